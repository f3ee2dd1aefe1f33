/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what gi-sections makes of a document.  Everything is in
 * the document's arena and ends with it.
 */
#ifndef GI_SECTIONS_SECTION_H
#define GI_SECTIONS_SECTION_H

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"

#define SEC_SHORT	120u	/* code points; longer lines are not folded */
#define SEC_BYTES	(4u * SEC_SHORT)	/* that no short line has more of */

/* Folded text in UTF-8, and what it was: gi_fold_from() says where. */
struct sec_fold {
	struct gi_str	 text;
	struct gi_str	 source;
};

/* Why a line is no text of a section. */
enum sec_skip { SEC_TEXT = GI_NOT_SKIPPED,
    SEC_NAVIGATION = GI_SKIPPED_NAVIGATION, SEC_SHARE = GI_SKIPPED_SHARE,
    SEC_FOOTER = GI_SKIPPED_FOOTER, SEC_PAGE = GI_SKIPPED_PAGE,
    SEC_INDEX = GI_SKIPPED_INDEX, SEC_HEADING = GI_SKIPPED_HEADING };

/* The statutory sections have their numbers. */
enum sec_role { SEC_NO_ROLE = GI_NO_ROLE, SEC_OVERVIEW = GI_ROLE_OVERVIEW,
    SEC_DISCLOSURE = GI_ROLE_DISCLOSURE, SEC_REQUESTS = GI_ROLE_REQUESTS,
    SEC_PROCEEDINGS = GI_ROLE_PROCEEDINGS, SEC_PROBLEMS = GI_ROLE_PROBLEMS,
    SEC_OTHER = GI_ROLE_OTHER, SEC_ANNEX = GI_ROLE_ANNEX,
    SEC_ROLES = GI_ROLES };

struct sec_heading {
	size_t			 line;		/* index */
	size_t			 lines;		/* that it goes over */
	unsigned		 number;	/* printed, 0 for none */
	char			 style;		/* of it, see gi_item_parse();
						   0 for none */
	int			 level;
	enum sec_role		 role;
	bool			 exact;		/* worded as a form has it */
	struct gi_str		 title;
};

struct sec_said;

struct sec_line {
	size_t		 number;	/* in the source */
	struct gi_str	 text;		/* trimmed, without markup */
	struct sec_said	*said;		/* what is known of its text; NULL:
					   that is not kept */
	uint32_t	 first;		/* character of its folded text; 0
					   where that is empty */
	enum sec_skip	 skip : 8;
	uint8_t		 len;		/* code points, at most SEC_SHORT */
	bool		 stop;		/* has a full stop: prose */
	bool		 bars;		/* has bars or tabs */
	bool		 angle;		/* has a > */
	bool		 hit;		/* has a label of a table */
	bool		 item;		/* begins as item numbers do */
	bool		 numeral;	/* the same, in Chinese numerals */
	bool		 page;		/* may be a page number, or */
	bool		 aside;		/* of what is around a report */
	size_t		 numbered;	/* where a later part of it begins so; */
	size_t		 numbered_last;	/* and the last; 0: none does */
};

struct sec_meta {
	struct gi_str	 value;		/* len 0: not known */
	size_t		 line;		/* in the source, 0: none */
};

/* What stands between two marks in the sentences that open a report. */
struct sec_clause {
	struct sec_fold	 fold;
	size_t		 line;		/* in the source */
	unsigned	 sentence;	/* from 0 */
	bool		 quoted;	/* in title marks: a paper's name */
};

