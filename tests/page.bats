# SPDX-License-Identifier: ISC
# gi-tohtml: what stands in its pages, and where they are put.  How a browser
# takes them, browser.bats looks at.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# sound FILE...: pages are well formed, their policies are those of what is in
# them, their ids are there once, and each link within and between them leads
# somewhere.
sound() {
	"$PYTHON" "$ROOT/tests/htmls.py" sound "$@"
}

@test "pages of all samples are sound, in one file and in a folder" {
	all_samples >v.tsv
	for l in zh en; do
		gi-tohtml --lang="$l" -o "$l.html" v.tsv
		gi-tohtml --lang="$l" -o "$l" v.tsv
		sound "$l.html" "$l"/*.html
	done
	[ "$(ls zh | wc -l)" -eq "$(($(grep -c '^doc' v.tsv) + 1))" ]
	ls zh >a
	ls en | diff a -
}

@test "each cell, its line and its raw text are on the page" {
	for n in suspect annex annex-broken box broken-new empty; do
		sample_stream "$n" >v.tsv
		gi-tohtml --lang=en -o p v.tsv
		"$PYTHON" "$ROOT/tests/htmls.py" cells v.tsv p/*[!x].html
		rm -r p
	done
}

@test "what is blank, unread, inferred, not placed or not found differs" {
	cat >v.tsv <<-'END'
		doc	a.txt	9	UTF-8
		line	1	甲县政府信息公开工作年度报告
		meta	1	body	甲县人民政府
		meta	1	year	2021
		meta	1	edition	2021
		cell	5	requests	new	natural	\N		blank
		cell	5	requests	new	business	\N	12→13	unread
		cell	5	requests	new	research	3	3	inferred
		cell	5	requests	new	nonprofit	4	4 件	exact
		cell	6	requests	carried_in	\N	7	7	unplaced
		end	a.txt	1	ok
		done	1
	END
	gi-tohtml --lang=en -o a.html v.tsv
	grep -o '<td[^>]*>[^<]*</td>' a.html >cells
	grep -qx '<td class="b" data-l="5" tabindex="0">blank</td>' cells
	grep -qx '<td class="u" data-l="5" data-r="12→13" tabindex="0">12→13</td>' \
	    cells
	grep -qx '<td class="i" data-l="5" tabindex="0">3</td>' cells
	grep -qx '<td data-l="5" data-r="4 件" tabindex="0">4</td>' cells
	grep -qx '<td class="n" tabindex="0">missing</td>' cells
	[ "$(grep -cx '<td class="l" tabindex="0">?</td>' cells)" -eq 7 ]
	grep -q 'II\. .* <b>7</b></li>' a.html
}

@test "a sum is opened up, its cells are marked, and lead to it and back" {
	sample_stream suspect >v.tsv
	gi-tohtml --lang=en -o a.html v.tsv
	tr -d '\n' <a.html | sed 's/<article class="f/\n&/g' >b
	grep -q '<span>49 + 0 = 49</span> <b>&#8800;</b> <span>43 + 15 = 58<' b
	f=$(sed -n 's/.*id="\(r1f[0-9]*\)".*49 + 0 = 49.*/\1/p' b)
	c=$(sed -n 's/.*49 + 0 = 49.*carried over to the next year<\/th><td><a href="#\(r1c[0-9]*\)">15<.*/\1/Ip' b)
	[ -n "$f" ] && [ -n "$c" ]
	grep -q "id=\"$c\" class=\"fe\"[^>]*><a href=\"#$f\">15</a>" a.html
	# of a long sum what is zero is told once
	grep -q '<span>1 + 8 + 18 + 7 = 34</span> <b>&#8800;</b> <span>43<' b
	grep -q '17 other terms, which are 0' b
	# law and cure are folded
	grep -q '<details><summary>Law and cure' b
}

@test "clauses that were checked are links to their cells" {
	sample_stream suspect >v.tsv
	sed 's/^\(claim	.*	767	exact\)	holds/\1	fails/' v.tsv >w.tsv
	gi-tohtml --lang=zh -o a.html v.tsv
	gi-tohtml --lang=zh -o b.html w.tsv
	c=$(sed -n 's/.*<a class="ch" href="#\(r1c[0-9]*\)">收到政府信息公开申请767件.*/\1/p' a.html)
	grep -q "<td id=\"$c\"[^>]*>767<" a.html
	grep -q "<a class=\"cf\" href=\"#$c\">收到政府信息公开申请767件<span" b.html
	grep -q '<span class="cu">部门文件109条' a.html
}

