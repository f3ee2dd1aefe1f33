/* SPDX-License-Identifier: ISC */
/*
 * The traces of tables in the text: labels where cells begin, and figures set
 * apart under the heading that the table belongs under.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/trace.h"

#define LABEL		4	/* code points of a label: with less, it may be
				   any common word */
#define SURE		8	/* of one that no sentence begins with */
#define LABELS		3	/* labels that make a table of the form */
#define FOREIGN		6	/* and one of another form */
#define FIGURES		5	/* figures that make one */
#define FOLDED		200	/* code points of a cell that are looked at */
#define START		8	/* of them that show what begins it */
#define MARKED		16	/* labels of a cell, at most */

/* Whether some label may begin with cp; true says nothing. */
static inline bool
may_begin(const struct ver_labels *set, uint32_t cp)
{
	return (set->first[cp % 256 / 64] >> cp % 64 & 1) != 0;
}

static bool
has_label(const struct ver_labels *set, const struct gi_label *l)
{
	size_t	 i;

	for (i = 0; may_begin(set, l->fold[0]) && i < set->n; i++) {
		if (set->label[i]->len == l->len &&
		    memcmp(set->label[i]->fold, l->fold,
		    l->len * sizeof(*l->fold)) == 0)
			return true;
	}
	return false;
}

static void
labels_add(struct ver_labels *set, const struct gi_label *label, size_t n)
{
	uint32_t	 cp;

	for (; n-- > 0; label++) {
		if (label->len == 0 || has_label(set, label))
			continue;
		set->label[set->n++] = label;
		cp = label->fold[0] % 256;
		set->first[cp / 64] |= (uint64_t)1 << cp % 64;
	}
}

/* How many labels a table has, with variants. */
static size_t
labels_count(const struct gi_tableform *t)
{
	size_t	 i, n = t->nhead;

	for (i = 0; i < t->nrow; i++)
		n += 1 + t->row[i].nvariants;
	for (i = 0; i < t->ncol; i++)
		n += 1 + t->col[i].nvariants;
	return n;
}

static void
table_labels(struct ver_labels *set, const struct gi_tableform *t)
{
	size_t	 i;

	for (i = 0; i < t->nhead; i++) {
		if (set->sign == SIZE_MAX && t->head[i].len > SURE)
			set->sign = set->n;
		labels_add(set, &t->head[i], 1);
	}
	for (i = 0; i < t->nrow; i++) {
		labels_add(set, &t->row[i].label, 1);
		labels_add(set, t->row[i].variants, t->row[i].nvariants);
	}
	for (i = 0; i < t->ncol; i++) {
		labels_add(set, &t->col[i].label, 1);
		labels_add(set, t->col[i].variants, t->col[i].nvariants);
	}
}

/* Set the labels of a table, in an arena. */
static void
labels_read(struct gi_arena *a, enum gi_table table, struct ver_labels *set)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	size_t				 i, n, room = 0;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		if ((t = gi_form_table(&form[i], table)) != NULL)
			room += labels_count(t);
	}
	set->label = gi_alloc_array(a, room, sizeof(*set->label));
	set->sign = SIZE_MAX;
	for (i = 0; i < n; i++) {
		if ((t = gi_form_table(&form[i], table)) != NULL)
			table_labels(set, t);
	}
	if (set->sign == SIZE_MAX)
		set->sign = set->n;
}

const struct ver_labels *
ver_labels(enum gi_table table)
{
	static struct gi_arena		*arena;
	static const struct gi_form	*form;
	static size_t			 nform;
	static struct ver_labels	 set[GI_TABLES];
	const struct gi_form		*now;
	size_t				 n;
	int				 t;

	now = gi_forms(&n);
	if (now == form && n == nform)
		return &set[table];
	if (arena == NULL)
		arena = gi_arena_new();
	gi_arena_clear(arena);
	memset(set, 0, sizeof(set));
	for (t = 0; t < GI_TABLES; t++)
		labels_read(arena, (enum gi_table)t, &set[t]);
	form = now;
	nform = n;
	return &set[table];
}

size_t
ver_label_at(const struct ver_labels *set, const uint32_t *cp, size_t n,
    size_t *len)
{
	const struct gi_label	*l;
	size_t			 i, k, best = set->n;

	*len = 0;
	if (n == 0 || !may_begin(set, cp[0]))
		return best;
	for (i = 0; i < set->n; i++) {
		l = set->label[i];
		for (k = 0; k < n && k < l->len && cp[k] == l->fold[k]; k++)
			;
		if ((k == l->len || k >= SURE || (k == n && k >= LABEL)) &&
		    k > *len) {
			*len = k;
			best = i;
		}
	}
	return best;
}

