/* SPDX-License-Identifier: ISC */
/* The reading of one document's tables, from its lines to its cells. */
#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "label/scan.h"
#include "label/union.h"
#include "stream/doc.h"
#include "stream/reader.h"
#include "stream/role.h"
#include "tables/cut/cut.h"
#include "tables/match/match.h"
#include "tables/parts/reading.h"
#include "tables/tables.h"
#include "tables/write/write.h"

#define HEADING_SLACK	60	/* bytes behind a heading that are no table */

/* Is it a heading of the first level? */
static bool
is_heading(const struct gi_record *rec)
{
	return rec->type == GI_REC_SECT &&
	    gi_str_is(gi_field(rec, GI_SECT_LEVEL), "1");
}

/*
 * Does a heading of the first level take its line up?  Where a whole report
 * stands in one line, headings are in it, but tables too.  A row of a table with
 * its figures glued to it is none.
 */
static bool
is_heading_line(const struct tbl_reading *r, const struct gi_record *rec,
    struct gi_str line)
{
	line = gi_trim(line);
	return line.len <= gi_field(rec, GI_SECT_TITLE).len * 2 +
	    HEADING_SLACK && !tbl_text_is_glued(r->forms, line);
}

static bool
is_page_skip(const struct gi_record *rec)
{
	return rec->type == GI_REC_SKIP &&
	    gi_skip_is(rec, GI_NAME_SKIPPED_PAGE);
}

/* The table of the section of a role, GI_TABLES for another. */
static enum gi_table
role_table(enum gi_role role)
{
	switch (role) {
	case GI_ROLE_DISCLOSURE:
		return GI_DISCLOSURE;
	case GI_ROLE_REQUESTS:
		return GI_REQUESTS;
	case GI_ROLE_PROCEEDINGS:
		return GI_PROCEEDINGS;
	case GI_ROLE_ANNEX:
		return GI_STATISTICS;
	default:
		return GI_TABLES;
	}
}

/* A heading of the first level stands in line i: whose section begins there? */
static void
section_begin(struct tbl_reading *r, const struct gi_record *rec, size_t i,
    enum gi_table *open)
{
	enum gi_role	 role = gi_role_find(gi_field(rec, GI_SECT_ROLE));

	r->nheading++;
	if (role != GI_NO_ROLE) {
		r->again |= (r->roles >> role & 1) != 0;
		r->roles |= (uint32_t)1 << role;
	}
	if (*open != GI_TABLES)
		r->section[*open].to = (uint32_t)i;
	*open = role_table(role);
	if (*open != GI_TABLES && r->section[*open].to > 0)
		*open = GI_TABLES;	/* its first heading counts */
	if (*open != GI_TABLES)
		r->section[*open] = (struct tbl_span){ (uint32_t)i + 1,
		    (uint32_t)r->doc->nline };
}

/* What the records before the lines say of them. */
static void
breaks_mark(struct tbl_reading *r)
{
	enum gi_table		 open = GI_TABLES;
	const struct gi_doc	*doc = r->doc;
	size_t			 i, k;

	r->breaks = gi_alloc_array(r->arena, doc->nline + 1,
	    sizeof(*r->breaks));
	r->pages = gi_alloc_array(r->arena, doc->nline + 1,
	    sizeof(*r->pages));
	for (i = 0, k = 0; i < doc->nline; k = doc->line[i++].rec + 1) {
		for (; k < doc->line[i].rec; k++) {
			r->pages[i] |= is_page_skip(&doc->rec[k]);
			if (!is_heading(&doc->rec[k]))
				continue;
			r->breaks[i] |= is_heading_line(r, &doc->rec[k],
			    doc->line[i].text);
			section_begin(r, &doc->rec[k], i, &open);
		}
	}
}

static void
read_tables(struct tbl_reading *r)
{
	struct gi_str	 edition = gi_doc_meta(r->doc, "edition");

	if (!gi_str_size(gi_doc_meta(r->doc, "year"), &r->year) ||
	    r->year > INT_MAX)
		r->year = 0;
	r->edition = edition.len > 0 ? gi_form_find(edition) :
	    gi_form_vote(r->doc, (int)r->year);
	r->editions = r->edition == NULL ? UINT32_MAX :
	    (uint32_t)1 << (r->edition - r->forms->forms);
	breaks_mark(r);
	tbl_lines_unnumber(r);
	tbl_atoms_cut(r);
	tbl_open_rows_join(r);
	tbl_folds_join(r);
	tbl_boxes_merge(r);
	tbl_glued_split(r);
	tbl_brackets_strip(r);
	tbl_units_attach(r);
	tbl_numbering_strip(r);
	tbl_items_repair(r);
	tbl_anchors_find(r);
	tbl_repeated_read(r);
}

void
tbl_stage(struct gi_doc *doc, void *ctx)
{
	struct tbl_reading	 r = { .doc = doc, .arena = doc->arena,
			    .out = ctx };

	r.forms = gi_union();
	read_tables(&r);
	gi_doc_settled(doc);
	tbl_reading_put(&r);
}
