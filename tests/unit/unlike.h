/* SPDX-License-Identifier: ISC */
/* For tests that hold a quick way against a plain one over made-up texts. */
#ifndef UNLIKE_H
#define UNLIKE_H

#include <stdio.h>

#include "gi.h"

#define UNLIKE_MOST	20	/* that are printed */

static size_t	 unlike;

/* A number below n, always the same row of them. */
static uint32_t
any(uint32_t n)
{
	static uint64_t	 state = 1;

	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % n;
}

/* Of that text the two ways say different things. */
static void
fail(const char *what, struct gi_str text)
{
	size_t	 i;

	if (unlike++ >= UNLIKE_MOST)
		return;
	printf("%s:", what);
	for (i = 0; i < text.len; i++)
		printf(" %02X", (unsigned char)text.s[i]);
	putchar('\n');
}

#endif
