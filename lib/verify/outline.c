/* SPDX-License-Identifier: ISC */
/*
 * What a document's lines are, by the records that the stages before wrote,
 * and whether the text begins or ends in the middle of something.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "stream/reader.h"
#include "verify/verify.h"

#define LONG_LINE	20	/* code points: no signature, no caption */
#define OPENING		30	/* code points of prose before a table */
#define HEAD_SIGN	8	/* code points that tell a table by its head */
#define LABEL		4	/* code points of a label, no common word */
#define LABELS		3	/* lines with labels that make a table */

/* Where text stands behind the colon or full stop of a heading. */
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

/* Whether what folds before that character is folded no other way for it. */
static bool
parts(struct gi_str rest)
{
	uint32_t	 cp;

	(void)gi_utf8_decode(rest.s, rest.len, &cp);
	return gi_is_han(cp) || gi_is_space(cp) ||
	    cp == GI_CP_IDEOGRAPHIC_STOP ||
	    cp == GI_CP_WIDE_COLON;
}

/*
 * Whether a heading's own line says more than the heading.  A heading may
 * also go on over the next lines: *rest is what of it this line lacks, folded.
 */
static bool
says_more(struct verify *v, const struct ver_head *h, struct gi_str text,
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
		if (parts(line))
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

static void
add_head(struct verify *v, const struct gi_str *field, size_t line)
{
	enum gi_role	 role = gi_role_find(field[GI_SECT_ROLE]);
	struct ver_head	*h;

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

/* The records from rec on, up to those of a line: what the line is. */
static void
read_before(struct verify *v, const struct gi_record *rec, struct ver_line *l)
{
	const struct gi_record	*end = &v->doc->rec[l->line->rec];
	struct gi_str		 field[GI_SECT_FIELDS];

	for (; rec < end; rec++) {
		if (rec->type == GI_REC_SKIP) {
			l->kind = gi_skip_is(rec, GI_NAME_SKIPPED_TABLE) ?
			    VER_TABLE : VER_OUT;
		} else if (rec->type == GI_REC_SECT) {
			l->start = true;
			gi_fields(rec, field, GI_LEN(field));
			if (gi_str_is(field[GI_SECT_LEVEL], "1") ||
			    gi_str_is(field[GI_SECT_ROLE],
			    GI_NAME_ROLE_ANNEX))
				add_head(v, field, (size_t)(l - v->line));
		}
	}
}

/*
 * Whether a line is a heading's, of which *rest is folded and not yet seen.
 */
static bool
goes_on(struct verify *v, struct ver_line *l, struct gi_str *rest)
{
	struct gi_str	 text;

	if (rest->len == 0)
		return false;
	gi_arena_clear(v->scratch);
	text = gi_fold_text(v->scratch, ver_text(v, l));
	if (text.len == 0 || text.len > rest->len ||
	    memcmp(text.s, rest->s, text.len) != 0)
		return false;
	rest->s += text.len;
	rest->len -= text.len;
	return true;
}

static void
read_lines(struct verify *v)
{
	const struct gi_record	*rec = v->doc->rec;
	const struct gi_line	*line = v->doc->line;
	struct ver_line		*l = v->line, *end = l + v->nline;
	struct ver_head		*h = NULL;
	struct gi_str		 rest = { "", 0 };
	size_t			 had;

	for (; l < end; l++) {
		had = v->nhead;
		l->line = line++;
		l->kind = VER_PROSE;
		l->start = false;
		read_before(v, rec, l);
		rec = &v->doc->rec[l->line->rec + 1];
		ver_line_read(v, l);
		l->head = v->nhead;
		if (v->nhead > had) {
			h = &v->head[v->nhead - 1];
			h->content = says_more(v, h, ver_text(v, l), &rest);
			/* several in one line: what is whose, nobody knows */
			for (; had + 1 < v->nhead; had++)
				v->head[had].content = h->content = true;
			if (!h->content)
				l->kind = VER_HEAD;
		} else if (h != NULL && !l->blank && l->kind != VER_OUT) {
			if (goes_on(v, l, &rest))
				l->kind = VER_HEAD;
			else
				h->content = true;
		}
	}
}

/* The line with that number, or nline; numbers rise. */
static size_t
line_find(const struct verify *v, size_t number)
{
	size_t	 low = 0, high = v->nline, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (v->line[mid].line->number < number)
			low = mid + 1;
		else
			high = mid;
	}
	return low < v->nline && v->line[low].line->number == number ?
	    low : v->nline;
}

/* Where no stage has said which lines are tables, the cells tell. */
static void
mark_tables(struct verify *v)
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

static bool
begins_in_table(const struct verify *v)
{
	const struct ver_line	*l;
	size_t			 i;

	if (gi_doc_meta(v->doc, "title").len > 0)
		return false;
	for (i = 0; i < v->nline; i++) {
		l = &v->line[i];
		if (l->kind == VER_TABLE)
			return true;
		if (l->kind == VER_HEAD || (l->kind == VER_PROSE &&
		    gi_utf8_count(l->text) >= OPENING))
			return false;
	}
	return false;
}

static bool
is_open(uint32_t cp)
{
	return gi_cp_is_open(cp) || cp == GI_CP_LEFT_QUOTE ||
	    cp == GI_CP_LEFT_TITLE;
}

static bool
is_stop(uint32_t cp)
{
	return cp != 0 && cp < 0x80 ? strchr(".!?;)\"]", (int)cp) != NULL :
	    cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_EXCLAMATION ||
	    cp == GI_CP_WIDE_QUESTION || cp == GI_CP_WIDE_SEMICOLON ||
	    cp == GI_CP_WIDE_CLOSE || cp == GI_CP_RIGHT_QUOTE ||
	    cp == GI_CP_RIGHT_SINGLE_QUOTE || cp == GI_CP_RIGHT_TITLE ||
	    cp == GI_CP_ELLIPSIS || cp == GI_CP_RIGHT_LENTICULAR;
}

/* Whether a line of prose breaks off. */
static bool
breaks_off(struct gi_str text)
{
	uint32_t	 cp = 0;
	size_t		 at, n;
	bool		 clause = false;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		clause |= gi_cp_is_comma(cp) || cp == GI_CP_IDEOGRAPHIC_STOP;
	}
	if (gi_cp_is_comma(cp) || is_open(cp))
		return true;
	return !is_stop(cp) && clause && gi_utf8_count(text) >= LONG_LINE;
}

