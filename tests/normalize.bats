# SPDX-License-Identifier: ISC
# gi-normalize: what a case of one document on standard input can't show.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# same WANT: compare the whole of ./out and ./err (must be empty) with WANT.
same() {
	printf %b "$1" | diff -u - <(unhashed out)
	diff -u /dev/null err
}

# texts: the text of each line record, one a line, as the tools would read it.
texts() {
	grep '^line' | cut -f3- |
	    awk '{ gsub(/\\\\/, "\001"); gsub(/\\t/, "\t")
		gsub(/\001/, "\\"); print }'
}

@test "every code of GB 18030, Big5 and UTF-16 is as iconv has it; GB 18030 loses none" {
	unit charset 'GB18030: 1111918 codes, 0 unlike
BIG5: 13911 codes, 0 unlike
UTF-16LE: 1112064 codes, 0 unlike
GB18030 and back: 25 moved, 0 lost'
}

@test "every code point takes the columns that libutf8proc says" {
	unit width '0 unlike'
}

@test "every code point comes out clean, in NFC, and once for all" {
	unit normal '0 failures'
}

@test "text that is seen by blocks comes out as line by line" {
	unit scan '0 unlike'
}

@test "GB 18030 in one pass comes out as decoded, then normalized" {
	unit gb '0 unlike'
}

@test "the table of characters says of every code point what it should" {
	unit char ''
}

@test "words are found as a search through all of them would" {
	unit word ''
}

@test "documents are read in the order of the operands" {
	printf 'a\n' >one
	printf 'b\nc\n' >two
	printf 'd' | gi-normalize one - two >out 2>err
	same 'doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok
doc\t-\t1\tUTF-8\ttext\nline\t1\td\nend\t-\t1\tok
doc\ttwo\t4\tUTF-8\ttext\nline\t1\tb\nline\t2\tc\nend\ttwo\t2\tok
done\t3\n'
}

@test "a document over 64 MiB is a fail record, and the next one is read" {
	printf 'a\n' >small
	truncate -s 67108865 large
	gi-normalize large small >out 2>err || rc=$?
	[ "$rc" -eq 2 ]
	word='is larger than 64 MiB, as no report is; divide it'
	echo "gi-normalize: large: $word" | diff - err
	: >err
	same "fail\tlarge\tgi-normalize\t$word
doc\tsmall\t2\tUTF-8\ttext\nline\t1\ta\nend\tsmall\t1\tok\ndone\t1\n"
	rc=0
	timeout 60 gi-normalize </dev/zero >out 2>err || rc=$?
	[ "$rc" -eq 2 ]
	echo "gi-normalize: -: $word" | diff - err
	head -c 67108864 /dev/zero | tr '\0' a >limit
	gi-normalize limit | unhashed | cut -c 1-32 >out
	: >err
	same "doc\tlimit\t67108864\tUTF-8\ttext\nline\t1\t$(printf %025d | tr 0 a)
end\tlimit\t1\tok\ndone\t1\n"
}

@test "each document has an encoding of its own" {
	printf '一、总体情况\n' >utf8
	iconv -f UTF-8 -t GB18030 utf8 >gb
	iconv -f UTF-8 -t UTF-16 utf8 >utf16
	gi-normalize gb utf8 utf16 gb >out 2>err
	same 'doc\tgb\t13\tGB18030\ttext\nline\t1\t一、总体情况\nend\tgb\t1\tok
doc\tutf8\t19\tUTF-8\ttext\nline\t1\t一、总体情况\nend\tutf8\t1\tok
doc\tutf16\t16\tUTF-16LE\ttext\nline\t1\t一、总体情况\nend\tutf16\t1\tok
doc\tgb\t13\tGB18030\ttext\nline\t1\t一、总体情况\nend\tgb\t1\tok
done\t4\n'
}

