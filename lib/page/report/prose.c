/* SPDX-License-Identifier: ISC */
/*
 * The text of a report, without what stands in its tables: a section for each
 * of its headings, and a table where the text has it.  Lines that a program
 * broke are joined.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"

#define FULL	24		/* characters of a line that a program may
				   have broken, at least */

/* The text while it is put. */
struct prose {
	struct page	*p;
	bool		 section;	/* a section is open, */
	bool		 para;		/* and a paragraph */
	enum gi_table	 table;		/* that the section has, or GI_TABLES */
	bool		 numbered[10];	/* sections whose number has an id */
	const struct gi_line *last;	/* of the paragraph */
};

static const struct {
	const char	*role;
	enum gi_table	 table;
} tables[] = {
	{ GI_NAME_ROLE_DISCLOSURE, GI_DISCLOSURE },
	{ GI_NAME_ROLE_REQUESTS, GI_REQUESTS },
	{ GI_NAME_ROLE_PROCEEDINGS, GI_PROCEEDINGS },
	{ GI_NAME_ROLE_ANNEX, GI_STATISTICS }
};

/* Whether a finding points at the line, which so has an id. */
static bool
is_pointed_at(const struct page *p, size_t number)
{
	size_t	 i;

	for (i = 0; i < p->r->nfind; i++) {
		if (p->r->find[i].line == number)
			return true;
	}
	return false;
}

static size_t
characters(struct gi_str s)
{
	size_t	 i, n = 0;

	for (i = 0; i < s.len; i++)
		n += !gi_utf8_follows(s.s[i]);
	return n;
}

/* Whether a line begins a paragraph, as far as it tells by itself. */
static bool
begins(struct gi_str s)
{
	uint32_t	 cp, next = 0;
	size_t		 n;

	n = gi_utf8_decode(s.s, s.len, &cp);
	if (n < s.len)
		(void)gi_utf8_decode(s.s + n, s.len - n, &next);
	return gi_cp_is_space(cp) || gi_cp_is_open(cp) ||
	    gi_cp_is_item(next);
}

/* Whether line i goes on in the paragraph of the one before it. */
static bool
goes_on(const struct prose *s, size_t i)
{
	const struct gi_line	*line = s->p->r->doc->line;
	uint32_t		 end;

	if (!s->para || i == 0 || s->last != &line[i - 1] ||
	    begins(line[i].text) ||
	    characters(gi_trim(line[i - 1].text)) < FULL)
		return false;
	end = gi_utf8_last(gi_trim(line[i - 1].text));
	return !gi_cp_is_end(end) && !gi_cp_is_stop(end) &&
	    !gi_cp_is_pause(end);
}

static void
close_para(struct prose *s)
{
	if (s->para)
		page_put(s->p->out, "</p>\n");
	s->para = false;
}

static void
close_section(struct prose *s)
{
	close_para(s);
	if (s->table < GI_TABLES)
		page_sheet(s->p, s->table, !s->p->english);
	if (s->section)
		page_put(s->p->out, "</section>\n");
	s->section = false;
	s->table = GI_TABLES;
}

/* Open a span with the id of a line that a finding points at. */
static bool
open_id(struct page *p, size_t number)
{
	if (!is_pointed_at(p, number))
		return false;
	page_put(p->out, "<span");
	page_id(p, 'l', number);
	page_put(p->out, ">");
	return true;
}

static void
open_section(struct prose *s)
{
	if (!s->section)
		page_put(s->p->out, "<section>\n");
	s->section = true;
}

static bool
is_word(uint32_t cp)
{
	return cp > ' ' && cp < 0x7F;
}

/* Put line i from byte from on, which is 0 but behind a heading. */
static void
put_line(struct prose *s, size_t i, size_t from)
{
	const struct gi_line	*line = &s->p->r->doc->line[i];
	bool			 id;

	if (from == 0 && goes_on(s, i)) {
		if (is_word(gi_utf8_last(gi_trim(line[-1].text))))
			gi_put_byte(s->p->out, ' ');
	} else {
		open_section(s);
		close_para(s);
		page_put(s->p->out, "<p>");
		s->para = true;
	}
	id = from == 0 && open_id(s->p, line->number);
	page_clauses(s->p, line, from > 0 ? from :
	    gi_str_spaces(line->text, 0));
	page_put(s->p->out, id ? "</span>" : "");
	s->last = line;
}

/* Put the title of a heading: h2 or h3. */
static void
put_title(struct prose *s, const struct gi_record *rec, const char *tag,
    struct gi_str title, size_t line)
{
	FILE	*out = s->p->out;
	size_t	 number;
	bool	 id;

	page_put(out, "<");
	page_put(out, tag);
	if (gi_str_size(gi_field(rec, GI_SECT_NUMBER), &number) &&
	    tag[1] == '2' && number < GI_LEN(s->numbered) &&
	    !s->numbered[number]) {
		s->numbered[number] = true;
		page_id(s->p, 's', number);
	}
	page_put(out, ">");
	id = open_id(s->p, line);
	page_text(out, title);
	page_put(out, id ? "</span></" : "</");
	page_put(out, tag);
	page_put(out, ">\n");
}

/* The table that stands in a section of that role. */
static enum gi_table
table_of(struct gi_str role)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(tables); i++) {
		if (gi_str_is(role, tables[i].role))
			return tables[i].table;
	}
	return GI_TABLES;
}

/* Put line i, which has a heading in it. */
static void
put_heading(struct prose *s, const struct gi_record *rec, size_t i)
{
	struct gi_arena	*a = s->p->r->doc->arena;
	struct gi_str	 text = s->p->r->doc->line[i].text, title, role;
	size_t		 from = gi_str_spaces(text, 0);
	bool		 top;

	title = gi_trim(gi_unescape(a, gi_field(rec, GI_SECT_TITLE)));
	role = gi_field(rec, GI_SECT_ROLE);
	top = gi_str_is(gi_field(rec, GI_SECT_LEVEL), "1") ||
	    gi_str_is(role, GI_NAME_ROLE_ANNEX);
	if (title.len == 0 || text.len - from < title.len ||
	    memcmp(text.s + from, title.s, title.len) != 0)
		title = gi_trim(text);
	from += title.len;
	from = gi_str_spaces(text, from);
	if (top) {
		close_section(s);
		open_section(s);
		s->table = table_of(role);
		put_title(s, rec, "h2", title, s->p->r->doc->line[i].number);
		if (from < text.len)
			put_line(s, i, from);
	} else if (from >= text.len) {
		open_section(s);
		close_para(s);
		put_title(s, rec, "h3", title, s->p->r->doc->line[i].number);
	} else {
		put_line(s, i, 0);
	}
}

void
page_prose(struct page *p)
{
	const struct gi_doc	*doc = p->r->doc;
	const struct gi_record	*rec;
	struct prose		 s = { .p = p, .table = GI_TABLES };
	size_t			 i;
	int			 t;

	for (i = 0; i < doc->nline; i++) {
		rec = page_sect(doc, i);
		if (p->shown[i] && rec != NULL) {
			put_heading(&s, rec, i);
		} else if (p->shown[i]) {
			put_line(&s, i, 0);
		} else if (s.table < GI_TABLES && (rec = page_skip(doc, i)) &&
		    gi_str_is(gi_field(rec, GI_SKIP_KIND),
		    GI_NAME_SKIPPED_TABLE)) {
			close_para(&s);
			page_sheet(p, s.table, !p->english);
		}
	}
	close_section(&s);
	for (t = 0; t < GI_TABLES; t++)
		page_sheet(p, (enum gi_table)t, false);
}
