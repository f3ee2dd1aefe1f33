# SPDX-License-Identifier: ISC
# gi-tojson beyond its cases: other programs read what it writes, the schema
# holds for it, and nothing is invented where a stream is cut.

load helper

DIR=$CASES/gi-tojson
JSON=$ROOT/tests/unit/json
PLACES=$ROOT/tests/unit/places
TREE=$ROOT/tests/unit/tree

bats_require_minimum_version 1.5.0

@test "the schema holds for what every case gives" {
	need_python_schema
	run schema_check "$DIR"/*.out
	echo "$output"
	[ "$status" -eq 0 ]
	[ "$output" -gt 30 ]
}

@test "the schema refuses what gi-tojson does not write" {
	local n=0 line

	need_python_schema
	while IFS= read -r line; do
		n=$((n + 1))
		jq -c "$line" "$DIR/document.out" >"$BATS_TEST_TMPDIR/bad"
		! schema_check "$BATS_TEST_TMPDIR/bad" ||
		    { echo "taken: $line"; return 1; }
	done <<-'END'
	.schema = 2
	.year = "2020"
	.extra = 1
	del(.findings)
	.complete = null
	.edition = 2019
	.tables.requests.new.total = "3"
	.tables.requests = {}
	.tables.requests.New = {"total": 3}
	.sections[0].role = "preface"
	.sections[0].line = 0
	.findings[0].severity = "fatal"
	.findings[0].expected = 3
	del(.findings[0].message)
	END
	[ "$n" -eq 14 ]
	while IFS= read -r line; do
		jq -c "$line" "$DIR/cells.out" >"$BATS_TEST_TMPDIR/bad"
		! schema_check "$BATS_TEST_TMPDIR/bad" ||
		    { echo "taken: $line"; return 1; }
	done <<-'END'
	.how = "guessed"
	.how = "unplaced"
	.how = "blank"
	.column = null
	.value = "3"
	END
	gi-tojson --flat "$DIR/document.in" >"$BATS_TEST_TMPDIR/flat"
	schema_check "$BATS_TEST_TMPDIR/flat"
	while IFS= read -r line; do
		jq -c "$line" "$BATS_TEST_TMPDIR/flat" >"$BATS_TEST_TMPDIR/bad"
		! schema_check "$BATS_TEST_TMPDIR/bad" ||
		    { echo "taken: $line"; return 1; }
	done <<-'END'
	del(.hash)
	.errors = null
	.unread = -1
	.sections = []
	.tables = {}
	."fail.stage" = "a"
	."requests.new.total" = "3"
	."requests.new" = 3
	."requests.New.total" = 3
	END
}

@test "jq reads a key from every form of output" {
	[ "$(jq .tables.requests.new.total "$DIR/document.out")" = 3 ]
	[ "$(jq .tables.requests.new.total "$DIR/pretty.out")" = 3 ]
	[ "$(jq -r 'select(.how == "unplaced").raw' "$DIR/cells.out" |
	    paste -s -d ' ')" = '2 4' ]
	[ "$(jq -c . "$DIR/pretty.out")" = "$(jq -c . "$DIR/document.out")" ]
}

@test "--pretty and one line say the same of every case" {
	local in

	cd "$BATS_TEST_TMPDIR"
	for in in "$DIR"/*.in; do
		gi-tojson <"$in" >flat 2>/dev/null || true
		gi-tojson --pretty <"$in" >pretty 2>/dev/null || true
		"$PYTHON" -c '
import json, sys
flat = [json.loads(s) for s in open("flat", encoding="utf-8")
    .read().split("\n") if s]
text = open("pretty", encoding="utf-8").read().strip()
pretty = []
while text:
    value, end = json.JSONDecoder().raw_decode(text)
    pretty.append(value)
    text = text[end:].lstrip()
sys.exit(flat != pretty)' || { echo "${in##*/}"; return 1; }
	done
}

