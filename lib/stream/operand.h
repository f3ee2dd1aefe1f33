/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what the operands of a tool name. */
#ifndef GI_STREAM_OPERAND_H
#define GI_STREAM_OPERAND_H

#include "base/msg.h"
#include "base/option.h"
#include "gi.h"

/*
 * What the first stage of a pipe is to read: operand.c.  read is called for
 * each operand, for each name in a list, or once for - where there is neither;
 * refuse for a name that cannot be read, since the list is in its place.
 */
struct gi_operands {
	const char	*list;		/* a file with names, or NULL */
	FILE		*out;		/* nothing more once this failed */
	void		(*read)(void *ctx, const char *name);
	void		(*refuse)(void *ctx, const char *name, enum gi_msg);
};

/* False, and reported, where there are both a list and operands. */
bool		 gi_operands_read(const struct gi_operands *,
		    const struct gi_args *, void *ctx);

#endif
