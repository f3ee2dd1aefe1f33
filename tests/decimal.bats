# SPDX-License-Identifier: ISC
# Decimal numbers are exact, and refused where they would not be.

load helper

# is WANT OPERATION NUMBER...
is() {
	local want=$1 have

	shift
	have=$("$ROOT/tests/unit/decimal" "$@")
	[ "$have" = "$want" ] || { echo "$*: $have, not $want"; return 1; }
}

MAX=9223372036854775807

@test "what is a number, and what is none" {
	is 0 parse 0
	is 7 parse +7
	is 7 parse 007
	is -7.50 parse -7.50
	is 0.05 parse 0.05
	is "$MAX" parse "$MAX"
	is -9.223372036 parse -9.223372036
	for n in '' + - . .5 5. 1.2.3 1,000 1e3 ' 1' '1 ' 0x1 \
	    9223372036854775808 92233720368547758070 1.0000000000; do
		is none parse "$n"
	done
}

@test "sums and differences" {
	is 3 add 1 2
	is 0.30 add 0.10 0.2
	is 10.05 add 10 0.05
	is -0.5 sub 1 1.5
	is "$MAX" add 9223372036854775806 1
	is none add "$MAX" 1
	is none sub -"$MAX" 2
	is none add 9223372036854775 0.00001
	is none add 0.00001 9223372036854775
	is -9223372036854775808 sub -"$MAX" 1
}

@test "powers of ten" {
	is 15000 shift 1.5 4
	is 12345.6 shift 1.23456 4
	is 1 shift 0.00010 4
	is 0.0005 shift 5 -4
	is 0.000000001 shift 1 -9
	is 0.000000010 shift 0.10 -7
	is none shift 0.1 -9
	is none shift "$MAX" 1
}

@test "which is more, whatever the scale" {
	is 0 cmp 1 1.000
	is -1 cmp 1 1.001
	is 1 cmp -1 -1.001
	is 1 cmp "$MAX" 0.000000001
	is -1 cmp 0.000000001 "$MAX"
	is -1 cmp -"$MAX" -0.000000001
	is 1 cmp -0.000000001 -"$MAX"
}

@test "what is whole" {
	is 1 whole 12
	is 1 whole 12.000
	is 0 whole 12.010
	is 1 whole 0
}
