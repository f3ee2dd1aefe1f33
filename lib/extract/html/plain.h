/* SPDX-License-Identifier: ISC */
/*
 * Internal to the reader of plain pages: which elements are open.  "Formatting"
 * is what the standard (html.spec.whatwg.org, 13.2.4.3) keeps a list of, to
 * open it again where it was closed by something else.  Nothing is ever closed
 * so here, hence the list is always the open ones.
 *
 *	plain.c		text, comments, doctypes, and the reader
 *	start.c		start tags
 *	end.c		end tags
 *	open.c		what they do to the open elements
 */
#ifndef GI_EXTRACT_HTML_PLAIN_H
#define GI_EXTRACT_HTML_PLAIN_H

#include "extract/html/node.h"
#include "gi.h"

#define PLAIN_DEPTH	400u		/* of open elements */

enum plain_mode { BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD, IN_BODY,
    AFTER_BODY, AFTER_HTML };

struct plain {
	struct gi_arena		*arena;
	struct gi_str		 page;
	size_t			 at;
	enum plain_mode		 mode;
	struct html_node	*root, *html, *head;
	struct html_node	*form;		/* the open one, or NULL */
	struct html_node	*open[PLAIN_DEPTH];
	size_t			 nopen;
	unsigned		 nselect;	/* open ones */
	bool			 standard;	/* p ends before a table */
	bool			 quirks;	/* it does not; else unknown */
	bool			 given_up;
};

static inline void
give_up(struct plain *p)
{
	p->given_up = true;
}

static inline struct html_node *
current(const struct plain *p)
{
	return p->nopen > 0 ? p->open[p->nopen - 1] : p->root;
}

static inline enum html_tag
current_tag(const struct plain *p)
{
	return current(p)->tag;
}

/* Its end tag is there, or is not needed. */
static inline void
pop(struct plain *p)
{
	struct html_node	*n = p->open[--p->nopen];

	p->nselect -= n->tag == HTML_SELECT;
	if (n == p->form)
		give_up(p);
}

static inline bool
is_group(enum html_tag tag)
{
	return tag == HTML_TBODY || tag == HTML_THEAD || tag == HTML_TFOOT;
}

/* Between the table and its cells, where no text may stand. */
static inline bool
in_table(enum html_tag tag)
{
	return tag == HTML_TABLE || tag == HTML_TR || is_group(tag);
}

static inline bool
is_part(enum html_tag tag)
{
	return tag == HTML_TD || tag == HTML_TH || tag == HTML_TR ||
	    is_group(tag) || tag == HTML_COL || tag == HTML_COLGROUP;
}

static inline bool
is_head_tag(enum html_tag tag)
{
	return tag >= HTML_H1 && tag <= HTML_H6;
}

/* End tags that are implied before another end. */
static inline bool
is_implied(enum html_tag tag)
{
	return tag == HTML_P || tag == HTML_LI || tag == HTML_DD ||
	    tag == HTML_DT || tag == HTML_OPTION || tag == HTML_OPTGROUP;
}

/* open.c */
struct html_node *plain_push(struct plain *, enum html_tag, struct html_attr *);
/*
 * How deep the innermost open element of that kind is, from 1; 0 where none
 * is in scope, which is also bounded by tags of more's.
 */
size_t		 plain_in_scope(const struct plain *, enum html_tag,
		    enum html_tag more, enum html_tag more2);
/* Close all down to, and with, the element that is so deep. */
void		 plain_close_to(struct plain *, size_t depth);
void		 plain_close_p(struct plain *);
/* Close the cell that we are in; false if there is none. */
bool		 plain_close_cell(struct plain *);
/* Go on to the next mode, with the elements that the page leaves out. */
void		 plain_advance(struct plain *);
/* Text, whose entities are resolved, below an element. */
void		 plain_add_text(struct plain *, struct html_node *to,
		    struct gi_str);

/* start.c, end.c */
void		 plain_start(struct plain *, const struct html_token *);
void		 plain_end(struct plain *, const struct html_token *);

#endif
