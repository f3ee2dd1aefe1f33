/* SPDX-License-Identifier: ISC */
/* A record of CSV, and its fields. */
#include "base/decimal.h"
#include "csv/write.h"
#include "store/csv/csv.h"
#include "stream/output.h"

static void
separate(struct store_record *r)
{
	if (r->more)
		gi_text_byte(&r->text, ',');
	r->more = true;
}

void
store_add_bare(struct store_record *r, struct gi_str s)
{
	separate(r);
	gi_text_add(&r->text, s);
}

void
store_add_null(struct store_record *r)
{
	store_add_bare(r, r->null);
}

void
store_add_text(struct store_record *r, struct gi_str s)
{
	separate(r);
	csv_add_text(&r->text, s, r->care);
}

void
store_add_known(struct store_record *r, struct gi_str s)
{
	if (s.s == NULL)
		store_add_null(r);
	else
		store_add_text(r, s);
}

bool
store_add_number(struct store_record *r, struct gi_str s)
{
	struct gi_str	 digits;

	if (!gi_is_decimal(s)) {
		store_add_null(r);
		return false;
	}
	store_add_bare(r, gi_str(gi_decimal_plain(s, &digits)));
	gi_text_add(&r->text, digits);
	return true;
}

void
store_add_head(struct store_record *r, enum store_heads heads,
    const struct store_fact_names *names)
{
	if (heads == STORE_HEADS_KEYS)
		store_add_bare(r, gi_str(names->id));
	else
		store_add_text(r, gi_str(heads == STORE_HEADS_ZH ?
		    names->chinese : names->english));
}

void
store_add_fact(struct store_record *r, const struct rep_report *report,
    struct gi_arena *a, enum store_fact f)
{
	struct gi_str		 fact = store_fact(report, a, f);
	enum store_type		 type = store_fact_names(f)->type;

	if (fact.s == NULL || type == STORE_TEXT)
		store_add_known(r, fact);
	else if (type == STORE_NUMBER)
		(void)store_add_number(r, fact);
	else
		store_add_bare(r, fact);
}

void
store_csv_record(struct store_csv *c)
{
	struct gi_text	*t = &c->record.text;

	gi_text_add(t, gi_str("\r\n"));
	if (c->togb != NULL) {
		c->coded.len = 0;
		nrm_togb_add(c->togb, &c->coded,
		    (struct gi_str){ t->s, t->len });
		t = &c->coded;
	}
	gi_put_bytes(c->out, t->s, t->len);
	c->record.text.len = 0;
	c->record.more = false;
}
