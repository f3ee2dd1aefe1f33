/* SPDX-License-Identifier: ISC */
/* What all pages are made with. */
#include <stdlib.h>

#include "base/str.h"
#include "base/text.h"
#include "gi.h"
#include "page/markup/asset.h"
#include "page/markup/sha256.h"
#include "tool/lang.h"

#include "assets.inc"

/* What the style sheet puts before and behind what a cell has of its own. */
static const struct {
	const char	*name;
	const char	*text;
	bool		 around;	/* %s stands for what the cell has */
} words[] = {
	{ "line", GI_TEXT("line %s"), true },
	{ "raw", GI_TEXT(", printed \"%s\""), true },
	{ "same", GI_TEXT(", as printed"), false },
	{ "exact", GI_TEXT(", its place is certain"), false },
	{ "inferred", GI_TEXT(", its place is inferred"), false },
	{ "blank", GI_TEXT(", nothing is printed there"), false },
	{ "unread", GI_TEXT(", cannot be read as one number"), false },
	{ "none", GI_TEXT("not found in the text"), false },
	{ "lost", GI_TEXT("its row has numbers that could not be placed"), false }
};

/* Put a string of CSS; what could end it, or its element, is escaped. */
static void
put_string(struct gi_text *t, struct gi_str s)
{
	size_t	 i;
	char	 c;

	gi_text_byte(t, '"');
	for (i = 0; i < s.len; i++) {
		c = s.s[i];
		if (c == '"' || c == '\\' || c == '<' || c == '\n') {
			gi_text_byte(t, '\\');
			gi_text_byte(t, "0123456789abcdef"[c >> 4 & 15]);
			gi_text_byte(t, "0123456789abcdef"[c & 15]);
			gi_text_byte(t, ' ');
		} else {
			gi_text_byte(t, c);
		}
	}
	gi_text_byte(t, '"');
}

static void
put_word(struct gi_text *t, const char *name, const char *suffix,
    struct gi_str s)
{
	gi_text_add(t, gi_str("--"));
	gi_text_add(t, gi_str(name));
	gi_text_add(t, gi_str(suffix));
	gi_text_byte(t, ':');
	put_string(t, s);
	gi_text_byte(t, ';');
}

static struct gi_str
make_words(void)
{
	struct gi_text	 t = { 0 };
	struct gi_str	 s;
	size_t		 i, at;

	gi_text_add(&t, gi_str(":root{"));
	for (i = 0; i < GI_LEN(words); i++) {
		s = gi_str(gi_text(words[i].text));
		if (!words[i].around) {
			put_word(&t, words[i].name, "", s);
			continue;
		}
		at = gi_str_find(s, gi_str("%s"));
		put_word(&t, words[i].name, "-a", (struct gi_str){ s.s, at });
		put_word(&t, words[i].name, "-b",
		    at < s.len ? gi_str_from(s, at + 2) : gi_str(""));
	}
	gi_text_byte(&t, '}');
	return (struct gi_str){ t.s, t.len };
}

static void
set(struct page_asset *a, struct gi_str text)
{
	struct page_sha256	 sum;

	a->text = text;
	page_sha256_begin(&sum);
	page_sha256_add(&sum, text);
	page_sha256_base64(&sum, a->hash);
}

/* The pieces of a text in one. */
static struct gi_str
join(const char *const *piece)
{
	struct gi_text	 t = { 0 };

	for (; *piece != NULL; piece++)
		gi_text_add(&t, gi_str(*piece));
	return (struct gi_str){ t.s, t.len };
}

void
page_assets_make(struct page_assets *a)
{
	set(&a->style, join(asset_style));
	set(&a->words, make_words());
	set(&a->plot, join(asset_plot));
	set(&a->index, join(asset_index));
}

void
page_assets_free(struct page_assets *a)
{
	free((char *)a->style.text.s);
	free((char *)a->words.text.s);
	free((char *)a->plot.text.s);
	free((char *)a->index.text.s);
}
