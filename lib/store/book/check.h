/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/store/book: whether a workbook holds what was put into it.  The
 * library looks at no error of its temporary files: where their disk was full,
 * a sheet would lack its end, and nobody would say so.
 */
#ifndef STORE_BOOK_CHECK_H
#define STORE_BOOK_CHECK_H

#include <xlsxwriter.h>

#include "gi.h"

#define STORE_CHECKED	16	/* sheets, at most */

/* What its sheets must have. */
struct store_check {
	size_t	 n;
	off_t	 data[STORE_CHECKED];	/* bytes of their lines; -1: lost */
	size_t	 links[STORE_CHECKED];
};

/* Ask the library, before it closes the workbook. */
void	 store_check_want(struct store_check *, lxw_workbook *);
/* Whether the workbook of that name has them, to its end. */
bool	 store_check(const struct store_check *, const char *name);

#endif
