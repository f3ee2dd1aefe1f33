# SPDX-License-Identifier: ISC
# What tests/floors says of a house that is not in order.

load helper

# A house of three floors, built: high calls mid, mid calls low.
setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	mkdir -p lib/low lib/mid lib/high lib/generate tools
	cat >HACKING.md <<-'END'
		| folder | prefix | what it holds | may know |
		| --- | --- | --- | --- |
		| `lib/low` | `gi_` | the lowest | nothing |
		| `lib/mid` | `mid_` | the middle | low |
		| `lib/high` | `gi_` | the highest | low, mid |
	END
	echo 'int gi_low(void);' >lib/low/a.h
	echo 'int gi_mid(void);' >lib/mid/b.h
	echo 'int gi_high(void);' >lib/gi.h
	file low/a '#include "low/a.h"' 'int gi_low(void) { return 1; }'
	file mid/b '#include "low/a.h"' '#include "mid/b.h"' \
	    'int gi_mid(void) { return gi_low(); }'
	file high/c '#include "gi.h"' '#include "low/a.h"' \
	    '#include "mid/b.h"' \
	    'int gi_high(void) { return gi_mid() + gi_low(); }'
	file generate/make '#include "mid/b.h"' 'int use;' \
	    'int make(void) { return gi_mid(); }'
	echo 'int main(void) { return 0; }' >tools/gi-x.c
	library
}

# file NAME LINE...: lib/NAME.c, and its object.
file() {
	local name=$1

	shift
	printf '%s\n' "$@" >"lib/$name.c"
	${CC:-cc} -Ilib -c -o "lib/$name.o" "lib/$name.c"
}

# library: made of all objects.
library() {
	rm -f lib/libgi.a
	ar rcs lib/libgi.a lib/low/*.o lib/mid/*.o lib/high/*.o
}

# says LINE...: these and no others, and the status is 1.
says() {
	local rc=0

	"$ROOT/tests/floors" >out 2>err || rc=$?
	printf '%s\n' "$@" | same - out
	[ "$rc" -eq 1 ] && [ ! -s err ]
}

# silent: nothing is said.
silent() {
	"$ROOT/tests/floors" >out 2>&1
	[ ! -s out ]
}

@test "of a good house nothing is said" {
	silent
	seq 200 >tools/gi.c		# which may be longer
	silent
}

@test "an include of a floor above is found" {
	file low/a '#include "mid/b.h"' 'int gi_low(void) { return 1; }'
	says 'lib/low/a.c includes lib/mid/b.h, which lib/low may not know'
	file low/a 'int gi_low(void) { return 1; }'
	echo '#include "high/x.def"' >lib/low/a.h
	says 'lib/low/a.h includes lib/high/x.def, which lib/low may not know'
}

@test "an include of a floor below that the row does not name is found" {
	sed 's/| low, mid |/| low |/' HACKING.md >new
	mv new HACKING.md
	says 'lib/high/c.c includes lib/mid/b.h, which lib/high may not know' \
	    'lib/high/c.c calls gi_mid of lib/mid/b.c, which lib/high may not know'
}

@test "a call of a floor above is found, and a name of its data" {
	file mid/b 'int gi_high(void);' '#include "low/a.h"' \
	    'int gi_mid(void) { return gi_low() ? 0 : gi_high(); }'
	file high/c 'int gi_data = 1;' 'int gi_high(void) { return 1; }'
	library
	says 'lib/mid/b.c calls gi_high of lib/high/c.c, which lib/mid may not know'
	file mid/b 'extern int gi_data;' 'int gi_mid(void) { return gi_data; }'
	library
	says 'lib/mid/b.c calls gi_data of lib/high/c.c, which lib/mid may not know'
}

@test "a row that names a folder below it, or itself, or none, is found" {
	for word in high low nowhere; do
		awk -v word="$word" -F '|' '/lib\/low/ {
			print "|" $2 "|" $3 "|" $4 "| " word " |"; next }
		{ print }' HACKING.md >new
		mv new HACKING.md
		says "HACKING.md: low may know $word, which does not stand above it"
	done
}

@test "a folder without a row is found, once" {
	mkdir lib/other
	file other/d 'int gi_other(void) { return 0; }'
	file other/e 'int gi_another(void) { return 0; }'
	says 'lib/other is on no floor in HACKING.md'
}

@test "a folder of more than 25 files is found" {
	for i in $(seq 23); do		# with two that are there
		echo >"lib/low/h$i.h"
	done
	silent
	echo >lib/low/one.def
	says 'lib/low has 26 files, more than 25'
}

@test "files of one folder that call each other are found" {
	file mid/e 'int gi_mid(void); int gi_e(void) { return gi_mid(); }'
	silent
	file mid/b 'int gi_e(void); int gi_mid(void) { return gi_e(); }'
	says 'lib/mid/b.c is in a circle of files that call each other' \
	    'lib/mid/e.c is in a circle of files that call each other'
}

@test "a tool of more than 150 lines is found, and gi.h of more than 300" {
	seq 150 >tools/gi-x.c
	seq 300 >lib/gi.h
	silent
	seq 151 >tools/gi-x.c
	says 'tools/gi-x.c has 151 lines, more than 150'
	seq 150 >tools/gi-x.c
	seq 301 >lib/gi.h
	says 'lib/gi.h has 301 lines, more than 300'
}

@test "a name in the library that is not gi_ is found" {
	file low/a 'int low_name = 1; int __asan_x = 1;' \
	    'static int own(void) { return 1; }' \
	    'int gi_low(void) { return own(); }'
	library
	says 'libgi.a shows low_name, which is not gi_'
}

@test "an object whose file is gone counts for nothing" {
	file low/gone 'int gi_high(void); int gi_gone(void) { return gi_high(); }'
	says 'lib/low/gone.c calls gi_high of lib/high/c.c, which lib/low may not know'
	rm lib/low/gone.c
	silent
}

@test "without a table or without objects, floors cannot say anything" {
	find lib -name '*.o' -exec rm {} +
	run "$ROOT/tests/floors"
	[ "$status" -eq 2 ] && [ "$output" = 'floors: nothing is built' ]
	echo '# no table' >HACKING.md
	run "$ROOT/tests/floors"
	[ "$status" -eq 2 ]
	[ "$output" = 'floors: HACKING.md has no table of them' ]
	rm HACKING.md
	run "$ROOT/tests/floors"
	[ "$status" -eq 2 ] && [ "$output" = 'floors: no HACKING.md here' ]
}
