/* SPDX-License-Identifier: ISC */
/* The reading of one document's tables, from its lines to its cells. */
#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "gi.h"
#include "label/scan.h"
#include "label/union.h"
#include "stream/reader.h"
#include "tables/stage.h"
#include "tables/tables.h"

#define DOUBT_ROWS	3	/* rows that fail; fewer are the body's errors */
#define HEADING_SLACK	60	/* bytes behind a heading that are no table */

/* Do its values fit their columns' units? */
static bool
units_fit(const struct reading *r, const struct row *row)
{
	struct gi_dec	 d;
	size_t		 c;

	for (c = 0; c < row->set->n; c++) {
		if (row->value[c] != 0 && row->how[c] != HOW_BLANK &&
		    !cell_value(r, row, c, &d))
			return false;
	}
	return true;
}

/* A unit that contradicts its column unplaces the row. */
static void
units_check(struct reading *r)
{
	size_t	 e;

	for (e = r->first; e < r->end; e++) {
		struct row *row = &r->row[e];

		if (!row->placed)
			continue;
		row->fits = units_fit(r, row);
		if (!row->fits)
			row_unplace(row);
	}
}

/* Is any of its values other than nought? */
static bool
row_has_figures(const struct reading *r, const struct row *row)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		if (row->value[c] != 0 && row->how[c] != HOW_BLANK &&
		    r->atom[row->value[c] - 1].units != 0)
			return true;
	}
	return false;
}

/* How many rows of a table fail their identity, */
static size_t
rows_bad(const struct reading *r, enum gi_table t)
{
	size_t	 e, n = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		n += r->row[e].placed && row_identity(r, &r->row[e]) == 0;
	return n;
}

/* and how many hold it: nought adds up in any order. */
static size_t
rows_good(const struct reading *r, enum gi_table t)
{
	size_t	 e, n = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		n += r->row[e].placed && row_identity(r, &r->row[e]) == 1 &&
		    row_has_figures(r, &r->row[e]);
	return n;
}

/*
 * Where the rows of a table fail their identity by half, the columns are not
 * what they were taken for.
 */
static void
tables_doubt(struct reading *r)
{
	size_t	 e, bad;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t] || !r->forms->row_sums[t])
			continue;
		bad = rows_bad(r, (enum gi_table)t);
		if (bad < DOUBT_ROWS || bad <= rows_good(r, (enum gi_table)t))
			continue;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (r->row[e].placed)
				row_unplace(&r->row[e]);
		}
	}
}

/* May it be that the number has lost its end?  Nought was never longer. */
static bool
is_end_in_doubt(const struct atom *a)
{
	return a->at_end && a->unit == NULL && a->kind == ATOM_NUMBER &&
	    a->units != 0;
}

/* Is the last text of the document such a number? */
static bool
has_end_in_doubt(const struct reading *r)
{
	size_t	 i = r->natom;

	while (i > 0 && (r->atom[i - 1].kind == ATOM_WEAK ||
	    (r->merged && !r->atom[i - 1].at_end)))
		i--;
	return i > 0 && is_end_in_doubt(&r->atom[i - 1]);
}

/*
 * The last number of a text may have lost its end; a total that its parts
 * give is whole.
 */
static void
ends_doubt(struct reading *r)
{
	size_t	 e, c;

	if (!has_end_in_doubt(r))
		return;
	for (e = r->first; e < r->end; e++) {
		struct row *row = &r->row[e];

		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->value[c] == 0 ||
			    !is_end_in_doubt(&r->atom[row->value[c] - 1]) ||
			    (c + 1 == row->set->n &&
			    row_identity(r, row) == 1))
				continue;
			row->value[c] = 0;
			row->how[c] = HOW_NONE;
			row->ambiguous = true;
		}
	}
}

/*
 * Does a heading take its line up?  Where a whole report stands in one line,
 * headings are in it, but tables too.
 */
static bool
is_heading_line(const struct gi_record *rec, struct gi_str line)
{
	return rec->type == GI_REC_SECT && gi_str_is(gi_field(rec,
	    GI_SECT_LEVEL), "1") &&
	    gi_trim(line).len <= gi_field(rec, GI_SECT_TITLE).len * 2 +
	    HEADING_SLACK;
}

static bool
is_page_skip(const struct gi_record *rec)
{
	return rec->type == GI_REC_SKIP &&
	    gi_skip_is(rec, GI_NAME_SKIPPED_PAGE);
}

/* What the records before the lines say of them. */
static void
breaks_mark(struct reading *r)
{
	const struct gi_doc	*doc = r->doc;
	size_t			 i, k;

	r->breaks = gi_alloc_array(r->arena, doc->nline + 1,
	    sizeof(*r->breaks));
	r->pages = gi_alloc_array(r->arena, doc->nline + 1,
	    sizeof(*r->pages));
	for (i = 0, k = 0; i < doc->nline; k = doc->line[i++].rec + 1) {
		for (; k < doc->line[i].rec; k++) {
			r->breaks[i] |= is_heading_line(&doc->rec[k],
			    doc->line[i].text);
			r->pages[i] |= is_page_skip(&doc->rec[k]);
		}
	}
}

static void
read_tables(struct reading *r)
{
	struct gi_str	 edition = gi_doc_meta(r->doc, "edition");
	size_t		 year;

	if (!gi_str_size(gi_doc_meta(r->doc, "year"), &year) || year > INT_MAX)
		year = 0;
	r->edition = edition.len > 0 ? gi_form_find(edition) :
	    gi_form_vote(r->doc, (int)year);
	r->editions = r->edition == NULL ? UINT32_MAX :
	    (uint32_t)1 << (r->edition - r->forms->forms);
	breaks_mark(r);
	atoms_cut(r);
	boxes_merge(r);
	numbers_mend(r);
	anchors_find(r);
	chain_choose(r);
	chain_mend(r);
	heads_read(r);
	gaps_read(r);
	rows_align(r);
	rows_edge(r);
	units_check(r);
	tables_doubt(r);
	ends_doubt(r);
}

void
gi_tables_stage(struct gi_doc *doc, void *ctx)
{
	struct reading	 r = { .doc = doc, .arena = doc->arena,
			    .out = ctx };

	r.forms = gi_union();
	read_tables(&r);
	reading_put(&r);
}
