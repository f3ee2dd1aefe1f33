/* SPDX-License-Identifier: ISC */
/*
 * The stage gi_view: the reports of a record stream, for people.  As they come,
 * what is wrong with each is written to a file; at the end all of it is shown,
 * in the order that was asked for.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "stream/output.h"
#include "stream/stage.h"
#include "tool/lang.h"
#include "tool/msg.h"
#include "tool/option.h"
#include "tool/safe.h"
#include "tool/spool.h"
#include "tool/terminal.h"
#include "view/table.h"
#include "view/view.h"

#define PAPER	100		/* columns where there is no terminal */

enum view_colour { AUTO, ALWAYS, NEVER };

/* What --report names. */
struct view_wanted {
	struct gi_str	 name;
	bool		 found;
};

struct view_state {
	struct view_screen	 screen;
	struct view_choice	 choice;
	unsigned		 order;
	struct gi_arena		*arena;		/* of the list */
	struct rep_list		 list;
	FILE			*spool;		/* NULL: not opened yet */
	struct view_wanted	*wanted;	/* these alone are shown, each
						   with its tables; or */
	size_t			 nwanted, room;
	off_t			 lone_at, lone_size;	/* the first one is, where
							   it is the only one */
	bool			 lost;		/* what is kept cannot be had,
						   and that is reported */
};

static void
begin(struct gi_run *run)
{
	struct view_state	*s = run->state;

	s->screen.width = gi_terminal_columns(fileno(run->out), PAPER);
	s->screen.colour = gi_wants_colour(run->out);
	s->arena = gi_arena_new();
	s->list.arena = s->arena;
	s->choice.body = s->choice.year = gi_str("");
}

/* As --only has them. */
static void
set_only(struct view_choice *c, int word)
{
	static const enum gi_verdict	 verdict[] = {
		GI_VERDICT_ERRORS, GI_VERDICT_DOUBTS, GI_VERDICT_UNREAD,
		GI_VERDICT_OK
	};

	if ((size_t)word < GI_LEN(verdict))
		c->only |= 1u << verdict[word];
	else
		c->failed = true;
}

static struct gi_str
copy(struct view_state *s, const char *value)
{
	size_t	 len = strlen(value);

	return (struct gi_str){ gi_dup(s->arena, value, len), len };
}

