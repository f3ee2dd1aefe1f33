# SPDX-License-Identifier: ISC
# data/rules.en.tsv data/rules.tsv -> rules.inc; stops at a line that is no rule.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }
FILENAME ~ /\.en\.tsv$/ {
	english[$1] = $0
	next
}

# Whether a rule has its English, with a law where the Chinese has one.
function is_english(   f) {
	return split(english[$1], f, "\t") == 4 && f[3] != "" && f[4] != "" &&
	    (f[2] == "") == ($8 == "")
}

function quoted(s) {
	gsub(/["\\]/, "\\\\&", s)
	return "\"" s "\""
}

# Which arguments a message has, as "0 1 3".
function arguments(message,   i, all) {
	gsub(/\{\{/, "", message)
	gsub(/\{_/, "{", message)
	for (i = 0; i <= 9; i++) {
		if (index(message, "{" i "}") > 0)
			all = all " " i
	}
	return all
}

function is_rule(   i) {
	if (NF != 12 || $1 !~ /^[a-z-]+$/ || $1 in seen)
		return 0
	for (i = 4; i <= NF; i++) {
		if ($i == "" && i != 8)
			return 0
	}
	return $2 ~ /^(note|warning|error)$/ && $3 ~ /^(report|text)$/ &&
	    $5 ~ /^gi-[a-z]+$/ && arguments($11) == arguments($12) &&
	    is_english()
}
!is_rule() {
	printf "%s:%d: not a rule: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	bad = 1
	exit 1
}
{
	seen[$1] = 1
	printf "GI_RULE(\"%s\", GI_%s, GI_CLASS_%s", $1, toupper($2), toupper($3)
	for (i = 4; i <= NF; i++)
		printf ",\n\t%s", quoted($i)
	split(english[$1], f, "\t")
	for (i = 2; i <= 4; i++)
		printf ",\n\t%s", quoted(f[i])
	print ")"
	delete english[$1]
}
END {
	if (bad)
		exit 1
	for (id in english) {
		printf "no rule of that name: %s\n", english[id] >"/dev/stderr"
		exit 1
	}
}
