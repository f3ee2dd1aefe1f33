/* SPDX-License-Identifier: ISC */
/* What stands above the findings of a report: whose it is, and its files. */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/view.h"

#define INDENT		2
#define RIVALS_MOST	5	/* that are named: each of n names the others */

void
view_source(const struct view_list *v, FILE *out, size_t row)
{
	view_blanks(out, INDENT);
	view_put_folded(v->screen, out, v->arena, VIEW_FAINT,
	    gi_safe_text(v->arena, v->list->row[row].source), INDENT);
}

/* Whether two rows are rivals of each other. */
static bool
are_rivals(const struct rep_row *r, const struct rep_row *o)
{
	return r != o && o->rival && o->copy_of == NULL &&
	    gi_str_eq(rep_who(o->fact), rep_who(r->fact)) &&
	    gi_str_eq(o->fact[REP_YEAR], r->fact[REP_YEAR]) &&
	    gi_str_eq(o->fact[REP_KIND], r->fact[REP_KIND]);
}

static void
put_rival(const struct view_list *v, FILE *out, struct gi_str text)
{
	fputs(GI_TEXT_UNEQUAL, out);
	view_blanks(out, INDENT - 1);
	view_put_folded(v->screen, out, v->arena, VIEW_FAINT,
	    gi_safe_text(v->arena, text), INDENT);
}

void
view_rivals(const struct view_list *v, FILE *out, size_t row)
{
	const struct rep_row	*r = &v->list->row[row];
	size_t			 i, n = 0;
	char			 buf[64];

	for (i = 0; r->rival && i < v->list->n; i++) {
		if (are_rivals(r, &v->list->row[i]) && n++ < RIVALS_MOST)
			put_rival(v, out, v->list->row[i].source);
	}
	if (n <= RIVALS_MOST)
		return;
	n -= RIVALS_MOST;
	snprintf(buf, sizeof(buf), gi_text_n("and %zu other file",
	    "and %zu other files", n), n);
	put_rival(v, out, gi_str(buf));
}

void
view_heading(const struct view_list *v, FILE *out, size_t row)
{
	const struct rep_row	*r = &v->list->row[row];
	struct gi_text		 t = { .arena = v->arena };
	struct gi_str		 name, judgement;
	size_t			 at;

	gi_text_add(&t, view_name(v->arena, r));
	if (r->fact[REP_YEAR].len > 0) {
		gi_text_byte(&t, ' ');
		gi_text_add(&t, gi_safe_text(v->arena, r->fact[REP_YEAR]));
	}
	name = gi_text_end(&t);
	judgement = view_judgement(v->arena, r);
	at = view_columns(v->screen, name) + INDENT;
	if (at + view_columns(v->screen, judgement) <= v->screen->width) {
		view_put(v->screen, out, VIEW_BOLD, name);
	} else {
		view_put_folded(v->screen, out, v->arena, VIEW_BOLD, name, 0);
		at = INDENT;
	}
	view_blanks(out, INDENT);
	view_put_folded(v->screen, out, v->arena, view_verdict_ink(r),
	    judgement, at);
	view_source(v, out, row);
}
