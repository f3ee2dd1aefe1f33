/* SPDX-License-Identifier: ISC */
/*
 * The index of labels, in which they are found by their first code point or by
 * all of their text; and their spellings.  A label has up to three: its folded
 * text, the text that a form publishes, and that with the item number of the
 * row.  Nearly all labels in reports are one of these byte for byte.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "gi.h"
#include "label/label.h"

/* The chain of a spelling.  Many begin and end alike: the middle counts too. */
static inline size_t
chain_of(struct gi_str text)
{
	uint32_t	 first, middle, last, h;

	memcpy(&first, text.s, sizeof(first));
	memcpy(&middle, text.s + text.len / 2 - 2, sizeof(middle));
	memcpy(&last, text.s + text.len - 4, sizeof(last));
	h = (first ^ last * 31u ^ middle * 961u) + (uint32_t)text.len;
	/* Knuth's multiplier */
	return h * 0x9E3779B1u >> (32 - GI_SPELLING_BITS);
}

const struct gi_spelling *
gi_spelling_find(const struct gi_spellings *all, struct gi_str text)
{
	const struct gi_spelling	*s;
	uint16_t			 i;

	if (text.len < GI_SPELLING_MIN)
		return NULL;
	for (i = all->chain[chain_of(text)]; i != 0; i = s->next) {
		s = &all->spelling[i];
		if (s->len == text.len &&
		    memcmp(all->text + s->at, text.s, text.len) == 0)
			return s;
	}
	return NULL;
}

/* An index while it is made; it lasts as long as the process. */
struct index_make {
	struct gi_arena		*arena;
	struct gi_arena		*scratch;	/* freed when it is made */
	struct gi_label_index	*index;
	struct gi_index_label	*label;		/* index->label */
	size_t			 room;
	struct gi_spelling	*spelling;	/* index->written.spelling */
	size_t			 spelling_room;
	char			*text;		/* index->written.text, */
	size_t			 ntext, text_room;	/* its bytes */
};

/* A label of an edition, and whether it names values or a group. */
typedef void	 label_use(struct index_make *, const struct gi_label *,
		    unsigned edition, bool value);

static bool
is_label(const struct gi_index_label *l, const uint32_t *fold, size_t len)
{
	return l->len == len && memcmp(l->fold, fold, len * sizeof(*fold)) == 0;
}

/* The number of a label before labels are sorted; 0: it was not added yet. */
static uint16_t
number_of(const struct index_make *m, const struct gi_label *l)
{
	uint16_t	 i = m->index->chain[l->fold[0] % GI_LABEL_BUCKETS];

	while (i != 0 && !is_label(&m->label[i], l->fold, l->len))
		i = m->label[i].next;
	return i;
}

static uint16_t
label_new(struct index_make *m, const struct gi_label *l)
{
	struct gi_label_index	*index = m->index;
	uint16_t		*head, i = (uint16_t)++index->n;

	m->label = gi_grow(m->arena, m->label, i, &m->room, sizeof(*m->label));
	m->label[i].fold = l->fold;
	m->label[i].len = (uint32_t)l->len;
	head = &index->chain[l->fold[0] % GI_LABEL_BUCKETS];
	m->label[i].next = *head;
	*head = i;
	return i;
}

static void
add(struct index_make *m, const struct gi_label *l, unsigned edition, bool value)
{
	uint16_t	 i;

	if (l->len == 0)
		return;
	if ((i = number_of(m, l)) == 0)
		i = label_new(m, l);
	m->label[i].editions |= (uint8_t)(1u << edition);
	if (value)
		m->label[i].values |= (uint8_t)(1u << edition);
}

static void
each_in(struct index_make *m, const struct gi_tableform *t, unsigned edition,
    label_use use)
{
	size_t	 i, j;

	for (i = 0; i < t->nrow; i++) {
		use(m, &t->row[i].label, edition, !t->row[i].group);
		for (j = 0; j < t->row[i].nvariants; j++)
			use(m, &t->row[i].variants[j], edition,
			    !t->row[i].group);
	}
	for (i = 0; i < t->ncol; i++) {
		use(m, &t->col[i].label, edition, true);
		for (j = 0; j < t->col[i].nvariants; j++)
			use(m, &t->col[i].variants[j], edition, true);
	}
	for (i = 0; i < t->nhead; i++)
		use(m, &t->head[i], edition, true);
}

static void
each_label(struct index_make *m, label_use use)
{
	const struct gi_form	*form;
	size_t			 i, j, n;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		for (j = 0; j < form[i].ntable; j++)
			each_in(m, &form[i].table[j], (unsigned)i, use);
	}
}

static int
compare(const void *a, const void *b)
{
	const struct gi_index_label	*l = a, *k = b;
	size_t				 i;

	for (i = 0; i < l->len && i < k->len; i++) {
		if (l->fold[i] != k->fold[i])
			return l->fold[i] < k->fold[i] ? -1 : 1;
	}
	return (l->len > k->len) - (l->len < k->len);
}

/*
 * Make the chains anew after labels are sorted: a chain has only the first
 * label of those that begin with the same code point.
 */
static void
chain_firsts(struct index_make *m)
{
	struct gi_index_label	*label = m->label;
	uint16_t		 i, k, *head, n = (uint16_t)m->index->n;

	memset(m->index->chain, 0, sizeof(m->index->chain));
	for (i = 1; i <= n; i = k) {
		for (k = i; k <= n && label[k].fold[0] == label[i].fold[0];)
			label[k++].next = 0;
		head = &m->index->chain[label[i].fold[0] % GI_LABEL_BUCKETS];
		label[i].end = k;
		label[i].next = *head;
		*head = i;
	}
}

