# SPDX-License-Identifier: ISC
# data/words.tsv -> words.inc (or, with -v range=1, words.range.inc): the
# classes in the order of the file, the words of a class longest first.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF < 2 || NF > 3 || $1 !~ /^[a-z_]+$/ || $2 == "" {
	printf "%s:%d: not a word line: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
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
END {
	if (bad)
		exit 1
	for (c = 1; c <= classes; c++) {
		if (range) {
			printf "GI_WORD_RANGE(%s, %d, %d)\n",
			    toupper(class[c]), first, n[class[c]]
			first += n[class[c]]
		} else
			printf "GI_WORD_CLASS(%s)\n", toupper(class[c])
	}
	if (range)
		exit
	for (c = 1; c <= classes; c++)
		for (i = 1; i <= n[class[c]]; i++)
			printf "GI_WORD(%s, %s, %s)\n", toupper(class[c]),
			    quote(word[class[c], i]), quote(value[class[c], i])
}
