/* SPDX-License-Identifier: ISC */
/* width: gi_width() of every code point against libutf8proc; how many differ. */
#include <utf8proc.h>

#include "base/msg.h"
#include "base/utf8.h"
#include "stream/output.h"

int
main(void)
{
	uint32_t	 cp;
	size_t		 unlike = 0;
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
