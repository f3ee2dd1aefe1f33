/* SPDX-License-Identifier: ISC */
/* record: the kind of a skip record, and names of roles.  Prints what is wrong. */
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

int
main(void)
{
	enum gi_role	 role;

	skip("skip\t1\tpage", true);
	skip("skip\t\tpage\tmore", true);
	skip("skip\t1\tpages", false);
	skip("skip\t1\tpag", false);
	skip("skip\t1\tpag\te", false);
	skip("skip\t1\t", false);
	skip("skip\tpage", false);
	skip("skip", false);
	for (role = GI_NO_ROLE + 1; role < GI_ROLES; role++) {
		if (gi_role_find(gi_str(gi_role_name(role))) != role)
			puts(gi_role_name(role));
	}
	if (gi_role_find(gi_str("annexe")) != GI_NO_ROLE ||
	    gi_role_find(gi_str("")) != GI_NO_ROLE ||
	    gi_role_name(GI_NO_ROLE) != NULL)
		wrong = 1;
	return wrong;
}
