# SPDX-License-Identifier: ISC
# gi-extract: archives, within archives, WARCs, and those that mean harm.

bats_require_minimum_version 1.5.0
load helper

setup_file() {
	mkdir "$BATS_FILE_TMPDIR/made"
	cd "$BATS_FILE_TMPDIR/made" || return 1
	/usr/bin/env python3 "$BATS_TEST_DIRNAME/mkfiles/archive.py" \
	    "$BATS_TEST_DIRNAME/samples/tabs.txt"
}

setup() {
	cd "$BATS_FILE_TMPDIR/made" || return 1
	OUT=$BATS_TEST_TMPDIR/out
	ERR=$BATS_TEST_TMPDIR/err
}

# extract STATUS ARGUMENT...: into $OUT and $ERR.
extract() {
	local want=$1 rc=0

	shift
	timeout 60 gi-extract "$@" >"$OUT" 2>"$ERR" || rc=$?
	[ "$rc" -eq "$want" ] || { echo "exit $rc, not $want: $*"
		head -n 5 "$ERR"; return 1; }
}

# sum FILE: name and text of each document, and what failed, a line each.
sum() {
	awk -F '\t' '
	$1 == "doc" { name = $2; text = "" }
	$1 == "line" { text = text "|" $3 }
	$1 == "end" { print name text }
	$1 == "fail" { print "fail", $2 ": " $4 }
	$1 == "done" { print "done", $2 }' "$1"
}

# gives STATUS FILE [OPTION...]: the sum of what comes out is standard input,
# where F stands for the file's name.
gives() {
	extract "$1" "${@:3}" "$2"
	sum "$OUT" >"$OUT.sum"
	sed "s/\bF\b/$2/" | same - "$OUT.sum"
}

@test "names are UTF-8, whatever they are in" {
	local f l

	for f in names-gb.zip names-utf8.zip names-flag.zip names-extra.zip \
	    names-gb.tar names-pax.tar; do
		for l in C C.UTF-8 zh_CN.GB18030; do
			LC_ALL=$l gives 0 "$f" <<-'END'
			F!报告/年报.txt|text
			done 1
			END
		done
	done
}

