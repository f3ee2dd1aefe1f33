/* SPDX-License-Identifier: ISC */
/* Internal to libgi: documents on their way through a filter. */
#ifndef GI_STREAM_DOC_H
#define GI_STREAM_DOC_H

#include "gi.h"

/* gi_filter_run() over all that fd gives; messages call it name. */
void		 gi_filter_fd(int fd, const char *name,
		    const struct gi_filter *, void *ctx);
/*
 * How many lines a text may have after so many bytes, white space at the ends
 * of lines too: what has more is no report, and would take more memory than its
 * size allows.
 */
#define GI_DOC_LINES	32768u		/* at first, and */
#define GI_DOC_WIDTH	32u		/* one more for so many bytes */

static inline bool
gi_doc_is_long(size_t lines, size_t bytes)
{
	return lines > GI_DOC_LINES &&
	    (lines - GI_DOC_LINES) > bytes / GI_DOC_WIDTH;
}

/* Whether a text has more. */
bool		 gi_text_is_long(struct gi_str);
/*
 * Let work(doc, ctx) take no more memory of the document's arena than a text of
 * so many bytes allows, of which held are taken by the document itself.  False
 * where it asked for more, and did not return.
 */
bool		 gi_doc_bounded(struct gi_doc *, size_t bytes, size_t held,
		    void (*work)(struct gi_doc *, void *), void *ctx);
/*
 * The end of that bound.  To be called before any output is made, which cannot
 * be taken back: what is taken from then on must be little.
 */
void		 gi_doc_settled(struct gi_doc *);

/* The number in its stream, from 1, of a record of the document. */
static inline size_t
gi_doc_number(const struct gi_doc *doc, const struct gi_record *rec)
{
	return doc->number + (size_t)(rec - doc->rec);
}

/*
 * The text of a line of the document, its escapes resolved: in the arena where
 * the filter left them in and there are any.
 */
struct gi_str	 gi_doc_text(const struct gi_doc *, const struct gi_line *);

/*
 * Whether the document has a record of that type, which is not asked of lines,
 * cells and skips.  To be asked before all records are looked through for one,
 * which is a walk through more than the processor's first cache has room for.
 */
static inline bool
gi_doc_has(const struct gi_doc *doc, enum gi_type type)
{
	return (doc->types >> type & 1) != 0;
}

/*
 * What a field of a record of the document says, its escapes resolved: s is NULL
 * where it is null or empty.
 */
struct gi_str	 gi_doc_field(const struct gi_doc *, const struct gi_record *,
		    size_t i);

/* Write records a up to, but not including, b of the document as they are. */
void		 gi_doc_write(const struct gi_doc *, size_t a, size_t b,
		    FILE *);
/*
 * Write the end record, and have all of the document written out before the
 * next read that waits for input.
 */
void		 gi_doc_end(const struct gi_doc *, FILE *);

#endif
