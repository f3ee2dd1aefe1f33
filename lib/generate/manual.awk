# SPDX-License-Identifier: ISC
# data/rules.tsv data/gi-rules.in -> gi-rules(7): the rules take the place of
# the template's line @RULES@.

# How long mandoc takes a line of bytes to be: a character beyond ASCII is an
# escape of eight.
function width(s,   high) {
	high = gsub(/[\200-\377]/, "", s)
	return length(s) + high * 8 / 3
}

# Lines of text, none longer than a page's source should be: no request, no
# escape.
function text(s,   word, n, i, line) {
	gsub(/\\/, "\\e", s)
	n = split(s, word, " ")
	for (i = 1; i <= n; i++) {
		if (line != "" && width(line " " word[i]) > 72) {
			print line
			line = ""
		}
		if (line == "" && word[i] ~ /^[.']/)
			word[i] = "\\&" word[i]
		line = line (line == "" ? "" : " ") word[i]
	}
	print line
}

function item(name, s) {
	if (s == "")
		return
	print ".It " name
	text(s)
}

function rule(line,   f) {
	split(line, f, "\t")
	print ".It Cm " f[1] " Pq " f[2]
	text(f[6] ".")
	print ".br"
	text(f[7] "。")
	print ".Bl -tag -width \"found by\" -compact"
	item("class", f[3])
	item("place", f[4])
	print ".It found by\n.Xr " f[5] " 1"
	item("law", f[8])
	item("example", f[9])
	item("cure", f[10])
	print ".El"
}

FILENAME ~ /rules\.tsv$/ {
	if ($0 !~ /^#/ && $0 != "")
		rules[++n] = $0
	next
}
/@RULES@/ {
	for (i = 1; i <= n; i++)
		rule(rules[i])
	next
}
{ print }
