/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: code points that have a name, and classes of them, from
 * data/chars.tsv.  White space, ideographs and what opens a bracket are told
 * sooner by the table of char.h.
 */
#ifndef GI_BASE_CP_H
#define GI_BASE_CP_H

#include "gi.h"
#include "chars.names.inc"	/* GI_CP_..., GI_TEXT_..., gi_cp_is_...() */

#define GI_CP_TO_WIDE	0xFEE0u	/* from a character of ASCII to its full-width
				   form */

#endif
