/* SPDX-License-Identifier: ISC */
/* Names of what is in archives, crawls and mail. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/source/name.h"
#include "gi.h"
#include "normalize/encoding.h"

/*
 * The name of a member as UTF-8.  Names that are not valid UTF-8 are decoded as
 * GB 18030, in which Windows writes them, if that loses nothing.
 */
static const char *
decode_name(struct gi_arena *a, const char *raw)
{
	struct gi_str		 bytes = gi_str(raw);
	struct gi_decoded	 d;

	if (gi_utf8_valid(bytes.s, bytes.len) == bytes.len)
		return raw;
	gi_decode(a, bytes, GI_ENC_GB18030, &d);
	return d.bad > 0 ? raw : gi_dup(a, d.text.s, d.text.len);
}

/* The name of what a compressed file holds: report.html for report.html.gz. */
static const char *
lone_name(struct gi_arena *a, const char *container)
{
	static const char *const suffix[] = { ".gz", ".bz2", ".xz", ".zst",
	    ".lzma", ".z" };
	const char	*s = container, *p;
	size_t		 i, n, len;

	for (p = container; *p != '\0'; p++) {
		if (*p == '/' || *p == '!')
			s = p + 1;
	}
	len = strlen(s);
	for (i = 0; i < GI_LEN(suffix); i++) {
		n = strlen(suffix[i]);
		if (len > n && strcmp(s + len - n, suffix[i]) == 0)
			return gi_dup(a, s, len - n);
	}
	return "data";
}

char *
ext_member_name(struct gi_arena *a, const char *container,
    const struct ext_member *m, size_t number)
{
	const char	*name = m->name;
	size_t		 room;
	char		*s;

	if (m->lone)
		name = lone_name(a, container);
	else if (name == NULL)
		name = gi_size_text(a, number).s;
	else
		name = decode_name(a, name);
	room = gi_size_add(strlen(container), strlen(name) + 2);
	s = gi_malloc(room);
	snprintf(s, room, "%s!%s", container, name);
	return s;
}

char *
ext_part_name(const char *container, const char *name)
{
	size_t	 room = gi_size_add(strlen(container), 2 +
		    (name == NULL ? 0 : strlen(name)));
	char	*s = gi_malloc(room);

	snprintf(s, room, "%s%s%s", container, name == NULL ? "" : "!",
	    name == NULL ? "" : name);
	return s;
}
