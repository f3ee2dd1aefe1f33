/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what styles of a page say of how a node looks. */
#ifndef GI_EXTRACT_HTML_STYLE_H
#define GI_EXTRACT_HTML_STYLE_H

#include "extract/markup/node.h"
#include "extract/piece/ink.h"
#include "gi.h"

enum html_property {
	HTML_NONE_SHOWN,	/* display: none */
	HTML_UNSEEN,		/* visibility: hidden */
	HTML_STRUCK,		/* text-decoration: line-through */
	HTML_RAISED,		/* vertical-align: super, or sub */
	HTML_INK, HTML_GROUND,	/* a colour of ink.h */
	HTML_PROPERTIES
};

struct html_style {
	long		 value[HTML_PROPERTIES];
	unsigned	 weight[HTML_PROPERTIES];	/* 0 where nothing is
							   said */
};

#define HTML_WEIGHT_INLINE	(1u << 29)	/* of a style attribute */
#define HTML_WEIGHT_IMPORTANT	(1u << 30)

/*
 * Take the declarations in s: a property is set where they say it and have more
 * weight than what was said before.
 */
void		 html_style_read(struct html_style *, struct gi_str s,
		    unsigned weight);

/* css.c */
struct html_css;

/* The style sheets of a page; NULL where it has none in it. */
struct html_css	*html_css_read(struct gi_arena *, struct html_node *root);
/*
 * What they say of a node; css may be NULL.  A page that asks for more than some
 * million comparisons is read without the rest of its sheets.
 */
void		 html_css_take(struct html_css *css,
		    const struct html_node *, struct html_style *);

#endif
