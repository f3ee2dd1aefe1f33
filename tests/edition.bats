# SPDX-License-Identifier: ISC
# --form: another edition of the form at run time, in each stage and in gi.

load helper

FORM=$BATS_TEST_DIRNAME/files/form-2026.tsv

setup_file() {
	mkdir "$BATS_FILE_TMPDIR/made"
	"$PYTHON" "$ROOT/tests/mkedition.py" "$FORM" "$BATS_FILE_TMPDIR/made"
}

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	MADE=$BATS_FILE_TMPDIR/made
}

# by FORM [FILE...]: the pipe, each stage of it with that form.
by() {
	local form=$1

	shift
	gi-normalize "$@" | gi-sections --form "$form" |
	    gi-tables --form="$form" | gi-verify --form "$form" |
	    gi-tojson --form "$form"
}

# score COMMAND: the last line of the table, and what is not right above.
score() {
	"$PYTHON" "$ROOT/tests/score.py" -r "$MADE" "$1" >table 2>err || true
	[ ! -s err ] || { cat err; return 1; }
	read -r _ docs lost right missed wrong hit miss false meta \
	    <<<"$(tail -n 1 table)"
}

# said MESSAGE: what was run ended with 2, and said this alone.
said() {
	[ "$status" -eq 2 ]
	[ "$output" = "$1" ] || { echo "$output"; return 1; }
}

# all_right: 17 layouts, an error that was planted, and a report of before.
all_right() {
	[ "$docs $lost $right $missed $wrong" = '19 0 3926 0 0' ] &&
	    [ "$hit $miss $false $meta" = '3 0 0 0' ] ||
	    { grep -v ^missed table; return 1; }
}

@test "a new edition is read in every layout, and its identities hold" {
	export FORM
	export -f by
	score 'gi-normalize "$@" | gi-sections --form "$FORM" |
	    gi-tables --form="$FORM" | gi-verify --form "$FORM" |
	    gi-tojson --form "$FORM"'
	all_right
}

