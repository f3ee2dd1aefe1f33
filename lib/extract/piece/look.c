/* SPDX-License-Identifier: ISC */
/* How text looks, and whether it is shown. */
#include <stddef.h>

#include "extract/piece/look.h"

const char *const ext_shown_kind[EXT_SHOWNS] = { NULL, "hidden", "deleted" };

void
ext_look_none(struct ext_look *l)
{
	l->ink = l->ground = l->mark = EXT_INK_NONE;
	l->struck = l->hidden = l->raised = -1;
}

void
ext_look_base(struct ext_look *l, const struct ext_look *base)
{
	if (l->ink == EXT_INK_NONE)
		l->ink = base->ink;
	if (l->ground == EXT_INK_NONE)
		l->ground = base->ground;
	if (l->mark == EXT_INK_NONE)
		l->mark = base->mark;
	if (l->struck < 0)
		l->struck = base->struck;
	if (l->hidden < 0)
		l->hidden = base->hidden;
	if (l->raised < 0)
		l->raised = base->raised;
}

long
ext_ground(long above, long below)
{
	return above >= 0 || above == EXT_INK_ODD ? above : below;
}

enum ext_shown
ext_look_shown(const struct ext_look *l, long ground)
{
	if (l->struck == 1)
		return EXT_DELETED;
	ground = ext_ground(l->mark, ext_ground(l->ground, ground));
	return l->hidden == 1 || ext_ink_hides(l->ink, ground) ? EXT_HIDDEN :
	    EXT_SHOWN;
}