@test "claims that overlap, or end behind the line, lose no text" {
	cat >v.tsv <<-'END'
		doc	a.txt	9	UTF-8
		line	1	abcdefgh
		cell	5	requests	new	total	3	3	exact
		claim	1	1	4	requests	new	total	3	exact	holds
		claim	1	2	6	requests	new	total	4	exact	fails
		claim	1	7	99	\N	\N	\N	4	exact	unknown
		claim	1	5	5	\N	\N	\N	4	exact	unknown
		end	a.txt	1	ok
		done	1
	END
	gi-tohtml --lang=en -o a.html v.tsv
	grep '^<p>a<' a.html | sed 's/<span class="hide">[^<]*<\/span>//g
	    s/<[^>]*>//g' >text
	[ "$(cat text)" = abcdefgh ]
	grep -q '<p>a<a class="ch"[^>]*>b</a><a class="cf"' a.html
}

@test "nothing that a report holds is markup, nor turns the text around" {
	evil='<img src=x onerror=alert(1)>"'"'"'&amp;</td></script><!--'
	printf '%s\n' "doc	$evil.txt	9	UTF-8" \
	    "line	1	$evil" "line	2	a$(printf '\342\200\256')b\\0c" \
	    "sect	3	1	1	overview	$evil" "line	3	$evil" \
	    "meta	1	body	$evil" "meta	1	year	$evil" \
	    "meta	1	title	$evil" "meta	1	published	$evil" \
	    "cell	5	requests	new	natural	\\N	$evil	unread" \
	    "cell	5	requests	new	total	$evil	$evil	exact" \
	    "cell	6	requests	carried_in	\\N	\\N	$evil	unplaced" \
	    "find	1	error	$evil	requests new natural	$evil	$evil	$evil	$evil" \
	    "find	1	error	title	line 1	$evil	$evil	$evil	$evil" \
	    "claim	1	0	9	$evil	$evil	$evil	1	exact	fails" \
	    "end	$evil.txt	1	ok" "fail	$evil	$evil	$evil" 'done	1' >v.tsv
	for l in zh en; do
		gi-tohtml --title="$evil" --lang="$l" -o "$l.html" v.tsv
		gi-tohtml --title="$evil" --lang="$l" -o "$l" v.tsv
		sound "$l.html" "$l"/*.html
		not grep -l '<img' "$l.html" "$l"/*
		not grep -l "$(printf '\342\200\256')" "$l.html" "$l"/*
		grep -q "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;" \
		    "$l.html"
	done
	# names of files have none of it
	ls zh | grep -qx 'img-src-x-onerror-alert-1-.*\.html'
}

@test "-o: a file by its name, in place of the one there, with its rights" {
	sample_stream suspect >v.tsv
	echo old >a.html
	chmod 640 a.html
	ln -s a.html link.htm
	gi-tohtml -o link.htm v.tsv
	[ -L link.htm ]
	grep -q '<title>' a.html
	[ "$(stat -c %a a.html)" = 640 ]
	# a link to a link in another folder, and one to a file that is not there
	mkdir far
	ln -s ../link.htm far/link.html
	ln -s new.html far/none.html
	gi-tohtml --title=again -o far/link.html v.tsv
	grep -q '<title>again</title>' a.html
	gi-tohtml -o far/none.html v.tsv
	[ -L far/none.html ] && [ -f far/new.html ]
	rm -r far
	(umask 027; gi-tohtml -o B.HTML v.tsv)
	[ "$(stat -c %a B.HTML)" = 640 ]
	[ "$(ls)" = "$(printf '%s\n' B.HTML a.html link.htm v.tsv)" ]
}

@test "-o: a folder that is empty or ours is taken, another is not touched" {
	sample_stream suspect tabs >v.tsv
	sample_stream tabs >w.tsv
	mkdir a b
	echo mine >b/index.html
	gi-tohtml -o a/ v.tsv
	[ "$(ls a | wc -l)" -eq 3 ]
	[ "$(stat -c %a a)" = "$(stat -c %a b)" ]
	echo mine >a/notes
	gi-tohtml -o a w.tsv
	[ "$(cat a/notes)" = mine ]
	[ "$(grep -c '<tr data-v' a/index.html)" -eq 1 ]
	run -2 --separate-stderr gi-tohtml -o b v.tsv
	[[ $stderr = 'gi-tohtml: b: is a folder with other things in it'* ]]
	[ "$(cat b/index.html)" = mine ] && [ "$(ls b)" = index.html ]
	run -4 gi-tohtml -o nowhere/a.html v.tsv
	run -4 gi-tohtml -o nowhere/a v.tsv
	run -2 --separate-stderr gi-tohtml v.tsv
	[[ $stderr = 'gi-tohtml: where to: give -o '* ]]
	[ "$(ls | grep -v '^separate')" = "$(printf '%s\n' a b v.tsv w.tsv)" ]
}

@test "-o: what is no file is written to, and stays what it is" {
	sample_stream suspect >v.tsv
	mkfifo p.html
	cat p.html >out &
	gi-tohtml -o p.html v.tsv
	wait
	[ -p p.html ]
	sound out
}

@test "two reports of one body and year have names of their own, and stable" {
	sample_stream suspect tabs >v.tsv
	sed 's/suspect\.txt/other.txt/; s/	767	/	768	/g' v.tsv >w.tsv
	cat v.tsv w.tsv v.tsv >x.tsv
	gi-tohtml -o a x.tsv
	sound a/*.html
	[ "$(ls a | wc -l)" -eq 7 ]
	gi-tohtml -o b x.tsv
	[ "$(ls a)" = "$(ls b)" ]
}

@test "copies of one report are one row, which leads to all" {
	sample_stream suspect >v.tsv
	sed 's/suspect\.txt/copy.pdf/' v.tsv >w.tsv
	gi-tohtml --lang=en -o a.html v.tsv w.tsv
	[ "$(grep -c '<tr data-v' a.html)" -eq 1 ]
	grep -q 'the same: <a href="#r2">.*copy.pdf</a>' a.html
	[ "$(grep -c '<article class="report"' a.html)" -eq 2 ]
	sound a.html
}

@test "what could not be read has a row, and says why" {
	run -2 --separate-stderr gi-normalize nofile
	gi-normalize nofile 2>err | gi-sections | gi-tables | gi-verify |
	    gi-tohtml --lang=en -o a.html
	grep -q '<tr data-v="unread"><th scope="row">nofile</th>' a.html
	grep -q 'nofile: cannot open: No such file' a.html
	sound a.html
	: >none.txt
	gi-extract none.txt >none.tsv 2>none.err || [ $? -eq 2 ]
	gi-tohtml --lang=zh -o none.html none.tsv
	grep -q '前一个程序' none.html
	not grep -q 'did the program' none.html
}

@test "an empty stream makes an index of nothing" {
	printf 'done\t0\n' >v.tsv
	gi-tohtml -o a v.tsv
	[ "$(ls a)" = index.html ]
	sound a/index.html
}

@test "a stream that is cut: status 3, and what was there stays" {
	sample_stream suspect tabs >v.tsv
	head -n "$(($(wc -l <v.tsv) - 9))" v.tsv >w.tsv
	echo old >a.html
	run -3 --separate-stderr gi-tohtml --lang=en -o a.html w.tsv
	[[ $stderr = *'the stage before died?'*'a.html: is left as it was, for its input is not whole' ]]
	[ "$(cat a.html)" = old ]
	run -3 gi-tohtml -o b "$SAMPLES/suspect.txt"
	[ ! -e b ]
}

@test "a report of which only a part arrived says so" {
	sample_stream suspect | sed 's/^\(end\t.*\t\)ok$/\1cut/' >v.tsv
	gi-tohtml --lang=en -o a.html v.tsv
	grep -q 'Only a part of it arrived' a.html
	sound a.html
}

@test "a full disk: status 4, and what was there stays" {
	all_samples >v.tsv
	echo old >a.html
	(ulimit -f 100; trap '' XFSZ; gi-tohtml -o a.html v.tsv) 2>err && return 1
	[ "$(cat a.html)" = old ]
	grep -q 'cannot write: File too large' err
	(ulimit -f 20; trap '' XFSZ; gi-tohtml -o b v.tsv) 2>err ||
	    [ $? -eq 4 ]
	[ "$(ls)" = "$(printf '%s\n' a.html err v.tsv)" ]
	[ ! -c /dev/full ] || {
		run -4 gi-tohtml -o /dev/full v.tsv
		[ -c /dev/full ]
	}
}

@test "a signal leaves no trace, and the process dies of it" {
	sample_stream suspect >v.tsv
	mkfifo in
	for o in a.html a; do
		ends_by_signal "$o" gi-tohtml -o "$o"
	done
}

@test "a report's page has no script, an index without charts none to draw" {
	sample_stream suspect >v.tsv
	gi-tohtml -o a v.tsv
	not grep -il '<script\|script-src' a/青*.html
	grep -q 'script-src' a/index.html
	gi-tohtml --no-charts -o b v.tsv
	not grep -q 'id="charts"\|Observable Plot 0' b/index.html
	sound b/*.html
}

@test "the figures of charts are those of the cells, null where not known" {
	sample_stream suspect >v.tsv
	gi-tohtml -o a v.tsv
	"$PYTHON" "$ROOT/tests/htmls.py" charts v.tsv a/index.html \
	    "$ROOT/lib/data/charts.tsv"
}

# rows FILE: the data of an index, a row a line: what is before the figures.
rows() {
	sed -n '/"rows":\[/,/\]\]}/p' "$1" | grep -o '\[[0-9nul]*,[0-9]*,[01],' |
	    tr -d '['
}

@test "two bodies of one name are two, and one body of many years is one" {
	sample_stream suspect >v.tsv
	{
		sed '/^done/d; s/^meta	\([0-9]*\)	year	.*/meta	\1	year	2020/' v.tsv
		sed '/^done/d; s/suspect\.txt/b.txt/' v.tsv
		sed '/^done/d; s/suspect\.txt/c.txt/
			s/^meta	\([0-9]*\)	body	.*/&\nmeta	\1	code	330000/' v.tsv
		sed '/^done/d; s/suspect\.txt/d.txt/; s/	767	/	768	/g' v.tsv
		printf 'done\t4\n'
	} >w.tsv
	gi-tohtml -o a w.tsv
	rows a/index.html | sort >r
	cat r
	[ "$(wc -l <r)" -eq 4 ]
	[ "$(cut -d, -f 1,3 r | sort | uniq -c | tr -s ' \n' ' ')" = \
	    ' 1 2020,0 1 2021,0 2 2021,1 ' ]
	[ "$(cut -d, -f 2 r | sort | uniq -c | awk '{ print $1 }' | sort | tr '\n' ' ')" = '1 3 ' ]
}

