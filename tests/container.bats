# SPDX-License-Identifier: ISC
# Kinds of files that are not often met: flat XML of offices, e-books, mail,
# documents within documents.  The files are made by mkfiles/kinds.py.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	"$PYTHON" "$BATS_TEST_DIRNAME/mkfiles/kinds.py" .
}

# gives FILE...: standard input is what comes out, name and kind of each
# document, its lines, and why something failed.
gives() {
	gi-extract "$@" 2>err | awk -F '\t' '
	    $1 == "doc" { print $2 "|" $5 }
	    $1 == "hint" { print "hint " $4 }
	    $1 == "line" { print $3 }
	    $1 == "fail" { print "fail " $2 ": " $4 }' >out
	same - out
}

@test "DOCX around a page, a saved page, a text" {
	for f in chunk.docx chunk-html.docx; do
		gives "$f" <<-END
		$f|docx
		前
		hint 题
		一段
		甲\t3\t
		乙\t\t5
		END
	done
	gives chunk-twice.docx chunk-text.docx <<-'END'
	chunk-twice.docx|docx
	前
	hint 题
	一段
	甲\t3\t
	乙\t\t5
	hint 题
	一段
	甲\t3\t
	乙\t\t5
	chunk-text.docx|docx
	前
	一行
	二行
	END
}

@test "DOCX around what is not read, or not there, fails" {
	gives chunk-rtf.docx chunk-lost.docx <<-'END'
	fail chunk-rtf.docx: holds a document of another kind as a part of its text; save it by Word: a.rtf
	fail chunk-lost.docx: lacks a part that such a file has: c2
	END
}

@test "flat OPC, FODT and FODS need no LibreOffice" {
	PATH=$BIN:/usr/bin:/bin
	gives opc.xml flat.fodt flat.fods <<-'END'
	opc.xml|docx
	一段
	甲\t3\t
	乙\t\t5
	flat.fodt|odt
	一段
	甲\t3\t
	乙\t\t5
	图下
	flat.fods|odt
	甲\t3\t
	乙\t\t5
	END
}

# grids FILE: table, columns and width of each row, by the records.
grids() {
	gi-extract "$1" | grep '^grid' | cut -f 3-5
}

@test "each of these says where the cells of its tables stand" {
	for f in opc.xml flat.fodt flat.fods chunk.docx both.eml; do
		grids $f | same - <(printf '1\t1,2,3\t3\n%.0s' 1 2)
	done
	# pages of a book, and documents within one, count on
	for f in book.epub chunk-twice.docx; do
		grids $f | same - <(printf '%s\t1,2,3\t3\n' 1 1 2 2)
	done
	cat >a.json <<-'END'
	{"表一": [["项", "数"], ["甲", 3], ["乙", 5]],
	 "表二": [{"名": "甲", "数": 3}, {"名": "乙", "数": 5}]}
	END
	grids a.json | same - <(printf '%s\t1,2\t2\n' 1 1 1 2 2 2)
}

@test "OpenDocument whose mimetype is not first, or whose manifest lacks" {
	for f in late no-type no-manifest; do
		gives $f.odt <<-END
		$f.odt|odt
		一段
		END
	done
}

@test "XLSB fails, and says why" {
	gives book.xlsb <<-'END'
	fail book.xlsb: is a workbook in the binary form of Excel, for which there is no reader; save it as XLSX
	END
}

@test "EPUB: one document, its pages in the order of the spine" {
	gives book.epub <<-'END'
	book.epub|epub
	hint 书名
	第一
	甲\t3\t
	乙\t\t5

	第二
	甲\t3\t
	乙\t\t5
	END
	gi-extract turned.epub | grep -o '第.*' | same - <(printf '%s\n' \
	    第三 第二 第一)
	gives locked.epub torn.epub <<-'END'
	fail locked.epub: is protected by a password; save it without one
	fail torn.epub: lacks a part that such a file has: x
	END
}

# bats test_tags=real
@test "XML of Office 2003, SYLK and DIF through LibreOffice" {
	need_real soffice
	for f in excel2003.xml sheet.slk gbk.slk sheet.dif gbk.dif; do
		gives $f <<-END
		$f|office
		甲\t3\t
		乙\t\t5
		END
		grids $f | same - <(printf '1\t1,2,3\t3\n%.0s' 1 2)
	done
	gi-extract word2003.xml | grep -Fx 'line	2	甲\t3\t'
}

