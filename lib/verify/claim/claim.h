/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: statements of the prose as claims on the tables: what
 * stands in data/claims.tsv, read clause by clause.
 */
#ifndef GI_VERIFY_CLAIM_CLAIM_H
#define GI_VERIFY_CLAIM_CLAIM_H

#include "gi.h"
#include "verify/claim/sense.h"
#include "verify/report/claim.h"
#include "verify/report/report.h"

/* What the text speaks of, as far as it has been read. */
enum ver_theme {
	VER_NO_THEME,
	VER_REQUESTS,
	VER_COURT,
	VER_INFO,
	VER_ASIDE		/* what no table holds */
};

/* A figure that a later clause may refer to. */
struct ver_known {
	bool			 is;
	struct gi_dec		 value;
};

/* What is said, of which cells: keys may be sums, as a+b. */
struct ver_stated {
	enum gi_table		 table;
	const char		*row, *col;
	enum ver_claimflag	 flag;		/* how sure that is */
};

/* The cells of a statement, a figure each, or the sum of them for one. */
struct ver_cells {
	struct ver_stated	 cell[VER_NAMED];
	size_t			 n;
	char			 what;		/* as ver_claim_counts() */
};

/* A paragraph while its claims are read. */
struct ver_telling {
	struct ver_report	*v;
	const struct ver_prose	*p;
	bool			 annexed;	/* ver_stated_annexed() */
	enum ver_theme		 theme;
	const char		*row;		/* of the theme, NULL: none or
						   not sure which */
	const char		*act;		/* of the list, or NULL */
	bool			 part;		/* a list of parts goes on */
	bool			 fresh;		/* nothing was said in this
						   sentence yet */
	bool			 past;		/* it is on another year */
	bool			 none;		/* the clause before says none,
						   and not of what */
	/* of the sentence up to its stop: cases may be of other bodies; what is
	   in no table was spoken of; decisions are shown to the public;
	   requests were counted */
	bool			 elsewhere, counted, shown, asked;
	bool			 named;		/* it is about requests, surely */
	size_t			 sentence;	/* its first claim */
	struct ver_named	 waiting[2];	/* rows and columns that it
						   named without figures */
	enum gi_table		 waits;		/* whose they are */
	struct ver_known	 new, in, done, court;
	const char		*court_row;	/* of court */
	size_t			 first;		/* the first claim of the
						   paragraph */
	struct ver_known	 dealt;		/* all requests in hand, of the
						   statement before, at these
						   bytes */
	size_t			 dealt_at, dealt_end, dealt_on;
	enum ver_claimflag	 least;		/* no claim of this clause is
						   surer */
};

/* meant.c: add the cells that a statement is of, if it leaves no doubt. */
void	 ver_find_cells(struct ver_telling *, struct ver_sense *,
	    struct ver_cells *);
/* statement.c: add what a statement claims, and change what is known. */
void	 ver_state(struct ver_telling *, struct ver_sense *);
/* zero.c: add what a statement without figures claims. */
void	 ver_state_zero(struct ver_telling *, const struct ver_sense *);
void	 ver_state_all(struct ver_telling *, const struct ver_sense *);

/*
 * stated.c.  Of a report that is due with the annex of 2014 the cells are those
 * of the annex that mean the same.
 */
bool	 ver_stated_annexed(const struct ver_report *);
/* The same cells as the report's form has them; new keys are in its arena. */
struct ver_stated ver_stated_own(const struct ver_report *,
	    const struct ver_stated *);
/* Whether the report's form has all of these cells. */
bool	 ver_stated_exists(const struct ver_report *,
	    const struct ver_stated *);
/*
 * Set *sum to the sum of the cells as printed; false where one of them is not a
 * number that can be relied on.
 */
bool	 ver_stated_sum(const struct ver_report *, const struct ver_stated *,
	    struct gi_dec *sum);
/* The unit of the cells in yuan, as a power of ten; -1: they are no money. */
int	 ver_stated_money(const struct ver_report *,
	    const struct ver_stated *);
/* Keys a and b, as a+b, in the arena. */
const char *ver_stated_plus(struct gi_arena *, const char *a, const char *b);

/* share.c: narrative-share, growth, and the claims of percentages */
void	 ver_check_percents(struct ver_telling *);
/* failing.c: narrative-table, of the paragraph that was read */
void	 ver_report_failing(struct ver_telling *);

/* holding.c: */
/* Let the claims of the sentence on that table neither hold nor fail. */
void	 ver_open_claims(struct ver_telling *, enum gi_table);
/* Set whether a claim on these cells holds. */
void	 ver_hold(struct ver_telling *, const struct ver_stated *,
	    struct ver_claim *);
/* Whether the cells come to less than the figure. */
bool	 ver_falls_short(const struct ver_report *, const struct ver_stated *,
	    struct gi_dec figure);

/* put.c: add a claim on the bytes at up to end of the paragraph; its line is
   that of byte on.  NULL stated: it is of no cell. */
struct ver_claim *ver_claim_add(struct ver_telling *, size_t at, size_t end,
	    size_t on, const struct ver_stated *, struct gi_dec figure,
	    enum ver_exactness);
/* The paragraph was read: keep of its claims what their records need. */
void	 ver_keep_claims(struct ver_report *);

#endif
