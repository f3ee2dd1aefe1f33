/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: what was found of phrases, which are label text that
 * goes on over several terms, is kept for the documents that follow.
 */
#ifndef GI_TABLES_TEXT_PHRASE_H
#define GI_TABLES_TEXT_PHRASE_H

#include "gi.h"
#include "label/match.h"
#include "tables/text/term.h"

/* What a phrase is told by. */
struct tbl_phrase_key {
	const struct tbl_term	*const *term;	/* in their order; they last */
	size_t			 n;
	uint32_t		 hash;		/* of them */
	bool			 brief;		/* the first has less than
						   GI_PART_MIN code points */
};

/* The labels that a phrase begins with, if they are kept, or NULL. */
const struct gi_candidates *tbl_phrase_find(const struct tbl_phrase_key *);
/*
 * Where the labels of a phrase are kept from now on, which the caller has to
 * fill from tbl_terms_arena(); NULL where as many are kept as may be.
 */
struct gi_candidates	*tbl_phrase_keep(const struct tbl_phrase_key *);
/* Are as many phrases kept as may be? */
bool			 tbl_phrases_full(void);
/* Forget the phrases that are kept. */
void			 tbl_phrases_forget(void);

#endif
