# SPDX-License-Identifier: ISC
# gi-tosql --dialect=postgresql: psql loads what it writes, into a server that
# runs here while these tests do.
# bats file_tags=real

bats_require_minimum_version 1.5.0
load helper

setup_file() {
	[ -x "$BIN/gi-tosql" ] || skip 'gi-tosql is not built'
	pg_start
}

teardown_file() {
	pg_stop
}

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	D=t$BATS_TEST_NUMBER
	createdb "$D"
}

# sql QUERY: what the database of this test says, columns parted by |.
sql() {
	psql -X -At -v ON_ERROR_STOP=1 -P null=NULL -d "$D" -c "$1"
}

# text FILE...: what psql reads.
text() {
	gi-tosql --dialect=postgresql "$@"
}

# into: load what comes.
into() {
	psql -X -v ON_ERROR_STOP=1 -d "$D"
}

# samples: all of them as a stream, in v.tsv.
samples() {
	(cd "$SAMPLES" && gi --format=tsv *.txt) >v.tsv || [ $? -eq 1 ]
}

# kin: what may become of one report, a file each, in kin.
kin() {
	(cd "$SAMPLES" && gi --format=tsv tabs.txt) >tabs.tsv
	mkdir kin
	"$PYTHON" "$ROOT/tests/postgresql.py" kin kin <tabs.tsv
}

# held [DB]: all that a database holds, but for how rows are numbered.
held() {
	"$PYTHON" "$ROOT/tests/postgresql.py" state "${1-$D}" | grep -v '^meta '
}

# dumped: all that it holds, as it is.
dumped() {
	pg_dump --data-only "$D" | grep -v -e '^\\restrict' -e '^\\unrestrict'
}

# anew: the database without anything in it.
anew() {
	sql 'DROP SCHEMA public CASCADE; CREATE SCHEMA public' >/dev/null 2>&1
}

