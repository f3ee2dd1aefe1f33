# SPDX-License-Identifier: ISC
# summary.tsv and ratios.tsv as tables for people.

FNR == 1 {
	if (++file == 1)
		printf "%-22s %9s %19s %8s %9s %8s %10s %5s\n", "",
		    "seconds", "least..most", "CPU s", "peak KiB", "MB/s",
		    "reports/s", "CPU"
	else {
		scaling()
		printf "\n%-58s %6s %13s %6s %8s %5s\n", "", "ratio",
		    "least..most", "CPU", "at least", "aim"
	}
}

# The exponent says how the cost grows, 1 is linear: from the ends of a ladder,
# without what a process costs that does nothing.
function scaling(    i, s, kind, k, part, a) {
	if (n == 0)
		return
	printf "\n%-22s %9s %9s %9s %9s %9s\n", "scaling, seconds", "n", "2n",
	    "4n", "8n", "exponent"
	for (i = 1; i <= n; i++) {
		s = ladder[i]
		a = sec[s, 1]
		printf "%-22s", s
		for (k = 1; k <= 8; k *= 2)
			printf " %9.4f", sec[s, k]
		if (sec[s, 8] > a && a > start)
			printf " %9.2f", log((sec[s, 8] - start) / \
			    (a - start)) / log(8)
		printf "\n"
	}
	printf "\n%-22s %9s %9s %9s %9s\n", "scaling, peak KiB", "n", "2n",
	    "4n", "8n"
	for (i = 1; i <= n; i++) {
		printf "%-22s", ladder[i]
		for (k = 1; k <= 8; k *= 2)
			printf " %9d", kib[ladder[i], k]
		printf "\n"
	}
}

file == 1 && split($1, part, ".") == 3 {
	name = part[1] " " part[2]
	if (!(name in seen))
		ladder[++n] = name
	seen[name] = 1
	sec[name, part[3]] = $2
	kib[name, part[3]] = $6
	if ($10 > 0)
		printf "%-22s %d runs failed\n", $1, $10
	next
}

file == 1 {
	if ($1 == "start")
		start = $2
	printf "%-22s %9.4f %9.4f..%8.4f %8.3f %9d %8.1f %10.0f %4.0f%%%s\n",
	    $1, $2, $3, $4, $5, $6, $7, $8, $9 * 100,
	    ($10 ? "  " $10 " failed" : "")
	next
}

{
	printf "%-58s %6s %6s..%-6s %5s %8s %5s  %s\n", $1, $2, $3, $4, $5,
	    $6, $7, ($8 == "failed" ? "failed" : $8 == "-" ? "" : \
	    $9 == "yes" ? "aim met" : $8 == "yes" ? "met" : "not met")
}
