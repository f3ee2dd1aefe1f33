# SPDX-License-Identifier: ISC
# Findings for other programs: JSON, CSV, SARIF, the XML of Checkstyle; and by
# what they are known again.

load helper

# The schema of SARIF is that of the package @microsoft/jest-sarif (MIT).
SARIF=$ROOT/tests/files/sarif-2.1.0-rtm.5.json

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# python: a program with what the formats hold: findings in each, as tuples of
# source, line, severity, rule and message.
python() {
	{
		cat <<-'END'
		import csv, json, sys
		import urllib.parse
		import xml.etree.ElementTree as xml
		def jsons(f):
		    return [json.loads(l) for l in open(f, encoding='utf-8')]
		def csvs(f):
		    return list(csv.DictReader(open(f, encoding='utf-8',
		        newline=''), strict=True))
		def results(f):
		    run, = json.load(open(f, encoding='utf-8'))['runs']
		    return run['results']
		def of_json(f):
		    return [(x['source'], x['line'], x['severity'], x['rule'],
		        x['message']) for x in jsons(f)]
		def of_csv(f):
		    return [(x['source'], int(x['line'] or 0) or None,
		        x['severity'], x['rule'], x['message'])
		        for x in csvs(f)]
		def of_sarif(f):
		    return [(urllib.parse.unquote(at['artifactLocation']['uri']),
		        at.get('region', {}).get('startLine'), x['level'],
		        x['ruleId'], x['message']['text']) for x in results(f)
		        for at in [x['locations'][0]['physicalLocation']]]
		def of_xml(f):
		    return [(x.get('name'), int(e.get('line', 0)) or None,
		        e.get('severity').replace('info', 'note'),
		        e.get('source'), e.get('message'))
		        for x in xml.parse(f).getroot() for e in x]
		END
		cat
	} >program
	"$PYTHON" program
}

# all STREAM: in every format.
all() {
	local f

	for f in json csv sarif checkstyle; do
		gi-verify --fail-on=never --format=$f "$1" >out.$f
	done
}

