# SPDX-License-Identifier: ISC
# The recipes of gi(7), "Where the data goes": each is run by the program that
# it is for, and its numbers are those of the cells that gi-tojson writes.

bats_require_minimum_version 1.5.0
load helper

ALL='year reports numbers zeros mean'

# page OPTION...: see examples.py.
page() {
	"$PYTHON" "$ROOT/tests/examples.py" "$@" "$ROOT/man/gi.7"
}

setup_file() {
	cd "$BATS_FILE_TMPDIR"
	mkdir reports
	for f in tabs markdown suspect broken raw; do
		cp "$SAMPLES/$f.txt" reports
	done
	cp "$SAMPLES/numbers.txt" .
	page --below='What goes in'
	# the Python that has pandas, and a duckdb if there is none
	mkdir bin
	ln -s "$PYTHON" bin/python3
	command -v duckdb || ln -s "$ROOT/tests/recipes/duckdb" bin
}

setup() {
	cp -r "$BATS_FILE_TMPDIR"/* "$BATS_TEST_TMPDIR"
	cd "$BATS_TEST_TMPDIR"
	export PATH=$PWD/bin:$PATH HOME=$PWD
}

teardown() {
	pg_stop
}

# figures KEY NAME... <SHOWN: see figures.py.
figures() {
	"$PYTHON" "$ROOT/tests/recipes/figures.py" cells.jsonl "$@"
}

# recipe HEADING NAME...: it runs and writes what the page shows; and those are
# the figures, of the question that all are asked.
recipe() {
	page --below="$1"
	page --below="$1" --shown >shown
	[ $# -eq 1 ] || figures disclosure.art20_1.regulations.made "${@:2}" <shown
}

need_python() {
	"$PYTHON" -c "import $1" || need_real "Python's $1"
}

need_r() {
	need_real Rscript
	Rscript -e "library($1)" || need_real "R's $1"
}

need_duckdb() {
	need_real node
	duckdb -csv -c 'select 1' ||
	    skip 'no DuckDB here; npm ci in tests/recipes brings it'
}

@test "recipes stand in the Chinese page as in the English one" {
	page --below='WHERE THE DATA GOES' --list >en
	page --below='WHERE THE DATA GOES' --shown >>en
	[ "$(wc -l <en)" -gt 100 ]
	for o in --list --shown; do
		"$PYTHON" "$ROOT/tests/examples.py" --below=数据的去向 "$o" \
		    "$ROOT/man/zh_CN/gi.7"
	done | same en -
}

@test "the figures of a recipe are compared, and others refused" {
	page --below=jq --shown >shown
	figures disclosure.art20_1.regulations.made $ALL <shown
	sed 's/9$/4.5/' shown >wrong
	not figures disclosure.art20_1.regulations.made $ALL <wrong
	sed 1d shown >less
	not figures disclosure.art20_1.regulations.made $ALL <less
}

# bats test_tags=real
@test "jq" {
	need_real jq
	recipe jq $ALL
	jq -s 'map(select(.row == "art20_1.regulations" and
	    .column == "made" and .year == 2019).value)' cells.jsonl >made
	[ "$(jq 'add / length' made)" = 4.5 ]
	[ "$(jq -c 'map(. // 0)' made)" = '[9,0]' ]
	[ "$(jq -c 'map(. + 1)' made)" = '[10,1]' ]
	[ "$(jq -r @csv made)" = 9, ]
	[ "$(jq -r @tsv made)" = '9	' ]
	[ "$(echo 12345678901234567890 | jq .)" = 12345678901234567000 ] ||
	    [ "$(jq --version)" != jq-1.6 ]
}

# bats test_tags=real
@test "SQLite" {
	need_real sqlite3
	[ -x "$BIN/gi-tosql" ] || skip 'gi-tosql is not built'
	recipe SQLite
	head -n 5 shown | figures disclosure.art20_1.regulations.made $ALL
	tail -n 2 shown | sed 's/..$/.&/' |
	    figures disclosure.art20_9.procurement.amount year sum
}

# bats test_tags=real
@test "PostgreSQL" {
	pg_start
	recipe PostgreSQL
	head -n 5 shown | figures disclosure.art20_1.regulations.made $ALL
	tail -n 2 shown | figures disclosure.art20_9.procurement.amount year sum
	[ "$(psql -qAtc "select count(*) from cell where raw = ''")" = \
	    "$(jq -c 'select(.raw == "")' cells.jsonl | grep -c .)" ]
}

# bats test_tags=real
@test "DuckDB" {
	need_duckdb
	recipe DuckDB
	head -n 5 shown | figures disclosure.art20_1.regulations.made $ALL
	tail -n 2 shown | figures disclosure.art20_9.procurement.amount year sum
}

# duckdb_is WANT STATEMENT: that is what it says.
duckdb_is() {
	[ "$(duckdb -csv -c "$2" | sed 1d)" = "$1" ]
}

# bats test_tags=real
@test "DuckDB rounds what only late lines have, and takes empty text for null" {
	need_duckdb
	awk 'BEGIN { for (i = 0; i < 21000; i++) print "{\"a\":1}"
	    print "{\"a\":2.5}" }' >many.jsonl
	sed 's/^.*://; s/}//; 1s/^/a\n/' many.jsonl >many.csv
	duckdb_is 21002 "select sum(a) from 'many.jsonl'"
	duckdb_is 21003 "select sum(a) from 'many.csv'"
	for f in json csv; do
		duckdb_is 21002.5 "select sum(a) from
		    read_$f('many.${f/json/jsonl}', sample_size = -1)"
	done
	echo '{"a":1,"b":2}' >>many.jsonl
	not duckdb_is 21003 "select sum(a) from 'many.jsonl'"
	duckdb_is 0 "select count(*) from 'cells.csv' where raw = ''"
	duckdb_is 2 "select count(*) from read_csv('cells.csv',
	    allow_quoted_nulls = false) where raw = ''"
}

# bats test_tags=real
@test "pandas" {
	need_python pandas
	recipe pandas
	head -n 4 shown | figures disclosure.art20_1.regulations.made $ALL
	tail -n 2 shown | figures disclosure.art20_9.procurement.amount year sum
}

# python WANT TEXT: it prints that.
python_is() {
	python3 -c "import io, pandas
made = 'disclosure.art20_1.regulations.made'
reports = pandas.read_csv('reports.csv')
$2" >out
	printf '%s\n' "$1" | same - out
}

# bats test_tags=real
@test "pandas loses null where it is let" {
	need_python pandas
	python_is float64 'print(reports[made].dtype)'
	python_is '0 <NA>' 'none = pandas.Series([None], dtype="Int64")
print(none.sum(), none.sum(min_count=1))'
	python_is '6 5 6' 'print(len(reports), reports.groupby("body").size().sum(),
    reports.groupby("body", dropna=False).size().sum())'
	python_is '[True, False]' 'print(pandas.read_csv(io.StringIO(
    "a,b\n\"NA\",1\n\"x\",1\n")).a.isna().tolist())'
}

# bats test_tags=real
@test "R" {
	need_r jsonlite
	recipe R
	head -n 4 shown | figures disclosure.art20_1.regulations.made $ALL
	tail -n 4 shown | figures disclosure.art20_1.regulations.made year mean
}

# bats test_tags=real
@test "R loses null where it is let" {
	need_real Rscript
	cat >lost.R <<-'END'
		cat(sum(c(NA, NA), na.rm = TRUE), "\n")
		made <- subset(read.csv("cells.csv"), column_key == "made" &
		    row_key == "art20_1.regulations")
		cat(aggregate(value ~ year, made, length)$value, "\n")
		body <- read.csv("reports.csv", na.strings = "")$body
		cat(length(body), sum(table(body)), "\n")
		print(8244032.51)
		options(digits = 15)
		print(8244032.51)
	END
	Rscript lost.R >out
	printf '%s\n' '0 ' '1 2 2 ' '6 5 ' '[1] 8244033' '[1] 8244032.51' |
	    same - out
}

# bats test_tags=real
@test "Miller" {
	need_real mlr
	recipe Miller year numbers blanks mean
}

# bats test_tags=real
@test "Miller loses null where it is let" {
	need_real mlr
	mlr --icsv --ojsonl filter '$row_key == "art20_1.regulations" &&
	    $column_key == "made" && $year == 2019' then put -q '
	    @sum += $value; end { emit @sum }' cells.csv >out
	mlr --ijsonl --ojsonl filter '$row == "art20_1.regulations" &&
	    $column == "made" && $year == 2019' then put -q '
	    @sum += $value; end { emit @sum }' cells.jsonl >>out
	mlr --icsv --ojsonl head -n 1 then put '$new = $nosuch + 1' \
	    then cut -f new cells.csv >>out
	printf '%s\n' '{"sum": ""}' '{"sum": 9}' '{"new": 1}' | same - out
}

# bats test_tags=real
@test "VisiData" {
	need_real vd
	recipe VisiData year reports numbers mean
}

# visidata_is WANT STEP...: what is left of t.csv after these steps.
visidata_is() {
	printf '%s\n' '{"longname": "open-file", "input": "t.csv"}' \
	    "${@:2}" >t.vdj
	printf '%b\n' "$1" | same - <(vd -b -p t.vdj -o - 2>log)
}

# bats test_tags=real
@test "VisiData loses null, and digits, where it is let" {
	need_real vd
	a='{"sheet": "t", "col": "a", "longname": '
	freq='{"sheet": "t", "col": "y", "longname": "freq-col"}'
	printf 'y,a\n1,0.125\n1,\n2,\n2,\n' >t.csv
	count="$a\"aggregate-col\", \"input\": \"count\"}"
	sum="$a\"aggregate-col\", \"input\": \"sum\"}"
	visidata_is 'y\tcount\ta_count\n1\t2\t2\n2\t2\t2' "$count" "$freq"
	visidata_is 'y\tcount\ta_count\ta_sum\n1\t2\t1\t0.12\n2\t2\t0\t0.00' \
	    "$a\"type-float\"}" "$count" "$sum" "$freq"
	visidata_is 'y\ta\n1\t0.12\n1\t\n2\t\n2\t' "$a\"type-float\"}"
	visidata_is 'y\ta\n1\t0.125\n1\t\n2\t\n2\t'
}

# bats test_tags=real
@test "sqlite-utils" {
	need_real sqlite-utils
	recipe sqlite-utils $ALL
	[ -x "$BIN/gi-tosql" ] || return 0
	gi-tosql -o reports.db all.tsv
	[ "$(sqlite-utils reports.db "select count(*) as n, count(number) as v,
	    sum(how = 'blank') as b from cells where how <> 'unplaced'")" = \
	    "$(jq -cs 'map(select(.how != "unplaced")) | {n: length,
	    v: map(.value | values) | length,
	    b: map(select(.how == "blank")) | length}' cells.jsonl |
	    sed 's/^/[/; s/$/]/; s/[:,]/& /g')" ]
}

# bats test_tags=real
@test "sqlite-utils and sqlite3 make empty strings of the null of CSV" {
	need_real sqlite-utils
	need_real sqlite3
	sqlite-utils insert csv.db typed cells.csv --csv -d
	sqlite-utils insert csv.db text cells.csv --csv
	sqlite3 csv.db '.import --csv cells.csv import'
	for t in typed text import; do
		[ "$(sqlite3 csv.db "select count(*), count(value), avg(value)
		    from $t where row_key = 'art20_1.regulations'
		    and column_key = 'made' and year = 2019")" = '2|2|4.5' ]
	done
	[ "$(sqlite-utils memory cells.csv "select avg(value) as mean from cells
	    where row_key = 'art20_1.regulations' and column_key = 'made'
	    and year = 2019")" = '[{"mean": 4.5}]' ]
}

# bats test_tags=real
@test "a spreadsheet guesses in CSV, in quotes too" {
	need_real soffice
	printf '"0012","123456789012345678","2021-01-02"\n' >guess.csv
	soffice "-env:UserInstallation=file://$PWD/office" --headless \
	    --convert-to fods guess.csv
	for v in 'value="12"' 'value="1.23456789012346E+017"' \
	    'date-value="2021-01-02"'; do
		grep -q "$v" guess.fods
	done
}
