/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: the parser of plain pages, and its stack of open
 * elements.
 *
 * Numbers such as 13.2.6.4 are sections of html.spec.whatwg.org.  That standard
 * keeps a list of formatting elements (b, font ...), so as to open them again
 * where another end tag had closed them (13.2.4.3).  This parser gives up on a
 * page where that would happen, so the list is always a part of the stack.
 *
 *	plain.c		texts, comments, doctypes; the loop over tokens
 *	start.c		start tags
 *	end.c		end tags
 *	open.c		the stack
 */
#ifndef GI_EXTRACT_MARKUP_PLAIN_H
#define GI_EXTRACT_MARKUP_PLAIN_H

#include "extract/markup/node.h"
#include "gi.h"

#define PLAIN_DEPTH	400u		/* how many elements may be open */

/* The insertion modes of the standard (13.2.4.1) that plain pages need. */
enum html_plain_mode { BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD, IN_BODY,
    AFTER_BODY, AFTER_HTML };

/* The parser of one page; see html_plain(). */
struct html_parser {
	struct gi_arena		*arena;
	struct gi_str		 page;
	size_t			 at;		/* byte of page that is read
						   next */
	enum html_plain_mode	 mode;
	struct html_node	*root, *html, *head;
	struct html_node	*form;		/* the form that is open, or
						   NULL */
	struct html_node	*open[PLAIN_DEPTH];
	size_t			 nopen;
	unsigned		 nselect;	/* how many select are open */
	bool			 standard;	/* a table ends an open p */
	bool			 quirks;	/* it does not.  Where neither
						   is set, that is not known */
	bool			 given_up;	/* the page is not plain: gumbo
						   has to read it */
};

static inline void
give_up(struct html_parser *p)
{
	p->given_up = true;
}

static inline struct html_node *
current(const struct html_parser *p)
{
	return p->nopen > 0 ? p->open[p->nopen - 1] : p->root;
}

static inline enum html_tag
current_tag(const struct html_parser *p)
{
	return current(p)->tag;
}

/* Close the innermost element, whose end tag is there or is not needed. */
static inline void
pop(struct html_parser *p)
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

/*
 * Whether a tag is a part of a table in which text may stand only within cells.
 */
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

/* Whether another end tag closes this element without its own. */
static inline bool
is_implied(enum html_tag tag)
{
	return tag == HTML_P || tag == HTML_LI || tag == HTML_DD ||
	    tag == HTML_DT || tag == HTML_OPTION || tag == HTML_OPTGROUP;
}

struct html_node *html_plain_push(struct html_parser *, enum html_tag,
		    struct html_attr *);
/*
 * The depth of the innermost open element of that tag, from 1; 0 where it is
 * not in scope.  A scope ends at elements with HTML_SCOPE, and at those of the
 * tags more and more2.
 */
size_t		 html_plain_in_scope(const struct html_parser *, enum html_tag,
		    enum html_tag more, enum html_tag more2);
/* Close all elements that are as deep as depth, or deeper. */
void		 html_plain_close_to(struct html_parser *, size_t depth);
void		 html_plain_close_p(struct html_parser *);
/*
 * Close the innermost open cell and all in it.  False where no cell is open.
 */
bool		 html_plain_close_cell(struct html_parser *);
/* Go on to the next mode, and open the element that the page left out. */
void		 html_plain_advance(struct html_parser *);
/* Add text with its entities resolved below an element. */
void		 html_plain_add_text(struct html_parser *, struct html_node *to,
		    struct gi_str);

/* start.c, end.c: take a start tag or an end tag. */
void		 html_plain_start(struct html_parser *,
		    const struct html_token *);
void		 html_plain_end(struct html_parser *,
		    const struct html_token *);

#endif
