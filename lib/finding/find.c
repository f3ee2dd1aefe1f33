/* SPDX-License-Identifier: ISC */
/* Findings and failures as records. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "stream/output.h"
#include "stream/put.h"
#include "tool/msg.h"

static const char *const severity[] = {
	[GI_NOTE] = "note", [GI_WARNING] = "warning", [GI_ERROR] = "error"
};

const char *
gi_severity_name(enum gi_severity s)
{
	return severity[s];
}

bool
gi_severity_find(struct gi_str name, enum gi_severity *s)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(severity); i++) {
		if (gi_str_is(name, severity[i])) {
			*s = (enum gi_severity)i;
			return true;
		}
	}
	return false;
}

const char *
gi_class_name(enum gi_class of)
{
	static const char *const	class[] = {
		[GI_CLASS_REPORT] = "report", [GI_CLASS_TEXT] = "text"
	};

	return class[of];
}

static void
put_or_null(FILE *out, struct gi_str s)
{
	if (s.s == NULL)
		gi_put_null(out);
	else
		gi_put_str(out, s);
}

/* A field's text; s is NULL where the field is null. */
static struct gi_str
nullable(struct gi_arena *a, struct gi_str field)
{
	struct gi_str	 null = { NULL, 0 };

	return gi_is_null(field) ? null : gi_unescape(a, field);
}

bool
gi_find_read(struct gi_arena *a, const struct gi_record *rec,
    struct gi_find *f)
{
	struct gi_str	 rule = gi_unescape(a, gi_field(rec, GI_FIND_RULE));

	f->line = 0;
	if (!gi_is_null(gi_field(rec, GI_FIND_LINE)) &&
	    !gi_str_size(gi_field(rec, GI_FIND_LINE), &f->line))
		return false;
	if (!gi_severity_find(gi_field(rec, GI_FIND_SEVERITY), &f->severity))
		return false;
	f->rule = gi_dup(a, rule.s, rule.len);
	f->place = nullable(a, gi_field(rec, GI_FIND_PLACE));
	f->expected = nullable(a, gi_field(rec, GI_FIND_EXPECTED));
	f->actual = nullable(a, gi_field(rec, GI_FIND_ACTUAL));
	f->message = nullable(a, gi_field(rec, GI_FIND_MESSAGE));
	f->args = nullable(a, gi_field(rec, GI_FIND_ARGS));
	if (f->args.len == 0)
		f->args.s = NULL;	/* a stage of before had none */
	return true;
}

void
gi_put_find(FILE *out, const struct gi_find *f)
{
	gi_put_type(out, GI_NAME_REC_FIND);
	if (f->line > 0)
		gi_put_size(out, f->line);
	else
		gi_put_null(out);
	gi_put_text(out, gi_severity_name(f->severity));
	gi_put_text(out, f->rule);
	put_or_null(out, f->place);
	put_or_null(out, f->expected);
	put_or_null(out, f->actual);
	put_or_null(out, f->message);
	put_or_null(out, f->args);
	gi_put_end(out);
}

/* The args with a tab between each two, and blanks for those within. */
static struct gi_str
join_args(struct gi_arena *a, const struct gi_str *args, size_t nargs)
{
	struct gi_str	 out = { NULL, 0 };
	size_t		 i, k, len = nargs;
	char		*p;

	if (nargs == 0)
		return out;
	for (i = 0; i < nargs; i++)
		len = gi_size_add(len, args[i].len);
	p = gi_alloc_raw(a, len);
	out.s = p;
	for (i = 0; i < nargs; i++) {
		for (k = 0; k < args[i].len; k++)
			*p++ = args[i].s[k] == '\t' ? ' ' : args[i].s[k];
		*p++ = '\t';
	}
	out.len = len - 1;
	return out;
}

size_t
gi_find_args(const struct gi_find *f, struct gi_str arg[GI_RULE_ARGS])
{
	struct gi_str	 rest = f->args;
	size_t		 n = 0;

	while (n < GI_RULE_ARGS && gi_str_part(&rest, '\t', &arg[n]))
		n++;
	return n;
}

void
gi_find_say(struct gi_arena *a, struct gi_find *f, const struct gi_rule *rule,
    const struct gi_str *args, size_t nargs)
{
	struct gi_str	 arg[GI_RULE_ARGS];
	size_t		 n;

	f->rule = rule->id;
	f->severity = rule->severity;
	f->args = join_args(a, args, nargs);
	n = gi_find_args(f, arg);
	f->message = gi_rule_fill(a, rule->message, arg, n);
}

void
gi_put_document_find(FILE *out, struct gi_arena *a, const char *rule,
    size_t line, const struct gi_str *args, size_t nargs)
{
	const struct gi_rule	*r = gi_rule_find(gi_str(rule));
	struct gi_find		 f = { .line = line };

	f.place = gi_str("document");
	f.actual = args[0];
	gi_find_say(a, &f, r, args, nargs);
	gi_put_find(out, &f);
}

void
gi_put_fail(FILE *out, struct gi_str source, enum gi_msg why,
    const char *detail)
{
	gi_put_type(out, GI_NAME_REC_FAIL);
	gi_put_str(out, source);
	gi_put_text(out, gi_progname);
	gi_put_text(out, gi_message(why));
	if (detail != NULL) {
		gi_put_bytes(out, ": ", 2);
		gi_put_bytes(out, detail, strlen(detail));
	}
	gi_put_end(out);
}
