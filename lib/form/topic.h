/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the words of a report's title behind body and year. */
#ifndef GI_FORM_TOPIC_H
#define GI_FORM_TOPIC_H

#include "gi.h"

/*
 * The byte of a folded text from which on it has nothing but the characters of
 * the topic and the end of a title, and all that are needed, in whatever order.
 * The text's length if it has no such end.
 */
size_t	 gi_topic_jumbled(struct gi_str fold);

#endif
