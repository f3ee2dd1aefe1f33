/* SPDX-License-Identifier: ISC */
/*
 * Figures that were never filled in: marks, an empty bracket or a gap where the
 * number should stand before what it counts ("XX items", "____ items",
 * "information   items"), a telephone number of X, a year that lacks its last
 * digits, words that ask for what is to be filled in, and a month's figures.
 *
 * A mark is a placeholder only where nothing but a number could stand: a masked
 * telephone (138****1234), a masked name or project and the number of an article
 * are none.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/prose/prose.h"
#include "verify/section/checks.h"
#include "verify/section/section.h"

#define PHONE	3		/* marks of a part of a telephone number */
#define NEAR	90		/* bytes around figures of a month */
#define YEAR	4		/* digits of a year */

/* Marks of one kind that stand together in a text, blanks between them. */
struct ver_run {
	uint32_t mark;
	size_t	 at, end;	/* bytes, without blanks around */
	size_t	 n;		/* how many marks */
};

/* The code point before byte at; 0 at the start. */
static uint32_t
before(struct gi_str text, size_t at)
{
	text.len = at;
	return gi_utf8_last(text);
}

/* The code point at byte at; 0 at the end. */
static uint32_t
behind(struct gi_str text, size_t at)
{
	uint32_t	 cp = 0;

	if (at < text.len)
		(void)gi_utf8_decode(text.s + at, text.len - at, &cp);
	return cp;
}