@test "a string comes back as it was, whatever the bytes" {
	printf '\0\1\2\b\t\n\f\r\33\37 !"#$%%&\47/<>\\\177' >"$BATS_TEST_TMPDIR/in"
	printf '\302\200\302\237\302\240\303\277\340\244\200\342\200\250\342\200\251\344\270\200\355\237\277\357\277\275\360\237\230\200' \
	    >>"$BATS_TEST_TMPDIR/in"
	"$JSON" string <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	"$PYTHON" -c 'import json, sys
sys.stdout.buffer.write(json.load(open(sys.argv[1], encoding="utf-8"))
    .encode())' "$BATS_TEST_TMPDIR/out" |
	    cmp - "$BATS_TEST_TMPDIR/in"
	# nothing that a page or a terminal obeys
	run -1 grep "[<>&']" "$BATS_TEST_TMPDIR/out"
	run -1 env LC_ALL=C grep -aP \
	    '[\x00-\x09\x0B-\x1F\x7F]|\xC2[\x80-\x9F]|\xE2\x80[\xA8\xA9]' \
	    "$BATS_TEST_TMPDIR/out"
}

@test "broken UTF-8 becomes U+FFFD as Python has it" {
	local bytes

	while read -r bytes; do
		printf "$bytes" >"$BATS_TEST_TMPDIR/in"
		"$JSON" string <"$BATS_TEST_TMPDIR/in" \
		    >"$BATS_TEST_TMPDIR/out"
		"$PYTHON" -c 'import json, sys
want = open(sys.argv[1], "rb").read().decode("utf-8", "replace")
have = json.load(open(sys.argv[2], encoding="utf-8"))
sys.exit(want != have)' "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out" ||
		    { echo "$bytes"; return 1; }
	done <<-'END'
	a\\377b
	\\200
	\\300\\257
	\\340\\200\\257
	\\355\\240\\200x
	\\364\\220\\200\\200
	\\360\\237\\230
	\\344\\270
	\\344\\270\\344\\270\\200
	END
}

