/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the members of a ZIP that is an office document. */
#ifndef GI_EXTRACT_OFFICE_PACKAGE_H
#define GI_EXTRACT_OFFICE_PACKAGE_H

#include "extract/piece/piece.h"
#include "gi.h"

struct ext_package {
	struct ext_package_part {
		struct gi_str	 name;
		struct gi_str	 bytes;
	}	*member;
	size_t	 n, room;
};

/*
 * Read the members that hold XML (*.xml, *.rels, mimetype) into the arena.
 * They may be no more than the limits' bytes of a document, nor more than its
 * ratio to the file; their sums (CRC) are checked.  False: ext_fail() is done.
 */
bool		 ext_package_read(struct ext_doc *, struct ext_package *);
/* The bytes of a member; s is NULL where there is none. */
struct gi_str	 ext_package_member(const struct ext_package *,
		    struct gi_str name);

#endif