struct sec_doc {
	struct gi_doc		*doc;
	struct sec_line		*line;		/* doc->nline of them */
	struct gi_str		*fold;		/* of each; s NULL: not yet */
	size_t			 nline;
	struct sec_heading	*head;		/* in order of their lines */
	size_t			 nhead, room;
	struct sec_clause	*clause;
	size_t			 nclause, clause_room;
	size_t			 top;		/* lines before the report */
	size_t			 tail;		/* first line behind it */
	size_t			 annex;		/* its first line, */
	size_t			 annex_end;	/* the one behind it, or 0 */
	size_t			 annex_row;	/* its first label */
	bool			 annex_titled;	/* its first line says so */
	const struct gi_form	*form;		/* that the tables follow */
	size_t			 form_line;	/* of a label that tells so */
	size_t			 title_first;	/* its lines, if it has one */
	size_t			 title_last;
	int			 given;		/* the year, 0: not known */
	struct sec_meta		 title, agency, year, edition, published;
};

/* A title, and what it says. */
struct sec_titled {
	struct gi_str	 text, name;	/* name.len 0: of nobody */
	int		 year;		/* 0: none */
};

/* section.c: read all of it */
struct sec_doc	*sec_read(struct gi_doc *);
/* Fold text into the arena. */
struct sec_fold	 sec_fold(struct gi_arena *, struct gi_str);
/* The source from what byte a of a folded text came from. */
struct gi_str	 sec_from(const struct sec_fold *, size_t a);
/*
 * What bytes a up to b of a folded text were in its source, with the marks
 * that follow them; or without those, but for a bracket that closes one.
 */
struct gi_str	 sec_source(const struct sec_fold *, size_t a, size_t b);
struct gi_str	 sec_exactly(const struct sec_fold *, size_t a, size_t b);
/* Index of the next line after i that is neither blank nor skipped. */
size_t		 sec_next(const struct sec_doc *, size_t i);
/* The text of lines i up to and with last, with nothing between them. */
struct gi_str	 sec_join(const struct sec_doc *, size_t i, size_t last);
/* line.c */
void		 sec_read_lines(struct sec_doc *);
/* What is told of a line by its text, which is not empty. */
void		 sec_look(struct sec_line *, struct gi_str text);
/* Behind the first stop, bar or blank from byte at on; or the end. */
size_t		 sec_part_behind(struct gi_str, size_t at);
/* Its text, folded; empty where it is long. */
struct sec_fold	 sec_line_fold(const struct sec_doc *,
		    const struct sec_line *);
/* Told by its first character, roughly: may its folded text begin so? */
static inline bool
sec_line_may(const struct sec_line *l, enum gi_word_class class)
{
	return l->first != 0 && gi_word_may(class, l->first);
}

/* The word of a class that its folded text begins with, or NULL. */
const struct gi_word *sec_line_start(const struct sec_doc *,
		    const struct sec_line *, enum gi_word_class);
/* The first byte of a character between U+4000 and U+9FFF, where no marks are. */
static inline bool
sec_is_plain(char c)
{
	return (unsigned char)c >= 0xE4 && (unsigned char)c <= 0xE9;
}

/* Does a character begin here that draws lines, from U+2500 to U+257F? */
static inline bool
sec_draws(struct gi_str s)
{
	return s.len >= 3 && (unsigned char)s.s[0] == 0xE2 &&
	    (s.s[1] & 0xFE) == 0x94;
}

/* The first character that folding keeps, folded; 0 if there is none. */
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

/* The text of a line, or of the one cell that a row has; else empty. */
struct gi_str	 sec_sole_cell(const struct sec_line *);
/* Without blanks and the marks of Markdown at both ends. */
struct gi_str	 sec_unmark(struct gi_str);
/* Without blanks at the end; there are none at the start. */
struct gi_str	 sec_unblank(struct gi_str);

