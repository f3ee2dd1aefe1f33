/* SPDX-License-Identifier: ISC */
/*
 * Prose as paragraphs.  Text from a PDF breaks its lines anywhere, so a
 * paragraph goes on until a line ends with the end of a sentence.  A blank line
 * ends it too, unless a comma stands before it or a page ends there.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"
#include "verify/prose/prose.h"
#include "verify/report/report.h"

#define LONGEST		((size_t)32 * 1024)	/* bytes of several lines */
#define TITLE		60	/* bytes of a heading that has a line of its
				   own, at most */

struct ver_parabuilder {
	struct ver_report	*v;
	struct gi_str	 text;		/* a view of its one line, or of joined */
	struct gi_text	 joined;	/* empty while there is one line */
	struct ver_parapart *part;
	size_t		 npart, part_room;
};

static bool
is_alnum(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') ||
	    (cp >= 'a' && cp <= 'z');
}

/* Join the text of a line (an index) to the paragraph. */
static void
add_line(struct ver_parabuilder *b, size_t line)
{
	struct gi_str	 text = b->v->line[line].text;
	size_t		 at = 0;

	if (b->npart == 0) {
		b->text = text;
	} else {
		if (b->npart == 1)
			gi_text_add(&b->joined, b->text);
		/* two numbers or words do not become one */
		if (is_alnum(gi_utf8_last(b->text)) &&
		    is_alnum((unsigned char)text.s[0]))
			gi_text_add(&b->joined, gi_str(" "));
		at = b->joined.len;
		gi_text_add(&b->joined, text);
		b->text.s = b->joined.s;
		b->text.len = b->joined.len;
	}
	b->part = gi_grow_raw(b->v->scratch, b->part, b->npart,
	    &b->part_room, sizeof(*b->part));
	b->part[b->npart].at = at;
	b->part[b->npart++].line = line;
}

/*
 * Whether the paragraph so far is a heading or the title, which no sentence goes
 * on.
 */
static bool
is_heading(const struct ver_parabuilder *b)
{
	struct gi_str	 s = b->text;
	size_t		 line;
	uint32_t	 cp;

	if (b->npart != 1)
		return false;
	line = b->part[0].line;
	if (line != b->v->titled_at &&
	    (s.len > TITLE || b->v->line[line].level == 0))
		return false;
	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (cp == ',' || gi_cp_is_pause(cp) || gi_cp_is_end(cp))
			return false;
	}
	return true;
}

/*
 * Whether the paragraph ends before line i, which is not blank.  blank: lines
 * between were blank or VER_OUT; page: some were VER_OUT.
 */
static bool
ends_before(const struct ver_parabuilder *b, size_t i, bool blank, bool page)
{
	const struct ver_line	*l = &b->v->line[i];
	uint32_t		 cp = gi_utf8_last(b->text);

	if (b->text.len >= LONGEST || l->level > 0 || l->kind != VER_PROSE ||
	    gi_cp_is_end(cp) || is_heading(b))
		return true;
	return blank && !page && !gi_cp_is_pause(cp);
}

bool
ver_para_next(struct ver_report *v, size_t *i, struct ver_para *para)
{
	struct ver_parabuilder	 b = { .v = v,
				    .joined = { .arena = v->scratch } };
	struct ver_line	*l;
	bool		 blank = false, page = false;

	gi_arena_clear(v->scratch);
	if (*i < v->nline)
		*i = v->line[*i].prose;
	for (; *i < v->nline; (*i)++) {
		l = &v->line[*i];
		if (l->blank || l->kind == VER_OUT) {
			blank = true;
			page |= !l->blank;
			continue;
		}
		if (b.npart > 0 && ends_before(&b, *i, blank, page))
			break;
		if (l->kind == VER_PROSE)
			add_line(&b, *i);
		blank = page = false;
	}
	para->text = b.text;
	para->part = b.part;
	para->npart = b.npart;
	return b.npart > 0;
}

bool
ver_para_has(const struct ver_report *v, const struct ver_para *para,
    enum gi_word_sign sign)
{
	/* where lines are joined, a word may go on from one to the next */
	return para->npart != 1 ||
	    (v->signs[para->part[0].line] & (unsigned)sign) != 0;
}

/* What the ideograph of three bytes at p folds to, 0: to itself. */
static inline uint32_t
simple(const char *p)
{
	const unsigned	 block = gi_utf8_first_bits(p);
	const unsigned	 in = p[2] & 0x3F;
	uint32_t	 cp, to;

	to = gi_char_table[gi_char_blocks[block]][in] & GI_CHAR_FOLD;
	if (to == 0)
		return 0;
	cp = (block * GI_CHAR_BLOCK + in) ^ to;
	return cp > 0x7FF && cp < 0x10000 ? cp : 0;
}

void
ver_para_simplify(struct ver_report *v, struct ver_para *para)
{
	struct gi_str	 s = para->text;
	char		*copy = NULL;
	uint32_t	 cp;
	size_t		 i;

	for (i = 0; i + 3 <= s.len; i++) {
		if (!gi_utf8_plain_lead(s.s[i]))
			continue;
		cp = simple(s.s + i);
		i += 2;
		if (cp == 0)
			continue;
		if (copy == NULL)
			copy = gi_dup(v->scratch, s.s, s.len);
		(void)gi_utf8_encode(cp, copy + i - 2);
	}
	para->plain = s;
	if (copy != NULL)
		para->plain.s = copy;
}

size_t
ver_para_line(const struct ver_para *para, size_t at)
{
	size_t	 low = 0, high = para->npart, mid;

	while (high - low > 1) {
		mid = low + (high - low) / 2;
		if (para->part[mid].at > at)
			high = mid;
		else
			low = mid;
	}
	return para->part[low].line;
}
