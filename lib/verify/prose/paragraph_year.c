/* SPDX-License-Identifier: ISC */
/*
 * year-mismatch of one paragraph: a sentence that opens with a year before the
 * report's, and tells of it as of the report's own, was copied.  What assesses
 * that year, cites a paper of it or compares with it does not.
 */
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "verify/prose/checks.h"
#include "verify/prose/prose.h"
#include "verify/report/year.h"

#define BACK	5		/* years before the report's: older ones are
				   history */

/* Whether what stands behind the year is the body itself, or a comma. */
static bool
is_own(struct gi_str s)
{
	uint32_t	 cp;

	if (gi_word_start(GI_WORD_NO_AGENCY, s) != NULL)
		return true;
	return s.len > 0 && gi_utf8_decode(s.s, s.len, &cp) > 0 &&
	    (cp == ',' || cp == GI_CP_WIDE_COMMA);
}

/* Whether text names the report's year. */
static bool
names_year(const struct ver_report *v, struct gi_str text)
{
	char		 buf[GI_SIZE_TEXT];
	struct gi_str	 year = { buf, 0 };

	year.len = gi_size_format((size_t)v->year, buf);
	return gi_str_has(text, year);
}

/*
 * The other year that a sentence is on, 0: none.  It begins at byte from of the
 * paragraph and ends at end.
 */
static int
other_year(const struct ver_report *v, struct gi_str text, size_t from,
    size_t end)
{
	struct gi_str	 s;
	size_t		 len;
	int		 year;

	text.len = end;
	from = gi_str_spaces(text, from);
	s = gi_str_from(text, from);
	year = ver_year_start(s, &len);
	if (year >= v->year || year < v->year - BACK ||
	    !is_own(gi_str_from(s, len)) ||
	    gi_word_in(GI_WORD_OF_PAST, s, NULL) != NULL ||
	    gi_word_in(GI_WORD_JUDGED, s, NULL) != NULL)
		return 0;
	return year;
}

void
ver_check_year(struct ver_report *v, const struct ver_prose *p)
{
	struct gi_str	 text = p->para->plain;
	unsigned	 number;
	char		 style;
	size_t		 i, line, from;
	int		 year;

	line = p->para->part[0].line;
	if (v->year == 0 || v->partial || p->cut || v->line[line].head == 0 ||
	    v->head[v->line[line].head - 1].annex || names_year(v, text))
		return;
	from = gi_item_parse(text, &number, &style);
	for (i = 0; i <= p->n; i++) {
		if (i < p->n && p->token[i].mark != VER_STOP)
			continue;
		year = other_year(v, text, from, i < p->n ? p->token[i].at :
		    text.len);
		if (year != 0) {
			ver_report_text_year(v, ver_para_line(p->para, from),
			    year);
			return;
		}
		if (i < p->n)
			from = p->token[i].at + p->token[i].len;
	}
}
