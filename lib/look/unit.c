/* SPDX-License-Identifier: ISC */
/* What units are called. */
#include "form/word.h"
#include "gi.h"
#include "look/look.h"

const char *
look_unit(const char *unit, bool english)
{
	const struct gi_word	*w = NULL;

	if (english)
		w = gi_word_is(GI_WORD_UNIT_ENGLISH, gi_str(unit));
	return w != NULL ? w->value.s : unit;
}
