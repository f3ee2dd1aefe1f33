/* SPDX-License-Identifier: ISC */
/* Findings as SARIF 2.1.0: one run, with all rules, and a result each. */
#include "finding/find.h"
#include "gi.h"
#include "json/json.h"
#include "show/fingerprint.h"
#include "show/show.h"

#define SCHEMA	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/" \
		"schemas/sarif-schema-2.1.0.json"
#define MARK	"gi/v1"		/* the way in which fingerprints are made */

/* A message: an object that has it as its text. */
static void
put_message(struct json_out *j, const char *key, struct gi_str text)
{
	json_name(j, key);
	json_open(j, '{');
	show_json_text(j, "text", text);
	json_close(j, '}');
}

static void
put_rule(struct json_out *j, const struct gi_rule *r)
{
	json_open(j, '{');
	show_json_text(j, "id", gi_str(r->id));
	put_message(j, "shortDescription", gi_str(r->what));
	put_message(j, "fullDescription", gi_str(r->text));
	put_message(j, "help", gi_str(r->cure));
	json_name(j, "defaultConfiguration");
	json_open(j, '{');
	show_json_text(j, "level", gi_str(gi_severity_name(r->severity)));
	json_close(j, '}');
	json_name(j, "properties");
	json_open(j, '{');
	show_json_text(j, "class", gi_str(gi_class_name(r->of)));
	show_json_text(j, "law", gi_str(r->law));
	json_close(j, '}');
	json_close(j, '}');
}

void
show_sarif_begin(struct show_style *s)
{
	struct json_out		*j = s->json;
	const struct gi_rule	*rule;
	size_t			 i, n;

	json_open(j, '{');
	show_json_text(j, "$schema", gi_str(SCHEMA));
	show_json_text(j, "version", gi_str("2.1.0"));
	json_name(j, "runs");
	json_open(j, '[');
	json_open(j, '{');
	json_name(j, "tool");
	json_open(j, '{');
	json_name(j, "driver");
	json_open(j, '{');
	show_json_text(j, "name", gi_str("gi-verify"));
	show_json_text(j, "version", gi_str(GI_VERSION));
	json_name(j, "rules");
	json_open(j, '[');
	rule = gi_rules(&n);
	for (i = 0; i < n; i++)
		put_rule(j, &rule[i]);
	json_close(j, ']');
	json_close(j, '}');
	json_close(j, '}');
	json_name(j, "results");
	json_open(j, '[');
}

void
show_sarif_end(struct show_style *s)
{
	json_close(s->json, ']');
	json_close(s->json, '}');
	json_close(s->json, ']');
	json_close(s->json, '}');
	json_end(s->json);
}

/* The name of a source as a reference (RFC 3986), which has few characters. */
static void
put_uri(struct json_out *j, struct gi_str s)
{
	static const char	 hex[] = "0123456789ABCDEF";
	static const char	 plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~/!";
	char			 code[3] = "%";
	struct gi_str		 part = { code, 3 }, one;
	unsigned char		 c;
	size_t			 i;

	json_quote(j);
	for (i = 0; i < s.len; i++) {
		c = (unsigned char)s.s[i];
		code[1] = hex[c >> 4];
		code[2] = hex[c & 0xF];
		one.s = s.s + i;
		one.len = 1;
		json_text(j, c != '\0' && strchr(plain, c) != NULL ?
		    one : part);
	}
	json_quote(j);
}

/*
 * Where a finding is.  Lines are those of the text, and so of the source if
 * that is one; of others nobody could find them there.
 */
static void
put_location(struct json_out *j, const struct ver_shown *d,
    const struct gi_find *f)
{
	json_name(j, "locations");
	json_open(j, '[');
	json_open(j, '{');
	json_name(j, "physicalLocation");
	json_open(j, '{');
	json_name(j, "artifactLocation");
	json_open(j, '{');
	json_name(j, "uri");
	put_uri(j, d->source);
	json_close(j, '}');
	if (f->line > 0 && show_has_lines(d->doc)) {
		json_name(j, "region");
		json_open(j, '{');
		json_name(j, "startLine");
		json_size(j, f->line);
		json_close(j, '}');
	}
	json_close(j, '}');
	if (f->place.len > 0) {
		json_name(j, "logicalLocations");
		json_open(j, '[');
		json_open(j, '{');
		show_json_text(j, "fullyQualifiedName", f->place);
		json_close(j, '}');
		json_close(j, ']');
	}
	json_close(j, '}');
	json_close(j, ']');
}

static void
put_result(struct json_out *j, const struct ver_shown *d,
    const struct gi_find *f, struct gi_str mark)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	size_t			 n;

	json_open(j, '{');
	show_json_text(j, "ruleId", gi_str(f->rule));
	if (rule != NULL) {
		json_name(j, "ruleIndex");
		json_size(j, (size_t)(rule - gi_rules(&n)));
	}
	show_json_text(j, "level", gi_str(gi_severity_name(f->severity)));
	put_message(j, "message", f->message.s != NULL ? f->message :
	    gi_str(""));
	put_location(j, d, f);
	if (mark.len > 0) {
		json_name(j, "partialFingerprints");
		json_open(j, '{');
		show_json_text(j, MARK, mark);
		json_close(j, '}');
	}
	json_close(j, '}');
}

void
show_sarif(const struct ver_shown *d, struct show_style *s)
{
	struct show_marks	 m;
	size_t			 i;

	show_marks_read(&m, d);
	for (i = 0; i < d->nfind; i++)
		put_result(s->json, d, &d->find[i], show_mark(&m, i));
}
