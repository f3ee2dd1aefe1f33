# SPDX-License-Identifier: ISC
# What gi-sections tells of reports, and of papers that are none.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# abouts KIND FILE MIN: at least MIN texts, of which all is told rightly.
abouts() {
	"$PYTHON" "$ROOT/tests/abouts.py" "$1" "$2" >out || {
		cat out
		return 1
	}
	[ "$(sed -n 's/ texts$//p' out)" -ge "$3" ]
}

@test "titles as papers and pages write them" {
	abouts titles "$ROOT/tests/titles.tsv" 200
}

@test "whole texts: years by their evidence, other papers, two reports" {
	abouts texts "$ROOT/tests/abouts.tsv" 100
}

@test "the edition: tables decide, and the year where these are lost" {
	abouts editions "$ROOT/lib/forms" 16
}

# printed: title and agency of reports of these bodies, as $1 puts them; of two
# names the first.
printed() {
	awk -F '\t' -v form="$1" '!/^#/ && $1 !~ /[>：\/]|年/ {
		s = form
		sub(/NAME/, $1, s)
		sub(/YEAR/, $2, s)
		name = $1
		sub(/、.*局$|\([^含][^)]*局\)$|（[^含][^）]*局）$/, "",
		    name)
		print s "\t*\t" name "\t" $2
	}' "$SHARED/bodies/names.tsv" "$SHARED/bodies/hard.tsv"
}

@test "names of bodies, in five kinds of titles" {
	need_shared bodies
	for form in NAMEYEAR年政府信息公开工作年度报告 \
	    YEAR年NAME政府信息公开工作年度报告 \
	    'NAME\\nYEAR年政府信息公开工作年度报告' \
	    '第一篇：《NAMEYEAR年政府信息公开工作年度报告》' \
	    '首页 > 年报 > NAME关于YEAR年度政府信息公开工作的年度报告'; do
		printed "$form"
	done >names.tsv
	abouts titles names.tsv 900
}
