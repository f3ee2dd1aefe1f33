# SPDX-License-Identifier: ISC
# Chinese and English: what people are told is in the language in force, and
# nothing else is.

load helper

bats_require_minimum_version 1.5.0

setup() {
	cd "$BATS_TEST_TMPDIR"
	unset LC_ALL LC_MESSAGES LANG LANGUAGE
	catalogue=$ROOT/po/locale/zh_CN/LC_MESSAGES/gi.mo
	[ -f "$catalogue" ] || skip 'built without gettext'
}

# ugrep: grep -P by characters, whatever the locale is.
ugrep() {
	LC_ALL=C.UTF-8 grep -P "$@"
}

# speaks zh|en [NAME=VALUE...]: with this environment the tools speak that.
speaks() {
	local want=$1 text='cannot open: No such file or directory'

	shift
	[ "$want" = en ] || text='无法打开: 没有那个文件或目录'
	env "$@" gi-sections nofile 2>err && return 1
	[ "$(cat err)" = "gi-sections: nofile: $text" ] || {
		echo "$*: not $want:"; cat err; return 1; }
}

@test "the locale says which language it is, whether it is there or not" {
	speaks en
	speaks en LANG=
	for l in C POSIX C.UTF-8 en_US.UTF-8 de_DE zhuang.UTF-8; do
		speaks en LANG="$l"
	done
	for l in zh zh_CN zh_CN.UTF-8 zh_CN.GB18030 zh_SG.UTF-8 zh_TW.Big5 \
	    zh_HK.UTF-8 zh@pinyin; do
		speaks zh LANG="$l"
	done
	speaks zh LC_MESSAGES=zh_CN.UTF-8 LANG=en_US.UTF-8
	speaks en LC_MESSAGES=en_US.UTF-8 LANG=zh_CN.UTF-8
	speaks zh LC_ALL=zh_CN.UTF-8 LC_MESSAGES=en_US.UTF-8 LANG=C
	speaks en LC_ALL=C LC_MESSAGES=zh_CN.UTF-8 LANG=zh_CN.UTF-8
	speaks zh LC_ALL= LC_MESSAGES= LANG=zh_CN.UTF-8
	speaks en LC_CTYPE=zh_CN.UTF-8 LC_NUMERIC=zh_CN.UTF-8
}

@test "LANGUAGE goes before the locale, unless that is C" {
	speaks zh LANGUAGE=zh_CN LANG=en_US.UTF-8
	speaks zh LANGUAGE=fr:zh_TW:en LANG=en_US.UTF-8
	speaks en LANGUAGE=en:zh LANG=zh_CN.UTF-8
	speaks en LANGUAGE=fr:de LANG=zh_CN.UTF-8
	speaks zh LANGUAGE= LANG=zh_CN.UTF-8
	speaks zh LANGUAGE=:zh LANG=C.UTF-8
	speaks en LANGUAGE=zh
	speaks en LANGUAGE=zh LANG=C
	speaks en LANGUAGE=zh LC_ALL=POSIX LANG=zh_CN.UTF-8
}

@test "--lang goes before all, wherever it stands" {
	for l in C zh_CN.UTF-8; do
		for t in $TOOLS; do
			LANG=$l run -2 "$t" --nonsense --lang=zh
			[[ $output = "$t: 没有这个选项: --nonsense"* ]]
			LANG=$l run -2 "$t" --nonsense --lang en
			[[ $output = "$t: no such option: --nonsense"* ]]
			LANG=$l run -0 "$t" --help --lang=zh
			[[ $output = "用法：$t "* ]]
			LANG=$l run -0 "$t" --lang=en -h
			[[ $output = "Usage: $t "* ]]
		done
	done
	run -2 gi --lang=fr
	[[ $output = 'gi: the option'*': fr' ]]
	# what stands behind -- is no option
	run -2 env LANG=C gi-sections -- --lang=zh
	[[ $output = *'cannot open'* ]]
}

