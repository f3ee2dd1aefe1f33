/* SPDX-License-Identifier: ISC */
/* Texts as a cell may hold them. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "store/book/text.h"

#define ESCAPE	7	/* bytes of what Excel reads as a character: _x0041_ */

struct gi_str
store_book_format(struct gi_arena *a, const char *format, ...)
{
	va_list	 ap;
	int	 n;
	char	*s;

	va_start(ap, format);
	n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	s = gi_alloc_raw(a, (size_t)n + 1);
	va_start(ap, format);
	vsnprintf(s, (size_t)n + 1, format, ap);
	va_end(ap);
	return (struct gi_str){ s, (size_t)n };
}

/* Whether what Excel would read as an escape begins a text. */
static bool
is_escape(struct gi_str s)
{
	size_t	 i;

	if (s.len < ESCAPE || s.s[0] != '_' || s.s[1] != 'x' ||
	    s.s[ESCAPE - 1] != '_')
		return false;
	for (i = 2; i < ESCAPE - 1; i++) {
		if (!isxdigit((unsigned char)s.s[i]))
			return false;
	}
	return true;
}

/* Whether XML has no such character. */
static bool
is_foreign(uint32_t cp)
{
	return (cp < ' ' && cp != '\t' && cp != '\n') || cp == 0xFFFE ||
	    cp == 0xFFFF;
}

struct gi_str
store_book_text(struct gi_arena *a, struct gi_str s, size_t limit, bool *cut)
{
	struct gi_text	 t = { .arena = a };
	size_t		 i, n, units = 0;
	uint32_t	 cp;

	*cut = false;
	gi_text_grow(&t, s.len + 1);
	for (i = 0; i < s.len; i += n) {
		n = gi_utf8_decode(s.s + i, s.len - i, &cp);
		units += cp > 0xFFFF ? 2 : 1;
		if (units > limit) {
			*cut = true;
			break;
		}
		if (cp == '_' && is_escape((struct gi_str){ s.s + i,
		    s.len - i }))
			gi_text_add(&t, gi_str("_x005F"));
		if (is_foreign(cp) || cp == GI_CP_REPLACEMENT)
			gi_text_char(&t, GI_CP_REPLACEMENT);
		else
			gi_text_add(&t, (struct gi_str){ s.s + i, n });
	}
	gi_text_byte(&t, '\0');
	t.len--;
	return gi_text_end(&t);
}

size_t
store_book_lines(struct gi_str text, size_t columns)
{
	struct gi_str	 line;
	size_t		 n = 0, fit;

	while (gi_str_part(&text, '\n', &line)) {
		do {
			fit = gi_width_fit(line, columns);
			if (fit == 0)
				fit = line.len;
			line = gi_str_from(line, fit);
			n++;
		} while (line.len > 0);
	}
	return n > 0 ? n : 1;
}
