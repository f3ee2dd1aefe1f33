/* SPDX-License-Identifier: ISC */
/*
 * Where another whole report begins: its sections come again under a title of
 * their own, or from the first one on.
 */
#include "base/arena.h"
#include "base/bits.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "stream/role.h"
#include "tables/parts/reading.h"
#include "tables/twice/twice.h"

#define TITLE		60	/* code points of a title, at most */
#define ABOVE		40	/* lines from it to the first section */
#define AGAIN		2	/* sections that come again, at least */
#define YEAR_DIGITS	4

struct heading {
	size_t		 line;
	enum gi_role	 role;
	bool		 filled;	/* something stands under it */
	uint32_t	 rest;		/* the roles of it and of those behind
					   it that are filled, a bit for each */
};

/* The headings of the first level that have a role; how many. */
static size_t
headings(const struct tbl_reading *r, struct heading *h)
{
	const struct gi_doc	*doc = r->doc;
	const struct gi_record	*rec;
	size_t			 i, k, n = 0, text = 0;

	for (i = 0, k = 0; i < doc->nline; k = doc->line[i++].rec + 1) {
		if (n > 0 && text < 2)
			text += gi_trim(tbl_line_text(r, i)).len > 0;
		for (; k < doc->line[i].rec; k++) {
			rec = &doc->rec[k];
			if (rec->type != GI_REC_SECT ||
			    !gi_str_is(gi_field(rec, GI_SECT_LEVEL), "1"))
				continue;
			if (n > 0)
				h[n - 1].filled = text > 1;
			text = 0;
			h[n].line = i;
			h[n++].role = gi_role_find(gi_field(rec,
			    GI_SECT_ROLE));
		}
	}
	if (n > 0)
		h[n - 1].filled = text > 0;
	return n;
}

static bool
has_year(struct gi_str s)
{
	size_t	 i, digits = 0;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] >= '0' && s.s[i] <= '9')
			digits++;
		else if (digits == YEAR_DIGITS && gi_word_start(GI_WORD_YEAR,
		    gi_str_from(s, i)) != NULL)
			return true;
		else
			digits = 0;
	}
	return false;
}

bool
tbl_line_is_title(const struct tbl_reading *r, size_t line)
{
	struct gi_str		 text = tbl_line_text(r, line);
	const struct gi_word	*w;
	size_t			 at;

	if (text.len > 4 * TITLE || gi_utf8_count(text) > TITLE)
		return false;
	text = gi_fold_text(r->arena, text);
	w = gi_word_in(GI_WORD_TOPIC, text, &at);
	return w != NULL &&
	    gi_word_in(GI_WORD_CORRECTED, text, NULL) == NULL && gi_word_in(GI_WORD_REPORT, gi_str_from(text,
	    at + w->text.len), NULL) != NULL && has_year(text);
}

/* The line of a title above heading i, or SIZE_MAX. */
static size_t
title_above(const struct tbl_reading *r, const struct heading *h, size_t i)
{
	size_t	 k, low = h[i - 1].line + 1;

	if (h[i].line > ABOVE && low < h[i].line - ABOVE)
		low = h[i].line - ABOVE;
	for (k = low; k < h[i].line; k++) {
		if (tbl_line_is_title(r, k))
			return k;
	}
	return SIZE_MAX;
}

static uint32_t
role_bit(const struct heading *h)
{
	return h->role != GI_NO_ROLE && h->filled ? (uint32_t)1 << h->role : 0;
}

/* Set rest of each heading. */
static void
rest_set(struct heading *h, size_t n)
{
	uint32_t	 rest = 0;

	for (; n > 0; n--)
		h[n - 1].rest = rest |= role_bit(&h[n - 1]);
}

/* The line where sections come again, or SIZE_MAX. */
static size_t
sections_again(const struct tbl_reading *r)
{
	struct heading	*h;
	uint32_t	 was = 0;
	size_t		 i, n, title;

	if (r->nheading < AGAIN || !r->again)
		return SIZE_MAX;
	h = gi_alloc_array(r->arena, r->nheading, sizeof(*h));
	n = headings(r, h);
	rest_set(h, n);
	for (i = 1; i < n; i++) {
		was |= role_bit(&h[i - 1]);
		if (h[i].role == GI_NO_ROLE || was < (uint32_t)1 << h[i].role ||
		    (was & h[i].rest) == 0)
			continue;
		title = title_above(r, h, i);
		if (title < SIZE_MAX)
			return title;
		if (h[i].role == GI_ROLE_OVERVIEW &&
		    gi_bits(was & h[i].rest) >= AGAIN)
			return h[i].line;
	}
	return SIZE_MAX;
}

/*
 * The line that gi-sections names, or SIZE_MAX.  A report that was corrected
 * and stands once more is told by its caption.
 */
static size_t
named_line(const struct tbl_reading *r)
{
	const struct gi_doc	*doc = r->doc;
	size_t			 i, k, line;

	for (k = 0; k < doc->nrec; k++) {
		if (doc->rec[k].type == GI_REC_LINE)
			break;		/* meta stands before */
		if (doc->rec[k].type == GI_REC_META &&
		    gi_str_is(gi_field(&doc->rec[k], GI_META_KEY), "second") &&
		    gi_str_size(gi_field(&doc->rec[k], GI_META_LINE), &line) &&
		    gi_word_in(GI_WORD_CORRECTED, gi_fold_text(r->arena,
		    gi_field(&doc->rec[k], GI_META_VALUE)), NULL) == NULL) {
			for (i = 0; i < doc->nline &&
			    doc->line[i].number < line; i++)
				;
			return i < doc->nline ? i : SIZE_MAX;
		}
	}
	return SIZE_MAX;
}

size_t
tbl_report_line(const struct tbl_reading *r)
{
	size_t	 named = named_line(r), again = sections_again(r);

	return named < again ? named : again;
}
