/* SPDX-License-Identifier: ISC */
/* A text that psql loads. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/place.h"
#include "store/postgresql/names.h"
#include "store/postgresql/session.h"
#include "store/sql/schema.h"
#include "tool/msg.h"

/*
 * A batch ends with the document that makes it so many documents or bytes.  The
 * statements behind a batch take some milliseconds, however small it is.
 */
#define DOCUMENTS	1000
#define BYTES		((size_t)6 << 20)

static const enum store_part_id	copy_part[STORE_COPIED] = {
	[STORE_COPY_DOC] = STORE_PART_COPY_DOC,
	[STORE_COPY_CELL] = STORE_PART_COPY_CELL,
	[STORE_COPY_STRAY] = STORE_PART_COPY_STRAY,
	[STORE_COPY_FINDING] = STORE_PART_COPY_FINDING,
	[STORE_COPY_SECTION] = STORE_PART_COPY_SECTION,
	[STORE_COPY_FAILURE] = STORE_PART_COPY_FAILURE
};

static void
put_variables(FILE *out)
{
	char	 number[24];

	snprintf(number, sizeof(number), "%d", store_schema_number());
	store_variable_put(out, "gi_schema", gi_str(number));
	store_variable_put(out, "gi_newer",
	    gi_str(gi_message(GI_MSG_DATABASE_NEWER)));
	store_variable_put(out, "gi_older",
	    gi_str(gi_message(GI_MSG_DATABASE_EARLY)));
	store_variable_put(out, "gi_other",
	    gi_str(gi_message(GI_MSG_DATABASE_OTHER)));
	store_variable_put(out, "gi_cut", gi_str(gi_message(GI_MSG_DONE_CUT)));
}

void
store_session_begin(struct store_session *s)
{
	size_t	 n;

	(void)gi_places(&n);
	s->place = gi_realloc(NULL, n, sizeof(*s->place));
	memset(s->place, 0, n * sizeof(*s->place));
	store_part_put(s->out, STORE_PART_START);
	put_variables(s->out);
	store_part_put(s->out, STORE_PART_CHECK);
	store_schema_put(s->out, STORE_POSTGRESQL);
	store_part_put(s->out, STORE_PART_MADE);
	store_part_put(s->out, STORE_PART_TABLES);
	store_names_put(s->out, s->place);
}

static size_t
bytes(const struct store_copy *copy)
{
	size_t	 i, n = 0;

	for (i = 0; i < STORE_COPIED; i++)
		n += copy->rows[i].t.len;
	return n;
}

void
store_session_add(struct store_session *s, const struct rep_report *r,
    struct gi_arena *a)
{
	struct store_reading	 g = { .rules = s->rules };

	s->documents++;
	if (r->doc == NULL) {
		store_failure_add(&s->copy, s->documents, NULL, r, a);
	} else {
		store_reading_set(&g, s->place, r, a);
		store_document_add(&s->copy, s->documents, &g);
	}
	if (s->documents >= DOCUMENTS || bytes(&s->copy) >= BYTES)
		store_session_put(s);
}

void
store_session_put(struct store_session *s)
{
	int	 i;

	if (s->documents == 0)
		return;
	store_part_put(s->out, STORE_PART_BATCH);
	for (i = 0; i < STORE_COPIED; i++)
		store_rows_put(s->out, copy_part[i], &s->copy.rows[i]);
	store_part_put(s->out, STORE_PART_MERGE_OLD);
	store_part_put(s->out, STORE_PART_MERGE_NEW);
	store_part_put(s->out, STORE_PART_MERGE_STATES);
	s->documents = 0;
}

void
store_session_end(struct store_session *s, bool whole)
{
	int	 i;

	store_session_put(s);
	store_part_put(s->out, STORE_PART_FINISH);
	if (!whole)
		store_part_put(s->out, STORE_PART_CUT);
	store_part_put(s->out, STORE_PART_END);
	for (i = 0; i < STORE_COPIED; i++)
		store_rows_free(&s->copy.rows[i]);
	free(s->place);
	s->place = NULL;
}
