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
