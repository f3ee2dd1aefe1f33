/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: XML of office documents, by expat.
 *
 * A document type is refused, so that there are no entities to expand; more
 * than EXT_XML_DEPTH elements within each other are, too.  Elements are known
 * by the prefix that is usual for their namespace, whatever the document's is.
 */
#ifndef GI_EXTRACT_OFFICE_XML_H
#define GI_EXTRACT_OFFICE_XML_H

#include "extract/piece/piece.h"
#include "extract/piece/text.h"
#include "gi.h"

#define EXT_XML_DEPTH	1000

struct ext_xml {
	/* Known elements: sorted as strcmp() does; i is token i + 1. */
	const char *const	*name;
	size_t			 nname;
	/*
	 * Token 0, which is an element not known, is not told.  False from
	 * start: neither the element's end nor what is in it is told.
	 */
	bool	(*start)(void *ctx, int token, const char **attr);
	void	(*end)(void *ctx, int token);
	void	(*text)(void *ctx, struct gi_str);
};

/* False: ext_fail() is done; part names the part in it. */
bool		 ext_xml_read(struct ext_doc *, const char *part,
		    struct gi_str bytes, const struct ext_xml *, void *ctx);
/* An attribute by its name without prefix, or NULL. */
const char	*ext_attr(const char **attr, const char *name);
/* The same as a number, within 10^9; otherwise where it is absent or none. */
long		 ext_attr_number(const char **attr, const char *name,
		    long otherwise);
/* Whether it is there and neither 0, false, off nor none. */
bool		 ext_attr_on(const char **attr, const char *name,
		    bool otherwise);

/* A copy of an attribute in the arena, or NULL. */
const char	*ext_attr_copy(struct gi_arena *, const char **attr,
		    const char *name);

/* The title of a document's properties (dc:title), if any, as a hint. */
void		 ext_xml_title(struct ext_doc *, const char *part,
		    struct gi_str bytes);

#endif
