# SPDX-License-Identifier: ISC
# gi-toxlsx: what stands in its workbooks, read back by other means.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
	[ -x "$BIN/gi-toxlsx" ] || skip 'built without libxlsxwriter'
}

# verified NAME...: samples as a verified stream.
verified() {
	local n

	for n; do
		printf '%s\0' "$SAMPLES/$n.txt"
	done | gi-normalize -0 | gi-sections | gi-tables | gi-verify ||
	    [ $? -eq 1 ]
}

all_samples() {
	verified $(cd "$SAMPLES" && ls | sed -n 's/\.txt$//p')
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
	xlsx sheets en.xlsx | sed -n '1p;$p' >out
	printf 'Overview\nDictionary\n' | diff - out
}

@test "openpyxl reads the same" {
	"$PYTHON" -c 'import openpyxl' || skip 'no openpyxl'
	verified suspect box annex >v.tsv
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
