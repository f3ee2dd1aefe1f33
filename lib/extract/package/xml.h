/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: XML of office documents, by expat.
 *
 * A document type is refused, so that there are no entities to expand; so are
 * more than EXT_XML_DEPTH elements within each other.  Elements are known by
 * the prefix that is usual for their namespace, whichever the document uses.
 */
#ifndef GI_EXTRACT_PACKAGE_XML_H
#define GI_EXTRACT_PACKAGE_XML_H

#include "extract/piece/piece.h"
#include "gi.h"

#define EXT_XML_DEPTH	1000

struct ext_xml {
	/*
	 * The elements that are known, ordered by strcmp(): name[i] is token i
	 * + 1.
	 */
	const char *const	*name;
	size_t			 nname;
	/*
	 * Called for the known elements.  Where start returns false, neither
	 * what is in the element nor its end is reported.
	 */
	bool	(*start)(void *ctx, int token, const char **attr);
	void	(*end)(void *ctx, int token);
	void	(*text)(void *ctx, struct gi_str);
};

/*
 * Read a part.  False where ext_fail() was called, whose detail names the part.
 */
bool		 ext_xml_read(struct ext_doc *, const char *part,
		    struct gi_str bytes, const struct ext_xml *, void *ctx);
/* The value of an attribute by its name without prefix, or NULL. */
const char	*ext_attr(const char **attr, const char *name);
/*
 * The same as a number from -10^9 to 10^9; otherwise, where it is absent or no
 * number.
 */
long		 ext_attr_number(const char **attr, const char *name,
		    long otherwise);
/*
 * Whether an attribute is neither 0, false, off nor none; otherwise, where it
 * is absent.
 */
bool		 ext_attr_on(const char **attr, const char *name,
		    bool otherwise);

/* A copy of an attribute in the arena, or NULL. */
const char	*ext_attr_copy(struct gi_arena *, const char **attr,
		    const char *name);

/* Put the title (dc:title) that a document's properties hold as a hint. */
void		 ext_xml_title(struct ext_doc *, const char *part,
		    struct gi_str bytes);

#endif
