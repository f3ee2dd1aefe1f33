# SPDX-License-Identifier: ISC
# PDF, and the programs that read documents for us: whatever they do, the
# document after theirs is read.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	need_tool gi-extract
	pdf=$ROOT/tests/files/report.pdf
}

need_poppler() {
	command -v pdftotext >/dev/null || skip 'no pdftotext here'
	pdftotext -bbox "$pdf" - | grep -q '水务局' ||
	    skip 'no poppler-data here'
}

# fake: standard input as a pdftotext that stands first on PATH.
fake() {
	mkdir -p fake
	{ echo '#!/bin/sh'; cat; } >fake/pdftotext
	chmod +x fake/pdftotext
}

# ends MESSAGE: with the fake the PDF is a fail of that message, the text that
# follows is a document.
ends() {
	local rc=0

	echo '正文' >next.txt
	PATH=$PWD/fake:$PATH gi-extract "$pdf" next.txt >out 2>err || rc=$?
	[ "$rc" -eq 2 ]
	grep '^fail' out | cut -f 4 >fail
	echo "$1" | same - fail
	grep -q "report.pdf: $1\$" err
	grep -q '^doc	next.txt' out
	printf 'done\t1\n' | same - <(tail -n 1 out)
}

# tables_of FILE: what the whole pipe reads of it.
tables_of() {
	gi-extract "$1" | pipe | jq -S '.tables, .agency, .year, .edition'
}

@test "a PDF holds what the sample it was printed from holds" {
	need_poppler
	tables_of "$pdf" >have
	tables_of "$SAMPLES/tabs.txt" >want
	same want have
}

@test "pages are records, and words keep their place" {
	need_poppler
	gi-extract "$pdf" >out
	printf 'page\t%s\n' 1 2 3 | same - <(awk -F '\t' -v OFS='\t' \
	    '$1 == "page" { print $1, $3 }' out)
	grep -q '^page	1	1$' out
	grep -q '	- 1 -\|	 *- 1 -$' out
	# a row with blanks, and one without, end at the same place
	cut -f 3 out | grep -e '8.属于行政查询事项' -e '3.要求提供公开出版物' |
	    sed 's/\(.*\)属.*事项/\1属于行政查询事项/' >rows
	grep -q '事项 \{7,\}6  \{9,\}6 \{5,\}6 ' <(tr -s '\n' <rows)
}

@test "a scan, a locked PDF and a broken one say so" {
	need_poppler
	head -c 3000 "$pdf" >broken.pdf
	gi-extract "$ROOT/tests/files/scan.pdf" "$ROOT/tests/files/locked.pdf" \
	    broken.pdf "$pdf" >out 2>err || [ $? -eq 2 ]
	awk -F '\t' '$1 == "fail" { sub(/.*\//, "", $2); print $2 ": " $4 }' \
	    out >have
	same - have <<-'END'
	scan.pdf: no page of the PDF holds text, it may be scanned; read it by OCR as gi(7) shows: 1 pages, 1 images, 0 fonts
	locked.pdf: the PDF is locked by a password; save it without one
	broken.pdf: the PDF is broken: Syntax Error: Couldn't find trailer dictionary
	END
	printf 'done\t1\n' | same - <(tail -n 1 out)
}

@test "a page without words leaves a note" {
	fake <<-'END'
	echo '<page width="9" height="9">'
	echo '</page>'
	echo '<page width="9" height="9">'
	echo '<word xMin="0" yMin="0" xMax="6" yMax="8">a&amp;&lt;b</word>'
	END
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out
	sed 1d out | same - <(cat <<-END
	page	1	1
	aside	1	note	this page holds no text
	line	2	
	page	3	2
	line	3	a&<b
	line	4	
	end	$pdf	3	ok
	done	1
	END
	)
}

# word X Y WIDTH HEIGHT TEXT: a line of what pdftotext writes.
word() {
	awk -v OFS='"' -v x="$1" -v y="$2" -v w="$3" -v h="$4" -v s="$5" \
	    'BEGIN { print "<word xMin=", x, " yMin=", y, " xMax=", x + w,
	    " yMax=", y + h, ">" s "</word>" }'
}

