# SPDX-License-Identifier: ISC
# Names of bodies: who that is, where, and what the law says of it.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "names of each kind are read as judged" {
	grep -v '^#' "$ROOT/tests/bodies.tsv" >want
	[ "$(wc -l <want)" -gt 300 ]
	"$ROOT/tests/unit/body" <want | paste <(cut -f 1,2 want) - >have
	same want have
}

# scored TRUTH PERCENT: their scorer finds no place, kind or deadline wrong, and
# so many names right in all.
scored() {
	"$ROOT/tests/unit/body" <"$SHARED/bodies/$1.tsv" >answers
	"$PYTHON" "$SHARED/bodies/score-bodies.py" -v \
	    "$SHARED/bodies/$1.tsv" answers >table || { cat table; return 1; }
	read -r names _ right _ < <(grep 'right in all seven' table)
	[ $((right * 100)) -ge $((names * $2)) ] || { cat table; return 1; }
}

@test "labelled names: nothing wrong, 95 of 100 right in all" {
	need_shared bodies
	scored names 95
}

@test "hard names: nothing wrong, 80 of 100 right in all" {
	need_shared bodies
	scored hard 80
}

@test "a name that is empty, long or of no characters is of nobody" {
	{
		printf '\t2020\n'
		printf 'report.pdf\t2020\n'
		awk 'BEGIN { while (n++ < 400) printf "石门县"; print "\t2020" }'
		printf '\377\376水利局\t2020\n'
	} | "$ROOT/tests/unit/body" >have
	[ "$(wc -l <have)" -eq 4 ]
	[ "$(head -n 3 have | cut -f 2,5 | sort -u)" = $'null\tnone' ]
	[ "$(tail -n 1 have | cut -f 2,3)" = $'dept\twater' ]
}

@test "the tables have nothing to relocate when a process starts" {
	command -v readelf >/dev/null || skip "no readelf"
	for o in place word; do
		readelf -rW "$ROOT/lib/body/$o.o" >relocations
		grep -q "^Relocation section '.rela*.text'" relocations
		not grep -q "^Relocation section '.rela*.*data" relocations
	done
}
