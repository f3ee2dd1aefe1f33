# SPDX-License-Identifier: ISC
# make install and uninstall, and what others build on: gi.h, libgi, gi.pc.

load helper

setup() {
	D="$BATS_TEST_TMPDIR/the root's"
}

# inst TARGET: make it into $D with the prefix /opt/gi, without building.
inst() {
	make -s -C "$ROOT" DESTDIR="$D" PREFIX=/opt/gi "$1"
}

@test "install puts everything in its place, uninstall leaves no file" {
	need_tool $TOOLS
	inst install
	cd "$D"
	{
		for t in $TOOLS; do
			echo "bin/$t"
			[ "$t" = gi ] || echo "share/bash-completion/completions/$t
share/fish/vendor_completions.d/$t.fish"
		done
		for f in "$ROOT"/man/*.[1-9]; do
			echo "share/man/man${f##*.}/${f##*/}"
		done
		for f in "$ROOT"/man/zh_CN/*; do
			echo "share/man/zh_CN/man${f##*.}/${f##*/}"
		done
		cat <<-'END'
		include/gi.h
		lib/libgi-extract.a
		lib/libgi.a
		lib/pkgconfig/gi-extract.pc
		lib/pkgconfig/gi.pc
		share/bash-completion/completions/gi
		share/fish/vendor_completions.d/gi.fish
		share/gi/dictionary.tsv
		share/gi/forms/2014.tsv
		share/gi/forms/2019.tsv
		share/gi/forms/2021.tsv
		share/gi/gi.schema.json
		share/locale/zh_CN/LC_MESSAGES/gi.mo
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
	need_tool $TOOLS
	inst install
	cp "$SAMPLES"/suspect.txt "$BATS_TEST_TMPDIR/a.txt"
	cd "$BATS_TEST_TMPDIR"
	env PATH=/usr/bin:/bin "$D/opt/gi/bin/gi" a.txt >have || [ $? -eq 1 ]
	pipe a.txt >want || true
	cmp want have
	[ -s have ]
}

# build FILE.c PACKAGE: FILE, as somebody else would build it of what is in $D.
build() {
	local flags

	command -v pkg-config || command -v pkgconf || skip 'no pkg-config'
	PKG_CONFIG_PATH=$D/opt/gi/lib/pkgconfig
	export PKG_CONFIG_PATH
	flags=$(pkg-config --define-variable=prefix="$D/opt/gi" \
	    --cflags --libs "$2")
	# the library as it was built here, with the sanitizers or without
	eval "${CC:-cc} ${CFLAGS-} -std=c11 -D_POSIX_C_SOURCE=200809L -Wall \
	    -Werror -o ${1%.c} $1 $flags"
}

@test "a program runs stages, and reads records and documents" {
	inst install
	cd "$BATS_TEST_TMPDIR"
	cat >a.c <<-'END'
	#include <stdlib.h>

	#include <gi.h>

	static void
	document(struct gi_doc *doc, void *ctx)
	{
		struct gi_str	 year = gi_doc_meta(doc, "year");

		printf("%.*s: %.*s, %zu lines, %s\n", (int)doc->source.len,
		    doc->source.s, (int)year.len, year.s, doc->nline,
		    doc->complete ? "complete" : "incomplete");
		++*(int *)ctx;
	}

	/* What a stage makes of what is in; ends in. */
	static FILE *
	through(const struct gi_stage *stage, FILE *in)
	{
		FILE		*out = tmpfile();
		struct gi_run	*run = gi_run_new(stage, out);

		gi_run_read(run, fileno(in), "-");
		if (gi_run_free(run) > GI_FINDINGS)
			exit(9);
		fclose(in);
		rewind(out);
		return out;
	}

	int
	main(int argc, char *argv[])
	{
		FILE			*f = tmpfile();
		struct gi_run		*run = gi_run_new(&gi_normalize, f);
		struct gi_filter	 filter = { .document = document };
		struct gi_reader	*reader;
		struct gi_record	 rec;
		size_t			 n, cells = 0;
		int			 documents = 0;

		gi_progname = "a";
		gi_forms(&n);
		printf("%s %zu %s\n", GI_VERSION, n, gi_progname);
		if (!gi_run_option(run, "encoding", "UTF-8"))
			return 9;
		while (*++argv != NULL)
			gi_run_file(run, *argv);
		printf("%d %s\n", (int)gi_run_free(run), gi_progname);
		rewind(f);
		f = through(&gi_verify, through(&gi_tables,
		    through(&gi_sections, f)));
		reader = gi_reader_new(fileno(f), "f");
		while (gi_read(reader, &rec) == 1)
			cells += rec.type == GI_REC_CELL;
		gi_reader_free(reader);
		rewind(f);
		reader = gi_reader_new(fileno(f), "f");
		gi_filter_run(reader, &filter, &documents);
		gi_reader_free(reader);
		printf("%zu cells, %d documents\n", cells, documents);
		run = gi_run_new(&gi_json, stdout);
		rewind(f);
		gi_run_read(run, fileno(f), "f");
		gi_run_free(run);
		return gi_finish(stdout);
	}
	END
	build a.c gi
	cp "$SAMPLES"/suspect.txt "$SAMPLES"/annex.txt .
	gi-normalize suspect.txt annex.txt | gi-sections | gi-tables |
	    gi-verify >want.tsv || true
	run ./a suspect.txt annex.txt
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "$(pkg-config --modversion gi)\
 $(ls "$ROOT"/lib/forms/*.tsv | wc -l) a" ]
	[ "${lines[1]}" = '0 a' ]
	[[ "${lines[2]}" == 'suspect.txt: 20'??', '*' lines, complete' ]]
	[[ "${lines[3]}" == 'annex.txt: '*' lines, complete' ]]
	[ "${lines[4]}" = "$(grep -c '^cell' want.tsv) cells, 2 documents" ]
	[ "${lines[5]}
${lines[6]}" = "$(gi-tojson <want.tsv)" ]
	[ "${#lines[@]}" -eq 7 ]
}

