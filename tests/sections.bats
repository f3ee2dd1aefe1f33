# SPDX-License-Identifier: ISC
# gi-sections over whole reports: nothing is lost or moved, and headings are
# where the labelled reports say.

load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# kept FILE...: without its own records the stream is what came in.
kept() {
	gi-normalize "$@" >in
	gi-sections <in >out
	grep -v '^meta	\|^sect	\|^skip	' out | cmp in -
	# each speaks of the next line, and a line is skipped for one reason
	awk -F '\t' '
		$1 == "sect" || $1 == "skip" { about = $2; if ($1 == "skip") n++ }
		$1 == "line" {
			if ((about != "" && about != $2) || n > 1) {
				print FILENAME ": " $0
				bad = 1
			}
			about = ""
			n = 0
		}
		END { exit bad }' out
}

@test "samples: records pass through, one skip a line" {
	kept "$SAMPLES"/*.txt
}

@test "labelled reports: records pass through, one skip a line" {
	need_shared corpus
	kept "$SHARED"/seeds/*.txt "$SHARED"/real/*.txt "$SHARED"/corpus/*.txt
}

# Statutory headings, as NUMBER LINE, of a record stream.
statutory() {
	awk -F '\t' -v OFS='\t' '
		BEGIN {
			n = split("overview disclosure requests proceedings " \
			    "problems other", role, " ")
			for (i = 1; i <= n; i++)
				number[role[i]] = i
		}
		$1 == "sect" && $3 == 1 && $5 in number {
			print number[$5], $2
		}'
}

@test "labelled reports: every heading, and no other" {
	need_shared seeds
	need_shared real
	local t f n=0 bad=0

	for t in "$SHARED"/seeds/*.truth.tsv "$SHARED"/real/*.truth.tsv; do
		f=${t%.truth.tsv}.txt
		[ -f "$f" ] && grep -q '^section' "$t" || continue
		n=$((n + 1))
		awk -F '\t' -v OFS='\t' '$1 == "section" { print $2, $4 }' \
		    "$t" | sort -n >want
		gi-normalize "$f" | gi-sections | statutory | sort -n |
		    diff -u want - >changes ||
		    { echo "$f"; cat changes; bad=1; }
	done
	[ "$n" -ge 20 ] && [ "$bad" -eq 0 ]
}

@test "made reports: six sections, or five and the annex, by every route" {
	need_shared corpus
	local f

	for f in "$SHARED"/corpus/*.txt; do
		gi-normalize "$f" | gi-sections | awk -F '\t' '
			$1 == "sect" && $3 == 1 { printf "%s ", $5 }
			END { print "" }' >roles
		grep -qx 'overview disclosure requests proceedings problems other ' \
		    roles ||
		    grep -qx 'overview disclosure requests problems annex ' roles ||
		    { echo "$f: $(cat roles)"; return 1; }
	done
}

@test "damaged reports: agency, year and edition are right or missing" {
	need_shared corpus
	"$PYTHON" "$SHARED/corpus-mutate.py" "$SHARED/corpus" out 7 0.05 >/dev/null
	gi-normalize out/*.txt | gi-sections | awk -F '\t' '
		function truth(file,    line, f) {
			sub(/\..*/, ".truth.tsv", file)
			while ((getline line <file) > 0) {
				split(line, f, "\t")
				if (f[1] == "meta")
					want[f[2]] = f[4]
			}
			close(file)
		}
		$1 == "doc" { name = $2; truth($2) }
		$1 == "meta" && $3 in want { n++ }
		# a lost character of the name itself cannot be told
		$1 == "meta" && $3 in want && want[$3] != $4 &&
		    name !~ /-(scan|losechar)\.txt$/ {
			print name, $3, want[$3], $4
			bad = 1
		}
		END { exit bad || n < 500 }'
}

# lines N: N lines that no other has, as labels and as rows, all of it twice.
lines() {
	local twice

	for twice in 1 2; do
		strange "$1" | awk '{ printf "（一）%s其他\n%s\t3\t4\n", $0, $0 }'
	done
}

# told: what gi-sections says of the samples in a stream.
told() {
	gi-sections | awk '/^doc\t/ { strange = /strange/ } !strange && !/^done/'
}

@test "a document is read alike, whatever was read before it" {
	local f i

	lines 30 >strange-few.txt
	lines 3000 >strange-many.txt
	for f in "$SAMPLES"/*.txt; do
		gi-normalize "$f" | told
	done >alone
	# three times each, so that what they say is kept, and kept anew
	# behind more than there is room for
	for i in 1 2 3; do
		for f in "$SAMPLES"/*.txt; do
			printf '%s\n' "$f" strange-few.txt
		done
	done >list
	gi-normalize $(cat list) strange-many.txt $(cat list) | told >together
	cat alone alone alone alone alone alone >want
	[ "$(grep -c '^sect' want)" -gt 1000 ]
	same want together
}

# rows LINE...: a report of one table, with each of these lines in it.
rows() {
	printf '%s\n' 甲县2021年政府信息公开工作年度报告 一、总体情况 全年平稳。 \
	    三、收到和处理政府信息公开申请情况 "$@" 六、其他需要报告的事项 没有。
}

@test "a line is known by its stem, and what follows it still counts" {
	local i line

	# alike up to the figures, or but for what parts them
	for i in 1 2 3; do
		while IFS= read -r line; do
			rows "$line" "$line" >"$i.txt"
			gi-normalize "$i.txt" | gi-sections
		done <<-'END'
			四、结转下年度	3	4
			四、结转下年度 3 4
			四、结转下年度 3 |
			四、结转下年度 3 4 	 
			四、结转下年度,3,4
			四、结转下年度
			四、政府信息公开行政复议、行政诉讼情况
			四、政府信息公开行政复议、行政诉讼情况 3
			四、政府信息公开行政复议、行政诉讼情况	3
			第 3 页
			第 3 页 4
			- 3 -
			总计 3.
			总计	.	3
			其他
			其他	-
			| 其他 | 3 |
			| 其他 3 |
			公开相同信息计	1
			公开相同信息计	2
		END
	done | grep -v '^done' >alone
	[ "$(grep -c '^doc' alone)" -eq 60 ]
	grep -v '^sect\|^skip\|^meta' alone | gi-sections 2>/dev/null |
	    grep -v '^done' >together
	same alone together
}

# wrapped MIDDLE...: two labels of 2014 over two lines each, cut there.
wrapped() {
	printf '%s\n' \
	    "主动公开政府信息数（不同渠道和方式公开相同信息计$1" "$2条）" \
	    "回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计$1" "$2次）"
}

@test "a label that goes on in the next line is found behind one that does not" {
	wrapped '	1' '' >tab.txt
	wrapped '' 1 >line.txt
	wrapped '	2' '' >other.txt
	wrapped '' 其中 >words.txt
	for f in tab.txt line.txt; do
		gi-normalize "$f" | gi-sections | grep -qx 'meta	1	edition	2014'
	done
	gi-normalize other.txt words.txt other.txt words.txt other.txt words.txt \
	    tab.txt line.txt | gi-sections >out
	awk -F '\t' '$1 == "doc" { f = $2 } $3 == "edition" { print f, $4 }' out \
	    >got
	printf '%s\n' 'tab.txt 2014' 'line.txt 2014' | diff -u - got
}
