/* SPDX-License-Identifier: ISC */
/* The limits of documents, and sizes as people write them. */
#include "base/str.h"
#include "extract/piece/limits.h"
#include "gi.h"

const struct ext_limits ext_limits = {
	.document = (size_t)64 << 20,
	.members = 100000,
	.ratio = 1000,
	.total = (size_t)8 << 30,
	.depth = 4,
	.seconds = 60,
	.memory = (size_t)2 << 30
};

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
