/* SPDX-License-Identifier: ISC */
/* Texts and numbers as an engine holds them. */
#include <string.h>

#include "base/decimal.h"
#include "base/text.h"
#include "base/utf8.h"
#include "store/sql/value.h"

/* Set the value to d in parts of the unit; false where it is none or too large. */
static bool
set_parts(struct store_value *v, struct gi_dec d, int power)
{
	int64_t	 n = d.units;
	int	 i;

	for (i = d.scale; i > power; i--) {
		if (n % 10 != 0)
			return false;
		n /= 10;
	}
	for (; i < power; i++) {
		if (__builtin_mul_overflow(n, (int64_t)10, &n))
			return false;
	}
	v->value = n;
	v->scale = d.scale;
	return true;
}

bool
store_value_read(struct store_value *v, struct gi_str digits, int power)
{
	struct gi_dec	 d;
	struct gi_str	 again;
	char		 buf[GI_DEC_TEXT];

	*v = (struct store_value){ .known = false };
	if (digits.s == NULL)
		return true;
	if (gi_dec_plain(digits, &d) && power == 0 &&
	    (digits.len == 1 || digits.s[0] != '0')) {
		v->known = true;
		v->value = d.units;
		return true;
	}
	if (!gi_is_decimal(digits))
		return false;
	if (gi_dec_parse(digits, &d))
		v->known = set_parts(v, d, power);
	again = (struct gi_str){ buf, v->known ? gi_dec_format(d, buf) : 0 };
	if (!gi_str_eq(again, digits))
		v->text = digits;
	return true;
}

static struct gi_str
clean(struct gi_arena *a, struct gi_str s)
{
	struct gi_text	 t = { .arena = a };
	uint32_t	 cp;
	size_t		 i;

	for (i = 0; i < s.len; ) {
		i += gi_utf8_decode(s.s + i, s.len - i, &cp);
		gi_text_char(&t, cp != 0 ? cp : GI_CP_REPLACEMENT);
	}
	return gi_text_end(&t);
}

struct gi_str
store_clean(struct gi_arena *a, struct gi_str s)
{
	if (s.len == 0 || (memchr(s.s, '\0', s.len) == NULL &&
	    gi_utf8_valid(s.s, s.len) == s.len))
		return s;
	return clean(a, s);
}
