/* SPDX-License-Identifier: ISC */
/*
 * Documents that offices save as one file: XML, told by the name of its first
 * element and its namespace, or lines, told by the first of them.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/document/flat.h"
#include "gi.h"
#include "normalize/encoding.h"

static const struct {
	const char	*element;	/* without its prefix */
	const char	*space;		/* a part of its namespace */
	enum ext_kind	 kind;
} roots[] = {
	{ "wordDocument", "schemas.microsoft.com/office/word/2003",
	    EXT_OFFICE },
	{ "Workbook", "urn:schemas-microsoft-com:office:spreadsheet",
	    EXT_OFFICE },
	{ "package", "schemas.microsoft.com/office/2006/xmlPackage",
	    EXT_DOCX },
	{ "document", "opendocument:xmlns:office", EXT_ODT },
	{ "html", "www.w3.org/1999/xhtml", EXT_HTML }
};

/* What of s stands behind the first end; nothing, where that is not there. */
static struct gi_str
behind(struct gi_str s, const char *end)
{
	const char	*at = gi_ascii_find(s, gi_str(end));

	return at == NULL ? gi_str_from(s, s.len) :
	    gi_str_from(s, (size_t)(at - s.s) + strlen(end));
}

/* The first tag of XML, behind declarations and comments. */
static struct gi_str
first_tag(struct gi_str s)
{
	for (;;) {
		s = gi_str_from(s, gi_str_spaces(s, 0));
		if (gi_ascii_begins(s, "<?"))
			s = behind(s, "?>");
		else if (gi_ascii_begins(s, "<!--"))
			s = behind(s, "-->");
		else if (gi_ascii_begins(s, "<!"))
			s = behind(s, ">");
		else
			break;
	}
	return s;
}

static enum ext_kind
by_root(struct gi_str s)
{
	struct gi_str	 tag = first_tag(s), name;
	const char	*end;
	size_t		 i;

	if (tag.len < 2 || tag.s[0] != '<')
		return EXT_UNKNOWN;
	name = gi_str_from(tag, 1);
	for (i = 0; i < name.len && strchr(" \t\r\n>/", name.s[i]) == NULL; i++)
		;
	name.len = i;
	end = memchr(name.s, ':', name.len);
	if (end != NULL)
		name = gi_str_from(name, (size_t)(end + 1 - name.s));
	end = memchr(tag.s, '>', tag.len);
	if (end != NULL)
		tag.len = (size_t)(end - tag.s);
	for (i = 0; i < GI_LEN(roots); i++) {
		if (gi_str_is(name, roots[i].element) &&
		    gi_ascii_has(tag, roots[i].space))
			return roots[i].kind;
	}
	return EXT_UNKNOWN;
}

/* Whether s is SYLK: a line with ID;P and then one of another record. */
static bool
is_sylk(struct gi_str s)
{
	static const char *const	 records[] = { "C;", "F;", "P;", "B;",
	    "O;", "NN;", "NE;" };
	struct gi_str			 line;
	size_t				 i;

	if (!gi_ascii_begins(s, "ID;") || !gi_ascii_line(&s, &line) ||
	    !gi_ascii_line(&s, &line))
		return false;
	for (i = 0; i < GI_LEN(records); i++) {
		if (gi_ascii_begins(line, records[i]))
			return true;
	}
	return false;
}

/* Whether s is DIF: TABLE, 0,1, and a title in quotes, on a line each. */
static bool
is_dif(struct gi_str s)
{
	struct gi_str	 line[3];
	size_t		 i;

	for (i = 0; i < 3; i++) {
		if (!gi_ascii_line(&s, &line[i]))
			return false;
	}
	return gi_str_is(line[0], "TABLE") && gi_str_is(line[1], "0,1") &&
	    gi_ascii_begins(line[2], "\"");
}

enum ext_kind
ext_flat_kind(struct gi_str s)
{
	if (gi_ascii_begins(s, GI_MARK_UTF8))
		s = gi_str_from(s, strlen(GI_MARK_UTF8));
	if (is_sylk(s) || is_dif(s))
		return EXT_OFFICE;
	return by_root(s);
}
