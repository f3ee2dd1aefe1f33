# SPDX-License-Identifier: ISC
# gi-view: an overview of reports, what is wrong with them, and one of them with
# its tables; as they are on a screen of some width.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# verified FILE...: the stream of these samples.
verified() {
	(cd "$SAMPLES" && gi-extract "$@") | gi-normalize | gi-sections |
	    gi-tables | gi-verify || [ $? -eq 1 ]
}

samples() {
	(cd "$SAMPLES" && verified *.txt)
}

# report SOURCE BODY YEAR [RECORD...]: a document of these records, as gi-verify
# writes it.
report() {
	printf 'doc\t%s\t0\tUTF-8\ttext\n' "$1"
	printf 'meta\t1\tbody\t%s\n' "$2"
	[ -z "$3" ] || printf 'meta\t1\tyear\t%s\n' "$3"
	[ "$#" -lt 4 ] || printf '%b\n' "${@:4}"
	case "$*" in
	*'find\t'*'\terror\t'*) printf 'meta\t\\N\tverdict\terrors\n' ;;
	*'find\t'*'\twarning\t'*) printf 'meta\t\\N\tverdict\tdoubts\n' ;;
	*verdict*) ;;
	*) printf 'meta\t\\N\tverdict\tok\n' ;;
	esac
	printf 'end\t%s\t1\tok\n' "$1"
}

# stream REPORT...: the reports that files hold, as a stream.
stream() {
	cat "$@"
	printf 'done\t%s\n' "$(cat "$@" | grep -c '^doc')"
}

new() { printf 'cell\\t5\\trequests\\tnew\\ttotal\\t%s\\t%s\\texact' "$1" "$1"; }

# widths: of each line of standard input, on a terminal.
widths() {
	"$PYTHON" "$ROOT/tests/widths.py"
}

on_terminal() {
	"$PYTHON" "$ROOT/tests/terminal.py" "$@"
}

@test "the columns of the overview stand in line, in any width" {
	samples >v.tsv
	for w in 40 60 80 100 120 200; do
		gi-view --width="$w" v.tsv >out
		sed -E '/^(No room|-:|×|≠|$)/,$d' out >rows
		[ "$(wc -l <rows)" -ge 70 ]
		# up to the verdict, which stands to the left
		sed -E 's/ (errors|doubts|not assessable|clean|verdict)( +[^ ]*)?$//' rows |
		    widths | sort -u >ends
		[ "$(wc -l <ends)" -eq 1 ] || { cat ends rows; return 1; }
		widths <out | sort -n | tail -n 1 >most
		[ "$(cat most)" -le "$w" ] || { cat most; return 1; }
	done
}

@test "a narrow screen has fewer columns, and says so; numbers are whole" {
	report a.txt 新平县水利局 2021 "$(new 123456)" >a
	report b.txt 新平县民政局 2021 "$(new 7)" >b
	stream a b >v.tsv
	gi-view --width=200 v.tsv >wide
	head -n 1 wide | grep -qE '^body +year +form +new +answered +carried +reviews +suits +error +warning +verdict +file$'
	not grep -q '^No room' wide
	gi-view --width=60 v.tsv >narrow
	head -n 1 narrow | grep -qE '^body +year +new +error +warning +verdict'
	grep -qx 'No room for: form, answered, carried, reviews, suits' narrow
	grep -q '^新平县水利局 .* 123456 ' narrow
	gi-view --width=20 v.tsv >least
	head -n 1 least | grep -qE '^body +verdict$'
	grep -qx 'No room for: year,' least
}

@test "a long name is shortened, with a sign; what has room is whole" {
	report a.txt 新平彝族傣族自治县人力资源和社会保障局 2021 >a
	report b.txt 新平县民政局 2021 >b
	stream a b >v.tsv
	gi-view --width=100 v.tsv >out
	grep -q '^新平彝族傣族自治.*… ' out
	gi-view --width=140 v.tsv >out
	grep -q '^新平彝族傣族自治县人力资源和社会保障局 ' out
	# of a file, where no body is known, the end tells what it is
	report 二〇二一年度年报汇总/县直部门报送/新平县民政局.txt '' 2021 |
	    grep -v '^meta.*body' >a
	stream a b >v.tsv
	gi-view --width=80 v.tsv >out
	grep -q '^….*/新平县民政局.txt ' out
}

