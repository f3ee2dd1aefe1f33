/* SPDX-License-Identifier: ISC */
/*
 * A record stream as documents, one at a time.  A document begins with a doc
 * record and ends with an end record.  Behind the documents a done record says
 * how many there were; streams that were concatenated have one each.  A stream
 * that is not so is reported.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/str.h"
#include "base/text.h"
#include "gi.h"
#include "stream/doc.h"
#include "stream/output.h"
#include "stream/put.h"
#include "stream/reader.h"
#include "tool/msg.h"

_Static_assert(GI_REC_TYPES <= 32, "a document's types are bits");

struct filter_run {
	struct gi_reader	*in;
	const struct gi_filter	*filter;
	void			*ctx;
	struct gi_doc		 doc;
	struct gi_record	*rec;		/* of doc; kept for the next */
	size_t			 room;
	struct gi_line		*line;		/* likewise */
	size_t			 line_room;
	bool			 open;		/* between doc and end */
	bool			 skip;		/* what is read then is of a
						   document that failed */
	size_t			 bytes;		/* of the text of its lines */
	bool			 done;		/* the last record was done */
	bool			 cut;		/* something of it is missing */
	bool			 known;		/* a record of a known type was
						   read */
	size_t			 since;		/* documents since a done */
	size_t			 documents;	/* in all */
};

/* Report what is wrong with the stream at the record read last. */
static void
cut(struct filter_run *w, enum gi_msg why)
{
	w->cut = true;
	gi_report(why, gi_reader_name(w->in), gi_reader_number(w->in), NULL);
}

/*
 * Give an array of malloc(3) twice as much room: it is too large for the blocks
 * of an arena.
 */
static void *
grow(void *array, size_t *room, size_t size)
{
	*room = *room > 0 ? gi_size_mul(*room, 2) : 512;
	return gi_realloc(array, *room, size);
}

/*
 * Set *number to the number of a line record.  Returns where that field ends,
 * at a TAB; NULL if the field is anything but 1 to 9 digits and a TAB.
 */
static inline const char *
line_number(const struct gi_record *rec, uint32_t *number)
{
	const char	*p = rec->raw.s + sizeof(GI_NAME_REC_LINE), *begin = p;
	uint32_t	 n = 0;

	/* behind the record stands an LF, so that the loop ends there */
	for (; *p >= '0' && *p <= '9' && p - begin < 9; p++)
		n = n * 10 + (uint32_t)(*p - '0');
	*number = n;
	return p > begin && *p == '\t' ? p : NULL;
}

/*
 * The field from p up to the end of its record or the next TAB, its escapes
 * resolved.  Behind end a block can be read.
 */
static inline struct gi_str
line_text(struct gi_arena *a, const char *p, const char *end)
{
	struct gi_str	 text = { p, (size_t)(end - p) };
	const char	*tab;
	unsigned	 bits;
	block		 b;

	for (; p < end; p += BLOCK) {
		b = block_load(p);
		bits = block_bits((block)(b == '\t') | (block)(b == '\\'));
		if (bits == 0)
			continue;
		p += block_first(bits);
		if (p >= end)
			break;
		tab = memchr(p, '\t', (size_t)(end - p));
		if (tab != NULL)
			text.len = (size_t)(tab - text.s);
		return tab == p ? text : gi_reader_unescape(a, text,
		    (size_t)(p - text.s));
	}
	return text;
}

/* Set *l from a line record, even from one that lacks fields. */
static void
line_rare(struct filter_run *w, const struct gi_record *rec, struct gi_line *l)
{
	struct gi_str	 field[GI_LINE_FIELDS];
	size_t		 number;

	gi_fields(rec, field, GI_LEN(field));
	l->text = w->filter->escaped ? field[GI_LINE_TEXT] :
	    gi_unescape(w->doc.arena, field[GI_LINE_TEXT]);
	if (!gi_str_size(field[GI_LINE_LINE], &number) || number > UINT32_MAX) {
		cut(w, GI_MSG_LINE_NUMBER);
		number = 0;
	}
	l->number = (uint32_t)number;
}

