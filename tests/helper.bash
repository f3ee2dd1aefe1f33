# SPDX-License-Identifier: ISC
# What the tests share: where things are, and how a case is run.

ROOT=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
BIN=$ROOT/tools
CASES=$ROOT/tests/cases
SAMPLES=$ROOT/tests/samples
SCHEMA=$ROOT/lib/gi.schema.json
SHARED=$ROOT/../shared
STAGES='gi-extract gi-normalize gi-sections gi-tables gi-verify gi-tojson'
TOOLS="$STAGES gi-view gi-tohtml gi-tocsv gi"
# Those that need a library of their own, where it was there.
for t in gi-tosql gi-toxlsx; do
	[ ! -x "$BIN/$t" ] || TOOLS="$TOOLS $t"
done
PYTHON=/usr/bin/python3
[ -x "$PYTHON" ] || PYTHON=python3
PATH=$BIN:$PATH
# Messages are compared with what stands in the cases: no translation.
unset LANGUAGE NO_COLOR
export PATH LC_ALL=C.UTF-8

# need_shared DIR: skip where the labelled reports are not at hand.
need_shared() {
	[ -d "$SHARED/$1" ] || skip "no ../shared/$1 beside the project"
}

# need_terminal: skip where script(1) can make no terminal for a command.
need_terminal() {
	command -v script >/dev/null || skip 'no script'
	script -qec true "$BATS_TEST_TMPDIR/typescript" >/dev/null 2>&1 ||
	    skip 'no pseudo-terminals here'
}

# need_pty: skip where Python can make none.
need_pty() {
	"$PYTHON" -c 'import pty; pty.openpty()' 2>/dev/null ||
	    skip 'no pseudo-terminals here'
}

# need_tool NAME...: fail with a word where a tool was not built.
need_tool() {
	local t

	for t in "$@"; do
		[ -x "$BIN/$t" ] || { echo "$t is not built"; return 1; }
	done
}

# need_real PROGRAM: skip where a user's program is not at hand; with REAL, as
# make check-real sets it, it must be.
need_real() {
	command -v "$1" >/dev/null && return
	[ -z "${REAL-}" ] || { echo "no $1 here"; return 1; }
	skip "no $1 here"
}

# as_server COMMAND...: as a user that a server of PostgreSQL may run as, in a
# folder that it may look into.
as_server() {
	if [ "$(id -u)" -eq 0 ]; then
		(cd / && runuser -u postgres -- "$@")
	else
		(cd / && "$@")
	fi
}

# pg_start: a server of the tests' own, which psql and others find; skip where
# there is none.  pg_stop, in teardown or teardown_file, ends it.
pg_start() {
	local bin

	# Debian has the server's programs beside its version
	for bin in /usr/lib/postgresql/*/bin; do
		PATH=$PATH:$bin
	done
	need_real initdb
	need_real psql
	export PATH PGHOST PGUSER=postgres
	PGHOST=$(mktemp -d /tmp/gi-postgresql.XXXXXX)
	[ "$(id -u)" -ne 0 ] || chown postgres "$PGHOST"
	as_server initdb -D "$PGHOST/data" -A trust -U postgres -E UTF8 \
	    --locale=C.UTF-8 -N >"$BATS_FILE_TMPDIR/initdb.log"
	as_server pg_ctl -D "$PGHOST/data" -w -l "$PGHOST/log" -o \
	    "-c listen_addresses='' -k $PGHOST -c fsync=off" start \
	    >"$BATS_FILE_TMPDIR/start.log" 3>&-
}

pg_stop() {
	[ -n "${PGHOST-}" ] || return 0
	as_server pg_ctl -D "$PGHOST/data" -w -m immediate stop \
	    >"$BATS_FILE_TMPDIR/stop.log" || true
	rm -rf "$PGHOST"
}

# own_pages NAME...: pages of tests/files/html here, as NAME.html.
own_pages() {
	local n

	for n; do
		cp "$ROOT/tests/files/html/$n.txt" "$n.html"
	done
}

# own_score DIR KIND: files of that kind in DIR, made of such pages, through the
# whole pipe: every cell and every finding is as it is known to be.
own_score() {
	local f

	for f in "$1"/*."$2"; do
		mv "$f" "${f%"$2"}txt"
		f=${f##*/}
		cp "$ROOT/tests/files/html/${f%%.*}".*.tsv "$1"
	done
	"$PYTHON" "$ROOT/tests/score.py" "$1" 'gi-extract "$@" | gi-normalize |
	    gi-sections | gi-tables | gi-verify | gi-tojson' >table || {
		cat table
		return 1
	}
	awk '$1 == "all" && $5 == 0 && $4 > 300 { good = 1 }
	    END { exit !good }' table || { cat table; return 1; }
}

# sample_stream NAME...: samples as a verified stream.
sample_stream() {
	local n

	for n; do
		printf '%s\0' "$SAMPLES/$n.txt"
	done | gi-normalize -0 | gi-sections | gi-tables | gi-verify ||
	    [ $? -eq 1 ]
}

