/* SPDX-License-Identifier: ISC */
/*
 * What was read, as records: the document's own with the lines of tables
 * marked, then the cells, the numbers without a place, and the findings.
 */
#include <string.h>

#include "tables.h"
#include "base/wording.h"

static const char *const how_name[] = {
	[HOW_NONE] = "none", [HOW_EXACT] = "exact",
	[HOW_INFERRED] = "inferred", [HOW_BLANK] = "blank"
};

static const char	null[] = "\\N";

struct emit {
	struct reading	*r;
	FILE		*out;
	bool		*used;		/* atoms that are in a cell */
	bool		 present[GI_TABLES];
	struct region	 region[GI_TABLES];
	struct gi_str	 row;		/* the fields table and row, */
	const char	*row_key;	/* of that row */
	enum gi_table	 row_table;
	struct gather	 cells;
};

/* The fields that the cells of a row have alike. */
static void
row_begin(struct emit *em, enum gi_table t, const char *row)
{
	const char	*key[2] = { gi_table_key(t), row };
	size_t		 i, len[2] = { strlen(key[0]), strlen(row) };
	char		*s;

	if (row == em->row_key && t == em->row_table)
		return;
	em->row_key = row;
	em->row_table = t;
	s = gi_alloc_raw(em->r->arena, len[0] + len[1] + 2);
	em->row.s = s;
	for (i = 0; i < 2; i++) {
		*s++ = '\t';
		memcpy(s, key[i], len[i]);
		s += len[i];
	}
	em->row.len = len[0] + len[1] + 2;
}

/* type, line, table and row: what all cell records begin with. */
static void
cell_begin(struct emit *em, size_t atom)
{
	gather(&em->cells, "cell", 4);
	gather_size(&em->cells, em->r->doc->line[em->r->atom[atom].line].number);
	gather(&em->cells, em->row.s, em->row.len);
}

static void
cell_put(struct emit *em, size_t e, size_t c)
{
	const struct row	*row = &em->r->row[e];
	const struct gi_str	 nothing = { "", 0 };
	bool			 seen = row->value[c] != 0;
	size_t			 atom = seen ? row->value[c] - 1 : row->run0;
	struct gi_dec		 d;

	if (seen)
		em->used[atom] = true;
	cell_begin(em, atom);
	gather_key(&em->cells, row->set->col[c]->key);
	if (seen && row->how[c] != HOW_BLANK && cell_value(em->r, row, c, &d))
		gather_number(&em->cells, d);
	else
		gather_key(&em->cells, null);
	gather_raw(&em->cells, seen ? trim(em->r->atom[atom].raw) : nothing);
	gather_key(&em->cells, how_name[row->how[c]]);
	gather_byte(&em->cells, '\n');
}

static void
cells_put(struct emit *em, enum gi_table t)
{
	size_t	 e, c;

	for (e = em->r->forms->first[t]; e < em->r->forms->end[t]; e++) {
		const struct row *row = &em->r->row[e];

		if (row->placed)
			row_begin(em, t, em->r->forms->elem[e].key);
		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->how[c] != HOW_NONE)
				cell_put(em, e, c);
		}
	}
	gather_flush(&em->cells);
}

/* The row whose own run of values an atom is in, or null. */
static const char *
row_of(const struct reading *r, enum gi_table t, size_t atom)
{
	size_t	 e;

	/* table 4 is one run: what is not placed is nobody's */
	if (t == GI_PROCEEDINGS)
		return null;
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor != NULL && atom >= r->row[e].run0 &&
		    atom < r->row[e].run1)
			return r->forms->elem[e].key;
	}
	return null;
}

/* The numbers of a table that have no cell. */
static void
unplaced_put(struct emit *em, enum gi_table t)
{
	const struct reading	*r = em->r;
	size_t			 i;

	for (i = em->region[t].first; i < em->region[t].end; i++) {
		const struct atom *a = &r->atom[i];

		if (a->kind != ATOM_NUMBER || em->used[i])
			continue;
		em->used[i] = true;
		row_begin(em, t, row_of(r, t, i));
		cell_begin(em, i);
		gather_key(&em->cells, null);
		gather_number(&em->cells, atom_value(a));
		gather_raw(&em->cells, a->raw);
		gather_key(&em->cells, "unplaced");
		gather_byte(&em->cells, '\n');
	}
	gather_flush(&em->cells);
}

/* The row's statutory label: of the report's edition, if that has the row. */
static const struct gi_label *
label_of(const struct reading *r, size_t e)
{
	const struct elem	*el = &r->forms->elem[e];
	size_t			 i = EDITIONS;

	if (r->edition != NULL)
		i = (size_t)(r->edition - r->forms->forms);
	return i < EDITIONS && el->statutory[i] != NULL ? el->statutory[i] :
	    el->label[0];
}