# lines: those of the words on standard input, empty ones left out.
lines() {
	{ echo 'cat <<-E'; cat; echo E; } | fake
	PATH=$PWD/fake:$PATH gi-extract "$pdf" |
	    awk -F '\t' '$1 == "line" && $3 != "" { print $3 }'
}

@test "words are on one line up to 45 hundredths of a character" {
	{ word 0 0 10 10 甲; word 20 4.4 10 10 乙; } | lines >have
	echo '甲  乙' | same - have
	{ word 0 0 10 10 甲; word 20 4.6 10 10 乙; } | lines >have
	printf '甲\n    乙\n' | same - have
}

@test "words that touch tell how much lower a font lies" {
	{ word 0 0 10 10 甲; word 10 7.5 10 6 12; word 60 0 10 10 乙
	    word 90 7.5 5 6 3; } | lines >have
	echo '甲12        乙    3' | same - have
}

@test "a unit joins its number over a third of a character" {
	{ word 0 0 10 10 12; word 13.4 0 10 10 件; } | lines >have
	echo '12件' | same - have
	{ word 0 0 10 10 12; word 13.6 0 10 10 件; } | lines >have
	echo '12 件' | same - have
}

@test "boxes that make no sense make no harm" {
	fake <<-'END'
	for y in nan 1e30 -5 99999999999999999999 7; do
		echo "<word xMin=\"$y\" yMin=\"$y\" xMax=\"-1\" yMax=\"$y\">1</word>"
		echo "<word xMin=\"$y\" yMin=\"1\" xMax=\"1\" yMax=\"$y\">a</word>"
		echo "<word xMin=\"$y\">no</word>"
	done
	echo '<word'
	printf '<word xMin="1" yMin="2" xMax="3" yMax="4">\377'
	END
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out
	grep -q '^end.*ok$' out
	# each word once: ten, and the one that is no UTF-8
	[ "$(grep '^line' out | cut -f 3 | tr -cd '1a' | wc -c)" -eq 10 ]
	[ "$(cut -f 3 out | grep -c $'\uFFFD')" -eq 1 ]
}

@test "a program that is missing is named, with its package" {
	mkdir empty
	PATH=$PWD/empty "$BIN/gi-extract" "$pdf" >out 2>err || [ $? -eq 2 ]
	cut -f 4 out | head -n 1 | same - <(echo \
	    'needs a program that is not installed: pdftotext (poppler-utils)')
}

@test "a program that fails, dies or cannot start" {
	fake <<<'echo "it is late" >&2; echo more >&2; exit 7'
	ends 'the program that reads it failed: pdftotext: it is late'
	fake <<<'kill -SEGV $$'
	ends 'the program that reads it died, perhaps for want of memory: pdftotext'
	printf '#!/no/such/shell\n' >fake/pdftotext
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out 2>err || [ $? -eq 2 ]
	grep -q '^fail.*the program that reads it cannot be started' out
}

@test "a program that eats memory dies of it" {
	command -v perl >/dev/null || skip 'no perl here'
	fake <<<'exec perl -e '\''$x = "a" x (3 << 30); print "lived"'\'
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out 2>err || [ $? -eq 2 ]
	grep -q '^fail.*the program that reads it' out
	not grep -q lived out
}

@test "a program that writes without end is stopped" {
	fake <<<'exec yes'
	ends 'the program that reads it wrote more than is allowed: pdftotext'
}

@test "a program that writes to its standard error alone does no harm" {
	fake <<-'END'
	i=0
	while [ $i -lt 20000 ]; do
		echo "warning, warning, warning $i" >&2
		i=$((i + 1))
	done
	echo '<word xMin="0" yMin="0" xMax="6" yMax="8">a</word>'
	END
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out 2>err
	grep -q '^line	1	a$' out
}

