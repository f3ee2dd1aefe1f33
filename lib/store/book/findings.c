/* SPDX-License-Identifier: ISC */
/* Findings, a line each, and numbers that have no cell. */
#include <stdint.h>

#include "base/str.h"
#include "finding/find.h"
#include "finding/said.h"
#include "store/book/sheets.h"
#include "store/book/text.h"
#include "tool/lang.h"

enum column {
	BODY, YEAR, SEVERITY, WHERE, SAID, EXPECTED, ACTUAL, AT, RULE, SOURCE,
	COLUMNS
};

static const size_t	 width[COLUMNS] = {
	[BODY] = 28, [YEAR] = 7, [SEVERITY] = 8, [WHERE] = 44, [SAID] = 64,
	[EXPECTED] = 18, [ACTUAL] = 18, [AT] = 7, [RULE] = 20, [SOURCE] = 36
};

void
store_findings_begin(struct store_sheets *ss)
{
	struct store_plain_head	 head[COLUMNS] = {
		[BODY] = { store_fact_head(ss->pen, STORE_FACT_BODY), width[BODY] },
		[YEAR] = { store_fact_head(ss->pen, STORE_FACT_YEAR), width[YEAR] },
		[SEVERITY] = { gi_text("Severity"), width[SEVERITY] },
		[WHERE] = { gi_text("Where"), width[WHERE] },
		[SAID] = { gi_text("What"), width[SAID] },
		[EXPECTED] = { gi_text("Expected"), width[EXPECTED] },
		[ACTUAL] = { gi_text("Actual"), width[ACTUAL] },
		[AT] = { gi_text("Line"), width[AT] },
		[RULE] = { gi_text("Rule"), width[RULE] },
		[SOURCE] = { store_fact_head(ss->pen, STORE_FACT_SOURCE), width[SOURCE] }
	};

	store_sheet_plain(&ss->findings, ss->pen, gi_text("Findings"), head,
	    COLUMNS, 2);
}

/* Put whose it is, which leads to the cell, or to the line of its report. */
static void
put_who(struct store_sheets *ss, struct gi_str who,
    const struct store_book_find *f)
{
	const struct store_table	*t = f->table != GI_TABLES ?
					    &ss->table[f->table] : NULL;

	if (t != NULL && t->there && t->row > 0)
		store_sheet_link(&ss->findings, BODY, who, &t->sheet, t->row,
		    f->place != SIZE_MAX ? t->col[f->place] : 0);
	else
		store_sheet_link(&ss->findings, BODY, who, &ss->overview,
		    ss->overview.row, 0);
}

/* Put what is or should be: a number, or a text. */
static void
put_value(struct store_sheet *s, enum column col, struct gi_str value)
{
	double	 d;
	size_t	 scale;

	if (store_book_number(value, &d, &scale)) {
		store_sheet_digits(s, col, value, 0, false);
		return;
	}
	store_sheet_text(s, col, value, value.len > 0 ?
	    s->pen->formats.wrapped : NULL);
	store_sheet_fit(s, value, width[col]);
}

static void
put_find(struct store_sheets *ss, const struct store_note *n,
    const struct store_book_find *f)
{
	struct store_sheet	*s = &ss->findings;
	struct store_formats	*fs = &s->pen->formats;
	char			 line[GI_SIZE_TEXT];

	put_who(ss, n->who, f);
	store_sheet_centre(s, YEAR, n->fact[STORE_FACT_YEAR]);
	store_sheet_text(s, SEVERITY, gi_str(f->worst > 0 ?
	    gi_said("severity", gi_severity_name((enum gi_severity)(f->worst -
	    1))) : gi_text("unplaced")), store_format_plain(fs, f->worst > 0 ?
	    f->worst : GI_NOTE + 1, false));
	store_sheet_text(s, WHERE, f->where, fs->wrapped);
	store_sheet_text(s, SAID, f->said, fs->wrapped);
	put_value(s, EXPECTED, f->expected);
	put_value(s, ACTUAL, f->actual);
	if (f->line > 0)
		store_sheet_centre(s, AT, (struct gi_str){ line,
		    gi_size_format(f->line, line) });
	store_sheet_text(s, RULE, f->rule, fs->text);
	store_sheet_text(s, SOURCE, n->fact[STORE_FACT_SOURCE], fs->text);
	store_sheet_fit(s, n->who, width[BODY]);
	store_sheet_fit(s, f->where, width[WHERE]);
	store_sheet_fit(s, f->said, width[SAID]);
}

void
store_findings_put(struct store_sheets *ss, const struct store_note *n)
{
	size_t	 i;

	for (i = 0; i < n->nfind; i++) {
		if (store_sheet_next(&ss->findings))
			put_find(ss, n, &n->find[i]);
	}
}
