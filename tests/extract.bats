# SPDX-License-Identifier: ISC
# gi-extract: operands, folders, order, -j, --text, progress.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	printf 'a\n' >one
	printf 'b\nc\n' >two
}

# status WANT COMMAND...: run it into out and err, hold its status to WANT.
status() {
	local want=$1 rc=0

	shift
	timeout 60 "$@" >out 2>err || rc=$?
	[ "$rc" -eq "$want" ] || { echo "exit $rc, not $want: $*"; cat err
		return 1; }
}

# gives TEXT: ./out, as printf %b has it.
gives() {
	printf %b "$1" | same - <(unhashed out)
}

# names: the documents in out, one a line.
names() {
	sed -n 's/^doc	\([^	]*\)	.*/\1/p' out
}

@test "documents are read in the order of the operands" {
	printf 'd' | status 0 gi-extract one - two
	gives 'doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok
doc\t-\t1\tUTF-8\ttext\nline\t1\td\nend\t-\t1\tok
doc\ttwo\t4\tUTF-8\ttext\nline\t1\tb\nline\t2\tc\nend\ttwo\t2\tok
done\t3\n'
	printf 'd' | status 0 gi-extract
	gives 'doc\t-\t1\tUTF-8\ttext\nline\t1\td\nend\t-\t1\tok\ndone\t1\n'
}

@test "-0 and --files0-from read names" {
	printf 'one\0two' >names
	for o in -0 --null --files0-from=-; do
		status 0 gi-extract $o <names
		[ "$(names | paste -s)" = $'one\ttwo' ]
	done
	status 0 gi-extract --files0-from=names
	[ "$(names | paste -s)" = $'one\ttwo' ]
	printf -- '-\0' | status 2 gi-extract -0
	gives 'fail\t-\tgi-extract\tstandard input holds the names and cannot be a document too\ndone\t0\n'
	status 2 gi-extract -0 one
	gives ''
	grep -q 'an operand beside a list of names' err
	for o in '' '-j 2'; do
		status 2 gi-extract $o --files0-from=none
		gives 'fail\tnone\tgi-extract\tcannot open: No such file or directory\ndone\t0\n'
	done
	status 2 gi-extract --files0-from=/
	gives 'fail\t/\tgi-extract\tcannot read: Is a directory\ndone\t0\n'
}

@test "what cannot be read is a fail record, and the others are read" {
	status 2 gi-extract none one
	gives 'fail\tnone\tgi-extract\tcannot open: No such file or directory
doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok\ndone\t1\n'
	echo 'gi-extract: none: cannot open: No such file or directory' |
	    same - err
	status 2 gi-extract <&-
	gives 'fail\t-\tgi-extract\tcannot read: Bad file descriptor\ndone\t0\n'
	status 2 gi-extract </
	gives 'fail\t-\tgi-extract\tcannot read: Is a directory\ndone\t0\n'
}

@test "a document over the limit fails, however it comes" {
	truncate -s 64M limit
	printf a >>limit
	status 2 gi-extract limit one
	gives 'fail\tlimit\tgi-extract\tis larger than --max-document allows
doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok\ndone\t1\n'
	status 2 gi-extract </dev/zero
	gives 'fail\t-\tgi-extract\tis larger than --max-document allows\ndone\t0\n'
	status 0 gi-extract --max-document=2 one
	status 2 gi-extract --max-document=1 one
}

@test "an encoding that was asked for holds" {
	printf '\244\244\n' >big5
	status 0 gi-extract -e big5 big5
	gives 'doc\tbig5\t3\tBig5\ttext\nline\t1\t中\nend\tbig5\t1\tok\ndone\t1\n'
	printf 'a\0\n\0' >utf16
	status 2 gi-extract utf16
	gives 'fail\tutf16\tgi-extract\tno reader for this kind of file: unknown\ndone\t0\n'
	status 0 gi-extract -e utf-16le utf16
	gives 'doc\tutf16\t4\tUTF-16LE\ttext\nline\t1\ta\nend\tutf16\t1\tok\ndone\t1\n'
	status 2 gi-extract -e latin1 big5
}

