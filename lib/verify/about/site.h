/* SPDX-License-Identifier: ISC */
/* Internal to libgi: web sites, newspapers and platforms that a text uses. */
#ifndef GI_VERIFY_ABOUT_SITE_H
#define GI_VERIFY_ABOUT_SITE_H

#include "body/place.h"
#include "gi.h"

struct ver_site {
	size_t			 at, end;	/* bytes of the text */
	struct gi_str		 name;		/* from its place on */
	struct body_places	 places;	/* of that name */
	enum body_how		 how;
	bool			 press;		/* a newspaper, a station */
	bool			 portal;	/* the site of a government, which
						   those below it use too */
};

/*
 * The next site, newspaper or platform in a text, from byte from on, whose name
 * begins with a place, and which the text says is used; false if there is none.
 */
bool		 ver_site_next(struct gi_str text, size_t from, int year,
		    struct ver_site *);

#endif
