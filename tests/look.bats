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

# LibreOffice writes blank cells of several columns as one that repeats,
# whether these are shown or not.
@test "OpenDocument: cells over columns of which some are hidden" {
	"$PYTHON" - >a.fods <<-'END'
	NS = 'urn:oasis:names:tc:opendocument:xmlns:'
	def cell(text='', **attr):
	    return '<table:table-cell %s>%s</table:table-cell>' % (
	        ' '.join('table:number-%s="%d"' % (k.replace('_', '-'), v)
	                 for k, v in attr.items()),
	        text and '<text:p>%s</text:p>' % text)
	def covered(n):
	    return ('<table:covered-table-cell '
	            'table:number-columns-repeated="%d"/>' % n)
	rows = [
	    [cell('a'), cell('x'), cell('y'), cell('b'), cell('c'), cell('z')],
	    [cell('1'), cell(columns_repeated=3), cell('2')],
	    [cell('3', columns_repeated=2), cell(), cell('4'), cell('5')],
	    [cell('6', columns_spanned=4), covered(3), cell('7')],
	    # its own column is hidden
	    [cell('8'), cell('w', columns_spanned=4, rows_spanned=2),
	     covered(3)],
	    [cell('9'), covered(4)],
	    [cell('0', columns_spanned=10 ** 30)]]
	print('<office:document xmlns:office="%soffice:1.0" '
	      'xmlns:table="%stable:1.0" xmlns:text="%stext:1.0" office:mimetype='
	      '"application/vnd.oasis.opendocument.spreadsheet"><office:body>'
	      '<office:spreadsheet><table:table table:name="s">'
	      '<table:table-column/><table:table-column table:visibility='
	      '"collapse" table:number-columns-repeated="2"/><table:table-column '
	      'table:number-columns-repeated="2"/><table:table-column '
	      'table:visibility="filter"/>' % (NS, NS, NS))
	for row in rows:
	    print('<table:table-row>%s</table:table-row>' % ''.join(row))
	print('</table:table></office:spreadsheet></office:body>'
	      '</office:document>')
	END
	gi-extract a.fods | awk -F '\t' '
	    $1 == "aside" && $3 == "hidden" { printf "%s", $4 }
	    $1 == "grid" { grid = $4 }
	    $1 == "line" { print "|" grid "|" $3 }' | same - <(
	    printf '%s\n' 'xyzw|1,2,3|a\tb\tc' '|1,2,3|1\t\t2' \
	    '|1,2,3|3\t4\t5' '|1-2,1-2,3|6\t\t7' '|1,2-3,2-3|8\t\t' \
	    '|1,2-3^,2-3^|9\t\t' '|1-3,1-3,1-3|0\t\t')
}