@test "-0 and --files0-from read names" {
	printf 'a\n' >"$(printf 'with\ttab')"
	printf 'b\n' >"$(printf 'with\nnewline')"
	printf 'c\n' >-e
	want='doc\twith\\ttab\t2\tUTF-8\ttext\nline\t1\ta\nend\twith\\ttab\t1\tok
doc\twith\\nnewline\t2\tUTF-8\ttext\nline\t1\tb\nend\twith\\nnewline\t1\tok
doc\t-e\t2\tUTF-8\ttext\nline\t1\tc\nend\t-e\t1\tok
done\t3\n'
	printf 'with\ttab\0with\nnewline\0-e' >names
	gi-normalize -0 <names >out 2>err
	same "$want"
	gi-normalize --null <names >out 2>err
	same "$want"
	gi-normalize --files0-from=- <names >out 2>err
	same "$want"
	gi-normalize --files0-from=names </dev/null >out 2>err
	same "$want"
}

@test "an empty list is no document; in a list from a file - is stdin" {
	gi-normalize -0 </dev/null >out 2>err
	same 'done\t0\n'
	printf -- '-\0' >names
	printf 'a\n' | gi-normalize --files0-from=names >out 2>err
	same 'doc\t-\t2\tUTF-8\ttext\nline\t1\ta\nend\t-\t1\tok\ndone\t1\n'
}

# blank NAME: whether both first stages say that it is empty, and go on.
blank() {
	local t rc

	for t in gi-normalize gi-extract; do
		rc=0
		"$t" "${@:2}" "$1" one >out 2>err || rc=$?
		[ "$rc" -eq 2 ]
		[ "$(head -n 1 out)" = \
		    "fail	$1	$t	is empty; did the program before it die?" ]
		[ "$(cat err)" = \
		    "$t: $1: is empty; did the program before it die?" ]
		[ "$(tail -n 1 out)" = "done	1" ]
		grep -q '^doc	one	' out
	done
}

@test "a document without any text is a fail record, whatever its encoding" {
	printf 'a\n' >one
	: >none
	printf '\357\273\277' >mark
	printf ' \t\r\n\n\v\f\r' >ascii
	printf '\357\273\277\u3000\u00a0\u2003\u200b\u2028\r\n' >utf8
	printf '\377\376\0\060\040\0\r\0\n\0\240\0' >utf16le
	printf '\376\377\060\0\0\n' >utf16be
	printf '\377\376' >utf16mark
	for f in none mark ascii utf8 utf16le utf16be utf16mark; do
		blank $f
	done
	printf '\241\241\t\r\n\241\241' >gb
	blank gb -e GBK
	printf '\241\100\n' >big5
	blank big5 -e Big5
	printf '\u3000.' >text
	printf '\377' >byte
	gi-normalize text byte >out
	[ "$(tail -n 1 out)" = "done	2" ]
	gi-extract text byte >out
	[ "$(tail -n 1 out)" = "done	2" ]
}

@test "a document without any text fails in lists, folders and for --text" {
	mkdir f
	printf 'a\n' >f/one
	printf '\n' >f/two
	status=0
	gi-extract f >out 2>err || status=$?
	fails 'doc\tf/one\t2\tUTF-8\ttext\nline\t1\ta\nend\tf/one\t1\tok
fail\tf/two\tgi-extract\tis empty; did the program before it die?\ndone\t1\n' \
	    'gi-extract: f/two: is empty; did the program before it die?\n'
	status=0
	gi-extract --text f >out 2>err || status=$?
	fails 'a\n' \
	    'gi-extract: f/two: is empty; did the program before it die?\n'
	for t in gi-normalize gi-extract; do
		status=0
		printf 'f/two\0' | $t -0 >out 2>err || status=$?
		fails "fail\tf/two\t$t\tis empty; did the program before it die?
done\t0\n" "$t: f/two: is empty; did the program before it die?\n"
	done
}

