# SPDX-License-Identifier: ISC
# Texts that are CSV, and texts that are not; csvs.py makes both.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

csvs() {
	"$PYTHON" "$ROOT/tests/csvs.py" "$@"
}

# lines [FILE]: what gi-normalize makes of it or of standard input, as the
# numbers of lines and their texts; gi-extract must give the same to it.
lines() {
	local f=${1:-in}

	[ $# -gt 0 ] || cat >in
	gi-normalize "$f" >out
	gi-extract "$f" | gi-normalize | same - out
	sed -n 's/^line	//p' out
}

# gives TEXT: standard input, as printf %b has it.
gives() {
	local have

	have=$(cat)
	same - <(printf '%s\n' "$have") < <(printf %b "$1")
}

@test "cells are those that Python's csv reads, in whatever dialect" {
	[ "$(csvs cells 1 150 .)" -eq 150 ]
	[ "$(csvs cells 2 150 .)" -eq 150 ]
}

@test "a report is read whole, whoever saved it" {
	csvs reports .
	"$PYTHON" "$ROOT/tests/score.py" . 'gi-extract "$@" | gi-normalize |
	    gi-sections | gi-tables | gi-verify | gi-tojson' >table
	awk '$1 == "all" && $2 == 13 && $4 > 2500 && $5 + $6 == 0 { good = 1 }
	    END { exit !good }' table || { cat table; return 1; }
}

@test "commas of prose, of numbers and of code part no cells" {
	[ "$(csvs none .)" -gt 15 ]
}

@test "what ends a record, and how lines are counted" {
	printf '甲,1,2\r\n乙,"3\r\n4",5\r\n\r\n丙,6,"7\n\n8"\r\n丁,9,10\r\n' | lines |
	    gives '1\t甲\\t1\\t2\n2\t乙\\t3 4\\t5\n4\t\n5\t丙\\t6\\t7  8\n8\t丁\\t9\\t10\n'
	printf '甲,1,2\r乙,"3\r4",5\r丙,6,7\r丁,8,9' | lines |
	    gives '1\t甲\\t1\\t2\n2\t乙\\t3 4\\t5\n4\t丙\\t6\\t7\n5\t丁\\t8\\t9\n'
	grep -q '^end	in	4	ok' out
}

@test "quotes, and what only looks like them" {
	printf '%s\n' '甲 ,"乙"  ,1' '"a""b","","2"' '三"公",""""," 3"' \
	    '"三公"经费, "丁",4' '戊,"5' | lines |
	    gives '1\t甲 \\t乙\\t1\n2\ta"b\\t\\t2\n3\t三"公"\\t"\\t 3
4\t"三公"经费\\t丁\\t4\n5\t戊\\t"5\n'
}

@test "what keeps numbers from a spreadsheet is no part of them" {
	printf '甲,="1",%s\n' "'2" '"=""3"""' "'4" "'4'" '+5' '"	6"' '7	' | lines |
	    gives '1\t甲\\t1\\t2\n2\t甲\\t1\\t3\n3\t甲\\t1\\t4\n4\t甲\\t1\\t'"'4'"'
5\t甲\\t1\\t+5\n6\t甲\\t1\\t6\n7\t甲\\t1\\t7\n'
}

@test "a mark, a hint for spreadsheets, and UTF-16" {
	printf '\357\273\277"甲",1,2\n乙,3,4\n丙,5,6\n丁,7,8\n' >in
	lines in | head -n 1 | gives '1\t甲\\t1\\t2\n'
	printf 'sep=;\r\n甲;1,5\r\n' | lines | gives '1\tsep=;\n2\t甲\\t1,5\n'
	printf '"甲"\t1\n"乙"\t"2\t3"\n丙\t4\n' | iconv -t utf-16 >in
	lines in | gives '1\t甲\\t1\n2\t乙\\t2 3\n3\t丙\\t4\n'
}

@test "a file's name breaks a tie, and no more" {
	printf '规章,3,0\n' >a.csv
	printf '规章\t3\n' >a.tsv
	printf '新收3,183件,多于去年。\n规章,3,0\n' >prose.csv
	for f in a.csv a.tsv prose.csv; do
		cp "$f" "${f%.*}.${f#*.}.txt"
	done
	lines a.csv | gives '1\t规章\\t3\\t0\n'
	lines a.csv.txt | gives '1\t规章,3,0\n'
	lines a.tsv | gives '1\t规章\\t3\n'
	[ "$(gi-normalize a.tsv | grep -c '^grid')" -eq 1 ]
	[ "$(gi-normalize a.tsv.txt | grep -c '^grid')" -eq 0 ]
	lines prose.csv | gives '1\t新收3,183件,多于去年。\n2\t规章,3,0\n'
}

@test "one table, or one for each run of even records" {
	printf '%s\n' 标题 甲,1,2 乙,3,4 二、 丙,1,2,3 丁,4,5,6 | lines >/dev/null
	grep '^grid' out | cut -f 2-5 | gives '2\t1\t1,2,3\t3\n3\t1\t1,2,3\t3
5\t2\t1,2,3,4\t4\n6\t2\t1,2,3,4\t4\n'
	printf '%s\n' 标题 甲,1,2 乙,3 二、 丙,1,2,3 丁,4,5,6 戊,7,8,9 | lines >/dev/null
	grep '^grid' out | cut -f 2-5 | gives '2\t1\t1,2,3\t4\n3\t1\t1,2\t4
5\t1\t1,2,3,4\t4\n6\t1\t1,2,3,4\t4\n7\t1\t1,2,3,4\t4\n'
}

@test "a cell that holds a whole text leaves its lines" {
	{
		printf '号,题,文,数\n1,报告,"%s",5\n' "$(seq -f '第 %g 行' 12)"
		printf '%s,%s,"a\nb",6\n' 2 公告 3 通知
	} >texts.csv
	lines texts.csv >text
	sed -n '1,3p;13,$p' text |
	    gives '1\t号\\t题\\t文\\t数\n2\t1\\t报告\\t第 1 行\n3\t第 2 行\n13\t第 12 行\\t5
14\t2\\t公告\\ta b\\t6\n16\t3\\t通知\\ta b\\t6\n'
}

@test "with --text it is left as it stands" {
	printf '甲,"1\n2",3\n乙,4,5\n丙,6,7\n丁,8,9\n' >in
	gi-extract --text in | same in -
	[ "$(gi-extract -j 2 in in | grep -c '^grid')" -eq 8 ]
}

@test "rows without end, quotes without end" {
	{
		yes '"a,"1' | head -n 9000
		yes '"a""' | head -n 9000
		yes '=",",' | head -n 9000
		yes , | head -n 20000 | tr -d '\n'
	} >in
	(ulimit -t 5; gi-normalize in | tail -n 1) | gives 'done\t1\n'
	yes 1 | head -n 1200 | paste -sd , >wide
	cat wide wide wide wide wide wide >in
	gi-normalize in | cut -f 1 | sort | uniq -c | grep -q '6 line'
	not grep -q '^grid' <(gi-normalize in)
}

@test "of faults that were seen, the cells stand" {
	need_shared faults
	for f in quoted.csv x15_gbk.csv x16_semicolon.csv x17_pandas.csv; do
		[ "$(gi-normalize "$SHARED/faults/$f" | grep -c '^grid')" -gt 40 ]
	done
	not grep -q '^grid' <(gi-normalize "$SHARED/faults/thousands-align.txt")
}