/* role.c */
/* The section whose title this folded text is, in some form's wording. */
enum sec_role	 sec_role_exact(struct gi_str fold);
/* The section that the words in it point to. */
enum sec_role	 sec_role(struct gi_str fold);
/* The section of that number, if its title is this but for a slip or two. */
enum sec_role	 sec_role_near(struct gi_str fold, unsigned number);
/* Bytes at the start of fold that are such a title, 0 if there is none. */
size_t		 sec_role_start(struct gi_str fold, enum sec_role *);
/* May such a title begin so, or here?  Told by its first characters, roughly. */
bool		 sec_role_may(uint32_t first);
bool		 sec_role_begins(struct gi_str text);
/* A row of a table with that item number is meant, cut or misread perhaps. */
bool		 sec_is_row(struct gi_str fold, unsigned number, char style);

/*
 * annex.c, heading.c, level.c, page.c, skip.c, clause.c, title.c, agency.c, year.c,
 * published.c: each finds what it is named for.
 */
void		 sec_find_annex(struct sec_doc *);
/* Is this line an annex's own title, announced as an annex? */
bool		 sec_is_annex(const struct sec_doc *, size_t i);
void		 sec_find_headings(struct sec_doc *);
/* inside.c */
struct sec_heading *sec_heading_add(struct sec_doc *, size_t line);
/*
 * Where the first n bytes of its folded text end in a text that begins with it,
 * if no word goes on there; or 0: "总体情况 2020年…".
 */
size_t		 sec_title_end(const struct sec_fold *, struct gi_str text,
		    size_t n);
/*
 * Add the headings inside a line: only statutory ones, and none where they
 * follow each other closely, for that is a list of them.
 */
bool		 sec_headings_inside(struct sec_doc *, size_t i);
/* level.c */
void		 sec_find_levels(struct sec_doc *);
void		 sec_find_pages(struct sec_doc *);
/*
 * - 3 -, -3/12-, 第 3 页, 3/12页: a number that says what it is.  A bare
 * number never, nor -1.
 */
bool		 sec_is_page(const struct sec_line *);
void		 sec_find_skips(struct sec_doc *);
/* May a line be skipped wherever it stands? */
bool		 sec_may_skip(const struct sec_line *, struct gi_str fold);
void		 sec_find_title(struct sec_doc *);
/* Text that is no line, as a title; false if it is none. */
bool		 sec_read_title(struct gi_arena *, struct gi_str text,
		    struct sec_titled *);
/* The first year in folded text, with its words, from byte a up to b. */
bool		 sec_find_year_in(struct gi_str, size_t *a, size_t *b,
		    int *year);
/*
 * A name as its source writes it, without blanks, pinyin and what is left of
 * other pages: bytes from up to to of the folded text, then from2 up to to2.
 */
struct gi_str	 sec_name(struct gi_arena *, const struct sec_fold *,
		    size_t from, size_t to, size_t from2, size_t to2);
void		 sec_find_clauses(struct sec_doc *);
void		 sec_find_agency(struct sec_doc *);
/* Does this folded text look like the name of one body, and nothing else? */
bool		 sec_is_body(struct gi_str fold);
void		 sec_find_year(struct sec_doc *);
void		 sec_find_published(struct sec_doc *);
/*
 * published.c: a line that is no more than a date, or Han and a date behind
 * it; name is the bytes before the date.
 */
bool		 sec_is_signature(const struct sec_line *, char iso[11],
		    size_t *name);
/* The first date in a text. */
bool		 sec_date_in(struct gi_str, char iso[11]);
/*
 * hint.c: what the source says of itself, where the text does not: title,
 * year and agency; and a day of publication, no earlier than the year.
 */
void		 sec_use_hints(struct sec_doc *);
bool		 sec_hint_published(const struct sec_doc *, char iso[11]);
/* edition.c */
void		 sec_find_edition(struct sec_doc *);

/*
 * date.c: what stands at the start of text, with blanks inside it.  They
 * return the bytes that it takes, 0 if it is none.
 */
size_t		 sec_year_at(struct gi_str, int *year);
/* 2021-01-31, 2021/1/31, 2021.1.31, 2021年1月31日, 二〇二一年一月… */
size_t		 sec_date_at(struct gi_str, char iso[11]);

#endif
