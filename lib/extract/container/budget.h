/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what an operand may still use up. */
#ifndef GI_EXTRACT_CONTAINER_BUDGET_H
#define GI_EXTRACT_CONTAINER_BUDGET_H

#include "extract/piece/limits.h"
#include "gi.h"
#include "tool/msg.h"

/* What one operand has used of the limits on archives. */
struct ext_budget {
	const struct ext_limits	*limits;
	size_t			 in;		/* bytes read of it */
	size_t			 out;		/* bytes unpacked, of archives
						   in archives too */
	size_t			 members;
	bool			 spent;		/* a limit was met: why */
	enum gi_msg		 why;
};

/* Count bytes that were unpacked.  False once a limit was met. */
bool		 ext_budget_out(struct ext_budget *, size_t bytes);
/* Count a member of an archive.  False once a limit was met. */
bool		 ext_budget_member(struct ext_budget *);

#endif
