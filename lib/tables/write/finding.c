/* SPDX-License-Identifier: ISC */
/* What a table's reading has to say: find records. */
#include <string.h>

#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/write/finding.h"
#include "tables/write/region.h"

static const struct gi_str	 none;		/* null */

/* The row's statutory label: of the report's edition, if that has the row. */
static const struct gi_label *
label_of(const struct tbl_reading *r, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	const struct gi_label	*own = NULL;

	if (r->edition != NULL)
		own = el->statutory[r->edition - r->forms->forms];
	return own != NULL ? own : el->label[0];
}

struct gi_str
tbl_table_name(const struct tbl_reading *r, enum gi_table t)
{
	const struct gi_tableform *tf = NULL;
	size_t			 i;

	if (r->edition != NULL)
		tf = gi_form_table(r->edition, t);
	for (i = 0; tf == NULL && i < r->forms->nforms; i++)
		tf = gi_form_table(&r->forms->forms[i], t);
	return gi_say_table(r->arena, tf);
}

void
tbl_find_put(const struct tbl_reading *r, const char *id, size_t line,
    struct gi_str place, struct gi_str expected, struct gi_str actual,
    const struct gi_str *arg, size_t narg)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(id));
	struct gi_find		 f = { .line = line, .place = place,
				    .expected = expected, .actual = actual };

	gi_find_say(r->arena, &f, rule, arg, narg);
	gi_put_find(r->out, &f);
}

static size_t
anchor_line(const struct tbl_reading *r, size_t e)
{
	return r->doc->line[r->atom[r->row[e].anchor->atom].line].number;
}

/*
 * Numbers in the row's own run, or if it has none of its own, behind it; texts
 * that stand for one too.
 */
static size_t
run_numbers(const struct tbl_reading *r, const struct tbl_row *row)
{
	bool	 own = row->run1 > row->run0;
	size_t	 i = own ? row->run0 : row->gap0, n = 0;

	for (; i < (own ? row->run1 : row->gap1); i++)
		n += r->atom[i].kind == TBL_NUMBER ||
		    r->atom[i].kind == TBL_UNREAD;
	return n;
}

/*
 * Numbers whose cells the text does not tell: of a row, or with row NULL of
 * the whole table.
 */
static void
ambiguous_put(const struct tbl_reading *r, size_t e, const char *row,
    struct gi_str label, size_t due)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str("ambiguous-row"));
	const char		*table;
	struct gi_find		 f = { .line = anchor_line(r, e) };
	struct gi_str		 arg[4];
	size_t			 have;

	table = gi_table_key(r->forms->row[e].table);
	arg[0] = tbl_table_name(r, r->forms->row[e].table);
	arg[1] = label;
	arg[2] = arg[3] = gi_str("");
	have = run_numbers(r, &r->row[e]);
	/* how many there are says nothing where it is as many as there should
	   be */
	if (have != due) {
		f.expected = arg[2] = gi_size_text(r->arena, due);
		f.actual = arg[3] = gi_size_text(r->arena, have);
	}
	f.place = gi_say_keys(r->arena, table, row, NULL);
	gi_find_say(r->arena, &f, rule, arg, GI_LEN(arg));
	gi_put_find(r->out, &f);
}

/*
 * Rows of table 4 in doubt may have no label in the text: one that has stands
 * for all.  False where each row that has one has a finding of its own.
 */
static bool
proceedings_put(const struct tbl_reading *r)
{
	const struct gi_tableform	*tf = NULL;
	const struct tbl_row		*row;
	size_t				 e, due = 0, with = SIZE_MAX;
	bool				 placed = false, bare = false;

	for (e = r->forms->first[GI_PROCEEDINGS];
	    e < r->forms->end[GI_PROCEEDINGS]; e++) {
		row = &r->row[e];
		placed |= row->placed;
		bare |= row->ambiguous && row->anchor == NULL;
		if (row->set != NULL)
			due += row->set->n;
		if (row->anchor != NULL && (with == SIZE_MAX ||
		    row->ambiguous || row->run1 > row->run0))
			with = e;
	}
	if (with == SIZE_MAX || (placed && !bare))
		return false;
	if (r->edition != NULL)
		tf = gi_form_table(r->edition, GI_PROCEEDINGS);
	ambiguous_put(r, with, NULL, gi_str(tf != NULL ? tf->title : ""), due);
	return !placed;
}

