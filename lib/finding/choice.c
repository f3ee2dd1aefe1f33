/* SPDX-License-Identifier: ISC */
/* What a user chooses of the rules, and asks about them. */
#include <string.h>

#include "base/arena.h"
#include "base/distance.h"
#include "base/utf8.h"
#include "finding/choice.h"
#include "finding/find.h"
#include "finding/said.h"
#include "gi.h"
#include "tool/lang.h"
#include "tool/msg.h"

#define SHOWN	128		/* bytes of an unknown name in a message */
#define NAME	9		/* columns of what begins a line */

struct rule_choice {
	bool			 off;
	bool			 set;		/* severity is the user's, not
						   the rule's */
	enum gi_severity	 severity;
};

struct gi_choice {
	struct rule_choice	*rule;		/* by its index */
	size_t		 n;
	bool		 one;			/* class of alone is shown */
	enum gi_class	 of;
};

struct gi_choice *
gi_choice_new(struct gi_arena *a)
{
	struct gi_choice	*c = gi_alloc(a, sizeof(*c));

	gi_rules(&c->n);
	c->rule = gi_alloc_array(a, c->n, sizeof(*c->rule));
	return c;
}

/* Report a name that no rule has, with the rule that is like it, if any is. */
static void
unknown(struct gi_str name)
{
	const struct gi_rule	*rule;
	const char		*like = NULL;
	char			 detail[2 * SHOWN];
	size_t			 i, d, n, least;
	int			 len;

	if (name.len > SHOWN)
		name.len = SHOWN;
	len = (int)name.len;
	least = name.len / 2 + 1;
	rule = gi_rules(&n);
	for (i = 0; i < n; i++) {
		d = gi_distance_name(name, gi_str(rule[i].id));
		if (d < least) {
			least = d;
			like = rule[i].id;
		}
	}
	if (like != NULL)
		snprintf(detail, sizeof(detail), gi_text("%.*s, did you mean %s?"),
		    len, name.s, like);
	else
		snprintf(detail, sizeof(detail), gi_text("%.*s, see --list-rules"),
		    len, name.s);
	gi_report(GI_MSG_RULE, NULL, 0, detail);
}

static size_t
index_of(const struct gi_rule *rule)
{
	size_t	 n;

	return (size_t)(rule - gi_rules(&n));
}

bool
gi_choice_off(struct gi_choice *c, const char *name, bool off)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(name));
	size_t			 i;

	if (strcmp(name, "all") == 0) {
		for (i = 0; i < c->n; i++)
			c->rule[i].off = off;
		return true;
	}
	if (rule == NULL) {
		unknown(gi_str(name));
		return false;
	}
	c->rule[index_of(rule)].off = off;
	return true;
}

bool
gi_choice_severity(struct gi_choice *c, const char *value)
{
	const struct gi_rule	*rule;
	const char		*level = strchr(value, '=');
	struct gi_str		 name = { value, 0 };
	enum gi_severity	 severity;

	if (level == NULL || !gi_severity_find(gi_str(level + 1), &severity)) {
		gi_report(GI_MSG_RULE_LEVEL, NULL, 0, value);
		return false;
	}
	name.len = (size_t)(level - value);
	if ((rule = gi_rule_find(name)) == NULL) {
		unknown(name);
		return false;
	}
	c->rule[index_of(rule)].set = true;
	c->rule[index_of(rule)].severity = severity;
	return true;
}

bool
gi_choice_apply(const struct gi_choice *c, struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	const struct rule_choice	*k;

	if (rule == NULL)
		return true;
	k = &c->rule[index_of(rule)];
	if (k->set)
		f->severity = k->severity;
	return !k->off;
}

void
gi_choice_class(struct gi_choice *c, enum gi_class of)
{
	c->one = true;
	c->of = of;
}

bool
gi_choice_shows(const struct gi_choice *c, const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));

	return !c->one || rule == NULL || rule->of == c->of;
}

/* What begins a line, and blanks up to the column of what it is about. */
static void
put_padded(FILE *out, const char *name)
{
	size_t	 columns = gi_columns(gi_str(name));

	fprintf(out, "%s%*s", name, columns < NAME ? NAME - (int)columns : 1,
	    "");
}

void
gi_rules_list(FILE *out)
{
	const struct gi_rule	*rule;
	const bool		 zh = gi_lang() == GI_LANG_ZH;
	size_t			 i, n;

	rule = gi_rules(&n);
	for (i = 0; i < n; i++) {
		fprintf(out, "%-16s ", rule[i].id);
		put_padded(out, gi_said("severity",
		    gi_severity_name(rule[i].severity)));
		fprintf(out, "%s\n", zh ? rule[i].text : rule[i].what);
	}
}

static void
explain(FILE *out, const char *name, const char *text)
{
	if (text[0] == '\0')
		return;
	put_padded(out, name);
	fprintf(out, "%s\n", text);
}

void
gi_rule_explain(FILE *out, const char *name)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(name));
	const bool		 zh = gi_lang() == GI_LANG_ZH;

	if (rule == NULL) {
		unknown(gi_str(name));
		return;
	}
	fprintf(out, "%s: %s\n%s\n\n", rule->id,
	    gi_said("severity", gi_severity_name(rule->severity)),
	    zh ? rule->text : rule->what);
	explain(out, gi_text("class"),
	    gi_said("class", gi_class_name(rule->of)));
	explain(out, gi_text("place"), gi_text(rule->place));
	explain(out, gi_text("found by"), rule->stage);
	explain(out, gi_text("law"), zh ? rule->law : rule->law_en);
	explain(out, gi_text("example"), zh ? rule->example : rule->example_en);
	explain(out, gi_text("cure"), zh ? rule->cure : rule->cure_en);
}
