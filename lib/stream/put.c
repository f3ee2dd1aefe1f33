/* SPDX-License-Identifier: ISC */
/*
 * Writing records: they are gathered here and go out in large pieces, past
 * the buffer of the FILE that they are for.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/block.h"
#include "base/msg.h"
#include "base/str.h"
#include "gi.h"
#include "stream/put.h"

#define PIECE	((size_t)16 * 1024)	/* of a field, to be escaped */
#define GI_PUT_SLACK	BLOCK			/* bytes that gi_put_escaped() may touch
					   behind what it writes */

struct gi_gathered	 gi_gathered;

static FILE	*due;		/* see gi_flush_later() */
static int	 write_errno;	/* of the first write that failed */

static void
failed(void)
{
	if (write_errno == 0)
		write_errno = errno;
}

static void
write_all(int fd, const char *s, size_t n)
{
	ssize_t	 did;

	for (; n > 0 && write_errno == 0; s += did, n -= (size_t)did) {
		did = write(fd, s, n);
		if (did < 0) {
			if (errno != EINTR)
				failed();
			did = 0;
		}
	}
}

/* A FILE may have no descriptor, where it writes to memory. */
static void
pass_on(void)
{
	struct gi_gathered	*g = &gi_gathered;
	int			 fd;

	if (g->n > 0 && write_errno == 0) {
		if (fflush(g->to) == EOF)
			failed();
		else if ((fd = fileno(g->to)) >= 0)
			write_all(fd, g->s, g->n);
		else if (fwrite(g->s, 1, g->n, g->to) < g->n)
			failed();
	}
	g->n = 0;
	g->to = NULL;
}

void
gi_flush(FILE *out)
{
	if (gi_gathered.to == out)
		pass_on();
	if (fflush(out) == EOF)
		failed();
	if (due == out)
		due = NULL;
}

void
gi_flush_later(FILE *out)
{
	if (due != NULL && due != out)
		gi_flush(due);
	due = out;
}

void
gi_flush_due(void)
{
	if (due != NULL)
		gi_flush(due);
}

bool
gi_write_failed(const FILE *out)
{
	return write_errno != 0 || ferror((FILE *)out);
}

int
gi_finish(FILE *out)
{
	int	 bad;

	gi_flush(out);
	bad = ferror(out);
	if (fclose(out) == EOF)
		failed();
	if (write_errno == EPIPE)
		/* a reader that went away needs no word */
		gi_status_raise(GI_OUTPUT);
	else if (write_errno != 0 || bad)
		gi_report(GI_MSG_WRITE, NULL, 0,
		    write_errno != 0 ? strerror(write_errno) : NULL);
	return (int)gi_status_worst();
}

/* Room for n bytes, at most GI_GATHER; who fills it adds to gi_gathered.n. */
static char *
room(FILE *out, size_t n)
{
	if (gi_gathered.to != out || GI_GATHER - gi_gathered.n < n) {
		if (gi_gathered.to != NULL)
			pass_on();
		gi_gathered.to = out;
	}
	return gi_gathered.s + gi_gathered.n;
}

void
gi_put_far(FILE *out, const char *s, size_t len)
{
	size_t	 n;

	for (; len > 0; s += n, len -= n) {
		n = len < GI_GATHER ? len : GI_GATHER;
		memcpy(room(out, n), s, n);
		gi_gathered.n += n;
	}
}

void
gi_put_head_set(struct gi_put_head *h, size_t number)
{
	h->number = number;
	/* beyond the largest number comes nought */
	h->left = number > SIZE_MAX - 9 ? 0 : 9 - number % 10;
	h->len = GI_PUT_TYPE + gi_size_format(number, h->s + GI_PUT_TYPE);
	h->last = h->s[h->len - 1];
	h->s[h->len++] = '\t';
}

char *
gi_put_room(FILE *out, size_t n)
{
	return room(out, n);
}

void
gi_put_used(const char *end)
{
	gi_gathered.n = (size_t)(end - gi_gathered.s);
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

static char *
put_escape(char *p, char c)
{
	char	 e = escape(c);

	*p = '\\';
	p += e != 0;
	*p++ = e != 0 ? e : c;
	return p;
}

char *
gi_put_escaped(char *p, struct gi_str s, size_t readable)
{
	size_t		 i = 0, n;
	unsigned	 bits;
	block		 b;

	while (i < s.len && readable - i >= BLOCK) {
		b = block_load(s.s + i);
		block_store(p, b);
		/* all escapes are below 16, but for that of the backslash */
		bits = block_bits(block_within(b, 0, 15) |
		    (block)(b == '\\'));
		n = bits != 0 ? block_first(bits) : BLOCK;
		if (n >= s.len - i)
			return p + (s.len - i);
		i += n;
		p += n;
		if (bits != 0)
			p = put_escape(p, s.s[i++]);
	}
	for (; i < s.len; i++)
		p = put_escape(p, s.s[i]);
	return p;
}

void
gi_put_str(FILE *out, struct gi_str s)
{
	struct gi_str	 piece;
	char		*to;

	gi_put_byte(out, '\t');
	for (; s.len > 0; s = gi_str_from(s, piece.len)) {
		piece.s = s.s;
		piece.len = s.len < PIECE ? s.len : PIECE;
		to = room(out, 2 * piece.len + GI_PUT_SLACK);
		gi_gathered.n += (size_t)(gi_put_escaped(to, piece, s.len) - to);
	}
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
	char	 buf[1 + GI_SIZE_TEXT] = "\t";

	gi_put_bytes(out, buf, 1 + gi_size_format(n, buf + 1));
}

/* How many bytes can be read from s on, which may be in text. */
static size_t
readable(struct gi_str s, struct gi_str text)
{
	uintptr_t	 at = (uintptr_t)s.s - (uintptr_t)text.s;

	return at < text.len ? text.len - at : s.len;
}

void
gi_put_lines(FILE *out, const struct gi_line *line, size_t n,
    struct gi_str text)
{
	struct gi_put_head	 h = GI_PUT_HEAD("line");
	char		*p, begin[GI_PUT_HEAD_ROOM];
	size_t		 i;

	for (i = 0; i < n; i++) {
		if (line[i].text.len > PIECE) {
			p = gi_put_head(begin, &h, line[i].number);
			gi_put_bytes(out, begin, (size_t)(p - begin) - 1);
			gi_put_str(out, line[i].text);
			gi_put_end(out);
			continue;
		}
		p = room(out, GI_PUT_HEAD_ROOM + 2 * PIECE + GI_PUT_SLACK + 1);
		p = gi_put_head(p, &h, line[i].number);
		p = gi_put_escaped(p, line[i].text,
		    readable(line[i].text, text));
		*p++ = '\n';
		gi_gathered.n = (size_t)(p - gi_gathered.s);
	}
}
