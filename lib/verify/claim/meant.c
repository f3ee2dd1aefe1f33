/* SPDX-License-Identifier: ISC */
/*
 * The cells that a statement is of, by its own words and by what the text spoke
 * of before.  Whatever leaves a doubt which cell is meant is none.
 */
#include <string.h>

#include "gi.h"
#include "verify/claim/claim.h"

static void
add(struct ver_cells *c, enum gi_table table, const char *row, const char *col,
    unsigned flag)
{
	struct ver_stated	*s = &c->cell[c->n];

	if (c->n == VER_NAMED)
		return;
	s->table = table;
	s->row = row;
	s->col = col;
	s->flag = (enum ver_claimflag)flag;
	c->n++;
}

static unsigned
less_sure(unsigned a, unsigned b)
{
	return a > b ? a : b;
}

/*
 * Leave the rows that are meant: of a group and a row of it the row ("refused,
 * to protect a party"), but the group where the row is an example ("uncorrected
 * and other such").  An example without its group leaves open which are meant.
 */
static void
narrow_rows(const struct ver_sense *s, struct ver_named *r)
{
	size_t	 i;

	ver_named_narrow(r, s->such);
	for (i = 0; s->such && i < r->n; i++) {
		if (strncmp(r->value[i], "results.", 8) == 0 &&
		    strchr(r->value[i] + 8, '.') != NULL)
			r->n = 0;
	}
}

/* Whether words that count requests count cases about information here. */
static bool
is_new(const struct ver_named *n, const struct ver_sense *s)
{
	return s->subject && strcmp(n->value[0], "new") == 0;
}

/*
 * Whether cases are those of other bodies, or papers of them: a body that hears
 * reviews counts them by the words for requests.
 */
static bool
is_other_court(const struct ver_telling *t, const struct ver_sense *s)
{
	return s->row.n > 0 || (s->verb.n > 0 && !is_new(&s->verb, s)) ||
	    s->thing || (t->elsewhere && !s->subject);
}

/* Cells of reviews and suits. */
static void
court_cells(struct ver_telling *t, struct ver_sense *s, struct ver_cells *c)
{
	struct ver_named	*court = &s->court, *out = &s->outcome;
	unsigned		 flag = less_sure(court->flag, out->flag);
	const char		*row;
	size_t			 i;

	c->what = 'r';
	if (is_other_court(t, s))
		return;
	/* of what they were, where that is said and is no information */
	if (s->filed || (!s->subject && (s->narrow || s->info.n > 0)))
		flag = VER_CLAIM_LOOSE;
	if (court->n != s->nfigure)
		ver_named_narrow(court, false);
	if (out->n == 0) {
		for (i = 0; i < court->n; i++)
			add(c, GI_PROCEEDINGS, court->value[i], "total", flag);
		return;
	}
	row = court->n == 1 ? court->value[0] :
	    court->n == 0 && t->theme == VER_COURT ? t->row : NULL;
	for (i = 0; row != NULL && i < out->n; i++)
		add(c, GI_PROCEEDINGS, row, out->value[i], flag);
}

/* What may be counted in that column of table disclosure. */
static char
counted(const char *act)
{
	return strcmp(act, "decisions") == 0 ? 'd' :
	    strcmp(act, "items") == 0 ? 'b' :
	    strcmp(act, "amount") == 0 ? 'm' : 'p';
}

/* Whether the report's form has a column of what was made public. */
static bool
has_disclosed(const struct ver_report *v)
{
	const struct ver_stated	 q = { GI_DISCLOSURE, "art20_1.normative",
					"disclosed", VER_CLAIM_NOFLAG };

	return ver_stated_exists(v, &q);
}

/* Whether a statement counts a row of table disclosure and says no more of it. */
static bool
is_lone_info(const struct ver_telling *t, const struct ver_sense *s)
{
	return s->act.n == 0 && !t->part && !s->before &&
	    t->theme != VER_ASIDE && s->request.n == 0 && (s->verb.n == 0 ||
	    s->verb.value[0][0] == '\0' ||
	    strcmp(s->verb.value[0], "results.total") == 0);
}

/*
 * The column of table disclosure that a statement is of; NULL: none.  *flag is
 * how sure that is.
 */
static const char *
info_act(const struct ver_telling *t, const struct ver_sense *s,
    unsigned *flag)
{
	*flag = less_sure(s->info.flag, s->act.flag);
	if (s->act.n == 1) {
		if (strcmp(s->act.value[0], "disclosed") != 0 ||
		    has_disclosed(t->v))
			return s->act.value[0];
		*flag = VER_CLAIM_LOOSE;
		return "made";
	}
	if (s->act.n > 1)
		return NULL;
	if (s->project)
		return "items";
	if (t->part && t->act != NULL)
		return t->act;
	if (!is_lone_info(t, s))
		return NULL;
	/* "12 licences": decisions, most likely */
	*flag = VER_CLAIM_LOOSE;
	return "decisions";
}

/*
 * Whether what a statement counts by that letter is no cell: things that are
 * published, but for projects, which are told to the public so; and decisions
 * that are shown to the public, which may be of other bodies too.
 */
static bool
is_shown(const struct ver_telling *t, const struct ver_sense *s, char what)
{
	return (s->thing && (!s->shown || what != 'b')) ||
	    (what == 'd' && t->shown && s->act.flag == VER_CLAIM_FORM);
}

