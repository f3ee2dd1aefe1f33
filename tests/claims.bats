# SPDX-License-Identifier: ISC
# What the text says of the tables: claim records, by lib/data/claims.tsv.

load helper

TABLE=$ROOT/lib/data/claims.tsv

# scored DIR SENTENCES: the counts of tests/claims.py, as name=number lines.
scored() {
	"$PYTHON" "$ROOT/tests/claims.py" "$1" "$2" | tee /dev/stderr |
	    grep -oE '(right|missed|wrong|silent|trapped) [0-9]+' | tr ' ' =
}

@test "every word claims what the example of its line does" {
	"$PYTHON" "$ROOT/tests/claim_words.py" words "$TABLE" "$BATS_TEST_TMPDIR"
}

@test "texts of other wordings claim what they say, and no more" {
	"$PYTHON" "$ROOT/tests/claim_words.py" texts "$ROOT/tests/claims.tsv" \
	    "$BATS_TEST_TMPDIR"
}

@test "a stream that was verified before has its claims once" {
	cd "$BATS_TEST_TMPDIR" || return 1
	"$BIN/gi-verify" --fail-on=never <"$CASES/gi-verify/claim.in" >once
	"$BIN/gi-verify" --fail-on=never <once | diff once -
}

@test "a line that is none of the table stops the build" {
	local line

	cd "$BATS_TEST_TMPDIR" || return 1
	for line in 'row	a	form	新收	本年新收' \
	    'row	A	form	新收	本年新收	-' 'row	a	form	新收	本年	-' \
	    'row	a	form	新收 新收	新收	-' 'row	a	form	éa	éa	-'; do
		printf '%s\n' "$line" >bad.tsv
		not env LC_ALL=C awk -f "$ROOT/lib/generate/claims.awk" bad.tsv \
		    >out 2>err
		grep -q '^bad.tsv:1: ' err
	done
}

@test "clauses of labelled reports: 95 in 100 have their cell, none another" {
	need_shared audit
	eval "$(scored "$SHARED" "$SHARED/audit/sentences.tsv")"
	[ "$wrong" -eq 0 ] && [ "$trapped" -eq 0 ]
	[ "$right" -ge $(((right + missed) * 95 / 100)) ]
}

@test "clauses of a made county: 95 in 100 have their cell, none another" {
	need_shared county
	tar -xJf "$SHARED/county/reports.tar.xz" -C "$BATS_TEST_TMPDIR"
	eval "$(scored "$BATS_TEST_TMPDIR/reports" \
	    "$SHARED/county/sentences.tsv")"
	[ "$wrong" -eq 0 ] && [ "$trapped" -eq 0 ]
	[ "$right" -ge $(((right + missed) * 99 / 100)) ]
}
