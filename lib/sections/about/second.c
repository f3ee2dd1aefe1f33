/* SPDX-License-Identifier: ISC */
/*
 * Where another whole report begins in the same text.  What a report says of
 * itself is looked for before that line.
 */
#include "base/str.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/title.h"

#define TITLE_LINES	3u	/* over which its title may go */
#define LOOK		24u	/* lines with text from it to the heading */

/* Read lines first to last, if these may hold a title. */
static bool
read_title(const struct sec_report *r, size_t first, size_t last,
    struct sec_title *t)
{
	size_t	 i;

	for (i = first; i <= last; i++) {
		if (r->line[i].stop || r->line[i].bars || r->line[i].angle ||
		    r->line[i].len >= SEC_SHORT)
			return false;
	}
	return sec_title_read(r->doc->arena, sec_report_join(r, first, last),
	    t);
}

/*
 * The title of the report whose first heading is on line end, from line begin
 * on; the nearest one that is whole, or else the best.
 */
static void
find_title(struct sec_report *r, size_t begin, size_t end)
{
	struct sec_title	 t, best = { .score = 0 };
	size_t			 i, last, n, looked = 0;

	for (i = end; i-- > begin && looked < LOOK &&
	    best.score < SEC_TITLE_FULL;) {
		if (r->line[i].len == 0)
			continue;
		looked++;
		for (last = i, n = 0; n < TITLE_LINES && last < end; n++) {
			if (read_title(r, i, last, &t) &&
			    t.score > best.score) {
				best = t;
				r->end = i;
			}
			last = sec_report_next(r, last);
		}
	}
	if (best.score > 0)
		r->second.value = best.text;
	else
		r->second.value = r->heading[r->second_heading].title;
}

void
sec_find_second(struct sec_report *r)
{
	const struct sec_heading	*h;

	if (r->second_heading == 0)
		return;
	h = &r->heading[r->second_heading];
	r->end = h->line;
	find_title(r, h[-1].line + h[-1].lines, h->line);
	r->second.line = sec_report_number(r, r->end);
}
