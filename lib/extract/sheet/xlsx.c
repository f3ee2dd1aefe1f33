/* SPDX-License-Identifier: ISC */
/*
 * XLSX: the sheets in the order of the workbook, with an empty line between
 * them.  The name of a sheet is an aside, for most are called Sheet1.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "extract/sheet/xlsx.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

#define SHEETS	((size_t)1000)		/* sheets that are read */

enum {
	X_NONE, X_RELATION, X_CELL_XFS, X_FORMAT, X_RPH, X_SHEET, X_SI, X_T,
	X_WORKBOOK, X_XF
};

static const char *const names[] = {
	"rel:Relationship", "x:cellXfs", "x:numFmt", "x:rPh", "x:sheet",
	"x:si", "x:t", "x:workbookPr", "x:xf"
};

struct workbook_sheet {
	const char	*name, *id, *part;
	bool		 hidden;
};

struct workbook_format {
	long		 id;
	const char	*code;
};

struct workbook_reader {
	struct ext_workbook	 b;
	struct workbook_sheet	*sheet;
	size_t		 nsheet, sheet_room;
	struct workbook_format	*format;
	size_t		 nformat, format_room;
	struct gi_text	 text;
	bool		 in_text, in_xfs;
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

static void
add_format(struct workbook_reader *w, const char **attr)
{
	struct workbook_format	*f;

	w->format = gi_grow(w->b.d->arena, w->format, w->nformat,
	    &w->format_room, sizeof(*w->format));
	f = &w->format[w->nformat++];
	f->id = ext_attr_number(attr, "numFmtId", -1);
	f->code = copy(w, attr, "formatCode");
}

static void
add_style(struct workbook_reader *w, const char **attr)
{
	struct ext_workbook	*b = &w->b;
	long		 id = ext_attr_number(attr, "numFmtId", 0);
	const char	*code = ext_sheet_format(id);
	size_t		 i;

	for (i = 0; i < w->nformat && i < 1000; i++) {
		if (w->format[i].id == id)
			code = w->format[i].code;
	}
	b->format = gi_grow(b->d->arena, b->format, b->nformat,
	    &b->format_room, sizeof(*b->format));
	b->format[b->nformat++] = code;
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct workbook_reader	*w = ctx;

	if (token == X_SHEET)
		add_sheet(w, attr);
	else if (token == X_RELATION)
		relation(w, attr);
	else if (token == X_FORMAT)
		add_format(w, attr);
	else if (token == X_CELL_XFS)
		w->in_xfs = true;
	else if (token == X_XF && w->in_xfs)
		add_style(w, attr);
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
	else if (token == X_CELL_XFS)
		w->in_xfs = false;
	else if (token == X_SI) {
		b->string = gi_grow(b->d->arena, b->string, b->nstring,
		    &b->string_room, sizeof(*b->string));
		b->string[b->nstring++] = gi_text_take(&w->text, 0);
	}
}

static void
text(void *ctx, struct gi_str s)
{
	struct workbook_reader	*w = ctx;

	if (w->in_text)
		gi_text_add(&w->text, s);
}

/* Read those parts of the workbook that are there. */
static void
read_parts(struct workbook_reader *w, const struct ext_package *z)
{
	static const char *const	 parts[] = { "xl/workbook.xml",
	    "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
	    "xl/styles.xml" };
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

void
ext_read_xlsx(struct ext_doc *d)
{
	struct workbook_reader		 w = { .b = { .d = d },
	    .text = { .arena = d->arena } };
	const struct workbook_sheet	*s;
	struct gi_str		 bytes;
	struct ext_package		 z;
	size_t			 i;

	d->encoding = GI_ENC_UTF8;
	if (!ext_package_read(d, &z))
		return;
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
