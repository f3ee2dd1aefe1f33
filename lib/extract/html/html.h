/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: web pages.  Global names of this folder begin with
 * html_.
 *
 *	html.c		the readers: decode, parse, measure, mark, write
 *	mhtml.c		a page saved as a mail
 *	decode.c	which encoding a page is in
 *	prefix.c	pages in XML with <h:table>
 *	measure.c	what each node of the tree holds
 *	island.c	markup that stands in the page as text
 *	css.c		style sheets; style.c, what they and styles say
 *	copy.c		texts that stand in the page twice
 *	aside.c		which nodes are not the article
 *	hidden.c	which nodes are the article though they are hidden
 *	flatten.c	nodes as one line
 *	row.c		which nodes are rows of a table
 *	write.c		the whole tree as lines
 */
#ifndef GI_EXTRACT_HTML_HTML_H
#define GI_EXTRACT_HTML_HTML_H

#include "base/text.h"
#include "extract/html/style.h"
#include "extract/markup/node.h"
#include "extract/piece/grid.h"
#include "extract/piece/piece.h"
#include "gi.h"

#define HTML_CELLS	8u	/* cells of a table that may be a report's */
#define HTML_STOPS	2u	/* full stops that make running text */

/*
 * For the folders above.
 */
ext_reader	 html_read, html_read_mhtml;
/* Put the pieces of markup that stands in a text. */
void		 html_put_fragment(struct ext_doc *, struct gi_str markup);

/* decode.c: the page's bytes as UTF-8; sets d->encoding and d->decoded. */
struct gi_str	 html_decode(struct ext_doc *d);

/* prefix.c: a page whose elements have a prefix, as <h:p>, without it. */
struct gi_str	 html_drop_prefix(struct gi_arena *, struct gi_str page);

/* measure.c: set the counts of root and all nodes below. */
void		 html_measure(struct html_node *root);

/*
 * island.c: parse markup that stands in the tree as text, and put its tree
 * behind the node that held it.
 */
void		 html_find_islands(struct ext_doc *, struct html_node *root);

/*
 * copy.c: whether a node with tables and prose has the same text as one of
 * its elder siblings that is shown.
 */
bool		 html_is_copy(const struct html_node *);

/*
 * aside.c: set the kind of aside of each node below root.  What is below an
 * aside is not looked at.
 */
void		 html_mark_asides(struct html_css *,
		    struct html_node *root);

/*
 * hidden.c: take hidden nodes that belong to the article for no asides, once
 * all asides are marked.
 */
void		 html_show_hidden(struct gi_arena *, struct html_css *,
		    struct html_node *root);

/*
 * flatten.c: a line that grows, with white space collapsed.
 */
struct html_line {
	struct gi_text	 text;
	bool		 blank;		/* white space came behind text */
};

/* Add text with its white space collapsed, and none at the line's start. */
void		 html_line_add(struct html_line *, struct gi_str);
/* What the line holds; it is empty then. */
struct gi_str	 html_line_end(struct html_line *);
/*
 * An inline element begins: add what a field of a form shows.  Returns true
 * where all below it is done with: a raised mark behind a number is added in
 * brackets.
 */
bool		 html_line_enter(struct html_line *, const struct html_node *);
/* Whether a node is a comment, script or style, whose text is never shown. */
bool		 html_is_raw(const struct html_node *);
/* Put the text of such a node as an aside, as it stands. */
void		 html_put_raw(struct ext_doc *, const struct html_node *);
/* Put a node that is an aside within a line. */
void		 html_put_aside(struct ext_doc *, struct html_node *);
/*
 * The text below a node as one line.  The asides in it are put, and are no
 * part of the line.
 */
struct gi_str	 html_flatten(struct ext_doc *, struct html_node *);

/* row.c: whether a node is a row whose cells go on one line. */
bool		 html_is_row(struct html_node *);
/* Put the cells of such a row into a grid. */
void		 html_put_row(struct ext_doc *, struct ext_grid *,
		    struct html_node *row);

/* write.c: put all of a tree as pieces of the document. */
void		 html_write(struct ext_doc *, struct html_node *root);

#endif