@test "gi hands --lang on to all that it starts" {
	run -2 env LANG=C gi --lang=zh nofile
	[[ $output = *'gi-extract: nofile: 无法打开: 没有那个文件或目录'* ]]
	run -2 env LANG=zh_CN.UTF-8 gi --lang=en nofile
	[[ $output = *'gi-extract: nofile: cannot open: No such file or dir'* ]]
	gi --lang=en --format=human "$SAMPLES/suspect.txt" >out || [ $? -eq 1 ]
	grep -q 'errors 3$' out
	LANG=zh_CN gi --format=human "$SAMPLES/suspect.txt" >out || [ $? -eq 1 ]
	grep -q '有错误 3$' out
}

@test "--help is in both languages, with the same options" {
	for t in $TOOLS; do
		"$t" --help >en
		LANG=zh_CN.UTF-8 "$t" --help >zh
		sed -n 's/.*\(--[a-z0-9-]*\).*/\1/p' en >a
		sed -n 's/.*\(--[a-z0-9-]*\).*/\1/p' zh | diff -u a -
		# every line of text is translated: English has no Chinese, and
		# Chinese no English sentence
		not ugrep -q '\p{Han}' en
		not ugrep -q '(?<![<|-])\b[a-z]{2,} [a-z]{2,} [a-z]{2,} ' \
		    <(sed '/^例/,$d' zh)
		# what an option does begins in the same column
		sed -n '/^ /!d; /^例/,$d; s/^\( \{20,\}\|  .*  \)[^ ]*.*/x/p' zh |
		    grep -q x
	done
	gi --version >en
	LANG=zh_CN.UTF-8 gi --version | cmp - en
}

@test "findings, verdicts and the summary are in the language in force" {
	gi --format=tsv "$SAMPLES/suspect.txt" >in || [ $? -eq 1 ]
	gi-verify --format=human in >en || [ $? -eq 1 ]
	LANG=zh_CN gi-verify --format=human in >zh || [ $? -eq 1 ]
	sed -n 's/^.*: \(errors 3\)$/\1/p; s/^ *87  \(note\) .*please check$/\1/p
	    $p' en >have
	same - have <<-'END'
	errors 3
	note
	1 document: 0 clean, 1 with errors, 0 with warnings, 0 not assessable; most often balance 1, result-total 1, row-total 1
	END
	sed -n 's/^.*: \(有错误 3\)$/\1/p; s/^ *87  \(提示\) .*建议核对$/\1/p
	    $p' zh >have
	same - have <<-'END'
	有错误 3
	提示
	1 份文档：合格 0，有错误 1，有疑点 0，无法判定 0；最多的是 balance 1, result-total 1, row-total 1
	END
	# rules stand below each other in both
	for f in en zh; do
		gi-verify --format=human --lang=$f in | sed -n '2,5p' |
		    iconv -f UTF-8 -t GB18030 | LC_ALL=C cut -c 1-17 |
		    LC_ALL=C awk 'length($0) == 17' >col
		[ "$(wc -l <col)" -eq 4 ]
	done
	gi-verify --format=gcc in | grep -q ': error: .* apart \[row-total\]$'
	LANG=zh gi-verify --format=gcc in |
	    grep -q ': error: .*相差 9 \[row-total\]$'
}

