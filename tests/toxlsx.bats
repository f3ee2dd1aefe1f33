# SPDX-License-Identifier: ISC
# gi-toxlsx: what stands in its workbooks, read back by other means.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
	[ -x "$BIN/gi-toxlsx" ] || skip 'built without libxlsxwriter'
}

teardown() {
	! grep -qs " $BATS_TEST_TMPDIR/tmp " /proc/mounts || umount tmp
}

xlsx() {
	"$PYTHON" "$ROOT/tests/xlsx.py" "$@"
}

# doc [RECORD...]: a stream of one document with these records.
doc() {
	printf 'doc\ta.txt\t9\tUTF-8\nline\t1\t甲县人民政府\n'
	printf 'meta\t1\tbody\t甲县人民政府\nmeta\t1\tyear\t2021\n'
	printf 'meta\t1\tedition\t2021\n'
	[ $# -eq 0 ] || printf '%b\n' "$@"
	printf 'end\ta.txt\ndone\t1\n'
}

@test "each cell of all samples stands in its table, and nothing else" {
	all_samples >v.tsv
	gi-tojson --cells v.tsv >cells
	for l in zh en; do
		gi-toxlsx --lang="$l" -o "$l.xlsx" v.tsv
		xlsx sound "$l.xlsx"
		xlsx cells "$l.xlsx" cells
	done
	[ "$(xlsx sheets zh.xlsx | wc -l)" -eq 7 ]
	# what all editions call so has no other name
	xlsx show zh.xlsx 收到和处理政府信息公开申请情况 | grep -c ' 自然人$' >n
	[ "$(cat n)" -gt 20 ]
	xlsx sheets en.xlsx | sed -n '1p;$p' >out
	printf 'Overview\nDictionary\n' | diff - out
}

@test "openpyxl reads the same" {
	"$PYTHON" -c 'import openpyxl' || skip 'no openpyxl'
	sample_stream suspect box annex >v.tsv
	gi-toxlsx --lang=en -o a.xlsx v.tsv
	"$PYTHON" - "$ROOT/tests" <<-'END'
	import subprocess, sys, openpyxl
	book = openpyxl.load_workbook('a.xlsx')
	for sheet in book:
	    shown = subprocess.run([sys.executable, sys.argv[1] + '/xlsx.py',
	        'show', 'a.xlsx', sheet.title], capture_output=True,
	        text=True, check=True).stdout.splitlines()
	    have = {c.coordinate: c.value for row in sheet for c in row
	            if c.value is not None}
	    assert len(have) == len(shown), sheet.title
	    for line in shown:
	        at, kind, text = line.split(' ', 2)
	        want = float(text) if kind == 'n' else text
	        assert have[at] == want, (line, have[at])
	END
}

@test "one report; none; a failure alone" {
	doc >one.tsv
	gi-toxlsx --lang=en -o one.xlsx one.tsv
	xlsx sound one.xlsx
	xlsx show one.xlsx Overview | grep '^[AC]2 ' >out
	printf '%s\n' 'A2 s 甲县人民政府' 'C2 n 2021' | diff - out
	xlsx sheets one.xlsx | tr '\n' ' ' >out
	[ "$(cat out)" = 'Overview Findings Dictionary ' ]
	printf 'done\t0\n' >none.tsv
	gi-toxlsx --lang=en -o none.xlsx none.tsv
	xlsx sound none.xlsx
	printf 'fail\tb.pdf\tgi-extract\tis encrypted\ndone\t0\n' >fail.tsv
	gi-toxlsx --lang=en -o fail.xlsx fail.tsv
	xlsx show fail.xlsx Overview | grep '2 ' >out
	cat out
	grep -q '^A2 s b.pdf$' out
	grep -q '2 s is encrypted$' out
}

@test "a number is as exact as a spreadsheet keeps it, or a text" {
	doc 'cell\t1\trequests\tnew\ttotal\t123456789012345\tx\texact' \
	    'cell\t1\trequests\tnew\tnatural\t1234567890123456\tx\texact' \
	    'cell\t1\tdisclosure\tart20_8.fees\tamount\t0.10\tx\texact' \
	    'cell\t1\trequests\tnew\tbusiness\t9.95\tx\texact' \
	    'cell\t1\trequests\tnew\tresearch\t-7\tx\texact' \
	    'cell\t1\trequests\tnew\tnonprofit\t\\N\t—\tblank' \
	    'cell\t1\trequests\tnew\tlegal\t\\N\t三2\tunread' \
	    'cell\t1\trequests\tnew\tother\t0\t0\texact' >v.tsv
	gi-tojson --cells v.tsv >cells
	gi-toxlsx --lang=zh -o a.xlsx v.tsv
	xlsx cells a.xlsx cells
	xlsx show a.xlsx 收到和处理政府信息公开申请情况 | grep '8 ' >out
	grep -v '^[ABC]8\|a.txt' out | diff - <(cat <<-'END'
	D8 s 1234567890123456
	E8 n 9.949999999999999
	F8 n -7
	I8 n 0
	J8 n 123456789012345
	END
	)
	xlsx formats a.xlsx 主动公开政府信息情况 | diff - <(echo 'M5 0.00 0.1')
	xlsx said a.xlsx 收到和处理政府信息公开申请情况 >out
	grep -q '^D8 位数超过' out
	grep -q '^H8 .*三2$' out
	[ "$(wc -l <out)" -eq 2 ]
}

@test "what a finding names has its colour, and its text" {
	doc 'cell\t1\trequests\tnew\tnatural\t1\t1\texact' \
	    'cell\t1\trequests\tnew\ttotal\t2\t2\texact' \
	    'cell\t2\trequests\tcarried_in\ttotal\t2\t2\texact' \
	    'find\t1\terror\trow-total\trequests new total\t1\t2\t和不对' \
	    'find\t2\twarning\tblank-cell\trequests carried_in\t\\N\t\\N\t整行' \
	    'find\t2\tnote\tx-rule\trequests carried_in total\t\\N\t\\N\t又一条' \
	    'find\t3\twarning\tlost-table\trequests\t\\N\t\\N\t整表' \
	    'find\t\\N\terror\tcut-off\t\\N\t\\N\t\\N\t=1+1' >v.tsv
	gi-toxlsx --lang=zh -o a.xlsx v.tsv
	t=收到和处理政府信息公开申请情况
	xlsx colours a.xlsx $t | tr '\n' ' ' >out
	echo "A8 FFEB9C J8 FFC7CE $(printf '%s8 FFEB9C ' K L M N O P Q)" |
	    diff -b - out
	xlsx said a.xlsx $t >out
	grep -qx 'A8 警告：整表' out
	grep -qx 'J8 错误：和不对' out
	grep -qx 'K8 警告：整行' out
	grep -qx 'Q8 警告：整行|提示：又一条' out
	xlsx links a.xlsx 问题清单 >out
	diff - out <<-END
	A2 '总览'!A2
	A3 '$t'!J8
	A4 '$t'!K8
	A5 '$t'!Q8
	A6 '$t'!A8
	END
	# a text is never a formula
	xlsx show a.xlsx 问题清单 | grep -x 'E2 s =1+1'
}

@test "a sum that does not hold: its parts are paler, and say nothing" {
	sample_stream annex-broken >v.tsv
	gi-toxlsx --lang=en -o a.xlsx v.tsv
	t=$(xlsx sheets a.xlsx | sed -n 2p)
	xlsx colours a.xlsx "$t" >c
	xlsx said a.xlsx "$t" >s
	[ "$(grep -c ' FFC7CE' c)" -eq "$(wc -l <s)" ]
	grep -q ' FFEDEF' c
	not grep -q 'FFEDEF' <(cut -d' ' -f 1 s | grep -wFf - c)
}

@test "numbers without a cell stand among the findings" {
	doc 'cell\t4\trequests\tnew\t\\N\t17\t17\tunplaced' \
	    'cell\t5\trequests\t\\N\t\\N\t18\t18\tunplaced' \
	    'cell\t6\tnobody\tknows\tthis\t19\t19\texact' >v.tsv
	gi-toxlsx --lang=en -o a.xlsx v.tsv
	xlsx sound a.xlsx
	xlsx show a.xlsx Findings | grep '^[CDGH][2-9]' >out
	diff - out <<-'END'
	C2 s unplaced
	D2 s Requests for government information received and handled / I. Newly received requests this year
	G2 n 17
	H2 n 4
	C3 s unplaced
	D3 s requests
	G3 n 18
	H3 n 5
	C4 s unplaced
	D4 s nobody / knows / this
	G4 n 19
	H4 n 6
	END
}

@test "text that XML or Excel would take for something else" {
	long=$(printf '甲%.0s' {1..40000})
	doc 'find\t1\tnote\tx\t\\N\t\\N\t\\N\ta\001b\\rc\0357\0277\0276d\0377e' \
	    'find\t2\tnote\tx\t\\N\t\\N\t\\N\t_x0041_ &<>"'"'"'\t' \
	    'find\t3\tnote\tx\t\\N\t+1\t@x\t  -2+3  ' \
	    "find\\t4\\tnote\\tx\\t\\\\\\N\\t\\\\\\N\\t\\\\\\N\\t$long" >v.tsv
	run -0 --separate-stderr gi-toxlsx --lang=en -o a.xlsx v.tsv
	[[ $stderr = *'a.xlsx: a text is longer than a cell of Excel; its end is left out, as a comment says' ]]
	xlsx sound a.xlsx
	xlsx show a.xlsx Findings >out
	grep -qx $'E2 s a\uFFFDb\uFFFDc\uFFFDd\uFFFDe' out
	grep -qx "E3 s _x0041_ &<>\"'" out
	grep -qx 'E4 s   -2+3  ' out
	grep -qx 'F4 n 1' out
	grep -qx 'G4 s @x' out
	[ "$(sed -n 's/^E5 s //p' out | wc -m)" -eq 32768 ]
	xlsx said a.xlsx Findings | grep -q '^E5 The text is longer'
	# Excel counts units of UTF-16
	long=$(printf '𠮷%.0s' {1..16384})
	doc "find\\t4\\tnote\\tx\\t\\\\N\\t\\\\N\\t\\\\N\\t$long" >v.tsv
	gi-toxlsx --lang=en -o a.xlsx v.tsv
	xlsx show a.xlsx Findings | sed -n 's/^E2 s //p' >out
	[ "$(wc -m <out)" -eq 16384 ]
}

@test "the same input gives the same bytes" {
	sample_stream suspect >v.tsv
	gi-toxlsx -o a.xlsx v.tsv
	sleep 2.1
	TZ=UTC-9 gi-toxlsx -o b.xlsx v.tsv
	cmp a.xlsx b.xlsx
	SOURCE_DATE_EPOCH=1700000000 gi-toxlsx -o b.xlsx v.tsv
	"$PYTHON" -m zipfile -e b.xlsx b
	grep -q '2023-11-14T22:13:20Z' b/docProps/core.xml
	"$PYTHON" -m zipfile -e a.xlsx a
	grep -q '1980-01-01T00:00:00Z' a/docProps/core.xml
}

@test "a file that is there is replaced; what cannot be written is told" {
	sample_stream suspect >v.tsv
	echo old >a.xlsx
	chmod 600 a.xlsx
	ln -s a.xlsx b.xlsx
	gi-toxlsx -o b.xlsx v.tsv
	[ -L b.xlsx ]
	[ "$(stat -c %a a.xlsx)" = 600 ]
	xlsx sound a.xlsx
	run -4 gi-toxlsx -o nowhere/a.xlsx v.tsv
	run -2 --separate-stderr gi-toxlsx v.tsv
	[ "$stderr" = 'gi-toxlsx: where to: give -o FILE' ]
	echo old >c.xlsx
	sed '$d' v.tsv >w.tsv
	run -3 --separate-stderr gi-toxlsx --lang=en -o c.xlsx w.tsv
	[[ $stderr = *'c.xlsx: is left as it was, for its input is not whole' ]]
	[ "$(cat c.xlsx)" = old ]
	ls | grep -v separate-stderr | tr "\n" " " >../ls
	[ "$(cat ../ls)" = "a.xlsx b.xlsx c.xlsx v.tsv w.tsv " ]
}

@test "a full disk: status 4, and what was there stays" {
	all_samples >v.tsv
	echo old >a.xlsx
	for n in 20 100 170; do
		got=0
		(ulimit -f $n; trap '' XFSZ; gi-toxlsx -o a.xlsx v.tsv) 2>err ||
		    got=$?
		[ "$got" -eq 4 ]
		[ "$(cat a.xlsx)" = old ]
		grep -q 'cannot' err
	done
	[ "$(ls)" = "$(printf '%s\n' a.xlsx err v.tsv)" ]
	[ ! -c /dev/full ] || {
		run -4 gi-toxlsx -o /dev/full v.tsv
		[ -c /dev/full ]
	}
}

# Where the disk of the library's temporary files is full, the library says
# nothing: the reports were kept, but sheets have no end.
@test "a full disk of temporary files alone" {
	all_samples >v.tsv
	mkdir tmp
	mount -t tmpfs -o size=16m none tmp 2>err || skip 'no tmpfs for us'
	echo old >a.xlsx
	bad=0 good=0
	for n in $(seq 200 400 6000); do
		dd if=/dev/zero of=tmp/fill bs=1k count=$((16384 - n)) 2>err
		got=0
		TMPDIR=$PWD/tmp gi-toxlsx -o a.xlsx v.tsv 2>err || got=$?
		rm tmp/fill
		[ -z "$(ls -A tmp)" ]
		if [ "$got" -eq 0 ]; then
			xlsx sound a.xlsx
			good=$((good + 1))
			echo old >a.xlsx
		else
			[ "$got" -eq 4 ]
			[ "$(cat a.xlsx)" = old ]
			grep -q 'make room on that disk' err
			bad=$((bad + 1))
		fi
	done
	[ "$bad" -gt 3 ]
	[ "$good" -gt 3 ]
}

@test "a signal leaves no trace, and the process dies of it" {
	sample_stream suspect >v.tsv
	mkfifo in
	ends_by_signal a.xlsx gi-toxlsx -o a.xlsx
}

@test "only this tool is linked to the library, and a build without it says so" {
	command -v readelf >/dev/null || skip 'no readelf here'
	for t in $TOOLS; do
		readelf -d "$BIN/$t" | grep -q 'NEEDED.*xlsxwriter' &&
		    echo "$t"
	done >out
	[ "$(cat out)" = gi-toxlsx ]
	cd "$ROOT"
	make -n XLSXWRITER= all >"$BATS_TEST_TMPDIR/n" 2>&1
	not grep -e 'gi-toxlsx.o' -e lxlsxwriter "$BATS_TEST_TMPDIR/n"
	make -s XLSXWRITER= left-out 2>&1 |
	    grep -x 'no xlsxwriter.h here: gi-toxlsx is left out'
	make -n XLSXWRITER= DESTDIR=/nowhere install >"$BATS_TEST_TMPDIR/n"
	not grep -e 'install .*gi-toxlsx' "$BATS_TEST_TMPDIR/n"
}

# What an office has: LibreOffice opens each sheet, and gives what was put in.
# bats test_tags=real
@test "LibreOffice reads each cell as it was written" {
	need_real soffice
	all_samples >v.tsv
	gi-toxlsx --lang=zh -o a.xlsx v.tsv
	# all sheets, as UTF-8, in quotes where need be, numbers as they are
	timeout 300 soffice -env:UserInstallation="file://$PWD/home" --headless \
	    --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
	    --outdir csv a.xlsx
	for s in $(xlsx sheets a.xlsx); do
		xlsx table a.xlsx "$s" >want
		"$PYTHON" - "csv/a-$s.csv" want <<-'END'
		import csv, sys
		have = list(csv.reader(open(sys.argv[1], encoding='utf-8')))
		want = list(csv.reader(open(sys.argv[2], encoding='utf-8')))
		have = have[len(have) - len(want):]
		def same(a, b):
		    try:
		        return float(a) == float(b)
		    except ValueError:
		        return a.replace('\n', ' ') == b
		for r, (a, b) in enumerate(zip(have, want)):
		    a += [''] * (len(b) - len(a))
		    for c, (x, y) in enumerate(zip(a, b)):
		        assert same(x, y), (sys.argv[1], r, c, x, y)
		END
	done
}

# stream N M: N reports, in each M findings on one cell.
stream() {
	awk -v n="$1" -v m="$2" 'BEGIN {
		for (i = 0; i < m; i++)
			f = f "find\t1\terror\trow-total\trequests new total\t" \
			    "4\t5\t不对\n"
		for (i = 0; i < n; i++)
			printf "doc\tr%d.txt\t9\tUTF-8\nmeta\t1\tbody\t" \
			    "甲县\ncell\t1\trequests\tnew\ttotal\t5\t5\texact\n" \
			    "%send\tr%d.txt\n", i, f, i
		printf "done\t%d\n", n
	}'
}

