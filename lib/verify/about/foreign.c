/* SPDX-License-Identifier: ISC */
/*
 * The name of another body or place where this body's belongs: what is left of
 * the report that this one was copied from.  It counts as the one who speaks,
 * and as a site, a newspaper or a platform that is used; visits, cited papers,
 * neighbours in passing and those above or below do not.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "body/body.h"
#include "finding/find.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/checks.h"
#include "verify/about/clause.h"
#include "verify/about/kin.h"
#include "verify/about/self.h"
#include "verify/about/site.h"

#define SITE_MIN	15u	/* bytes of a line with one, at least */

static void
report_name(struct ver_report *v, size_t line, struct gi_str said,
    struct gi_str name)
{
	struct gi_find	 f = { .line = line };
	struct gi_str	 args[3] = { said, name, v->self->name };

	if (gi_str_eq(said, name))
		args[0] = gi_str("");
	f.place = ver_line_place(v, line);
	f.expected = v->self->name;
	f.actual = name;
	ver_add_finding(v, "foreign-place", f, args, GI_LEN(args));
}

/* Whether a name is of a body of the same kind as the report's. */
static bool
is_like(const struct ver_report *v, struct gi_str name)
{
	struct body	 b;

	body_read(name, v->year, &b);
	return b.kind == v->body->kind;
}

static void
check_mentions(struct ver_report *v)
{
	const struct ver_mention	*m = v->self->mention, *end;
	enum ver_kin			 kin;

	for (end = m + v->self->n; m < end; m++) {
		if (m->how == VER_SOURCE)
			continue;
		kin = ver_kin_of(v->body, v->self->name, m->name, v->year);
		if (kin == VER_KIN_OPEN || kin == VER_KIN_SELF)
			continue;
		if (m->how == VER_ACTOR && (kin != VER_KIN_PLACE ||
		    !is_like(v, m->name)))
			continue;
		if (kin == VER_KIN_BODY && v->body->kind == BODY_GOV_OFFICE)
			continue;
		if (m > v->self->mention && m[-1].line == m->line &&
		    gi_str_eq(m[-1].name, m->name))
			continue;
		report_name(v, m->line, m->said, m->name);
	}
}

/*
 * Whether a site is of another place.  Where the own place is in no list, a
 * city may be the one above it: then only what a place has for itself counts.
 */
static bool
is_foreign(const struct ver_report *v, const struct ver_site *site)
{
	size_t	 i;

	if (ver_is_elsewhere(v->body, &site->places))
		return true;
	if (v->body->where != BODY_UNKNOWN || site->portal)
		return false;
	for (i = 0; i < site->places.n; i++) {
		if (site->places.place[i]->level != BODY_OF_PREFECTURE)
			return false;
	}
	return v->body->level == BODY_OF_COUNTY ||
	    v->body->level == BODY_OF_TOWNSHIP;
}

/* The clause of a text with what is from byte at up to end. */
static struct gi_str
clause_of(struct gi_str text, size_t at, size_t end)
{
	struct ver_clauses	 walk = { .text = text };
	struct ver_clause	 c;

	while (ver_clause_next(&walk, &c)) {
		if (c.at <= at && end <= c.end)
			return c.text;
	}
	return text;
}

static void
check_sites(struct ver_report *v)
{
	struct ver_site	 site;
	struct gi_str	 text, name;
	size_t		 i, at;

	for (i = 0; i < v->nline; i++) {
		if ((v->signs[i] & GI_WORD_SIGN_SITE) == 0 ||
		    v->line[i].blank || v->line[i].text.len < SITE_MIN ||
		    (v->line[i].kind != VER_PROSE &&
		    v->line[i].kind != VER_HEADING))
			continue;
		text = ver_line_text(v, &v->line[i]);
		for (at = 0; ver_site_next(text, at, v->year, &site);
		    at = site.end) {
			if (!is_foreign(v, &site))
				continue;
			name = site.name;
			name.s = gi_dup(v->arena, name.s, name.len);
			report_name(v, ver_line_number(v, &v->line[i]),
			    clause_of(text, site.at, site.end), name);
		}
	}
}

void
ver_check_foreign(struct ver_report *v)
{
	if (v->body == NULL || v->self->name.len == 0)
		return;
	check_mentions(v);
	check_sites(v);
}