/* The name of a table, as the report's edition or any other has it. */
static struct gi_str
name_of(const struct reading *r, enum gi_table t)
{
	const struct gi_tableform *tf = NULL;
	size_t			 i;

	if (r->edition != NULL)
		tf = gi_form_table(r->edition, t);
	for (i = 0; tf == NULL && i < r->forms->nforms; i++)
		tf = gi_form_table(&r->forms->forms[i], t);
	return ver_table_name(r->arena, tf);
}

/* One finding of a rule, in a line, with the arguments of its message. */
static void
find_put(const struct emit *em, const char *id, size_t line,
    struct gi_str place, const struct gi_str *arg, size_t narg)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(id));
	struct gi_find		 f = { .line = line, .place = place };

	f.severity = rule->severity;
	f.rule = rule->id;
	f.expected = arg[1];
	if (narg > 2)
		f.actual = arg[2];
	f.message = gi_rule_message(em->r->arena, rule, arg, narg);
	gi_put_find(em->out, &f);
}

static size_t
anchor_line(const struct reading *r, size_t e)
{
	return r->doc->line[r->atom[r->row[e].anchor->atom].line].number;
}

/* Numbers in the row's own run, or if it has none of its own, behind it. */
static size_t
run_numbers(const struct reading *r, const struct row *row)
{
	bool	 own = row->run1 > row->run0;
	size_t	 i = own ? row->run0 : row->gap0, n = 0;

	for (; i < (own ? row->run1 : row->gap1); i++)
		n += r->atom[i].kind == ATOM_NUMBER;
	return n;
}

/*
 * Numbers whose cells the text does not tell: of a row, or with row NULL of
 * the whole table.
 */
static void
ambiguous_put(const struct emit *em, size_t e, const char *row,
    struct gi_str label, size_t due)
{
	const struct reading	*r = em->r;
	const struct gi_rule	*rule = gi_rule_find(gi_str("ambiguous-row"));
	const char		*table;
	struct gi_find		 f = { .line = anchor_line(r, e) };
	struct gi_str		 arg[4];

	table = gi_table_key(r->forms->elem[e].table);
	arg[0] = name_of(r, r->forms->elem[e].table);
	arg[1] = label;
	arg[2] = ver_size(r->arena, due);
	arg[3] = ver_size(r->arena, run_numbers(r, &r->row[e]));
	f.severity = rule->severity;
	f.rule = rule->id;
	f.place = ver_keys(r->arena, table, row, NULL);
	f.expected = arg[2];
	f.actual = arg[3];
	f.message = gi_rule_message(r->arena, rule, arg, GI_LEN(arg));
	gi_put_find(em->out, &f);
}

/* Table 4 is one run of values: none of its rows is read without the others. */
static void
proceedings_put(const struct emit *em)
{
	const struct reading	*r = em->r;
	size_t			 e, due = 0, with = SIZE_MAX;

	for (e = r->forms->first[GI_PROCEEDINGS];
	    e < r->forms->end[GI_PROCEEDINGS]; e++) {
		if (r->row[e].set != NULL)
			due += r->row[e].set->n;
		if (r->row[e].ambiguous)
			with = e;
	}
	if (with != SIZE_MAX)
		ambiguous_put(em, with, NULL, gi_str(r->edition != NULL &&
		    gi_form_table(r->edition, GI_PROCEEDINGS) != NULL ?
		    gi_form_table(r->edition, GI_PROCEEDINGS)->title : ""),
		    due);
}

/* A row of the edition that the text does not show, or not legibly. */
static void
unread_put(const struct emit *em, size_t e, size_t line)
{
	const struct reading	*r = em->r;
	const struct elem	*el = &r->forms->elem[e];
	struct gi_str		 arg[2];

	arg[0] = name_of(r, el->table);
	arg[1] = ver_label(label_of(r, e));
	find_put(em, "unread-row", line, ver_keys(r->arena,
	    gi_table_key(el->table), el->key, NULL), arg, GI_LEN(arg));
}

static void
variant_put(const struct emit *em, enum gi_table t, const char *key,
    size_t line, const struct gi_label *statutory, const char *met)
{
	struct gi_str	 arg[3];

	arg[0] = name_of(em->r, t);
	arg[1] = gi_str(statutory->text);
	arg[2] = gi_str(met);
	find_put(em, "label-variant", line, ver_keys(em->r->arena,
	    gi_table_key(t), key, NULL), arg, GI_LEN(arg));
}

static bool
same_fold(const struct gi_label *a, const struct gi_label *b)
{
	return a->len == b->len &&
	    memcmp(a->fold, b->fold, a->len * sizeof(*a->fold)) == 0;
}

