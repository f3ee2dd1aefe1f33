# SPDX-License-Identifier: ISC
# sizes.tsv, the ratios asked for, runs.tsv: a line a ratio, its words, what
# it is (median of the rounds, least, most), the same of CPU time, what is
# asked at least, the aim, and whether each is met.
# A ratio is taken in each round for itself.

FNR == 1 {
	file++
}

file == 1 {
	largest[$1] = $4
	next
}

file == 2 {
	if (/^#/)
		next
	n++
	kind[n] = $1
	ours[n] = $2
	theirs[n] = $3
	least[n] = $4
	aim[n] = $5
	words[n] = $6
	next
}

{
	time[$1, $2] = time[$1, $2] " " $3
	cpu[$1, $2] = cpu[$1, $2] " " $4
	if ($2 + 0 > rounds)
		rounds = $2 + 0
	if ($5 + 0 > memory[$1])
		memory[$1] = $5 + 0
	if ($6 != 0)
		bad[$1] = 1
}

# Theirs over ours, or for times ours over theirs, round by round.
function share(of, i,    r, a, b, all) {
	for (r = 1; r <= rounds; r++) {
		if (!((ours[i], r) in of) || !((theirs[i], r) in of))
			continue
		a = median(of[ours[i], r])
		b = median(of[theirs[i], r])
		if (a > 0 && b > 0)
			all = all " " (kind[i] == "time" ? a / b : b / a)
	}
	return all == "" ? "" : median(all)
}

function met(i, have, want) {
	if (bad[ours[i]] || have == "")
		return "failed"
	if (want == "-")
		return "-"
	return (kind[i] == "speed" ? have >= want : have <= want) ? "yes" : "no"
}

END {
	for (i = 1; i <= n; i++) {
		if (kind[i] == "memory") {
			least[i] = int(4096 + 2 * largest[theirs[i]] / 1024)
			have = LOW = HIGH = memory[ours[i]]
			c = ""
		} else {
			c = share(cpu, i)
			have = share(time, i)
		}
		if (have == "")
			continue
		f = kind[i] == "memory" ? "%d" : "%.3g"
		printf "%s\t" f "\t" f "\t" f "\t%s\t%s\t%s\t%s\t%s\n",
		    words[i], have, LOW, HIGH,
		    (c == "" ? "-" : sprintf("%.3g", c)), least[i], aim[i],
		    met(i, have, least[i]), met(i, have, aim[i])
	}
}
