/* SPDX-License-Identifier: ISC */
/* Internal to lib/form: a form while its file is read. */
#ifndef GI_FORM_PARSE_H
#define GI_FORM_PARSE_H

#include "base/arena.h"
#include "form/print.h"
#include "gi.h"
#include "tool/msg.h"

/* Fields of a line. */
enum { GI_PARSE_KIND, GI_PARSE_TABLE, GI_PARSE_KEY, GI_PARSE_LABEL,
    GI_PARSE_UNIT, GI_PARSE_PARENT, GI_PARSE_ENGLISH, GI_PARSE_FIELDS };

/* A table while its lines are being read; arrays grow in the arena. */
struct gi_build {
	struct gi_tableform	 form;
	struct gi_row		*row;
	struct gi_col		*col;
	struct gi_identity	*identity;
	struct gi_heads		 heads;
	bool			 look;		/* its line was read */
	size_t			 row_room, col_room, identity_room;
	size_t			 row_key, col_key;	/* bytes of the longest */
};

/* A form while it is read. */
struct gi_parse {
	enum gi_msg		 wrong;	/* with the line, where it is */
	struct gi_arena		*arena;
	struct gi_form		*form;
	bool			 edition;	/* its line was read */
	struct gi_build		 table[GI_TABLES];
	struct gi_section	*section;
	size_t			 section_room;
};

static inline bool
gi_parse_fail(struct gi_parse *p, enum gi_msg wrong)
{
	p->wrong = wrong;
	return false;
}

static inline const char *
gi_parse_dup(struct gi_parse *p, struct gi_str s)
{
	return gi_dup(p->arena, s.s, s.len);
}

/*
 * print.c: set *index to the head of that text, or leave it where the text is
 * empty.  False, and wrong is set, where the table has too many heads.
 */
bool		 gi_parse_over(struct gi_parse *, struct gi_build *,
		    struct gi_str text, int8_t *index);
/* The fields of a head and of a look; false, and wrong is set: they are none. */
bool		 gi_parse_head(struct gi_parse *, struct gi_build *,
		    struct gi_str *);
bool		 gi_parse_look(struct gi_parse *, struct gi_build *,
		    struct gi_str *);

#endif
