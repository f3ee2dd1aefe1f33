/* SPDX-License-Identifier: ISC */
/*
 * What a ZIP is: a document in a package, told by the names of its members, or
 * an archive.  The names are read where ZIP keeps them (APPNOTE 4.3), and are
 * not searched for: a document that lies uncompressed in an archive would be
 * found by its bytes.
 */
#include <string.h>

#include "base/str.h"
#include "extract/document/zip.h"
#include "gi.h"

#define LOCAL		30		/* bytes of a member's head before its
					   name */
#define CENTRAL		46		/* the same of an entry of the
					   directory */
#define EOCD		22		/* bytes of the end of the directory,
					   without its comment */
#define COMMENT		((size_t)65535)

/*
 * What members of these names say of a ZIP.  A book may have a manifest, as
 * OpenDocument has, whose mimetype need not stand first.
 */
enum { DOCX = 1, XLSX = 2, XLSB = 4, BOOK = 8, CONTENT = 16, PACKAGE = 32 };

static const struct {
	const char	*member;
	unsigned	 says;
} zipped[] = {
	{ "word/document.xml", DOCX }, { "xl/workbook.xml", XLSX },
	{ "xl/workbook.bin", XLSB }, { "META-INF/container.xml", BOOK },
	{ "content.xml", CONTENT }, { "META-INF/manifest.xml", PACKAGE },
	{ "mimetype", PACKAGE }
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

static unsigned
by_name(struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(zipped); i++) {
		if (gi_str_is(name, zipped[i].member))
			return zipped[i].says;
	}
	return 0;
}

/* Whether nothing that other members say could change the kind. */
static bool
is_settled(unsigned says)
{
	return (says & (DOCX | XLSX | XLSB)) != 0;
}

static enum ext_kind
kind_of(unsigned says)
{
	if (is_settled(says))
		return says & DOCX ? EXT_DOCX : says & XLSX ? EXT_XLSX :
		    EXT_XLSB;
	if (says & BOOK)
		return EXT_EPUB;
	return (says & CONTENT) && (says & PACKAGE) ? EXT_ODT : EXT_ARCHIVE;
}

/* The kind of a ZIP by its directory, which begins at byte at. */
static enum ext_kind
directory(struct gi_str s, size_t at)
{
	unsigned	 says = 0;
	struct gi_str	 name;

	while (!is_settled(says) && has_mark(s, at, "PK\1\2") &&
	    s.len - at >= CENTRAL) {
		name = gi_str_from(s, at + CENTRAL);
		at += CENTRAL;
		if (name.len < number(s, at - CENTRAL + 28, 2))
			break;
		name.len = number(s, at - CENTRAL + 28, 2);
		says |= by_name(name);
		at += name.len + number(s, at - CENTRAL + 30, 2) +
		    number(s, at - CENTRAL + 32, 2);
	}
	return kind_of(says);
}

/*
 * The byte at which the directory begins; the length of s where there is none.
 */
static size_t
find_directory(struct gi_str s)
{
	size_t	 at, least = s.len > EOCD + COMMENT ? s.len - EOCD - COMMENT :
	    0;

	for (at = s.len; at-- > least;) {
		if (has_mark(s, at, "PK\5\6") && s.len - at >= EOCD)
			return number(s, at + 16, 4);
	}
	return s.len;
}

/*
 * The kind of a ZIP by its members one after the other, as far as their heads
 * say how long they are.
 */
static enum ext_kind
members(struct gi_str s)
{
	unsigned	 says = 0;
	struct gi_str	 name;
	size_t		 at = 0, n;

	while (!is_settled(says) && has_mark(s, at, "PK\3\4") &&
	    s.len - at >= LOCAL) {
		name = gi_str_from(s, at + LOCAL);
		n = number(s, at + 26, 2);
		if (name.len < n || (number(s, at + 6, 2) & 8) != 0)
			break;
		name.len = n;
		says |= by_name(name);
		at += LOCAL + n + number(s, at + 28, 2) +
		    number(s, at + 18, 4);
	}
	return kind_of(says);
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
