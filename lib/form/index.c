/* SPDX-License-Identifier: ISC */
/* The labels of the forms that this process reads by. */
#include "base/arena.h"
#include "form/form.h"
#include "form/label.h"
#include "gi.h"
#include "labels.inc"	/* labels_built_in: a struct gi_label_index */

const struct gi_label_index *
gi_label_index(void)
{
	static const struct gi_label_index	*index = &labels_built_in;
	static const struct gi_forms		*of = &gi_forms_built_in;

	if (of != gi_forms_set()) {
		of = gi_forms_set();
		index = gi_label_index_make(gi_arena_new());
	}
	return index;
}
