/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: names of what is in archives, crawls and mail. */
#ifndef GI_EXTRACT_SOURCE_NAME_H
#define GI_EXTRACT_SOURCE_NAME_H

#include "extract/container/archive.h"
#include "gi.h"

/*
 * The name of a member, which free(3) ends: that of its container, and behind !
 * its own; number stands for it where it has none.
 */
char		*ext_member_name(struct gi_arena *, const char *container,
		    const struct ext_member *, size_t number);
/* The same of a part of a mail; that of the mail, where name is NULL. */
char		*ext_part_name(const char *container, const char *name);

#endif
