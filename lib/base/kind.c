/* SPDX-License-Identifier: ISC */
/* Code points by what becomes of them in normal text. */
#include "base/cp.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"

/*
 * Code points by kind, sorted.  What no range has may be changed by NFC; of
 * plain blocks no character decomposes or combines.
 */
static const struct range {
	uint32_t	 first;
	uint32_t	 last;
	enum gi_kind	 kind;
} ranges[] = {
	{ 0x0000, 0x0008, GI_KIND_CONTROL },
	{ 0x0009, 0x0009, GI_KIND_PLAIN },	/* TAB: a table's layout */
	{ 0x000A, 0x000D, GI_KIND_BLANK },	/* VT, FF; LF, CR */
	{ 0x000E, 0x001F, GI_KIND_CONTROL },
	{ 0x0020, 0x007E, GI_KIND_PLAIN },
	{ 0x007F, 0x0084, GI_KIND_CONTROL },
	{ 0x0085, 0x0085, GI_KIND_BLANK },	/* NEL */
	{ 0x0086, 0x009F, GI_KIND_CONTROL },
	{ 0x00A0, 0x00A0, GI_KIND_BLANK },	/* no-break space */
	{ 0x00A1, 0x00AC, GI_KIND_PLAIN },
	{ 0x00AD, 0x00AD, GI_KIND_NOTHING },	/* soft hyphen */
	{ 0x00AE, 0x02FF, GI_KIND_PLAIN },
	{ 0x034F, 0x034F, GI_KIND_NOTHING },	/* combining grapheme joiner */
	{ 0x061C, 0x061C, GI_KIND_CONTROL },	/* bidi: Arabic letter mark */
	{ 0x1680, 0x1680, GI_KIND_BLANK },
	{ 0x180B, 0x180F, GI_KIND_NOTHING },	/* Mongolian selectors */
	{ 0x2000, 0x200A, GI_KIND_BLANK },
	{ 0x200B, 0x200D, GI_KIND_NOTHING },	/* zero width */
	{ 0x200E, 0x200F, GI_KIND_CONTROL },	/* bidi marks */
	{ 0x2010, 0x2027, GI_KIND_PLAIN },
	{ 0x2028, 0x2029, GI_KIND_BLANK },	/* line, paragraph */
	{ 0x202A, 0x202E, GI_KIND_CONTROL },	/* bidi overrides */
	{ 0x202F, 0x202F, GI_KIND_BLANK },
	{ 0x2030, 0x205E, GI_KIND_PLAIN },
	{ 0x205F, 0x205F, GI_KIND_BLANK },
	{ 0x2060, 0x2065, GI_KIND_NOTHING },	/* word joiner */
	{ 0x2066, 0x206F, GI_KIND_CONTROL },	/* bidi isolates, old formats */
	{ 0x2070, 0x20CF, GI_KIND_PLAIN },
	{ 0x2100, 0x2125, GI_KIND_PLAIN },
	{ 0x212C, 0x2328, GI_KIND_PLAIN },
	{ 0x232B, 0x2ADB, GI_KIND_PLAIN },
	{ 0x2E80, 0x2FD5, GI_KIND_RADICAL },
	{ 0x3000, 0x3000, GI_KIND_BLANK },	/* ideographic space */
	{ 0x3001, 0x3029, GI_KIND_PLAIN },
	{ 0x3030, 0x3098, GI_KIND_PLAIN },
	{ 0x309B, 0x9FFF, GI_KIND_PLAIN },
	{ 0xE000, 0xF8FF, GI_KIND_PLAIN },	/* private use */
	{ 0xFE00, 0xFE0F, GI_KIND_NOTHING },	/* variation selectors */
	{ 0xFE10, 0xFE1F, GI_KIND_PLAIN },
	{ 0xFE30, 0xFE6F, GI_KIND_PLAIN },
	{ 0xFEFF, 0xFEFF, GI_KIND_NOTHING },	/* byte order mark, anywhere */
	{ 0xFF00, 0xFF0F, GI_KIND_PLAIN },
	{ 0xFF10, 0xFF19, GI_KIND_WIDE },
	{ 0xFF1A, 0xFF20, GI_KIND_PLAIN },
	{ 0xFF21, 0xFF3A, GI_KIND_WIDE },
	{ 0xFF3B, 0xFF40, GI_KIND_PLAIN },
	{ 0xFF41, 0xFF5A, GI_KIND_WIDE },
	{ 0xFF5B, 0xFFF8, GI_KIND_PLAIN },
	{ 0xFFF9, 0xFFFB, GI_KIND_CONTROL },	/* interlinear annotation */
	{ 0xFFFC, 0xFFFF, GI_KIND_PLAIN },
	{ 0x1F000, 0x1FAFF, GI_KIND_PLAIN },
	{ 0x20000, 0x2F7FF, GI_KIND_PLAIN },
	{ 0xE0000, 0xE007F, GI_KIND_CONTROL },	/* tags: text that nobody sees */
	{ 0xE0100, 0xE01EF, GI_KIND_NOTHING },	/* variation selectors */
	{ 0xF0000, 0x10FFFF, GI_KIND_PLAIN }	/* private use */
};

enum gi_kind
gi_kind(uint32_t cp)
{
	size_t	 low = 0, high = GI_LEN(ranges), mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (ranges[mid].last < cp)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < GI_LEN(ranges) && ranges[low].first <= cp)
		return ranges[low].kind;
	return GI_KIND_COMPOSE;
}

bool
gi_is_blank(struct gi_str text)
{
	enum gi_kind	 kind;
	uint32_t	 cp;
	size_t		 n;

	for (; text.len > 0; text = gi_str_from(text, n)) {
		n = gi_utf8_decode(text.s, text.len, &cp);
		kind = gi_kind(cp);
		if (cp != '\t' && cp != ' ' && kind != GI_KIND_BLANK &&
		    kind != GI_KIND_NOTHING && kind != GI_KIND_CONTROL)
			return false;
	}
	return true;
}

bool
gi_is_control(uint32_t cp)
{
	return gi_kind(cp) == GI_KIND_CONTROL || (cp >= 0x09 && cp <= 0x0D) ||
	    cp == GI_CP_NEXT_LINE || cp == GI_CP_LINE_SEPARATOR ||
	    cp == GI_CP_PARAGRAPH_SEPARATOR;
}
