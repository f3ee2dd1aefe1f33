/* SPDX-License-Identifier: ISC */
/*
 * The day of publication: of a line that says so, before the report or in
 * its index; else a date in brackets under the title; else of a hint; else the
 * date of the signature.
 */
#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/hint.h"
#include "sections/about/signature.h"

#define UNDER	3u		/* lines from a title to the date under it */

static void
take(struct sec_report *r, struct sec_meta *meta, const char *iso, size_t line)
{
	meta->value.s = gi_dup(r->doc->arena, iso, SEC_DATE_BYTES - 1);
	meta->value.len = SEC_DATE_BYTES - 1;
	meta->line = line;
}

/*
 * The rank of the words on a line that say what its date is, of which 1 is
 * best, and the text behind them; 0 if there are none.
 */
static size_t
publication_rank(const struct sec_folded *fold, struct gi_str *behind)
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
		*behind = sec_folded_rest(fold, from);
	}
	return best;
}

/* From the index. */
static void
from_fields(struct sec_report *r)
{
	struct sec_folded	 fold;
	struct gi_str		 behind;
	size_t			 i, next, rank, best = 0;
	char			 iso[SEC_DATE_BYTES];

	for (i = 0; i < r->end; i++) {
		if (r->line[i].skip != GI_SKIPPED_INDEX || r->line[i].stop ||
		    r->line[i].len >= SEC_SHORT)
			continue;
		fold = sec_report_fold(r, &r->line[i]);
		if ((rank = publication_rank(&fold, &behind)) == 0 ||
		    (best != 0 && rank >= best))
			continue;
		if (gi_trim(behind).len == 0) {
			/* its value stands on the next line */
			for (next = i + 1; next < r->nline &&
			    r->line[next].len == 0; next++)
				;
			if (next < r->nline)
				behind = r->line[next].text;
		}
		if (sec_date_in(behind, iso)) {
			best = rank;
			take(r, &r->published, iso, sec_report_number(r, i));
		}
	}
}

/*
 * Under the title, a date in brackets and nothing else.  It is of publication
 * where it is of the year behind that of the title, or the next: one before may
 * be of what is reported, and one long after of a site that moved.
 */
static void
from_brackets(struct sec_report *r)
{
	struct gi_str	 s;
	size_t		 i, n, year;
	uint32_t	 cp;
	char		 iso[SEC_DATE_BYTES];

	if (r->title.value.len == 0 || r->title_year == 0 ||
	    (i = sec_report_next(r, r->title_last)) >= r->end ||
	    i > r->title_last + UNDER)
		return;
	s = gi_trim(r->line[i].text);
	if (s.len == 0)
		return;
	n = gi_utf8_decode(s.s, s.len, &cp);
	if (!gi_cp_is_open(cp))
		return;
	s = gi_str_from(s, n);
	n = gi_str_spaces(s, 0);
	n += sec_date_at(gi_str_from(s, n), iso);
	s = gi_trim(gi_str_from(s, n));
	if (s.len == 0 || gi_utf8_decode(s.s, s.len, &cp) != s.len ||
	    !gi_cp_is_close(cp) || !gi_str_size((struct gi_str){ iso, 4 },
	    &year) || year <= (size_t)r->title_year ||
	    year > (size_t)r->title_year + 2)
		return;
	take(r, &r->published, iso, sec_report_number(r, i));
}

/* Does the text end as the name of a body does, perhaps with (盖章)? */
static bool
ends_in_body(struct sec_report *r, struct gi_str s)
{
	const struct gi_word	*w;
	struct gi_str		 fold = gi_fold_text(r->doc->arena, s);

	if ((w = gi_word_end(GI_WORD_BEFORE_BODY, fold)) != NULL)
		fold.len -= w->text.len;
	return gi_word_end(GI_WORD_BODY_END, fold) != NULL;
}

/*
 * Is line i, with a date behind that many bytes of name, a signature, and not
 * an item of a list of news: a body's name stands before the date, or on the
 * line before, or the text ends there?
 */
static bool
is_signed(struct sec_report *r, size_t i, size_t name)
{
	struct gi_str	 s = { r->line[i].text.s, name };
	uint32_t	 cp;

	if (gi_trim(s).len > 0)
		return ends_in_body(r, s);
	while (i-- > r->top && r->line[i].len == 0)
		;
	if (i + 1 <= r->top)
		return true;
	cp = gi_utf8_last(r->line[i].text);
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == '.' ||
	    r->line[i].skip != GI_NOT_SKIPPED || r->line[i].bars ||
	    r->line[i].has_label || ends_in_body(r, r->line[i].text);
}

/* From the last signature. */
static void
from_signature(struct sec_report *r)
{
	size_t	 i, name;
	char	 iso[SEC_DATE_BYTES];

	for (i = r->end; i-- > r->top;) {
		if (sec_is_signature(&r->line[i], iso, &name) &&
		    is_signed(r, i, name)) {
			take(r, &r->signed_on, iso, sec_report_number(r, i));
			return;
		}
	}
}

void
sec_find_published(struct sec_report *r)
{
	from_fields(r);
	if (r->published.value.len == 0)
		from_brackets(r);
	r->published_said = r->published.value.len > 0;
	from_signature(r);
	if (!r->published_said)
		r->published = r->signed_on;
}

void
sec_hint_date(struct sec_report *r)
{
	char	 iso[SEC_DATE_BYTES];

	if (!r->published_said && sec_hint_published(r, iso))
		take(r, &r->published, iso, 0);
}
