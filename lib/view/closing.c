/* SPDX-License-Identifier: ISC */
/* What stands below all reports: what was not read, and how many there are. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/find.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/view.h"

#define INDENT	2

/* Why a file was not read, as its stage said it. */
static struct gi_str
reason(const struct view_list *v, const struct rep_row *r)
{
	return gi_safe_text(v->arena, gi_fail_text(v->arena, r->fail_message));
}

static void
put_failure(const struct view_list *v, FILE *out, const struct rep_row *r)
{
	struct gi_text	 t = { .arena = v->arena };

	gi_text_add(&t, gi_safe_text(v->arena, r->source));
	gi_text_add(&t, gi_str(": "));
	gi_text_add(&t, reason(v, r));
	view_blanks(out, INDENT);
	view_put_folded(v->screen, out, v->arena, VIEW_PLAIN, gi_text_end(&t),
	    2 * INDENT);
	gi_arena_clear(v->arena);
}

void
view_failures(const struct view_list *v, FILE *out)
{
	size_t	 i;
	bool	 any = false;

	for (i = 0; i < v->list->n; i++) {
		if (!v->shown[i] || v->list->row[i].fail_stage.len == 0)
			continue;
		if (!any) {
			view_put(v->screen, out, VIEW_BOLD,
			    gi_str(gi_text("Not read")));
			putc('\n', out);
		}
		any = true;
		put_failure(v, out, &v->list->row[i]);
	}
	if (any)
		putc('\n', out);
}

struct tally {
	size_t	 reports, files, unread, unjudged;
	size_t	 by_verdict[GI_VERDICTS];
	size_t	 left;		/* rows that were not asked for */
	size_t	 notes;
};

static void
count(struct tally *t, const struct view_list *v)
{
	const struct rep_row	*r;
	size_t			 i;

	for (i = 0; i < v->list->n; i++) {
		r = &v->list->row[i];
		if (!v->shown[i] && r->copy_of == NULL) {
			t->left++;
			continue;
		}
		t->files += v->shown[i] && view_is_report(r) ?
		    r->copies + 1 : 0;
		t->unread += v->shown[i] && !view_is_report(r);
		if (!v->shown[i] || !view_is_report(r))
			continue;
		t->reports++;
		t->unjudged += !r->judged;
		t->notes += r->notes;
		t->by_verdict[r->verdict] += r->judged;
	}
}

/* Add a text about n, unless that is 0. */
static void
add(struct gi_text *t, const char *text, size_t n)
{
	char	 buf[256];

	if (n == 0)
		return;
	snprintf(buf, sizeof(buf), text, n);
	gi_text_add(t, gi_str(buf));
}

static void
add_verdicts(struct gi_text *text, const struct tally *t)
{
	char	 buf[256];

	snprintf(buf, sizeof(buf), gi_text(": %zu clean, %zu with errors, "
	    "%zu with warnings, %zu not assessable"),
	    t->by_verdict[GI_VERDICT_OK], t->by_verdict[GI_VERDICT_ERRORS],
	    t->by_verdict[GI_VERDICT_DOUBTS],
	    t->by_verdict[GI_VERDICT_UNREAD]);
	gi_text_add(text, gi_str(buf));
}

void
view_summary(const struct view_list *v, FILE *out)
{
	struct gi_text	 text = { .arena = v->arena };
	struct tally	 t = { 0 };
	char		 buf[256];

	count(&t, v);
	snprintf(buf, sizeof(buf), gi_text_n("%zu report", "%zu reports",
	    t.reports), t.reports);
	gi_text_add(&text, gi_str(buf));
	add(&text, gi_text(" in %zu files"), t.files > t.reports ? t.files : 0);
	if (t.unjudged < t.reports)
		add_verdicts(&text, &t);
	add(&text, gi_text("; %zu did not go through gi-verify, nothing of "
	    "them is checked"), t.unjudged);
	add(&text, gi_text_n("; %zu note, see --notes",
	    "; %zu notes, see --notes", t.notes),
	    v->choice->notes ? 0 : t.notes);
	add(&text, gi_text_n("; %zu file not read", "; %zu files not read",
	    t.unread), t.unread);
	add(&text, gi_text_n("; %zu other not asked for",
	    "; %zu others not asked for", t.left), t.left);
	view_put_folded(v->screen, out, v->arena, VIEW_PLAIN,
	    gi_text_end(&text), 0);
	gi_arena_clear(v->arena);
}
