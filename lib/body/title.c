/* SPDX-License-Identifier: ISC */
/* The name in the title of a report. */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "body/reading.h"
#include "form/word.h"
#include "gi.h"

static bool
is_digit(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || cp == GI_CP_HAN_ZERO ||
	    (gi_char(cp) & GI_CHAR_NUMERAL) != 0;
}

/* Bytes of 2022年 and its like that s begins with. */
static size_t
year_start(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 at, n, digits = 0;

	for (at = 0; at < s.len; at += n, digits++) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (!is_digit(cp))
			break;
	}
	n = gi_word_start(GI_WORD_YEAR, gi_str_from(s, at)) == NULL ? 0 :
	    gi_word_start(GI_WORD_YEAR, gi_str_from(s, at))->text.len;
	return digits >= 2 && n > 0 ? at + n : 0;
}

/* Byte of s at which a year begins, as 2022年; its length is *len. */
static size_t
year_in(struct gi_str s, size_t *len)
{
	size_t	 at;

	for (at = 0; at < s.len; at++) {
		*len = gi_utf8_follows(s.s[at]) ? 0 :
		    year_start(gi_str_from(s, at));
		if (*len > 0)
			return at;
	}
	*len = 0;
	return s.len;
}

/* Without words at both ends that are of the title. */
static struct gi_str
drop(struct gi_str s)
{
	struct body_word	 w;

	for (;;) {
		while (s.len > 0 && s.s[0] == ' ')
			s = gi_str_from(s, 1);
		while (s.len > 0 && s.s[s.len - 1] == ' ')
			s.len--;
		while (s.len > 0 && gi_ascii_digit(s.s[0]))
			s = gi_str_from(s, 1);
		while (s.len > 0 && gi_ascii_digit(s.s[s.len - 1]))
			s.len--;
		if ((w = body_word_start(BODY_WORD_TITLE_DROP, s)).len > 0)
			s = gi_str_from(s, w.len);
		else if ((w = body_word_end(BODY_WORD_TITLE_DROP, s)).len > 0)
			s.len -= w.len;
		else
			return s;
	}
}

/* What stands before the year of a title, or if that is nothing, behind it. */
static struct gi_str
beside_year(struct gi_str s)
{
	struct gi_str	 before = s;
	size_t		 len;

	before.len = year_in(s, &len);
	before = drop(before);
	return before.len > 0 || len == 0 ? before :
	    drop(gi_str_from(s, year_in(s, &len) + len));
}

/* 政府信息公开工作年度报告_石门县水利局: what stands behind a title's words. */
static struct gi_str
behind_title(struct gi_str s)
{
	const struct gi_word	*w;

	while ((w = gi_word_start(GI_WORD_TITLE_TAIL, s)) != NULL)
		s = gi_str_from(s, w->text.len);
	while (s.len > 0 && (s.s[0] == '|' || s.s[0] == ' '))
		s = gi_str_from(s, 1);
	return s;
}

struct gi_str
body_title_name(struct gi_str s)
{
	const struct gi_word	*w, *about;
	struct gi_str		 name = s, behind;
	size_t			 topic, topic_len, at, len;

	w = gi_word_in(GI_WORD_TOPIC, s, &topic);
	if (w == NULL || gi_word_in(GI_WORD_REPORT, gi_str_from(s, topic +
	    w->text.len), NULL) == NULL) {
		/* a name may have its year with it all the same */
		name.len = year_in(s, &len);
		return len > 0 && beside_year(s).len > 0 ? beside_year(s) : s;
	}
	name.len = topic;
	topic_len = w->text.len;
	/* 人民政府信息公开: the first word of the topic is of the name too */
	w = gi_word_end(GI_WORD_PEOPLES, name);
	if (w != NULL && topic + w->value.len <= s.len)
		name.len += w->value.len;
	if ((about = gi_word_in(GI_WORD_ABOUT, name, &at)) != NULL) {
		behind = beside_year(gi_str_from(name, at + about->text.len));
		if (behind.len > 0)
			return behind;
		name.len = at;
	}
	name = beside_year(name);
	return name.len > 0 ? name : behind_title(gi_str_from(s, topic +
	    topic_len));
}
