/* SPDX-License-Identifier: ISC */
/* Internal to lib/body: the words of data/bodies/words.tsv, by class. */
#ifndef GI_BODY_WORD_H
#define GI_BODY_WORD_H

#include "body/body.h"
#include "body/index.h"
#include "gi.h"

/* What the value of a word of some class is. */
enum body_value {
	BODY_VALUE_TEXT,		/* text, or none */
	BODY_VALUE_KIND,		/* enum body_kind */
	BODY_VALUE_LEVEL,		/* enum body_level */
	BODY_VALUE_FUNCTION		/* see body_function_at() */
};

/* The classes, their names in words.tsv, which says what each is, and what
   their values are. */
#define BODY_CLASSES(X) \
	X(LEAD, "lead", TEXT) \
	X(TAIL, "tail", TEXT) \
	X(TITLE_DROP, "title_drop", TEXT) \
	X(MASTER, "master", FUNCTION) \
	X(DROPPED, "dropped", TEXT) \
	X(CORPS, "corps", TEXT) \
	X(ORDINAL, "ordinal", TEXT) \
	X(CORPS_NAME, "corps_name", TEXT) \
	X(STATE_START, "state_start", TEXT) \
	X(STATE_END, "state_end", TEXT) \
	X(NO_STATE, "no_state", TEXT) \
	X(LEVEL, "level", LEVEL) \
	X(NO_LEVEL, "no_level", TEXT) \
	X(PLACE_END, "place_end", LEVEL) \
	X(SURE_END, "sure_end", TEXT) \
	X(BARE_END, "bare_end", TEXT) \
	X(NO_PLACE, "no_place", TEXT) \
	X(LOWER, "lower", TEXT) \
	X(PARTY, "party", TEXT) \
	X(PARTY_START, "party_start", TEXT) \
	X(OTHER_START, "other_start", TEXT) \
	X(KIND, "kind", KIND) \
	X(DOUBT, "doubt", TEXT) \
	X(ZONE, "zone", TEXT) \
	X(ZONE_APART, "zone_apart", TEXT) \
	X(ZONE_BEFORE, "zone_before", TEXT) \
	X(NO_SHORT, "no_short", TEXT) \
	X(GOV, "gov", TEXT) \
	X(WRITTEN, "written", TEXT) \
	X(FUNCTION, "function", FUNCTION) \
	X(COMPLETE, "complete", TEXT) \
	X(ADDED, "added", KIND) \
	X(AGENCY, "agency", TEXT) \
	X(COMMITTEE, "committee", TEXT) \
	X(COMMITTEE_END, "committee_end", TEXT) \
	X(OFFICE, "office", TEXT) \
	X(HAS_OFFICE, "has_office", TEXT) \
	X(PROVINCIAL, "provincial", TEXT) \
	X(BRANCH, "branch", TEXT) \
	X(BUREAU, "bureau", TEXT)

enum body_class {
#define BODY_CLASS(id, name, value) BODY_WORD_##id,
	BODY_CLASSES(BODY_CLASS)
#undef BODY_CLASS
	BODY_WORD_COUNT
};

/* A meaning of a text of the index of words. */
struct body_meaning {
	uint8_t		 class;
	uint16_t	 value;
};

/* A word that was found. */
struct body_word {
	size_t		 len;		/* bytes; 0: none was */
	unsigned	 value;
};

/* The longest word of the class that s begins with. */
struct body_word body_word_start(enum body_class, struct gi_str s);
/* The longest one that s ends with. */
struct body_word body_word_end(enum body_class, struct gi_str s);
/* The first one in s, the longest there; *at is the byte where it begins. */
struct body_word body_word_in(enum body_class, struct gi_str s, size_t *at);
/* Whether s is one. */
bool		 body_word_is(enum body_class, struct gi_str s);
/* Word number i of the class, "" where it has no more. */
struct gi_str	 body_word_nth(enum body_class, size_t i);
/* The text that the value of a word of BODY_VALUE_TEXT is; "" for none. */
struct gi_str	 body_word_text(struct body_word);
/* The function that a value is; NULL for 0. */
const struct body_function *body_function_at(unsigned value);

#endif
