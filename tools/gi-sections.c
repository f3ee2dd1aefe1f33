/* SPDX-License-Identifier: ISC */
/*
 * gi-sections: what a report is, by its title and first sentences, where its
 * sections begin, and which lines are no text of them.
 */
#include "base/msg.h"
#include "base/option.h"
#include "gi.h"
#include "sections/section.h"
#include "stream/doc.h"
#include "stream/put.h"

static void
put_meta(const char *key, const struct sec_meta *m)
{
	if (m->value.len == 0)
		return;
	gi_put_type(stdout, GI_NAME_REC_META);
	if (m->line > 0)
		gi_put_size(stdout, m->line);
	else
		gi_put_null(stdout);
	gi_put_text(stdout, key);
	gi_put_str(stdout, m->value);
	gi_put_end(stdout);
}

static void
put_all_meta(struct sec_doc *d)
{
	char	 year[8];
	size_t	 i, rest = (size_t)d->given;

	for (i = 4; i-- > 0; rest /= 10)
		year[i] = (char)('0' + rest % 10);
	d->year.value.s = year;
	d->year.value.len = d->given > 0 ? 4 : 0;
	put_meta("title", &d->title);
	put_meta("agency", &d->agency);
	put_meta("year", &d->year);
	put_meta("edition", &d->edition);
	put_meta("published", &d->published);
}

static void
put_heading(const struct sec_doc *d, const struct sec_heading *h)
{
	gi_put_type(stdout, GI_NAME_REC_SECT);
	gi_put_size(stdout, d->line[h->line].number);
	gi_put_size(stdout, (size_t)h->level);
	if (h->number > 0)
		gi_put_size(stdout, h->number);
	else
		gi_put_null(stdout);
	gi_put_text(stdout, gi_role_name((enum gi_role)h->role));
	gi_put_str(stdout, h->title);
	gi_put_end(stdout);
}

static void
put_skip(const struct sec_line *l)
{
	gi_put_type(stdout, GI_NAME_REC_SKIP);
	gi_put_size(stdout, l->number);
	gi_put_text(stdout, gi_skipped_name(
	    (enum gi_skipped)l->skip));
	gi_put_end(stdout);
}

static void
document(struct gi_doc *doc, void *ctx)
{
	struct sec_doc	*d = sec_read(doc);
	size_t		 i, rec = 1, head = 0;
	bool		 heads;

	(void)ctx;
	gi_doc_write(doc, 0, 1, stdout);
	put_all_meta(d);
	for (i = 0; i < d->nline; i++) {
		heads = head < d->nhead && d->head[head].line == i;
		if (!heads && d->line[i].skip == SEC_TEXT)
			continue;
		gi_doc_write(doc, rec, doc->line[i].rec, stdout);
		rec = doc->line[i].rec;
		for (; head < d->nhead && d->head[head].line == i; head++)
			put_heading(d, &d->head[head]);
		if (d->line[i].skip != SEC_TEXT)
			put_skip(&d->line[i]);
	}
	gi_doc_write(doc, rec, doc->nrec, stdout);
	gi_doc_end(doc, stdout);
}

int
main(int argc, char *argv[])
{
	const struct gi_stage	 stage = { document, NULL, stdout, false };
	struct gi_args		 args = { argc, argv, 0, NULL };
	int			 opt;

	while ((opt = gi_option(&args, "gi-sections")) >= 0)
		;
	if (opt == GI_OPT_STOP)
		return gi_finish(stdout);
	gi_stage_operands(&args, &stage, NULL);
	return gi_finish(stdout);
}
