/* SPDX-License-Identifier: ISC */
/*
 * What was read, as records: the document's own with the lines of tables
 * marked, then the cells, the numbers without a place, and the findings.
 *
 * There are hundreds of them in a report, all of a few kinds: they are made
 * where they go out from, of pieces that are ready.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "form/place.h"
#include "gi.h"
#include "stream/doc.h"
#include "stream/grid.h"
#include "stream/output.h"
#include "stream/put.h"
#include "tables/line/line_features.h"
#include "tables/line/line_grid.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/write/account.h"
#include "tables/write/extra.h"
#include "tables/write/finding.h"
#include "tables/write/noise.h"
#include "tables/write/region.h"
#include "tables/write/write.h"

#define RAW_MAX		256	/* bytes of a text that is copied as it is, */
#define REST		512	/* and of all else in a cell's record */
#define CELL_ROOM	(RAW_MAX + REST)

_Static_assert(GI_COLS * CELL_ROOM <= GI_PUT_ROOM, "a row has room");

/* The end of a cell's record. */
#define END_TEXT	16
struct record_end {
	size_t	 len;
	char	 s[END_TEXT];
};

static const struct record_end	how_end[] = {
	[TBL_HOW_NONE] = { 6, "\tnone\n" },
	[TBL_HOW_EXACT] = { 7, "\texact\n" },
	[TBL_HOW_INFERRED] = { 10, "\tinferred\n" },
	[TBL_HOW_BLANK] = { 7, "\tblank\n" },
	[TBL_HOW_UNREAD] = { 8, "\tunread\n" }
};

struct table_emit {
	struct tbl_reading	*r;
	char			*at, *end; /* room for records; NULL: none */
	bool			*used;	/* atoms that are in a cell */
	bool			 present[GI_TABLES];
	bool			 told[GI_TABLES];	/* its numbers are, though
							   it may not be read */
	struct tbl_region	 region[GI_TABLES];
	struct tbl_extras	 extra;
	struct gi_put_head	 cell, skip;
};

/* Before anything else is put. */
static void
room_close(struct table_emit *em)
{
	if (em->at != NULL)
		gi_put_used(em->at);
	em->at = em->end = NULL;
}

static void
room_open(struct table_emit *em)
{
	room_close(em);
	em->at = gi_put_room(em->r->out, GI_PUT_ROOM);
	em->end = em->at + GI_PUT_ROOM;
}

/* Where n bytes can be written, at most GI_PUT_ROOM; at says how many were. */
static inline char *
room(struct table_emit *em, size_t n)
{
	if ((size_t)(em->end - em->at) < n)
		room_open(em);
	return em->at;
}

static inline char *
append(char *p, const char *s, size_t len)
{
	memcpy(p, s, len);
	return p + len;
}

static inline char *
value_append(char *p, struct gi_dec d)
{
	*p++ = '\t';
	if (d.scale != 0 || d.units < 0 || d.units > 99)
		return p + gi_dec_format(d, p);
	*p = (char)('0' + d.units / 10);
	p += d.units > 9;
	*p = (char)('0' + d.units % 10);
	return p + 1;
}

/*
 * Put a text that needs escapes, or is long, at p, and the rest behind it;
 * returns new room.
 */
static char *
text_put(struct table_emit *em, char *p, struct gi_str text,
    const struct record_end *end)
{
	em->at = p;
	room_close(em);
	gi_put_str(em->r->out, text);
	gi_put_bytes(em->r->out, end->s, end->len);
	return room(em, GI_COLS * CELL_ROOM);
}

/* Put a text at p, and the end of the record. */
static char *
text_end(struct table_emit *em, char *p, struct gi_str text,
    const struct record_end *end)
{
	size_t	 i, n = text.len <= RAW_MAX ? text.len : 0;

	*p = '\t';
	for (i = 0; i < n && (unsigned char)text.s[i] >= ' ' &&
	    text.s[i] != '\\'; i++)
		p[1 + i] = text.s[i];
	if (i < text.len)
		return text_put(em, p, text, end);
	memcpy(p + 1 + i, end->s, END_TEXT);
	return p + 1 + i + end->len;
}

/* The end of a cell whose value is that of an atom. */
static inline char *
number_end(struct table_emit *em, char *p, const struct tbl_row *row, size_t c,
    const struct tbl_atom *a)
{
	const struct record_end	*end = &how_end[row->how[c]];
	struct gi_dec		 d;

	if (!tbl_cell_value(em->r, row, c, &d)) {
		p = append(p, "\t\\N", 3);
	} else if (a->raw.len == 1 && d.units == a->units && d.scale == 0) {
		/* one digit is its own value */
		memcpy(p, "\t0\t0", 4);
		p[1] = p[3] = a->raw.s[0];
		memcpy(p + 4, end->s, END_TEXT);
		return p + 4 + end->len;
	} else {
		p = value_append(p, d);
	}
	return text_end(em, p, a->raw, end);
}

