/* SPDX-License-Identifier: ISC */
/*
 * Writing records: they are gathered here and go out in large pieces, past
 * the buffer of the FILE that they are for.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"

#define ROOM	((size_t)128 * 1024)
#define PIECE	((size_t)16 * 1024)	/* of a field, to be escaped */
#define SLACK	8			/* bytes that escape_into() may touch
					   behind what it writes */

static struct {
	FILE	*to;		/* whose records these are; NULL: of none */
	size_t	 n;
	char	 s[ROOM];
} gathered;

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
	int	 fd;

	if (gathered.n > 0 && write_errno == 0) {
		if (fflush(gathered.to) == EOF)
			failed();
		else if ((fd = fileno(gathered.to)) >= 0)
			write_all(fd, gathered.s, gathered.n);
		else if (fwrite(gathered.s, 1, gathered.n, gathered.to) <
		    gathered.n)
			failed();
	}
	gathered.n = 0;
	gathered.to = NULL;
}

void
gi_flush(FILE *out)
{
	if (gathered.to == out)
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

/* Room for n bytes, at most ROOM; who fills it adds to gathered.n. */
static char *
room(FILE *out, size_t n)
{
	if (gathered.to != out || ROOM - gathered.n < n) {
		if (gathered.to != NULL)
			pass_on();
		gathered.to = out;
	}
	return gathered.s + gathered.n;
}

void
gi_put_bytes(FILE *out, const char *s, size_t len)
{
	size_t	 n;

	for (; len > 0; s += n, len -= n) {
		n = len < ROOM ? len : ROOM;
		memcpy(room(out, n), s, n);
		gathered.n += n;
	}
}

void
gi_put_byte(FILE *out, char c)
{
	*room(out, 1) = c;
	gathered.n++;
}

void
gi_put_type(FILE *out, const char *type)
{
	gi_put_bytes(out, type, strlen(type));
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

/* Whether one of eight bytes may have an escape: all below 16, and '\\'. */
static bool
needs_look(uint64_t x)
{
	const uint64_t	 one = 0x0101010101010101u, high = one << 7;
	uint64_t	 y = x ^ one * '\\';

	return ((((x - one * 16) & ~x) | ((y - one) & ~y)) & high) != 0;
}

/*
 * Copy s with its escapes to where there is room for twice its length and
 * SLACK; returns the length.
 */
static size_t
escape_into(char *to, struct gi_str s)
{
	char		*p = to, c;
	size_t		 i = 0, end;
	uint64_t	 x;

	while (i < s.len) {
		for (; i + sizeof(x) <= s.len; i += sizeof(x)) {
			memcpy(&x, s.s + i, sizeof(x));
			if (needs_look(x))
				break;
			memcpy(p, &x, sizeof(x));
			p += sizeof(x);
		}
		end = s.len - i < sizeof(x) ? s.len : i + sizeof(x);
		for (; i < end; i++) {
			c = escape(s.s[i]);
			*p = '\\';
			p += c != 0;
			*p++ = c != 0 ? c : s.s[i];
		}
	}
	return (size_t)(p - to);
}

void
gi_put_str(FILE *out, struct gi_str s)
{
	struct gi_str	 piece;

	gi_put_byte(out, '\t');
	for (; s.len > 0; s = gi_str_from(s, piece.len)) {
		piece.s = s.s;
		piece.len = s.len < PIECE ? s.len : PIECE;
		gathered.n += escape_into(room(out, 2 * piece.len + SLACK),
		    piece);
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
	char	 buf[24];
	size_t	 at = sizeof(buf);

	do {
		buf[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	buf[--at] = '\t';
	gi_put_bytes(out, buf + at, sizeof(buf) - at);
}

void
gi_put_null(FILE *out)
{
	gi_put_bytes(out, "\t\\N", 3);
}

void
gi_put_end(FILE *out)
{
	gi_put_byte(out, '\n');
}

void
gi_put_raw(FILE *out, struct gi_str raw)
{
	gi_put_bytes(out, raw.s, raw.len);
	gi_put_byte(out, '\n');
}
