# SPDX-License-Identifier: ISC
# gi.h with the generated files that it includes in place, so that it can be
# installed alone.
/^#include "[a-z.]*\.inc"$/ {
	split($0, part, "\"")
	file = "lib/" part[2]
	while ((got = (getline line <file)) > 0)
		print line
	if (got < 0) {
		printf "header.awk: cannot read %s\n", file >"/dev/stderr"
		exit 1
	}
	close(file)
	next
}
{ print }
