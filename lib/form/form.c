/* SPDX-License-Identifier: ISC */
/* The editions of the form, built in. */
#include <string.h>

#include "form/place.h"
#include "gi.h"
#include "forms.inc"	/* forms[], places[], by_keys[]: places in order */

_Static_assert(GI_LEN(forms) == GI_EDITIONS, "as many as places have");

const struct gi_form *
gi_forms(size_t *n)
{
	*n = GI_LEN(forms);
	return forms;
}

const struct gi_form *
gi_form_find(struct gi_str edition)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(forms); i++) {
		if (gi_str_is(edition, forms[i].edition))
			return &forms[i];
	}
	return NULL;
}

const struct gi_form *
gi_form_year(int year)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(forms); i++) {
		if (forms[i].from <= year &&
		    (forms[i].to == 0 || year <= forms[i].to))
			return &forms[i];
	}
	return NULL;
}

const struct gi_tableform *
gi_form_table(const struct gi_form *form, enum gi_table table)
{
	size_t	 i;

	for (i = 0; i < form->ntable; i++) {
		if (form->table[i].table == table)
			return &form->table[i];
	}
	return NULL;
}

const struct gi_place *
gi_places(size_t *n)
{
	*n = GI_LEN(places);
	return places;
}

const struct gi_place *
gi_place_find(struct gi_str keys)
{
	const struct gi_place	*p;
	size_t			 low = 0, high = GI_LEN(places), mid;
	int			 order;

	while (low < high) {
		mid = (low + high) / 2;
		p = &places[by_keys[mid]];
		order = memcmp(keys.s, p->keys,
		    keys.len < p->len ? keys.len : p->len);
		if (order == 0 && keys.len == p->len)
			return p;
		if (order > 0 || (order == 0 && keys.len > p->len))
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}
