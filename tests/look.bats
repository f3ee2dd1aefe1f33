# SPDX-License-Identifier: ISC
# What is written and not shown is no text: struck out, deleted, hidden, or of
# the colour of its ground.  A raised mark runs into no number.  The files are
# made by mkfiles/look.py.

load helper

FILES=$BATS_TEST_DIRNAME/files

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/look.py" .
}

# reads FILE...: the records of each are those of FILE.out, behind the doc
# record, which has the size.
reads() {
	local f

	for f; do
		gi-extract "$f" | sed 1d >out
		same "$FILES/$f.out" out
	done
}

@test "DOCX: what a run, a style, a theme or a change hides" {
	reads look.docx
}

@test "DOCX: white heads of a table that its style makes dark are shown" {
	reads dark.docx
}

@test "ODT: styles of spans, paragraphs, cells and rows" {
	reads look.odt
}

@test "ODS: styles of cells, and those of columns; hidden columns" {
	reads look.ods
}

@test "XLSX: fonts, fills, formats, runs of rich text; formulas not counted" {
	reads look.xlsx calc.xlsx
}
