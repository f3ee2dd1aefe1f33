# SPDX-License-Identifier: ISC
# A record stream as a table for people.  Run with LC_ALL=C: widths are
# counted from the bytes of UTF-8, a character of three or four being wide, but
# for those from U+2000 to U+2E7F.

function width(s,	t) {
	t = s
	gsub(/\342[\200-\271][\200-\277]/, "x", t)
	gsub(/[\340-\367][\200-\277][\200-\277]?[\200-\277]?/, "xx", t)
	gsub(/[\302-\337][\200-\277]/, "x", t)
	return length(t)
}

# s in w columns, at the left, or with right at the right.
function pad(s, w, right,	blanks) {
	if (width(s) >= w)
		return s
	blanks = sprintf("%" w - width(s) "s", "")
	return right ? blanks s : s blanks
}

# As much of s as w columns hold.
function clip(s, w,	out, char) {
	while (s != "") {
		match(s, /^[^\200-\277][\200-\277]*/)
		char = substr(s, 1, RLENGTH > 0 ? RLENGTH : 1)
		w -= width(char)
		if (w < 2)
			return out "..."
		out = out char
		s = substr(s, length(char) + 1)
	}
	return out
}

function rule(w,	s) {
	while (length(s) < w)
		s = s "-"
	return s
}

function figure(key) {
	return key in cell ? cell[key] : "-"
}

function flush_row(	i) {
	gsub(/.*\/|\.txt$/, "", source)
	row[n, 1] = source
	row[n, 2] = meta["agency"] == "" ? "-" : meta["agency"]
	row[n, 3] = meta["year"] == "" ? "-" : meta["year"]
	row[n, 4] = meta["edition"] == "" ? "-" : meta["edition"]
	row[n, 5] = figure("requests new total")
	row[n, 6] = figure("requests results.total total")
	row[n, 7] = figure("requests carried_out total")
	row[n, 8] = figure("proceedings review total")
	row[n, 9] = suits()
	if (edition == "2014" || meta["edition"] == "2014") {
		row[n, 5] = figure("statistics requests.received count")
		row[n, 6] = figure("statistics requests.answered count")
		row[n, 8] = figure("statistics review count")
		row[n, 9] = figure("statistics litigation count")
	}
	row[n, 10] = bad["error"] + 0
	row[n, 11] = bad["warning"] + 0
	note[n] = top["error"] != "" ? top["error"] : top["warning"]
	errors += bad["error"]
	broken += bad["error"] > 0
	for (i = 1; i <= 11; i++)
		if (width(row[n, i]) > wide[i])
			wide[i] = width(row[n, i])
}

# Law suits: both kinds, where both are known.
function suits(	a, b) {
	a = figure("proceedings litigation.direct total")
	b = figure("proceedings litigation.after_review total")
	return a ~ /^[0-9]+$/ && b ~ /^[0-9]+$/ ? a + b : "-"
}

BEGIN {
	FS = "\t"
	split("report|body|year|form|new|answered|open|reviews|suits|" \
	    "errors|warnings", head, "|")
	for (i = 1; i <= 11; i++)
		wide[i] = length(head[i])
}
$1 == "doc" {
	n++
	source = $2
	split("", meta)
	split("", cell)
	split("", bad)
	split("", top)
}
$1 == "meta" { meta[$3] = $4 }
$1 == "cell" && $6 != "\\N" {
	cell[$3 " " $4 " " $5] = $6
	cells++
}
$1 == "find" {
	if (!bad[$3]++)
		top[$3] = $8
}
$1 == "end" { flush_row() }
END {
	for (i = 1; i <= 11; i++)
		line = line pad(head[i], wide[i], i > 4) "  "
	sub(/ +$/, "", line)
	print line
	line = ""
	for (i = 1; i <= 11; i++)
		line = line rule(wide[i]) (i < 11 ? "  " : "")
	print line
	for (r = 1; r <= n; r++) {
		line = ""
		for (i = 1; i <= 11; i++)
			line = line pad(row[r, i], wide[i], i > 4) "  "
		sub(/ +$/, "", line)
		print line
		if (note[r] != "")
			print "    > " clip(note[r], 100)
	}
	printf "\n%d reports, %d numbers in their cells; ", n, cells
	printf "%d errors in %d reports\n", errors, broken
}
