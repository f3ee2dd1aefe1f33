/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: atoms, the pieces that lines are cut into. */
#ifndef GI_TABLES_PARTS_ATOM_H
#define GI_TABLES_PARTS_ATOM_H

#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"
#include "tables/text/term.h"

enum tbl_atom_kind {
	TBL_LABEL,
	TBL_NUMBER,
	TBL_BLANK,		/* a mark, or an empty delimited cell */
	TBL_WEAK,		/* a line of white space alone */
	TBL_UNREAD,		/* a delimited cell that holds something else
				   than one number, as 12→13; a number with
				   units that contradict each other */
	TBL_NOISE,		/* a number that is no value, see reason */
	TBL_RULE,
	TBL_BREAK		/* prose or a heading: no table goes across */
};

/* How a value got into its cell. */
enum tbl_how {
	TBL_HOW_NONE,
	TBL_HOW_EXACT,
	TBL_HOW_INFERRED,
	TBL_HOW_BLANK,
	TBL_HOW_UNREAD
};

/* A stretch of a line, its end not included; at most TBL_SMALL_MAX. */
struct tbl_span {
	uint32_t	 from, to;
};

/* Do two stretches have a place in common? */
static inline bool
tbl_spans_meet(struct tbl_span a, struct tbl_span b)
{
	return a.from < b.to && b.from < a.to;
}

/* Let a go as far as b does, on both sides. */
static inline void
tbl_span_join(struct tbl_span *a, struct tbl_span b)
{
	if (b.from < a->from)
		a->from = b.from;
	if (b.to > a->to)
		a->to = b.to;
}

enum tbl_weak { TBL_WEAK_EMPTY, TBL_WEAK_BLANK, TBL_WEAK_TAB, TBL_WEAK_KINDS };

/*
 * An atom.  There is one for each cell of a document, and most documents are
 * little else, so its members are small: an enum takes one byte, the index of a
 * line four.  Members marked LABEL, NUMBER ... are set for atoms of that kind.
 */
struct tbl_atom {
	struct gi_str	 raw;		/* its text, a view into the line */
	struct tbl_term	*term;		/* LABEL: what it is by itself; NULL
					   if nglyph is 0 */
	const struct gi_word *unit;	/* NUMBER: its unit, or NULL; LABEL: the
					   one that it names, if it is one */
	int64_t		 units;		/* NUMBER: see tbl_atom_value() */
	uint32_t	 line;		/* index into the document's lines */
	uint32_t	 row;		/* number of its row: one line, or the
					   lines between two rules of a box */
	uint32_t	 cell, ncell;	/* index of its cell in the line, and
					   how many cells that has */
	struct tbl_span	 x;		/* code points from the line's start */
	uint32_t	 nglyph;	/* LABEL: code points of its term */
	uint8_t		 kind;		/* enum tbl_atom_kind */
	uint8_t		 weak;		/* WEAK: enum tbl_weak */
	uint8_t		 reason;	/* NOISE: enum gi_reason */
	uint8_t		 item;		/* LABEL: its item number, or 0 */
	char		 style;		/* LABEL: style of that number */
	char		 delim;		/* what cuts its line: ' ', '\t', '|' */
	uint8_t		 scale;		/* NUMBER: see tbl_atom_value() */
	bool		 mark:1;	/* BLANK: a printed mark */
	bool		 at_end:1;	/* the document's last text */
	bool		 item_only:1;	/* LABEL: only an item number */
	bool		 headless:1;	/* LABEL: item number is elsewhere */
	bool		 brackets:1;	/* LABEL: it may have brackets */
	bool		 yuan:1;	/* NUMBER: it is said to be of yuan;
					   LABEL: it says so of another */
	bool		 is_unit:1;	/* LABEL: a unit, or half of one */
	bool		 anchored:1;	/* LABEL: a row of the chain begins
					   here */
	bool		 joined:1;	/* NUMBER: its digits stood in pieces */
	bool		 made:1;	/* its text was put together, and is not
					   part of its line's */
	bool		 boxed:1;	/* RULE: drawn, closes a row of a box */
	bool		 glued:1;	/* NUMBER: cut out of a text of digits */
	bool		 begins:1;	/* LABEL: an anchor begins here */
};

/* The value of a number, as it stands in the text. */
static inline struct gi_dec
tbl_atom_value(const struct tbl_atom *a)
{
	struct gi_dec	 d = { a->units, a->scale };

	return d;
}

/* Whether an atom is a number, or a mark or a text that stands for one. */
static inline bool
tbl_atom_is_value(const struct tbl_atom *a)
{
	return a->kind == TBL_NUMBER || a->kind == TBL_UNREAD ||
	    (a->kind == TBL_BLANK && a->mark);
}

/* How the value of a cell got there that an atom is: how, if it is a number. */
static inline uint8_t
tbl_atom_how(const struct tbl_atom *a, enum tbl_how how)
{
	return (uint8_t)(a->kind == TBL_NUMBER ?
	    (a->glued || a->joined ? TBL_HOW_INFERRED : how) :
	    a->kind == TBL_UNREAD ? TBL_HOW_UNREAD : TBL_HOW_BLANK);
}

/* Whether an atom is written as codes are and as counts are not: 09. */
static inline bool
tbl_atom_has_nought(const struct tbl_atom *a)
{
	return a->kind == TBL_NUMBER && a->raw.len > 1 && a->raw.s[0] == '0' &&
	    a->raw.s[1] >= '0' && a->raw.s[1] <= '9';
}

/* Whether a page of the source ends there. */
static inline bool
tbl_atom_is_page(const struct tbl_atom *a)
{
	return a->kind == TBL_NOISE && a->reason == GI_REASON_PAGE;
}

#endif
