/* SPDX-License-Identifier: ISC */
/* width: gi_width() of every code point against libutf8proc; how many differ. */
#include <utf8proc.h>

#include "base/utf8.h"
#include "gi.h"

/* Text is cut between characters, and a wide one takes two columns. */
static size_t
check_fit(void)
{
	static const char	 text[] = "a\xE6\x94\xBF" "b\xE5\xBA\x9C";
	static const size_t	 want[] = { 0, 1, 1, 4, 5, 5, 8, 8 };
	size_t			 i, unlike = 0;

	for (i = 0; i < GI_LEN(want); i++)
		unlike += gi_width_fit(gi_str(text), i) != want[i];
	return unlike;
}

int
main(void)
{
	uint32_t	 cp;
	size_t		 unlike = check_fit();
	int		 want;

	for (cp = 0; cp < 0x120000; cp++) {
		want = cp < 0x7F ? cp >= 0x20 :
		    utf8proc_charwidth((utf8proc_int32_t)cp);
		if (gi_width(cp) == want)
			continue;
		if (unlike++ < 10)
			printf("U+%04X: %d, not %d\n", (unsigned)cp,
			    gi_width(cp), want);
	}
	printf("%zu unlike\n", unlike);
	return gi_finish(stdout) != 0 || unlike > 0;
}