@test "characters of no width, two columns and none that is valid" {
	report a.txt $'e\u0301tat 局' 2021 >a
	report b.txt '𠮷田局' 2021 >b
	report c.txt 'é–局 x' 2021 >c
	report d.txt $'A\u200bB\u3000局' 2021 >d
	stream a b c d >v.tsv
	gi-view --width=100 v.tsv | sed '/^-: /,$d' |
	    sed -E 's/ (clean|verdict)( .*)?$//' | widths | sort -u >ends
	[ "$(wc -l <ends)" -eq 1 ]
}

@test "a terminal on which “ is two columns wide" {
	report a.txt '“一”局' 2021 "$(new 5)" >a
	report b.txt 新平县民政局 2021 >b
	stream a b >v.tsv
	gi-view v.tsv >narrow
	gi-view --ambiguous=wide v.tsv >wide
	[ "$(sed -n 's/^“一”局\( *\)2021.*/\1/p' narrow | wc -c)" -eq \
	    "$(($(sed -n 's/^“一”局\( *\)2021.*/\1/p' wide | wc -c) + 2))" ]
	gi-view --width=200 --report=a.txt --ambiguous=wide v.tsv >drawn
	grep -q '^+--*+' drawn
	not grep -q '[┌│✗…]' drawn
}

@test "colours: on a terminal, or when asked for; NO_COLOR, dumb" {
	verified broken.txt box.txt >v.tsv
	gi-view v.tsv >plain
	not grep -q $'\033' plain
	gi-view --color=always v.tsv >colours
	grep -q $'\033\\[1;31merrors\033\\[0m' colours
	grep -q $'\033\\[33mdoubts\033\\[0m' colours
	sed 's/\x1b\[[0-9;]*m//g' colours | same plain -
	need_pty
	export TERM=xterm
	on_terminal 100 200 '' gi-view --no-pager v.tsv >out
	grep -q $'\033\\[1;31merrors' out
	NO_COLOR=1 on_terminal 100 200 '' gi-view --no-pager v.tsv >out
	not grep -q $'\033' out
	TERM=dumb on_terminal 100 200 '' gi-view v.tsv >out
	not grep -q $'\033' out
	NO_COLOR=1 on_terminal 100 200 '' gi-view --color=always --no-pager \
	    v.tsv >out
	grep -q $'\033' out
}

# order [OPTION...]: the files in the order of the overview.
order() {
	gi-view --width=200 "$@" v.tsv | sed '/^$/,$d; 1d' |
	    grep -oE '[a-z]+\.txt$' | tr '\n' ' '
}

@test "the order of reports" {
	local e='find\t5\terror\tlate\tdocument\t\\N\t\\N\tx\t\\N'
	local w='find\t5\twarning\ttitle\tline 5\t\\N\t\\N\tx\t\\N'

	report a.txt 新平县水利局 2021 "$(new 5)" "$w" "$w" >a
	report b.txt 新平县民政局 2022 "$(new 30)" "$e" >b
	report c.txt 安宁市民政局 2023 "$(new 4)" >c
	report d.txt 安宁市水利局 2020 "$e" "$e" >d
	stream a b c d >v.tsv
	[ "$(order)" = 'd.txt b.txt a.txt c.txt ' ]
	[ "$(order --sort=worst)" = 'd.txt b.txt a.txt c.txt ' ]
	[ "$(order --sort=year)" = 'c.txt b.txt a.txt d.txt ' ]
	[ "$(order --sort=errors)" = 'd.txt b.txt c.txt a.txt ' ]
	[ "$(order --sort=warnings)" = 'a.txt c.txt d.txt b.txt ' ]
	[ "$(order --sort=file)" = 'a.txt b.txt c.txt d.txt ' ]
	[ "$(order --sort=new)" = 'b.txt a.txt c.txt d.txt ' ]
	[ "$(order --sort=body)" = 'c.txt d.txt b.txt a.txt ' ]
	# what is below the table is in that order too
	gi-view --sort=warnings v.tsv | sed -n 's/^  \([a-z]\.txt\)$/\1/p' |
	    tr '\n' ' ' >out
	[ "$(cat out)" = 'a.txt d.txt b.txt ' ]
}

