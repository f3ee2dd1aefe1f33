/* SPDX-License-Identifier: ISC */
/* By which a finding is known again in a later run, or in a later report. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/wording.h"
#include "gi.h"
#include "show/fingerprint.h"
#include "stream/hash.h"

#define BETWEEN	"\037"		/* stands between the parts: in no text */

/* A fingerprint, and which finding it is of. */
struct marked {
	struct gi_str	 mark;
	size_t		 at;
};

/* By what the document is known: its body, its hash, or its name. */
static struct gi_str
identity(const struct gi_doc *doc, struct gi_str body)
{
	struct gi_str	 hash;

	if (body.len > 0)
		return body;
	hash = doc->nrec > 0 ? gi_field(&doc->rec[0], GI_DOC_HASH) :
	    gi_str("");
	return hash.len > 0 && !gi_is_null(hash) ? hash : doc->source;
}

/* The text of the line with that number, without blanks around; or empty. */
static struct gi_str
line_text(const struct gi_doc *doc, size_t number)
{
	size_t	 low = 0, high = doc->nline, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (doc->line[mid].number < number)
			low = mid + 1;
		else
			high = mid;
	}
	return low < doc->nline && doc->line[low].number == number ?
	    gi_trim(doc->line[low].text) : gi_str("");
}

static bool
begins(struct gi_str s, const char *with)
{
	size_t	 n = strlen(with);

	return s.len >= n && memcmp(s.s, with, n) == 0;
}

/* What tells a finding from others, in one hash. */
static struct gi_str
mark(const struct gi_doc *doc, const struct gi_find *f, struct gi_str who,
    struct gi_str year)
{
	const struct gi_str	 between = gi_str(BETWEEN);
	bool			 line = begins(f->place, "line ");
	struct gi_str		 part[] = {
		gi_str(f->rule), between, who, between, year, between,
		line ? gi_str("line") : f->place, between, f->actual, between,
		/* places of prose are too wide to tell two findings apart */
		line || begins(f->place, "section ") ?
		    line_text(doc, f->line) : gi_str("")
	};

	return gi_hash_text(doc->arena, gi_say_join(doc->arena, part,
	    GI_LEN(part)));
}

/* For qsort(): by fingerprint, equal ones in their order. */
static int
by_mark(const void *a, const void *b)
{
	const struct marked	*x = a, *y = b;
	int			 order = memcmp(x->mark.s, y->mark.s,
				    x->mark.len);

	return order != 0 ? order : x->at < y->at ? -1 : 1;
}

/* The fingerprint of the nth finding, from 0, with that mark. */
static struct gi_str
nth(struct gi_arena *a, struct gi_str first, size_t n)
{
	struct gi_str	 part[2];

	if (n == 0)
		return first;
	part[0] = first;
	part[1] = gi_size_text(a, n);
	return gi_hash_text(a, gi_say_join(a, part, GI_LEN(part)));
}

/* The fingerprints of n findings of a document, in its arena. */
static const struct gi_str *
fingerprints(const struct gi_doc *doc, const struct gi_find *f, size_t n,
    struct gi_str who, struct gi_str year)
{
	struct gi_str		*out = gi_alloc_array(doc->arena, n,
				    sizeof(*out));
	struct marked		*m = gi_alloc_array(doc->arena, n,
				    sizeof(*m));
	size_t			 i, same = 0;

	for (i = 0; i < n; i++) {
		m[i].mark = mark(doc, &f[i], who, year);
		m[i].at = i;
	}
	if (n > 0)
		qsort(m, n, sizeof(*m), by_mark);
	for (i = 0; i < n; i++) {
		same = i > 0 && gi_str_eq(m[i].mark, m[i - 1].mark) ?
		    same + 1 : 0;
		out[m[i].at] = nth(doc->arena, m[i].mark, same);
	}
	return out;
}

void
show_marks_read(struct show_marks *m, const struct ver_shown *d)
{
	*m = (struct show_marks){ .mark = NULL };
	if (d->doc == NULL)
		return;
	m->body = gi_doc_meta(d->doc, "body");
	if (m->body.len == 0)
		m->body = gi_doc_meta(d->doc, "agency");
	m->year = gi_doc_meta(d->doc, "year");
	m->mark = fingerprints(d->doc, d->find, d->nfind,
	    identity(d->doc, m->body), m->year);
}