@test "what it does not read, and what is large, is no trouble" {
	fake <<<'echo "<word xMin=\"0\" yMin=\"0\" xMax=\"6\" yMax=\"8\">a</word>"'
	{ cat "$pdf"; head -c 20000000 /dev/zero; } >large.pdf
	PATH=$PWD/fake:$PATH gi-extract large.pdf >out
	grep -q '^line	1	a$' out
	fake <<-'END'
	echo "<word xMin=\"0\" yMin=\"0\" xMax=\"6\" yMax=\"8\">$(wc -c)</word>"
	END
	PATH=$PWD/fake:$PATH gi-extract large.pdf >out
	grep -q "^line	1	$(wc -c <large.pdf)\$" out
}

@test "it inherits no files and little of the environment" {
	fake <<-'END'
	n=$(ls /proc/self/fd | wc -l)
	e=$(env | cut -d = -f 1 | grep -v '^_$' | sort | tr '\n' .)
	echo "<word xMin=\"0\" yMin=\"0\" xMax=\"6\" yMax=\"8\">$n.$e</word>"
	END
	SECRET=1 PATH=$PWD/fake:$PATH gi-extract "$pdf" 7</dev/null >out
	# 0 to 2, and the folder that ls reads
	grep -q '^line	1	4.HOME.LC_ALL.PATH.PWD.TMPDIR.$' out
}

# pieces [FILE]: say where a grid record has another number of intervals than
# its line has pieces, or speaks of no line, and how many records there are.
pieces() {
	awk -F '\t' '
	$1 == "grid" { x = $6; at = $2; n += x != "\\N"
		if (x == "\\N") x = ""
		next }
	$1 == "line" && x != "" {
		k = split($3, piece, / +/) - ($3 ~ /^ /) - ($3 ~ / $/)
		if (at != $2 || k != split(x, pair, ","))
			print "line " $2 ": " x
		for (i in pair)
			if (pair[i] !~ /^[0-9]+-[0-9]+$/)
				print "line " $2 ": " pair[i]
	}
	{ if (x != "" && $1 != "line") print "before " $1; x = "" }
	END { print n + 0 " records" }' "$@"
}

@test "a line of a table says where its pieces stand, one of prose does not" {
	{ word 70 10 40 10 规章; word 200 10 5 10 1; word 240.04 10 10 10 12
	    word 250.1 10 10 10 件; word 70 30 400 10 \
	    全年在门户网站主动公开政府信息其中财政信息人事信息招标公告逐条列出
	    word 70 50 400 10 \
	    全年在门户网站主动公开政府信息其中财政信息人事信息招标公告逐条列出
	    word 96 70 5 10 8; } | lines >/dev/null
	gi-extract "$pdf" >/dev/null
	PATH=$PWD/fake:$PATH gi-extract "$pdf" |
	    awk -F '\t' -v OFS='\t' '$1 == "grid" { $2 = ""; print }' >have
	printf 'grid\t\t%s\t%s\t1\n' '\N	\N	\N' 700-1100,2000-2050,2400-2601 \
	    '\N	\N	\N' 960-1010 | same - have
}

@test "digits that stand apart, or over each other, keep their own places" {
	{ word 70 10 5 10 1; word 77 10 5 10 1; word 84 10 5 10 5
	    word 70 22 5 10 4; } | lines >have
	printf '1 1 5\n4\n' | same - <(sed 's/^ *//' have)
	PATH=$PWD/fake:$PATH gi-extract "$pdf" | awk -F '\t' '
	    $1 == "grid" { print $6 }' | same - <(
	    printf '700-750,770-820,840-890\n700-750\n')
}

@test "pieces and their places agree, whatever words hold" {
	{ word 10 10 60 10 '一 二　三'; word 90 10 5 10 $'\u200b'
	    word 110 10 5 10 $'4\e[31m5'; word 150 10 5 10 $'\e[ 7'
	    word 170 10 9 10 $'\u00a0'; word 190 10 20 10 $'８ ９\u2028'
	    word 230 10 5 10 $'\u200b1\u00ad'; word -9 30 5 10 0
	    word 60 30 -7 10 1; word 250 10 5 10 $'\e]0;'
	    word 270 10 5 10 $'6\a'; } | lines >/dev/null
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out
	pieces out >have
	gi-normalize <out | pieces >>have
	printf '3 records\n3 records\n' | same - have
	gi-normalize <out | grep '^line.*一' | tr -d ' ' | grep -q '一二三'
}

