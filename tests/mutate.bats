# SPDX-License-Identifier: ISC
# Damaged reports: figures may be lost, none may be invented.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# floor SEED: the options of score.py that hold what is read of each damage.
floor() {
	[ "$1" -ne 1 ] || echo "-c $ROOT/tests/damage.tsv"
}

# damaged SEED: damage every sample in every way, and score what is read.
damaged() {
	"$PYTHON" "$ROOT/tests/mutate.py" "$SAMPLES" out "$1"
	[ "$(ls out/*.txt | wc -l)" -gt 1000 ]
	"$PYTHON" "$ROOT/tests/score.py" $(floor "$1") out >table 2>err || true
	[ ! -s err ] || { cat err; return 1; }
	read -r _ docs lost right missed wrong _ <<<"$(tail -n 1 table)"
	[ "$docs" -gt 1000 ]
	[ "$wrong" -eq 0 ] && [ "$lost" -eq 0 ] || {
		grep -E '^(wrong|lost)	' table | head -n 40; return 1; }
	not grep below table
	# what is left must be found: blanket silence is no reading
	[ $((right * 100)) -ge $(((right + missed) * 88)) ]
}

@test "damaged reports, seed 1: nothing invented" { damaged 1; }
@test "damaged reports, seed 2: nothing invented" { damaged 2; }

# displaced SEED: the same, of what tells the positions of numbers.
displaced() {
	"$PYTHON" "$ROOT/tests/mutate.py" -p "$SAMPLES" out "$1"
	[ "$(ls out/*.txt | wc -l)" -gt 500 ]
	"$PYTHON" "$ROOT/tests/score.py" $(floor "$1") out >table 2>err || true
	[ ! -s err ] || { cat err; return 1; }
	read -r _ docs lost right missed wrong _ <<<"$(tail -n 1 table)"
	[ "$docs" -gt 500 ]
	[ "$wrong" -eq 0 ] && [ "$lost" -eq 0 ] || {
		grep -E '^(wrong|lost)	' table | head -n 40; return 1; }
	not grep below table
}

@test "positions damaged, seed 1: nothing invented" { displaced 1; }
@test "positions damaged, seed 2: nothing invented" { displaced 2; }
@test "positions damaged, seed 3: nothing invented" { displaced 3; }

@test "damage accounts for itself: every number has one place" {
	"$PYTHON" "$ROOT/tests/mutate.py" "$SAMPLES" out 3
	find out -name '*.txt' -print0 | gi-normalize -0 | gi-sections |
	    gi-tables >all
	"$PYTHON" "$ROOT/tests/provenance.py" all >account || {
		tail -n 40 account; return 1; }
}

# stopped STAGE: what that stage reads, damaged at random.
stopped() {
	"$PYTHON" "$ROOT/tests/records.py" 1 60 "$1" <stream
}

@test "damaged records stop no stage" {
	gi-normalize "$SAMPLES"/*.txt >stream
	stopped gi-normalize
	stopped gi-sections
	gi-sections <stream >next
	mv next stream
	stopped gi-tables
	gi-tables <stream >next
	mv next stream
	stopped gi-verify
	gi-verify <stream >next || [ $? -eq 1 ]
	mv next stream
	stopped gi-tojson
}
