/* SPDX-License-Identifier: ISC */
/* Internal to libgi: item numbers. */
#ifndef GI_FORM_ITEM_H
#define GI_FORM_ITEM_H

#include "gi.h"

/*
 * An item number at the start of text: 1. 1、 (1) (一) 一、 第一部分.
 * Returns the bytes it takes, 0 if there is none; *style is '1' for 1., '('
 * for (1), 'c' for 一、, 'p' for （一）, 's' for 第一部分.
 */
size_t		 gi_item_parse(struct gi_str, unsigned *number, char *style);
/* A label from its text as published, in the arena; is it a variant? */
struct gi_label	 gi_label_make(struct gi_arena *, struct gi_str text,
		    bool variant);

#endif
