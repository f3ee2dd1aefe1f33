/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: a document, and the pieces that a reader makes of
 * it.  Every global name of lib/extract/ begins with ext_, but for those of
 * html/, which see.
 *
 *	piece/		what readers put: pieces, grids, and their limits
 *	child/		other programs that read documents
 *	package/	the members of a ZIP, and their XML
 *	markup/		the tree of a page
 *	html/ text/ sheet/ word/ office/ pdf/	readers for kinds of documents
 *	document/	which kind bytes are; a document to records
 *	container/	archives and crawls, member by member
 *	source/		files and folders; worker processes
 *
 * A folder knows only those that stand before it in this list.  A document and
 * all its pieces are in its arena.
 */
#ifndef GI_EXTRACT_PIECE_PIECE_H
#define GI_EXTRACT_PIECE_PIECE_H

#include "extract/piece/kind.h"
#include "extract/piece/limits.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

struct ext_cover;

enum ext_type { EXT_LINE, EXT_ASIDE, EXT_HINT, EXT_PAGE, EXT_PLACE };

/* A line that is a row: where its cells stand, as gi-records(5) has it. */
struct ext_cells {
	size_t		 more;		/* lines of the source that it takes
					   besides its own */
	size_t		 grid;		/* the grid it is a row of: what
					   ext_grid_number() gave */
	size_t		 width;		/* columns of that */
	struct gi_str	 columns;	/* an entry for each cell, as the grid
					   record has them; empty: there is no
					   such record */
};

struct ext_piece {
	enum ext_type	 type;
	bool		 same;		/* it goes on the line of the piece
					   before, and has its number; see
					   gi_lines */
	const char	*key;		/* kind of an aside, key of a hint: a
					   constant */
	struct gi_str	 text;		/* strict UTF-8 without line ends */
	const struct ext_cells	*cells;	/* of a line; NULL: it is no row */
};

struct ext_doc {
	struct gi_arena			*arena;
	const char			*name;	/* for messages */
	struct gi_str			 bytes;
	enum ext_kind			 kind;
	enum gi_encoding		 encoding;	/* the one asked for,
							   or NONE; once it was
							   read, that found */
	enum gi_encoding		 charset;	/* the one that a
							   server named, a mere
							   hint; or NONE */
	const struct ext_limits		*limits;
	bool				 plain;		/* text is wanted, no
							   records */
	struct gi_decoded		 decoded;	/* what decoding met */
	struct ext_piece		*piece;
	size_t				 npiece, room;
	size_t				 places;	/* of its grids so far,
							   rows times columns */
	size_t				 grids;		/* numbers that they
							   were given */
	struct ext_cover		*cover;		/* for grid.c */
	size_t				 said;		/* bytes of what is said
							   of their cells */
	bool				 failed;	/* its pieces are of no
							   use */
	enum gi_msg			 why;
	const char			*detail;	/* or NULL */
};

/* A reader makes pieces of a document's bytes, or calls ext_fail(). */
typedef void	 ext_reader(struct ext_doc *);

/*
 * Put a line of the text.  Text given to these functions is borrowed and must
 * last as long as the arena; where it has line ends it becomes several pieces.
 */
void		 ext_line(struct ext_doc *, struct gi_str text);
/* The same of text that goes on the line put last, and has its number. */
void		 ext_line_more(struct ext_doc *, struct gi_str text);
/*
 * A number for another grid, of which rows will be put: greater than those
 * before.
 */
size_t		 ext_grid_number(struct ext_doc *);
/*
 * Put a line that is a row of a grid; cells, or NULL, must last as long as the
 * arena.  Nothing is said of its cells where the text has another number of
 * them than columns has entries, or where the document's grids have said
 * enough: 4 MiB, and four bytes for each of its own.
 */
void		 ext_row(struct ext_doc *, struct gi_str text,
		    const struct ext_cells *cells);
/*
 * Put text that is not the report's.  Its kind is one of navigation, sidebar,
 * share, footer, header, hidden, script, style, comment, note ...
 */
void		 ext_aside(struct ext_doc *, const char *kind,
		    struct gi_str text);
/* Put what the source says of itself: key is title, published or agency. */
void		 ext_hint(struct ext_doc *, const char *key,
		    struct gi_str value);
/* Say that a page begins here, if any line follows. */
void		 ext_page(struct ext_doc *);
/*
 * Say where the cells of the next line stand: the fields of its grid record
 * behind the line's number, a TAB between them, as gi-records(5) has them.
 */
void		 ext_place(struct ext_doc *, struct gi_str fields);
/* Whether a piece is a line that is more than white space. */
bool		 ext_piece_shows(const struct ext_piece *);
/*
 * Turn the lines put since there were n pieces into asides of a kind, and drop
 * those of them that show nothing.  Nothing is said of the cells of an aside.
 */
void		 ext_asides_from(struct ext_doc *, size_t n, const char *kind);
/*
 * Say that the document cannot be read.  The first reason given stands; detail
 * is copied, and may be NULL.
 */
void		 ext_fail(struct ext_doc *, enum gi_msg why,
		    const char *detail);
/*
 * Begin a document that is a part of d, of these bytes, for a reader of its
 * own; and take over its pieces and its fault, once it was read.
 */
void		 ext_part_begin(struct ext_doc *part, const struct ext_doc *d,
		    struct gi_str bytes);
void		 ext_part_end(struct ext_doc *d, const struct ext_doc *part);
/*
 * Return bytes as UTF-8, in the arena, decoded by d->encoding; where that is
 * NONE it is set to what the bytes are likely to be in.  What could not be
 * decoded is counted in d->decoded.
 */
struct gi_str	 ext_decode(struct ext_doc *d, struct gi_str bytes);

#endif