@test "without LibreOffice they fail, and name it" {
	mkdir bin
	for f in word2003.xml excel2003.xml sheet.slk sheet.dif; do
		not env PATH="$BATS_TEST_TMPDIR/bin" "$BIN/gi-extract" $f >out \
		    2>err
		grep -q '^fail.*libreoffice' out
	done
}

@test "mail: its text, and each attachment by its name" {
	gives all.eml <<-'END'
	all.eml|html
	hint 题
	正文
	甲\t3\t
	乙\t\t5
	all.eml!年报.odt|odt
	一段
	all.eml!乙.odt|odt
	一段
	all.eml!c.odt|odt
	一段
	END
	grep -q '1 image' err
	gives two-texts.eml plain.eml <<-'END'
	two-texts.eml|text
	正文二
	two-texts.eml!2|html
	hint 题
	正文
	甲\t3\t
	乙\t\t5
	plain.eml|text
	正文二
	END
}

@test "mail: of one text in two forms the page is read" {
	for f in both.eml page.eml; do
		gi-extract $f | grep '^line' | cut -f 1,3- | same - <(
		    printf 'line\t%s\n' 正文 '甲\t3\t' '乙\t\t5')
	done
}

@test "mail: forwarded, without a text, empty, cut" {
	gives forward.eml letter-only.eml none.eml <<-'END'
	forward.eml|text
	正文二
	forward.eml!f.eml|html
	hint 题
	正文
	甲\t3\t
	乙\t\t5
	forward.eml!f.eml!c.odt|odt
	一段
	letter-only.eml!c.odt|odt
	一段
	fail none.eml: is empty; did the program before it die?
	END
	gi-extract cut.eml 2>err | grep -q '^fail	cut.eml	.*is cut short'
	gi-extract no-mail.txt | grep -q '^line	3	no head'
}

@test "JSON: escapes, pages in strings, JSONP, JSON in JSON" {
	gi-extract ascii.json | sed 1d >want
	grep -Fx 'line	4	乙\t\t5' want
	grep -Fx 'aside	1	field	code: 200' want
	grep -Fx 'hint	\N	title	标题' want
	for f in jsonp within; do
		gi-extract $f.json | sed 1d | sed s/$f/ascii/ | same want -
	done
	gi-extract entities.json | grep -Fx 'line	3	乙\t\t5'
}

@test "JSON: rows and records are tables" {
	gives rows.json records.json index.json rows.jsonl <<-'END'
	rows.json|json
	项目\t自然人\t总计
	一、本年新收\t3\t5
	二\t\t12
	三\t1 2

	项目\t自然人\t总计
	一、本年新收\t3\t5

	records.json|json
	项目\t自然人\t总计
	一、本年新收\t3\t5
	二\t\t12

	index.json|json
	\t自然人\t总计
	一、本年新收\t3\t5
	二\t\t12

	rows.jsonl|json
	项目\t自然人\t总计
	一、本年新收\t3\t5
	二\t\t12
	三\t1 2

	END
}

@test "JSON: objects that are cells have their spans" {
	printf '{"rows":[%s,\n%s,\n%s]}\n' \
	    '[{"text":"项目","rowspan":2,"colspan":1},{"text":"法人","colspan":2,"rowspan":1}]' \
	    '[{"text":"企业","colspan":1},{"text":"其他","colspan":1}]' \
	    '[{"text":"一、本年新收","rowspan":1},{"text":"3","rowspan":1},{}]' \
	    >cells.json
	gives cells.json <<-'END'
	cells.json|json
	项目\t法人\t
	\t企业\t其他
	一、本年新收\t3\t

	END
	# with another member it is a record
	printf '[{"text":"甲","colspan":1,"n":3},{"text":"乙","colspan":1,"n":4}]' \
	    >records.json
	gives records.json <<-'END'
	records.json|json
	text\tcolspan\tn
	甲\t1\t3
	乙\t1\t4

	END
}

@test "JSON: a list of pages is as many documents" {
	for f in items.jsonl items.json; do
		gi-extract $f | awk -F '\t' '$1 == "doc" { print $2 }
		    $1 == "hint" { print $4 }' | same - <(for i in 0 1 2; do
			printf '%s\n' "$f!$((i + 1))" "题$i"
		done)
	done
}

@test "JSON: fields and paragraphs; what is cut, and what is none" {
	gives paragraphs.json cut.json no-json.txt <<-'END'
	paragraphs.json|json
	hint 题
	发布日期: 2026-01-01
	一段
	二段
	三段
	四段
	fail cut.json: is JSON with a fault in it, or cut short
	no-json.txt|text
	[1] 政府信息公开
	{公开}
	END
}
