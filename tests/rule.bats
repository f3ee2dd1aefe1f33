# SPDX-License-Identifier: ISC
# The table of rules, what is made from it, and the messages of findings.

load helper

bats_require_minimum_version 1.5.0

RULE=$ROOT/tests/unit/rule
TABLE=$ROOT/lib/data/rules.tsv

# says WANT MESSAGE [ARGUMENT...]
says() {
	local want=$1 got

	shift
	got=$("$RULE" -m "$@")
	[ "$got" = "$want" ] || { echo "$got, not $want"; return 1; }
}

@test "the library holds the table as it stands, in its order" {
	local id line

	grep -v '^#' "$TABLE" | cut -f 1 >"$BATS_TEST_TMPDIR/want"
	"$RULE" | diff -u "$BATS_TEST_TMPDIR/want" -
	while read -r id; do
		line=$(grep "^$id	" "$TABLE")
		[ "$("$RULE" "$id")" = "$line" ] || { echo "$id"; return 1; }
	done <"$BATS_TEST_TMPDIR/want"
	[ "$("$RULE" no-rule)" = none ]
	[ "$("$RULE" '')" = none ]
}

@test "arguments take their places in a message, in any order" {
	says 'plain' 'plain'
	says '' '' unused
	says 'b and a, b' '{1} and {0}, {1}' a b
	says 'b and a, {_} {_' '{_1} and {_0}, {_} {_' a b
	says '甲为 3，应为 ' '{0}为 {1}，应为 {2}' 甲 3
	says 'j' '{9}' a b c d e f g h i j
}

@test "what is no place of an argument stays" {
	says '{ {a} {10} {' '{{ {a} {10} {' x y
	says '{0} {1' '{{0} {1' x y
	says 'a{1}b' '{0}' 'a{1}b' x
}

@test "of [one|another] the first stands that lacks nothing" {
	says 'a 3 of 5.' 'a[ {1} of {2}|n unknown]{0}' . 3 5
	says 'an unknown.' 'a[ {1} of {2}|n unknown]{0}' . 3 ''
	says 'an unknown.' 'a[ {1} of {2}|n unknown]{0}' . 3
	says 'a.' 'a[ {1}| {2}]{0}' . '' ''
	says 'a{3' 'a[{{{1}]' . 3
	says 'a' 'a[' .
	says 'ab' 'a[b' .
}

@test "the args of a finding are what its message was made of" {
	local n

	cd "$BATS_TEST_TMPDIR" || return 1
	# but for those that stand in the input, which nobody made
	awk -F '\t' '$1 != "find" { next }
	FILENAME ~ /\.in$/ { given[$8] = 1; next }
	NF > 8 && $9 != "\\N" && !($8 in given) { print $4 "\t" $9 "\t" $8 }
	' "$CASES"/gi-verify/*.in "$CASES"/gi-{normalize,tables,verify}/*.out |
	    sort -u >all
	cut -f 1,2 all | "$RULE" -s | cut -f 2 >got
	cut -f 3 all | same - got
	n=$(cut -f 1 all | sort -u | wc -l)
	[ "$n" -ge 20 ] || { echo "$n rules"; return 1; }
}

@test "a line that is no rule stops the build" {
	local good bad n=0
	good=$(printf 'a-b\tnote\ttext\tdocument\tgi-verify\tw\tt\tl\te\tc\tm{0}\ts{0}')

	cd "$BATS_TEST_TMPDIR" || return 1
	rules() { awk -f "$ROOT/lib/generate/rules.awk" "$@"; }
	printf 'a-b\tL\tE\tC\n' >x.en.tsv
	printf '#c\n\n%s\n' "$good" | rules x.en.tsv - >out
	printf 'GI_RULE("a-b", GI_NOTE, GI_CLASS_TEXT,\n\t"document",\n\t"gi-verify",\n%s)\n' \
	    '	"w",
	"t",
	"l",
	"e",
	"c",
	"m{0}",
	"s{0}",
	"L",
	"E",
	"C"' | diff -u - out
	printf 'a\tL\tE\tC\n' >>x.en.tsv
	printf '%s\n' "$good" >good.tsv
	run -1 rules x.en.tsv good.tsv
	[[ $output = *$'no rule of that name: a\tL\tE\tC'* ]]
	# without its English, or with a law in one language alone
	for en in x 'a-b	L	E' 'a-b		E	C' 'a-b	L		C'; do
		printf '%s\n' "$en" >y.en.tsv
		run -1 rules y.en.tsv good.tsv
		[ "$output" = "good.tsv:1: not a rule: $good" ]
	done
	while IFS= read -r bad; do
		printf '%s\n' "$bad" >bad.tsv
		status=0
		rules x.en.tsv bad.tsv >out 2>err || status=$?
		[ "$status" -eq 1 ] || { echo "passes: $bad"; return 1; }
		printf 'bad.tsv:1: not a rule: %s\n' "$bad" | diff -u - err
		n=$((n + 1))
	done <<-EOT
	a-b	note	text	document	gi-verify	w	t	l	e	c	m
	a-b	note	text	document	gi-verify	w	t	l	e	c	m	s	x
	A	note	text	document	gi-verify	w	t	l	e	c	m	s
	a	bad	text	document	gi-verify	w	t	l	e	c	m	s
	a	note	both	document	gi-verify	w	t	l	e	c	m	s
	a	note		document	gi-verify	w	t	l	e	c	m	s
	a	note	text		gi-verify	w	t	l	e	c	m	s
	a	note	text	document	verify	w	t	l	e	c	m	s
	a	note	text	document	gi-verify		t	l	e	c	m	s
	a	note	text	document	gi-verify	w		l	e	c	m	s
	a	note	text	document	gi-verify	w	t	l		c	m	s
	a	note	text	document	gi-verify	w	t	l	e		m	s
	a	note	text	document	gi-verify	w	t	l	e	c		s
	a	note	text	document	gi-verify	w	t	l	e	c	m	
	a	note	text	document	gi-verify	w	t	l	e	c	m{0}	s
	a	note	text	document	gi-verify	w	t	l	e	c	m	s{1}
	a	note	text	document	gi-verify	w	t	l	e	c	m{0}	s{{0}
	a	note	text	document	gi-verify	w	t	l	e	c	m{0}{1}	s{1}
	EOT
	[ "$n" -eq 18 ]
	printf '%s\n%s\n' "$good" "$good" >bad.tsv
	status=0
	rules x.en.tsv bad.tsv >out 2>err || status=$?
	[ "$status" -eq 1 ]
	grep -qx "bad.tsv:2: not a rule: $good" err
}

@test "the year of a period stands at its mark" {
	# lines are folded for a period only where a year's mark opens one
	local words=$ROOT/lib/data/words.tsv

	awk -F '\t' '$1 == "year_mark" { mark[$2] }
	NR == FNR || $1 != "period_from" { next }
	{
		n++
		for (m in mark)
			if (index($2, m) == 1)
				next
		print
		bad++
	}
	END { exit n == 0 || bad > 0 }' "$words" "$words"
}