@test "a name is only a name, and holds nothing that a terminal obeys" {
	gives 0 names-odd.zip <<-'END'
	F!../../up.txt|text
	F!/root.txt|text
	F!a\tb\nc|text
	F!�[2Jx|text
	F!��|text
	done 5
	END
	[ ! -e ../../up.txt ]
	[ ! -s "$ERR" ]
}

@test "every format and compression gives its members in order" {
	local f

	for f in plain.zip plain.tar plain.tar.gz plain.tar.bz2 plain.tar.xz \
	    plain.rar; do
		gives 0 $f <<-'END'
		F!one.txt|one
		F!d/two.txt|two
		done 2
		END
		[ ! -s "$ERR" ]
		# by a pipe there is no way back
		timeout 60 gi-extract <$f >"$OUT.file"
		cat $f | timeout 60 gi-extract - | same "$OUT.file" -
		grep -q '^doc	-!d/two.txt	' "$OUT.file"
	done
}

@test "a compressed file is named by what is in it" {
	local f

	for f in report.txt.gz report.txt.bz2 report.txt.xz; do
		gives 0 $f <<-'END'
		F!report.txt|one
		done 1
		END
	done
	gives 0 two-parts.gz <<-'END'
	F!two-parts|one|two
	done 1
	END
	mkdir -p "$BATS_TEST_TMPDIR/d"
	cp report.txt.gz "$BATS_TEST_TMPDIR/d/x"
	extract 0 "$BATS_TEST_TMPDIR/d/x"
	grep -q "/d/x!data	" "$OUT"
}

@test "zstd, where there is one" {
	command -v zstd || skip 'no zstd'
	zstd -qf plain.tar -o "$BATS_TEST_TMPDIR/plain.tar.zst"
	cd "$BATS_TEST_TMPDIR"
	gives 0 plain.tar.zst <<-'END'
	F!one.txt|one
	F!d/two.txt|two
	done 2
	END
}

@test "what is no file in an archive is passed over" {
	gives 0 others.tar <<-'END'
	F!one.txt|one
	done 1
	END
	[ ! -s "$ERR" ]
}

@test "a 7z whose names are encrypted is not damaged" {
	gives 2 names.7z <<-'END'
	fail F: is encrypted; unpack it with its password
	done 0
	END
}

@test "archives in archives, and what comes behind them" {
	gives 0 nested.zip <<-'END'
	F!b.tar.gz!c.txt|deep
	F!z.txt|last
	done 2
	END
}

@test "a document that is a ZIP does not make its archive one" {
	extract 2 holds-docx.zip || extract 0 holds-docx.zip
	grep -q '	holds-docx.zip!a.docx	' "$OUT"
	grep -q '^doc	holds-docx.zip!b.txt	' "$OUT"
}

@test "what is plainly no document is left out, and counted" {
	gives 0 crawl.zip <<-'END'
	F!index.txt|one
	done 1
	END
	same - "$ERR" <<-'END'
	gi-extract: crawl.zip: left out, for they are no documents: 1 css, 2 js, 1 ico, 1 woff2, 1 __MACOSX, 1 .DS_Store, 1 Thumbs.db, 1 image
	END
}

crawl() {
	cat <<-'END'
	F!http://a.cn/gb.txt|报告
	F!http://a.cn/big5.txt|報告
	F!http://a.cn/gzip|gzip
	F!http://a.cn/gone|undone before
	F!http://a.cn/deflate|zlib
	F!http://a.cn/raw|raw deflate
	F!http://a.cn/chunks|one two
	F!http://a.cn/joined|joined before
	F!http://a.cn/br|brotli
	F!http://a.cn/nobr|undone brotli
	fail F!http://a.cn/badbr: is damaged and cannot be unpacked
	F!http://a.cn/zstd|zstd
	fail F!http://a.cn/badzstd: is damaged and cannot be unpacked
	F!http://a.cn/both|both
	fail F!http://a.cn/odd: has a Content-Encoding that is not known here
	F!file:///r.txt|resource
	F!http://a.cn/c|converted
	F!http://a.cn/z.zip!in.txt|text
	done 15
	END
}

@test "a WARC: codings, encodings, kinds of records" {
	local f

	for f in crawl.warc crawl.warc.gz crawl-once.warc.gz; do
		crawl | gives 2 $f
		[ "$(tail -n 1 "$ERR")" = "gi-extract: $f: left out, for they are no documents: 1 status 404, 1 css, 1 js, 1 image, 1 dns" ]
	done
	[ "$(awk -F '\t' '$1 == "doc" && /big5/ { print $4 }' "$OUT")" = Big5 ]
}

@test "an option says more of an encoding than a server" {
	extract 2 -e gb18030 crawl.warc
	[ "$(awk -F '\t' '$1 == "doc" && /big5/ { print $4 }' "$OUT")" = \
	    GB18030 ]
}

@test "a WARC that ends or errs: what came before is there" {
	gives 2 cut.warc <<-'END'
	F!http://a.cn/1|first
	fail F!http://a.cn/2: is cut short
	done 1
	END
	for f in no-record.warc no-length.warc endless-head.warc; do
		gives 2 $f <<-'END'
		F!http://a.cn/1|first
		fail F: not a WARC record; the rest is not read
		done 1
		END
	done
	gives 2 huge-length.warc <<-'END'
	F!http://a.cn/1|first
	fail F: is cut short
	done 1
	END
}

@test "a response that cannot be read does not harm the next" {
	gives 2 no-http.warc <<-'END'
	fail F!http://a.cn/1: not a response of HTTP
	F!http://a.cn/1|first
	done 1
	END
	gives 2 bad-coding.warc <<-'END'
	fail F!http://a.cn/1: is damaged and cannot be unpacked
	fail F!http://a.cn/2: is cut short
	F!http://a.cn/1|first
	done 1
	END
	gives 2 bomb.warc <<-'END'
	fail F!http://a.cn/1: is larger than --max-document allows
	F!http://a.cn/1|first
	done 1
	END
}

# warc BODY: a WARC of one response with that body, in chunks.
warc() {
	local http

	http=$(printf 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%b:' \
	    "$1")
	http=${http%:}
	printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/1\r\n'
	printf 'Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s' \
	    "${#http}" "$http"
}

@test "a last chunk may lack its end, but no byte" {
	warc '4\r\ntext' >whole.warc
	gi-extract whole.warc >out
	grep -Fx 'line	1	text' out
	warc '5\r\ntext' >cut.warc
	not gi-extract cut.warc >out 2>err
	grep -q ': is cut short$' err
}

@test "encrypted, damaged and cut archives, and the operand behind them" {
	gives 2 encrypted.zip <<-'END'
	fail F!one.txt: is encrypted; unpack it with its password
	done 0
	END
	extract 2 bad-sum.zip
	[ "$(cut -c 1-60 "$OUT" | grep -E '^(fail|doc)' | cut -f 1,2)" = \
	    'fail	bad-sum.zip!one.txt
doc	bad-sum.zip!two.txt' ]
	for f in cut.zip cut.tar; do
		extract 2 $f report.txt.gz
		[ "$(grep -E '^(fail|doc)' "$OUT" | cut -f 1,2)" = \
		    "doc	$f!one.txt
fail	$f!two.txt
fail	$f
doc	report.txt.gz!report.txt" ]
		[ "$(tail -n 1 "$OUT")" = 'done	2' ]
		[ "$(wc -l <"$ERR")" -eq 2 ]
	done
	for f in cut.tar.gz cut.txt.gz nothing.zip; do
		extract 2 $f report.txt.gz
		[ "$(grep -E '^(fail|doc)' "$OUT" | cut -f 1,2)" = \
		    "fail	$f
doc	report.txt.gz!report.txt" ]
	done
	gives 2 empty.zip <<-'END'
	fail F: holds no file
	done 0
	END
}

@test "a member without any text fails, and the next is read" {
	local f

	for f in blank.zip blank.tar blank.warc; do
		gives 2 $f <<-'END'
		fail F!none.txt: is empty; did the program before it die?
		fail F!white.txt: is empty; did the program before it die?
		F!text.txt|text
		done 1
		END
	done
}

@test "every cut of an archive ends, with a word where something is lost" {
	local n size f rc docs

	for f in plain.zip plain.tar.gz crawl.warc; do
		size=$(wc -c <$f)
		for n in $(seq 2 $((size / 23 + 1)) $((size - 1))); do
			head -c "$n" $f >"$BATS_TEST_TMPDIR/$f"
			rc=0
			timeout 20 gi-extract "$BATS_TEST_TMPDIR/$f" \
			    >"$OUT" 2>"$ERR" || rc=$?
			docs=$(grep -c '^doc' "$OUT" || true)
			[ "$(tail -n 1 "$OUT")" = "done	$docs" ]
			[ "$rc" -eq 2 ] || [ "$rc$f" = 0plain.zip ] ||
			    # a WARC may end behind any record
			    [ "$rc$f" = 0crawl.warc ] ||
			    { echo "$f cut to $n: $rc"; return 1; }
		done
	done
}

# lean BYTES ARGUMENT...: extract within so much memory of addresses.
lean() {
	local kib=$(($1 / 1024))

	shift
	(ulimit -v "$kib"; extract "$@")
}

@test "bombs end at a limit that the message names, in little memory" {
	local m=$((256 << 20))

	# addresses are no measure of memory where a sanitizer is built in
	not grep -q __asan_init "$BIN/gi-extract" || m=$((1 << 50))
	lean $m 2 bomb.bz2 report.txt.gz
	[ "$(sum "$OUT")" = 'fail bomb.bz2: unpacks to more than --max-ratio allows; the rest is not read
report.txt.gz!report.txt|one
done 1' ]
	lean $m 2 bomb.zip
	[ "$(sum "$OUT")" = 'fail bomb.zip!a.txt: is larger than --max-document allows
bomb.zip!b.txt|after
done 1' ]
	lean $m 2 --max-total=40M --max-ratio=1000000 bomb.bz2
	[ "$(sum "$OUT")" = 'fail bomb.bz2: unpacks to more than --max-total allows; the rest is not read
done 0' ]
	lean $m 2 --max-members=200 many.tar
	[ "$(grep '^fail' "$OUT" | cut -f 4)" = \
	    'holds more than --max-members allows; the rest is not read' ]
	[ "$(tail -n 1 "$OUT")" = 'done	200' ]
	extract 0 --max-members=300 many.tar
}

@test "an archive too deep in archives fails, and the next is read" {
	extract 2 deep.zip
	[ "$(grep -c '^fail.*deeper than --max-depth' "$OUT")" -eq 16 ]
	[ "$(tail -n 1 "$OUT")" = 'done	0' ]
	extract 0 --max-depth=7 deep.zip
	[ "$(tail -n 1 "$OUT")" = 'done	64' ]
	extract 2 --max-depth=1 nested.zip
	[ "$(sum "$OUT")" = 'fail nested.zip!b.tar.gz: is an archive in archives, deeper than --max-depth allows
nested.zip!z.txt|last
done 1' ]
	# libarchive undoes one compression in another by itself
	extract 0 deep.gz
}

@test "limits are sizes with K, M, G, and numbers above 0" {
	local o

	extract 2 --max-document=1K sample.zip
	[ "$(tail -n 1 "$OUT")" = 'done	0' ]
	extract 0 --max-document=1G sample.zip
	for o in --max-document=0 --max-document=1T --max-document=K \
	    --max-total=-1 --max-members=0 --max-members=1K --max-ratio=x \
	    --max-depth= --max-depth=1001 --max-seconds=0 --max-memory=1KK \
	    --max-document=99999999999G --jobs=0 -j257 --progress=always; do
		extract 2 $o sample.zip
		[ ! -s "$OUT" ]
		grep -q "the option's value is none" "$ERR"
	done
}

@test "archives read alike by one process and by several" {
	local j

	for j in 1 2 3 8; do
		timeout 120 gi-extract -j $j -- *.zip *.tar* *.gz *.warc \
		    >"$OUT.$j" 2>"$ERR.$j" || [ $? -eq 2 ]
		cmp "$OUT.1" "$OUT.$j"
		cmp "$ERR.1" "$ERR.$j"
	done
	[ "$(grep -c '^doc' "$OUT.1")" -gt 100 ]
}

@test "a report is the same in an archive and without" {
	cd "$BATS_TEST_TMPDIR"
	cp "$SAMPLES"/suspect.txt "$SAMPLES"/gb18030.txt .
	gi suspect.txt gb18030.txt >want || [ $? -eq 1 ]
	tar -cf all.tar suspect.txt gb18030.txt
	gi all.tar >have || [ $? -eq 1 ]
	sed 's/all.tar!//' have | same want -
}
