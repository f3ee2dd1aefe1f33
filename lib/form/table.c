/* SPDX-License-Identifier: ISC */
/* Tables of the forms, and their rows and columns, found by key. */
#include <string.h>

#include "form/form.h"
#include "form/place.h"
#include "gi.h"

static const char *const keys[] = {
	[GI_DISCLOSURE] = "disclosure", [GI_REQUESTS] = "requests",
	[GI_PROCEEDINGS] = "proceedings", [GI_STATISTICS] = "statistics"
};

const char *
gi_table_key(enum gi_table t)
{
	return keys[t];
}

enum gi_table
gi_table_find(struct gi_str key)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(keys); i++) {
		if (gi_str_is(key, keys[i]))
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

bool
gi_key_is(struct gi_str s, bool dots)
{
	size_t	 i, name = 0, names = 1;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '.' && name > 0 && dots) {
			name = 0;
			names++;
		} else if ((s.s[i] >= 'a' && s.s[i] <= 'z') ||
		    (s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '_')
			name++;
		else
			return false;
	}
	return name > 0 && names <= GI_KEY_NAMES;
}

const char *
gi_key_met(const struct gi_tableform *t)
{
	const struct gi_row	*r, *s;
	size_t			 i, n, m;

	for (r = t->row; r < t->row + t->nrow; r++) {
		n = strlen(r->key);
		for (s = t->row; s < t->row + t->nrow; s++) {
			if (strncmp(s->key, r->key, n) != 0 || s->key[n] != '.')
				continue;
			for (i = 0; i < t->ncol; i++) {
				m = strlen(t->col[i].key);
				if ((r->cols >> i & 1) != 0 && strncmp(
				    s->key + n + 1, t->col[i].key, m) == 0 &&
				    strchr(".", s->key[n + 1 + m]) != NULL)
					return s->key;
			}
		}
	}
	return NULL;
}

const char *
gi_cell_unit(const struct gi_row *row, const struct gi_col *col)
{
	return row->unit[0] != '\0' ? row->unit : col->unit;
}

bool
gi_col_is_change(const struct gi_col *col)
{
	return strcmp(col->key, "change") == 0;
}

int
gi_row_parent(const struct gi_tableform *t, const char *key)
{
	size_t	 i, len, longest = 0;
	int	 parent = -1;

	for (i = 0; i < t->nrow; i++) {
		len = strlen(t->row[i].key);
		if (len > longest && strncmp(t->row[i].key, key, len) == 0 &&
		    key[len] == '.') {
			longest = len;
			parent = (int)i;
		}
	}
	return parent;
}
