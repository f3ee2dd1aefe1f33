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
