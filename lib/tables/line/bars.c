/* SPDX-License-Identifier: ISC */
/*
 * What bars and commas mean in a document.  A bar alone on a line is an empty
 * cell in some texts, a separator in others, and opens each row in a third
 * kind; the same bar cannot be all three, so it is decided once.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/line/bars.h"
#include "tables/line/line_features.h"
#include "tables/line/line_kind.h"
#include "tables/parts/reading.h"
#include "tables/text/number.h"

#define COMMA_ROWS	5	/* rows of commas and figures that tell */
#define GROUP		3	/* digits between two commas of a number */
#define OPEN_MIN	3	/* lines of a row that end with a bar */
#define OPEN_RUNS	3	/* such rows that tell */
#define COMMAS		7	/* in a row that tells by itself, where no other
				   line has figures and commas */

struct bar_count {
	size_t	 lone;		/* lines that hold one bar and no more */
	size_t	 lone_label;	/* of these, before a line of label text */
	size_t	 one, many;	/* lines of one cell with text, of more */
	size_t	 comma_rows;
	size_t	 comma_long;	/* of these, with many commas */
	size_t	 comma_other;	/* other lines with commas and figures */
};

/*
 * Is the comma at byte i one between thousands, of a number that blanks part
 * from the text before it?
 */
static bool
parts_thousands(struct gi_str text, size_t i)
{
	struct gi_str	 head = { text.s, i };
	size_t		 n = gi_ascii_digits_end(head), k;

	for (k = 1; k <= GROUP; k++) {
		if (i + k >= text.len || !gi_ascii_digit(text.s[i + k]))
			return false;
	}
	return n > 0 && n <= GROUP && n < i && (text.s[i - n - 1] == ' ' ||
	    text.s[i - n - 1] == '\t') && (i + k == text.len ||
	    !gi_ascii_digit(text.s[i + k]));
}

/*
 * label,unit,figure or label,figure,figure: it ends in a figure or nothing.
 * Figures with blanks between them are a row whose thousands have commas.
 */
static bool
is_comma_row(struct gi_str text, const struct tbl_features *g)
{
	struct gi_str		 field;
	struct tbl_number	 n;
	size_t			 i, from = 0, commas = 0;
	bool			 figure = false;

	if (g->commas < 2 || g->bars > 0)
		return false;
	for (i = 0; i <= text.len; i++) {
		if (i < text.len && text.s[i] != ',')
			continue;
		field.s = text.s + from;
		field.len = i - from;
		field = gi_trim(field);
		figure = field.len == 0 || tbl_number_read(field, &n);
		if ((commas > 0 && !figure &&
		    memchr(field.s, ' ', field.len) != NULL) ||
		    (commas == 0 && parts_thousands(text, i)))
			return false;
		commas += i < text.len;
		from = i + 1;
	}
	return commas >= 2 && figure && !g->prose;
}

static bool
is_rule(const struct tbl_reading *r, size_t i)
{
	return tbl_line_is_rule(gi_trim(tbl_line_text(r, i)),
	    &r->features[i]);
}

/* Does the first text of a line begin with Han? */
static bool
begins_with_han(struct gi_str text)
{
	uint32_t	 cp = ' ';

	while (text.len > 0 && (gi_is_space(cp) || tbl_is_bar(cp)))
		text = gi_str_from(text, gi_utf8_decode(text.s, text.len, &cp));
	return gi_is_han(cp);
}

