/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the language in which people are spoken to.  A text is
 * looked up by its English, by gettext(3) in the domain gi: see po/.  Data, keys
 * and the stream are never in a language of the user's.
 */
#ifndef GI_TOOL_LANG_H
#define GI_TOOL_LANG_H

#include <stdbool.h>
#include <stddef.h>

struct gi_arena;

enum gi_lang { GI_LANG_EN, GI_LANG_ZH };

/* A text that stands in a table of C, and is shown by gi_text() later. */
#define GI_TEXT(msgid)	msgid

/*
 * The text in the language in force, UTF-8, that ends with the process; itself
 * where there is no other.  Nothing of gettext(3) is touched before the first.
 */
const char	*gi_text(const char *msgid)
		    __attribute__((__format_arg__(1)));
/* The same of two texts: one for n = 1, and many for any other number. */
const char	*gi_text_n(const char *one, const char *many, size_t n)
		    __attribute__((__format_arg__(1), __format_arg__(2)));
/*
 * What stands behind a message: what strerror(3) or strsignal(3) gave in English,
 * or a text of ours with numbers; data/system.tsv has them.  Made in the arena.
 */
const char	*gi_text_system(struct gi_arena *, const char *);

/*
 * The language in force.  A tool's is that of --lang, else that of the
 * environment: LANGUAGE, a list, where the locale is not C or POSIX; else that of
 * the locale, which LC_ALL, LC_MESSAGES or LANG names, whether the system has
 * that locale or not.  Any Chinese is GI_LANG_ZH, all else English.
 */
enum gi_lang	 gi_lang(void);
/* That of --lang, as the option has it: zh or en.  NULL: none was chosen. */
const char	*gi_lang_chosen(void);
/* From now on speak this language, zh or en, whatever the locale says. */
void		 gi_lang_set(const char *word);
/*
 * The process is a tool of ours: the environment decides on the language, and
 * texts lie beside the tool.  A program that embeds the library decides by its
 * own setlocale(3) and bindtextdomain(3).
 */
void		 gi_lang_begin(void);

#endif
