/* SPDX-License-Identifier: ISC */
/*
 * Labels of the forms in running text.  The document is read as one stream of
 * folded code points in which only the edges of its pieces are kept: a label
 * is there if it stands between two edges, however it was broken.  What labels
 * a line has by itself is kept with it.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "sections/cursor.h"
#include "sections/said.h"

#define SPAN	6u	/* lines that one label may go over */
#define LABELS	32u	/* of a line that are kept */

static const struct label	*label;		/* label_all() */
static bool			 items;

/* A scan; and of the line that it is in, if that is not known yet, what is. */
struct scan {
	struct cursor	 c;
	label_hit	 hit;
	void		*ctx;
	struct sec_said	*said;		/* NULL: it is, or is not kept */
	size_t		 line;
	bool		 ahead;		/* more than the line was looked at */
	uint16_t	 label[LABELS];
	size_t		 nlabel;
	/* where a piece began, and what was found before it, all by the line */
	struct cursor	 sure;
	size_t		 nsure;
};

static void
found(struct scan *s, uint16_t i, size_t last)
{
	if (last - s->c.start > SPAN)
		return;
	s->hit(s->ctx, &label[i], i, s->c.start, last);
	if (s->nlabel == LABELS || s->c.start != s->line || last != s->line)
		s->ahead = true;
	else
		s->label[s->nlabel++] = i;
}

/* Where the bytes begin that are kept of a line. */
static const char *
stem_of(const struct sec_line *l)
{
	return l->text.s - l->said->off;
}

/* The line is over, or left: keep what was found in it. */
static void
keep(struct scan *s)
{
	struct sec_said		*said = s->said;
	const struct sec_line	*l = &s->c.known[s->line];
	const char		*at = s->sure.text.s + s->sure.at;
	uint16_t		*to;

	said->scan = SCAN_AGAIN;
	if (items || s->sure.line != s->line ||
	    (s->sure.fresh && s->sure.start != s->line))
		return;
	if (s->sure.at == s->sure.text.len)
		said->scan = SCAN_KNOWN;
	else if (s->nsure > 0 && at <= stem_of(l) + said->stem.len) {
		said->scan = SCAN_PART;
		said->part = (size_t)(at - stem_of(l));
	} else
		return;
	said->begun = s->sure.fresh;
	to = gi_alloc_raw(sec_said_arena(), sizeof(*to) * (s->nsure + 1));
	memcpy(to, s->label, sizeof(*to) * s->nsure);
	said->label = to;
	said->nlabel = s->nsure;
}

/* Between two pieces: is it still the line alone that was looked at? */
static inline void
be_sure(struct scan *s)
{
	if (s->said == NULL || s->ahead || s->c.line != s->line)
		return;
	s->sure = s->c;
	s->nsure = s->nlabel;
}

/* The labels of a line that is known. */
static void
replay(struct scan *s, const struct sec_said *said, size_t line)
{
	size_t	 i;

	for (i = 0; i < said->nlabel; i++)
		s->hit(s->ctx, &label[said->label[i]], said->label[i], line,
		    line);
	s->c.fresh = said->begun;
	s->c.start = line;
}

/* Go over the lines from the next one on that are known, or prose. */
static void
skip_known(struct scan *s)
{
	struct cursor		*c = &s->c;
	const struct sec_line	*l;
	size_t			 i;

	for (i = c->line + 1; i < c->doc->nline; i++) {
		l = &c->known[i];
		if (l->stop)
			c->fresh = false;
		else if (l->said == NULL)
			break;
		else if (l->said->scan == SCAN_FIGURES)
			c->fresh = false;
		else if (l->said->scan == SCAN_KNOWN && !c->fresh)
			replay(s, l->said, i);
		else if (l->said->scan != SCAN_NOTHING)
			break;
	}
	c->line = i - 1;
}

/* To the next line that is not known, or where it is not. */
static void
go_on(struct scan *s)
{
	struct cursor		*c = &s->c;
	const struct sec_line	*l;

	if (s->said != NULL)
		keep(s);
	s->said = NULL;
	if (c->known != NULL)
		skip_known(s);
	if (!cursor_next_line(c) || c->known == NULL)
		return;
	l = &c->known[c->line];
	if (l->said == NULL || c->fresh)
		return;
	if (l->said->scan == SCAN_PART) {
		replay(s, l->said, c->line);
		c->at = (size_t)(stem_of(l) - c->text.s) + l->said->part;
	} else if (l->said->scan == SCAN_NEW) {
		s->said = l->said;
		s->line = c->line;
		s->ahead = false;
		s->nlabel = s->nsure = 0;
		s->sure = *c;
	}
}

void
label_scan(const struct gi_doc *doc, const struct sec_line *known,
    label_hit hit, void *ctx)
{
	struct scan	 s = { .c = { .doc = doc, .known = known,
			    .line = SIZE_MAX }, .hit = hit, .ctx = ctx };
	struct cursor	*c = &s.c, behind, edge;
	size_t		 last;
	uint32_t	 cp;
	uint16_t	 i;

	label = cursor_labels(&items);
	edge.line = 0;	/* not asked for */
	do {
		if (!c->open || c->at == c->text.len)
			be_sure(&s);
		if (c->at == c->text.len) {
			go_on(&s);
			continue;
		}
		if (!c->open) {
			cursor_skip_numbers(c);
			if ((i = cursor_whole(c, &s.ahead)) != 0) {
				found(&s, i, c->line);
				continue;
			}
		}
		cp = c->open ? cursor_step(c, &edge) : cursor_enter(c, &edge);
		if (cp == 0)
			continue;
		i = c->fresh ? cursor_longest(c, cp, &behind, &last, &s.ahead) : 0;
		c->fresh = false;
		if (i == 0) {
			cursor_pass(c);
			continue;
		}
		found(&s, i, last);
		*c = behind;
		c->open = false;
	} while (c->line < doc->nline);
}
