# SPDX-License-Identifier: ISC
# data/words.tsv -> words.inc (or, with -v range=1, words.range.inc): the
# classes in the order of the file, the words of a class longest first; and the
# sets of classes, "+set TAB class class ...", the signs among them.  With
# -v chain=1, words.chain.inc: for each class the words by how they start and
# how they end, and which second characters they have, see word.c.  Run with LC_ALL=C, so that a character is a byte.
BEGIN {
	FS = "\t"
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
}
/^#/ || /^$/ { next }
/^[+][a-z_]+\t[a-z_ ]+$/ {
	set[++sets] = substr($1, 2)
	members[sets] = $2
	next
}
NF < 2 || NF > 3 || $1 !~ /^[a-z_]+$/ || $2 == "" {
	printf "%s:%d: not a word line: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	bad = 1
	exit 1
}
# of other first characters the third byte is not a part: see start_key()
$2 ~ /^[\200-\337\360-\377]/ {
	printf "%s:%d: begins with neither ASCII nor three bytes: %s\n", \
	    FILENAME, FNR, $0 >"/dev/stderr"
	bad = 1
	exit 1
}
length($2) > 255 {
	printf "%s:%d: longer than 255 bytes: %s\n", FILENAME, FNR, $0 \
	    >"/dev/stderr"
	bad = 1
	exit 1
}
($1, $2) in seen {
	printf "%s:%d: word stands twice: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	bad = 1
	exit 1
}
{
	seen[$1, $2] = 1
	if (!($1 in n))
		class[++classes] = $1
	i = ++n[$1]
	# insertion keeps the longest first
	for (; i > 1 && length(word[$1, i - 1]) < length($2); i--) {
		word[$1, i] = word[$1, i - 1]
		value[$1, i] = value[$1, i - 1]
	}
	word[$1, i] = $2
	value[$1, i] = $3
}
function quote(s) {
	gsub(/["\\]/, "\\\\&", s)
	return "\"" s "\""
}
# By the last eight bits of its first character, a word is found.
function start_key(s) {
	if (byte[substr(s, 1, 1)] < 128)
		return byte[substr(s, 1, 1)]
	return byte[substr(s, 2, 1)] % 4 * 64 + byte[substr(s, 3, 1)] % 64
}
# The last eight bits of its second character; "any" where it has none of three
# bytes, "" where its first is of ASCII and word.c does not ask.
function second_key(s) {
	if (byte[substr(s, 1, 1)] < 128)
		return ""
	s = substr(s, 4)
	return s ~ /^[\340-\357]/ ? start_key(s) : "any"
}
# A bit for each key that a second character of a word of the class has.
function seconds(    c, i, key, bits, sum) {
	print "static const uint8_t second[][32] = {"
	for (c = 1; c <= classes; c++) {
		split("", bits)
		for (i = 1; i <= n[class[c]]; i++)
			bits[second_key(word[class[c], i])] = 1
		printf "\t[GI_WORD_%s] = {", toupper(class[c])
		for (key = 0; key < 256; key += 8) {
			sum = 0
			for (i = 7; i >= 0; i--)
				sum = 2 * sum + \
				    ((key + i) in bits || "any" in bits)
			if (sum > 0 || key == 0)
				printf " [%d] = %d,", key / 8, sum
		}
		print " },"
	}
	print "};"
}
# A bit for the last twelve bits of each first character of three bytes that a
# word of the set has.
function put_sets(    i, k, m, of, s, key, bits, sum) {
	print "const uint8_t gi_word_sets[GI_WORD_SET_COUNT][512] = {"
	for (i = 1; i <= sets; i++) {
		split("", bits)
		m = split(members[i], of, " ")
		for (k = 1; k <= m; k++) {
			if (!(of[k] in n)) {
				printf "+%s: %s is no class\n", set[i], of[k] \
				    >"/dev/stderr"
				exit 1
			}
			for (s = 1; s <= n[of[k]]; s++) {
				key = word[of[k], s]
				if (byte[substr(key, 1, 1)] >= 128)
					bits[byte[substr(key, 2, 1)] % 64 * 64 + \
					    byte[substr(key, 3, 1)] % 64] = 1
			}
		}
		printf "\t[GI_WORD_SET_%s] = {", toupper(set[i])
		for (key = 0; key < 4096; key += 8) {
			sum = 0
			for (k = 7; k >= 0; k--)
				sum = 2 * sum + ((key + k) in bits)
			if (sum > 0 || key == 0)
				printf " [%d] = %d,", key / 8, sum
		}
		print " },"
	}
	print "};"
}
function sign_key(s) {
	return byte[substr(s, 1, 1)] < 128 ? byte[substr(s, 1, 1)] : \
	    byte[substr(s, 2, 1)] % 64 * 64 + byte[substr(s, 3, 1)] % 64
}
# By the last twelve bits of a first and of a second character: bit i for the
# class i of the set "signs" that has a word with it.
function put_signs(    i, k, m, of, s, at, text, bits) {
	for (i = 1; i <= sets && set[i] != "signs"; i++)
		;
	m = split(members[i], of, " ")
	for (at = 0; at < 2; at++) {
		split("", bits)
		for (k = 1; k <= m; k++)
			for (s = 1; s <= n[of[k]]; s++) {
				text = word[of[k], s]
				if (at == 1)
					text = substr(text, text ~ \
					    /^[\001-\177]/ ? 2 : 4)
				if (text !~ /^[\001-\177\340-\357]/) {
					printf "%s: a sign needs two characters" \
					    "\n", word[of[k], s] >"/dev/stderr"
					exit 1
				}
				text = sign_key(text)
				if (!((text, k) in bits)) {
					bits[text, k] = 1
					bits[text] += 2 ^ (k - 1)
				}
			}
		printf "static const uint8_t sign_%s[4096] = {", \
		    at == 0 ? "first" : "second"
		for (k = 0; k < 4096; k++)
			if (k in bits)
				printf " [%d] = %d,", k, bits[k]
		print " };"
	}
}
function end_key(s) {
	return byte[substr(s, length(s), 1)] % 64
}
# Words are numbered from 1; each chain goes from long to short ones.
function chains(name,    c, i, k, key, number) {
	if (name == "start")
		print "const uint16_t gi_word_starts[GI_WORD_CLASS_COUNT][256] = {"
	else
		printf "static const uint16_t %s[][64] = {\n", name
	for (c = 1; c <= classes; c++) {
		printf "\t[GI_WORD_%s] = {", toupper(class[c])
		for (i = n[class[c]]; i > 0; i--) {
			k = word[class[c], i]
			key = name == "start" ? start_key(k) : end_key(k)
			next_of[first[c] + i] = head[c, key] + 0
			head[c, key] = first[c] + i
		}
		for (key = 0; key < 256; key++)
			if ((c, key) in head)
				printf " [%d] = %d,", key, head[c, key]
		print " },"
	}
	printf "};\nstatic const struct word_link %s_link[] = { { 0, 0, 0 },\n",
	    name
	for (c = 1; c <= classes; c++)
		for (i = 1; i <= n[class[c]]; i++) {
			k = word[class[c], i]
			printf "{ %d, %d, %d },\n", next_of[first[c] + i],
			    length(k), byte[substr(k, length(k), 1)]
		}
	print "};"
	split("", head)
}
END {
	if (bad)
		exit 1
	for (c = 1; c <= classes; c++) {
		first[c] = words + 0
		words += n[class[c]]
	}
	if (chain) {
		chains("start")
		chains("end")
		seconds()
		put_sets()
		put_signs()
		exit
	}
	for (c = 1; c <= classes; c++) {
		if (range) {
			printf "GI_WORD_RANGE(%s, %d, %d)\n",
			    toupper(class[c]), first[c], n[class[c]]
		} else
			printf "GI_WORD_CLASS(%s)\n", toupper(class[c])
	}
	if (range)
		exit
	for (i = 1; i <= sets; i++) {
		printf "GI_WORD_SET(%s)\n", toupper(set[i])
		if (set[i] != "signs")
			continue
		k = split(members[i], sign, " ")
		for (; k > 0; k--)
			printf "GI_WORD_SIGN(%s, %d)\n", toupper(sign[k]), \
			    2 ^ (k - 1)
	}
	for (c = 1; c <= classes; c++)
		for (i = 1; i <= n[class[c]]; i++)
			printf "GI_WORD(%s, %s, %s)\n", toupper(class[c]),
			    quote(word[class[c], i]), quote(value[class[c], i])
}
