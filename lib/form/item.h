/* SPDX-License-Identifier: ISC */
/* Internal to libgi: item numbers. */
#ifndef GI_FORM_ITEM_H
#define GI_FORM_ITEM_H

#include "gi.h"

/*
 * Bytes of signs before an item number, as a list or a diff has them: ● +.  0
 * where none are or no item number follows.
 */
size_t		 gi_item_signs(struct gi_str text);
/*
 * Read the item number that text begins with.  Returns its bytes, 0 if there is
 * none; *style is '1' for 1. and 1、, '(' for (1), 'c' for 一、, 'p' for （一）,
 * 's' for 第一部分.
 */
size_t		 gi_item_parse(struct gi_str text, unsigned *number,
		    char *style);
/*
 * Make a label of its text as published and of its English, which may be empty,
 * in the arena.
 */
struct gi_label	 gi_label_make(struct gi_arena *, struct gi_str text,
		    struct gi_str english, bool variant);
/* The same for the texts alone of a label that is there. */
void		 gi_label_set(struct gi_arena *, struct gi_label *,
		    struct gi_str text, struct gi_str english);

#endif
