/* SPDX-License-Identifier: ISC */
/* Cells cut into atoms. */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/cut/cell.h"
#include "tables/cut/classify.h"
#include "tables/cut/piece.h"
#include "tables/parts/reading.h"
#include "tables/text/number.h"
#include "tables/text/term.h"
#include "tables/text/text.h"

void
tbl_atoms_grow(struct tbl_reading *r)
{
	if (r->natom >= TBL_SMALL_MAX)
		gi_out_of_memory();
	r->atom = gi_grow_raw(r->arena, r->atom, r->natom, &r->atom_room,
	    sizeof(*r->atom));
}

/* What stands behind the number of the last atom in its cell. */
static void
tail_add(struct tbl_line_cut *lc, enum gi_reason reason, struct gi_str tail,
    size_t i, size_t x)
{
	if (reason == GI_NO_REASON)
		return;
	tail = gi_trim(tail);
	tbl_cell_atom(lc, TBL_NOISE, tail, i, x - gi_utf8_count(tail), x)->reason =
	    (uint8_t)reason;
}

/*
 * All pieces of the text of cell i, x code points from the line's start; but
 * for blanks around it has len bytes.
 */
static void
pieces_add(struct tbl_line_cut *lc, struct gi_str rest, size_t len, size_t x,
    size_t i)
{
	struct gi_str	 piece, tail;
	enum gi_reason	 reason;
	uint32_t	 cp;
	size_t		 n, x0;
	bool		 alone = true;

	for (;;) {
		for (n = 0; n < rest.len && rest.s[n] == ' '; n++)
			;
		rest = gi_str_from(rest, n);
		x += n;
		if (rest.len == 0)
			return;
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if (gi_is_space(cp)) {
			rest = gi_str_from(rest, n);
			x++;
			continue;
		}
		x0 = x;
		piece.s = rest.s;
		piece.len = tbl_piece_len(rest);
		x += gi_utf8_count(piece);
		alone = alone && piece.len == len;
		rest = gi_str_from(rest, piece.len);
		reason = tbl_atom_classify(lc->r, tbl_cell_atom(lc, TBL_LABEL,
		    piece, i, x0, x), alone, &tail);
		tail_add(lc, reason, tail, i, x);
		alone = false;
	}
}

/*
 * A delimited cell is one value, and not two: where it holds numbers, and
 * nothing that is text, but more than one of them, it cannot be read.  Its
 * atoms are those from first on.
 */
static void
cell_close(struct tbl_line_cut *lc, size_t first, struct gi_str text)
{
	struct tbl_reading	*r = lc->r;
	struct tbl_atom		*a = &r->atom[first];
	size_t			 i, numbers = 0;

	if (lc->delim == ' ' || lc->ncell == 1)
		return;
	for (i = first; i < r->natom; i++) {
		if (r->atom[i].kind == TBL_LABEL)
			return;
		numbers += r->atom[i].kind == TBL_NUMBER;
	}
	if (numbers < 2)
		return;
	a->kind = TBL_UNREAD;
	a->raw = text;
	a->x.to = r->atom[r->natom - 1].x.to;
	r->natom = first + 1;
}

/*
 * The text of a cell was cut, into atoms from first on: will it always be that
 * one atom?  Not where its item number is all it has, which may take in blanks
 * behind it, nor what hangs on others in its line.
 */
static void
known_mark(struct tbl_line_cut *lc, struct gi_str text, size_t first)
{
	struct tbl_reading	*r = lc->r;
	struct tbl_atom		*a = &r->atom[first];
	struct tbl_number	 n;

	if (r->natom == first + 1 && a->kind == TBL_LABEL &&
	    a->raw.len == text.len && a->nglyph > 0 && !a->term->amount &&
	    (tbl_text_is_wordy(text) || !tbl_number_read(text, &n)))
		a->term->whole = true;
}

/* Code points of n bytes of white space; nearly always they are ASCII. */
static inline size_t
spaces_count(const char *s, size_t n)
{
	return n < 2 ? n : gi_utf8_count((struct gi_str){ s, n });
}

/*
 * Cell i, whose text without white space around it is s, if that is a known one:
 * most labels are.  White space behind it makes no piece of what is none
 * without.  Returns the code points of the cell; SIZE_MAX: it is not known.
 */
static size_t
known_add(struct tbl_line_cut *lc, struct gi_str text, struct gi_str s,
    size_t x, size_t i)
{
	const char	*end = s.s + s.len;
	struct tbl_term	*t;
	uint32_t	 hash;
	size_t		 n;

	t = tbl_term_find(s, &hash);
	if (t == NULL || !t->whole)
		return SIZE_MAX;
	n = spaces_count(text.s, (size_t)(s.s - text.s));
	tbl_atom_term(lc->r, tbl_cell_atom(lc, TBL_LABEL, s, i, x + n,
	    x + n + t->width), t, true);
	return n + t->width + spaces_count(end, (size_t)(text.s + text.len -
	    end));
}

size_t
tbl_cell_cut(struct tbl_line_cut *lc, struct gi_str text, size_t x, size_t i)
{
	struct gi_str		 s;
	struct tbl_number	 n;
	size_t			 x0, width, first = lc->r->natom;

	s = gi_trim(text);
	x0 = x + (size_t)(s.s - text.s);
	if (tbl_number_plain(s, &n.value)) {
		tbl_atom_number(tbl_cell_atom(lc, TBL_NUMBER, s, i, x0,
		    x0 + s.len), s, n.value);
	} else if (s.len == 0) {
		tbl_cell_atom(lc, TBL_BLANK, s, i, x0, x0);
	} else if ((width = known_add(lc, text, s, x, i)) != SIZE_MAX) {
		return width;
	} else if (lc->digits && !tbl_text_is_wordy(s) &&
	    tbl_number_read(s, &n)) {
		/* what may be markup for others is none here */
		tbl_atom_amount(tbl_cell_atom(lc, TBL_NUMBER, s, i, x0,
		    x0 + gi_utf8_count(s)), gi_str_from((struct gi_str){ s.s,
		    n.doubt ? s.len : n.len }, s.s[0] == '\\'), &n);
		if (n.tail != GI_NO_REASON && !n.doubt)
			tail_add(lc, n.tail, gi_str_from(s, n.len), i,
			    x0 + gi_utf8_count(s));
	} else {
		pieces_add(lc, text, s.len, x, i);
		cell_close(lc, first, s);
		known_mark(lc, s, first);
	}
	return gi_utf8_count(text);
}
