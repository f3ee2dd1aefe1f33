/* SPDX-License-Identifier: ISC */
/* Code points by what becomes of them in normal text. */
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"

/*
 * Code points by kind, sorted.  What no range names is left to NFC.  Plain
 * are blocks where nothing has a decomposition or combines.
 */
static const struct range {
	uint32_t	 first;
	uint32_t	 last;
	enum nrm_kind	 kind;
} ranges[] = {
	{ 0x0000, 0x0008, NRM_CONTROL },
	{ 0x0009, 0x0009, NRM_PLAIN },	/* TAB: a table's layout */
	{ 0x000A, 0x000D, NRM_BLANK },	/* VT, FF (LF and CR end lines) */
	{ 0x000E, 0x001F, NRM_CONTROL },
	{ 0x0020, 0x007E, NRM_PLAIN },
	{ 0x007F, 0x0084, NRM_CONTROL },
	{ 0x0085, 0x0085, NRM_BLANK },	/* NEL */
	{ 0x0086, 0x009F, NRM_CONTROL },
	{ 0x00A0, 0x00A0, NRM_BLANK },	/* no-break space */
	{ 0x00A1, 0x00AC, NRM_PLAIN },
	{ 0x00AD, 0x00AD, NRM_NOTHING },	/* soft hyphen */
	{ 0x00AE, 0x02FF, NRM_PLAIN },
	{ 0x034F, 0x034F, NRM_NOTHING },	/* combining grapheme joiner */
	{ 0x061C, 0x061C, NRM_CONTROL },	/* bidi: Arabic letter mark */
	{ 0x1680, 0x1680, NRM_BLANK },
	{ 0x180B, 0x180F, NRM_NOTHING },	/* Mongolian selectors */
	{ 0x2000, 0x200A, NRM_BLANK },
	{ 0x200B, 0x200D, NRM_NOTHING },	/* zero width */
	{ 0x200E, 0x200F, NRM_CONTROL },	/* bidi marks */
	{ 0x2010, 0x2027, NRM_PLAIN },
	{ 0x2028, 0x2029, NRM_BLANK },	/* line and paragraph separator */
	{ 0x202A, 0x202E, NRM_CONTROL },	/* bidi embeddings and overrides */
	{ 0x202F, 0x202F, NRM_BLANK },
	{ 0x2030, 0x205E, NRM_PLAIN },
	{ 0x205F, 0x205F, NRM_BLANK },
	{ 0x2060, 0x2065, NRM_NOTHING },	/* word joiner, invisible signs */
	{ 0x2066, 0x206F, NRM_CONTROL },	/* bidi isolates, old formats */
	{ 0x2070, 0x20CF, NRM_PLAIN },
	{ 0x2100, 0x2125, NRM_PLAIN },
	{ 0x212C, 0x2328, NRM_PLAIN },
	{ 0x232B, 0x2ADB, NRM_PLAIN },
	{ 0x2E80, 0x2FD5, NRM_RADICAL },
	{ 0x3000, 0x3000, NRM_BLANK },	/* ideographic space */
	{ 0x3001, 0x3029, NRM_PLAIN },
	{ 0x3030, 0x3098, NRM_PLAIN },
	{ 0x309B, 0x9FFF, NRM_PLAIN },
	{ 0xE000, 0xF8FF, NRM_PLAIN },	/* private use */
	{ 0xFE00, 0xFE0F, NRM_NOTHING },	/* variation selectors */
	{ 0xFE10, 0xFE1F, NRM_PLAIN },
	{ 0xFE30, 0xFE6F, NRM_PLAIN },
	{ 0xFEFF, 0xFEFF, NRM_NOTHING },	/* byte order mark, anywhere */
	{ 0xFF00, 0xFF0F, NRM_PLAIN },
	{ 0xFF10, 0xFF19, NRM_WIDE },
	{ 0xFF1A, 0xFF20, NRM_PLAIN },
	{ 0xFF21, 0xFF3A, NRM_WIDE },
	{ 0xFF3B, 0xFF40, NRM_PLAIN },
	{ 0xFF41, 0xFF5A, NRM_WIDE },
	{ 0xFF5B, 0xFFF8, NRM_PLAIN },
	{ 0xFFF9, 0xFFFB, NRM_CONTROL },	/* interlinear annotation */
	{ 0xFFFC, 0xFFFF, NRM_PLAIN },
	{ 0x1F000, 0x1FAFF, NRM_PLAIN },
	{ 0x20000, 0x2F7FF, NRM_PLAIN },
	{ 0xE0000, 0xE007F, NRM_CONTROL },	/* tags: text that nobody sees */
	{ 0xE0100, 0xE01EF, NRM_NOTHING },	/* variation selectors */
	{ 0xF0000, 0x10FFFF, NRM_PLAIN }	/* private use */
};

enum nrm_kind
nrm_kind(uint32_t cp)
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
	return NRM_COMPOSE;
}

bool
gi_is_blank(struct gi_str text)
{
	enum nrm_kind	 kind;
	uint32_t	 cp;
	size_t		 n;

	for (; text.len > 0; text = gi_str_from(text, n)) {
		n = gi_utf8_decode(text.s, text.len, &cp);
		kind = nrm_kind(cp);
		if (cp != '\t' && cp != ' ' && kind != NRM_BLANK &&
		    kind != NRM_NOTHING && kind != NRM_CONTROL)
			return false;
	}
	return true;
}

bool
gi_is_control(uint32_t cp)
{
	return nrm_kind(cp) == NRM_CONTROL || (cp >= 0x09 && cp <= 0x0D) ||
	    cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}
