/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the stage of gi-tables. */
#ifndef GI_TABLES_STAGE_H
#define GI_TABLES_STAGE_H

#include "gi.h"

/*
 * The stage of gi-tables: reading.c.  ctx is the FILE to write to.
 */
void		 gi_tables_stage(struct gi_doc *, void *ctx);

#endif
