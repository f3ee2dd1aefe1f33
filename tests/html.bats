# SPDX-License-Identifier: ISC
# Web pages of many makes, and texts with tables of HTML in them.

load helper

FILES=$ROOT/tests/files/html

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# all_right DIR: every page in it is read as its report was made.
all_right() {
	"$PYTHON" "$ROOT/tests/score.py" "$1" 'gi-extract "$@" |
	    gi-normalize | gi-sections | gi-tables | gi-verify |
	    gi-tojson' >table 2>err || true
	[ ! -s err ] || { cat err; return 1; }
	read -r _ docs lost right missed wrong hit miss false meta \
	    <<<"$(tail -n 1 table)"
	[ "$right" -gt "$((190 * docs))" ] && [ "$hit" -gt 0 ] &&
	    [ "$((lost + missed + wrong + miss + false + meta))" -eq 0 ] || {
		cat table; return 1; }
}

@test "the pages kept are what pages.py makes" {
	mkdir made
	"$PYTHON" "$ROOT/tests/pages.py" made kept
	diff -r made "$FILES"
}

@test "each page kept is read whole, its findings too" {
	all_right "$FILES"
	[ "$docs" -gt 10 ]
}

@test "so is each make of page, however it is built" {
	mkdir made
	"$PYTHON" "$ROOT/tests/pages.py" made
	all_right made
	[ "$docs" -gt 200 ]
}

# gi-normalize folds forms and blanks; what is compared are letters.
@test "no line of the article stands beside it" {
	local f bad=0

	"$PYTHON" "$ROOT/tests/pages.py" . site nested nested-columns word-gb \
	    tabs odd-names sections side-by-side two-editions js-write unclosed
	"$PYTHON" "$ROOT/tests/pages.py" . plain
	letters() {
		grep "^$1	" | cut -f "$2-" | tr -d ' \t\302\240\n' |
		    sed 's/\\t//g'
	}
	for f in *.*.txt; do
		gi-extract "$f" | letters line 3 >text
		gi-extract "${f%%.*}.plain.txt" |
		    grep -v '\\t' | grep '^line	.*[，。、]' >want
		[ "$(wc -l <want)" -gt 10 ]
		while read -r line; do
			line=$(letters line 3 <<<"$line")
			grep -qF "$line" text || {
				echo "$f: not in its lines: $line"; bad=1; }
		done <want
	done
	[ "$bad" -eq 0 ]
}

@test "the reader's word on a page's kind comes from the page" {
	cp "$FILES"/*.txt .
	gi-extract *.utf16.txt *.mht-base64.txt *.markdown-html.txt \
	    *.nested.txt *.gbk-says-utf8.txt *.js-string.txt |
	    awk -F '\t' '$1 == "doc" { sub(/.*[.]/, "", $5); print $4, $5 }' \
	    >have
	cat >want <<-'END'
	UTF-16LE html
	GB18030 mhtml
	UTF-8 text
	UTF-8 html
	GB18030 html
	UTF-8 html
	END
	same want have
}

@test "pages that lost tags, cells or rows: nothing invented" {
	mkdir made
	"$PYTHON" "$ROOT/tests/pages.py" made plain site trs nested groups \
	    one-table word
	"$PYTHON" "$ROOT/tests/tags.py" made out 1
	"$PYTHON" "$ROOT/tests/score.py" out 'gi-extract "$@" |
	    gi-normalize | gi-sections | gi-tables | gi-verify |
	    gi-tojson' >table 2>err || true
	read -r _ docs lost right missed wrong _ <<<"$(tail -n 1 table)"
	[ "$docs" -gt 300 ]
	[ "$wrong" -eq 0 ] || { grep '^wrong' table | head -n 40; return 1; }
	[ $((right * 100)) -ge $(((right + missed) * 88)) ]
}

@test "a section's title in XML is a line; a page's title is none" {
	printf '%s\n' '<sec><title>一、总体情况</title><p>全年工作平稳。</p>' \
	    '<section><title><p>二、主动公开</p></title><p>见下表。</p>' \
	    '<table><tr><td>规章</td><td>1</td></tr></table></section></sec>' >a.html
	gi-extract a.html | grep '^line' | cut -f 3 >out
	diff - out <<-END
	一、总体情况
	全年工作平稳。
	二、主动公开
	见下表。
	规章\t1
	END
	printf '%s\n' '<html><head><title>一、总体情况</title></head><body>' \
	    '<title>二、主动公开</title><p>全年工作平稳。</p>' \
	    '</body></html>' >b.html
	gi-extract b.html | grep '^line' | cut -f 3 >out
	[ "$(cat out)" = "全年工作平稳。" ]
}

@test "breaks within cells make no page of a text" {
	cd "$BATS_TEST_TMPDIR"
	printf '| 规章 | 1<br>2 | 3 |\n| 文件 | 1<br>2<br>3 | 4 |\n' >bars.txt
	gi-extract bars.txt | head -n 1 | cut -f 5 | same - <(echo text)
	printf '甲<br>\n乙<br>\n丙<br>\n' >lines.txt
	gi-extract lines.txt | head -n 1 | cut -f 5 | same - <(echo html)
	printf '甲<br>乙<br>丙<br>丁' >line.txt
	gi-extract line.txt | head -n 1 | cut -f 5 | same - <(echo html)
}