@test "a program is told what it may not ask of a run, and gets nothing" {
	inst install
	cd "$BATS_TEST_TMPDIR"
	cat >a.c <<-'END'
	#include <gi.h>

	int
	main(int argc, char *argv[])
	{
		struct gi_run	*run = gi_run_new(&gi_verify, stdout);
		bool		 good = gi_run_option(run, argv[1],
				    argc > 2 ? argv[2] : NULL);

		gi_run_file(run, "stream.tsv");
		gi_run_file(run, "/nowhere");
		printf("%d %d", good, (int)gi_run_free(run));
		return gi_finish(stdout);
	}
	END
	build a.c gi
	printf 'done\t0\n' >stream.tsv
	run ./a fail-on never
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = \
	    'gi-verify: /nowhere: cannot open: No such file or directory' ]
	[ "${lines[1]}" = $'done\t0' ]
	[ "${lines[2]}" = '1 2' ]
	local option message=''
	while IFS='|' read -r option message; do
		# shellcheck disable=SC2086 # a name, and perhaps a value
		run ./a $option
		[ "$status" -eq 2 ]
		[ "${lines[0]}" = "gi-verify: $message" ] ||
		    { echo "$option: $output"; return 1; }
		[ "${lines[1]}" = '0 2' ]
		[ "${#lines[@]}" -eq 2 ]
	done <<-'END'
	fail-on typo|the option's value is none of those it takes, see --help: typo
	fail-on|the option needs a value: fail-on
	quiet yes|the option takes no value: quiet
	enable no-such|no such rule: no-such, see --list-rules
	cells|no such option: cells
	list-rules|no such option: list-rules
	help|no such option: help
	END
}

@test "a program extracts with gi-extract.pc" {
	inst install
	cd "$BATS_TEST_TMPDIR"
	cat >a.c <<-'END'
	#include <locale.h>

	#include <gi.h>

	int
	main(int argc, char *argv[])
	{
		struct gi_run	*run;

		setlocale(LC_CTYPE, "C.UTF-8");
		run = gi_run_new(&gi_extract, stdout);
		if (argc > 2 && !gi_run_option(run, "jobs", argv[2]))
			return 9;
		gi_run_file(run, argv[1]);
		gi_run_free(run);
		return gi_finish(stdout);
	}
	END
	build a.c gi-extract
	mkdir reports
	cp "$SAMPLES"/*.txt reports
	gi-extract reports >want
	./a reports >have
	cmp want have
	./a reports 3 >have
	cmp want have
}

@test "the libraries show the names that gi.h declares, and no other" {
	command -v nm || skip 'no nm'
	awk -f "$ROOT/lib/generate/names.awk" "$ROOT/lib/gi.h" | sort \
	    >"$BATS_TEST_TMPDIR/names"
	grep -qx gi_read "$BATS_TEST_TMPDIR/names"
	grep -qx gi_json "$BATS_TEST_TMPDIR/names"
	nm -g --defined-only "$ROOT/lib/libgi-extract.a" |
	    sed -n 's/.* [A-Z] //p' | sort >"$BATS_TEST_TMPDIR/have"
	diff -u "$BATS_TEST_TMPDIR/names" "$BATS_TEST_TMPDIR/have"
	nm -g --defined-only "$ROOT/lib/libgi.a" |
	    sed -n 's/.* [A-Z] //p' | sort >"$BATS_TEST_TMPDIR/have"
	grep -vx gi_extract "$BATS_TEST_TMPDIR/names" |
	    diff -u - "$BATS_TEST_TMPDIR/have"
	# and wants none of those that read formats
	[ -z "$(nm -u "$ROOT/lib/libgi.a" |
	    grep -E ' (gumbo|archive|XML|inflate)_')" ]
}

@test "the installed header is whole in itself" {
	[ "$(grep -c '^#include "' "$ROOT/lib/gi-installed.h")" -eq 0 ]
	printf '#include "%s"\n#include "%s"\n' "$ROOT/lib/gi-installed.h" \
	    "$ROOT/lib/gi-installed.h" |
	    ${CC:-cc} -std=c11 -Wall -Werror -fsyntax-only -x c -
}
