# SPDX-License-Identifier: ISC
# data/chars.tsv -> chars.names.inc, which char.h includes: for each character
# that has a name GI_CP_NAME, its code point, and GI_TEXT_NAME, a string of it
# in UTF-8; and for each class a function that tells whether a code point is in
# it, as gi_cp_is_comma().
BEGIN {
	FS = "\t"
	last = -1
}
# The value of hexadecimal digits.
function hex(s,    i, n) {
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1
	return n
}
function utf8(cp) {
	if (cp < 2048)
		return sprintf("\\%o\\%o", 192 + int(cp / 64), 128 + cp % 64)
	return sprintf("\\%o\\%o\\%o", 224 + int(cp / 4096),
	    128 + int(cp / 64) % 64, 128 + cp % 64)
}
/^#/ || /^$/ { next }
{
	n = split($1, end, "-")
	first = hex(end[1])
}
$1 !~ /^[0-9A-F]+(-[0-9A-F]+)?$/ || $2 !~ /^([A-Z_]+|-)$/ || NF > 3 ||
    $3 !~ /^[a-z ]*$/ || first <= last || (n == 2 && hex(end[2]) <= first) ||
    ($2 != "-" && (n == 2 || first < 128 || first > 65535 || $2 in seen)) {
	printf "%s:%d: not a line of characters: %s\n", FILENAME, FNR, \
	    $0 >"/dev/stderr"
	bad = 1
	exit 1
}
{
	seen[$2] = 1
	last = n == 2 ? hex(end[2]) : first
	if ($2 != "-") {
		printf "#define GI_CP_%s\t0x%su\n", $2, $1
		printf "#define GI_TEXT_%s\t\"%s\"\n", $2, utf8(first)
	}
	m = split($3, class, " ")
	for (i = 1; i <= m; i++) {
		if (!(class[i] in test))
			name[++classes] = class[i]
		test[class[i]] = test[class[i]] (test[class[i]] == "" ? "" : \
		    " ||\n\t    ") (n == 2 ? "(cp >= 0x" end[1] \
		    " && cp <= 0x" end[2] ")" : "cp == 0x" $1)
	}
}
END {
	if (bad)
		exit 1
	for (i = 1; i <= classes; i++)
		printf "static inline bool\ngi_cp_is_%s(uint32_t cp)\n{\n" \
		    "\treturn %s;\n}\n", name[i], test[name[i]]
}
