/* SPDX-License-Identifier: ISC */
/* Internal to libgi: normal text. */
#ifndef GI_NORMALIZE_NORMAL_H
#define GI_NORMALIZE_NORMAL_H

#include "base/text.h"
#include "csv/csv.h"
#include "gi.h"
#include "normalize/encoding.h"

/* A text after normalizing; gi-normalize(1) says what that folds. */
struct gi_normal {
	struct gi_line	*line;
	size_t		 nline, room;
	struct gi_str	 records;	/* the lines as line records, perhaps
					   with grids and asides; then line has
					   none.  s is NULL otherwise */
	size_t		 controls;	/* how many control characters and
					   sequences were removed */
	size_t		 control_line;	/* number of the line of the first */
	bool		 is_long;	/* line breaks of markup make more lines
					   of it than a document may have; not
					   all are here */
};

/*
 * normal.c: divide a text into lines and fold each.  References and line breaks
 * that are left of markup are resolved; a <br> divides a line without cells.
 * Lines that change are in the arena, others are views into text.  False where
 * text is not strict UTF-8.
 */
bool		 gi_normalize_text(struct gi_arena *, struct gi_str text,
		    struct gi_normal *);
/*
 * The same for bytes that are in that encoding, or, with GI_ENC_NONE, in the
 * one that gi_encoding_guess() tells; without marks, there is neither < nor & in
 * them.  Returns the encoding and sets the
 * gi_decoded as gi_decode() does, but for its text where the gi_normal has
 * records.
 */
enum gi_encoding gi_normalize_bytes(struct gi_arena *, struct gi_str bytes,
		    enum gi_encoding, bool marks, struct gi_decoded *,
		    struct gi_normal *);
/*
 * table.c: divide a text that is CSV into rows, and fold each: the records are
 * line records, and a grid record before each that is a row of a table.  text is
 * strict UTF-8, and was judged to be CSV.  The records are in *records, of
 * malloc(3), and take the place of what that had.
 */
void		 nrm_table(struct gi_arena *, struct gi_str text,
		    const struct csv_verdict *, struct gi_text *records,
		    struct gi_normal *out);
/*
 * tagged.c: the same for a text that has tables written as markup (<table>);
 * what is not shown in them is aside records.  False, with *out as it was, where
 * the text has none.
 */
bool		 nrm_tagged(struct gi_arena *, struct gi_str text,
		    struct gi_text *records, struct gi_normal *out);
/*
 * Fold one line, and resolve what markup is left in it; a line end or break
 * within it becomes a blank.  What is removed is added to the counts of out, as
 * from the line of that number.  Returns the folded line, in the arena, or line
 * itself where nothing changes.
 */
struct gi_str	 gi_normalize_line(struct gi_arena *, struct gi_str line,
		    size_t number, struct gi_normal *out);
/* Whether gi_is_blank() holds for all of its lines. */
bool		 gi_normal_is_blank(struct gi_arena *,
		    const struct gi_normal *);
/* relay.c: normalize a document of records; ctx is the FILE to write to. */
void		 gi_normalize_stage(struct gi_doc *, void *ctx);
/*
 * relay.c: normalize a record outside of documents.  What is removed or cannot
 * be decoded is not counted.
 */
void		 gi_normalize_record(struct gi_arena *,
		    const struct gi_record *, FILE *);

/*
 * broken.c: put a finding if anything could not be decoded.  lines says that
 * the text's lines have the numbers of the document's line records, so that the
 * finding can name one.
 */
void		 gi_put_bad_bytes(FILE *, struct gi_arena *,
		    const struct gi_decoded *, enum gi_encoding, bool lines);
/* broken.c: put a finding if control characters were removed. */
void		 gi_put_controls(FILE *, struct gi_arena *,
		    const struct gi_normal *);

#endif
