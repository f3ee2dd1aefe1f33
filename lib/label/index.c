/* SPDX-License-Identifier: ISC */
/* The labels of the forms that this process reads by. */
#include "form/form.h"
#include "gi.h"
#include "label/label.h"
#include "labels.inc"	/* labels_built_in: a struct gi_label_index */

const struct gi_label_index *
gi_label_index(void)
{
	static const struct gi_label_index	*index = &labels_built_in;
	static const struct gi_forms		*of = &gi_forms_built_in;
	static struct gi_arena			*arena;

	if (of != gi_forms_set()) {
		of = gi_forms_set();
		gi_arena_free(arena);
		arena = gi_arena_new();
		index = gi_label_index_make(arena);
	}
	return index;
}