@test "an English finding has no Chinese but what it quotes" {
	for f in "$CASES"/gi-verify/*.in; do
		# what others found has messages that are made up
		grep -avE "^(find|fail)" "$f" |
		    gi-verify --format=gcc --lang=en 2>/dev/null || true
	done >out
	for f in "$SAMPLES"/*.txt; do
		gi --format=gcc --lang=en "$f" || true
	done >>out
	[ "$(wc -l <out)" -gt 500 ]
	[ "$(sed 's/.* \[//' out | sort -u | wc -l)" -gt 40 ]
	# behind the source; a paper is called by its number; a quotation may
	# have one in it
	LC_ALL=C.UTF-8 sed -E 's/^.*: (note|warning|error): //
	    s/国(办公开办函|办发)〔[0-9]+〕[0-9]+号//g
	    :a; s/“[^“”]*”//g; ta' out | ugrep '\p{Han}' | head -n 20 >left
	diff -u /dev/null left
}

@test "what a finding quotes stays as it is printed" {
	printf 'doc\ta\n' >in
	say() {
		printf 'find\t1\tnote\t%s\tdocument\t\\N\t\\N\tm\t%s\n' \
		    "$1" "$2" >>in
	}
	say label-variant '表三\t商业企业\t其他'
	say unread-cell '表三\t（二）部分公开\t总计\t总计'
	say unread-row '表九\t未知的行”、“总计'
	say overview-topic '第一部分\t主动公开、平台建设'
	say title 't\t\t地名不在行政区划之中，相近的有句容市'
	say result-total '表三\t总计\t（七）总计 5\t5\t（一）予以公开 1 + 没有的行 2\t3\t2'
	say result-total '表三\t总计\t（七）总计 5\t5\t（一）予以公开 1 + 3.其他 2\t3\t2'
	printf 'end\tok\ndone\t1\n' >>in
	gi-verify --format=gcc --lang=en in | grep -v not-a-report |
	    same - <(cat <<-'END'
	a:1: note: table 3: “Commercial enterprises” is worded “其他”, not as in the form [label-variant]
	a:1: note: table 3, row “(2) Disclosed in part”, column “Total” holds “总计”: which number that is, or in which unit, is not to be known, so none was taken; please look at the original [unread-cell]
	a:1: note: table 9: no row “未知的行”、“总计” was found [unread-row]
	a:1: note: section 1 does not speak of proactive disclosure, platforms, of the five subjects that the form asks for; please check and add [overview-topic]
	a:1: note: the title “t” is faulty: no place has that name, and the nearest is “句容市”; please check [title]
	a:1: note: table 3, column “Total”: （一）予以公开 1 + 没有的行 2 = 3, but (7) Total 5, 2 apart [result-total]
	a:1: note: table 3, column “Total”: (1) Disclosed 1 + 3. Other 2 = 3, but (7) Total 5, 2 apart [result-total]
	END
	)
}

@test "what a stage said of a file that it could not read is said in Chinese" {
	gi-normalize nofile >in 2>err || [ $? -eq 2 ]
	grep -q '^fail	nofile	gi-normalize	cannot open: No such file' in
	gi-verify --format=human --lang=zh in >out
	grep -q '错误     gi-normalize     无法打开: 没有那个文件或目录$' out
	gi-verify --format=human in >out
	grep -q 'gi-normalize     cannot open: No such file or directory$' out
}

@test "the stream, JSON and all for programs are the same in any language" {
	printf 'no report \377\n' >bad.txt
	: >empty.txt
	set -- "$SAMPLES"/*.txt bad.txt empty.txt nofile
	for l in C zh_CN.UTF-8 zh_CN.GB18030; do
		mkdir "$l"
		export LANG=$l
		gi-extract "$@" >"$l/1" 2>"$l/err" || true
		gi-normalize "$@" >"$l/n" 2>>"$l/err" || true
		gi-normalize <"$l/1" >"$l/2"
		gi-sections "$l/2" >"$l/3"
		gi-tables "$l/3" >"$l/4"
		gi-verify "$l/4" >"$l/5" || true
		for f in json csv sarif checkstyle; do
			gi-verify --format=$f "$l/4" >"$l/5.$f" || true
		done
		gi-tojson "$l/5" >"$l/6" || true
		gi-tojson --cells "$l/5" >"$l/7" || true
		gi "$@" >"$l/8" 2>>"$l/err" || true
		[ -s "$l/8" ]
	done
	# it is the messages that differ
	not cmp -s C/err zh_CN.UTF-8/err
	for l in zh_CN.UTF-8 zh_CN.GB18030; do
		cp C/err "$l/err"
		diff -r C "$l"
	done
}

@test "rules are explained in both languages" {
	for r in $(gi-verify --list-rules | cut -d ' ' -f 1); do
		gi-verify --explain "$r" --lang=en >en
		gi-verify --explain "$r" --lang=zh >zh
		[ "$(wc -l <en)" -eq "$(wc -l <zh)" ]
		# but papers' numbers, and what a report says
		LC_ALL=C.UTF-8 sed -E 's/国(办公开办函|办函|办发)〔[0-9]+〕[0-9]+号//g
		    s/“[^”]*”//g' en >rest
		not ugrep '\p{Han}' rest
		not grep -E '^(class|place|found by|law|example|cure) ' zh
		grep -q '^类别     \(报告\|文本\)$' zh
		not ugrep '^(位置|依据|示例|处理) +[a-zA-Z ]+$' zh
	done
	gi-verify --list-rules --lang=zh >zh
	[ "$(wc -l <zh)" -eq "$(gi-verify --list-rules | wc -l)" ]
	not ugrep -v '^[a-z-]+ +(错误|警告|提示) +.*\p{Han}' zh
}

# shape PAGE: what a page has in any language: headings, lists, options, names
# of other pages, commands.
shape() {
	awk '/^\.S[hs] / { print $1 }
	/^\.(Bd|Bl|Ed|El)/ { print $1, $2 }
	/^\.(Op|It|Fl) .*Fl/ {
		gsub(/ (Ns|Ar|,).*/, "")
		print
	}
	/^\.Xr / { print $2, $3 }
	/^\.It Cm / { print $3 }
	/^(\.Dl )?\$ / { print }' "$1"
}

