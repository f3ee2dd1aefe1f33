/* SPDX-License-Identifier: ISC */
/*
 * Labels of the forms in running text.  The document is read as one stream of
 * folded code points in which only the edges of its pieces are kept: a label
 * is there if it stands between two edges, however it was broken.  What labels
 * a line has by itself is kept with it.
 */
#include <string.h>

#include "cursor.h"
#include "said.h"

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
	bool		 ahead;		/* it is not the line's alone */
	uint16_t	 label[LABELS];
	size_t		 nlabel;
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

/* The line is over: keep what was found in it. */
static void
keep(struct scan *s)
{
	struct sec_said	*said = s->said;
	uint16_t	*to;

	if (said == NULL || s->c.line != s->line)
		return;
	said->scan = SCAN_AGAIN;
	if (s->ahead || (s->c.fresh && s->c.start != s->line))
		return;
	said->scan = SCAN_KNOWN;
	said->begun = s->c.fresh;
	to = gi_alloc_raw(sec_said_arena(), sizeof(*to) * (s->nlabel + 1));
	memcpy(to, s->label, sizeof(*to) * s->nlabel);
	said->label = to;
	said->nlabel = s->nlabel;
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

/* To the next line that is not known. */
static void
go_on(struct scan *s)
{
	struct sec_said	*said;

	keep(s);
	s->said = NULL;
	if (s->c.known != NULL)
		skip_known(s);
	if (!cursor_next_line(&s->c) || s->c.known == NULL)
		return;
	said = s->c.known[s->c.line].said;
	if (said == NULL || said->scan != SCAN_NEW || s->c.fresh)
		return;
	s->said = said;
	s->line = s->c.line;
	s->ahead = items;
	s->nlabel = 0;
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
		if (c->at == c->text.len) {
			go_on(&s);
			continue;
		}
		if (!c->open) {
			cursor_skip_numbers(c);
			if ((i = cursor_whole(c)) != 0) {
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
