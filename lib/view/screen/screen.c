/* SPDX-License-Identifier: ISC */
/* Text on a screen: its width, its colours. */
#include <uniwidth.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "view/screen/screen.h"

/* Select Graphic Rendition: what a terminal takes for a change of colour. */
#define SGR(code)	"\033[" code "m"

const char *
view_ink(const struct view_screen *s, enum view_ink ink)
{
	static const char *const sgr[VIEW_INKS] = {
		[VIEW_PLAIN] = SGR("0"), [VIEW_BOLD] = SGR("1"),
		[VIEW_FAINT] = SGR("2"), [VIEW_GOOD] = SGR("32"),
		[VIEW_BAD] = SGR("1;31"), [VIEW_DOUBTFUL] = SGR("33"),
		[VIEW_DARK] = SGR("36")
	};

	return s->colour ? sgr[ink] : "";
}

enum view_ink
view_ink_verdict(enum gi_verdict verdict)
{
	static const enum view_ink	 ink[GI_VERDICTS] = {
		[GI_VERDICT_OK] = VIEW_GOOD, [GI_VERDICT_ERRORS] = VIEW_BAD,
		[GI_VERDICT_DOUBTS] = VIEW_DOUBTFUL,
		[GI_VERDICT_UNREAD] = VIEW_DARK
	};

	return ink[verdict];
}

enum view_ink
view_ink_severity(enum gi_severity severity)
{
	static const enum view_ink	 ink[] = {
		[GI_NOTE] = VIEW_DARK, [GI_WARNING] = VIEW_DOUBTFUL,
		[GI_ERROR] = VIEW_BAD
	};

	return ink[severity];
}

struct gi_str
view_sign(const struct view_screen *s, enum gi_severity severity)
{
	if (severity == GI_ERROR)
		return gi_str(s->wide ? "x" : GI_TEXT_CROSS);
	return gi_str(severity == GI_WARNING ? "!" : "*");
}

/* In the fonts of China, whatever is not ASCII is as wide as an ideograph. */
static size_t
width(const struct view_screen *s, uint32_t cp)
{
	int	 n = s->wide ? uc_width(cp, "GBK") : gi_width(cp);

	return n > 0 ? (size_t)n : 0;
}

size_t
view_columns(const struct view_screen *s, struct gi_str t)
{
	uint32_t	 cp;
	size_t		 n, columns = 0;

	for (; t.len > 0; t = gi_str_from(t, n)) {
		n = gi_utf8_decode(t.s, t.len, &cp);
		columns += width(s, cp);
	}
	return columns;
}

size_t
view_fit(const struct view_screen *s, struct gi_str t, size_t columns)
{
	uint32_t	 cp;
	size_t		 at, n, w;

	for (at = 0; at < t.len; at += n) {
		n = gi_utf8_decode(t.s + at, t.len - at, &cp);
		w = width(s, cp);
		if (w > columns)
			break;
		columns -= w;
	}
	return at;
}

struct gi_str
view_shorten(const struct view_screen *s, struct gi_arena *a, struct gi_str t,
    size_t columns)
{
	struct gi_text	 out = { .arena = a };
	struct gi_str	 mark = gi_str(GI_TEXT_ELLIPSIS);
	size_t		 w = view_columns(s, mark);

	if (view_columns(s, t) <= columns)
		return t;
	if (columns < w)
		return gi_str("");
	t.len = view_fit(s, t, columns - w);
	gi_text_add(&out, t);
	gi_text_add(&out, mark);
	return gi_text_end(&out);
}

struct gi_str
view_shorten_left(const struct view_screen *s, struct gi_arena *a,
    struct gi_str t, size_t columns)
{
	struct gi_text	 out = { .arena = a };
	struct gi_str	 mark = gi_str(GI_TEXT_ELLIPSIS);
	uint32_t	 cp;
	size_t		 w = view_columns(s, mark), has = view_columns(s, t);

	if (has <= columns)
		return t;
	if (columns < w)
		return gi_str("");
	/* what has no width of its own goes with what stands before it */
	while (has > columns - w) {
		t = gi_str_from(t, gi_utf8_decode(t.s, t.len, &cp));
		has -= width(s, cp);
	}
	while (t.len > 0) {
		w = gi_utf8_decode(t.s, t.len, &cp);
		if (width(s, cp) > 0)
			break;
		t = gi_str_from(t, w);
	}
	gi_text_add(&out, mark);
	gi_text_add(&out, t);
	return gi_text_end(&out);
}

void
view_blanks(FILE *out, size_t n)
{
	while (n-- > 0)
		putc(' ', out);
}

void
view_write(FILE *out, struct gi_str t)
{
	struct gi_str	 hard = gi_str(GI_TEXT_NO_BREAK_SPACE);
	size_t		 at;

	while ((at = gi_str_find(t, hard)) < t.len) {
		fwrite(t.s, 1, at, out);
		putc(' ', out);
		t = gi_str_from(t, at + hard.len);
	}
	fwrite(t.s, 1, t.len, out);
}

void
view_put(const struct view_screen *s, FILE *out, enum view_ink ink,
    struct gi_str t)
{
	bool	 inked = ink != VIEW_PLAIN && t.len > 0;

	if (inked)
		fputs(view_ink(s, ink), out);
	view_write(out, t);
	if (inked)
		fputs(view_ink(s, VIEW_PLAIN), out);
}

void
view_put_left(const struct view_screen *s, FILE *out, enum view_ink ink,
    struct gi_str t, size_t columns)
{
	size_t	 w = view_columns(s, t);

	view_put(s, out, ink, t);
	view_blanks(out, w < columns ? columns - w : 0);
}

void
view_put_right(const struct view_screen *s, FILE *out, enum view_ink ink,
    struct gi_str t, size_t columns)
{
	size_t	 w = view_columns(s, t);

	view_blanks(out, w < columns ? columns - w : 0);
	view_put(s, out, ink, t);
}
