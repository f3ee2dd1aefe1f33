/* SPDX-License-Identifier: ISC */
/* Records: their types, their fields, and escapes; see gi-records(5). */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "gi.h"
#include "stream/reader.h"
#include "stream/role.h"
#include "records.names.inc"	/* type_name[], role_name[], skip_name[] */

/* Index of name among n names, of which the first is none; 0 if not found. */
static size_t
name_find(const struct gi_str *names, size_t n, struct gi_str name)
{
	size_t	 i;

	for (i = 1; i < n && name.len > 0; i++) {
		if (names[i].len == name.len && names[i].s[0] == name.s[0] &&
		    memcmp(names[i].s, name.s, name.len) == 0)
			return i;
	}
	return 0;
}

enum gi_type
gi_reader_type(struct gi_str raw)
{
	struct gi_str	 type = { raw.s, 0 };

	while (type.len < raw.len && raw.s[type.len] != '\t')
		type.len++;
	return (enum gi_type)name_find(type_name, GI_LEN(type_name), type);
}

const char *
gi_role_name(enum gi_role role)
{
	return role_name[role].s;
}

enum gi_role
gi_role_find(struct gi_str name)
{
	return (enum gi_role)name_find(role_name, GI_LEN(role_name), name);
}

const char *
gi_skipped_name(enum gi_skipped kind)
{
	return skip_name[kind].s;
}

const char *
gi_verdict_name(enum gi_verdict verdict)
{
	return verdict_name[verdict].s;
}

enum gi_verdict
gi_verdict_find(struct gi_str name)
{
	return (enum gi_verdict)name_find(verdict_name,
	    GI_LEN(verdict_name), name);
}

void
gi_record_split(struct gi_str raw, struct gi_record *rec)
{
	rec->raw = raw;
	rec->type = gi_reader_type(raw);
}

/* Where the field at p ends, of a record that ends at end. */
static const char *
field_end(const char *p, const char *end)
{
	const char	*tab = memchr(p, '\t', (size_t)(end - p));

	return tab != NULL ? tab : end;
}

struct gi_str
gi_field(const struct gi_record *rec, size_t i)
{
	const char	*p = rec->raw.s, *end = p + rec->raw.len;
	struct gi_str	 field = { "", 0 };

	for (; i > 0; i--) {
		while (p < end && *p != '\t')
			p++;		/* most fields are short */
		if (p == end)
			return field;
		p++;
	}
	field.s = p;
	field.len = (size_t)(field_end(p, end) - p);
	return field;
}

size_t
gi_fields(const struct gi_record *rec, struct gi_str *field, size_t max)
{
	const char	*p = rec->raw.s, *end = p + rec->raw.len, *tab;
	size_t		 n = 0, i;

	while (n < max) {
		tab = field_end(p, end);
		field[n].s = p;
		field[n++].len = (size_t)(tab - p);
		if (tab == end)
			break;
		p = tab + 1;
	}
	for (i = n; i < max; i++)
		field[i] = gi_str("");
	return n;
}

bool
gi_is_null(struct gi_str field)
{
	return field.len == 2 && field.s[0] == '\\' && field.s[1] == 'N';
}

/* The character that a backslash and c stand for. */
static char
escaped(char c)
{
	return c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
}

/*
 * A copy of the field with its escapes resolved, of which the first is at its
 * byte at.  Up to readable, bytes can be read.
 */
static struct gi_str
unescape(struct gi_arena *a, struct gi_str field, size_t at,
    const char *readable)
{
	char		*buf = gi_alloc_raw(a, gi_size_add(field.len, BLOCK));
	struct gi_str	 out = { buf, at };
	const char	*p = field.s + at, *end = field.s + field.len;
	unsigned	 bits;
	block		 b;

	memcpy(buf, field.s, at);
	while (p < end) {
		if (*p == '\\' && p + 1 < end) {
			buf[out.len++] = escaped(p[1]);
			p += 2;
			continue;
		}
		if (readable - p < BLOCK) {
			buf[out.len++] = *p++;
			continue;
		}
		/* all of a block at once, up to the next escape */
		b = block_load(p);
		block_store(buf + out.len, b);
		bits = block_bits((block)(b == '\\')) & ~1u;
		at = bits != 0 ? block_first(bits) : BLOCK;
		if (at > (size_t)(end - p))
			at = (size_t)(end - p);
		out.len += at;
		p += at;
	}
	gi_alloc_trim(a, buf, out.len);
	return out;
}

struct gi_str
gi_unescape(struct gi_arena *a, struct gi_str field)
{
	const char	*first = NULL;

	if (field.len > 0)
		first = memchr(field.s, '\\', field.len);
	if (first == NULL)
		return field;
	return unescape(a, field, (size_t)(first - field.s),
	    field.s + field.len);
}

struct gi_str
gi_reader_unescape(struct gi_arena *a, struct gi_str field, size_t at)
{
	return unescape(a, field, at, field.s + field.len + BLOCK);
}
