/* SPDX-License-Identifier: ISC */
/*
 * What a ZIP is: a document in a package, by the names of its members, or an
 * archive.  The names are looked at where ZIP has them (APPNOTE 4.3), since a
 * document that lies in an archive unpacked would be found by its bytes.
 */
#include <string.h>

#include "base/str.h"
#include "extract/document/zip.h"
#include "gi.h"

#define LOCAL		30		/* bytes before the name, local */
#define CENTRAL		46		/* the same in the directory */
#define EOCD		22		/* end of central directory */
#define COMMENT		((size_t)65535)

/* What a ZIP is that holds a member of this name. */
static const struct {
	const char	*member;
	enum ext_kind	 kind;
} zipped[] = {
	{ "word/document.xml", EXT_DOCX }, { "xl/workbook.xml", EXT_XLSX }
};

static const char	 opendocument[] =
    "mimetypeapplication/vnd.oasis.opendocument";

static size_t
number(struct gi_str s, size_t at, size_t bytes)
{
	size_t	 n = 0;

	while (bytes-- > 0)
		n = n << 8 | (unsigned char)s.s[at + bytes];
	return n;
}

static bool
has_mark(struct gi_str s, size_t at, const char *mark)
{
	return at <= s.len && s.len - at >= 4 &&
	    memcmp(s.s + at, mark, 4) == 0;
}

static enum ext_kind
by_name(struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(zipped); i++) {
		if (gi_str_is(name, zipped[i].member))
			return zipped[i].kind;
	}
	return EXT_ARCHIVE;
}

/* The directory of the package, from byte at. */
static enum ext_kind
directory(struct gi_str s, size_t at)
{
	enum ext_kind	 kind = EXT_ARCHIVE;
	struct gi_str	 name;

	while (kind == EXT_ARCHIVE && has_mark(s, at, "PK\1\2") &&
	    s.len - at >= CENTRAL) {
		name = gi_str_from(s, at + CENTRAL);
		at += CENTRAL;
		if (name.len < number(s, at - CENTRAL + 28, 2))
			break;
		name.len = number(s, at - CENTRAL + 28, 2);
		kind = by_name(name);
		at += name.len + number(s, at - CENTRAL + 30, 2) +
		    number(s, at - CENTRAL + 32, 2);
	}
	return kind;
}

/* Where the directory is; the length where none is to be found. */
static size_t
find_directory(struct gi_str s)
{
	size_t	 at, least = s.len > EOCD + COMMENT ? s.len - EOCD - COMMENT : 0;

	for (at = s.len; at-- > least;) {
		if (has_mark(s, at, "PK\5\6") && s.len - at >= EOCD)
			return number(s, at + 16, 4);
	}
	return s.len;
}

/* The members one after the other, as far as they say how long they are. */
static enum ext_kind
members(struct gi_str s)
{
	enum ext_kind	 kind = EXT_ARCHIVE;
	struct gi_str	 name;
	size_t		 at = 0, n;

	while (kind == EXT_ARCHIVE && has_mark(s, at, "PK\3\4") &&
	    s.len - at >= LOCAL) {
		name = gi_str_from(s, at + LOCAL);
		n = number(s, at + 26, 2);
		if (name.len < n || (number(s, at + 6, 2) & 8) != 0)
			break;
		name.len = n;
		kind = by_name(name);
		at += LOCAL + n + number(s, at + 28, 2) +
		    number(s, at + 18, 4);
	}
	return kind;
}

enum ext_kind
ext_zip_kind(struct gi_str s)
{
	size_t		 at;
	enum ext_kind	 kind;

	if (s.len >= LOCAL + sizeof(opendocument) - 1 &&
	    memcmp(s.s + LOCAL, opendocument, sizeof(opendocument) - 1) == 0)
		return EXT_ODT;
	at = find_directory(s);
	kind = at < s.len ? directory(s, at) : EXT_ARCHIVE;
	return kind != EXT_ARCHIVE || at < s.len ? kind : members(s);
}