@test "a stage that dies before it writes anything is noticed" {
	status=0
	(kill -9 $BASHPID) | gi-normalize >out 2>err || status=$?
	fails 'fail\t-\tgi-normalize\tis empty; did the program before it die?
done\t0\n' 'gi-normalize: -: is empty; did the program before it die?\n'
	gi-sections <out | gi-tables | gi-verify | gi-tojson >json
	[ "$(jq -c .fail json)" = '{"stage":"gi-normalize","message":"is empty; did the program before it die?"}' ]
}

@test "a document of records that has no lines is passed on" {
	printf 'doc\tx\t0\tUTF-8\ttext\nend\tx\t0\tok\ndone\t1\n' >in
	gi-normalize in >out 2>err
	diff -u in out
	[ ! -s err ]
}

# fails WANT_OUT WANT_ERR: exit status 2, and both outputs whole.
fails() {
	[ "$status" -eq 2 ]
	printf %b "$1" | diff -u - <(unhashed out)
	printf %b "$2" | diff -u - err
}

@test "what cannot be read is a fail record, and the others are read" {
	mkdir folder
	printf 'a\n' >one
	status=0
	gi-normalize none one folder one >out 2>err || status=$?
	fails 'fail\tnone\tgi-normalize\tcannot open: No such file or directory
doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok
fail\tfolder\tgi-normalize\tis a folder; gi-extract reads the files in it
doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok
done\t2\n' \
	    'gi-normalize: none: cannot open: No such file or directory
gi-normalize: folder: is a folder; gi-extract reads the files in it\n'
}

@test "names that cannot be read, in a list" {
	status=0
	printf 'none\0\0-\0' | gi-normalize -0 >out 2>err || status=$?
	fails 'fail\tnone\tgi-normalize\tcannot open: No such file or directory
fail\t\tgi-normalize\tcannot open: No such file or directory
fail\t-\tgi-normalize\tstandard input holds the names and cannot be a document too
done\t0\n' \
	    'gi-normalize: none: cannot open: No such file or directory
gi-normalize: : cannot open: No such file or directory
gi-normalize: -: standard input holds the names and cannot be a document too\n'
}

@test "a list that cannot be read" {
	status=0
	gi-normalize --files0-from=none >out 2>err || status=$?
	fails 'fail\tnone\tgi-normalize\tcannot open: No such file or directory\ndone\t0\n' \
	    'gi-normalize: none: cannot open: No such file or directory\n'
	status=0
	gi-normalize --files0-from=/ >out 2>err || status=$?
	fails 'fail\t/\tgi-normalize\tcannot read: Is a directory\ndone\t0\n' \
	    'gi-normalize: /: cannot read: Is a directory\n'
}

@test "a list and operands do not go together" {
	status=0
	gi-normalize -0 x </dev/null >out 2>err || status=$?
	fails '' \
	    'gi-normalize: x: an operand beside a list of names; put the name into the list\n'
}

@test "one end of input is enough at a terminal" {
	need_pty
	"$PYTHON" - "$BIN" <<-'END'
	import os, pty, select, sys, time
	for tool in 'gi-normalize', 'gi-extract', 'gi-sections', 'gi-tojson':
	    pid, fd = pty.fork()
	    if pid == 0:
	        os.execv(sys.argv[1] + '/' + tool, [tool])
	    os.write(fd, b'\4')
	    end = time.monotonic() + 5
	    try:
	        while select.select([fd], [], [], end - time.monotonic())[0]:
	            os.read(fd, 4096)
	    except (OSError, ValueError):
	        pass
	    done, status = os.waitpid(pid, os.WNOHANG)
	    while done == 0 and time.monotonic() < end:
	        time.sleep(0.01)
	        done, status = os.waitpid(pid, os.WNOHANG)
	    if done == 0:
	        os.kill(pid, 9)
	        sys.exit(tool + ' asks for more')
	END
}

@test "standard input that is a folder, or closed" {
	status=0
	gi-normalize </ >out 2>err || status=$?
	fails 'fail\t-\tgi-normalize\tis a folder; gi-extract reads the files in it\ndone\t0\n' \
	    'gi-normalize: -: is a folder; gi-extract reads the files in it\n'
	status=0
	gi-normalize <&- >out 2>err || status=$?
	fails 'fail\t-\tgi-normalize\tcannot read: Bad file descriptor\ndone\t0\n' \
	    'gi-normalize: -: cannot read: Bad file descriptor\n'
}

