/* SPDX-License-Identifier: ISC */
/*
 * Styles of SpreadsheetML (ECMA-376 part 1, 18.8): the format of numbers, the
 * font and the fill of each style of cells.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/package/xml.h"
#include "extract/sheet/sheetstyle.h"
#include "extract/sheet/xlsx.h"
#include "gi.h"

#define FORMATS	((size_t)1000)		/* formats of its own that a workbook
					   may have */
#define INDEXED	66			/* colours by number, the last two
					   those of the system */

/* The colours by number, from 8 on; those before are the same eight. */
static const long palette[INDEXED - 8] = {
	0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF,
	0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080,
	0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066,
	0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF,
	0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC,
	0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC,
	0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366,
	0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
	EXT_INK_AUTO, EXT_INK_PAPER
};

struct sheet_format {
	long		 id;
	const char	*code;
};

struct ext_sheet_styles {
	struct ext_doc		*d;
	struct ext_theme	 theme;
	long			 indexed[INDEXED];
	size_t			 nindexed;	/* that the workbook has set */
	struct sheet_format	*format;
	size_t			 nformat, format_room;
	struct ext_look		*font;
	size_t			 nfont, font_room;
	long			*fill;
	size_t			 nfill, fill_room;
	struct ext_sheet_style	*style;
	size_t			 n, room;
	int			 within;	/* the list that is read */
	bool			 solid;		/* the fill is */
};

enum {
	S_NONE, S_CELL_XFS, S_COLOR, S_DXFS, S_FG_COLOR, S_FILL, S_FILLS,
	S_FONT, S_FONTS, S_INDEXED, S_FORMAT, S_PATTERN, S_RGB, S_STRIKE,
	S_VERT_ALIGN, S_XF
};

static const char *const names[] = {
	"x:cellXfs", "x:color", "x:dxfs", "x:fgColor", "x:fill", "x:fills",
	"x:font", "x:fonts", "x:indexedColors", "x:numFmt", "x:patternFill",
	"x:rgbColor", "x:strike", "x:vertAlign", "x:xf"
};

/* A colour: by number, of the theme and tinted, or as it stands. */
static long
colour(const struct ext_sheet_styles *t, const char **attr)
{
	static const unsigned char	 place[] = { 1, 0, 3, 2 };
	long				 theme = ext_attr_number(attr,
					    "theme", -1);
	long				 indexed = ext_attr_number(attr,
					    "indexed", -1);
	const char			*rgb = ext_attr(attr, "rgb");
	const char			*s = ext_attr(attr, "tint");
	double				 tint = s == NULL ? 0 : strtod(s, NULL);
	long				 ink = EXT_INK_AUTO;

	if (ext_attr_on(attr, "auto", false))
		return EXT_INK_AUTO;
	if (rgb != NULL)
		ink = ext_ink_hex(gi_str(rgb));
	else if (theme >= 0)
		ink = theme >= EXT_THEME_INKS ? EXT_INK_ODD :
		    t->theme.ink[theme < 4 ? place[theme] : theme];
	else if (indexed >= 0)
		ink = indexed < INDEXED ? t->indexed[indexed] : EXT_INK_ODD;
	if (tint > 0 && tint <= 1)
		return ext_theme_mix(ink, EXT_INK_PAPER, (long)(tint * 255));
	if (tint < 0 && tint >= -1)
		return ext_theme_mix(ink, 0, (long)(-tint * 255));
	return ink;
}

void
ext_sheet_look_take(const struct ext_sheet_styles *t, struct ext_look *l,
    const char *name, const char **attr)
{
	const char	*val = ext_attr(attr, "val");

	if (strcmp(name, "strike") == 0)
		l->struck = ext_attr_on(attr, "val", true);
	else if (strcmp(name, "color") == 0)
		l->ink = colour(t, attr);
	else if (strcmp(name, "vertAlign") == 0)
		l->raised = val != NULL && strcmp(val, "baseline") != 0;
}

static void
add_format(struct ext_sheet_styles *t, const char **attr)
{
	const char	*code = ext_attr_copy(t->d->arena, attr, "formatCode");

	t->format = gi_grow(t->d->arena, t->format, t->nformat,
	    &t->format_room, sizeof(*t->format));
	t->format[t->nformat].id = ext_attr_number(attr, "numFmtId", -1);
	t->format[t->nformat++].code = code == NULL ? "" : code;
}

/*
 * The style of a cell.  It refers to a format, a font and a fill by number.
 */
