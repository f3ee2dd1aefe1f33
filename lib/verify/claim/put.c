/* SPDX-License-Identifier: ISC */
/* Claims as they are added to the report, and as records. */
#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "stream/put.h"
#include "verify/claim/claim.h"
#include "verify/report/claim.h"

/* Take away the zeros at the end of the fraction. */
static struct gi_dec
plain(struct gi_dec d)
{
	while (d.scale > 0 && d.units % 10 == 0) {
		d.units /= 10;
		d.scale--;
	}
	return d;
}

/* Byte of the record's text at which the line's text, which is trimmed, begins. */
static size_t
margin(struct ver_report *v, size_t line)
{
	struct gi_str	 text = gi_unescape(v->arena, v->doc->line[line].text);

	return gi_str_spaces(text, 0);
}

/* Set line, start and end of a claim from bytes of the paragraph. */
static void
locate(struct ver_telling *t, struct ver_claim *c, size_t at, size_t end,
    size_t on)
{
	const struct ver_para	*p = t->p->para;
	size_t			 i = p->npart, from, till, skip;

	while (i > 1 && p->part[i - 1].at > on)
		i--;
	from = p->part[i - 1].at;
	till = i < p->npart ? p->part[i].at : p->text.len;
	c->line = p->part[i - 1].line;
	skip = margin(t->v, c->line);
	c->start = skip + (at > from ? at - from : 0);
	c->end = skip + (end < till ? end : till) - from;
}

struct ver_claim *
ver_claim_add(struct ver_telling *t, size_t at, size_t end, size_t on,
    const struct ver_stated *s, struct gi_dec figure, enum ver_exactness exact)
{
	struct ver_report	*v = t->v;
	struct ver_claim	*c;
	struct ver_stated	 own;

	v->claim = gi_grow_raw(v->arena, v->claim, v->nclaim, &v->claim_room,
	    sizeof(*v->claim));
	c = &v->claim[v->nclaim++];
	*c = (struct ver_claim){ .exactness = exact,
	    .holding = VER_OPEN_CLAIM };
	locate(t, c, at, end, on);
	c->at = at;
	c->until = end;
	if (s != NULL) {
		own = ver_stated_own(v, s);
		c->of = s->table;
		c->table = own.table;
		c->row = own.row;
		c->col = own.col;
	}
	c->figure = plain(figure);
	return c;
}

void
ver_keep_claims(struct ver_report *v)
{
	const struct ver_claim	*c = v->claim, *end = c + v->nclaim;

	for (; c < end; c++) {
		v->kept = gi_grow_raw(v->arena, v->kept, v->nkept,
		    &v->kept_room, sizeof(*v->kept));
		v->kept[v->nkept++] = (struct ver_kept){
			.units = c->figure.units,
			.scale = (uint8_t)c->figure.scale,
			.row = c->row,
			.col = c->col,
			.table = (uint8_t)c->table,
			.line = (uint32_t)c->line,
			.start = (uint32_t)c->start,
			.end = (uint32_t)c->end,
			.exactness = (uint8_t)c->exactness,
			.holding = (uint8_t)c->holding
		};
	}
	v->nclaim = 0;
}

static void
put_nullable(FILE *out, const char *s)
{
	if (s == NULL)
		gi_put_null(out);
	else
		gi_put_text(out, s);
}

void
ver_put_claim(FILE *out, size_t line, const struct ver_kept *c)
{
	static const char *const exact[] = { "exact", "vague", "zero",
	    "share", "growth" };
	static const char *const holding[] = { "holds", "fails", "unknown" };
	char		 buf[GI_DEC_TEXT];
	struct gi_str	 figure = { buf, 0 };

	figure.len = gi_dec_format((struct gi_dec){ c->units, c->scale }, buf);
	gi_put_type(out, GI_NAME_REC_CLAIM);
	gi_put_size(out, line);
	gi_put_size(out, c->start);
	gi_put_size(out, c->end);
	put_nullable(out, c->row == NULL ? NULL :
	    gi_table_key((enum gi_table)c->table));
	put_nullable(out, c->row);
	put_nullable(out, c->col);
	gi_put_str(out, figure);
	gi_put_text(out, exact[c->exactness]);
	gi_put_text(out, holding[c->holding]);
	gi_put_end(out);
}
