/* SPDX-License-Identifier: ISC */
/* The stage gi_csv: a record stream comes in, CSV goes out. */
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "csv/write.h"
#include "gi.h"
#include "report/report.h"
#include "store/csv/csv.h"
#include "stream/stage.h"
#include "tool/msg.h"
#include "tool/option.h"

static void
begin(struct gi_run *run)
{
	struct store_csv	*c = run->state;

	c->out = run->out;
	c->record.null = gi_str("");
}

/*
 * Whether a text can stand for null, without quotes: it is no number and no
 * boolean, and nothing in it needs quotes.
 */
static bool
may_be_null(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if ((unsigned char)s.s[i] < ' ' || s.s[i] == '"' ||
		    s.s[i] == ',')
			return false;
	}
	return !gi_is_decimal(s) && !gi_str_is_lower(s, "true") &&
	    !gi_str_is_lower(s, "false") && gi_utf8_valid(s.s, s.len) == s.len;
}

static bool
set_null(struct store_csv *c, const char *value)
{
	if (!may_be_null(gi_str(value))) {
		gi_report(GI_MSG_NULL_TEXT, NULL, 0, value);
		return false;
	}
	c->record.null = gi_str(value);
	return true;
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct store_csv	*c = run->state;

	switch (opt) {
	case GI_OPT_TOCSV_FORM:
		return gi_form_add(value);
	case GI_OPT_TOCSV_OUTPUT:
		c->name = value;
		return true;
	case GI_OPT_TOCSV_LONG:
		c->long_form = true;
		return true;
	case GI_OPT_TOCSV_HEADS:
		c->heads = (enum store_heads)gi_option_word(opt, value);
		return true;
	case GI_OPT_TOCSV_NULL:
		return set_null(c, value);
	case GI_OPT_TOCSV_SAFE:
		c->record.care = CSV_NO_FORMULA;
		return true;
	case GI_OPT_TOCSV_ENCODING:
		c->gb = gi_option_word(opt, value) == 1;
		return true;
	case GI_OPT_TOCSV_BOM:
		c->mark = true;
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

static void
put_report(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	store_csv_add(ctx, r, a);
}

/* A mark of the byte order says that a text is UTF-8. */
static bool
marks_other(const struct store_csv *c)
{
	return c->mark && c->gb;
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	if (!marks_other(run->state))
		rep_filter_fd(fd, name, put_report, run->state);
}

static void
end(struct gi_run *run)
{
	struct store_csv	*c = run->state;

	if (!run->off && marks_other(c))
		gi_report(GI_MSG_MARK, NULL, 0, NULL);
	else if (!run->off)
		store_csv_end(c);
	store_csv_free(c);
}

const struct gi_stage	 gi_csv = {
	.tool = "gi-tocsv", .size = sizeof(struct store_csv),
	.begin = begin, .option = set_option, .read = read_stream, .end = end
};
