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
	[ "$(sql a.db "SELECT number, printed, raw FROM placed
	    WHERE how = 'exact' AND number IS NULL")" = 'NULL|NULL|none' ]
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
	cp a.db none.db
	sql none.db 'PRAGMA user_version = 0'
	run -2 --separate-stderr gi-tosql -o none.db v.tsv
	[[ $stderr = 'gi-tosql: none.db: is a database of another program; '* ]]
	sql a.db 'PRAGMA user_version = 1000'
	cp a.db a
	run -2 --separate-stderr gi-tosql -o a.db v.tsv
	[[ $stderr = 'gi-tosql: a.db: is a database of a newer gi; '* ]]
	cmp a.db a
}

# old DB: a database of schema 1, as the first gi-tosql made it of schema-1.tsv;
# dictionary and rules are left out, which each opening puts in again.
old() {
	sqlite3 -batch "$1" "PRAGMA application_id = 0x67692d31;
	    PRAGMA user_version = 1" ".read '$FILES/schema-1.sql'"
}

@test "a database of an older schema is brought to that of today" {
	FILES=$ROOT/tests/files/sql
	old a.db
	sql a.db 'CREATE VIEW mine AS SELECT count(number) FROM cells;
	    CREATE VIEW my_cells AS SELECT value FROM cell;
	    CREATE VIEW my_lost AS SELECT * FROM lost'
	printf 'done\t0\n' >none.tsv
	run -0 --separate-stderr gi-tosql -o a.db none.tsv
	[[ $stderr = 'gi-tosql: a.db: is of an older schema; '* ]]
	gi-tosql -o b.db "$FILES/schema-1.tsv"
	# but for hashes, which each version may make otherwise
	"$PYTHON" "$ROOT/tests/sql.py" values a.db b.db
	for t in table view index; do
		sql b.db "SELECT name, sql FROM sqlite_schema WHERE type = '$t'
		    ORDER BY name" >want
		sql a.db "SELECT name, sql FROM sqlite_schema WHERE type = '$t'
		    AND name NOT IN ('mine', 'my_cells', 'my_lost') ORDER BY name" | diff want -
	done
	for q in 'SELECT * FROM dictionary' 'SELECT * FROM rule ORDER BY id' \
	    'SELECT * FROM meta' 'PRAGMA user_version'; do
		diff <(sql a.db "$q") <(sql b.db "$q")
	done
	[ "$(sql a.db 'SELECT * FROM meta')" = \
	    "schema|$(sql a.db 'PRAGMA user_version')" ]
	# what others made in it stays
	[ "$(sql a.db 'SELECT * FROM mine')" -gt 100 ]
	[ "$(sql a.db 'SELECT count(*) FROM my_cells')" -gt 100 ]
	[ "$(sql a.db 'PRAGMA integrity_check; PRAGMA foreign_key_check')" = ok ]
	# once is enough, and what stands there is known again
	cp a.db c.db
	run -0 --separate-stderr gi-tosql -o a.db none.tsv
	[ -z "$stderr" ]
	cmp a.db c.db
	gi-tosql -o a.db "$FILES/schema-1.tsv"
	"$PYTHON" "$ROOT/tests/sql.py" same a.db b.db
}

