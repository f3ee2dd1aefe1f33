/* SPDX-License-Identifier: ISC */
/*
 * The last step: it knows nothing of how tables are read, but where they may
 * stand, and speaks of those that were lost.
 */
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/write/account.h"
#include "tables/write/finding.h"

#define FIGURES_MIN	5	/* in a section, that are more than chance */
#define LABELS_MIN	2	/* of a table, in its section, */
#define STRAY_MIN	3	/* and elsewhere */
#define ROWS_MIN	3	/* of a table that has no section */

/* What of a table stands in its section. */
struct remains {
	size_t	 labels, figures;
	size_t	 line;		/* index of the first line that has any */
};

static void
remains_count(const struct tbl_reading *r, enum gi_table t, struct remains *m)
{
	const struct tbl_span	*s = &r->section[t];
	const struct tbl_atom	*a;
	size_t			 i;
	bool			 label, figure;

	*m = (struct remains){ .line = SIZE_MAX };
	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->line < s->from || a->line >= s->to)
			continue;
		label = a->kind == TBL_LABEL && a->nglyph > 1 &&
		    (a->begins || tbl_atom_is_about(r, a, t));
		figure = a->kind == TBL_NUMBER || a->kind == TBL_UNREAD;
		m->labels += label;
		/* a row, be it alone */
		m->labels += label && a->begins && a->item > 0 &&
		    i + 1 < r->natom &&
		    r->atom[i + 1].row == a->row &&
		    r->atom[i + 1].kind == TBL_NUMBER;
		m->figures += figure;
		if ((label || figure) && m->line == SIZE_MAX)
			m->line = a->line;
	}
}

/* The line of the first row that a table has, if it has enough of them. */
static size_t
rows_line(const struct tbl_reading *r, enum gi_table t)
{
	const struct tbl_anchor	*n;
	size_t			 e, rows = 0, line = SIZE_MAX;

	if (!r->found[t])
		return SIZE_MAX;
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if ((n = r->row[e].anchor) == NULL)
			continue;
		rows++;
		if (r->atom[n->atom].line < line)
			line = r->atom[n->atom].line;
	}
	return rows >= ROWS_MIN ? line : SIZE_MAX;
}

bool
tbl_account_has_rows(const struct tbl_reading *r, enum gi_table t)
{
	return rows_line(r, t) != SIZE_MAX;
}

/* Is a text of table t, and of none that is read? */
static bool
is_of(const struct tbl_reading *r, const struct tbl_atom *a, enum gi_table t,
    const bool present[GI_TABLES])
{
	int	 k;

	if (a->kind != TBL_LABEL || a->nglyph < 2 || !tbl_atom_is_about(r, a, t))
		return false;
	for (k = 0; k < GI_TABLES; k++) {
		if (present[k] && tbl_atom_is_about(r, a, (enum gi_table)k))
			return false;
	}
	return true;
}

/* The line where a table without a section begins, SIZE_MAX: there is none. */
static size_t
stray_line(const struct tbl_reading *r, enum gi_table t,
    const bool present[GI_TABLES])
{
	struct remains	 m = { .line = SIZE_MAX };
	size_t		 i;
	bool		 label;

	for (i = 0; i < r->natom; i++) {
		const struct tbl_atom *a = &r->atom[i];

		if (a->kind == TBL_BREAK) {
			m = (struct remains){ .line = SIZE_MAX };
			continue;
		}
		label = is_of(r, a, t, present);
		m.labels += label;
		m.figures += m.labels > 0 && (a->kind == TBL_NUMBER ||
		    a->kind == TBL_UNREAD);
		if (label && m.line == SIZE_MAX)
			m.line = a->line;
		if (m.labels >= STRAY_MIN && m.figures >= FIGURES_MIN)
			return m.line;
	}
	return SIZE_MAX;
}

/* The line where table t, of which nothing was read, stands; SIZE_MAX: none. */
static size_t
lost_line(const struct tbl_reading *r, enum gi_table t,
    const bool present[GI_TABLES])
{
	struct remains	 m;
	size_t		 line;

	if (r->past[t] > 0)
		return r->past[t] - 1;
	line = rows_line(r, t);
	/* before the forms reports had tables of their own */
	if (line != SIZE_MAX || r->edition == NULL)
		return line;
	if (r->section[t].to <= r->section[t].from)
		return stray_line(r, t, present);
	remains_count(r, t, &m);
	return m.labels >= LABELS_MIN || m.figures >= FIGURES_MIN ? m.line :
	    SIZE_MAX;
}

void
tbl_account_put(const struct tbl_reading *r, const bool present[GI_TABLES])
{
	size_t	 line;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (present[t] || r->second[t] > 0)
			continue;
		line = lost_line(r, (enum gi_table)t, present);
		if (line != SIZE_MAX)
			tbl_unread_table_put(r, (enum gi_table)t, line);
	}
}
