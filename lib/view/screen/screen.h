/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the screen that reports are shown on, or the paper: text
 * measured in columns, shortened and folded to them.  The texts that are given
 * here are such as gi_safe_text() returns, and those that are made are in the
 * arena.
 */
#ifndef GI_VIEW_SCREEN_H
#define GI_VIEW_SCREEN_H

#include "gi.h"

struct view_screen {
	size_t	 width;		/* columns */
	bool	 colour;
	bool	 wide;		/* characters of ambiguous width take two
				   columns, and nothing is drawn with them */
};

enum view_ink {
	VIEW_PLAIN, VIEW_BOLD, VIEW_FAINT, VIEW_GOOD, VIEW_BAD, VIEW_DOUBTFUL,
	VIEW_DARK, VIEW_INKS
};

/* What makes a terminal write in an ink from here on; "" without colours. */
const char	*view_ink(const struct view_screen *, enum view_ink);
/* The ink of a verdict, and of a severity. */
enum view_ink	 view_ink_verdict(enum gi_verdict);
enum view_ink	 view_ink_severity(enum gi_severity);
/* The sign of a severity, a column wide: a constant. */
struct gi_str	 view_sign(const struct view_screen *, enum gi_severity);

/* Columns that a text takes. */
size_t		 view_columns(const struct view_screen *, struct gi_str);
/* Bytes at its start that so many columns have room for. */
size_t		 view_fit(const struct view_screen *, struct gi_str,
		    size_t columns);
/* The text, or as much of its start (its end) as there is room for, and "…". */
struct gi_str	 view_shorten(const struct view_screen *, struct gi_arena *,
		    struct gi_str, size_t columns);
struct gi_str	 view_shorten_left(const struct view_screen *,
		    struct gi_arena *, struct gi_str, size_t columns);
/* Write so many blanks. */
void		 view_blanks(FILE *, size_t n);
/* Write a text; a blank that may not be broken is one like others from then on. */
void		 view_write(FILE *, struct gi_str);
/* Write a text in an ink, and blanks behind it (before it) up to a width. */
void		 view_put(const struct view_screen *, FILE *, enum view_ink,
		    struct gi_str);
void		 view_put_left(const struct view_screen *, FILE *,
		    enum view_ink, struct gi_str, size_t columns);
void		 view_put_right(const struct view_screen *, FILE *,
		    enum view_ink, struct gi_str, size_t columns);

/*
 * fold.c: a text in lines, broken where the rules of writing let it, see UAX 14:
 * no closing mark begins a line, and no number is broken, nor a name as
 * row-total.  A piece that has no
 * such place and is wider than the line is broken all the same.
 */
struct view_fold {
	struct gi_str	 rest;
	const char	*may;	/* by byte of rest: a line may begin here */
};

void		 view_fold_begin(struct view_fold *, struct gi_arena *,
		    struct gi_str text);
/* The next line, at most so many columns wide; false if there is none. */
bool		 view_fold_next(const struct view_screen *,
		    struct view_fold *, size_t columns, struct gi_str *line);
/*
 * Write a text folded to the width of the screen: at columns stand before it on
 * its first line, and so many blanks before it on each further one.
 */
void		 view_put_folded(const struct view_screen *, FILE *,
		    struct gi_arena *, enum view_ink, struct gi_str text,
		    size_t at);

#endif
