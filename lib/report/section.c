/* SPDX-License-Identifier: ISC */
/* The sections of a document, and the prose in each of them. */
#include <string.h>

#include "base/block.h"
#include "base/char.h"
#include "base/str.h"
#include "report/section.h"
#include "stream/doc.h"

bool
rep_is_heading(const struct gi_record *rec)
{
	if (rec->type != GI_REC_SECT)
		return false;
	return (gi_str_is(gi_field(rec, GI_SECT_LEVEL), "1") ||
	    gi_str_is(gi_field(rec, GI_SECT_ROLE), GI_NAME_ROLE_ANNEX));
}

void
rep_section_read(struct rep_section *s, const struct gi_doc *doc,
    size_t begin, size_t end, const struct gi_line *after)
{
	const struct gi_line	*last = doc->line + doc->nline;

	s->rec = &doc->rec[begin];
	while (after < last && after->rec < begin)
		after++;
	for (s->line = after; after < last && after->rec < end; after++)
		;
	s->nline = (size_t)(after - s->line);
}

/*
 * Set *s to field 1 of a record whose type has four letters; returns how many
 * bytes the field has.
 */
static size_t
field_1(struct gi_str raw, const char **s)
{
	const char	*p, *end = raw.s + raw.len;

	*s = p = raw.len > 4 ? raw.s + 5 : end;
	while (p < end && *p != '\t')
		p++;
	return (size_t)(p - *s);
}

/*
 * Whether field 1 of a skip record, a line's number, is that of a line record.
 * Mostly it is, and is short: the first block of both tells.  Behind a record
 * of a reader a block can be read.
 */
static inline bool
same_line(const struct gi_record *skip, const struct gi_record *line)
{
	block		 x = block_load(skip->raw.s + sizeof(GI_NAME_REC_SKIP));
	block		 y = block_load(line->raw.s + sizeof(GI_NAME_REC_LINE));
	const char	*a, *b;
	unsigned	 other = block_bits((block)(x != y) | (block)(x == '\t'));
	size_t		 n;

	if (other != 0 && skip->raw.len > 4 && line->raw.len > 4 &&
	    skip->raw.s[sizeof(GI_NAME_REC_SKIP) + block_first(other)] ==
	    line->raw.s[sizeof(GI_NAME_REC_LINE) + block_first(other)])
		return true;
	n = field_1(skip->raw, &a);
	return field_1(line->raw, &b) == n && memcmp(a, b, n) == 0;
}

/*
 * Whether a skip record, between the line and the line before it, says that
 * the line is no prose.
 */
static bool
is_skipped(const struct gi_doc *doc, const struct gi_line *line)
{
	size_t	 i;

	for (i = line->rec; i-- > 0 && doc->rec[i].type != GI_REC_LINE; ) {
		if (doc->rec[i].type == GI_REC_SKIP &&
		    same_line(&doc->rec[i], &doc->rec[line->rec]))
			return true;
	}
	return false;
}

/*
 * What follows the title in the line of the heading, where the text begins
 * there; empty if nothing does but blanks and marks.
 */
static struct gi_str
text_behind(struct gi_arena *a, struct gi_str line, struct gi_str title)
{
	struct gi_str	 none = { "", 0 };

	line = gi_trim(line);
	if (title.len == 0 || line.len < title.len ||
	    memcmp(line.s, title.s, title.len) != 0)
		return none;
	line.s += title.len;
	line.len -= title.len;
	line = gi_trim(line);
	return gi_fold_text(a, line).len > 0 ? line : none;
}

void
rep_section_text(const struct gi_doc *doc, const struct rep_section *s,
    void (*put)(void *ctx, struct gi_str), void *ctx)
{
	struct gi_str	 text, title = gi_unescape(doc->arena,
			    gi_field(s->rec, GI_SECT_TITLE));
	size_t		 i, feeds = 0;	/* line feeds due before more text */
	bool		 begun = false;

	for (i = 0; i < s->nline; i++) {
		if (is_skipped(doc, &s->line[i]))
			continue;
		text = gi_doc_text(doc, &s->line[i]);
		if (i == 0)
			text = text_behind(doc->arena, text, title);
		feeds += begun;
		if (gi_trim(text).len == 0)
			continue;
		for (; feeds > 0; feeds--)
			put(ctx, gi_str("\n"));
		put(ctx, text);
		begun = true;
	}
}
