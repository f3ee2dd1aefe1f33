/* SPDX-License-Identifier: ISC */
/* A document as one flat object; see gi.schema.json. */
#include <string.h>

#include "finding/find.h"
#include "form/cell.h"
#include "form/form.h"
#include "json/cell.h"
#include "json/dotted.h"
#include "json/flat.h"
#include "json/report.h"
#include "json/table.h"

/* What is counted of a document, and why it failed. */
struct json_counts {
	size_t			 severity[GI_ERROR + 1];
	size_t			 unread, unplaced;
	const struct gi_record	*fail;		/* the first, or NULL */
};

/* A cell that was not read, or a number without a cell, which has no member. */
static void
count_cell(struct json_counts *c, const struct gi_record *rec,
    struct gi_cell_order *order)
{
	struct gi_cell	 cell = { .place = NULL };
	struct gi_str	 how;
	bool		 stray;

	gi_cell_read(&cell, rec, order);
	how = cell.field[GI_CELL_HOW];
	if (how.len == strlen("exact") && cell.place != NULL &&
	    !cell.place->whole)
		return;		/* nearly all; a blank has no number */
	if (cell.place == NULL && !gi_cell_valid(rec))
		return;
	stray = cell.place != NULL ? cell.place->whole :
	    gi_is_null(cell.field[GI_CELL_ROW]) ||
	    gi_is_null(cell.field[GI_CELL_COLUMN]);
	if (stray)
		c->unplaced += !gi_str_is(how, "blank");
	else
		c->unread += gi_str_is(how, "unread");
}

static void
count(struct json_counts *c, const struct gi_doc *doc)
{
	const struct gi_record	*rec;
	struct gi_cell_order	 order;
	enum gi_severity	 severity;

	gi_cell_order_begin(&order, json_edition(doc));
	for (rec = doc->rec; rec < doc->rec + doc->nrec; rec++) {
		if (rec->type == GI_REC_CELL)
			count_cell(c, rec, &order);
		else if (rec->type == GI_REC_FAIL && c->fail == NULL)
			c->fail = rec;
		else if (rec->type == GI_REC_FIND && gi_severity_find(
		    gi_field(rec, GI_FIND_SEVERITY), &severity))
			c->severity[severity]++;
	}
}

static void
put_size(struct json_out *j, const char *key, size_t n)
{
	json_name(j, key);
	json_size(j, n);
}

static void
put_hash(struct json_out *j, const struct gi_doc *doc)
{
	struct gi_str	 hash = gi_field(&doc->rec[0], GI_DOC_HASH);

	if (hash.len > 0) {
		json_field(j, doc->arena, "hash", hash);
		return;
	}
	json_name(j, "hash");
	json_null(j);
}

void
json_flat_fail(struct json_out *j, struct gi_arena *a,
    const struct gi_record *fail)
{
	json_field(j, a, "fail.stage", gi_field(fail, GI_FAIL_STAGE));
	json_field(j, a, "fail.message", gi_field(fail, GI_FAIL_MESSAGE));
}

void
json_flat(struct json_out *j, const struct gi_doc *doc,
    const struct json_dotted *keys)
{
	struct json_about	 about;
	struct json_counts	 c = { .fail = NULL };
	int			 f;

	json_about_read(&about, doc);
	count(&c, doc);
	json_begin(j, doc->source);
	put_hash(j, doc);
	for (f = 0; f < JSON_FACTS; f++)
		json_fact(j, &about, (enum json_fact)f);
	json_complete(j, doc->complete && c.fail == NULL);
	put_size(j, "errors", c.severity[GI_ERROR]);
	put_size(j, "warnings", c.severity[GI_WARNING]);
	put_size(j, "notes", c.severity[GI_NOTE]);
	put_size(j, "unread", c.unread);
	put_size(j, "unplaced", c.unplaced);
	if (c.fail != NULL)
		json_flat_fail(j, doc->arena, c.fail);
	if (!json_places_write(doc, j, keys))
		json_tables_write(doc, j, true);
	json_finish(j);
}