@test "a folder is the files in it, by the bytes of their paths" {
	mkdir -p f/b f/b.d f/.git f/empty 'f/年'
	for n in f/b/z f/b/A f/b.d/x f/b-c f/b0 f/a 'f/年/报.txt' \
	    f/.hidden f/.git/config; do
		echo x >"$n"
	done
	status 0 gi-extract f
	find f -name '.*' -prune -o -type f -print | LC_ALL=C sort >want
	names | same want -
	[ ! -s err ]
	status 0 gi-extract f/
	names | same want -
	status 0 gi-extract one f two
	[ "$(names | wc -l)" -eq 9 ]
	printf 'f\0' | status 0 gi-extract -0
	names | same want -
}

@test "links in a folder: files are read, folders are not, nothing loops" {
	mkdir -p f/d
	echo x >f/d/x
	ln -s . f/d/self
	ln -s ../../f f/d/up
	ln -s ../one f/file
	ln -s ../none f/nothing
	mkfifo f/fifo
	status 2 gi-extract f
	names | same - <(printf '%s\n' f/d/x f/file)
	echo 'gi-extract: f/nothing: cannot open: No such file or directory' |
	    same - err
	ln -s f link
	rm f/nothing
	status 0 gi-extract link
	names | same - <(printf '%s\n' link/d/x link/file)
}

@test "a folder without a file is told" {
	mkdir -p f/d/.x
	status 2 gi-extract f one
	gives 'fail\tf\tgi-extract\tholds no file
doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok\ndone\t1\n'
	echo 'gi-extract: f: holds no file' | same - err
}

@test "only some files of folders and archives, by their names" {
	mkdir -p f/2020 f/2021/附件 f/旧
	for n in f/a.html f/2020/b.txt f/2021/c.html f/2021/附件/d.html \
	    f/旧/e.html f/2021/年1.txt; do
		echo x >"$n"
	done
	picks() {
		status 0 gi-extract "$@" f
		names | sed 's/^f.//' | tr '\n' ' '
	}
	[ "$(picks --include='*.html')" = \
	    '2021/c.html 2021/附件/d.html a.html 旧/e.html ' ]
	echo 'gi-extract: f: left out, as --include and --exclude ask: 2' |
	    same - err
	# several, of the path below the operand, and of folders
	[ "$(picks --include='2021/*' --include=a.html)" = \
	    '2021/c.html 2021/年1.txt 2021/附件/d.html a.html ' ]
	[ "$(picks --exclude=附件 --exclude='旧' --exclude=2020/b.txt)" = \
	    '2021/c.html 2021/年1.txt a.html ' ]
	[ "$(picks --include='*.html' --exclude='[a-c].*')" = \
	    '2021/附件/d.html 旧/e.html ' ]
	# a character is one, whatever its bytes
	[ "$(picks --include='?1.txt')" = '2021/年1.txt ' ]
	# the operand has no part in it, and is read itself
	[ "$(picks --exclude=f)" = "$(picks)" ]
	status 0 gi-extract --include='*.html' one
	[ "$(names)" = one ]
	status 2 gi-extract --include='*.pdf' f
	gives 'fail\tf\tgi-extract\tholds no file that --include and --exclude let be read\ndone\t0\n'
	# members of an archive; one in a folder is picked by its own name
	(cd f && tar cf ../all.tar 2020 2021)
	status 0 gi-extract --include='*.html' --exclude=附件/'*' \
	    --exclude='*/附件/*' all.tar
	[ "$(names)" = 'all.tar!2021/c.html' ]
	grep -q 'ask: 3$' err
	cp all.tar f
	status 0 gi-extract --include='*.tar' --exclude='*.html' f
	[ "$(names | tr '\n' ' ')" = \
	    'f/all.tar!2020/b.txt f/all.tar!2021/年1.txt ' ]
}

