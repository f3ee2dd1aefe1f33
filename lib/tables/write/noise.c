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

/* One that is to be written: an atom's text, or the number before a line. */
struct noise {
	uint32_t	 line;		/* index */
	uint32_t	 atom;		/* BEFORE: the number before the line */
};
#define BEFORE	UINT32_MAX

struct noises {
	const struct tbl_reading	*r;
	struct noise			*noise;
	size_t				 n, room;
	bool				 sorted;	/* they may be written
							   as they are found */
};

/* Does a line stand among those of any of the tables? */
static bool
is_within(size_t line, const bool present[GI_TABLES],
    const struct tbl_region region[GI_TABLES])
{
	int	 t;

	for (t = 0; t < GI_TABLES && !(present[t] &&
	    line >= region[t].line0 && line <= region[t].line1); t++)
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

/* In the order of the lines, and in a line of the text. */
static int
by_line(const void *x, const void *y)
{
	const struct noise	*a = x, *b = y;

	if (a->line != b->line)
		return a->line > b->line ? 1 : -1;
	/* what stands before a line comes first */
	return (a->atom + 1 > b->atom + 1) - (a->atom + 1 < b->atom + 1);
}

static void
noise_put(const struct tbl_reading *r, const struct noise *x)
{
	struct gi_str	 line = r->doc->line[x->line].text, raw;
	uint8_t		 reason = GI_REASON_SERIAL;

	if (x->atom == BEFORE) {
		raw.s = line.s;
		raw.len = (size_t)(r->text[x->line].s - line.s);
	} else {
		raw = r->atom[x->atom].raw;
		reason = r->atom[x->atom].kind == TBL_NOISE ?
		    r->atom[x->atom].reason : (uint8_t)GI_REASON_SHARE;
	}
	gi_put_type(r->out, GI_NAME_REC_NOISE);
	gi_put_size(r->out, r->doc->line[x->line].number);
	gi_put_str(r->out, gi_trim(raw));
	gi_put_text(r->out, reason_name[reason]);
	gi_put_end(r->out);
}

static void
noise_add(struct noises *all, size_t line, uint32_t atom)
{
	struct noise	 x = { (uint32_t)line, atom };

	if (all->sorted) {
		noise_put(all->r, &x);
		return;
	}
	all->noise = gi_grow_raw(all->r->arena, all->noise, all->n, &all->room,
	    sizeof(*all->noise));
	all->noise[all->n++] = x;
}

/* Numbers before each line, which no atom has. */
static void
indexes_add(struct noises *all, const bool present[GI_TABLES],
    const struct tbl_region region[GI_TABLES])
{
	const struct tbl_reading	*r = all->r;
	size_t				 i;

	for (i = 0; r->text != NULL && i < r->doc->nline; i++) {
		if (is_within(i, present, region) &&
		    r->text[i].s > r->doc->line[i].text.s)
			noise_add(all, i, BEFORE);
	}
}

/* Is a text a number and the sign of a share, and no more? */
static bool
is_share(struct gi_str s)
{
	size_t	 i;

	if (s.len < 2 || s.s[s.len - 1] != '%')
		return false;
	for (i = 0; i + 1 < s.len; i++) {
		if ((s.s[i] < '0' || s.s[i] > '9') && s.s[i] != '.')
			return false;
	}
	return true;
}

/* Is an atom noise that is told of? */
static bool
is_told(const struct tbl_atom *a, bool share, bool used,
    const bool present[GI_TABLES], const struct tbl_region region[GI_TABLES])
{
	if (a->kind == TBL_NOISE)
		return a->reason != GI_NO_REASON && !is_wordy(a->raw) &&
		    (a->reason == GI_REASON_TABLE ||
		    a->reason == GI_REASON_YEAR ||
		    is_within(a->line, present, region));
	return share && a->kind == TBL_LABEL && !used &&
	    a->raw.len > 1 && is_share(a->raw) &&
	    is_within(a->line, present, region);
}

void
tbl_noise_put(const struct tbl_reading *r, const bool present[GI_TABLES],
    const struct tbl_region region[GI_TABLES], const bool *used)
{
	struct noises	 all = { .r = r,
			    .sorted = !r->merged && r->text == NULL };
	bool		 share = (r->traits & TBL_TRAIT_SHARE) != 0;
	size_t		 i;

	indexes_add(&all, present, region);
	for (i = 0; i < r->natom; i++) {
		if (is_told(&r->atom[i], share, used[i], present, region))
			noise_add(&all, r->atom[i].line, (uint32_t)i);
	}
	if (all.n > 0)
		qsort(all.noise, all.n, sizeof(*all.noise), by_line);
	for (i = 0; i < all.n; i++)
		noise_put(r, &all.noise[i]);
}
