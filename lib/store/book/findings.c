/* SPDX-License-Identifier: ISC */
/* Findings, a line each, and numbers that have no cell. */
#include <stdint.h>

#include "base/str.h"
#include "finding/find.h"
#include "finding/said.h"
#include "store/book/sheets.h"
#include "tool/lang.h"

enum column {
	BODY, YEAR, SEVERITY, WHERE, SAID, EXPECTED, ACTUAL, AT, RULE, SOURCE,
	COLUMNS
};

void
store_findings_begin(struct store_sheets *ss)
{
	const struct store_plain_head	 head[COLUMNS] = {
		[BODY] = { store_fact_head(ss->pen, STORE_FACT_BODY), 28 },
		[YEAR] = { store_fact_head(ss->pen, STORE_FACT_YEAR), 7 },
		[SEVERITY] = { gi_text("Severity"), 8 },
		[WHERE] = { gi_text("Where"), 40 },
		[SAID] = { gi_text("What"), 60 },
		[EXPECTED] = { gi_text("Expected"), 14 },
		[ACTUAL] = { gi_text("Actual"), 14 },
		[AT] = { gi_text("Line"), 8 },
		[RULE] = { gi_text("Rule"), 18 },
		[SOURCE] = { store_fact_head(ss->pen, STORE_FACT_SOURCE), 36 }
	};

	store_sheet_plain(&ss->findings, ss->pen, gi_text("Findings"), head,
	    COLUMNS, 2);
}

/* Put where it is, which leads to the cell, or to the line of its report. */
static void
put_where(struct store_sheets *ss, const struct store_book_find *f)
{
	const struct store_table	*t = f->table != GI_TABLES ?
					    &ss->table[f->table] : NULL;
	struct gi_str			 where = f->where;

	if (t != NULL && t->there && t->row > 0)
		store_sheet_link(&ss->findings, WHERE, where, &t->sheet, t->row,
		    f->place != SIZE_MAX ? t->col[f->place] : 0);
	else
		store_sheet_link(&ss->findings, WHERE, where, &ss->overview,
		    ss->overview.row, 0);
}

static void
put_find(struct store_sheets *ss, const struct store_note *n,
    const struct store_book_find *f)
{
	struct store_sheet	*s = &ss->findings;
	struct store_formats	*fs = &s->pen->formats;
	char			 line[GI_SIZE_TEXT];

	store_sheet_text(s, BODY, n->who, fs->wrapped);
	store_sheet_digits(s, YEAR, n->fact[STORE_FACT_YEAR], 0, false);
	store_sheet_text(s, SEVERITY, gi_str(f->worst > 0 ?
	    gi_said("severity", gi_severity_name((enum gi_severity)(f->worst -
	    1))) : gi_text("unplaced")), store_format_plain(fs, f->worst > 0 ?
	    f->worst : GI_NOTE + 1, false));
	put_where(ss, f);
	store_sheet_text(s, SAID, f->said, fs->wrapped);
	store_sheet_digits(s, EXPECTED, f->expected, 0, false);
	store_sheet_digits(s, ACTUAL, f->actual, 0, false);
	if (f->line > 0)
		store_sheet_digits(s, AT, (struct gi_str){ line,
		    gi_size_format(f->line, line) }, 0, false);
	store_sheet_text(s, RULE, f->rule, fs->text);
	store_sheet_text(s, SOURCE, n->fact[STORE_FACT_SOURCE], fs->text);
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
