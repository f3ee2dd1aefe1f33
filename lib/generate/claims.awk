# SPDX-License-Identifier: ISC
# data/claims.tsv -> claims.inc: each word of its lines, the longest first, with
# its kind, flag and value; kinds in the order of the file.  With -v chain=1,
# claims.chain.inc: the words by their first character, see claim/word.c.  Run
# with LC_ALL=C, so that a character is a byte.
BEGIN {
	FS = "\t"
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
}
function fail(why) {
	printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0 >"/dev/stderr"
	bad = 1
	exit 1
}
/^#/ || /^$/ { next }
NF != 6 || $1 !~ /^[a-z]+$/ || $2 !~ /^[a-z0-9_.+ -]+$/ ||
    $3 !~ /^([a-z]+|-)$/ || $4 == "" || $5 == "" || $6 == "" {
	fail("not a line of claims")
}
{
	if (!($1 in known)) {
		known[$1] = 1
		kind[++kinds] = $1
	}
	n = split($4, part, " ")
	if (index($5, part[1]) == 0)
		fail("the example lacks its word")
	for (i = 1; i <= n; i++)
		add(part[i])
}
function add(text,    i, last) {
	# of other first characters the third byte is not a part
	if (text ~ /^[\200-\337\360-\377]/)
		fail("begins with neither ASCII nor three bytes")
	if ($1 == "counter") {
		counter[++counters] = "VER_CLAIM_COUNTER(\"" text "\", \"" \
		    $2 "\")"
		return
	}
	if (text in seen)
		fail("word stands twice: " text)
	if (length(text) > 255)
		fail("longer than 255 bytes")
	seen[text] = 1
	i = ++words
	# insertion keeps the longest first
	for (; i > 1 && length(word[i - 1]) < length(text); i--) {
		word[i] = word[i - 1]
		rest[i] = rest[i - 1]
	}
	word[i] = text
	rest[i] = toupper($1) ", " ($3 == "-" ? "NOFLAG" : toupper($3)) \
	    ", \"" ($2 == "-" ? "" : $2) "\""
}
# By the last twelve bits of its first character a word is found.
function key(s) {
	if (byte[substr(s, 1, 1)] < 128)
		return byte[substr(s, 1, 1)]
	return byte[substr(s, 2, 1)] % 64 * 64 + byte[substr(s, 3, 1)] % 64
}
function put_chains(    i, k) {
	for (i = words; i > 0; i--) {
		k = key(word[i])
		next_of[i] = head[k] + 0
		head[k] = i
	}
	printf "static const uint16_t starts[4096] = {"
	for (k = 0; k < 4096; k++)
		if (k in head)
			printf " [%d] = %d,", k, head[k]
	print " };\nstatic const struct claim_link link[] = { { 0, 0, 0, 0 },"
	for (i = 1; i <= words; i++)
		printf "{ %d, %d, %d, %d },\n", next_of[i],
		    length(word[i]), byte[substr(word[i],
		    length(word[i]) > 5 ? 6 : 3, 1)],
		    byte[substr(word[i], length(word[i]), 1)]
	print "};"
}
END {
	if (bad)
		exit 1
	if (chain) {
		put_chains()
		exit
	}
	for (i = 1; i <= kinds; i++)
		if (kind[i] != "counter")
			printf "VER_CLAIM_KIND(%s)\n", toupper(kind[i])
	for (i = 1; i <= words; i++)
		printf "VER_CLAIM_WORD(%s, \"%s\")\n", rest[i], word[i]
	for (i = 1; i <= counters; i++)
		print counter[i]
}
