/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the atoms of a cell's text. */
#ifndef GI_TABLES_CUT_CELL_H
#define GI_TABLES_CUT_CELL_H

#include "gi.h"
#include "tables/parts/reading.h"

/* A line that is being cut. */
struct tbl_line_cut {
	struct tbl_reading	*r;
	size_t			 line;		/* its index */
	char			 delim;
	bool			 digits;	/* it has any */
	size_t			 ncell;		/* how many cells it has */
};

/* Make room for one more atom. */
void	 tbl_atoms_grow(struct tbl_reading *);
/*
 * Cut the text of cell i, which begins x code points from the line's start,
 * into atoms behind those that the reading has.  Returns its code points.
 */
size_t	 tbl_cell_cut(struct tbl_line_cut *, struct gi_str, size_t x, size_t i);

/*
 * An atom of a line, from code point x0 up to, not with, x1.  No line has more
 * of them than TBL_SMALL_MAX.
 */
static inline struct tbl_atom *
tbl_line_atom(struct tbl_line_cut *lc, enum tbl_atom_kind kind,
    struct gi_str raw, size_t x0, size_t x1)
{
	struct tbl_reading	*r = lc->r;
	struct tbl_atom		*a;

	if (r->natom == r->atom_room)
		tbl_atoms_grow(r);
	a = &r->atom[r->natom++];
	*a = (struct tbl_atom){ .raw = raw, .kind = (uint8_t)kind,
	    .delim = lc->delim, .line = (uint32_t)lc->line,
	    .row = (uint32_t)lc->line,
	    .x = { (uint32_t)x0, (uint32_t)x1 } };
	return a;
}

/* The same of cell i. */
static inline struct tbl_atom *
tbl_cell_atom(struct tbl_line_cut *lc, enum tbl_atom_kind kind,
    struct gi_str raw, size_t i, size_t x0, size_t x1)
{
	struct tbl_atom	*a = tbl_line_atom(lc, kind, raw, x0, x1);

	a->cell = (uint32_t)i;
	a->ncell = (uint32_t)lc->ncell;
	return a;
}

#endif
