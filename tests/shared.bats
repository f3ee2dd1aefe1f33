# SPDX-License-Identifier: ISC
# Labelled reports that are not part of the project, where they are at hand
# beside it: real ones, and made ones really extracted.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# scored FOLDER: their own scorer's figures over all routes.
scored() {
	"$PYTHON" "$SHARED/corpus-score.py" "$1" >table 2>err || true
	[ ! -s err ] || { cat err; return 1; }
	# a later scorer may add figures behind those
	read -r _ docs lost right missed wrong hit miss false meta _ \
	    <<<"$(grep '^all ' table)"
	echo "$docs reports: right $right, missed $missed, wrong $wrong;" \
	    "hit $hit, miss $miss, false $false; meta $meta"
}

# none WORD...: the count called so is 0.
none() {
	local w

	for w; do
		[ "${!w}" -eq 0 ] || { head -n 30 table; return 1; }
	done
}

# route NAME FIELD: a figure of one route; fields are named as in the table.
route() {
	awk -v r="$1" -v f="$2" '
		$1 == "route" { for (i = 1; i <= NF; i++) at[$i] = i }
		$1 == r { print $at[f] }' table
}

@test "seeds: every cell, every finding, nothing wrong" {
	need_shared seeds
	scored "$SHARED/seeds"
	none wrong false lost missed miss meta
}

@test "real reports: nothing wrong, 99 of 100 read" {
	need_shared real
	scored "$SHARED/real"
	none wrong lost
	[ $((right * 100)) -ge $(((right + missed) * 99)) ]
}

@test "corpus: nothing wrong; lossless routes whole" {
	need_shared corpus
	scored "$SHARED/corpus"
	none wrong false lost meta
	for r in innertext pipe w3m lynx gfm cells docx2txt; do
		[ "$(route $r missed)" -eq 0 ] && [ "$(route $r miss)" -eq 0 ] ||
		    { echo "$r"; cat table; return 1; }
	done
	[ $(($(route pdflayout missed) * 200)) -le \
	    $(($(route pdflayout right) + $(route pdflayout missed))) ]
	[ $(($(route pdfraw missed) * 50)) -le \
	    $(($(route pdfraw right) + $(route pdfraw missed))) ]
}

@test "our scorer and theirs agree" {
	need_shared seeds
	for d in seeds corpus; do
		scored "$SHARED/$d"
		"$PYTHON" "$ROOT/tests/score.py" -q "$SHARED/$d" >ours || true
		# ours has ten figures, theirs may have more behind them
		grep '^all ' table | tr -s ' ' | cut -d ' ' -f -10 >theirs
		grep '^all ' ours | tr -s ' ' | diff -u theirs -
	done
}

# damaged FOLDER SEED: their damages of their reports.
damaged() {
	"$PYTHON" "$SHARED/corpus-mutate.py" "$1" out "$2"
	scored out
	none wrong lost
}

@test "damaged corpus: nothing invented" {
	need_shared corpus
	damaged "$SHARED/corpus" 1
	[ $((right * 100)) -ge $(((right + missed) * 88)) ]
}

@test "damaged corpus, another seed" {
	need_shared corpus
	damaged "$SHARED/corpus" 2
}

@test "damaged real reports: nothing invented" {
	need_shared real
	damaged "$SHARED/real" 1
}

@test "our damages of their seeds: nothing invented" {
	need_shared seeds
	"$PYTHON" "$ROOT/tests/mutate.py" "$SHARED/seeds" out 1 3
	scored out
	none wrong lost
}

@test "every number in their tables is accounted for" {
	for d in seeds real corpus; do
		need_shared $d
		gi-normalize "$SHARED/$d"/*.txt | gi-sections | gi-tables >all
		"$PYTHON" "$ROOT/tests/provenance.py" all >account || {
			echo "$d"; tail -n 30 account; return 1; }
	done
}
