# SPDX-License-Identifier: ISC
# Small reports of each kind that position decides, in many layouts: numbers
# in their cells, none invented, nothing lost without a word.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "the kinds are made alike each time, and in many layouts" {
	"$PYTHON" "$ROOT/tests/mkkinds.py" a zeros-blank cloned unit-words
	"$PYTHON" "$ROOT/tests/mkkinds.py" b zeros-blank cloned unit-words
	diff -r a b
	"$PYTHON" "$ROOT/tests/mkkinds.py" -l >list
	[ "$(wc -l <list)" -gt 90 ]
	grep -v '^#' "$ROOT/tests/kinds.tsv" | cut -f 1 | sort >have
	awk '{ print $1 }' list | sort | same have -
}

@test "the scorer of kinds finds what is wrong, silent or mute" {
	mkdir d
	printf 'x\n' >d/k_tabs_0.tabs.txt
	printf '%s\n' 'requests	new	natural	1' 'requests	new	business	2' \
	    'requests	new	research	null' 'requests	new	legal	4' \
	    'disclosure	art20_6.penalties	decisions	null' \
	    'disclosure	art20_6.coercion	decisions	7' \
	    >d/k_tabs_0.truth.tsv
	printf '%s\n' 'disclosure	art20_6.penalties	decisions' \
	    'disclosure	art20_6.coercion	decisions' >d/k_tabs_0.said.tsv
	cat >doc <<-'END'
	{"source":"d/k_tabs_0.tabs.txt","tables":{"requests":{"new":{"natural":1,"research":5}}},"findings":[{"rule":"ambiguous-row","place":"requests new"},{"rule":"ambiguous-row","place":"disclosure art20_6.coercion"}]}
	END
	not "$PYTHON" "$ROOT/tests/scorekinds.py" d 'cat doc' >out
	grep -q '^wrong	.*	requests new research	null	5' out
	grep -q '^mute	.*	disclosure art20_6.penalties decisions' out
	read -r _ docs right missed wrong silent mute hard lost _ \
	    <<<"$(tail -n 1 out)"
	echo "$docs $right $missed $wrong $silent $mute $hard $lost" |
	    same - <(echo '1 1 2 1 0 1 1 0')
	sed -i 's/,{"rule".*}]/]/; s/ambiguous-row/label-variant/' doc
	not "$PYTHON" "$ROOT/tests/scorekinds.py" d 'cat doc' >out
	read -r _ docs right missed wrong silent mute hard lost _ \
	    <<<"$(tail -n 1 out)"
	[ "$silent" -eq 2 ] && [ "$mute" -eq 2 ] && [ "$hard" -eq 0 ]
}

@test "the scorers say what is read less than it was" {
	printf 'requests	new	natural	1\n' | tee d_tabs_0.truth.tsv \
	    >one.truth.tsv
	touch d_tabs_0.tabs.txt one.way.txt
	printf '{"source":"./%s","tables":{"requests":{"new":{"natural":1}}}}\n' \
	    d_tabs_0.tabs.txt one.way.txt >doc
	printf '# a comment\nother	5\nway	2\n' >floors
	not "$PYTHON" "$ROOT/tests/score.py" -c floors . 'cat doc' >out
	grep -qx 'below its floor: way 1 < 2' out
	"$PYTHON" "$ROOT/tests/score.py" -w floors . 'cat doc' >out
	rm one*
	"$PYTHON" "$ROOT/tests/scorekinds.py" -w floors . 'cat doc' >out
	printf '# a comment\nd	1\nother	5\ntabs	1\nway	1\n' | same - floors
	"$PYTHON" "$ROOT/tests/scorekinds.py" -c floors . 'cat doc' >out
	sed -i 's/^d	1/d	2/' floors
	not "$PYTHON" "$ROOT/tests/scorekinds.py" -c floors . 'cat doc' >out
	grep -qx 'below its floor: d 1 < 2' out
}

@test "every kind, in every layout: wrong 0, silent 0, right as it was" {
	"$PYTHON" "$ROOT/tests/mkkinds.py" all
	"$PYTHON" "$ROOT/tests/scorekinds.py" -g -c "$ROOT/tests/kinds.tsv" \
	    all >both 2>err || bad=1
	grep '^|' both >accuracy || true
	grep -v '^|' both | sed '/^$/d' >table
	[ ! -s err ] || { cat err; return 1; }
	read -r _ _ _ _ wrong silent mute _ lost _ <<<"$(tail -n 1 table)"
	[ "$wrong" -eq 0 ] && [ "$lost" -eq 0 ] && [ "$silent" -eq 0 ] &&
	    [ "$mute" -eq 0 ] && ! grep -q below table || bad=2
	[ "$bad" != 2 ] || {
		grep -E '^(wrong|silent|mute|lost)	|below' table | head -n 40
		grep -vP '\t' table | tail -n 120
		return 1
	}
	[ "$(grep -c . accuracy)" -ge 28 ]
	"$ROOT/tests/accuracy" -n both
}
