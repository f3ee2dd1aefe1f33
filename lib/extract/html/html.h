/* SPDX-License-Identifier: ISC */
/*
 * Internal to libextract: web pages.
 *
 *	html.c		the reader: decode, parse, measure, write
 *	page.c		which encoding a page is in
 *	gumbo.c		the parser, kept within a budget
 *	plain.c		a faster one, for pages that need no mending; see plain.h
 *	token.c		its tags, text and comments
 *	entity.c	characters by name or number
 *	node.c		the tree that it leaves
 *	measure.c	what each part of the tree holds
 *	aside.c		which parts are not the article
 *	hidden.c	which parts are the article though they are hidden
 *	css.c		what a style sheet in the page hides
 *	island.c	markup that stands in it as text
 *	write.c		the tree as lines
 *	row.c		rows of tables
 *
 * The tree is in the document's arena.  No other file knows which parser made
 * it.
 */
#ifndef GI_EXTRACT_HTML_HTML_H
#define GI_EXTRACT_HTML_HTML_H

#include "extract/piece/extract.h"
#include "gi.h"

enum html_tag {
	HTML_TEXT, HTML_COMMENT, HTML_OTHER,
#define TAG(id, name, flags)	HTML_##id,
#include "extract/html/tags.def"
#undef TAG
	HTML_TAGS
};

/* See tags.def. */
enum { HTML_BLOCK = 1, HTML_VOID = 2, HTML_HIDE = 4, HTML_CLOSE = 8,
    HTML_SPECIAL = 16, HTML_FORMAT = 32, HTML_RAW = 64, HTML_SCOPE = 128,
    HTML_RARE = 256 };

enum html_name { HTML_AT_CLASS, HTML_AT_COLSPAN, HTML_AT_CONTENT,
    HTML_AT_HIDDEN, HTML_AT_ID, HTML_AT_NAME, HTML_AT_ROLE, HTML_AT_ROWSPAN,
    HTML_AT_SRCDOC, HTML_AT_STYLE, HTML_AT_TYPE, HTML_AT_VALUE, HTML_NAMES };

struct html_attr {
	struct html_attr	*next;
	enum html_name		 name;
	struct gi_str		 value;
};

struct html_node {
	enum html_tag		 tag;
	struct html_node	*parent, *first, *last, *next, *prev;
	struct html_attr	*attr;
	struct gi_str		 text;		/* of a text or comment */
	/* measure.c: what it holds, itself and below */
	unsigned		 letters;	/* shown, but for white space */
	unsigned		 linked;	/* of them in links */
	unsigned		 stops;		/* full stops */
	unsigned		 breaks;	/* blocks that hold text, and br */
	unsigned		 tables;
	unsigned		 cells;		/* of tables */
	unsigned		 heads;		/* h1 to h3 */
	unsigned		 width;		/* cells of the widest row of this
						   table, not of those in it */
	const char		*aside;		/* its kind, NULL: the article */
};

/* node.c */
/* The name may be in either case. */
enum html_tag	 html_tag_find(const char *name, size_t len);
/* In lower case; NULL for OTHER and what is no element. */
const char	*html_tag_name(enum html_tag);
/* HTML_BLOCK ... */
unsigned	 html_tag_flags(enum html_tag);
/* The attribute of that name, in either case; HTML_NAMES if none of ours. */
enum html_name	 html_name_find(const char *name, size_t len);
struct html_node *html_node_new(struct gi_arena *, struct html_node *parent,
		    enum html_tag);
/* One more at the end of a list, unless it is there already. */
void		 html_attr_new(struct gi_arena *, struct html_attr **,
		    enum html_name, struct gi_str value);
/* The value of an attribute; s is NULL where there is none. */
struct gi_str	 html_attr(const struct html_node *, enum html_name);
/* The next node in the order of the text, below root; over: not below n. */
struct html_node *html_next(const struct html_node *n,
		    const struct html_node *root, bool over);
bool		 html_is_cell(const struct html_node *);
/* Next of the siblings from n on, n too, that is an element; or NULL. */
struct html_node *html_element(struct html_node *n);

