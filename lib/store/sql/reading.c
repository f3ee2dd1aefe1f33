/* SPDX-License-Identifier: ISC */
/* By what a document, and the report that it is, are known again. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "store/sql/reading.h"
#include "store/sql/value.h"
#include "stream/doc.h"
#include "stream/hash.h"
#include "tool/msg.h"

/* Add to the hash records that stand behind each other in memory at once. */
struct run {
	struct gi_str	 bytes;
};

static void
end_run(struct run *run)
{
	gi_hash_add(run->bytes);
	run->bytes.len = 0;
}

static void
add_to_run(struct run *run, struct gi_str raw)
{
	if (run->bytes.len > 0 && run->bytes.s + run->bytes.len + 1 == raw.s) {
		run->bytes.len += raw.len + 1;
		return;
	}
	end_run(run);
	run->bytes = raw;
}

/* A fail record without the name of the document. */
static void
add_fail(struct run *run, const struct gi_record *rec)
{
	end_run(run);
	gi_hash_add(gi_field(rec, GI_FAIL_STAGE));
	gi_hash_add(gi_str("\t"));
	gi_hash_add(gi_field(rec, GI_FAIL_MESSAGE));
	gi_hash_add(gi_str("\n"));
}

static struct gi_str
hash_records(const struct store_reading *g)
{
	const struct gi_doc	*doc = g->r->doc;
	struct run		 run = { { "", 0 } };
	size_t			 i;

	gi_hash_begin();
	for (i = 1; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_FAIL)
			add_fail(&run, &doc->rec[i]);
		else
			add_to_run(&run, doc->rec[i].raw);
	}
	end_run(&run);
	gi_hash_add(gi_str(doc->complete ? "whole" : "in part"));
	gi_hash_add(gi_str(GI_VERSION));
	gi_hash_add(g->rules);
	return gi_hash_end(g->arena);
}

static struct gi_str
hash_lines(const struct store_reading *g)
{
	const struct gi_doc	*doc = g->r->doc;
	size_t			 i;

	gi_hash_begin();
	for (i = 0; i < doc->nline; i++) {
		gi_hash_add(doc->line[i].text);
		gi_hash_add(gi_str("\n"));
	}
	return gi_hash_end(g->arena);
}

/* Add a number's eight bytes, the least first on whatever machine. */
static char *
put_bytes(char *p, uint64_t n)
{
	int	 i;

	for (i = 0; i < 64; i += 8)
		*p++ = (char)(n >> i & 0xFF);
	return p;
}

/* Read the cells of places. */
static void
read_cells(struct store_reading *g)
{
	const struct rep_cell	*cell;
	struct store_cell	*c;
	struct gi_str		 digits;
	size_t			 i, n;

	(void)gi_places(&n);
	g->cell = gi_alloc_raw(g->arena, n * sizeof(*g->cell));
	for (i = 0; i < n; i++) {
		if ((cell = g->r->at[i]) == NULL)
			continue;
		c = &g->cell[g->ncell++];
		c->cell = cell;
		c->place = &g->place[i];
		digits = cell->value;
		if (cell->how == REP_UNREAD)
			digits.s = NULL;
		if (!store_value_read(&c->value, digits, c->place->power))
			gi_report(GI_MSG_CELL_VALUE, g->r->doc->name, 0, NULL);
		g->numbers += store_value_is(&c->value);
	}
}

/* By index in gi_places(): a hash of the place's keys; made once. */
static const uint64_t *
marks(struct gi_arena *a)
{
	static uint64_t		*mark;
	const struct gi_place	*place;
	struct gi_str		 hash;
	size_t			 i, k, n;

	if (mark != NULL)
		return mark;
	place = gi_places(&n);
	mark = gi_realloc(NULL, n, sizeof(*mark));
	for (i = 0; i < n; i++) {
		hash = gi_hash_text(a, (struct gi_str){ place[i].keys,
		    place[i].len });
		mark[i] = 0;
		for (k = 0; k < 2 * sizeof(*mark); k++)
			mark[i] = mark[i] << 4 | (uint64_t)((hash.s[k] & 0xF) +
			    (hash.s[k] > '9' ? 9 : 0));
	}
	return mark;
}

/*
 * Hash the place of each number, and it: equal ones have the same bytes, whatever
 * was printed of them.
 */
static void
set_cells(struct store_reading *g)
{
	const struct store_cell	*c;
	const uint64_t		*mark = marks(g->arena);
	char			 buf[16 * 64], *p = buf;

	gi_hash_begin();
	for (c = g->cell; c < g->cell + g->ncell; c++) {
		if (!store_value_is(&c->value))
			continue;
		p = put_bytes(p, mark[c->place - g->place]);
		p = put_bytes(p, (uint64_t)c->value.value);
		if (p == buf + sizeof(buf) || !c->value.known) {
			gi_hash_add((struct gi_str){ buf, (size_t)(p - buf) });
			p = buf;
		}
		if (!c->value.known)
			gi_hash_add(c->value.text);
	}
	gi_hash_add((struct gi_str){ buf, (size_t)(p - buf) });
	g->cells = gi_hash_end(g->arena);
	if (g->numbers == 0)
		g->cells = g->hash;
}

static size_t
two_digits(const char *s)
{
	return (size_t)(s[0] - '0') * 10 + (size_t)(s[1] - '0');
}

