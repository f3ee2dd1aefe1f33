# SPDX-License-Identifier: ISC
# What the cases cannot hold: every identity of every form, the pages that
# are made from the rules, and the table of rules itself.

load helper

IDENTITIES='balance result-total row-total case-total statistics-sum suspect-cell'

# identities FORM: reports on it, all right and each one wrong somewhere.
identities() {
	local rule only='--disable all'

	cd "$BATS_TEST_TMPDIR"
	for rule in $IDENTITIES; do only="$only --enable $rule"; done
	awk -v expect=want -f "$ROOT/tests/mkidentity.awk" \
	    "$ROOT/lib/forms/$1.tsv" >in
	# shellcheck disable=SC2086
	gi-verify $only --fail-on=never in >out
	grep -v '^find\|^meta.*verdict' out | diff - in
	awk -F'\t' -v OFS='\t' '$1 == "doc" { source = $2 }
	    $1 == "find" { print source, $4, $5, $6, $7 }' out >have
	diff -u <(sort want) <(sort have)
	[ "$(grep -c '^doc.*/kept' in)" -gt 0 ]
	[ "$(wc -l <want)" -gt 20 ]
}

@test "each identity of the form of 2014, kept and broken" {
	identities 2014
}

@test "each identity of the form of 2019, kept and broken" {
	identities 2019
}

@test "each identity of the form of 2021, kept and broken" {
	identities 2021
}

@test "no message of a rule says that a law was broken" {
	run grep '违法' "$ROOT/lib/data/rules.tsv"
	[ "$status" -eq 1 ]
}

@test "--explain knows every rule that --list-rules names" {
	local rule n=0

	for rule in $(gi-verify --list-rules | cut -d ' ' -f 1); do
		gi-verify --explain "$rule" | grep -q "^$rule: "
		n=$((n + 1))
	done
	[ "$n" -eq "$(grep -c '^[a-z]' "$ROOT/lib/data/rules.tsv")" ]
}

@test "operands, standard input among them; one that is not there" {
	cd "$BATS_TEST_TMPDIR"
	printf 'doc\ta\t0\tUTF-8\nend\ta\t0\tok\ndone\t1\n' >a
	gi-verify a - a <a >out
	[ "$(grep -c '^doc' out)" -eq 3 ]
	run gi-verify none a
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = 'gi-verify: none: cannot open: No such file or directory' ]
	[ "${lines[1]}" = 'doc	a	0	UTF-8' ]
}

@test "a full disk is noticed in every format" {
	local format

	for format in tsv human gcc json csv sarif checkstyle; do
		run sh -c 'gi-verify --format=$1 <"$2" >/dev/full' - \
		    "$format" "$CASES/gi-verify/tsv.in"
		[ "$status" -eq 4 ]
	done
	run sh -c 'gi-verify --list-rules >/dev/full'
	[ "$status" -eq 4 ]
}

@test "colours go to a terminal only" {
	gi-verify --format=human --fail-on=never \
	    "$CASES/gi-verify/tsv.in" >"$BATS_TEST_TMPDIR/out"
	run grep "$(printf '\033')" "$BATS_TEST_TMPDIR/out"
	[ "$status" -eq 1 ]
}

@test "what was verified is the same when it is verified again" {
	local name

	cd "$BATS_TEST_TMPDIR"
	for name in account coded-rtf not-a-report text-at-fault torn \
	    two-reports unread vestige-insert; do
		gi-verify --fail-on=never "$CASES/gi-verify/$name.in" >once
		gi-verify --fail-on=never once | diff -u once -
	done
}

# annex YEAR: a report of the form of 2014, on that year.
annex() {
	echo "青禾县水利局$1年政府信息公开工作年度报告"
	printf '%s\n' "" "一、概述" "$1年，工作平稳有序。" "附表" \
	    "政府信息公开情况统计表（$1年度）" "统计指标	单位	统计数" \
	    "（一）主动公开政府信息数	条	$(($1 - 1900))" \
	    "其中：主动公开规范性文件数	条	3" "制发规范性文件总数	件	4" \
	    "1.政府公报公开政府信息数	条	5" \
	    "2.政府网站公开政府信息数	条	6" \
	    "3.政务微博公开政府信息数	条	7" "" "青禾县水利局" \
	    "$(($1 + 1))年1月20日" ""
}

@test "a report of 2014's form behind another is told by its title" {
	cd "$BATS_TEST_TMPDIR"
	{ annex 2016; annex 2015; } >both
	gi-normalize both | gi-sections | gi-tables |
	    gi-verify --fail-on=never >out
	[ "$(cut -f 4 out | grep -c '^two-reports$')" -eq 1 ]
	run grep year-mismatch out
	[ "$status" -eq 1 ]
	grep -q "^cell	8	statistics	disclosed.total	count	116" out
	# a title at the head of each page, and one that leads elsewhere
	{ annex 2016 | sed '3s/^/青禾县水利局2016年政府信息公开工作年度报告\n/'
	    echo "青禾县水利局2015年政府信息公开工作年度报告"; } >one
	gi-normalize one | gi-sections | gi-tables |
	    gi-verify --fail-on=never >out
	run grep two-reports out
	[ "$status" -eq 1 ]
}
