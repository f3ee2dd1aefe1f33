/* SPDX-License-Identifier: ISC */
/*
 * The day of publication held against the last day that the law gives the body.
 *
 * Reports on 2019 and later: article 49 of the regulations of 2019, a department
 * by 31 January, a government at county level or above by 31 March; for
 * townships and streets it has no day, so that the day of governments is no
 * more than a measure.  Reports before: article 31 of those of 2007, every body
 * by 31 March.  The last day is in time.  Where kind or day are not known there
 * is nothing to say.
 *
 * A day that the text prints is sure, as its signature or as the day of the
 * page; that of a page's head may be of the page.  A day some years behind is of
 * a site that moved.
 */
#include "base/str.h"
#include "body/body.h"
#include "finding/find.h"
#include "form/word.h"
#include "gi.h"
#include "stream/doc.h"
#include "verify/about/checks.h"
#include "verify/about/day.h"

#define NEW_LAW		2019	/* the first year of the regulations of 2019 */
#define JANUARY		131u	/* days without a year */
#define MARCH		331u
#define MOVED		2u	/* years behind the year after the report's */

/* A rule of the law for bodies of a kind. */
struct term {
	ver_day			 last;
	enum gi_severity	 severity;
	const char		*law;	/* a value of the class LATE_LAW */
};

/* The days that a document has. */
struct days {
	ver_day	 published, signed_on, head;
	size_t	 line, signed_line;
};

static struct gi_str
word_of(enum gi_word_class class, const char *value)
{
	const struct gi_word	*w;
	size_t			 i, n;

	w = gi_words(class, &n);
	for (i = 0; i + 1 < n && !gi_str_is(w[i].value, value); i++)
		;
	return w[i].text;
}

/* The office of a government whose title is not of the office's own report. */
static bool
is_for_government(const struct ver_report *v)
{
	size_t		 line;
	struct gi_str	 agency = ver_meta(v, "agency", &line);

	return !gi_str_has(ver_meta(v, "title", &line), agency);
}

/* Set the term for the report; false if the law has none, or it is open. */
static bool
find_term(const struct ver_report *v, struct term *t)
{
	enum body_deadline	 by = v->body == NULL ? BODY_DEADLINE_OPEN :
				    v->body->deadline;
	bool			 old = v->year < NEW_LAW;

	*t = (struct term){ MARCH, GI_ERROR, old ? "old" : "government" };
	if (v->deadline != 0) {
		t->last = v->deadline;
		t->law = "set";
		return true;
	}
	if (by == BODY_BY_TOWN) {
		t->severity = GI_NOTE;
		t->law = "town";
		return true;
	}
	if (by == BODY_BY_SYSTEM)
		t->severity = GI_WARNING;
	else if (by != BODY_BY_DEPT && by != BODY_BY_GOV)
		return false;
	if (!old && by != BODY_BY_GOV &&
	    (v->body->kind != BODY_GOV_OFFICE || !is_for_government(v))) {
		t->last = JANUARY;
		t->law = "department";
	}
	return true;
}

/* The first day that the head of the page gives; 0: none. */
static ver_day
day_of_head(const struct ver_report *v)
{
	const struct gi_record	*rec;
	size_t			 i;

	if (!gi_doc_has(v->doc, GI_REC_HINT))
		return 0;
	for (i = 0; i < v->doc->nrec; i++) {
		rec = &v->doc->rec[i];
		if (rec->type == GI_REC_HINT &&
		    gi_str_is(gi_field(rec, GI_HINT_KEY), "published"))
			return ver_day_read(gi_unescape(v->arena,
			    gi_field(rec, GI_HINT_VALUE)));
	}
	return 0;
}

static void
find_days(const struct ver_report *v, struct days *d)
{
	d->published = ver_day_read(ver_meta(v, "published", &d->line));
	d->signed_on = ver_day_read(ver_meta(v, "signed", &d->signed_line));
	d->head = day_of_head(v);
	if (d->line == 0) {	/* what gi-sections took is of the head */
		if (d->head == 0)
			d->head = d->published;
		d->published = 0;
	}
	if (v->other > 0 && d->line >= v->other)
		d->published = 0;
	if (v->other > 0 && d->signed_line >= v->other)
		d->signed_on = 0;
}

static void
report_late(struct ver_report *v, const struct term *t, ver_day day,
    size_t line, ver_day other)
{
	struct gi_find	 f = { .line = line };
	struct gi_str	 args[4];

	f.place = gi_str("document");
	f.expected = args[1] = ver_day_text(v->arena, t->last);
	f.actual = args[0] = ver_day_text(v->arena, day);
	args[2] = word_of(GI_WORD_LATE_LAW, t->law);
	args[3] = other != 0 ? ver_day_text(v->arena, other) : gi_str("");
	ver_add_finding_as(v, t->severity, "late", f, args, GI_LEN(args));
}

/* Let a finding be no worse than a warning. */
static void
weaken(struct term *t)
{
	if (t->severity == GI_ERROR)
		t->severity = GI_WARNING;
}

/* The day that contradicts one that is late, and is in time; 0: there is none. */
static ver_day
in_time(const struct term *t, const struct days *d)
{
	if (d->published != 0 && d->published <= t->last)
		return d->published;
	if (d->signed_on != 0 && d->signed_on <= t->last)
		return d->signed_on;
	return d->head != 0 && d->head <= t->last ? d->head : 0;
}

static void
check_days(struct ver_report *v, struct term *t, const struct days *d)
{
	ver_day	 day = d->published, other;
	size_t	 line = d->line;

	if (day <= t->last && d->signed_on > t->last) {
		day = d->signed_on;
		line = d->signed_line;
	}
	if (day == 0 && d->signed_on == 0) {
		day = d->head;
		line = 0;
		weaken(t);
	}
	if (day <= t->last)
		return;
	if (day / 10000 > (ver_day)v->year + 1 + MOVED - 1)
		weaken(t);
	if ((other = in_time(t, d)) != 0)
		weaken(t);
	report_late(v, t, day, line, other);
}

void
ver_check_late(struct ver_report *v)
{
	struct term	 t;
	struct days	 d;

	if (v->year == 0 || !find_term(v, &t))
		return;
	if (t.last < 10000)
		t.last += ((ver_day)v->year + 1) * 10000;
	find_days(v, &d);
	check_days(v, &t, &d);
}
