# SPDX-License-Identifier: ISC
# data/options.tsv -> options.inc; stops at a line that is no option.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF != 6 || $1 !~ /^[a-z-]+$/ || $2 !~ /^[A-Z0-9_]+$/ || length($3) > 1 || $4 !~ /^[a-z0-9-]+$/ || ($1, $2) in seen {
	printf "%s:%d: not an option line: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{
	seen[$1, $2] = 1
	tool = toupper($1)
	sub(/^GI-/, "", tool)
	gsub(/["\\]/, "\\\\&", $6)
	printf "GI_OPTION(%s, %s, %s, \"%s\", \"%s\", \"%s\")\n", tool, $2, $3 == "" ? "0" : "'" $3 "'", $4, $5, $6
}
