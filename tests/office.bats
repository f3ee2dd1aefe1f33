# SPDX-License-Identifier: ISC
# Office files: what is shown, what is beside it, and what must fail.  The
# files were made by mkfiles/office.py.

load helper

FILES=$BATS_TEST_DIRNAME/files

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# reads FILE: its records are those of FILE.out.
reads() {
	(cd "$FILES" && gi-extract "$1") >out
	same "$FILES/$1.out" out
}

@test "DOCX: spans, numbers, changes, boxes, tables in tables" {
	reads word.docx
}

@test "XLSX: sheets in order, numbers as printed, what is hidden beside" {
	reads book.xlsx
}

@test "OpenDocument: text with lists, notes and spans; sheets with repeats" {
	reads text.odt
	reads book.ods
}

@test "the files are those that the script makes" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" .
	for f in word.docx book.xlsx text.odt book.ods; do
		gi-extract "$f" >out
		same "$FILES/$f.out" out
	done
}

# bats test_tags=real
@test "RTF through LibreOffice" {
	need_real soffice
	gi-extract "$FILES/text.rtf" >out
	grep -Fx 'line	1	一、总体情况' out
	grep -Fx 'line	2	规章\t3' out
}

@test "without LibreOffice the message names what to install" {
	mkdir bin
	not env PATH="$BATS_TEST_TMPDIR/bin" "$BIN/gi-extract" \
	    "$FILES/text.rtf" >out 2>err
	grep -q '^fail.*libreoffice' out
	grep -q libreoffice err
}

# Each fails for its reason, and the document behind it is read.
@test "hostile files end with a fail record" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" --hostile .
	not gi-extract bomb.docx broken.docx crc.docx cut.docx deep.docx \
	    empty.docx entity.docx none.doc repeat.ods secret.doc secret.odt \
	    "$FILES/word.docx" >out 2>err
	cut -f 1,2,4 out | grep ^fail | sed 's/: .*//' >fails
	same - fails <<-'END'
	fail	bomb.docx	unpacks to more than is allowed
	fail	broken.docx	a part of it is damaged
	fail	crc.docx	is damaged and cannot be unpacked
	fail	cut.docx	is damaged and cannot be unpacked
	fail	deep.docx	a part of it has too many elements within each other
	fail	empty.docx	lacks a part that such a file has
	fail	entity.docx	a part of it has a document type, as no office program writes
	fail	none.doc	is a compound file with neither text nor sheets that LibreOffice reads
	fail	repeat.ods	unpacks to more than is allowed
	fail	secret.doc	is protected by a password; save it without one
	fail	secret.odt	is protected by a password; save it without one
	END
	sed '1,/^doc/d' out | grep -v ^done >have
	sed 1d "$FILES/word.docx.out" | grep -v ^done >want
	sed -i 's/^end\t.*\/word/end\tword/' have
	same want have
	[ "$(wc -l <err)" -eq 11 ]
}

@test "a file without any text is no document" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" --hostile .
	not gi-extract blank.docx blank.ods blank.odt blank.xlsx >out 2>err
	same - out <<-'END'
	fail	blank.docx	gi-extract	holds no text
	fail	blank.ods	gi-extract	holds no text
	fail	blank.odt	gi-extract	holds no text
	fail	blank.xlsx	gi-extract	holds no text
	done	0
	END
}

@test "spans, depth and numbers without measure are clamped" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" --hostile .
	gi-extract wide.docx nested.docx >out
	[ "$(grep -c '^line	[0-9]*	9$' out)" -eq 50 ]
	grep -Fx 'line	1	深' out
	gi-extract count.docx >out
	grep -Fx 'line	2	1000000001、甲' out
}

# lines FILE: the text of its lines, empty ones left out.
lines() {
	gi-extract "$1" | awk -F '\t' '$1 == "line" && $3 != "" { print $3 }'
}

@test "lists restart where they say, and count in Chinese up to 9999" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" --edge .
	lines edge.docx | head -n 10 >have
	same - have <<-'END'
	1. 项
	1) 项
	1] 项
	2) 项
	2] 项
	2. 项
	1] 项
	九千九百九十八、 多
	九千九百九十九、 多
	10000、 多
	END
}

@test "a cell of three paragraphs is data, of four a box of text" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" --edge .
	lines edge.docx | sed 1,10d >have
	same - have <<-'END'
	框 框 框\t
	甲\t1
	框
	框
	框
	框
	甲\t1
	END
}

@test "a number has 15 digits, a day of 1900 Excel's number" {
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/office.py" --edge .
	lines edge.xlsx >have
	same - have <<-'END'
	1.23456789012345
	1900-02-28
	1900-02-28
	1900-03-01
	END
}

# labelled KIND: the labelled pages as files of that kind, by LibreOffice.
labelled() {
	local f

	need_shared corpus
	need_real soffice
	mkdir made set
	soffice --headless "-env:UserInstallation=file://$PWD/profile" \
	    --convert-to "$1" --infilter='HTML (StarWriter)' --outdir made \
	    "$SHARED"/corpus/r00[0-3].html >/dev/null 2>&1
	for f in made/*; do
		f=${f##*/}
		gi-extract "made/$f" | LC_ALL=C awk -F '\t' '$1 == "line" {
		    gsub(/\\t/, "\t", $3); print $3 }' \
		    >"set/${f%%.*}.innertext.txt"
		cp "$SHARED/corpus/${f%%.*}".*.tsv set
	done
	"$PYTHON" "$SHARED/corpus-score.py" -q set
}

# bats test_tags=real
@test "labelled pages as DOCX by LibreOffice: every cell" {
	labelled docx
}

# bats test_tags=real
@test "labelled pages as ODT by LibreOffice: every cell" {
	labelled odt
}

# bats test_tags=real
@test "own pages as DOCX and ODT by LibreOffice: every cell" {
	need_real soffice
	own_pages shuyin.nested shuyin.sloppy weilin.one-table weilin.lists
	for k in docx odt; do
		soffice --headless "-env:UserInstallation=file://$PWD/profile" \
		    --convert-to "$k" --infilter='HTML (StarWriter)' \
		    --outdir "$k" ./*.html >/dev/null 2>&1
		own_score "$k" "$k"
	done
}