@test "an image of less than 32 KiB is no page" {
	mkdir f
	printf '\211PNG\r\n' | tee f/page.png >f/small.png
	truncate -s 32767 f/small.png
	truncate -s 32768 f/page.png
	not gi-extract f >out 2>err
	printf 'fail\tf/page.png\ndone\t0\n' | same - <(cut -f 1,2 out)
	grep -q ': 1 image$' err
}

@test "what lies beside saved pages is left out of a folder" {
	mkdir -p f/page_files
	echo x | tee f/page.txt f/page_files/a.css f/page_files/b.JS >out
	cp one f/page_files/Thumbs.db
	status 0 gi-extract f
	[ "$(names)" = f/page.txt ]
	echo 'gi-extract: f: left out, for they are no documents: 1 Thumbs.db, 1 css, 1 js' |
	    same - err
	# what is named is read
	status 0 gi-extract f/page_files/a.css
	[ "$(names)" = f/page_files/a.css ]
}

@test "a folder too deep for a path is told, and ends" {
	local i deep=d$(printf %0200d 0)

	mkdir f
	(cd f && for i in $(seq 25); do mkdir "$deep" && cd "$deep"; done &&
	    echo x >x)
	echo y >f/y
	status 2 gi-extract f
	[ "$(names)" = f/y ]
	grep -q 'cannot open: File name too long' err
}

@test "-t writes the lines that findings name" {
	cp "$SAMPLES"/suspect.txt "$SAMPLES"/gb18030.txt .
	status 0 gi-extract -t suspect.txt
	same suspect.txt out
	status 0 gi-extract --text gb18030.txt
	iconv -f GB18030 -t UTF-8 gb18030.txt | tr -d '\r' | same - out
	printf 'a\033[2Jb\r\nc\rd\n\n\tx\0\n\342\200\256y' >odd
	status 0 gi-extract -t odd
	gives 'a[2Jb\nc d\n\n\tx\ny\n'
	status 2 gi-extract -t none one
	gives 'a\n'
	grep -q 'none: cannot open' err
	status 0 gi-extract -t -j 3 one two one
	gives 'a\nb\nc\na\n'
}

