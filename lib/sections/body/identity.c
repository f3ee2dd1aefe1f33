/* SPDX-License-Identifier: ISC */
/* Who the body is: its normal form, the code of its place, level and kind. */
#include <string.h>

#include "base/arena.h"
#include "body/body.h"
#include "gi.h"
#include "sections/body/body.h"

#define CODE_DIGITS	6u

static void
set(struct sec_report *r, struct sec_meta *m, const char *s, size_t len,
    size_t line)
{
	m->value.s = gi_dup(r->doc->arena, s, len);
	m->value.len = len;
	m->line = line;
}

static void
set_name(struct sec_report *r, struct sec_meta *m, const char *name)
{
	set(r, m, name, strlen(name), r->agency.line);
}

static void
set_code(struct sec_report *r, uint32_t code, size_t line)
{
	char	 digits[CODE_DIGITS];
	size_t	 i;

	for (i = CODE_DIGITS; i-- > 0; code /= 10)
		digits[i] = (char)('0' + code % 10);
	set(r, &r->code, digits, CODE_DIGITS, line);
}

/* Whether a name says anything of its body but that it is one: 某某办公室. */
static bool
is_told(const struct body *b)
{
	return b->where == BODY_AT || (b->kind != BODY_KIND_OPEN &&
	    (b->where != BODY_NOWHERE || b->level != BODY_LEVEL_OPEN ||
	    b->function[0] != '\0'));
}

void
sec_find_body(struct sec_report *r)
{
	struct body		 b;
	const struct body_place	*place;
	size_t			 line = r->agency.line;

	if (r->agency.value.len == 0)
		return;
	body_read(r->agency.value, r->reported_year, &b);
	if (!is_told(&b))
		return;
	set(r, &r->body, b.normal.s, b.normal.len, line);
	place = b.where == BODY_AT ? b.places.place[0] :
	    sec_text_place(r, &b, &line);
	if (place != NULL) {
		set_code(r, place->code, line);
		if (b.level == BODY_LEVEL_OPEN)
			b.level = (enum body_level)place->level;
	}
	set_name(r, &r->level, body_level_name(b.level));
	set_name(r, &r->kind, body_kind_name(b.kind));
}
