# SPDX-License-Identifier: ISC
# data/migrate.sql, which tells its lines, -> migrate.inc: a line
# MIGRATE(text) for each step, from schema 1 on; stops at a line that is wrong.
function stop(why) {
	printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0 >"/dev/stderr"
	failed = 1
	exit 1
}
function put() {
	if (steps > 0 && last !~ /;$/)
		stop("the step before has no end")
	if (steps > 0)
		out = out "MIGRATE(" text ")\n"
	text = last = ""
}
BEGIN { FS = "\t" }
$1 == "@from" {
	put()
	if ($2 != ++steps || NF != 2)
		stop("not the step from " steps)
	next
}
/^@/ { stop("no such line") }
/^--/ || /^$/ { next }
{
	if (steps == 0)
		stop("no @from before it")
	last = $0
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	gsub(/\t/, "\\t")
	text = text "\n\t\"" $0 "\\n\""
}
END {
	if (failed)
		exit 1
	put()
	printf "%s", out
}
