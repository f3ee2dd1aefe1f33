# SPDX-License-Identifier: ISC
# A form of one's own: what gi-forms(5) allows, and that all else is named.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	tr ' _' '\t ' >good <<-'END'
		#a_form
		edition - 2030 Notice_1 2030 2039
		section - 1 Work
		table requests 3 Requests

		look requests rows
		head requests corner Item - - Item_in_English
		group requests results Results
		row requests results.granted 1._Granted
		row requests results.refused 2._Refused
		row requests results.all Total
		col requests person Persons - Applicants
		col requests total Total
		cell requests results.granted_total
		colsum requests results.all_=_results.granted_+_results.refused
		rowsum requests total_=_person
		balance requests results.all_=_results.granted
		variant requests results.granted Allowed - row
		variant requests person People - col
		variant - 1 Works - section
	END
}

# refused MESSAGE LINE: the form with this line behind it is none.
refused() {
	{ cat good; printf '%s\n' "$2" | tr ' _' '\t '; } >bad
	if "$ROOT/lib/generate/mkforms" bad >out 2>err; then
		echo "accepted: $2"
		return 1
	fi
	grep -qE "^mkforms: bad:$(wc -l <bad): $1" err || {
		echo "$2: $(cat err)"
		return 1; }
}

@test "a form with a line of each kind is read" {
	"$ROOT/lib/generate/mkforms" good >out 2>err
	[ ! -s err ]
	for s in '"2030", "Notice 1", 2030, 2039' '"results.granted"' \
	    '"1. Granted"' Allowed People Works Applicants \
	    '"Item" "\0" "Item in English"'; do
		grep -qF "$s" out || { echo "no $s"; return 1; }
	done
}

@test "a line that is no form line is named" {
	line='not a form line, see gi-forms\(5\)$'
	sed '/^edition/d' good >more
	mv more good
	printf '\n' >>good
	refused "$line" 'nonsense requests a b'
	refused "$line" 'row requests a b c d e f'
	refused "$line" 'edition - - Notice x'
	refused "$line" 'edition - free Notice 2030'
	refused "$line" 'edition - 2030 Notice y2030'
	refused "$line" 'edition - 2030 Notice 20300'
	refused "$line" 'edition - 2030 Notice 2030 99999999999999999999'
	refused "$line" 'edition - 2030 Notice 2030 2029'
	refused "$line" 'section - one Work'
	refused "$line" 'section - 4294967297 Work'
	refused "$line" 'table proceedings three Proceedings'
	refused "$line" 'row requests a'
	refused "$line" 'head requests -'
	refused "$line" 'col requests a'
	refused "$line" 'cell requests results.refused'
	refused "$line" 'rowsum requests total_='
	refused "$line" 'balance requests =_results.all'
	refused "$line" 'variant - x Works - section'
	refused "$line" 'variant requests results.granted  - row'
}

@test "a line of what is not there, or there twice, is named with its key" {
	none='no such table, row, column or section in the lines before it: '
	twice='stands in this form already; .*: '
	refused "$none" 'table wishes 3 Wishes'
	refused "$none" 'row wishes a Label'
	refused "$none" 'row proceedings a Label'
	refused "$none" 'head wishes - Item'
	refused "$none" 'col wishes a Label'
	refused "$none" 'cell wishes results.granted_total'
	refused "${none}results.none total" 'cell requests results.none_total'
	refused "$none" 'cell requests results.refused_none'
	refused "$none" 'rowsum wishes total_=_person'
	refused "$none" 'rowsum requests total_=_none'
	refused "$none" 'colsum requests total_=_person'
	refused "$none" 'variant wishes results.granted Allowed - row'
	refused "$none" 'variant requests results.none Allowed - row'
	refused "$none" 'variant requests none Allowed - col'
	refused "$none" 'variant - 2 Works - section'
	refused "${twice}2030" 'edition - 2030 Notice 2030'
	refused "${twice}1" 'section - 1 Work'
	refused "${twice}3" 'table requests 3 Again'
	refused "${twice}results.all" 'row requests results.all Again'
	refused "${twice}results" 'group requests results Again'
	refused "${twice}total" 'col requests total Again'
}

