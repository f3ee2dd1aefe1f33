# SPDX-License-Identifier: ISC
# gi-tocsv: reports as CSV, a row a report and a row a cell.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# verified: the samples as gi-verify writes them, with what is hostile.
verified() {
	gi --format=tsv "$SAMPLES"/*.txt >v.tsv || [ $? -eq 1 ]
}

# broken COMMAND...: it ends with status 3; its output is in out and err.
broken() {
	local rc=0

	"$@" >out 2>err || rc=$?
	[ "$rc" -eq 3 ]
}

# odd: a stream with all that is odd in it.
odd() {
	printf 'doc\t%s\t9\tUTF-8\t\\N\tfedcba\n' 'a"b,c.txt'
	printf 'meta\t1\t%b\n' 'title\t=甲“"”\\n乙\\t丙' 'year\t2020' 'edition\t2019'
	printf 'cell\t%b\n' '4\trequests\tnew\ttotal\t+0012.50\t12.50\texact' \
	    '5\trequests\tnew\tlegal\t-4\t减4\texact' \
	    '6\trequests\tnew\tother\t\\N\t\tblank' \
	    '7\trequests\tnew\tnatural\t\\N\t12→13\tunread' \
	    '8\trequests\tnew\t\\N\t7\t=7\tunplaced' \
	    '9\trequests\t\\N\t\\N\t8\t＝8\tunplaced' \
	    '10\tfees\tpaid.all\tyuan\t00\t〇\texact' \
	    '11\trequests\tnew\ttotal\t13\t-13\texact' \
	    '12\tdisclosure\tart20_8.fees\tamount\t123456789012345678901.10\t1\texact'
	printf 'end\ta"b,c.txt\t0\tok\n'
	printf 'fail\tb.txt\tgi-extract\tno, "text"\ndone\t1\n'
}

# python PROGRAM ARGUMENT...: with csv and json, numbers as they stand.
python() {
	local program=$1

	shift
	"$PYTHON" -c "
import csv, decimal, io, json, sys
csv.field_size_limit(1 << 30)
def load(f):
    return [json.loads(x, parse_float=str, parse_int=str)
            for x in open(f, encoding='utf-8')]
def rows(f, encoding='utf-8'):
    return list(csv.DictReader(io.StringIO(
        open(f, encoding=encoding, newline='').read(), newline=''),
        strict=True))
$program" "$@"
}

@test "a row a cell is what gi-tojson --cells has, by digits" {
	verified
	gi-tocsv --long v.tsv >l.csv
	gi-tojson --cells v.tsv >c.jsonl
	python '
have = [r for r in rows("l.csv") if r["table_key"]]
want = [c for c in load("c.jsonl") if "table" in c]
assert len(have) == len(want) > 10000, (len(have), len(want))
for h, w in zip(have, want):
    for a, b in (("source", "source"), ("year", "year"), ("edition", "edition"),
            ("table_key", "table"), ("row_key", "row"), ("column_key", "column"),
            ("value", "value"), ("raw", "raw"), ("how", "how"), ("line", "line")):
        assert h[a] == ("" if w[b] is None else w[b]), (h, w)
failed = [c["source"] for c in load("c.jsonl") if "table" not in c]
assert [r["source"] for r in rows("l.csv") if r["fail"]] == failed
'
}

@test "a row a report has the numbers of its document, under the same keys" {
	verified
	gi-tocsv v.tsv >w.csv
	gi-tojson v.tsv >d.jsonl
	python '
def flat(x, at=""):
    for k, v in x.items():
        if isinstance(v, dict):
            yield from flat(v, at + k + ".")
        else:
            yield at + k, v
have, want = rows("w.csv"), load("d.jsonl")
assert len(have) == len(want) > 80
numbers = 0
for h, w in zip(have, want):
    tables = dict(flat(w.get("tables", {})))
    for k, v in h.items():
        if "." in k:
            assert v == (tables.get(k) or ""), (k, v, tables.get(k))
            numbers += v != ""
    assert set(tables) <= set(h), set(tables) - set(h)
    for k in "source title agency body code level kind year edition published verdict".split():
        assert h[k] == (w.get(k) or ""), k
    assert h["complete"] == ("true" if w["complete"] else "false")
    severity = [f["severity"] for f in w.get("findings", [])]
    for k in "error", "warning", "note":
        assert h[k + "s"] == str(severity.count(k))
assert numbers > 8000, numbers
'
}

@test "text is in quotes, numbers are not, null is nothing" {
	odd >odd.tsv
	gi-tocsv --long odd.tsv >have
	sed 's/$/\r/' >want <<'END'
source,body,kind,code,year,edition,table_key,row_key,column_key,value,unit,raw,how,line,fail
"a""b,c.txt",,,,2020,"2019","requests","new","total",12.50,"件","12.50","exact",4,
"a""b,c.txt",,,,2020,"2019","requests","new","legal",-4,"件","减4","exact",5,
"a""b,c.txt",,,,2020,"2019","requests","new","other",,"件","","blank",6,
"a""b,c.txt",,,,2020,"2019","requests","new","natural",,"件","12→13","unread",7,
"a""b,c.txt",,,,2020,"2019","requests","new",,7,,"=7","unplaced",8,
"a""b,c.txt",,,,2020,"2019","requests",,,8,,"＝8","unplaced",9,
"a""b,c.txt",,,,2020,"2019","fees","paid.all","yuan",0,,"〇","exact",10,
"a""b,c.txt",,,,2020,"2019","requests","new","total",13,"件","-13","exact",11,
"a""b,c.txt",,,,2020,"2019","disclosure","art20_8.fees","amount",123456789012345678901.10,"万元","1","exact",12,
"b.txt",,,,,,,,,,,,,,"no, ""text"""
END
	same want have
	gi-tocsv odd.tsv >have
	python '
a, b = rows("have")
assert a["title"] == "=甲“\"”\n乙\t丙", a
assert (a["requests.new.total"], a["requests.new.legal"]) == ("12.50", "-4")
assert a["requests.new.natural"] == a["requests.new.other"] == ""
assert (a["unread"], a["unplaced"]) == ("1", "4"), a
assert (b["complete"], b["fail"], b["requests.new.total"]) \
    == ("false", "no, \"text\"", "")
'
}

@test "--null stands in no quotes, so that no text is it" {
	{
		printf 'doc\tNA\t9\tUTF-8\nmeta\t1\ttitle\t\n'
		printf 'cell\t1\trequests\tnew\ttotal\t\\N\tNA\tblank\n'
		printf 'cell\t2\trequests\tnew\t\\N\t5\tNA\tunplaced\n'
		printf 'end\tNA\t0\tok\ndone\t1\n'
	} >in
	gi-tocsv --long --null=NA in | sed 1d | tr -d '\r' >have
	same - have <<'END'
"NA",NA,NA,NA,NA,NA,"requests","new","total",NA,"件","NA","blank",1,NA
"NA",NA,NA,NA,NA,NA,"requests","new",NA,5,NA,"NA","unplaced",2,NA
END
	# a number, a boolean, what needs quotes, bytes that are no text
	for n in 0 -1 +1.5 true FALSE a,b 'a"b' $'a\nb' $'a\x80'; do
		run gi-tocsv --null="$n" in
		[ "$status" -eq 2 ]
		[[ "$output" == *'cannot stand for null'* ]]
	done
	for n in '' - NULL '\N' n/a; do
		gi-tocsv --null="$n" in >out
		grep -qF ",$n,$n," out
	done
}

@test "--safe guards texts that begin a formula, and never a number" {
	odd | sed 's/\xE4\xB9\x99/@/' >odd.tsv
	for c in + - @ = ＋ － ＠ ＝ '\t' '\r'; do
		printf 'doc\t%s1+1\t9\tUTF-8\nend\t%s1+1\t0\tok\ndone\t1\n' "$c" "$c"
	done >>odd.tsv
	printf 'doc\t-12.5\t9\tUTF-8\nend\t-12.5\t0\tok\ndone\t1\n' >>odd.tsv
	gi-tocsv --safe --long odd.tsv >have
	gi-tocsv --long odd.tsv >plain
	python '
marks = "=+-@＝＋－＠\t\r\n"
n = 0
for h, p in zip(rows("have"), rows("plain")):
    for k in h:
        number = k in ("value", "year", "line") or p[k] in ("-13", "-12.5")
        guard = p[k][:1] in marks and p[k] != "" and not number
        assert h[k] == ("\x27" if guard else "") + p[k], (k, h[k], p[k])
        n += guard
assert n == 12, n
assert "-4" in [r["value"] for r in rows("have")]
assert "-12.5" in [r["source"] for r in rows("have")]
'
	gi-tocsv --safe odd.tsv | python '
import os
r = list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")))[0]
assert r["title"].startswith("\x27=甲") and r["requests.new.legal"] == "-4"
'
}

@test "heads are keys, or what the dictionary calls them" {
	odd >odd.tsv
	gi-tocsv --heads=zh odd.tsv >zh
	gi-tocsv --heads=en odd.tsv >en
	gi-tocsv --heads=keys odd.tsv >keys
	gi-tocsv odd.tsv | cmp - keys
	python '
def heads(f):
    return next(csv.reader(open(f, encoding="utf-8", newline="")))
entry = {}
for e in csv.DictReader(open(sys.argv[1], encoding="utf-8"), delimiter="\t",
        quoting=csv.QUOTE_NONE):
    entry.setdefault(e["key"], []).append(e)
keys, zh, en = heads("keys"), heads("zh"), heads("en")
assert len(keys) == len(zh) == len(en) == len(set(zh)) == len(set(en))
n = 0
for k, z, e in zip(keys, zh, en):
    if "." in k:
        n += 1
        assert any(z.startswith(x["chinese"]) and e.startswith(x["english"])
            for x in entry[k]), k
assert n == 280 and zh[0] == "来源" and en[0] == "Source", n
' "$ROOT/lib/dictionary.tsv"
	gi-tocsv --long --heads=zh odd.tsv | head -n 1 | tr -d '\r' >have
	echo '"来源","机关","类别","行政区划代码","年度","格式","表键","行键","列键","数值","单位","原文","读取方式","行号","未能读取的原因"' |
	    same - have
	cut -d , -f 2- zh | sed 1d >a
	cut -d , -f 2- keys | sed 1d | cmp a -
}

@test "GB 18030 is what Python reads, with characters that GBK lacks" {
	{
		printf 'doc\t龦𠮷😀€.txt\t9\tUTF-8\nmeta\t1\ttitle\t\xff〇①ｱ\ufffd\u3000\ue81e\ue78d\n'
		printf 'end\t龦𠮷😀€.txt\t0\tok\ndone\t1\n'
	} >in
	gi-tocsv in >utf8
	gi-tocsv -e gb18030 in >gb
	python '
a, b = rows("utf8"), rows("gb", "gb18030")
assert a == b and "𠮷😀" in a[0]["source"]
assert a[0]["title"].startswith("\ufffd〇①"), a[0]["title"]
# what stood for a character before Unicode had it
assert "\ue81e\ue78d" in a[0]["title"]
'
	verified
	gi-tocsv --heads=zh --encoding=gb18030 v.tsv >gb
	gi-tocsv --heads=zh v.tsv >utf8
	iconv -f gb18030 -t utf-8 gb | cmp - utf8
	# a Chinese character takes two bytes
	[ "$(wc -c <gb)" -lt "$(wc -c <utf8)" ]
}

@test "--bom is the first thing in UTF-8, and no other encoding has it" {
	odd >odd.tsv
	gi-tocsv --bom odd.tsv >have
	{
		printf '\xef\xbb\xbf'
		gi-tocsv odd.tsv
	} | cmp - have
	run gi-tocsv --bom -e gb18030 odd.tsv
	[ "$status" -eq 2 ]
	[ "$output" = 'gi-tocsv: a byte order mark is for UTF-8; leave out --bom or --encoding' ]
	run gi-tocsv --bom -e gb18030 -o new odd.tsv
	[ "$status" -eq 2 ]
	[ ! -e new ]
}

@test "an empty stream has heads, and a report without cells has a row" {
	printf 'done\t0\n' >none
	gi-tocsv none >have
	[ "$(wc -l <have)" -eq 1 ]
	gi-tocsv --long none >have
	[ "$(wc -l <have)" -eq 1 ]
	printf 'doc\ta\t9\tUTF-8\nend\ta\t0\tok\ndone\t1\n' >bare
	gi-tocsv --long bare | sed 1d | tr -d '\r' >have
	echo '"a",,,,,,,,,,,,,,' | same - have
}

@test "a stream that is cut says so in the rows and by its status" {
	verified
	head -c 200000 v.tsv >cut.tsv
	broken gi-tocsv cut.tsv
	grep -q 'the stage before died' err
	mv out w.csv
	broken gi-tocsv --long cut.tsv
	mv out l.csv
	python '
w, l = rows("w.csv"), rows("l.csv")
assert [r["complete"] for r in w] == ["true"] * (len(w) - 1) + ["false"]
assert l[-1]["fail"] == "incomplete" and l[-1]["source"] == w[-1]["source"]
assert l[-1]["table_key"] == "" == l[-1]["how"]
assert {r["source"] for r in l} == {r["source"] for r in w}
'
	# a file stays what it was, which is more than a part
	broken gi-tocsv -o w.csv cut.tsv
	grep -q 'is left as it was, for its input is not whole' err
	python 'assert len(rows("w.csv")) > 5'
}

@test "cells that are none are told, and never written as numbers" {
	{
		printf 'doc\ta\t9\tUTF-8\n'
		printf 'cell\t1\trequests\tnew\ttotal\tmany\t5\texact\n'
		printf 'cell\t1\trequests\tNEW\ttotal\t5\t5\texact\n'
		printf 'cell\t1\trequests\tnew\n'
		printf 'cell\t1\trequests\tnew\tlegal\t5\t5\tunread\n'
		printf 'end\ta\t0\tok\ndone\t1\n'
	} >in
	broken gi-tocsv --long in
	[ "$(wc -l <out)" -eq 3 ]
	sed -n 2p out | grep -qF '"total",,"件","5","exact",1,'
	sed -n 3p out | grep -qF '"legal",,"件","5","unread",1,'
	grep -q 'in:2: a cell record whose value is no number' err
	grep -q 'in:3: a cell record with a key that is none' err
	grep -q 'in:4: a cell record with a key that is none' err
	broken gi-tocsv in
	grep -q 'in:1: a cell record whose value is no number' err
	not grep -E 'many|,5,' out
}

@test "characters that command a terminal, and broken bytes, are U+FFFD" {
	printf 'doc\ta\0b\x1b[2J\xe4\xb8\x80\xe4\xb8\u202e\t9\tUTF-8\nend\ta\t0\tok\ndone\t1\n' >in
	gi-tocsv --long in >out 2>err || true
	python '
r = rows("out")[0]
assert r["source"] == "a\ufffdb\ufffd[2J一\ufffd\ufffd", ascii(r)
'
}

@test "a file is there when it is whole, and as it was where a write fails" {
	verified
	gi-tocsv --long v.tsv >want
	gi-tocsv --long -o have.csv v.tsv
	cmp want have.csv
	[ "$(ls | wc -l)" -eq 3 ]
	[ -e /dev/full ] || skip 'no /dev/full here'
	run bash -c 'gi-tocsv --long v.tsv >/dev/full'
	[ "$status" -eq 4 ]
	[[ "$output" == *'cannot write'* ]]
	run gi-tocsv --long -o none/have.csv v.tsv
	[ "$status" -eq 4 ]
	[[ "$output" == *'none/have.csv: cannot be written'* ]]
	# a file of at most 64 KiB, as on a full disk
	echo old >old.csv
	run bash -c 'ulimit -f 64; trap "" XFSZ; gi-tocsv --long -o old.csv v.tsv'
	[ "$status" -eq 4 ]
	[ "$(cat old.csv)" = old ]
	[ "$(ls | wc -l)" -eq 4 ]
}

@test "a form that is given has columns, and units" {
	sed -e '/^edition/s/2021/2031/g' -e 's/\tart20_5\.licensing/\tart20_5.permits/' \
	    -e '/^cell/s/art20_5\.licensing/art20_5.permits/' "$ROOT/lib/forms/2021.tsv" >2031.tsv
	odd | sed -e 's/2019/2031/' -e 's/fees\tpaid.all\tyuan/disclosure\tart20_5.permits\tdecisions/' >in
	gi-tocsv --form=2031.tsv in | head -n 1 | tr , '\n' |
	    grep -x 'disclosure\.art20_5\.permits\..*' >have
	[ -s have ]
	gi-tocsv --form=2031.tsv --long in | grep '"art20_5.permits"' |
	    grep -F ',0,"件","〇",'
}

@test "rows come as reports do, not at the end" {
	odd >odd.tsv
	mkfifo in out
	gi-tocsv <in >out 3>&- &
	exec 7>in 8<out
	head -n 14 odd.tsv >&7
	read -r -t 20 head <&8
	read -r -t 20 row <&8
	exec 7>&- 8<&-
	wait || true
	[[ "$head" == source,hash,* ]]
	[[ "$row" == '"a""b,c.txt"'* ]]
}

@test "a signal leaves no part of a file" {
	odd >odd.tsv
	mkfifo in
	gi-tocsv -o new.csv <in 3>&- &
	exec 7>in
	head -n 14 odd.tsv >&7
	for _ in $(seq 100); do
		! compgen -G 'new.csv.*' >/dev/null || break
		sleep 0.1
	done
	compgen -G 'new.csv.*'
	kill -TERM $!
	wait $! || rc=$?
	exec 7>&-
	[ "$rc" -eq 143 ]
	[ "$(ls)" = "$(printf 'in\nodd.tsv')" ]
}

# bats test_tags=real
@test "LibreOffice reads it, in each encoding" {
	need_real soffice
	gi --format=tsv "$SAMPLES"/suspect.txt "$SAMPLES"/annex-broken.txt \
	    >v.tsv || [ $? -eq 1 ]
	gi-tocsv --heads=zh --bom v.tsv >bom.csv
	gi-tocsv --heads=zh v.tsv >plain.csv
	gi-tocsv --heads=zh -e gb18030 v.tsv >gb.csv
	# separator, quote, encoding: 76 is UTF-8, 85 GB 18030; quoted is text
	for f in bom:76 plain:76 gb:85; do
		soffice --headless "-env:UserInstallation=file://$PWD/profile" \
		    --infilter="CSV:44,34,${f#*:},1,,0,true" --convert-to fods \
		    --outdir out "${f%:*}.csv" >/dev/null 2>&1
	done
	python '
import xml.etree.ElementTree as E
T, O = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % x for x in ("table", "office"))
def cells(f):
    for row in E.parse(f).iter(T + "table-row"):
        line = []
        for c in row.iter(T + "table-cell"):
            kind = c.get(O + "value-type")
            text = "\n".join("".join(p.itertext()) for p in c)
            v = None if kind is None else float(c.get(O + "value")) \
                if kind == "float" else text
            line += [v] * int(c.get(T + "number-columns-repeated", 1))
        yield line
want = list(csv.reader(open("plain.csv", encoding="utf-8", newline="")))
for f in "bom", "plain", "gb":
    have = list(cells("out/%s.fods" % f))
    for h, w in zip(have, want):
        h = (h + [None] * len(w))[:len(w)]
        for i, (a, b) in enumerate(zip(h, w)):
            if isinstance(a, float):
                assert a == float(b), (f, i, a, b)
            else:
                assert (a or "").lower() == b.lower(), (f, i, a, b)
        assert sum(isinstance(a, float) for a in h) > 40 or h[0] == "来源"
    assert len(have) >= len(want) == 3
'
}
