/* SPDX-License-Identifier: ISC */
/* How meta records call kinds, levels and classes of days. */
#include "body/body.h"
#include "gi.h"

const char *
body_kind_name(enum body_kind kind)
{
	static const char	 name[BODY_KIND_COUNT][12] = {
		[BODY_STATE] = "state", [BODY_GOV] = "gov",
		[BODY_GOV_OFFICE] = "gov-office", [BODY_DEPT] = "dept",
		[BODY_BRANCH] = "branch", [BODY_VERTICAL] = "vertical",
		[BODY_TOWNSHIP] = "township", [BODY_STREET] = "street",
		[BODY_ZONE] = "zone", [BODY_ZONE_DEPT] = "zone-dept",
		[BODY_PARTY] = "party", [BODY_OTHER] = "other"
	};

	return name[kind];
}

const char *
body_level_name(enum body_level level)
{
	static const char	 name[BODY_LEVEL_COUNT][12] = {
		[BODY_OF_NATION] = "nation", [BODY_OF_PROVINCE] = "province",
		[BODY_OF_PREFECTURE] = "prefecture", [BODY_OF_COUNTY] = "county",
		[BODY_OF_TOWNSHIP] = "township", [BODY_OF_ZONE] = "zone"
	};

	return name[level];
}

const char *
body_deadline_name(enum body_deadline deadline)
{
	static const char	 name[BODY_DEADLINE_COUNT][8] = {
		[BODY_BY_DEPT] = "dept", [BODY_BY_GOV] = "gov",
		[BODY_BY_TOWN] = "town", [BODY_BY_SYSTEM] = "system",
		[BODY_BY_ZONE] = "zone", [BODY_BY_OTHER] = "other"
	};

	return name[deadline];
}
