/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: heads and codings of mail (RFC 2045 to 2047, 2231). */
#ifndef GI_EXTRACT_PIECE_MIME_H
#define GI_EXTRACT_PIECE_MIME_H

#include "gi.h"

/*
 * The bytes of the head that s begins with, with the empty line behind it; 0
 * where not all of its lines are of one, or it does not end.
 */
size_t		 ext_mime_head(struct gi_str s);
/*
 * The value of the first field of that name in a head, in the arena with its
 * lines joined; s is NULL where there is none.
 */
struct gi_str	 ext_mime_field(struct gi_arena *, struct gi_str head,
		    const char *name);
/*
 * A parameter of a field's value, such as boundary in multipart/mixed;
 * boundary="x", in UTF-8; s is NULL where there is none.
 */
struct gi_str	 ext_mime_parameter(struct gi_arena *, struct gi_str value,
		    const char *name);
/* A body with its Content-Transfer-Encoding undone. */
struct gi_str	 ext_mime_body(struct gi_arena *, struct gi_str body,
		    struct gi_str coding);

#endif
