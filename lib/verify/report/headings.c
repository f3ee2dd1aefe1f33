/* SPDX-License-Identifier: ISC */
/*
 * The lines of a report and its headings, by the records that the stages before
 * wrote: sect records begin a heading, skip records say that a line is of a
 * table, or no part of the text.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "stream/reader.h"
#include "stream/role.h"
#include "verify/report/report.h"

/* Whether a heading has text of its section, behind a colon or full stop. */
static bool
runs_on(struct gi_str title)
{
	static const char *const	 stop[] = {
		":", GI_TEXT_WIDE_COLON, GI_TEXT_IDEOGRAPHIC_STOP
	};
	struct gi_str			 s;
	size_t				 i;

	for (i = 0; i < GI_LEN(stop); i++) {
		s = gi_str(stop[i]);
		if (gi_str_find(title, s) + s.len < title.len)
			return true;
	}
	return false;
}

/*
 * Whether the first character of rest leaves alone how the text before it
 * folds: then that may be folded without it.
 */
static bool
folds_apart(struct gi_str rest)
{
	uint32_t	 cp;

	(void)gi_utf8_decode(rest.s, rest.len, &cp);
	return gi_is_han(cp) || gi_is_space(cp) ||
	    cp == GI_CP_IDEOGRAPHIC_STOP ||
	    cp == GI_CP_WIDE_COLON;
}

/*
 * Whether the line on which heading h begins, text, says more than the heading.
 * A heading may go on over the next lines: *rest is set to what this line lacks
 * of it, folded, in the arena.
 */
static bool
says_more(struct ver_report *v, const struct ver_heading *h, struct gi_str text,
    struct gi_str *rest)
{
	struct gi_str	 line, title = h->title;
	uint32_t	 cp;

	rest->s = "";
	rest->len = 0;
	/* mostly the line begins with the heading as it is */
	if (text.len >= title.len && title.len > 0 &&
	    memcmp(text.s, title.s, title.len) == 0) {
		line = gi_str_from(text, title.len);
		if (line.len == 0)
			return runs_on(title);
		if (folds_apart(line))
			return gi_fold_str(line, &cp, 1) > 0 ||
			    runs_on(title);
	}
	line = gi_fold_text(v->arena, text);
	title = gi_fold_text(v->arena, title);
	if (line.len < title.len &&
	    memcmp(line.s, title.s, line.len) == 0) {
		rest->s = title.s + line.len;
		rest->len = title.len - line.len;
	}
	return line.len > title.len || runs_on(h->title);
}

/* Add the heading of a sect record, by its fields; line is an index. */
static void
add_head(struct ver_report *v, const struct gi_str *field, size_t line)
{
	enum gi_role		 role = gi_role_find(field[GI_SECT_ROLE]);
	struct ver_heading	*h;

	v->head = gi_grow_raw(v->arena, v->head, v->nhead, &v->head_room,
	    sizeof(*v->head));
	h = &v->head[v->nhead++];
	h->line = line;
	h->section = role <= VER_SECTIONS ? (int)role : 0;
	h->annex = role == GI_ROLE_ANNEX;
	h->content = false;
	h->title = gi_trim(gi_unescape(v->arena, field[GI_SECT_TITLE]));
	if (!gi_str_size(field[GI_SECT_NUMBER], &h->number))
		h->number = 0;
}

/* The level that a sect record names; 1 if it names none. */
static uint8_t
level_of(struct gi_str s)
{
	return s.len == 1 && s.s[0] >= '1' && s.s[0] <= '9' ?
	    (uint8_t)(s.s[0] - '0') : 1;
}

/*
 * Read the records before that of line l, rec the first: set its kind and
 * level, and add the headings that begin on it.
 */
static void
read_before(struct ver_report *v, const struct gi_record *rec,
    struct ver_line *l)
{
	const struct gi_record	*end = &v->doc->rec[v->doc->line[l -
				    v->line].rec];
	struct gi_str		 field[GI_SECT_FIELDS];

	for (; rec < end; rec++) {
		if (rec->type == GI_REC_SKIP) {
			l->kind = gi_skip_is(rec, GI_NAME_SKIPPED_TABLE) ?
			    VER_TABLE : VER_OUT;
		} else if (rec->type == GI_REC_SECT) {
			gi_fields(rec, field, GI_LEN(field));
			if (l->level == 0)
				l->level = level_of(field[GI_SECT_LEVEL]);
			if (gi_str_is(field[GI_SECT_LEVEL], "1") ||
			    gi_str_is(field[GI_SECT_ROLE],
			    GI_NAME_ROLE_ANNEX))
				add_head(v, field, (size_t)(l - v->line));
		}
	}
}