@test "5,000 reports with many findings: memory, and all that Excel has room for" {
	stream 5000 14 >v.tsv
	command -v /usr/bin/time >/dev/null || skip 'no time here'
	not grep -q __asan_init "$BIN/gi-toxlsx" || skip 'a sanitizer'
	/usr/bin/time -f %M -o peak gi-toxlsx --lang=en -o a.xlsx v.tsv 2>err
	echo "$(cat peak) KiB"
	[ "$(cat peak)" -lt 40960 ]
	[ "$(cat err)" = 'gi-toxlsx: a.xlsx: there are more findings than links that a sheet of Excel has; the last lead nowhere' ]
	"$PYTHON" -m zipfile -e a.xlsx a
	s=a/xl/worksheets/sheet3.xml
	[ "$(grep -o '<hyperlink ' "$s" | wc -l)" -eq 65530 ]
	[ "$(grep -o '<row ' "$s" | wc -l)" -eq 70001 ]
	# a comment has all that is said of its cell
	[ "$(grep -o '<comment ' a/xl/comments1.xml | wc -l)" -eq 5000 ]
	[ "$(grep -o 'error: 不对' a/xl/comments1.xml | wc -l)" -eq 70000 ]
}

@test "a sheet that is full says so in its last line" {
	stream 5000 210 >v.tsv
	run -4 --separate-stderr gi-toxlsx --lang=en -o a.xlsx v.tsv
	[[ $stderr = *'a.xlsx: there are more lines than a sheet of Excel has; the last are left out, as the sheet says'* ]]
	"$PYTHON" - <<-'END'
	import re, zipfile
	s = zipfile.ZipFile('a.xlsx').read('xl/worksheets/sheet3.xml')
	assert s.count(b'<row ') == 1048576
	last = s[s.rindex(b'<row '):].split(b'</row>')[0]
	assert b'r="1048576"' in last
	assert b'no room for more; 1426 lines are left out' in last, last
	END
}

