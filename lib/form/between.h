/* SPDX-License-Identifier: ISC */
/* Internal to lib/form: what stands between the numbers of a table in JSON. */
#ifndef GI_FORM_BETWEEN_H
#define GI_FORM_BETWEEN_H

#include "gi.h"

/* Set between and between_at of a table, in the arena. */
void	 gi_between_make(struct gi_arena *, struct gi_tableform *);

#endif