/* The last row of the last table is there, or what comes after it. */
static bool
ends_with_table(const struct verify *v)
{
	const struct ver_grid	*g = &v->grid[GI_STATISTICS];

	if (v->sectioned)
		return ver_head_of(v, VER_SECTIONS - 1) < v->nhead ||
		    ver_head_of(v, VER_SECTIONS) < v->nhead;
	return g->cell == NULL ||
	    ver_cell_at(g, g->form->nrow - 1, 0)->state != VER_ABSENT;
}

static size_t
ends_in_the_middle(const struct verify *v)
{
	const struct ver_line	*l;
	size_t			 i = v->nline;
	bool			 cut;

	while (i > 0 && (v->line[i - 1].blank ||
	    v->line[i - 1].kind == VER_OUT))
		i--;
	if (i == 0)
		return 0;
	l = &v->line[i - 1];
	switch (l->kind) {
	case VER_HEAD:
		cut = v->head[l->head - 1].section < VER_SECTIONS;
		break;
	case VER_TABLE:
		cut = !ends_with_table(v);
		break;
	default:
		cut = breaks_off(l->text);
		break;
	}
	return cut ? l->line->number : 0;
}

void
ver_read_outline(struct verify *v)
{
	v->nline = v->doc->nline;
	v->line = gi_alloc_raw(v->arena, gi_size_mul(v->nline,
	    sizeof(*v->line)));
	read_lines(v);
	mark_tables(v);
	v->headless = begins_in_table(v);
	v->cut = ends_in_the_middle(v);
}

size_t
ver_head_of(const struct verify *v, int section)
{
	size_t	 i;

	for (i = 0; i < v->nhead; i++) {
		if (v->head[i].section == section)
			break;
	}
	return i;
}

/* A text above the columns of the table, long enough to be of no other. */
static const struct gi_label *
sign_of(const struct gi_tableform *form)
{
	size_t	 i;

	for (i = 0; i < form->nhead; i++) {
		if (form->head[i].len > HEAD_SIGN)
			return &form->head[i];
	}
	return NULL;
}

/* Whether folded text begins with a label that is no common word. */
static bool
begins_with(const uint32_t *fold, size_t n, const struct gi_label *label)
{
	size_t	 len = label->len < LONG_LINE ? label->len : LONG_LINE;

	return len >= LABEL && len <= n &&
	    memcmp(fold, label->fold, len * sizeof(*fold)) == 0;
}

static bool
is_labelled(const struct gi_tableform *t, const uint32_t *fold, size_t n)
{
	size_t	 i;

	for (i = 0; i < t->nrow; i++) {
		if (begins_with(fold, n, &t->row[i].label))
			return true;
	}
	for (i = 0; i < t->ncol; i++) {
		if (begins_with(fold, n, &t->col[i].label))
			return true;
	}
	return false;
}

/* How many lines under heading h begin with a label of the table. */
static size_t
labels(struct verify *v, size_t h, const struct gi_tableform *t)
{
	struct ver_line		*l;
	uint32_t		 fold[LONG_LINE];
	size_t			 i, n = 0;

	for (i = v->head[h].line + 1; i < v->nline; i++) {
		l = &v->line[i];
		if (l->head != h + 1)
			break;
		n += is_labelled(t, fold, gi_fold_str(ver_text(v, l), fold,
		    LONG_LINE));
	}
	return n;
}

bool
ver_table_stands(struct verify *v, enum gi_table t, size_t *line)
{
	const struct gi_label	*sign;
	const struct gi_tableform *form;
	uint32_t		 fold[LONG_LINE];
	size_t			 i, n;

	*line = v->table_line[t];
	if (v->records[t] > 0)
		return true;
	if (v->form == NULL || (form = gi_form_table(v->form, t)) == NULL)
		return false;
	i = ver_head_of(v, form->section);
	if (form->section > 0 && i < v->nhead &&
	    labels(v, i, form) >= LABELS) {
		*line = v->line[v->head[i].line].line->number;
		return true;
	}
	if ((sign = sign_of(form)) == NULL)
		return false;
	for (i = 0; i < v->nline; i++) {
		n = gi_fold_str(ver_text(v, &v->line[i]), fold, LONG_LINE);
		if (n < HEAD_SIGN || memcmp(fold, sign->fold,
		    HEAD_SIGN * sizeof(*fold)) != 0)
			continue;
		*line = v->line[i].line->number;
		return true;
	}
	return false;
}