@test "no more comments than the library can keep in memory" {
	awk -F '\t' '$1 == "2021" && $2 == "cell" {
		printf "%s\t%s\t%s\n", $4, $5, $6 }' "$ROOT/lib/dictionary.tsv" |
	    awk -F '\t' '{ c[NR] = $1 " " $2 " " $3 } END {
		for (i = 0; i < 180; i++) {
			printf "doc\tr%d.txt\t9\tUTF-8\nmeta\t1\tedition\t" \
			    "2021\ncell\t1\trequests\tnew\ttotal\t5\t5\texact\n" \
			    "cell\t1\tproceedings\treview\ttotal\t5\t5\texact\n" \
			    "cell\t1\tdisclosure\tart20_8.fees\tamount\t5\t5" \
			    "\texact\n", i
			for (k = 1; k <= NR; k++)
				printf "find\t1\tnote\tx\t%s\t\\N\t\\N\t话\n",
				    c[k]
			printf "end\tr%d.txt\n", i
		}
		printf "done\t180\n" }' >v.tsv
	run -0 --separate-stderr gi-toxlsx --lang=en -o a.xlsx v.tsv
	[[ $stderr = *'a.xlsx: more cells have findings than are given a comment; the last are coloured only, their findings stand in the sheet of them' ]]
	"$PYTHON" -m zipfile -e a.xlsx a
	[ "$(cat a/xl/comments*.xml | grep -o '<comment ' | wc -l)" -eq 32768 ]
}

