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