@test "pieces and their places agree in all files" {
	need_poppler
	for f in "$pdf" "$ROOT"/tests/files/pdf/*.pdf; do
		gi-extract "$f" 2>/dev/null >out || continue
		pieces out
		gi-normalize <out | pieces
	done >have
	not grep -v records have
	[ "$(grep -c -v '^0' have)" -ge 20 ]
}

@test "text on its side, on its head, side by side, under marks" {
	need_poppler
	tables_of "$pdf" >want
	for f in up down over aslant tiled steep sheet sheet-up numbers \
	    columns; do
		tables_of "$ROOT/tests/files/pdf/$f.pdf" >have
		same want have || { echo "in $f"; return 1; }
	done
}

@test "watermarks are asides, whole, and nothing else is" {
	need_poppler
	for f in aslant tiled steep; do
		gi-extract "$ROOT/tests/files/pdf/$f.pdf" |
		    sed -n 's/^aside	[0-9]*	//p'
	done | sort | uniq -c | sed 's/^ *//' >have
	same - have <<-'END'
	3 watermark	内部资料2023年12月
	3 watermark	样本12345
	60 watermark	水务局内部
	END
}

@test "heads in narrow columns are no watermark" {
	# each character stands lower to the right, as far as it is high
	for c in 0 1 2 3; do
		for r in 0 1 2 3; do
			word $((50 + 13 * c)) $((50 + 14 * r)) 10 14 \
			    "$(printf '商业企业科研机构社会公益法律服务' |
			    cut -c $((4 * c + r + 1)))"
		done
	done | lines >have
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out
	not grep -q '^aside' out
	[ "$(tr -d ' \n' <have | wc -m)" -eq 16 ]
}

@test "two lines of prose side by side are two columns, rows of a table not" {
	a=全年在门户网站主动公开政府信息 b=对新制作的文件逐件标明公开属性
	for y in 10 25 40 55; do
		word 50 $y 150 10 $a
		word 220 $y 150 10 $b
	done | lines >have
	for s in $a $a $a $a $b $b $b $b; do echo $s; done | same - have
	for y in 10 25 40 55; do
		word 50 $y 150 10 $a
		word 250 $y 5 10 1
		word 290 $y 5 10 2
	done | lines >have
	[ "$(wc -l <have)" -eq 4 ]
}

# pages N: standard input as a page, N times, with @ for the number of each.
pages() {
	local i page

	page=$(cat)
	for ((i = 1; i <= $1; i++)); do
		echo '<page width="600.0" height="800.0">'
		echo "${page//@/$i}"
		echo '</page>'
	done
}

@test "a number that counts pages is one of a table where it stands in line" {
	{ word 50 760 60 10 行政许可; word 250 760 5 10 7
	    word 298 765 5 10 @; word 250 780 5 10 8
	    word 50 780 60 10 行政处罚; } | pages 3 | lines >have
	not grep -q '^ *[123]$' have
	PATH=$PWD/fake:$PATH gi-extract "$pdf" | grep -c '^aside.*footer	[123]$' |
	    same - <(echo 3)
	# on the line of another number it is a value
	{ word 50 760 60 10 行政许可; word 250 760 5 10 7
	    word 298 760 5 10 @; word 250 780 5 10 8
	    word 50 780 60 10 行政处罚; } | pages 3 | lines >have
	[ "$(grep -c '7.*[123]$' have)" -eq 3 ]
	# and where it stands in a list
	{ word 50 740 5 10 5; word 50 750 5 10 @; word 50 760 5 10 6
	    word 50 770 5 10 7; } | pages 3 | lines >have
	[ "$(grep -c '^ *[123]$' have)" -eq 3 ]
}

