/* SPDX-License-Identifier: ISC */
/*
 * For role.c, edition.c, cursor.c and scan.c, which call the report sec_doc and
 * are on their way to another folder: nothing else includes this.
 */
#ifndef GI_SECTIONS_SECTION_H
#define GI_SECTIONS_SECTION_H

#include "sections/about/about.h"
#include "sections/report/report.h"

#define sec_doc	sec_report
#define given	reported_year

#endif
