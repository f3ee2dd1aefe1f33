# SPDX-License-Identifier: ISC
# Units apart from their numbers, in heads and above tables; units.py has the
# shapes.

load helper

@test "the one cell of money, with its unit in every place and layout" {
	command -v python3 >/dev/null || skip "no python3"
	run "$ROOT/tests/units.py"
	echo "$output"
	[ "$status" -eq 0 ]
}
