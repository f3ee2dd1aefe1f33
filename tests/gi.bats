# SPDX-License-Identifier: ISC
# gi: what it hands to the six stages, how it ends, with stand-ins for them.

bats_require_minimum_version 1.5.0
load helper

setup() {
	STUB=$BATS_TEST_TMPDIR/bin
	mkdir "$STUB"
	cd "$BATS_TEST_TMPDIR"
	cp "$BIN/gi" "$STUB/gi"
	for t in $STAGES; do
		stub "$t" 'exec /bin/cat'
	done
	# the arguments of the first stage stand in its output
	stub gi-extract 'for i; do printf "[%s]" "$i"; done; echo; exec /bin/cat'
	PATH=$STUB:$PATH
	hash -r
}

# stub TOOL COMMAND: a stand-in that notes its arguments and runs COMMAND.
stub() {
	printf '#!/bin/sh\nprintf "%%s\\n" "$0" "$@" >"%s/%s.args"\n%s\n' \
	    "$BATS_TEST_TMPDIR" "$1" "$2" >"$STUB/$1"
	chmod +x "$STUB/$1"
}

# args_of TOOL: the arguments that a stand-in got, without its name.
args_of() {
	sed 1d "$BATS_TEST_TMPDIR/$1.args" | paste -s -d ' '
}

@test "standard input goes through all six, in order" {
	for t in $STAGES; do
		stub "$t" "sed 's/\$/ $t/'"
	done
	run -0 gi <<<'in'
	[ "$output" = "in $STAGES" ]
	for t in $STAGES; do
		[ "$(args_of "$t")" = "$([ "$t" != gi-extract ] || echo --)" ]
	done
}

