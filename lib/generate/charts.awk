# SPDX-License-Identifier: ISC
# data/charts.tsv -> charts.inc: a line PAGE_CHART(ID, kind, chinese, english) or
# PAGE_SERIES(ID, cells, chinese, english) each; stops at a line that is none.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
function bad() {
	printf "%s:%d: not a chart: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
NF != 5 || $2 !~ /^[a-z_]+$/ || ($1, $2) in seen || $4 == "" || $5 == "" { bad() }
{ seen[$1, $2] = 1 }
$1 == "chart" && $3 ~ /^(stack|bars|bodies)$/ {
	charts++
	printf "PAGE_CHART(%s, \"%s\", \"%s\", \"%s\")\n", toupper($2), $3, $4, $5
	next
}
$1 == "series" && charts > 0 &&
    $3 ~ /^[a-z_]+ [a-z0-9_.]+ [a-z_]+( @!?[^ ]+)?(( [+|]) [a-z_]+ [a-z0-9_.]+ [a-z_]+( @!?[^ ]+)?)*$/ {
	printf "PAGE_SERIES(%s, \"%s\", \"%s\", \"%s\")\n", toupper($2), $3, $4, $5
	next
}
{ bad() }
