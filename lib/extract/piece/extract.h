/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: how gi-extract turns a file of any kind into the lines
 * of a document.
 *
 *	source	a name and bytes: of a file, or of a member of an archive
 *	kind	what the bytes are, by content first and name second
 *	reader	one for each kind; it puts pieces, or says why it cannot
 *	pieces	lines, what is beside the text, hints, page breaks
 *	records	written when the reader is done: a document, or a fail record
 *
 * A document and all its pieces are in its arena.
 */
#ifndef GI_EXTRACT_PIECE_EXTRACT_H
#define GI_EXTRACT_PIECE_EXTRACT_H

#include "base/msg.h"
#include "gi.h"
#include "normalize/encoding.h"

/* kind.c */
enum ext_kind {
	EXT_UNKNOWN,		/* bytes that no reader knows */
	EXT_TEXT, EXT_HTML, EXT_PDF,
	EXT_MHTML,		/* a page saved as mail is */
	EXT_DOCX, EXT_XLSX,	/* OOXML: ZIP with XML in it */
	EXT_ODT,		/* OpenDocument, text or sheets */
	EXT_OLE,		/* .doc, .wps, .xls, .et: compound files */
	EXT_RTF,
	EXT_IMAGE,		/* of a page, perhaps */
	EXT_WARC,
	EXT_ARCHIVE,		/* whatever else libarchive opens */
	EXT_KINDS
};

/*
 * What bytes are; name, which may be NULL, decides where they leave it open.
 * For a first look at a large file its beginning is enough to tell a WARC or
 * an archive from a document; a ZIP that is a document needs all bytes.
 */
enum ext_kind	 ext_kind(struct gi_str bytes, const char *name);
const char	*ext_kind_name(enum ext_kind);	/* as in a doc record */
/* What a ZIP is, by the names of its members: zip.c. */
enum ext_kind	 ext_zip_kind(struct gi_str bytes);

/* What a reader may use up; see gi-extract(1). */
struct ext_limits {
	size_t	 document;	/* bytes of one document */
	size_t	 members;	/* of one operand */
	size_t	 ratio;		/* bytes out for each byte in */
	size_t	 total;		/* bytes out of one operand */
	unsigned depth;		/* archives within archives */
	unsigned seconds;	/* of a child process, or of one page's CPU */
	size_t	 memory;	/* bytes of a child process, or page */
};

extern const struct ext_limits ext_limits;	/* the defaults */

/* A size above 0, in bytes or with K, M or G behind it: size.c. */
bool		 ext_size(struct gi_str, size_t *);

enum ext_type { EXT_LINE, EXT_ASIDE, EXT_HINT, EXT_PAGE };

struct ext_piece {
	enum ext_type	 type;
	const char	*key;		/* of an aside its kind, of a hint its
					   key; borrowed for ever */
	struct gi_str	 text;		/* strict UTF-8 without line ends */
	bool		 same;		/* it is a part, and has the number, of
					   the line before; see gi_lines */
};

struct ext_doc {
	struct gi_arena			*arena;
	const char			*name;	/* for messages */
	struct gi_str			 bytes;
	enum ext_kind			 kind;
	enum gi_encoding		 encoding;	/* asked for or NONE;
							   then the one found */
	enum gi_encoding		 charset;	/* that a server named,
							   or NONE: a hint */
	const struct ext_limits		*limits;
	bool				 plain;		/* text, no records */
	struct gi_decoded		 decoded;	/* how that went */
	struct ext_piece		*piece;
	size_t				 npiece, room;
	size_t				 places;	/* of its tables; grid.c */
	bool				 failed;	/* nothing is to be used */
	enum gi_msg			 why;
	const char			*detail;	/* or NULL */
	struct html_css			*css;		/* of a page; html.h */
};

/*
 * document.c: read d->bytes by the reader of d->kind, then write the records
 * of it, a document or a fail; false if it is a fail.  The caller sets the
 * members from arena to plain, and zeroes the rest.  Where d has failed before,
 * that is written.
 */
bool		 ext_read(struct ext_doc *, FILE *out);

/* Readers.  They put pieces, or ext_fail(). */
typedef void	 ext_reader(struct ext_doc *);

ext_reader	 ext_text, ext_html, ext_mhtml, ext_pdf;
/* Whether ext_text() finds lines alone in it, and no table to be read. */
bool		 ext_text_plain(struct gi_str bytes);
ext_reader	 ext_docx, ext_xlsx, ext_odt, ext_office;

/*
 * piece.c: what readers put.  Text is borrowed; it must last as long as the
 * arena.  A text with line ends in it is put as so many lines.
 */
void		 ext_line(struct ext_doc *, struct gi_str);
/*
 * Text that is not the report's: kind is navigation, sidebar, share, footer,
 * header, hidden, script, style, comment, note ...
 */
void		 ext_aside(struct ext_doc *, const char *kind, struct gi_str);
/* What the source says of itself: key is title, published or agency. */
void		 ext_hint(struct ext_doc *, const char *key, struct gi_str);
/* A page begins here, if any line follows. */
void		 ext_page(struct ext_doc *);
/* It cannot be read; the first reason stands.  detail is copied. */
void		 ext_fail(struct ext_doc *, enum gi_msg, const char *detail);
/*
 * Bytes as UTF-8 in the arena, with what could not be decoded counted in
 * d->decoded, by d->encoding, which is set.
 */
struct gi_str	 ext_decode(struct ext_doc *, struct gi_str bytes);

/*
 * kind.c: where in s a word stands, in either case, or NULL; it is not empty.
 */
const char	*ext_find(struct gi_str s, struct gi_str word);

/*
 * grid.c: a table of cells that span rows and columns, laid out.  Cells are
 * placed as HTML's table model does; spans are clamped to 1,000 columns and
 * 65,534 rows, and to the rows there are; a grid of more than a million places
 * is written without the empty ones, and so are those that come when there were
 * four million and sixteen for each byte of the document.
 */
struct ext_grid;

struct ext_grid	*ext_grid_new(struct gi_arena *);
/* Its cells stand where they do, as in a sheet, though none of them spans. */
void		 ext_grid_fix(struct ext_grid *);
void		 ext_grid_row(struct ext_grid *);
/* Rows above do not reach down into those that follow: a row group ends. */
void		 ext_grid_group(struct ext_grid *);
/* The next cell of the row; text is borrowed, 0 rows is all that follow. */
void		 ext_grid_cell(struct ext_grid *, struct gi_str text,
		    size_t rows, size_t columns);
/* The last row once more. */
void		 ext_grid_again(struct ext_grid *);
/*
 * Put it: one line a row, cells by tabs, those places that a span covers empty;
 * columns in which no cell begins are none.  A row ends with its last cell,
 * its own or one from above, unless the grid is fixed: where a cell is lost,
 * nobody knows which.  Blanks and line ends within a cell are one blank.  As lines, or
 * as asides of a kind where aside is not NULL.
 */
void		 ext_grid_put(struct ext_grid *, struct ext_doc *,
		    const char *aside);

/* wiki.c: bytes of the table that opens s, 0 if it does not end; as HTML. */
size_t		 ext_wiki_size(struct gi_str);
struct gi_str	 ext_wiki_table(struct gi_arena *, struct gi_str);

#endif
