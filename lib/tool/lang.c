/* SPDX-License-Identifier: ISC */
/*
 * The language in which people are spoken to, and its texts.
 *
 * gettext(3) translates nothing where setlocale(3) finds no locale of the name
 * that LANG has, and a small system has none but C.UTF-8.  So a locale of our
 * own of that name is in use while a text is looked up, and LANGUAGE says which.
 * The process keeps its locale: what strerror(3) says goes into the stream.
 */
#include <libintl.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "tool/folder.h"
#include "tool/lang.h"

#define DOMAIN		"gi"
#define CATALOGUE	"zh_CN"
#define SYSTEM		"system\004"	/* the context of such texts */
#define SYSTEM_TEXT	128		/* bytes of the longest, and more */
#define NUMBER		"%d"		/* in such a text */
#define DIGITS		"0123456789"

static struct {
	bool		 tool;		/* the process is a tool */
	const char	*chosen;	/* by the user, or NULL */
	bool		 known;		/* language is */
	enum gi_lang	 language;
	locale_t	 locale;	/* while a text is looked up; 0: the
					   process's */
} lang;

void
gi_lang_begin(void)
{
	lang.tool = true;
}

/* The name of the locale for messages. */
static const char *
locale_name(void)
{
	static const char *const name[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char	*value;
	size_t		 i;

	if (!lang.tool)
		return setlocale(LC_MESSAGES, NULL);
	for (i = 0; i < GI_LEN(name); i++) {
		if ((value = getenv(name[i])) != NULL && value[0] != '\0')
			return value;
	}
	return "C";
}

/* Whether a name of a locale, of len bytes, is of that language. */
static bool
is_of(const char *name, size_t len, const char *code)
{
	size_t	 n = strlen(code);

	return len >= n && strncmp(name, code, n) == 0 &&
	    (len == n || strchr("_-.@", name[n]) != NULL);
}

/* The language of the first name in the list that is of one we have. */
static enum gi_lang
first_of(const char *list)
{
	size_t	 n;

	for (; *list != '\0'; list += n + (list[n] == ':')) {
		n = strcspn(list, ":");
		if (is_of(list, n, "zh"))
			return GI_LANG_ZH;
		if (is_of(list, n, "en") || is_of(list, n, "C") ||
		    is_of(list, n, "POSIX"))
			return GI_LANG_EN;
	}
	return GI_LANG_EN;
}

static enum gi_lang
language_of_environment(void)
{
	const char	*locale = locale_name();
	const char	*list = getenv("LANGUAGE");

	if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
		return GI_LANG_EN;
	return first_of(list != NULL && list[0] != '\0' ? list : locale);
}

/*
 * Where the texts are: where make install puts them, by the folder of the tool;
 * else where make does.
 */
static void
bind_texts(void)
{
	static const char *const beside[] = { "../share/locale",
	    "../po/locale" };
	char	 folder[PATH_MAX], path[2 * PATH_MAX];
	size_t	 i, n;

	if (!gi_program_folder(folder, sizeof(folder)))
		return;
	for (i = 0; i < GI_LEN(beside); i++) {
		n = (size_t)snprintf(path, sizeof(path), "%s%s", folder,
		    beside[i]);
		snprintf(path + n, sizeof(path) - n, "/%s/LC_MESSAGES/%s.mo",
		    CATALOGUE, DOMAIN);
		if (access(path, R_OK) == 0) {
			path[n] = '\0';
			bindtextdomain(DOMAIN, path);
			return;
		}
	}
}

static void
open_texts(void)
{
	setenv("LANGUAGE", CATALOGUE, 1);
	if (lang.locale == (locale_t)0)
		lang.locale = newlocale(LC_MESSAGES_MASK, "C.UTF-8",
		    (locale_t)0);
	if (lang.tool)
		bind_texts();
	bind_textdomain_codeset(DOMAIN, "UTF-8");
}

enum gi_lang
gi_lang(void)
{
	if (lang.known)
		return lang.language;
	lang.language = language_of_environment();
	if (!lang.tool)
		return lang.language;	/* the program may change it */
	lang.known = true;
	if (lang.language == GI_LANG_ZH)
		open_texts();
	return lang.language;
}

void
gi_lang_set(const char *word)
{
	lang.chosen = strcmp(word, "zh") == 0 ? "zh" : "en";
	lang.language = lang.chosen[0] == 'z' ? GI_LANG_ZH : GI_LANG_EN;
	lang.known = true;
	if (lang.language == GI_LANG_ZH)
		open_texts();
}

const char *
gi_lang_chosen(void)
{
	return lang.chosen;
}

const char *
gi_text_n(const char *one, const char *many, size_t n)
{
	locale_t	 was = (locale_t)0;
	const char	*text = n == 1 ? one : many;

	if (one[0] == '\0' ||
	    ((lang.tool || lang.known) && gi_lang() == GI_LANG_EN))
		return text;
	if (lang.locale != (locale_t)0)
		was = uselocale(lang.locale);
	text = one == many ? dgettext(DOMAIN, one) :
	    dngettext(DOMAIN, one, many, n);
	if (was != (locale_t)0)
		uselocale(was);
	return text;
}

const char *
gi_text(const char *msgid)
{
	return gi_text_n(msgid, msgid, 1);
}

/* A text with NUMBER for each number in it. */
static const char *
without_numbers(struct gi_arena *a, const char *text)
{
	struct gi_text	 t = { .arena = a };
	size_t		 n;

	for (; *text != '\0'; text += n) {
		if ((n = strspn(text, DIGITS)) > 0) {
			gi_text_add(&t, gi_str(NUMBER));
			continue;
		}
		n = strcspn(text, DIGITS);
		gi_text_add(&t, (struct gi_str){ text, n });
	}
	gi_text_byte(&t, '\0');
	return t.s;
}

/* A text with the numbers of another for each NUMBER in it, in their order. */
static const char *
with_numbers(struct gi_arena *a, const char *text, const char *from)
{
	struct gi_text	 t = { .arena = a };
	const char	*at;
	size_t		 n;

	gi_text_grow(&t, strlen(text) + strlen(from));
	for (; (at = strstr(text, NUMBER)) != NULL;
	    text = at + strlen(NUMBER)) {
		gi_text_add(&t, (struct gi_str){ text, (size_t)(at - text) });
		from += strcspn(from, DIGITS);
		n = strspn(from, DIGITS);
		gi_text_add(&t, (struct gi_str){ from, n });
		from += n;
	}
	gi_text_add(&t, gi_str(text));
	gi_text_byte(&t, '\0');
	return t.s;
}

const char *
gi_text_system(struct gi_arena *a, const char *text)
{
	char		 msgid[sizeof(SYSTEM) + SYSTEM_TEXT];
	const char	*found;

	if (strlen(text) > SYSTEM_TEXT)
		return text;
	snprintf(msgid, sizeof(msgid), SYSTEM "%s", without_numbers(a, text));
	found = gi_text(msgid);
	return found == msgid ? text : with_numbers(a, found, text);
}
