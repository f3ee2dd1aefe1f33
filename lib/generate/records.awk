# SPDX-License-Identifier: ISC
# data/records.tsv -> records.inc, which gi.h includes: GI_REC_SECT, a type of
# record; GI_SECT_ROLE, the number of a field; GI_SECT_FIELDS, how many fields
# there are with the type; GI_ROLE_ANNEX; GI_SKIPPED_PAGE; GI_REASON_YEAR;
# GI_VERDICT_OK; and with GI_NAME for GI the name of each but fields, as
# GI_NAME_ROLE_ANNEX.  With -v names=1, records.names.inc: arrays of these names.
BEGIN {
	FS = "\t"
	prefix["record"] = "REC"
	prefix["role"] = "ROLE"
	prefix["skipped"] = "SKIPPED"
	prefix["reason"] = "REASON"
	prefix["verdict"] = "VERDICT"
}
/^#/ || /^$/ { next }
!($1 in prefix) || $2 !~ /^[a-z]+$/ || NF != 2 + ($1 == "record") ||
    ($1, $2) in seen {
	printf "%s:%d: not a line of records: %s\n", FILENAME, FNR, \
	    $0 >"/dev/stderr"
	bad = 1
	exit 1
}
{
	seen[$1, $2] = 1
	name[$1, ++n[$1]] = $2
	if ($1 == "record")
		fields[$2] = $3
}
function id(what, i) {
	return prefix[what] "_" toupper(name[what, i])
}
function put_enum(what, tag, none, number,    i) {
	printf "enum %s {\n\t%s,\n", tag, none
	for (i = 1; i <= n[what]; i++)
		printf "\tGI_%s,\n", id(what, i)
	printf "\t%s\n};\n", number
	for (i = 1; i <= n[what]; i++)
		printf "#define GI_NAME_%s\t\"%s\"\n", id(what, i), \
		    name[what, i]
}
function put_fields(    i, k, m, f, type) {
	print "enum {"
	for (i = 1; i <= n["record"]; i++) {
		type = "GI_" toupper(name["record", i]) "_"
		m = split(fields[name["record", i]], f, " ")
		for (k = 1; k <= m; k++)
			printf "\t%s%s = %d,\n", type, toupper(f[k]), k
		printf "\t%sFIELDS = %d%s\n", type, m + 1, \
		    i < n["record"] ? "," : ""
	}
	print "};"
}
function put_names(what, array,    i) {
	printf "static const struct gi_str %s[] = {\n\t{ NULL, 0 },\n", array
	for (i = 1; i <= n[what]; i++)
		printf "\t{ \"%s\", %d },\n", name[what, i], \
		    length(name[what, i])
	print "};"
}
END {
	if (bad)
		exit 1
	if (names) {
		put_names("record", "type_name")
		put_names("role", "role_name")
		put_names("skipped", "skip_name")
		put_names("reason", "reason_name")
		put_names("verdict", "verdict_name")
		exit
	}
	put_enum("record", "gi_type", "GI_REC_UNKNOWN", "GI_REC_TYPES")
	put_fields()
	put_enum("role", "gi_role", "GI_NO_ROLE", "GI_ROLES")
	put_enum("skipped", "gi_skipped", "GI_NOT_SKIPPED", \
	    "GI_SKIPPED_KINDS")
	put_enum("reason", "gi_reason", "GI_NO_REASON", "GI_REASONS")
	put_enum("verdict", "gi_verdict", "GI_NO_VERDICT", "GI_VERDICTS")
}