/* Whether a label may stand at the start of a cell, or behind its figures. */
static bool
may_start(const struct ver_labels *set, struct gi_str cell)
{
	uint32_t	 cp[START];
	size_t		 i = 0, n;

	n = gi_fold_str(cell, cp, START);
	while (i < n && cp[i] >= '0' && cp[i] <= '9')
		i++;
	return (i < n && may_begin(set, cp[i])) ||
	    (i + 1 < n && may_begin(set, cp[i + 1]));
}

/*
 * How many labels stand in a cell, from its start on, with nothing but figures
 * and item numbers between them.  Those that a sentence may begin with count
 * where the cell has nothing else, the shortest never.
 */
static size_t
cell_labels(const struct ver_labels *set, struct gi_str cell, bool *seen)
{
	uint32_t	 cp[FOLDED];
	size_t		 mark[MARKED];
	size_t		 i, k, n, len, marks = 0, count = 0;
	unsigned	 number;
	char		 style;

	cell = gi_str_from(cell, gi_item_parse(cell, &number, &style));
	if (!may_start(set, cell))
		return 0;
	n = gi_fold_str(cell, cp, FOLDED);
	for (i = 0; i < n && marks < MARKED; i += len) {
		while (i < n && cp[i] >= '0' && cp[i] <= '9')
			i++;
		k = ver_label_at(set, cp + i, n - i, &len);
		/* behind an item number of Chinese numerals, perhaps */
		if (k == set->n && i + 1 < n &&
		    (gi_char(cp[i]) & GI_CHAR_NUMERAL) != 0) {
			k = ver_label_at(set, cp + i + 1, n - i - 1, &len);
			i++;
		}
		if (k == set->n)
			break;
		mark[marks++] = k;
	}
	for (k = 0; k < marks; k++) {
		if (set->label[mark[k]]->len < (i < n ? SURE : LABEL))
			continue;
		count++;
		if (seen != NULL)
			seen[mark[k]] = true;
	}
	return count;
}

/*
 * Whether a character ends a cell, in a table of some way or in the dump of one:
 * B3=43, "c1": "43".
 */
static bool
is_cell_end(uint32_t cp)
{
	return cp == ',' || cp == ';' || cp == '=' || cp == ':' || cp == '"' ||
	    (gi_char(cp) & GI_CHAR_BAR) != 0;
}

/* Whether an escaped tab stands there. */
static bool
is_escaped_tab(struct gi_str s, size_t at)
{
	return at + 1 < s.len && s.s[at] == '\\' && s.s[at + 1] == 't';
}

/* Take the next cell of a line: to what ends one, a tab, or two blanks. */
static struct gi_str
cell_take(struct gi_str *line)
{
	struct gi_str	 cell = *line;
	uint32_t	 cp;
	size_t		 at, n = 0, blanks = 0;

	for (at = 0; at < line->len; at += n) {
		n = gi_utf8_decode(line->s + at, line->len - at, &cp);
		blanks = gi_is_space(cp) ? blanks + 1 : 0;
		if (is_escaped_tab(*line, at)) {
			n = 2;
			break;
		}
		if (blanks > 1 || is_cell_end(cp))
			break;
	}
	cell.len = at;
	*line = gi_str_from(*line, at < line->len ? at + n : at);
	return gi_trim(cell);
}

/* Whether a sentence ends in a text. */
static bool
has_stop(struct gi_str text)
{
	return gi_str_has(text, gi_str(GI_TEXT_IDEOGRAPHIC_STOP));
}

size_t
ver_labels_in(struct ver_report *v, const struct ver_labels *set,
    struct ver_line *l, bool *seen)
{
	struct gi_str	 rest = ver_line_text(v, l), cell;
	size_t		 n = 0;

	if (l->kind == VER_OUT || has_stop(rest))
		return 0;
	while (rest.len > 0) {
		cell = cell_take(&rest);
		if (cell.len > 0)
			n += cell_labels(set, cell, seen);
	}
	return n;
}

/* Whether a word is a number as tables have it. */
static bool
is_figure(struct gi_str word)
{
	size_t	 i;

	for (i = 0; i < word.len; i++) {
		if ((word.s[i] < '0' || word.s[i] > '9') &&
		    (i == 0 ? word.s[i] != '-' && word.s[i] != '+' :
		    word.s[i] != '.' && word.s[i] != ','))
			return false;
	}
	return word.len > 0 && word.s[word.len - 1] >= '0';
}

