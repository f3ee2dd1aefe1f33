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

	for c in lib/*/*.c tools/*.c tests/unit/*.c; do
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
	for f in lib/*.h lib/*.inc lib/*/*.h lib/*/*.def tests/unit/*.h; do
		case $f in lib/gi-installed.h) continue ;; esac
		grep -qx "$f" "$T/files" || { echo "$f: unused"; return 1; }
	done
	made -W lib/pdf/lay.h >"$T/have"
	awk '$1 == "lib/pdf/lay.h" { print $2 }' "$T/includes" | sort |
	    same - "$T/have"
}

@test "other flags make everything again, but for an installation" {
	make -n CFLAGS=-O3 all $UNIT | grep -c ' -c -o ' >"$T/n"
	[ "$(cat "$T/n")" -eq "$(made -B | wc -l)" ]
	make -n CFLAGS=-O3 DESTDIR="$T/root" install >"$T/out"
	not grep ' -c -o ' "$T/out"
}
