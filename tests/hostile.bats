# SPDX-License-Identifier: ISC
# Pages that are built to break their reader: each ends within what its size
# allows of time, memory and output, and the pages beside it are unharmed.
# hostile.py makes and judges them; HOSTILE=full takes their full sizes.

load helper

hostile() {
	"$PYTHON" "$ROOT/tests/hostile.py" run "$BATS_TEST_TMPDIR" "$1"
}

# extract NAME N: one of the shapes through gi-extract, its status in rc.
extract() {
	rc=0
	"$PYTHON" "$ROOT/tests/hostile.py" make "$1" "$2" \
	    >"$BATS_TEST_TMPDIR/$1.html"
	gi-extract "$BATS_TEST_TMPDIR/$1.html" 2>"$BATS_TEST_TMPDIR/err" \
	    >"$BATS_TEST_TMPDIR/out" || rc=$?
}

@test "styles and sheets without number" {
	hostile styles
}

@test "elements nested deep, or amiss" {
	hostile deep
}

@test "tags, attributes and comments without end, or without number" {
	hostile tags
}

@test "tables that ask for more places than there are bytes" {
	hostile tables
}

@test "floods of elements, blanks, lines and entities" {
	hostile floods
}

@test "bytes that are no text, and text that is no page's" {
	hostile bytes
}

@test "a page over its time is a failure that says so" {
	extract misnested 40000
	[ "$rc" -eq 2 ]
	grep -q '^fail	' "$BATS_TEST_TMPDIR/out"
	grep -q 'more time and memory than its size' "$BATS_TEST_TMPDIR/err"
}

@test "a loop of the parser that allocates nothing is left too" {
	(ulimit -t 4; extract template-tr 20000; [ "$rc" -eq 2 ])
}

@test "places that spans leave empty are written while there are few" {
	printf '<table>%s%s</table>' '<tr><td>a<td>b<td>c<td>d' \
	    '<tr><td colspan=3 rowspan=2>1<td>2<tr><td>3' \
	    >"$BATS_TEST_TMPDIR/a.html"
	gi-extract "$BATS_TEST_TMPDIR/a.html" | grep '^line' >"$BATS_TEST_TMPDIR/a"
	printf 'line\t%s\n' '1	a\tb\tc\td' '2	1\t\t\t2' '3	\t\t\t3' |
	    same - "$BATS_TEST_TMPDIR/a"
	extract colspan-rows 2000
	[ "$(grep -c '^line.*1\\t2$' "$BATS_TEST_TMPDIR/out")" -eq 2000 ]
}

@test "a number does not run on behind the end of a form" {
	printf '<p><b>x</p></b><form>5</form>3' >"$BATS_TEST_TMPDIR/a.html"
	gi-extract "$BATS_TEST_TMPDIR/a.html" >"$BATS_TEST_TMPDIR/a"
	not grep -q 53 "$BATS_TEST_TMPDIR/a"
	grep -q 5 "$BATS_TEST_TMPDIR/a"
}

@test "nothing of a page can end a record or move a terminal's cursor" {
	extract records 10
	awk -F '\t' '$1 != "doc" && $1 != "line" && $1 != "end" &&
	    $1 != "done" && $1 != "aside" { exit 1 }' "$BATS_TEST_TMPDIR/out"
	[ "$(grep -c '^done' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	extract terminal 10
	gi-normalize "$BATS_TEST_TMPDIR/out" | grep '^line' >"$BATS_TEST_TMPDIR/n"
	[ -s "$BATS_TEST_TMPDIR/n" ]
	not env LC_ALL=C grep -q "$(printf '[\1-\10\13-\37\177]')" \
	    "$BATS_TEST_TMPDIR/n"
	not grep -qE "$(printf '\u202e|\u2066|\u009b')" "$BATS_TEST_TMPDIR/n"
}
