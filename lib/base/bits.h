/* SPDX-License-Identifier: ISC */
/* Internal to libgi: sets of at most 32 things, a bit each. */
#ifndef GI_BASE_BITS_H
#define GI_BASE_BITS_H

#include "gi.h"

/* How many bits are set. */
static inline size_t
gi_bits(uint32_t set)
{
	return (size_t)__builtin_popcount(set);
}

#endif
