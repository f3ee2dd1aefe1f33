/* SPDX-License-Identifier: ISC */
/* Words that people see for names that the stream has, from data/said.tsv. */
#include <string.h>

#include "finding/said.h"
#include "gi.h"
#include "tool/lang.h"

static const struct {
	const char	*of;
	const char	*name;
	const char	*text;		/* in English */
} said[] = {
#define GI_SAID(of, name, text) { of, name, text },
#include "said.inc"
#undef GI_SAID
};

const char *
gi_said(const char *of, const char *name)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(said); i++) {
		if (strcmp(said[i].of, of) == 0 &&
		    strcmp(said[i].name, name) == 0)
			return gi_text(said[i].text);
	}
	return name;
}
