# SPDX-License-Identifier: ISC
# data/rules.en.tsv data/rules.tsv data/gi-rules.in -> gi-rules(7): the rules take
# the place of the template's line @RULES@.  With po/zh_CN.po before these, and a
# template in Chinese, it is that page in Chinese.

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
	print ".It " said(name)
	text(s)
}

# A text that the tools say, in the language of the page.
function said(s) {
	return s in chinese ? chinese[s] : s
}

function rule(line,   f, e) {
	split(line, f, "\t")
	split(english[f[1]], e, "\t")
	print ".It Cm " f[1] " Pq " said(f[2])
	text(zh ? f[7] "。" : f[6] ".")
	print ".Bl -tag -width \"" (zh ? "检出 " : "found by") "\" -compact"
	item("class", said(f[3]))
	item("place", said(f[4]))
	print ".It " said("found by") "\n.Xr " f[5] " 1"
	item("law", zh ? f[8] : e[2])
	item("example", zh ? f[9] : e[3])
	item("cure", zh ? f[10] : e[4])
	print ".El"
}

FILENAME ~ /\.po$/ {
	zh = 1
	if ($1 == "msgid")
		id = substr($0, 8, length($0) - 8)
	else if ($1 == "msgstr")
		chinese[id] = substr($0, 9, length($0) - 9)
	next
}
FILENAME ~ /\.tsv$/ {
	if (/^#/ || /^$/)
		next
	if (FILENAME ~ /\.en\.tsv$/)
		english[substr($0, 1, index($0, "\t") - 1)] = $0
	else
		rules[++n] = $0
	next
}
/@RULES@/ {
	for (i = 1; i <= n; i++)
		rule(rules[i])
	next
}
{ print }