@test "both engines hold the same, and their views say the same" {
	samples
	text v.tsv >v.sql
	run -0 into <v.sql
	[ -z "$output" ]
	gi-tosql -o lite.db v.tsv
	held >have
	held lite.db >want
	diff want have
	[ "$(grep -c '^cell ' have)" -gt 10000 ]
	"$PYTHON" "$ROOT/tests/postgresql.py" views "$D" >have
	"$PYTHON" "$ROOT/tests/postgresql.py" views lite.db >want
	diff want have
	[ "$(sql 'SELECT count(*) > 0 FROM cell WHERE how = $$blank$$')" = t ]
	[ "$(sql 'SELECT count(*) FROM cell WHERE how = $$blank$$
	    AND value IS NOT NULL')" = 0 ]
	text -o v2.sql v.tsv
	cmp v.sql v2.sql
}

@test "loading again changes nothing" {
	samples
	kin
	text v.tsv kin/*.tsv >v.sql || [ $? -eq 3 ]
	into <v.sql || [ $? -eq 3 ]
	dumped >first
	into <v.sql || [ $? -eq 3 ]
	dumped >second
	diff first second
}

@test "in which order reports come makes no difference" {
	local order f

	kin
	rm kin/reread.tsv kin/hostile.tsv
	for order in 1 2 3 4; do
		anew
		rm -f lite.db
		for f in $(printf '%s\n' kin/*.tsv | sort -R \
		    --random-source=<(yes "$order")); do
			text "$f" >one.sql
			into <one.sql
			gi-tosql -o lite.db "$f"
			printf '%s\n' "$f" >>files
		done
		held >"one.$order"
		held lite.db | diff - "one.$order"
		anew
		mapfile -t f <files
		text "${f[@]}" >many.sql
		into <many.sql
		held | diff - "one.$order"
		diff one.1 "one.$order"
		rm files
	done
	[ "$(sql 'SELECT s.name, state FROM report r JOIN source s
	    ON s.report = r.id AND s.shown ORDER BY s.name')" = \
	    'a.docx|superseded
b.txt|rival
c.txt|rival
d.txt|rival
e.txt|partial
f.txt|current' ]
	[ "$(sql 'SELECT state FROM report WHERE counted ORDER BY state')" = \
	    'current
rival' ]
	[ "$(sql 'SELECT level FROM body')" = city ]
}

@test "what is read otherwise takes the place of what was read before" {
	local f

	kin
	for f in page word reread cut page undated reread; do
		text "kin/$f.tsv" >one.sql
		into <one.sql
		gi-tosql -o lite.db "kin/$f.tsv"
		held >have
		held lite.db | diff - have
	done
}

@test "texts and numbers that an engine could stumble over" {
	kin
	run -3 --separate-stderr text kin/hostile.tsv
	[ "${#stderr_lines[@]}" -eq 3 ]
	printf '%s\n' "$output" >one.sql
	run -3 --separate-stderr into <one.sql
	[[ $stderr = 'ERROR:  the stage before had an input that is not whole'* ]]
	[ "$(sql 'SELECT name FROM source')" = "h'\\	.txt" ]
	[ "$(sql 'SELECT agency FROM report')" = '\.' ]
	[ "$(sql 'SELECT published FROM report')" = NULL ]
	sql "SELECT left(value::text, 30), length(value::text), left(raw, 9),
	    length(raw) FROM cell WHERE line BETWEEN 19 AND 24 AND (how = 'exact'
	    AND value IS NULL OR raw IS NOT NULL OR value < 0
	    OR value <> trunc(value)) ORDER BY value, raw" >have
	diff - have <<'WANT'
-7|2|NULL|NULL
0|1|-0|2
0.3333333333333333333333333333|92|0.3333333|92
1.50|4|NULL|NULL
5|1|+5|2
12|2|0012|4
9223372036854775808|19|922337203|19
999999999999999999999999999999|60|999999999|60
NULL|NULL|111111111|20000
NULL|NULL|none|4
WANT
	gi-tosql -o lite.db kin/hostile.tsv || [ $? -eq 3 ]
	held | grep '^section' >have
	held lite.db | grep '^section' | diff - have
	grep -q 'DROP TABLE' have
}

@test "a text that is cut leaves whole batches, and psql says so" {
	local n

	kin
	text kin/page.tsv | into
	held >before
	text kin/word.tsv kin/later.tsv >all.sql
	n=$(wc -c <all.sql)
	for i in 1 2 3 4 5 6 7 8 9; do
		head -c $((n * i / 10)) all.sql >part.sql
		run ! into <part.sql
		held | diff before -
	done
	head -c -8 all.sql >part.sql
	run -3 into <part.sql
	[[ $output = *'reached EOF without finding closing \endif(s)'* ]]
	head -n -1 kin/later.tsv >short.tsv
	run -3 --separate-stderr text kin/word.tsv short.tsv
	printf '%s\n' "$output" >part.sql
	run -3 --separate-stderr into <part.sql
	[[ $stderr = 'ERROR:  the stage before had an input that is not whole'* ]]
	[ "$(sql 'SELECT count(*) FROM source')" = 3 ]
	run -3 --separate-stderr text -o part2.sql kin/word.tsv short.tsv
	[ ! -e part2.sql ]
}

@test "a load that is killed changes nothing" {
	local n pid

	kin
	text kin/page.tsv | into
	held >before
	text kin/word.tsv kin/later.tsv >all.sql
	mkfifo pipe
	into <pipe &
	pid=$!
	exec 9>pipe
	sed '/^INSERT INTO source/,$d' all.sql >&9
	for ((n = 0; n < 200; n++)); do
		[ "$(sql "SELECT count(*) FROM pg_stat_activity WHERE datname = '$D'
		    AND state = 'idle in transaction'
		    AND query LIKE 'UPDATE gi_doc%'")" != 1 ] || break
		sleep 0.05
	done
	[ "$n" -lt 200 ]
	kill -KILL "$pid"
	wait "$pid" || true
	exec 9>&-
	text kin/page.tsv | into
	held | diff before -
}

@test "two loads at once wait for each other" {
	local i pid=()

	samples
	kin
	text v.tsv >v.sql
	cat kin/{page,word,later,undated,same-day,nobody}.tsv >k.tsv
	text k.tsv >k.sql
	for i in 1 2; do
		into <v.sql &
		pid+=($!)
		into <k.sql &
		pid+=($!)
	done
	for i in "${pid[@]}"; do
		wait "$i"
	done
	held >have
	anew
	into <k.sql
	into <v.sql
	held | diff - have
}

@test "another schema is refused, and tables of others" {
	kin
	text kin/page.tsv >one.sql
	into <one.sql
	sql "UPDATE meta SET value = '1000'"
	dumped >before
	run -3 --separate-stderr into <one.sql
	[[ $stderr = "ERROR:  $D: is a database of a newer gi; load with that"* ]]
	dumped | diff before -
	sql "UPDATE meta SET value = '1'"
	run -3 --separate-stderr into <one.sql
	[[ $stderr = "ERROR:  $D: has the tables of an older gi, "* ]]
	anew
	sql 'CREATE TABLE report (a int)'
	run -3 --separate-stderr into <one.sql
	[[ $stderr = "ERROR:  $D: is a database of another program; "* ]]
	anew
	sql 'CREATE TABLE meta (a int)'
	run -3 --separate-stderr into <one.sql
	[[ $stderr = "ERROR:  $D: is a database of another program; "* ]]
	[ "$(sql '\dt' | wc -l)" -eq 1 ]
}

@test "text is searched by trigrams, where the server has them" {
	kin
	text kin/page.tsv >one.sql
	psql -X -q -d "$D" -c 'CREATE ROLE plain LOGIN;
	    GRANT CREATE ON SCHEMA public TO plain' || true
	PGUSER=plain into <one.sql
	[ "$(sql 'SELECT count(*) FROM report')" = 1 ]
	[ "$(sql "SELECT to_regclass('section_text')")" = NULL ]
	sql 'DROP OWNED BY plain; DROP ROLE plain' >/dev/null
	[ "$(sql "SELECT count(*) FROM pg_available_extensions
	    WHERE name = 'pg_trgm'")" = 1 ] || skip 'no pg_trgm here'
	into <one.sql
	[[ $(sql "SET enable_seqscan = off; EXPLAIN SELECT report FROM section
	    WHERE text LIKE '%人事信息%'") = *section_text* ]]
	[ "$(sql "SELECT count(*) FROM section WHERE text LIKE '%人事信息%'")" = 1 ]
}

@test "the schema alone is what a load makes" {
	gi-tosql --schema --dialect=postgresql | into >log
	createdb "${D}b"
	(cd "$SAMPLES" && gi --format=tsv tabs.txt) | text |
	    psql -X -d "${D}b"
	sql 'CREATE EXTENSION IF NOT EXISTS pg_trgm;
	    CREATE INDEX section_text ON section USING gin (text gin_trgm_ops)' ||
	    true
	pg_dump --schema-only "$D" | grep -v restrict >want
	pg_dump --schema-only "${D}b" | grep -v restrict | diff want -
}

@test "two million cells" {
	local n=20

	# some 300,000 where these tests are among others
	[ -z "${REAL-}" ] || n=114
	samples
	"$PYTHON" "$ROOT/tests/postgresql.py" many "$n" <v.tsv >many.tsv
	text many.tsv >many.sql
	into <many.sql
	[ "$(sql 'SELECT count(*) FROM cell')" -gt $((n * 16000)) ]
	gi-tosql -o lite.db many.tsv
	[ "$(sql 'SELECT sum(received), count(received) FROM requests_by_body_year')" = \
	    "$(sqlite3 lite.db 'SELECT sum(received), count(received) FROM requests_by_body_year')" ]
}
