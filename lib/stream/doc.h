/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a stage, through which documents go. */
#ifndef GI_STREAM_DOC_H
#define GI_STREAM_DOC_H

#include "gi.h"
#include "stream/reader.h"
#include "tool/option.h"

/*
 * What a stage does with a stream.  document is called for each document; what
 * it writes takes the document's place.  other is called for each record
 * outside of documents but done; NULL: these are written to out as they are.
 */
struct gi_stage {
	void	(*document)(struct gi_doc *, void *ctx);
	void	(*other)(const struct gi_record *, void *ctx);
	FILE	*out;			/* gets a done record at the end; NULL:
					   the stage writes no records */
	bool	 escaped;		/* text of a line is all that stands
					   behind its number, not unescaped */
};

/*
 * Give a stage all documents of a reader.  What is wrong with the stream is
 * reported; a document whose end is missing has complete false.
 */
void		 gi_stage_run(struct gi_reader *, const struct gi_stage *,
		    void *ctx);
/*
 * Run a stage over the files that operands name, or standard input if there
 * are no operands.  A file that cannot be read is reported, and passed over.
 */
void		 gi_stage_operands(const struct gi_args *,
		    const struct gi_stage *, void *ctx);
/* Write the document's records from index a up to before b, as they are. */
void		 gi_doc_write(const struct gi_doc *, size_t a, size_t b,
		    FILE *);
/* Write the end record; the document goes out before input is waited for. */
void		 gi_doc_end(const struct gi_doc *, FILE *);

#endif
