# SPDX-License-Identifier: ISC
# gi_option() and what is made from lib/data/options.tsv.

load helper

OPTION=$ROOT/tests/unit/option

# gives STATUS OUT ERR ARGUMENT...: what the unit program makes of arguments.
gives() {
	local want=$1 rc=0

	printf '%s' "$2" >"$BATS_TEST_TMPDIR/want.out"
	printf '%s' "$3" >"$BATS_TEST_TMPDIR/want.err"
	shift 3
	"$OPTION" "$@" >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" ||
	    rc=$?
	diff -u "$BATS_TEST_TMPDIR/want.out" "$BATS_TEST_TMPDIR/out"
	diff -u "$BATS_TEST_TMPDIR/want.err" "$BATS_TEST_TMPDIR/err"
	[ "$rc" -eq "$want" ]
}

@test "options stand anywhere, and -- ends them" {
	gives 0 'GI_OPT_NORMALIZE_ENCODING [big5]
GI_OPT_NORMALIZE_ENCODING [gbk]
operand [a]
operand [b]
operand [-e]
operand [-]
' '' gi-normalize a -e big5 b --encoding=gbk -- -e -
	gives 0 'operand [-]
operand [a]
' '' gi-normalize - a
}

@test "a value stands behind = or in the next argument, whatever it is" {
	gives 0 'GI_OPT_NORMALIZE_FILES0_FROM [--foo]
GI_OPT_NORMALIZE_FILES0_FROM [a=b]
GI_OPT_NORMALIZE_FILES0_FROM []
GI_OPT_NORMALIZE_ENCODING [big5]
' '' gi-normalize --files0-from --foo --files0-from=a=b --files0-from= \
	    -ebig5
	gives 0 'GI_OPT_TOJSON_PRETTY
GI_OPT_TOJSON_CELLS
' '' gi-tojson --pretty --cells
}

@test "an unknown option is met with the nearest known one" {
	gives 2 '' "gi-normalize: no such option: --encodng, did you mean --encoding?
" gi-normalize --encodng=x
	gives 2 '' "gi-tojson: no such option: --no-txet, did you mean --no-text?
" gi-tojson --no-txet
	gives 2 '' "gi-tojson: no such option: --xyzzy, see --help
" gi-tojson --xyzzy
	gives 2 '' "gi-tojson: no such option: -e, see --help
" gi-tojson -e x
	gives 2 '' "gi-tojson: no such option: \$'--\\033[m, see --help'
" gi-tojson $'--\033[m'
}

@test "an option is not abbreviated, with a value or without" {
	gives 2 '' "gi-normalize: no such option: --enc, did you mean --encoding?
" gi-normalize --enc
	gives 2 '' "gi-normalize: no such option: --enc, did you mean --encoding?
" gi-normalize --enc=x
	gives 2 '' "gi-normalize: no such option: --enc, did you mean --encoding?
" gi-normalize --enc x
	gives 2 '' "gi-tojson: no such option: --p, did you mean --pretty?
" gi-tojson --p
	gives 2 '' "gi-tojson: no such option: --p, did you mean --pretty?
" gi-tojson --p=1
}

@test "a value that lacks, or is too much, is a mistake" {
	gives 2 '' 'gi-normalize: the option needs a value: -e
' gi-normalize -e
	gives 2 '' 'gi-normalize: the option needs a value: --encoding
' gi-normalize --encoding
	gives 2 '' 'gi-normalize: the option takes no value: --help=2
' gi-normalize --help=2
}

@test "a value is one of the words of its option, a number, or a size" {
	local bad='none of those it takes, see --help' w

	gives 0 'GI_OPT_NORMALIZE_ENCODING [GBK]
GI_OPT_NORMALIZE_ENCODING [utf-16LE]
GI_OPT_NORMALIZE_ENCODING [utf-16]
' '' gi-normalize -e GBK -e utf-16LE -e utf-16
	gives 0 'GI_OPT_EXTRACT_JOBS [1]
GI_OPT_EXTRACT_JOBS [256]
GI_OPT_EXTRACT_MAX_MEMBERS [18446744073709551615]
GI_OPT_EXTRACT_MAX_TOTAL [1]
GI_OPT_EXTRACT_MAX_TOTAL [17179869183G]
' '' gi-extract -j 1 --jobs=256 --max-members=18446744073709551615 \
	    --max-total=1 --max-total=17179869183G
	for w in gb utf-8\| utf-8x '' utf-16le\|utf-16be; do
		gives 2 '' "gi-normalize: the option's value is $bad: $w
" gi-normalize -e "$w"
	done
	for w in Human human\|gcc hum ' tsv' ''; do
		gives 2 '' "gi-verify: the option's value is $bad: $w
" gi-verify --format="$w"
	done
	for w in 0 257 x 1x -1 '' ' 1' 1K 18446744073709551616; do
		gives 2 '' "gi-extract: the option's value is $bad: $w
" gi-extract -j "$w"
	done
	for w in 0 0K K 1k 1KK 1T 17179869184G 99999999999999999999 ''; do
		gives 2 '' "gi-extract: the option's value is $bad: $w
" gi-extract --max-total="$w"
	done
}