static void
count_line(struct bar_count *c, const struct tbl_reading *r, size_t i)
{
	const struct tbl_features	*g = &r->features[i], *below;
	size_t				 k;

	/* nearly all lines of many texts */
	if (g->commas == 0 && g->bars == 0)
		return;
	if (is_comma_row(tbl_line_text(r, i), g)) {
		c->comma_rows++;
		c->comma_long += g->commas >= COMMAS &&
		    begins_with_han(tbl_line_text(r, i));
	} else {
		c->comma_other += g->commas > 0 && g->digits;
	}
	if (g->bars == 0 || is_rule(r, i))
		return;
	if (g->texts == 1)
		c->one++;
	else if (g->texts > 1)
		c->many++;
	if (g->bars != 1 || g->texts != 0)
		return;
	c->lone++;
	for (k = i + 1; k < r->doc->nline; k++) {
		below = &r->features[k];
		if (below->bars + below->texts == 0)
			continue;
		if (is_rule(r, k))
			break;
		c->lone_label += below->texts > 0 &&
		    begins_with_han(tbl_line_text(r, k));
		break;
	}
}

/* Does a line hold one cell at most, and then a bar? */
static bool
ends_with_bar(const struct tbl_reading *r, size_t i)
{
	const struct tbl_features	*g = &r->features[i];
	struct gi_str			 text;

	if (g->bars != 1 || g->texts > 1)
		return false;
	text = gi_trim(tbl_line_text(r, i));
	return text.s[text.len - 1] == '|';
}

/* Does label text follow figures in the n lines from line i on? */
static bool
is_several_rows(const struct tbl_reading *r, size_t i, size_t n)
{
	bool	 figures = false;

	for (; n > 0; n--, i++) {
		if (figures && !r->features[i].digits &&
		    begins_with_han(tbl_line_text(r, i)))
			return true;
		figures |= r->features[i].digits;
	}
	return false;
}

/*
 * Are rows written a cell a line, with a bar behind each cell but the last?
 * Then all lines with bars are such, and each run of them is one row, and ends
 * in a line without one that is no label.
 */
static bool
is_open(struct tbl_reading *r, const struct bar_count *c)
{
	size_t	 i, n, runs = 0, lines = 0;

	if (c->one + c->lone < OPEN_MIN * OPEN_RUNS || c->one <= c->many)
		return false;
	for (i = 0; i < r->doc->nline; i += n + 1) {
		for (n = 0; i + n < r->doc->nline &&
		    ends_with_bar(r, i + n); n++)
			;
		lines += n;
		if (is_several_rows(r, i, n))
			runs -= runs > 0;
		else if (n >= OPEN_MIN && i + n < r->doc->nline &&
		    r->features[i + n].bars == 0 &&
		    (r->features[i + n].count || r->features[i + n].texts == 0))
			runs++;
		else if (n >= OPEN_MIN && i + n < r->doc->nline &&
		    begins_with_han(tbl_line_text(r, i + n)))
			runs -= runs > 0;
	}
	if (runs < OPEN_RUNS || lines * 5 < (c->one + c->many + c->lone) * 4)
		return false;
	for (i = 0; i < r->doc->nline; i++)
		r->features[i].open = ends_with_bar(r, i);
	return true;
}

struct tbl_bars
tbl_bars_judge(struct tbl_reading *r)
{
	struct bar_count	 c = { 0 };
	struct tbl_bars		 b = { 0 };
	size_t			 i, n = r->doc->nline;

	r->features = gi_alloc_raw(r->arena, gi_size_mul(n + 1,
	    sizeof(*r->features)));
	for (i = 0; i < n; i++)
		tbl_features_read(tbl_line_text(r, i), &r->features[i]);
	for (i = 0; i < n; i++)
		count_line(&c, r, i);
	b.commas = c.comma_rows >= COMMA_ROWS ||
	    (c.comma_long > 0 && c.comma_other == 0);
	b.cell_a_line = c.one > c.many;
	b.open = is_open(r, &c);
	if (b.open) {
		b.lone = TBL_LONE_IS_CELL;
		return b;
	}
	if (c.lone_label * 2 >= c.lone)
		b.lone = TBL_LONE_OPENS;
	else if ((c.one + c.many) * 4 < c.lone || c.lone_label * 4 >= c.lone)
		b.lone = TBL_LONE_SEPARATES;
	else
		b.lone = TBL_LONE_IS_CELL;
	return b;
}
