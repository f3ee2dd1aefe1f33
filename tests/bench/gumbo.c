/* SPDX-License-Identifier: ISC */
/*
 * Parse pages by gumbo and do nothing with them: what gi-extract is held
 * against.  Names on standard input, each ended by a NUL.  With memory from one
 * block and no list of errors, as gi-extract sets it, and nothing freed.
 */
#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>

#define ROOM	((size_t)256 << 20)
#define PAGE	((size_t)8 << 20)

static char	*block;
static char	 page[PAGE];
static size_t	 used;

static void *
allocate(void *ctx, size_t n)
{
	void	*p = block + used;

	(void)ctx;
	used += (n + 15) & ~(size_t)15;
	if (used > ROOM)
		exit(2);
	return p;
}

static void
keep(void *ctx, void *p)
{
	(void)ctx;
	(void)p;
}

int
main(void)
{
	GumboOptions	 options = kGumboDefaultOptions;
	char		*name = NULL;
	size_t		 room = 0, n;
	FILE		*in;

	block = malloc(ROOM);
	if (block == NULL)
		return 2;
	options.max_errors = 0;
	options.allocator = allocate;
	options.deallocator = keep;
	while (getdelim(&name, &room, '\0', stdin) > 0) {
		if ((in = fopen(name, "r")) == NULL)
			return 2;
		n = fread(page, 1, PAGE, in);
		fclose(in);
		used = 0;
		gumbo_parse_with_options(&options, page, n);
	}
	return 0;
}
