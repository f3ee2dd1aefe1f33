/* SPDX-License-Identifier: ISC */
/*
 * record: the kind of a skip record, names of roles and verdicts, and what
 * stands behind a record that was read.  Prints what is wrong.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"
#include "stream/reader.h"
#include "stream/role.h"

static int	 wrong;

static void
skip(const char *raw, bool is_page)
{
	struct gi_record	 rec;

	gi_record_split(gi_str(raw), &rec);
	if (rec.type != GI_REC_SKIP ||
	    gi_skip_is(&rec, GI_NAME_SKIPPED_PAGE) != is_page) {
		printf("%s\n", raw);
		wrong = 1;
	}
}

/* Zeros behind the last record, whatever the block held before. */
static void
ahead(const char *raw)
{
	static const char	 zeros[GI_READER_MANY];
	struct gi_reader	*r;
	struct gi_record	 rec;
	int			 fd[2];
	size_t			 len = strlen(raw);

	if (pipe(fd) == -1 || write(fd[1], raw, len) != (ssize_t)len ||
	    close(fd[1]) == -1)
		abort();
	r = gi_reader_new(fd[0], "ahead");
	memset(r->now->s, '\t', r->now->room + GI_READER_MANY);
	while (gi_read(r, &rec) == 1)
		;
	if (memcmp(rec.raw.s + rec.raw.len + 1, zeros, sizeof(zeros)) != 0) {
		puts("no zeros behind what was read");
		wrong = 1;
	}
	gi_reader_free(r);
	close(fd[0]);
}

int
main(void)
{
	enum gi_role	 role;
	enum gi_verdict	 verdict;

	skip("skip\t1\tpage", true);
	skip("skip\t\tpage\tmore", true);
	skip("skip\t1\tpages", false);
	skip("skip\t1\tpag", false);
	skip("skip\t1\tpag\te", false);
	skip("skip\t1\t", false);
	skip("skip\tpage", false);
	skip("skip", false);
	ahead("line\t1\ta\ndone\t1\n");
	for (role = GI_NO_ROLE + 1; role < GI_ROLES; role++) {
		if (gi_role_find(gi_str(gi_role_name(role))) != role)
			puts(gi_role_name(role));
	}
	if (gi_role_find(gi_str("annexe")) != GI_NO_ROLE ||
	    gi_role_find(gi_str("")) != GI_NO_ROLE ||
	    gi_role_name(GI_NO_ROLE) != NULL)
		wrong = 1;
	for (verdict = GI_VERDICT_OK; verdict < GI_VERDICTS; verdict++) {
		if (gi_verdict_find(gi_str(gi_verdict_name(verdict))) !=
		    verdict)
			puts(gi_verdict_name(verdict));
	}
	if (strcmp(gi_verdict_name(GI_VERDICT_DOUBTS), "doubts") != 0 ||
	    gi_verdict_find(gi_str("doubt")) != GI_NO_VERDICT ||
	    gi_verdict_name(GI_NO_VERDICT) != NULL)
		wrong = 1;
	return wrong;
}
