# SPDX-License-Identifier: ISC
# A signal to gi, or to gi-extract, ends all that they started.

bats_require_minimum_version 1.5.0
load helper

setup() {
	[ -d /proc/self ] || skip 'no /proc to look for processes in'
	STUB=$BATS_TEST_TMPDIR/bin
	mkdir "$STUB"
	cd "$BATS_TEST_TMPDIR"
	MARK=7$BASHPID.7		# seconds, and none else sleeps so long
	TMPDIR=$BATS_TEST_TMPDIR/tmp
	mkdir "$TMPDIR"
	export TMPDIR
}

# stand_in TOOL COMMAND
stand_in() {
	printf '#!/bin/sh\n%s\n' "$2" >"$STUB/$1"
	chmod +x "$STUB/$1"
}

# stopped WANT ARGUMENT...: all is gone, and the status as wanted.
stopped() {
	run -0 "$PYTHON" "$ROOT/tests/stopped.py" "${@:2}"
	[ "$output" = "$1" ] || { echo "$output"; return 1; }
	[ -z "$(ls -A "$TMPDIR")" ] || { ls -A "$TMPDIR"; return 1; }
}

sleepers() {
	cp "$BIN/gi" "$STUB/gi"
	for t in $STAGES; do
		stand_in "$t" "exec sleep $MARK"
	done
}

@test "gi ends all stages by the signal that it gets, and then itself" {
	sleepers
	stopped -15 TERM "$MARK" 6 "$STUB/gi"
	stopped -2 INT "$MARK" 6 "$STUB/gi"
	stopped -1 HUP "$MARK" 6 "$STUB/gi"
}

@test "a signal to all of them at once ends gi as one to gi alone" {
	sleepers
	stopped -15 group TERM "$MARK" 6 "$STUB/gi"
	stopped -2 group INT "$MARK" 6 "$STUB/gi"
	stopped -1 group HUP "$MARK" 6 "$STUB/gi"
}

@test "a stage that is stopped ends too" {
	sleepers
	stopped -15 frozen TERM "$MARK" 6 "$STUB/gi"
}

@test "a signal that was ignored at the start stays so" {
	sleepers
	stopped -15 nohup TERM "$MARK" 6 "$STUB/gi"
	stopped -15 nohup group TERM "$MARK" 6 "$STUB/gi"
}

@test "gi waits for a stage that has something to do before it ends" {
	sleepers
	# its sleep is its own to end
	stand_in gi-tables "trap 'kill \$!; sleep 0.3; echo TERM >noted; exit' TERM
		sleep $MARK & wait \$!"
	stopped -15 TERM "$MARK" 6 "$STUB/gi"
	[ "$(cat noted)" = TERM ]
}

@test "the shell sees 128 and the signal" {
	sleepers
	run -0 bash -c '"$0"/gi <"$1" >out & sleep 0.5; kill -TERM $!; wait $!
		echo $?' "$STUB" "$CASES/gi-tojson/document.in"
	[ "$output" = 143 ]
}

# A program that has another do the work, as soffice has.
slow() {
	stand_in "$1" "sleep $MARK & sleep $MARK"
	PATH=$STUB:$PATH
	cp "$ROOT/tests/files/report.pdf" a.pdf
	cp "$ROOT/tests/files/report.pdf" b.pdf
	cp "$ROOT/tests/files/text.rtf" a.rtf
	cp "$ROOT/tests/files/text.rtf" b.rtf
}

@test "gi-extract ends the program that reads for it, and what that started" {
	slow pdftotext
	for how in '' group; do
		# shellcheck disable=SC2086 # may be nothing
		stopped -15 $how TERM "$MARK" 2 gi-extract a.pdf b.pdf
		stopped -2 $how INT "$MARK" 2 gi-extract -j 1 a.pdf b.pdf
		stopped -1 $how HUP "$MARK" 4 gi-extract -j 2 a.pdf b.pdf
		stopped -15 $how TERM "$MARK" 4 gi-extract -j 8 a.pdf b.pdf
		stopped -15 $how TERM "$MARK" 4 gi -j 2 a.pdf b.pdf
	done
	stopped -15 nohup TERM "$MARK" 4 gi -j 2 a.pdf b.pdf
}

@test "gi-extract ends what is stopped" {
	slow pdftotext
	stopped -15 frozen TERM "$MARK" 4 gi-extract -j 2 a.pdf b.pdf
	stopped -1 frozen HUP "$MARK" 4 gi -j 2 a.pdf b.pdf
}

@test "gi-extract removes the folders of the programs that read for it" {
	slow soffice
	for how in '' group; do
		# shellcheck disable=SC2086 # may be nothing
		stopped -15 $how TERM "$MARK" 2 gi-extract a.rtf b.rtf
		stopped -2 $how INT "$MARK" 4 gi-extract -j 2 a.rtf b.rtf
		stopped -1 $how HUP "$MARK" 4 gi -j 2 a.rtf b.rtf
	done
}
