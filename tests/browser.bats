# SPDX-License-Identifier: ISC
# The pages of gi-tohtml in a browser: Chromium, which playwright-core drives.

bats_require_minimum_version 1.5.0
load helper

setup_file() {
	export DIR=$BATS_FILE_TMPDIR
	cd "$DIR"
	for f in "$SAMPLES"/*.txt; do
		printf '%s\0' "$f"
	done | gi-normalize -0 | gi-sections | gi-tables | gi-verify >v.tsv ||
	    [ $? -eq 1 ]
	for l in zh en; do
		gi-tohtml --lang="$l" -o "$l" v.tsv
		gi-tohtml --lang="$l" -o "$l.html" v.tsv
	done
}

setup() {
	need_real node
	need_real chromium
	if [ ! -d "$ROOT/tests/browser/node_modules/playwright-core" ]; then
		skip 'no playwright-core here; npm ci in tests/browser brings it'
	fi
	cd "$DIR"
}

# pages TEST PAGE...: see pages.mjs.
pages() {
	CHROMIUM=$(command -v chromium) node "$ROOT/tests/browser/pages.mjs" "$@"
}

# page_of SAMPLE [LANGUAGE]: the page of a sample, in Chinese.
page_of() {
	grep -lF "samples/$1.txt<" "${2:-zh}"/*[!x].html | head -n 1
}

# bats test_tags=real
@test "the index sorts, by click and by keys" {
	pages sort zh/index.html en/index.html zh.html
}

# bats test_tags=real
@test "the index is searched and filtered, and its charts with it" {
	pages filter zh/index.html en/index.html
}

# bats test_tags=real
@test "charts have a name, and a table that says the same" {
	pages charts zh/index.html en/index.html
}

# bats test_tags=real
@test "of rivals the same counts however rows are sorted" {
	sed 's/^doc	[^	]*/&.pdf/; s/^end	[^	]*/&.pdf/
	    s/	767	/	1767	/g' v.tsv | awk -F '\t' '
	    $1 == "doc" { on = /suspect[.]txt/ } on { print }
	    END { print "done\t1" }' >rival.tsv
	gi-tohtml --lang=en -o rivals v.tsv rival.tsv
	pages steady rivals/index.html
}

# bats test_tags=real
@test "by keys a link leads past a table" {
	pages past "$(page_of suspect)" "$(page_of annex en)"
}

# bats test_tags=real
@test "a cell says where it is from by hover, focus and touch" {
	pages cells "$(page_of suspect)" "$(page_of annex)"
	pages touch "$(page_of suspect)"
}

# bats test_tags=real
@test "a cell leads to its finding, and back; law and cure unfold by keys" {
	pages findings "$(page_of suspect)" "$(page_of annex-broken)"
}

# bats test_tags=real
@test "tables have their heads in the accessibility tree" {
	pages tree "$(page_of suspect)" "$(page_of annex-broken)"
}

# bats test_tags=real
@test "in one file one report is shown at a time" {
	pages one zh.html en.html
}

# bats test_tags=real
@test "no page is wider than a telephone" {
	pages narrow zh/index.html en/index.html "$(page_of suspect)" \
	    "$(page_of annex-broken)" "$(page_of suspect en)"
}

# bats test_tags=real
@test "axe finds nothing serious: light, dark, wide, narrow" {
	set --
	for s in suspect annex-broken empty cut broken-new; do
		set -- "$@" "$(page_of "$s")" "$(page_of "$s" en)"
	done
	pages axe zh/index.html en/index.html "$@"
}

# bats test_tags=real
@test "what is hostile is inert" {
	evil='<img src=x onerror="window.pwned=1;alert(1)"></script><script>pwned=1</script>'
	printf '%s\n' "doc	$evil.txt	9	UTF-8" "line	1	$evil" \
	    "sect	2	1	1	overview	$evil" "line	2	$evil" \
	    "meta	1	body	$evil" "meta	1	year	2021" \
	    "cell	5	requests	new	natural	\\N	$evil	unread" \
	    "find	1	error	title	line 1	$evil	$evil	$evil	$evil" \
	    "end	$evil.txt	1	ok" 'done	1' >evil.tsv
	gi-tohtml --title="$evil" -o evil.html evil.tsv
	gi-tohtml --title="$evil" -o evil evil.tsv
	pages inert evil.html evil/*.html
}

# bats test_tags=real
@test "on A4 heads are repeated, and what is folded is printed" {
	p=$(page_of suspect)
	PDF=r.pdf pages pdf "$p"
	PDF=i.pdf pages pdf zh/index.html
	pdfinfo r.pdf | grep -q '^Page size: *59[45].* x 84[12].* (A4)$'
	pdfinfo i.pdf | grep -q '(A4)$'
	n=$(pdfinfo i.pdf | sed -n 's/^Pages: *//p')
	[ "$n" -ge 4 ]
	for k in 1 2; do
		pdftotext -f "$k" -l "$k" i.pdf - | tr -d ' \n' |
		    grep -q '机关.*年度.*新收'
	done
	pdftotext r.pdf - | tr -d ' \n' >text
	grep -q '49+0=49≠43+15=58' text
	grep -q '核对收件登记与办结登记' text
}

# bats test_tags=real
@test "an index of 5,000 reports sorts in 200 ms" {
	awk -F '\t' -v OFS='\t' '
	$1 == "done" { next }
	{ all = all $0 "\n" }
	END {
		for (i = 0; n < 5000; i++) {
			k = split(all, line, "\n")
			for (j = 1; j < k; j++) {
				s = line[j]
				n += s ~ /^doc/
				sub(/^meta\t[0-9]*\tbody\t/, "&" i "-", s)
				print s
			}
		}
		print "done", n
	}' <(grep -v '^line\|^skip\|^sect\|^claim' v.tsv) >many.tsv
	gi-tohtml -o many many.tsv
	pages speed many/index.html
}
