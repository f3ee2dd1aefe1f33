/* SPDX-License-Identifier: ISC */
/*
 * What is left of a table that was written in another form than tables have:
 * in one line, behind the name of a file, amid the signs of a program.  Its
 * labels stand somewhere in lines that are no sentences; or its title does, and
 * nothing below.  That is looked for last, since it takes long.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/vestige.h"

#define LABEL		5	/* code points of a label amid other text */
#define SHORT		4	/* where the table has hardly a longer one */
#define OWN		4	/* labels that are left of a table of the form */
#define FEW		3	/* of one that has but a few */
#define FOREIGN		8	/* and of one of another form, or in a line with
				   sentences */
#define TITLE		40	/* code points of a table's title, at most */
#define AROUND		16	/* of them for the body's name and the year */

/* A look at the lines for a table. */
struct look {
	struct ver_report		*v;
	const struct ver_labels		*set;
	const struct gi_tableform	*form;
	bool				*seen;
	size_t				 label;	/* code points of one, at least */
};

/*
 * Take note of labels in folded text, wherever they stand; how many that were
 * not there before.  mine: those of the line alone.
 */
static size_t
labels_note(const struct look *k, const uint32_t *cp, size_t n, bool *mine)
{
	size_t	 i, at, len, count = 0;

	for (i = 0; i < n; i += len > 0 ? len : 1) {
		at = ver_label_at(k->set, cp + i, n - i, &len);
		if (at == k->set->n || len < k->label ||
		    len < k->set->label[at]->len) {
			len = 0;
			continue;
		}
		count += !mine[at];
		mine[at] = true;
	}
	return count;
}

/* Is a line no more than the title of a table, with its year and its body? */
static bool
is_title(const struct look *k, struct gi_str text)
{
	struct gi_str	 title = gi_str(k->form->title);

	if (text.len > 4 * TITLE || !gi_str_has(text, title) ||
	    gi_word_start(GI_WORD_ANNEX, text) != NULL)
		return false;
	return gi_utf8_count(text) <= gi_utf8_count(title) + AROUND &&
	    !gi_str_has(text, gi_str(GI_TEXT_IDEOGRAPHIC_STOP)) &&
	    !gi_str_has(text, gi_str("."));
}

/* The line, or its title alone, has something of the table. */
static bool
line_look(const struct look *k, struct ver_line *l, bool *mine)
{
	struct ver_report	*v = k->v;
	struct gi_str		 text;
	uint32_t		*cp;
	size_t			 i, n;

	text = ver_line_text(v, l);
	gi_arena_clear(v->scratch);
	cp = gi_alloc_raw(v->scratch, gi_size_mul(text.len + 1, sizeof(*cp)));
	n = gi_fold_str(text, cp, text.len);
	memset(mine, 0, k->set->n * sizeof(*mine));
	n = labels_note(k, cp, n, mine);
	if (n == 0 || (n < FOREIGN &&
	    gi_str_has(text, gi_str(GI_TEXT_IDEOGRAPHIC_STOP))))
		return false;
	for (i = 0; i < k->set->n; i++)
		k->seen[i] |= mine[i];
	return true;
}

/* How many labels must be left of the table; 0: it is not looked for. */
static size_t
enough(const struct ver_report *v, enum gi_table t)
{
	const struct gi_form	*due;

	/* before the forms of six sections there was but the annex */
	if (v->form == NULL) {
		due = gi_form_year(v->year);
		return t == GI_STATISTICS || v->year == 0 ||
		    (due != NULL && due->nsection > 0) ? FOREIGN : 0;
	}
	if (gi_form_table(v->form, t) == NULL)
		return 0;
	return t == GI_STATISTICS || t == GI_REQUESTS ? OWN : FEW;
}

/*
 * The number of the first line that has something of a table; 0: too little.
 * *title is that of the line with its title.
 */
static size_t
vestige_read(struct look *k, size_t min, size_t *title)
{
	struct ver_line	*l = k->v->line, *end = l + k->v->nline;
	size_t		 i, line = 0, labels = 0;
	bool		*mine;

	mine = gi_alloc_array(k->v->arena, k->set->n + 1, sizeof(*mine));
	for (; l < end; l++) {
		if (l->blank || l->kind == VER_OUT)
			continue;
		if (*title == 0 && is_title(k, ver_line_text(k->v, l)))
			*title = ver_line_number(k->v, l);
		if (line_look(k, l, mine) && line == 0)
			line = ver_line_number(k->v, l);
	}
	for (i = 0; i < k->set->n; i++)
		labels += k->seen[i];
	return labels >= min ? line : 0;
}

size_t
ver_vestige(struct ver_report *v, enum gi_table t)
{
	struct look	 k = { .v = v, .set = ver_labels(t) };
	const struct gi_form *form;
	size_t		 n, min = enough(v, t);

	if (min == 0 || v->sought[t])
		return v->vestige[t];
	form = gi_forms(&n);
	if (v->form != NULL)
		k.form = gi_form_table(v->form, t);
	while (k.form == NULL && n > 0)
		k.form = gi_form_table(&form[--n], t);
	if (k.form == NULL)
		return 0;
	k.label = t == GI_PROCEEDINGS ? SHORT : LABEL;
	k.seen = gi_alloc_array(v->arena, k.set->n + 1, sizeof(*k.seen));
	v->vestige[t] = vestige_read(&k, min, &v->titled[t]);
	v->sought[t] = true;
	return v->vestige[t];
}

size_t
ver_title_alone(struct ver_report *v, enum gi_table t)
{
	(void)ver_vestige(v, t);
	return t == GI_STATISTICS ? v->titled[t] : 0;
}
