/* SPDX-License-Identifier: ISC */
/* Numbers that stand in a table and are no values of it: noise records. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "stream/put.h"
#include "tables/parts/reading.h"
#include "tables/write/noise.h"
#include "tables/write/region.h"

static const char	*const reason_name[GI_REASONS] = {
	[GI_REASON_PAGE] = GI_NAME_REASON_PAGE,
	[GI_REASON_ITEM] = GI_NAME_REASON_ITEM,
	[GI_REASON_SERIAL] = GI_NAME_REASON_SERIAL,
	[GI_REASON_CODE] = GI_NAME_REASON_CODE,
	[GI_REASON_YEAR] = GI_NAME_REASON_YEAR,
	[GI_REASON_DATE] = GI_NAME_REASON_DATE,
	[GI_REASON_SHARE] = GI_NAME_REASON_SHARE,
	[GI_REASON_NOTE] = GI_NAME_REASON_NOTE,
	[GI_REASON_HEAD] = GI_NAME_REASON_HEAD,
	[GI_REASON_LABEL] = GI_NAME_REASON_LABEL,
	[GI_REASON_COLUMN] = GI_NAME_REASON_COLUMN,
	[GI_REASON_ROW] = GI_NAME_REASON_ROW,
	[GI_REASON_TABLE] = GI_NAME_REASON_TABLE,
	[GI_REASON_SLIDER] = GI_NAME_REASON_SLIDER,
	[GI_REASON_OTHER] = GI_NAME_REASON_OTHER
};

/* Does an atom stand in the lines of any of the tables? */
static bool
is_within(const struct tbl_atom *a, const bool present[GI_TABLES],
    const struct tbl_region region[GI_TABLES])
{
	int	 t;

	for (t = 0; t < GI_TABLES && !(present[t] &&
	    a->line >= region[t].line0 && a->line <= region[t].line1); t++)
		;
	return t < GI_TABLES;
}

/* Is a text a remark in words, without a figure? */
static bool
is_wordy(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 at, n;
	bool		 han = false;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (cp >= '0' && cp <= '9')
			return false;
		han |= gi_is_han(cp);
	}
	return han;
}

/* In the order of the lines, and in a line that of the atoms. */
static int
by_line(const void *x, const void *y)
{
	const struct tbl_atom	*a = *(const struct tbl_atom *const *)x;
	const struct tbl_atom	*b = *(const struct tbl_atom *const *)y;

	if (a->line != b->line)
		return a->line > b->line ? 1 : -1;
	return (a > b) - (a < b);
}

void
tbl_noise_put(const struct tbl_reading *r, const bool present[GI_TABLES],
    const struct tbl_region region[GI_TABLES])
{
	const struct tbl_atom	**all = NULL, *a;
	size_t			 i, n = 0, room = 0;

	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind != TBL_NOISE || a->reason == GI_NO_REASON ||
		    is_wordy(a->raw) ||
		    (a->reason != GI_REASON_TABLE &&
		    a->reason != GI_REASON_YEAR &&
		    !is_within(a, present, region)))
			continue;
		all = gi_grow(r->arena, all, n, &room, sizeof(*all));
		all[n++] = a;
	}
	if (r->merged && n > 0)
		qsort(all, n, sizeof(*all), by_line);
	for (i = 0; i < n; i++) {
		a = all[i];
		gi_put_type(r->out, GI_NAME_REC_NOISE);
		gi_put_size(r->out, r->doc->line[a->line].number);
		gi_put_str(r->out, gi_trim(a->raw));
		gi_put_text(r->out, reason_name[a->reason]);
		gi_put_end(r->out);
	}
}
