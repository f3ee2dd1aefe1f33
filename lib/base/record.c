/* SPDX-License-Identifier: ISC */
/* Records: lines of fields separated by tabs; see gi-records(5). */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "gi.h"

struct gi_reader {
	int		 fd;
	char		*name;
	struct gi_buf	 buf;
	size_t		 at;		/* in buf: the record that is next */
	size_t		 end;		/* in buf: of what was read */
	size_t		 number;
	size_t		 offset;	/* of buf in the stream */
};

static const char *const type_name[] = {
	[GI_REC_DOC] = "doc", [GI_REC_LINE] = "line", [GI_REC_META] = "meta",
	[GI_REC_SECT] = "sect", [GI_REC_CELL] = "cell",
	[GI_REC_FIND] = "find", [GI_REC_FAIL] = "fail", [GI_REC_END] = "end",
	[GI_REC_DONE] = "done", [GI_REC_ASIDE] = "aside",
	[GI_REC_HINT] = "hint", [GI_REC_PAGE] = "page"
};

struct gi_reader *
gi_reader_new(int fd, const char *name)
{
	struct gi_reader	*r = gi_malloc(sizeof(*r));

	memset(r, 0, sizeof(*r));
	r->fd = fd;
	r->name = gi_malloc(strlen(name) + 1);
	memcpy(r->name, name, strlen(name) + 1);
	return r;
}

void
gi_reader_begin(struct gi_reader *r, struct gi_str bytes)
{
	r->buf.room = bytes.len;
	r->buf.s = gi_malloc(bytes.len);
	memcpy(r->buf.s, bytes.s, bytes.len);
	r->end = bytes.len;
}

void
gi_reader_free(struct gi_reader *r)
{
	if (r == NULL)
		return;
	gi_buf_free(&r->buf);
	free(r->name);
	free(r);
}

const char *
gi_reader_name(const struct gi_reader *r)
{
	return r->name;
}

static enum gi_type
type_find(struct gi_str s)
{
	size_t	 i;

	for (i = GI_REC_DOC; i < GI_LEN(type_name); i++) {
		if (gi_str_is(s, type_name[i]))
			return (enum gi_type)i;
	}
	return GI_REC_UNKNOWN;
}

void
gi_record_split(struct gi_str raw, struct gi_record *rec)
{
	const char	*p = raw.s, *end = raw.s + raw.len, *tab;

	rec->raw = raw;
	rec->nfield = 0;
	while (rec->nfield < GI_FIELDS) {
		tab = memchr(p, '\t', (size_t)(end - p));
		if (tab == NULL)
			tab = end;
		rec->field[rec->nfield].s = p;
		rec->field[rec->nfield++].len = (size_t)(tab - p);
		if (tab == end)
			break;
		p = tab + 1;
	}
	rec->type = type_find(rec->field[0]);
}

/* Read on; what is in the buffer and was not given moves to its start. */
static ssize_t
fill(struct gi_reader *r)
{
	ssize_t	 n;

	if (r->at > 0) {
		r->end -= r->at;
		memmove(r->buf.s, r->buf.s + r->at, r->end);
		r->offset += r->at;
		r->at = 0;
	}
	n = gi_read_on(r->fd, &r->buf, r->end, SSIZE_MAX);
	if (n > 0)
		r->end += (size_t)n;
	else if (n < 0)
		gi_report(GI_MSG_READ, r->name, r->number, strerror(errno));
	return n;
}

int
gi_read(struct gi_reader *r, struct gi_record *rec)
{
	const char	*lf = NULL;
	struct gi_str	 raw;
	size_t		 seen = 0;
	ssize_t		 n;

	for (;;) {
		raw.len = r->end - r->at;
		if (raw.len > seen)
			lf = memchr(r->buf.s + r->at + seen, '\n',
			    raw.len - seen);
		if (lf != NULL)
			break;
		seen = raw.len;
		if ((n = fill(r)) <= 0)
			return (int)n;	/* half a number is another number */
	}
	raw.s = r->buf.s + r->at;
	raw.len = (size_t)(lf - raw.s);
	gi_record_split(raw, rec);
	rec->number = ++r->number;
	rec->offset = r->offset + r->at;
	r->at += raw.len + 1;
	return 1;
}

struct gi_str
gi_field(const struct gi_record *rec, size_t i)
{
	struct gi_str	 none = { "", 0 };

	return i < rec->nfield ? rec->field[i] : none;
}

bool
gi_is_null(struct gi_str field)
{
	return gi_str_is(field, "\\N");
}

static char
escaped(char c)
{
	return c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
}

struct gi_str
gi_unescape(struct gi_arena *a, struct gi_str field)
{
	char		*buf;
	size_t		 i;
	struct gi_str	 out;

	if (field.len == 0 || memchr(field.s, '\\', field.len) == NULL)
		return field;
	buf = gi_dup(a, field.s, field.len);
	out.s = buf;
	out.len = 0;
	for (i = 0; i < field.len; i++) {
		if (field.s[i] == '\\' && i + 1 < field.len)
			buf[out.len++] = escaped(field.s[++i]);
		else
			buf[out.len++] = field.s[i];
	}
	return out;
}

void
gi_put_type(FILE *out, const char *type)
{
	fputs(type, out);
}

/* The letter that stands for c behind a backslash, or 0. */
static char
escape(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

void
gi_put_str(FILE *out, struct gi_str s)
{
	size_t	 i, from = 0;
	char	 c;

	putc('\t', out);
	for (i = 0; i < s.len; i++) {
		if ((c = escape(s.s[i])) == 0)
			continue;
		fwrite(s.s + from, 1, i - from, out);
		putc('\\', out);
		putc(c, out);
		from = i + 1;
	}
	if (s.len > from)
		fwrite(s.s + from, 1, s.len - from, out);
}

void
gi_put_text(FILE *out, const char *s)
{
	if (s == NULL)
		gi_put_null(out);
	else
		gi_put_str(out, gi_str(s));
}

void
gi_put_size(FILE *out, size_t n)
{
	char	 buf[24];
	size_t	 at = sizeof(buf);

	do {
		buf[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	putc('\t', out);
	fwrite(buf + at, 1, sizeof(buf) - at, out);
}

void
gi_put_null(FILE *out)
{
	fputs("\t\\N", out);
}

void
gi_put_end(FILE *out)
{
	putc('\n', out);
}

void
gi_put_raw(FILE *out, struct gi_str raw)
{
	fwrite(raw.s, 1, raw.len, out);
	putc('\n', out);
}