@test "-j gives the same bytes, messages and status" {
	local i j

	mkdir -p many/empty
	for i in $(seq 300); do
		seq "$i" >"many/$i.txt"
		[ $((i % 50)) -ne 0 ] || printf '\0\1\2\3' >"many/$i.bin"
	done
	seq -f 'line %.0f of a text that is long' 80000 >many/large.txt
	gi-extract many none "$SAMPLES"/*.txt >want 2>want.err || [ $? -eq 2 ]
	[ "$(grep -c '^doc' want)" -gt 340 ]
	[ "$(wc -l <want.err)" -eq 7 ]
	for j in 1 2 3 8 40; do
		status 2 gi-extract -j $j many none "$SAMPLES"/*.txt
		cmp want out
		cmp want.err err
	done
	status 0 gi-extract -j 2 one
	[ "$(tail -n 1 out)" = 'done	1' ]
	status 0 gi-extract -j 4 -0 </dev/null
	gives 'done\t0\n'
}

# workers: the processes of which $1 is the parent.
workers() {
	pgrep -P "$1"
}

@test "a worker that dies fails its document, and another goes on" {
	local parent n

	command -v pgrep || skip 'no pgrep'
	mkfifo first second
	gi-extract -j 2 first second two >out 2>err 3>&- &
	parent=$!
	until n=$(workers $parent | wc -l) && [ "$n" -eq 2 ]; do
		kill -0 $parent
		sleep 0.1
	done
	# stopped, they take documents and do not read them
	kill -STOP $(workers $parent)
	printf '<table><tr><td>x</table>\n' >first
	# this is opened when the one before has been handed to a worker
	exec 7>second
	n=$(workers $parent)
	kill -KILL $n
	# a death that is not over yet takes a document along
	until [ -z "$(ps -o stat= -p "$(echo $n | tr ' ' ,)" | grep -v Z)" ]; do
		sleep 0.1
	done
	printf 'y\n' >&7
	exec 7>&-
	n=0
	wait $parent || n=$?
	[ "$n" -eq 2 ]
	gives 'fail\tfirst\tgi-extract\tthe process that read it ended: Killed
doc\tsecond\t2\tUTF-8\ttext\nline\t1\ty\nend\tsecond\t1\tok
doc\ttwo\t4\tUTF-8\ttext\nline\t1\tb\nline\t2\tc\nend\ttwo\t2\tok
done\t2\n'
	echo 'gi-extract: first: the process that read it ended: Killed' |
	    same - err
}

@test "workers end with the one that started them" {
	local parent pids p

	command -v pgrep || skip 'no pgrep'
	mkfifo first
	gi-extract -j 3 first >out 2>err 3>&- &
	parent=$!
	until [ "$(workers $parent | wc -l)" -eq 3 ]; do
		kill -0 $parent
		sleep 0.1
	done
	pids=$(workers $parent)
	kill -KILL $parent
	wait $parent || true
	for p in $pids; do
		for n in $(seq 100); do
			kill -0 "$p" 2>/dev/null || continue 2
			sleep 0.1
		done
		echo "$p is there still"
		return 1
	done
}

@test "where no process can be started, documents fail and it ends" {
	[ "$(id -u)" -ne 0 ] || skip 'root has no limit of processes'
	(ulimit -u 1; status 2 gi-extract -j 2 one)
	[ "$(tail -n 1 out)" = 'done	0' ]
}

@test "where files run out, documents still come out or fail" {
	(ulimit -n 9; status 2 gi-extract -j 8 one two 3>&- ||
	    status 0 gi-extract -j 8 one two 3>&-)
	[ "$(grep -cE '^(doc|fail)' out)" -eq 2 ]
	grep -q '^done' out
}

@test "a document is passed on before the next is read" {
	mkfifo next pipe
	gi-extract one next >pipe 2>err 3>&- &
	exec 5<pipe
	head -n 3 <&5 >out
	gives 'doc\tone\t2\tUTF-8\ttext\nline\t1\ta\nend\tone\t1\tok\n'
	printf 'b\n' >next
	cat <&5 >out
	exec 5<&-
	wait
	[ "$(tail -n 1 out)" = 'done	2' ]
}

@test "a full disk is noticed, a reader that goes away is no word" {
	local j

	for j in 1 2; do
		status=0
		gi-extract -j $j one two >/dev/full 2>err || status=$?
		[ "$status" -eq 4 ]
		echo 'gi-extract: cannot write: No space left on device' |
		    same - err
		seq -f 'line %.0f of a text that is long' 60000 >large
		(trap '' PIPE
		 gi-extract -j $j large large 2>err || echo $? >rc) |
		    head -n 1 >out
		[ "$(cat rc)" -eq 4 ]
		[ ! -s err ]
	done
}

@test "closed standard streams are no connections of workers" {
	cp "$ROOT/tests/files/report.pdf" a.pdf
	cp a.pdf b.pdf
	gi-extract a.pdf none b.pdf >want 2>want.err || [ $? -eq 2 ]
	for j in 1 2 3; do
		status 2 gi-extract -j $j a.pdf none b.pdf <&-
		same want out
		same want.err err
		for n in 1 2 3 4 5; do
			rc=0
			gi-extract -j $j a.pdf none b.pdf <&- >&- 2>err || rc=$?
			[ "$rc" -eq 4 ]
			grep -q 'cannot write: Bad file descriptor' err
		done
	done
}

@test "text alone is handed to no worker" {
	local parent n=0

	command -v pgrep || skip 'no pgrep'
	mkfifo first second
	gi-extract -j 2 first second >out 2>err 3>&- &
	parent=$!
	until [ "$(workers $parent | wc -l)" -eq 2 ]; do
		kill -0 $parent
		sleep 0.1
	done
	kill -STOP $(workers $parent)
	printf 'a < b, 1}\n' >first
	# what is read is there before the next is waited for
	until grep -q '^end' out || [ "$((n += 1))" -gt 100 ]; do
		sleep 0.1
	done
	kill -CONT $(workers $parent)
	[ "$n" -le 100 ]
	printf '<table><tr><td>x</table>\n' >second
	wait $parent
	[ "$(names | paste -s)" = $'first\tsecond' ]
}

@test "progress is shown on a terminal when it takes long, and taken away" {
	need_terminal
	mkfifo slow
	{ sleep 2.5; printf 'x\n'; } >slow &
	script -qec 'gi-extract slow one none >out' typescript >screen || true
	wait
	tr '\r' '\n' <screen | grep -q \
	    "gi-extract: [01] of 3 files, 1 documents, [0-9.]*/s"
	# a message stands on a line of its own
	tr '\r' '\n' <screen |
	    grep -q '^.\[Kgi-extract: none: cannot open: No such file'
	[ "$(names | paste -s)" = $'slow\tone' ]
}