@test "operands go to gi-extract, behind --, whatever they look like" {
	run -0 gi a 'b c' - -- --cells -e <<<'in'
	[ "$output" = '[--][a][b c][-][--cells][-e]
in' ]
	run -0 gi $'new\nline' '' </dev/null
	[ "$output" = $'[--][new\nline][]' ]
}

@test "each option goes to the stage that has it" {
	run -0 gi -e big5 -0 --files0-from=x -j 3 --max-total=1G --fail-on never \
	    --enable balance --disable row-total --severity=row-total=note \
	    --color=never --cells --flat --pretty --no-text \
	    --form "$ROOT/lib/forms/2021.tsv" </dev/null
	form=--form=$ROOT/lib/forms/2021.tsv
	[ "$(args_of gi-extract)" = \
	    '--encoding=big5 --null --files0-from=x --jobs=3 --max-total=1G --' ]
	[ "$(args_of gi-normalize)" = '' ]
	[ "$(args_of gi-sections)" = "$form" ]
	[ "$(args_of gi-tables)" = "$form" ]
	[ "$(args_of gi-verify)" = \
	    "--fail-on=never --enable=balance --disable=row-total --severity=row-total=note $form --color=never" ]
	[ "$(args_of gi-tojson)" = "--cells --flat --pretty --no-text $form" ]
}

@test "an option of gi is an option of one of its stages" {
	awk -F '\t' '
	$1 == "gi" && NF == 6 { mine[$4] = $3; n++ }
	$1 ~ /^gi-/ && NF == 6 && $4 != "" { theirs[$4, $3]; seen[$4]++ }
	END {
		for (o in mine)
			if (!((o, mine[o]) in theirs)) {
				print "gi --" o, seen[o] + 0
				bad = 1
			}
		exit bad || n < 10
	}' "$ROOT/lib/data/options.tsv"
}

@test "every format but json ends with gi-verify" {
	for f in human gcc tsv; do
		rm -f gi-tojson.args
		run -0 gi "--format=$f" --fail-on=note </dev/null
		[ "$(args_of gi-verify)" = "--fail-on=note --format=$f" ]
		[ ! -e gi-tojson.args ]
	done
	run -0 gi --format=json </dev/null
	[ "$(args_of gi-verify)" = '' ]
	[ -e gi-tojson.args ]
	rm gi-tojson.args
	run -0 gi --format=human --format json </dev/null
	[ -e gi-tojson.args ]
}

@test "-o ends with the tool that the name asks for" {
	last='gi-tojson gi-view gi-tohtml gi-tocsv gi-tosql gi-toxlsx'
	mkdir old.d
	while read -r name tool; do
		for t in $last; do
			stub "$t" 'exec /bin/cat'
			rm -f "$t.args"
		done
		run -0 gi "-o$name" --fail-on=never </dev/null
		for t in $last; do
			[ "$t" = "$tool" ] || [ ! -e "$t.args" ]
		done
		[ "$(args_of "$tool")" = "--output=$name" ]
		[ "$(args_of gi-verify)" = --fail-on=never ]
	done <<-'END'
	a.db gi-tosql
	a.sqlite gi-tosql
	a.SQLite3 gi-tosql
	a.csv gi-tocsv
	a.CSV gi-tocsv
	a.b.xlsx gi-toxlsx
	a.jsonl gi-tojson
	a.ndjson gi-tojson
	a.html gi-tohtml
	a.htm gi-tohtml
	a gi-tohtml
	.d/a gi-tohtml
	a.csv/ gi-tohtml
	old.d gi-tohtml
	END
	# what goes to all goes to it; what is of JSON alone, only there
	run -0 gi -o a.db --lang=en --form="$ROOT/lib/forms/2021.tsv" </dev/null
	[ "$(args_of gi-tosql)" = \
	    "--form=$ROOT/lib/forms/2021.tsv --output=a.db --lang=en" ]
	run -0 gi -o a.csv --heads=zh --long --bom --safe </dev/null
	[ "$(args_of gi-tocsv)" = '--heads=zh --long --bom --safe --output=a.csv' ]
	run -0 gi -o a.html --title=x --no-charts </dev/null
	[ "$(args_of gi-tohtml)" = '--title=x --no-charts --output=a.html' ]
	run -0 gi -o a.jsonl --no-text </dev/null
	[ "$(args_of gi-tojson)" = '--no-text --output=a.jsonl' ]
}

@test "-o: a name that says nothing, and options that say otherwise" {
	run -2 gi -o a.doc </dev/null
	[ "$output" = 'gi: a.doc: what to write is not known; end the name in .db, .csv, .xlsx, .jsonl or .html, or name a folder' ]
	run -2 gi -o .csv.gz </dev/null
	for o in --format=json --format=csv -q; do
		run -2 gi "$o" -o a.csv </dev/null
		[ "$output" = 'gi: a.csv: its name says what is written; leave out --format and --quiet' ]
	done
	run -2 gi --cells -o a.csv </dev/null
	[ "$output" = 'gi: the option goes with --format=json only: --cells' ]
	for f in a.html ''; do
		run -2 gi --bom ${f:+-o "$f"} </dev/null
		[ "$output" = 'gi: the option goes with -o FILE.csv only: --bom' ]
	done
	run -2 gi --title=x -o a.csv </dev/null
	[ "$output" = 'gi: the option goes with -o FILE.html or -o FOLDER only: --title' ]
	run -2 gi --only=errors -o a.html </dev/null
	[ "$output" = 'gi: the option goes with --format=view only: --only' ]
	[ ! -e gi-extract.args ]
}

@test "-o: where a stage dies, what was there stays" {
	rm -f "$STUB"/gi-*
	echo old >a.jsonl
	cp "$SAMPLES/suspect.txt" .
	for t in sections tables verify; do
		stub gi-$t "'$BIN/gi-$t' | head -n 20; kill -9 \$\$"
		for f in a.jsonl new.jsonl new.html; do
			run -3 --separate-stderr gi -o "$f" suspect.txt
			[[ $stderr = *"$f: is left as it was, for its input is not whole"* ]]
		done
		[ "$(cat a.jsonl)" = old ]
		[ -z "$(ls | grep ^new || :)" ]
		rm "$STUB/gi-$t"
	done
	run -1 --separate-stderr gi -o a.jsonl suspect.txt
	[ -z "$output$stderr" ]
	gi suspect.txt | diff - a.jsonl
}

# goes WHERE: gi-tojson or gi-view ran as the last stage, the other did not.
goes() {
	local other=gi-view

	[ "$1" != gi-view ] || other=gi-tojson
	[ -e "$1.args" ] && [ ! -e "$other.args" ]
	rm -f gi-tojson.args gi-view.args
}

@test "it ends with gi-view on a terminal, with gi-tojson elsewhere" {
	need_pty
	stub gi-view 'exec /bin/cat'
	terminal() {
		"$PYTHON" "$ROOT/tests/terminal.py" 80 24 '' \
		    sh -c 'gi "$@" </dev/null' sh "$@" >out
	}
	run -0 gi a </dev/null
	goes gi-tojson
	terminal a
	[ "$(args_of gi-extract)" = '-- a' ]
	goes gi-view
	terminal --format=json a
	[ "$(args_of gi-extract)" = '--progress=never -- a' ]
	goes gi-tojson
	run -0 gi --format=view </dev/null
	[ "$(args_of gi-verify)" = '' ]
	goes gi-view
	# an option that goes with one of them asks for it
	terminal --pretty a
	goes gi-tojson
	run -0 gi --sort=body --color=always --no-pager </dev/null
	[ "$(args_of gi-view)" = '--sort=body --no-pager --color=always' ]
	[ "$(args_of gi-verify)" = '' ]
	goes gi-view
	run -2 gi --sort=body --pretty </dev/null
	[ "$output" = 'gi: the option goes with --format=view only: --sort' ]
	run -2 gi --format=view --cells </dev/null
	[ "$output" = 'gi: the option goes with --format=json only: --cells' ]
	run -2 gi --format=gcc --report=x </dev/null
	[ "$output" = 'gi: the option goes with --format=view only: --report' ]
	terminal -q a
	[ ! -e gi-view.args ] && [ ! -e gi-tojson.args ]
}

@test "--include and --exclude go to gi-extract, each time" {
	run -0 gi --include='*.html' --exclude=a --exclude=b </dev/null
	[ "$(args_of gi-extract)" = \
	    '--include=*.html --exclude=a --exclude=b --' ]
}

@test "-q ends with gi-verify too, which is told" {
	run -0 gi -q a </dev/null
	[ "$(args_of gi-verify)" = --quiet ]
	[ ! -e gi-tojson.args ]
}

@test "wrong usage runs nothing" {
	run -2 gi --format=xml </dev/null
	[ "$output" = "gi: the option's value is none of those it takes, see --help: xml" ]
	run -2 gi --pretty --format=human </dev/null
	[ "$output" = 'gi: the option goes with --format=json only: --pretty' ]
	run -2 gi --prety </dev/null
	[ "$output" = 'gi: no such option: --prety, did you mean --pretty?' ]
	run -2 gi --enable=row-totl </dev/null
	[ "$output" = 'gi: no such rule: row-totl, did you mean row-total?' ]
	run -2 gi --disable nonsense </dev/null
	[ "$output" = 'gi: no such rule: nonsense, see --list-rules' ]
	run -2 gi --severity=balance=bad </dev/null
	[ "$output" = \
	    'gi: not RULE=error, RULE=warning or RULE=note: balance=bad' ]
	run -2 gi --explain nonsense </dev/null
	[ "$output" = 'gi: no such rule: nonsense, see --list-rules' ]
	for t in $STAGES; do
		[ ! -e "$t.args" ]
	done
}

@test "gi tells of the rules what gi-verify tells" {
	local rules

	run -0 gi --list-rules </dev/null
	rules=$("$BIN/gi-verify" --list-rules)
	[ "$output" = "$rules" ]
	run -0 gi --explain balance </dev/null
	[ "$output" = "$("$BIN/gi-verify" --explain balance)" ]
	for t in $STAGES; do
		[ ! -e "$t.args" ]
	done
}

# at_terminal COMMAND...: run it with standard input a terminal on which only
# the end of input is typed.
at_terminal() {
	"$PYTHON" - "$@" <<-'END'
	import os, pty, subprocess, sys
	master, slave = pty.openpty()
	os.write(master, b'\4')
	p = subprocess.run(sys.argv[1:], stdin=slave, timeout=20)
	sys.exit(p.returncode)
	END
}

@test "alone at a terminal, it shows how it is used" {
	need_pty
	gi --help >want
	for options in '' '--format=human' '-j 2 --'; do
		# shellcheck disable=SC2086 # words
		run --separate-stderr -2 at_terminal gi $options
		[ -z "$output" ]
		[ "$stderr" = "$(cat want)" ]
	done
	for t in $STAGES; do
		[ ! -e "$t.args" ]
	done
	# what is asked for is read, from a terminal too
	run -0 at_terminal gi -
	[ "$output" = '[--][-]' ]
	run -0 at_terminal gi -0
	[ "$output" = '[--null][--]' ]
	run -0 at_terminal gi --files0-from=x
	[ "$output" = '[--files0-from=x][--]' ]
}

@test "the status is the worst of the six" {
	for n in 0 1 2 3 4; do
		for t in $STAGES; do
			stub gi-sections 'cat; exit 1'
			stub "$t" "cat; exit $n"
			run gi </dev/null
			[ "$status" -eq "$((n < 1 ? 1 : n))" ] ||
			    [ "$t $n $status" = 'gi-sections 0 0' ] ||
			    { echo "$t $n: $status"; return 1; }
			[ -z "$output" ] || [ "$output" = '[--]' ]
			stub "$t" cat
		done
	done
}

@test "a stage that a signal ends is told, and is no success" {
	stub gi-tables 'kill -9 $$'
	run --separate-stderr gi </dev/null
	[ "$status" -eq 3 ]
	[ "$stderr" = 'gi: gi-tables: was ended by a signal: Killed' ]
	stub gi-tables 'cat; exit 5'
	run --separate-stderr gi </dev/null
	[ "$status" -eq 3 ]
	[ "$stderr" = \
	    'gi: gi-tables: ended with a status that has no meaning here' ]
}

@test "a stage that stops reading is told where it says that all is well" {
	stub gi-normalize 'exec yes'
	stub gi-sections 'exec head -n 1'
	run --separate-stderr -4 gi </dev/null
	[ "$output" = y ]
	[ "$stderr" = "gi: gi-normalize: could not write, for the next stage read no further" ]
	stub gi-sections 'head -n 1; exit 1'
	run --separate-stderr -4 gi </dev/null
	[ "$stderr" = "gi: gi-normalize: could not write, for the next stage read no further" ]
	# where it says what is wrong, its own word is enough
	stub gi-sections 'echo trouble >&2; exit 2'
	run --separate-stderr -2 gi </dev/null
	[ "$stderr" = trouble ]
}

@test "a reader that goes away ends gi as it ends a single tool" {
	stub gi-extract 'exec yes'
	run --separate-stderr bash -c 'gi </dev/null | head -n 1
		echo "${PIPESTATUS[0]}"'
	[ "$output" = 'y
141' ]
	[ -z "$stderr" ]
}

@test "a tool that is not there is told" {
	rm "$STUB/gi-tables"
	run --separate-stderr env PATH=/nowhere "$STUB/gi" </dev/null
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'gi: gi-tables: cannot be started: No such file or directory'* ]]
}