@test "what pdftotext could not read whole is no report" {
	# it ends well, and complains or stops
	fake <<-'END'
	echo '<doc><page width="9" height="9">'
	echo '<word xMin="0" yMin="0" xMax="6" yMax="8">a</word>'
	END
	part='a part of the PDF cannot be read, so that none of it is believed; save or print it anew'
	ends "$part: pdftotext did not come to its end"
	for e in "Syntax Error (12): Unknown operator 'x'" \
	    'Syntax Error: Bad FCHECK in flate stream' \
	    "Syntax Error: Unknown font tag 'F1'"; do
		{ echo 'echo "Syntax Error: no matter" >&2'
		    echo "echo \"$e\" >&2"; cat; } <<-'END' | fake
		echo '<word xMin="0" yMin="0" xMax="6" yMax="8">a</word>'
		END
		ends "$part: $e"
	done
	fake <<-'END'
	echo "Syntax Error: Missing language pack for 'Adobe-GB1' mapping" >&2
	echo '<word xMin="0" yMin="0" xMax="6" yMax="8">1</word>'
	END
	ends "the PDF needs data for Chinese fonts; install poppler-data: Syntax Error: Missing language pack for 'Adobe-GB1' mapping"
	# what is no matter is none, unless a page is empty
	fake <<-'END'
	echo 'Syntax Error: Bad annotation destination' >&2
	echo '<page width="9" height="9">'
	echo '<word xMin="0" yMin="0" xMax="6" yMax="8">a</word>'
	END
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out
	grep -q '^line	1	a$' out
	echo "echo '<page width=\"9\" height=\"9\">'" >>fake/pdftotext
	ends "$part: Syntax Error: Bad annotation destination"
}

@test "a damaged page, and pages without text, say what they are" {
	need_poppler
	cd "$ROOT/tests/files/pdf" || return 1
	gi-extract damaged.pdf blank.pdf shapes.pdf 2>/dev/null |
	    awk -F '\t' '$1 == "fail" { sub(/: Syntax Error.*/, "", $4)
	    print $2 ": " $4 }' >"$BATS_TEST_TMPDIR/have"
	same - "$BATS_TEST_TMPDIR/have" <<-'END'
	damaged.pdf: a part of the PDF cannot be read, so that none of it is believed; save or print it anew
	blank.pdf: no page of the PDF holds text, and none an image or a font: it is blank, or its text is drawn: 1 pages, 0 images, 0 fonts
	shapes.pdf: the PDF has fonts that do not tell their characters; print it anew, or read it by OCR as gi(7) shows: 1 pages, 0 images, 2 fonts
	END
	cd "$BATS_TEST_TMPDIR" || return 1
	fake <<<'exit 0'
	ends 'pdftotext found no page in the PDF'
}

# rules: standard input as what pdftocairo writes of pages: lines "x0 y0 x1 y1",
# and "page" before each page but the first.
rules() {
	mkdir -p fake
	{ echo '#!/bin/sh'; echo 'cat <<-E'; echo '<svg><defs>'
	    echo '<path d="M 0 0 L 900 0"/>'; echo '</defs>'; echo '<page>'
	    awk '$1 == "page" { print "</page>\n<page>"; next } {
		print "<path style=\"fill:none;\" d=\"M " $1 " " $2 " L " $3 \
		    " " $4 " \"/>" }'
	    echo '</page>'; echo E; } >fake/pdftocairo
	chmod +x fake/pdftocairo
}

# boxes Y...: lines around three columns of 60, 40 and 40, between the heights.
boxes() {
	local first=$1 last y x

	for y; do
		echo 50 "$y" 190 "$y"
		last=$y
	done
	for x in 50 110 150 190; do
		echo $x "$first" $x "$last"
	done
}