@test "a name holds nothing that a terminal obeys, and is UTF-8" {
	local name
	name=$(printf 'a\033[2Jb\377c\302\233d\342\200\256')

	printf 'x' >"$name"
	gi-normalize "$name" >out 2>err
	same 'doc\ta�[2Jb�c�d�\t1\tUTF-8\ttext\nline\t1\tx\nend\ta�[2Jb�c�d�\t1\tok
done\t1\n'
}

@test "a full disk is noticed, early and late" {
	local in

	printf 'a\n' >small
	awk 'BEGIN { for (i = 0; i < 90000; i++)
		printf "the total of all that was made public %6d\n", i }' >large
	for in in small large; do
		status=0
		gi-normalize $in $in >/dev/full 2>err || status=$?
		[ "$status" -eq 4 ] || { echo "$in: $status"; return 1; }
		echo 'gi-normalize: cannot write: No space left on device' |
		    diff -u - err
	done
}

@test "a reader that goes away ends it without a word" {
	awk 'BEGIN { for (i = 0; i < 90000; i++)
		printf "the total of all that was made public %6d\n", i }' >large
	(trap '' PIPE
	 gi-normalize large large 2>err || echo $? >rc) | head -n 1 >out
	same 'doc\tlarge\t4050000\tUTF-8\ttext\n'
	[ "$(cat rc)" -eq 4 ]
}

@test "a document is passed on before the next is read" {
	printf 'a\n' >one
	mkfifo two pipe
	gi-normalize one two >pipe 2>err &
	exec 5<pipe
	head -n 3 <&5 >out
	same 'doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok\n'
	printf 'b\n' >two
	cat <&5 >out
	exec 5<&-
	wait
	same 'doc\ttwo\t2\tUTF-8\ttext\nline\t1\tb\nend\ttwo\t1\tok\ndone\t2\n'
}

@test "a large document, and one long line" {
	awk 'BEGIN { for (i = 1; i <= 300000; i++)
		printf "line %d\\t行政规范性文件　１\n", i }' >lines
	gi-normalize lines >out 2>err
	awk -v size="$(wc -c <lines)" 'BEGIN {
		print "doc\tlines\t" size "\tUTF-8\ttext"
		for (i = 1; i <= 300000; i++)
			printf "line\t%d\tline %d\\\\t行政规范性文件 1\n", i, i
		print "end\tlines\t300000\tok\ndone\t1" }' | cmp - <(unhashed out)
	tr -d '\n' <lines >line
	gi-normalize line >out 2>err
	awk -v size="$(wc -c <line)" 'BEGIN {
		print "doc\tline\t" size "\tUTF-8\ttext"; printf "line\t1\t"
		for (i = 1; i <= 300000; i++)
			printf "line %d\\\\t行政规范性文件 1", i
		print "\nend\tline\t1\tok\ndone\t1" }' | cmp - <(unhashed out)
	diff -u /dev/null err
}

@test "time grows with the size, whatever the bytes" {
	local kind

	# a million of each would take minutes if any were quadratic
	awk 'BEGIN { for (i = 0; i < 300000; i++)
			printf "the total of all that was public\r"
		print "a" }' >cr
	awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "\033]" }' >esc
	awk 'BEGIN { printf "a"
		for (i = 0; i < 500000; i++) printf "̖́" }' >marks
	LC_ALL=C awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "\310" }' >leads
	for kind in cr esc marks leads; do
		timeout 10 gi-normalize $kind >out 2>err ||
		    { echo "$kind: $?"; return 1; }
		tail -n 1 out | grep -qx 'done	1'
	done
}

