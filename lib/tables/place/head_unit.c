/* SPDX-License-Identifier: ISC */
/*
 * Units of money in heads and above tables: in brackets or not, in a piece of
 * their own, over two lines.
 */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/head_unit.h"
#include "tables/text/unit.h"

#define ABOVE_ATOMS	60	/* before the first row, in which the unit of a
				   table may stand */

/* Put a power that a text names to those that were met before. */
static void
power_met(int *power, int met)
{
	if (*power == TBL_POWER_NONE)
		*power = met;
	else if (met != TBL_POWER_NONE && met != *power)
		*power = TBL_POWER_DOUBT;
}

/*
 * The power of ten of a money unit at text[at], behind other text; in doubt
 * where another character may belong to it, as a misread 万 does.
 */
static int
unit_within(struct gi_str text, size_t at, const struct gi_word *w)
{
	struct gi_str	 head = { text.s, at };

	if (w->value.s[0] != '0' || !gi_is_han(gi_utf8_last(head)) ||
	    gi_word_end(GI_WORD_UNIT_BEFORE, head) != NULL ||
	    gi_word_end(GI_WORD_UNIT, head) != NULL)
		return w->value.s[0] - '0';
	return TBL_POWER_DOUBT;
}

/* What the text of an atom says of a unit of money, behind other text. */
static int
text_unit(struct gi_str text)
{
	const struct gi_word	*w;
	int			 power = TBL_POWER_NONE;
	size_t			 at, from = 0;

	while (from < text.len && (w = gi_word_in(GI_WORD_UNIT,
	    gi_str_from(text, from), &at)) != NULL) {
		at += from;
		if (w->value.len > 0 && at > 0)
			power_met(&power, unit_within(text, at, w));
		from = at + w->text.len;
	}
	return power;
}

/* Does atom i stand behind text, of those from an atom on? */
static bool
is_behind_head(const struct tbl_reading *r, size_t i, size_t from)
{
	while (i > from && (r->atom[i - 1].kind == TBL_WEAK ||
	    (r->atom[i - 1].kind == TBL_BLANK && !r->atom[i - 1].mark)))
		i--;
	return i > from && r->atom[i - 1].kind == TBL_LABEL &&
	    !r->atom[i - 1].is_unit;
}

/*
 * The halves of a unit that two lines of a head have: 万 at the end of one, 元
 * at the start of another.
 */
struct unit_halves {
	int	 first;		/* power of a short unit, TBL_POWER_NONE: there
				   is none */
	bool	 last;
	bool	 open;		/* a text ends with what announces a unit */
};

/* Does a text end behind its first n bytes, or a bracket close there? */
static bool
is_closed(struct gi_str text, size_t n)
{
	uint32_t	 cp;

	if (n == text.len)
		return true;
	gi_utf8_decode(text.s + n, text.len - n, &cp);
	return gi_cp_is_close(cp);
}

static void
halves_take(struct unit_halves *h, struct gi_str text)
{
	const struct gi_word	*w;
	struct gi_str		 in = text;
	uint32_t		 end = gi_utf8_last(text);

	if (gi_cp_is_close(end))
		in.len -= gi_utf8_end(text).n;
	w = gi_word_end(GI_WORD_UNIT_SHORT, in);
	if (w != NULL && w->text.len < text.len)
		power_met(&h->first, tbl_unit_power(w));
	w = gi_word_start(GI_WORD_UNIT, text);
	if (w != NULL && is_closed(text, w->text.len)) {
		h->last |= tbl_unit_power(w) == 0;
		if (tbl_unit_power(w) > 0)
			power_met(&h->first, tbl_unit_power(w));
	}
	h->open |= gi_cp_is_open(end) || end == ':' || end == GI_CP_WIDE_COLON;
}

static int
halves_unit(const struct unit_halves *h)
{
	if (h->first != TBL_POWER_NONE || !h->last)
		return h->first;
	return h->open ? 0 : TBL_POWER_DOUBT;
}

/* What the heads from a to b say. */
static int
heads_unit(const struct tbl_reading *r, size_t a, size_t b)
{
	struct unit_halves	 h = { .first = TBL_POWER_NONE };
	const struct tbl_atom	*at;
	size_t			 i;
	int			 power = TBL_POWER_NONE;

	for (i = a; i < b; i++) {
		at = &r->atom[i];
		if (at->kind != TBL_LABEL)
			continue;
		if (at->unit == NULL) {
			power_met(&power, text_unit(at->raw));
			halves_take(&h, at->raw);
		} else if (at->term->announced || is_behind_head(r, i, a)) {
			power_met(&power, tbl_unit_power(at->unit));
		}
	}
	power_met(&power, halves_unit(&h));
	return power;
}

int
tbl_caption_unit(const struct tbl_reading *r, enum gi_table t)
{
	const struct tbl_atom	*a;
	size_t			 i = tbl_rows_begin(r, t), n = 0;
	int			 power = TBL_POWER_NONE;

	for (; i > 0 && n < ABOVE_ATOMS; i--, n++) {
		a = &r->atom[i - 1];
		if (a->kind == TBL_NUMBER)
			break;
		if ((a->kind == TBL_LABEL || a->kind == TBL_BREAK) &&
		    gi_word_in(GI_WORD_UNIT_SAYS, a->raw, NULL) != NULL)
			power_met(&power, text_unit(a->raw));
		if (a->kind == TBL_BREAK)
			break;
	}
	return power;
}

int
tbl_head_unit(const struct tbl_reading *r, size_t a, size_t b, enum gi_table t)
{
	int	 power = heads_unit(r, a, b);

	power_met(&power, tbl_caption_unit(r, t));
	return power;
}
