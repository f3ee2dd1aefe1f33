/* SPDX-License-Identifier: ISC */
/*
 * What is kept of texts from document to document.  Phrases are made of terms,
 * and both are in one arena, so that they are forgotten together.
 */
#include "gi.h"
#include "tables/text/memo.h"
#include "tables/text/phrase.h"
#include "tables/text/term.h"

void
tbl_memo_begin(void)
{
	if (!tbl_terms_full() && !tbl_phrases_full())
		return;
	tbl_phrases_forget();
	tbl_terms_forget();
	gi_arena_clear(tbl_terms_arena());
}
