/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what findings say in our own words, in English. */
#ifndef GI_FINDING_ENGLISH_H
#define GI_FINDING_ENGLISH_H

#include "gi.h"

/*
 * An arg of a finding that holds words of ours, in English: the name of a table
 * or a section, a label of a form, a word of the class english of
 * data/words.tsv; or several, with marks between them, each with a number
 * behind it where it is a term of a sum.  What is none of these stays as it is.
 * In the arena, or a view.
 */
struct gi_str	 gi_english(struct gi_arena *, struct gi_str arg);

#endif