@test "where an older schema cannot be changed it is left whole" {
	FILES=$ROOT/tests/files/sql
	printf 'done\t0\n' >none.tsv
	old a.db
	# so much that the copy of the cells finds no room
	sql a.db "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1
	    FROM n WHERE i < 20000) INSERT INTO cell SELECT 1000 + i, 1, i, 0,
	    'exact', i, NULL, NULL FROM n"
	cp a.db b.db
	size=$(($(stat -c %s a.db) / 1024))
	(ulimit -f $((size + 64)); trap '' XFSZ; gi-tosql -o a.db none.tsv) \
	    2>err && return 1
	[ "$(tail -n 1 err | cut -d : -f 1-3)" = \
	    'gi-tosql: a.db: cannot be written' ]
	diff <(sqlite3 a.db .dump) <(sqlite3 b.db .dump)
	[ "$(sql a.db 'PRAGMA user_version; PRAGMA integrity_check')" = '1
ok' ]
	# a step that cannot be made
	cp b.db a.db
	sql a.db 'CREATE TABLE printed (a)'
	cp a.db c.db
	run -4 gi-tosql -o a.db none.tsv
	diff <(sqlite3 a.db .dump) <(sqlite3 c.db .dump)
	# a process that dies
	for t in 0.005 0.01 0.02 0.03 0.05; do
		cp b.db a.db
		gi-tosql -o a.db none.tsv 2>/dev/null &
		sleep "$t"
		kill -KILL $! 2>/dev/null || true
		wait $! || true
		case $(sql a.db 'PRAGMA user_version') in
		1) diff <(sqlite3 a.db .dump) <(sqlite3 b.db .dump) ;;
		*) [ "$(sql a.db "SELECT count(*) FROM cell WHERE how IS NULL
		    AND report > 1000")" = 20000 ] ;;
		esac
		gi-tosql -o a.db none.tsv
		[ "$(sql a.db 'PRAGMA integrity_check')" = ok ]
	done
}

@test "a view that is otherwise is made anew" {
	printf 'done\t0\n' >none.tsv
	gi-tosql -o a.db none.tsv
	sql a.db "SELECT name, sql FROM sqlite_schema ORDER BY name" >want
	sql a.db 'DROP VIEW missing; DROP VIEW latest;
	    CREATE VIEW latest AS SELECT 1'
	gi-tosql -o a.db none.tsv
	sql a.db "SELECT name, sql FROM sqlite_schema ORDER BY name" | diff want -
}

# document NAME HASH YEAR PUBLISHED [RECORD...]: a document of one body as
# records; empty: not known.  A record is one behind its line number, with blanks
# for tabs.
document() {
	local r

	printf 'doc\t%s\t9\tUTF-8\ttext\t%s\n' "$1" "$2"
	printf 'meta\t\\N\t%s\n' 'body	青芷县水利局' 'kind	dept' \
	    'edition	2021' ${3:+"year	$3"} ${4:+"published	$4"} \
	    'verdict	ok'
	shift 4
	for r; do
		printf '%s\n' "${r// /	}"
	done
}

# whole NAME HASH YEAR PUBLISHED TOTAL [RECORD...]: the same with one number.
whole() {
	document "$1" "$2" "$3" "$4" "cell 1 requests new total $5 $5 exact" \
	    "${@:6}"
	printf 'end\t%s\t0\tok\n' "$1"
}

# states DB: of each report, its number of new requests, state, whether it counts.
states() {
	sql "$1" "SELECT (SELECT number FROM placed WHERE report = r.id),
	    state, counted FROM report r ORDER BY 1, 2, 3"
}

