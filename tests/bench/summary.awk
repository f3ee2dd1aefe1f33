# SPDX-License-Identifier: ISC
# steps.tsv and runs.tsv: a line a step, its name, seconds (median, least,
# most), seconds of CPU, KiB, MB/s, documents/s, CPU as a share of the time,
# and how many runs failed.

FNR == 1 {
	file++
}

file == 1 {
	bytes[$1] = $2
	docs[$1] = $3
	order[++n] = $1
	next
}

{
	time[$1] = time[$1] " " $3 / 1e9
	cpu[$1] = cpu[$1] " " $4 / 1e6
	if ($5 + 0 > memory[$1])
		memory[$1] = $5 + 0
	bad[$1] += $6 != 0
}

END {
	for (i = 1; i <= n; i++) {
		s = order[i]
		if (!(s in time))
			continue
		c = median(cpu[s])
		t = median(time[s])
		printf "%s\t%.6f\t%.6f\t%.6f\t%.6f\t%d\t%.2f\t%.1f\t%.2f\t%d\n",
		    s, t, LOW, HIGH, c, memory[s], bytes[s] / t / 1e6,
		    docs[s] / t, c / t, bad[s]
	}
}
