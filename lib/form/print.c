/* SPDX-License-Identifier: ISC */
/* How a form prints a table: its heads, as they are read. */
#include <string.h>

#include "base/arena.h"
#include "form/item.h"
#include "form/parse.h"
#include "form/print.h"
#include "gi.h"

static const char *const names[] = {
	[GI_PRINT_ROWS] = "rows", [GI_PRINT_BLOCKS] = "blocks",
	[GI_PRINT_LIST] = "list", [GI_PRINT_LINE] = "line"
};

enum gi_arrangement
gi_arrangement_find(struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < GI_ARRANGEMENTS; i++) {
		if (gi_str_is(name, names[i]))
			break;
	}
	return (enum gi_arrangement)i;
}

void
gi_heads_begin(struct gi_arena *arena, struct gi_heads *h)
{
	*h = (struct gi_heads){ .print = gi_alloc(arena, sizeof(*h->print)) };
	*h->print = (struct gi_print){ .corner = -1, .unit = -1,
	    .all = -1 };
	memset(h->print->over, -1, sizeof(h->print->over));
}

int
gi_heads_add(struct gi_arena *arena, struct gi_heads *h, struct gi_str text)
{
	size_t	 i;

	for (i = 0; i < h->n; i++) {
		if (gi_str_is(text, h->label[i].text))
			return (int)i;
	}
	if (h->n == GI_HEADS)
		return -1;
	h->label = gi_grow(arena, h->label, h->n, &h->room, sizeof(*h->label));
	h->label[h->n] = gi_label_make(arena, text, gi_str(""), false);
	return (int)h->n++;
}

bool
gi_parse_over(struct gi_parse *p, struct gi_build *t, struct gi_str text,
    int8_t *index)
{
	int	 i;

	if (text.len == 0)
		return true;
	if ((i = gi_heads_add(p->arena, &t->heads, text)) < 0)
		return gi_parse_fail(p, GI_MSG_FORM_HEADS);
	*index = (int8_t)i;
	return true;
}

bool
gi_parse_head(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	struct gi_print	*print = t->heads.print;
	int8_t		*at, none = -1, i = -1;

	at = gi_str_is(f[GI_PARSE_KEY], "corner") ? &print->corner :
	    gi_str_is(f[GI_PARSE_KEY], "unit") ? &print->unit :
	    gi_str_is(f[GI_PARSE_KEY], "all") ? &print->all : &none;
	if (f[GI_PARSE_LABEL].len == 0)
		return false;
	if (at == &none && !gi_str_is(f[GI_PARSE_KEY], "-"))
		return gi_parse_fail(p, GI_MSG_FORM_HEAD);
	if (*at >= 0)
		return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	if (!gi_parse_over(p, t, f[GI_PARSE_LABEL], &i))
		return false;
	*at = i;
	if (f[GI_PARSE_ENGLISH].len > 0)
		gi_label_set(p->arena, &t->heads.label[i], f[GI_PARSE_LABEL],
		    f[GI_PARSE_ENGLISH]);
	return true;
}

bool
gi_parse_look(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	enum gi_arrangement	 a = gi_arrangement_find(f[GI_PARSE_KEY]);

	if (t->look)
		return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	t->look = true;
	t->heads.print->arrangement = (uint8_t)a;
	return a != GI_ARRANGEMENTS || gi_parse_fail(p, GI_MSG_FORM_LOOK);
}