static inline void
keep_line(struct filter_run *w, const struct gi_record *rec)
{
	struct gi_doc	*doc = &w->doc;
	const char	*p, *end = rec->raw.s + rec->raw.len;
	struct gi_line	*l;

	if (doc->nline == w->line_room)
		doc->line = w->line = grow(w->line, &w->line_room,
		    sizeof(*l));
	l = &w->line[doc->nline++];
	l->rec = (uint32_t)(doc->nrec - 1);
	p = rec->raw.len > sizeof(GI_NAME_REC_LINE) ? line_number(rec, &l->number) :
	    NULL;
	if (p == NULL) {
		line_rare(w, rec, l);
	} else if (w->filter->escaped) {
		l->text.s = p + 1;
		l->text.len = (size_t)(end - l->text.s);
	} else {
		l->text = line_text(doc->arena, p + 1, end);
	}
	w->bytes += l->text.len + 1;
}

/* Where the next record of the document is kept. */
static inline struct gi_record *
slot(struct filter_run *w)
{
	if (w->doc.nrec == w->room)
		w->doc.rec = w->rec = grow(w->rec, &w->room, sizeof(*w->rec));
	return &w->rec[w->doc.nrec];
}

/* Keep rec, which is in slot().  The reader holds its text. */
static inline void
keep(struct filter_run *w, const struct gi_record *rec)
{
	w->doc.nrec++;
	if (rec->type == GI_REC_LINE) {
		keep_line(w, rec);
	} else if (rec->type != GI_REC_CELL && rec->type != GI_REC_SKIP) {
		w->doc.types |= (uint32_t)1 << rec->type;
		if (rec->type == GI_REC_META)
			w->doc.meta_end = w->doc.nrec;
	}
}

static void
doc_begin(struct filter_run *w, const struct gi_record *rec)
{
	struct gi_arena	*a = w->doc.arena;
	struct gi_doc	 empty = { 0 };

	gi_arena_clear(a);
	w->doc = empty;
	w->doc.arena = a;
	w->doc.name = gi_reader_name(w->in);
	w->doc.number = gi_reader_number(w->in);
	w->doc.offset = gi_reader_offset(w->in);
	w->doc.escaped = w->filter->escaped;
	w->doc.rec = w->rec;
	w->doc.line = w->line;
	gi_reader_hold(w->in, true);
	w->open = true;
	w->bytes = 0;
	*slot(w) = *rec;
	w->doc.nrec++;
	w->doc.source = gi_unescape(a, gi_field(&w->doc.rec[0],
	    GI_DOC_SOURCE));
}

static void
other(struct filter_run *w, const struct gi_record *rec)
{
	if (w->filter->other != NULL)
		w->filter->other(rec, w->ctx);
	else if (w->filter->out != NULL)
		gi_put_raw(w->filter->out, rec->raw);
}

/* The document has more of something than its size allows: it fails. */
static void
doc_fail(struct filter_run *w, enum gi_msg why)
{
	struct gi_text		 t = { .arena = w->doc.arena };
	struct gi_record	 rec;

	gi_report(why, gi_reader_name(w->in), gi_reader_number(w->in),
	    NULL);
	gi_text_add(&t, gi_str(GI_NAME_REC_FAIL "\t"));
	gi_text_add(&t, gi_field(&w->doc.rec[0], GI_DOC_SOURCE));
	gi_text_byte(&t, '\t');
	gi_text_add(&t, gi_str(gi_progname));
	gi_text_byte(&t, '\t');
	gi_text_add(&t, gi_str(gi_message(why)));
	gi_text_byte(&t, '\n');
	gi_record_split((struct gi_str){ t.s, t.len - 1 }, &rec);
	other(w, &rec);
	gi_reader_hold(w->in, false);
	gi_arena_clear(w->doc.arena);
	w->open = false;
	w->since++;
}

