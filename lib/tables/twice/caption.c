/* SPDX-License-Identifier: ISC */
/*
 * What the lines above a table say of it: its year, whether it is the one
 * before a correction or behind it, whose it is.  The line that is nearest to
 * the table counts.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "stream/doc.h"
#include "tables/line/line_features.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/twice/caption_text.h"
#include "tables/twice/twice.h"

#define CAPTION		40	/* code points of one, at most */
#define YEAR_DIGITS	4
#define LINES		60	/* above a table that are looked at, */
#define PAST_LINES	16	/* those where one alone may say it is past */
#define TEXTS		8	/* and of these with text that are no heads */

struct captions {
	struct tbl_reading	*r;
	struct tbl_twice	*tw;
	struct gi_str		 body;		/* the report's, folded */
	size_t			 title;		/* number of its title's line */
};

/* Does a text have a word of the class, folded? */
static bool
says(const struct captions *c, struct gi_str text, enum gi_word_class class)
{
	struct gi_mark	 mark = gi_arena_mark(c->r->arena);
	bool		 is = gi_word_in(class, gi_fold_text(c->r->arena,
			    text), NULL) != NULL;

	gi_arena_release(c->r->arena, mark);
	return is;
}

/* Does a character part a line: its cells, or where above is set its clauses? */
static bool
parts(uint32_t cp, bool clauses)
{
	return cp == '\t' || tbl_is_bar(cp) || (clauses &&
	    (gi_cp_is_comma(cp) || cp == GI_CP_IDEOGRAPHIC_STOP));
}

/*
 * The cells of a line, or all of it where only blanks part it.  Where it speaks
 * of the table above, each clause by itself.
 */
static void
line_read(const struct captions *c, size_t line, int8_t told[],
    int8_t before[])
{
	struct gi_str	 text = tbl_line_text(c->r, line), piece;
	uint32_t	 cp;
	size_t		 at, n, from = 0;
	bool		 above = before != NULL &&
			    says(c, text, GI_WORD_ABOVE);

	for (at = 0; at <= text.len; at += n) {
		n = 1;
		cp = '\t';
		if (at < text.len)
			n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (!parts(cp, above))
			continue;
		piece = (struct gi_str){ text.s + from, at - from };
		from = at + n;
		tbl_caption_read(c->r, c->body, gi_trim(piece), above &&
		    says(c, piece, GI_WORD_ABOVE) ? before : told);
	}
}

/* The number of the line of the report's title, 0: it has none. */
static size_t
title_line(const struct gi_doc *doc)
{
	size_t	 i, line;

	for (i = 0; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_META &&
		    gi_str_is(gi_field(&doc->rec[i], GI_META_KEY), "title") &&
		    gi_str_size(gi_field(&doc->rec[i], GI_META_LINE), &line))
			return line;
	}
	return 0;
}

/* Is a line the first heading of a section that has a table? */
static bool
is_section(const struct tbl_reading *r, size_t line)
{
	int	 t;

	for (t = 0; t < GI_TABLES && (r->section[t].to <= r->section[t].from ||
	    r->section[t].from != line + 1); t++)
		;
	return t < GI_TABLES;
}

/* The text of a line, without the bars of a box around its one cell. */
static struct gi_str
framed_text(const struct tbl_reading *r, size_t line)
{
	struct gi_str	 s = gi_trim(tbl_line_text(r, line));
	uint32_t	 cp;
	size_t		 at, n;

	while (s.len > 0 && (n = gi_utf8_decode(s.s, s.len, &cp), tbl_is_bar(cp)))
		s = gi_trim(gi_str_from(s, n));
	while (s.len > 0) {
		for (at = s.len - 1; at > 0 && (s.s[at] & 0xC0) == 0x80; at--)
			;
		gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (!tbl_is_bar(cp))
			break;
		s.len = at;
		s = gi_trim(s);
	}
	return s;
}

/* Prose says something of a table only where it introduces it. */
static bool
is_caption(const struct captions *c, size_t line)
{
	struct gi_str	 text = framed_text(c->r, line);

	if (text.len > 4 * CAPTION)
		return false;
	return !c->r->features[line].prose || says(c, text, GI_WORD_BELOW);
}

/* Set which of the lines above an atom have labels of the form. */
static void
heads_mark(const struct tbl_reading *r, enum gi_table t, size_t low,
    size_t atom, bool heads[LINES + 1])
{
	size_t	 i, up, line = r->atom[atom].line;

	memset(heads, 0, (LINES + 1) * sizeof(*heads));
	heads[0] = true;
	for (i = low; i < atom; i++) {
		up = line - r->atom[i].line;
		if (r->atom[i].line <= line && up <= LINES &&
		    r->atom[i].kind == TBL_LABEL && r->atom[i].nglyph > 0 &&
		    (tbl_atom_is_about(r, &r->atom[i], t) ||
		    r->atom[i].begins))
			heads[up] = true;
	}
}

/*
 * Texts among the atoms a up to b that by themselves name a year, which are
 * noise then; heads: only those in the lines above b that it marks.
 */
