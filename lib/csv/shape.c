/* SPDX-License-Identifier: ISC */
/*
 * What a record looks like.  Who writes CSV puts a text in quotes that holds
 * the delimiter; so where a bracket opens in one field and closes in another,
 * where 1,048 stands among blanks, where a sentence goes on behind a comma, it
 * is no CSV.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "csv/shape.h"
#include "gi.h"

#define GROUP	3u	/* digits between the commas of a number */

/* Blanks and tabs around a field are none of it. */
static inline struct gi_str
trim(struct gi_str s)
{
	while (s.len > 0 && (s.s[0] == ' ' || s.s[0] == '\t'))
		s = gi_str_from(s, 1);
	while (s.len > 0 && (s.s[s.len - 1] == ' ' || s.s[s.len - 1] == '\t'))
		s.len--;
	return s;
}

/* Bytes that a number consists of, or a mark where one would stand. */
static const bool	 in_figure[256] = {
	['0'] = true, ['1'] = true, ['2'] = true, ['3'] = true, ['4'] = true,
	['5'] = true, ['6'] = true, ['7'] = true, ['8'] = true, ['9'] = true,
	['+'] = true, ['-'] = true, ['.'] = true, ['%'] = true, ['/'] = true,
	['\''] = true
};

/* Whether s has nothing else; or, commas, has commas besides. */
static bool
is_figure(struct gi_str s, bool commas)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (!in_figure[(unsigned char)s.s[i]] &&
		    (!commas || s.s[i] != ','))
			return false;
	}
	return s.len > 0;
}

/* How many digits s begins with. */
static size_t
digits(struct gi_str s)
{
	size_t	 n = 0;

	while (gi_ascii_digit_at(s, n))
		n++;
	return n;
}

/* Whether what stands behind c begins anew. */
static inline bool
is_apart(char c)
{
	return c == ' ' || c == '\t' || c == '|';
}

/* Whether a character opens or closes brackets or quotes: 1, -1, 0. */
static int
bracket(uint32_t cp)
{
	if (gi_cp_is_open(cp) || cp == '[' || cp == '{' ||
	    cp == GI_CP_LEFT_QUOTE || cp == GI_CP_LEFT_LENTICULAR ||
	    cp == GI_CP_LEFT_TITLE)
		return 1;
	if (gi_cp_is_close(cp) || cp == ']' || cp == '}' ||
	    cp == GI_CP_RIGHT_QUOTE || cp == GI_CP_RIGHT_LENTICULAR ||
	    cp == GI_CP_RIGHT_TITLE)
		return -1;
	return 0;
}

/* Look at each character of a text without quotes. */
static void
look(struct csv_shape *h, struct gi_str s, char delimiter)
{
	size_t		 len = s.len, open = 0, n;
	bool		 wide = false;
	uint32_t	 cp = 0;
	int		 b;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		if (gi_utf8_plain_lead(s.s[0]) && s.len > 3 &&
		    gi_utf8_follows(s.s[1]) && gi_utf8_follows(s.s[2])) {
			n = 3;
			continue;
		}
		n = gi_utf8_decode(s.s, s.len, &cp);
		b = bracket(cp);
		if (b > 0)
			open++;
		else if (b < 0 && open > 0)
			open--;
		else if (b < 0 && h->open > 0)
			h->bad = true;
		wide = wide || cp == GI_CP_WIDE_COMMA;
		h->bad = h->bad || cp < '\t' ||
		    (cp == '\t' && delimiter != '\t');
	}
	h->open += open;
	if (!wide && len > h->longest)
		h->longest = len;
	h->stop = gi_cp_is_end(cp);
}

/* Whether a blank parts a figure of so many digits, at its end, from a text. */
static bool
ends_with_figure(struct gi_str s, size_t figure)
{
	return figure > 0 && s.len > figure &&
	    is_apart(s.s[s.len - figure - 1]);
}

/* What the comma before a field of so many digits may be part of. */
static void
add_comma(struct csv_shape *h, bool figure, size_t lead, char delimiter)
{
	if (delimiter == ',' && h->digits > 0 && lead == GROUP) {
		h->bad = h->bad || (!h->figure && (!figure || h->apart));
		h->thousands++;
	} else
		h->number = false;
}

/* A field without quotes, which is s without the blanks around it. */
static void
add_plain(struct csv_shape *h, struct gi_str s, char delimiter, bool last)
{
	size_t	 lead = digits(s);
	size_t	 trail = lead == s.len ? lead : gi_ascii_digits_end(s);
	bool	 figure = s.len > 0 && (lead == s.len || is_figure(s, false));

	add_comma(h, figure, lead, delimiter);
	h->digits = trail <= GROUP ? trail : 0;
	h->apart = s.len > trail && is_apart(s.s[s.len - trail - 1]);
	h->figure = figure;
	h->figures += figure;
	if (h->fields == 1)
		h->led = !figure && ends_with_figure(s, trail);
	h->large = h->large || (figure && lead > GROUP);
	if (figure || s.len == 0)
		return;
	h->texts++;
	h->foreign += (signed char)s.s[0] > 0;
	if (!h->coded && (h->fields > 1 || !last))
		look(h, s, delimiter);
}

static void
add_quoted(struct csv_shape *h, const struct csv_field *field, char delimiter)
{
	struct gi_str	 s = trim(field->raw);

	h->digits = 0;
	h->number = false;
	h->needed = h->needed || field->doubled ||
	    memchr(s.s, delimiter, s.len) != NULL ||
	    memchr(s.s, '\n', s.len) != NULL ||
	    memchr(s.s, '\r', s.len) != NULL;
	if (is_figure(s, true)) {
		h->figures++;
		h->large = h->large || memchr(s.s, ',', s.len) != NULL;
	} else
		h->quoted += s.len > 0;
}

/* Whether s ends in a reference of HTML, up to its semicolon: &nbsp */
static bool
is_reference(struct gi_str s)
{
	size_t	 i = s.len;

	while (i > 0 && (gi_ascii_letter(s.s[i - 1]) ||
	    gi_ascii_digit(s.s[i - 1]) || s.s[i - 1] == '#'))
		i--;
	return i < s.len && i > 0 && s.s[i - 1] == '&';
}

void
csv_shape_add(struct csv_shape *h, const struct csv_field *field,
    char delimiter)
{
	struct gi_str	 s = trim(field->raw);

	if (field->first)
		*h = (struct csv_shape){ .coded = h->coded, .number = true };
	h->fields++;
	h->filled += s.len > 0;
	h->stop = false;
	if (field->quoted)
		add_quoted(h, field, delimiter);
	else
		add_plain(h, s, delimiter, field->last);
	if (field->first)
		h->number = h->digits > 0 && h->figure;
	if (delimiter == ';' && !field->quoted && !field->last &&
	    is_reference(field->raw))
		h->bad = true;
	if (field->last && h->filled > 1 && h->stop && h->texts == h->fields)
		h->bad = true;
}
