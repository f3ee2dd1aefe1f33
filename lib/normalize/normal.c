/* SPDX-License-Identifier: ISC */
/*
 * Normal text: what differs between two readings of the same report and never
 * matters is folded, what a reader of Chinese sees is kept.  Normalizing what
 * is normal changes nothing.
 */
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/normal.h"
#include "normalize/scan.h"
#include "stream/doc.h"
#include "stream/reader.h"
#include "tagged/tagged.h"
#include "radicals.inc"		/* radicals[]: pairs, sorted by the first */
#include "radical_is.inc"	/* radical_is[], from mkradicals.c */

#define ESC		0x1Bu
#define BEL		0x07u
#define FORM_FEED	0x0Cu

/*
 * Bytes that need no look: TAB, printable ASCII, the lead bytes of U+4000 to
 * U+9FFF, and what follows a lead byte.
 */
static const bool plain[256] = {
	['\t'] = true,
#define P8(c)	[c] = true, true, true, true, true, true, true, true
	P8(0x20), P8(0x28), P8(0x30), P8(0x38), P8(0x40), P8(0x48), P8(0x50),
	P8(0x58), P8(0x60), P8(0x68), P8(0x70),
	[0x78] = true, true, true, true, true, true, true,
	P8(0x80), P8(0x88), P8(0x90), P8(0x98), P8(0xA0), P8(0xA8), P8(0xB0),
	P8(0xB8),
#undef P8
	[0xE4] = true, true, true, true, true, true
};

struct fold {
	struct gi_arena		*arena;
	struct gi_normal	*out;
	size_t			 number;	/* of the line */
	struct gi_str		 in;		/* the line as it was */
	char			*buf;		/* the line as it will be */
	size_t			 len;
	bool			 compose;	/* it needs NFC */
	const char		*endless;	/* no string ends before */
	const char		*text;		/* that the line is of */
};

/* How many bytes at the start of s, to a line's end at most, are normal. */
static size_t
normal_prefix(struct gi_str s)
{
	size_t		 at = 0, n;
	uint32_t	 cp;

	for (;;) {
		while (at < s.len && plain[(unsigned char)s.s[at]])
			at++;
		if (at == s.len || s.s[at] == '\n' || s.s[at] == '\r')
			return at;
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_kind(cp) != GI_KIND_PLAIN)
			return at;
		at += n;
	}
}

/* Whether a line is normal, and has nothing that may be left of markup. */
static bool
is_plain(struct gi_str s)
{
	size_t		 at = 0;
	uint32_t	 cp;

	while (at < s.len) {
		if (gi_utf8_plain_lead(s.s[at])) {
			at += 3;
			continue;
		}
		if (s.s[at] == '<' || s.s[at] == '&' || s.s[at] == '\n' ||
		    s.s[at] == '\r')
			return false;
		if (plain[(unsigned char)s.s[at]]) {
			at++;
			continue;
		}
		at += gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_kind(cp) != GI_KIND_PLAIN)
			return false;
	}
	return true;
}

/* What a character of GI_KIND_RADICAL stands for, or itself. */
static uint32_t
ideograph(uint32_t cp)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(radicals); i++) {
		if (radicals[i][0] == cp)
			return radicals[i][1];
	}
	return radical_is[cp - RADICAL_FIRST];
}

/* Bytes of "[31;1m" after an ESC; 0 if that is not what stands there. */
static size_t
csi(struct gi_str s)
{
	size_t	 i = 1;

	if (s.len == 0 || s.s[0] != '[')
		return 0;
	while (i < s.len && s.s[i] >= 0x30 && s.s[i] <= 0x3F)
		i++;
	while (i < s.len && s.s[i] >= 0x20 && s.s[i] <= 0x2F)
		i++;
	return i < s.len && s.s[i] >= 0x40 && s.s[i] <= 0x7E ? i + 1 : 0;
}

/*
 * Bytes of a string for the terminal after an ESC: "]0;title" BEL.  A TAB is
 * none of it, or cells would be lost.  Where its end is sought in vain, no later
 * string has one before where that ended.
 */
static size_t
osc(struct fold *f, struct gi_str s)
{
	size_t	 i;

	if (s.len == 0 || s.s < f->endless || memchr("]P^_X", s.s[0], 5) == NULL)
		return 0;
	for (i = 1; i < s.len && s.s[i] != '\t'; i++) {
		if (s.s[i] == BEL)
			return i + 1;
		if (s.s[i] == ESC && i + 1 < s.len && s.s[i + 1] == '\\')
			return i + 2;
	}
	f->endless = s.s + i;
	return 0;
}

/* Bytes of "(B" after an ESC: a character set. */
static size_t
charset(struct gi_str s)
{
	if (s.len < 2 || s.s[0] < '(' || s.s[0] > '+')
		return 0;
	return s.s[1] >= 'A' && s.s[1] <= 'Z' ? 2 : 0;
}

/*
 * Count a control character; returns how many bytes behind it go with it.
 * A sequence that does not end in its line is none: its ESC goes, the rest
 * may be text.
 */
static size_t
control(struct fold *f, uint32_t cp, struct gi_str rest)
{
	size_t	 n;

	if (f->out->controls++ == 0)
		f->out->control_line = f->number;
	if (cp != ESC)
		return 0;
	if ((n = csi(rest)) > 0 || (n = osc(f, rest)) > 0)
		return n;
	return charset(rest);
}

