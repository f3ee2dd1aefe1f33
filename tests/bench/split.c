/* SPDX-License-Identifier: ISC */
/*
 * What the benchmark holds gi-verify against: take lines from standard input,
 * split them into fields at the tabs, write the fields again, and do nothing
 * else.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#define FIELDS	64

struct field {
	const char	*s;
	size_t		 len;
};

static size_t
split(const char *s, size_t len, struct field *f)
{
	const char	*end = s + len, *tab;
	size_t		 n = 0;

	while (n < FIELDS - 1 &&
	    (tab = memchr(s, '\t', (size_t)(end - s))) != NULL) {
		f[n].s = s;
		f[n++].len = (size_t)(tab - s);
		s = tab + 1;
	}
	f[n].s = s;
	f[n++].len = (size_t)(end - s);
	return n;
}

int
main(void)
{
	struct field	 f[FIELDS];
	char		*line = NULL;
	size_t		 room = 0, i, n;
	ssize_t		 len;

	while ((len = getline(&line, &room, stdin)) > 0) {
		if (line[len - 1] == '\n')
			len--;
		n = split(line, (size_t)len, f);
		for (i = 0; i < n; i++) {
			if (i > 0)
				putchar_unlocked('\t');
			fwrite(f[i].s, 1, f[i].len, stdout);
		}
		putchar_unlocked('\n');
	}
	free(line);
	return ferror(stdin) || fclose(stdout) != 0;
}
