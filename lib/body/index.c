/* SPDX-License-Identifier: ISC */
/* Texts by how a name goes on. */
#include <string.h>

#include "body/index.h"
#include "gi.h"

/* The first key from k up to before end that s begins with, or NULL. */
static const struct body_key *
search(const struct body_index *index, const struct body_key *k,
    const struct body_key *end, struct gi_str s)
{
	const char	*text;

	for (; k < end; k++) {
		text = index->pool + k->text;
		/* the last byte tells most of them apart */
		if (k->len <= s.len && text[k->len - 1] == s.s[k->len - 1] &&
		    memcmp(text, s.s, k->len) == 0)
			return k;
	}
	return NULL;
}

const struct body_key *
body_key_first(const struct body_index *index, struct gi_str s)
{
	size_t	 b;

	if (s.len < index->lead || (unsigned char)s.s[0] < 0xE0)
		return NULL;
	b = body_bucket(s.s, index->lead, index->buckets);
	return search(index, index->key + index->start[b],
	    index->key + index->start[b + 1], s);
}

const struct body_key *
body_key_next(const struct body_index *index, const struct body_key *k,
    struct gi_str s)
{
	size_t	 b = body_bucket(s.s, index->lead, index->buckets);

	return search(index, k + 1, index->key + index->start[b + 1], s);
}