/* Hand the document over.  False where it asks for too much memory. */
static bool
hand_over(struct filter_run *w)
{
	size_t	 held = gi_reader_offset(w->in) - w->doc.offset +
		    w->doc.nrec * sizeof(*w->doc.rec) +
		    w->doc.nline * sizeof(*w->doc.line) + w->bytes;

	if (w->filter->bounded)
		return gi_doc_bounded(&w->doc, w->bytes, held,
		    w->filter->document, w->ctx);
	w->filter->document(&w->doc, w->ctx);
	return true;
}

static void
doc_close(struct filter_run *w, bool complete)
{
	w->doc.complete = complete;
	if (!hand_over(w)) {
		doc_fail(w, GI_MSG_CELLS);
		return;
	}
	gi_reader_hold(w->in, false);
	w->open = false;
	w->documents++;
	w->since++;
}

/*
 * End the document by its end record.  An end record with another name is that
 * of another document, and what stood between the two is lost.
 */
static void
read_end(struct filter_run *w, const struct gi_record *rec)
{
	struct gi_str	 source = gi_unescape(w->doc.arena, gi_field(rec,
			    GI_END_SOURCE));
	bool		 own = gi_str_eq(source, w->doc.source);

	if (!own)
		cut(w, GI_MSG_OTHER_END);
	doc_close(w, own && gi_str_is(gi_field(rec, GI_END_STATUS), "ok"));
}

static void
read_done(struct filter_run *w, const struct gi_record *rec)
{
	size_t	 n;

	if (!gi_str_size(gi_field(rec, GI_DONE_DOCUMENTS), &n))
		cut(w, GI_MSG_NOT_RECORDS);
	else if (n != w->since)
		cut(w, GI_MSG_LOST);
	else if (gi_str_is(gi_field(rec, GI_DONE_STATUS), GI_INCOMPLETE))
		cut(w, GI_MSG_DONE_CUT);
	w->since = 0;
	w->done = true;
}

/* Act on a record that stands between documents. */
static void
outside(struct filter_run *w, const struct gi_record *rec)
{
	switch (rec->type) {
	case GI_REC_DOC:
		doc_begin(w, rec);
		break;
	case GI_REC_DONE:
		read_done(w, rec);
		break;
	case GI_REC_FAIL:
	case GI_REC_UNKNOWN:
		other(w, rec);
		break;
	default:
		cut(w, GI_MSG_NO_DOC);
		other(w, rec);
		break;
	}
}

/* Pass over a record of a document that failed, if it is of that. */
static void
skip(struct filter_run *w, const struct gi_record *rec)
{
	w->skip = rec->type != GI_REC_END && rec->type != GI_REC_DOC &&
	    rec->type != GI_REC_DONE;
	if (rec->type == GI_REC_DOC || rec->type == GI_REC_DONE) {
		cut(w, GI_MSG_NO_END);
		outside(w, rec);
	}
}

/*
 * Read and keep the records of a document, up to the one that ends it, which
 * *rec becomes.  Returns as gi_read().
 */
static int
inside(struct filter_run *w, struct gi_record *rec)
{
	struct gi_record	*now;
	int			 rc;

	while ((rc = gi_reader_next(w->in, now = slot(w))) == 1) {
		switch (now->type) {
		case GI_REC_END:
			*rec = *now;
			read_end(w, rec);
			return rc;
		case GI_REC_DOC:
		case GI_REC_DONE:
			*rec = *now;
			cut(w, GI_MSG_NO_END);
			doc_close(w, false);
			outside(w, rec);
			return rc;
		default:
			keep(w, now);
			break;
		}
		if (gi_doc_is_long(w->doc.nline, w->bytes)) {
			doc_fail(w, GI_MSG_LINES);
			w->skip = true;
			return rc;
		}
	}
	return rc;
}

/*
 * Report an input that does not end with a done record.  Without any record of
 * a known type it is no stream, but perhaps a text.  Half a record behind done
 * is the start of a part of the stream that is lost.
 */
