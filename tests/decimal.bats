# SPDX-License-Identifier: ISC
# Decimal numbers: nothing is rounded, and what does not fit is refused.

load helper

# gives WANT OPERATION [NUMBER...]
gives() {
	local want=$1 got

	shift
	got=$("$ROOT/tests/unit/decimal" "$@")
	[ "$got" = "$want" ] || { echo "$*: $got, not $want"; return 1; }
}

@test "a number is read with the digits it has" {
	gives 0 parse 0
	gives -4 parse -4
	gives 2 parse +2
	gives 96171.6 parse 96171.6
	gives 1.50 parse 1.50
	gives 0.000000001 parse 0.000000001
	gives 9223372036854775807 parse 9223372036854775807
}

@test "what is no number, or too large, is refused" {
	for s in '' + - . 1. .5 1.2.3 1,2 1e3 ' 1' 9223372036854775808 \
	    0.0000000001; do
		gives no parse "$s"
	done
}

@test "units shift the point and add no digits" {
	gives 16465000 shift 1646.5 4
	gives 1.5 shift 15000 -4
	gives 0.07305 shift 730.5 -4
	gives 5997102077.5 shift 599710.20775 4
	gives 0 shift 0 4
	gives no shift 9223372036854775807 1
	gives no shift 0.000000001 -1
}

@test "sums and comparisons across scales" {
	gives 3.75 add 1.5 2.25
	gives -0.75 sub 1.5 2.25
	gives no add 9223372036854775807 1
	gives no sub -9223372036854775807 2
	gives 0 cmp 1.50 1.5
	gives -1 cmp 1.49 1.5
	gives 1 cmp 9223372036854775807 0.5
	gives -1 cmp 0.000000001 9223372036854775807
	gives 1 cmp 0.5 -9223372036854775807
}

@test "a count is whole" {
	gives yes whole 3
	gives yes whole 3.0
	gives no whole 3.5
}