@test "numbers keep their digits, and what is none is null" {
	run "$JSON" number <<-'END'
	0
	-0
	+2
	007
	-00.50
	12345678901234567890123.000
	000
	1.
	.5
	1e5
	-
	0x1
	1-2
	0.0.1
	END
	[ "$output" = '0
-0
2
7
-0.50
12345678901234567890123.000
0
null none
null none
null none
null none
null none
null none
null none' ]
}

@test "--pretty indents by two, and leaves what is empty on one line" {
	run "$JSON" pretty
	[ "$output" = '[
  {},
  [],
  {
    "a": 1,
    "b": [
      true,
      false,
      null
    ]
  },
  "x\ty"
]' ]
}

@test "a tree takes each place once, and keeps the order" {
	run "$TREE" < <(printf '%s\t%s\n' b.y 1 a kept b.x kept b.x.z 2 b 3 \
	    b.x 5 b.x 6 b.y 7 a null a 1 b..y 9)
	[ "$output" = 'no
no
no
no
no
{"root":{"b":{"y":1,"x":5,"":{"y":9}},"a":null}}' ]
	run "$TREE" </dev/null
	[ "$output" = '{}' ]
}

@test "a large tree is whole" {
	seq 1 5000 | awk '{ print "k" $1 % 100 ".r" $1 "\t" $1 }' |
	    "$TREE" >"$BATS_TEST_TMPDIR/out"
	[ "$(jq '[.root[][]] | add' "$BATS_TEST_TMPDIR/out")" -eq 12502500 ]
	[ "$(jq '[.root[][]] | length' "$BATS_TEST_TMPDIR/out")" -eq 5000 ]
	[ "$(jq '.root.k7.r4007' "$BATS_TEST_TMPDIR/out")" -eq 4007 ]
}

# Documents of cells, each block of rows of one edition, in any order.  With
# stray=1 each has a cell more that is in no form.
cells_of_forms() {
	"$PLACES" list | awk -F '\t' -v OFS='\t' -v stray="$1" '
	function has(mask, e) { return int(mask / 2 ^ e) % 2 }
	function common(a, b) { return b == 0 ? a : common(b, a % b) }
	{ split($2, name, "."); block[NR] = $1 "/" name[1]
	  key[NR] = $1 OFS $2 OFS $3; fits[NR] = $4 }
	END {
		srand(1)
		edition[0] = 2014; edition[1] = 2019; edition[2] = 2021
		for (doc = 0; doc < 300; doc++) {
			print "doc", "d" doc, 1, "UTF-8"
			if (doc % 4 > 0)
				print "meta", "\\N", "edition", edition[doc % 4 - 1]
			share = rand()
			for (b in chosen)
				delete chosen[b]
			step = doc % 3 == 0 ? 1 : int(rand() * NR) + 1
			while (common(step, NR) > 1)
				step++
			for (i = 0; i < NR; i++) {
				k = (i * step) % NR + 1
				if (!(block[k] in chosen))
					chosen[block[k]] = int(rand() * 3)
				if (!has(fits[k], chosen[block[k]]) ||
				    rand() > share)
					continue
				v = rand() < 0.2 ? "\\N" : int(rand() * 300) - 9
				if (rand() < 0.1)
					v = substr("98765432109876543210",
					    int(rand() * 20) + 1)
				print "cell", i, key[k], v, v, "exact"
			}
			if (doc % 5 == 0)	# a group in one edition
				print "cell", 1, "requests", "results.other",
				    "\\N", 5, 5, "unplaced"
			if (stray)
				print "cell", 1, "zz", "zz", "zz", 1, 1, "exact"
			print "end", "d" doc, 0, "ok"
		}
		print "done", doc
	}' >"$BATS_TEST_TMPDIR/in.$1"
}

@test "cells of the forms alone are written as those of any keys are" {
	cells_of_forms 0
	cells_of_forms 1
	gi-tojson <"$BATS_TEST_TMPDIR/in.0" >"$BATS_TEST_TMPDIR/out.0"
	gi-tojson <"$BATS_TEST_TMPDIR/in.1" >"$BATS_TEST_TMPDIR/out.1"
	[ "$(grep -c '"total":' "$BATS_TEST_TMPDIR/out.0")" -gt 200 ]
	[ "$(grep -c '"zz":' "$BATS_TEST_TMPDIR/out.1")" -eq 300 ]
	sed 's/,\{0,1\}"zz":{"zz":{"zz":1}}//' "$BATS_TEST_TMPDIR/out.1" |
	    cmp - "$BATS_TEST_TMPDIR/out.0"
}

# flat_is IN: the flat form of a stream has what its documents have.
flat_is() {
	local rc=0 want=0

	cd "$BATS_TEST_TMPDIR" || return 1
	gi-tojson "$1" >d.jsonl 2>d.err || want=$?
	gi-tojson --flat "$1" >f.jsonl 2>f.err || rc=$?
	[ "$rc" -eq "$want" ]
	cmp d.err f.err
	gi-tojson --flat --pretty "$1" 2>err | jq -c . | cmp - <(jq -c . f.jsonl)
	"$PYTHON" - d.jsonl f.jsonl <<'END'
import json, sys
def lines(f):
    return [json.loads(x, parse_int=str, parse_float=str,
        object_pairs_hook=lambda p: (len(p) == len(dict(p)) or sys.exit(x), dict(p))[1])
        for x in open(f, encoding="utf-8")]
def flat(x, at):
    for k, v in x.items():
        if isinstance(v, dict):
            yield from flat(v, at + [k])
        else:
            yield ".".join(at + [k]), v
docs, flats = lines(sys.argv[1]), lines(sys.argv[2])
assert len(docs) == len(flats)
facts = "schema source hash title agency body code level kind year edition published verdict complete errors warnings notes unread unplaced".split()
for d, f in zip(docs, flats):
    # the order too
    have = [(k, v) for k, v in f.items() if k.count(".") > 1]
    assert have == list(flat(d.get("tables", {}), [])), (have, d)
    head = [k for k in f if k.count(".") < 2]
    if "sections" in d:
        assert head[:len(facts)] == facts, head
        found = [x["severity"] for x in d["findings"]]
        assert [f[k] for k in ("errors", "warnings", "notes")] == \
            [str(found.count(x)) for x in ("error", "warning", "note")]
    for k in head:
        if k.startswith("fail."):
            assert f[k] == d["fail"][k[5:]]
        elif k in d:
            assert f[k] == d[k], k
        else:
            assert k in ("hash", "errors", "warnings", "notes", "unread",
                "unplaced") or f[k] is None, k
    assert ("fail" in d) == ("fail.stage" in f) == ("fail.message" in f)
END
}

@test "--flat has the cells of the document, in its order, under dotted keys" {
	gi --format=tsv "$SAMPLES"/*.txt >"$BATS_TEST_TMPDIR/v.tsv" ||
	    [ $? -eq 1 ]
	flat_is v.tsv
	[ "$(grep -c '"requests.new.total":' f.jsonl)" -gt 50 ]
	for f in "$DIR"/*.in; do
		echo "$f"
		flat_is "$f"
	done
	cells_of_forms 0
	flat_is in.0
	! "$PYTHON" -c 'import jsonschema' 2>/dev/null || schema_check f.jsonl
	cells_of_forms 1
	flat_is in.1
	[ "$(grep -c '"zz.zz.zz":1' f.jsonl)" -eq 300 ]
}

@test "--flat counts what was not read, and what has no cell" {
	{
		printf 'doc\ta\t9\tUTF-8\t\\N\tfedcba\n'
		printf 'cell\t4\t%b\n' 'requests\tnew\ttotal\t\\N\t1→2\tunread' \
		    'requests\tnew\tlegal\t\\N\t\tblank' \
		    'requests\tnew\tother\t6\t6\tinferred' \
		    'requests\tnew\t\\N\t7\t7\tunplaced' \
		    'requests\t\\N\t\\N\t8\t8\tunplaced' \
		    'zz\tzz\tzz\t1\t1\texact' 'zz\tzz\tyy\t\\N\t1/2\tunread'
		printf 'end\ta\t0\tok\nfail\tb\tgi-extract\tno\ndone\t1\n'
	} | gi-tojson --flat >"$BATS_TEST_TMPDIR/out"
	same - "$BATS_TEST_TMPDIR/out" <<'END'
{"schema":1,"source":"a","hash":"fedcba","title":null,"agency":null,"body":null,"code":null,"level":null,"kind":null,"year":null,"edition":null,"published":null,"verdict":null,"complete":true,"errors":0,"warnings":0,"notes":0,"unread":2,"unplaced":2,"requests.new.natural":null,"requests.new.business":null,"requests.new.research":null,"requests.new.nonprofit":null,"requests.new.legal":null,"requests.new.other":6,"requests.new.total":null,"zz.zz.zz":1,"zz.zz.yy":null}
{"schema":1,"source":"b","complete":false,"fail.stage":"gi-extract","fail.message":"no"}
END
	# of --cells and --flat the last one counts
	printf 'doc\ta\t9\tUTF-8\nend\ta\t0\tok\ndone\t1\n' >"$BATS_TEST_TMPDIR/in"
	[ -z "$(gi-tojson --flat --cells "$BATS_TEST_TMPDIR/in")" ]
	gi-tojson --cells --flat "$BATS_TEST_TMPDIR/in" | grep -q '"unplaced":0'
}

@test "a stream cut at any byte is noticed, and no number is invented" {
	"$PYTHON" - "$BIN/gi-tojson" "$DIR/mixed-editions.in" \
	    "$DIR/fail.in" <<-'END'
	import json, subprocess, sys
	def leaves(x):
	    if isinstance(x, dict):
	        for v in x.values():
	            yield from leaves(v)
	    elif x is not None:
	        yield x
	def run(data, *opt):
	    p = subprocess.run([sys.argv[1], *opt], input=data,
	        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
	    return p.returncode, [json.loads(s) for s in
	        p.stdout.decode().split('\n') if s]
	for name in sys.argv[2:]:
	    data = open(name, 'rb').read()
	    rc, whole = run(data)
	    assert rc == 0, rc
	    known = [v for d in whole for v in leaves(d.get('tables', {}))]
	    cells = [None] + [c.get('value') for c in run(data, '--cells')[1]]
	    for n in range(len(data)):
	        rc, docs = run(data[:n])
	        assert rc == 3, (name, n, rc)
	        assert len(docs) <= len(whole), (name, n)
	        for v in [v for d in docs for v in leaves(d.get('tables', {}))]:
	            assert v in known, (name, n, v)
	        ended = data[:n].count(b'\nend\t') + data[:n].startswith(b'fail')
	        for d in docs[ended:]:
	            assert d['complete'] is False, (name, n, d)
	        if n % 16 == 0:
	            rc, docs = run(data[:n], '--cells')
	            assert rc == 3, (name, n, rc)
	            for d in docs:
	                assert d.get('value') in cells, (name, n, d)
	END
}

@test "each document is written as soon as it is done" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	gi-tojson <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" &
	exec 8>"$BATS_TEST_TMPDIR/in" 9<"$BATS_TEST_TMPDIR/out"
	printf 'doc\ta\t1\tUTF-8\nend\ta\t0\tok\n' >&8
	read -r -t 10 line <&9
	[ "$(jq -r .source <<<"$line")" = a ]
	printf 'fail\tb\tgi-normalize\tno\n' >&8
	read -r -t 10 line <&9
	[ "$(jq -r .source <<<"$line")" = b ]
	printf 'done\t1\n' >&8
	exec 8>&- 9<&-
	wait $!
}

@test "a full disk is noticed, early and late" {
	run sh -c 'gi-tojson <"$1" >/dev/full' sh "$DIR/document.in"
	[ "$status" -eq 4 ]
	[ "$output" = 'gi-tojson: cannot write: No space left on device' ]
	awk -v OFS='\t' 'BEGIN { print "doc", "a", 1, "UTF-8"
		print "sect", 1, 1, 1, "\\N", "1"; print "line", 1, "1"
		for (i = 2; i < 20000; i++) print "line", i, "text of a line"
		print "end", "a", i, "ok"; print "done", 1 }' \
	    >"$BATS_TEST_TMPDIR/large"
	run sh -c 'gi-tojson <"$1" >/dev/full' sh "$BATS_TEST_TMPDIR/large"
	[ "$status" -eq 4 ]
	[ "$output" = 'gi-tojson: cannot write: No space left on device' ]
	run sh -c 'gi-tojson <"$1" >&-' sh "$DIR/document.in"
	[ "$status" -eq 4 ]
	run sh -c '(trap "" PIPE; gi-tojson <"$1"; echo "$?" >"$2") | :' sh \
	    "$BATS_TEST_TMPDIR/large" "$BATS_TEST_TMPDIR/rc"
	[ "$(cat "$BATS_TEST_TMPDIR/rc")" -eq 4 ]
	[ -z "$output" ]
}

@test "operands: files, - and what cannot be read" {
	cd "$BATS_TEST_TMPDIR"
	run gi-tojson "$DIR/fail.in" - "$DIR/fail.in" <"$DIR/incomplete.in"
	[ "$status" -eq 0 ]
	[ "$output" = "$(cat "$DIR/fail.out" "$DIR/incomplete.out" \
	    "$DIR/fail.out")" ]
	mkdir folder
	run --separate-stderr gi-tojson nowhere folder "$DIR/fail.in"
	[ "$status" -eq 2 ]
	[ "$output" = "$(cat "$DIR/fail.out")" ]
	[ "$stderr" = 'gi-tojson: nowhere: cannot open: No such file or directory
gi-tojson: folder: is a folder; gi-extract reads the files in it' ]
}

@test "--cells of many cells takes time in proportion" {
	local n

	for n in 20000 80000; do
		awk -v OFS='\t' -v n="$n" 'BEGIN {
			print "doc", "a", 1, "UTF-8"
			for (i = 0; i < n; i++)
				print "cell", 1, "t", "r" i, "c", i, i, "exact"
			print "end", "a", 0, "ok"; print "done", 1 }' \
		    >"$BATS_TEST_TMPDIR/$n"
		timeout 20 gi-tojson <"$BATS_TEST_TMPDIR/$n" \
		    >"$BATS_TEST_TMPDIR/out"
		[ "$(jq '.tables.t | length' "$BATS_TEST_TMPDIR/out")" -eq "$n" ]
		timeout 20 gi-tojson --cells <"$BATS_TEST_TMPDIR/$n" |
		    wc -l >"$BATS_TEST_TMPDIR/out"
		[ "$(cat "$BATS_TEST_TMPDIR/out")" -eq "$n" ]
	done
}
