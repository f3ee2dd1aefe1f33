/* SPDX-License-Identifier: ISC */
/* What messages say of tables, sections, labels and numbers. */
#include <string.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"

struct gi_str
gi_say_join(struct gi_arena *a, const struct gi_str *part, size_t n)
{
	struct gi_str	 out;
	size_t		 i, len = 0;
	char		*buf;

	for (i = 0; i < n; i++)
		len = gi_size_add(len, part[i].len);
	buf = gi_alloc(a, gi_size_add(len, 1));
	out.s = buf;
	out.len = len;
	for (i = 0; i < n; i++) {
		if (part[i].len > 0)
			memcpy(buf, part[i].s, part[i].len);
		buf += part[i].len;
	}
	return out;
}

struct gi_str
gi_say_dec(struct gi_arena *a, struct gi_dec d)
{
	char		 buf[GI_DEC_TEXT];
	struct gi_str	 out;

	out.len = gi_dec_format(d, buf);
	out.s = gi_dup(a, buf, out.len);
	return out;
}

struct gi_str
gi_say_apart(struct gi_arena *a, struct gi_dec x, struct gi_dec y)
{
	struct gi_str	 none = { "", 0 };
	struct gi_dec	 more = gi_dec_cmp(x, y) < 0 ? y : x;
	struct gi_dec	 less = gi_dec_cmp(x, y) < 0 ? x : y;

	return gi_dec_sub(&more, less) ? gi_say_dec(a, more) : none;
}

struct gi_str
gi_say_word(enum gi_word_class class)
{
	size_t	 n;

	return gi_words(class, &n)[0].text;
}

struct gi_str
gi_say_of(enum gi_word_class class, const char *value)
{
	const struct gi_word	*w;
	size_t			 i, n;

	w = gi_words(class, &n);
	for (i = 0; i + 1 < n && !gi_str_is(w[i].value, value); i++)
		;
	return w[i].text;
}

struct gi_str
gi_say_numeral(size_t number)
{
	const struct gi_word	*w;
	struct gi_str		 none = { "", 0 };
	size_t			 i, n, value;

	w = gi_words(GI_WORD_NUMERAL, &n);
	for (i = 0; i < n; i++) {
		if (gi_str_size(w[i].value, &value) && value == number)
			return w[i].text;
	}
	return none;
}

struct gi_str
gi_say_table(struct gi_arena *a, const struct gi_tableform *t)
{
	struct gi_str	 part[2];

	if (t->section <= 0)
		return gi_str(t->title);
	part[0] = gi_say_word(GI_WORD_TABLE);
	part[1] = gi_say_numeral((size_t)t->section);
	return gi_say_join(a, part, GI_LEN(part));
}

struct gi_str
gi_say_section(struct gi_arena *a, size_t number)
{
	struct gi_str	 part[3];

	if (number == 0)
		return gi_say_word(GI_WORD_OUTSIDE);
	part[0] = gi_say_word(GI_WORD_ORDINAL);
	part[1] = gi_say_numeral(number);
	part[2] = gi_say_word(GI_WORD_PART);
	if (part[1].len == 0)
		part[1] = gi_size_text(a, number);
	return gi_say_join(a, part, GI_LEN(part));
}

struct gi_str
gi_say_label(const struct gi_label *label)
{
	struct gi_str	 text = gi_str(label->text);
	size_t		 at, n, open = 0;
	uint32_t	 cp = 0;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (cp == GI_CP_WIDE_OPEN && at > 0 && open == 0)
			open = at;
	}
	if (cp == GI_CP_WIDE_CLOSE && open > 0)
		text.len = open;
	return text;
}

struct gi_str
gi_say_keys(struct gi_arena *a, const char *table, const char *row,
    const char *col)
{
	const char	*key[] = { table, row, col };
	struct gi_str	 part[2 * GI_LEN(key)];
	size_t		 i, n = 0;

	for (i = 0; i < GI_LEN(key); i++) {
		if (key[i] == NULL)
			continue;
		if (n > 0)
			part[n++] = gi_str(" ");
		part[n++] = gi_str(key[i]);
	}
	return gi_say_join(a, part, n);
}
