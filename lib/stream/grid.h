/* SPDX-License-Identifier: ISC */
/* Internal to libgi: where the cells of a line stand; grid records. */
#ifndef GI_STREAM_GRID_H
#define GI_STREAM_GRID_H

#include "gi.h"
#include "stream/doc.h"

/* Where one cell of a line stands. */
struct gi_grid_place {
	uint32_t	 from, to;	/* the columns it covers, from 0, to not
					   included */
	uint32_t	 x0, x1;	/* from the page's left, in tenths of a
					   point */
	bool		 above;		/* covered by a cell of a row above */
};

/* What a grid record says of its line. */
struct gi_grid_line {
	size_t			 table;	/* its number in the document; 0: not
					   known */
	size_t			 width;	/* columns of the table */
	size_t			 page;	/* 0: not known */
	struct gi_grid_place	*place;	/* one for each cell of the line */
	size_t			 n;
	bool			 columns;	/* from, to, above and width
						   are set */
	bool			 x;		/* x0 and x1 are set */
};

/*
 * Set *g from a grid record; the places are in the arena.  False for a record
 * that is not as gi-records(5) says: it speaks of nothing then.
 */
bool		 gi_grid_read(struct gi_arena *, const struct gi_record *,
		    struct gi_grid_line *g);
/*
 * The grid record that speaks of a line of the document, the one directly
 * before it, or NULL.
 */
static inline const struct gi_record *
gi_grid_of(const struct gi_doc *doc, size_t line)
{
	size_t	 rec = doc->line[line].rec;

	return gi_doc_has(doc, GI_REC_GRID) && rec > 0 &&
	    doc->rec[rec - 1].type == GI_REC_GRID ? &doc->rec[rec - 1] : NULL;
}

/*
 * The index of the first record that belongs to a line: its grid record, or
 * where it has none the line record.  Records about the line stand before it.
 */
static inline size_t
gi_line_begin(const struct gi_doc *doc, size_t line)
{
	return doc->line[line].rec - (gi_grid_of(doc, line) != NULL);
}

#endif
