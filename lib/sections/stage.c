/* SPDX-License-Identifier: ISC */
/* The stage gi_sections, and the records that it adds to a document. */
#include "gi.h"
#include "sections/outline/outline.h"
#include "sections/read.h"
#include "stream/doc.h"
#include "stream/grid.h"
#include "stream/put.h"
#include "stream/role.h"
#include "stream/stage.h"
#include "tool/option.h"

static void
put_meta(const char *key, const struct sec_meta *m, FILE *out)
{
	if (m->value.len == 0)
		return;
	gi_put_type(out, GI_NAME_REC_META);
	if (m->line > 0)
		gi_put_size(out, m->line);
	else
		gi_put_null(out);
	gi_put_text(out, key);
	gi_put_str(out, m->value);
	gi_put_end(out);
}

static void
put_all_meta(const struct sec_report *r, FILE *out)
{
	char		 digits[4];
	struct sec_meta	 year = { { digits, 0 }, r->year.line };
	size_t		 i, rest = (size_t)r->reported_year;

	for (i = sizeof(digits); i-- > 0; rest /= 10)
		digits[i] = (char)('0' + rest % 10);
	if (r->reported_year != 0)
		year.value.len = sizeof(digits);
	put_meta("title", &r->title, out);
	put_meta("agency", &r->agency, out);
	put_meta("body", &r->body, out);
	put_meta("code", &r->code, out);
	put_meta("level", &r->level, out);
	put_meta("kind", &r->kind, out);
	put_meta("year", &year, out);
	put_meta("edition", &r->edition, out);
	put_meta("published", &r->published, out);
	if (r->published.line == 0 ||
	    !gi_str_eq(r->signed_on.value, r->published.value))
		put_meta("signed", &r->signed_on, out);
	put_meta("second", &r->second, out);
}

static void
put_heading(const struct sec_report *r, const struct sec_heading *h, FILE *out)
{
	gi_put_type(out, GI_NAME_REC_SECT);
	gi_put_size(out, sec_report_number(r, h->line));
	gi_put_size(out, (size_t)h->level);
	if (h->number > 0)
		gi_put_size(out, h->number);
	else
		gi_put_null(out);
	gi_put_text(out, gi_role_name(h->role));
	gi_put_str(out, h->title);
	gi_put_end(out);
}

static void
put_skip(const struct sec_report *r, size_t line, FILE *out)
{
	gi_put_type(out, GI_NAME_REC_SKIP);
	gi_put_size(out, sec_report_number(r, line));
	gi_put_text(out, gi_skipped_name(r->line[line].skip));
	gi_put_end(out);
}

static void
put_document(struct gi_doc *doc, void *ctx)
{
	FILE			*out = ctx;
	const struct sec_report	*r = sec_read(doc);
	const struct sec_line	*l;
	size_t			 i, rec = 1, h = 0;

	gi_doc_write(doc, 0, 1, out);
	put_all_meta(r, out);
	for (i = 0; i < r->nline; i++) {
		l = &r->line[i];
		if (l->skip == GI_NOT_SKIPPED &&
		    (h == r->nheading || r->heading[h].line != i))
			continue;
		/* what is said of a line stands before it */
		gi_doc_write(doc, rec, gi_line_begin(doc, i), out);
		rec = gi_line_begin(doc, i);
		for (; h < r->nheading && r->heading[h].line == i; h++)
			put_heading(r, &r->heading[h], out);
		if (l->skip != GI_NOT_SKIPPED)
			put_skip(r, i, out);
	}
	gi_doc_write(doc, rec, doc->nrec, out);
	gi_doc_end(doc, out);
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	(void)run;
	return opt == GI_OPT_SECTIONS_FORM ? gi_form_add(value) :
	    gi_option_refuse(opt);
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	const struct gi_filter	 filter = {
		.document = put_document, .out = run->out
	};

	gi_filter_fd(fd, name, &filter, run->out);
}

const struct gi_stage	 gi_sections = {
	.tool = "gi-sections", .option = set_option, .read = read_stream
};
