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

@test "a text that claims something all the time takes little memory" {
	# pages are no measure of memory where a sanitizer is built in
	not grep -q __asan_init "$BIN/gi-verify" || skip 'a sanitizer'
	cd "$BATS_TEST_TMPDIR" || return 1
	awk 'BEGIN {
		print "青禾县水利局2021年政府信息公开工作年度报告\n一、总体情况"
		for (i = 0; i < 30000; i++)
			print "收到政府信息公开申请" i "件，予以公开" i \
			    "件，不予公开" i "件，部分公开" i "件。"
	}' >claims.txt
	"$BIN/gi-normalize" claims.txt | "$BIN/gi-sections" >in
	"$PYTHON" - "$BIN/gi-verify" <<-'END'
		import os, resource, subprocess, sys
		subprocess.run([sys.argv[1], '--fail-on=never'], check=True,
		               stdin=open('in'), stdout=open('out', 'w'))
		peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
		print(peak, 'KiB')
		assert peak <= 4096 + 4 * os.path.getsize('in') // 1024, peak
	END
	[ "$(grep -c '^claim' out)" -ge 119000 ]
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
