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
