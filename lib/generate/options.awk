# SPDX-License-Identifier: ISC
# data/options.tsv -> options.inc; stops at a line that is none of its kinds.
function fail(why) {
	printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0 >"/dev/stderr"
	bad = 1
	exit 1
}

function quoted(s) {
	gsub(/["\\]/, "\\\\&", s)
	return "\"" s "\""
}

# A name may be taken once by a tool, and not also by all tools.
function claim(kind, name,   t) {
	if (name == "")
		return
	if ((kind, $1, name) in taken || (kind, "*", name) in taken)
		fail("named twice")
	if ($1 == "*")
		for (t in usage)
			if ((kind, t, name) in taken)
				fail("named twice")
	taken[kind, $1, name] = 1
}

BEGIN {
	FS = "\t"
	print "#ifndef GI_TOOL"
	print "#define GI_TOOL(name, usage, what, first, second, third)"
	print "#endif"
	print "#ifndef GI_OPTION"
	print "#define GI_OPTION(id, tool, shortopt, longopt, arg, help, limit)"
	print "#endif"
}
/^#/ || /^$/ { next }
$1 !~ /^(gi|gi-[a-z]+|\*)$/ { fail("not a tool") }
$1 != "*" && !($1 in known) { known[$1] = 1; tools[++ntools] = $1 }
NF == 3 && $2 == "usage" && !($1 in usage) { usage[$1] = $3; next }
NF == 3 && $2 == "what" && !($1 in what) { what[$1] = $3; next }
NF == 3 && $2 == "example" { example[$1, ++examples[$1]] = $3; next }
(NF != 6 && NF != 7) || $2 !~ /^[A-Z0-9_]+$/ || $3 !~ /^[A-Za-z0-9]?$/ ||
    $4 !~ /^[a-z][a-z0-9-]*$/ || $6 == "" {
	fail("not an option line")
}
length($4) > 24 || length($5) > 88 { fail("too long a name") }
NF == 7 && !($5 == "N" && $7 ~ /^[1-9][0-9]*$/) &&
    !($5 ~ /\|/ && $7 == "any case") { fail("not a limit") }
{
	claim("id", $2)
	claim("short", $3)
	claim("long", $4)
	id = toupper($1)
	sub(/^(GI-|\*)/, "", id)
	gsub(/-/, "_", id)
	id = "GI_OPT_" (id == "" ? "" : id "_") $2
	printf "GI_OPTION(%s, %s, %s, %s, %s, %s, %s)\n", id, quoted($1),
	    $3 == "" ? "0" : "'" $3 "'", quoted($4), quoted($5), quoted($6),
	    quoted($7)
}
END {
	if (bad)
		exit 1
	for (i = 1; i <= ntools; i++) {
		t = tools[i]
		if (!(t in usage) || !(t in what) || examples[t] != 3) {
			printf "%s: %s: not one usage, one what, " \
			    "three examples\n", FILENAME, t >"/dev/stderr"
			exit 1
		}
		printf "GI_TOOL(%s, %s, %s, %s, %s, %s)\n", quoted(t),
		    quoted(usage[t]), quoted(what[t]), quoted(example[t, 1]),
		    quoted(example[t, 2]), quoted(example[t, 3])
	}
	print "#undef GI_TOOL"
	print "#undef GI_OPTION"
}
