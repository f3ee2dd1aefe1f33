# SPDX-License-Identifier: ISC
# Medians and extremes, for the other programs here.

# Sort a[1..n] as numbers (merging, since a step may run many times).
function sort(a, n,    gap, i, j, v) {
	for (gap = int(n / 2); gap > 0; gap = int(gap / 2)) {
		for (i = gap + 1; i <= n; i++) {
			v = a[i]
			for (j = i; j > gap && a[j - gap] > v; j -= gap)
				a[j] = a[j - gap]
			a[j] = v
		}
	}
}

# The median of text, numbers separated by blanks; sets LOW and HIGH.
function median(text,    a, n, i) {
	n = split(text, a, " ")
	for (i = 1; i <= n; i++)
		a[i] += 0
	sort(a, n)
	LOW = a[1]
	HIGH = a[n]
	return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}
