/* SPDX-License-Identifier: ISC */
/* Page numbers that say what they are. */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/report/line.h"

#define NUMBER_MIN	3u	/* code points of such a line */
#define NUMBER_MAX	20u

static bool
is_dash(uint32_t cp)
{
	return cp == '-' || cp == GI_CP_WIDE_HYPHEN || cp == GI_CP_MINUS ||
	    (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR) ||
	    cp == GI_CP_BOX_LIGHT_ACROSS;
}

bool
sec_is_page_number(const struct sec_line *l)
{
	const struct gi_word	*w;
	struct gi_str		 s = l->text;
	uint32_t		 cp, first = 0, last = 0;
	size_t			 n, numbers = 0;
	bool			 digit = false, word = false;

	if (!l->maybe_number || l->len < NUMBER_MIN || l->len > NUMBER_MAX)
		return false;
	/* most lines of numbers end with a bar, no page number does */
	if (s.s[s.len - 1] == '|')
		return false;
	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_is_space(cp))
			continue;
		if (first == 0)
			first = cp;
		last = cp;
		if (cp >= '0' && cp <= '9') {
			numbers += !digit;
			digit = true;
			continue;
		}
		digit = false;
		if (is_dash(cp) || cp == '/')
			continue;
		if ((w = gi_word_start(GI_WORD_PAGE, s)) != NULL)
			word = true;
		else if ((w = gi_word_start(GI_WORD_ORDINAL, s)) == NULL &&
		    (w = gi_word_start(GI_WORD_PAGES, s)) == NULL)
			return false;
		n = w->text.len;
	}
	if (numbers == 0 || numbers > 2)
		return false;
	return word || (is_dash(first) && is_dash(last));
}
