/* SPDX-License-Identifier: ISC */
/*
 * Labels of the forms in running text.  The document is read as one stream of
 * folded code points in which only the edges of pieces are kept: a label is
 * there if it stands between two edges, over however many lines it is broken.
 * Where the labels of a line do not depend on the lines around it, they are
 * kept for the next line with the same text.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/cursor.h"
#include "label/label.h"
#include "label/scan.h"

#define SPAN	6u	/* lines that one label may go over */
#define LABELS	32u	/* labels of one line that are kept */

static const struct gi_index_label	*label;		/* that are sought */
static bool				 items;		/* see gi_label_index */

/* A scan, and what it found so far in a line of which nothing is kept yet. */
struct label_scan {
	struct gi_cursor	 c;
	gi_scan_hit	*hit;
	void		*ctx;
	struct gi_arena	*arena;		/* for what is kept of lines */
	struct gi_scan_kept *kept;	/* where to keep what is found in line;
					   NULL: nothing is to be kept */
	size_t		 line;
	bool		 ahead;		/* its labels depend on the next line */
	uint16_t	 label[LABELS];	/* numbers of its labels so far */
	size_t		 nlabel;
	struct gi_cursor sure;		/* up to here they do not depend on any
					   other line; */
	size_t		 nsure;		/* how many of them stand before it */
};

static void
found(struct label_scan *s, uint16_t i, size_t last)
{
	if (last - s->c.start > SPAN)
		return;
	s->hit(s->ctx, &label[i], i, s->c.start, last);
	if (s->nlabel == LABELS || s->c.start != s->line || last != s->line)
		s->ahead = true;
	else
		s->label[s->nlabel++] = i;
}

/* Where the stem of a line begins. */
static const char *
stem_of(const struct gi_scan_line *l)
{
	return l->text.s - l->kept->off;
}

/* End a line: keep what was found in it, as far as that is sure. */
static void
keep(struct label_scan *s)
{
	struct gi_scan_kept		*kept = s->kept;
	const struct gi_scan_line	*l = &s->c.known[s->line];
	const char			*at = s->sure.text.s + s->sure.at;
	uint16_t			*to;

	kept->state = GI_SCAN_AGAIN;
	if (items || s->sure.line != s->line ||
	    (s->sure.fresh && s->sure.start != s->line))
		return;
	if (s->sure.at == s->sure.text.len)
		kept->state = GI_SCAN_KNOWN;
	else if (s->nsure > 0 && at <= stem_of(l) + kept->stem) {
		kept->state = GI_SCAN_PART;
		kept->part = (size_t)(at - stem_of(l));
	} else
		return;
	kept->begun = s->sure.fresh;
	to = gi_alloc_raw(s->arena, sizeof(*to) * (s->nsure + 1));
	memcpy(to, s->label, sizeof(*to) * s->nsure);
	kept->label = to;
	kept->nlabel = s->nsure;
}

/* Between two pieces: note that up to here labels depend on this line alone. */
static inline void
be_sure(struct label_scan *s)
{
	if (s->kept == NULL || s->ahead || s->c.line != s->line)
		return;
	s->sure = s->c;
	s->nsure = s->nlabel;
}

/* Find the labels that are kept of a line, without reading it. */
static void
replay(struct label_scan *s, const struct gi_scan_kept *kept, size_t line)
{
	size_t	 i;

	for (i = 0; i < kept->nlabel; i++)
		s->hit(s->ctx, &label[kept->label[i]], kept->label[i], line,
		    line);
	s->c.fresh = kept->begun;
	s->c.start = line;
}

/* Go over the next lines whose labels are kept, and over prose. */
static void
skip_known(struct label_scan *s)
{
	struct gi_cursor		*c = &s->c;
	const struct gi_scan_line *l;
	size_t			 i;

	for (i = c->line + 1; i < c->doc->nline; i++) {
		l = &c->known[i];
		if (l->stop)
			c->fresh = false;
		else if (l->kept == NULL)
			break;
		else if (l->kept->state == GI_SCAN_FIGURES)
			c->fresh = false;
		else if (l->kept->state == GI_SCAN_KNOWN && !c->fresh)
			replay(s, l->kept, i);
		else if (l->kept->state != GI_SCAN_NOTHING)
			break;
	}
	c->line = i - 1;
}

/*
 * Go to the next line that must be read: to its start, or, where a part of it
 * is kept, behind that part.
 */
static void
go_on(struct label_scan *s)
{
	struct gi_cursor		*c = &s->c;
	const struct gi_scan_line *l;

	if (s->kept != NULL)
		keep(s);
	s->kept = NULL;
	if (c->known != NULL)
		skip_known(s);
	if (!gi_cursor_next_line(c) || c->known == NULL)
		return;
	l = &c->known[c->line];
	if (l->kept == NULL || c->fresh)
		return;
	if (l->kept->state == GI_SCAN_PART) {
		replay(s, l->kept, c->line);
		c->at = (size_t)(stem_of(l) - c->text.s) + l->kept->part;
	} else if (l->kept->state == GI_SCAN_NEW) {
		s->kept = l->kept;
		s->line = c->line;
		s->ahead = false;
		s->nlabel = s->nsure = 0;
		s->sure = *c;
	}
}

void
gi_scan(const struct gi_doc *doc, const struct gi_scan_line *known,
    struct gi_arena *kept, gi_scan_hit hit, void *ctx)
{
	struct label_scan s = { .c = { .doc = doc, .known = known,
			    .line = SIZE_MAX }, .hit = hit, .ctx = ctx,
			    .arena = kept };
	struct gi_cursor	*c = &s.c, behind, edge;
	size_t		 last;
	uint32_t	 cp;
	uint16_t	 i;

	gi_cursor_seek(gi_label_index());
	label = gi_label_index()->label;
	items = gi_label_index()->items;
	edge.line = 0;	/* not asked for */
	do {
		if (!c->open || c->at == c->text.len)
			be_sure(&s);
		if (c->at == c->text.len) {
			go_on(&s);
			continue;
		}
		if (!c->open) {
			gi_cursor_skip_numbers(c);
			if ((i = gi_cursor_whole(c, &s.ahead)) != 0) {
				found(&s, i, c->line);
				continue;
			}
		}
		cp = c->open ? gi_cursor_step(c, &edge) : gi_cursor_enter(c, &edge);
		if (cp == 0)
			continue;
		i = c->fresh ? gi_cursor_longest(c, cp, &behind, &last, &s.ahead) : 0;
		c->fresh = false;
		if (i == 0) {
			gi_cursor_pass(c);
			continue;
		}
		found(&s, i, last);
		*c = behind;
		c->open = false;
	} while (c->line < doc->nline);
}
