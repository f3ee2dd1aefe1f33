/* SPDX-License-Identifier: ISC */
/* Internal to libgi: messages on standard error, and the exit status. */
#ifndef GI_TOOL_MSG_H
#define GI_TOOL_MSG_H

#include "gi.h"

/* The messages, from data/messages.tsv. */
enum gi_msg {
#define GI_MESSAGE(id, status, text) GI_MSG_##id,
#include "messages.inc"
#undef GI_MESSAGE
	GI_MSG_COUNT
};

/* What is called before a message is written; NULL: nothing. */
extern void	 (*gi_before_report)(void);
/* What is called before the process ends for want of memory; NULL: nothing. */
extern void	 (*gi_before_exit)(void);

/*
 * Write "tool: file:line: text: detail" to standard error, where tool is
 * gi_progname and text the message's in the language in force, and raise the
 * exit status to the message's.  A part is left out where file is NULL, line 0,
 * or detail NULL; one that strerror(3) gave is in that language too.  A
 * file or detail that a terminal could take for commands is quoted as a shell
 * does it: $'...'.
 */
void		 gi_report(enum gi_msg, const char *file, size_t line,
		    const char *detail);
/* The text of a message in English, a constant. */
const char	*gi_message(enum gi_msg);
/* Make that the exit status, if it is worse than the status so far. */
void		 gi_status_raise(enum gi_status);
/* Report that memory ran out, and exit; a value for gi_on_no_memory. */
void		 gi_report_no_memory(void) __attribute__((__noreturn__));

#endif