/* A row of the edition that the text does not show, or not legibly. */
static void
unread_put(const struct tbl_reading *r, size_t e, size_t line)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	struct gi_str		 arg[2];

	arg[0] = tbl_table_name(r, el->table);
	arg[1] = gi_say_label(label_of(r, e));
	tbl_find_put(r, "unread-row", line, gi_say_keys(r->arena,
	    gi_table_key(el->table), el->key, NULL), arg[1], none, arg,
	    GI_LEN(arg));
}

static void
variant_put(const struct tbl_reading *r, enum gi_table t, const char *key,
    size_t line, const struct gi_label *statutory, const char *met)
{
	struct gi_str	 arg[3];

	arg[0] = tbl_table_name(r, t);
	arg[1] = gi_str(statutory->text);
	arg[2] = gi_str(met);
	tbl_find_put(r, "label-variant", line, gi_say_keys(r->arena,
	    gi_table_key(t), key, NULL), arg[1], arg[2], arg, GI_LEN(arg));
}

static bool
same_fold(const struct gi_label *a, const struct gi_label *b)
{
	return a == b || (a->len == b->len &&
	    memcmp(a->fold, b->fold, a->len * sizeof(*a->fold)) == 0);
}

/* A text above the form's own label that was read with it is no variant. */
static void
row_variant(const struct tbl_reading *r, size_t e)
{
	const struct tbl_anchor	*n = r->row[e].anchor;
	const struct gi_label	*l = label_of(r, e);

	if (n->whole && !same_fold(n->label, l) &&
	    (n->last == n->atom || !tbl_atom_is_label(r, n->last, l)))
		variant_put(r, r->forms->row[e].table,
		    r->forms->row[e].key, anchor_line(r, e), l,
		    n->label->text);
}

/* The first atom of a table that is that label, or its end. */
static size_t
label_find(const struct tbl_reading *r, const struct tbl_region *g,
    const struct gi_label *l)
{
	const struct tbl_atom	*atom = r->atom;
	size_t			 i;

	for (i = g->first; i < g->end; i++) {
		if (atom[i].kind == TBL_LABEL && atom[i].nglyph == l->len &&
		    tbl_atom_is_label(r, i, l))
			break;
	}
	return i;
}

/* The first place where a column's head is worded in a known other way. */
static void
col_variants(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_region *g)
{
	const struct gi_tableform	*tf;
	const struct gi_col		*col;
	size_t				 c, k, i;

	if (r->edition == NULL ||
	    (tf = gi_form_table(r->edition, t)) == NULL)
		return;
	for (c = 0; c < tf->ncol; c++) {
		col = &tf->col[c];
		for (k = 0; k < col->nvariants; k++) {
			i = label_find(r, g, &col->variants[k]);
			if (i == g->end)
				continue;
			variant_put(r, t, col->key,
			    r->doc->line[r->atom[i].line].number,
			    &col->label, col->variants[k].text);
		}
	}
}

/* Cells that hold something else than one number. */
static void
unread_cells_put(const struct tbl_reading *r, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	const struct tbl_row		*row = &r->row[e];
	const struct tbl_atom		*a;
	struct gi_str			 arg[4];
	size_t				 c;

	for (c = 0; row->placed && c < row->set->n; c++) {
		if (row->how[c] != TBL_HOW_UNREAD)
			continue;
		a = &r->atom[row->value[c] - 1];
		arg[0] = tbl_table_name(r, el->table);
		arg[1] = gi_say_label(label_of(r, e));
		arg[2] = gi_say_label(&row->set->col[c]->label);
		arg[3] = a->raw;
		tbl_find_put(r, "unread-cell", r->doc->line[a->line].number,
		    gi_say_keys(r->arena, gi_table_key(el->table), el->key,
		    row->set->col[c]->key), none, arg[3], arg, GI_LEN(arg));
	}
}

static void
table_unread_cells(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		unread_cells_put(r, e);
}

