# SPDX-License-Identifier: ISC
# That growth is noticed, and the benchmark's own parts; nothing here is timed.

load helper

BENCH=$ROOT/tests/bench
COUNT=$BENCH/instructions

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# counts NAME...: of the tools as built, into ./have; skip where there is no
# way to count.
counts() {
	"$COUNT" update have "$@" 2>err || return 1
	! grep -q 'passed over' err || skip "$(cat err)"
}

@test "no tool takes more instructions than instructions.tsv says" {
	"$COUNT" check "$BENCH/instructions.tsv" 2>err
	! grep -q 'passed over' err || skip "$(tail -n 1 err)"
}

@test "a count that grew is named" {
	counts start
	"$COUNT" check have start
	awk -F '\t' -v OFS='\t' '/^start/ { $3 = int($3 / 1.06) } { print }' \
	    have >less
	not "$COUNT" check less start >out
	grep -q '^start: +6\.[0-9] %, .*: more than 5 %$' out
	GROWTH=7 "$COUNT" check less start
	grep -v '^start' have >none
	not "$COUNT" check none start >out
	grep -q '^start: not in none' out
}

@test "counts of another compiler are passed over with a word" {
	counts start
	sed 's/^# compiler: .*/# compiler: another/; s/^\(start.*\t\).*/\11/' \
	    have >other
	"$COUNT" check other start 2>err
	grep -q 'other is of another compiler, library or machine, passed over' \
	    err
}

@test "the reports of the benchmark are the same each time" {
	"$PYTHON" -B "$BENCH/corpus.py" a 92
	"$PYTHON" -B "$BENCH/corpus.py" b 92
	diff -r a b
	[ "$(find a/utf8 -name '*.txt' | wc -l)" -eq 92 ]
	cat a/utf8/000/*.txt | cmp - a/utf8.txt
	iconv -f gb18030 -t utf-8 a/gb.txt | cmp - a/utf8.txt
	[ "$(find a/utf8 -name '*.txt' -exec cksum {} + |
	    cut -d' ' -f 1 | sort -u | wc -l)" -ge 90 ]
}

@test "what the benchmark reads are reports" {
	"$PYTHON" -B "$BENCH/corpus.py" . 46
	gi-normalize -0 <utf8.list | gi-sections | gi-tables >records
	[ "$(grep -c '^end	.*	ok$' records)" -eq 46 ]
	# the 46 samples themselves have as many, but for what a seed blanks
	[ "$(grep -c '^cell	.*	exact$' records)" -gt 6000 ]
}

@test "the field splitter writes what it reads" {
	cc -D_POSIX_C_SOURCE=200809L -o split "$BENCH/split.c"
	printf 'doc\ta\t\n\n\t\t\nx\t%s\n' "$(seq -s "	" 100)" >in
	./split <in | cmp - in
}

@test "medians, ratios and what is met" {
	printf 'speed\ta\tb\t2\t4\ta and b\ntime\ta\tb\t1\t0.3\tas time\n' >want
	printf 'memory\ta\tutf8\t-\t300\tKiB\nspeed\ta\tnone\t1\t1\tno\n' >>want
	printf 'utf8\t9\t1\t1024\n' >sizes
	for r in 1 2 3; do
		printf 'a\t%s\t%s\t10\t300\t0\n' $r $((r * 100))
		printf 'b\t%s\t%s\t30\t200\t0\n' $r $((r * 300))
	done >runs
	awk -F '\t' -f "$BENCH/stat.awk" -f "$BENCH/ratios.awk" sizes want \
	    runs >out
	printf '%b' 'a and b\t3\t3\t3\t3\t2\t4\tyes\tno\n' \
	    'as time\t0.333\t0.333\t0.333\t0.333\t1\t0.3\tyes\tno\n' \
	    'KiB\t300\t300\t300\t-\t4098\t300\tyes\tyes\n' | same - out
	awk -F '\t' -f "$BENCH/table.awk" out | grep -Fqx \
	    '| a and b | 3 | 2 | 4 |'
}

@test "a command that fails or takes too long is marked" {
	cc -D_POSIX_C_SOURCE=200809L -o run "$BENCH/run.c"
	printf 'yes\t2\ttrue\nno\t1\texit 3\nslow\t1\tsleep 100\n' |
	    ./run 1 1 >out
	awk '{ print $1, $2, $6 }' out >got
	printf '%s\n' 'yes 1 0' 'yes 1 0' 'no 1 3' 'slow 1 -1' | same - got
}
