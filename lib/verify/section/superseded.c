/* SPDX-License-Identifier: ISC */
/*
 * Notices and articles that were replaced before the year of the report: which,
 * since what year and by what, stands in data/words.tsv.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/prose/prose.h"
#include "verify/section/checks.h"

#define YEAR	4		/* digits that a value begins with */
#define MOST	8		/* notices of a paragraph that are looked at */
#define DECREE	6		/* bytes of the word for the decree, which is
				   before its articles */

/* The year from which on a notice is replaced, and what replaced it. */
static size_t
replaced(const struct gi_word *w, struct gi_str *by)
{
	struct gi_str	 year = { w->value.s, YEAR };
	size_t		 n;

	*by = gi_str_from(w->value, YEAR + 1);
	return gi_str_size(year, &n) ? n : 0;
}

/* Report what bytes from to end of the paragraph's folded text come from. */
static void
report(struct ver_report *v, const struct ver_para *para, size_t from,
    size_t end, struct gi_str by)
{
	size_t			 at = gi_fold_from(para->text, from);
	const struct ver_line	*line = &v->line[ver_para_line(para, at)];
	struct gi_find		 f = { .line = ver_line_number(v, line) };
	struct gi_str		 args[4];
	uint32_t		 cp;

	f.place = ver_line_place(v, f.line);
	f.expected = by;
	/* without the marks that follow the last character */
	f.actual.s = para->text.s + at;
	f.actual.len = gi_fold_from(para->text, end - 1) - at;
	f.actual.len += gi_utf8_decode(f.actual.s + f.actual.len,
	    para->text.len - at - f.actual.len, &cp);
	f.actual.s = gi_dup(v->arena, f.actual.s, f.actual.len);
	args[0] = gi_say_section(v->arena, ver_section_number(v, line));
	args[1] = f.actual;
	args[2] = gi_size_text(v->arena, (size_t)v->year);
	args[3] = by;
	ver_add_finding(v, "superseded-notice", f, args, GI_LEN(args));
}

/*
 * Report the first notice of a class in a paragraph, fold its folded text, that
 * was replaced by the report's year.  One beside what replaced it is history.
 */
static bool
find_notice(struct ver_report *v, const struct ver_para *para,
    struct gi_str fold, enum gi_word_class class)
{
	const struct gi_word	*w;
	struct gi_str		 by, rest = fold;
	size_t			 at, from, n = 0;

	while (n++ < MOST && (w = gi_word_in(class, rest, &at)) != NULL) {
		from = fold.len - rest.len + at;
		rest = gi_str_from(rest, at + w->text.len);
		if ((size_t)v->year < replaced(w, &by) || gi_str_has(fold,
		    gi_fold_text(v->scratch, by)) ||
		    (class == GI_WORD_LONE_ARTICLE &&
		    gi_word_start(GI_WORD_GROUND, rest) == NULL))
			continue;
		report(v, para, from + (class == GI_WORD_OLD_NOTICE ? 0 :
		    DECREE), from + w->text.len, by);
		return true;
	}
	return false;
}

void
ver_check_notices(struct ver_report *v)
{
	struct ver_para	 para;
	struct gi_str	 fold;
	size_t		 i = 0;

	if (v->year == 0)
		return;
	while (ver_para_next(v, &i, &para)) {
		if (!ver_para_has(v, &para, GI_WORD_SIGN_NOTICE_SIGN) ||
		    gi_word_in(GI_WORD_NOTICE_SIGN, para.text, NULL) == NULL)
			continue;
		fold = gi_fold_text(v->scratch, para.text);
		if (gi_word_in(GI_WORD_NOTICE_PAST, fold, NULL) != NULL)
			continue;
		/* the articles are those on reports only in such a sentence */
		if (find_notice(v, &para, fold, GI_WORD_OLD_NOTICE) ||
		    gi_word_in(GI_WORD_REPORT, fold, NULL) == NULL)
			continue;
		if (!find_notice(v, &para, fold, GI_WORD_OLD_ARTICLE))
			(void)find_notice(v, &para, fold,
			    GI_WORD_LONE_ARTICLE);
	}
}
