# SPDX-License-Identifier: ISC
# data/rules.tsv -> rules.inc; stops at a line that is no rule.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF != 10 || $1 !~ /^[a-z-]+$/ || $2 !~ /^(note|warning|error)$/ || $3 == "" || $4 !~ /^gi-[a-z]+$/ || $5 == "" || $10 == "" || $1 in seen {
	printf "%s:%d: not a rule: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{
	seen[$1] = 1
	gsub(/["\\]/, "\\\\&")
	printf "GI_RULE(\"%s\", GI_%s", $1, toupper($2)
	for (i = 3; i <= NF; i++)
		printf ",\n\t\"%s\"", $i
	print ")"
}
