/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: a line, and what its text tells by itself. */
#ifndef GI_SECTIONS_REPORT_LINE_H
#define GI_SECTIONS_REPORT_LINE_H

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"

#define SEC_SHORT	120u	/* code points; only shorter lines are folded */
#define SEC_SHORT_BYTES	(4u * SEC_SHORT)	/* that none of these exceeds */

struct sec_memo;			/* line_memo.h */

/* A document may have very many: keep it small. */
struct sec_line {
	struct gi_str	 text;		/* without blanks and the marks of
					   Markdown around it; a view */
	struct sec_memo	*memo;		/* what is kept of its text for the
					   reports to come; NULL: nothing */
	uint32_t	 first;		/* first code point of its folded text;
					   0: that is empty, or was not made */
	uint32_t	 numbered;	/* the first byte behind a stop, bar or
					   blank where an item number in Chinese
					   numerals may begin; 0: none */
	uint32_t	 numbered_last;	/* the last such byte */
	enum gi_skipped	 skip : 8;
	uint8_t		 len;		/* code points, at most SEC_SHORT */
	bool		 stop;		/* has a full stop, so it is prose */
	bool		 bars;		/* has bars, tabs or drawn lines */
	bool		 angle;		/* has a > */
	bool		 has_label;	/* has a label of a section's table */
	bool		 item;		/* its first character may begin an
					   item number */
	bool		 numeral;	/* may begin with an item number in
					   Chinese numerals */
	bool		 maybe_number;	/* may be a page number: ask
					   sec_is_page_number() */
	bool		 maybe_aside;	/* may be of the page around a report:
					   ask sec_may_be_aside() */
};

/*
 * line.c: set all of a line from text, of which it keeps a view, but for
 * skip, has_label and memo, which become 0.
 */
void		 sec_line_read(struct sec_line *, struct gi_str text);
/* The byte behind the first stop, bar or blank from byte at on, or text.len. */
size_t		 sec_part_behind(struct gi_str text, size_t at);
/* The text of a line; of a row, that of its only cell that is not empty, or
   nothing if it has several. */
struct gi_str	 sec_line_sole_cell(const struct sec_line *);
/* text without blanks and marks of Markdown at both ends; a view. */
struct gi_str	 sec_unmark(struct gi_str text);

/*
 * page_number.c: whether the line is plainly a page number: - 3 -, -3/12-, or a
 * number with words for a page of data/words.tsv; never a bare 3, which may be
 * a cell, nor -1.  tbl_line_is_page() of lib/tables is another test on purpose:
 * it also takes 3/12, since it judges lines in tables alone, where such a line
 * is in the way; here it would be left out of the report's text.
 */
bool		 sec_is_page_number(const struct sec_line *);

/* aside.c: whether text is nothing but tags as HTML has them. */
bool		 sec_is_tags(struct gi_str text);
/* Whether folded text is nothing but words of one class, at least one. */
bool		 sec_is_all_words(struct gi_str fold, enum gi_word_class);
/*
 * Whether a line, whose folded text is fold, may be skipped wherever it stands:
 * it is a trail of links, tags, or buttons for sharing.
 */
bool		 sec_may_be_aside(const struct sec_line *, struct gi_str fold);

/* Whether a word of the class may begin the line; true says nothing. */
static inline bool
sec_line_may(const struct sec_line *l, enum gi_word_class class)
{
	return l->first != 0 && gi_word_may(class, l->first);
}

/* The first character of s that folding keeps, folded; 0 if there is none. */
static inline uint32_t
sec_first_of(struct gi_str s)
{
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if ((cp = gi_fold(cp)) != 0)
			return cp;
	}
	return 0;
}

#endif
