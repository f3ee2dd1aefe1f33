/* SPDX-License-Identifier: ISC */
/* Which statutory section a heading opens. */
#include <string.h>

#include "section.h"

#define ROW_MAX		48u	/* code points of a row's label compared */

/*
 * Where the words of a heading point to several sections, the first of these
 * is meant: requests for review of what was requested is review.
 */
static const enum sec_role rank[] = {
	SEC_ANNEX, SEC_PROCEEDINGS, SEC_OTHER, SEC_PROBLEMS, SEC_REQUESTS,
	SEC_DISCLOSURE, SEC_OVERVIEW
};

const char *
sec_role_name(enum sec_role role)
{
	static const char *const	name[SEC_ROLES] = {
		[SEC_OVERVIEW] = "overview", [SEC_DISCLOSURE] = "disclosure",
		[SEC_REQUESTS] = "requests",
		[SEC_PROCEEDINGS] = "proceedings",
		[SEC_PROBLEMS] = "problems", [SEC_OTHER] = "other",
		[SEC_ANNEX] = "annex"
	};

	return name[role];
}

/* Bytes of fold that label takes at its start, 0 if it isn't there. */
static size_t
starts_with(struct gi_str fold, const struct gi_label *label)
{
	char	 buf[4];
	size_t	 i, n, at = 0;

	for (i = 0; i < label->len; i++) {
		n = gi_utf8_encode(label->fold[i], buf);
		if (n > fold.len - at || memcmp(fold.s + at, buf, n) != 0)
			return 0;
		at += n;
	}
	return at;
}

/* The longest title of a section at the start of fold, in this form. */
static size_t
form_start(const struct gi_form *form, struct gi_str fold, enum sec_role *role)
{
	const struct gi_section	*s;
	size_t			 i, j, n, best = 0;

	for (i = 0; i < form->nsection; i++) {
		s = &form->section[i];
		n = starts_with(fold, &s->title);
		for (j = 0; j < s->nvariants && n == 0; j++)
			n = starts_with(fold, &s->variants[j]);
		if (n > best && s->number < SEC_ANNEX) {
			best = n;
			*role = (enum sec_role)s->number;
		}
	}
	return best;
}

size_t
sec_role_start(struct gi_str fold, enum sec_role *role)
{
	const struct gi_form	*form;
	enum sec_role		 r = SEC_NO_ROLE;
	size_t			 i, n, len, best = 0;

	*role = SEC_NO_ROLE;
	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		if ((len = form_start(&form[i], fold, &r)) > best) {
			best = len;
			*role = r;
		}
	}
	return best;
}

enum sec_role
sec_role_exact(struct gi_str fold)
{
	enum sec_role	 role;

	if (fold.len > 0 && sec_role_start(fold, &role) == fold.len)
		return role;
	return SEC_NO_ROLE;
}

enum sec_role
sec_role(struct gi_str fold)
{
	enum sec_role		 role = sec_role_exact(fold);
	const struct gi_word	*w;
	size_t			 i, n, at, value;
	bool			 has[SEC_ROLES] = { false };

	if (role != SEC_NO_ROLE)
		return role;
	w = gi_words(GI_WORD_ROLE, &n);
	for (at = 0; at < fold.len; at++) {
		for (i = 0; i < n; i++) {
			if (w[i].text.len <= fold.len - at &&
			    memcmp(w[i].text.s, fold.s + at,
			    w[i].text.len) == 0 &&
			    gi_str_size(w[i].value, &value) &&
			    value < SEC_ROLES)
				has[value] = true;
		}
	}
	for (i = 0; i < GI_LEN(rank); i++) {
		if (has[rank[i]])
			return rank[i];
	}
	return SEC_NO_ROLE;
}

/* Edits that make the start of b, or all of it, out of a. */
static size_t
distance(const uint32_t *a, size_t na, const uint32_t *b, size_t nb)
{
	size_t	 row[ROW_MAX + 1], i, j, up, left, best;

	for (j = 0; j <= nb; j++)
		row[j] = j;
	for (i = 1; i <= na; i++) {
		up = row[0];
		row[0] = i;
		for (j = 1; j <= nb; j++) {
			best = up + (a[i - 1] != b[j - 1]);
			up = row[j];
			left = row[j - 1] + 1;
			if (left < best)
				best = left;
			if (up + 1 < best)
				best = up + 1;
			row[j] = best;
		}
	}
	for (best = row[nb], j = 0; j < nb; j++) {
		if (row[j] < best)
			best = row[j];
	}
	return best;
}

static bool
like_row(const uint32_t *cp, size_t len, const struct gi_row *row)
{
	size_t	 n = row->label.len;

	if (n > ROW_MAX)
		n = ROW_MAX;
	if (len > n)	/* numbers may stand behind it */
		len = n;
	return distance(cp, len, row->label.fold, n) <= len / 5;
}

bool
sec_is_row(struct gi_str fold, unsigned number, char style)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	uint32_t			 cp[ROW_MAX];
	size_t				 i, j, k, n, len;

	len = gi_fold_str(fold, cp, ROW_MAX);
	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		if (form[i].nsection == 0)
			continue;
		for (j = 0; j < form[i].ntable; j++) {
			t = &form[i].table[j];
			for (k = 0; k < t->nrow; k++) {
				if (t->row[k].label.item == number &&
				    t->row[k].label.style == style &&
				    like_row(cp, len, &t->row[k]))
					return true;
			}
		}
	}
	return false;
}
