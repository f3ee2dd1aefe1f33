/* SPDX-License-Identifier: ISC */
/*
 * places check|list: that every cell of every form is a place, and nothing
 * else; or the places, each with its keys and the editions that have it.
 */
#include <string.h>

#include "form/cell.h"
#include "form/place.h"
#include "gi.h"
#include "stream/reader.h"

#define ROOM	256

static int	 bad;

static void
no(const char *what, const char *keys)
{
	printf("%s: %s\n", what, keys);
	bad = 1;
}

/* The place of a row and column (or NULL) of edition e is there, and right. */
static void
check_cell(const struct gi_tableform *t, size_t e, size_t row, size_t col)
{
	const struct gi_place	*p;
	char			 keys[ROOM];
	bool			 whole = col == t->ncol;
	size_t			 n;

	snprintf(keys, sizeof(keys), "%s\t%s\t%s", t->key, t->row[row].key,
	    whole ? "\\N" : t->col[col].key);
	p = gi_place_find(gi_str(keys));
	if (p == NULL) {
		no("not found", keys);
		return;
	}
	if (strcmp(p->keys, keys) != 0 || p->len != strlen(keys) ||
	    p->table != t->table || (p->editions >> e & 1) == 0 ||
	    p->row[e] != (int)row || p->whole != whole ||
	    p->col[e] != (whole ? -1 : (int)col))
		no("wrong", keys);
	if (!whole && t->place[row * t->ncol + col] !=
	    (size_t)(p - gi_places(&n)))
		no("elsewhere", keys);
}

/* Has some edition a row of that key without cells? */
static bool
is_group(enum gi_table table, const char *key)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	size_t				 e, n;
	int				 row;

	form = gi_forms(&n);
	for (e = 0; e < n; e++) {
		t = gi_form_table(&form[e], table);
		row = t == NULL ? -1 : gi_row_find(t, gi_str(key));
		if (row >= 0 && t->row[row].cols == 0)
			return true;
	}
	return false;
}

/* A row without a column is a place, but where it is a group somewhere. */
static void
check_row(const struct gi_tableform *t, size_t e, size_t row)
{
	char	 keys[ROOM];

	snprintf(keys, sizeof(keys), "%s\t%s\t\\N", t->key, t->row[row].key);
	if (!is_group(t->table, t->row[row].key))
		check_cell(t, e, row, t->ncol);
	else if (gi_place_find(gi_str(keys)) != NULL)
		no("a group", keys);
}

static size_t
check_form(const struct gi_form *f, size_t e)
{
	const struct gi_tableform	*t;
	size_t				 row, col, n = 0;

	for (t = f->table; t < f->table + f->ntable; t++) {
		for (row = 0; row < t->nrow; row++) {
			check_row(t, e, row);
			for (col = 0; col < t->ncol; col++) {
				if ((t->row[row].cols >> col & 1) != 0) {
					check_cell(t, e, row, col);
					n++;
				} else if (t->place[row * t->ncol + col] !=
				    GI_NO_PLACE)
					no("no cell", t->row[row].key);
			}
		}
	}
	return n;
}

/* A row and column that a place has in an edition are those of its keys. */
static void
check_place(const struct gi_place *p)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	size_t				 e, n, editions = 0;

	form = gi_forms(&n);
	for (e = 0; e < n; e++) {
		t = gi_form_table(&form[e], p->table);
		if ((p->editions >> e & 1) == 0)
			continue;
		editions++;
		if (t == NULL || p->row[e] < 0)
			no("no such row", p->keys);
		else
			check_cell(t, e, (size_t)p->row[e],
			    p->whole ? t->ncol : (size_t)p->col[e]);
	}
	if (editions == 0 || p->editions >> n != 0)
		no("in no form", p->keys);
}

/* What differs from the keys of a place by one byte is not that place. */
static void
check_near(const struct gi_place *p)
{
	static const char	 other[] = "a.\t_\\0";
	const struct gi_place	*found;
	char			 keys[ROOM];
	struct gi_str		 s = { keys, p->len };
	size_t			 i, k;

	for (i = 0; i < p->len; i++) {
		for (k = 0; k < sizeof(other); k++) {
			memcpy(keys, p->keys, p->len);
			keys[i] = other[k];
			found = gi_place_find(s);
			if (found != NULL && (found->len != s.len ||
			    memcmp(found->keys, keys, s.len) != 0))
				no("taken for another", p->keys);
		}
	}
	memcpy(keys, p->keys, p->len);
	keys[p->len] = 'x';
	s.len++;
	if (gi_place_find(s) != NULL)
		no("taken with more", p->keys);
	for (s.len = 0; s.len < p->len; s.len++) {
		if (gi_place_find(s) != NULL)
			no("taken with less", p->keys);
	}
}

/* A record is read alike wherever the one before it was. */
static void
check_record(const struct gi_place *p, const struct gi_place *last,
    size_t edition)
{
	struct gi_cell_order	 order;
	struct gi_record	 rec;
	struct gi_cell		 cell;
	struct gi_str		 raw;
	char			 text[ROOM];
	size_t			 i, tabs = 0;

	raw.s = text;
	raw.len = (size_t)snprintf(text, sizeof(text),
	    "cell\t12\t%s\t3\t%s\texact\tmore", p->keys,
	    edition % 2 == 0 ? "3" : "3 and more");
	for (i = 0; i < raw.len; i++)
		tabs += text[i] == '\t';
	for (;; raw.len--) {
		gi_record_split(raw, &rec);
		gi_cell_order_begin(&order, edition);
		if (last != NULL) {
			order.last = last;
			order.next = last + 1;
		}
		gi_cell_read(&cell, &rec, &order);
		if (cell.whole != (tabs >= GI_CELL_HOW))
			no("not whole", text);
		for (i = GI_CELL_VALUE; i <= GI_CELL_HOW; i++) {
			if (!gi_str_eq(cell.field[i], gi_field(&rec, i)))
				no("another field", text);
		}
		if (tabs >= GI_CELL_VALUE && (cell.place != p ||
		    order.last != p || order.next != p + 1))
			no("another place", text);
		if (raw.len == 5)
			break;
		tabs -= text[raw.len - 1] == '\t';
	}
}

static void
check(void)
{
	const struct gi_form	*form;
	const struct gi_place	*place;
	size_t			 i, n, e;

	form = gi_forms(&n);
	for (i = 0; i < n; i++)
		printf("%s: %zu cells\n", form[i].edition,
		    check_form(&form[i], i));
	place = gi_places(&n);
	for (i = 0; i < n; i++) {
		check_place(&place[i]);
		check_near(&place[i]);
		for (e = 0; e <= GI_EDITIONS; e++) {
			check_record(&place[i], NULL, e);
			check_record(&place[i], &place[(i + n - 1) % n], e);
			check_record(&place[i], &place[i], e);
			check_record(&place[i], &place[n - 1 - i], e);
		}
	}
}

static void
list(void)
{
	const struct gi_place	*p;
	size_t			 n;

	for (p = gi_places(&n); n > 0; p++, n--)
		printf("%s\t%u\n", p->keys, (unsigned)p->editions);
}

int
main(int argc, char *argv[])
{
	if (argc == 2 && strcmp(argv[1], "list") == 0)
		list();
	else
		check();
	return bad;
}
