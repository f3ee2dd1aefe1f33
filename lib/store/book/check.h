/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/store/book: whether a workbook holds what was put into it.  The
 * library looks at no error of its temporary files: where their disk was full, a
 * sheet would lack its end, and nobody would say so.
 */
#ifndef STORE_BOOK_CHECK_H
#define STORE_BOOK_CHECK_H

#include <sys/types.h>

#include <xlsxwriter.h>

#include "gi.h"

/* What all sheets together have. */
struct store_check {
	off_t	 lines;		/* bytes of their lines; -1: some are lost */
	size_t	 links, merged;
	size_t	 comments;
};

/* Ask the library, before it closes the workbook; comments are as they are. */
void	 store_check_want(struct store_check *, lxw_workbook *);
/* Whether the workbook of that name is whole, and has just these. */
bool	 store_check(const struct store_check *, const char *name);

#endif
