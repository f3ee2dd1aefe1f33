/* SPDX-License-Identifier: ISC */
/* Internal to libgi: normal text. */
#ifndef GI_NORMALIZE_NORMAL_H
#define GI_NORMALIZE_NORMAL_H

#include "gi.h"
#include "normalize/encoding.h"

/*
 * Normal text: normal.c; see gi-normalize(1) for what is folded.
 */
struct gi_normal {
	struct gi_line	*line;
	size_t		 nline;
	struct gi_str	 records;	/* s not NULL: these are the lines, as
					   records */
	size_t		 controls;	/* characters and sequences removed */
	size_t		 control_line;	/* where the first was, from 1 */
};

/*
 * Divide a text into lines and fold them; false where it is not strict UTF-8.
 * The lines are in the arena, those that needed no change are views into text.
 */
bool		 gi_normalize_text(struct gi_arena *, struct gi_str text,
		    struct gi_normal *);
/*
 * The same for bytes in that encoding, or with GI_ENC_NONE by
 * gi_encoding_guess().  Returns the encoding, as gi_decode() does; what has
 * records has no text in decoded.
 */
enum gi_encoding gi_normalize_bytes(struct gi_arena *, struct gi_str bytes,
		    enum gi_encoding, struct gi_decoded *, struct gi_normal *);
/*
 * The same for one line that is divided already: a line end in it becomes a
 * blank.  What is removed is added to the counts of out, under that number.
 * Returns line itself where it needs no change.
 */
struct gi_str	 gi_normalize_line(struct gi_arena *, struct gi_str line,
		    size_t number, struct gi_normal *out);
/* Whether its lines hold nothing that gi_is_blank() would not pass over. */
bool		 gi_normal_is_blank(struct gi_arena *,
		    const struct gi_normal *);
/* Normalize a document of records: relay.c; ctx is the FILE to write to. */
void		 gi_normalize_stage(struct gi_doc *, void *ctx);
/* Normalize a record that is outside of any document; nothing is counted. */
void		 gi_normalize_record(struct gi_arena *,
		    const struct gi_record *, FILE *);

/*
 * The finding of what could not be decoded, if anything; lines: those of the
 * text are those of the records.
 */
void		 gi_put_bad_bytes(FILE *, struct gi_arena *,
		    const struct gi_decoded *, enum gi_encoding, bool lines);
/* The finding of what gi_normalize_text() removed, if anything. */
void		 gi_put_controls(FILE *, struct gi_arena *,
		    const struct gi_normal *);

#endif