@test "the words of --sort are the figures, in their order" {
	sed -n '/^#/!s/\t.*//p' "$ROOT/lib/data/figures.tsv" >want
	sed -n 's/^gi-view\tSORT\t.*file|\([^\t]*\)\t.*/\1/p' \
	    "$ROOT/lib/data/options.tsv" | tr '|' '\n' | same want -
}

@test "only some reports: by verdict, by body, by year; and what is left out" {
	local e='find\t5\terror\tlate\tdocument\t\\N\t\\N\tx\t\\N'

	report a.txt 新平县水利局 2021 "$e" >a
	report b.txt 新平县民政局 2022 >b
	report c.txt 安宁市民政局 2022 'meta\t\\N\tverdict\tunread' >c
	printf 'fail\td.pdf\tgi-extract\tthe PDF is broken\n' >d
	stream a b c d >v.tsv
	[ "$(order --only=errors)" = 'a.txt ' ]
	[ "$(order --only=ok --only=errors)" = 'a.txt b.txt ' ]
	[ "$(order --only=unread)" = 'c.txt ' ]
	[ "$(order --only=doubts)" = '' ]
	[ "$(order --body=民政)" = 'c.txt b.txt ' ]
	[ "$(order --body=' 民，政' --year=2022 --only=ok)" = 'b.txt ' ]
	[ "$(order --year=2021)" = 'a.txt ' ]
	gi-view --only=errors v.tsv >out
	[ "$(tail -n 1 out)" = "1 report: 0 clean, 1 with errors, 0 with warnings, 0 not assessable; 3 others not asked for" ]
	not grep -q d.pdf out
	gi-view --only=failed v.tsv >out
	same - out <<-'END'
		Not read
		  d.pdf: the PDF is broken

		0 reports; 1 file not read; 3 others not asked for
	END
}

@test "files that were not read stand at the end, each with its reason" {
	report a.txt 新平县水利局 2021 >a
	printf 'fail\t%s\tgi-extract\t%s\n' x/损坏.pdf 'the PDF is broken' \
	    y.doc 'needs a program that is not installed: soffice' >b
	stream a b >v.tsv
	gi-view v.tsv | sed '1,/^$/d' | same - <(cat <<-'END'
		Not read
		  x/损坏.pdf: the PDF is broken
		  y.doc: needs a program that is not installed: soffice

		1 report: 1 clean, 0 with errors, 0 with warnings, 0 not assessable; 2 files not read
	END
	)
}

@test "in Chinese nothing of ours is English: reasons, editions, signs" {
	report a.txt 新平县水利局 2010 'meta\t1\tedition\tfree' >a
	report b.txt 新平县民政局 2021 'meta\t\\N\tverdict\tunread' >b
	printf 'fail\t%s\tgi-extract\t%s\n' a.pdf 'no page of the PDF holds text, and none an image or a font: it is blank, or its text is drawn: 12 pages, 0 images, 3 fonts' \
	    b.pdf 'a part of the PDF cannot be read, so that none of it is believed; save or print it anew: Odd: 12 pages' \
	    c.txt 'cannot open: No such file or directory' >c
	stream a b c >v.tsv
	gi-view --lang=zh --width=200 v.tsv >out
	grep -v '^  .*: ' out | sed 's/[ab]\.txt//g' >ours
	not grep '[A-Za-z]' ours
	grep -q '^新平县水利局  2010  自拟 ' out
	grep -qx -- '-：没有读出，或该格式没有此项' out
	grep -q '  无法判定：' out
	tr -d '\n' <out | tr -s ' ' >flat
	grep -q ' a.pdf: PDF 各页没有文字，也没有图像和字体：是空白的，或者文字是画出来的: 共 12 页，图像 0 幅，字体 3 种' flat
	grep -q ' b.pdf: PDF 有一部分读不出来，[^:]*: Odd: 12 pages' flat
	grep -q ' c.txt: 无法打开: 没有那个文件或目录' flat
	gi-view --width=200 v.tsv | tr -d '\n' | tr -s ' ' >flat
	grep -q 'font: it is blank, or its text is drawn: 12 pages, 0 images, 3 fonts' flat
	gi-view --lang=zh v.tsv a.txt | grep -qx '格式：自拟'
}

