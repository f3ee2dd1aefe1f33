/* SPDX-License-Identifier: ISC */
/* Files that hold several documents. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/document/parts.h"
#include "extract/text/json.h"
#include "gi.h"

struct ext_parts {
	struct gi_str		 bytes;
	struct ext_mail		*mail;		/* or NULL */
	struct gi_arena		*arena;		/* of the records */
	const struct ext_json_record	*record;
	size_t			 nrecord;
	size_t			 given;
	char			 number[GI_SIZE_TEXT + 1];
};

bool
ext_has_parts(enum ext_kind kind, struct gi_str bytes)
{
	struct gi_arena	*a;
	size_t		 n;
	bool		 list;

	/* in other encodings than UTF-8 a quote may be half a character */
	if (kind != EXT_JSON ||
	    gi_utf8_valid(bytes.s, bytes.len) < bytes.len)
		return kind == EXT_MAIL;
	a = gi_arena_new();
	list = ext_json_records(a, bytes, &n) != NULL;
	gi_arena_free(a);
	return list;
}

struct ext_parts *
ext_parts_new(enum ext_kind kind, struct gi_str bytes)
{
	struct ext_parts	*p = gi_malloc(sizeof(*p));

	memset(p, 0, sizeof(*p));
	p->bytes = bytes;
	p->arena = gi_arena_new();
	if (kind == EXT_MAIL)
		p->mail = ext_mail_new(bytes);
	else
		p->record = ext_json_records(p->arena, bytes, &p->nrecord);
	return p;
}

void
ext_parts_free(struct ext_parts *p)
{
	if (p->mail != NULL)
		ext_mail_free(p->mail);
	gi_arena_free(p->arena);
	free(p);
}

static bool
next_record(struct ext_parts *p, struct ext_mail_part *part)
{
	const struct ext_json_record	*n;

	if (p->record == NULL || p->given == p->nrecord)
		return false;
	n = &p->record[p->given];
	p->number[gi_size_format(++p->given, p->number)] = '\0';
	memset(part, 0, sizeof(*part));
	part->name = p->number;
	part->type = gi_str("application/json");
	part->bytes = gi_str_from(p->bytes, n->from);
	part->bytes.len = n->end - n->from;
	return true;
}

bool
ext_parts_next(struct ext_parts *p, struct ext_mail_part *part)
{
	if (p->mail == NULL)
		return next_record(p, part);
	while (ext_mail_next(p->mail, part)) {
		/* a letter that says nothing may have things with it */
		if (part->name == NULL && gi_trim(part->bytes).len == 0)
			continue;
		p->given++;
		return true;
	}
	return false;
}

enum gi_msg
ext_parts_fault(const struct ext_parts *p)
{
	if (p->mail == NULL)
		return GI_MSG_COUNT;
	if (ext_mail_cut(p->mail))
		return GI_MSG_TRUNCATED;
	return p->given == 0 ? GI_MSG_BLANK : GI_MSG_COUNT;
}
