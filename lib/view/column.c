/* SPDX-License-Identifier: ISC */
/* The columns of the overview, and which of them there is room for. */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/find.h"
#include "finding/said.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/column.h"

#define GAP		2		/* blanks between two columns */
#define NAME_MOST	44		/* columns of a name; more only where
					   nothing else wants them */
#define NAME_ENOUGH	20		/* no column is left out for more */
#define NAME_LEAST	8
#define FILE_LEAST	16

const char *
view_head(enum view_column c)
{
	const struct rep_figure_names	*names;

	switch (c) {
	case VIEW_NAME:
		return gi_text("body");
	case VIEW_YEAR:
		return gi_text("year");
	case VIEW_FORM:
		return gi_text("form");
	case VIEW_ERRORS:
		return gi_said("severity", gi_severity_name(GI_ERROR));
	case VIEW_WARNINGS:
		return gi_said("severity", gi_severity_name(GI_WARNING));
	case VIEW_VERDICT:
		return gi_text("verdict");
	case VIEW_FILE:
		return gi_text("file");
	default:
		names = rep_figure_names((enum rep_figure)(c - VIEW_FIGURE));
		return gi_lang() == GI_LANG_ZH ? names->chinese :
		    names->english;
	}
}

bool
view_is_number(enum view_column c)
{
	return c >= VIEW_FIGURE && c <= VIEW_WARNINGS;
}

/* The name, and what is to be known of other files of the same report. */
static struct gi_str
name(struct gi_arena *a, const struct rep_row *r)
{
	struct gi_text	 t = { .arena = a };

	gi_text_add(&t, view_name(a, r));
	if (r->copies > 0) {
		gi_text_add(&t, gi_str(" " GI_TEXT_TIMES));
		gi_text_size(&t, r->copies + 1);
	}
	if (r->rival)
		gi_text_add(&t, gi_str(" " GI_TEXT_UNEQUAL));
	return gi_text_end(&t);
}

static struct gi_str
figure(struct gi_arena *a, const struct rep_row *r, int f)
{
	char	 buf[GI_DEC_TEXT];
	size_t	 n;

	if (!r->known[f])
		return gi_str("-");
	n = gi_dec_format(r->figure[f], buf);
	return (struct gi_str){ gi_dup(a, buf, n), n };
}

static struct gi_str
fact(struct gi_arena *a, struct gi_str s)
{
	return s.len > 0 ? gi_safe_text(a, s) : gi_str("-");
}

struct gi_str
view_cell(struct gi_arena *a, const struct rep_row *r, enum view_column c)
{
	switch (c) {
	case VIEW_NAME:
		return name(a, r);
	case VIEW_YEAR:
		return fact(a, r->fact[REP_YEAR]);
	case VIEW_FORM:
		return fact(a, view_edition(a, r->fact[REP_EDITION]));
	case VIEW_ERRORS:
		return gi_size_text(a, r->errors);
	case VIEW_WARNINGS:
		return gi_size_text(a, r->warnings);
	case VIEW_VERDICT:
		return gi_str(view_verdict(r));
	case VIEW_FILE:
		return gi_safe_text(a, r->source);
	default:
		return figure(a, r, (int)(c - VIEW_FIGURE));
	}
}

/* The widths that all columns would like to have. */
static void
measure(struct view_layout *f, const struct view_list *v)
{
	size_t	 i, w;
	int	 c;

	for (c = 0; c < VIEW_COLUMNS; c++) {
		f->on[c] = true;
		f->width[c] = view_columns(v->screen,
		    gi_str(view_head((enum view_column)c)));
	}
	for (i = 0; i < v->list->n; i++) {
		if (!v->shown[i] || !view_is_report(&v->list->row[i]))
			continue;
		for (c = 0; c < VIEW_COLUMNS; c++) {
			w = view_columns(v->screen, view_cell(v->arena,
			    &v->list->row[i], (enum view_column)c));
			if (w > f->width[c])
				f->width[c] = w;
		}
		gi_arena_clear(v->arena);
	}
}

/* The columns that all which are on take, but that one. */
static size_t
taken(const struct view_layout *f, enum view_column but)
{
	size_t	 sum = 0;
	int	 c;

	for (c = 0; c < VIEW_COLUMNS; c++) {
		if (f->on[c] && c != (int)but)
			sum += GAP + f->width[c];
	}
	return sum;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The file's name takes what is left. */
static void
fit_file(struct view_layout *f, size_t width)
{
	size_t	 sum;

	f->on[VIEW_FILE] = false;
	sum = taken(f, VIEW_COLUMNS) - GAP;
	if (sum + GAP + least(f->width[VIEW_FILE], FILE_LEAST) > width)
		return;
	f->on[VIEW_FILE] = true;
	f->width[VIEW_FILE] = least(f->width[VIEW_FILE], width - sum - GAP);
}

void
view_layout_make(struct view_layout *f, const struct view_list *v)
{
	/* the least important first */
	static const uint8_t	 drop[] = {
		VIEW_FORM, VIEW_FIGURE + REP_FIGURE_REVIEWS,
		VIEW_FIGURE + REP_FIGURE_CARRIED,
		VIEW_FIGURE + REP_FIGURE_SUITS,
		VIEW_FIGURE + REP_FIGURE_ANSWERED,
		VIEW_FIGURE + REP_FIGURE_NEW, VIEW_WARNINGS, VIEW_ERRORS,
		VIEW_YEAR
	};
	size_t	 i, name, rest;

	measure(f, v);
	f->on[VIEW_FILE] = false;
	name = f->width[VIEW_NAME];
	f->width[VIEW_NAME] = least(name, NAME_ENOUGH);
	for (i = 0; i < GI_LEN(drop); i++) {
		if (taken(f, VIEW_COLUMNS) <= v->screen->width + GAP)
			break;
		f->on[drop[i]] = false;
	}
	rest = taken(f, VIEW_NAME);
	rest = v->screen->width > rest ? v->screen->width - rest : 0;
	f->width[VIEW_NAME] = least(name, rest < NAME_LEAST ? NAME_LEAST :
	    least(rest, NAME_MOST));
	f->on[VIEW_FILE] = true;
	fit_file(f, v->screen->width);
	if (!f->on[VIEW_FILE])
		f->width[VIEW_NAME] = least(name, rest < NAME_LEAST ?
		    NAME_LEAST : rest);
}
