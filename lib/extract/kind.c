/* SPDX-License-Identifier: ISC */
/*
 * What kind of document bytes are: by marks at their beginning, as file(1)
 * does it; for a ZIP by the names of its members; for HTML by its tags.
 */
#include <string.h>
#include <strings.h>

#include "extract.h"

#define LOOK	((size_t)64 * 1024)	/* bytes looked at for tags */
#define MARK	((size_t)1024)		/* bytes before which %PDF- counts */

static const struct {
	size_t		 at;
	const char	*bytes;
	size_t		 len;
	enum ext_kind	 kind;
} marks[] = {
#define M(at, s, kind)	{ at, s, sizeof(s) - 1, kind }
	M(0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", EXT_OLE),
	M(0, "{\\rtf", EXT_RTF), M(0, "WARC/", EXT_WARC),
	M(0, "PK\3\4", EXT_ARCHIVE), M(0, "PK\5\6", EXT_ARCHIVE),
	M(0, "\x1F\x8B", EXT_ARCHIVE), M(0, "BZh", EXT_ARCHIVE),
	M(0, "\xFD" "7zXZ\0", EXT_ARCHIVE),
	M(0, "\x28\xB5\x2F\xFD", EXT_ARCHIVE),
	M(0, "\x5D\0\0\x80\0", EXT_ARCHIVE),
	M(0, "7z\xBC\xAF\x27\x1C", EXT_ARCHIVE),
	M(0, "Rar!\x1A\7", EXT_ARCHIVE), M(257, "ustar", EXT_ARCHIVE),
	M(0, "\x89PNG\r\n", EXT_IMAGE), M(0, "\xFF\xD8\xFF", EXT_IMAGE),
	M(0, "GIF8", EXT_IMAGE), M(0, "II*\0", EXT_IMAGE),
	M(0, "MM\0*", EXT_IMAGE)
#undef M
};

static const char *const tags[] = {
	"!doctype html", "html", "head", "body", "meta", "table", "tbody",
	"thead", "tr", "td", "div", "p", "span", "font", "center", "script",
	"style", "link", "title", "a", "br", "h1", "h2", "h3", "ul", "ol",
	"li", "strong", "b"
};

static const char *const names[EXT_KINDS] = {
	[EXT_UNKNOWN] = "unknown", [EXT_TEXT] = "text", [EXT_HTML] = "html",
	[EXT_PDF] = "pdf", [EXT_DOCX] = "docx", [EXT_XLSX] = "xlsx",
	[EXT_ODT] = "odt", [EXT_OLE] = "ole", [EXT_RTF] = "rtf",
	[EXT_IMAGE] = "image", [EXT_WARC] = "warc", [EXT_ARCHIVE] = "archive"
};

const char *
ext_kind_name(enum ext_kind kind)
{
	return names[kind];
}

static bool
holds(struct gi_str s, const char *what)
{
	size_t		 len = strlen(what);
	const char	*p = s.s, *end = s.s + s.len;

	while ((size_t)(end - p) >= len &&
	    (p = memchr(p, what[0], (size_t)(end - p) - len + 1)) != NULL) {
		if (memcmp(p, what, len) == 0)
			return true;
		p++;
	}
	return false;
}

/* Bytes of the tag that opens s, 0 if none does that HTML knows. */
static size_t
tag(struct gi_str s)
{
	size_t	 i, n;

	if (s.len < 3 || s.s[0] != '<')
		return 0;
	for (i = 0; i < GI_LEN(tags); i++) {
		n = strlen(tags[i]);
		if (s.len > n + 1 && strncasecmp(s.s + 1, tags[i], n) == 0 &&
		    strchr(" \t\r\n>/", s.s[n + 1]) != NULL)
			return n + 1;
	}
	return 0;
}

/* A first tag opens HTML; so does <html or <body after something else. */
static bool
is_html(struct gi_str s)
{
	size_t	 at = 0;

	if (s.len > LOOK)
		s.len = LOOK;
	if (s.len >= 3 && memcmp(s.s, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	at = gi_str_spaces(s, at);
	if (tag(gi_str_from(s, at)) > 0)
		return true;
	if (at + 4 <= s.len && (memcmp(s.s + at, "<!--", 4) == 0 ||
	    memcmp(s.s + at, "<?xm", 4) == 0))
		return holds(s, "<html") || holds(s, "<HTML") ||
		    holds(s, "<body") || holds(s, "<BODY");
	return false;
}

/*
 * Control characters that no text has, two and one in sixteen at least; a document in
 * UTF-16 begins with its mark.
 */
static bool
is_binary(struct gi_str s)
{
	size_t	 i, n = 0;

	if (s.len >= 2 && (memcmp(s.s, "\xFF\xFE", 2) == 0 ||
	    memcmp(s.s, "\xFE\xFF", 2) == 0))
		return false;
	for (i = 0; i < s.len; i++)
		n += (unsigned char)s.s[i] < 0x20 &&
		    (s.s[i] == '\0' || strchr("\t\n\v\f\r\032\033",
		    s.s[i]) == NULL);
	return n > 1 && n >= s.len / 16;
}

enum ext_kind
ext_kind(struct gi_str bytes, const char *name)
{
	struct gi_str	 head = bytes;
	size_t		 i;

	(void)name;
	for (i = 0; i < GI_LEN(marks); i++) {
		if (bytes.len < marks[i].at + marks[i].len ||
		    memcmp(bytes.s + marks[i].at, marks[i].bytes,
		    marks[i].len) != 0)
			continue;
		return memcmp(bytes.s, "PK", 2) == 0 ? ext_zip_kind(bytes) :
		    marks[i].kind;
	}
	if (head.len > MARK)
		head.len = MARK;
	if (holds(head, "%PDF-"))
		return EXT_PDF;
	if (is_html(bytes))
		return EXT_HTML;
	return is_binary(head) ? EXT_UNKNOWN : EXT_TEXT;
}
