/* SPDX-License-Identifier: ISC */
/* The overview: a line for each report. */
#include "base/arena.h"
#include "store/book/sheets.h"
#include "tool/lang.h"

/* Columns: facts, then figures, then facts. */
static const struct {
	enum store_fact	 fact;
	size_t		 width;
} before[] = {
	{ STORE_FACT_BODY, 30 }, { STORE_FACT_CODE, 13 },
	{ STORE_FACT_YEAR, 7 }, { STORE_FACT_EDITION, 8 },
	{ STORE_FACT_VERDICT, 14 }, { STORE_FACT_ERRORS, 8 },
	{ STORE_FACT_WARNINGS, 8 }, { STORE_FACT_NOTES, 8 }
}, after[] = {
	{ STORE_FACT_PUBLISHED, 12 }, { STORE_FACT_FAIL, 30 },
	{ STORE_FACT_TITLE, 44 }, { STORE_FACT_SOURCE, 44 }
};

const char *
store_fact_head(const struct store_pen *p, enum store_fact f)
{
	const struct store_fact_names	*n = store_fact_names(f);

	return p->english ? n->english : n->chinese;
}

void
store_sheet_plain(struct store_sheet *s, struct store_pen *p, const char *name,
    const struct store_plain_head *plain, size_t n, size_t labels)
{
	struct store_head	*head = gi_alloc_array(p->arena, n,
				    sizeof(*head));
	size_t			*width = gi_alloc_array(p->arena, n,
				    sizeof(*width)), i;

	for (i = 0; i < n; i++) {
		head[i] = (struct store_head){ .col = i, .nline = 1, .ncol = 1,
		    .text = plain[i].text };
		width[i] = plain[i].width;
	}
	store_sheet_begin(s, p, name, 1, n);
	store_heads_put(s, head, n, width, labels);
	if (s->ws != NULL)
		worksheet_fit_to_pages(s->ws, 1, 0);
}

void
store_overview_begin(struct store_sheets *ss)
{
	struct store_plain_head	 head[GI_LEN(before) + REP_FIGURES +
				    GI_LEN(after)];
	const struct rep_figure_names *f;
	size_t			 n = 0, i;

	for (i = 0; i < GI_LEN(before); i++)
		head[n++] = (struct store_plain_head){
		    store_fact_head(ss->pen, before[i].fact), before[i].width };
	for (i = 0; i < REP_FIGURES; i++) {
		f = rep_figure_names((enum rep_figure)i);
		head[n++] = (struct store_plain_head){ ss->pen->english ?
		    f->english : f->chinese, 10 };
	}
	for (i = 0; i < GI_LEN(after); i++)
		head[n++] = (struct store_plain_head){
		    store_fact_head(ss->pen, after[i].fact), after[i].width };
	store_sheet_plain(&ss->overview, ss->pen, gi_text("Overview"), head, n,
	    1);
}

/* What stands in the column of a fact. */
static void
put_fact(struct store_sheet *s, size_t col, const struct store_note *n,
    enum store_fact f)
{
	struct store_formats	*fs = &s->pen->formats;

	switch (f) {
	case STORE_FACT_BODY:
		store_sheet_text(s, col, n->who, fs->text);
		break;
	case STORE_FACT_YEAR:
		store_sheet_centre(s, col, n->fact[f]);
		break;
	case STORE_FACT_EDITION:
	case STORE_FACT_CODE:
	case STORE_FACT_PUBLISHED:
		store_sheet_text(s, col, n->fact[f], fs->centre);
		break;
	case STORE_FACT_VERDICT:
		store_sheet_text(s, col, n->verdict, store_format_plain(fs,
		    n->worst, false));
		break;
	case STORE_FACT_FAIL:
		store_sheet_text(s, col, n->fail, n->fail.len > 0 ?
		    store_format_plain(fs, GI_ERROR + 1, false) : NULL);
		break;
	default:
		if (store_fact_names(f)->type == STORE_NUMBER)
			store_sheet_digits(s, col, n->fact[f], 0, false);
		else
			store_sheet_text(s, col, n->fact[f], fs->text);
	}
}

void
store_overview_put(struct store_sheets *ss, const struct store_note *n)
{
	struct store_sheet	*s = &ss->overview;
	size_t			 col = 0, i;

	if (!store_sheet_next(s))
		return;
	for (i = 0; i < GI_LEN(before); i++)
		put_fact(s, col++, n, before[i].fact);
	for (i = 0; i < REP_FIGURES; i++)
		store_sheet_digits(s, col++, n->figure[i], 0, false);
	for (i = 0; i < GI_LEN(after); i++)
		put_fact(s, col++, n, after[i].fact);
}
