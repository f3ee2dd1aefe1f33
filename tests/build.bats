# SPDX-License-Identifier: ISC
# What make makes again, and what it says to the compiler.

load helper

setup() {
	cd "$ROOT" || return 1
	T=$BATS_TEST_TMPDIR
	UNIT=$(printf '%s ' tests/unit/*.c | sed 's/\.c / /g')
}

# made [OPTION...]: the objects that make would compile, sorted.
made() {
	make -n "$@" all $UNIT | sed -n 's/.* -c -o \([^ ]*\.o\) .*/\1/p' |
	    sort -u
}

# includes: "FILE OBJECT" for each file that an object includes, as the
# compiler sees it now.
includes() {
	local c

	for c in $(find lib tools tests/unit -name '*.c'); do
		${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -MM \
		    -MT "${c%.c}.o" "$c" || return 1
	done | tr -s ' \\\n' '\n\n\n' |
	    awk '/:$/ { sub(/:$/, ""); o = $0; next } /./ { print $0, o }'
}

@test "what includes a file that changed is made again, and no more" {
	made >"$T/stale"
	[ ! -s "$T/stale" ] || { echo "not as make left it"; return 1; }
	includes >"$T/includes"
	cut -d' ' -f 1 "$T/includes" | sort -u >"$T/files"
	bad=0
	for f in $(cat "$T/files"); do
		awk -v f="$f" '$1 == f { print $2 }' "$T/includes" |
		    sort -u >"$T/want"
		made -W "$f" >"$T/have"
		comm -23 "$T/want" "$T/have" >"$T/missing"
		[ ! -s "$T/missing" ] || {
			echo "$f:" $(cat "$T/missing"); bad=$((bad + 1)); }
	done
	[ "$bad" -eq 0 ]
	# every header and every generated file was among them
	for f in lib/*.inc $(find lib tests/unit -name '*.h' -o -name '*.def'); do
		case $f in lib/gi-installed.h) continue ;; esac
		grep -qx "$f" "$T/files" || { echo "$f: unused"; return 1; }
	done
	made -W lib/extract/pdf/layout.h >"$T/have"
	awk '$1 == "lib/extract/pdf/layout.h" { print $2 }' "$T/includes" | sort |
	    same - "$T/have"
}

@test "other flags make everything again, but for an installation" {
	make -n CFLAGS=-O3 all $UNIT | grep -c ' -c -o ' >"$T/n"
	[ "$(cat "$T/n")" -eq "$(made -B | wc -l)" ]
	make -n CFLAGS=-O3 DESTDIR="$T/root" install >"$T/out"
	not grep ' -c -o ' "$T/out"
}

# lines [VAR=VALUE...]: what make would say to the compiler from the start on,
# whatever the make says that runs this test.
lines() {
	env -u MAKEFLAGS -u MFLAGS make -n -B "$@" all $UNIT | grep '^cc ' |
	    grep -v ' -r '	# objects in one, for the libraries: no link
}

@test "the name of the folder is no matter" {
	env -u MAKEFLAGS -u MFLAGS make -n -B CURDIR="/it's a \$\$HOME" all >"$T/n"
	sh -n "$T/n"
	grep -qF "'-ffile-prefix-map=/it'\\''s a \$HOME=.'" "$T/n"
}

# all_have FILE WORD...: each line of FILE has each WORD; there is one.
all_have() {
	local f=$1 w

	shift
	[ -s "$f" ]
	for w; do
		not grep -v -m 1 -e " $w " "$f" || { echo "no $w"; return 1; }
	done
}

# none_has FILE WORD...
none_has() {
	local f=$1 w

	shift
	[ -s "$f" ]
	for w; do
		not grep -m 1 -e "$w" "$f" || return 1
	done
}

# Flags that this compiler takes of those that not all take.
taken() {
	for f in -fstack-protector-strong -fstack-clash-protection \
	    -fcf-protection=full; do
		! cc -Werror $f -S -x c -o - /dev/null >"$T/s" 2>&1 || echo $f
	done
}

@test "each compilation and each link is hardened, whatever CFLAGS say" {
	for flags in -O2 '-O0 -O3 -g' -Os; do
		lines CFLAGS="$flags" LDFLAGS=-s >"$T/lines"
		grep -e ' -c ' "$T/lines" >"$T/c"
		grep -v -e ' -c ' "$T/lines" >"$T/link"
		all_have "$T/c" -fPIE -D_FORTIFY_SOURCE=3 $(taken)
		all_have "$T/link" -pie -Wl,-z,relro,-z,now -s
	done
	lines >"$T/lines"
	all_have "$T/lines" '\(-D_FORTIFY_SOURCE=3\|-pie\)' -O2
}

@test "_FORTIFY_SOURCE stands only where it can do something" {
	for flags in '' -O0 '-O2 -O0' '-O1 -fsanitize=address' \
	    '-O2 -D_FORTIFY_SOURCE=2'; do
		lines CFLAGS="$flags" | grep -e ' -c ' >"$T/c"
		none_has "$T/c" FORTIFY_SOURCE=3
		all_have "$T/c" -fPIE $(taken)
	done
}

@test "HARDEN= leaves it all out" {
	lines HARDEN= >"$T/lines"
	none_has "$T/lines" PIE -pie relro FORTIFY -fstack -fcf
}

@test "every compilation shows what changes its sign" {
	lines | grep -e ' -c ' >"$T/c"
	all_have "$T/c" -Wall -Wextra -Wsign-conversion
}

@test "lint looks at every C file, with each tool" {
	find lib tools tests -name '*.c' | sort >"$T/want"
	for tool in cppcheck 'gcc .*-fanalyzer' clang-tidy pmccabe; do
		make -n lint-c lint-tidy lint-style |
		    sed -e ':a' -e '/\\$/{N; s/\\\n//; ba' -e '}' |
		    grep "have .*$tool" | grep -o '[^ ;]*\.c\>' | sort >"$T/have"
		same "$T/want" "$T/have" || { echo "of $tool"; return 1; }
	done
}

# The tree as it is, if it was not built on purpose without.
need_hardened() {
	need_tool $TOOLS
	grep -q FORTIFY_SOURCE=3 lib/built || skip 'built without hardening'
	command -v readelf >"$T/which" || skip 'no readelf here'
}

@test "each tool is a PIE, read-only where it can be, bound at once, guarded" {
	need_hardened
	for t in $TOOLS; do
		readelf -Whld --dyn-syms "tools/$t" >"$T/elf"
		for want in 'Type: *DYN' 'FLAGS.* BIND_NOW' 'FLAGS_1.* NOW PIE' \
		    'GNU_RELRO' 'GNU_STACK.* RW ' 'UND __stack_chk_fail@' \
		    'UND __[a-z]*_chk@'; do
			grep -q "$want" "$T/elf" || {
				echo "$t: no $want"; return 1; }
		done
	done
}

@test "each object says that its jumps are guarded, where they are" {
	need_hardened
	grep -q fcf-protection lib/built || skip 'not on this processor'
	for o in $(find lib tools -name '*.o'); do
		readelf -n "$o" | grep -q 'IBT, SHSTK' || {
			echo "$o: no IBT, SHSTK"; return 1; }
	done
}

@test "hardening-check has nothing to say" {
	need_hardened
	command -v hardening-check >"$T/which" || skip 'no hardening-check here'
	# start files of Debian's C library have no guarded jumps
	for t in $TOOLS; do
		hardening-check --nocfprotection "tools/$t" >"$T/out" || {
			cat "$T/out"; return 1; }
	done
}

# build DIR LOCALE: the sources alone, copied to DIR, and built there.
build() {
	mkdir -p "$1"
	cp -R Makefile lib tools completions man po "$1"
	make -s -C "$1" clean
	[ -z "$(find "$1" -name '*.[ado]' -o -name '*.inc' -o -name built)" ]
	env -u MAKEFLAGS -u MFLAGS LC_ALL="$2" make -s -C "$1"
}

@test "two builds in two folders are the same bytes" {
	case ${MAKEFLAGS-} in *fsanitize*) skip 'not of sanitizers' ;; esac
	need_tool $TOOLS
	(umask 077; TZ=UTC-9 build "$T/a" C) >"$T/a.out" 2>&1 &
	one=$!
	build "$T/another folder/b" C.UTF-8
	wait "$one" || { cat "$T/a.out"; return 1; }
	(cd "$T/a" && find . -name 'gi-*' ! -name '*.[cdo]' -o -name gi -o \
	    -name '*.a' -o -name '*.inc' -o -name gi.mo -o -path ./completions/gi.\* -o \
	    -name _gi) >"$T/list"
	[ "$(grep -c -e '^./tools/gi' -e '/libgi.*\.a$' "$T/list")" -eq \
	    $(($(wc -w <<<"$TOOLS") + 2)) ]
	while read -r f; do
		cmp "$T/a/$f" "$T/another folder/b/$f"
	done <"$T/list"
}
