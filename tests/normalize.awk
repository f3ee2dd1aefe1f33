# SPDX-License-Identifier: ISC
# gi-normalize in a few lines, for UTF-8 without a byte-order mark: what it
# takes to put another program at the head of the pipe.
function finish() {
	if (lines)
		print "end\t" source "\t" lines "\tok"
}
FNR == 1 {
	finish()
	source = FILENAME == "" ? "-" : FILENAME
	lines = 0
	documents++
	print "doc\t" source "\t0\tUTF-8"
}
{
	gsub(/\\/, "\\\\\\\\")
	gsub(/\t/, "\\t")
	gsub(/\r/, "")
	print "line\t" FNR "\t" $0
	lines = FNR
}
END {
	finish()
	print "done\t" documents + 0
}
