/* SPDX-License-Identifier: ISC */
/* The overview: a table with a row for each report. */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "tool/lang.h"
#include "view/column.h"

#define GAP	2

static enum view_ink
cell_ink(const struct rep_row *r, enum view_column c)
{
	if (c == VIEW_VERDICT)
		return view_verdict_ink(r);
	if (c == VIEW_ERRORS && r->errors > 0)
		return VIEW_BAD;
	if (c == VIEW_WARNINGS && r->warnings > 0)
		return VIEW_DOUBTFUL;
	return c == VIEW_FILE ? VIEW_FAINT : VIEW_PLAIN;
}

/*
 * Shorten a name, but not what says how many files there are of it; that of a
 * file on its left, where the folders stand.
 */
static struct gi_str
short_name(const struct view_list *v, const struct rep_row *r,
    struct gi_str cell, size_t width)
{
	struct gi_text	 t = { .arena = v->arena };
	struct gi_str	 name = view_name(v->arena, r);
	struct gi_str	 tail = gi_str_from(cell, name.len);
	size_t		 w = view_columns(v->screen, tail);

	if (w >= width)
		return view_shorten(v->screen, v->arena, cell, width);
	gi_text_add(&t, view_has_body(r) ?
	    view_shorten(v->screen, v->arena, name, width - w) :
	    view_shorten_left(v->screen, v->arena, name, width - w));
	gi_text_add(&t, tail);
	return gi_text_end(&t);
}

static struct gi_str
cell(const struct view_list *v, const struct rep_row *r, enum view_column c,
    size_t width)
{
	struct gi_str	 text = view_cell(v->arena, r, c);

	if (c == VIEW_NAME)
		return short_name(v, r, text, width);
	if (c == VIEW_FILE)
		return view_shorten_left(v->screen, v->arena, text, width);
	return text;
}

/* The last column that is shown: no blanks stand behind it. */
static int
last_column(const struct view_layout *f)
{
	int	 c = VIEW_COLUMNS - 1;

	while (c > 0 && !f->on[c])
		c--;
	return c;
}

/* A line of the table: of a row, or for NULL the heads. */
static void
put_line(const struct view_list *v, FILE *out, const struct view_layout *f,
    const struct rep_row *r)
{
	int		 c, last = last_column(f);
	struct gi_str	 text;
	enum view_ink	 ink;

	for (c = 0; c <= last; c++) {
		if (!f->on[c])
			continue;
		text = r == NULL ? gi_str(view_head((enum view_column)c)) :
		    cell(v, r, (enum view_column)c, f->width[c]);
		ink = r == NULL ? VIEW_BOLD :
		    cell_ink(r, (enum view_column)c);
		if (c > 0)
			view_blanks(out, GAP);
		if (view_is_number((enum view_column)c))
			view_put_right(v->screen, out, ink, text, f->width[c]);
		else
			view_put_left(v->screen, out, ink, text,
			    c < last ? f->width[c] : 0);
	}
	putc('\n', out);
	gi_arena_clear(v->arena);
}

/* Signs of the table that the legend explains. */
struct signs {
	bool	 copies, rivals, unknown;
};

static void
add_signs(struct signs *s, const struct view_layout *f, const struct rep_row *r)
{
	int	 i;

	s->copies |= r->copies > 0;
	s->rivals |= r->rival;
	for (i = 0; i < REP_FIGURES; i++)
		s->unknown |= f->on[VIEW_FIGURE + i] && !r->known[i];
}

/* A line of the legend: what a sign of the table means. */
static void
put_meaning(const struct view_list *v, FILE *out, const char *means,
    const char *sign)
{
	char	 buf[256];

	snprintf(buf, sizeof(buf), means, sign);
	view_put_folded(v->screen, out, v->arena, VIEW_FAINT, gi_str(buf), 0);
}

/* What of the table was left out, and what its signs mean. */
static void
put_legend(const struct view_list *v, FILE *out, const struct view_layout *f,
    const struct signs *signs)
{
	struct gi_text	 t = { .arena = v->arena };
	int		 c;

	for (c = 0; c < VIEW_FILE; c++) {
		if (f->on[c])
			continue;
		gi_text_add(&t, gi_str(t.len == 0 ? gi_text("No room for: ") :
		    gi_text(", ")));
		gi_text_add(&t, gi_str(view_head((enum view_column)c)));
	}
	if (t.len > 0)
		view_put_folded(v->screen, out, v->arena, VIEW_FAINT,
		    gi_text_end(&t), 0);
	if (signs->unknown)
		put_meaning(v, out, gi_text("%s: not read, or not in the form"),
		    "-");
	if (signs->copies)
		put_meaning(v, out, gi_text("%s2: two files of one report, "
		    "see below"), GI_TEXT_TIMES);
	if (signs->rivals)
		put_meaning(v, out, gi_text("%s: another file of this body and "
		    "year has other figures, see below"), GI_TEXT_UNEQUAL);
	gi_arena_clear(v->arena);
}

void
view_overview(const struct view_list *v, FILE *out)
{
	struct view_layout	 f;
	const struct rep_row	*r;
	size_t			 i, n = 0;
	struct signs		 signs = { 0 };

	view_layout_make(&f, v);
	for (i = 0; i < v->list->n; i++) {
		r = &v->list->row[i];
		if (!v->shown[i] || !view_is_report(r))
			continue;
		if (n++ == 0)
			put_line(v, out, &f, NULL);
		put_line(v, out, &f, r);
		add_signs(&signs, &f, r);
	}
	if (n > 0) {
		put_legend(v, out, &f, &signs);
		putc('\n', out);
	}
}
