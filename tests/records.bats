# SPDX-License-Identifier: ISC
# gi-records(5) and lib/data/records.tsv, of which the code is made, agree.

load helper

TSV=$ROOT/lib/data/records.tsv
PAGE=$ROOT/man/gi-records.5

setup() {
	cd "$BATS_TEST_TMPDIR"
}

# of KIND: the lines of that kind in the data, without it.
of() {
	awk -F '\t' -v kind="$1" '$1 == kind { print $2 ($3 ? " " $3 : "") }' \
	    "$TSV"
}

# words TYPE FIELD: the values that the page lists for a field of a record.
words() {
	awk -v type="$1" -v field="$2" '
		/^\.It Cm / { here = $3 == type; list = 0 }
		here && $1 == ".Ar" { list = $2 == field }
		here && list && $1 == ".Li" { print $2 }
		here && list && $1 == ".It" && $2 == "Li" { print $3 }
	' "$PAGE"
}

@test "the page has the types and fields of the data, and no others" {
	sed -n 's/^\.It Cm \([a-z]*\) Ar /\1 /p' "$PAGE" | sort >page
	of record | sort | same - page
	[ "$(wc -l <page)" -ge 13 ]
}

@test "the page has the roles of sections, in their order" {
	words sect role >page
	of role | same - page
}

@test "the page has the kinds of skip" {
	words skip kind | sort >page
	of skipped | sort | same - page
}

@test "the page has the reasons of noise" {
	words noise reason | sort >page
	of reason | sort | same - page
}

@test "the grammar on the page has every type" {
	for t in $(of record | cut -d ' ' -f 1); do
		sed -n '/^stream /,/^\.Ed/p' "$PAGE" | grep -qw "$t"
	done
}

@test "a line of the data that is none ends the generator" {
	for line in 'record	Doc	a' 'record	doc' 'role	a b' 'kind	a' \
	    'role	a	b'; do
		printf '%s\n' "$line" >in
		not awk -f "$ROOT/lib/generate/records.awk" in >out 2>err
		grep -q '^in:1: not a line of records' err
	done
	printf 'role\ta\nrole\ta\n' >in
	not awk -f "$ROOT/lib/generate/records.awk" in >out 2>err
	grep -q '^in:2: ' err
}

@test "every type of record is known, and none that is like it" {
	for t in $(of record | cut -d ' ' -f 1); do
		case $t in doc | fail | done) continue ;; esac
		# outside of a document, what is ours is told
		for end in '\t1' ''; do
			printf "$t$end\ndone\t0\n" >in
			not gi-sections <in >out 2>err
			grep -q ':1: ' err
		done
		for like in "x$t" "${t}x" "${t%?}" "${t^}"; do
			printf '%s\t1\ndone\t0\n' "$like" >in
			gi-sections <in >out
			same in out
		done
	done
}

@test "a kind of skip is its whole field, and roles have their names" {
	unit record ''
}

@test "a grid record says where cells stand, or nothing" {
	printf 'grid\t7\t%b\n' '2\t1-3,4,5^\t5\t\\N\t\\N' \
	    '\\N\t\\N\t\\N\t720-984,1020-1064\t3' \
	    '1\t1,2\t2\t10-20,30-40\t1' \
	    '1\t1,2\t1\t\\N\t\\N' '1\t0,2\t3\t\\N\t\\N' \
	    '1\t1,,2\t3\t\\N\t\\N' '1\t2-1\t3\t\\N\t\\N' \
	    '1\t1,2x\t3\t\\N\t\\N' '1\t1,2\t\\N\t\\N\t\\N' \
	    '1\t1,2\t2\t10-20\t1' '1\t1,2\t2\t10-20,40-30\t1' \
	    '1\t1,99999999999\t99999999999\t\\N\t\\N' '1' >in
	"$ROOT/tests/unit/grid" <in >out
	{
		echo 'table 2 width 5 page 0: 0-3 3-4 4-5^'
		echo 'table 0 width 0 page 3: @720-984 @1020-1064'
		echo 'table 1 width 2 page 1: 0-1 @10-20 1-2 @30-40'
		yes no | head -n 10
	} | same - out
}

@test "what is said of a line stands before its grid record" {
	{
		printf 'doc\ta\t0\tUTF-8\n'
		printf 'grid\t1\t\\N\t\\N\t\\N\t10-20\t1\nline\t1\t一、总体情况\n'
		printf 'line\t2\t三、收到和处理政府信息公开申请情况\n'
		printf 'grid\t3\t1\t1,2,3,4,5,6,7,8\t8\t\\N\t\\N\n'
		printf 'line\t3\t一、本年新收政府信息公开申请数量\\t1\\t0\\t0\\t0\\t0\\t0\\t1\n'
		printf 'line\t4\t二、上年结转政府信息公开申请数量'
		printf '\\t0\\t0\\t0\\t0\\t0\\t0\\t0\n'
		printf 'line\t5\t四、结转下年度继续办理'
		printf '\\t0\\t0\\t0\\t0\\t0\\t0\\t0\n'
		printf 'end\ta\t5\tok\ndone\t1\n'
	} | gi-sections | gi-tables | cut -f 1,2 | sed -n '/^sect/,$p' |
	    sed -n 1,9p >out
	printf '%s\t%s\n' sect 1 grid 1 line 1 sect 2 line 2 skip 3 grid 3 \
	    line 3 skip 4 | same - out
}
