/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: values of a run that stand close, or alone. */
#ifndef GI_TABLES_MATCH_RUN_CLOSE_H
#define GI_TABLES_MATCH_RUN_CLOSE_H

#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"

/* Whether values of a run stand one blank apart in a line. */
bool	 tbl_run_has_close(const struct tbl_reading *,
	    const struct tbl_segment *);
/*
 * Whether values of a run stand close in a line, and others alone: digits of one
 * number then, perhaps.
 */
bool	 tbl_run_in_lines(const struct tbl_reading *,
	    const struct tbl_segment *);
/* Whether a value of a run stands alone in its line. */
bool	 tbl_run_has_lone(const struct tbl_reading *,
	    const struct tbl_segment *);

#endif
