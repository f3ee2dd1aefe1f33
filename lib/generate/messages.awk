# SPDX-License-Identifier: ISC
# data/messages.tsv -> messages.inc; stops at a line that is no message.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
NF != 3 || $1 !~ /^[A-Z_]+$/ || $2 !~ /^GI_(OK|USAGE|STREAM|OUTPUT)$/ || $1 in seen {
	printf "%s:%d: not a message: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	bad = 1
	exit 1
}
{
	seen[$1] = 1
	gsub(/["\\]/, "\\\\&", $3)
	printf "GI_MESSAGE(%s, %s, \"%s\")\n", $1, $2, $3
}
