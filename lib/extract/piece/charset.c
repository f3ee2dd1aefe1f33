/* SPDX-License-Identifier: ISC */
/* charset= in headers and pages. */
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/piece/charset.h"
#include "gi.h"
#include "normalize/encoding.h"

enum gi_encoding
ext_charset(struct gi_str s)
{
	const struct gi_str	 key = gi_str("charset=");
	const char		*at;
	struct gi_str		 name;
	size_t			 i;

	if ((at = gi_ascii_find(s, key)) == NULL ||
	    at + key.len == s.s + s.len)
		return GI_ENC_NONE;
	name = gi_str_from(s, (size_t)(at - s.s) + key.len);
	if (*name.s == '"' || *name.s == '\'')
		name = gi_str_from(name, 1);
	for (i = 0; i < name.len && name.s[i] != '\0' &&
	    strchr("\"'; />\t\r\n", name.s[i]) == NULL; i++)
		;
	name.len = i;
	return gi_encoding_find(name);
}
