/* SPDX-License-Identifier: ISC */
/*
 * What kind of document bytes are: by marks at their beginning, as file(1)
 * does it; for a ZIP by the names of its members; for HTML by its tags.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/block.h"
#include "base/str.h"
#include "extract/piece/extract.h"
#include "gi.h"

#define LOOK	((size_t)64 * 1024)	/* bytes looked at for tags */
#define MARK	((size_t)4096)		/* bytes before which a mark counts */

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

enum what { INLINE, BREAK, PART, TABLE };

static const struct {
	const char	*name;
	enum what	 what;
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

/* What only a whole page has. */
static const char *const whole[] = {
	"<!doctype html", "<html", "<head>", "<body"
};

static const char *const names[EXT_KINDS] = {
	[EXT_UNKNOWN] = "unknown", [EXT_TEXT] = "text", [EXT_HTML] = "html",
	[EXT_PDF] = "pdf", [EXT_MHTML] = "mhtml", [EXT_DOCX] = "docx",
	[EXT_XLSX] = "xlsx",
	[EXT_ODT] = "odt", [EXT_OLE] = "ole", [EXT_RTF] = "rtf",
	[EXT_IMAGE] = "image", [EXT_WARC] = "warc", [EXT_ARCHIVE] = "archive"
};

const char *
ext_kind_name(enum ext_kind kind)
{
	return names[kind];
}

const char *
ext_find(struct gi_str s, struct gi_str word)
{
	const char	*p = s.s, *end = s.s + s.len;
	const bool	 letter = isalpha((unsigned char)word.s[0]) != 0;

	for (; (size_t)(end - p) >= word.len; p++) {
		if (!letter)
			p = memchr(p, word.s[0],
			    (size_t)(end - p) - word.len + 1);
		if (p == NULL || strncasecmp(p, word.s, word.len) == 0)
			return p;
	}
	return NULL;
}

static bool
holds(struct gi_str s, const char *what)
{
	return ext_find(s, gi_str(what)) != NULL;
}

static struct gi_str
first(struct gi_str s, size_t most)
{
	if (s.len > most)
		s.len = most;
	return s;
}

/* Which of our tags opens or closes s, GI_LEN(tags) if none does. */
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

/*
 * Where a text has tags, is it HTML, or a text with some HTML in it?  Within
 * its elements stands more than between them, or <br> ends its lines.
 */
static bool
is_markup(struct gi_str s)
{
	size_t	 i, t, n[2] = { 0, 0 }, breaks = 0, lines = 0, deep = 0,
		 tables = 0, seen = 0;

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
	}
	return seen > 0 && (n[1] >= n[0] || breaks * 2 > lines + 1);
}

/* Low bytes of UTF-16, if that is what it is. */
static struct gi_str
narrow(struct gi_str s, char *buf)
{
	struct gi_str	 out = { buf, 0 };
	size_t		 low, i;

	if (s.len < 4 || (memcmp(s.s, "\xFF\xFE", 2) != 0 &&
	    memcmp(s.s, "\xFE\xFF", 2) != 0))
		return s;
	low = s.s[0] == '\xFF' ? 0 : 1;
	for (i = 2; i + 1 < s.len && out.len < MARK; i += 2)
		buf[out.len++] = s.s[i + 1 - low] == '\0' ? s.s[i + low] : '?';
	return out;
}

static bool
is_html(struct gi_str bytes)
{
	char		 buf[MARK];
	struct gi_str	 s = narrow(first(bytes, LOOK), buf);
	size_t		 at = 0, look = MARK, i;

	if (s.len >= 3 && memcmp(s.s, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	s = gi_str_from(s, gi_str_spaces(s, at));
	if (s.len >= 4 && (memcmp(s.s, "<!--", 4) == 0 ||
	    memcmp(s.s, "<?xm", 4) == 0))
		look = LOOK;
	for (i = 0; i < GI_LEN(whole); i++) {
		if (holds(first(s, look), whole[i]))
			return true;
	}
	return is_markup(s);
}

/* Headers as of mail, and a part that is HTML or may have one. */
static bool
is_mhtml(struct gi_str s)
{
	s = first(s, MARK);
	return s.len > 0 && ((s.s[0] | 0x20) >= 'a' && (s.s[0] | 0x20) <= 'z')
	    && holds(s, "MIME-Version:") &&
	    (holds(s, "Content-Type: multipart/") ||
	    holds(s, "Content-Type: text/html"));
}

/* All but TAB to CR, SUB and ESC. */
static block
strange(block b)
{
	return block_within(b, 0, 0x1F) & ~(block_within(b, '\t', '\r') |
	    block_within(b, 0x1A, 0x1B));
}

/*
 * Control characters that no text has, two and one in sixteen at least; a
 * document in UTF-16 begins with its mark.
 */
static bool
is_binary(struct gi_str s)
{
	size_t		 i = 0, n = 0;
	unsigned	 bits;

	if (s.len >= 2 && (memcmp(s.s, "\xFF\xFE", 2) == 0 ||
	    memcmp(s.s, "\xFE\xFF", 2) == 0))
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
	if (is_mhtml(bytes))
		return EXT_MHTML;
	if (holds(head, "%PDF-"))
		return EXT_PDF;
	if (is_html(bytes))
		return EXT_HTML;
	return is_binary(head) ? EXT_UNKNOWN : EXT_TEXT;
}
