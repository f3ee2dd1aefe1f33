/* SPDX-License-Identifier: ISC */
/*
 * Mail (RFC 5322, RFC 2046): its parts one after the other, those within
 * multiparts too.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/document/mail.h"
#include "extract/piece/charset.h"
#include "extract/piece/mime.h"
#include "gi.h"

#define DEPTH	20u		/* of multiparts in each other */
#define LEAVES	((size_t)100000)	/* parts that are read */
#define LOOK	((size_t)64 * 1024)	/* bytes in which the head ends */

struct mail_leaf {
	struct gi_str	 head, body;
	struct gi_str	 type;
	size_t		 group;		/* the number of the multipart it is
					   in */
	bool		 either;	/* that is one of alternatives */
	bool		 attached;
};

/* A multipart that is open. */
struct mail_level {
	struct gi_str	 edge;
	size_t		 group;
	bool		 either;
};

struct ext_mail {
	struct gi_arena		*arena;		/* of heads, */
	struct gi_arena		*one;		/* and of one part */
	struct mail_leaf	*leaf;
	size_t			 n, room;
	struct mail_level	 level[DEPTH];
	size_t			 depth, groups;
	size_t			 text;		/* the leaf that is the text of
						   the mail; n where none is */
	bool			 cut;		/* a multipart has no end */
	size_t			 at;		/* leaves given; 0 before the
						   text */
};

static struct gi_str
type_of(struct gi_arena *a, struct gi_str head)
{
	struct gi_str	 type = ext_mime_field(a, head, "Content-Type");

	return type.s != NULL ? type : gi_str("text/plain");
}

bool
ext_is_mail(struct gi_str s)
{
	struct gi_arena	*a;
	struct gi_str	 head = s, type;
	size_t		 n;
	bool		 mail = false;

	if (s.len > LOOK)
		s.len = LOOK;
	if (s.len == 0 || !gi_ascii_letter(s.s[0]) ||
	    (n = ext_mime_head(s)) == 0)
		return false;
	head.len = n;
	if (!gi_ascii_has(head, "\nMIME-Version:") &&
	    !gi_ascii_begins_as(head, "MIME-Version:") &&
	    !(gi_ascii_has(head, "\nSubject:") && gi_ascii_has(head, "From:")))
		return false;
	a = gi_arena_new();
	type = type_of(a, head);
	mail = !gi_ascii_begins_as(type, "text/html") &&
	    (!gi_ascii_begins_as(type, "multipart/related") ||
	    gi_ascii_has(s, "Content-Disposition: attachment"));
	gi_arena_free(a);
	return mail;
}

/*
 * The edge that a line is, as its depth from 1; 0 where it is none.  *ends is
 * set where it is the last of its multipart.
 */
static size_t
edge(const struct ext_mail *m, struct gi_str line, bool *ends)
{
	struct gi_str	 e, rest;
	size_t		 i;

	if (line.len < 2 || line.s[0] != '-' || line.s[1] != '-')
		return 0;
	for (i = m->depth; i > 0; i--) {
		e = m->level[i - 1].edge;
		if (line.len < e.len + 2 ||
		    memcmp(line.s + 2, e.s, e.len) != 0)
			continue;
		rest = gi_trim(gi_str_from(line, e.len + 2));
		*ends = gi_ascii_begins(rest, "--");
		if (rest.len == 0 || *ends)
			return i;
	}
	return 0;
}

static void
add_leaf(struct ext_mail *m, struct gi_str head, struct gi_str type,
    struct gi_str body)
{
	struct mail_leaf	*l;
	struct gi_str		 how = ext_mime_field(m->arena, head,
				    "Content-Disposition");

	m->leaf = gi_grow(m->arena, m->leaf, m->n, &m->room,
	    sizeof(*m->leaf));
	l = &m->leaf[m->n++];
	l->head = head;
	l->body = body;
	l->type = type;
	l->attached = how.s != NULL && gi_ascii_begins_as(how, "attachment");
	l->group = m->depth > 0 ? m->level[m->depth - 1].group : 0;
	l->either = m->depth > 0 && m->level[m->depth - 1].either;
}

/* Open a multipart, if that is what type says.  Returns whether it was. */
static bool
open_level(struct ext_mail *m, struct gi_str type)
{
	struct mail_level	*l;
	struct gi_str		 edge_is;

	if (!gi_ascii_begins_as(type, "multipart/") || m->depth == DEPTH)
		return false;
	edge_is = ext_mime_parameter(m->arena, type, "boundary");
	if (edge_is.len == 0)
		return false;
	l = &m->level[m->depth++];
	l->edge = edge_is;
	l->group = ++m->groups;
	l->either = gi_ascii_begins_as(type, "multipart/alternative");
	return true;
}

/*
 * Read on to the next edge, and set body to what stood before it.  Edges that
 * end a multipart are passed over where body is not wanted, as what stands
 * behind them belongs to none.  False at the end of the mail.
 */
