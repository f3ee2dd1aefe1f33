/* SPDX-License-Identifier: ISC */
/* The finders, one behind the other: each uses what those before it found. */
#include "gi.h"
#include "sections/about/about.h"
#include "sections/body/body.h"
#include "sections/outline/outline.h"
#include "sections/read.h"

struct sec_report *
sec_read(struct gi_doc *doc)
{
	struct sec_report	*r = sec_report_new(doc);

	sec_find_table_labels(r);
	sec_find_page_numbers(r);
	sec_find_annex(r);
	sec_find_headings(r);
	sec_find_levels(r);
	sec_find_skips(r);
	sec_find_second(r);
	sec_find_title(r);
	sec_find_published(r);
	sec_find_year(r);
	sec_find_agency(r);
	sec_use_hints(r);
	sec_hint_date(r);
	sec_find_edition(r);
	sec_find_body(r);
	return r;
}