@test "where there are no files left for pipes, it is told and ends" {
	# what bats itself has open
	local close='for f in {3..9}; do eval "exec $f>&-"; done'

	run --separate-stderr timeout 20 bash -c "$close"'; ulimit -n 4; exec gi' \
	    </dev/null
	[ "$status" -eq 2 ]
	[ "$stderr" = 'gi: gi-extract: cannot be started: Too many open files' ]
	run --separate-stderr timeout 20 bash -c "$close"'; ulimit -n 5; exec gi' \
	    </dev/null
	[ "$status" -eq 2 ]
	[[ "$stderr" == *'gi: gi-normalize: cannot be started: Too many open files'* ]]
}

@test "the tools beside gi come before those on PATH" {
	mkdir other
	for t in $STAGES; do
		printf '#!/bin/sh\ncat\necho other\n' >"other/$t"
		chmod +x "other/$t"
	done
	PATH=$PWD/other:$PATH
	run -0 "$STUB/gi" <<<'in'
	[ "$output" = '[--]
in' ]
	# a link leads to the folder of what it points at
	ln -s "$STUB/gi" link
	run -0 ./link <<<'in'
	[ "$output" = '[--]
in' ]
	# and where they are not beside it, PATH has them
	mkdir alone
	cp "$STUB/gi" alone
	run -0 alone/gi <<<'in'
	[ "$output" = 'in
other
other
other
other
other
other' ]
}

@test "closed standard streams are no trap" {
	run --separate-stderr -1 bash -c 'gi a <&-'
	[ "$output" = '[--][a]' ]
	[[ "$stderr" == *'cat: '* ]]
	stub gi-extract 'exec /bin/cat'
	ln -sf "$BIN/gi-tojson" "$STUB/gi-tojson"
	run -4 bash -c 'gi >&- <"$1"' bash "$CASES/gi-tojson/document.in"
	[ "$output" = 'gi-tojson: cannot write: Bad file descriptor' ]
	# nothing that a stage opens gets the number of standard error
	stub gi-extract 'readlink /proc/$$/fd/2'
	rm "$STUB/gi-tojson"
	stub gi-tojson 'exec /bin/cat'
	run bash -c 'gi a 2>&-'
	[ "$output" = /dev/null ]
}

@test "a list of names and operands are told before anything runs" {
	for list in -0 --files0-from=x; do
		run --separate-stderr -2 gi "$list" a </dev/null
		[ "$output" = '' ]
		[ "$stderr" = 'gi: a: an operand beside a list of names; put the name into the list' ]
		[ ! -e "$BATS_TEST_TMPDIR/gi-extract.args" ]
	done
}

@test "a form that can be read only once is told before anything runs" {
	form=$ROOT/lib/forms/2021.tsv
	mkfifo pipe
	for f in /dev/stdin /dev/fd/0 pipe; do
		run --separate-stderr -2 gi --form="$f" a <"$form"
		[ "$output" = '' ]
		[ "$stderr" = "gi: $f: can be read only once, and several stages read a form; save it to a file" ]
		[ ! -e "$BATS_TEST_TMPDIR/gi-extract.args" ]
	done
	run -0 gi --form="$form" a </dev/null
	run -0 gi --form=/dev/fd/9 a 9<"$form" </dev/null
}

@test "no shell sees an operand" {
	run -0 gi '$(touch owned)' '; touch owned' </dev/null
	[ "$output" = '[--][$(touch owned)][; touch owned]' ]
	[ ! -e owned ]
}

@test "progress is not shown where the reports are" {
	need_terminal
	run -0 script -qec 'gi --format=json a </dev/null' typescript
	[ "$(args_of gi-extract)" = '--progress=never -- a' ]
}

@test "the six by hand, five of them, and gi give the same bytes" {
	need_tool $STAGES
	cd "$ROOT"
	[ -d tests/samples ] || skip 'no samples'
	for f in tests/samples/*.txt; do
		"$BIN/gi" "$f" >"$BATS_TEST_TMPDIR/one" || true
		PATH=$BIN:$PATH pipe "$f" >"$BATS_TEST_TMPDIR/five" || true
		cmp "$BATS_TEST_TMPDIR/one" "$BATS_TEST_TMPDIR/five"
		"$BIN/gi-extract" "$f" | PATH=$BIN:$PATH pipe \
		    >"$BATS_TEST_TMPDIR/six" || true
		cmp "$BATS_TEST_TMPDIR/one" "$BATS_TEST_TMPDIR/six"
	done
}
