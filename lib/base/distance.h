/* SPDX-License-Identifier: ISC */
/* Internal to libgi: how unlike two words are. */
#ifndef GI_BASE_DISTANCE_H
#define GI_BASE_DISTANCE_H

#include "gi.h"

/*
 * Levenshtein's distance between the n bytes at a, and b: what is meant by a
 * word that nobody knows.
 */
size_t		 gi_distance(const char *a, size_t n, const char *b);

#endif
