/* SPDX-License-Identifier: ISC */
/* Limits that the archives of an operand meet. */
#include "base/arena.h"
#include "extract/container/budget.h"
#include "tool/msg.h"

#define GRACE	((size_t)16 << 20)	/* bytes unpacked before the ratio is
					   held */

static bool
spend(struct ext_budget *b, enum gi_msg why)
{
	if (!b->spent)
		b->why = why;
	b->spent = true;
	return false;
}

bool
ext_budget_out(struct ext_budget *b, size_t bytes)
{
	b->out = gi_size_add(b->out, bytes);
	if (b->out > b->limits->total)
		return spend(b, GI_MSG_TOTAL);
	if (b->out > GRACE && b->out / b->limits->ratio > b->in)
		return spend(b, GI_MSG_RATIO);
	return !b->spent;
}

bool
ext_budget_member(struct ext_budget *b)
{
	if (++b->members > b->limits->members)
		return spend(b, GI_MSG_MEMBERS);
	return !b->spent;
}
