# SPDX-License-Identifier: ISC
# gi-tosql: what stands in its database.  SQLite of Python and sqlite3(1) read it.

bats_require_minimum_version 1.5.0
load helper

setup() {
	[ -x "$BIN/gi-tosql" ] || skip 'gi-tosql is not built'
	cd "$BATS_TEST_TMPDIR" || return 1
}

# verified NAME...: these samples as a stream, in v.tsv.
verified() {
	local n files=()

	for n; do
		files+=("$SAMPLES/$n.txt")
	done
	(cd "$SAMPLES" && gi --format=tsv "${files[@]##*/}") >v.tsv ||
	    [ $? -eq 1 ]
}

# sql DB QUERY: its rows, columns parted by |, null as NULL.
sql() {
	sqlite3 -batch -nullvalue NULL "$1" "$2"
}

@test "the numbers are those of gi-tojson --cells" {
	(cd "$SAMPLES" && gi --format=tsv *.txt) >v.tsv || [ $? -eq 1 ]
	gi-tosql -o a.db v.tsv
	gi-tojson --cells v.tsv >cells.jsonl
	"$PYTHON" "$ROOT/tests/sql.py" cells a.db cells.jsonl
}

@test "a value that is no number is still in raw" {
	verified tabs
	awk -F'\t' -v OFS='\t' '$1 == "cell" && $8 == "exact" && !n++ {
		$6 = $7 = "none" } 1' v.tsv >bad.tsv
	run -3 --separate-stderr gi-tosql -o a.db bad.tsv
	[ "$(sql a.db "SELECT value, text, raw FROM cell WHERE how = 'exact'
	    AND value IS NULL")" = 'NULL|NULL|none' ]
}

@test "of levels that reports tell of their body the first stands" {
	verified tabs
	sed 's/^meta	3	level	.*/meta	3	level	city/
	    s/^\(doc\|end\)	[^	]*/\1	other/' v.tsv >other.tsv
	gi-tosql -o a.db v.tsv other.tsv
	gi-tosql -o b.db other.tsv v.tsv
	[ "$(sql a.db 'SELECT level FROM body')" = city ]
	[ "$(sql b.db 'SELECT level FROM body')" = city ]
	[ "$(sql a.db 'SELECT count(*) FROM report')" = 1 ]
}

@test "loading again changes no byte" {
	verified tabs suspect pipes
	gi-tosql -o a.db v.tsv
	cp a.db b.db
	gi-tosql -o a.db v.tsv
	cmp a.db b.db
	[ "$(sql a.db 'PRAGMA integrity_check; PRAGMA foreign_key_check')" = ok ]
}

@test "what is no database of ours is left as it is" {
	verified tabs
	run -2 --separate-stderr gi-tosql v.tsv
	[ "$stderr" = 'gi-tosql: where to: give -o FILE.db' ]
	echo 'a text of some length, and no database' >text.db
	cp text.db text
	run -2 --separate-stderr gi-tosql -o text.db v.tsv
	[[ $stderr = 'gi-tosql: text.db: is no database; '* ]]
	cmp text.db text
	sql other.db 'CREATE TABLE t (a)'
	cp other.db other
	run -2 --separate-stderr gi-tosql -o other.db v.tsv
	[[ $stderr = 'gi-tosql: other.db: is a database of another program; '* ]]
	cmp other.db other
	gi-tosql -o a.db v.tsv
	sql a.db 'PRAGMA user_version = 1000'
	cp a.db a
	run -2 --separate-stderr gi-tosql -o a.db v.tsv
	[[ $stderr = 'gi-tosql: a.db: is a database of a newer gi; '* ]]
	cmp a.db a
}
