/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the checks of what the preface and the sections say in
 * words, or leave unsaid.
 */
#ifndef GI_VERIFY_SECTION_CHECKS_H
#define GI_VERIFY_SECTION_CHECKS_H

#include "verify/report/report.h"

/* announced_parts.c: announced-parts */
void	 ver_check_announced(struct ver_report *);
/* overview.c: overview-topic */
void	 ver_check_overview(struct ver_report *);
/* placeholder.c: placeholder */
void	 ver_check_placeholders(struct ver_report *);
/* thin_section.c: thin-section */
void	 ver_check_thin(struct ver_report *);
/* empty_heading.c: empty-heading */
void	 ver_check_headings(struct ver_report *);
/* superseded.c: superseded-notice */
void	 ver_check_notices(struct ver_report *);
/* form_text.c: form-text */
void	 ver_check_form_text(struct ver_report *);
/* fee_silence.c: fee-silence */
void	 ver_check_fees(struct ver_report *);

#endif
