/* SPDX-License-Identifier: ISC */
/* Internal to mkforms. */
#ifndef GI_GENERATE_BETWEEN_H
#define GI_GENERATE_BETWEEN_H

#include "gi.h"

/*
 * Print what stands between the numbers of a table in JSON, as the arrays
 * with that serial number: see struct gi_tableform.
 */
void	 put_between(const struct gi_tableform *, unsigned serial);

#endif
