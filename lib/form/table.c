/* SPDX-License-Identifier: ISC */
/* The statutory tables, their rows and columns, by key. */
#include "gi.h"

static const char *const name[] = {
	[GI_DISCLOSURE] = "disclosure", [GI_REQUESTS] = "requests",
	[GI_PROCEEDINGS] = "proceedings", [GI_STATISTICS] = "statistics"
};

const char *
gi_table_key(enum gi_table t)
{
	return name[t];
}

enum gi_table
gi_table_find(struct gi_str key)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(name); i++) {
		if (gi_str_is(key, name[i]))
			break;
	}
	return (enum gi_table)i;
}

int
gi_row_find(const struct gi_tableform *t, struct gi_str key)
{
	size_t	 i;

	for (i = 0; i < t->nrow; i++) {
		if (gi_str_is(key, t->row[i].key))
			return (int)i;
	}
	return -1;
}

int
gi_col_find(const struct gi_tableform *t, struct gi_str key)
{
	size_t	 i;

	for (i = 0; i < t->ncol; i++) {
		if (gi_str_is(key, t->col[i].key))
			return (int)i;
	}
	return -1;
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
