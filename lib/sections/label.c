/* SPDX-License-Identifier: ISC */
/* The labels of all forms, by how they begin and by what they are. */
#include <stdlib.h>
#include <string.h>

#include "label.h"

#define BUCKETS		256u
#define TEXT_BYTES	16384u	/* of all labels */
#define WHOLE_MIN	3u	/* bytes of one that is found whole */

/* Built once, from constant tables; in the order of their code points. */
static struct label	 label[LABEL_MAX];
static size_t		 nlabel;		/* label[0] is not used */
/* of the first labels with each first code point, by that */
static uint16_t		 chain[BUCKETS];
/* of labels by their length and last bytes */
static uint16_t	 wholes[BUCKETS];
static char	 texts[TEXT_BYTES];
static bool	 items;		/* some label begins as an item number does */

static uint16_t
label_find(const uint32_t *fold, size_t len)
{
	uint16_t	 i;

	for (i = chain[fold[0] % BUCKETS]; i != 0; i = label[i].next) {
		if (label[i].len == len &&
		    memcmp(label[i].fold, fold, len * sizeof(*fold)) == 0)
			return i;
	}
	return 0;
}

static void
add(const struct gi_label *l, unsigned edition, bool value)
{
	uint16_t	 i;

	if (l->len == 0)
		return;
	if ((i = label_find(l->fold, l->len)) == 0) {
		if (nlabel + 1 >= LABEL_MAX)
			return;
		i = (uint16_t)++nlabel;
		label[i].fold = l->fold;
		label[i].len = l->len;
		label[i].next = chain[l->fold[0] % BUCKETS];
		chain[l->fold[0] % BUCKETS] = i;
	}
	label[i].editions |= 1u << edition;
	if (value)
		label[i].values |= 1u << edition;
}

static void
add_table(const struct gi_tableform *t, unsigned edition)
{
	size_t	 i, j;

	for (i = 0; i < t->nrow; i++) {
		add(&t->row[i].label, edition, !t->row[i].group);
		for (j = 0; j < t->row[i].nvariants; j++)
			add(&t->row[i].variants[j], edition, !t->row[i].group);
	}
	for (i = 0; i < t->ncol; i++) {
		add(&t->col[i].label, edition, true);
		for (j = 0; j < t->col[i].nvariants; j++)
			add(&t->col[i].variants[j], edition, true);
	}
	for (i = 0; i < t->nhead; i++)
		add(&t->head[i], edition, true);
}

static int
compare(const void *a, const void *b)
{
	const struct label	*l = a, *k = b;
	size_t			 i;

	for (i = 0; i < l->len && i < k->len; i++) {
		if (l->fold[i] != k->fold[i])
			return l->fold[i] < k->fold[i] ? -1 : 1;
	}
	return (l->len > k->len) - (l->len < k->len);
}

/* Chain the labels anew: of those that begin alike, the first stands for all. */
static void
chain_firsts(void)
{
	uint16_t	 i, k, *head;

	memset(chain, 0, sizeof(chain));
	for (i = 1; i <= nlabel; i = k) {
		for (k = i; k <= nlabel &&
		    label[k].fold[0] == label[i].fold[0]; k++)
			;
		head = &chain[label[i].fold[0] % BUCKETS];
		label[i].end = k;
		label[i].next = *head;
		*head = i;
	}
}

static size_t
whole_bucket(const char *s, size_t len)
{
	return (len * 8 + (unsigned char)s[len - 1] +
	    4u * (unsigned char)s[len - 2]) % BUCKETS;
}

/* Note what each label is in UTF-8, and which of them others go on from. */
static void
chain_wholes(void)
{
	struct label	*l;
	uint16_t	 i, *head;
	size_t		 k, at = 0;
	bool		 more;

	for (i = 1; i <= nlabel && at + 4 * label[i].len <= TEXT_BYTES; i++) {
		l = &label[i];
		l->text = texts + at;
		for (k = 0; k < l->len; k++)
			at += gi_utf8_encode(l->fold[k], texts + at);
		l->bytes = (uint16_t)(texts + at - l->text);
		more = i < nlabel && l[1].len > l->len && memcmp(l->fold,
		    l[1].fold, l->len * sizeof(*l->fold)) == 0;
		l->ends = !more;
		l->ends_number = !more || l[1].fold[l->len] >= 0x80;
		if (l->bytes < WHOLE_MIN)
			continue;
		head = &wholes[whole_bucket(l->text, l->bytes)];
		l->same = *head;
		*head = i;
	}
}

/* The one edition whose values it names, counted from 1; or 0. */
static unsigned
only(const struct label *l)
{
	unsigned	 e;

	for (e = 0; e < LABEL_EDITIONS; e++) {
		if (l->editions == 1u << e && l->values == l->editions)
			return e + 1;
	}
	return 0;
}

static void
build(void)
{
	const struct gi_form	*form;
	size_t			 i, j, n;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		for (j = 0; j < form[i].ntable; j++)
			add_table(&form[i].table[j], (unsigned)i);
	}
	qsort(label + 1, nlabel, sizeof(*label), compare);
	chain_firsts();
	chain_wholes();
	for (i = 1; i <= nlabel; i++)
		label[i].only = only(&label[i]);
	for (i = 1; i <= nlabel; i++)
		items |= label[i].fold[0] < 0x80 || (gi_char(label[i].fold[0]) &
		    GI_CHAR_NUMERAL) != 0;
}

const struct label *
label_all(bool *as_items)
{
	if (nlabel == 0)
		build();
	*as_items = items;
	return label;
}

uint16_t
label_first(uint32_t cp)
{
	uint16_t	 i;

	for (i = chain[cp % BUCKETS]; i != 0 && label[i].fold[0] != cp;
	    i = label[i].next)
		;
	return i;
}

uint16_t
label_whole(const char *s, size_t len)
{
	uint16_t	 i;

	if (len < WHOLE_MIN)
		return 0;
	for (i = wholes[whole_bucket(s, len)]; i != 0; i = label[i].same) {
		if (label[i].bytes == len &&
		    memcmp(label[i].text, s, len) == 0)
			break;
	}
	return i;
}