@test "gi hands a form on to the stages that read by it" {
	export FORM
	score 'gi --form "$FORM" "$@"'
	all_right
	by "$FORM" "$MADE"/*.txt >want
	gi --form="$FORM" "$MADE"/*.txt >have || [ $? -eq 1 ]
	same want have
	gi --form="$FORM" --format=human "$MADE/planted.txt" >have ||
	    [ $? -eq 1 ]
	grep -q '不予公开.*涉及尚在谈判的涉外事项' have ||
	    grep -q '涉及尚在谈判的涉外事项' have
}

# One that differs in rows, columns and labels of each table, beside it.
@test "two new editions are read side by side, and those before as before" {
	export FORM NEXT=$BATS_TEST_DIRNAME/files/form-2027.tsv
	"$PYTHON" "$ROOT/tests/mkedition.py" "$NEXT" .
	mkdir one
	mv ./*.txt ./*.tsv one
	MADE=$PWD/one score 'gi --form "$FORM" --form "$NEXT" "$@"'
	[ "$docs $lost $right $missed $wrong" = '19 0 4250 0 0' ] &&
	    [ "$hit $miss $false $meta" = '3 0 0 0' ] ||
	    { grep -v ^missed table; tail -n 1 table; return 1; }
	score 'gi --form "$FORM" --form "$NEXT" "$@"'
	all_right
	pipe "$SAMPLES"/*.txt >want
	by "$NEXT" "$SAMPLES"/*.txt >have
	same want have
	gi --form "$NEXT" --form "$FORM" "$SAMPLES"/*.txt >have ||
	    [ $? -eq 1 ]
	same want have
}

@test "an error in the row that is new is found, and the cell that has it" {
	by "$FORM" "$MADE/planted.txt" |
	    jq -r '.findings[] | [.rule, .place, .expected, .actual] | @tsv' |
	    sort >have
	cut -f 1-4 "$MADE/planted.findings.tsv" | sort | same - have
}

@test "without its form, a new row is no cell, and no sum is held against it" {
	pipe "$MADE/tabs.txt" >out
	[ "$(jq -r .edition out)" = 2021 ]
	[ "$(jq '.tables.requests.results.refused | has("negotiations")' \
	    out)" = false ]
	[ "$(jq '[.findings[] | select(.severity == "error")] | length' \
	    out)" -eq 0 ]
}

@test "JSON has the rows in the order of the form that was given" {
	by "$FORM" "$MADE/tabs.txt" >out
	jq -r '.tables.requests.results.refused | keys_unsorted[]' out |
	    tail -n 3 >have
	printf '%s\n' enforcement_file inquiry negotiations | same - have
	# a row that only it has keeps its columns where cells are lost
	gi-normalize "$MADE/tabs.txt" | gi-sections --form "$FORM" |
	    gi-tables --form "$FORM" |
	    grep -v 'negotiations	n\|negotiations	total' |
	    gi-tojson --form "$FORM" >out
	jq -c '.tables.requests.results.refused.negotiations |
	    [keys_unsorted, .natural, .nonprofit, .total]' out >have
	echo '[["natural","business","research","nonprofit","legal","other",'\
'"total"],null,null,null]' | same - have
	# and the same by the way for keys of any kind
	{ gi-normalize "$MADE/tabs.txt" | gi-sections --form "$FORM" |
	    gi-tables --form "$FORM" |
	    grep -v 'negotiations	n\|negotiations	total' |
	    sed 's/^end/cell\t1\textra\ta\tb\t1\t1\texact\n&/'; } >odd
	gi-tojson --form "$FORM" odd |
	    jq -c '.tables.requests.results.refused.negotiations |
	    [keys_unsorted, .natural, .nonprofit, .total]' | same have -
}

@test "the schema holds for an edition of any name" {
	need_python_schema
	by "$FORM" "$MADE"/*.txt >docs
	gi --form "$FORM" --cells "$MADE"/*.txt >cells || [ $? -eq 1 ]
	run schema_check docs cells
	[ "$status" -eq 0 ] || { echo "$output"; return 1; }
}

@test "a form that is built in is the same read from its file" {
	gi-normalize "$SAMPLES"/*.txt >n
	gi-sections n >s
	gi-tables s >t
	gi-tables n >untold
	gi-verify t >v || [ $? -eq 1 ]
	gi-tojson v >j
	for e in 2014 2019 2021; do
		f=$ROOT/lib/forms/$e.tsv
		gi-sections --form "$f" n | same s -
		gi-tables --form "$f" s | same t -
		gi-tables --form "$f" n | same untold -
		gi-verify --form "$f" t | same v -
		gi-tojson --form "$f" v | same j -
	done
	set --
	for e in 2021 2014 2019; do
		set -- "$@" --form "$ROOT/lib/forms/$e.tsv"
	done
	gi-sections "$@" n | same s -
	gi-tables "$@" s | same t -
	gi-tojson "$@" v | same j -
}

# A next edition, nearly that of 2021, takes no report's edition away.
@test "reports of before are read as they were" {
	pipe "$SAMPLES"/*.txt >want
	by "$FORM" "$SAMPLES"/*.txt >have
	same want have
	gi-normalize "$SAMPLES"/*.txt | gi-tables >want
	gi-normalize "$SAMPLES"/*.txt | gi-tables --form "$FORM" >have
	same want have
}

@test "the same of the reports beside the project" {
	need_shared real
	set -- "$SHARED"/real/*.txt "$SHARED"/seeds/*.txt \
	    "$SHARED"/faults/*.txt "$SHARED"/corpus/*.txt
	gi-normalize "$@" | gi-sections | grep -a edition >want
	gi-normalize "$@" | gi-sections --form "$FORM" | grep -a edition >have
	same want have
}

@test "between editions that a text does not tell apart, its year decides" {
	# no label that 2026 alone has
	grep -v 涉及尚在谈判 "$MADE/tabs.txt" >plain
	for y in 2021 2024 2026 2031; do
		sed "s/2026/$y/g" plain >"r$y"
	done
	sed '1,/一、/{/20/d;}; s/20[0-9][0-9]年//g' plain >none
	for f in r2021 r2024 r2026 r2031 none; do
		gi-normalize "$f" | gi-sections --form "$FORM" |
		    awk -F '\t' '$3 == "edition" { print $4 }'
	done >have
	printf '%s\n' 2021 2021 2026 2026 2021 | same - have
	gi-normalize r2024 r2026 | gi-sections --form "$FORM" |
	    grep -v '	edition	' | gi-tables --form "$FORM" |
	    grep -c 'unread-row.*negotiations' >have
	echo 1 | same - have
}

@test "a form that a year was not in force for is said to be wrong" {
	sed 's/2026/2024/g' "$MADE/tabs.txt" >early
	by "$FORM" early | jq -r '.findings[] | select(.rule == "wrong-edition") |
	    [.expected, .actual] | @tsv' >have
	printf '2021\t2026\n' | same - have
}

@test "a form takes the place of the one of its name" {
	sed 's/^edition	-	2026/edition	-	2021/' "$FORM" >again
	by again "$MADE/tabs.txt" >out
	[ "$(jq -r .edition out)" = 2021 ]
	by "$FORM" "$MADE/tabs.txt" | jq .tables >want
	jq .tables out | same want -
}

@test "what is wrong with a form is said before anything is read" {
	sed 's/^col	requests	legal/col	requests	natural/' "$FORM" >bad
	line=$(grep -n '^col	requests	natural' bad | tail -n 1)
	line=${line%%:*}
	for t in sections tables verify tojson; do
		run gi-$t --form bad /no/such/file
		said "gi-$t: bad:$line: stands in this form already;\
 each key, and the edition, has one line: natural"
	done
	run gi --form bad /no/such/file
	said "gi: bad:$line: stands in this form already;\
 each key, and the edition, has one line: natural"
	run gi --form no-such-form "$MADE/tabs.txt"
	said 'gi: no-such-form: cannot open: No such file or directory'
}

@test "there is room for eight editions, and for 4096 labels" {
	for y in 2027 2028 2029 2030 2031; do
		sed "s/^edition	-	2026/edition	-	$y/" "$FORM" >"f$y"
		set -- "$@" --form "f$y"
	done
	gi-normalize "$MADE/tabs.txt" | gi-sections "$@" >/dev/null
	run gi-sections "$@" --form "$FORM" /no/such/file
	said "gi-sections: $FORM: more than 8 editions with those built\
 in; give fewer forms"
	{ cat "$FORM"; strange 4000 |
	    sed '1d; s/.*/variant	requests	carried_out	&	-	row/'; } >many
	run gi-tables --form many /no/such/file
	said "gi-tables: many: more than 4096 labels with those of the other\
 editions; give fewer forms"
}
