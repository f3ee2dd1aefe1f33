/* SPDX-License-Identifier: ISC */
/* JSON as a tree. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/text/json.h"
#include "gi.h"
#include "normalize/encoding.h"

#define DEPTH	512u		/* of values in each other */
#define VALUES	((size_t)1000000)	/* that are read */
#define RECORD	((size_t)400)	/* bytes of a record that is a document */

struct json_parser {
	struct gi_arena	*arena;		/* NULL: nothing is kept */
	struct gi_str	 s;
	size_t		 at;
	char		 open[DEPTH];	/* brackets that are open */
	size_t		 depth;
	struct ext_json	*root, *top;
	struct gi_str	 key;
	bool		 has_key, broken;
	bool		 ended;		/* s ended within a value */
	size_t		 strings, values;
};

static int
peek(const struct json_parser *p)
{
	return p->at < p->s.len ? (unsigned char)p->s.s[p->at] : -1;
}

static void
blanks(struct json_parser *p)
{
	while (p->at < p->s.len && strchr(" \t\r\n", p->s.s[p->at]) != NULL &&
	    p->s.s[p->at] != '\0')
		p->at++;
}

/* Four hexadecimal digits at byte at; -1 where there are none. */
static long
unit(struct gi_str s, size_t at)
{
	long	 n = 0;
	size_t	 i;

	if (s.len - at < 4)
		return -1;
	for (i = at; i < at + 4; i++) {
		if (gi_ascii_hex(s.s[i]) < 0)
			return -1;
		n = n * 16 + gi_ascii_hex(s.s[i]);
	}
	return n;
}

/* Add what an escape stands for, whose u is at byte i; returns its bytes. */
static size_t
unicode(struct gi_text *t, struct gi_str s, size_t i)
{
	long	 cp = unit(s, i + 1), low;
	size_t	 n = 5;

	if (cp < 0)
		return 0;
	if (cp >= 0xD800 && cp < 0xDC00 && i + 6 < s.len &&
	    s.s[i + 5] == '\\' && s.s[i + 6] == 'u' &&
	    (low = unit(s, i + 7)) >= 0xDC00 && low < 0xE000) {
		cp = 0x10000 + ((cp & 0x3FF) << 10 | (low & 0x3FF));
		n = 11;
	}
	if (gi_is_surrogate((uint32_t)cp))
		cp = GI_CP_REPLACEMENT;
	if (cp != 0)
		gi_text_char(t, (uint32_t)cp);
	return n;
}

/* The string s, between its quotes, with its escapes undone. */
static struct gi_str
unescape(struct gi_arena *a, struct gi_str s)
{
	static const char	 from[] = "nrtbf", to[] = "\n\r\t  ";
	struct gi_text		 t = { .arena = a };
	const char		*c;
	size_t			 i, n;

	if (s.len == 0 || memchr(s.s, '\\', s.len) == NULL)
		return s;
	gi_text_grow(&t, s.len + 1);
	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '\\' || i + 1 == s.len) {
			gi_text_byte(&t, s.s[i]);
			continue;
		}
		i++;
		n = s.s[i] == 'u' ? unicode(&t, s, i) : 0;
		c = s.s[i] == '\0' ? NULL : strchr(from, s.s[i]);
		if (n > 0)
			i += n - 1;
		else
			gi_text_byte(&t, c != NULL ? to[c - from] : s.s[i]);
	}
	return gi_text_end(&t);
}

/* Read the string at at into *raw, between its quotes. */
static bool
string(struct json_parser *p, struct gi_str *raw)
{
	size_t	 i = p->at + 1;

	for (; i < p->s.len && p->s.s[i] != '"'; i++) {
		/* a line end in a string is none of JSON */
		if (p->s.s[i] == '\n')
			return false;
		i += p->s.s[i] == '\\';
	}
	raw->s = p->s.s + p->at + 1;
	if (i >= p->s.len) {
		p->ended = true;
		raw->len = p->s.len - p->at - 1;
		p->at = p->s.len;
		return false;
	}
	raw->len = i - p->at - 1;
	p->at = i + 1;
	return true;
}

