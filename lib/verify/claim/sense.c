/* SPDX-License-Identifier: ISC */
/*
 * What the items of a clause come to.  A clause may hold several statements,
 * "granted 8, refused 3" with words' commas, or none between them: one ends
 * behind its figure, where the words of a next one follow.
 */
#include <string.h>

#include "gi.h"
#include "verify/claim/sense.h"

/* Whether a word names a cell or a part of its keys. */
static bool
counts(enum ver_claimkind kind)
{
	switch (kind) {
	case VER_CLAIM_ROW:
	case VER_CLAIM_VERB:
	case VER_CLAIM_COLUMN:
	case VER_CLAIM_CASE:
	case VER_CLAIM_OUTCOME:
	case VER_CLAIM_INFO:
	case VER_CLAIM_PROJECT:
	case VER_CLAIM_MONEY:
	case VER_CLAIM_ACT:
	case VER_CLAIM_ANNEX:
		return true;
	default:
		return false;
	}
}

static void
name(struct ver_named *n, const struct ver_claimword *w)
{
	size_t	 i;

	for (i = 0; i < n->n; i++) {
		if (strcmp(n->value[i], w->value) == 0)
			return;
	}
	if (n->n == VER_NAMED)
		return;
	n->value[n->n++] = w->value;
	if (w->flag > n->flag)
		n->flag = w->flag;
}

static struct ver_named *
named(struct ver_sense *s, enum ver_claimkind kind)
{
	switch (kind) {
	case VER_CLAIM_ROW:
		return &s->row;
	case VER_CLAIM_VERB:
		return &s->verb;
	case VER_CLAIM_REQUEST:
		return &s->request;
	case VER_CLAIM_COLUMN:
		return &s->col;
	case VER_CLAIM_CASE:
		return &s->court;
	case VER_CLAIM_OUTCOME:
		return &s->outcome;
	case VER_CLAIM_INFO:
	case VER_CLAIM_PROJECT:
		return &s->info;
	case VER_CLAIM_MONEY:
		return &s->money;
	case VER_CLAIM_ACT:
		return &s->act;
	case VER_CLAIM_ANNEX:
		return &s->annex;
	default:
		return NULL;
	}
}

static bool *
flag_of(struct ver_sense *s, enum ver_claimkind kind)
{
	switch (kind) {
	case VER_CLAIM_NONE:
		return &s->none;
	case VER_CLAIM_ALL:
		return &s->all;
	case VER_CLAIM_EACH:
		return &s->each;
	case VER_CLAIM_WAY:
		return &s->way;
	case VER_CLAIM_NARROW:
	case VER_CLAIM_ON:
		return &s->narrow;
	case VER_CLAIM_ABOUT:
		return &s->about;
	case VER_CLAIM_THING:
		return &s->thing;
	case VER_CLAIM_TRAP:
		return &s->trap;
	case VER_CLAIM_VETO:
		return &s->veto;
	case VER_CLAIM_SUBJECT:
		return &s->subject;
	case VER_CLAIM_COMPARE:
		return &s->compare;
	case VER_CLAIM_OTHER:
		return &s->other;
	case VER_CLAIM_THIS:
		return &s->current;
	case VER_CLAIM_AND:
		return &s->joined;
	case VER_CLAIM_SORT:
		return &s->kind;
	case VER_CLAIM_SUCH:
		return &s->such;
	case VER_CLAIM_AWAY:
		return &s->away;
	default:
		return NULL;
	}
}

/* Whether the row with that key is in the group. */
static bool
is_within(const char *key, const char *group)
{
	size_t	 n = strlen(group);

	return strncmp(key, group, n) == 0 && key[n] == '.';
}

void
ver_named_narrow(struct ver_named *r, bool groups)
{
	struct ver_named	 all = *r;
	size_t			 i, k;
	bool			 out;

	r->n = 0;
	for (i = 0; i < all.n; i++) {
		out = false;
		for (k = 0; k < all.n; k++)
			out |= groups ?
			    is_within(all.value[i], all.value[k]) :
			    is_within(all.value[k], all.value[i]);
		if (!out)
			r->value[r->n++] = all.value[i];
	}
}

bool
ver_sense_counts(const struct ver_sense *s)
{
	return s->row.n + s->verb.n + s->request.n + s->col.n + s->court.n +
	    s->outcome.n + s->info.n + s->money.n + s->act.n +
	    s->annex.n > 0;
}

static void
take_before(struct ver_sense *s, const struct ver_item *it)
{
	s->before = true;
	s->before_at = it->at;
	s->before_end = it->end;
}

/* Take note of what a word of something else tells of its neighbours. */
static void
take_away(struct ver_sense *s, const char *how)
{
	s->opens |= strcmp(how, "opens") == 0;
	s->denied |= strcmp(how, "denied") == 0;
}

