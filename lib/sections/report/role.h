/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: the statutory sections. */
#ifndef GI_SECTIONS_REPORT_ROLE_H
#define GI_SECTIONS_REPORT_ROLE_H

#include "gi.h"

/* The section whose title this folded text is, in some form's wording. */
enum gi_role	 sec_role_exact(struct gi_str fold);
/* The section that the words in it point to. */
enum gi_role	 sec_role(struct gi_str fold);
/* The section of that number, if its title is this but for a slip or two. */
enum gi_role	 sec_role_near(struct gi_str fold, unsigned number);
/* Bytes at the start of fold that are such a title, 0 if there is none. */
size_t		 sec_role_start(struct gi_str fold, enum gi_role *);
/* May such a title begin so, or here?  Told by its first characters, roughly. */
bool		 sec_role_may(uint32_t first);
bool		 sec_role_begins(struct gi_str text);
/* A row of a table with that item number is meant, cut or misread perhaps. */
bool		 sec_is_row(struct gi_str fold, unsigned number, char style);

#endif
