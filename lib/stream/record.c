/* SPDX-License-Identifier: ISC */
/* Records: lines of fields separated by tabs; see gi-records(5). */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/msg.h"
#include "gi.h"
#include "stream/reader.h"
#include "stream/source.h"

#define ROOM	((size_t)127 * 1024)	/* less than malloc maps */
#define LEAST	((size_t)16 * 1024)	/* to be read at once */

static struct gi_reader_block *
block_new(size_t room)
{
	struct gi_reader_block	*b = gi_malloc(gi_size_add(room,
				    sizeof(*b) + GI_READER_MANY));

	b->next = NULL;
	b->room = room;
	b->end = 0;
	return b;
}

struct gi_reader *
gi_reader_new(int fd, const char *name)
{
	struct gi_reader	*r = gi_malloc(sizeof(*r));
	struct stat		 st = { 0 };

	memset(r, 0, sizeof(*r));
	r->fd = fd;
	r->waits = fstat(fd, &st) == -1 || !S_ISREG(st.st_mode);
	if (r->waits && S_ISFIFO(st.st_mode))
		gi_pipe_widen(fd);
	r->name = gi_malloc(strlen(name) + 1);
	memcpy(r->name, name, strlen(name) + 1);
	r->now = block_new(ROOM);
	return r;
}

void
gi_reader_begin(struct gi_reader *r, struct gi_str bytes)
{
	if (bytes.len > r->now->room) {
		free(r->now);
		r->now = block_new(bytes.len);
	}
	memcpy(r->now->s, bytes.s, bytes.len);
	r->now->end = bytes.len;
}

