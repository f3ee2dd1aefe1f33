/* SPDX-License-Identifier: ISC */
/*
 * How a table is recovered, between the files that do it.  Atoms are cut from
 * the lines (glance.c, bars.c, line.c, split.c, piece.c, atom.c, box.c,
 * number.c); what a text is by itself is found once (term.c).  Labels of the
 * forms (form/union.h, form/match.h) are found among them (phrase.c, anchor.c),
 * and the best chain of them is kept (chain.c, mend.c).  What stands between
 * two of its members (gap.c) is placed in cells by itself (head.c, place.c),
 * or by the layout and the sums of the rows around it (align.c, columns.c,
 * edge.c).  What was read is written as records (region.c, emit.c, finding.c);
 * reading.c calls all in turn.
 *
 * Everything here lives in the document's arena but the union of the forms,
 * which is made once.
 */
#ifndef GI_TABLES_TABLES_H
#define GI_TABLES_TABLES_H

#include <string.h>

#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/glance.h"
#include "tables/term.h"

enum atom_kind {
	ATOM_LABEL,
	ATOM_NUMBER,
	ATOM_BLANK,		/* a mark, or an empty delimited cell */
	ATOM_WEAK,		/* a line of white space alone */
	ATOM_NOISE,		/* a page number */
	ATOM_RULE,
	ATOM_BREAK		/* prose or a heading: no table goes across */
};

/* The most that is kept in 32 bits: a little may be added to it. */
#define SMALL_MAX	INT32_MAX

/* A stretch of a line, its end not included; beyond SMALL_MAX is SMALL_MAX. */
struct span {
	uint32_t	 from, to;
};

enum weak_kind { WEAK_EMPTY, WEAK_BLANK, WEAK_TAB, WEAK_KINDS };

/*
 * There is one for each cell of a document, and most documents are little
 * else, so it is kept small: an enum is a byte, a line's number four.
 */
struct atom {
	struct gi_str	 raw;
	struct term	*term;		/* LABEL: what it is by itself; NULL
					   if nglyph is 0 */
	const struct gi_word *unit;	/* NUMBER: its unit, or NULL */
	int64_t		 units;		/* NUMBER: its value is atom_value() */
	uint32_t	 line;		/* index into the document's lines */
	uint32_t	 row;		/* lines of one box are one row */
	uint32_t	 cell, ncell;	/* its cell, and how many there are */
	struct span	 x;		/* code points from the line's start */
	uint32_t	 nglyph;	/* LABEL: of its term, */
	uint8_t		 kind;		/* enum atom_kind */
	uint8_t		 weak;		/* WEAK: enum weak_kind */
	uint8_t		 item;		/* LABEL: its item number, or 0 */
	char		 style;		/* and its style */
	char		 delim;		/* what cuts its line: ' ', '\t', '|' */
	uint8_t		 scale;		/* NUMBER */
	bool		 mark:1;	/* BLANK: a printed mark */
	bool		 at_end:1;	/* the document's last text */
	bool		 item_only:1;	/* LABEL: only an item number */
	bool		 headless:1;	/* LABEL: its item number is elsewhere */
	bool		 brackets:1;	/* LABEL: it may have some */
	bool		 is_unit:1;	/* LABEL: a unit, or half of one */
	bool		 anchored:1;	/* LABEL: a row of the chain begins */
	bool		 boxed:1;	/* RULE: drawn, closes a row of a box */
	bool		 begins:1;	/* LABEL: an anchor begins */
};

static inline struct gi_dec
atom_value(const struct atom *a)
{
	struct gi_dec	 d = { a->units, a->scale };

	return d;
}

/* Is that the first byte of a character that is no white space? */
static inline bool
is_text_byte(char byte)
{
	unsigned char	 c = (unsigned char)byte;

	return (c > ' ' && c < 0x7F) || (c >= 0xE4 && c <= 0xE9);
}

