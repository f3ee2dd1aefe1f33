# SPDX-License-Identifier: ISC
# data/simplified.tsv -> simplified.inc: pairs of code points, sorted.  The
# file gives them in hexadecimal, so that any awk can read it.
BEGIN { FS = "\t"; print "static const uint32_t simplified[][2] = {" }
/^#/ || /^$/ { next }
NF != 4 || $1 !~ /^[0-9A-F]+$/ || $2 !~ /^[0-9A-F]+$/ || ($1 "") <= (last "") {
	printf "%s:%d: not a pair, or out of order: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{ last = $1; printf "\t{ 0x%s, 0x%s },\n", $1, $2 }
END { print "};" }
