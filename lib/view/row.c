/* SPDX-License-Identifier: ISC */
/* What people are told of a report in a list. */
#include "base/arena.h"
#include "base/text.h"
#include "finding/said.h"
#include "stream/role.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/view.h"

bool
view_has_body(const struct rep_row *r)
{
	return rep_who(r->fact).len > 0;
}

struct gi_str
view_name(struct gi_arena *a, const struct rep_row *r)
{
	return gi_safe_text(a, view_has_body(r) ? rep_who(r->fact) :
	    r->source);
}

struct gi_str
view_edition(struct gi_arena *a, struct gi_str edition)
{
	const char	*name = gi_dup(a, edition.s, edition.len);

	return gi_safe_text(a, gi_str(gi_said("edition", name)));
}

const char *
view_verdict(const struct rep_row *r)
{
	return r->judged ? gi_said("verdict",
	    gi_verdict_name(r->verdict)) :
	    gi_text("not verified");
}

enum view_ink
view_verdict_ink(const struct rep_row *r)
{
	return r->judged ? view_ink_verdict(r->verdict) : VIEW_DARK;
}

/* Why there is no verdict, where no finding says it; or "". */
static const char *
why(const struct rep_row *r)
{
	if (!r->complete)
		return gi_said("why", "incomplete");
	if (!r->judged || r->verdict != GI_VERDICT_UNREAD ||
	    r->errors + r->warnings > 0)
		return "";
	if (!view_has_body(r))
		return gi_said("why", "body");
	return gi_said("why", "sums");
}

struct gi_str
view_judgement(struct gi_arena *a, const struct rep_row *r)
{
	struct gi_text	 t = { .arena = a };
	const char	*because = why(r);

	gi_text_add(&t, gi_str(view_verdict(r)));
	if (because[0] != '\0') {
		gi_text_add(&t, gi_str(gi_text(": ")));
		gi_text_add(&t, gi_str(because));
	}
	return gi_text_end(&t);
}

bool
view_is_telling(const struct rep_row *r)
{
	return why(r)[0] != '\0';
}