@test "pages in Chinese have the sections and options of the English ones" {
	for p in gi.1 gi-view.1 gi.7 gi-rules.7; do
		shape "$ROOT/man/$p" >en
		[ "$(wc -l <en)" -gt 50 ]
		shape "$ROOT/man/zh_CN/$p" | diff -u en -
	done
	# a message is worded in the page as the tool words it
	sed -n '/^\.Bl -diag/,/^\.El/s/^\.It //p' "$ROOT/man/zh_CN/gi.1" \
	    "$ROOT/man/zh_CN/gi-view.1" >said
	[ "$(wc -l <said)" -eq 20 ]
	msgcat --no-wrap "$ROOT/po/zh_CN.po" | sed -n 's/^msgstr "\(.*\)"$/\1/p' |
	    sort >texts
	sort said | comm -23 - texts >left
	diff -u /dev/null left
}

@test "every text is translated, and nothing else" {
	command -v xgettext >/dev/null || skip 'no xgettext'
	(cd "$ROOT" && po/template) >gi.pot
	[ "$(grep -c '^msgid' gi.pot)" -gt 200 ]
	msgfmt -c --statistics -o gi.mo "$ROOT/po/zh_CN.po" 2>said
	cat said
	grep -qx '[0-9]* translated messages\.' said
	cmp gi.mo "$catalogue"
	msgcmp "$ROOT/po/zh_CN.po" gi.pot
	# nothing is left over, nor marked obsolete
	msgcat --no-location --no-wrap "$ROOT/po/zh_CN.po" |
	    grep '^msg\(id\|ctxt\)' | sort >have
	msgcat --no-location --no-wrap gi.pot | grep '^msg\(id\|ctxt\)' |
	    sort | diff -u - have
	not grep -q '^#~' "$ROOT/po/zh_CN.po"
}

@test "no text of a table lacks its Chinese" {
	command -v msgexec >/dev/null || skip 'no msgexec'
	grep -c . "$ROOT/lib/data/messages.tsv"
	msgattrib --no-wrap --translated "$ROOT/po/zh_CN.po" |
	    sed -n 's/^msgid "\(.*\)"$/\1/p' | sort >have
	{
		awk -F '\t' '/^[A-Z]/ { print $3 }' \
		    "$ROOT/lib/data/messages.tsv"
		awk -F '\t' '/^#/ { next } $2 == "what" { print $3 }
		    NF > 5 { print $6 }' "$ROOT/lib/data/options.tsv"
		awk -F '\t' '/^[a-z]/ { print $3 }' "$ROOT/lib/data/said.tsv"
		grep -v '^#' "$ROOT/lib/data/system.tsv"
	} | sort -u >want
	[ "$(wc -l <want)" -gt 150 ]
	comm -23 want have >lacking
	diff -u /dev/null lacking
}

