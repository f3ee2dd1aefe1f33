/* SPDX-License-Identifier: ISC */
/* Internal to the tools: what is longer than the terminal goes to a pager. */
#ifndef GI_VIEW_SCREEN_PAGER_H
#define GI_VIEW_SCREEN_PAGER_H

#include "gi.h"

/*
 * Where a tool shall write that people look at: standard output; or, where that
 * is a terminal and may is true, a file, which view_pager_end() shows.  NULL,
 * and reported, where there can be no such file.
 */
FILE	*view_pager_begin(bool may);
/*
 * Show what was written: by a pager, if that is more than the terminal has
 * lines; and close it.  The pager is what GI_PAGER names, or PAGER, or else less
 * with the options -FRX; none where that is empty or cat, or cannot be run.
 * That it reads not to the end is no failure.
 */
void	 view_pager_end(FILE *);

#endif
