/* SPDX-License-Identifier: ISC */
/*
 * Findings of one cause as one: where the text of a table is torn, each of its
 * rows has a finding, and a person wants to read of them once.
 */
#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"

#define ROW	1		/* of a finding of a row: the arg that names it */

/* Findings of one rule on rows of one table, on their way to be one. */
struct group {
	const struct gi_rule	*rule;
	enum gi_severity	 severity;
	struct gi_str		 table;		/* its key */
	struct gi_str		 arg[GI_RULE_ARGS];	/* those that all have;
							   else empty */
	size_t			 narg;
	size_t			 at;		/* where the first one stands */
	size_t			 n;
	struct gi_str		*row;		/* the names of all rows */
	size_t			 room;
};

/*
 * Whether a finding is one of those: of the text, on a row.  What is found of
 * the report has figures of its own in each row.
 */
static bool
is_of_row(const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));

	return rule != NULL && rule->of == GI_CLASS_TEXT &&
	    strcmp(rule->place, "table row") == 0 && f->place.len > 0;
}

static struct gi_str
table_of(const struct gi_find *f)
{
	struct gi_str	 rest = f->place, table;

	(void)gi_str_part(&rest, ' ', &table);
	return table;
}

/* The group that a finding with n args belongs to, or NULL. */
static struct group *
group_of(struct group *g, size_t ngroup, const struct gi_find *f, size_t n)
{
	struct group	*end = g + ngroup;

	for (; g < end; g++) {
		if (strcmp(g->rule->id, f->rule) == 0 && g->narg == n &&
		    g->severity == f->severity &&
		    gi_str_eq(g->table, table_of(f)))
			return g;
	}
	return NULL;
}

/* Add a finding with these args to a group. */
static void
join(struct gi_arena *a, struct group *g, const struct gi_str *arg)
{
	size_t	 i;

	g->row = gi_grow(a, g->row, g->n, &g->room, sizeof(*g->row));
	g->row[g->n++] = arg[ROW];
	for (i = 0; i < g->narg; i++) {
		if (!gi_str_eq(g->arg[i], arg[i]))
			g->arg[i] = gi_str("");
	}
}

/* Make *f speak of all that is in a group. */
static void
say(struct gi_arena *a, const struct group *g, struct gi_find *f)
{
	struct gi_str	 arg[GI_RULE_ARGS], *part, none = { NULL, 0 };
	size_t		 i;

	if (g->n < 2)
		return;
	part = gi_alloc_array(a, 2 * g->n, sizeof(*part));
	for (i = 0; i < g->n; i++) {
		part[2 * i] = g->row[i];
		part[2 * i + 1] = gi_say_word(GI_WORD_UNQUOTED);
	}
	memcpy(arg, g->arg, sizeof(arg));
	arg[ROW] = gi_say_join(a, part, 2 * g->n - 1);
	gi_find_say(a, f, g->rule, arg, g->narg);
	f->severity = g->severity;
	f->place = g->table;
	f->expected = f->actual = none;
}

/* A group in the place of a finding with these args. */
static struct group
group_new(const struct gi_find *f, const struct gi_str *arg, size_t narg,
    size_t at)
{
	struct group	 g = { .severity = f->severity, .narg = narg,
			    .at = at };

	g.rule = gi_rule_find(gi_str(f->rule));
	g.table = table_of(f);
	memcpy(g.arg, arg, sizeof(*arg) * narg);
	return g;
}

size_t
gi_find_group(struct gi_arena *a, struct gi_find *f, size_t n)
{
	struct group	*group = NULL, *g;
	struct gi_str	 arg[GI_RULE_ARGS];
	size_t		 i, narg, out = 0, ngroup = 0, room = 0;

	for (i = 0; i < n; i++) {
		f[out] = f[i];
		if (!is_of_row(&f[i]) ||
		    (narg = gi_find_args(&f[i], arg)) <= ROW) {
			out++;
			continue;
		}
		g = group_of(group, ngroup, &f[i], narg);
		if (g == NULL) {
			group = gi_grow(a, group, ngroup, &room,
			    sizeof(*group));
			g = &group[ngroup++];
			*g = group_new(&f[i], arg, narg, out++);
		}
		join(a, g, arg);
	}
	for (i = 0; i < ngroup; i++)
		say(a, &group[i], &f[group[i].at]);
	return out;
}
