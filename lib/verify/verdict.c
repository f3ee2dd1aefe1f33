/* SPDX-License-Identifier: ISC */
/*
 * One word on a document, of all that was found: that the report is well, that
 * it has errors or leaves doubts, or that its text could not be read far enough
 * to say so.  What is found of the text alone is no fault of the report.
 */
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "stream/put.h"
#include "stream/role.h"
#include "verify/verify.h"

/* The key of the meta record. */
#define KEY	"verdict"

/* Of a text, but all that a report has to show can be read all the same. */
static const char	*const harmless[] = { "bad-bytes", "control-bytes" };

static bool
is_blind(const struct gi_rule *rule)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(harmless); i++) {
		if (strcmp(rule->id, harmless[i]) == 0)
			return false;
	}
	return true;
}

void
ver_judge_add(struct ver_judge *j, const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));

	if (rule != NULL && rule->of == GI_CLASS_TEXT) {
		if (j->blind == NULL && is_blind(rule))
			j->blind = rule;
		return;
	}
	j->errors += f->severity == GI_ERROR;
	j->doubts += f->severity == GI_WARNING;
}

/* What hides the report, as gi_said() has it; or "". */
static const char *
blind_by(const struct ver_judge *j, const struct gi_doc *doc,
    const struct ver_result *result)
{
	if (j->blind != NULL)
		return j->blind->id;
	if (!doc->complete || result->partial)
		return "incomplete";
	if (result->assessed == 0)
		return "sums";
	if (gi_doc_meta(doc, "body").len == 0 &&
	    gi_doc_meta(doc, "agency").len == 0)
		return "body";
	return "";
}

enum gi_verdict
ver_judge_end(const struct ver_judge *j, const struct gi_doc *doc,
    const struct ver_result *result, const char **why)
{
	*why = "";
	if (j->errors > 0)
		return GI_VERDICT_ERRORS;
	if (j->doubts > 0)
		return GI_VERDICT_DOUBTS;
	*why = blind_by(j, doc, result);
	return (*why)[0] == '\0' ? GI_VERDICT_OK : GI_VERDICT_UNREAD;
}

void
ver_put_verdict(FILE *out, enum gi_verdict verdict)
{
	gi_put_type(out, GI_NAME_REC_META);
	gi_put_null(out);
	gi_put_text(out, KEY);
	gi_put_text(out, gi_verdict_name(verdict));
	gi_put_end(out);
}

bool
ver_is_verdict(const struct gi_record *rec)
{
	return rec->type == GI_REC_META &&
	    gi_str_is(gi_field(rec, GI_META_KEY), KEY);
}
