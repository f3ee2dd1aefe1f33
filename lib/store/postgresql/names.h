/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: the dictionary, the places and the rules, as rows. */
#ifndef STORE_POSTGRESQL_NAMES_H
#define STORE_POSTGRESQL_NAMES_H

#include "store/sql/database.h"

/*
 * Put them.  Sets where the values of each place, by index in gi_places(), have
 * their last digit; places have no other number than that index here.
 */
void		 store_names_put(FILE *out, struct store_place *);

#endif
