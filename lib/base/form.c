/* SPDX-License-Identifier: ISC */
/* The editions of the form, built in. */
#include "gi.h"
#include "forms.inc"

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