/* A number, true, false or null. */
static bool
word(struct json_parser *p, struct gi_str *raw)
{
	static const char *const	 words[] = { "true", "false", "null" };
	size_t				 i = p->at;

	while (i < p->s.len && (gi_ascii_letter(p->s.s[i]) ||
	    gi_ascii_digit(p->s.s[i]) || strchr("+-.", p->s.s[i]) != NULL))
		i++;
	raw->s = p->s.s + p->at;
	raw->len = i - p->at;
	p->at = i;
	p->ended = i == p->s.len;
	if (raw->len == 0)
		return false;
	if (gi_ascii_digit(raw->s[0]) || raw->s[0] == '-')
		return true;
	for (i = 0; i < GI_LEN(words); i++) {
		if (gi_str_is(*raw, words[i]))
			return true;
	}
	return false;
}

static struct ext_json *
add(struct json_parser *p, enum ext_json_type type)
{
	struct ext_json	*n;

	if (p->arena == NULL)
		return NULL;
	p->broken = p->broken || ++p->values > VALUES;
	n = gi_alloc(p->arena, sizeof(*n));
	n->type = type;
	n->key = p->key;
	n->parent = p->top;
	if (p->top->last == NULL)
		p->top->first = n;
	else
		p->top->last->next = n;
	p->top->last = n;
	p->top->n++;
	p->key = gi_str("");
	p->has_key = false;
	return n;
}

static bool
scalar(struct json_parser *p)
{
	struct ext_json	*n;
	struct gi_str	 raw = { NULL, 0 };
	bool		 text = peek(p) == '"';

	n = add(p, text ? EXT_JSON_STRING : EXT_JSON_OTHER);
	if (!(text ? string(p, &raw) : word(p, &raw)))
		return false;
	p->strings += text && raw.len > 0;
	if (n == NULL)
		return true;
	n->text = text ? unescape(p->arena, raw) : raw;
	if (!text && gi_str_is(raw, "null")) {
		n->type = EXT_JSON_NULL;
		n->text = gi_str("");
	}
	return true;
}

static bool
open(struct json_parser *p, char c)
{
	struct ext_json	*n = add(p, c == '{' ? EXT_JSON_OBJECT :
			    EXT_JSON_ARRAY);

	if (p->depth == DEPTH)
		return false;
	p->open[p->depth++] = c;
	if (n != NULL)
		p->top = n;
	p->at++;
	return true;
}

static void
close(struct json_parser *p)
{
	p->at++;
	p->depth--;
	if (p->arena == NULL)
		return;
	p->top = p->top->parent;
}

/* Read the key of a member and its colon. */
static bool
key(struct json_parser *p)
{
	struct gi_str	 raw;

	if (peek(p) != '"' || !string(p, &raw))
		return false;
	if (p->arena != NULL)
		p->key = unescape(p->arena, raw);
	blanks(p);
	if (peek(p) != ':') {
		p->ended = peek(p) == -1;
		return false;
	}
	p->at++;
	blanks(p);
	return true;
}

/*
 * Read the value at at, or only the bracket that opens it.  *done: it is
 * complete.
 */
static bool
value(struct json_parser *p, bool *done)
{
	int	 c;

	blanks(p);
	c = peek(p);
	*done = false;
	if (c == -1) {
		p->ended = true;
		return false;
	}
	/* an empty one is complete at once */
	if (c == '{' || c == '[') {
		if (!open(p, (char)c))
			return false;
		blanks(p);
		if (peek(p) == (c == '{' ? '}' : ']')) {
			close(p);
			*done = true;
		}
		return true;
	}
	*done = true;
	return scalar(p);
}

/*
 * Go on behind a complete value: to the next of its array or object, or out of
 * it.  False where a fault is, or all brackets are closed.
 */
static bool
next(struct json_parser *p)
{
	while (p->depth > 0) {
		blanks(p);
		if (peek(p) == ',') {
			p->at++;
			return true;
		}
		if (peek(p) != (p->open[p->depth - 1] == '{' ? '}' : ']')) {
			p->ended = peek(p) == -1;
			p->broken = !p->ended;
			return false;
		}
		close(p);
	}
	return false;
}

/* Read one value with all that is in it.  False for a fault, or the end. */
static bool
whole(struct json_parser *p)
{
	bool	 done;

	do {
		blanks(p);
		if (p->depth > 0 && p->open[p->depth - 1] == '{' && !key(p)) {
			p->ended = p->ended || peek(p) == -1;
			p->broken = !p->ended;
			return false;
		}
		if (!value(p, &done)) {
			p->broken = !p->ended;
			return false;
		}
	} while (!p->broken && (!done || next(p)));
	return !p->broken && !p->ended;
}

