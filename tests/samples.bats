# SPDX-License-Identifier: ISC
# The sample reports, read whole: cells, findings, and where numbers are from.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# The samples are what their program writes: nobody mends one by hand.
@test "the samples are what mksamples.py makes" {
	mkdir made
	"$PYTHON" "$ROOT/tests/mksamples.py" made
	diff -r made "$SAMPLES"
}

@test "each edition is among the samples, and rules on the text are" {
	cut -f 1 "$SAMPLES"/*.findings.tsv | sort -u >rules
	for r in ambiguous-row unread-row cut-off lost-table bad-bytes \
	    control-bytes; do
		grep -qx "$r" rules || { echo "no sample breaks $r"; return 1; }
	done
	for e in 2014 2019 2021 free; do
		grep -lqx "meta	edition	-	$e" "$SAMPLES"/*.truth.tsv
	done
}

# What a rule asks of a report must be seen whatever the report's text is like.
@test "each rule on the report is broken in samples of two layouts" {
	"$PYTHON" "$ROOT/tests/mksamples.py" --broken >broken
	awk -F '\t' '
	NR == FNR { n[$1] += !(($1, $2) in seen); seen[$1, $2] = 1; next }
	/^#/ || $3 != "report" { next }
	{ rules++ }
	n[$1] < 2 { print $1 ": layouts " n[$1] + 0; bad = 1 }
	END { exit bad || rules < 30 }' broken "$ROOT/lib/data/rules.tsv"
}

# score OPTION...: the last line of the table, and what is not right above.
score() {
	"$PYTHON" "$ROOT/tests/score.py" "$@" >table 2>err || true
	[ ! -s err ] || { cat err; return 1; }
	read -r _ docs lost right missed wrong hit miss false meta \
	    <<<"$(tail -n 1 table)"
}

@test "nothing in the samples is read wrong, nothing is lost" {
	score "$SAMPLES"
	[ "$wrong" -eq 0 ] && [ "$lost" -eq 0 ] && [ "$right" -gt 7900 ] || {
		cat table; return 1; }
}

@test "every cell of the samples is read whose place the text tells" {
	score "$SAMPLES"
	[ "$missed" -eq 0 ] || { grep '^missed' table; return 1; }
}

@test "agency, year and edition of every sample" {
	score "$SAMPLES"
	[ "$meta" -eq 0 ] || { grep '^meta' table; return 1; }
}

@test "findings of the samples: none missed, none without a cause" {
	score -r "$SAMPLES"
	[ "$hit" -gt 60 ]
	[ "$miss" -eq 0 ] && [ "$false" -eq 0 ] || {
		grep -E '^(miss|false)	' table; return 1; }
}

@test "sections stand where they stand in the text" {
	for f in "$SAMPLES"/*.txt; do
		n=${f##*/}
		awk -F '\t' '$1 == "section" { print $2 "\t" $4 }' \
		    "${f%.txt}.truth.tsv" >want
		[ -s want ] || continue
		gi-normalize "$f" | gi-sections |
		    awk -F '\t' -v ok="$(cut -f 1 want | tr '\n' ' ')" '
			$1 == "sect" && $3 == 1 && $5 != "\\N" &&
			    $5 != "annex" { print $4 "\t" $2 }' |
		    sort -n >have
		same want have || { echo "in $n"; bad=1; }
	done
	[ -z "$bad" ]
}

@test "every number of the samples' tables is accounted for" {
	gi-normalize "$SAMPLES"/*.txt | gi-sections | gi-tables |
	    gi-verify >all || [ $? -eq 1 ]
	"$PYTHON" "$ROOT/tests/provenance.py" all >account || {
		tail -n 40 account; return 1; }
}

@test "what every stage writes is UTF-8" {
	gi-normalize "$SAMPLES"/*.txt >n
	gi-sections <n >s
	gi-tables <s >t
	gi-verify <t >v || [ $? -eq 1 ]
	gi-tojson <v >j
	for f in n s t v j; do
		iconv -f UTF-8 -t UTF-8 $f >/dev/null || {
			echo "$f"; iconv -f UTF-8 -t UTF-8 $f | tail -n 1
			return 1; }
	done
}

@test "the pipe gives one JSON document a report, in order" {
	pipe "$SAMPLES"/*.txt >out
	ls "$SAMPLES"/*.txt >want
	jq -r .source out | same want -
	[ "$(jq -s 'all(.complete and .schema == 1)' out)" = true ]
}

@test "the schema holds for the JSON of every sample, cell by cell too" {
	need_python_schema
	gi-normalize "$SAMPLES"/*.txt no-such-file 2>/dev/null |
	    gi-sections | gi-tables | gi-verify >all || [ $? -eq 1 ]
	gi-tojson all >docs
	gi-tojson --cells all >cells
	gi-tojson --flat all >flat
	[ "$(grep -c '"fail"' docs)" -eq 1 ]
	run schema_check docs cells flat
	[ "$status" -eq 0 ] || { echo "$output"; return 1; }
	[ "$output" -eq "$(cat docs cells flat | wc -l)" ]
}

@test "gi gives what the pipe gives" {
	for n in tabs suspect gb18030 two; do
		pipe "$SAMPLES/$n.txt" >want
		gi "$SAMPLES/$n.txt" >out || [ $? -eq 1 ]
		same want out
	done
}
