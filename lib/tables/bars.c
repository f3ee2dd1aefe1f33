/* SPDX-License-Identifier: ISC */
/*
 * What bars and commas mean in a document.  A bar alone on a line is an empty
 * cell in some texts, a separator in others, and opens each row in a third
 * kind; the same bar cannot be all three, so it is decided once.
 */
#include <string.h>

#include "tables.h"

#define COMMA_ROWS	5	/* rows of commas and figures that tell */

struct count {
	size_t	 lone;		/* lines that hold one bar and no more */
	size_t	 lone_label;	/* of these, before a line of label text */
	size_t	 one, many;	/* lines of one cell with text, of more */
	size_t	 comma_rows;
};

/* What a line with bars holds. */
struct shape {
	size_t	 bars;
	size_t	 texts;		/* cells that are not blank */
	bool	 figures;	/* begins with a digit or a mark */
};

static struct shape
shape_of(struct gi_str text)
{
	struct shape	 sh = { 0 };
	uint32_t	 cp;
	size_t		 at, n;
	bool		 in_text = false;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (cp_is_bar(cp)) {
			sh.bars++;
			in_text = false;
		} else if (!gi_is_space(cp)) {
			if (sh.texts == 0 && !in_text)
				sh.figures = !gi_is_han(cp);
			sh.texts += !in_text;
			in_text = true;
		}
	}
	return sh;
}

/*
 * label,unit,figure or label,figure,figure: it ends in a figure or nothing.
 * Figures with blanks between them are a row whose thousands have commas.
 */
static bool
is_comma_row(struct gi_str text)
{
	struct gi_str		 field;
	struct gi_dec		 d;
	const struct gi_word	*unit;
	size_t			 i, from = 0, commas = 0;
	bool			 figure = false;

	for (i = 0; i <= text.len; i++) {
		if (i < text.len && text.s[i] != ',')
			continue;
		field.s = text.s + from;
		field.len = i - from;
		field = gi_trim(field);
		figure = field.len == 0 || number_parse(field, &d, &unit);
		if (commas > 0 && !figure &&
		    memchr(field.s, ' ', field.len) != NULL)
			return false;
		commas += i < text.len;
		from = i + 1;
	}
	return commas >= 2 && figure && !line_is_prose(text);
}

static void
count_line(struct count *c, const struct gi_doc *doc, size_t i)
{
	struct shape	 sh = shape_of(doc->line[i].text), below;
	size_t		 k;

	c->comma_rows += sh.bars == 0 && is_comma_row(doc->line[i].text);
	if (sh.bars == 0 || line_is_rule(doc->line[i].text))
		return;
	if (sh.texts == 1)
		c->one++;
	else if (sh.texts > 1)
		c->many++;
	if (sh.bars != 1 || sh.texts != 0)
		return;
	c->lone++;
	for (k = i + 1; k < doc->nline; k++) {
		below = shape_of(doc->line[k].text);
		if (below.bars + below.texts == 0)
			continue;
		if (line_is_rule(doc->line[k].text))
			break;
		c->lone_label += below.texts > 0 && !below.figures;
		break;
	}
}

struct bars
bars_judge(const struct gi_doc *doc)
{
	struct count	 c = { 0 };
	struct bars	 b = { 0 };
	size_t		 i;

	for (i = 0; i < doc->nline; i++)
		count_line(&c, doc, i);
	b.commas = c.comma_rows >= COMMA_ROWS;
	b.cell_a_line = c.one > c.many;
	if (c.lone_label * 2 >= c.lone)
		b.lone = LONE_OPENS;
	else if ((c.one + c.many) * 4 < c.lone || c.lone_label * 4 >= c.lone)
		b.lone = LONE_SEPARATES;
	else
		b.lone = LONE_IS_CELL;
	return b;
}
