/* SPDX-License-Identifier: ISC */
/* Internal to libgi: forms from a file. */
#ifndef GI_FORM_FORM_H
#define GI_FORM_FORM_H

#include "gi.h"

/*
 * Read a form as TSV into the arena, as gi-forms(5) describes it.  NULL where
 * a line is no form line: reported with name and line.
 */
struct gi_form	*gi_form_read(struct gi_arena *, FILE *, const char *name);

#endif
