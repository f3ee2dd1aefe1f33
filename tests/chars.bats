# SPDX-License-Identifier: ISC
# lib/data/chars.tsv, of which the names and classes of characters are made.

load helper

AWKFILE=$ROOT/lib/generate/chars.awk
TSV=$ROOT/lib/data/chars.tsv

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "the text of a name is its code point in UTF-8" {
	awk -f "$AWKFILE" "$TSV" >inc
	"$PYTHON" - inc <<-'END'
	import ast, re, sys
	n = 0
	text = open(sys.argv[1], encoding='ascii').read()
	for name, cp, s in re.findall(r'#define GI_CP_(\w+)\t0x(\w+)u\n'
	                              r'#define GI_TEXT_\1\t("[^"]*")', text):
	    s = ast.literal_eval('b' + s)
	    assert s.decode('utf-8') == chr(int(cp, 16)), name
	    n += 1
	assert n == text.count('GI_CP_') > 40
	END
}

@test "a class has the characters of the data, and no others" {
	{
		printf '#include <stdbool.h>\n#include <stdint.h>\n'
		printf '#include <stdio.h>\n'
		awk -f "$AWKFILE" "$TSV"
		echo 'int main(void) {'
		for c in $(awk -F '\t' '!/^#/ { print $3 }' "$TSV" |
		    tr ' ' '\n' | sort -u); do
			printf 'for (uint32_t i = 0; i < 0x110000; i++)\n'
			printf 'if (gi_cp_is_%s(i)) printf("%s %%X\\n", i);\n' \
			    "$c" "$c"
		done
		echo '}'
	} >a.c
	${CC:-cc} -std=c11 -o a a.c
	./a | sort >have
	"$PYTHON" - "$TSV" <<-'END' | sort >want
	import sys
	for line in open(sys.argv[1], encoding='utf-8'):
	    f = line.rstrip('\n').split('\t')
	    if line.startswith('#') or len(f) < 3:
	        continue
	    a, _, b = f[0].partition('-')
	    for cp in range(int(a, 16), int(b or a, 16) + 1):
	        for c in f[2].split():
	            print(f'{c} {cp:X}')
	END
	same want have
	[ "$(wc -l <want)" -gt 40000 ]
}

@test "every name of a character is used" {
	for name in $(awk -F '\t' '!/^#/ && $2 != "-" { print $2 }' "$TSV"); do
		grep -rqw --include='*.[ch]' "GI_\(CP\|TEXT\)_$name" \
		    "$ROOT"/lib "$ROOT"/tools || {
			echo "$name"
			false
		}
	done
}

@test "a line of the data that is none ends the generator" {
	for line in 'x	A' '3001	a' '3002-3001	-' '3000-3001	A' '41	A' \
	    '20000	A' '3001	A	B' '3001	A	b	c' '3001'; do
		printf '%s\n' "$line" >in
		not awk -f "$AWKFILE" in >out 2>err
		grep -q '^in:1: not a line of characters' err
	done
	for second in '3001	B' '3000	B' '3002	A'; do
		printf '3001\tA\n%s\n' "$second" >in
		not awk -f "$AWKFILE" in >out 2>err
		grep -q '^in:2: ' err
	done
}

@test "distances, trimming and growing are what the plainest way gives" {
	unit text ''
}
