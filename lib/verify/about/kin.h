/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what a body that is named is to the body of the report. */
#ifndef GI_VERIFY_ABOUT_KIN_H
#define GI_VERIFY_ABOUT_KIN_H

#include "body/body.h"
#include "gi.h"

enum ver_kin {
	VER_KIN_OPEN,		/* not sure, or one that may well be named */
	VER_KIN_SELF,
	VER_KIN_PLACE,		/* of another place */
	VER_KIN_BODY,		/* another one of the same place */
	VER_KIN_SUFFIX		/* its own name with 人民政府 behind it */
};

/*
 * What the body with that folded name is to own, which is called by the folded
 * name own_name.
 */
enum ver_kin	 ver_kin_of(const struct body *own, struct gi_str own_name,
		    struct gi_str name, int year);
/*
 * The start of a name up to the first word for a division that has at least min
 * bytes before it; empty if it has none.
 */
struct gi_str	 ver_division_of(struct gi_str name, size_t min);
/*
 * Whether all of the places are of other parts of the country than own's, and
 * none above it or in it; false where own's place is not known, unless they are
 * counties and own names one that is in no list.
 */
bool		 ver_is_elsewhere(const struct body *own,
		    const struct body_places *);

#endif
