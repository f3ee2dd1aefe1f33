# SPDX-License-Identifier: ISC
# gi-tojson --cells in a few lines: what it takes to put another program at
# the end of the pipe.
function q(s) {
	gsub(/"/, "\\\"", s)
	return "\"" s "\""
}
BEGIN { FS = "\t" }
$1 == "doc" { source = $2 }
$1 == "cell" {
	value = $6 == "\\N" ? "null" : $6
	printf "{\"source\":%s,\"table\":%s,\"row\":%s,\"column\":%s," \
	    "\"value\":%s}\n", q(source), q($3), q($4), q($5), value
}
$1 == "end" && $4 != "ok" || $1 == "fail" { bad = 3 }
END { exit $1 == "done" ? bad + 0 : 3 }
