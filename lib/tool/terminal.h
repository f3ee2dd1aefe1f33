/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what the terminal is like that people look at. */
#ifndef GI_TOOL_TERMINAL_H
#define GI_TOOL_TERMINAL_H

#include "gi.h"

/* Whether out is a terminal that has colours, and NO_COLOR is not set. */
bool		 gi_wants_colour(FILE *out);
/*
 * How many columns the terminal has that fd is; where it is none, what COLUMNS
 * says in the environment, or else so many.
 */
size_t		 gi_terminal_columns(int fd, size_t otherwise);
/* How many lines it has; 0 where that cannot be told. */
size_t		 gi_terminal_lines(int fd);

#endif