# at_terminal COLUMNS COMMAND: it writes to a terminal of so many columns.
at_terminal() {
	script -qec "stty cols $1; $2 >out" typescript >screen || true
	tr '\r' '\n' <screen >lines
}

@test "progress is what is written, not what workers have" {
	need_terminal
	mkdir fake
	printf '#!/bin/sh\nsleep 2.6\nexit 1\n' >fake/pdftotext
	chmod +x fake/pdftotext
	cp "$ROOT/tests/files/report.pdf" a.pdf
	cp a.pdf b.pdf
	PATH=$PWD/fake:$PATH at_terminal 100 'gi-extract -j 2 a.pdf b.pdf one'
	grep -q 'gi-extract: 0 of 3 files, 0 documents' lines
	not grep -q '[123] of 3 files, 0' lines
}

@test "progress is no wider than the terminal" {
	need_terminal
	mkfifo slow
	{ sleep 2.3; printf 'x\n'; } >slow &
	at_terminal 30 'gi-extract slow one'
	wait
	grep -q 'K.\{30\}$' lines
	not grep -q 'K.\{31\}' lines
	mkfifo again
	{ sleep 2.3; printf 'x\n'; } >again &
	COLUMNS=20 at_terminal 0 'gi-extract again one'
	wait
	not grep -q 'K.\{21\}' lines
	grep -q 'K.\{20\}$' lines
}

@test "progress is not shown elsewhere, or where it is not wanted" {
	need_terminal
	mkfifo slow
	for how in 'gi-extract slow >out 2>err' \
	    'gi-extract --progress=never slow >out' 'gi-extract slow'; do
		{ sleep 2.3; printf 'x\n'; } >slow &
		script -qec "$how" typescript >screen
		wait
		not grep -q documents screen
	done
	[ ! -s err ]
}

@test "output is the same whatever the locale" {
	local l

	status 0 gi-extract "$SAMPLES"/*.txt
	cp out want
	for l in C POSIX tr_TR.UTF-8 zh_CN.GB18030; do
		LC_ALL=$l status 0 gi-extract "$SAMPLES"/*.txt
		cmp want out
	done
}

@test "gi-normalize makes the same of a text and of its records" {
	local f

	for f in "$SAMPLES"/*.txt; do
		gi-normalize "$f" | sed '/^doc/s/\t[^\t]*\ttext\t/\t/' >want
		gi-extract "$f" | gi-normalize | sed '/^doc/s/\t[^\t]*\ttext\t/\t/' |
		    same want -
	done
}

@test "only gi-extract links what reads formats" {
	command -v ldd || skip 'no ldd'
	ldd "$BIN/gi-extract" | grep -q libarchive
	for t in $TOOLS; do
		[ "$t" != gi-extract ] || continue
		# a workbook is read again by zlib before it takes its name
		[ "$t" != gi-toxlsx ] || continue
		not grep -qE 'libarchive|libgumbo|libexpat|libbrotli|libz\.' \
		    <(ldd "$BIN/$t")
	done
}
