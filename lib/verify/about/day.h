/* SPDX-License-Identifier: ISC */
/* Internal to libgi: days, and the last one on which a report is in time. */
#ifndef GI_VERIFY_ABOUT_DAY_H
#define GI_VERIFY_ABOUT_DAY_H

#include "gi.h"

#define VER_DAY_TEXT	11u	/* bytes of 2021-01-31 and a NUL */

/* A day of the calendar as a number, larger for a later one: 20210131. */
typedef uint32_t ver_day;

/*
 * The day that text, 2021-01-31, begins with; 0 if it is none.  Of 01-31 it is
 * that day without a year, 131.
 */
ver_day		 ver_day_read(struct gi_str text);
/* The same day as it was read. */
struct gi_str	 ver_day_text(struct gi_arena *, ver_day);

#endif
