/* SPDX-License-Identifier: ISC */
/* What findings say in our own words, in English. */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/english.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"

/* A label without the explanation in brackets at its end, in English. */
static struct gi_str
short_english(const struct gi_label *label, bool cut)
{
	struct gi_str	 text = gi_str(label->text + label->english);
	size_t		 at = text.len;

	if (!cut || label->english == 0 || text.s[text.len - 1] != ')')
		return text;
	while (at > 1 && text.s[at] != '(')
		at--;
	if (at > 1)
		text.len = at - 1;	/* and the blank before it */
	return text;
}

/* Whether s is that label, in full or as messages say it; sets *out. */
static bool
is_label(struct gi_str s, const struct gi_label *label, struct gi_str *out)
{
	bool	 cut = !gi_str_is(s, label->text);

	if (label->english == 0 || (cut && !gi_str_eq(s, gi_say_label(label))))
		return false;
	*out = short_english(label, cut);
	return true;
}

static bool
is_of_table(struct gi_str s, const struct gi_tableform *t, struct gi_str *out)
{
	size_t	 i;

	for (i = 0; i < t->nrow; i++) {
		if (is_label(s, &t->row[i].label, out))
			return true;
	}
	for (i = 0; i < t->ncol; i++) {
		if (is_label(s, &t->col[i].label, out))
			return true;
	}
	if (t->english == NULL || !gi_str_is(s, t->title))
		return false;
	*out = gi_str(t->english);
	return true;
}

static bool
is_of_form(struct gi_str s, const struct gi_form *form, struct gi_str *out)
{
	size_t	 i;

	for (i = 0; i < form->ntable; i++) {
		if (is_of_table(s, &form->table[i], out))
			return true;
	}
	for (i = 0; i < form->nsection; i++) {
		if (is_label(s, &form->section[i].title, out))
			return true;
	}
	return false;
}

/* Table 3, part 3: what gi_say_table() and gi_say_section() made. */
static bool
is_numbered(struct gi_arena *a, struct gi_str s, struct gi_str *out)
{
	struct gi_tableform	 t = { .section = 1 };
	struct gi_str		 part[2];
	bool			 table = false;

	for (; t.section <= 10; t.section++) {
		table = gi_str_eq(s, gi_say_table(a, &t));
		if (table || gi_str_eq(s, gi_say_section(a,
		    (size_t)t.section)))
			break;
	}
	if (t.section > 10)
		return false;
	part[0] = gi_str(table ? "table " : "section ");
	part[1] = gi_size_text(a, (size_t)t.section);
	*out = gi_say_join(a, part, GI_LEN(part));
	return true;
}

/* A word of ours, or one that goes before another text; sets *out. */
static bool
is_word(struct gi_arena *a, struct gi_str s, struct gi_str *out)
{
	static const char	 more[] = GI_TEXT_ELLIPSIS;
	const struct gi_word	*w;
	struct gi_str		 part[3];
	size_t			 i, n, end;

	w = gi_words(GI_WORD_ENGLISH, &n);
	for (i = 0; i < n; i++) {
		end = gi_str_find(w[i].value, gi_str(more));
		if (gi_str_eq(w[i].text, s)) {
			*out = w[i].value;
			return true;
		}
		if (end == w[i].value.len || w[i].text.len > s.len ||
		    memcmp(w[i].text.s, s.s, w[i].text.len) != 0)
			continue;
		part[0].s = w[i].value.s;
		part[0].len = end;
		part[1] = gi_str_from(s, w[i].text.len);
		part[2] = gi_str_from(w[i].value, end + strlen(more));
		*out = gi_say_join(a, part, GI_LEN(part));
		return true;
	}
	return false;
}

/* One name in English; false: it is none of ours. */
static bool
name(struct gi_arena *a, struct gi_str s, struct gi_str *out)
{
	const struct gi_form	*form;
	size_t			 n;

	form = gi_forms(&n);
	while (n > 0) {
		if (is_of_form(s, &form[--n], out))
			return true;
	}
	return is_numbered(a, s, out) || is_word(a, s, out);
}

/* A term of a sum, "label 12"; false: it is none. */
static bool
term(struct gi_arena *a, struct gi_str s, struct gi_str *out)
{
	struct gi_str	 label = s, part[2];

	while (label.len > 0 && label.s[label.len - 1] != ' ')
		label.len--;
	if (label.len == 0)
		return false;
	part[1] = gi_str_from(s, --label.len);
	if (!name(a, label, &part[0]))
		return false;
	*out = gi_say_join(a, part, GI_LEN(part));
	return true;
}

/* Names with those marks between them; false: not all of them are ours. */
static bool
list(struct gi_arena *a, struct gi_str s, struct gi_str mark, const char *with,
    struct gi_str *out)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 one, said;
	bool		 more = true;

	while (more) {
		one.s = s.s;
		one.len = gi_str_find(s, mark);
		more = one.len < s.len;
		if (!name(a, one, &said) && !term(a, one, &said))
			return false;
		gi_text_add(&t, said);
		if (more) {
			gi_text_add(&t, gi_str(with));
			s = gi_str_from(s, one.len + mark.len);
		}
	}
	*out = gi_text_end(&t);
	return true;
}

struct gi_str
gi_english(struct gi_arena *a, struct gi_str arg)
{
	struct gi_str	 out;

	if (arg.len == 0 || name(a, arg, &out) ||
	    list(a, arg, gi_str(" + "), " + ", &out) ||
	    list(a, arg, gi_say_word(GI_WORD_QUOTE_BETWEEN), GI_TEXT_RIGHT_QUOTE ", "
	    GI_TEXT_LEFT_QUOTE, &out) ||
	    list(a, arg, gi_str(GI_TEXT_IDEOGRAPHIC_COMMA), ", ", &out))
		return arg.len == 0 ? arg : out;
	return arg;
}