@test "what the C library says is known by its words" {
	"$PYTHON" - >want <<-'END'
	import errno, os, signal
	for n in ('ENOENT EACCES EPERM EISDIR ENOTDIR EIO ENOSPC EDQUOT EFBIG '
	          'EROFS EPIPE EBADF EINVAL EMFILE ENFILE ENOMEM EAGAIN ELOOP '
	          'ENAMETOOLONG E2BIG ENOEXEC').split():
	    print(os.strerror(getattr(errno, n)))
	for n in 'HUP INT KILL SEGV ABRT BUS FPE ILL PIPE TERM XCPU'.split():
	    print(signal.strsignal(getattr(signal, 'SIG' + n)))
	END
	while IFS= read -r text; do
		grep -qxF "$text" "$ROOT/lib/data/system.tsv" || {
			echo "$text"; bad=1; }
	done <want
	[ -z "$bad" ]
}

@test "a program with the library speaks as it has bound the texts" {
	case ${MAKEFLAGS-} in *fsanitize*) skip 'not of sanitizers' ;; esac
	cat >a.c <<-'END'
	#include <libintl.h>
	#include <locale.h>
	#include "gi.h"
	int
	main(int argc, char *argv[])
	{
		struct gi_run	*run = gi_run_new(&gi_sections, stdout);

		setlocale(LC_ALL, "C.UTF-8");
		if (argc > 1)
			bindtextdomain("gi", argv[1]);
		if (argc > 2 && !gi_run_option(run, "lang", argv[2]))
			return 9;
		(void)gi_run_option(run, "nonsense", NULL);
		return gi_run_free(run);
	}
	END
	${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -I"$ROOT/lib" -o a a.c \
	    "$ROOT/lib/libgi.a" -lunistring
	run -2 env LANGUAGE=zh_CN ./a
	[ "$output" = 'gi-sections: no such option: nonsense' ]
	run -2 env LANGUAGE=zh_CN ./a "$ROOT/po/locale"
	[ "$output" = 'gi-sections: 没有这个选项: nonsense' ]
	run -2 ./a "$ROOT/po/locale"
	[ "$output" = 'gi-sections: no such option: nonsense' ]
	run -2 ./a "$ROOT/po/locale" zh
	[ "$output" = 'gi-sections: 没有这个选项: nonsense' ]
	run -2 env LANGUAGE=zh_CN ./a "$ROOT/po/locale" en
	[ "$output" = 'gi-sections: no such option: nonsense' ]
}

@test "texts are found where make puts them, and where install does" {
	make -s -C "$ROOT" DESTDIR="$PWD/d" PREFIX=/opt/gi install
	mv d/opt/gi moved
	run -2 env LANG=zh_CN.UTF-8 PATH=/usr/bin:/bin moved/bin/gi-sections x
	[[ $output = *无法打开* ]]
	ln -s ../moved/bin/gi-sections d/gi
	run -2 env LANG=zh_CN.UTF-8 d/gi x
	[[ $output = *无法打开* ]]
	# without them, English
	rm -r moved/share/locale
	run -2 env LANG=zh_CN.UTF-8 moved/bin/gi-sections x
	[[ $output = *'cannot open'* ]]
}

@test "a build without msgfmt speaks English, and says so" {
	texts() { make -s -C "$ROOT" --eval 'show: ; @echo $(TEXTS)' show "$@"; }

	[ "$(texts)" = po/locale/zh_CN/LC_MESSAGES/gi.mo ]
	[ "$(texts MSGFMT=no-such-program)" = english ]
	run -0 make -s -C "$ROOT" MSGFMT=no-such-program english
	[ "$output" = \
	    'no no-such-program here: the tools speak English alone' ]
}
