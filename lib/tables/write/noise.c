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

/* One that is to be written. */
struct noise {
	uint32_t	 line;		/* index */
	uint8_t		 reason;
	struct gi_str	 raw;
	size_t		 n;		/* among them all, as they were found */
};

struct noises {
	struct noise	*noise;
	size_t		 n, room;
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

/* In the order of the lines, and in a line as they were found. */
static int
by_line(const void *x, const void *y)
{
	const struct noise	*a = x, *b = y;

	if (a->line != b->line)
		return a->line > b->line ? 1 : -1;
	return (a->n > b->n) - (a->n < b->n);
}

static void
noise_add(const struct tbl_reading *r, struct noises *all, size_t line,
    struct gi_str raw, enum gi_reason reason)
{
	struct noise	*x;

	all->noise = gi_grow(r->arena, all->noise, all->n, &all->room,
	    sizeof(*all->noise));
	x = &all->noise[all->n];
	x->line = (uint32_t)line;
	x->reason = (uint8_t)reason;
	x->raw = gi_trim(raw);
	x->n = all->n++;
}

/* Numbers before each line, which no atom has. */
static void
indexes_add(const struct tbl_reading *r, struct noises *all,
    const bool present[GI_TABLES], const struct tbl_region region[GI_TABLES])
{
	struct gi_str	 text;
	size_t		 i;

	for (i = 0; r->text != NULL && i < r->doc->nline; i++) {
		text = r->doc->line[i].text;
		if (is_within(i, present, region) && r->text[i].s > text.s)
			noise_add(r, all, i, (struct gi_str){ text.s,
			    (size_t)(r->text[i].s - text.s) },
			    GI_REASON_SERIAL);
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

void
tbl_noise_put(const struct tbl_reading *r, const bool present[GI_TABLES],
    const struct tbl_region region[GI_TABLES], const bool *used)
{
	struct noises		 all = { .n = 0 };
	const struct tbl_atom	*a;
	size_t			 i;

	indexes_add(r, &all, present, region);
	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_NOISE && a->reason != GI_NO_REASON &&
		    !is_wordy(a->raw) && (a->reason == GI_REASON_TABLE ||
		    a->reason == GI_REASON_YEAR ||
		    is_within(a->line, present, region)))
			noise_add(r, &all, a->line, a->raw,
			    (enum gi_reason)a->reason);
		else if ((a->kind == TBL_LABEL || a->kind == TBL_BLANK) &&
		    !used[i] && is_share(gi_trim(a->raw)) &&
		    is_within(a->line, present, region))
			noise_add(r, &all, a->line, a->raw, GI_REASON_SHARE);
	}
	if ((r->merged || r->text != NULL) && all.n > 0)
		qsort(all.noise, all.n, sizeof(*all.noise), by_line);
	for (i = 0; i < all.n; i++) {
		gi_put_type(r->out, GI_NAME_REC_NOISE);
		gi_put_size(r->out, r->doc->line[all.noise[i].line].number);
		gi_put_str(r->out, all.noise[i].raw);
		gi_put_text(r->out, reason_name[all.noise[i].reason]);
		gi_put_end(r->out);
	}
}
