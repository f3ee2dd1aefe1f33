/* SPDX-License-Identifier: ISC */
/* Internal to the tools: standard input, output and error. */
#ifndef GI_TOOL_STANDARD_H
#define GI_TOOL_STANDARD_H

/*
 * Open again, the wrong way round, each of the three that the caller closed: no
 * pipe, socket or file can take its number, and using it fails as it should.
 * Called before anything is opened.
 */
void		 gi_open_standard(void);

#endif
