/* SPDX-License-Identifier: ISC */
/*
 * Pages in XML whose elements have a prefix, <h:table> for <table>: what a
 * parser of pages knows is written in their place.  In XML an element may be
 * empty as <h:td/>, which opens one in HTML; it is closed here.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/html/html.h"
#include "gi.h"

#define LOOK	((size_t)4096)		/* bytes in which the first element
					   stands */
#define PREFIX	16u			/* bytes of a prefix */

/*
 * The prefix of the element html that a page begins with, with its colon; empty
 * where it has none.
 */
static struct gi_str
prefix_of(struct gi_str s)
{
	struct gi_str	 none = { "", 0 }, p;
	const char	*at;

	if (s.len > LOOK)
		s.len = LOOK;
	at = gi_ascii_find(s, gi_str(":html"));
	if (at == NULL)
		return none;
	p.s = at;
	while (p.s > s.s && (gi_ascii_letter(p.s[-1]) ||
	    gi_ascii_digit(p.s[-1])))
		p.s--;
	p.len = (size_t)(at + 1 - p.s);
	if (p.len < 2 || p.len > PREFIX || p.s == s.s || p.s[-1] != '<')
		return none;
	return p;
}

/* Add a tag, s behind its prefix; it ends with its bracket. */
static void
add_tag(struct gi_text *t, struct gi_str s, bool closes)
{
	struct gi_str	 name = s;
	size_t		 i;

	for (i = 0; i < s.len && !html_is_space(s.s[i]) && s.s[i] != '/' &&
	    s.s[i] != '>'; i++)
		;
	name.len = i;
	gi_text_add(t, gi_str(closes ? "</" : "<"));
	if (closes || s.len < 2 || s.s[s.len - 2] != '/' ||
	    html_tag_flags(html_tag_find(name.s, name.len)) & HTML_VOID) {
		gi_text_add(t, s);
		return;
	}
	gi_text_add(t, (struct gi_str){ s.s, s.len - 2 });
	gi_text_add(t, gi_str("></"));
	gi_text_add(t, name);
	gi_text_add(t, gi_str(">"));
}

struct gi_str
html_drop_prefix(struct gi_arena *a, struct gi_str s)
{
	const struct gi_str	 prefix = prefix_of(s);
	struct gi_text		 t = { .arena = a };
	const char		*lt, *end;
	struct gi_str		 tag;
	bool			 closes;

	if (prefix.len == 0)
		return s;
	while (s.len > 0 && (lt = memchr(s.s, '<', s.len)) != NULL) {
		tag = gi_str_from(s, (size_t)(lt + 1 - s.s));
		closes = tag.len > 0 && tag.s[0] == '/';
		tag = gi_str_from(tag, closes);
		end = tag.len > prefix.len && memcmp(tag.s, prefix.s,
		    prefix.len) == 0 ? memchr(tag.s, '>', tag.len) : NULL;
		gi_text_add(&t, (struct gi_str){ s.s, (size_t)(lt - s.s) });
		if (end == NULL) {
			gi_text_byte(&t, '<');
			s = gi_str_from(s, (size_t)(lt + 1 - s.s));
			continue;
		}
		tag.len = (size_t)(end + 1 - tag.s);
		add_tag(&t, gi_str_from(tag, prefix.len), closes);
		s = gi_str_from(s, (size_t)(end + 1 - s.s));
	}
	gi_text_add(&t, s);
	return gi_text_end(&t);
}
