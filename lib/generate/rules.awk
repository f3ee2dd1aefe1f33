# SPDX-License-Identifier: ISC
# data/rules.tsv -> rules.inc; stops at a line that is no rule.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }

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
	    $5 ~ /^gi-[a-z]+$/ && arguments($11) == arguments($12)
}
!is_rule() {
	printf "%s:%d: not a rule: %s\n", FILENAME, FNR, $0 >"/dev/stderr"
	exit 1
}
{
	seen[$1] = 1
	gsub(/["\\]/, "\\\\&")
	printf "GI_RULE(\"%s\", GI_%s, GI_CLASS_%s", $1, toupper($2), toupper($3)
	for (i = 4; i <= NF; i++)
		printf ",\n\t\"%s\"", $i
	print ")"
}
