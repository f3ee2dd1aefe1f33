/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the operands of a tool that reads files. */
#ifndef GI_STREAM_OPERAND_H
#define GI_STREAM_OPERAND_H

#include "gi.h"
#include "tool/msg.h"
#include "tool/option.h"

/*
 * What the first stage of a pipe is to read.  read is called for each operand,
 * or for each name in a list, or where there is neither, once for "-", which is
 * standard input.  refuse is called for a "-" in a list that is itself standard
 * input.
 */
struct gi_operands {
	const char	*list;		/* a file with names, or NULL */
	FILE		*out;		/* nothing more is read once writing
					   to it failed */
	void		(*read)(void *ctx, const char *name);
	void		(*refuse)(void *ctx, const char *name, enum gi_msg);
};

/* Read all; false, and reported, if there are both a list and operands. */
bool		 gi_operands_read(const struct gi_operands *,
		    const struct gi_args *, void *ctx);

#endif
