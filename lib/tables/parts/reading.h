/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the reading of one document.  All that it points to is
 * in the document's arena and ends with the document, but for the union of the
 * forms.  An element is a row of that union.  Elements and atoms are given by
 * their index in forms->row and atom.
 */
#ifndef GI_TABLES_PARTS_READING_H
#define GI_TABLES_PARTS_READING_H

#include "gi.h"
#include "label/union.h"
#include "tables/parts/atom.h"
#include "tables/parts/row.h"

struct gi_grid_line;			/* stream/grid.h */
struct tbl_features;			/* cut/line_features.h */
struct tbl_segment;			/* match/gap.h */

struct tbl_reading {
	struct gi_doc		*doc;
	FILE			*out;
	struct gi_arena		*arena;
	const struct gi_union	*forms;
	const struct gi_form	*edition;	/* of the report, or NULL */
	uint32_t		 editions;	/* its bit, or all of them */
	size_t			 year;		/* of the report; 0: not
						   known */
	struct tbl_atom		*atom;
	size_t			 natom, atom_room;
	uint32_t		*stop;		/* by atom: the next atom at
						   which a text may go on or
						   end */
	uint8_t			 traits;	/* enum tbl_trait: those that
						   any atom has */
	bool			 aligned;	/* a line without cells has two
						   numbers */
	bool			 merged;	/* atoms of boxes were moved */
	struct tbl_span		*wide;		/* by atom: where it stands in
						   columns of a terminal; see
						   cut/terminal_width.h */
	struct tbl_anchor	*anchor;
	size_t			 nanchor, anchor_room;
	struct tbl_row		*row;		/* one for each element */
	bool			 found[GI_TABLES];	/* the chain has rows */
	bool			 proved[GI_TABLES];	/* its rows are whole and
						   add up, under plain heads */
	size_t			 first, end;	/* elements of these tables */
	struct gi_str		*text;		/* by line: its text without the
						   number before it; NULL: lines
						   have none */
	bool			*breaks;	/* by line: it is a heading */
	size_t			 nheading;	/* sect records of level 1 */
	uint32_t		 roles;		/* their roles, a bit each */
	bool			 again;		/* two have the same */
	bool			*pages;		/* by line: gi-sections took it
						   for a page number */
	struct tbl_span		 section[GI_TABLES];	/* the lines behind the
						   heading of its section, up to
						   that of the next; empty:
						   there is none */
	struct tbl_span		*other;		/* lines of tables that are not
						   read, to included; in no
						   order */
	size_t			 nother, other_room;
	size_t			 second[GI_TABLES];	/* the number of the
						   line where a table stands
						   once more, with figures that
						   differ; 0: none does */
	size_t			 past[GI_TABLES];	/* index + 1 of the line
						   where the only table stands,
						   if it is of another year */
	bool			 deduped;	/* a crawler dropped lines */
	bool			 open_rows;	/* features say of some lines
						   that a bar ends them, and a
						   row goes on */
	struct tbl_features	*features;	/* by line */
	const struct gi_grid_line **grid;	/* by line: where its cells
						   stand, or NULL; NULL: no line
						   has that */
	struct tbl_segment	*segment;	/* room for those of a gap */
	size_t			 segments;	/* how many that holds */
};

/* The text of line i, to which all positions in it refer. */
static inline struct gi_str
tbl_line_text(const struct tbl_reading *r, size_t i)
{
	return r->text != NULL ? r->text[i] : r->doc->line[i].text;
}

/* Whether element e is a row of the report's edition; of any, if not known. */
static inline bool
tbl_elem_due(const struct tbl_reading *r, size_t e)
{
	return (r->forms->row[e].editions & r->editions) != 0;
}

/* Whether element e is the name of a group of rows in the report's edition. */
static inline bool
tbl_elem_is_group(const struct tbl_reading *r, size_t e)
{
	return r->edition != NULL &&
	    (r->forms->row[e].groups & r->editions) != 0;
}

#endif
