# SPDX-License-Identifier: ISC
# Every tests/cases/TOOL/NAME.in, run as helper.bash's check() says.

load helper

tool() {
	[ -d "$CASES/$1" ] || skip "no cases of $1"
	check_all "$1"
}

@test "cases of gi-normalize" { tool gi-normalize; }
@test "cases of gi-sections" { tool gi-sections; }
@test "cases of gi-tables" { tool gi-tables; }
@test "cases of gi-verify" { tool gi-verify; }
@test "cases of gi-tojson" { tool gi-tojson; }
@test "cases of gi-extract" { tool gi-extract; }
@test "cases of gi" { tool gi; }

@test "no case is left out, and each has what it must give" {
	local f

	for f in "$CASES"/*; do
		case " $TOOLS " in
		*" ${f##*/} "*) ;;
		*) echo "no test runs $f"; return 1 ;;
		esac
	done
	for f in "$CASES"/*/*; do
		case $f in
		*.in) [ -f "${f%.in}.out" ] || {
			echo "no ${f%.in}.out"; return 1; } ;;
		*.out | *.err | *.rc | *.args) [ -f "${f%.*}.in" ] || {
			echo "$f has no .in"; return 1; } ;;
		*) echo "what is $f?"; return 1 ;;
		esac
	done
}
