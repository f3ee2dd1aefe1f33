/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the body that a name is of.  From a name as printed and
 * the year of the report comes who that is: where, of what kind, of what
 * level, and what the law says of it.  What the name does not tell for sure
 * stays open: a caller that needs it must be silent then.
 */
#ifndef GI_BODY_BODY_H
#define GI_BODY_BODY_H

#include "body/place.h"
#include "gi.h"

enum body_kind {
	BODY_KIND_OPEN,			/* not told; the others that follow
					   from it are open too, mostly */
	BODY_STATE,			/* of the State Council */
	BODY_GOV,			/* a government, a 行政公署 */
	BODY_GOV_OFFICE,
	BODY_DEPT,
	BODY_BRANCH,			/* 派出机构 of a department */
	BODY_VERTICAL,			/* led by its own system: tax, weather */
	BODY_TOWNSHIP,
	BODY_STREET,
	BODY_ZONE,			/* a zone's committee */
	BODY_ZONE_DEPT,
	BODY_PARTY,
	BODY_OTHER,			/* an institution, a company */
	BODY_KIND_COUNT
};

/* The day on which art. 49 wants its report: a class, whatever the year. */
enum body_deadline {
	BODY_DEADLINE_OPEN,
	BODY_BY_DEPT,			/* 31 January */
	BODY_BY_GOV,			/* 31 March; up to the report of 2018
					   that is the day of BODY_BY_DEPT too */
	BODY_BY_TOWN,			/* the law names none of its own */
	BODY_BY_SYSTEM,			/* to its own system */
	BODY_BY_ZONE,			/* the law does not say */
	BODY_BY_OTHER,			/* the law does not bind it */
	BODY_DEADLINE_COUNT
};

/* What the name says of the place. */
enum body_where {
	BODY_NOWHERE,			/* nothing: 县审计局 */
	BODY_AT,			/* one place: places.place[0] */
	BODY_AMBIGUOUS,			/* one of several: in places, or none
					   there where parts contradict */
	BODY_UNKNOWN,			/* a place that is in no list, misread
					   or made up: its text is in unknown */
	BODY_NATIONWIDE,
	BODY_WHERE_COUNT
};

enum body_answer {
	BODY_ANSWER_OPEN,
	BODY_NO,
	BODY_YES
};

/* A piece of the name that names a place. */
struct body_piece {
	struct gi_str	 text;		/* in body.name */
	enum body_how	 how;
	bool		 old;		/* a name that was gone by the year, of
					   which body.places are what followed */
	bool		 later;		/* a name that was not yet in use */
};

#define BODY_PIECES	4u
#define BODY_TEXT	512u

struct body {
	enum body_kind		 kind;
	enum body_level		 level;
	enum body_where		 where;
	enum body_deadline	 deadline;
	enum body_answer	 rules;		/* may it make 规章 itself */
	const char		*function;	/* a key of functions.tsv, ""
						   where it has none or is not
						   told; constant */
	struct body_places	 places;
	struct gi_str		 unknown;	/* in name */
	struct body_piece	 piece[BODY_PIECES]; /* from the left */
	size_t			 npiece;
	struct gi_str		 name;		/* the part of the text that
						   was read, folded */
	struct gi_str		 normal;	/* the normal form; where it
						   cannot be told, name */
	struct gi_str		 own;		/* what of name stands behind
						   its places: 水务局 */
	bool			 joint;		/* another body was named with
						   it, and left out */
	/* What name and normal are views into; a copy of a body needs both
	   moved by the distance of the two copies: better use a pointer. */
	char			 buf[BODY_TEXT], normal_buf[BODY_TEXT];
};

/*
 * Read a name as printed, which may have navigation glued to it, or be the
 * title of a report; of a report of the year, or 0 where that is not known.
 * All of body is set.  Nothing is allocated; some microseconds.
 */
void		 body_read(struct gi_str printed, int year, struct body *);

/* The code of its place; 0 unless where is BODY_AT. */
static inline uint32_t
body_code(const struct body *b)
{
	return b->where == BODY_AT ? b->places.place[0]->code : 0;
}

/* Names of the constants, as meta records have them; "" for what is open. */
const char	*body_kind_name(enum body_kind);
const char	*body_level_name(enum body_level);
const char	*body_deadline_name(enum body_deadline);

/* What bodies do, by data/bodies/functions.tsv. */
struct body_function {
	char		 key[16];
	uint16_t	 from, to;	/* years in which the name is regular;
					   to is 9999 for no end */
	char		 next[16];	/* who took it over; "": no one */
	char		 led;		/* l local, v vertical, d both, p the
					   party, n nobody */
};

/* The function of that key, or NULL. */
const struct body_function *body_function(const char *key);
/*
 * Whether two functions are one over the years: equal, or one followed the
 * other.
 */
bool		 body_function_same(const char *, const char *);

#endif