@test "how a form prints a table is said in words that are known" {
	head='the key of a head is -, corner, unit or all: '
	look='a look is rows, blocks, list or line: '
	refused "${head}top" 'head requests top Label'
	refused "$head" 'head requests  Label'
	sed -i '/^look/d' good
	refused "${look}columns" 'look requests columns'
	refused "$look" 'look requests'
	printf 'look\trequests\tline\n' >>good
	refused 'stands in this form already; .*: list' 'look requests list'
	refused 'stands in this form already; .*: corner' \
	    'head requests corner Other'
	for i in $(seq 3 127); do
		printf 'head\trequests\t-\tHead %s\n' "$i" >>good
	done
	refused 'more than 127 heads in a table: ' 'head requests - One_more'
}

@test "a key is of small letters, digits and points" {
	key='not a key of small letters, digits and _, with a point between '
	for k in Results results..all .results results. a-b 行; do
		refused "$key.*: $k\$" "row requests $k Label"
	done
	refused "$key" 'row requests  Label'
	refused "$key" 'row requests a.b.c.d.e.f.g.h.i Label'
	refused "$key.*: a.b" 'col requests a.b Label'
	refused "$key" 'col requests  Label'
	printf 'row\trequests\ta.b.c.d.e.f.g.h\tLabel\n' >>good
	"$ROOT/lib/generate/mkforms" good >out
}

@test "what a form may not have more of is told where it is too much" {
	for i in 3 4 5 6 7 8; do
		printf 'col\trequests\tc%d\tColumn\n' "$i" >>good
	done
	"$ROOT/lib/generate/mkforms" good >out
	{ cat good; printf 'col\trequests\tc9\tColumn\n'; } >bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	echo 'mkforms: bad:27: more than 8 columns in a table: c9' |
	    same - err
	for i in $(seq 5 127); do
		printf 'row\trequests\tr%d\tLabel\n' "$i" >>good
	done
	"$ROOT/lib/generate/mkforms" good >out
	{ cat good; printf 'row\trequests\tr128\tLabel\n'; } >bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	echo 'mkforms: bad:150: more than 127 rows and groups in a table: r128' |
	    same - err
	not "$ROOT/lib/generate/mkforms" good good good good good good good \
	    good good >out 2>err
	echo 'mkforms: wrong usage, see --help' | same - err
}

@test "keys are no longer than a cell record has room for" {
	long='the keys of a table, a row and a column take .*: r+$'
	r=$(printf '%048d' 0 | tr 0 r)
	refused "$long" "row requests $r Label"
	refused "$long" "col requests ${r#?????????} Label"
	printf 'row\trequests\t%s\tLabel\n' "${r#?}" >>good
	"$ROOT/lib/generate/mkforms" good >out
	# of an unplaced number, \N stands for the column
	sed 's/person/p/g; s/total/t/g' good >bad
	printf 'row\trequests\t%s\tLabel\n' "${r}rrrr" >>bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	grep -qE "^mkforms: bad:22: $long" err
}

@test "a form without an edition, tables, rows or columns is none" {
	grep -v edition good >bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	grep -q '^mkforms: bad: has no edition line' err
	grep -E '^(edition|section)' good >bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	grep -q '^mkforms: bad: has no table with rows and columns' err
	grep -E '^(edition|section|table|row)[[:space:]]' good >bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	grep -q '^mkforms: bad: has no table .*: requests$' err
}

@test "a row is not also the name of a cell" {
	{ cat good; printf 'row\trequests\tresults.all.total\tLabel\n'; } >bad
	not "$ROOT/lib/generate/mkforms" bad >out 2>err
	grep -q '^mkforms: bad: stands .*: results.all.total$' err
	{ cat good; printf 'row\trequests\tresults.all.totals\tLabel\n'; } >ok
	"$ROOT/lib/generate/mkforms" ok >out
}

@test "a form that is not there, and none" {
	not "$ROOT/lib/generate/mkforms" no/such >out 2>err
	grep -q '^mkforms: no/such: cannot open: ' err
	not "$ROOT/lib/generate/mkforms" >out 2>err
	echo 'mkforms: wrong usage, see --help' | same - err
}