static void
add_name(struct view_state *s, const char *value)
{
	struct view_wanted	*w;

	s->wanted = gi_grow(s->arena, s->wanted, s->nwanted, &s->room,
	    sizeof(*s->wanted));
	w = &s->wanted[s->nwanted++];
	w->name = copy(s, value);
	w->found = false;
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct view_state	*s = run->state;
	int			 word;

	switch (opt) {
	case GI_OPT_VIEW_FORM:
		return gi_form_add(value);
	case GI_OPT_VIEW_SORT:
		s->order = (unsigned)gi_option_word(opt, value);
		return true;
	case GI_OPT_VIEW_ONLY:
		set_only(&s->choice, gi_option_word(opt, value));
		return true;
	case GI_OPT_VIEW_BODY:
		s->choice.body = copy(s, value);
		return true;
	case GI_OPT_VIEW_YEAR:
		s->choice.year = copy(s, value);
		return true;
	case GI_OPT_VIEW_REPORT:
		add_name(s, value);
		return true;
	case GI_OPT_VIEW_NOTES:
		s->choice.notes = true;
		return true;
	case GI_OPT_VIEW_WIDTH:
		s->screen.width = gi_option_number(opt, value);
		return true;
	case GI_OPT_VIEW_AMBIGUOUS:
		s->screen.wide = gi_option_word(opt, value) == 1;
		return true;
	case GI_OPT_VIEW_COLOR:
		word = gi_option_word(opt, value);
		s->screen.colour = word == AUTO ? gi_wants_colour(run->out) :
		    word == ALWAYS;
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

/* Whether a report is one that --report names, or none is named. */
static bool
is_wanted(struct view_state *s, struct gi_arena *a, const struct rep_report *r)
{
	size_t	 i;
	bool	 wanted = s->nwanted == 0;

	for (i = 0; i < s->nwanted; i++) {
		if (!view_is_named(a, s->wanted[i].name, r))
			continue;
		s->wanted[i].found = wanted = true;
	}
	return wanted;
}

static void
put_report(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	struct view_state	*s = ctx;
	struct rep_row		*row;

	if (!is_wanted(s, a, r))
		return;
	row = rep_list_add(&s->list, r);
	if (r->doc == NULL)
		return;
	row->at = ftello(s->spool);
	if (s->nwanted > 0)
		view_detail(&s->screen, s->spool, r);
	else
		view_findings(&s->screen, &s->choice, s->spool, r);
	row->size = ftello(s->spool) - row->at;
	if (s->nwanted > 0 || s->list.n > 1)
		return;
	s->lone_at = ftello(s->spool);
	view_detail(&s->screen, s->spool, r);
	s->lone_size = ftello(s->spool) - s->lone_at;
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	struct view_state	*s = run->state;

	if (s->spool == NULL && (s->spool = gi_spool_open()) == NULL)
		run->off = true;
	else
		rep_filter_fd(fd, name, put_report, s);
}

/* The rows that are shown, and the copies of each. */
static void
choose(struct view_state *s, struct view_list *v, bool *shown, size_t *copies)
{
	const struct rep_row	*row = s->list.row;
	size_t			 i, first;

	for (i = 0; i < s->list.n; i++)
		copies[i] = SIZE_MAX;
	for (i = s->list.n; i-- > 0;) {
		first = row[i].copy_of != NULL ?
		    (size_t)(row[i].copy_of - row) : i;
		if (view_chosen(&s->choice, v->arena, &row[i]))
			shown[first] = true;
		gi_arena_clear(v->arena);
		if (first == i)
			continue;
		copies[i] = copies[first];
		copies[first] = i;
	}
}

static bool
has_more(const struct rep_row *r, const struct rep_row *than)
{
	return r->errors != than->errors || r->warnings != than->warnings ||
	    r->notes != than->notes;
}

/* Show a part of what was kept; where that cannot be had, it is said once. */
static void
show_kept(struct view_state *s, off_t at, off_t size, FILE *out)
{
	if (!s->lost)
		s->lost = !gi_spool_copy(s->spool, at, size, out);
}

/* What is to be said of a report, and of each of its copies that has more. */
static void
show_report(struct view_state *s, const struct view_list *v, size_t i,
    FILE *out)
{
	const struct rep_row	*r = &s->list.row[i];
	size_t			 k;

	if (!v->shown[i] || !view_is_report(r) ||
	    (r->size == 0 && r->copies == 0 && !r->rival &&
	    !view_is_telling(r)))
		return;
	view_heading(v, out, i);
	show_kept(s, r->at, r->size, out);
	for (k = v->copy[i]; k != SIZE_MAX; k = v->copy[k]) {
		view_source(v, out, k);
		if (has_more(&s->list.row[k], r))
			show_kept(s, s->list.row[k].at, s->list.row[k].size,
			    out);
	}
	view_rivals(v, out, i);
	putc('\n', out);
	gi_arena_clear(v->arena);
}

/* All reports: a table, what is wrong with each, and what was not read. */
static void
show_all(struct view_state *s, const struct view_list *v, FILE *out)
{
	size_t	 i;

	view_overview(v, out);
	for (i = 0; i < s->list.n; i++)
		show_report(s, v, i, out);
	view_failures(v, out);
	view_summary(v, out);
}

/* The reports that --report names, each with its tables. */
static void
show_named(struct view_state *s, const struct view_list *v, FILE *out)
{
	const struct rep_row	*r;
	size_t			 i;
	char			*name;

	for (i = 0; i < s->list.n; i++) {
		r = &s->list.row[i];
		show_kept(s, r->at, r->size, out);
	}
	view_failures(v, out);
	for (i = 0; i < s->nwanted; i++) {
		if (s->wanted[i].found)
			continue;
		name = gi_dup(s->arena, s->wanted[i].name.s,
		    s->wanted[i].name.len);
		gi_report(GI_MSG_REPORT, NULL, 0, name);
	}
}

/* Whether the stream has one report, which is shown with its tables then. */
static bool
is_lone(const struct view_state *s)
{
	return s->list.n == 1 && view_is_report(&s->list.row[0]) &&
	    !view_chooses(&s->choice);
}

static void
show(struct view_state *s, FILE *out)
{
	struct view_list	 v = { .screen = &s->screen,
				    .choice = &s->choice, .list = &s->list };
	bool			*shown;
	size_t			*copies, n = s->list.n;

	v.arena = gi_arena_new();
	shown = gi_alloc_array(s->arena, n + 1, sizeof(*shown));
	copies = gi_alloc_array(s->arena, n + 1, sizeof(*copies));
	rep_list_sort(&s->list, s->order);
	if (s->nwanted == 0)
		rep_list_fold(&s->list);
	choose(s, &v, shown, copies);
	v.shown = shown;
	v.copy = copies;
	if (s->nwanted > 0)
		show_named(s, &v, out);
	else if (is_lone(s))
		show_kept(s, s->lone_at, s->lone_size, out);
	else
		show_all(s, &v, out);
	gi_arena_free(v.arena);
}

static void
end(struct gi_run *run)
{
	struct view_state	*s = run->state;

	gi_flush(run->out);
	if (!run->off)
		show(s, run->out);
	if (s->spool != NULL)
		fclose(s->spool);
	free(s->list.row);
	gi_arena_free(s->arena);
}

const struct gi_stage	 gi_view = {
	.tool = "gi-view", .size = sizeof(struct view_state),
	.begin = begin, .option = set_option, .read = read_stream, .end = end
};