@test "copies of a report are one row; a rival is named" {
	local e='find\t5\twarning\ttitle\tline 5\t\\N\t\\N\t标题\t\\N'

	report a.html 新平县水利局 2021 "$(new 5)" "$e" >a
	report b.docx 新平县水利局 2021 "$(new 5)" >b
	report c.pdf 新平县水利局 2021 "$(new 5)" "$e" "$e" >c
	report d.txt 新平县民政局 2021 "$(new 6)" >d
	report e.txt 新平县民政局 2021 "$(new 9)" >e
	stream a b c d e >v.tsv
	gi-view v.tsv >out
	[ "$(grep -c '^新平县水利局 ×3 .* 2021 ' out)" -eq 1 ]
	[ "$(grep -c '^新平县民政局 ≠ ' out)" -eq 2 ]
	sed -n '/^新平县水利局 2021/,/^$/p' out | same - <(cat <<-'END'
		新平县水利局 2021  doubts
		  a.html
		  line 5 warning 标题 [title]
		  c.pdf
		  line 5 warning 标题 [title]
		  line 5 warning 标题 [title]
		  b.docx

	END
	)
	grep -A2 '^新平县民政局 2021' out | sed 's/^  *//; /^新/d' | sort |
	    same - <(printf '%s\n' -- 'd.txt' 'e.txt' '≠ d.txt' '≠ e.txt' | sort)
	tail -n 1 out | grep -q '^3 reports in 5 files: '
	# of many rivals some are named, the others counted
	for i in 1 2 3 4 5 6 7 8; do
		report "$i.txt" 新平县司法局 2021 "$(new "$i")"
	done >many
	stream a many >w.tsv
	gi-view w.tsv | sed -n '/^  3.txt/,/^$/p' | same - <(cat <<-'END'
		  3.txt
		≠ 1.txt
		≠ 2.txt
		≠ 4.txt
		≠ 5.txt
		≠ 6.txt
		≠ and 2 other files

	END
	)
	# a copy is asked for: the row stands for it
	gi-view --only=ok v.tsv | grep -q '^新平县水利局 ×3'
}

@test "findings of one rule on one table stand together, with all figures" {
	verified broken.txt >b.tsv
	verified tabs.txt >t.tsv
	gi-view --lang=zh --width=100 b.tsv t.tsv >out
	[ "$(grep -c '\[balance\]$' out)" -eq 1 ]
	grep -q '^ *表三“其他”列：31 + 1 = 32，29 + 4 = 33，相差 1' out
	# every figure that a message has is there
	gi-verify --lang=zh --format=human b.tsv | grep balance |
	    grep -oE '[0-9]+ \+ [0-9]+|= [0-9]+|相差 [0-9]+' | wc -l >n
	[ "$(cat n)" -gt 0 ]
	gi-verify --lang=zh --format=human b.tsv | grep -oE '[0-9]+' | sort -u >all
	sed '1,/^$/d' out | grep -oE '[0-9]+' | sort -u >shown
	[ -z "$(comm -23 all shown | grep -vxE '8')" ]
}

@test "text is folded with a hanging indent, and no number is broken" {
	verified broken.txt tabs.txt >v.tsv
	for w in 60 80 100; do
		gi-view --lang=zh --width="$w" v.tsv | sed '1,/^$/d' >out
		[ "$(widths <out | sort -n | tail -n 1)" -le "$w" ]
		not grep -E '^ *[，。、；：）”》]' out
		# nor the number of an item from its label
		not grep -E '(^|[^0-9])[0-9]{1,2}\.$' out
	done
	gi-view --lang=zh --width=60 v.tsv | tr -d '\n' | tr -s ' ' >narrow
	grep -q '一、本年新收政府信息公开申请' narrow
	# the same words, whatever the width
	for w in 60 100; do
		gi-view --width="$w" v.tsv | sed '1,/^$/d' | tr -d ' \n' >"w$w"
	done
	same w60 w100
}