@test "lines around cells make rows of them, with what is blank" {
	boxes 10 30 50 70 | rules
	{ word 52 12 20 10 规章; word 115 11 30 9 12345; word 115 20 5 9 6
	    word 160 15 5 10 7
	    word 52 32 50 10 规范性文; word 52 42 10 10 件; word 170 35 5 10 8
	    word 52 52 20 10 许可; word 115 52 5 10 1; word 115 62 5 10 2
	    word 52 90 20 10 正文; } | lines >have
	printf '%s\n' '规章\t123456\t7' '规范性文件\t\t8' '许可\t1 2\t' 正文 |
	    same - have
}

@test "a place that no line parts is one cell" {
	{ boxes 10 30 50 | grep -v '^110'; echo 110 30 110 50; } | rules
	{ word 90 12 20 10 标题; word 160 12 5 10 7; word 52 32 20 10 规章
	    word 120 32 5 10 1; word 160 32 5 10 2; } | lines >have
	printf '%s\n' '标题\t\t7' '规章\t1\t2' | same - have
}

@test "lines that do not part the words make no table" {
	boxes 10 30 50 | rules
	# a word reaches over one; numbers stand apart in a cell
	{ word 52 12 80 10 行政许可; word 160 12 5 10 7; word 52 32 20 10 规章
	    word 120 32 5 10 1; word 160 32 5 10 2; } | lines >have
	not grep -q '\\t' have
	{ word 52 12 20 10 规章; word 112 12 5 10 3; word 140 12 5 10 4
	    word 160 12 5 10 7; word 52 32 20 10 许可; } | lines >have
	not grep -q '\\t' have
	# nor do lines of another number of pages, or none at all
	boxes 10 30 50 | rules
	sed -i 's/<page>/<g>/' fake/pdftocairo
	{ word 52 12 20 10 规章; word 120 12 5 10 1; } | lines >have
	[ "$(cat have)" != '' ]
	printf '#!/bin/sh\nexit 1\n' >fake/pdftocairo
	{ word 52 12 20 10 规章; word 120 12 5 10 1; } | lines >have
	not grep -q '\\t' have
}

# leaves TEXT: two pages of a ruled table; the first ends with the row whose
# label is TEXT, and its numbers fill their lines.
leaves() {
	{ boxes 700 720 740; echo page; boxes 50 70 90; } | rules
	{ echo '<page width="600" height="800">'
	    word 52 702 20 10 规章; word 115 702 5 10 1; word 155 702 5 10 2
	    word 52 722 50 10 "$1"; word 115 722 30 10 345678
	    word 155 722 30 10 456789
	    echo '</page>'; echo '<page width="600" height="800">'; cat
	    word 52 72 20 10 许可; word 115 72 5 10 5; word 155 72 5 10 6
	    echo '</page>'; } | lines
}

@test "a row that a page break cuts is one, and no other" {
	word 115 52 5 10 9 | leaves 规范性文 >have
	printf '%s\n' '规章\t1\t2' '规范性文\t3456789\t456789' '许可\t5\t6' |
	    same - have
	{ word 52 52 10 10 件; word 155 52 5 10 0; } | leaves 规范性文 >have
	printf '%s\n' '规章\t1\t2' '规范性文件\t345678\t4567890' '许可\t5\t6' |
	    same - have
	# a label of its own, and one behind a label that had room
	{ word 52 52 40 10 1.其他; word 155 52 5 10 0; } |
	    leaves 规范性文 >have
	grep -qx '1.其他\\t\\t0' have
	{ word 52 52 10 10 件; word 155 52 5 10 0; } | leaves 规 >have
	[ "$(wc -l <have)" -eq 3 ]
}

