/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the dotted keys of all places, as members have them. */
#ifndef GI_JSON_DOTTED_H
#define GI_JSON_DOTTED_H

#include "gi.h"

struct json_dotted;

struct json_dotted *json_dotted_new(void);
void		 json_dotted_free(struct json_dotted *);
/*
 * Of the place with that index in gi_places() what stands between the value
 * before it and its own: ,"requests.new.total":
 */
struct gi_str	 json_dotted_between(const struct json_dotted *, size_t place);
/* The key alone: requests.new.total. */
struct gi_str	 json_dotted_key(const struct json_dotted *, size_t place);

#endif
