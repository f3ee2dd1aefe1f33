# SPDX-License-Identifier: ISC
# data/schema.sql, which tells its lines, -> schema.inc: the number of the
# schema, and a line SCHEMA(dialect, what, text) for each statement of each
# dialect, in order; what is TABLE or VIEW.  Stops at a line that is wrong.
function stop(why) {
	printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0 >"/dev/stderr"
	failed = 1
	exit 1
}
function quote(s) {
	gsub(/\\/, "\\\\", s)
	gsub(/"/, "\\\"", s)
	gsub(/\n/, "\\n\"\n\t\"", s)
	gsub(/\t/, "\\t", s)
	gsub(/\n\\t"/, "\n\t\"", s)
	return "\"" s "\""
}
function put(    d, s, w) {
	for (d = 1; d <= 2; d++) {
		s = text[d]
		if (s == "")
			continue
		for (w in type)
			gsub("{" w "}", word[w, d], s)
		if (match(s, /{[a-z]+}/))
			stop("no such @word")
		sub(/\n$/, "", s)
		out = out "SCHEMA(" dialect[d] ", " (s ~ /^CREATE VIEW/ ? \
		    "VIEW" : "TABLE") ",\n\t" quote(s) ")\n"
	}
	text[1] = text[2] = ""
}
BEGIN {
	FS = "\t"
	dialect[1] = "SQLITE"
	dialect[2] = "POSTGRESQL"
	only = "all"
}
$1 == "@schema" { number = $2; next }
$1 == "@word" {
	if (NF < 3 || $2 !~ /^[a-z]+$/)
		stop("not a @word")
	type[$2]
	word[$2, 1] = $3
	word[$2, 2] = NF > 3 ? $4 : ""
	next
}
$1 == "@only" {
	if ($2 !~ /^(sqlite|postgresql|all)$/)
		stop("no such dialect")
	only = $2
	next
}
/^@/ { stop("no such line") }
# what stands between statements is for who reads this file
text[1] text[2] == "" && (/^--/ || /^$/) { next }
{
	if (only != "postgresql")
		text[1] = text[1] $0 "\n"
	if (only != "sqlite")
		text[2] = text[2] $0 "\n"
}
/;$/ && !/--/ { put() }
END {
	if (failed)
		exit 1
	if (text[1] text[2] != "" || number !~ /^[1-9][0-9]*$/)
		stop("a statement without an end, or no @schema")
	print "#define STORE_SCHEMA " number
	printf "%s", out
}
