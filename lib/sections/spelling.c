/* SPDX-License-Identifier: ISC */
/*
 * Labels as they are written: folded, as a form publishes them, and this with
 * the item number of their row.  Nearly all that a report has are one of these
 * byte for byte.
 */
#include <string.h>

#include "gi.h"
#include "sections/label.h"

#define SPELLINGS	(4u * LABEL_MAX)
#define BUCKET_BITS	10

static struct spelling	 spelling[SPELLINGS];	/* [0] is not used */
static uint16_t		 nspelling;
static uint16_t		 chain[1u << BUCKET_BITS];

/* Labels begin and end alike, so their middle counts too. */
static inline size_t
bucket(struct gi_str text)
{
	uint32_t	 first, middle, last, h;

	memcpy(&first, text.s, sizeof(first));
	memcpy(&middle, text.s + text.len / 2 - 2, sizeof(middle));
	memcpy(&last, text.s + text.len - 4, sizeof(last));
	h = (first ^ last * 31u ^ middle * 961u) + (uint32_t)text.len;
	return h * 0x9E3779B1u >> (32 - BUCKET_BITS);	/* Knuth's multiplier */
}

const struct spelling *
spelling_find(struct gi_str text)
{
	uint16_t	 i;

	if (text.len < SPELLING_MIN)
		return NULL;
	for (i = chain[bucket(text)]; i != 0; i = spelling[i].next) {
		if (gi_str_eq(spelling[i].text, text))
			return &spelling[i];
	}
	return NULL;
}

void
spelling_add(struct gi_str text, uint16_t label, bool numbered)
{
	struct spelling	*p;
	uint16_t	*head;

	if (text.len < SPELLING_MIN || nspelling + 1u >= SPELLINGS ||
	    spelling_find(text) != NULL)
		return;
	p = &spelling[++nspelling];
	p->text = text;
	p->label = label;
	p->numbered = numbered;
	head = &chain[bucket(text)];
	p->next = *head;
	*head = nspelling;
}