/* The end of one that the text has no number in. */
static char *
blank_end(struct table_emit *em, char *p, const struct tbl_row *row, size_t c)
{
	struct gi_str	 text = { "", 0 };

	if (row->value[c] != 0)
		text = gi_trim(em->r->atom[row->value[c] - 1].raw);
	return text_end(em, append(p, "\t\\N", 3), text,
	    &how_end[row->how[c]]);
}

static void
row_put(struct table_emit *em, const struct tbl_row *row)
{
	const struct gi_place	*place;
	const struct tbl_atom	*a, *atom = em->r->atom;
	const struct gi_line	*line = em->r->doc->line;
	size_t			 c, n = row->set->n, where;
	char			*p = room(em, GI_COLS * CELL_ROOM);

	/* of a blank that nothing shows, where the row is */
	where = row->run1 > row->run0 || row->anchor == NULL ? row->run0 :
	    row->anchor->last;

	for (c = 0; c < n; c++) {
		if (row->how[c] == TBL_HOW_NONE)
			continue;
		a = &atom[row->value[c] != 0 ? row->value[c] - 1 : where];
		place = row->set->place[c];
		p = gi_put_head(p, &em->cell, line[a->line].number);
		/* all of them, which takes less than to count them */
		memcpy(p, place->keys, GI_PLACE_KEYS);
		p += place->len;
		if (row->value[c] != 0)
			em->used[a - atom] = true;
		if (tbl_row_has(row, c))
			p = number_end(em, p, row, c, a);
		else
			p = blank_end(em, p, row, c);
	}
	em->at = p;
}

static void
cells_put(struct table_emit *em, enum gi_table t)
{
	const struct tbl_reading	*r = em->r;
	size_t				 e;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].placed)
			row_put(em, &r->row[e]);
	}
}

/* The row whose own run of values an atom is in, or null. */
static const char *
row_of(const struct tbl_reading *r, enum gi_table t, size_t atom)
{
	static const char	 null[] = "\\N";
	size_t			 e;

	/* table 4 is one run: what is not placed is nobody's */
	if (t == GI_PROCEEDINGS)
		return null;
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor != NULL && atom >= r->row[e].run0 &&
		    atom < r->row[e].run1)
			return r->forms->row[e].key;
	}
	return null;
}

/* Is an atom a number that has no cell, or what stands for one? */
static inline bool
is_unplaced(const struct table_emit *em, size_t i)
{
	return (em->r->atom[i].kind == TBL_NUMBER ||
	    em->r->atom[i].kind == TBL_UNREAD) && !em->used[i];
}

/* Put such an atom of a table. */
static void
unplaced_put(struct table_emit *em, enum gi_table t, size_t i)
{
	static const struct record_end	 end = { 10, "\tunplaced\n" };
	const struct tbl_reading	*r = em->r;
	const struct tbl_atom		*a = &r->atom[i];
	const char			*key = gi_table_key(t), *row;
	char				*p;

	em->used[i] = true;
	p = gi_put_head(room(em, CELL_ROOM), &em->cell,
	    r->doc->line[a->line].number);
	p = append(p, key, strlen(key));
	*p++ = '\t';
	row = row_of(r, t, i);
	p = append(p, row, strlen(row));
	p = append(p, "\t\\N", 3);
	if (a->kind == TBL_NUMBER)
		em->at = text_end(em, value_append(p, tbl_atom_value(a)),
		    a->raw, &end);
	else
		em->at = text_end(em, append(p, "\t\\N", 3), a->raw,
		    &how_end[TBL_HOW_UNREAD]);
}

static void
table_unplaced_put(struct table_emit *em, enum gi_table t)
{
	size_t	 i;
	bool	 sought = false;

	for (i = em->region[t].first; i < em->region[t].end; i++) {
		if (!is_unplaced(em, i))
			continue;
		if (!sought)
			tbl_extras_find(em->r, t, em->used, &em->extra);
		sought = true;
		if (is_unplaced(em, i))
			unplaced_put(em, t, i);
	}
}

/*
 * A row that stands away from its table: its label is whole, its line has as
 * many values as it has columns, and the table lacks it.
 */
static void
stray_put(struct table_emit *em, const struct tbl_anchor *n)
{
	const struct tbl_reading	*r = em->r;
	const struct gi_union_row	*el = &r->forms->row[n->elem];
	size_t				 i, k, values = 0;

	if (!em->told[el->table] || !n->whole || el->nset == 0 ||
	    r->row[n->elem].anchor != NULL || !tbl_elem_due(r, n->elem))
		return;
	for (i = n->last + 1; i < r->natom &&
	    r->atom[i].row == r->atom[n->last].row; i++)
		values += tbl_atom_is_value(&r->atom[i]);
	if (values != el->set[0].n && values != el->set[el->nset - 1].n)
		return;
	for (k = n->last + 1; k < i; k++) {
		if (is_unplaced(em, k))
			unplaced_put(em, el->table, k);
	}
}

