/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/body: texts that are found by how a name goes on.  An index
 * is constant, has no pointers in it, and is made by mkbodies.c.
 */
#ifndef GI_BODY_INDEX_H
#define GI_BODY_INDEX_H

#include "base/utf8.h"
#include "gi.h"

#define WORD_BUCKETS	4096u
#define PLACE_BUCKETS	8192u
#define WORD_LEAD	3u
#define PLACE_LEAD	6u	/* many places begin with the same character */

/* A text of the index, and what it means: n members of an array from first. */
struct body_key {
	uint16_t	 text;		/* byte of the pool */
	uint16_t	 first;
	uint8_t		 len;		/* bytes */
	uint8_t		 n;
};

/*
 * All keys begin with a character of three bytes, and have lead bytes at least.
 * Those of one bucket stand together, the longest first.
 */
struct body_index {
	const char		*pool;
	const struct body_key	*key;
	const uint16_t		*start;	/* by bucket: its first key; one more,
					   which is the number of keys */
	unsigned		 buckets; /* a power of two */
	unsigned		 lead;	/* bytes that tell the bucket: 3 or 6 */
};

#define BODY_STARTS	256u	/* by the last eight bits of a character */

static inline size_t
body_start(const char *s)
{
	return gi_utf8_last_bits(s) % BODY_STARTS;
}

/* The bucket of the one or two characters of three bytes at s. */
static inline size_t
body_bucket(const char *s, unsigned lead, unsigned buckets)
{
	size_t	 n = gi_utf8_last_bits(s);

	if (lead > 3)
		n = n * 31 + gi_utf8_last_bits(s + 3);
	return n & (buckets - 1);
}

/*
 * Whether there are keys in the bucket of s; true says nothing.  For most texts
 * there are none, if two characters tell it.
 */
static inline bool
body_key_may(const struct body_index *index, struct gi_str s)
{
	size_t	 b;

	if (s.len < index->lead || (unsigned char)s.s[0] < 0xE0)
		return false;
	b = body_bucket(s.s, index->lead, index->buckets);
	return index->start[b] < index->start[b + 1];
}

/* The longest key that s begins with, or NULL. */
const struct body_key *body_key_first(const struct body_index *,
		    struct gi_str s);
/* The next shorter one behind that which s begins with too, or NULL. */
const struct body_key *body_key_next(const struct body_index *,
		    const struct body_key *, struct gi_str s);

static inline struct gi_str
body_key_text(const struct body_index *index, const struct body_key *k)
{
	return (struct gi_str){ index->pool + k->text, k->len };
}

#endif
