/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: the tree of a page, and what makes it.
 *
 *	parse.c		a tree by the parser that fits, within a budget
 *	gumbo.c		the parser for all pages, gumbo
 *	plain.c		a faster one, for pages that need no mending; see
 *			plain.h, start.c, end.c and open.c
 *	token.c		the tags, texts and comments that it reads
 *	entity.c	characters by name or number
 *	node.c		the tree that comes out of both
 *
 * The tree is in the document's arena.  Only gumbo.c and the files of plain.h
 * know which of the two parsers made it.
 */
#ifndef GI_EXTRACT_MARKUP_NODE_H
#define GI_EXTRACT_MARKUP_NODE_H

#include "extract/piece/piece.h"
#include "gi.h"

enum html_tag {
	HTML_TEXT, HTML_COMMENT, HTML_OTHER,
#define TAG(id, name, flags)	HTML_##id,
#include "extract/markup/tags.def"
#undef TAG
	HTML_TAGS
};

/* See tags.def. */
enum { HTML_BLOCK = 1, HTML_VOID = 2, HTML_HIDE = 4, HTML_CLOSE = 8,
    HTML_SPECIAL = 16, HTML_FORMAT = 32, HTML_RAW = 64, HTML_SCOPE = 128,
    HTML_RARE = 256 };

enum html_attr_name { HTML_AT_BACKGROUND, HTML_AT_BGCOLOR, HTML_AT_CLASS,
    HTML_AT_COLOR, HTML_AT_COLSPAN, HTML_AT_CONTENT, HTML_AT_HIDDEN, HTML_AT_ID,
    HTML_AT_NAME, HTML_AT_ROLE, HTML_AT_ROWSPAN, HTML_AT_SRCDOC, HTML_AT_STYLE,
    HTML_AT_TEXT, HTML_AT_TYPE, HTML_AT_VALUE, HTML_ATTRS };

struct html_attr {
	struct html_attr	*next;
	enum html_attr_name		 name;
	struct gi_str		 value;
};

struct html_node {
	enum html_tag		 tag;
	bool			 torn;		/* a table: cells of rows that
						   were put reach into those
						   that were not */
	struct html_node	*parent, *first, *last, *next, *prev;
	struct html_attr	*attr;
	struct gi_str		 text;		/* of a text or comment */
	/* what the node and all below hold; set by measure.c */
	unsigned		 letters;	/* characters shown, without
						   white space */
	unsigned		 linked;	/* those of them in links */
	unsigned		 stops;		/* full stops */
	unsigned		 breaks;	/* blocks with text, and br */
	unsigned		 tables;
	unsigned		 cells;		/* of tables */
	unsigned		 heads;		/* h1 to h3 */
	unsigned		 width;		/* cells of the widest row of
						   the table that the node is
						   or is a part of */
	const char		*aside;		/* kind of aside; NULL for a
						   part of the article */
	/* how its text looks; set by aside.c */
	int			 ink, ground;	/* colours of ink.h */
	bool			 raised;	/* or lowered */
};

/* White space as the standard has it. */
static inline bool
html_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/*
 * node.c: nodes, attributes and tags.
 */

/* The tag of that name, in either case; HTML_OTHER where none is ours. */
enum html_tag	 html_tag_find(const char *name, size_t len);
/* The name of a tag in small letters; NULL for OTHER, TEXT and COMMENT. */
const char	*html_tag_name(enum html_tag);
/* What tags.def says of a tag: HTML_BLOCK, HTML_VOID ... */
unsigned	 html_tag_flags(enum html_tag);
/* The attribute of that name, in either case; HTML_ATTRS where none is ours. */
enum html_attr_name html_attr_find(const char *name, size_t len);
/* A new node, which becomes the last below parent; parent may be NULL. */
struct html_node *html_node_new(struct gi_arena *, struct html_node *parent,
		    enum html_tag);
/* Add an attribute at the end of a list, unless its name is there already. */
void		 html_attr_new(struct gi_arena *, struct html_attr **,
		    enum html_attr_name, struct gi_str value);
/* The value of an attribute; s is NULL where the node has none of that name. */
struct gi_str	 html_attr(const struct html_node *, enum html_attr_name);
/*
 * The node below root that follows n in the order of the text, NULL behind the
 * last.  With over, what is below n is passed over.
 */
struct html_node *html_next(const struct html_node *n,
		    const struct html_node *root, bool over);
/* Whether a node is a td or th. */
bool		 html_is_cell(const struct html_node *);
/* n or the first of its younger siblings that is an element; NULL if none. */
struct html_node *html_element(struct html_node *n);

/*
 * parse.c: the tree of a page, by plain.c where it can, else by gumbo.c; NULL
 * where ext_fail() was called.
 */
struct html_node *html_parse(struct ext_doc *, struct gi_str page);
/*
 * Run a reader that parses pages.  The document fails where that takes more
 * memory than 16 MiB and 96 bytes for each of the document's.
 */
void		 html_guard(struct ext_doc *, ext_reader *);

/*
 * gumbo.c: the tree by gumbo.  The document fails, and NULL comes back, where
 * that takes more CPU time than two seconds and one for each two million
 * bytes.
 */
struct html_node *html_gumbo(struct ext_doc *, struct gi_str page);
/* Stop gumbo's clock, where a jump may have left html_gumbo() from within. */
void		 html_gumbo_end(void);

/*
 * plain.c: the tree that gumbo would make; NULL for a page whose tags do not
 * nest as they stand, or that holds anything out of the ordinary.
 */
struct html_node *html_plain(struct gi_arena *, struct gi_str page);

/*
 * token.c: a tag, text or comment of a page.
 */
enum html_token_type { HTML_IS_END, HTML_IS_TEXT, HTML_IS_START, HTML_IS_CLOSE,
    HTML_IS_COMMENT, HTML_IS_DOCTYPE,
    HTML_IS_ODD				/* what only gumbo is to read */
};

struct html_token {
	enum html_token_type	 type;
	enum html_tag		 tag;
	struct gi_str		 name;		/* of the tag, as it stands */
	struct html_attr	*attr;		/* those that are ours */
	struct gi_str		 text;		/* with its entities; of a
						   comment or doctype, what is
						   between its marks */
};

/* Read the token at byte *at of a page, and move *at behind it. */
void		 html_next_token(struct gi_arena *, struct gi_str page,
		    size_t *at, struct html_token *);
/*
 * Read the raw text of an element, from byte *at to its end tag, and move *at
 * behind that.  Returns false where there is no end tag, or the standard could
 * see the end elsewhere.
 */
bool		 html_raw_text(struct gi_str page, size_t *at, enum html_tag,
		    struct gi_str *text);

/*
 * entity.c: set out to text with its entities resolved, a copy in the arena
 * where there are any.  Returns false where one of them is not plainly one of
 * the common ones.
 */
bool		 html_resolve_entities(struct gi_arena *, struct gi_str text,
		    struct gi_str *out);

#endif
