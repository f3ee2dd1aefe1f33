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
 * Cell i, x code points from the line's start, if its text is a known one: most
 * labels are.  A blank behind it makes no piece of what is none without.
 */
static bool
known_add(struct tbl_line_cut *lc, struct gi_str text, size_t x, size_t i)
{
	struct tbl_term	*t;
	uint32_t	 hash;

	t = tbl_term_find(text, &hash);
	if (t == NULL || !t->whole)
		return false;
	tbl_atom_term(lc->r, tbl_cell_atom(lc, TBL_LABEL, text, i, x,
	    x + t->width), t, true);
	return true;
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

/* Cell i, of which most are counts, x code points from the line's start. */
void
tbl_cell_cut(struct tbl_line_cut *lc, struct gi_str text, size_t x, size_t i)
{
	struct gi_str		 s;
	struct tbl_number	 n;
	size_t			 x0, first = lc->r->natom;

	s = gi_trim(text);
	x0 = x + (size_t)(s.s - text.s);
	if (tbl_number_plain(s, &n.value)) {
		tbl_atom_number(tbl_cell_atom(lc, TBL_NUMBER, s, i, x0,
		    x0 + s.len), s, n.value);
	} else if (s.len == 0) {
		tbl_cell_atom(lc, TBL_BLANK, s, i, x0, x0);
	} else if (known_add(lc, s, s.s == text.s ? x : x + gi_utf8_count(
	    (struct gi_str){ text.s, (size_t)(s.s - text.s) }), i)) {
		return;
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
}
