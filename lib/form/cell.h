/* SPDX-License-Identifier: ISC */
/* Internal to libgi: cell records. */
#ifndef GI_FORM_CELL_H
#define GI_FORM_CELL_H

#include "form/place.h"
#include "gi.h"

struct gi_cell {
	const struct gi_place	*place;	/* NULL: in no form */
	struct gi_str		 field[GI_CELL_HOW + 1];
					/* from line on; the keys only where
					   place is NULL */
	bool			 whole;	/* no field is missing */
};

/*
 * Read a cell record, behind which some bytes can be read, as they can behind
 * those of a reader; last is the place of the one before, or NULL.
 */
void		 gi_cell_read(struct gi_cell *, const struct gi_record *,
		    const struct gi_place *last);

#endif