# all_samples: all of them.
all_samples() {
	local f names=()

	for f in "$SAMPLES"/*.txt; do
		f=${f##*/}
		names+=("${f%.txt}")
	done
	sample_stream "${names[@]}"
}

# ends_by_signal FILE COMMAND...: while it writes FILE and waits for more of the
# pipe called in, into which v.tsv went, a signal ends the command; it dies of
# that and leaves nothing behind.
ends_by_signal() {
	local file=$1 got s

	shift
	for s in INT TERM HUP; do
		env --default-signal="$s" "$@" in &
		exec 7>in
		cat v.tsv >&7
		until ls -d "$file".??????; do sleep .05; done
		sleep .2
		kill -s "$s" "$!"
		got=0
		wait "$!" || got=$?
		exec 7>&-
		[ "$got" -eq "$((128 + $(kill -l "$s")))" ]
		[ "$(ls)" = "$(printf '%s\n' in v.tsv)" ]
	done
}

# pipe [FILE...]: the whole pipe, standard input where no file is named.
pipe() {
	gi-normalize "$@" | gi-sections | gi-tables | gi-verify | gi-tojson
}

# unit NAME WANT: that unit test says just that, and that all is well.
unit() {
	local got rc=0

	got=$("$ROOT/tests/unit/$1" 2>&1) || rc=$?
	[ "$got" = "$2" ] || { echo "$got"; return 1; }
	[ "$rc" -eq 0 ]
}

# strange N: N names that no report has, one a line.
strange() {
	awk -v n="$1" 'BEGIN {
		split("甲 乙 丙 丁 戊 己 庚 辛 壬 癸", c, " ")
		for (i = 0; i < n; i++) {
			s = ""
			for (k = i; k > 0; k = int(k / 10))
				s = s c[k % 10 + 1]
			print s
		}
	}'
}

# not COMMAND...: it must fail.  What "!" stands before never ends a test.
not() {
	! "$@"
}

# same WANT HAVE: compare two files; - is standard input.
same() {
	local rc=0 diff

	diff=$(diff -au "$@") || rc=$?
	[ -z "$diff" ] || head -n 40 <<<"$diff"
	return "$rc"
}

# unhashed [FILE]: a stream without the hashes of its documents.
unhashed() {
	sed -E 's/^(doc(	[^	]*){4})	[0-9a-f]{32}$/\1/' "$@"
}

# check TOOL CASE [OPTION...]: cases/TOOL/CASE.in on standard input against
# CASE.out, CASE.err (absent: must be empty) and CASE.rc (absent: 0); CASE.args
# holds options as a shell would read them.  Shows the difference.
check() {
	local tool=$1 c=$CASES/$1/$2 rc=0 want=0 bad=0

	shift 2
	[ ! -f "$c.args" ] || eval "set -- $(cat "$c.args") \"\$@\""
	[ ! -f "$c.rc" ] || want=$(cat "$c.rc")
	cd "$BATS_TEST_TMPDIR" || return 1
	"$BIN/$tool" "$@" <"$c.in" >out 2>err || rc=$?
	diff -u "$c.out" out || bad=1
	if [ -f "$c.err" ]; then
		diff -u "$c.err" err || bad=1
	else
		diff -u /dev/null err || bad=1
	fi
	[ "$rc" -eq "$want" ] || { echo "exit $rc, not $want"; bad=1; }
	[ "$bad" -eq 0 ] || echo "in tests/cases/$tool/${c##*/}"
	return "$bad"
}

# check_all TOOL: every case of a tool; all that fail are shown.
check_all() {
	local in n=0 bad=0

	for in in "$CASES/$1"/*.in; do
		[ -f "$in" ] || continue
		n=$((n + 1))
		in=${in##*/}
		check "$1" "${in%.in}" || bad=$((bad + 1))
	done
	[ "$bad" -eq 0 ] || echo "$bad of $n cases of $1 fail"
	[ "$n" -gt 0 ] && [ "$bad" -eq 0 ]
}

need_python_schema() {
	"$PYTHON" -c 'import jsonschema' 2>/dev/null ||
	    skip 'no python3-jsonschema here'
}

# schema_check FILE...: every JSON value in the files against the schema.
schema_check() {
	"$PYTHON" - "$SCHEMA" "$@" <<-'END'
	import json, sys
	import jsonschema
	schema = json.load(open(sys.argv[1], encoding='utf-8'))
	jsonschema.Draft202012Validator.check_schema(schema)
	check = jsonschema.Draft202012Validator(schema)
	read = json.JSONDecoder()
	count = bad = 0
	for name in sys.argv[2:]:
	    text = open(name, encoding='utf-8').read().strip()
	    while text:
	        value, end = read.raw_decode(text)
	        text = text[end:].lstrip()
	        count += 1
	        for e in check.iter_errors(value):
	            bad += 1
	            print('%s: %s' % (name, e.message))
	print(count)
	sys.exit(bad > 0)
	END
}