/*
 * Whether a line is nothing but the next part of *rest, which is what the lines
 * before it lack of a heading, folded; that part is then taken from *rest.
 */
static bool
continues_heading(struct ver_report *v, struct ver_line *l, struct gi_str *rest)
{
	struct gi_str	 text;

	if (rest->len == 0)
		return false;
	gi_arena_clear(v->scratch);
	text = gi_fold_text(v->scratch, ver_line_text(v, l));
	if (text.len == 0 || text.len > rest->len ||
	    memcmp(text.s, rest->s, text.len) != 0)
		return false;
	rest->s += text.len;
	rest->len -= text.len;
	return true;
}

/* Set all lines and headings by the records. */
static void
read_lines(struct ver_report *v)
{
	const struct gi_record	*rec = v->doc->rec;
	const struct gi_line	*line = v->doc->line;
	struct ver_line		*l = v->line, *end = l + v->nline;
	struct ver_heading		*h = NULL;
	struct gi_str		 rest = { "", 0 };
	size_t			 had;

	for (; l < end; l++) {
		had = v->nhead;
		l->text = line->text;
		l->kind = VER_PROSE;
		l->level = 0;
		read_before(v, rec, l);
		rec = &v->doc->rec[line++->rec + 1];
		ver_line_read(v, l);
		l->head = (uint32_t)v->nhead;
		if (v->nhead > had) {
			h = &v->head[v->nhead - 1];
			h->content = says_more(v, h, ver_line_text(v, l),
			    &rest);
			/* headings that share a line share what is on it */
			for (; had + 1 < v->nhead; had++)
				v->head[had].content = h->content = true;
			if (!h->content)
				l->kind = VER_HEADING;
		} else if (h != NULL && !l->blank && l->kind != VER_OUT) {
			if (continues_heading(v, l, &rest))
				l->kind = VER_HEADING;
			else
				h->content = true;
		}
	}
}

/* Index of the line with that number, nline if there is none. */
static size_t
line_find(const struct ver_report *v, size_t number)
{
	size_t	 low = 0, high = v->nline, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (v->doc->line[mid].number < number)
			low = mid + 1;
		else
			high = mid;
	}
	return low < v->nline && v->doc->line[low].number == number ?
	    low : v->nline;
}

/* If no skip record says which lines are of tables, their cells do. */
static void
mark_tables(struct ver_report *v)
{
	size_t	 i, at;

	for (i = 0; i < v->nline; i++) {
		if (v->line[i].kind == VER_TABLE)
			return;
	}
	for (i = 0; i < v->ncell; i++) {
		at = line_find(v, ver_cell_line(&v->cell[i]));
		if (at < v->nline)
			v->line[at].kind = VER_TABLE;
	}
}

/* Set the line that has the whole title. */
static void
find_title(struct ver_report *v)
{
	size_t		 number;
	struct gi_str	 title = ver_meta(v, "title", &number);

	v->titled_at = number > 0 ? line_find(v, number) : v->nline;
	if (v->titled_at < v->nline &&
	    !gi_str_has(v->line[v->titled_at].text, title))
		v->titled_at = v->nline;
}

/* Set what tells of each line where prose goes on, and what prose may have. */
static void
mark_prose(struct ver_report *v)
{
	struct ver_line	*l;
	size_t		 i, prose = v->nline;

	v->signs = gi_alloc_raw(v->arena, gi_size_add(v->nline, 1));
	for (i = v->nline; i-- > 0;) {
		l = &v->line[i];
		v->signs[i] = GI_WORD_SIGN_ALL;
		if (l->kind == VER_PROSE && !l->blank) {
			prose = i;
			v->signs[i] = (uint8_t)gi_word_signs(l->text);
		}
		l->prose = (uint32_t)prose;
	}
}

void
ver_read_outline(struct ver_report *v)
{
	v->nline = v->doc->nline;
	v->line = gi_alloc_raw(v->arena, gi_size_mul(v->nline,
	    sizeof(*v->line)));
	read_lines(v);
	mark_tables(v);
	find_title(v);
	mark_prose(v);
}

size_t
ver_section_number(const struct ver_report *v, const struct ver_line *line)
{
	const struct ver_heading	*h;

	if (line->head == 0)
		return 0;
	h = &v->head[line->head - 1];
	return h->section > 0 ? (size_t)h->section : h->number;
}

size_t
ver_section_heading(const struct ver_report *v, int section)
{
	size_t	 i;

	for (i = 0; i < v->nhead; i++) {
		if (v->head[i].section == section)
			break;
	}
	return i;
}