static void
years_read(const struct captions *c, enum gi_table t, size_t a, size_t b,
    const bool *heads, int8_t told[])
{
	struct tbl_atom	*atom = c->r->atom;
	size_t		 line = atom[b < c->r->natom ? b : b - 1].line;

	for (; a < b; a++) {
		if (heads != NULL && (atom[a].line > line ||
		    atom[a].line + LINES < line ||
		    !heads[line - atom[a].line]))
			continue;
		/* one behind other heads is of a column */
		if (heads != NULL && a > 0 && atom[a - 1].line ==
		    atom[a].line && atom[a - 1].kind == TBL_LABEL)
			continue;
		/* the form of table 2 has heads that begin so */
		if (!tbl_caption_is_year(c->r, &atom[a]) ||
		    (t == GI_DISCLOSURE &&
		    tbl_atom_is_about(c->r, &atom[a], t)))
			continue;
		tbl_caption_read(c->r, c->body, atom[a].raw, told);
		if (atom[a].raw.s[0] >= '0' && atom[a].raw.s[0] <= '9') {
			atom[a].kind = TBL_NOISE;
			atom[a].reason = GI_REASON_YEAR;
		}
	}
}

/*
 * A line above a part is the title of a report.  Of another one, if it does not
 * name the same year and body, and the table stood before.
 */
static void
title_read(const struct captions *c, size_t line, const struct tbl_part *p)
{
	struct tbl_twice	*tw = c->tw;
	struct gi_str		 text = tbl_line_text(c->r, line);
	size_t			 i;

	if (tbl_caption_year(text) == c->r->year && tbl_caption_body(c->body,
	    gi_fold_text(c->r->arena, text)) >= 0)
		return;
	for (i = 0; i < tw->n && !(tw->part[i].table == p->table &&
	    tw->part[i].is_table && tw->part[i].first < p->first); i++)
		;
	if (i < tw->n && line < tw->report)
		tw->report = line;
}

/* What lines in a row said of the year. */
struct years {
	size_t	 text;		/* how many lines with text were seen */
	size_t	 said;		/* which of them spoke of it last */
	int8_t	 year;		/* what it said */
};

/*
 * Take what a line says.  This year and another in two lines in a row are the
 * heads of two columns, and say nothing of the table.
 */
static void
line_take(const struct captions *c, size_t line, struct tbl_part *p,
    struct tbl_part *before, struct years *y)
{
	int8_t	 told[TBL_TOLDS] = { 0 };
	int	 k;

	p->name = gi_trim(tbl_line_text(c->r, line));
	line_read(c, line, told, before != NULL ? before->told : NULL);
	for (k = 0; k < TBL_TOLDS; k++) {
		p->over[k] = told[k] != 0 ? says(c, tbl_line_text(c->r, line),
		    GI_WORD_TOPIC) : p->told[k] != 0;
		if (told[k] != 0) {
			p->told[k] = told[k];
			p->name.len = 0;
		}
	}
	/* a title is no head of a column */
	if (told[TBL_TOLD_YEAR] == 0 || p->over[TBL_TOLD_YEAR])
		return;
	if (y->year * told[TBL_TOLD_YEAR] < 0 && y->text == y->said + 1)
		p->told[TBL_TOLD_YEAR] = 0;
	y->said = y->text;
	y->year = told[TBL_TOLD_YEAR];
}

/* A line above a part, which is no heads. */
static void
above_read(const struct captions *c, size_t line, struct tbl_part *p,
    struct tbl_part *before, struct years *y)
{
	const struct tbl_reading	*r = c->r;

	if (is_section(r, line) || r->doc->line[line].number == c->title)
		memset(p->told, 0, sizeof(p->told));
	else if (tbl_line_is_title(r, line))
		title_read(c, line, p);
	else if (is_caption(c, line))
		line_take(c, line, p, before, y);
}

/*
 * The lines above part p, behind atom low, where the part before it ends; that
 * is NULL if there is none.
 */
static void
part_read(const struct captions *c, struct tbl_part *p, size_t low,
    struct tbl_part *before)
{
	const struct tbl_reading	*r = c->r;
	struct years			 y = { .year = 0 };
	size_t				 up, line = r->atom[p->first].line;
	size_t				 texts = 0;
	size_t				 first = low > 0 ?
					    r->atom[low - 1].line + 1 : 0;
	bool				 heads[LINES + 1], under = false;
	int8_t				 none[TBL_TOLDS];

	heads_mark(r, p->table, low, p->first, heads);
	for (up = 1; up < LINES && up <= line && line - up >= first &&
	    texts < TEXTS; up++)
		texts += !heads[up] &&
		    gi_trim(tbl_line_text(r, line - up)).len > 0;
	for (; up > 0; up--) {
		if (up > line || line - up < first)
			continue;
		if (gi_trim(tbl_line_text(r, line - up)).len == 0)
			continue;
		y.text++;
		/* what follows heads is a head too, if it names no year */
		if (!heads[up] && (!under || tbl_caption_year(
		    tbl_line_text(r, line - up)) > 0))
			above_read(c, line - up, p, before, &y);
		under |= heads[up];
	}
	years_read(c, p->table, low, p->first, heads, p->told);
	years_read(c, p->table, low, p->first, NULL, none);
}