/* Set the flag that a word is of, or what its value makes of that. */
static void
take_flag(struct ver_sense *s, const struct ver_item *it, bool *flag)
{
	const char	*value = it->word != NULL ? it->word->value : "";

	if (strcmp(value, "shown") == 0)
		flag = &s->shown;
	else if (strcmp(value, "filed") == 0)
		flag = &s->filed;
	else if (strcmp(value, "open") == 0)
		flag = &s->open;
	*flag = true;
	s->published |= strcmp(value, "published") == 0;
	s->dated |= it->kind == VER_CLAIM_OTHER && it->word == NULL;
	if (it->kind == VER_CLAIM_AWAY)
		take_away(s, value);
	else if (it->kind == VER_CLAIM_ALL && value[0] != '\0')
		name(&s->row, it->word);
}

/* Take note of an item; done: the figure's own words stand before it. */
static void
take(struct ver_sense *s, const struct ver_item *it, bool done)
{
	struct ver_named	*n = named(s, it->kind);
	bool			*flag = flag_of(s, it->kind);

	if (n != NULL && (!done || it->kind == VER_CLAIM_REQUEST)) {
		/* "applied for review" is no word of requests */
		name(n, it->word);
	} else if (flag != NULL) {
		take_flag(s, it, flag);
	} else if (it->kind == VER_CLAIM_YEAR) {
		s->year = it->year;
	} else if (it->kind == VER_CLAIM_FIGURE) {
		if (s->nfigure < VER_NAMED)
			s->figure[s->nfigure] = it->figure;
		s->nfigure++;
	} else if (it->kind == VER_CLAIM_UNKNOWN) {
		if (s->nfigure > 0)
			s->behind = true;
		else if (ver_sense_counts(s) || s->none)
			s->between = true;
		else
			take_before(s, it);
	}
}

/* Whether item i, behind a figure, begins another statement. */
static bool
begins(const struct ver_saying *y, size_t i, const struct ver_sense *s,
    bool own)
{
	const struct ver_item	*it = &y->item[i];

	if (it->kind == VER_CLAIM_AND)
		return i + 1 >= y->n || y->item[i + 1].kind !=
		    VER_CLAIM_FIGURE;
	if (it->kind == VER_CLAIM_FIGURE)
		return !s->each && y->item[i - 1].kind != VER_CLAIM_AND;
	if (it->kind == VER_CLAIM_PART || it->kind == VER_CLAIM_ALL)
		return true;
	return own && counts(it->kind);
}

/* Whether an item is a figure of those on whom decisions are imposed. */
static bool
is_of_people(const struct ver_item *it)
{
	return it->kind == VER_CLAIM_FIGURE && it->figure->counter != NULL &&
	    ver_claim_counts(it->figure->counter->text, 'o');
}

/*
 * Say of the words that a value makes something else of what they are, now that
 * their neighbours are known.
 */
static void
settle(struct ver_sense *s, bool annexed)
{
	bool	 about = s->court.n > 0 && (s->subject || s->request.n > 0);

	/* the annex has what is made public without being asked for */
	s->away |= s->open && !annexed;
	s->thing |= s->open && annexed;
	s->trap |= s->filed && !about;
	s->filed &= about;
	s->shown &= !s->thing;
	s->thing |= s->shown;
}

void
ver_sense_read(struct ver_sense *s, const struct ver_saying *y, size_t *i)
{
	const struct ver_item	*it;
	bool			 own = false, on = false, first = *i == 0;

	memset(s, 0, sizeof(*s));
	while (*i < y->n && y->item[*i].kind == VER_CLAIM_AND)
		(*i)++;
	if (*i < y->n)
		s->at = s->end = first ? y->from : y->item[*i].at;
	for (; *i < y->n; (*i)++) {
		it = &y->item[*i];
		if (s->nfigure > 0 && begins(y, *i, s, own))
			break;
		if (it->kind == VER_CLAIM_FIGURE && s->nfigure == 0)
			own = s->row.n + s->verb.n + s->col.n + s->court.n +
			    s->outcome.n + s->info.n + s->money.n + s->act.n +
			    s->annex.n > 0;
		on |= it->kind == VER_CLAIM_ON;
		s->project |= it->kind == VER_CLAIM_PROJECT;
		s->imposed |= on && is_of_people(it);
		s->kind |= it->kind == VER_CLAIM_INFO && *i > 0 &&
		    it[-1].kind == VER_CLAIM_UNKNOWN;
		take(s, it, own && s->nfigure > 0);
		s->end = it->end;
	}
	settle(s, y->annexed);
}
