/* SPDX-License-Identifier: ISC */
/*
 * Instructions of the form, or of whoever sent it, that were left in the text.
 * Words with the value "first" are such only where a line or a bracket begins
 * with them.
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

/* Whether byte at of text is its first, or the first in a bracket. */
static bool
is_first(struct gi_str text, size_t at)
{
	unsigned	 number;
	char		 style;
	uint32_t	 cp;

	if (at == gi_item_parse(text, &number, &style))
		return true;
	text.len = at;
	cp = gi_utf8_last(text);
	return gi_cp_is_open(cp) || cp == GI_CP_LEFT_LENTICULAR;
}

static void
report(struct ver_report *v, const struct ver_line *l, size_t at)
{
	struct gi_find	 f = { .line = ver_line_number(v, l) };
	struct gi_str	 args[2];

	f.place = ver_line_place(v, f.line);
	f.actual = ver_clause(l->text, at);
	args[0] = gi_say_section(v->arena, ver_section_number(v, l));
	args[1] = f.actual;
	ver_add_finding(v, "form-text", f, args, GI_LEN(args));
}

void
ver_check_form_text(struct ver_report *v)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	const struct gi_word	*w;
	size_t			 at;

	for (; l < end; l++) {
		if (l->kind != VER_PROSE || l->blank)
			continue;
		w = gi_word_in(GI_WORD_FORM_TEXT, l->text, &at);
		if (w != NULL && (w->value.len == 0 || is_first(l->text, at)))
			report(v, l, at);
	}
}
