/* SPDX-License-Identifier: ISC */
/* Internal to libgi: words that people see for names that the stream has. */
#ifndef GI_FINDING_SAID_H
#define GI_FINDING_SAID_H

#include "gi.h"

/*
 * What people are told of a name: of is verdict, why, severity, class or edition,
 * as in data/said.tsv.  In the language in force; the name itself, if it has no text.
 */
const char	*gi_said(const char *of, const char *name);

#endif
