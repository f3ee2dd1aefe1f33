/* SPDX-License-Identifier: ISC */
/* The labels of all forms, by how they begin and by what they are. */
#include <stdlib.h>
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "gi.h"
#include "sections/label.h"

#define BUCKETS		256u
#define TEXT_BYTES	16384u	/* of all labels, folded */

/* Built once, from constant tables; in the order of their code points. */
static struct label	 label[LABEL_MAX + 1];
static size_t		 nlabel;		/* label[0] is not used */
/* of the first labels with each first code point, by that */
static uint16_t		 chain[BUCKETS];
static bool		 items;	/* some label begins as an item number does */
static char		 texts[TEXT_BYTES];	/* of them */

static bool
is_label(size_t i, const uint32_t *fold, size_t len)
{
	return label[i].len == len &&
	    memcmp(label[i].fold, fold, len * sizeof(*fold)) == 0;
}

static uint16_t
label_find(const uint32_t *fold, size_t len)
{
	uint16_t	 i;

	for (i = chain[fold[0] % BUCKETS]; i != 0; i = label[i].next) {
		if (is_label(i, fold, len))
			break;
	}
	return i;
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

/* A label in an edition, and whether it names values or a group. */
typedef void	 (*label_use)(const struct gi_label *, unsigned edition,
		    bool value);

static void
each_in(const struct gi_tableform *t, unsigned edition, label_use use)
{
	size_t	 i, j;

	for (i = 0; i < t->nrow; i++) {
		use(&t->row[i].label, edition, !t->row[i].group);
		for (j = 0; j < t->row[i].nvariants; j++)
			use(&t->row[i].variants[j], edition, !t->row[i].group);
	}
	for (i = 0; i < t->ncol; i++) {
		use(&t->col[i].label, edition, true);
		for (j = 0; j < t->col[i].nvariants; j++)
			use(&t->col[i].variants[j], edition, true);
	}
	for (i = 0; i < t->nhead; i++)
		use(&t->head[i], edition, true);
}

static void
each_label(label_use use)
{
	const struct gi_form	*form;
	size_t			 i, j, n;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		for (j = 0; j < form[i].ntable; j++)
			each_in(&form[i].table[j], (unsigned)i, use);
	}
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
	const uint16_t	 n = (uint16_t)nlabel;
	uint16_t	 i, k, *head;

	memset(chain, 0, sizeof(chain));
	for (i = 1; i <= n; i = k) {
		for (k = i; k <= n &&
		    label[k].fold[0] == label[i].fold[0]; k++)
			;
		head = &chain[label[i].fold[0] % BUCKETS];
		label[i].end = k;
		label[i].next = *head;
		*head = i;
	}
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

/* As it is published, with its item number and without. */
static void
spell_published(const struct gi_label *l, unsigned edition, bool value)
{
	struct gi_str	 text = gi_str(l->text);
	uint16_t	 i, end;
	unsigned	 number;
	size_t		 n;
	char		 style;

	(void)edition;
	(void)value;
	if (l->len == 0)
		return;
	i = label_first(l->fold[0]);
	for (end = label[i].end; i < end && !is_label(i, l->fold, l->len); i++)
		;
	if (i == end)
		return;
	n = gi_item_parse(text, &number, &style);
	spelling_add(text, i, n > 0);
	spelling_add(gi_str_from(text, n), i, false);
}

/* Note how each label is written, and which of them others go on from. */
static void
spell_all(void)
{
	struct label	*l;
	struct gi_str	 text;
	size_t		 i, k, at = 0;
	bool		 more;

	each_label(spell_published);
	for (i = 1; i <= nlabel && at + 4 * label[i].len <= TEXT_BYTES; i++) {
		l = &label[i];
		text.s = texts + at;
		for (k = 0; k < l->len; k++)
			at += gi_utf8_encode(l->fold[k], texts + at);
		text.len = (size_t)(texts + at - text.s);
		spelling_add(text, (uint16_t)i, false);
		more = i < nlabel && l[1].len > l->len && memcmp(l->fold,
		    l[1].fold, l->len * sizeof(*l->fold)) == 0;
		l->ends = !more;
		l->ends_number = !more || l[1].fold[l->len] >= 0x80;
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
	size_t	 i;

	each_label(add);
	qsort(label + 1, nlabel, sizeof(*label), compare);
	chain_firsts();
	spell_all();
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
