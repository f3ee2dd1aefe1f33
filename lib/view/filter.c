/* SPDX-License-Identifier: ISC */
/* Which reports users ask for. */
#include "base/char.h"
#include "base/str.h"
#include "view/view.h"

/* Whether a text has a part, whatever its width, case and punctuation. */
static bool
has(struct gi_arena *a, struct gi_str text, struct gi_str part)
{
	struct gi_str	 folded = gi_fold_text(a, part);

	if (folded.len == 0)
		return part.len > 0 && gi_str_has(text, part);
	return gi_str_has(gi_fold_text(a, text), folded);
}

static bool
has_verdict(const struct view_choice *c, const struct rep_row *r)
{
	if (c->only == 0 && !c->failed)
		return true;
	if (!view_is_report(r))
		return c->failed;
	return (c->failed && r->fail_stage.len > 0) ||
	    (c->only >> r->verdict & 1) != 0;
}

bool
view_chosen(const struct view_choice *c, struct gi_arena *a,
    const struct rep_row *r)
{
	if (c->year.len > 0 && !gi_str_eq(c->year, r->fact[REP_YEAR]))
		return false;
	if (c->body.len > 0 && !has(a, r->fact[REP_BODY], c->body) &&
	    !has(a, r->fact[REP_AGENCY], c->body))
		return false;
	return has_verdict(c, r);
}

bool
view_chooses(const struct view_choice *c)
{
	return c->only != 0 || c->failed || c->body.len > 0 || c->year.len > 0;
}

bool
view_is_report(const struct rep_row *r)
{
	return r->read && (r->fail_stage.len == 0 || r->ncell > 0 ||
	    view_has_body(r));
}

bool
view_is_named(struct gi_arena *a, struct gi_str name,
    const struct rep_report *r)
{
	return name.len > 0 && (gi_str_has(r->source, name) ||
	    has(a, r->fact[REP_BODY], name) ||
	    has(a, r->fact[REP_AGENCY], name));
}
