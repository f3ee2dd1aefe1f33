/* SPDX-License-Identifier: ISC */
/* A document that comes as records, of gi-extract(1) say, normalized. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "normalize/normal.h"
#include "stream/doc.h"
#include "stream/put.h"

struct relay {
	struct gi_doc		*doc;
	struct gi_str		*text;		/* by record: its new text, s
						   NULL: the record as it is */
	struct gi_normal	 lines;		/* what was removed of lines */
	struct gi_normal	 besides;	/* and of the rest, untold */
	size_t			 bad;		/* broken sequences */
	size_t			 line;		/* of the first, or 0 */
	struct gi_str		 where[2];	/* its line and its byte */
	FILE			*out;
};

/* The field that holds text, 0 if none does. */
static size_t
text_field(const struct gi_record *rec)
{
	switch (rec->type) {
	case GI_REC_LINE:
		return GI_LINE_TEXT;
	case GI_REC_ASIDE:
		return GI_ASIDE_TEXT;
	case GI_REC_HINT:
		return GI_HINT_VALUE;
	default:
		return 0;
	}
}

/* Bytes of the stream before a record of the document. */
static size_t
offset_of(const struct gi_doc *doc, const struct gi_record *rec)
{
	size_t	 i, at = doc->offset;

	for (i = 0; &doc->rec[i] < rec; i++)
		at += doc->rec[i].raw.len + 1;
	return at;
}

/*
 * Count what is no UTF-8.  Where a record has no line, that of the stream is
 * told, beside the byte in it.
 */
static struct gi_str
decode(struct relay *r, const struct gi_record *rec, struct gi_str text)
{
	struct gi_arena		*a = r->doc->arena;
	struct gi_str		 f = gi_field(rec, text_field(rec));
	size_t			 at = (size_t)(f.s - rec->raw.s);
	struct gi_decoded	 d;

	gi_decode(a, text, GI_ENC_UTF8, &d);
	if (r->bad == 0 && d.bad > 0) {
		if (!gi_str_size(gi_field(rec, GI_LINE_LINE), &r->line))
			r->line = 0;
		r->where[0] = gi_size_text(a, r->line > 0 ?
		    r->line : rec->number);
		r->where[1] = gi_size_text(a, offset_of(r->doc, rec) + at +
		    gi_utf8_valid(f.s, f.len) + 1);
	}
	r->bad += d.bad;
	return d.text;
}

static void
fold(struct relay *r, size_t i)
{
	const struct gi_record	*rec = &r->doc->rec[i];
	size_t			 number = 0, field = text_field(rec);
	struct gi_str		 was, text;
	struct gi_normal	*count;

	if (field == 0 || gi_is_null(gi_field(rec, field)))
		return;
	count = rec->type == GI_REC_LINE ? &r->lines : &r->besides;
	gi_str_size(gi_field(rec, GI_LINE_LINE), &number);
	text = was = gi_unescape(r->doc->arena, gi_field(rec, field));
	if (gi_utf8_valid(text.s, text.len) < text.len)
		text = decode(r, rec, text);
	text = gi_normalize_line(r->doc->arena, text, number, count);
	if (text.s != was.s)
		r->text[i] = text;
}

static void
put(const struct relay *r, size_t i)
{
	const struct gi_record	*rec = &r->doc->rec[i];
	struct gi_str		 f, rest;

	if (r->text[i].s == NULL) {
		gi_put_raw(r->out, rec->raw);
		return;
	}
	f = gi_field(rec, text_field(rec));
	gi_put_bytes(r->out, rec->raw.s, (size_t)(f.s - rec->raw.s) - 1);
	gi_put_str(r->out, r->text[i]);
	rest = gi_str_from(rec->raw, (size_t)(f.s + f.len - rec->raw.s));
	gi_put_raw(r->out, rest);
}

static void
put_findings(struct relay *r)
{
	struct gi_arena	*a = r->doc->arena;
	struct gi_str	 args[] = {
		gi_size_text(a, r->bad), gi_str(gi_encoding_name(GI_ENC_UTF8)),
		r->where[0], r->where[1]
	};

	if (r->bad > 0)
		gi_put_document_find(r->out, a, "bad-bytes", r->line,
		    args, GI_LEN(args));
	gi_put_controls(r->out, a, &r->lines);
}

void
gi_normalize_stage(struct gi_doc *doc, void *ctx)
{
	struct relay	 r = { .doc = doc, .out = ctx };
	size_t		 i;

	r.text = gi_alloc_array(doc->arena, doc->nrec, sizeof(*r.text));
	for (i = 0; i < doc->nrec; i++)
		fold(&r, i);
	put(&r, 0);
	for (i = 1; i < doc->nrec && doc->rec[i].type == GI_REC_FIND; i++)
		put(&r, i);
	put_findings(&r);
	for (; i < doc->nrec; i++)
		put(&r, i);
	gi_doc_end(doc, r.out);
}

void
gi_normalize_record(struct gi_arena *a, const struct gi_record *rec, FILE *out)
{
	struct gi_str	 text = { NULL, 0 };
	struct gi_doc	 doc = { .arena = a, .rec = rec, .nrec = 1 };
	struct relay	 r = { .doc = &doc, .text = &text, .out = out };

	fold(&r, 0);
	put(&r, 0);
}