static void
blocks_free(struct gi_reader_block *b)
{
	struct gi_reader_block	*next;

	for (; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
}

void
gi_reader_free(struct gi_reader *r)
{
	if (r == NULL)
		return;
	blocks_free(r->now);
	blocks_free(r->held);
	blocks_free(r->spare);
	free(r->name);
	free(r);
}

bool
gi_reader_cut(const struct gi_reader *r)
{
	return r->now->end > r->at;
}

const char *
gi_reader_name(const struct gi_reader *r)
{
	return r->name;
}

size_t
gi_reader_offset(const struct gi_reader *r)
{
	return r->offset + r->last;
}

void
gi_reader_hold(struct gi_reader *r, bool hold)
{
	struct gi_reader_block	*b;

	r->hold = hold;
	while (!hold && (b = r->held) != NULL) {
		r->held = b->next;
		b->next = r->spare;
		r->spare = b;
	}
}

/* Whether the record begins so, up to the end of its first field. */
static bool
is_type(struct gi_str raw, const char *type, size_t len)
{
	return raw.len >= len && memcmp(raw.s, type, len) == 0 &&
	    (raw.len == len || raw.s[len] == '\t');
}

#define IS(name, type)	\
	if (is_type(raw, name, sizeof(name) - 1))	\
		return GI_REC_##type

enum gi_type
gi_reader_type(struct gi_str raw)
{
	switch (raw.len > 0 ? raw.s[0] : '\0') {
	case 'l':
		IS("line", LINE);
		break;
	case 'c':
		IS("cell", CELL);
		break;
	case 'd':
		IS("doc", DOC);
		IS("done", DONE);
		break;
	case 'e':
		IS("end", END);
		break;
	case 'f':
		IS("find", FIND);
		IS("fail", FAIL);
		break;
	case 's':
		IS("sect", SECT);
		break;
	case 'm':
		IS("meta", META);
		break;
	case 'a':
		IS("aside", ASIDE);
		break;
	case 'h':
		IS("hint", HINT);
		break;
	case 'p':
		IS("page", PAGE);
		break;
	}
	return GI_REC_UNKNOWN;
}
#undef IS

void
gi_record_split(struct gi_str raw, struct gi_record *rec)
{
	rec->raw = raw;
	rec->type = gi_reader_type(raw);
}

/*
 * Room behind the record that is begun.  It moves to the start of another
 * block, unless nothing stands before it.
 */
static void
make_room(struct gi_reader *r)
{
	struct gi_reader_block	*was = r->now, *b = r->spare;
	size_t		 begun = was->end - r->at;
	size_t		 want = gi_size_add(gi_size_mul(begun, 2), ROOM);

	if (was->room - was->end >= LEAST)
		return;
	if (r->at == 0) {
		r->now = gi_realloc(was, 1, gi_size_add(want,
		    sizeof(*was) + GI_READER_MANY));
		r->now->room = want;
		return;
	}
	if (!r->hold && was->room - begun >= LEAST) {
		memmove(was->s, was->s + r->at, begun);
	} else {
		if (b != NULL && b->room - LEAST >= begun)
			r->spare = b->next;
		else
			b = block_new(begun > ROOM / 2 ? want : ROOM);
		memcpy(b->s, was->s + r->at, begun);
		b->next = NULL;
		was->next = r->hold ? r->held : r->spare;
		*(r->hold ? &r->held : &r->spare) = was;
		r->now = b;
	}
	r->now->end = begun;
	r->offset += r->at;
	r->at = 0;
}

/* Who reads the output has it before the input is waited for. */
int
gi_reader_fill(struct gi_reader *r)
{
	struct gi_reader_block	*b;
	ssize_t		 n;

	if (r->waits)
		gi_flush_due();
	make_room(r);
	b = r->now;
	r->seen = b->end;
	do
		n = read(r->fd, b->s + b->end, b->room - b->end);
	while (n < 0 && errno == EINTR);
	if (n > 0)
		b->end += (size_t)n;
	else if (n < 0)
		gi_report(GI_MSG_READ, r->name, r->number, strerror(errno));
	return n > 0 ? 1 : (int)n;
}

int
gi_read(struct gi_reader *r, struct gi_record *rec)
{
	return gi_reader_next(r, rec);
}

/* The end of the field at p. */
static const char *
field_end(const char *p, const char *end)
{
	const char	*tab = memchr(p, '\t', (size_t)(end - p));

	return tab != NULL ? tab : end;
}

struct gi_str
gi_field(const struct gi_record *rec, size_t i)
{
	const char	*p = rec->raw.s, *end = p + rec->raw.len;
	struct gi_str	 field = { "", 0 };

	for (; i > 0; i--) {
		while (p < end && *p != '\t')
			p++;		/* most fields are short */
		if (p == end)
			return field;
		p++;
	}
	field.s = p;
	field.len = (size_t)(field_end(p, end) - p);
	return field;
}

size_t
gi_fields(const struct gi_record *rec, struct gi_str *field, size_t max)
{
	const char	*p = rec->raw.s, *end = p + rec->raw.len, *tab;
	size_t		 n = 0, i;

	while (n < max) {
		tab = field_end(p, end);
		field[n].s = p;
		field[n++].len = (size_t)(tab - p);
		if (tab == end)
			break;
		p = tab + 1;
	}
	for (i = n; i < max; i++)
		field[i] = gi_str("");
	return n;
}

bool
gi_is_null(struct gi_str field)
{
	return field.len == 2 && field.s[0] == '\\' && field.s[1] == 'N';
}

static char
escaped(char c)
{
	return c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
}

/*
 * The field without its escapes, of which the first is at its byte at; blocks
 * are read up to where that can be done, and written behind the copy.
 */
static struct gi_str
unescape(struct gi_arena *a, struct gi_str field, size_t at,
    const char *readable)
{
	char		*buf = gi_alloc_raw(a, gi_size_add(field.len, BLOCK));
	struct gi_str	 out = { buf, at };
	const char	*p = field.s + at, *end = field.s + field.len;
	unsigned	 bits;
	block		 b;

	memcpy(buf, field.s, at);
	while (p < end) {
		if (*p == '\\' && p + 1 < end) {
			buf[out.len++] = escaped(p[1]);
			p += 2;
			continue;
		}
		if (readable - p < BLOCK) {
			buf[out.len++] = *p++;
			continue;
		}
		/* up to the next one; of most cells this is all */
		b = block_load(p);
		block_store(buf + out.len, b);
		bits = block_bits((block)(b == '\\')) & ~1u;
		at = bits != 0 ? block_first(bits) : BLOCK;
		if (at > (size_t)(end - p))
			at = (size_t)(end - p);
		out.len += at;
		p += at;
	}
	return out;
}

struct gi_str
gi_unescape(struct gi_arena *a, struct gi_str field)
{
	const char	*first = NULL;

	if (field.len > 0)
		first = memchr(field.s, '\\', field.len);
	if (first == NULL)
		return field;
	return unescape(a, field, (size_t)(first - field.s),
	    field.s + field.len);
}

struct gi_str
gi_reader_unescape(struct gi_arena *a, struct gi_str field, size_t at)
{
	return unescape(a, field, at, field.s + field.len + BLOCK);
}
