/* SPDX-License-Identifier: ISC */
/*
 * Which kind of document bytes are: told by marks at their beginning, as
 * file(1) does it, for a ZIP by the names of its members, and for HTML by its
 * tags.
 */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/block.h"
#include "base/str.h"
#include "extract/document/detect.h"
#include "extract/document/flat.h"
#include "extract/document/mail.h"
#include "extract/document/zip.h"
#include "extract/piece/mime.h"
#include "extract/text/json.h"
#include "gi.h"
#include "normalize/encoding.h"

#define LOOK	((size_t)64 * 1024)	/* bytes that are searched for tags */
#define MARK	((size_t)4096)		/* bytes in which a mark must begin */

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

enum tag_sort { INLINE, BREAK, PART, TABLE };

static const struct {
	const char	*name;
	enum tag_sort	 what;
} tags[] = {
	{ "table", TABLE }, { "tbody", PART }, { "tr", PART },
	{ "td", PART }, { "div", PART }, { "p", PART },
	{ "span", INLINE }, { "font", INLINE }, { "center", PART },
	{ "h1", PART }, { "h2", PART }, { "h3", PART },
	{ "h4", PART }, { "ul", PART }, { "ol", PART }, { "li", PART },
	{ "b", INLINE }, { "strong", INLINE }, { "a", INLINE },
	{ "pre", PART }, { "th", PART }, { "thead", PART },
	{ "dl", PART }, { "dt", PART }, { "dd", PART },
	{ "form", PART }, { "section", PART }, { "article", PART },
	{ "main", PART }, { "h5", PART }, { "h6", PART },
	{ "script", PART }, { "style", PART }, { "title", PART },
	{ "br", BREAK }, { "hr", BREAK }, { "img", BREAK }, { "meta", BREAK },
	{ "link", BREAK }, { "input", BREAK }
};

/* Only a whole page has one of these. */
static const char *const whole[] = {
	"<!doctype html", "<html", "<head>", "<body"
};

static struct gi_str
first(struct gi_str s, size_t most)
{
	if (s.len > most)
		s.len = most;
	return s;
}

/*
 * The index of the tag in tags that s begins with, opening or closing;
 * GI_LEN(tags) where it begins with none of them.
 */
static size_t
tag(struct gi_str s)
{
	size_t	 i, n, at = s.len > 1 && s.s[1] == '/' ? 2 : 1;

	for (i = 0; i < GI_LEN(tags); i++) {
		n = strlen(tags[i].name);
		if (s.len > n + at &&
		    strncasecmp(s.s + at, tags[i].name, n) == 0 &&
		    strchr(" \t\r\n>/", s.s[n + at]) != NULL)
			break;
	}
	return i;
}

static bool
has_tag(struct gi_str s)
{
	const char	*p;

	while (s.len > 0 && (p = memchr(s.s, '<', s.len)) != NULL) {
		s = gi_str_from(s, (size_t)(p - s.s));
		if (tag(s) < GI_LEN(tags))
			return true;
		s = gi_str_from(s, 1);
	}
	return false;
}

/* Whether nothing but blanks stands from byte at up to the line's end. */
static bool
ends_line(struct gi_str s, size_t at)
{
	while (at < s.len && (s.s[at] == ' ' || s.s[at] == '\t' ||
	    s.s[at] == '\r'))
		at++;
	return at == s.len || s.s[at] == '\n';
}

/* Whether <br> and its like stand where lines end, and not within cells. */
static bool
breaks_end_lines(struct gi_str s, size_t breaks, size_t ends, size_t lines)
{
	return ends * 2 > lines + 1 || (breaks * 2 > lines + 1 &&
	    memchr(s.s, '|', s.len) == NULL &&
	    memchr(s.s, '\t', s.len) == NULL);
}

/*
 * Whether s is HTML, or a text with some HTML in it.  It is HTML where at least
 * as much text stands within its elements as between them, or where <br> ends
 * its lines.  Tables count for neither, for Markdown has them too.
 */
static bool
is_markup(struct gi_str s)
{
	size_t	 i, t, n[2] = { 0, 0 }, breaks = 0, ends = 0, lines = 0,
		 deep = 0, tables = 0, seen = 0;

	if (!has_tag(s))
		return false;
	for (i = 0; i < s.len; i++) {
		lines += s.s[i] == '\n' && deep == 0;
		if (s.s[i] != '<') {
			n[deep > 0] += tables == 0 && s.s[i] > ' ';
			n[deep > 0] += tables == 0 && (s.s[i] & 0x80) != 0;
			continue;
		}
		t = tag(gi_str_from(s, i));
		if (t == GI_LEN(tags))
			continue;
		seen++;
		breaks += tags[t].what == BREAK;
		if (s.s[i + 1] != '/') {
			deep += tags[t].what >= PART;
			tables += tags[t].what == TABLE;
		} else {
			deep -= deep > 0 && tags[t].what >= PART;
			tables -= tables > 0 && tags[t].what == TABLE;
		}
		while (i < s.len && s.s[i] != '>')
			i++;
		ends += tags[t].what == BREAK && ends_line(s, i + 1);
	}
	return seen > 0 && (n[1] >= n[0] ||
	    breaks_end_lines(s, breaks, ends, lines));
}

