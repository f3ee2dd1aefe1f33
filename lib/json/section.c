/* SPDX-License-Identifier: ISC */
/* The sections of a document, and the prose in each of them. */
#include <string.h>

#include "base/block.h"
#include "base/char.h"
#include "base/str.h"
#include "gi.h"
#include "json/json.h"
#include "json/report.h"

bool
json_is_heading(const struct gi_record *rec)
{
	if (rec->type != GI_REC_SECT)
		return false;
	return (gi_str_is(gi_field(rec, GI_SECT_LEVEL), "1") ||
	    gi_str_is(gi_field(rec, GI_SECT_ROLE), GI_NAME_ROLE_ANNEX));
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

/*
 * The text of a line, which the filter gives with its escapes and the fields
 * behind it: most lines are of tables, and not asked for.
 */
static struct gi_str
line_text(const struct gi_doc *doc, const struct gi_line *line)
{
	struct gi_str	 text = line->text;
	const char	*tab = memchr(text.s, '\t', text.len);

	if (tab != NULL)
		text.len = (size_t)(tab - text.s);
	return gi_unescape(doc->arena, text);
}

/* Put the prose in n lines, of which the first is the heading. */
static void
put_text(struct json_out *j, const struct gi_doc *doc,
    const struct gi_line *line, size_t n, struct gi_str title)
{
	struct gi_str	 text;
	size_t		 i, feeds = 0;	/* line feeds due before more text */
	bool		 begun = false;

	json_name(j, "text");
	json_quote(j);
	for (i = 0; i < n; i++) {
		if (is_skipped(doc, &line[i]))
			continue;
		text = line_text(doc, &line[i]);
		if (i == 0)
			text = text_behind(doc->arena, text, title);
		feeds += begun;
		if (gi_trim(text).len == 0)
			continue;
		for (; feeds > 0; feeds--)
			json_text(j, gi_str("\n"));
		json_text(j, text);
		begun = true;
	}
	json_quote(j);
}

/* Put the section that begins with record rec and has n lines. */
static void
put_section(struct json_out *j, const struct gi_doc *doc,
    const struct gi_record *rec, const struct gi_line *line, size_t n,
    bool text)
{
	struct gi_str	 f[GI_SECT_FIELDS];

	gi_fields(rec, f, GI_LEN(f));
	json_open(j, '{');
	(void)json_number_field(j, "number", f[GI_SECT_NUMBER]);
	json_field(j, doc->arena, "role", f[GI_SECT_ROLE]);
	(void)json_number_field(j, "line", f[GI_SECT_LINE]);
	json_field(j, doc->arena, "title", f[GI_SECT_TITLE]);
	if (text)
		put_text(j, doc, line, n, gi_unescape(doc->arena,
		    f[GI_SECT_TITLE]));
	json_close(j, '}');
}

/* The index of the first line, from a on, that stands behind record rec. */
static size_t
line_behind(const struct gi_doc *doc, size_t a, size_t rec)
{
	while (a < doc->nline && doc->line[a].rec < rec)
		a++;
	return a;
}

void
json_sections(struct json_out *j, const struct gi_doc *doc,
    const size_t *heading, size_t nheading, bool text)
{
	size_t	 i, a, b;

	json_name(j, "sections");
	json_open(j, '[');
	b = nheading > 0 ? line_behind(doc, 0, heading[0]) : 0;
	for (i = 0; i < nheading; i++) {
		a = b;
		b = line_behind(doc, a, i + 1 < nheading ? heading[i + 1] :
		    doc->nrec);
		put_section(j, doc, &doc->rec[heading[i]], doc->line + a,
		    b - a, text);
	}
	json_close(j, ']');
}
