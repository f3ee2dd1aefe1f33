# SPDX-License-Identifier: ISC
# data/facts.tsv -> facts.inc: a line STORE_FACT(ID, id, TYPE, chinese, english)
# each; stops at a line that is no fact.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF != 4 || $1 !~ /^[a-z_]+$/ || $1 in seen || $2 !~ /^(text|number|boolean)$/ ||
    $3 == "" || $4 == "" || ($3, "z") in seen || ($4, "e") in seen {
	printf "%s:%d: not a fact: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{
	seen[$1] = seen[$3, "z"] = seen[$4, "e"] = 1
	printf "STORE_FACT(%s, \"%s\", %s, \"%s\", \"%s\")\n", toupper($1), $1,
	    toupper($2), $3, $4
}
