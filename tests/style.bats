# SPDX-License-Identifier: ISC
# What must hold of the sources, and that its breach is found.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	spdx='/* SPDX-License-Identifier: ISC */'
}

style() {
	LC_ALL=C awk -f "$ROOT/tests/style.awk" "$@"
}

# finds WANT TEXT: style.awk says WANT, and no more, of a file of this text.
finds() {
	printf "$spdx\n%b" "$2" >lib.c
	for i in $(seq 300); do echo; done >>lib.c
	if style lib.c >out; then
		echo "nothing found in: $2"
		return 1
	fi
	echo "lib.c:$1" | same - out
}

@test "the sources keep the rules" {
	cd "$ROOT" || return 1
	style lib/gi.h lib/*/*.[ch] lib/*/*/*.[ch] tools/*.c tests/unit/*.c tests/bench/*.c
}

@test "the floors hold" {
	cd "$ROOT" || return 1
	tests/floors
}

# Of a pattern any will do; what has a blank is a command, and what stands
# below TOOL is any case.
@test "each file or folder that HACKING.md names is there" {
	cd "$ROOT" || return 1
	top='lib/|man/|tests/|tools/|completions/|[.]clang-tidy$|Makefile$'
	top="$top|bootstrap$|[A-Z]*[.]md$"
	grep -o '`[^` ]*`' HACKING.md | tr -d '`' | grep -E "^($top)" |
	    grep -v /TOOL/ | sort -u >"$BATS_TEST_TMPDIR/names"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/names")" -gt 60 ]
	while read -r name; do
		ls -d $name >/dev/null || bad=1
	done <"$BATS_TEST_TMPDIR/names"
	[ -z "$bad" ]
}

@test "each function that HACKING.md names is there" {
	cd "$ROOT" || return 1
	grep -oE '[a-z]+_[a-z_]+\(\)' HACKING.md | tr -d '()' | sort -u \
	    >"$BATS_TEST_TMPDIR/names"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/names")" -gt 40 ]
	grep -rhow --include='*.[ch]' --include='*.inc' -F \
	    -f "$BATS_TEST_TMPDIR/names" lib | sort -u |
	    same "$BATS_TEST_TMPDIR/names" -
}

@test "style.awk finds what it is there for" {
	word='a call that is not for this project'
	for f in strcpy strncpy stpcpy strlcpy strcat strncat sprintf vsprintf \
	    gets strtok atoi system alloca; do
		finds "2: $word" "\tx = $f(a, b);"
	done
	word='text outside of comments that is not ASCII: a matter of lib/data'
	finds "2: $word" '\ts = "报告";'
	finds "2: $word" "\tc = '年';"
	word='Chinese in escapes: a matter of lib/data'
	finds "2: $word" '\ts = "\\\\xE6\\\\x8A\\\\xA5";'
	finds "2: $word" '\ts = "\\\\u62A5";'
	finds "2: $word" '\ts = "\\\\346\\\\212\\\\245";'
	finds '6: walk calls itself' 'int\nwalk(int n)\n{\n\tif (n > 0)
\treturn walk(n - 1);\n}'
	finds '2: a blank at the end' 'int x; '
	finds "64: a function of more than 60 lines: f" \
	    "int\nf(void)\n{$(seq -s '\n' 60 | sed 's/[0-9]*//g')\n}"
}

@test "style.awk lets pass what only looks like it" {
	cat >lib.c <<-END
		$spdx
		/* strcpy(a, b) of 报告,
		 * 表 */
		int
		f(struct s *s)
		{
			s->f(s, "strcat(", "\xEF\xBB\xBF", '"', '\\\\');
			fgets(s, 1, in);	/* 年 */
			snprintf(s, n, "x");
		}
	END
	for i in $(seq 300); do echo; done >>lib.c
	style lib.c >out
	[ ! -s out ]
}

@test "style.awk looks at the file as a whole" {
	echo 'int x;' >lib.c
	not style lib.c >out
	echo 'lib.c:1: no SPDX line
0 of 1 lines are wider than 80 columns' | head -n 1 | same - out
	{ echo "$spdx"; for i in $(seq 500); do echo; done; } >lib.c
	not style lib.c >out
	echo 'lib.c:501: more than 500 lines' | same - out
	{ echo "$spdx"; printf '/*\t%s */\n' "$(printf %069d)" \
	    "$(printf %070d)" "$(printf 年%.0s $(seq 35))"; } >lib.c
	not style lib.c >out
	echo '2 of 4 lines are wider than 80 columns' | same - out
}

@test "loops finds functions that come back to themselves" {
	gcc -fcallgraph-info -c -x c /dev/null -o null.o ||
	    skip 'no gcc with a call graph'
	echo 'int g(int); int f(int n) { return n ? g(n - 1) : 0; }' >a.c
	echo 'int f(int); int g(int n) { return f(n); }' >b.c
	echo 'int h(int n) { return n ? h(n - 1) : 0; }' >c.c
	"$ROOT/tests/loops" a.c
	"$ROOT/tests/loops" b.c
	not "$ROOT/tests/loops" a.c b.c >out 2>&1
	grep -q 'contains a loop' out
	not "$ROOT/tests/loops" c.c >out
	echo 'h calls itself' | same - out
}