uint16_t
gi_label_first(const struct gi_label_index *index, uint32_t cp)
{
	uint16_t	 i = index->chain[cp % GI_LABEL_BUCKETS];

	while (i != 0 && index->label[i].fold[0] != cp)
		i = index->label[i].next;
	return i;
}

uint16_t
gi_label_number(const struct gi_label_index *index, const uint32_t *fold,
    size_t len)
{
	const struct gi_index_label	*label = index->label;
	uint16_t			 i, end;

	if (len == 0)
		return 0;
	i = gi_label_first(index, fold[0]);
	for (end = label[i].end; i < end && !is_label(&label[i], fold, len);)
		i++;
	return i < end ? i : 0;
}

/* Add a text behind those of the other spellings. */
static void
text_add(struct index_make *m, struct gi_str text)
{
	for (; text.len > 0; text = gi_str_from(text, 1)) {
		m->text = gi_grow_raw(m->arena, m->text, m->ntext,
		    &m->text_room, 1);
		m->text[m->ntext++] = text.s[0];
	}
	m->index->written.text = m->text;
}

/* Add a spelling of a label, unless it is there already. */
static void
spell(struct index_make *m, struct gi_str text, uint16_t label, bool numbered)
{
	struct gi_spelling	 new = { (uint32_t)m->ntext,
				    (uint32_t)text.len, label, 0, numbered };
	struct gi_spellings	*all = &m->index->written;
	uint16_t		*head;

	if (text.len < GI_SPELLING_MIN || gi_spelling_find(all, text) != NULL)
		return;
	if (text.len > all->longest)
		all->longest = text.len;
	text_add(m, text);
	m->spelling = gi_grow(m->arena, m->spelling, ++all->n,
	    &m->spelling_room, sizeof(new));
	all->spelling = m->spelling;
	head = &all->chain[chain_of(text)];
	new.next = *head;
	m->spelling[all->n] = new;
	*head = (uint16_t)all->n;
}

/*
 * Add the spellings of a label as it is published, with item number and
 * without.
 */
static void
spell_published(struct index_make *m, const struct gi_label *l, unsigned edition,
    bool value)
{
	struct gi_str	 text = gi_str(l->text);
	uint16_t	 i = gi_label_number(m->index, l->fold, l->len);
	unsigned	 number;
	size_t		 n;
	char		 style;

	(void)edition;
	(void)value;
	if (i == 0)
		return;
	n = gi_item_parse(text, &number, &style);
	spell(m, text, i, n > 0);
	spell(m, gi_str_from(text, n), i, false);
}

/* Add the folded text of a label as a spelling. */
static void
spell_folded(struct index_make *m, uint16_t i)
{
	const struct gi_index_label	*l = &m->label[i];
	struct gi_mark			 mark = gi_arena_mark(m->scratch);
	char				*s;
	struct gi_str			 text;
	size_t				 k;

	text.s = s = gi_alloc_raw(m->scratch, (size_t)l->len * 4);
	for (text.len = 0, k = 0; k < l->len; k++)
		text.len += gi_utf8_encode(l->fold[k], s + text.len);
	spell(m, text, i, false);
	gi_arena_release(m->scratch, mark);
}

/* Set what follows of a label from itself and from the one behind it. */
static void
label_judge(struct index_make *m, uint16_t i)
{
	struct gi_index_label	*l = &m->label[i];
	bool			 more;

	more = i < m->index->n && l[1].len > l->len &&
	    memcmp(l->fold, l[1].fold, l->len * sizeof(*l->fold)) == 0;
	l->ends = !more;
	l->ends_number = !more || l[1].fold[l->len] >= 0x80;
	l->edits = (uint8_t)gi_label_edits(l->len);
	if (l->len >= GI_EDIT_SHARE)
		l->lead = gi_label_bits(l->fold, GI_EDIT_SHARE);
	m->index->items |= l->fold[0] < 0x80 ||
	    (gi_char(l->fold[0]) & GI_CHAR_NUMERAL) != 0;
}

const struct gi_label_index *
gi_label_index_make(struct gi_arena *arena)
{
	struct index_make	 m = { .arena = arena,
				    .scratch = gi_arena_new() };
	size_t			 i;

	m.index = gi_alloc(arena, sizeof(*m.index));
	/* [0] of both is not used */
	m.label = gi_grow(arena, NULL, 0, &m.room, sizeof(*m.label));
	m.spelling = gi_grow(arena, NULL, 0, &m.spelling_room,
	    sizeof(*m.spelling));
	m.index->written.spelling = m.spelling;
	each_label(&m, add);
	qsort(m.label + 1, m.index->n, sizeof(*m.label), compare);
	m.index->label = m.label;
	chain_firsts(&m);
	each_label(&m, spell_published);
	for (i = 1; i <= m.index->n; i++) {
		spell_folded(&m, (uint16_t)i);
		label_judge(&m, (uint16_t)i);
	}
	gi_arena_free(m.scratch);
	return m.index;
}

uint64_t
gi_label_bits(const uint32_t *cp, size_t n)
{
	uint64_t	 bits = 0;
	size_t		 i;

	for (i = 0; i < n; i++)
		bits |= (uint64_t)1 << (cp[i] * 2654435769u >> 26);
	return bits;
}