/* Whether s is a day, as 2021-01-29. */
static bool
is_day(struct gi_str s)
{
	static const uint8_t	 days[] = {
		31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	size_t			 i, year, month, day;

	if (s.len != strlen("2021-01-29"))
		return false;
	for (i = 0; i < s.len; i++) {
		if (i == 4 || i == 7 ? s.s[i] != '-' :
		    s.s[i] < '0' || s.s[i] > '9')
			return false;
	}
	year = two_digits(s.s) * 100 + two_digits(s.s + 2);
	month = two_digits(s.s + 5);
	day = two_digits(s.s + 8);
	if (year == 0 || month < 1 || month > GI_LEN(days) || day < 1 ||
	    day > days[month - 1])
		return false;
	return month != 2 || day < 29 ||
	    (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static void
set_dates(struct store_reading *g)
{
	const struct gi_str	*fact = g->r->fact;
	const char		*name = g->r->doc->name;

	g->dated = gi_str_size(fact[REP_YEAR], &g->year) &&
	    g->year <= INT32_MAX;
	if (!g->dated && fact[REP_YEAR].len > 0)
		gi_report(GI_MSG_YEAR, name, 0, NULL);
	if (is_day(fact[REP_PUBLISHED]))
		g->published = fact[REP_PUBLISHED];
	else if (fact[REP_PUBLISHED].len > 0)
		gi_report(GI_MSG_DAY, name, 0, NULL);
}

static void
add_word(struct gi_text *t, struct gi_str s)
{
	gi_text_add(t, s.s != NULL ? s : gi_str("-"));
	gi_text_byte(t, ' ');
}

/* The code, the kind and the name of the body; then the year. */
static void
set_key(struct store_reading *g)
{
	struct gi_text	 t = { .arena = g->arena };
	struct gi_str	 name = store_reading_fact(g, REP_BODY);

	g->key = g->hash;
	if (name.s == NULL)
		return;
	add_word(&t, store_reading_fact(g, REP_CODE));
	add_word(&t, store_reading_fact(g, REP_KIND));
	gi_text_add(&t, name);
	g->who = gi_text_end(&t);
	if (!g->dated)
		return;
	add_word(&t, g->who);
	gi_text_size(&t, g->year);
	g->key = gi_text_end(&t);
}

struct gi_str
store_reading_fact(const struct store_reading *g, enum rep_fact f)
{
	return store_clean(g->arena, gi_str_known(g->r->fact[f]));
}

void
store_reading_set(struct store_reading *g, const struct store_place *place,
    const struct rep_report *r, struct gi_arena *a)
{
	struct gi_str	 rules = g->rules;

	*g = (struct store_reading){ .r = r, .arena = a, .place = place,
	    .rules = rules };
	g->source = store_clean(a, r->source);
	g->hash = store_clean(a, gi_doc_field(r->doc, &r->doc->rec[0],
	    GI_DOC_HASH));
	if (g->hash.s == NULL)
		g->hash = hash_lines(g);
	g->reading = hash_records(g);
	read_cells(g);
	set_cells(g);
	set_dates(g);
	set_key(g);
}

/* A second record of a cell. */
static void
give_second(const struct rep_cell *cell, void (*each)(void *,
    const struct rep_cell *, const struct gi_str *), void *ctx)
{
	struct gi_str	 keys = { cell->place->keys, cell->place->len };
	struct gi_str	 key[3] = { { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
	int		 i;

	for (i = 0; i < 3 && gi_str_part(&keys, '\t', &key[i]); i++)
		;
	each(ctx, cell, key);
}

void
store_strays(const struct store_reading *g, void (*each)(void *,
    const struct rep_cell *, const struct gi_str *), void *ctx)
{
	const struct rep_report	*r = g->r;
	size_t			 i;

	for (i = 0; i < r->nstray; i++)
		each(ctx, &r->stray[i], r->stray[i].key);
	for (i = 0; i < r->ncell; i++) {
		if (rep_at(r, r->cell[i].place) != &r->cell[i])
			give_second(&r->cell[i], each, ctx);
	}
}

static void
add_text(void *ctx, struct gi_str s)
{
	gi_text_add(ctx, s);
}

/* The record of the next heading from i on; nrec where there is none. */
static size_t
next_heading(const struct gi_doc *doc, size_t i)
{
	while (i < doc->nrec && !rep_is_heading(&doc->rec[i]))
		i++;
	return i;
}

void
store_sections(const struct store_reading *g, void (*each)(void *,
    const struct rep_section *, struct gi_str), void *ctx)
{
	const struct gi_doc	*doc = g->r->doc;
	const struct gi_line	*after = doc->line;
	struct rep_section	 s;
	struct gi_text		 t;
	struct gi_mark		 mark = gi_arena_mark(g->arena);
	size_t			 i, next;

	for (i = next_heading(doc, 0); i < doc->nrec; i = next) {
		next = next_heading(doc, i + 1);
		rep_section_read(&s, doc, i, next, after);
		after = s.line + s.nline;
		t = (struct gi_text){ .arena = g->arena };
		rep_section_text(doc, &s, add_text, &t);
		each(ctx, &s, (struct gi_str){ t.s != NULL ? t.s : "", t.len });
		gi_arena_release(g->arena, mark);
	}
}
