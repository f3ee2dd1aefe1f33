/* SPDX-License-Identifier: ISC */
/* Lines and texts, drawn before they are written. */
#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "view/screen/canvas.h"

/* Where lines go from the middle of a spot. */
enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8 };

struct spot {
	struct gi_str	 text;		/* a character and what has no width
					   behind it */
	uint8_t		 lines;
	uint8_t		 ink;
	bool		 covered;	/* by a wide character before it */
};

struct view_canvas {
	struct spot	*spot;
	size_t		 width, height;
};

struct view_canvas *
view_canvas_new(struct gi_arena *a, size_t width, size_t height)
{
	struct view_canvas	*c = gi_alloc(a, sizeof(*c));

	c->width = width;
	c->height = height;
	c->spot = gi_alloc_array(a, gi_size_mul(width, height),
	    sizeof(*c->spot));
	return c;
}

static struct spot *
at(const struct view_canvas *c, size_t x, size_t y)
{
	return &c->spot[y * c->width + x];
}

void
view_canvas_across(struct view_canvas *c, size_t x, size_t x2, size_t y)
{
	for (; x < x2; x++) {
		at(c, x, y)->lines |= RIGHT;
		at(c, x + 1, y)->lines |= LEFT;
	}
}

void
view_canvas_down(struct view_canvas *c, size_t x, size_t y, size_t y2)
{
	for (; y < y2; y++) {
		at(c, x, y)->lines |= DOWN;
		at(c, x, y + 1)->lines |= UP;
	}
}

void
view_canvas_text(const struct view_screen *s, struct view_canvas *c, size_t x,
    size_t y, enum view_ink ink, struct gi_str text)
{
	struct spot	*p = NULL;
	struct gi_str	 one;
	uint32_t	 cp;
	size_t		 w;

	for (; text.len > 0; text = gi_str_from(text, one.len)) {
		one.s = text.s;
		one.len = gi_utf8_decode(text.s, text.len, &cp);
		w = view_columns(s, one);
		if (w == 0 && p != NULL) {
			p->text.len += one.len;
			continue;
		}
		if (x + w > c->width)
			break;
		p = at(c, x, y);
		p->text = one;
		p->ink = (uint8_t)ink;
		for (x++; w > 1; w--)
			at(c, x++, y)->covered = true;
	}
}

/* What lines in these directions look like; in ASCII where it must be. */
static struct gi_str
drawn(const struct view_screen *s, uint8_t lines, char buf[4])
{
	/* U+2500 and the like */
	static const uint16_t	 box[16] = {
		' ', 0x2575, 0x2577, 0x2502, 0x2574, 0x2518, 0x2510, 0x2524,
		0x2576, 0x2514, 0x250C, 0x251C, 0x2500, 0x2534, 0x252C, 0x253C
	};
	static const char	 plain[] = " |||-+++-+++-+++";
	struct gi_str		 out = { buf, 1 };

	if (s->wide)
		buf[0] = plain[lines];
	else
		out.len = gi_utf8_encode(box[lines], buf);
	return out;
}

static size_t
line_end(const struct view_canvas *c, size_t y)
{
	size_t		 n = c->width;
	const struct spot *p;

	for (; n > 0; n--) {
		p = at(c, n - 1, y);
		if (p->text.len > 0 || p->lines != 0 || p->covered)
			break;
	}
	return n;
}

static void
put_line(const struct view_screen *s, const struct view_canvas *c, size_t y,
    FILE *out)
{
	size_t			 x, end = line_end(c, y);
	uint8_t			 ink = VIEW_PLAIN, now;
	char			 buf[4];
	struct gi_str		 text;
	const struct spot	*p;

	for (x = 0; x < end; x++) {
		p = at(c, x, y);
		if (p->covered)
			continue;
		now = p->text.len > 0 ? p->ink : VIEW_PLAIN;
		if (now != ink)
			fputs(view_ink(s, VIEW_PLAIN), out);
		if (now != ink && now != VIEW_PLAIN)
			fputs(view_ink(s, (enum view_ink)now), out);
		ink = now;
		text = p->text.len > 0 ? p->text : drawn(s, p->lines, buf);
		view_write(out, text);
	}
	if (ink != VIEW_PLAIN)
		fputs(view_ink(s, VIEW_PLAIN), out);
	putc('\n', out);
}

void
view_canvas_put(const struct view_screen *s, const struct view_canvas *c,
    FILE *out)
{
	size_t	 y;

	for (y = 0; y < c->height; y++)
		put_line(s, c, y, out);
}
