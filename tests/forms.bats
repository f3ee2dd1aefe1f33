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

		head requests - Item
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

# refused LINE: the form with this line behind it is none.
refused() {
	{ cat good; printf '%s\n' "$1" | tr ' _' '\t '; } >bad
	if "$ROOT/lib/generate/mkforms" bad >out 2>err; then
		echo "accepted: $1"
		return 1
	fi
	echo 'mkforms: bad:20: not a form line, see gi-forms(5)' | same - err
}

@test "a form with a line of each kind is read" {
	"$ROOT/lib/generate/mkforms" good >out 2>err
	[ ! -s err ]
	for s in '"2030", "Notice 1", 2030, 2039' '"results.granted"' \
	    '"1. Granted"' Allowed People Works Applicants; do
		grep -qF "$s" out || { echo "no $s"; return 1; }
	done
}

@test "a line that is no form line is named" {
	refused 'nonsense requests a b'
	refused 'row requests a b c d e'
	refused 'edition - - Notice x'
	refused 'edition - 2030 Notice y2030'
	refused 'edition - 2030 Notice 20300'
	refused 'edition - 2030 Notice 2030 99999999999999999999'
	refused 'section - one Work'
	refused 'table requests 3 Again'
	refused 'table wishes 3 Wishes'
	refused 'table proceedings three Proceedings'
	refused 'row wishes a Label'
	refused 'row requests  Label'
	refused 'row requests a'
	refused 'head wishes - Item'
	refused 'head requests -'
	refused 'col wishes a Label'
	refused 'col requests  Label'
	refused 'col requests a'
	refused 'cell wishes results.granted_total'
	refused 'cell requests results.none_total'
	refused 'cell requests results.refused_none'
	refused 'cell requests results.refused'
	refused 'rowsum wishes total_=_person'
	refused 'rowsum requests total_=_none'
	refused 'rowsum requests total_='
	refused 'colsum requests total_=_person'
	refused 'balance requests =_results.all'
	refused 'variant wishes results.granted Allowed - row'
	refused 'variant requests results.none Allowed - row'
	refused 'variant requests none Allowed - col'
	refused 'variant - 2 Works - section'
	refused 'variant - x Works - section'
}

@test "a table has eight columns at most" {
	for i in 3 4 5 6 7 8; do
		printf 'col\trequests\tc%d\tColumn\n' "$i" >>good
	done
	"$ROOT/lib/generate/mkforms" good >out
	printf 'col\trequests\tc9\tColumn\n' >>good
	not "$ROOT/lib/generate/mkforms" good >out 2>err
	echo 'mkforms: good:26: not a form line, see gi-forms(5)' | same - err
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