@test "of reports of one body and year that published last is current" {
	{
		whole a a1 2021 2022-01-20 5
		whole b b1 2021 2022-03-01 6
		whole c c1 2020 2021-01-20 7
		# the same numbers: another source, which was published later
		whole d d1 2021 2022-04-01 5
		printf 'done\t4\n'
	} >v.tsv
	gi-tosql -o a.db v.tsv
	[ "$(states a.db)" = '5|current|1
6|superseded|0
7|current|1' ]
	[ "$(sql a.db "SELECT s.name, s.shown, r.published FROM source s
	    JOIN report r ON r.id = s.report ORDER BY 1")" = \
	    'a|1|2022-04-01
b|1|2022-03-01
c|1|2021-01-20
d|0|2022-04-01' ]
	[ "$(sql a.db 'SELECT count(*) FROM latest')" = 2 ]
}

@test "where days do not tell, all stand, and one counts" {
	{
		whole a a1 2021 2022-01-20 5
		whole b b1 2021 2022-01-20 6 \
		    'cell 1 requests new other 1 1 exact'
		whole c c1 2021 '' 7
		whole d d1 2021 2021-12-31 8
		printf 'done\t4\n'
	} >v.tsv
	gi-tosql -o a.db v.tsv
	[ "$(sql a.db "SELECT s.name, r.state, r.counted FROM source s
	    JOIN report r ON r.id = s.report ORDER BY 1")" = 'a|rival|0
b|rival|1
c|rival|0
d|superseded|0' ]
}

@test "what is not whole gives way to what is, and what failed is kept" {
	{
		whole a a1 2021 2022-01-20 5
		document b b1 2021 2022-03-01 \
		    'cell 1 requests new total 6 6 exact' \
		    'fail b gi-tables torn'
		printf 'end\tb\t0\tincomplete\n'
		document c c1 2021 2022-04-01
		printf 'end\tc\t0\tok\n'
		printf 'fail\td\tgi-extract\tcannot open\n'
		printf 'fail\ta\tgi-extract\tbusy\n'
		printf 'done\t3\n'
	} >v.tsv
	gi-tosql -o a.db v.tsv
	[ "$(states a.db)" = 'NULL|partial|0
5|current|1
6|partial|0' ]
	[ "$(sql a.db 'SELECT * FROM missing ORDER BY 1')" = \
	    'b|gi-tables|torn
d|gi-extract|cannot open' ]
	# one that is whole is not replaced by a part of itself
	whole b b1 2021 2022-03-01 6 >w.tsv
	printf 'done\t1\n' >>w.tsv
	gi-tosql -o a.db w.tsv
	[ "$(states a.db)" = 'NULL|partial|0
5|superseded|0
6|current|1' ]
	[ "$(sql a.db 'SELECT source FROM missing')" = d ]
	cp a.db b.db
	gi-tosql -o a.db v.tsv
	cmp a.db b.db
	# nor where the stream is cut
	head -n 8 w.tsv >cut.tsv
	run -3 gi-tosql -o a.db cut.tsv
	cmp a.db b.db
}

@test "a document that is read otherwise takes its own place" {
	{ whole a a1 2021 2022-01-20 5; whole b b1 2021 2022-01-21 6
	    printf 'done\t2\n'; } >v.tsv
	{ whole b b1 2021 2022-01-19 8; printf 'done\t1\n'; } >w.tsv
	gi-tosql -o a.db v.tsv
	[ "$(states a.db)" = '5|superseded|0
6|current|1' ]
	gi-tosql -o a.db w.tsv
	[ "$(states a.db)" = '5|current|1
8|superseded|0' ]
	# the cells of what is gone are gone
	[ "$(sql a.db 'SELECT count(*) FROM cell')" = 2 ]
	# one of two sources with the same numbers leaves the other its report
	{ whole c c1 2021 2022-01-19 8; printf 'done\t1\n'; } >x.tsv
	{ whole b b1 2021 2022-01-19 9; printf 'done\t1\n'; } >y.tsv
	gi-tosql -o a.db x.tsv y.tsv x.tsv
	gi-tosql -o a.db x.tsv
	[ "$(sql a.db 'SELECT s.name, r.state FROM source s
	    JOIN report r ON r.id = s.report ORDER BY 1')" = 'a|current
b|superseded
c|superseded' ]
	[ "$(sql a.db 'PRAGMA foreign_key_check; PRAGMA integrity_check')" = ok ]
}

@test "the order of loading makes no difference" {
	mkdir d
	whole a a1 2021 2022-01-20 5 'find 3 error row-total a 1 2 three x' >d/1
	whole b b1 2021 2022-03-01 6 >d/2
	{ document c c1 2021 2022-03-01 'cell 1 requests new total 6 6 exact' \
	    'fail c gi-tables torn'; printf 'end\tc\t0\tincomplete\n'; } >d/3
	whole d d1 2021 '' 5 >d/4
	whole e a1 2021 2022-01-20 5 'find 3 error row-total a 1 2 three x' >d/5
	whole f f1 '' '' 5 >d/6
	"$PYTHON" "$ROOT/tests/sql.py" orders d
}

@test "numbers are exact, and what is not plain is kept beside them" {
	{
		document a a1 2021 '' \
		    'cell 7 requests new natural 9223372036854775807 9 exact' \
		    'cell 7 requests new business 9223372036854775808 9 exact' \
		    'cell 7 requests new research 007 007 exact' \
		    'cell 7 requests new nonprofit 1.5 1.5 exact' \
		    'cell 7 requests new legal \N / blank' \
		    'cell 7 requests new other \N 12→13 unread' \
		    'cell 7 requests new total 1234 1,234 inferred' \
		    'cell 7 requests carried_in total x x exact' \
		    'cell 7 disclosure art20_8.fees amount -8.50 -8.50万元 exact' \
		    'cell 7 requests carried_out \N 3 3 unplaced' \
		    'cell 7 nothing such here 4 4 exact' \
		    'cell 7 requests new total 5 5 exact'
		printf 'end\ta\t0\tok\ndone\t1\n'
	} >v.tsv
	run -3 --separate-stderr gi-tosql -o a.db v.tsv
	[ "$stderr" = "gi-tosql: v.tsv: a cell record whose value is no number; \
null stands for it" ]
	sql a.db "SELECT row_key, column_key, printed, raw, how FROM cells
	    WHERE table_key <> 'nothing' ORDER BY row_key, column_key" >have
	diff - have <<-'END'
	art20_8.fees|amount|-8.50|-8.50万元|exact
	carried_in|total|NULL|x|exact
	carried_out|NULL|3|3|unplaced
	new|business|9223372036854775808|9|exact
	new|legal|NULL|/|blank
	new|natural|9223372036854775807|9|exact
	new|nonprofit|1.5|1.5|exact
	new|other|NULL|12→13|unread
	new|research|007|007|exact
	new|total|1234|1,234|inferred
	new|total|5|5|exact
	END
	[ "$(sql a.db "SELECT table_key, row_key, column_key, number FROM cells
	    WHERE table_key = 'nothing'")" = 'nothing|such|here|4' ]
	[ "$(sql a.db "SELECT value, per_unit, typeof(value) FROM cell c
	    JOIN place p ON p.id = c.place WHERE unit = '万元'")" = \
	    '-8500000|1000000|integer' ]
	[ "$(sql a.db "SELECT number, typeof(number) FROM placed
	    WHERE column_key IN ('amount', 'nonprofit', 'research', 'legal')
	    ORDER BY 1")" = 'NULL|null
-8.5|real
1.5|real
7|integer' ]
	[ "$(sql a.db "SELECT unread, unplaced, numbers FROM report")" = '1|3|6' ]
}

@test "hostile texts are texts" {
	"$PYTHON" "$ROOT/tests/sql.py" hostile hostile.tsv
	gi-tosql -o a.db hostile.tsv
	"$PYTHON" "$ROOT/tests/sql.py" texts a.db
	[ "$(sql a.db 'PRAGMA integrity_check')" = ok ]
}

@test "two loads at once both complete, and one of them waits" {
	verified tabs suspect pipes box
	"$PYTHON" "$ROOT/tests/sql.py" many v.tsv 300 one >one.tsv
	"$PYTHON" "$ROOT/tests/sql.py" many v.tsv 300 two >two.tsv
	gi-tosql -o a.db one.tsv &
	gi-tosql -o a.db two.tsv
	wait $!
	gi-tosql -o b.db two.tsv one.tsv
	"$PYTHON" "$ROOT/tests/sql.py" same a.db b.db
}

@test "who waits for long says so" {
	verified tabs
	printf 'done\t0\n' | gi-tosql -o a.db
	(echo 'BEGIN IMMEDIATE;'; sleep 5; echo 'COMMIT;') | sqlite3 a.db &
	sleep 0.5
	gi-tosql -o a.db v.tsv 2>err
	wait $!
	[ "$(cat err)" = 'gi-tosql: a.db: another program writes to it; waiting' ]
	[ "$(sql a.db 'SELECT count(*) FROM report')" = 1 ]
}

@test "what is loaded is committed while nothing comes" {
	verified tabs
	mkfifo in
	gi-tosql -o a.db <in &
	exec 9>in
	grep -v '^done' v.tsv >&9
	for _ in $(seq 50); do
		sleep 0.1
		[ "$(sql a.db 'SELECT count(*) FROM report' 2>/dev/null)" = 1 ] &&
		    break
	done
	[ "$(sql a.db 'SELECT count(*) FROM report')" = 1 ]
	grep '^done' v.tsv >&9
	exec 9>&-
	wait $!
}

@test "a load that is killed leaves whole documents, and can go on" {
	verified tabs suspect pipes box
	"$PYTHON" "$ROOT/tests/sql.py" many v.tsv 3000 x >many.tsv
	gi-tosql -o whole.db many.tsv
	for s in KILL TERM; do
		for t in 0.02 0.1 0.2; do
			rm -f a.db
			gi-tosql -o a.db v.tsv
			gi-tosql -o a.db many.tsv &
			sleep "$t"
			kill -"$s" $! 2>/dev/null || true
			wait $! || true
			# TERM leaves no journal
			[ "$s" = KILL ] || [ ! -e a.db-journal ]
			[ "$(sql a.db 'PRAGMA integrity_check;
			    PRAGMA foreign_key_check')" = ok ]
			[ -z "$(sql a.db 'SELECT id FROM report r WHERE numbers <>
			    (SELECT count(value) FROM cell WHERE report = r.id)')" ]
			gi-tosql -o a.db many.tsv
		done
		gi-tosql -o whole.db v.tsv
		"$PYTHON" "$ROOT/tests/sql.py" same a.db whole.db
	done
}

@test "a full disk leaves what was committed" {
	verified tabs suspect pipes box
	"$PYTHON" "$ROOT/tests/sql.py" many v.tsv 300 x >many.tsv
	gi-tosql -o a.db v.tsv
	cp a.db b.db
	(ulimit -f 1500; trap '' XFSZ; gi-tosql -o a.db many.tsv) 2>err &&
	    return 1
	[ $? -eq 4 ]
	[[ $(cat err) = 'gi-tosql: a.db: cannot be written: '* ]]
	[ "$(wc -l <err)" -eq 1 ]
	[ "$(sql a.db 'PRAGMA integrity_check')" = ok ]
	"$PYTHON" "$ROOT/tests/sql.py" same a.db b.db
	gi-tosql -o a.db many.tsv
	run -4 gi-tosql -o nowhere/a.db v.tsv
	run -4 gi-tosql -o . v.tsv
}

@test "views have the numbers of the JSON" {
	(cd "$SAMPLES" && gi --format=tsv *.txt) >v.tsv || [ $? -eq 1 ]
	gi-tosql -o a.db v.tsv
	gi-tojson --no-text v.tsv >reports.jsonl
	"$PYTHON" "$ROOT/tests/sql.py" views a.db reports.jsonl
}

@test "a word of two characters is found in sections, until these are replaced" {
	{ whole a a1 2021 '' 5; whole b b1 2021 '' 6; printf 'done\t2\n'; } |
	    sed 's/^end	\([ab]\)	.*/sect	2	1	overview	一、总体情况\nline	2	一、总体情况\nline	3	甲乙丙丁\1\n&/' >v.tsv
	sed 's/乙丙/戊己/' v.tsv >w.tsv
	gi-tosql -o a.db v.tsv
	[ "$(sql a.db "SELECT count(*) FROM section
	    WHERE text LIKE '%乙丙%'")" = 2 ]
	gi-tosql -o a.db w.tsv
	[ "$(sql a.db "SELECT count(*) FROM section WHERE text LIKE '%乙丙%'
	    UNION ALL SELECT count(*) FROM section
	    WHERE text LIKE '%戊己%'")" = '0
2' ]
	# what the manual says of an index of trigrams
	[ "$(sql a.db "SELECT count(*) FROM pragma_module_list
	    WHERE name = 'fts5'")" = 1 ] || return 0
	[ "$(sql a.db "CREATE VIRTUAL TABLE f USING fts5 (text,
	    content = 'section', content_rowid = 'id', tokenize = 'trigram');
	    INSERT INTO f (f) VALUES ('rebuild');
	    SELECT count(*) FROM f WHERE f MATCH '戊己丁';
	    SELECT count(*) FROM f WHERE f MATCH '戊己';")" = '2
0' ]
}
