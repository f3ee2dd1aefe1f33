/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the names of roles of sections, and of kinds of skip. */
#ifndef GI_STREAM_ROLE_H
#define GI_STREAM_ROLE_H

#include "gi.h"

/* The name of a role, NULL for GI_NO_ROLE; and the role of a name. */
const char	*gi_role_name(enum gi_role);
enum gi_role	 gi_role_find(struct gi_str name);
/* The name of a kind of skip, NULL for GI_NOT_SKIPPED. */
const char	*gi_skipped_name(enum gi_skipped);

#endif
