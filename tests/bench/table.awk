# SPDX-License-Identifier: ISC
# ratios.tsv as a table in Markdown, for a README.

BEGIN {
	print "| what | measured | at least | aim |"
	print "| --- | ---: | ---: | ---: |"
}

{
	printf "| %s | %s | %s | %s |\n", $1, $2, $6, $7
}