/* Does line i of a table hold text too, or is it skipped already? */
static bool
is_taken(const struct gi_doc *doc, size_t i)
{
	size_t	 k = i > 0 ? doc->line[i - 1].rec + 1 : 0;

	for (; k < doc->line[i].rec; k++) {
		if (doc->rec[k].type == GI_REC_SECT ||
		    doc->rec[k].type == GI_REC_SKIP)
			return true;
	}
	return false;
}

/* Is line i prose, though it stands among the lines of a table? */
static bool
is_prose(const struct tbl_reading *r, size_t i)
{
	return r->features[i].prose && !tbl_line_is_row(r, i,
	    tbl_line_text(r, i));
}

/* A skip record, and the records of line i itself. */
static void
line_skip(struct table_emit *em, size_t i)
{
	const struct gi_doc	*doc = em->r->doc;
	const struct gi_line	*line = &doc->line[i];
	size_t			 begin = gi_line_begin(doc, i);
	struct gi_str		 raw = doc->rec[line->rec].raw;
	bool			 small = raw.len < GI_PUT_ROOM / 2 &&
				    begin == line->rec;
	char			*p = room(em, REST + (small ? raw.len : 0));

	p = gi_put_head(p, &em->skip, line->number);
	p = append(p, GI_NAME_SKIPPED_TABLE "\n",
	    strlen(GI_NAME_SKIPPED_TABLE "\n"));
	if (small) {
		p = append(p, raw.s, raw.len);
		*p++ = '\n';
	}
	em->at = p;
	if (!small) {
		room_close(em);
		gi_doc_write(doc, begin, line->rec + 1, em->r->out);
	}
}

static int
by_line(const void *x, const void *y)
{
	const struct tbl_span	*a = x, *b = y;

	return (a->from > b->from) - (a->from < b->from);
}

/*
 * The lines of all tables, in order, those too that are not read.  Returns how
 * many stretches of lines these are.
 */
static size_t
tables_lines(const struct table_emit *em, struct tbl_span **all)
{
	const struct tbl_reading	*r = em->r;
	size_t				 n = 0;
	int				 t;

	*all = gi_alloc_raw(r->arena, (GI_TABLES + r->nother) *
	    sizeof(**all));
	for (t = 0; t < GI_TABLES; t++) {
		if (em->present[t])
			(*all)[n++] = (struct tbl_span){
			    (uint32_t)em->region[t].line0,
			    (uint32_t)em->region[t].line1 };
	}
	if (r->nother > 0)
		memcpy(*all + n, r->other, r->nother * sizeof(**all));
	n += r->nother;
	qsort(*all, n, sizeof(**all), by_line);
	return n;
}

static void
lines_put(struct table_emit *em)
{
	const struct gi_doc	*doc = em->r->doc;
	struct tbl_span		*all;
	size_t			 i = 0, k, n, begin, from = 0;

	n = tables_lines(em, &all);
	for (k = 0; k < n; k++) {
		for (i = i > all[k].from ? i : all[k].from; i <= all[k].to;
		    i++) {
			begin = gi_line_begin(doc, i);
			if (is_prose(em->r, i))
				continue;
			if (from < begin) {
				if (is_taken(doc, i))
					continue;
				room_close(em);
				gi_doc_write(doc, from, begin, em->r->out);
			}
			line_skip(em, i);
			from = doc->line[i].rec + 1;
		}
	}
	room_close(em);
	gi_doc_write(doc, from, doc->nrec, em->r->out);
}

void
tbl_reading_put(struct tbl_reading *r)
{
	struct table_emit	 em = { .r = r,
				    .cell = GI_PUT_HEAD(GI_NAME_REC_CELL),
				    .skip = GI_PUT_HEAD(GI_NAME_REC_SKIP) };
	size_t			 i;
	int			 t;

	em.used = gi_alloc_array(r->arena, r->natom + 1, sizeof(*em.used));
	for (t = 0; t < GI_TABLES; t++) {
		em.present[t] = r->found[t] &&
		    tbl_region_find(r, (enum gi_table)t, &em.region[t]);
		em.told[t] = em.present[t] || (r->second[t] == 0 &&
		    tbl_account_has_rows(r, (enum gi_table)t));
	}
	lines_put(&em);
	for (t = 0; t < GI_TABLES; t++) {
		if (em.present[t])
			cells_put(&em, (enum gi_table)t);
	}
	for (t = 0; t < GI_TABLES; t++) {
		if (em.told[t])
			table_unplaced_put(&em, (enum gi_table)t);
	}
	for (i = 0; i < r->nanchor; i++)
		stray_put(&em, &r->anchor[i]);
	room_close(&em);
	tbl_noise_put(r, em.told, em.region, em.used);
	for (t = 0; t < GI_TABLES; t++) {
		if (r->second[t] > 0)
			tbl_second_put(r, (enum gi_table)t);
		if (em.present[t])
			tbl_findings_put(r, (enum gi_table)t, &em.region[t]);
		tbl_extras_put(r, (enum gi_table)t, &em.extra);
	}
	tbl_account_put(r, em.present);
	gi_doc_end(r->doc, r->out);
}
