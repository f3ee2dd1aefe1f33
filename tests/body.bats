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

@test "a normal form is read as the name that it is of" {
	grep -v '^#' "$ROOT/tests/bodies.tsv" >want
	awk -F '\t' '{ print $3 "\t" $2 }' want >normal
	"$ROOT/tests/unit/body" <normal >have
	cut -f 3- want | same - have
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

@test "a name without a place takes it from the text that tells it" {
	n=0
	while IFS=$'\t' read -r name year text code line; do
		case $name in '#'*) continue ;; esac
		n=$((n + 1))
		printf '%s%s年政府信息公开工作年度报告\n\n%s\n' "$name" \
		    "$year" "${text//|/$'\n'}" | gi-normalize |
		    gi-sections >records
		awk -F '\t' '$1 == "meta" && $3 == "code" { print $4 "\t" $2 }
		    ' records >have
		[ -s have ] || printf -- '-\t-\n' >have
		[ "$(cat have)" = "$code"$'\t'"$line" ] || {
			echo "$name $year: $text: $(cat have)"
			return 1
		}
	done <"$ROOT/tests/bodytexts.tsv"
	[ "$n" -gt 30 ]
}

@test "what navigation says is no place of a body" {
	{
		echo '首页 > 石门县 > 信息公开'
		echo '县审计局2021年政府信息公开工作年度报告'
		echo '一、总体情况'
		echo '公开信息12条。'
	} | gi-normalize | gi-sections >records
	grep -q $'^skip\t1\tnavigation' records
	grep -q $'^meta\t2\tbody\t县审计局' records
	not grep -q $'\tcode\t' records
}

@test "body, code, level and kind are members of a document's JSON" {
	printf '%s\n' '石门县住建局2021年政府信息公开工作年度报告' \
	    '一、总体情况' '公开信息12条。' |
	    gi-normalize | gi-sections | gi-tojson >one
	grep -q '"agency":"石门县住建局","body":"石门县住房和城乡建设局",'\
'"code":"430726","level":"county","kind":"dept","year":2021' one
	printf '%s\n' '2021年政府信息公开工作年度报告' '一、总体情况' |
	    gi-normalize | gi-sections | gi-tojson >none
	not grep -q '"body"\|"code"\|"level"\|"kind"' none
	need_python_schema
	schema_check one none
}
