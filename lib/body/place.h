/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the places of China, December 2007 to December 2024, from
 * data/bodies.  A place is a name of a code in a span of years: a code may bear
 * two names in turn, and a name may be of several places at once.
 */
#ifndef GI_BODY_PLACE_H
#define GI_BODY_PLACE_H

#include "gi.h"

enum body_level {
	BODY_LEVEL_OPEN,
	BODY_OF_NATION,
	BODY_OF_PROVINCE,
	BODY_OF_PREFECTURE,
	BODY_OF_COUNTY,
	BODY_OF_TOWNSHIP,
	BODY_OF_ZONE,			/* of a zone, which is no division */
	BODY_LEVEL_COUNT
};

struct body_place {
	uint32_t	 code;		/* six digits, as GB/T 2260 has them */
	uint32_t	 parent;	/* 0: a province */
	uint16_t	 name;		/* use body_place_name() */
	uint16_t	 from, to;	/* reports of which years may bear the
					   name; to is 9999 where it is still
					   in use */
	uint16_t	 rules;		/* since which year its government may
					   make rules; 0: it may not */
	uint16_t	 next;		/* use body_place_follow() */
	uint8_t		 nnext;
	uint8_t		 name_len, short_len;
	uint8_t		 level;		/* BODY_OF_PROVINCE to BODY_OF_COUNTY */
};

/* How a text names a place. */
enum body_how {
	BODY_FULL,			/* by its whole name */
	BODY_ALIAS,			/* by a customary one with its kind */
	BODY_SHORT			/* without its kind: may be any word */
};

#define BODY_SAME	16u	/* places at most that one text may name */

/* Places that one text may name. */
struct body_places {
	const struct body_place	*place[BODY_SAME];
	size_t			 n;
};

/* The place's whole name; constant. */
struct gi_str	 body_place_name(const struct body_place *);
/*
 * The place of that code in a report of the year; year 0: the last one that
 * bore the code.  NULL if there is none.
 */
const struct body_place *body_place_find(uint32_t code, int year);
/* Whether a report of the year may bear the name of the place; of 0 any may. */
bool		 body_place_in_year(const struct body_place *, int year);
/* Whether the first is a division of the second, directly or not. */
bool		 body_place_under(const struct body_place *,
		    const struct body_place *);
/*
 * Add to the set what place, which is gone by the year, became or was divided
 * between.
 */
void		 body_place_follow(const struct body_place *, int year,
		    struct body_places *);

/* A name of a place in a text. */
struct body_found {
	size_t			 at, len;	/* bytes of the text */
	enum body_how		 how;
	struct body_places	 set;		/* at least one */
};

/*
 * The next whole or customary name of a place in a text of a report of the
 * year, from byte from on; false if there is none.  The text is as folded by
 * gi_fold_utf8(), or in Simplified characters.  Names that stand there as
 * other words do are passed over: 郊区 and its like, a county of one character
 * amid other ones, and a name before 镇, 乡, 路 or 街, as in 朝阳市街.  To go on,
 * give at + len.  One pass, with nothing looked up for most characters.
 */
bool		 body_place_next(struct gi_str text, size_t from, int year,
		    struct body_found *);
/*
 * The places that a text begins with, the longest name first.  *key is NULL
 * for the first call and what the last one set for others.  Returns the bytes
 * of the name, 0 where there is no other; *set has all places, of whatever
 * year, that bear it in that way.
 */
struct body_key;
size_t		 body_place_at(struct gi_str text, const struct body_key **key,
		    enum body_how how, struct body_places *set);
/*
 * The byte of text, from at on, of the next character that a name may begin
 * with; its length where none does.  Nearly all others are passed.
 */
size_t		 body_place_pass(struct gi_str text, size_t at);

#endif
