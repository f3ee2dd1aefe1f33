# SPDX-License-Identifier: ISC
# The tables of data/ -> what of them people see, in English, as entries of a
# template of translations (PO).  Give -v of=messages,
# said, options, system or rules.
BEGIN { FS = "\t" }
/^#/ || /^$/ { next }

# An entry; those of one text are merged by whoever takes them together.
function entry(note, text) {
	if (text == "" || (text in said))
		return
	said[text] = 1
	gsub(/["\\]/, "\\\\&", text)
	printf "#. %s\n#: %s\n", note, FILENAME
	if (of == "system")
		print "msgctxt \"system\""
	printf "msgid \"%s\"\nmsgstr \"\"\n\n", text
}

of == "messages" { entry("message " $1, $3) }
of == "said" { entry($1 " " $2, $3) }
of == "rules" { entry("what a finding of a rule is about", $4) }
of == "system" { entry("an error or a signal", $1) }
of == "options" && $2 == "usage" { entry($1 ": usage", $3) }
of == "options" && $2 == "what" { entry($1 ": what it does", $3) }
of == "options" && NF > 3 {
	if ($5 ~ /^[A-Z=]+$/)
		entry("value of an option", $5)
	entry(($1 == "*" ? "all tools" : $1) ": --" $4, $6)
}