@test "notes are counted, and shown when asked for" {
	verified suspect.txt tabs.txt >v.tsv
	gi-view v.tsv >out
	grep -qx '  1 note, see --notes' out
	not grep -q suspect-cell out
	tail -n 1 out | grep -q '; 1 note, see --notes$'
	gi-view --notes v.tsv >out
	grep -q '\[suspect-cell\]$' out
	not grep -q 'see --notes' out
}

@test "a stream that is not verified is shown, and said to be that" {
	verified tabs.txt broken.txt | grep -v $'^meta\t\\\\N\tverdict' >v.tsv
	gi-view v.tsv >out
	[ "$(grep -c 'not verified$' out)" -ge 2 ]
	tail -n 1 out | grep -q '^2 reports; 2 did not go through gi-verify'
}

@test "an empty stream, one that is cut, one that is none" {
	printf 'done\t0\n' | gi-view >out
	[ "$(cat out)" = '0 reports' ]
	verified tabs.txt broken.txt | sed '$d' >v.tsv
	run -3 --separate-stderr gi-view v.tsv
	[[ "$stderr" == *'the stream ends before its done record'* ]]
	[ "${lines[-1]%%:*}" = '2 reports' ]
	verified tabs.txt broken.txt | head -n 200 >v.tsv
	run -3 --separate-stderr gi-view v.tsv
	[[ "$output" == *'verdict: '*': only a part of it arrived'* ]]
	run -3 gi-view "$SAMPLES/tabs.txt"
}

@test "no text of a report or a file is a command to the terminal" {
	local esc=$'\033]0;x\007\033[2J' m

	m="find\t5\terror\tlate\tdocument\t\\\\N\t\\\\N\t${esc}行\u202e反\t\\\\N"
	report "a${esc}.txt" "新平${esc}局" 2021 "$m" \
	    "cell\t5\trequests\tnew\ttotal\t\\\\N\t${esc}\tunread" >a
	printf 'fail\tb%s.pdf\tgi-extract\t%s\n' "$esc" "$esc" >b
	report c.txt 新平县民政局 2021 >c
	stream a b c >v.tsv
	for o in --color=never --report=局 --notes --width=40; do
		gi-view "$o" v.tsv >out
		not grep -q $'[\033\007]' out
		not grep -q $'\u202e' out
		grep -q $'\ufffd' out
	done
}

@test "a report is shown with its tables, and findings at their cells" {
	verified suspect.txt tabs.txt >v.tsv
	gi-view --width=160 v.tsv suspect.txt >out
	head -n 2 out | same - <(cat <<-'END'
		青芷县水利局2021年政府信息公开工作年度报告
		file: suspect.txt
	END
	)
	grep -q '│ *43 \*4 │ *122 │' out
	grep -q '✗3 *│' out
	grep -q '^  \*4 line 87  table 3' out
	grep -q '^  suspect-cell: look at this cell first$' out
	# every value of the report, where the form has it
	grep -c '[┌└]' out >boxes
	[ "$(cat boxes)" -eq 6 ]
	widths <out | sort -n | tail -n 1 >most
	[ "$(cat most)" -le 160 ]
	# a body will do, or a part of the name; of several each
	gi-view --width=160 --report=水利局 v.tsv | same out -
	gi-view --width=160 --report=suspect --report=tabs v.tsv >both
	grep -c '^file: ' both >n
	[ "$(cat n)" -eq 2 ]
	# a stream with one report shows that so
	verified suspect.txt | gi-view --width=160 | same out -
}

@test "the frame of each table is whole, in any width that has room for it" {
	samples >v.tsv
	for w in 150 160 200; do
		gi-view --width="$w" --report=.txt v.tsv >out
		[ "$(widths <out | sort -n | tail -n 1)" -le "$w" ]
		grep -c '^┌' out >tops
		[ "$(cat tops)" -ge 70 ]
		awk '/^┌/ { box = 1 } box' out | grep '^[┌├│└]' >frames
		"$PYTHON" - <frames <<-'END'
			import sys
			import unicodedata
			def wide(s):
			    return sum(2 if unicodedata.east_asian_width(c) in 'WF'
			               else 1 for c in s)
			want = None
			for line in sys.stdin:
			    line = line.rstrip('\n')
			    if line[0] == '┌':
			        want = wide(line)
			    assert wide(line) == want, line
			    assert line[-1] in '┐┤│┘', line
		END
	done
}

