/* SPDX-License-Identifier: ISC */
/* Internal to libgi: item numbers. */
#ifndef GI_FORM_ITEM_H
#define GI_FORM_ITEM_H

#include "gi.h"

/*
 * Read the item number that text begins with.  Returns its bytes, 0 if there is
 * none; *style is '1' for 1. and 1、, '(' for (1), 'c' for 一、, 'p' for （一）,
 * 's' for 第一部分.
 */
size_t		 gi_item_parse(struct gi_str text, unsigned *number,
		    char *style);
/* Make a label of its text as published, in the arena. */
struct gi_label	 gi_label_make(struct gi_arena *, struct gi_str text,
		    bool variant);

#endif
