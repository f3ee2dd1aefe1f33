/* SPDX-License-Identifier: ISC */
/*
 * What the stages before said of the text: which tables their findings speak
 * of, that it is garbled, or that a part of it is missing.
 */
#include <string.h>

#include "base/str.h"
#include "gi.h"
#include "verify/report/report.h"

/* The table that the place of a finding begins with; GI_TABLES if none. */
static enum gi_table
place_table(struct gi_str place)
{
	const char	*blank = place.len > 0 ? memchr(place.s, ' ',
			    place.len) : NULL;

	if (blank != NULL)
		place.len = (size_t)(blank - place.s);
	return gi_table_find(place);
}

static void
read_find(struct ver_report *v, const struct gi_record *rec)
{
	struct gi_str	 field[GI_FIND_FIELDS];
	enum gi_table	 t;

	gi_fields(rec, field, GI_LEN(field));
	v->garbled |= gi_str_is(field[GI_FIND_RULE], "garbled");
	t = place_table(field[GI_FIND_PLACE]);
	if (t != GI_TABLES)
		v->said |= 1u << t;
}

void
ver_said_read(struct ver_report *v, const struct gi_record *rec)
{
	if (rec->type == GI_REC_FIND)
		read_find(v, rec);
	else if (rec->type == GI_REC_FAIL)
		v->partial = true;
}

bool
ver_is_said(const struct ver_report *v, const char *rule, struct gi_str place)
{
	const struct gi_record	*rec = v->doc->rec, *end = rec + v->doc->nrec;
	struct gi_str		 field[GI_FIND_FIELDS];

	for (; rec < end; rec++) {
		if (rec->type != GI_REC_FIND)
			continue;
		gi_fields(rec, field, GI_LEN(field));
		if (gi_str_is(field[GI_FIND_RULE], rule) &&
		    gi_str_eq(field[GI_FIND_PLACE], place))
			return true;
	}
	return false;
}
