/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the reading of one document.  All that it points to
 * is in the document's arena and ends with the document, but for the union of
 * the forms.  An element is a row of that union, given by its index; so is an
 * atom, unless it is pointed to.
 */
#ifndef GI_TABLES_PARTS_READING_H
#define GI_TABLES_PARTS_READING_H

#include "gi.h"
#include "label/union.h"
#include "tables/parts/atom.h"
#include "tables/parts/row.h"

struct tbl_features;			/* cut/line_features.h */
struct tbl_segment;			/* match/gap.h */
struct tbl_row_layout;			/* place/short_row.c */

struct tbl_reading {
	struct gi_doc		*doc;
	FILE			*out;
	struct gi_arena		*arena;
	const struct gi_union	*forms;
	const struct gi_form	*edition;	/* of the report, or NULL */
	uint32_t		 editions;	/* its bit, or all of them */
	struct tbl_atom		*atom;
	size_t			 natom, atom_room;
	uint32_t		*stop;		/* of each atom the next one
						   where a text may go on or
						   end */
	bool			 merged;	/* atoms of boxes were moved */
	struct tbl_span		*wide;		/* of each atom in the columns
						   of a terminal; see
						   cut/terminal_width.h */
	struct tbl_anchor	*anchor;
	size_t			 nanchor, anchor_room;
	struct tbl_row		*row;		/* one an element */
	bool			 found[GI_TABLES];	/* the chain has rows */
	size_t			 first, end;	/* elements of these tables */
	bool			*breaks;	/* lines that are headings */
	bool			*pages;		/* that are page numbers */
	bool			 deduped;	/* a crawler dropped lines */
	struct tbl_features	*features;	/* one a line */
	struct tbl_segment	*segment;	/* room for the next gap's */
	size_t			 segments;	/* how many */
	struct tbl_row_layout	*layout;	/* room for one a row */
};

/* Is element e a row of the report's edition, as far as that is known? */
static inline bool
tbl_elem_due(const struct tbl_reading *r, size_t e)
{
	return (r->forms->row[e].editions & r->editions) != 0;
}

/* Is it the name of a group of rows there? */
static inline bool
tbl_elem_is_group(const struct tbl_reading *r, size_t e)
{
	return r->edition != NULL &&
	    (r->forms->row[e].groups & r->editions) != 0;
}

#endif
