/* SPDX-License-Identifier: ISC */
/* Signatures. */
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "sections/about/signature.h"

bool
sec_ends_with_date(const struct sec_line *l, char iso[SEC_DATE_BYTES],
    size_t *name)
{
	struct gi_str	 s;
	uint32_t	 cp;
	size_t		 n;

	for (s = l->text; s.len > 0; s = gi_str_from(s, n)) {
		if (sec_year_may(s) && sec_date_at(s, iso) == s.len) {
			*name = l->text.len - s.len;
			return true;
		}
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!gi_is_han(cp) && !gi_is_space(cp))
			break;
	}
	return false;
}