@test "a row that a page break cuts goes on behind heads that each page has" {
	{ boxes 10 30 50 70; echo page; boxes 10 30 50 70; } | rules
	head='word 52 12 20 10 内容; word 115 12 20 10 本年; word 155 12 20 10 上年'
	page='<page width="600" height="73">'
	rest='word 52 32 10 10 件; word 115 32 5 10 8; word 155 32 5 10 0
	    word 52 52 20 10 许可; word 115 52 5 10 5; word 155 52 5 10 6'
	last='word 52 32 20 10 规章; word 115 32 5 10 1; word 155 32 5 10 2
	    word 52 52 50 10 规范性文; word 115 52 30 10 345678
	    word 155 52 30 10 456789'
	{ echo "$page"; eval "$head"; eval "$last"; echo '</page>'; echo "$page"
	    eval "$head"; eval "$rest"; echo '</page>'; } | lines >have
	printf '%s\n' '内容\t本年\t上年' '规章\t1\t2' \
	    '规范性文件\t3456788\t4567890' '内容\t本年\t上年' '许可\t5\t6' |
	    same - have
	# heads that differ are none of each page: their row is the next one
	{ echo "$page"; eval "$head"; eval "$last"; echo '</page>'; echo "$page"
	    eval "${head/上年/去年}"; eval "$rest"; echo '</page>'; } |
	    lines >have
	grep -qx '规范性文\\t345678\\t456789' have
}

@test "heads of which a page break cuts the upper half stand below it" {
	# the first column is as high as two rows, two heads stand under one
	{ printf '%s\n' '50 10 190 10' '50 30 190 30' '50 10 50 30' \
	    '80 10 80 30' '190 10 190 30' page '50 10 190 10' '50 30 190 30' \
	    '50 50 190 50'
	    for x in 50 80 130 190; do echo $x 10 $x 50; done; } | rules
	half='word 55 12 20 10 结果; word 110 12 50 10 直接起诉'
	rest='word 55 12 20 10 维持; word 85 12 20 10 纠正; word 135 12 20 10 总计
	    word 55 32 5 10 1; word 85 32 5 10 2; word 135 32 5 10 3'
	for foot in '' 'word 100 40 5 10 7'; do
		{ echo '<page width="600" height="73">'; eval "$half"
		    eval "$foot"; echo '</page>'
		    echo '<page width="600" height="73">'; eval "$rest"
		    echo '</page>'; } | lines | grep '\\t' >have
		printf '%s\n' '\t直接起诉' '结果维持\t纠正\t总计' '1\t2\t3' |
		    same - have
	done
}

@test "what a cell above had no room for is parted from a label" {
	boxes 10 50 90 | rules
	{ word 52 12 50 10 和，等于第三; word 52 55 20 10 项）
	    word 52 65 50 10 一、本年新收; word 115 65 5 10 1
	    word 155 65 5 10 2; } | lines >have
	printf '%s\n' '和，等于第三\t\t' '项） 一、本年新收\t1\t2' | same - have
}

@test "a head and the number under it are no watermark" {
	# as steep as words aslant, but as high as those that lie in lines
	{ word 567.9 275.4 105 19.5 法人或其他组织
	    for x in 495.1 532.2 569.3 680.6; do
		word $x 359.4 25 19.5 148
	    done
	    word 607.1 340.5 30 19.5 组织; word 606.4 359.4 25 19.5 269
	    word 606.4 376.7 8.3 19.5 8; } | lines >have
	PATH=$PWD/fake:$PATH gi-extract "$pdf" >out
	not grep -q '^aside' out
	[ "$(grep -o 组织 have | wc -l)" -eq 2 ]
	grep -q 269 have
}

@test "what pdftotext -bbox wrote is read as the PDF is" {
	need_poppler
	for o in -bbox -bbox-layout; do
		pdftotext "$o" "$pdf" words
		gi-extract words >have
		printf 'words\n' | same - <(head -n 1 have | cut -f 5)
		pdftotext -bbox "$pdf" - | lines >want
		awk -F '\t' '$1 == "line" && $3 != "" { print $3 }' have |
		    same want -
		tables_of words >have
		tables_of "$SAMPLES/tabs.txt" | same - have
	done
	head -c 9000 words >half
	rc=0
	gi-extract half >have 2>/dev/null || rc=$?
	[ "$rc" -eq 2 ]
	grep -q '^fail' have
}

