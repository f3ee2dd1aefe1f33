/* SPDX-License-Identifier: ISC */
/* What a report's row says of it before its numbers. */
#include "base/str.h"
#include "store/wide/fact.h"
#include "stream/doc.h"

#define STORE_FACT(id, name, type, chinese, english) \
	{ name, STORE_##type, chinese, english },
static const struct store_fact_names	names[STORE_FACTS] = {
#include "facts.inc"
};
#undef STORE_FACT

const struct store_fact_names *
store_fact_names(enum store_fact f)
{
	return &names[f];
}

/* Those that are meta records of the report. */
static const struct {
	bool		 is;
	enum rep_fact	 fact;
} meta[STORE_FACTS] = {
	[STORE_FACT_TITLE] = { true, REP_TITLE },
	[STORE_FACT_AGENCY] = { true, REP_AGENCY },
	[STORE_FACT_BODY] = { true, REP_BODY },
	[STORE_FACT_CODE] = { true, REP_CODE },
	[STORE_FACT_LEVEL] = { true, REP_LEVEL },
	[STORE_FACT_KIND] = { true, REP_KIND },
	[STORE_FACT_YEAR] = { true, REP_YEAR },
	[STORE_FACT_EDITION] = { true, REP_EDITION },
	[STORE_FACT_PUBLISHED] = { true, REP_PUBLISHED },
	[STORE_FACT_VERDICT] = { true, REP_VERDICT }
};

/* Cells that hold what could not be read as one number. */
static size_t
unread(const struct rep_report *r)
{
	size_t	 i, n = 0;

	for (i = 0; i < r->ncell; i++)
		n += r->cell[i].how == REP_UNREAD;
	return n;
}

/*
 * What a row has no column for: numbers of no cell that is known, and second
 * ones of a cell.
 */
static size_t
unplaced(const struct rep_report *r)
{
	size_t	 i, n = r->nstray;

	for (i = 0; i < r->ncell; i++)
		n += rep_at(r, r->cell[i].place) != &r->cell[i];
	return n;
}

struct gi_str
store_fact(const struct rep_report *r, struct gi_arena *a, enum store_fact f)
{
	size_t	 n;

	/* a number that every reader takes for one */
	if (f == STORE_FACT_YEAR && !gi_str_size(r->fact[REP_YEAR], &n))
		return (struct gi_str){ NULL, 0 };
	if (meta[f].is)
		return gi_str_known(r->fact[meta[f].fact]);
	switch (f) {
	case STORE_FACT_SOURCE:
		return r->source;
	case STORE_FACT_HASH:
		return r->doc != NULL ? gi_doc_field(r->doc, &r->doc->rec[0],
		    GI_DOC_HASH) : (struct gi_str){ NULL, 0 };
	case STORE_FACT_COMPLETE:
		return gi_str(r->complete ? "true" : "false");
	case STORE_FACT_ERRORS:
		return gi_size_text(a, r->errors);
	case STORE_FACT_WARNINGS:
		return gi_size_text(a, r->warnings);
	case STORE_FACT_NOTES:
		return gi_size_text(a, r->notes);
	case STORE_FACT_UNREAD:
		return gi_size_text(a, unread(r));
	case STORE_FACT_UNPLACED:
		return gi_size_text(a, unplaced(r));
	default:
		return gi_str_known(r->fail_message);
	}
}
