/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what a finding points at, and which cells of a report
 * findings and clauses speak of.
 */
#ifndef GI_REPORT_TARGET_H
#define GI_REPORT_TARGET_H

#include "base/decimal.h"
#include "report/report.h"

/*
 * A finding's place, found in a form.  Of an identity the sums are those that
 * the finding has, or it is none.
 */
struct rep_target {
	size_t				 line;		/* 0: none */
	size_t				 section;	/* its number; 0: none */
	const struct gi_tableform	*form;		/* NULL: no table */
	int				 row, col;	/* of form; -1: none */
	const struct gi_identity	*identity;	/* NULL: none */
	struct gi_dec			 left, right;	/* what its sides give */
};

struct rep_marks {
	struct rep_target	*target;	/* one for each finding */
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

/* Find what a finding of the report points at. */
void	 rep_target_find(const struct rep_report *, const struct gi_find *,
	    struct rep_target *);
/*
 * Give each cell that a target names: the one, all of its row, or those on both
 * sides of its identity; part says of one that it is a part of the sum that is
 * wrong.
 */
void	 rep_target_cells(const struct rep_target *,
	    void (*each)(void *ctx, const struct gi_place *, bool part),
	    void *ctx);
/* Whether a cell adds nothing to a sum: it has no number, or zero. */
bool	 rep_adds_nothing(const struct rep_report *, const struct gi_place *);
/* Find them all, and what they mark; in the document's arena. */
void	 rep_marks_make(struct rep_marks *, const struct rep_report *);
/* The place of term i of an identity at that row or column, or NULL. */
const struct gi_place *rep_term(const struct rep_target *, uint8_t i);
/* The cell that a claim speaks of, or the first of several; NULL: none. */
const struct gi_place *rep_claim_place(const struct rep_report *,
	    const struct rep_claim *);

/* Whether a finding is of the text, and not of the report. */
bool	 rep_is_of_text(const struct gi_find *);

#endif
