/* SPDX-License-Identifier: ISC */
/*
 * What is kept of texts from document to document.  Phrases are made of terms,
 * and both are in one arena, so that they are forgotten together.
 */
#include "base/arena.h"
#include "tables/text/memo.h"
#include "tables/text/phrase.h"
#include "tables/text/term.h"

void
memo_begin(void)
{
	if (!terms_full() && !phrases_full())
		return;
	phrases_forget();
	terms_forget();
	gi_arena_clear(terms_arena());
}