@test "a sign stands behind its number, and breaks no label" {
	local f=()

	for k in security_stability third_party internal_affairs process; do
		f+=("find\\t5\\twarning\\tunread-row\\trequests results.refused.$k\\t\\\\N\\t\\\\N\\tx\\t\\\\N")
	done
	for k in natural other total; do
		f+=("find\\t5\\terror\\tbalance\\t$k\\t\\\\N\\t\\\\N\\tx\\t表三")
	done
	report a.txt 新平县水利局 2021 'meta\t1\tedition\t2021' "$(new 5)" \
	    "${f[@]}" >a
	stream a >v.tsv
	for w in 100 105 110 115 120 150; do
		gi-view --lang=zh --width="$w" v.tsv >out
		not grep -E '[!✗] *│' out
		not grep -E '[^ │] *人 ✗' out
	done
	grep -E '│ *✗[0-9]' out
}

@test "every number of a report stands in what is shown of it, wide or narrow" {
	verified suspect.txt annex.txt >v.tsv
	for f in suspect annex; do
		grep -a . v.tsv | awk -v f="$f.txt" -F '\t' '
		    $1 == "doc" { on = $2 == f }
		    on && $1 == "cell" && $6 != "\\N" { print $6 }' |
		    sort >want
		[ "$(wc -l <want)" -gt 40 ]
		for w in 50 200; do
			gi-view --width="$w" v.tsv "$f.txt" >out
			grep -oE '[0-9.]+' out | sort >have
			[ -z "$(comm -23 want have)" ] || {
				comm -23 want have; return 1; }
		done
	done
}

@test "blanks, what cannot be read, and numbers in no cell" {
	report a.txt 新平县水利局 2021 \
	    'meta\t1\tedition\t2021' \
	    'cell\t5\trequests\tnew\ttotal\t\\N\t/\tblank' \
	    'cell\t5\trequests\tnew\tnatural\t\\N\t12→13\tunread' \
	    'cell\t6\trequests\tcarried_in\t\\N\t77\t77\tunplaced' \
	    'cell\t6\trequests\tcarried_in\t\\N\t\\N\t3 1\tunread' \
	    'cell\t6\trequests\tcarried_in\t\\N\t8\t8\tunplaced' \
	    'cell\t9\trequests\tno_such\ttotal\t66\t66\texact' >a
	stream a >v.tsv
	gi-view --width=200 v.tsv >out
	grep -q '│ *12→13? │' out
	grep -q '│ *? │' out
	grep -qE '^  Numbers in no cell:  line 6: 77, 3 1\?, 8$' out
	grep -qE '^  Numbers in no cell:  line 9: 66$' out
}

@test "an operand that is no file is the name of a report" {
	verified suspect.txt tabs.txt >v.tsv
	gi-view --width=100 suspect <v.tsv | grep -q '^file: suspect.txt'
	run -2 --separate-stderr gi-view nowhere v.tsv
	[ "$stderr" = 'gi-view: no report of that name is in the stream, neither a file nor a body: nowhere' ]
	[ -z "$output" ]
	run -2 gi-view v.tsv -- missing.tsv
}