/* Whether s begins with a byte order mark of UTF-16. */
static bool
is_utf16(struct gi_str s)
{
	return gi_ascii_begins(s, GI_MARK_UTF16LE) ||
	    gi_ascii_begins(s, GI_MARK_UTF16BE);
}

/*
 * The low bytes of s in buf, where s is UTF-16, with ? for other characters
 * than ASCII; else s itself.
 */
static struct gi_str
narrow(struct gi_str s, char *buf)
{
	struct gi_str	 out = { buf, 0 };
	size_t		 low, i;

	if (s.len < 4 || !is_utf16(s))
		return s;
	low = gi_ascii_begins(s, GI_MARK_UTF16LE) ? 0 : 1;
	for (i = 2; i + 1 < s.len && out.len < MARK; i += 2)
		buf[out.len++] = s.s[i + 1 - low] == '\0' ? s.s[i + low] : '?';
	return out;
}

/* Whether s is what pdftotext writes with -bbox or -bbox-layout. */
static bool
is_words(struct gi_str s)
{
	static const char	 doc[] = "<doc>";
	const char		*at;

	s = first(s, LOOK);
	at = gi_ascii_find(s, gi_str(doc));
	if (at == NULL)
		return false;
	s = gi_str_from(s, (size_t)(at - s.s) + sizeof(doc) - 1);
	while (s.len > 0 && strchr(" \t\r\n", s.s[0]) != NULL)
		s = gi_str_from(s, 1);
	return gi_ascii_begins(s, "<page width=\"");
}

static bool
is_html(struct gi_str bytes)
{
	char		 buf[MARK];
	struct gi_str	 s = narrow(first(bytes, LOOK), buf);
	size_t		 at = 0, look = MARK, i;

	if (s.len == 0 || memchr(s.s, '<', s.len) == NULL)
		return false;
	if (gi_ascii_begins(s, GI_MARK_UTF8))
		at = strlen(GI_MARK_UTF8);
	s = gi_str_from(s, gi_str_spaces(s, at));
	if (gi_ascii_begins(s, "<!--") || gi_ascii_begins(s, "<?xm"))
		look = LOOK;
	for (i = 0; i < GI_LEN(whole); i++) {
		if (gi_ascii_has(first(s, look), whole[i]))
			return true;
	}
	return is_markup(s);
}

/*
 * Whether s begins with headers as of mail, and has a part that is HTML or may
 * have one.
 */
static bool
is_mhtml(struct gi_str s)
{
	size_t	 n = ext_mime_head(first(s, LOOK));

	s = first(s, n > 0 ? n : MARK);
	return s.len > 0 && gi_ascii_letter(s.s[0]) &&
	    gi_ascii_has(s, "MIME-Version:") &&
	    (gi_ascii_has(s, "Content-Type: multipart/") ||
	    gi_ascii_has(s, "Content-Type: text/html"));
}

/* All but TAB to CR, SUB and ESC. */
static block
strange(block b)
{
	return block_within(b, 0, 0x1F) & ~(block_within(b, '\t', '\r') |
	    block_within(b, 0x1A, 0x1B));
}

/*
 * Whether s holds control characters that no text has: more than one, and at
 * least one in sixteen bytes.  UTF-16 is no binary.
 */
static bool
is_binary(struct gi_str s)
{
	size_t		 i = 0, n = 0;
	unsigned	 bits;

	if (is_utf16(s))
		return false;
	for (; s.len - i >= BLOCK; i += BLOCK) {
		bits = block_bits(strange(block_load(s.s + i)));
		n += (size_t)__builtin_popcount(bits);
	}
	if (i < s.len) {
		bits = block_bits(strange(block_load_some(s.s + i,
		    s.len - i))) & ((1u << (s.len - i)) - 1);
		n += (size_t)__builtin_popcount(bits);
	}
	return n > 1 && n >= s.len / 16;
}

static enum ext_kind
detect(struct gi_str bytes)
{
	struct gi_str	 head = bytes;
	enum ext_kind	 flat;
	char		 buf[MARK];
	size_t		 i;

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
	flat = ext_flat_kind(narrow(head, buf));
	if (flat != EXT_UNKNOWN)
		return flat;
	if (ext_is_json(first(bytes, LOOK)))
		return EXT_JSON;
	if (ext_is_mail(bytes))
		return EXT_MAIL;
	if (is_mhtml(bytes))
		return EXT_MHTML;
	if (gi_ascii_has(head, "%PDF-"))
		return EXT_PDF;
	if (is_html(bytes))
		return EXT_HTML;
	return is_binary(head) ? EXT_UNKNOWN : EXT_TEXT;
}

enum ext_kind
ext_detect(struct gi_str bytes)
{
	enum ext_kind	 kind = detect(bytes);

	return kind == EXT_HTML && is_words(bytes) ? EXT_WORDS : kind;
}
