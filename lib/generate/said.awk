# SPDX-License-Identifier: ISC
# data/said.tsv -> said.inc; stops at a line that is none.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF != 3 || $1 !~ /^[a-z]+$/ || $2 !~ /^[a-z_-]+$/ || $3 == "" || ($1, $2) in seen {
	printf "%s:%d: nothing to be said: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{
	seen[$1, $2] = 1
	gsub(/["\\]/, "\\\\&", $3)
	printf "GI_SAID(\"%s\", \"%s\", \"%s\")\n", $1, $2, $3
}
