/* SPDX-License-Identifier: ISC */
/*
 * Instructions of the form, or of whoever sent it, that were left in the text.
 * Words with a value are such only where a line, a clause or a bracket begins
 * with them, as data/words.tsv says: lines that a program broke begin with
 * anything.
 */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "verify/section/checks.h"
#include "verify/section/section.h"

/* Whether the word at byte at of text stands where its value wants it. */
static bool
is_instruction(struct gi_str text, const struct gi_word *w, size_t at)
{
	struct gi_str	 before = { text.s, at };
	unsigned	 number;
	char		 style;
	uint32_t	 cp = gi_utf8_last(before);

	if (w->value.len == 0 || gi_cp_is_open(cp) ||
	    cp == GI_CP_LEFT_LENTICULAR)
		return true;
	if (gi_str_is(w->value, "bracket"))
		return false;
	return at == gi_item_parse(text, &number, &style) ||
	    (gi_str_is(w->value, "clause") && gi_cp_is_pause(cp));
}

/* Look for the first instruction in a line, at byte *at. */
static bool
find(struct gi_str text, size_t *at)
{
	const struct gi_word	*w;
	size_t			 from = 0;

	while ((w = gi_word_in(GI_WORD_FORM_TEXT, gi_str_from(text, from),
	    at)) != NULL) {
		*at += from;
		if (is_instruction(text, w, *at))
			return true;
		from = *at + w->text.len;
	}
	return false;
}

static void
report(struct ver_report *v, const struct ver_line *l, size_t at)
{
	struct gi_find	 f = { .line = ver_line_number(v, l) };
	struct gi_str	 args[2];

	f.place = ver_line_place(v, f.line);
	f.actual = ver_clause_at(l->text, at);
	args[0] = gi_say_section(v->arena, ver_section_number(v, l));
	args[1] = f.actual;
	ver_add_finding(v, "form-text", f, args, GI_LEN(args));
}

void
ver_check_form_text(struct ver_report *v)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	size_t			 at;

	for (; l < end; l++) {
		if (l->kind == VER_PROSE && !l->blank && (v->signs[l -
		    v->line] & GI_WORD_SIGN_FORM_TEXT) != 0 &&
		    find(l->text, &at))
			report(v, l, at);
	}
}