/* page.c: the page's bytes as UTF-8; sets d->encoding and d->decoded. */
struct gi_str	 html_decode(struct ext_doc *);

/* html.c: the tree of a page, by whichever parser; NULL with ext_fail(). */
struct html_node *html_parse(struct ext_doc *, struct gi_str);
/*
 * Run a reader; fail where it would take more than 96 bytes of memory for each
 * of the document's, and 16 MiB.
 */
void		 html_guard(struct ext_doc *, ext_reader *);

/*
 * gumbo.c: the tree by gumbo.  It fails where that would take more CPU time
 * than two seconds and one for each two million bytes.  What leaves it from
 * within, or may have, ends it.
 */
void		 html_gumbo_end(void);
struct html_node *html_gumbo(struct ext_doc *, struct gi_str);

/*
 * plain.c: the tree that gumbo would make, or NULL for a page whose tags do
 * not nest as they stand, or hold anything out of the ordinary.
 */
struct html_node *html_plain(struct gi_arena *, struct gi_str);

/* token.c: what stands at byte at of a page. */
enum html_type { HTML_IS_END, HTML_IS_TEXT, HTML_IS_START, HTML_IS_CLOSE,
    HTML_IS_COMMENT, HTML_IS_DOCTYPE, HTML_IS_ODD };

struct html_token {
	enum html_type		 type;		/* odd: left to gumbo */
	enum html_tag		 tag;
	struct gi_str		 name;		/* of the tag, as it stands */
	struct html_attr	*attr;		/* those of ours; arena */
	struct gi_str		 text;		/* entities not resolved; of a
						   comment and a doctype, what
						   is between its marks */
};

void		 html_token(struct gi_arena *, struct gi_str, size_t *at,
		    struct html_token *);
/*
 * The raw text of an element up to its end tag, which is passed over; false
 * where it has none, or could be read in another way.
 */
bool		 html_raw(struct gi_str, size_t *at, enum html_tag,
		    struct gi_str *text);
/*
 * entity.c: text with its entities resolved, in the arena if there are any.
 * False for one that is not plainly one of the common.
 */
bool		 html_resolve(struct gi_arena *, struct gi_str,
		    struct gi_str *out);

/* measure.c */
void		 html_measure(struct html_node *root);

/* aside.c: which parts are beside the article. */
void		 html_find_asides(struct ext_doc *, struct html_node *root);
/* The same for what is below root, which is none. */
void		 html_mark_asides(struct ext_doc *, struct html_node *root);
bool		 html_styled(struct gi_str style, const char *name,
		    const char *value);

/* css.c: NULL for a page without a style sheet in it. */
struct html_css	*html_css(struct gi_arena *, struct html_node *root);
bool		 html_css_hides(const struct html_css *,
		    const struct html_node *);

/*
 * hidden.c: is it the same text, tables and all, as an element before it, of
 * the same parent?
 */
bool		 html_is_copy(const struct html_node *);
/*
 * What is hidden and yet the article's is no aside; poor, where the
 * page shows hardly any text.
 */
void		 html_show_hidden(struct ext_doc *, struct html_node *root,
		    bool poor);

/* write.c: all of the tree as pieces of the document. */
void		 html_write(struct ext_doc *, struct html_node *root);
/*
 * The text below a node on one line, white space collapsed; what is beside the
 * text in it is put as asides.
 */
struct gi_str	 html_flatten(struct ext_doc *, struct html_node *);

/* island.c: markup that stands in the tree as text becomes part of it. */
void		 html_find_islands(struct ext_doc *, struct html_node *root);

/* html.c: put the pieces of markup that stands in a text. */
void		 html_put_fragment(struct ext_doc *, struct gi_str markup);

/* row.c: is this element a row whose cells go on one line? */
bool		 html_is_row(struct html_node *);
/* Put its cells into the grid. */
void		 html_put_row(struct ext_doc *, struct ext_grid *,
		    struct html_node *row);

#endif
