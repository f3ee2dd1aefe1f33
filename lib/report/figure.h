/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the figures of an overview, see data/figures.tsv. */
#ifndef GI_REPORT_FIGURE_H
#define GI_REPORT_FIGURE_H

#include "base/decimal.h"
#include "report/report.h"

enum rep_figure {
#define REP_FIGURE(id, cells, chinese, english) REP_FIGURE_##id,
#include "figures.inc"
#undef REP_FIGURE
	REP_FIGURES
};

/* Its id, and the head of its column in both languages. */
struct rep_figure_names {
	const char	*id;
	const char	*chinese, *english;
};

const struct rep_figure_names *rep_figure_names(enum rep_figure);
/*
 * Set *d to the figure of a report; false where a cell that it is made of has
 * no number, or the sum does not fit.
 */
bool	 rep_figure(const struct rep_report *, enum rep_figure, struct gi_dec *d);
/*
 * The same of sums of cells, as they stand in that file; way, unless it is
 * NULL, is set to the one of them that *d is, a part of sums.
 */
bool	 rep_sum(const struct rep_report *, const char *sums, struct gi_dec *d,
	    struct gi_str *way);

#endif
