/* SPDX-License-Identifier: ISC */
/* Internal to lib/view: a rectangle of columns and lines to draw on. */
#ifndef GI_VIEW_SCREEN_CANVAS_H
#define GI_VIEW_SCREEN_CANVAS_H

#include "view/screen/screen.h"

struct view_canvas;

/* One that is blank, in the arena. */
struct view_canvas *view_canvas_new(struct gi_arena *, size_t width,
		    size_t height);
/* Draw a line from x to x2, or from y to y2. */
void		 view_canvas_across(struct view_canvas *, size_t x, size_t x2,
		    size_t y);
void		 view_canvas_down(struct view_canvas *, size_t x, size_t y,
		    size_t y2);
/* Write a text from x on, which must end before the canvas does. */
void		 view_canvas_text(const struct view_screen *,
		    struct view_canvas *, size_t x, size_t y, enum view_ink,
		    struct gi_str text);
/* Write it to out, line by line, without the blanks at their ends. */
void		 view_canvas_put(const struct view_screen *,
		    const struct view_canvas *, FILE *out);

#endif