@test "a document of a list is passed on before the next name comes" {
	local i

	printf 'a\n' >one
	mkfifo names
	timeout 20 gi-normalize -0 <names >out &
	exec 7>names
	printf 'one\0' >&7
	for i in $(seq 100); do
		! grep -q '^end' out || break
		sleep 0.1
	done
	grep -q '^end	one	1	ok' out
	printf 'one' >&7		# the last name may lack its NUL
	exec 7>&-
	wait $!
	[ "$(tail -n 1 out)" = "done	2" ]
}

@test "what is normal stays as it is" {
	local f n=0

	for f in "$CASES"/gi-normalize/*.out; do
		grep -q '^line' "$f" || continue
		texts <"$f" >text
		gi-normalize -e utf-8 text >out
		texts <out | diff -u text - || { echo "in $f"; return 1; }
		! grep '^find' out || { echo "in $f"; return 1; }
		n=$((n + 1))
	done
	[ "$n" -gt 40 ]
}

@test "output is the same whatever the locale" {
	local l

	# some cases are of streams that are cut
	gi-normalize "$CASES"/gi-normalize/*.in >want || [ $? -eq 3 ]
	for l in C POSIX tr_TR.UTF-8 zh_CN.GB18030; do
		LC_ALL=$l gi-normalize "$CASES"/gi-normalize/*.in | cmp - want
	done
}

# copies FROM: the lines of documents in UTF-8, against those of copies in
# other encodings.  Nothing in them is broken.
copies() {
	local e f

	gi-normalize "$1"/*.txt | grep -v '^doc\|^end' >want
	not grep 'bad-bytes' want
	for e in GB18030 UTF-16 UTF-16BE; do
		mkdir -p "$e"
		for f in "$1"/*.txt; do
			iconv -f UTF-8 -t $e "$f" >"$e/${f##*/}"
		done
		if [ $e = UTF-16BE ]; then
			gi-normalize -e $e $e/*.txt
		else
			gi-normalize $e/*.txt
		fi | grep -v '^doc\|^end' | cmp - want
	done
}

@test "real reports read alike in every encoding" {
	need_shared real
	copies "$SHARED/real"
}

@test "the labelled reports read alike in every encoding" {
	need_shared corpus
	copies "$SHARED/corpus"
}

@test "line numbers are those of sed" {
	local f

	need_shared real
	for f in "$SHARED"/real/*.txt; do
		gi-normalize "$f" | awk -F '\t' '$1 == "line" { print $2 }' >out
		sed -n '=' "$f" | diff -u - out || { echo "$f"; return 1; }
	done
}

@test "a line that is no pair of code points stops the build" {
	local bad n=0

	while IFS= read -r bad; do
		printf '02E81\t05382\ta\tb\n%s\n' "$bad" >bad.tsv
		status=0
		awk -v name=x -f "$ROOT/lib/generate/pairs.awk" bad.tsv >out 2>err ||
		    status=$?
		[ "$status" -eq 1 ] || { echo "passes: $bad"; return 1; }
		printf 'bad.tsv:2: not a pair, or out of order: %s\n' "$bad" |
		    diff -u - err
		n=$((n + 1))
	done <<-EOT
	02E82	05382	a
	02E82	05382	a	b	c
	02e82	05382	a	b
	02E82	x	a	b
	02E81	05382	a	b
	02E80	05382	a	b
	EOT
	[ "$n" -eq 6 ]
}

@test "a text with more lines than its size has is a fail record" {
	local word='has more lines than a report of its size has, see gi-records(5); divide it'

	seq 30000 >small
	yes '' | head -n 32768 | sed '1s/^/a/' >limit
	yes a | head -n 34970 >long
	yes a | head -n 34970 | tr '\n' '\r' >mac
	# long lines make up for short ones before them
	{ yes a | head -n 32760; seq -f '%.0f: the quick brown fox jumps over' 9000; } >wide
	gi-normalize small limit wide >out 2>err
	[ ! -s err ]
	grep '^end' out | diff -u <(printf 'end\t%s\tok\n' 'small	30000' \
	    'limit	32768' 'wide	41760') -
	rc=0
	gi-normalize long small mac >out 2>err || rc=$?
	[ "$rc" -eq 2 ]
	printf 'gi-normalize: %s: '"$word"'\n' long mac | diff - err
	{
		printf 'fail\tlong\tgi-normalize\t%s\n' "$word"
		printf 'end\tsmall\t30000\tok\n'
		printf 'fail\tmac\tgi-normalize\t%s\ndone\t1\n' "$word"
	} | diff -u - <(grep -E '^(fail|end|done)' out)
}

# What it was and what it was read by are the first words of the file's name.
@test "a text that was decoded by the wrong encoding is said to be that" {
	"$PYTHON" "$BATS_TEST_DIRNAME/garbled.py"
	for f in bad-*.txt; do
		set -- ${f#bad-}
		gi-normalize "$f" >direct
		gi-extract "$f" | gi-normalize >relayed
		gi-normalize relayed >again
		for out in direct relayed again; do
			[ "$(grep -c "^find.*	garbled	document	" \
			    $out)" -eq 1 ]
			grep -q " $1 编码.* ${2%.txt} 读入" $out
		done
	done
}

@test "rare, Traditional, Japanese and Western letters are not garbled" {
	"$PYTHON" "$BATS_TEST_DIRNAME/garbled.py"
	for f in good-*.txt; do
		gi-normalize "$f" >>out
		gi-extract "$f" | gi-normalize >>out
		iconv -f utf-8 -t gb18030 "$f" | gi-normalize >>out
	done
	[ "$(grep -c ^doc out)" -eq 30 ]
	not grep garbled out
}

@test "tables as markup are read as gi-extract reads them" {
	cat >a.md <<-'END'
	# 题

	表 <table><tr><td rowspan="2">一</td><td colspan=2>二</td></tr>
	<tr><td>3&nbsp;<br>次</td><td>0</td></tr>
	<tr><td>乙</td><td></td><td><b>4</b></td></tr></table>
	末
	END
	gi-normalize a.md | grep '^line' | cut -f 3 >out
	gi-extract a.md | gi-normalize | grep '^line' | cut -f 3 >extracted
	diff -u extracted out
	iconv -f utf-8 -t gbk a.md | gi-normalize | grep '^line' | cut -f 3 |
	    diff -u out -
	gi-normalize a.md | grep '^grid' | cut -f 4 | diff -u <(
	    printf '%s\n' 1,2-3,2-3 '1^,2,3' 1,2,3) -
}

@test "a table of a thousand rows in a text keeps its spans" {
	{ echo '# 报告'; echo '<table>'
	  for _ in $(seq 500); do
		echo '<tr><td rowspan="2">甲</td><td>1</td><td>2</td></tr>'
		echo '<tr><td>3</td><td>4</td></tr>'
	  done
	  echo '</table>'; } >page.md
	gi-normalize page.md >out
	[ "$(grep -c '^grid	.*	1^,2,3	3	' out)" -eq 500 ]
	[ "$(grep -c '^line	[0-9]*	\\t3\\t4$' out)" -eq 500 ]
}

@test "a document has the hash of its bytes as they were read" {
	printf '\xef\xbb\xbf一、总体情况\r\n' >a.txt
	cp a.txt b.txt
	printf '\xd2\xbb\n' >c.txt
	gi-normalize a.txt b.txt c.txt | grep '^doc' | cut -f 6 >have
	gi-extract a.txt b.txt c.txt | tee extracted | grep '^doc' | cut -f 6 |
	    diff -u have -
	gi-normalize extracted | grep '^doc' | cut -f 6 | diff -u have -
	[ "$(sed -n 1p have)" = "$(sed -n 2p have)" ]
	[ "$(sed -n 1p have)" != "$(sed -n 3p have)" ]
	# what xxhsum -H2 says of them
	diff -u - have <<-EOT
	265bc4bab4180a598b65b5f8838e9bf4
	265bc4bab4180a598b65b5f8838e9bf4
	5b272fc449ea724505691e0664e64613
	EOT
}
