/* SPDX-License-Identifier: ISC */
/* Text folded into lines. */
#include <unilbrk.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "view/screen/screen.h"

#define WIDEST	120		/* columns of a line of prose: eyes lose their way
				   in longer ones */
#define LEAST	10		/* columns that a text is given, at least */

/*
 * Whether a text stays together before byte i, whatever Unicode says: behind the
 * number of an item, and a sign and the number that stands behind it.
 */
static bool
is_joint(struct gi_str text, size_t i)
{
	char	 c = text.s[i - 1];

	return c == '-' || (c == '.' && i > 1 && gi_ascii_digit(text.s[i - 2]) &&
	    text.s[i] != ' ') || (c == '!' && gi_ascii_digit(text.s[i]));
}

void
view_fold_begin(struct view_fold *f, struct gi_arena *a, struct gi_str text)
{
	char	*may = gi_alloc(a, gi_size_add(text.len, 1));
	size_t	 i;

	u8_possible_linebreaks((const uint8_t *)text.s, text.len, "UTF-8", may);
	for (i = 1; i < text.len; i++) {
		if (is_joint(text, i))
			may[i] = UC_BREAK_PROHIBITED;
	}
	f->rest = text;
	f->may = may;
}

static void
advance(struct view_fold *f, size_t n)
{
	f->rest = gi_str_from(f->rest, n);
	f->may += n;
}

/* Bytes of the line that so many columns have room for. */
static size_t
line_end(const struct view_screen *s, const struct view_fold *f,
    size_t columns)
{
	size_t		 fit = view_fit(s, f->rest, columns), at = fit;
	uint32_t	 cp;

	if (fit == f->rest.len)
		return fit;
	/* a blank at the end needs no room */
	while (at > 0 && f->may[at] != UC_BREAK_POSSIBLE &&
	    f->rest.s[at] != ' ')
		at--;
	if (at > 0)
		return at;
	return fit > 0 ? fit : gi_utf8_decode(f->rest.s, f->rest.len, &cp);
}

bool
view_fold_next(const struct view_screen *s, struct view_fold *f,
    size_t columns, struct gi_str *line)
{
	size_t	 n;

	while (f->rest.len > 0 && f->rest.s[0] == ' ')
		advance(f, 1);
	if (f->rest.len == 0)
		return false;
	n = line_end(s, f, columns);
	*line = (struct gi_str){ f->rest.s, n };
	advance(f, n);
	while (line->len > 0 && line->s[line->len - 1] == ' ')
		line->len--;
	return true;
}

void
view_put_folded(const struct view_screen *s, FILE *out, struct gi_arena *a,
    enum view_ink ink, struct gi_str text, size_t at)
{
	size_t			 width = s->width < WIDEST ? s->width : WIDEST;
	size_t			 room = width > at + LEAST ? width - at : LEAST;
	struct view_fold	 f;
	struct gi_str		 line;
	bool			 first = true;

	view_fold_begin(&f, a, text);
	while (view_fold_next(s, &f, room, &line)) {
		if (!first) {
			putc('\n', out);
			view_blanks(out, at);
		}
		first = false;
		view_put(s, out, ink, line);
	}
	putc('\n', out);
}
