/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the checks of what paragraphs say in figures. */
#ifndef GI_VERIFY_CLAIM_CHECKS_H
#define GI_VERIFY_CLAIM_CHECKS_H

#include "verify/report/report.h"

/* paragraphs.c: narrative-sum, and the claims of the report */
void	 ver_check_paragraphs(struct ver_report *);

#endif