@test "a figure that another form asks otherwise for is told apart" {
	sample_stream annex >v.tsv
	gi-tohtml -o a v.tsv
	"$PYTHON" "$ROOT/tests/htmls.py" charts v.tsv a/index.html \
	    "$ROOT/lib/data/charts.tsv"
	grep -q '\[[0-9]*,0,0,\[[0-9]*\],' a/index.html
	# 2019 asks how many are public where 2021 asks how many are in force
	sample_stream tabs >v.tsv
	grep -q '^meta.*edition	2019' v.tsv
	gi-tohtml -o b v.tsv
	"$PYTHON" "$ROOT/tests/htmls.py" charts v.tsv b/index.html \
	    "$ROOT/lib/data/charts.tsv"
}

@test "a link leads past each table" {
	sample_stream suspect annex >v.tsv
	gi-tohtml --lang=en -o a v.tsv
	for f in a/*[!x].html; do
		[ "$(grep -c 'class="form"' "$f")" -eq \
		    "$(grep -c '>Skip this table</a>' "$f")" ]
	done
	sound a/*.html
}

@test "the bundle is what its checksum says, with the licence of each part" {
	cd "$ROOT/lib/page/vendor"
	sha256sum -c SHA256SUMS
	for p in @observablehq/plot d3-array d3-scale; do
		grep -q "^$p [0-9.]* (ISC)$" LICENSE.txt
	done
	grep -q 'ISC' LICENSE.txt
}

@test "three hundred reports take less than 8 MB, and 2 KiB each of memory" {
	sample_stream suspect tabs annex markdown box raw >v.tsv
	for i in $(seq 50); do
		sed "s/\(	\)\(20[12][0-9]\)$/\1$((1970 + i))/" v.tsv
	done >w.tsv
	gi-tohtml -o a.html w.tsv
	[ "$(grep -c '<article class="report"' a.html)" -eq 300 ]
	[ "$(wc -c <a.html)" -lt 8000000 ]
	peak() {
		/usr/bin/time -f %M -o peak gi-tohtml -o b.html "$@"
		cat peak
	}
	[ -x /usr/bin/time ] || skip 'no time(1) here'
	# pages are no measure of memory where a sanitizer is built in
	not grep -q __asan_init "$BIN/gi-tohtml" || skip 'a sanitizer'
	few=$(peak v.tsv)
	many=$(peak w.tsv w.tsv w.tsv w.tsv)
	[ "$((many - few))" -lt 2400 ]
}
