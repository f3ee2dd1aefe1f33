# SPDX-License-Identifier: ISC
# The fast reader of pages against the other: the same tree, or none.

load helper

@test "pages of odd constructs, and damaged copies, by both parsers" {
	"$ROOT/tests/unit/plain" -n 300 "$ROOT"/tests/files/plain/*.html \
	    >"$BATS_TEST_TMPDIR/out" || { cat "$BATS_TEST_TMPDIR/out"; false; }
	tail -n 1 "$BATS_TEST_TMPDIR/out" | grep -q ', 0 differ$'
}

@test "the fast reader takes the pages that it is meant for" {
	"$ROOT/tests/unit/plain" "$ROOT"/tests/files/plain/*.html \
	    >"$BATS_TEST_TMPDIR/out"
	for f in after bare blanks head limited lists pre quirks quotes refs \
	    text; do
		grep -q "/$f.html	same$" "$BATS_TEST_TMPDIR/out"
	done
}

@test "pages of the tests, by both parsers" {
	set -- "$ROOT"/tests/files/html/*.html
	[ -f "$1" ] || skip "no pages in tests/files/html"
	"$ROOT/tests/unit/plain" -n 300 "$@" >"$BATS_TEST_TMPDIR/out" ||
	    { cat "$BATS_TEST_TMPDIR/out"; false; }
}
