/* SPDX-License-Identifier: ISC */
/* Internal to mkforms. */
#ifndef BETWEEN_H
#define BETWEEN_H

#include "gi.h"

/*
 * Print what stands between the numbers of a table in JSON, as the arrays
 * with that serial number: see struct gi_tableform.
 */
void	 put_between(const struct gi_tableform *, unsigned serial);

#endif