/* Whether a section begins between two atoms. */
static bool
is_parted(const struct tbl_reading *r, size_t a, size_t b)
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (r->section[t].to > r->section[t].from &&
		    r->section[t].from > r->atom[a].line &&
		    r->section[t].from <= r->atom[b].line)
			return true;
	}
	return false;
}

/* What is said of a table is said of those that follow under it too. */
static void
part_inherit(const struct tbl_reading *r, struct tbl_part *p,
    const struct tbl_part *before)
{
	int	 k;

	for (k = 0; k < TBL_TOLDS && p->told[k] == 0; k++)
		;
	if (k == TBL_TOLDS && before->table < p->table &&
	    !is_parted(r, before->first, p->first))
		memcpy(p->told, before->told, sizeof(p->told));
}

void
tbl_captions_read(struct tbl_reading *r, struct tbl_twice *tw)
{
	struct captions		 c = { .r = r, .tw = tw };
	const struct tbl_solid	*s;
	struct tbl_part		*p, *before = NULL;
	size_t			 i, low = 0;

	c.body = gi_fold_text(r->arena, gi_doc_meta(r->doc, "agency"));
	c.title = title_line(r->doc);
	for (i = 0; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		p = &tw->part[s->part];
		if (p->apart)
			years_read(&c, p->table, low, s->to, NULL, p->told);
		if (p->first == s->atom && !p->apart) {
			part_read(&c, p, low, before);
			if (before != NULL)
				part_inherit(r, p, before);
		}
		before = p;
		low = s->to;
	}
}

/* Has a text a word for the past?  Of both classes at once. */
static bool
speaks_of_past(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if ((gi_word_may(GI_WORD_PAST_YEAR, cp) &&
		    gi_word_start(GI_WORD_PAST_YEAR, s) != NULL) ||
		    (gi_word_may(GI_WORD_COMPARED, cp) &&
		    gi_word_start(GI_WORD_COMPARED, s) != NULL))
			return true;
	}
	return false;
}

/* Has a text more clauses than one? */
static bool
has_comma(struct gi_str s)
{
	uint32_t	 cp = ' ';

	while (s.len > 0 && !gi_cp_is_comma(cp))
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
	return gi_cp_is_comma(cp);
}

/* Has a text no figures but those of one year, or of a period? */
static bool
names_year_alone(struct gi_str s)
{
	const struct gi_word	*w;
	size_t			 i, at, digits = 0;

	for (i = 0; i < s.len; i++)
		digits += s.s[i] >= '0' && s.s[i] <= '9';
	w = gi_word_in(GI_WORD_UNTIL, s, &at);
	return digits <= YEAR_DIGITS ||
	    (w != NULL && gi_ascii_digit_at(s, at + w->text.len));
}

/* Is a line of a year before the report's, or has it a word for the past? */
static bool
line_may_be_past(const struct tbl_reading *r, size_t line)
{
	struct gi_str			 text = framed_text(r, line);
	const struct tbl_features	*g = &r->features[line];
	size_t				 year;

	/* of prose, one clause that introduces the table */
	if (text.len > 4 * CAPTION || g->count || (g->prose &&
	    (has_comma(text) || gi_word_in(GI_WORD_BELOW, text, NULL) == NULL)))
		return false;
	year = tbl_caption_year(text);
	return (year > 0 && year < r->year && names_year_alone(text)) ||
	    speaks_of_past(text);
}

/* Do the lines above an atom, behind atom low, have a word for the past? */
static bool
may_be_past(const struct tbl_reading *r, size_t atom, size_t low)
{
	size_t		 i, line = r->atom[atom].line;
	size_t		 first = low > 0 ? r->atom[low - 1].line + 1 : 0;

	for (i = line; i > first && i + PAST_LINES > line; i--) {
		if (line_may_be_past(r, i - 1))
			return true;
	}
	return false;
}

bool
tbl_table_is_past(struct tbl_reading *r, enum gi_table t)
{
	struct tbl_twice	 none = { .report = SIZE_MAX };
	struct captions		 c = { .r = r, .tw = &none };
	struct tbl_part		 p = { .table = t, .first = UINT32_MAX };
	const struct tbl_anchor	*n;
	size_t			 e, low = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		n = r->row[e].anchor;
		if (n != NULL && n->atom < p.first)
			p.first = (uint32_t)n->atom;
	}
	if (p.first == UINT32_MAX)
		return false;
	for (e = r->first; e < r->end; e++) {
		n = r->row[e].anchor;
		if (n != NULL && n->last < p.first && n->last >= low)
			low = n->last + 1;
	}
	if (!may_be_past(r, p.first, low))
		return false;
	c.title = title_line(r->doc);
	part_read(&c, &p, low, NULL);
	return p.told[TBL_TOLD_YEAR] == TBL_PAST;
}