@test "no character is lost, of whatever layout" {
	need_poppler
	cat >lost.py <<-'END'
	import html, re, sys
	text = re.findall(r">([^<>]*)</word>", sys.stdin.read())
	want = sorted(html.unescape("".join(text)))
	have = open(sys.argv[1], encoding="utf8").read()
	sys.exit(want != sorted(re.sub(r"\s", "", have)))
	END
	for f in "$pdf" "$ROOT"/tests/files/pdf/*.pdf "$SHARED"/real/*.pdf \
	    "$SHARED"/faults/*.pdf; do
		gi-extract --text "$f" 2>/dev/null >have || continue
		pdftotext -bbox "$f" - | "$PYTHON" lost.py have || {
			echo "in $f"
			return 1
		}
	done
}

@test "PDFs beside the project that broke numbers over lines: every number" {
	need_shared faults
	need_poppler
	for f in p20_wrap17 r029.pof-center-mar; do
		cp "$SHARED/faults/$f.pdf" "${f%%.*}.pdf.txt"
		cp "$SHARED/faults/${f%%.*}".*.tsv .
	done
	"$PYTHON" "$SHARED/corpus-score.py" . 'gi-extract "$@" | gi-normalize |
	    gi-sections | gi-tables | gi-verify | gi-tojson' >table || true
	grep -q 'right 100.000%.*false 0' table || { cat table; return 1; }
}

@test "each end of a child is told from the others" {
	"$ROOT/tests/unit/child"
}

# bats test_tags=real
@test "printed reports beside the project: every number" {
	need_shared corpus
	need_poppler
	need_real chromium
	for n in r000 r005 r013 r019; do
		chromium --headless --no-sandbox --disable-gpu \
		    --no-pdf-header-footer --print-to-pdf="$n.pdf" \
		    "$SHARED/corpus/$n.html" 2>/dev/null ||
		    skip 'chromium does not print here'
		mv "$n.pdf" "$n.pdf.txt"
		cp "$SHARED/corpus/$n.truth.tsv" \
		    "$SHARED/corpus/$n.findings.tsv" .
	done
	"$PYTHON" "$SHARED/corpus-score.py" . 'gi-extract "$@" | gi-normalize |
	    gi-sections | gi-tables | gi-verify | gi-tojson' >table || {
		cat table
		return 1
	}
}

# bats test_tags=real
@test "own pages printed by a browser: every cell" {
	need_poppler
	need_real chromium
	own_pages shuyin.sloppy weilin.one-table weilin.lists
	mkdir pdf
	for f in *.html; do
		chromium --headless --no-sandbox --disable-gpu \
		    --no-pdf-header-footer --print-to-pdf="pdf/${f%html}pdf" \
		    "file://$PWD/$f" 2>/dev/null
	done
	own_score pdf pdf
}

# bats test_tags=real
@test "printed by an office: pieces and their places agree" {
	need_poppler
	need_real soffice
	"$PYTHON" "$ROOT/tests/mkpdfs.py" pdf w0 b0 2>err || { cat err; return 1; }
	for f in pdf/*.pdf.txt; do
		gi-extract "$f" | tee out | pieces
		gi-normalize <out | pieces
	done >have
	not grep -v records have
	[ "$(grep -c -v '^0' have)" -eq 34 ]
}

# bats test_tags=real
@test "printed by a browser on its side, under marks, two on a sheet" {
	need_poppler
	need_real chromium
	"$PYTHON" "$ROOT/tests/mkpdfs.py" pdf s m t k
	for f in pdf/*.pdf.txt; do
		gi-extract "$f" | tee out | pieces
		gi-normalize <out | pieces
		grep '^aside' out | cut -f 3-
	done >have
	not grep -v 'records\|watermark' have
	grep -v records have | sort -u >marks
	printf 'watermark\t%s\n' 2023 内部资料严禁外传 样本 \
	    青芷县水利局办公室 | same - marks
	# a row of the table that lies on its side
	for f in s01 s02; do
		gi-extract pdf/$f.*.txt | grep -q \
		    '^line.*一、本年新收政府信息公开申请数量\\t.*[0-9]\\t[0-9]*$'
	done
}
