/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: how text of OpenDocument looks. */
#ifndef GI_EXTRACT_OFFICE_ODFLOOK_H
#define GI_EXTRACT_OFFICE_ODFLOOK_H

#include "extract/package/xml.h"
#include "extract/piece/look.h"
#include "gi.h"

struct ext_odf_looks;

/* What a style says, with those that it is derived from. */
struct ext_odf_look {
	struct ext_look	 text;
	long		 ground;	/* of its paragraph, cell, row or
					   table */
	bool		 hidden;	/* the table, section is */
};

struct ext_odf_looks *ext_odf_looks_new(struct gi_arena *);
/* A style begins; its properties follow.  base: it is the default's. */
void		 ext_odf_look_begin(struct ext_odf_looks *, const char **attr,
		    bool base);
/* Take properties; text: those of text. */
void		 ext_odf_look_take(struct ext_odf_looks *, const char **attr,
		    bool text);
/*
 * What the style of that family and name says; of the family's default, where
 * name is NULL.
 */
void		 ext_odf_look(struct ext_odf_looks *, const char *family,
		    const char *name, struct ext_odf_look *);

#endif
