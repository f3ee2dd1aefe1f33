/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: the members of an office document, which is a ZIP.
 */
#ifndef GI_EXTRACT_PACKAGE_PACKAGE_H
#define GI_EXTRACT_PACKAGE_PACKAGE_H

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
 * Read the members that hold text (XML, pages, mails, the file mimetype) into
 * the arena, and check their sums (CRC).  They may have no more bytes than the limits'
 * document, nor than the file times its ratio.  False where ext_fail() was
 * called.
 */
bool		 ext_package_read(struct ext_doc *, struct ext_package *);
/* The bytes of a member; s is NULL where there is none of that name. */
struct gi_str	 ext_package_member(const struct ext_package *,
		    struct gi_str name);

#endif