static void
row_variant(const struct emit *em, size_t e)
{
	const struct anchor	*n = em->r->row[e].anchor;
	const struct gi_label	*l = label_of(em->r, e);

	if (n->whole && !same_fold(n->label, l))
		variant_put(em, em->r->forms->elem[e].table,
		    em->r->forms->elem[e].key, anchor_line(em->r, e), l,
		    n->label->text);
}

/* The first place where a column's head is worded in a known other way. */
static void
col_variants(const struct emit *em, enum gi_table t)
{
	const struct reading		*r = em->r;
	const struct gi_tableform	*tf;
	size_t				 c, k, i;

	if (r->edition == NULL ||
	    (tf = gi_form_table(r->edition, t)) == NULL)
		return;
	for (c = 0; c < tf->ncol; c++) {
		for (k = 0; k < tf->col[c].nvariants; k++) {
			for (i = em->region[t].first; i < em->region[t].end;
			    i++) {
				if (atom_is_label(r, i,
				    &tf->col[c].variants[k]))
					break;
			}
			if (i < em->region[t].end)
				variant_put(em, t, tf->col[c].key, r->doc->
				    line[r->atom[i].line].number,
				    &tf->col[c].label,
				    tf->col[c].variants[k].text);
		}
	}
}

static void
findings_put(const struct emit *em, enum gi_table t)
{
	const struct reading	*r = em->r;
	size_t			 e, line = 0, last = r->forms->end[t];

	if (t == GI_PROCEEDINGS) {
		proceedings_put(em);
		return;
	}
	/* rows that a cut took away are not rows that the body left out */
	while (last > r->forms->first[t] && r->row[last - 1].anchor == NULL)
		last--;
	if (last > 0 && r->row[last - 1].gap1 < r->natom)
		last = r->forms->end[t];
	for (e = r->forms->first[t]; e < last; e++) {
		const struct row *row = &r->row[e];

		if (row->anchor != NULL)
			line = anchor_line(r, e);
		if (row->anchor != NULL && row->ambiguous)
			ambiguous_put(em, e, r->forms->elem[e].key,
			    ver_label(label_of(r, e)), row->set->n);
		else if (row->anchor == NULL && !row->placed &&
		    r->edition != NULL && elem_due(r, e))
			unread_put(em, e, line);
		if (row->anchor != NULL)
			row_variant(em, e);
	}
	col_variants(em, t);
}

/* Is line i of the document inside a table, and not skipped already? */
static bool
is_table_line(const struct emit *em, size_t i)
{
	const struct reading	*r = em->r;
	size_t			 k = r->doc->line[i].rec;
	int			 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (em->present[t] && i >= em->region[t].line0 &&
		    i <= em->region[t].line1)
			break;
	}
	/* a line with a heading in it holds text too */
	for (; t < GI_TABLES && k > 0 && r->doc->rec[k - 1].type != GI_REC_LINE; k--) {
		if (r->doc->rec[k - 1].type == GI_REC_SECT ||
		    gi_str_is(gi_field(&r->doc->rec[k - 1], 0), "skip"))
			return false;
	}
	return t < GI_TABLES;
}

static void
lines_put(struct emit *em)
{
	const struct gi_doc	*doc = em->r->doc;
	size_t			 i, from = 0;

	for (i = 0; i < doc->nline; i++) {
		if (!is_table_line(em, i))
			continue;
		gi_doc_write(doc, from, doc->line[i].rec, em->out);
		from = doc->line[i].rec;
		gather(&em->cells, "skip", 4);
		gather_size(&em->cells, doc->line[i].number);
		gather_key(&em->cells, "table");
		gather_byte(&em->cells, '\n');
		gather_flush(&em->cells);
	}
	gi_doc_write(doc, from, doc->nrec, em->out);
}

void
reading_put(struct reading *r, FILE *out)
{
	struct emit	 em = { .r = r, .out = out, .cells.out = out };
	int		 t;

	em.used = gi_alloc_array(r->arena, r->natom + 1, sizeof(*em.used));
	for (t = 0; t < GI_TABLES; t++)
		em.present[t] = region_find(r, (enum gi_table)t,
		    &em.region[t]);
	lines_put(&em);
	for (t = 0; t < GI_TABLES; t++) {
		if (em.present[t])
			cells_put(&em, (enum gi_table)t);
	}
	for (t = 0; t < GI_TABLES; t++) {
		if (em.present[t])
			unplaced_put(&em, (enum gi_table)t);
	}
	for (t = 0; t < GI_TABLES; t++) {
		if (em.present[t])
			findings_put(&em, (enum gi_table)t);
	}
	gi_doc_end(r->doc, out);
}