static bool
is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static bool
is_letter(uint32_t cp)
{
	return (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
}

/* The run of marks that begins at byte at. */
static struct ver_run
run_at(struct gi_str text, size_t at)
{
	struct ver_run	 r = { .mark = behind(text, at), .at = at, .end = at };
	uint32_t	 cp;
	size_t		 i = at;

	while (i < text.len) {
		i += gi_utf8_decode(text.s + i, text.len - i, &cp);
		if (cp == r.mark) {
			r.end = i;
			r.n++;
		} else if (!gi_is_space(cp)) {
			break;
		}
	}
	return r;
}

/*
 * Whether a word for what is counted stands at byte at, behind blanks, and is
 * not the beginning of a longer one.
 */
static bool
is_counted(struct gi_str text, size_t at)
{
	const struct gi_word	*w;
	struct gi_str		 rest;

	rest = gi_str_from(text, gi_str_spaces(text, at));
	w = gi_word_start(GI_WORD_GAP_COUNTER, rest);
	if (w == NULL)
		return false;
	rest = gi_str_from(rest, w->text.len);
	return !gi_is_han(behind(rest, 0)) ||
	    gi_word_start(GI_WORD_GAP_BEHIND, rest) != NULL;
}

/* Whether the run is the first part of a telephone number: XXX-XXXXXXX. */
static bool
is_phone(struct gi_str text, const struct ver_run *r)
{
	struct ver_run	 next;
	uint32_t	 cp = behind(text, r->end);

	if (r->n < PHONE || is_digit(before(text, r->at)) ||
	    (cp != '-' && cp != GI_CP_WIDE_HYPHEN && cp != GI_CP_EM_DASH))
		return false;
	next = run_at(text, r->end + (cp == '-' ? 1 : 3));
	return next.mark == r->mark && next.n > PHONE &&
	    !is_digit(behind(text, next.end));
}

/* Whether the run makes a year of the digits before it: 20XX, 202X. */
static bool
is_year(struct gi_str text, const struct ver_run *r)
{
	size_t	 at = r->at;

	while (at > 0 && r->at - at < YEAR && is_digit((unsigned char)
	    text.s[at - 1]))
		at--;
	return at < r->at && r->at - at + r->n == YEAR && text.s[at] == '2' &&
	    gi_word_start(GI_WORD_YEAR_MARK, gi_str_from(text, r->end)) !=
	    NULL;
}

/*
 * Whether one star or an ellipsis stands between a word for what is counted and
 * its counter, with nothing else there: a star may be a mark of a text's type.
 */
static bool
is_between(struct gi_str text, const struct ver_run *r)
{
	const struct gi_word	*w;
	struct gi_str		 s = { text.s, r->at };

	if (gi_word_end(GI_WORD_GAP_BEFORE, s) == NULL ||
	    !is_counted(text, r->end))
		return false;
	s = gi_str_from(text, r->end);
	w = gi_word_start(GI_WORD_GAP_COUNTER, s);
	return w != NULL && behind(s, w->text.len) != r->mark;
}

/* Whether the run stands where a figure should. */
static bool
is_unfilled(struct gi_str text, const struct ver_run *r)
{
	struct gi_str	 s = { text.s, r->at };
	uint32_t	 cp = gi_utf8_last(s);

	if (is_phone(text, r) || is_year(text, r))
		return true;
	if (is_digit(cp) || is_letter(cp) ||
	    (gi_char(cp) & GI_CHAR_NUMERAL) != 0 ||
	    gi_word_end(GI_WORD_GAP_NOT, s) != NULL)
		return false;
	if (r->mark == GI_CP_ELLIPSIS || (r->n == 1 && r->mark == '*'))
		return is_between(text, r);
	/* a circle is a naught too, and one mark alone needs a word before it */
	if (r->n == 1 && (!gi_is_han(cp) || r->mark == GI_CP_WHITE_CIRCLE ||
	    r->mark == GI_CP_HAN_ZERO))
		return false;
	/* two stars set a text in bold type */
	if (r->mark == '*' && gi_is_space(behind(text, r->end)))
		return false;
	return is_counted(text, r->end);
}

/*
 * Whether blanks from byte at on stand for a figure: before them, in one piece,
 * a word for what is counted, behind them its counter.
 */
static bool
is_gap(struct gi_str text, size_t at)
{
	const struct gi_word	*w;
	struct gi_str		 s = { text.s, at };

	w = gi_word_end(GI_WORD_GAP_BEFORE, s);
	if (w == NULL || !is_counted(text, at))
		return false;
	/* of letters that are set apart, blanks say nothing */
	return !gi_is_space(before(text, at - w->text.len));
}

/* Whether an empty bracket that opens at byte at stands for a figure. */
static bool
is_empty(struct gi_str text, size_t at)
{
	size_t		 end;
	uint32_t	 cp;

	if (!gi_is_han(before(text, at)))
		return false;
	end = gi_str_spaces(text, at + gi_utf8_decode(text.s + at,
	    text.len - at, &cp));
	cp = behind(text, end);
	if (!gi_cp_is_close(cp) && cp != GI_CP_RIGHT_LENTICULAR && cp != ']')
		return false;
	return is_counted(text, end + (cp < 0x80 ? 1 : 3));
}

/*
 * The words at byte at of text, where an ideograph or a bracket stands, that ask
 * for something to be filled in, or give figures of a month; NULL: none do.
 */
static const struct gi_word *
to_fill(struct gi_str text, size_t at)
{
	const struct gi_word	*w;
	struct gi_str		 rest = gi_str_from(text, at);

	if ((w = gi_word_start(GI_WORD_TO_FILL, rest)) != NULL)
		return w;
	if ((w = gi_word_start(GI_WORD_MONTHLY, rest)) == NULL)
		return NULL;
	/* what is done each month speaks of this one too */
	rest.len = text.len - at < NEAR ? text.len - at : NEAR;
	at = at < NEAR ? 0 : at - NEAR;
	rest.len += (size_t)(rest.s - text.s) - at;
	rest.s = text.s + at;
	return gi_word_in(GI_WORD_EACH_MONTH, rest, NULL) == NULL ? w : NULL;
}

/* Whether a placeholder begins at byte at; *end is set behind what was seen. */
static bool
begins(struct gi_str text, size_t at, size_t *end)
{
	const struct gi_word	*w = to_fill(text, at);
	struct ver_run	 r;
	uint32_t	 cp;

	*end = at + (w != NULL ? w->text.len :
	    gi_utf8_decode(text.s + at, text.len - at, &cp));
	if (w != NULL || gi_utf8_plain_lead(text.s[at]))
		return w != NULL;
	if (gi_is_space(cp)) {
		*end = gi_str_spaces(text, at);
		return is_gap(text, at);
	}
	if (gi_cp_is_gap(cp)) {
		r = run_at(text, at);
		*end = r.end;
		return is_unfilled(text, &r);
	}
	return (gi_cp_is_open(cp) || cp == GI_CP_LEFT_LENTICULAR ||
	    cp == '[') && is_empty(text, at);
}

/* Pass the ideographs from byte at on that begin none: nearly all of them. */
static size_t
pass(struct gi_str text, size_t at)
{
	return at + gi_word_pass(GI_WORD_SET_UNFILLED, gi_str_from(text, at));
}

/* Report n placeholders of a paragraph, the first at byte at. */
static void
report(struct ver_report *v, const struct ver_para *para, size_t at, size_t n)
{
	const struct ver_line	*line = &v->line[ver_para_line(para, at)];
	struct gi_find		 f = { .line = ver_line_number(v, line) };
	struct gi_str		 args[3] = { { "", 0 }, { "", 0 }, { "", 0 } };

	f.place = ver_line_place(v, f.line);
	f.actual = ver_clause_at(para->text, at);
	f.actual.s = gi_dup(v->arena, f.actual.s, f.actual.len);
	args[0] = gi_say_section(v->arena, ver_section_number(v, line));
	args[1] = f.actual;
	if (n > 1)
		args[2] = gi_size_text(v->arena, n);
	ver_add_finding(v, "placeholder", f, args, GI_LEN(args));
}

void
ver_check_placeholders(struct ver_report *v)
{
	struct ver_para	 para;
	size_t		 i = 0, at, end, first, n;

	while (ver_para_next(v, &i, &para)) {
		first = n = 0;
		for (at = pass(para.text, 0); at < para.text.len;
		    at = pass(para.text, end)) {
			if (begins(para.text, at, &end) && n++ == 0)
				first = at;
		}
		if (n > 0)
			report(v, &para, first, n);
	}
}
