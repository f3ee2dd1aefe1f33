/* SPDX-License-Identifier: ISC */
/*
 * body: for each line NAME TAB YEAR of standard input, what lib/body reads:
 * normal form, kind, function, level, place, deadline, may it make rules.
 * Words for what is open as ../shared/bodies has them: null, none, ambiguous,
 * unknown.  A line that is empty or begins with # gives none.
 */
#include <string.h>

#include "base/str.h"
#include "body/body.h"
#include "gi.h"

static const char *
or_null(const char *s)
{
	return s[0] == '\0' ? "null" : s;
}

static void
put(const struct body *b)
{
	static const char *const where[BODY_WHERE_COUNT] = {
		[BODY_NOWHERE] = "none", [BODY_AMBIGUOUS] = "ambiguous",
		[BODY_UNKNOWN] = "unknown", [BODY_NATIONWIDE] = "nation"
	};
	static const char *const answer[] = {
		[BODY_ANSWER_OPEN] = "null", [BODY_NO] = "no",
		[BODY_YES] = "yes"
	};

	printf("%.*s\t%s\t%s\t%s\t", (int)b->normal.len, b->normal.s,
	    or_null(body_kind_name(b->kind)), or_null(b->function),
	    or_null(body_level_name(b->level)));
	if (b->where == BODY_AT)
		printf("%06u", (unsigned)body_code(b));
	else
		fputs(where[b->where], stdout);
	printf("\t%s\t%s\n", or_null(body_deadline_name(b->deadline)),
	    answer[b->rules]);
}

/* The field behind a name, without what stands behind it. */
static struct gi_str
year_of(struct gi_str s)
{
	if (s.len > 0)
		s = gi_str_from(s, 1);
	s.len = s.len > 4 ? 4 : s.len;
	return s;
}

int
main(void)
{
	struct body	 b;
	struct gi_str	 name;
	char		 line[4096];
	size_t		 year;

	while (fgets(line, sizeof(line), stdin) != NULL) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		name = gi_str(line);
		name.len = strcspn(line, "\t\n");
		year = 0;
		gi_str_size(year_of(gi_str_from(gi_str(line), name.len)),
		    &year);
		body_read(name, (int)year, &b);
		put(&b);
	}
	return 0;
}
