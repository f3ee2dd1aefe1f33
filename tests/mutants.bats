# SPDX-License-Identifier: ISC
# What draws changes of the code, and tells whether tests fail: see mutants.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# mutants_of FILE: each change that may be drawn of a file of C.
mutants_of() {
	"$PYTHON" -B - "$ROOT/tests/mutants" "$1" <<-'END'
	import importlib.machinery, importlib.util, sys
	load = importlib.machinery.SourceFileLoader('mutants', sys.argv[1])
	m = importlib.util.module_from_spec(
	    importlib.util.spec_from_loader('mutants', load))
	load.exec_module(m)
	m.ROOT = '.'
	for x in m.mutants(sys.argv[2]):
	    print('%d %s: %s' % (x.line, x.key[1], x.shown))
	END
}

@test "comparisons, their joints and numbers are changed, and nothing else" {
	cat >a.c <<-'END'
		#include <x.h>	/* 1 < 2 */
		#define MIN	3
		f(int a2)
		{
			p->x[0xF] = "1 < 2"[0] << '1';	/* 4 */
			s = (struct s){0};
			return a2 <= 0 || p != 1.5;
		}
	END
	mutants_of a.c | same - <(cat <<-'END'
		2 -: #define MIN 4
		2 -: #define MIN 2
		5 f: p->x[0xF] = "1 < 2"[1] << '1'; /* 4 */
		7 f: return a2 < 0 || p != 1.5;
		7 f: return a2 <= 1 || p != 1.5;
		7 f: return a2 <= 0 && p != 1.5;
		7 f: return a2 <= 0 || p == 1.5;
	END
	)
}

@test "what is said to be equivalent stands in the code" {
	run "$PYTHON" "$ROOT/tests/mutants" -c
	echo "$output"
	[ "$status" -eq 0 ] && [ -z "$output" ]
	awk -F '\t' '!/^#/ && (NF != 4 || length($4) < 20) { print; bad = 1 }
	    END { exit bad }' "$ROOT/tests/mutants.tsv"
}

@test "mutants needs a draw or a place" {
	run "$PYTHON" "$ROOT/tests/mutants"
	[ "$status" -eq 1 ]
	[[ "$output" == *'usage: mutants'* ]]
	run "$PYTHON" "$ROOT/tests/mutants" 1 2 nowhere
	[ "$status" -eq 1 ]
	[[ "$output" == *'no C below nowhere'* ]]
}