/* Do three bytes of a Han character, 4E00 to 9FFF, come first in so many? */
static inline bool
is_han(const char *text, size_t len)
{
	const unsigned char	*s = (const unsigned char *)text;

	return s[0] >= 0xE4 && s[0] <= 0xE9 && len >= 3 &&
	    (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 &&
	    (s[0] > 0xE4 || s[1] >= 0xB8);
}

struct anchor {
	size_t		 atom;		/* where its label begins */
	size_t		 last;		/* atom in which the match ends */
	size_t		 elem;
	const struct gi_label *label;
	size_t		 matched;	/* code points of the label */
	bool		 whole;
	int		 weight;
};

enum how { HOW_NONE, HOW_EXACT, HOW_INFERRED, HOW_BLANK };

/* A row being read: one for each element of the union. */
struct row {
	const struct anchor	*anchor;	/* NULL: not in the text */
	const struct gi_col_set	*set;		/* NULL: not known */
	uint32_t		 value[GI_COLS];	/* atom + 1, 0: none */
	uint8_t			 how[GI_COLS];		/* enum how */
	int8_t			 shift[GI_COLS];	/* of a head's unit */
	bool			 placed;
	bool			 ambiguous;	/* numbers without a cell */
	bool			 fits;		/* no unit beside a cell denies it */
	uint32_t		 gap0, gap1;	/* atoms behind its anchor */
	uint32_t		 run0, run1;	/* its values among them */
};

struct lie;

struct reading {
	struct gi_doc		*doc;
	FILE			*out;
	struct gi_arena		*arena;
	const struct gi_union	*forms;
	const struct gi_form	*edition;	/* of the report, or NULL */
	uint32_t		 editions;	/* its bit, or all of them */
	struct atom		*atom;
	size_t			 natom, atom_room;
	uint32_t		*stop;		/* behind each atom the next that a
						   text may go on or end at */
	bool			 merged;	/* boxes_merge() moved atoms */
	struct span		*wide;		/* of each atom in the columns
						   of a terminal; see
						   atoms_measure() */
	struct anchor		*anchor;
	size_t			 nanchor, anchor_room;
	struct row		*row;		/* one an element; see chain.c */
	bool			 found[GI_TABLES];	/* the chain has rows */
	size_t			 first, end;	/* elements of these tables */
	bool			*breaks;	/* lines that are headings */
	bool			*pages;		/* that are page numbers */
	bool			 deduped;	/* a crawler dropped lines */
	struct glance		*glance;	/* one a line */
	struct segment		*segment;	/* room for the next gap's */
	size_t			 segments;	/* how many */
	struct lie		*lie;		/* align.c: room for one a row */
};

/* Sets the glance of every line. */
struct bars	 bars_judge(struct reading *);
/* box.c: make one row of the lines between two rules. */
void	 boxes_merge(struct reading *);
/* The first atom of the drawn box that an atom is in; itself without one. */
size_t	 box_first(const struct reading *, size_t atom);
/* split.c: atoms of all lines, and whether a crawler dropped lines. */
void	 atoms_cut(struct reading *);
/* deduped.c */
bool	 text_is_deduped(const struct reading *);
/* width.c: judge by what the columns are aligned. */
void	 widths_judge(struct reading *);
/* Set wide, once; only the columns of aligned text ask for it. */
void	 atoms_measure(struct reading *);
/* atom.c: what one piece of text is; sets kind and what goes with it. */
void	 atom_classify(struct reading *, struct atom *, bool alone);
/* Text without the markup and the blanks around it. */
struct gi_str text_bare(struct gi_str);
bool	 number_parse(struct gi_str, struct gi_dec *, const struct gi_word **);
void	 atom_number(struct atom *, struct gi_str raw, struct gi_dec,
	    const struct gi_word *unit);
/* Of a text that is nothing but a few digits of ASCII. */
bool	 number_plain(struct gi_str, struct gi_dec *);

/* number.c: item numbers that stand apart from their labels. */
void	 numbers_mend(struct reading *);

/* phrase.c */

/* The atoms that a text is in, one after the other. */
struct trail {
	uint32_t	 atom[GI_LABEL_CPS];
	size_t		 n;
	size_t		 nglyph;	/* of all, GI_LABEL_CPS at most */
	bool		 brief;		/* its first has less than GI_PART_MIN */
};

/* Before any trail: where each of them may go on. */
void	 stops_set(struct reading *);
/* The label text from an atom on, in reading order. */
void	 trail_along(const struct reading *, struct trail *, size_t atom);
/* The same, straight down its column. */
void	 trail_down(const struct reading *, struct trail *, size_t atom);
/* Its text, and the atom that each code point of that is from. */
void	 trail_text(const struct reading *, const struct trail *,
	    struct gi_label_text *, uint32_t atom[GI_LABEL_CPS]);
/* The atom that a trail's code point number used, from 1, is in. */
size_t	 trail_atom(const struct reading *, const struct trail *,
	    size_t used);
const struct gi_candidates *phrase_get(const struct reading *, const struct trail *);
/* Are as many kept as may be? */
bool	 phrases_full(void);
void	 phrases_forget(void);

/* Does b, on a later line, stand in the column of a? */
bool	 atoms_share_column(const struct atom *a, const struct atom *b);

/* anchor.c */
void	 anchors_find(struct reading *);
/*
 * How an item number in the text agrees with the label's: 1 the same, 0
 * nothing to compare, -1 another.
 */
int	 item_agrees(const struct reading *, size_t atom,
	    const struct gi_label *);
/* Do values follow the label before any other label text? */
bool	 values_follow(const struct reading *, size_t atom, size_t last);
/* likeness.c: is a text part of a label, but for an edit in five? */
bool	 term_in_label(const struct term *, const struct gi_label *);
/* Of that of a column, or of any of n? */
bool	 term_in_column(const struct term *, const struct gi_col_set *, size_t c);
bool	 term_in_known(const struct term *, const struct gi_known_label *, size_t n);
/* chain.c: sets row[].anchor. */
void	 chain_choose(struct reading *);
/* mend.c: rows between two of the chain, told by what is left of a label. */
void	 chain_mend(struct reading *);
/* gap.c */
#define SEGMENTS	64

/* Values with no label text between them. */
struct segment {
	uint32_t	 first, end;	/* atoms */
	uint32_t	 numbers, marks;
	uint32_t	 rows;		/* rows of the text that hold its numbers */
	bool		 foreign;	/* behind label text that nothing explains */
};

struct gap {
	const struct segment	*seg;
	size_t			 n;
	bool			 overflow;
};

/* Find where row e's gap is, and its segments. */
void	 gap_scan(struct reading *, size_t e, struct gap *);
/* How many white lines of each kind are among the atoms from a to b. */
void	 weak_counts(const struct reading *, size_t a, size_t b,
	    size_t n[WEAK_KINDS]);

/* A number, or a mark that stands for one. */
static inline bool
atom_is_value(const struct atom *a)
{
	return a->kind == ATOM_NUMBER || (a->kind == ATOM_BLANK && a->mark);
}

/* place.c: the direct placements, and the runs that the later steps take. */
void	 gaps_read(struct reading *);
/* head.c: row[].set and shift from the heads of its block. */
void	 heads_read(struct reading *);
/* A placement of a short row, on trial. */
struct trial {
	uint32_t value[GI_COLS];	/* as in struct row */
	uint8_t	 how[GI_COLS];
};

/* One value in the first column alone: a cell merged over the row. */
bool	 trial_is_merged(const struct row *, const struct trial *,
	    size_t numbers);
/* columns.c: place row e by its alignment; false if that does not tell. */
bool	 row_by_columns(struct reading *, size_t e, struct trial *);
/* align.c, edge.c: short rows. */
void	 rows_align(struct reading *);
void	 rows_edge(struct reading *);

/* The atom at which row e's gap ends. */
size_t	 gap_end(const struct reading *, size_t e);
/* Rows that the form has between e and the next one of the chain. */
size_t	 rows_missing(const struct reading *, size_t e);

/* Is it a row of the report's edition, as far as that is known? */
static inline bool
elem_due(const struct reading *r, size_t e)
{
	return (r->forms->row[e].editions & r->editions) != 0;
}

/* Is it the name of a group there? */
static inline bool
elem_is_group(const struct reading *r, size_t e)
{
	return r->edition != NULL &&
	    (r->forms->row[e].groups & r->editions) != 0;
}

/* Where a table stands: atoms, and indices of the document's lines. */
struct region {
	size_t	 first, end;
	size_t	 line0, line1;		/* both included */
};

/* Take a row's values out of its cells: it is in doubt. */
void	 row_unplace(struct row *);
/* region.c: the atom where the first row of a table that has any begins. */
size_t	 rows_begin(const struct reading *, enum gi_table);
/* region.c: false if what was found is too little to be the table. */
bool	 region_find(const struct reading *, enum gi_table, struct region *);
/* finding.c: what there is to say of a table, as find records. */
void	 findings_put(const struct reading *, enum gi_table,
	    const struct region *);
/* emit.c: write the document with what was read. */
void	 reading_put(struct reading *);
/* Might the number be a page's?  They have few digits, and are not nought. */
bool	 atom_is_pagelike(const struct atom *);
/* Label text that belongs where it is, beside row e. */
bool	 atom_explained(const struct reading *, const struct atom *, size_t e);
/* Is atom i the label, no more and no less? */
bool	 atom_is_label(const struct reading *, size_t i,
	    const struct gi_label *);
/* value.c: a cell that has a unit, or may have one; as cell_value(). */
bool	 unit_value(const struct reading *, const struct row *, size_t c,
	    struct gi_dec *);

/* A cell's value in its column's unit; false if it does not fit. */
static inline bool
cell_value(const struct reading *r, const struct row *row, size_t c,
    struct gi_dec *d)
{
	const struct atom	*a = &r->atom[row->value[c] - 1];

	if (a->unit != NULL || row->shift[c] != 0 || !row->fits)
		return unit_value(r, row, c, d);
	*d = atom_value(a);
	return true;
}

/* Does the row's total equal its parts?  1 yes, 0 no, -1 cannot be told. */
int	 row_identity(const struct reading *, const struct row *);

#endif