static void
finish(struct filter_run *w)
{
	const char	*name = gi_reader_name(w->in);
	size_t		 last = gi_reader_number(w->in);

	if (last > 0 && !w->known)
		gi_report(GI_MSG_NOT_RECORDS, name, 1, NULL);
	else if (!w->done)
		gi_report(GI_MSG_CUT, name, 0, NULL);
	else if (gi_reader_cut(w->in))
		gi_report(GI_MSG_CUT_RECORD, name, last + 1, NULL);
	else
		return;
	w->cut = true;
}

bool
gi_filter_run(struct gi_reader *in, const struct gi_filter *filter, void *ctx)
{
	struct filter_run	 w = { .in = in, .filter = filter, .ctx = ctx };
	struct gi_record	 rec = { .type = GI_REC_UNKNOWN };
	int			 rc;

	w.doc.arena = gi_arena_new();
	do {
		if (w.open) {
			rc = inside(&w, &rec);
		} else if ((rc = gi_read(in, &rec)) == 1) {
			w.done = false;
			w.known |= rec.type != GI_REC_UNKNOWN;
			if (w.skip)
				skip(&w, &rec);
			else
				outside(&w, &rec);
		}
	} while (rc == 1);
	if (w.open)
		doc_close(&w, false);
	if (rc == 0)
		finish(&w);
	if (filter->out != NULL)
		gi_put_done(filter->out, w.documents, !w.cut);
	gi_arena_free(w.doc.arena);
	free(w.rec);
	free(w.line);
	return !w.cut;
}

void
gi_filter_fd(int fd, const char *name, const struct gi_filter *filter,
    void *ctx)
{
	struct gi_reader	*in = gi_reader_new(fd, name);

	gi_filter_run(in, filter, ctx);
	gi_reader_free(in);
}

/* The byte behind a record and its LF, in the block that was read. */
static const char *
end_of(const struct gi_record *rec)
{
	return rec->raw.s + rec->raw.len + 1;
}

/* Whether a line ends at byte i, with another byte behind it. */
static inline bool
ends_line(struct gi_str s, size_t i)
{
	return i + 1 < s.len && (s.s[i] == '\n' ||
	    (s.s[i] == '\r' && s.s[i + 1] != '\n'));
}

bool
gi_text_is_long(struct gi_str s)
{
	size_t		 i, at, n = 0;
	unsigned	 bits;
	block		 b;

	if (s.len <= GI_DOC_LINES)
		return false;
	for (i = 0; i + BLOCK <= s.len; i += BLOCK) {
		b = block_load(s.s + i);
		bits = block_bits((block)(b == '\n') | (block)(b == '\r'));
		for (; bits != 0; bits &= bits - 1) {
			at = i + block_first(bits);
			n += ends_line(s, at);
			if (gi_doc_is_long(n, at))
				return true;
		}
	}
	for (; i + 1 < s.len; i++) {
		n += ends_line(s, i);
		if (gi_doc_is_long(n, i))
			return true;
	}
	return false;
}

void
gi_doc_write(const struct gi_doc *doc, size_t a, size_t b, FILE *out)
{
	const char	*from, *to;

	if (b > doc->nrec)
		b = doc->nrec;
	while (a < b) {
		/* records that stand side by side in a block go out together */
		from = doc->rec[a].raw.s;
		do
			to = end_of(&doc->rec[a]);
		while (++a < b && doc->rec[a].raw.s == to);
		gi_put_bytes(out, from, (size_t)(to - from));
	}
}

void
gi_doc_end(const struct gi_doc *doc, FILE *out)
{
	gi_put_type(out, GI_NAME_REC_END);
	gi_put_str(out, doc->source);
	gi_put_size(out, doc->nline);
	gi_put_text(out, doc->complete ? "ok" : GI_INCOMPLETE);
	gi_put_end(out);
	gi_flush_later(out);
}
