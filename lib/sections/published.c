/* SPDX-License-Identifier: ISC */
/*
 * The day of publication: of a line that says so, before the report or in
 * its index; else of a hint, which says the same; else the date of the
 * signature.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define DATE_BYTES	11u
#define SIGNATURE	40u	/* code points of a signature with its date */

bool
sec_date_in(struct gi_str s, char iso[DATE_BYTES])
{
	uint32_t	 cp, before = ' ';
	size_t		 n;

	for (; s.len > 0; s = gi_str_from(s, n), before = cp) {
		if ((before < '0' || before > '9') && sec_date_at(s, iso) > 0)
			return true;
		n = gi_utf8_decode(s.s, s.len, &cp);
	}
	return false;
}

static void
take(struct sec_doc *d, const char *iso, size_t line)
{
	d->published.value.s = gi_dup(d->doc->arena, iso, DATE_BYTES - 1);
	d->published.value.len = DATE_BYTES - 1;
	d->published.line = line;
}

/*
 * The rank of the words on the line that say what its date is, the lowest
 * being best, and the text behind them; 0 if there are none.
 */
static size_t
said(const struct sec_fold *fold, struct gi_str *behind)
{
	const struct gi_word	*w;
	struct gi_str		 s = fold->text;
	size_t			 at, from = 0, rank, best = 0;

	while ((w = gi_word_in(GI_WORD_PUBLISHED, gi_str_from(s, from), &at)) !=
	    NULL) {
		from += at + w->text.len;
		if (!gi_str_size(w->value, &rank) ||
		    (best != 0 && rank >= best))
			continue;
		best = rank;
		*behind = sec_from(fold, from);
	}
	return best;
}

static void
from_fields(struct sec_doc *d)
{
	struct sec_fold	 fold;
	struct gi_str	 behind;
	size_t		 i, next, rank, best = 0;
	char		 iso[DATE_BYTES];

	for (i = 0; i < d->nline; i++) {
		if (d->line[i].skip != SEC_INDEX || d->line[i].stop ||
		    d->line[i].len >= SEC_SHORT)
			continue;
		fold = sec_line_fold(d, &d->line[i]);
		if ((rank = said(&fold, &behind)) == 0 ||
		    (best != 0 && rank >= best))
			continue;
		if (gi_trim(behind).len == 0) {
			/* its value stands on the next line */
			for (next = i + 1; next < d->nline &&
			    d->line[next].len == 0; next++)
				;
			if (next < d->nline)
				behind = d->line[next].text;
		}
		if (sec_date_in(behind, iso)) {
			best = rank;
			take(d, iso, d->line[i].number);
		}
	}
}

bool
sec_is_signature(const struct sec_line *l, char iso[DATE_BYTES], size_t *name)
{
	struct gi_str	 s;
	uint32_t	 cp;
	size_t		 n;

	if (l->len == 0 || l->len > SIGNATURE || l->bars || l->stop ||
	    l->hit || l->skip != SEC_TEXT)
		return false;
	for (s = l->text; s.len > 0; s = gi_str_from(s, n)) {
		if (sec_date_at(s, iso) == s.len) {
			*name = l->text.len - s.len;
			return true;
		}
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!gi_is_han(cp) && !gi_is_space(cp))
			break;
	}
	return false;
}

/* The last signature. */
static void
from_signature(struct sec_doc *d)
{
	size_t	 i, name;
	char	 iso[DATE_BYTES];

	for (i = d->nline; i-- > d->top;) {
		if (sec_is_signature(&d->line[i], iso, &name)) {
			take(d, iso, d->line[i].number);
			return;
		}
	}
}

void
sec_find_published(struct sec_doc *d)
{
	char	 iso[DATE_BYTES];

	from_fields(d);
	if (d->published.value.len > 0)
		return;
	if (sec_hint_published(d, iso))
		take(d, iso, 0);
	else
		from_signature(d);
}
