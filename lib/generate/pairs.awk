# SPDX-License-Identifier: ISC
# data/NAME.tsv, pairs of code points sorted by the first -> NAME.inc, an
# array with -v name=NAME.  The file gives them in hexadecimal, so that any
# awk can read it.
BEGIN { FS = "\t"; printf "static const uint32_t %s[][2] = {\n", name }
/^#/ || /^$/ { next }
NF != 4 || $1 !~ /^[0-9A-F]+$/ || $2 !~ /^[0-9A-F]+$/ || ($1 "") <= (last "") {
	printf "%s:%d: not a pair, or out of order: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{ last = $1; printf "\t{ 0x%s, 0x%s },\n", $1, $2 }
END { print "};" }
