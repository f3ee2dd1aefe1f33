/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: lists of OpenDocument. */
#ifndef GI_EXTRACT_OFFICE_ODFSTYLE_H
#define GI_EXTRACT_OFFICE_ODFSTYLE_H

#include "extract/package/xml.h"
#include "gi.h"

#define EXT_ODF_LEVELS	10

struct ext_odf_level {
	const char	*format;	/* as for ext_numeral(); "" for no
					   number */
	const char	*before, *after;
	const char	*pattern;	/* such as "%1%.%2%", or NULL */
	long		 start, shown;
};

struct ext_odf_list {			/* a list style, and its counters */
	const char		*name;
	struct ext_odf_level	 level[EXT_ODF_LEVELS];
	long			 count[EXT_ODF_LEVELS];
	bool			 counting[EXT_ODF_LEVELS];
};

struct ext_odf_styles {
	struct gi_arena		*arena;
	struct ext_odf_list	*list;
	size_t			 nlist, list_room;
};

void		 ext_odf_list_add(struct ext_odf_styles *, const char **attr);
void		 ext_odf_level_add(struct ext_odf_styles *, const char **attr);
struct ext_odf_list *ext_odf_list_find(struct ext_odf_styles *,
		    const char *name);
/* The next number of a list at a level.  It is start where that is not -1. */
struct gi_str	 ext_odf_next(struct ext_odf_styles *, struct ext_odf_list *,
		    size_t level, long start);

#endif
