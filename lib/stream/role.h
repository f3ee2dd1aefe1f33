/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the names of roles, kinds of skip and verdicts. */
#ifndef GI_STREAM_ROLE_H
#define GI_STREAM_ROLE_H

#include "gi.h"

/* The name of a role, NULL for GI_NO_ROLE; and the role of a name. */
const char	*gi_role_name(enum gi_role);
enum gi_role	 gi_role_find(struct gi_str name);
/* The name of a kind of skip, NULL for GI_NOT_SKIPPED. */
const char	*gi_skipped_name(enum gi_skipped);
/* The name of a verdict, NULL for GI_NO_VERDICT; and the verdict of a name. */
const char	*gi_verdict_name(enum gi_verdict);
enum gi_verdict	 gi_verdict_find(struct gi_str name);

#endif
