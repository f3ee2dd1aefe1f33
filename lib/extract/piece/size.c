/* SPDX-License-Identifier: ISC */
/* Sizes as people write them. */
#include "base/str.h"
#include "extract/piece/extract.h"
#include "gi.h"

bool
ext_size(struct gi_str s, size_t *size)
{
	static const char	 unit[] = "KMG";
	size_t			 i;
	unsigned		 shift = 0;

	for (i = 0; s.len > 1 && unit[i] != '\0'; i++) {
		if (s.s[s.len - 1] == unit[i])
			shift = (unsigned)(i + 1) * 10;
	}
	if (shift > 0)
		s.len--;
	if (!gi_str_size(s, size) || *size == 0 || *size > SIZE_MAX >> shift)
		return false;
	*size <<= shift;
	return true;
}