@test "the pager: what is longer than the terminal, and its end at any time" {
	need_pty
	samples >v.tsv
	export TERM=xterm
	unset LESS PAGER GI_PAGER
	export GI_PAGER='cat >paged; echo "$LESS $LESSCHARSET" >options'
	on_terminal 100 24 '' gi-view v.tsv >out
	[ "$(cat options)" = 'FRX utf-8' ]
	sed 's/\x1b\[[0-9;]*m//g' paged >plain
	gi-view --width=100 v.tsv | same plain -
	rm paged
	# short enough, not wanted, no terminal
	on_terminal 100 400 '' gi-view v.tsv suspect.txt >out
	grep -q '^.*file: suspect.txt' out
	on_terminal 100 24 '' gi-view --no-pager v.tsv >out
	GI_PAGER='' on_terminal 100 24 '' gi-view v.tsv >out
	GI_PAGER=cat on_terminal 100 24 '' gi-view v.tsv >out
	gi-view v.tsv >out
	[ ! -e paged ]
	# one that reads not to the end
	GI_PAGER='head -n 1' on_terminal 100 24 '' gi-view v.tsv >out
	[ "$(wc -l <out)" -eq 1 ]
	# one that is not there, or cannot be run: nothing is lost
	gi-view --width=100 v.tsv >all
	printf 'x\n' >data
	for p in no-such-pager ./data; do
		GI_PAGER=$p on_terminal 100 24 '' gi-view v.tsv >out
		sed $'s/\033\\[[0-9;]*m//g; /^sh: /d' out | same all -
	done
	# PAGER is asked next
	unset GI_PAGER
	PAGER='cat >paged' on_terminal 100 24 '' gi-view v.tsv >out
	[ -s paged ]
	# without less
	mkdir none
	unset PAGER
	PATH=$PWD/none on_terminal 100 24 '' "$(command -v gi-view)" v.tsv >out
	sed $'s/\033\\[[0-9;]*m//g' out | same all -
	command -v less >which || skip 'no less here'
	on_terminal 100 24 q gi-view v.tsv >out
	grep -q verdict out
}

@test "a terminal without input shows how it is used" {
	need_pty
	rc=0
	on_terminal 100 24 '' gi-view >out || rc=$?
	[ "$rc" -eq 2 ]
	grep -q '^Usage: gi-view' out
}

@test "where nothing can be kept, it says so" {
	verified tabs.txt broken.txt >v.tsv
	TMPDIR=$PWD/nowhere run -4 --separate-stderr gi-view v.tsv
	[[ "$stderr" == 'gi-view: '*'cannot keep what is to be shown; '* ]]
	# a disk that is full is one disk
	samples >v.tsv
	(ulimit -f 8; trap '' XFSZ; rc=0; gi-view v.tsv 2>err || rc=$?
	    echo "$rc" >rc) | cat >out
	[ "$(cat rc)" -eq 4 ]
	[ "$(wc -l <err)" -eq 1 ] || { cat err; return 1; }
	grep -q 'cannot keep what is to be shown; ' err
	tail -n 1 out | grep -q '^[0-9]* reports'
}

@test "5,000 reports: 2 KiB each, and 4 MiB" {
	# pages are no measure of memory where a sanitizer is built in
	not grep -q __asan_init "$BIN/gi-view" || skip 'a sanitizer'
	awk 'BEGIN {
		for (i = 0; i < 5000; i++) {
			s = "2021年度/第" i "批/新平县第" i "局2021年报告.html"
			printf "doc\t%s\t0\tUTF-8\thtml\n", s
			printf "meta\t1\tbody\t新平县第%d局\n", i
			printf "meta\t1\ttitle\t新平县第%d局年度报告\n", i
			printf "meta\t1\tyear\t2021\nmeta\t1\tedition\t2021\n"
			printf "cell\t5\trequests\tnew\ttotal\t%d\t0\texact\n", i
			for (k = 0; k < 9; k++)
				printf "find\t5\terror\tlate\tdocument\t" \
				    "\\N\t\\N\t公布日期晚于期限%d\t\\N\n", k
			printf "meta\t\\N\tverdict\terrors\n"
			printf "end\t%s\t1\tok\n", s
		}
		print "done\t5000"
	}' >v.tsv
	"$PYTHON" - <<-'END'
		import resource, subprocess
		subprocess.run(['gi-view', '--width=100', 'v.tsv'], check=True,
		               stdout=open('out', 'w'))
		peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
		print(peak, 'KiB')
		assert peak <= 4 * 1024 + 2 * 5000, peak
	END
	grep -c '^  line 5 ' out >n
	[ "$(cat n)" -eq 45000 ]
	tail -n 1 out | grep -q '^5000 reports: 0 clean, 5000 with errors'
}
