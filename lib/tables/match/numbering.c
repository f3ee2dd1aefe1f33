/* SPDX-License-Identifier: ISC */
/*
 * The line of statistical forms that numbers their columns, between the heads and
 * the rows: 甲 乙 1 2 3, where 甲 stands over the labels.  It has no values.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/match/explain.h"
#include "tables/match/match.h"
#include "tables/parts/reading.h"

#define HEADS		40	/* atoms before it that may be heads */
#define DIGITS_MAX	2	/* of such a number */
#define COLUMNS_MIN	3	/* that tell what it is, without a name */
#define COURT_COLUMNS	15	/* of table 4 */
#define LETTERS		26
#define CIRCLED_MAX	20
#define FIRST		16	/* bytes of its first word, at most */

struct numbering {
	struct tbl_reading	*r;
	unsigned		 near, far;	/* bits: the tables that have heads
						   right above it, or farther up */
	size_t			 from, end;	/* its atoms */
	size_t			 words;		/* that it has, */
	size_t			 n;		/* of them numbers: how many, */
	size_t			 first, last;	/* the first and the last, */
	size_t			 round;		/* and how many until the first
						   comes again, 0: it does not */
	bool			 named;		/* 甲, or what says that it numbers */
	size_t			 before_first;	/* the same of the one before it */
	size_t			 before_last;	/* in the text, 0: there is none */
};

/* A number of one or two digits that a text begins with, or a sign for one. */
static size_t
figure_read(struct gi_str s, size_t *value)
{
	uint32_t	 cp;
	size_t		 n = 0, len;

	*value = 0;
	for (; gi_ascii_digit_at(s, n) && n < DIGITS_MAX; n++)
		*value = *value * 10 + (size_t)(s.s[n] - '0');
	if (n > 0 || s.len == 0)
		return n;
	len = gi_utf8_decode(s.s, s.len, &cp);
	if (cp - GI_CP_CIRCLED_ONE < CIRCLED_MAX)
		*value = cp - GI_CP_CIRCLED_ONE + 1;
	else if (cp - 'A' < LETTERS)
		*value = cp - 'A' + 1;
	return *value > 0 ? len : 0;
}

/* The number of a column that a text is, 0: it is none. */
static size_t
sign_value(struct gi_str s)
{
	const struct gi_word	*w;
	uint32_t		 cp = 0;
	size_t			 n, value;

	if (s.len > 0 && (n = gi_utf8_decode(s.s, s.len, &cp),
	    gi_cp_is_open(cp)))
		s = gi_trim(gi_str_from(s, n));
	if ((n = figure_read(s, &value)) == 0)
		return 0;
	s = gi_trim(gi_str_from(s, n));
	if (s.len > 0 && (n = gi_utf8_decode(s.s, s.len, &cp),
	    gi_cp_is_close(cp)))
		s = gi_str_from(s, n);
	/* what it is made of may follow: 7=1+2+3 */
	if (s.len == 0 || (gi_utf8_decode(s.s, s.len, &cp),
	    gi_cp_is_equals(cp)))
		return value;
	w = gi_word_start(GI_WORD_NUMBERED, s);
	return w != NULL && w->text.len == s.len ? value : 0;
}

/* Is it of a table, by any heads above it? */
static bool
is_of(const struct numbering *x, enum gi_table t)
{
	return (x->far & 1u << t) != 0;
}

/* Does a number begin anew, as in table 4 for each of its groups? */
static bool
is_round(const struct numbering *x, size_t value)
{
	return value == x->first && x->n >= COLUMNS_MIN &&
	    is_of(x, GI_PROCEEDINGS) &&
	    (x->round == 0 || x->n % x->round == 0);
}

/* A word of the line: a name, or the number that comes next. */
static bool
word_take(struct numbering *x, struct gi_str s)
{
	size_t	 value;

	x->words++;
	if (gi_word_is(GI_WORD_STEM, s) != NULL ||
	    gi_word_is(GI_WORD_NUMBERING, s) != NULL) {
		x->named = true;
		return true;
	}
	if ((value = sign_value(s)) == 0)
		return false;
	if (x->n == 0)
		x->first = value;
	else if (is_round(x, value))
		x->round = x->round == 0 ? x->n : x->round;
	else if (value != x->last + 1 ||
	    (x->round > 0 && x->n % x->round == 0))
		return false;
	x->last = value;
	x->n++;
	return true;
}

/* Is an atom of no words? */
static bool
is_empty(const struct tbl_atom *a)
{
	return a->kind == TBL_WEAK || a->kind == TBL_RULE ||
	    (a->kind == TBL_BLANK && !a->mark);
}

/* The atom that is no empty one before i, natom: there is none. */
static size_t
text_before(const struct tbl_reading *r, size_t i)
{
	while (i > 0 && is_empty(&r->atom[i - 1]))
		i--;
	return i > 0 ? i - 1 : r->natom;
}

/* Set near and far by the labels before its atoms, no number between. */
static void
heads_find(struct numbering *x)
{
	const struct tbl_reading	*r = x->r;
	const struct tbl_atom		*a;
	size_t				 i = x->from, k, n;
	uint32_t			 row = 0;
	unsigned			 is;
	int				 t;

	x->near = x->far = 0;
	for (n = 0; n < HEADS && (k = text_before(r, i)) < r->natom; n++) {
		a = &r->atom[k];
		if (a->kind != TBL_LABEL)
			break;
		for (is = 0, t = 0; t < GI_TABLES && !a->is_unit; t++)
			is |= (unsigned)tbl_atom_is_about(r, a, t) << t;
		row = n == 0 ? a->row : row;
		x->near |= a->row == row ? is : 0;
		x->far |= is;
		i = k;
	}
}