/* The bytes before the bracket that begins JSON: a name and ( of JSONP. */
static size_t
before(struct gi_str s)
{
	size_t	 i = 0;

	if (gi_ascii_begins(s, GI_MARK_UTF8))
		i = strlen(GI_MARK_UTF8);
	i = gi_str_spaces(s, i);
	if (i < s.len && (s.s[i] == '{' || s.s[i] == '['))
		return i;
	while (i < s.len && (gi_ascii_letter(s.s[i]) ||
	    gi_ascii_digit(s.s[i]) || strchr("_.$", s.s[i]) != NULL))
		i++;
	return i < s.len && s.s[i] == '(' ? i + 1 : s.len;
}

/* Read values up to the end.  False where that is no JSON. */
static bool
all(struct json_parser *p)
{
	int	 c;

	p->at = before(p->s);
	for (;;) {
		p->ended = false;
		blanks(p);
		/* the end of JSONP */
		while (peek(p) == ')' || peek(p) == ';')
			p->at++;
		blanks(p);
		c = peek(p);
		if (c == -1)
			return true;
		if ((c != '{' && c != '[') || !whole(p))
			return false;
	}
}

struct ext_json *
ext_json_read(struct gi_arena *a, struct gi_str s)
{
	struct json_parser	 p = { .arena = a, .s = s };
	struct ext_json		*root = gi_alloc(a, sizeof(*root));

	root->type = EXT_JSON_ARRAY;
	p.root = p.top = root;
	return all(&p) && root->n > 0 ? root : NULL;
}

bool
ext_is_json(struct gi_str s)
{
	struct json_parser	 p = { .s = s };

	if (before(s) == s.len)
		return false;
	return (all(&p) || (p.ended && !p.broken)) && p.strings > 0;
}

/* The records of a list, as far as it was read. */
struct json_list {
	struct gi_arena		*arena;
	struct ext_json_record	*record;
	size_t			 n, room;
	size_t			 base;		/* how many brackets are open
						   around records */
	size_t			 depth, from, bytes;
};

/* A bracket opens.  False where a record cannot begin so. */
static bool
list_open(struct json_list *l, char c, size_t at)
{
	/* the first one may be that of the list */
	if (l->depth == l->base && c == '[')
		return false;
	if (l->depth == l->base)
		l->from = at;
	l->depth++;
	return true;
}

/* A bracket closes behind byte at; a record may end with it. */
static bool
list_close(struct json_list *l, char c, size_t at)
{
	if (l->depth == 0)
		return false;
	if (--l->depth != l->base || c != '}')
		return true;
	l->record = gi_grow(l->arena, l->record, l->n, &l->room,
	    sizeof(*l->record));
	l->record[l->n].from = l->from;
	l->record[l->n++].end = at;
	l->bytes += at - l->from;
	return l->n < VALUES;
}

/*
 * Take the byte at p->at, or the string there.  Only objects, and what parts
 * them, stand in a list of records; of what is in them brackets are counted.
 */
static bool
list_byte(struct json_list *l, struct json_parser *p)
{
	struct gi_str	 raw;
	char		 c = p->s.s[p->at];

	if (c == '{' || c == '[')
		return list_open(l, c, p->at);
	if (c == '}' || c == ']')
		return list_close(l, c, p->at + 1);
	if (l->depth <= l->base)
		return c != '\0' && strchr(" \t\r\n,", c) != NULL;
	if (c != '"')
		return true;
	if (!string(p, &raw))
		return false;
	p->at--;
	return true;
}

const struct ext_json_record *
ext_json_records(struct gi_arena *a, struct gi_str s, size_t *n)
{
	struct json_list	 l = { .arena = a };
	struct json_parser	 p = { .s = s, .at = before(s) };

	*n = 0;
	if (peek(&p) == '[') {
		l.base = l.depth = 1;
		p.at++;
	}
	for (; peek(&p) != -1; p.at++) {
		if (!list_byte(&l, &p))
			return NULL;
	}
	*n = l.n;
	return l.depth == 0 && l.n > 1 && l.bytes / l.n >= RECORD ?
	    l.record : NULL;
}
