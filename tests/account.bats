# SPDX-License-Identifier: ISC
# Nothing is silent: what account.py finds in a text by its own means, labels
# and numbers of tables, is held against the records of gi-tables.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# accounted FILE LEAST [OPTION [KNOWN]]: no difference in the records of that
# file, in which at least so many labels are found; or no more than are known.
accounted() {
	"$PYTHON" "$ROOT/tests/account.py" $3 "$1" >account || {
		[ "$(($(wc -l <account) - 1))" -gt "${4:-0}" ] || return 0
		cut -d : -f 3 account | sort | uniq -c | sort -rn | head -n 6
		shuf -n 30 --random-source="$1" account
		tail -n 1 account
		return 1
	}
	tail -n 1 account
	[ "$(tail -n 1 account | sed 's/.*labels \([0-9]*\).*/\1/')" -ge "$2" ]
}

# tables [OPTION...] FILE...: the records of gi-tables for files of any kind.
tables() {
	gi-extract "$@" | gi-normalize | gi-sections | gi-tables
}

# told CHANGE WANT: the account of a sample whose records CHANGE, a sed script,
# has changed.
told() {
	gi-normalize "$SAMPLES/tabs.txt" | gi-sections | gi-tables |
	    sed "$1" >changed
	"$PYTHON" "$ROOT/tests/account.py" -e changed >account && return 1
	cat account
	grep -q "$2" account
}

@test "the account misses a cell, a row, a record too many, silence" {
	tables "$SAMPLES/tabs.txt" >whole
	accounted whole 30
	told '/^cell.*carried_in	total/d' ': number: '
	told '/^cell.*results.granted/d' ': label: results.granted'
	told '/^cell.*new	total/s/.*/&\n&/' ': twice: '
	told '/^\(cell\|find\|sect\|meta\)/d' ': empty: '
	told '/^line.*予以公开/s/$/（3.4%）/' ': inner: 3.4'
	told '/^line.*四、结转/s/$/\\t99/' ': number: 99'
}

@test "every number and label of the samples is told of" {
	tables "$SAMPLES"/*.txt >all
	accounted all 1200
}

@test "every number and label of the files of all kinds is told of" {
	tables "$ROOT"/tests/files/*.docx "$ROOT"/tests/files/*.xlsx \
	    "$ROOT"/tests/files/*.od? "$ROOT"/tests/files/report.pdf \
	    "$ROOT"/tests/files/html/*.txt "$ROOT"/tests/files/plain/* \
	    >all 2>err || true
	accounted all 100
	gi-verify all >verified || true
	accounted verified 100 -e
}

@test "every number and label of the made kinds is told of" {
	"$PYTHON" "$ROOT/tests/mkkinds.py" made
	tables made/*.txt >all
	# blocks of table 2 in another order, in text without cells, most of them
	accounted all 70000 "" 200
}

@test "every number and label of reports made elsewhere is told of" {
	need_shared seeds
	need_shared corpus
	tables "$SHARED"/seeds/*.txt "$SHARED"/corpus/*.txt >all
	accounted all 10000
}

@test "every number and label of damaged samples is told of" {
	"$PYTHON" "$ROOT/tests/mutate.py" "$SAMPLES" out 4
	tables out/*.txt >all
	accounted all 20000 "" 25
}

@test "every number and label of samples damaged in their positions" {
	"$PYTHON" "$ROOT/tests/mutate.py" -p "$SAMPLES" out 4
	tables out/*.txt >all
	# numbers of empty lines, most of them
	accounted all 10000 "" 49
}
