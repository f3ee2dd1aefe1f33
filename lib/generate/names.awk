# SPDX-License-Identifier: ISC
# The names that a header declares, one a line: of functions, and of what is
# extern.  Definitions of types and of inline functions declare none.
{
	sub(/[ \t]*\/\*.*\*\//, "")
	if (/^#/ || comment && !/\*\//)
		next
	if (comment)
		sub(/.*\*\//, "")
	comment = 0
	if (/\/\*/) {
		sub(/\/\*.*/, "")
		comment = 1
	}
	said = said " " $0
	depth += gsub(/\{/, "{") - gsub(/\}/, "}")
	if (depth > 0 || !/[;}][ \t]*$/)
		next
	if (said !~ /[{}]/)
		declare(said)
	said = ""
}

function declare(s,   n, i, name) {
	gsub(/[ \t]+/, " ", s)
	if (s ~ /\(/) {
		sub(/ ?\(.*/, "", s)
		n = split("x " s, name, /[ *]/)
		print name[n]
		return
	}
	if (s !~ /^ *extern /)
		return
	sub(/;.*/, "", s)
	n = split(s, name, /,/)
	for (i = 1; i <= n; i++) {
		sub(/.*[ *]/, "", name[i])
		print name[i]
	}
}
