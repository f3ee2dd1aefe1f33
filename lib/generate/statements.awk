# SPDX-License-Identifier: ISC
# data/load.sql -> load.inc, data/postgresql.sql -> postgresql.inc: a line
# STATEMENT(ID, text) for each statement, or several that have one name; stops at
# a line that is none.
function stop(why) {
	printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0 >"/dev/stderr"
	failed = 1
	exit 1
}
function put() {
	if (id == "")
		return
	if (text !~ /;$/ && text !~ /^\\/)
		stop("the statement before has no end")
	printf "STATEMENT(%s,%s)\n", toupper(id), text_c
	id = ""
}
BEGIN { FS = "\t" }
$1 == "@statement" {
	put()
	if ($2 !~ /^[a-z_]+$/ || $2 in seen)
		stop("not the name of a statement")
	seen[id = $2] = 1
	text = text_c = ""
	next
}
/^--/ || /^$/ { next }
{
	if (id == "")
		stop("no @statement before it")
	text = $0
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	text_c = text_c "\n\t\"" $0 "\\n\""
}
END {
	if (!failed)
		put()
}
