/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: a document as one object without others in it: what it says
 * of itself, what was found, and its numbers under dotted keys.
 */
#ifndef GI_JSON_FLAT_H
#define GI_JSON_FLAT_H

#include "gi.h"
#include "json/dotted.h"
#include "json/json.h"

void		 json_flat(struct json_out *, const struct gi_doc *,
		    const struct json_dotted *);
/* Put why a document failed, by its fail record. */
void		 json_flat_fail(struct json_out *, struct gi_arena *,
		    const struct gi_record *);

#endif
