# SPDX-License-Identifier: ISC
# data/figures.tsv -> figures.inc: a line REP_FIGURE(ID, cells, chinese, english)
# each; stops at a line that is no figure.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF != 4 || $1 !~ /^[a-z_]+$/ || $1 in seen || $3 == "" || $4 == "" ||
    $2 !~ /^[a-z_]+ [a-z0-9_.]+ [a-z_]+( [+|] [a-z_]+ [a-z0-9_.]+ [a-z_]+)*$/ {
	printf "%s:%d: not a figure: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{
	seen[$1] = 1
	printf "REP_FIGURE(%s, \"%s\", \"%s\", \"%s\")\n", toupper($1), $2, $3, $4
}
