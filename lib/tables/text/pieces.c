/* SPDX-License-Identifier: ISC */
/* Numbers in pieces: 57 513, or 231 over 5. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/text/number.h"
#include "tables/text/pieces.h"

#define NUMBER_BYTES	40	/* of all pieces; a longer one is no count */

/* Is a text of digits, and what may stand between and before them? */
static bool
is_piece(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 at, n, digits = 0;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		/* of what is no letter, folding leaves nothing */
		if (gi_fold(cp) >= '0' && gi_fold(cp) <= '9')
			digits++;
		else if (cp != '.' && cp != ',' &&
		    (at > 0 || (cp != '-' && cp != '+')))
			return false;
	}
	return digits > 0;
}

/* The bytes of the blanks that a text begins with, or of what is none. */
static size_t
stretch(struct gi_str s, bool blank)
{
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_is_space(cp) != blank)
			break;
	}
	return at;
}

bool
tbl_pieces_add(struct tbl_pieces *p, struct gi_str text)
{
	struct gi_str	 s;

	for (;;) {
		text = gi_str_from(text, stretch(text, true));
		if (text.len == 0)
			return true;
		s = (struct gi_str){ text.s, stretch(text, false) };
		if (p->n == TBL_PIECES || !is_piece(s))
			return false;
		p->piece[p->n++] = s;
		text = gi_str_from(text, s.len);
	}
}

/* Does a number of several digits begin with nought? */
static bool
is_led_by_nought(struct gi_str s)
{
	size_t	 i = s.len > 0 && (s.s[0] == '-' || s.s[0] == '+');

	return i + 1 < s.len && s.s[i] == '0' && s.s[i + 1] != '.';
}

bool
tbl_pieces_join(const struct tbl_pieces *p, size_t first, size_t end,
    struct gi_dec *d)
{
	char			 buf[NUMBER_BYTES];
	struct gi_str		 all = { buf, 0 };
	struct tbl_number	 n;
	size_t			 i;

	for (i = first; i < end; i++) {
		if (p->piece[i].len > sizeof(buf) - all.len)
			return false;
		memcpy(buf + all.len, p->piece[i].s, p->piece[i].len);
		all.len += p->piece[i].len;
	}
	if (!tbl_number_read(all, &n) || n.len != all.len ||
	    n.unit != NULL || (end - first > 1 && is_led_by_nought(all)))
		return false;
	*d = n.value;
	return true;
}

struct gi_str
tbl_pieces_text(struct gi_arena *arena, const struct tbl_pieces *p)
{
	struct gi_str	 all = { "", 0 };
	char		*buf;
	size_t		 i, len = 0;

	for (i = 0; i < p->n; i++)
		len += p->piece[i].len + 1;
	if (len == 0)
		return all;
	buf = gi_alloc_raw(arena, len);
	for (i = 0; i < p->n; i++) {
		if (i > 0)
			buf[all.len++] = ' ';
		memcpy(buf + all.len, p->piece[i].s, p->piece[i].len);
		all.len += p->piece[i].len;
	}
	all.s = buf;
	return all;
}
