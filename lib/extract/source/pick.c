/* SPDX-License-Identifier: ISC */
/* Names that are to be read, and names that are not. */
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/source/pick.h"

void
ext_pick_add(struct ext_globs *g, const char *glob)
{
	size_t	 size = strlen(glob) + 1;

	if (g->n == g->room) {
		g->room = gi_size_add(gi_size_mul(g->room, 2), 4);
		g->glob = gi_realloc(g->glob, g->room, sizeof(*g->glob));
	}
	g->glob[g->n] = gi_malloc(size);
	memcpy(g->glob[g->n++], glob, size);
}

static void
free_globs(struct ext_globs *g)
{
	while (g->n > 0)
		free(g->glob[--g->n]);
	free(g->glob);
}

void
ext_pick_free(struct ext_pick *p)
{
	free_globs(&p->include);
	free_globs(&p->exclude);
}

static bool
match(const struct ext_globs *g, const char *path)
{
	const char	*slash = strrchr(path, '/');
	const char	*name = slash != NULL ? slash + 1 : path;
	size_t		 i;

	for (i = 0; i < g->n; i++) {
		if (fnmatch(g->glob[i], name, 0) == 0 ||
		    fnmatch(g->glob[i], path, 0) == 0)
			return true;
	}
	return false;
}

bool
ext_picks_file(const struct ext_pick *p, const char *path)
{
	return !match(&p->exclude, path) &&
	    (p->include.n == 0 || match(&p->include, path));
}

bool
ext_picks_folder(const struct ext_pick *p, const char *path)
{
	return !match(&p->exclude, path);
}