@test "gi says what is wrong with a value, once and before anything runs" {
	local bad='none of those it takes, see --help' w

	need_tool gi
	for w in --fail-on=typo --color=typo --encoding=typo --jobs=typo \
	    --format=typo --progress=typo --max-document=typo \
	    --max-members=typo --max-ratio=typo --max-total=typo \
	    --max-depth=typo --max-seconds=typo --max-memory=typo; do
		run "$BIN/gi" "$w" /nowhere </dev/null
		[ "$status" -eq 2 ]
		[ "$output" = "gi: the option's value is $bad: typo" ] ||
		    { echo "$w: $output"; return 1; }
	done
	# no stage can be found: none is started
	run env PATH=/nowhere "$BIN/gi" -j typo
	[ "$status" -eq 2 ]
	[ "${#lines[@]}" -eq 1 ]
}

@test "--help is made from the table, and ends with three examples" {
	gives 0 "Usage: gi-tojson [-o FILE] [--form=FILE] [--cells|--flat] [--no-text] [--pretty] [FILE...]
Write the reports of a record stream as JSON, one document a line.

      --form=FILE         read by the form in FILE too; may be given again
  -o, --output=FILE       write to this file, which is there whole or as it was
      --cells             write one object a cell instead of one a document
      --flat              write one flat object a document, its numbers under dotted keys
      --no-text           leave out the text of the sections
      --pretty            write over several lines, indented
      --lang=zh|en        speak Chinese or English, whatever the locale is
  -h, --help              show this help and end
      --version           show the version and end

Examples:
  gi-verify tables.tsv | gi-tojson
  gi-tojson --no-text verified.tsv | jq .tables.requests.new.total
  gi-tojson --cells verified.tsv | jq -r 'select(.how == \"unplaced\").raw'
" '' gi-tojson --help
	cp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/long"
	"$OPTION" gi-tojson -h >"$BATS_TEST_TMPDIR/short"
	cmp "$BATS_TEST_TMPDIR/long" "$BATS_TEST_TMPDIR/short"
}

@test "--version names the tool and the version of gi.h" {
	local version

	version=$(sed -n 's/^#define GI_VERSION.*"\(.*\)"$/\1/p' \
	    "$ROOT/lib/gi.h")
	[ -n "$version" ]
	gives 0 "gi-tables $version
" '' gi-tables --version
}

@test "--help on a full disk is no success" {
	run sh -c '"$1" gi --help >/dev/full' sh "$OPTION"
	[ "$status" -eq 4 ]
	[ "$output" = 'gi: cannot write: No space left on device' ]
}

@test "every tool answers --help and --version, and refuses the rest" {
	local t

	need_tool $TOOLS
	for t in $TOOLS; do
		"$OPTION" "$t" --help >"$BATS_TEST_TMPDIR/want"
		"$BIN/$t" --help >"$BATS_TEST_TMPDIR/out" </dev/null
		diff -u "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/out"
		"$OPTION" "$t" --version >"$BATS_TEST_TMPDIR/want"
		"$BIN/$t" --version >"$BATS_TEST_TMPDIR/out" </dev/null
		diff -u "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/out"
		run "$BIN/$t" --no-such-thing </dev/null
		[ "$status" -eq 2 ]
		[ "$output" = \
		    "$t: no such option: --no-such-thing, see --help" ]
	done
}

@test "a line that is no option stops the build" {
	local line n=0

	while IFS= read -r line; do
		n=$((n + 1))
		printf "$line\n" | cat "$ROOT/lib/data/options.tsv" - \
		    >"$BATS_TEST_TMPDIR/options.tsv"
		run awk -f "$ROOT/lib/generate/options.awk" \
		    "$BATS_TEST_TMPDIR/options.tsv"
		[ "$status" -eq 1 ] || { echo "taken: $line"; return 1; }
		[[ "$output" == *options.tsv:* ]]
	done <<-'END'
	gi-tojson\tNEW\t\tnew\t
	gi-tojson\tNEW\t\tnew\t\t
	gi-tojson\tNEW\t\tNew\t\thelp
	gi-tojson\tnew\t\tnew\t\thelp
	gi-tojson\tNEW\tnn\tnew\t\thelp
	gi-tojson\tNEW\t\tcells\t\thelp
	gi-tojson\tNEW\th\tnew\t\thelp
	gi-tojson\tCELLS\t\tnew\t\thelp
	*\tNEW\t\tcells\t\thelp
	tojson\tNEW\t\tnew\t\thelp
	gi-new\tNEW\t\tnew\t\thelp
	gi-tojson\tusage\tagain
	gi-tojson\texample\ta fourth
	gi-tojson\tNEW\t\tnew\tFILE\thelp\t7
	gi-tojson\tNEW\t\tnew\tN\thelp\t0
	gi-tojson\tNEW\t\tnew\tN\thelp\tany case
	gi-tojson\tNEW\t\tnew\ta|b\thelp\t7
	gi-tojson\tNEW\t\tnew\ta|b\thelp\t
	END
	[ "$n" -eq 18 ]
}
