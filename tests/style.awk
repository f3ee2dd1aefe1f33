# SPDX-License-Identifier: ISC
# What must hold of every C file of the project; one line for each that does
# not.  Run with LC_ALL=C, so that a character here is a byte.

function say(why) {
	print FILENAME ":" FNR ": " why
	bad = 1
}

# The line without comments; what stands in strings goes to text.
function code_of(line,    i, c, two, out) {
	text = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		two = substr(line, i, 2)
		if (comment) {
			if (two == "*/") {
				comment = 0
				i++
			}
		} else if (quote != "") {
			if (c == quote)
				quote = ""
			else
				text = text c
			if (c == "\\")
				text = text substr(line, ++i, 1)
		} else if (two == "/*") {
			comment = 1
			i++
		} else {
			if (c == "\"" || c == "'")
				quote = c
			out = out c
		}
	}
	quote = ""
	return out
}

# Columns on a terminal: a character of three bytes is taken for a wide one.
function columns(line,    i, c, n) {
	if (line !~ /[\t\200-\377]/)
		return length(line)
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\t")
			n += 8 - n % 8
		else if (c >= "\340")
			n += 2
		else if (c < "\200" || c >= "\300")
			n++
	}
	return n
}

FNR == 1 {
	if (!/SPDX-License-Identifier: ISC/)
		say("no SPDX line")
	comment = 0
	name = ""
}

FNR == 501 && FILENAME ~ /\.c$/ { say("more than 500 lines") }

/[ \t]$/ { say("a blank at the end") }

{
	lines++
	wide += columns($0) > 80
	code = code_of($0)
}

code ~ /[\200-\377]/ || text ~ /[\200-\377]/ {
	say("text outside of comments that is not ASCII: a matter of lib/data")
}

# U+4000 to U+9FFF in escapes, of which the tests of encodings are full.
FILENAME !~ /tests\// &&
text ~ /\\(u[4-9]|U000[0-2]|x[eE][4-9]|34[4-7]|35[01])/ {
	say("Chinese in escapes: a matter of lib/data")
}

code ~ /(^|[^a-z_0-9])(str[a-z]*cpy|stpn?cpy|str[a-z]*cat|v?sprintf|gets|strtok|ato[fil]|alloca|system|popen) *\(/ {
	say("a call that is not for this project")
}

code ~ /^[a-z_0-9]+\(/ {
	name = substr(code, 1, index(code, "(") - 1)
	begin = FNR
}

code ~ /^}/ {
	if (name != "" && FNR - begin + 1 > 60)
		say("a function of more than 60 lines: " name)
	name = ""
}

name != "" && FNR > begin && code ~ ("(^|[^a-z_0-9.>])" name "\\(") {
	say(name " calls itself")
}

END {
	if (wide * 100 >= lines) {
		print wide " of " lines " lines are wider than 80 columns"
		bad = 1
	}
	exit bad
}