static void
add_style(struct ext_sheet_styles *t, const char **attr)
{
	struct ext_sheet_style	*s;
	long			 id = ext_attr_number(attr, "numFmtId", 0);
	long			 font = ext_attr_number(attr, "fontId", 0);
	long			 fill = ext_attr_number(attr, "fillId", 0);
	size_t			 i;

	t->style = gi_grow(t->d->arena, t->style, t->n, &t->room,
	    sizeof(*t->style));
	s = &t->style[t->n++];
	s->format = ext_sheet_format(id);
	for (i = 0; i < t->nformat && i < FORMATS; i++) {
		if (t->format[i].id == id)
			s->format = t->format[i].code;
	}
	ext_look_none(&s->look);
	if (font >= 0 && (size_t)font < t->nfont)
		s->look = t->font[font];
	if (fill >= 0 && (size_t)fill < t->nfill)
		s->look.ground = t->fill[fill];
}

static void
add_font(struct ext_sheet_styles *t)
{
	t->font = gi_grow(t->d->arena, t->font, t->nfont, &t->font_room,
	    sizeof(*t->font));
	ext_look_none(&t->font[t->nfont++]);
}

static void
add_fill(struct ext_sheet_styles *t)
{
	t->fill = gi_grow(t->d->arena, t->fill, t->nfill, &t->fill_room,
	    sizeof(*t->fill));
	t->fill[t->nfill++] = EXT_INK_AUTO;
	t->solid = false;
}

static void
pattern(struct ext_sheet_styles *t, const char **attr)
{
	const char	*s = ext_attr(attr, "patternType");

	t->solid = s != NULL && strcmp(s, "solid") == 0;
	if (s != NULL && !t->solid && strcmp(s, "none") != 0 && t->nfill > 0)
		t->fill[t->nfill - 1] = EXT_INK_ODD;
}

/* What stands in fonts and fills, and the workbook's own colours. */
static void
take_part(struct ext_sheet_styles *t, int token, const char **attr)
{
	const char	*rgb = ext_attr(attr, "rgb");

	if (token == S_FONT && t->within == S_FONTS)
		add_font(t);
	else if (token == S_FILL && t->within == S_FILLS)
		add_fill(t);
	else if (token == S_PATTERN && t->within == S_FILLS)
		pattern(t, attr);
	else if (token == S_FG_COLOR && t->solid && t->within == S_FILLS &&
	    t->nfill > 0)
		t->fill[t->nfill - 1] = colour(t, attr);
	else if (token == S_RGB && t->nindexed < INDEXED && rgb != NULL)
		t->indexed[t->nindexed++] = ext_ink_hex(gi_str(rgb));
	else if (t->within == S_FONTS && t->nfont > 0)
		ext_sheet_look_take(t, &t->font[t->nfont - 1],
		    names[token - 1] + strlen("x:"), attr);
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct ext_sheet_styles	*t = ctx;

	switch (token) {
	case S_DXFS:
		return false;
	case S_CELL_XFS:
	case S_FONTS:
	case S_FILLS:
	case S_INDEXED:
		t->within = token;
		return true;
	case S_FORMAT:
		add_format(t, attr);
		return true;
	case S_XF:
		if (t->within == S_CELL_XFS)
			add_style(t, attr);
		return true;
	default:
		take_part(t, token, attr);
		return true;
	}
}

static void
end(void *ctx, int token)
{
	struct ext_sheet_styles	*t = ctx;

	if (token == t->within)
		t->within = S_NONE;
}

struct ext_sheet_styles *
ext_sheet_styles_new(struct ext_doc *d, struct gi_str styles,
    struct gi_str theme)
{
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    end, NULL };
	struct ext_sheet_styles		*t = gi_alloc(d->arena, sizeof(*t));
	size_t				 i;

	t->d = d;
	ext_theme_read(d, theme, &t->theme);
	for (i = 0; i < INDEXED; i++)
		t->indexed[i] = palette[i < 8 ? i : i - 8];
	if (styles.s != NULL)
		ext_xml_read(d, "xl/styles.xml", styles, &x, t);
	return t;
}

const struct ext_sheet_style *
ext_sheet_style(const struct ext_sheet_styles *t, long number)
{
	static struct ext_sheet_style	 plain;
	size_t				 i = number < 0 ? 0 : (size_t)number;

	if (i < t->n)
		return &t->style[i];
	ext_look_none(&plain.look);
	return &plain;
}