@test "a column that another edition calls otherwise says so" {
	{
		doc 'cell\t1\tdisclosure\tart20_1.regulations\tin_force\t5\t5\texact' |
		    sed '$d'
		doc 'cell\t1\tdisclosure\tart20_1.regulations\tin_force\t6\t6\texact' |
		    sed 's/edition\t2021/edition\t2019/; s/a\.txt/b.txt/; s/^done\t1/done\t2/'
	} >v.tsv
	gi-tojson --cells v.tsv >cells
	gi-toxlsx --lang=zh -o a.xlsx v.tsv
	xlsx cells a.xlsx cells
	xlsx show a.xlsx 主动公开政府信息情况 |
	    grep -x 'F3 s 现行有效件数（2019格式：对外公开总数量）'
	sed '/doc\tb/,/end\tb/d; s/done\t2/done\t1/' v.tsv >w.tsv
	gi-toxlsx --lang=zh -o a.xlsx w.tsv
	xlsx show a.xlsx 主动公开政府信息情况 | grep -x 'F3 s 现行有效件数'
}

@test "gi-extract reads the numbers of a workbook as they were" {
	sample_stream suspect numbers annex >v.tsv
	gi-toxlsx --lang=zh -o a.xlsx v.tsv
	gi-extract --text a.xlsx >text
	for t in $(xlsx sheets a.xlsx | sed '1d;$d' | sed '$d'); do
		xlsx table a.xlsx "$t"
	done | tr , '\t' >want
	[ -s want ]
	not grep -vxF -f text want
}
