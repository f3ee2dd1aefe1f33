/* SPDX-License-Identifier: ISC */
/*
 * XLSX: the sheets in the order of the workbook, with an empty line between
 * them.  The name of a sheet is an aside, for most are called Sheet1.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/text.h"
#include "extract/sheet/xlsx.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

#define SHEETS	((size_t)1000)		/* sheets that are read */

enum {
	X_NONE, X_RELATION, X_CALC, X_COLOR, X_R, X_RPH, X_RPR, X_SHEET, X_SI,
	X_STRIKE, X_T, X_VERT_ALIGN, X_WORKBOOK
};

static const char *const names[] = {
	"rel:Relationship", "x:calcPr", "x:color", "x:r", "x:rPh", "x:rPr",
	"x:sheet", "x:si", "x:strike", "x:t", "x:vertAlign", "x:workbookPr"
};

struct workbook_sheet {
	const char	*name, *id, *part;
	bool		 hidden;
};

struct workbook_reader {
	struct ext_workbook	 b;
	struct workbook_sheet	*sheet;
	size_t		 nsheet, sheet_room;
	struct ext_sheet_rich	 rich;
	bool		 in_text;
};

static const char *
copy(struct workbook_reader *w, const char **attr, const char *name)
{
	const char	*s = ext_attr_copy(w->b.d->arena, attr, name);

	return s == NULL ? "" : s;
}

static void
add_sheet(struct workbook_reader *w, const char **attr)
{
	const char	*state = ext_attr(attr, "state");
	struct workbook_sheet	*s;

	if (w->nsheet == SHEETS)
		return;
	w->sheet = gi_grow(w->b.d->arena, w->sheet, w->nsheet, &w->sheet_room,
	    sizeof(*w->sheet));
	s = &w->sheet[w->nsheet++];
	s->name = copy(w, attr, "name");
	s->id = copy(w, attr, "id");
	s->part = NULL;
	s->hidden = state != NULL && strcmp(state, "visible") != 0;
}

/*
 * Take the part of a sheet.  Its target is within xl/, or begins with a slash.
 */
static void
relation(struct workbook_reader *w, const char **attr)
{
	struct gi_text	 t = { .arena = w->b.d->arena };
	const char	*id = ext_attr(attr, "Id");
	const char	*target = ext_attr(attr, "Target");
	size_t		 i;

	if (id == NULL || target == NULL)
		return;
	if (*target != '/')
		gi_text_add(&t, gi_str("xl/"));
	gi_text_add(&t, gi_str(*target == '/' ? target + 1 : target));
	for (i = 0; i < w->nsheet; i++) {
		if (w->sheet[i].part == NULL &&
		    strcmp(w->sheet[i].id, id) == 0) {
			w->sheet[i].part = gi_text_take(&t, 0).s;
			return;
		}
	}
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct workbook_reader	*w = ctx;

	if (token == X_SHEET)
		add_sheet(w, attr);
	else if (token == X_RELATION)
		relation(w, attr);
	else if (token == X_R)
		ext_sheet_rich_run(&w->rich);
	else if (token == X_RPR)
		ext_sheet_rich_font(&w->rich);
	else if (token == X_COLOR || token == X_STRIKE ||
	    token == X_VERT_ALIGN)
		ext_sheet_rich_look(&w->rich, names[token - 1] + strlen("x:"),
		    attr);
	else if (token == X_CALC)
		w->b.uncounted = ext_attr_on(attr, "fullCalcOnLoad", false);
	else if (token == X_WORKBOOK)
		w->b.since1904 = ext_attr_on(attr, "date1904", false);
	else if (token == X_T)
		w->in_text = true;
	return token != X_RPH;
}

static void
end(void *ctx, int token)
{
	struct workbook_reader	*w = ctx;
	struct ext_workbook	*b = &w->b;

	if (token == X_T)
		w->in_text = false;
	else if (token == X_SI) {
		b->string = gi_grow(b->d->arena, b->string, b->nstring,
		    &b->string_room, sizeof(*b->string));
		b->string[b->nstring++] = ext_sheet_rich_end(&w->rich);
	}
}

static void
text(void *ctx, struct gi_str s)
{
	struct workbook_reader	*w = ctx;

	if (w->in_text)
		ext_sheet_rich_add(&w->rich, s);
}

/* Read those parts of the workbook that are there. */
static void
read_parts(struct workbook_reader *w, const struct ext_package *z)
{
	static const char *const	 parts[] = { "xl/workbook.xml",
	    "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml" };
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    end, text };
	struct gi_str			 bytes;
	size_t				 i;

	for (i = 0; i < GI_LEN(parts); i++) {
		bytes = ext_package_member(z, gi_str(parts[i]));
		if (bytes.s != NULL)
			ext_xml_read(w->b.d, parts[i], bytes, &x, w);
	}
}

/*
 * The bytes of a part.  They can be had once, so that no two sheets are one
 * part.
 */
static struct gi_str
take_member(struct ext_package *z, const char *part)
{
	struct gi_str	 bytes = { NULL, 0 };
	size_t		 i;

	for (i = 0; part != NULL && i < z->n; i++) {
		if (gi_str_is(z->member[i].name, part)) {
			bytes = z->member[i].bytes;
			z->member[i].bytes.s = NULL;
			break;
		}
	}
	return bytes;
}

/* The theme of the workbook, whatever the number in its name. */
static struct gi_str
theme(const struct ext_package *z)
{
	struct gi_str	 none = { NULL, 0 };
	size_t		 i;

	for (i = 0; i < z->n; i++) {
		if (gi_ascii_begins(z->member[i].name, "xl/theme/theme"))
			return z->member[i].bytes;
	}
	return none;
}

void
ext_read_xlsx(struct ext_doc *d)
{
	struct workbook_reader		 w = { .b = { .d = d },
	    .rich = { .arena = d->arena, .text = { .arena = d->arena } } };
	const struct workbook_sheet	*s;
	struct gi_str		 bytes;
	struct ext_package		 z;
	size_t			 i;

	d->encoding = GI_ENC_UTF8;
	if (!ext_package_read(d, &z))
		return;
	w.b.styles = w.rich.styles = ext_sheet_styles_new(d,
	    ext_package_member(&z, gi_str("xl/styles.xml")), theme(&z));
	read_parts(&w, &z);
	ext_xml_title(d, "docProps/core.xml",
	    ext_package_member(&z, gi_str("docProps/core.xml")));
	for (i = 0; i < w.nsheet && !d->failed; i++) {
		s = &w.sheet[i];
		bytes = take_member(&z, s->part);
		if (bytes.s == NULL) {
			ext_fail(d, GI_MSG_PART, s->name);
			return;
		}
		if (d->npiece > 0 && !s->hidden)
			ext_line(d, gi_str(""));
		ext_aside(d, "sheet", gi_str(s->name));
		ext_sheet_put(&w.b, s->part, bytes, s->hidden ? "hidden" :
		    NULL);
	}
	if (w.nsheet == 0)
		ext_fail(d, GI_MSG_PART, "xl/workbook.xml");
}
