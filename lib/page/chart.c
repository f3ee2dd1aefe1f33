/* SPDX-License-Identifier: ISC */
/* The figures of charts; a script draws them. */
#include "base/str.h"
#include "gi.h"
#include "page/chart.h"
#include "page/markup/write.h"
#include "report/figure.h"
#include "tool/lang.h"

/* A chart, or, where kind is NULL, a series of the chart before it. */
static const struct {
	const char	*kind, *cells;
	const char	*chinese, *english;
} lines[] = {
#define PAGE_CHART(id, kind, chinese, english) { kind, NULL, chinese, english },
#define PAGE_SERIES(id, cells, chinese, english) \
	{ NULL, cells, chinese, english },
#include "charts.inc"
#undef PAGE_CHART
#undef PAGE_SERIES
};

/* The key of the table of a way, which begins with it. */
static struct gi_str
table_of(struct gi_str way)
{
	way.len = gi_str_find(way, gi_str(" "));
	return way;
}

void
page_values_read(struct page_values *v, const struct rep_report *r)
{
	struct gi_str	 way;
	size_t		 i, k = 0;

	memset(v, 0, sizeof(*v));
	for (i = 0; i < GI_LEN(lines); i++) {
		if (lines[i].kind != NULL)
			continue;
		v->known[k] = r->doc != NULL &&
		    rep_sum(r, lines[i].cells, &v->value[k], &way);
		v->other[k] = v->known[k] && !gi_str_eq(table_of(way),
		    table_of(gi_str(lines[i].cells)));
		k++;
	}
}

void
page_values_put(FILE *out, const struct page_values *v)
{
	size_t	 k;

	for (k = 0; k < PAGE_SERIES_COUNT; k++) {
		page_put(out, v->other[k] ? ",[" : ",");
		if (v->known[k])
			page_dec(out, v->value[k]);
		else
			page_put(out, "null");
		page_put(out, v->other[k] ? "]" : "");
	}
}

void
page_charts_put(FILE *out)
{
	bool	 chinese = gi_lang() == GI_LANG_ZH, first = false;
	size_t	 i;

	page_put(out, "[");
	for (i = 0; i < GI_LEN(lines); i++) {
		if (lines[i].kind != NULL) {
			page_put(out, i > 0 ? "]},\n{\"kind\":" : "{\"kind\":");
			page_json(out, gi_str(lines[i].kind));
			page_put(out, ",\"title\":");
		} else if (!first) {
			page_put(out, ",");
		}
		page_json(out, gi_str(chinese ? lines[i].chinese :
		    lines[i].english));
		first = lines[i].kind != NULL;
		page_put(out, first ? ",\"series\":[" : "");
	}
	page_put(out, "]}]");
}
