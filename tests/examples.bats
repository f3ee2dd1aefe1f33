# SPDX-License-Identifier: ISC
# The pages and the README: their examples run, their references lead
# somewhere, and mandoc has nothing to say.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
	cp "$SAMPLES"/*.txt .
	cp -r "$ROOT/lib/forms" .
	mkdir reports
	cp tabs.txt markdown.txt suspect.txt broken.txt raw.txt reports
	cp suspect.txt report.txt
	# streams that the pages of the single stages name
	gi-normalize report.txt >stream.tsv
	gi-sections <stream.tsv >sections.tsv
	gi-tables <sections.tsv >tables.tsv
	gi-verify <tables.tsv >verified.tsv || [ $? -eq 1 ]
}

examples() {
	"$PYTHON" "$ROOT/tests/examples.py" "$@"
}

# Those that need programs of others are in recipes.bats.
@test "examples of gi(7)" {
	examples --not-below='WHERE THE DATA GOES' "$ROOT/man/gi.7"
}

@test "no page names an output by the id of a process" {
	not grep -nF '$$' "$ROOT/README.md" "$ROOT"/man/* \
	    "$ROOT/lib/data/options.tsv" "$ROOT/lib/data/gi-rules.in"
}

@test "examples of gi-records(5)" { examples "$ROOT/man/gi-records.5"; }
@test "examples of gi-forms(5)" { examples "$ROOT/man/gi-forms.5"; }

# unpacked README: its examples, from the first, where it was unpacked.
unpacked() {
	mkdir fresh home
	(cd "$ROOT" && find . -mindepth 1 -maxdepth 1 ! -name .git \
	    ! -name demo -exec cp -a {} "$BATS_TEST_TMPDIR/fresh" \;)
	cd fresh
	# whose tools are not on PATH yet
	HOME=$BATS_TEST_TMPDIR/home PATH=${PATH//"$BIN:"/} \
	    examples "$1"
	[ -x "$BATS_TEST_TMPDIR/home/.local/bin/gi" ]
}

@test "examples of the README, from the first, where it was unpacked" {
	unpacked README.md
}

@test "examples of the README in Chinese, likewise" {
	unpacked README.zh-CN.md
}

@test "the two READMEs name each other, and show the same commands" {
	grep -q '^\[中文\](README.zh-CN.md)$' "$ROOT/README.md"
	grep -q '^\[English\](README.md)$' "$ROOT/README.zh-CN.md"
	for f in README.md README.zh-CN.md; do
		sed -n 's/^ *\$ //p' "$ROOT/$f" |
		    sed 's/ --lang=[a-z]*//' >"$f"
	done
	same README.md README.zh-CN.md
}

@test "the pictures of the READMEs show what gi shows" {
	"$ROOT/tests/pictures" -n
}

@test "examples of the tools' pages" {
	for t in $TOOLS; do
		examples "$ROOT/man/$t.1" || bad=1
	done
	[ -z "$bad" ]
}

@test "examples in --help run" {
	for t in $TOOLS; do
		"$t" --help | sed -n '/^Examples:/,$s/^  *//p' >cmds
		[ "$(wc -l <cmds)" -eq 3 ]
		sed 's/^/.Dl $ /; s/\\/\\e/g' cmds >"$t.page"
		examples "$t.page" || bad=1
	done
	[ -z "$bad" ]
}

@test "mandoc has nothing to say" {
	command -v mandoc || skip "no mandoc"
	chinese='zh_CN/.*(first section is not|outside NAME|trailing delimiter)'
	mandoc -Tlint -W style "$ROOT"/man/*.* "$ROOT"/man/zh_CN/* 2>/dev/null |
	    grep -vE "referenced manual not found|$chinese" >lint ||
	    true
	diff -u /dev/null lint
}

@test "every page that a page names is there" {
	sed -n 's/^\.Xr \(gi[a-z-]*\) \([1-9]\).*/\1.\2/p' "$ROOT"/man/*.* \
	    "$ROOT"/man/zh_CN/* | sort -u >named
	[ -s named ]
	while read -r page; do
		[ -f "$ROOT/man/$page" ] || [ -f "$ROOT/man/$page.in" ] || {
			echo "no $page"; bad=1; }
	done <named
	[ -z "$bad" ]
}

@test "every file that README, NEWS and HACKING lead to is there" {
	grep -oh ']([^)]*)' "$ROOT"/*.md |
	    sed 's/^](//; s/)$//' | sort -u >named
	[ -s named ]
	while read -r file; do
		[ -e "$ROOT/$file" ] || { echo "no $file"; bad=1; }
	done <named
	[ -z "$bad" ]
}

@test "NEWS.md knows the version that the tools have" {
	version=$(gi --version | sed -n '1s/.* //p')
	[ -n "$version" ]
	grep -qE "^## ${version//./\\.}(,|$)" "$ROOT/NEWS.md"
}

@test "each tool has a page with every heading in its place" {
	for t in $TOOLS; do
		sed -n 's/^\.Sh //p' "$ROOT/man/$t.1" >heads
		printf '%s\n' NAME SYNOPSIS DESCRIPTION 'EXIT STATUS' \
		    EXAMPLES DIAGNOSTICS 'SEE ALSO' STANDARDS CAVEATS |
		    diff -u - heads
	done
}

@test "every option of a tool is in its page" {
	for t in $TOOLS; do
		"$t" --help | grep -oE '^ +(-[a-zA-Z0-9], +)?--[a-z0-9-]+' |
		    grep -oE '[a-z0-9]+(-[a-z0-9]+)*$' >options
		[ -s options ]
		while read -r o; do
			grep -qE "Fl Fl ${o//-/(\\\\)?-}" "$ROOT/man/$t.1" || {
				echo "$t.1 does not speak of --$o"; bad=1; }
		done <options
	done
	[ -z "$bad" ]
}
