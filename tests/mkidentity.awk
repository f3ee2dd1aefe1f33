# SPDX-License-Identifier: ISC
# A form -> a record stream of reports on it: one in which every identity
# holds, then one for each cell of an identity in which that cell is 1 more.
# What gi-verify must find in them goes to the file named by -v expect=, as
# "source rule place expected actual" and "source suspect-cell ...": worked
# out here, from the form alone.
BEGIN {
	FS = OFS = "\t"
	rule["requests", "rowsum"] = "row-total"
	rule["requests", "colsum"] = "result-total"
	rule["requests", "balance"] = "balance"
	rule["proceedings", "rowsum"] = "case-total"
	rule["statistics", "colsum"] = "statistics-sum"
}
$1 == "edition" { edition = $3 }
$1 == "row" { row[$2, ++rows[$2]] = $3 }
$1 == "col" { col[$2, ++cols[$2]] = $3 }
$1 ~ /^(rowsum|colsum|balance)$/ {
	kind[++ids] = $1
	table[ids] = $2
	n = split($3, half, " = ")
	left[ids] = half[1]
	right[ids] = half[2]
	has[$2] = 1
}

# The sum of a side of identity i in row or column at.
function side(i, text, at,   part, n, k, s) {
	n = split(text, part, " \\+ ")
	for (k = 1; k <= n; k++)
		s += kind[i] == "rowsum" ? v[table[i], at, part[k]] : \
		    v[table[i], part[k], at]
	return s
}

# What stands in an identity, by cell: add to member[cell].
function terms(i, text, at,   part, n, k) {
	n = split(text, part, " \\+ ")
	for (k = 1; k <= n; k++)
		member[kind[i] == "rowsum" ? at " " part[k] : \
		    part[k] " " at] = 1
}

# Give the left side's first cell what makes the identity hold.
function settle(i, at,   part, n, k, rest) {
	n = split(left[i], part, " \\+ ")
	rest = side(i, right[i], at)
	for (k = 2; k <= n; k++)
		rest -= v[table[i], part[k], at]
	if (kind[i] == "rowsum")
		v[table[i], at, left[i]] = rest
	else
		v[table[i], part[1], at] = rest
}

function count(i) {
	return kind[i] == "rowsum" ? rows[table[i]] : cols[table[i]]
}

function name(i, k) {
	return kind[i] == "rowsum" ? row[table[i], k] : col[table[i], k]
}

function fill(   t, r, c, i, k, pass) {
	for (t in has)
		for (r = 1; r <= rows[t]; r++)
			for (c = 1; c <= cols[t]; c++)
				v[t, row[t, r], col[t, c]] = \
				    (r * 7 + c * 3) % 5 + 1
	# a sum may be a part of another one, later or earlier in the form
	for (pass = 1; pass <= 4; pass++)
		for (i = 1; i <= ids; i++)
			for (k = 1; k <= count(i); k++)
				settle(i, name(i, k))
}

# One report of table t.
function report(source, t,   r, c) {
	print "doc", source, 0, "UTF-8"
	print "meta", "\\N", "edition", edition
	print "line", 1, t
	for (r = 1; r <= rows[t]; r++)
		for (c = 1; c <= cols[t]; c++)
			print "cell", 1, t, row[t, r], col[t, c],
			    v[t, row[t, r], col[t, c]],
			    v[t, row[t, r], col[t, c]], "exact"
	print "end", source, 1, "ok"
	documents++
}

# The findings of table t, in the order of the form.
function judge(source, t, cell, was, is,   i, k, a, b, place, failing) {
	for (i = 1; i <= ids; i++) {
		if (table[i] != t)
			continue
		for (k = 1; k <= count(i); k++) {
			a = side(i, left[i], name(i, k))
			b = side(i, right[i], name(i, k))
			if (a == b)
				continue
			failing++
			place = t == "statistics" ? left[i] : name(i, k)
			if (kind[i] == "balance")
				print source, rule[t, kind[i]], place, a, b \
				    >expect
			else
				print source, rule[t, kind[i]], place, b, a \
				    >expect
			broken[i, k] = 1
		}
	}
	# one identity alone does not tell which of its cells it is
	if (failing > 1)
		print source, "suspect-cell", t " " cell, was, is >expect
}

END {
	fill()
	for (t in has)
		report(edition "/" t "/kept", t)
	for (i = 1; i <= ids; i++)
		for (k = 1; k <= count(i); k++) {
			terms(i, left[i], name(i, k))
			terms(i, right[i], name(i, k))
			for (m in member) {
				if (!((table[i], m) in done)) {
					split(m, key, " ")
					source = edition "/" table[i] "/" m
					v[table[i], key[1], key[2]]++
					report(source, table[i])
					judge(source, table[i], m,
					    v[table[i], key[1], key[2]] - 1,
					    v[table[i], key[1], key[2]])
					v[table[i], key[1], key[2]]--
				}
				done[table[i], m] = 1
				delete member[m]
			}
		}
	print "done", documents
	for (i = 1; i <= ids; i++)
		for (k = 1; k <= count(i); k++)
			if (!((i, k) in broken)) {
				print "never broken: " kind[i], name(i, k) \
				    >"/dev/stderr"
				exit 1
			}
}