static bool
to_edge(struct ext_mail *m, struct gi_str *s, struct gi_str *body)
{
	struct gi_str	 line, rest = *s;
	const char	*from = s->s;
	size_t		 depth;
	bool		 ends = false;

	body->s = from;
	while (gi_ascii_line(&rest, &line)) {
		if ((depth = edge(m, line, &ends)) == 0)
			continue;
		if (from != NULL) {
			/* the line end before an edge belongs to it */
			body->len = (size_t)(line.s - from);
			if (body->len > 0)
				body->len--;
			if (body->len > 0 && body->s[body->len - 1] == '\r')
				body->len--;
		}
		from = NULL;
		m->depth = ends ? depth - 1 : depth;
		if (!ends) {
			*s = rest;
			return true;
		}
	}
	if (from != NULL)
		body->len = s->len;
	m->cut = m->cut || m->depth > 0;
	*s = gi_str_from(*s, s->len);
	return false;
}

/*
 * Read one entity, head and body, or the preamble of a multipart.  False at the
 * end.
 */
static bool
entity(struct ext_mail *m, struct gi_str *s)
{
	struct gi_str	 head = *s, body, type;
	size_t		 n = ext_mime_head(*s);
	bool		 more;

	head.len = n;
	type = type_of(m->arena, head);
	/* a part may have no head, only its empty line */
	if (n == 0 && gi_ascii_begins(*s, "\r\n"))
		n = 2;
	else if (n == 0 && gi_ascii_begins(*s, "\n"))
		n = 1;
	*s = gi_str_from(*s, n);
	if (open_level(m, type))
		return to_edge(m, s, &body);
	more = to_edge(m, s, &body);
	add_leaf(m, head, type, body);
	return more;
}

static bool
is_html(const struct mail_leaf *l)
{
	return gi_ascii_begins_as(l->type, "text/html");
}

/* Choose the text of the mail: the first HTML, or else the first text. */
static void
choose_text(struct ext_mail *m)
{
	size_t	 i;

	m->text = m->n;
	for (i = 0; i < m->n; i++) {
		if (m->leaf[i].attached ||
		    !gi_ascii_begins_as(m->leaf[i].type, "text/"))
			continue;
		if (m->text == m->n)
			m->text = i;
		/* only its own alternative goes before a text */
		else if (is_html(&m->leaf[i]) &&
		    !is_html(&m->leaf[m->text]) && m->leaf[m->text].either)
			m->text = i;
	}
}

struct ext_mail *
ext_mail_new(struct gi_str bytes)
{
	struct gi_arena	*a = gi_arena_new();
	struct ext_mail	*m = gi_alloc(a, sizeof(*m));

	m->arena = a;
	m->one = gi_arena_new();
	while (entity(m, &bytes) && !m->cut)
		m->cut = m->n == LEAVES;
	choose_text(m);
	return m;
}

void
ext_mail_free(struct ext_mail *m)
{
	gi_arena_free(m->one);
	gi_arena_free(m->arena);
}

bool
ext_mail_cut(const struct ext_mail *m)
{
	return m->cut;
}

/* Whether a leaf is the text of the mail in another form. */
static bool
is_other_form(const struct ext_mail *m, size_t i)
{
	const struct mail_leaf	*l = &m->leaf[i];

	return m->text < m->n && l->either && !l->attached &&
	    gi_ascii_begins_as(l->type, "text/") && i < m->text;
}

static const char *
name_of(struct ext_mail *m, const struct mail_leaf *l)
{
	struct gi_str	 how = ext_mime_field(m->one, l->head,
			    "Content-Disposition"), name = { NULL, 0 };
	char		 number[32];

	if (how.s != NULL)
		name = ext_mime_parameter(m->one, how, "filename");
	if (name.len == 0)
		name = ext_mime_parameter(m->one, l->type, "name");
	if (name.len > 0)
		return name.s;
	snprintf(number, sizeof(number), "%zu", (size_t)(l - m->leaf) + 1);
	return gi_dup(m->one, number, strlen(number));
}

static void
give(struct ext_mail *m, const struct mail_leaf *l, bool text,
    struct ext_mail_part *p)
{
	struct gi_str	 coding = ext_mime_field(m->one, l->head,
			    "Content-Transfer-Encoding");

	p->name = text ? NULL : name_of(m, l);
	p->type = l->type;
	p->charset = ext_charset(l->type);
	p->bytes = ext_mime_body(m->one, l->body, coding.s == NULL ?
	    gi_str("") : coding);
}

bool
ext_mail_next(struct ext_mail *m, struct ext_mail_part *p)
{
	size_t	 i;

	gi_arena_clear(m->one);
	if (m->at == 0) {
		m->at = 1;
		if (m->text < m->n) {
			give(m, &m->leaf[m->text], true, p);
			return true;
		}
	}
	while (m->at <= m->n) {
		i = m->at++ - 1;
		if (i == m->text || is_other_form(m, i))
			continue;
		give(m, &m->leaf[i], false, p);
		return true;
	}
	return false;
}
