/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: phrases.  A phrase is label text that goes on over
 * several terms; the labels it begins with are kept for the documents that
 * follow.
 */
#ifndef GI_TABLES_TEXT_PHRASE_H
#define GI_TABLES_TEXT_PHRASE_H

#include "gi.h"
#include "label/match.h"
#include "tables/text/term.h"

/* The key by which a phrase is found. */
struct tbl_phrase_key {
	const struct tbl_term	*const *term;	/* its terms in order, which are
						   kept as well */
	size_t			 n;
	uint32_t		 hash;		/* of the terms */
	bool			 brief;		/* the first term has fewer than
						   GI_PART_MIN code points */
};

/* The labels that a phrase begins with, if they are kept, or NULL. */
const struct gi_candidates *tbl_phrase_find(const struct tbl_phrase_key *);
/*
 * Keep a phrase.  Returns where its labels go, which the caller sets, in memory
 * of tbl_terms_arena(); NULL where no more phrases can be kept.
 */
struct gi_candidates	*tbl_phrase_keep(const struct tbl_phrase_key *);
/* Whether no more phrases can be kept. */
bool			 tbl_phrases_full(void);
/* Forget the phrases that are kept. */
void			 tbl_phrases_forget(void);

#endif