static bool
is_mark(const struct tbl_atom *a)
{
	return a->kind == TBL_BLANK && a->mark;
}

/* The words of an atom, which blanks part. */
static bool
atom_take(struct numbering *x, const struct tbl_atom *a)
{
	struct gi_str	 rest = a->raw, s;

	if (a->kind != TBL_LABEL && a->kind != TBL_NUMBER &&
	    a->kind != TBL_UNREAD)
		return false;
	while (gi_str_part(&rest, ' ', &s)) {
		if (s.len > 0 && !word_take(x, s))
			return false;
	}
	return true;
}

/* Take the atoms of the row of the text that begins at x->end. */
static bool
row_take(struct numbering *x)
{
	const struct tbl_atom	*a = x->r->atom;
	uint32_t		 row = a[x->end].row;

	for (; x->end < x->r->natom && a[x->end].row == row; x->end++) {
		if (is_empty(&a[x->end]) || (x->named && is_mark(&a[x->end])))
			continue;
		if (!atom_take(x, &a[x->end]))
			return false;
	}
	return true;
}

/* Take one row, or several that have a word each. */
static void
rows_take(struct numbering *x)
{
	struct numbering	 was = *x;
	size_t			 words;

	do {
		words = x->words;
		if (!row_take(x) || (x->words > words + 1 && words > 0) ||
		    (words > 0 && is_of(x, GI_PROCEEDINGS) &&
		    x->n > COURT_COLUMNS)) {
			*x = was;
			return;
		}
		was = *x;
	} while (x->end < x->r->natom && x->words <= words + 1);
}

/* Does what follows tell that there are rows below, whose values are theirs? */
static bool
has_rows(const struct numbering *x)
{
	const struct tbl_reading	*r = x->r;
	size_t				 i = x->end;

	while (i < r->natom && is_empty(&r->atom[i]))
		i++;
	if (i == r->natom)
		return false;
	if (r->atom[i].kind == TBL_LABEL)
		return true;
	return is_of(x, GI_PROCEEDINGS) &&
	    tbl_atom_is_value(&r->atom[i]);
}

/*
 * Does it go on counting, or begin anew as the line before it?  That is so in
 * table 2, where each block has its heads.
 */
static bool
goes_on(const struct numbering *x)
{
	return x->before_last > 0 && x->near == 1u << GI_DISCLOSURE &&
	    (x->first == x->before_last + 1 || x->first == x->before_first);
}

/* Do the numbers by themselves say that they are those of columns? */
static bool
is_counted(const struct numbering *x)
{
	if (x->first != 1 || x->near == 0)
		return false;
	/* three of table 3 may be two values and their sum */
	return x->n > COLUMNS_MIN || (x->n == COLUMNS_MIN &&
	    !is_of(x, GI_REQUESTS)) ||
	    (x->n > 1 && is_of(x, GI_STATISTICS) &&
	    !is_of(x, GI_REQUESTS));
}

static bool
is_numbering(const struct numbering *x)
{
	return x->n > 0 && (x->round == 0 || x->n % x->round == 0) &&
	    has_rows(x) && (goes_on(x) || is_counted(x) || (x->named &&
	    x->far != 0 && (x->first == 1 || x->n > 1)));
}

/* Make noise of its atoms; that of names is not told of. */
static void
strip(struct numbering *x)
{
	struct tbl_atom	*a;
	size_t		 i;

	for (i = x->from; i < x->end; i++) {
		a = &x->r->atom[i];
		a->mark = false;
		if (is_empty(a))
			continue;
		a->reason = sign_value(a->raw) > 0 ? GI_REASON_SERIAL :
		    GI_NO_REASON;
		a->kind = TBL_NOISE;
	}
	x->before_first = x->first;
	x->before_last = x->last;
}

/* May the row of the text that begins with atom i number columns? */
static bool
may_number(const struct tbl_reading *r, size_t i)
{
	struct numbering	 x = { .n = 0 };
	uint32_t		 row = r->atom[i].row;
	struct gi_str		 rest, s;

	while (i < r->natom && r->atom[i].row == row && is_empty(&r->atom[i]))
		i++;
	if (i == r->natom || r->atom[i].row != row)
		return false;
	rest = r->atom[i].raw;
	/* most rows begin with a label, which is longer */
	if (rest.len > FIRST && memchr(rest.s, ' ', FIRST) == NULL)
		return false;
	return gi_str_part(&rest, ' ', &s) && word_take(&x, s);
}

void
tbl_numbering_strip(struct tbl_reading *r)
{
	struct numbering	 x = { .r = r };
	size_t			 i;

	for (i = 0; i < r->natom; i++) {
		if ((i > 0 && r->atom[i - 1].row == r->atom[i].row) ||
		    !may_number(r, i))
			continue;
		x.from = x.end = i;
		heads_find(&x);
		if (x.far == 0)
			continue;
		x.words = x.n = x.round = 0;
		x.named = false;
		rows_take(&x);
		if (is_numbering(&x)) {
			strip(&x);
			i = x.end - 1;
		}
	}
}