@test "each cell of each form is a place by its keys, and nothing else is" {
	run "$ROOT/tests/unit/places" check
	echo "$output"
	[ "$status" -eq 0 ]
	[ "$output" = '2014: 58 cells
2019: 198 cells
2021: 200 cells' ]
}

@test "each label of each form is found by the index, a row more too" {
	run "$ROOT/tests/unit/label" "$ROOT/tests/files/form-2026.tsv"
	echo "$output"
	[ "$status" -eq 0 ]
	[ "$output" = '3 forms: 213 labels, 146 texts, 112 rows, 100 of labels
4 forms: 286 labels, 147 texts, 113 rows, 101 of labels' ]
}

@test "the edition with most labels wins, of several that of the year" {
	run "$ROOT/tests/unit/vote" "$ROOT/tests/files/form-2026.tsv"
	[ "$output" = 'votes are right' ] || { echo "$output"; return 1; }
	[ "$status" -eq 0 ]
}

@test "each label that is built in has its English, and each unit" {
	awk -F '\t' 'NR == FNR {
	        if ($1 == "unit_english")
	                unit[$2] = $3
	        next }
	    $1 ~ /^(section|table|group|row|head|col)$/ && $7 !~ /^[ -~]+$/ {
	        print FILENAME ": " $0 }
	    $1 ~ /^(row|col)$/ && $5 != "" && !($5 in unit) {
	        print FILENAME ": " $5 }
	    ' "$ROOT/lib/data/words.tsv" "$ROOT"/lib/forms/*.tsv >out
	[ ! -s out ] || { cat out; return 1; }
}

@test "each place of each form stands once in a look, which is a rectangle" {
	run "$ROOT/tests/unit/look" check
	[ "$output" = '' ] || { echo "$output"; return 1; }
	[ "$status" -eq 0 ]
	# the same in the default look, and with a form of one's own beside
	for f in "$ROOT"/lib/forms/20*.tsv; do
		sed '/^look/d; s/^\(head\t[a-z]*\t\)[a-z-]*/\1-/' "$f" >plain
		run "$ROOT/tests/unit/look" form plain check
		[ "$output" = '' ] || { echo "$output"; return 1; }
		[ "$status" -eq 0 ]
	done
	run "$ROOT/tests/unit/look" form good check
	[ "$output" = '' ] || { echo "$output"; return 1; }
}

# look EDITION TABLE [en] [PLACE...]: its look, to the file out.
look() {
	"$ROOT/tests/unit/look" print "$@" >out
}

@test "tables look as the forms print them" {
	look 2021 requests
	grep '^=' out >got
	same - got <<'END'
= | 3x3 本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和 | 1x7 申请人情况
= | 2x1 自然人 | 1x5 法人或其他组织 | 2x1 总计
= | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他
END
	sed -n 's/ | [a-z_.]*\.business.*//p' out | sed -n '1p; 3,6p; 23,25p' >got
	same - got <<'END'
- | 1x3 一、本年新收政府信息公开申请数量 | new.natural
- | 22x1 三、本年度办理结果 | 1x2 （一）予以公开 | results.granted.natural
- | 1x2 （二）部分公开（区分处理的，只计这一情形，不计其他情形） | results.partial.natural
- | 8x1 （三）不予公开 | 1.属于国家秘密 | results.refused.state_secret.natural
- | 2.其他法律行政法规禁止公开 | results.refused.forbidden_by_law.natural
- | 3.其他 | results.other.rest.natural
- | 1x2 （七）总计 | results.total.natural
- | 1x3 四、结转下年度继续办理 | carried_out.natural
END
	look 2021 proceedings
	grep '^=' out >got
	same - got <<'END'
= | 1x5 行政复议 | 1x10 行政诉讼
= | 2x1 结果维持 | 2x1 结果纠正 | 2x1 其他结果 | 2x1 尚未审结 | 2x1 总计 | 1x5 未经复议直接起诉 | 1x5 复议后起诉
= | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
END
	look 2021 disclosure en
	same - out <<'END'
Proactive disclosure of government information: 14 x 4, 0 heads, 1 labels
= | 1x4 Article 20, item (1)
= | Content of information | Issued this year | Repealed this year | Currently in force
- | Rules | art20_1.regulations.made | art20_1.regulations.repealed | art20_1.regulations.in_force
- | Administrative normative documents | art20_1.normative.made | art20_1.normative.repealed | art20_1.normative.in_force
= | 1x4 Article 20, item (5)
= | Content of information | 1x3 Decisions made this year
- | Administrative licensing | 1x3 art20_5.licensing.decisions
= | 1x4 Article 20, item (6)
= | Content of information | 1x3 Decisions made this year
- | Administrative penalties | 1x3 art20_6.penalties.decisions
- | Administrative compulsion | 1x3 art20_6.coercion.decisions
= | 1x4 Article 20, item (8)
= | Content of information | 1x3 Fees collected this year (unit: 10,000 yuan)
- | Administrative and institutional fees | 1x3 art20_8.fees.amount
END
	look 2014 statistics en
	head -n 5 out >got
	same - got <<'END'
Statistics on disclosure of government information: 66 x 3, 1 heads, 2 labels
= | Indicator | Unit | Figure
- | I. Proactive disclosure |  | 
- |   (1) Items of government information proactively disclosed (the same information disclosed through several channels or in several ways is counted once) | entries | disclosed.total.count
- |   of which: normative documents proactively disclosed | entries | disclosed.normative.count
END
}

@test "across, rows stand over their columns, whatever the form prints" {
	"$ROOT/tests/unit/look" across 2021 requests >out
	head -n 1 out | grep ': 7 x 175, 6 heads, 0 labels$'
	sed -n '/^=/s/^\(.\( | [^|]*\)\{4\}\).*/\1/p' out >got
	same - got <<'END'
= | 3x7 一、本年新收政府信息公开申请数量 | 3x7 二、上年结转政府信息公开申请数量 | 1x154 三、本年度办理结果 | 3x7 四、结转下年度继续办理
= | 2x7 （一）予以公开 | 2x7 （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1x56 （三）不予公开 | 1x21 （四）无法提供 
= | 1x7 1.属于国家秘密 | 1x7 2.其他法律行政法规禁止公开 | 1x7 3.危及“三安全一稳定” | 1x7 4.保护第三方合法权益 
= | 1x7 申请人情况 | 1x7 申请人情况 | 1x7 申请人情况 | 1x7 申请人情况 
= | 2x1 自然人 | 1x5 法人或其他组织 | 2x1 总计 | 2x1 自然人 
= | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 
END
	# a row over others has its own value beside theirs
	"$ROOT/tests/unit/look" across 2014 statistics en \
	    'requests.received count' >out
	grep ' | 3x1 (1) Requests received | 1x4 (1) Requests received | ' out
	# what the form lacks stands to the right
	"$ROOT/tests/unit/look" across 2021 disclosure \
	    'art20_8.fees amount' 'art20_5.licensing change' \
	    'art20_1.normative disclosed' 'art20_9.procurement amount' >out
	tail -n 1 out | grep '| art20_5.licensing.decisions | .* | art20_8.fees.amount | art20_1.normative.disclosed | art20_5.licensing.change | art20_9.procurement.amount$'
}

@test "a block of another edition is printed as that prints it" {
	look 2021 disclosure 'art20_5.licensing change' \
	    'art20_5.licensing decisions' 'art20_9.procurement items' \
	    'art20_6.penalties decisions'
	sed -n '/（五）/,/（六）/p; /（九）/,$p' out >got
	same - got <<'END'
= | 1x4 第二十条第（五）项
= | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
- | 行政许可 | art20_5.licensing.prior_items | art20_5.licensing.change | art20_5.licensing.decisions
- | 其他对外管理服务事项 | art20_5.other_services.prior_items | art20_5.other_services.change | art20_5.other_services.decisions
= | 1x4 第二十条第（六）项
= | 1x4 第二十条第（九）项
= | 信息内容 | 1x3 采购项目数量
- | 政府集中采购 | 1x3 art20_9.procurement.items
END
	look 2021 requests 'results.other total' 'new total'
	grep -q '^- | 1x2 （六）其他处理 | results.other.natural' out
	not grep -q results.other.rest out
	# no edition has both: the row stands below, under the same heads
	look 2021 requests 'results.other total' 'results.other.rest total'
	[ "$(grep -c ^= out)" -eq 3 ]
	tail -n 2 out | sed 's/[a-z_.]*[a-z] | //g' >got
	same - got <<'END'
- | 1x3 四、结转下年度继续办理 | carried_out.total
- | 三、本年度办理结果 | 1x2 （六）其他处理 |  |  |  |  |  |  | results.other.total
END
}
