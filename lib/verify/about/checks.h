/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the checks of what a report says of itself: its title, its
 * body, its day.
 */
#ifndef GI_VERIFY_ABOUT_CHECKS_H
#define GI_VERIFY_ABOUT_CHECKS_H

#include "verify/report/report.h"

/* title.c: title */
void	 ver_check_title(struct ver_report *);
/* late.c: late */
void	 ver_check_late(struct ver_report *);
/* foreign.c: foreign-place */
void	 ver_check_foreign(struct ver_report *);
/* competence.c: competence */
void	 ver_check_competence(struct ver_report *);

#endif
