/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/page: what a finding points at, and which cells of a report
 * findings and clauses speak of.
 */
#ifndef PAGE_TARGET_H
#define PAGE_TARGET_H

#include "base/decimal.h"
#include "report/report.h"

/*
 * A finding's place, found in a form.  Of an identity the sums are those that
 * the finding has, or it is none.
 */
struct page_target {
	size_t				 line;		/* 0: none */
	size_t				 section;	/* its number; 0: none */
	const struct gi_tableform	*form;		/* NULL: no table */
	int				 row, col;	/* of form; -1: none */
	const struct gi_identity	*identity;	/* NULL: none */
	struct gi_dec			 left, right;	/* what its sides give */
};

struct page_marks {
	struct page_target	*target;	/* one for each finding */
	size_t			*find;		/* by index in gi_places(): the
						   number of the worst finding
						   that names the cell, from 1;
						   0: none does */
	bool			*part;		/* likewise: it names the cell
						   as a part of a sum only */
	bool			*linked;	/* likewise: a link goes there */
	size_t			 torn[GI_TABLES];	/* the number of a finding
						   of its text, 0: none */
	bool			*lost;		/* by gi_place.line: numbers of
						   the row are unplaced */
};

/* Find them all; in the document's arena. */
void	 page_marks_make(struct page_marks *, const struct rep_report *);
/* The place of term i of an identity at that row or column, or NULL. */
const struct gi_place *page_term(const struct page_target *, uint8_t i);
/* The cell that a claim speaks of, or the first of several; NULL: none. */
const struct gi_place *page_claim_place(const struct rep_report *,
	    const struct rep_claim *);

/* Whether a finding is of the text, and not of the report. */
bool	 page_is_of_text(const struct gi_find *);

#endif