/* How many figures a line has, where most of its words are such. */
static size_t
line_figures(struct ver_report *v, struct ver_line *l)
{
	struct gi_str	 rest = ver_line_text(v, l), cell, word;
	size_t		 n = 0, words = 0;

	if (!l->digit || l->kind == VER_OUT || l->kind == VER_HEADING)
		return 0;
	while (rest.len > 0) {
		cell = cell_take(&rest);
		while (cell.len > 0) {
			word = cell;
			word.len = gi_str_find(cell, gi_str(" "));
			cell = gi_trim(gi_str_from(cell, word.len));
			words++;
			n += is_figure(word);
		}
	}
	return 2 * n > words ? n : 0;
}

const struct gi_tableform *
ver_table_under(const struct ver_report *v, size_t h)
{
	const struct ver_heading	*head = h > 0 ? &v->head[h - 1] : NULL;
	size_t			 i;

	for (i = 0; head != NULL && v->form != NULL && i < v->form->ntable;
	    i++) {
		if (v->form->table[i].section == head->section &&
		    (head->section > 0 || head->annex))
			return &v->form->table[i];
	}
	return NULL;
}

/* Whether the report's form has a table. */
static bool
is_own(const struct ver_report *v, enum gi_table t)
{
	return v->form != NULL && gi_form_table(v->form, t) != NULL;
}

/* Whether a label, or an item number before it, may stand where s begins. */
static inline bool
may_be_first(const struct ver_labels *set, struct gi_str s)
{
	uint32_t	 cp, fold;

	if (s.len == 0)
		return false;
	(void)gi_utf8_decode(s.s, s.len, &cp);
	fold = gi_fold(cp);
	return fold == 0 || may_begin(set, fold) ||
	    (gi_char(cp) & GI_CHAR_ITEM) != 0;
}

/*
 * Whether a line is worth a look where a table of another form is sought, which
 * hardly any report has: it is not read as of a table, and a label begins it.
 */
static bool
may_be_foreign(const struct ver_labels *set, const struct ver_line *l)
{
	struct gi_str	 s = l->text;
	uint32_t	 cp[FOREIGN];
	size_t		 n, len;
	unsigned	 number;
	char		 style;

	if (l->kind != VER_PROSE)
		return false;
	while (s.len > 0 && (s.s[0] == '|' || s.s[0] == ' '))
		s = gi_str_from(s, 1);
	if (!may_be_first(set, s))
		return false;
	s = gi_str_from(s, gi_item_parse(s, &number, &style));
	if (!may_be_first(set, s))
		return false;
	n = gi_fold_str(s, cp, GI_LEN(cp));
	return ver_label_at(set, cp, n, &len) < set->n;
}

static void
trace_read(struct ver_report *v, enum gi_table table, struct ver_trace *trace)
{
	bool				 own = v->form == NULL ||
					    is_own(v, table);
	const struct ver_labels		*set = ver_labels(table);
	const struct gi_tableform	*t;
	struct ver_line			*l = v->line, *end = l + v->nline;
	bool				*seen;
	size_t				 i, was = v->nhead + 1, n;

	/* one more, for the sign of a table that has none */
	seen = gi_alloc_array(v->arena, set->n + 1, sizeof(*seen));
	for (t = NULL; l < end; l++) {
		/* a table of another form is sought in prose alone */
		if (!own && (l = &v->line[l->prose]) >= end)
			break;
		if (l->blank || (!own && !may_be_foreign(set, l)))
			continue;
		if (l->head != was)
			t = ver_table_under(v, was = l->head);
		n = ver_labels_in(v, set, l, seen);
		if (t != NULL && t->table == table)
			trace->figures += line_figures(v, l);
		if (trace->line == 0 && (n > 0 || trace->figures > 0))
			trace->line = ver_line_number(v, l);
		if (trace->sign == 0 && seen[set->sign])
			trace->sign = ver_line_number(v, l);
	}
	for (i = 0; i < set->n; i++)
		trace->labels += seen[i];
	trace->read = true;
}

const struct ver_trace *
ver_trace_of(struct ver_report *v, enum gi_table t)
{
	if (!v->trace[t].read)
		trace_read(v, t, &v->trace[t]);
	return &v->trace[t];
}

bool
ver_trace_stands(struct ver_report *v, enum gi_table t)
{
	const struct ver_trace	*trace = ver_trace_of(v, t);

	return trace->labels >= (is_own(v, t) ? LABELS : FOREIGN) ||
	    trace->sign > 0 ||
	    trace->figures >= FIGURES;
}
