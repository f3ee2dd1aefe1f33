/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the words and figures of a clause, in the order of the
 * text, and what they come to.
 */
#ifndef GI_VERIFY_CLAIM_SENSE_H
#define GI_VERIFY_CLAIM_SENSE_H

#include "gi.h"
#include "verify/claim/word.h"
#include "verify/prose/prose.h"

#define VER_ITEMS	96	/* of a clause, at most */
#define VER_NAMED	8	/* words of one kind in it, at most */

/* A word, a figure or a stretch of unknown text. */
struct ver_item {
	enum ver_claimkind		 kind;
	const struct ver_claimword	*word;		/* or NULL */
	const struct ver_token		*figure;	/* or NULL */
	int				 year;		/* of VER_CLAIM_YEAR */
	size_t				 at, end;	/* bytes */
};

/* A clause: what stands between two commas of the paragraph. */
struct ver_saying {
	struct ver_item	 item[VER_ITEMS];
	size_t		 n;
	size_t		 from;		/* the byte where it begins */
	bool		 full;		/* it has more than is told here */
	bool		 annexed;	/* the report is due with the annex of
					   2014 */
};

/* Different values of one kind, in the order of the text. */
struct ver_named {
	const char	*value[VER_NAMED];
	size_t		 n;
	uint8_t		 flag;		/* the least sure of their words */
};

/* What some items of a clause come to: one statement, with its figures. */
struct ver_sense {
	struct ver_named	 row, verb, request, col, court, outcome,
				 info, money, act, annex;
	const struct ver_token	*figure[VER_NAMED];
	size_t			 nfigure;
	bool			 none, all, each, way, narrow, about, thing,
				 trap, veto, subject, compare, other, current,
				 such, joined, project;
	bool			 shown;		/* what is published, and no
						   other thing */
	bool			 published;	/* information was, by its
						   subject */
	bool			 dated;		/* it is of a day or a month:
						   so is other */
	bool			 filed;		/* cases are filed with whom
						   the text is of */
	bool			 imposed;	/* its figure is of those on
						   whom something was imposed */
	/* something else is counted; so in the clauses that follow too; no case
	   is about information; what is published without being asked for */
	bool			 away, opens, denied, open;
	int			 year;		/* in digits, 0: none */
	bool			 before;	/* unknown text stands before the
						   first word that counts, */
	size_t			 before_at, before_end;	/* at these bytes */
	bool			 between;	/* behind that and before the
						   figure, */
	bool			 behind;	/* behind both */
	bool			 kind;		/* unknown text stands before a
						   word of info, no other word
						   between: of what kind it is */
	size_t			 at, end;	/* bytes */
};

/*
 * Read a clause, bytes from up to end, whose first token is number i; annexed is
 * set already.
 */
void	 ver_saying_read(struct ver_saying *, const struct ver_prose *,
	    size_t i, size_t from, size_t end, int year);
/* What items *i and on come to; *i moves behind the last of these. */
void	 ver_sense_read(struct ver_sense *, const struct ver_saying *,
	    size_t *i);
/* Take the values out that a group among them holds, or such groups out. */
void	 ver_named_narrow(struct ver_named *, bool groups);
/* Whether it has a word of some cell. */
bool	 ver_sense_counts(const struct ver_sense *);

#endif