@test "every format has the findings of every sample, and of what failed" {
	gi --format=tsv --fail-on=never "$SAMPLES"/*.txt no-such-file 2>err >in ||
	    [ $? -eq 2 ]
	all in
	grep -c '^find' in >count
	python <<-'END'
	want = of_json('out.json')
	assert len(want) == int(open('count').read()) + 1, len(want)
	assert of_csv('out.csv') == want
	assert of_sarif('out.sarif') == want
	assert of_xml('out.checkstyle') == want
	marks = [x['fingerprint'] for x in jsons('out.json')]
	assert marks == [x['fingerprint'] or None for x in csvs('out.csv')]
	assert marks == [x.get('partialFingerprints', {}).get('gi/v1')
	                 for x in results('out.sarif')]
	assert marks.pop() is None
	assert all(len(m) == 32 for m in marks)
	END
}

@test "SARIF is as its schema has it" {
	need_python_schema
	[ -r "$SARIF" ] || skip 'no schema of SARIF here'
	gi --format=tsv --fail-on=never "$SAMPLES"/*.txt no-such-file 2>err >in ||
	    [ $? -eq 2 ]
	all in
	mv out.sarif full.sarif
	printf 'done\t0\n' >in
	all in
	"$PYTHON" - "$SARIF" full.sarif out.sarif <<-'END'
	import json, jsonschema, sys
	schema, *logs = [json.load(open(f)) for f in sys.argv[1:]]
	for log in logs:
	    jsonschema.Draft4Validator(schema).validate(log)
	    run, = log['runs']
	    rules = run['tool']['driver']['rules']
	    for r in run['results']:
	        assert 'ruleIndex' not in r or \
	            rules[r['ruleIndex']]['id'] == r['ruleId']
	assert len(logs[0]['runs'][0]['results']) > 50
	assert logs[1]['runs'][0]['results'] == []
	END
}

@test "without findings the formats hold none, and are whole" {
	printf 'done\t0\n' >in
	all in
	[ ! -s out.json ]
	[ "$(wc -l <out.csv)" -eq 1 ]
	python <<-'END'
	assert of_csv('out.csv') == of_sarif('out.sarif') == []
	assert of_xml('out.checkstyle') == []
	END
	for f in json csv sarif checkstyle; do
		[ -z "$(gi-verify -q --format=$f in)" ]
	done
	# two inputs are one output
	gi-verify --format=sarif in in | cmp - out.sarif
	gi-verify --format=csv in in | cmp - out.csv
}

@test "text that commands a terminal, a page or a spreadsheet is text" {
	printf 'doc\t%s\t1\tUTF-8\ttext\t0\nline\t1\ta\n' '=cmd|"x".txt' >in
	find() { printf 'find\t1\tnote\town-rule\t%s\t%s\t%s\t%s\n' "$@" >>in; }
	find '@x' '+1+1' '-3' '<b>&"]]>'$'\033''[2J'
	find '-x' '-3.5' '+7' 'a,b\nc\r\td\\'
	find "'" '=1' '-' $'\u202e\uFFFE'
	find '＝1+1' '－3' '\t=1' '＠'
	printf 'end\t%s\t1\tok\ndone\t1\n' '=cmd|"x".txt' >>in
	gi-verify --disable=all in >verified
	for f in json csv sarif checkstyle; do
		gi-verify --disable=all --format=$f in >out.$f
		not grep -qP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]' out.$f
	done
	not grep -q $'\u202e' out.csv out.checkstyle
	python <<-'END'
	rows = csvs('out.csv')
	assert [r['source'] for r in rows] == ["'=cmd|\"x\".txt"] * 4
	assert [r['place'] for r in rows] == ["'@x", "'-x", "'", "'＝1+1"]
	assert [r['expected'] for r in rows] == ["'+1+1", '-3.5', "'=1", "'－3"]
	assert [r['actual'] for r in rows] == ['-3', '+7', "'-", '\ufffd=1']
	assert rows[3]['message'] == "'＠"
	assert open('out.csv', 'rb').read().count(b'\r\n') == 5
	assert open('out.csv', 'rb').read().count(b'\n') == 5
	have = of_json('out.json')
	assert have[0][0] == '=cmd|"x".txt'
	assert have[0][4] == '<b>&"]]>\x1b[2J'
	assert of_sarif('out.sarif') == have
	assert of_xml('out.checkstyle')[0][4] == '<b>&"]]>\ufffd[2J'
	END
}

@test "a line that is none of the source is not shown as one" {
	local kind

	for kind in text html pdf '\\N'; do
		printf "doc\ta\t1\tUTF-8\t$kind\t0\nline\t1\ta\nfind\t1\tnote\town-rule\tx\t\\\\N\t\\\\N\tm\nend\ta\t1\tok\ndone\t1\n" |
		    gi-verify --disable=all --format=sarif |
		    jq -c '.runs[0].results[0].locations[0].physicalLocation.region'
	done | same - <(printf '%s\n' '{"startLine":1}' null null \
	    '{"startLine":1}')
}

# marks FILE: the fingerprints of its findings, with their rules.
marks() {
	gi --format=tsv --fail-on=never "$1" 2>/dev/null |
	    gi-verify --fail-on=never --format=json |
	    jq -r '.rule + " " + .fingerprint'
}

@test "a finding is known again where lines stand before it, under any name" {
	local s n=0

	for s in broken suspect lost annex-broken; do
		marks "$SAMPLES/$s.txt" >want
		[ -s want ]
		[ "$(sort want | uniq -d | wc -l)" -eq 0 ]
		{
			printf '当前位置：首页 > 公开\n\n'
			cat "$SAMPLES/$s.txt"
		} >moved.txt
		marks moved.txt | same want -
		n=$((n + $(wc -l <want)))
	done
	[ "$n" -ge 20 ]
	# of another body, or another year, it is another
	sed 's/青芷县/青荷县/' "$SAMPLES/suspect.txt" >other.txt
	marks "$SAMPLES/suspect.txt" >want
	[ "$(marks other.txt | sort - want | uniq -d | wc -l)" -eq 0 ]
	sed 's/2021/2022/g' "$SAMPLES/suspect.txt" >other.txt
	[ "$(marks other.txt | sort - want | uniq -d | wc -l)" -eq 0 ]
}

@test "where no body is known, the bytes of the document stand for it" {
	sed 's/青芷县水利局//' "$SAMPLES/suspect.txt" >a.txt
	cp a.txt b.txt
	gi --format=tsv --fail-on=never a.txt | grep '^meta.*agency' && return 1
	marks a.txt >want
	[ -s want ]
	marks b.txt | same want -
	echo >>b.txt
	[ "$(marks b.txt | sort - want | uniq -d | wc -l)" -eq 0 ]
}

@test "findings that have all in common have fingerprints of their own" {
	{
		printf 'doc\ta\t1\tUTF-8\ttext\t0\nline\t1\ta\n'
		for i in 1 2 3; do
			printf 'find\t1\tnote\town-rule\tx\t\\N\t1\tm\n'
		done
		printf 'end\ta\t1\tok\ndone\t1\n'
	} | gi-verify --disable=all --format=json | jq -r .fingerprint | sort -u |
	    wc -l | same - <(echo 3)
}
