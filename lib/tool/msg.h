/* SPDX-License-Identifier: ISC */
/* Internal to libgi: messages, and the status that comes of them. */
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

/* Called before each message is written; NULL: nothing is. */
extern void	 (*gi_before_report)(void);
/* Called before the process ends for want of memory; NULL: nothing is. */
extern void	 (*gi_before_exit)(void);

/*
 * Write "tool: file:line: text: detail" to standard error, and raise the
 * status to the message's.  file NULL, line 0 or detail NULL leaves that part
 * out.  A file or detail that a terminal could take for commands is written
 * as a shell would quote it: $'...'.
 */
void		 gi_report(enum gi_msg, const char *file, size_t line,
		    const char *detail);
/* The text of a message. */
const char	*gi_message(enum gi_msg);
/* Raise the process's status, if that one is worse. */
void		 gi_status_raise(enum gi_status);
/* Report that memory ran out, and exit: what gi_on_no_memory is set to. */
void		 gi_report_no_memory(void) __attribute__((__noreturn__));

#endif
