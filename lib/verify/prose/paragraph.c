/* SPDX-License-Identifier: ISC */
/*
 * Prose as paragraphs.  Text from a PDF breaks its lines anywhere, so a
 * paragraph goes on until a line ends with the end of a sentence.  A blank line
 * ends it too, unless a comma stands before it or a page ends there.
 */
#include <string.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"
#include "verify/prose/prose.h"
#include "verify/report/report.h"

#define LONGEST		((size_t)32 * 1024)	/* bytes of several lines */

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
 * Whether the paragraph ends before line i, which is not blank.  blank: lines
 * between were blank or VER_OUT; page: some were VER_OUT.
 */
static bool
ends_before(const struct ver_parabuilder *b, size_t i, bool blank, bool page)
{
	const struct ver_line	*l = &b->v->line[i];
	uint32_t		 cp = gi_utf8_last(b->text);

	if (b->text.len >= LONGEST || l->level > 0 || l->kind != VER_PROSE ||
	    gi_cp_is_end(cp))
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
