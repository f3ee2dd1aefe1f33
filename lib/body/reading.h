/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/body: a name that is being read, from the left: its master,
 * its places, a level without a place, and what is left, the name's own part.
 */
#ifndef GI_BODY_READING_H
#define GI_BODY_READING_H

#include "base/str.h"
#include "body/body.h"
#include "body/place.h"
#include "body/word.h"
#include "gi.h"

/* A piece of the name that names a place. */
struct body_link {
	struct gi_str		 text;
	enum body_how		 how;
	bool			 old, later;	/* see struct body_piece */
	struct body_places	 named;		/* what bore the name, whenever */
	struct body_places	 set;		/* what it is in the year */
};

struct body_reading {
	struct gi_str		 name;
	int			 year;
	size_t			 at;		/* bytes that are read */

	struct gi_str		 lead;		/* the master, or what else stands
						   before the places */
	bool			 has_master;
	const struct body_function *master;	/* what those below it do */
	bool			 corps;		/* a division of the 兵团 is named */

	struct body_link	 link[BODY_PIECES];
	size_t			 nlink;
	bool			 clash;		/* places that are not of each
						   other */
	struct gi_str		 unknown;	/* a place that is in no list */
	enum body_level		 unknown_level;

	struct gi_str		 level_text;	/* a level without a place */
	enum body_level		 level;

	struct gi_str		 own;		/* what stands behind all that */
	size_t			 gov;		/* bytes of a government's word
						   that own begins with, if more
						   follows */
	size_t			 zone;		/* bytes of own up to the end of
						   a zone's name; 0: none */
	size_t			 part;		/* byte of own where the words for
						   what it does begin */
	enum body_kind		 kind;
	const struct body_function *function;
	enum body_deadline	 day;		/* where the kind is open */
	enum body_level		 own_level;	/* that own tells, if it does */
	bool			 served_open;	/* the ground of a branch is told, but
						   is no place that is known */
};

/* chain.c: the places from r->at on. */
void		 body_chain_read(struct body_reading *);
/* Whether any of the places of the set is one of the level. */
bool		 body_places_have(const struct body_places *, enum body_level);
/*
 * Add a link for text, of which the places of the set are what it names in that
 * way; only what a report of the year may name, and divisions of the last link.
 * Returns whether there was any.
 */
bool		 body_link_add(struct body_reading *, struct gi_str text,
		    enum body_how, const struct body_places *);
/* The last link, or NULL. */
struct body_link *body_link_last(struct body_reading *);

/* unknown.c: what a place that is in no list stands for, from r->at on. */
void		 body_unknown_read(struct body_reading *);
/* zone.c: the bytes of s up to the end of the last name of a zone in it. */
size_t		 body_zone_end(struct gi_str s);
/* Whether s begins with the words for a zone, without a name. */
bool		 body_zone_begins(struct gi_str s);
/* function.c: what the part of the name s, which begins own or its end, does. */
const struct body_function *body_function_read(struct gi_str s);
/* state.c: whether the name has a place, known or not, or a level. */
bool		 body_is_placed(const struct body_reading *);
/*
 * Whether it is a body of the State Council: 教育部, 全国海关.  rest is its own
 * part, which ends as that kind does.
 */
bool		 body_is_state(const struct body_reading *, struct gi_str rest,
		    enum body_kind end);
/* Whether it is a part of such a one: 海关总署广东分署. */
bool		 body_is_below_ministry(const struct body_reading *,
		    struct gi_str rest);
/* What a master does itself: 国家统计局. */
const struct body_function *body_of_master(const struct body_reading *);
/* kind.c: kind and function, and the place that a branch is for. */
void		 body_kind_read(struct body_reading *);
/* normal.c: the normal form, into b. */
void		 body_normal_write(const struct body_reading *, struct body *b);
/* fields.c: level, place, day and rules, into b. */
void		 body_fields_write(const struct body_reading *, struct body *b);
/*
 * clean.c: printed without brackets, blanks and other characters, folded, into
 * buf of size bytes: '>' stands for what parts a trail or a label and its value,
 * '|' for what parts two names.  Len 0 where it does not fit.
 */
struct gi_str	 body_clean(struct gi_str printed, char *buf, size_t size);
/* What stands in the last bracket of printed; len 0 if there is none. */
struct gi_str	 body_last_bracket(struct gi_str printed);
/* title.c: the name in a title of a report; s itself, if it is none. */
struct gi_str	 body_title_name(struct gi_str s);
/* s without navigation before it and data behind it. */
struct gi_str	 body_trim(struct gi_str s);

#endif
