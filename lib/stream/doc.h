/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the stages that documents go through. */
#ifndef GI_STREAM_DOC_H
#define GI_STREAM_DOC_H

#include "base/option.h"
#include "gi.h"
#include "stream/reader.h"

/*
 * What a stage does with a stream.  Records outside of documents go to other
 * (with NULL they are written through); done records are read, and where
 * out is not NULL written anew at the end with the number of documents.
 */
struct gi_stage {
	void	(*document)(struct gi_doc *, void *ctx);
	void	(*other)(const struct gi_record *, void *ctx);
	FILE	*out;
	bool	 escaped;		/* texts of lines are all that stands
					   behind their numbers, as it is */
};

/*
 * Run a stage over all documents of a reader.  Cut or malformed streams are
 * reported, their last document is given to the stage with complete false.
 */
void		 gi_stage_run(struct gi_reader *, const struct gi_stage *,
		    void *ctx);
/*
 * The same over the files that the operands name, or standard input if there
 * are none; files that cannot be read are reported.
 */
void		 gi_stage_operands(const struct gi_args *,
		    const struct gi_stage *, void *ctx);
/* Write the doc's records from index a up to, but not including, b. */
void		 gi_doc_write(const struct gi_doc *, size_t a, size_t b,
		    FILE *);
/*
 * Write the end record; the next stage has the document before more of the
 * input is waited for.
 */
void		 gi_doc_end(const struct gi_doc *, FILE *);

#endif
