/* SPDX-License-Identifier: ISC */
/* Internal to lib/page: the figures of charts, see data/charts.tsv. */
#ifndef PAGE_CHART_H
#define PAGE_CHART_H

#include "base/decimal.h"
#include "report/report.h"

enum page_series {
#define PAGE_CHART(id, kind, chinese, english)
#define PAGE_SERIES(id, cells, chinese, english) PAGE_##id,
#include "charts.inc"
#undef PAGE_CHART
#undef PAGE_SERIES
	PAGE_SERIES_COUNT
};

/* What a report has of all series. */
struct page_values {
	struct gi_dec	 value[PAGE_SERIES_COUNT];
	bool		 known[PAGE_SERIES_COUNT];
	bool		 other[PAGE_SERIES_COUNT];	/* it is of another
							   table than that which
							   the series names
							   first: of a form that
							   asks otherwise */
};

void	 page_values_read(struct page_values *, const struct rep_report *);
/*
 * Put them, as a list of JSON goes on, a comma before each: a number, null where
 * it is not known, and in a list of its own where it is of another table.
 */
void	 page_values_put(FILE *, const struct page_values *);
/* Put what the charts are, as JSON, in the language in force. */
void	 page_charts_put(FILE *);

#endif
