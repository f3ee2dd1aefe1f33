# SPDX-License-Identifier: ISC
# make install and uninstall, and what others build on: gi.h, libgi.a, gi.pc.

load helper

setup() {
	D=$BATS_TEST_TMPDIR/root
}

# inst TARGET: make it into $D with the prefix /opt/gi, without building.
inst() {
	make -s -C "$ROOT" DESTDIR="$D" PREFIX=/opt/gi "$1"
}

@test "install puts everything in its place, uninstall leaves no file" {
	need_tool $STAGES gi
	inst install
	cd "$D"
	{
		for t in $STAGES gi; do
			echo "bin/$t"
			[ "$t" = gi ] || echo "share/bash-completion/completions/$t
share/fish/vendor_completions.d/$t.fish"
		done
		for f in "$ROOT"/man/*.[1-9]; do
			echo "share/man/man${f##*.}/${f##*/}"
		done
		cat <<-'END'
		include/gi.h
		lib/libgi.a
		lib/pkgconfig/gi.pc
		share/bash-completion/completions/gi
		share/fish/vendor_completions.d/gi.fish
		share/gi/gi.schema.json
		share/zsh/site-functions/_gi
		END
	} | sort >"$BATS_TEST_TMPDIR/want"
	(cd opt/gi && find . ! -type d | sed 's|^\./||' | sort) \
	    >"$BATS_TEST_TMPDIR/have"
	diff -u "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/have"
	[ "$(ls)" = opt ]
	[ -z "$(find . -xtype l)" ]
	[ -z "$(find . -type f ! -perm -444)" ]

	inst uninstall
	[ -z "$(find . ! -type d)" ]
	[ ! -e opt/gi/share/gi ]
	inst uninstall
}

@test "uninstall leaves what is not its own" {
	mkdir -p "$D/opt/gi/bin" "$D/opt/gi/lib"
	echo mine >"$D/opt/gi/bin/gi-mine"
	inst install
	inst uninstall
	[ "$(cat "$D/opt/gi/bin/gi-mine")" = mine ]
}

@test "installed tools run from where they are" {
	need_tool $STAGES gi
	inst install
	cp "$SAMPLES"/suspect.txt "$BATS_TEST_TMPDIR/a.txt"
	cd "$BATS_TEST_TMPDIR"
	env PATH=/usr/bin:/bin "$D/opt/gi/bin/gi" a.txt >have || [ $? -eq 1 ]
	pipe a.txt >want || true
	cmp want have
	[ -s have ]
}

@test "a program builds with the installed header, library and gi.pc" {
	command -v pkg-config || command -v pkgconf || skip 'no pkg-config'
	inst install
	cat >"$BATS_TEST_TMPDIR/a.c" <<-'END'
	#include <gi.h>
	int
	main(void)
	{
		size_t	 n;

		gi_forms(&n);
		printf("%s %zu\n", GI_VERSION, n);
		return gi_finish(stdout);
	}
	END
	cd "$BATS_TEST_TMPDIR"
	PKG_CONFIG_PATH=$D/opt/gi/lib/pkgconfig
	export PKG_CONFIG_PATH
	version=$(pkg-config --modversion gi)
	flags=$(pkg-config --define-variable=prefix="$D/opt/gi" \
	    --cflags --libs gi)
	# the library as it was built here, with the sanitizers or without
	${CC:-cc} ${CFLAGS-} -std=c11 -Wall -Werror -o a a.c $flags
	[ "$(./a)" = "$version $(ls "$ROOT"/lib/forms/*.tsv | wc -l)" ]
}

@test "the installed header is whole in itself" {
	[ "$(grep -c '^#include "' "$ROOT/lib/gi-installed.h")" -eq 0 ]
	printf '#include "%s"\n#include "%s"\n' "$ROOT/lib/gi-installed.h" \
	    "$ROOT/lib/gi-installed.h" |
	    ${CC:-cc} -std=c11 -Wall -Werror -fsyntax-only -x c -
}
