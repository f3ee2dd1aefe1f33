/* SPDX-License-Identifier: ISC */
/*
 * Messages on standard error, and the worst status among them.  Nothing else
 * in the library writes there or ends the process.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tool/lang.h"
#include "tool/msg.h"

const char	*gi_progname = "gi";
void		(*gi_before_report)(void);
void		(*gi_before_exit)(void);

static enum gi_status	 worst = GI_OK;

static const struct {
	enum gi_status	 status;
	const char	*text;
} message[] = {
#define GI_MESSAGE(id, status, text) [GI_MSG_##id] = { status, text },
#include "messages.inc"
#undef GI_MESSAGE
};

void
gi_status_raise(enum gi_status status)
{
	if (status > worst)
		worst = status;
}

enum gi_status
gi_status_worst(void)
{
	return worst;
}

const char *
gi_message(enum gi_msg id)
{
	return message[id].text;
}

/*
 * Whether a terminal must not get the first character of s: one that commands
 * it or turns text around, or bytes that are no UTF-8, which a terminal of
 * another encoding could take for a command.  *n is set to its bytes.
 */
static bool
is_unsafe(struct gi_str s, size_t *n)
{
	uint32_t	 cp;

	*n = gi_utf8_decode(s.s, s.len, &cp);
	return gi_is_control(cp) || gi_utf8_valid(s.s, *n) < *n;
}

static bool
is_safe(struct gi_str s)
{
	size_t	 n;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		if (is_unsafe(s, &n))
			return false;
	}
	return true;
}

/* Write a name, quoted as a shell would if a terminal must not get it. */
static void
put_name(const char *name)
{
	struct gi_str	 s = gi_str(name);
	size_t		 i, n;

	if (is_safe(s)) {
		fputs(name, stderr);
		return;
	}
	fputs("$'", stderr);
	for (; s.len > 0; s = gi_str_from(s, n)) {
		if (is_unsafe(s, &n)) {
			for (i = 0; i < n; i++)
				fprintf(stderr, "\\%03o",
				    (unsigned)(unsigned char)s.s[i]);
			continue;
		}
		if (*s.s == '\'' || *s.s == '\\')
			putc('\\', stderr);
		fwrite(s.s, 1, n, stderr);
	}
	putc('\'', stderr);
}

static void
put_detail(const char *detail)
{
	struct gi_arena	*a = gi_arena_new();

	put_name(gi_text_system(a, detail));
	gi_arena_free(a);
}

void
gi_report(enum gi_msg id, const char *file, size_t line, const char *detail)
{
	if (gi_before_report != NULL)
		gi_before_report();
	fprintf(stderr, "%s: ", gi_progname);
	if (file != NULL) {
		put_name(file);
		if (line > 0)
			fprintf(stderr, ":%zu", line);
		fputs(": ", stderr);
	}
	fputs(gi_text(message[id].text), stderr);
	if (detail != NULL) {
		fputs(": ", stderr);
		put_detail(detail);
	}
	putc('\n', stderr);
	gi_status_raise(message[id].status);
}

void
gi_report_no_memory(void)
{
	gi_report(GI_MSG_MEMORY, NULL, 0, NULL);
	if (gi_before_exit != NULL)
		gi_before_exit();
	exit(GI_USAGE);
}
