/* SPDX-License-Identifier: ISC */
/*
 * The lines that a page draws, as pdftocairo of poppler writes them as SVG.
 * Lines across and down count alone, be they strokes or thin boxes that are
 * filled.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/pdf/layout.h"
#include "extract/pdf/pdf.h"
#include "gi.h"

#define THIN		2500	/* a filled box no wider is a line */
#define STRAIGHT	600	/* by how much a line may lean */
#define SHORT		3000	/* shorter ones are part of a drawing */
#define POINTS		5	/* of a box; a line of more is read in parts */

/* A path as it is read. */
struct rules_path {
	struct ext_layout	*l;
	struct pdf_page		*page;
	double			 m[6];		/* its transformation */
	bool			 stroke;
	int64_t			 x[POINTS], y[POINTS];
	size_t			 n;		/* points of the part read */
};

static void
rule_add(struct rules_path *p, bool down, int64_t at, int64_t a, int64_t b)
{
	struct ext_layout	*l = p->l;
	struct pdf_rule		*r;

	l->rule = gi_grow(l->arena, l->rule, l->nrule, &l->rule_room,
	    sizeof(*r));
	r = &l->rule[l->nrule++];
	*r = (struct pdf_rule){ down, at, a < b ? a : b, a < b ? b : a };
	p->page->nrule++;
}

/* Add the line from one point to another. */
static void
line_add(struct rules_path *p, size_t i, size_t k)
{
	int64_t	 dx = p->x[k] - p->x[i], dy = p->y[k] - p->y[i];

	if (dy > -STRAIGHT && dy < STRAIGHT && (dx > SHORT || dx < -SHORT))
		rule_add(p, false, (p->y[i] + p->y[k]) / 2, p->x[i], p->x[k]);
	else if (dx > -STRAIGHT && dx < STRAIGHT && (dy > SHORT || dy < -SHORT))
		rule_add(p, true, (p->x[i] + p->x[k]) / 2, p->y[i], p->y[k]);
}

/* End a part of a path: a filled one may be a thin box. */
static void
part_end(struct rules_path *p, bool closed)
{
	int64_t	 x0, x1, y0, y1;
	size_t	 i;

	if (p->stroke && closed && p->n > 2)
		line_add(p, p->n - 1, 0);
	if (!p->stroke && (p->n == 4 || p->n == 5)) {
		x0 = x1 = p->x[0];
		y0 = y1 = p->y[0];
		for (i = 1; i < p->n; i++) {
			x0 = p->x[i] < x0 ? p->x[i] : x0;
			x1 = p->x[i] > x1 ? p->x[i] : x1;
			y0 = p->y[i] < y0 ? p->y[i] : y0;
			y1 = p->y[i] > y1 ? p->y[i] : y1;
		}
		if (y1 - y0 < THIN && x1 - x0 > y1 - y0)
			rule_add(p, false, (y0 + y1) / 2, x0, x1);
		else if (x1 - x0 < THIN && y1 - y0 > x1 - x0)
			rule_add(p, true, (x0 + x1) / 2, y0, y1);
	}
	p->n = 0;
}

/* Take a decimal from the start of *s, with blanks before it. */
static bool
decimal_take(struct gi_str *s, double *value)
{
	double	 scale = 1;
	bool	 minus = false, point = false;
	size_t	 digits = 0;

	while (s->len > 0 && (*s->s == ' ' || *s->s == ','))
		*s = gi_str_from(*s, 1);
	if (s->len > 0 && *s->s == '-') {
		minus = true;
		*s = gi_str_from(*s, 1);
	}
	for (*value = 0; s->len > 0 && digits < 18; *s = gi_str_from(*s, 1)) {
		if (*s->s == '.' && !point) {
			point = true;
			continue;
		}
		if (!gi_ascii_digit(*s->s))
			break;
		digits++;
		*value = *value * 10 + (*s->s - '0');
		scale *= point ? 10 : 1;
	}
	*value /= minus ? -scale : scale;
	return digits > 0;
}

/* Add a point to the part; false where it is none on a page. */
static bool
point_take(struct rules_path *p, struct gi_str *d)
{
	double	 x, y, px, py;

	if (!decimal_take(d, &x) || !decimal_take(d, &y))
		return false;
	px = (p->m[0] * x + p->m[2] * y + p->m[4]) * 1000;
	py = (p->m[1] * x + p->m[3] * y + p->m[5]) * 1000;
	if (!(px > -1e8 && px < 1e8 && py > -1e8 && py < 1e8))
		return false;
	if (p->n == POINTS) {	/* a longer line goes on from its end */
		p->x[0] = p->x[POINTS - 1];
		p->y[0] = p->y[POINTS - 1];
		p->n = p->stroke ? 1 : POINTS;
		if (!p->stroke)
			return false;
	}
	p->x[p->n] = (int64_t)px;
	p->y[p->n++] = (int64_t)py;
	if (p->stroke && p->n > 1)
		line_add(p, p->n - 2, p->n - 1);
	return true;
}

/* Move *s behind what; false where that is not in it. */
static bool
behind(struct gi_str *s, const char *what)
{
	for (; s->len > 0; *s = gi_str_from(*s, 1)) {
		if (gi_ascii_begins(*s, what)) {
			*s = gi_str_from(*s, strlen(what));
			return true;
		}
	}
	return false;
}

/* Read the data of a path without curves: M 1 2 L 3 4 Z */
static void
data_read(struct rules_path *p, struct gi_str d)
{
	char	 c;

	for (p->n = 0; d.len > 0 && *d.s != '"';) {
		c = *d.s;
		d = gi_str_from(d, 1);
		if (c == 'M' || c == 'Z')
			part_end(p, c == 'Z');
		if ((c == 'M' || c == 'L') && !point_take(p, &d))
			return;
	}
	part_end(p, false);
}

/* Read a line of SVG that is a path. */
static void
path_read(struct ext_layout *l, struct pdf_page *page, struct gi_str line)
{
	struct rules_path	 p = { .l = l, .page = page,
	    .m = { 1, 0, 0, 1, 0, 0 } };
	struct gi_str		 s = line, d = line;
	size_t			 i;

	if (!behind(&d, " d=\"") || memchr(d.s, 'C', d.len) != NULL)
		return;
	p.stroke = behind(&s, "fill:none");
	s = line;
	if (behind(&s, "rgb(100%,100%,100%)"))
		return;		/* nobody sees it */
	s = line;
	if (behind(&s, "transform=\"matrix(")) {
		for (i = 0; i < GI_LEN(p.m); i++) {
			if (!decimal_take(&s, &p.m[i]))
				return;
		}
	}
	data_read(&p, d);
}

void
ext_rules_read(struct ext_layout *l, struct gi_str svg)
{
	struct gi_str	 line, s = svg;
	size_t		 page = 0;
	bool		 many = behind(&s, "<page>"), inside = !many;

	while (gi_ascii_line(&svg, &line)) {
		line = gi_trim(line);
		if (gi_ascii_begins(line, "<page>")) {
			inside = true;
		} else if (gi_ascii_begins(line, "</page>")) {
			inside = false;
			page++;
		} else if (gi_ascii_begins(line, "<defs>")) {
			while (gi_ascii_line(&svg, &line) &&
			    !gi_ascii_begins(gi_trim(line), "</defs>"))
				;
		} else if (inside && page < l->npage &&
		    gi_ascii_begins(line, "<path ")) {
			if (l->page[page].nrule == 0)
				l->page[page].rule = l->nrule;
			path_read(l, &l->page[page], line);
		}
	}
}
