# SPDX-License-Identifier: ISC
# What a newcomer runs, and what counts the tests.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "bootstrap without a word, or with a wrong one, says what it takes" {
	for word in '' frobnicate; do
		rc=0
		"$ROOT/bootstrap" $word >out 2>err || rc=$?
		[ "$rc" -eq 2 ] && [ ! -s out ]
		grep -q '^usage: ./bootstrap demo' err
	done
	"$ROOT/bootstrap" --help | grep -q '^usage: ./bootstrap demo'
}

@test "bootstrap demo shows every sample, and where the JSON lies" {
	"$ROOT/bootstrap" demo >out
	ls "$SAMPLES"/*.txt | wc -l >n
	[ "$(jq -s length "$ROOT/demo/reports.jsonl")" -eq "$(cat n)" ]
	gi-view "$ROOT/demo/records.tsv" >view
	head -n "$(wc -l <view)" out | same view -
	grep -q "^$(cat n) reports: " view
	grep -q 'demo/reports.jsonl' out
}

@test "what bootstrap demo says at its end can be typed, and is the README's" {
	"$ROOT/bootstrap" demo >out
	sed -n '/^Try/,/^$/s/^  //p' out >try
	sed -n '/^Install/,/^$/s/^  //p' out >install
	[ "$(wc -l <try)" -eq 2 ] && [ "$(wc -l <install)" -eq 4 ]
	cd "$ROOT"
	while read -r command; do
		rc=0
		bash -c "$command" >"$BATS_TEST_TMPDIR/said" || rc=$?
		[ "$rc" -le 1 ] && grep -q suspect "$BATS_TEST_TMPDIR/said"
	done <"$BATS_TEST_TMPDIR/try"
	sed -n 's/^\$ //p' README.md | sed -n '/^make install/,/^cd/p' |
	    same "$BATS_TEST_TMPDIR/install" -
}

# tests NAME TESTS: a file of such tests.
tests() {
	printf '%s\n' "$2" | sed 's/^#test/@test/' >"$1.bats"
}

# run_tests [NAME=VALUE...] COMMAND...: output in ./out, with the bats that is
# not within bats, and without what that told its tests.
run_tests() {
	env -i PATH="$PATH" \
	    BATS="$(type -ap bats | grep -v libexec | head -n 1)" \
	    "$@" >out 2>&1
}

# counted NAME TESTS: tests/run over a file of such tests; its last line.
counted() {
	tests "$1" "$2"
	rc=0
	run_tests "$ROOT/tests/run" "$1.bats" || rc=$?
	tail -n 1 out
	return "$rc"
}

@test "tests/run counts what passed, failed and was skipped" {
	run counted good '#test "a" { true; }
#test "b" { skip "so"; }
#test "c" { true; }'
	[ "$status" -eq 0 ] && [ "$output" = "2 passed, 0 failed, 1 skipped" ]
	run counted bad '#test "a" { true; }
#test "b" { false; }'
	[ "$status" -eq 1 ] && [ "$output" = "1 passed, 1 failed" ] || {
		echo "$status: $output"; cat out; return 1; }
}

@test "tests/run takes a file that dies, or has no test, for a failure" {
	run counted dies '#test "a" { true; }
#test "b" { kill -9 $PPID; }
#test "c" { true; }'
	[ "$status" -eq 1 ]
	[[ "$output" =~ ^[0-2]\ passed,\ [1-3]\ failed$ ]]
	run counted broken '#test "a" { if; }'
	[ "$status" -eq 1 ] && [[ "$output" =~ ^0\ passed,\ [12]\ failed$ ]]
	run counted none ''
	[ "$status" -eq 1 ]
}

@test "tests/run shows a file as soon as it is through" {
	tests quick '#test "quick" { true; }'
	tests slow '#test "slow" {
	for i in {1..100}; do
		! grep -q "^ok 1 quick" "$BATS_TEST_DIRNAME/out" || return 0
		sleep 0.1
	done
	false
}'
	run_tests JOBS=2 "$ROOT/tests/run" slow.bats quick.bats
	grep -v '^1\.\.1$' out >said
	printf '%s\n' '# quick.bats' 'ok 1 quick' '# slow.bats' 'ok 1 slow' \
	    '2 passed, 0 failed' | same - said
}

# still.bats: its second test stands still, and says so by its process.
still() {
	tests still '#test "a" { true; }
#test "b" {
	x=$(bash -c "echo \$\$ >pid; sleep 1000; echo")
}
#test "c" { true; }'
}

# gone PID: that process ends within five seconds.
gone() {
	for i in {1..50}; do
		kill -0 "$1" 2>/dev/null || return 0
		sleep 0.1
	done
	false
}

@test "tests/run ends a file that stands still, which has failed" {
	command -v timeout || skip 'no timeout here'
	still
	not run_tests LIMIT=2 "$ROOT/tests/run" still.bats
	grep -qx 'ok 1 a' out
	grep -qx 'not ok - still.bats stood still, and was ended' out
	[ "$(tail -n 1 out)" = '1 passed, 2 failed' ]
	gone "$(cat pid)"
}

@test "tests/run that is ended ends what it began" {
	command -v timeout && command -v setsid || skip 'no timeout or setsid'
	still
	run_tests setsid sh -c 'echo $$ >group; exec "$0" still.bats' \
	    "$ROOT/tests/run" 3>&- &
	for i in {1..100}; do
		[ ! -s pid ] || break
		sleep 0.1
	done
	kill -- "-$(cat group)"
	gone "$(cat pid)"
	wait
	not grep -q 'passed' out
}

@test ".ci/run runs what the README says" {
	grep -qx '\$ ./bootstrap demo' "$ROOT/README.md"
	grep -qx '    \$ ./bootstrap check' "$ROOT/README.md"
	sed -n 's/^command=\$(\(.*\))$/\1/p' "$ROOT/.ci/run" >how
	"$ROOT/bootstrap" --help | grep -q 'bootstrap check-real '
	grep -q '\$command-real ' "$ROOT/.ci/run"
	(cd "$ROOT" && sh "$BATS_TEST_TMPDIR/how") >what
	[ "$(cat what)" = './bootstrap check' ]
}