void
tbl_unread_table_put(const struct tbl_reading *r, enum gi_table t, size_t line)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str("unread-table"));
	struct gi_str		 arg = tbl_table_name(r, t);
	struct gi_find		 f = { .line = r->doc->line[line].number };

	f.place = gi_say_keys(r->arena, gi_table_key(t), NULL, NULL);
	gi_find_say(r->arena, &f, rule, &arg, 1);
	gi_put_find(r->out, &f);
}

/* Does the label of a row stand anywhere in the text? */
static bool
has_label(const struct tbl_reading *r, size_t e)
{
	size_t	 i;

	for (i = 0; i < r->nanchor && (r->anchor[i].elem != e ||
	    !r->anchor[i].whole); i++)
		;
	return i < r->nanchor;
}

/*
 * Does a number of the region stand behind the values of a row, and behind a
 * label that no row has?
 */
static bool
has_behind(const struct tbl_reading *r, const struct tbl_region *g,
    const struct tbl_row *row)
{
	const struct tbl_atom	*a;
	size_t			 i;
	bool			 strange = false;

	i = row->run1 > row->run0 ? row->run1 : row->anchor->last + 1;
	for (; i < g->end; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_LABEL && !a->is_unit)
			strange = !a->begins;
		else if (strange && (a->kind == TBL_NUMBER ||
		    a->kind == TBL_UNREAD))
			return true;
	}
	return false;
}

/*
 * Should a row stand in the text?  Where no edition is known: if each edition
 * that has the table has the row, and most of these rows are there.
 */
static bool
is_wanted(const struct tbl_reading *r, enum gi_table t, size_t e)
{
	const struct gi_union_row	*row = r->forms->row;
	size_t				 k, all = 0, there = 0;
	uint32_t			 editions = 0;

	if (r->edition != NULL)
		return tbl_elem_due(r, e);
	for (k = r->forms->first[t]; k < r->forms->end[t]; k++)
		editions |= row[k].editions;
	for (k = r->forms->first[t]; k < r->forms->end[t]; k++) {
		all += row[k].editions == editions;
		there += row[k].editions == editions &&
		    r->row[k].anchor != NULL;
	}
	return row[e].editions == editions && 2 * there > all;
}

/*
 * Behind the last row that must have stood in the text: rows that a cut took
 * away are not rows that the body left out.
 */
static size_t
rows_end(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_region *g)
{
	size_t	 last = r->forms->end[t];

	while (last > r->forms->first[t] && r->row[last - 1].anchor == NULL)
		last--;
	return last > r->forms->first[t] &&
	    (r->row[last - 1].gap1 < r->natom ||
	    has_behind(r, g, &r->row[last - 1])) ? r->forms->end[t] : last;
}

void
tbl_findings_put(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_region *g)
{
	size_t			 e, line = 0, last;

	table_unread_cells(r, t);
	if (t == GI_PROCEEDINGS && proceedings_put(r))
		return;
	last = rows_end(r, t, g);
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		const struct tbl_row *row = &r->row[e];

		if (e >= last && !has_label(r, e))
			continue;

		if (row->anchor != NULL)
			line = anchor_line(r, e);
		if (row->anchor != NULL && row->set != NULL &&
		    (row->ambiguous || (!row->placed && tbl_elem_due(r, e))))
			ambiguous_put(r, e, r->forms->row[e].key,
			    gi_say_label(label_of(r, e)), row->set->n);
		else if (row->anchor == NULL && !row->placed &&
		    is_wanted(r, t, e))
			unread_put(r, e, line);
		if (row->anchor != NULL)
			row_variant(r, e);
	}
	col_variants(r, t, g);
}

void
tbl_second_put(const struct tbl_reading *r, enum gi_table t)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str("second-table"));
	struct gi_find		 f = { .line = r->second[t] };
	struct gi_str		 arg[2];

	arg[0] = tbl_table_name(r, t);
	arg[1] = gi_size_text(r->arena, r->second[t]);
	f.place = gi_say_keys(r->arena, gi_table_key(t), NULL, NULL);
	gi_find_say(r->arena, &f, rule, arg, GI_LEN(arg));
	gi_put_find(r->out, &f);
}