/* The character at byte at of the line; returns the bytes it took. */
static size_t
fold_char(struct fold *f, size_t at)
{
	struct gi_str	 rest;
	uint32_t	 cp;
	size_t		 n;

	n = gi_utf8_decode(f->in.s + at, f->in.len - at, &cp);
	rest.s = f->in.s + at + n;
	rest.len = f->in.len - at - n;
	switch (gi_kind(cp)) {
	case GI_KIND_NOTHING:
		return n;
	case GI_KIND_CONTROL:
		return n + control(f, cp, rest);
	case GI_KIND_WIDE:
		cp -= GI_CP_TO_WIDE;
		break;
	case GI_KIND_BLANK:
		if (cp == FORM_FEED && (f->len == 0 || rest.len == 0))
			return n;
		cp = ' ';
		break;
	case GI_KIND_RADICAL:
		cp = ideograph(cp);
		break;
	case GI_KIND_COMPOSE:
		f->compose = true;
		break;
	case GI_KIND_PLAIN:
		break;
	}
	f->len += gi_utf8_encode(cp, f->buf + f->len);
	return n;
}

static struct gi_str
compose(struct gi_arena *a, struct gi_str s)
{
	uint8_t		*p;
	size_t		 len = 0;
	struct gi_str	 out;

	p = u8_normalize(UNINORM_NFC, (const uint8_t *)s.s, s.len, NULL, &len);
	if (p == NULL)
		gi_out_of_memory();
	out.s = gi_dup(a, (const char *)p, len);
	out.len = len;
	free(p);
	return out;
}

/* A radical of three bytes may become an ideograph of four. */
static struct gi_str
fold_line(struct fold *f, struct gi_str in)
{
	struct gi_str	 out;
	size_t		 at;

	f->in = in;
	f->buf = gi_alloc(f->arena, gi_size_add(in.len, in.len / 3 + 1));
	f->len = 0;
	f->compose = false;
	f->endless = in.s;
	for (at = 0; at < in.len;)
		at += fold_char(f, at);
	out.s = f->buf;
	out.len = f->len;
	return f->compose ? compose(f->arena, out) : out;
}

static inline void
put_line(struct fold *f, struct gi_str text)
{
	struct gi_normal	*out = f->out;
	struct gi_line		*l;

	if (out->nline == out->room)
		out->line = gi_grow_raw(f->arena, out->line, out->nline,
		    &out->room, sizeof(*out->line));
	l = &out->line[out->nline++];
	l->number = (uint32_t)f->number;
	l->rec = 0;
	l->text = text;
}

/* Fold a line where it needs it; false if it is no UTF-8. */
static bool
look(struct fold *f, struct gi_str *line)
{
	if (gi_utf8_valid(line->s, line->len) < line->len)
		return false;
	if (normal_prefix(*line) < line->len)
		*line = fold_line(f, *line);
	return true;
}

/*
 * Put a line with what markup is left in it resolved.  Where it has no cells, a
 * line break ends it.
 */
static bool
put_resolved(struct fold *f, struct nrm_line *line)
{
	struct gi_str	 s = line->text, one = s;
	size_t		 i, n, from = 0;
	bool		 cells = tag_has_cells(s);

	for (i = 0; i <= s.len; i += n) {
		n = i == s.len ? 1 : s.s[i] == '<' && !cells ?
		    tag_break(gi_str_from(s, i)) : 0;
		if (n == 0) {
			n = 1;
			continue;
		}
		one.s = s.s + from;
		one.len = i - from;
		from = i + n;
		/* what a break ends the line with begins no other */
		if (i == s.len && one.len == 0 && i > 0)
			break;
		if (gi_utf8_valid(one.s, one.len) < one.len)
			return false;
		put_line(f, gi_normalize_line(f->arena, one, f->number,
		    f->out));
		f->out->is_long = gi_doc_is_long(f->out->nline,
		    (size_t)(s.s + from - f->text));
		if (f->out->is_long)
			break;
	}
	return true;
}

bool
gi_normalize_text(struct gi_arena *a, struct gi_str text, struct gi_normal *out)
{
	struct fold	 f = { .arena = a, .out = out, .text = text.s };
	struct nrm_scan	 scan;
	struct nrm_line	 line;

	memset(out, 0, sizeof(*out));
	nrm_scan_begin(&scan, text);
	while (nrm_scan_next(&scan, &line)) {
		f.number = line.number;
		if (line.look && tag_is_left(line.text)) {
			if (!put_resolved(&f, &line))
				return false;
			if (out->is_long)
				break;
			continue;
		}
		if (line.look && !look(&f, &line.text))
			return false;
		put_line(&f, line.text);
	}
	return true;
}

/* Records of lines without any text: few documents have more than one. */
static bool
records_are_blank(struct gi_arena *a, struct gi_str records)
{
	struct gi_record	 rec;
	const char		*lf;

	while (records.len > 0 &&
	    (lf = memchr(records.s, '\n', records.len)) != NULL) {
		gi_record_split((struct gi_str){ records.s,
		    (size_t)(lf - records.s) }, &rec);
		if (rec.type == GI_REC_LINE && !gi_is_blank(gi_unescape(a,
		    gi_field(&rec, GI_LINE_TEXT))))
			return false;
		records = gi_str_from(records, rec.raw.len + 1);
	}
	return true;
}

bool
gi_normal_is_blank(struct gi_arena *a, const struct gi_normal *text)
{
	size_t	 i;

	if (text->records.s != NULL)
		return records_are_blank(a, text->records);
	for (i = 0; i < text->nline; i++) {
		if (!gi_is_blank(text->line[i].text))
			return false;
	}
	return true;
}

struct gi_str
gi_normalize_line(struct gi_arena *a, struct gi_str line, size_t number,
    struct gi_normal *out)
{
	struct fold	 f = { .arena = a, .out = out, .number = number };

	if (is_plain(line))
		return line;
	line = tag_resolve(a, line);
	return normal_prefix(line) == line.len ? line : fold_line(&f, line);
}
