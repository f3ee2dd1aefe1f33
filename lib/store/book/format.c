/* SPDX-License-Identifier: ISC */
/* How cells look. */
#include <string.h>

#include "store/book/format.h"

/* The colours of what is said, as bad as that: of the ground, of that of a part
   of a sum, and of the letters. */
static const struct {
	lxw_color_t	 ground[2], ink;
} color[STORE_WORST] = {
	[GI_NOTE + 1] = { { 0xDDEBF7, 0xF1F7FC }, 0x1F4E79 },
	[GI_WARNING + 1] = { { 0xFFEB9C, 0xFFF7DB }, 0x7F4F00 },
	[GI_ERROR + 1] = { { 0xFFC7CE, 0xFFEDEF }, 0x9C0006 }
};
#define HEAD	0xD9E1F2
#define LINE	0xA6A6A6

static lxw_format *
head(lxw_workbook *book)
{
	lxw_format	*f = workbook_add_format(book);

	format_set_bold(f);
	format_set_text_wrap(f);
	format_set_align(f, LXW_ALIGN_CENTER);
	format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
	format_set_bg_color(f, HEAD);
	format_set_border(f, LXW_BORDER_THIN);
	format_set_border_color(f, LINE);
	return f;
}

void
store_formats_begin(struct store_formats *fs, lxw_workbook *book)
{
	memset(fs, 0, sizeof(*fs));
	fs->book = book;
	fs->head = head(book);
	fs->unit = workbook_add_format(book);
	format_set_align(fs->unit, LXW_ALIGN_CENTER);
	format_set_bg_color(fs->unit, HEAD);
	format_set_border(fs->unit, LXW_BORDER_THIN);
	format_set_border_color(fs->unit, LINE);
	fs->text = workbook_add_format(book);
	format_set_align(fs->text, LXW_ALIGN_VERTICAL_CENTER);
	fs->centre = workbook_add_format(book);
	format_set_align(fs->centre, LXW_ALIGN_VERTICAL_CENTER);
	format_set_align(fs->centre, LXW_ALIGN_CENTER);
	format_set_num_format(fs->centre, "0");
	fs->wrapped = workbook_add_format(book);
	format_set_align(fs->wrapped, LXW_ALIGN_VERTICAL_CENTER);
	format_set_text_wrap(fs->wrapped);
	fs->link = workbook_add_format(book);
	format_set_align(fs->link, LXW_ALIGN_VERTICAL_CENTER);
	format_set_text_wrap(fs->link);
	format_set_font_color(fs->link, 0x0563C1);
	format_set_underline(fs->link, LXW_UNDERLINE_SINGLE);
}

static lxw_format *
marked(struct store_formats *fs, size_t worst, bool part)
{
	lxw_format	*f = workbook_add_format(fs->book);

	format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
	if (worst > 0 && worst < STORE_WORST) {
		format_set_bg_color(f, color[worst].ground[part]);
		format_set_font_color(f, color[worst].ink);
	}
	return f;
}

lxw_format *
store_format_plain(struct store_formats *fs, size_t worst, bool part)
{
	lxw_format	**f = &fs->plain[worst][part];

	if (worst == 0)
		return fs->text;
	if (*f == NULL)
		*f = marked(fs, worst, part);
	return *f;
}

lxw_format *
store_format_number(struct store_formats *fs, size_t worst, bool part,
    size_t scale)
{
	static const char	 format[] = "0.000000000";
	char			 own[sizeof(format)];
	lxw_format		**f;

	if (scale >= STORE_SCALES)
		scale = STORE_SCALES - 1;
	f = &fs->number[worst][part && worst > 0][scale];
	if (*f != NULL)
		return *f;
	*f = marked(fs, worst, part);
	memcpy(own, format, sizeof(format));
	own[scale > 0 ? scale + 2 : 1] = '\0';
	format_set_num_format(*f, own);
	return *f;
}
