# SPDX-License-Identifier: ISC
# What tables for other programs share: the columns of a report's row, what
# stands before its numbers, and the dictionary, which is installed.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	WIDE=$ROOT/tests/unit/wide
}

# cells: the dotted key of each cell that a form has.
cells() {
	awk -F '\t' '
	function flush(    i, r, n, word, k) {
		for (r in row) {
			n = split(r in only ? only[r] : col[row[r]], word, " ")
			for (k = 1; k <= n; k++)
				print r "." word[k]
		}
		split("", row); split("", only); split("", col)
	}
	FNR == 1 { flush() }
	$1 == "row" { row[$2 "." $3] = $2 }
	$1 == "col" { col[$2] = col[$2] " " $3 }
	$1 == "cell" {
		r = $3
		sub(/ .*/, "", r)
		only[$2 "." r] = substr($3, length(r) + 2)
	}
	END { flush() }' "$ROOT"/lib/forms/*.tsv | sort -u
}

@test "a row has a column for each cell of each edition, once" {
	cells >want
	"$WIDE" columns | cut -f 1 >have
	[ "$(wc -l <have)" -gt 250 ]
	sort have | diff want -
	# those of the newest form come first, in its order
	[ "$(head -n 1 have)" = disclosure.art20_1.regulations.made ]
}

@test "heads in words are as no other, in either language" {
	"$WIDE" columns >columns
	[ -z "$(cut -f 3 columns | sort | uniq -d)" ]
	[ -z "$(cut -f 4 columns | sort | uniq -d)" ]
	grep -qxF "requests.results.refused.state_secret.natural	件	收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 自然人	Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Natural persons" \
	    columns
	# an edition that gives a name to another key
	sed -e 's/^\(edition\t-\t\)2021/\12031/' -e 's/\tart20_5\.licensing/\tart20_5.permits/' \
	    -e 's/^\(edition.*\t\)2021\t/\12031\t/' \
	    "$ROOT/lib/forms/2021.tsv" >2031.tsv
	"$WIDE" columns 2031.tsv >columns
	[ -z "$(cut -f 3 columns | sort | uniq -d)" ]
	grep 'art20_5\.\(permits\|licensing\)\.decisions' columns | cut -f 3 | sort >have
	printf '主动公开政府信息情况 / 第二十条第（五）项 / 行政许可 / 本年处理决定数量 / %s\n' \
	    2021 2031 | diff - have
}

@test "the unit of a column is the row's, where rows differ in it" {
	"$WIDE" columns | cut -f 1,2 >units
	grep -qx 'disclosure.art20_8.fees.amount	万元' units
	grep -qx 'statistics.channels.gazette.count	条' units
}

@test "facts: what is not known is null, and a failure has its reason" {
	{
		printf 'doc\ta.txt\t9\tUTF-8\t\\N\tfedcba\n'
		printf 'meta\t1\ttitle\t甲\\t乙\nmeta\t1\tyear\tsoon\nmeta\t1\tverdict\tdoubts\n'
		printf 'cell\t4\trequests\tnew\t%b\n' 'total\t\\N\t1→2\tunread' \
		    'legal\t3\t3\texact' 'legal\t4\t4\texact' \
		    'other\t9\t9\tguessed' '\\N\t5\t5\tunplaced'
		printf 'cell\t4\trequests\told\tlegal\t%b\n' '6\t6\texact' '\\N\t\tblank'
		printf 'find\t\\N\terror\tr\t\\N\t\\N\t\\N\tm\t\\N\n'
		printf 'end\ta.txt\t0\tok\nfail\tb.txt\tgi-extract\tno text\ndone\t1\n'
	} | "$WIDE" facts >have
	cat >want <<-'END'
	source=a.txt	hash=fedcba	title=甲	乙	agency	body	code	level	kind	year	edition	published	verdict=doubts	complete=true	errors=1	warnings=0	notes=0	unread=1	unplaced=4	fail	
	source=b.txt	hash	title	agency	body	code	level	kind	year	edition	published	verdict	complete=false	errors=0	warnings=0	notes=0	unread=0	unplaced=0	fail=no text	
	END
	diff want have
}

@test "the dictionary has each part of each form, as the forms have it" {
	"$PYTHON" - "$ROOT"/lib/dictionary.tsv "$ROOT"/lib/forms/*.tsv <<'END'
import csv, sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8"),
    delimiter="\t", quoting=csv.QUOTE_NONE))
have = {(r["edition"], r["part"], r["key"]): r for r in rows}
assert len(have) == len(rows) > 600, "a key twice"
want = set()
for name in sys.argv[2:]:
    only, rows_of, cols_of = {}, {}, {}
    for line in open(name, encoding="utf-8"):
        f = line.rstrip("\n").split("\t") + [""] * 7
        kind, table, key, label, unit, parent, english = f[:7]
        if kind == "edition":
            edition = key
        elif kind in ("table", "group", "row", "col"):
            at = {"table": table, "group": table + "." + key,
                  "row": table + "." + key, "col": table + "." + key}[kind]
            r = have[edition, {"col": "column"}.get(kind, kind), at]
            assert (r["chinese"], r["english"]) == (label, english), line
            if kind == "col":
                assert r["unit"] == unit, line
                cols_of.setdefault(table, []).append(key)
            if kind == "row":
                rows_of[at] = table
            want.add((edition, {"col": "column"}.get(kind, kind), at))
        elif kind == "cell":
            row, *cols = key.split()
            only[table + "." + row] = cols
    for r, t in list(rows_of.items()):
        for c in only.get(r, cols_of[t]):
            cell = have[edition, "cell", r + "." + c]
            assert (cell["table_key"] + "." + cell["row_key"], cell["column_key"]) \
                == (r, c), cell
            assert cell["chinese"].count(" / ") >= 2, cell
            want.add((edition, "cell", r + "." + c))
assert want == set(have), sorted(want ^ set(have))[:9]
for r in rows:      # a parent is a row or a group of the table
    if r["parent"]:
        assert any((r["edition"], p, r["table_key"] + "." + r["parent"])
            in have for p in ("group", "row")), r
END
}
