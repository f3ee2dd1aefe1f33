/* SPDX-License-Identifier: ISC */
/* Documents that come as records, as those of gi-extract(1), normalized. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "normalize/garbled.h"
#include "normalize/normal.h"
#include "normalize/scan.h"
#include "stream/doc.h"
#include "stream/output.h"
#include "stream/put.h"

struct relay {
	struct gi_doc		*doc;
	struct gi_str		*text;		/* by record: its new text, s
						   NULL: the record as it is;
						   NULL: they all are */
	struct gi_normal	 lines;		/* what was removed of lines */
	struct gi_normal	 besides;	/* and of the rest, untold */
	size_t			 bad;		/* broken sequences */
	size_t			 line;		/* of the first, or 0 */
	struct gi_str		 where[2];	/* its line and its byte */
	FILE			*out;
};

/* Number of the field of a record that holds text; 0 if none does. */
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

/* How many bytes of the stream stand before a record of the document. */
static size_t
offset_of(const struct gi_doc *doc, const struct gi_record *rec)
{
	size_t	 i, at = doc->offset;

	for (i = 0; &doc->rec[i] < rec; i++)
		at += doc->rec[i].raw.len + 1;
	return at;
}

/*
 * Replace what is no UTF-8 in a text of a record, and count it.  For a record
 * that names no line, its own number in the stream is told, and the byte of the
 * stream.
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
		    r->line : gi_doc_number(r->doc, rec));
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
	if (text.s == was.s)
		return;
	if (r->text == NULL)
		r->text = gi_alloc_array(r->doc->arena, r->doc->nrec,
		    sizeof(*r->text));
	r->text[i] = text;
}

/* Whether s has an escape of a character that lines of text do not hold. */
static bool
is_escaped(struct gi_str s)
{
	const char	*p;

	for (; s.len > 1 && (p = memchr(s.s, '\\', s.len - 1)) != NULL;
	    s = gi_str_from(s, (size_t)(p - s.s) + 2)) {
		if (p[1] != 't' && p[1] != '\\')
			return true;
	}
	return false;
}

/*
 * Fold the records from i up to, but not including, end, which stand one behind
 * the other.  Nearly none has to be changed, which is seen of many bytes at
 * once.
 */
static void
fold_row(struct relay *r, size_t i, size_t end)
{
	const struct gi_record	*rec = r->doc->rec;
	struct gi_str		 row = { rec[i].raw.s, 0 };
	struct nrm_scan		 scan;
	struct nrm_line		 line;
	bool			 escaped, folded = false;

	row.len = (size_t)(rec[end - 1].raw.s - row.s) +
	    rec[end - 1].raw.len + 1;
	escaped = memchr(row.s, '\\', row.len) != NULL;
	nrm_scan_begin(&scan, row);
	while (nrm_scan_next(&scan, &line)) {
		/* a record that a CR divides is several lines */
		for (; i + 1 < end && rec[i + 1].raw.s <= line.text.s; i++)
			folded = false;
		if (folded || (!line.look && line.text.len == rec[i].raw.len &&
		    !(escaped && is_escaped(line.text))))
			continue;
		fold(r, i);
		folded = true;
	}
}

static void
fold_all(struct relay *r)
{
	const struct gi_doc	*doc = r->doc;
	size_t			 i, end;

	for (i = 0; i < doc->nrec; i = end) {
		for (end = i + 1; end < doc->nrec && doc->rec[end].raw.s ==
		    doc->rec[end - 1].raw.s + doc->rec[end - 1].raw.len + 1;
		    end++)
			;
		fold_row(r, i, end);
	}
}

static void
put(const struct relay *r, size_t i)
{
	const struct gi_record	*rec = &r->doc->rec[i];
	struct gi_str		 f, rest;

	if (r->text == NULL || r->text[i].s == NULL) {
		gi_put_raw(r->out, rec->raw);
		return;
	}
	f = gi_field(rec, text_field(rec));
	gi_put_bytes(r->out, rec->raw.s, (size_t)(f.s - rec->raw.s) - 1);
	gi_put_str(r->out, r->text[i]);
	rest = gi_str_from(rec->raw, (size_t)(f.s + f.len - rec->raw.s));
	gi_put_raw(r->out, rest);
}

/* Write the records from i up to, but not including, end. */
static void
put_all(const struct relay *r, size_t i, size_t end)
{
	size_t	 from = i;

	for (; r->text != NULL && i < end; i++) {
		if (r->text[i].s == NULL)
			continue;
		gi_doc_write(r->doc, from, i, r->out);
		put(r, i);
		from = i + 1;
	}
	gi_doc_write(r->doc, from, end, r->out);
}

/* Put the finding that the lines are garbled, unless it is there already. */
static void
put_garbled(struct relay *r)
{
	const struct gi_doc	*doc = r->doc;
	struct nrm_garbled	 g;
	size_t			 i;
	bool			 more = true;

	g.n = 0;
	g.looked = g.clear = false;
	for (i = 1; more && i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_LINE)
			more = nrm_garbled_add(&g, gi_field(&doc->rec[i],
			    GI_LINE_TEXT));
		else if (doc->rec[i].type == GI_REC_FIND && gi_str_is(
		    gi_field(&doc->rec[i], GI_FIND_RULE), "garbled"))
			return;
	}
	nrm_garbled_put(r->out, doc->arena, &g);
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
	put_garbled(r);
}

void
gi_normalize_stage(struct gi_doc *doc, void *ctx)
{
	struct relay	 r = { .doc = doc, .out = ctx };
	size_t		 i = 1;

	fold_all(&r);
	while (i < doc->nrec && doc->rec[i].type == GI_REC_FIND)
		i++;
	put_all(&r, 0, i);
	put_findings(&r);
	put_all(&r, i, doc->nrec);
	gi_doc_end(doc, r.out);
}

void
gi_normalize_record(struct gi_arena *a, const struct gi_record *rec, FILE *out)
{
	struct gi_doc	 doc = { .arena = a, .rec = rec, .nrec = 1 };
	struct relay	 r = { .doc = &doc, .out = out };

	fold(&r, 0);
	put(&r, 0);
}