static void
info_cells(struct ver_telling *t, const struct ver_sense *s,
    struct ver_cells *c)
{
	unsigned	 flag;
	const char	*act = info_act(t, s, &flag);
	size_t		 i;

	if (s->money.n > 0) {
		c->what = 'm';
		add(c, GI_DISCLOSURE, s->money.value[0], "amount",
		    s->money.flag);
		return;
	}
	if (act == NULL || (t->part && t->theme == VER_ASIDE))
		return;
	c->what = counted(act);
	if (is_shown(t, s, c->what))
		return;
	/* decisions on food are not all that were made */
	if (s->thing || (c->what == 'd' && (s->kind || s->imposed)))
		flag = VER_CLAIM_LOOSE;
	if (c->what == 'd' && s->imposed)
		c->what = 'o';
	for (i = 0; i < s->info.n; i++)
		add(c, GI_DISCLOSURE, s->info.value[i], act, flag);
	if (s->info.n == 0 && t->theme == VER_INFO && t->row != NULL &&
	    !s->between)
		add(c, GI_DISCLOSURE, t->row, act, flag);
}

/* The one row that the statement's verbs mean; NULL: none, or two. */
static const char *
sole_verb(const struct ver_sense *s)
{
	const char	*row = NULL;
	size_t		 i;

	for (i = 0; i < s->verb.n; i++) {
		if (s->verb.value[i][0] == '\0')
			continue;
		if (row != NULL)
			return NULL;
		row = s->verb.value[i];
	}
	return row;
}

/* Whether a verb of the statement is said of requests for information. */
static bool
is_of_requests(const struct ver_telling *t, const struct ver_sense *s)
{
	if (s->request.n > 0 && (s->request.flag == VER_CLAIM_FORM ||
	    s->subject || t->theme == VER_NO_THEME))
		return true;
	return t->theme == VER_REQUESTS &&
	    (s->request.n > 0 || (!s->before && !s->narrow));
}

/* The row of requests that the statement is of by its verbs, or NULL. */
static const char *
verb_row(const struct ver_telling *t, const struct ver_sense *s,
    unsigned *flag)
{
	const char	*row = sole_verb(s);

	*flag = s->verb.flag;
	if (row != NULL && is_of_requests(t, s))
		return row;
	*flag = VER_CLAIM_LOOSE;
	if (s->narrow)
		return NULL;
	if (row != NULL)
		return t->theme == VER_NO_THEME && !s->before &&
		    strcmp(row, "results.total") == 0 ? row : NULL;
	return s->verb.n == 0 && !t->part && t->theme != VER_ASIDE &&
	    s->request.flag == VER_CLAIM_FORM ? "new" : NULL;
}

/* Cells of requests: rows, or columns of one. */
static void
request_cells(struct ver_telling *t, struct ver_sense *s, struct ver_cells *c)
{
	const char	*row;
	unsigned	 flag = s->row.flag;
	size_t		 i;

	c->what = 'r';
	narrow_rows(s, &s->row);
	if (s->row.n > 0) {
		/* reviews are carried over too */
		if (s->request.n == 0 && (t->theme == VER_ASIDE ||
		    (t->theme == VER_COURT && !t->fresh &&
		    strncmp(s->row.value[0], "results.", 8) != 0)))
			return;
	} else if (s->col.n > 0 && s->verb.n == 0) {
		row = t->theme == VER_REQUESTS ? t->row : NULL;
		for (i = 0; row != NULL && i < s->col.n; i++)
			add(c, GI_REQUESTS, row, s->col.value[i],
			    s->col.flag);
		return;
	} else {
		row = verb_row(t, s, &flag);
		if (row == NULL)
			return;
		s->row.n = 1;
		s->row.value[0] = row;
	}
	if (s->col.n == 0) {
		for (i = 0; i < s->row.n; i++)
			add(c, GI_REQUESTS, s->row.value[i], "total", flag);
	} else if (s->row.n == 1) {
		for (i = 0; i < s->col.n; i++)
			add(c, GI_REQUESTS, s->row.value[0], s->col.value[i],
			    less_sure(flag, s->col.flag));
	}
}

/* What was made public: all of it, or in one of the ways that the annex has. */
static void
annex_cells(struct ver_telling *t, const struct ver_sense *s,
    struct ver_cells *c)
{
	bool	 way = s->annex.n > 0;

	c->what = 'i';
	if ((s->thing || s->published) && !s->narrow && !s->before && !t->part && s->annex.n < 2 &&
	    (way || ((s->open || s->published) && s->subject && !s->way)))
		add(c, GI_STATISTICS, way ? s->annex.value[0] :
		    "disclosed.total", "count", VER_CLAIM_LOOSE);
}

void
ver_find_cells(struct ver_telling *t, struct ver_sense *s, struct ver_cells *c)
{
	bool	 rows = s->row.n + s->verb.n + s->col.n + s->request.n > 0;

	if (s->court.n > 0 || (s->outcome.n > 0 && s->row.n == 0))
		court_cells(t, s, c);
	else if (s->info.n + s->money.n > 0 || (s->act.n > 0 && !rows &&
	    t->theme == VER_INFO))
		info_cells(t, s, c);
	else if (rows)
		request_cells(t, s, c);
	else if (t->annexed)
		annex_cells(t, s, c);
}

