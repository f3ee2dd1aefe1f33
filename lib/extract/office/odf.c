/* SPDX-License-Identifier: ISC */
/*
 * OpenDocument, texts and sheets: content.xml as it is shown.  Cells and rows
 * that repeat are laid out up to a thousand times; blank rows of a sheet,
 * however many, are one empty line.  Below and beside a cell that spans stand
 * covered cells, so that spans only say which cells these belong to.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/office/odfcolumn.h"
#include "extract/office/odfpen.h"
#include "extract/office/odfstyle.h"
#include "extract/office/office.h"
#include "extract/package/package.h"
#include "extract/package/tables.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

#define REPEATS	((long)1000)

enum {
	O_NONE, O_SHAPE, O_TEXT_BOX, O_ENCRYPTION, O_ANNOTATION, O_BINARY,
	O_FORMS, O_SPREADSHEET, O_DEFAULT_STYLE, O_FOOTER, O_FOOTER_LEFT, O_HEADER,
	O_HEADER_LEFT, O_PARA_PROPERTIES, O_STYLE, O_CELL_PROPERTIES,
	O_TABLE_PROPERTIES, O_ROW_PROPERTIES, O_TEXT_PROPERTIES,
	O_VALIDATIONS, O_COVERED, O_TABLE, O_CELL, O_COLUMN, O_ROW,
	O_TABLE_CHANGES, O_H, O_HIDDEN_PARA, O_LINE_BREAK, O_LIST,
	O_LIST_HEADER, O_LIST_ITEM, O_LEVEL, O_LIST_STYLE, O_NOTE, O_CITATION,
	O_NUMBER, O_P, O_RUBY, O_S, O_SECTION, O_SPAN, O_TAB, O_CHANGES
};

static const char *const names[] = {
	"draw:custom-shape", "draw:text-box", "manifest:encryption-data",
	"office:annotation", "office:binary-data", "office:forms",
	"office:spreadsheet",
	"style:default-style", "style:footer", "style:footer-left",
	"style:header", "style:header-left", "style:paragraph-properties",
	"style:style", "style:table-cell-properties",
	"style:table-properties", "style:table-row-properties",
	"style:text-properties", "table:content-validations",
	"table:covered-table-cell", "table:table", "table:table-cell",
	"table:table-column", "table:table-row", "table:tracked-changes",
	"text:h", "text:hidden-paragraph", "text:line-break", "text:list",
	"text:list-header", "text:list-item", "text:list-level-style-number",
	"text:list-style", "text:note", "text:note-citation", "text:number",
	"text:p", "text:ruby-text", "text:s", "text:section", "text:span",
	"text:tab", "text:tracked-changes"
};

/* Pieces put from piece on become asides when the element ends. */
struct odf_beside {
	size_t		 piece;
	const char	*kind;
};

struct odf_table {				/* a table being read */
	long		 cells, rows;	/* how often the present ones repeat */
	bool		 hidden;	/* the present row is */
	bool		 blank;		/* the rows before were blank */
	const char	*style;		/* of the row's cells, or NULL */
	long		 column;	/* of the present cell, from 0, */
	struct ext_odf_cell	 cell;	/* and what of it is shown */
	struct ext_odf_columns	 columns;
};

struct odf_reader {
	struct ext_doc		*d;
	struct ext_odf_styles		 odf;
	struct ext_odf_looks		*looks;
	struct ext_odf_pen		*pen;
	struct ext_tables		*tables;
	struct odf_beside		*beside;
	size_t			 nbeside, beside_room;
	struct odf_table		*table;
	size_t			 ntable, table_room;
	struct ext_odf_list	*list;
	size_t			 level;		/* how many lists are open */
	long			 start;		/* number of the item, or -1
						   for the next */
	bool			 item;		/* an item began, its paragraph
						   has not */
	bool			 sheets;
};

static void
beside_begin(struct odf_reader *o, const char *kind)
{
	struct odf_beside	*b;

	o->beside = gi_grow(o->d->arena, o->beside, o->nbeside,
	    &o->beside_room, sizeof(*o->beside));
	b = &o->beside[o->nbeside++];
	b->piece = o->d->npiece;
	b->kind = kind;
}

static void
beside_end(struct odf_reader *o)
{
	struct odf_beside	*b = &o->beside[--o->nbeside];

	if (b->kind != NULL)
		ext_asides_from(o->d, b->piece, b->kind);
}

static void
para_begin(struct odf_reader *o, const char **attr)
{
	struct gi_str	 number = gi_str("");

	if (o->item && o->list != NULL && o->level > 0 &&
	    o->level <= EXT_ODF_LEVELS)
		number = ext_odf_next(&o->odf, o->list, o->level - 1,
		    o->start);
	o->item = false;
	ext_odf_para_begin(o->pen, attr, number, o->ntable > 0);
}

static long
repeats(const char **attr, const char *name)
{
	long	 n = ext_attr_number(attr, name, 1);

	return n < 1 ? 1 : n > REPEATS ? REPEATS : n;
}

static void
add_blanks(struct odf_reader *o, const char **attr)
{
	long	 n;

	for (n = repeats(attr, "c"); n > 0; n--)
		ext_odf_char(o->pen, ' ');
}

static void
list_begin(struct odf_reader *o, const char **attr)
{
	const char		*name = ext_attr(attr, "style-name");
	struct ext_odf_list	*l;

	if (o->level++ > 0 && name == NULL)
		return;
	if ((l = ext_odf_list_find(&o->odf, name)) == NULL)
		return;
	if (o->level == 1 && ext_attr(attr, "continue-list") == NULL &&
	    !ext_attr_on(attr, "continue-numbering", false))
		memset(l->counting, 0, sizeof(l->counting));
	o->list = l;
}

static void
table_begin(struct odf_reader *o, const char **attr)
{
	struct odf_table	*p;
	struct ext_odf_look	 say;

	o->table = gi_grow(o->d->arena, o->table, o->ntable, &o->table_room,
	    sizeof(*o->table));
	p = &o->table[o->ntable++];
	memset(p, 0, sizeof(*p));
	if (o->sheets && o->ntable == 1) {
		const char	*name = ext_attr_copy(o->d->arena, attr,
		    "name");

		if (o->d->npiece > 0)
			ext_line(o->d, gi_str(""));
		if (name != NULL)
			ext_aside(o->d, "sheet", gi_str(name));
	}
	ext_odf_look(o->looks, "table", ext_attr(attr, "style-name"), &say);
	beside_begin(o, say.hidden ? "hidden" : NULL);
	ext_odf_pen_place(o->pen, "table", ext_attr(attr, "style-name"));
	ext_table_begin(o->tables);
}

static void
cell_begin(struct odf_reader *o, struct odf_table *p, const char **attr,
    bool covered)
{
	const struct ext_odf_column	*c = ext_odf_column(&p->columns,
					    p->column);
	const char			*style = ext_attr(attr, "style-name");

	if (style == NULL)
		style = p->style;
	if (style == NULL && c != NULL)
		style = c->style;
	p->cells = repeats(attr, "number-columns-repeated");
	ext_odf_pen_place(o->pen, "table-cell", style);
	p->cell = ext_odf_cell(&p->columns, p->column, p->cells, attr,
	    covered);
	ext_table_cell_begin(o->tables);
	ext_table_cell_spans(o->tables, p->cell.columns, p->cell.rows);
	beside_begin(o, p->cell.times == 0 ? "hidden" : NULL);
}

static void
cell_end(struct odf_reader *o, enum ext_merge merge)
{
	struct odf_table	*p = &o->table[o->ntable - 1];

	ext_odf_pen_leave(o->pen);
	beside_end(o);
	if (p->cell.times == 0)
		ext_table_cell_drop(o->tables);
	else {
		ext_table_cell_end(o->tables, 1, merge);
		ext_table_cell_again(o->tables, p->cell.times - 1);
	}
	p->column += p->cells;
}

static void
row_begin(struct odf_reader *o, struct odf_table *p, const char **attr)
{
	p->rows = repeats(attr, "number-rows-repeated");
	p->hidden = !ext_odf_visible(attr);
	p->style = ext_attr_copy(o->d->arena, attr,
	    "default-cell-style-name");
	p->column = 0;
	ext_odf_row(&p->columns);
	ext_odf_pen_place(o->pen, "table-row", ext_attr(attr, "style-name"));
	ext_table_row_begin(o->tables);
}

/* End a row.  A blank row of a sheet ends a table. */
static void
row_end(struct odf_reader *o)
{
	struct odf_table	*p = &o->table[o->ntable - 1];

	ext_odf_pen_leave(o->pen);
	if (o->sheets && o->ntable == 1 &&
	    !ext_table_row_trim(o->tables, (size_t)p->rows)) {
		if (!p->blank) {
			ext_table_cut(o->tables);
			ext_line(o->d, gi_str(""));
		}
		p->blank = true;
		return;
	}
	p->blank = false;
	ext_table_rows_end(o->tables, p->hidden ? "hidden" : NULL,
	    (size_t)p->rows);
}

static void
table_start(struct odf_reader *o, int token, const char **attr)
{
	struct odf_table	*p = o->ntable > 0 ?
	    &o->table[o->ntable - 1] : NULL;

	if (token == O_TABLE)
		table_begin(o, attr);
	else if (p == NULL)
		return;
	else if (token == O_COLUMN) {
		ext_table_column(o->tables);
		ext_odf_column_add(o->d->arena, &p->columns, attr);
	} else if (token == O_ROW)
		row_begin(o, p, attr);
	else if (token == O_CELL || token == O_COVERED)
		cell_begin(o, p, attr, token == O_COVERED);
}

static bool
is_section_shown(const char **attr)
{
	const char	*s = ext_attr(attr, "display");

	return s == NULL || strcmp(s, "true") == 0 ||
	    (strcmp(s, "condition") == 0 &&
	    !ext_attr_on(attr, "is-hidden", false));
}

static bool
style_start(struct odf_reader *o, int token, const char **attr)
{
	switch (token) {
	case O_STYLE:
	case O_DEFAULT_STYLE:
		ext_odf_look_begin(o->looks, attr, token == O_DEFAULT_STYLE);
		return true;
	case O_PARA_PROPERTIES:
	case O_CELL_PROPERTIES:
	case O_TABLE_PROPERTIES:
	case O_ROW_PROPERTIES:
	case O_TEXT_PROPERTIES:
		ext_odf_look_take(o->looks, attr, token == O_TEXT_PROPERTIES);
		return true;
	case O_SHAPE:
	case O_TEXT_BOX:
		ext_odf_pen_box(o->pen, true);
		return true;
	case O_HIDDEN_PARA:
		if (ext_attr_on(attr, "is-hidden", false))
			ext_odf_para_hide(o->pen);
		return true;
	case O_SECTION:
		beside_begin(o, is_section_shown(attr) ? NULL : "hidden");
		return true;
	case O_LIST_STYLE:
		ext_odf_list_add(&o->odf, attr);
		return true;
	case O_LEVEL:
		ext_odf_level_add(&o->odf, attr);
		return true;
	case O_ENCRYPTION:
		ext_fail(o->d, GI_MSG_PASSWORD, NULL);
		return false;
	case O_FOOTER:
	case O_FOOTER_LEFT:
		beside_begin(o, "footer");
		return true;
	case O_HEADER:
	case O_HEADER_LEFT:
		beside_begin(o, "header");
		return true;
	default:
		table_start(o, token, attr);
		return true;
	}
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct odf_reader	*o = ctx;

	switch (token) {
	case O_BINARY:
	case O_FORMS:
	case O_VALIDATIONS:
	case O_TABLE_CHANGES:
	case O_CITATION:
	case O_NUMBER:
	case O_RUBY:
		return false;
	case O_SPREADSHEET:
		o->sheets = true;
		return true;
	case O_P:
	case O_H:
		para_begin(o, attr);
		return true;
	case O_S:
		add_blanks(o, attr);
		return true;
	case O_TAB:
		ext_odf_char(o->pen, o->ntable > 0 ? ' ' : '\t');
		return true;
	case O_LINE_BREAK:
		ext_odf_char(o->pen, '\n');
		return true;
	case O_SPAN:
		ext_odf_span_begin(o->pen, attr);
		return true;
	case O_LIST:
		list_begin(o, attr);
		return true;
	case O_LIST_ITEM:
		o->item = true;
		o->start = ext_attr_number(attr, "start-value", -1);
		return true;
	case O_ANNOTATION:
	case O_NOTE:
		beside_begin(o, "note");
		return true;
	case O_CHANGES:
		beside_begin(o, "deleted");
		return true;
	default:
		return style_start(o, token, attr);
	}
}

static void
table_end(struct odf_reader *o, int token)
{
	if (o->ntable == 0)
		return;
	if (token == O_CELL)
		cell_end(o, EXT_ALONE);
	else if (token == O_COVERED)
		cell_end(o, EXT_COVERED);
	else if (token == O_ROW)
		row_end(o);
	else if (token == O_TABLE) {
		ext_table_end(o->tables);
		ext_odf_pen_leave(o->pen);
		o->ntable--;
		beside_end(o);
	}
}

static void
end(void *ctx, int token)
{
	struct odf_reader	*o = ctx;

	switch (token) {
	case O_P:
	case O_H:
		ext_odf_para_end(o->pen);
		break;
	case O_SPAN:
		ext_odf_span_end(o->pen);
		break;
	case O_SHAPE:
	case O_TEXT_BOX:
		ext_odf_pen_box(o->pen, false);
		break;
	case O_LIST:
		o->level--;
		o->item = false;
		break;
	case O_ANNOTATION:
	case O_NOTE:
	case O_CHANGES:
	case O_FOOTER:
	case O_FOOTER_LEFT:
	case O_HEADER:
	case O_HEADER_LEFT:
	case O_SECTION:
		beside_end(o);
		break;
	default:
		table_end(o, token);
		break;
	}
}

static void
text(void *ctx, struct gi_str s)
{
	ext_odf_text(((struct odf_reader *)ctx)->pen, s);
}

/* Read the parts of a package. */
static void
read_package(struct odf_reader *o, const struct ext_xml *x)
{
	static const char *const	 parts[] = { "META-INF/manifest.xml",
	    "styles.xml", "content.xml" };
	struct ext_package		 z;
	struct gi_str			 bytes;
	size_t				 i;

	if (!ext_package_read(o->d, &z))
		return;
	ext_xml_title(o->d, "meta.xml",
	    ext_package_member(&z, gi_str("meta.xml")));
	for (i = 0; i < GI_LEN(parts); i++) {
		bytes = ext_package_member(&z, gi_str(parts[i]));
		if (bytes.s != NULL)
			ext_xml_read(o->d, parts[i], bytes, x, o);
	}
	if (ext_package_member(&z, gi_str("content.xml")).s == NULL)
		ext_fail(o->d, GI_MSG_PART, "content.xml");
}

void
ext_read_odf(struct ext_doc *d)
{
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    end, text };
	struct odf_reader		 o = { .d = d, .start = -1 };

	d->encoding = GI_ENC_UTF8;
	o.odf.arena = d->arena;
	o.looks = ext_odf_looks_new(d->arena);
	o.pen = ext_odf_pen_new(d, o.looks);
	o.tables = ext_tables_new(d);
	if (d->bytes.len > 2 && memcmp(d->bytes.s, "PK", 2) == 0)
		read_package(&o, &x);
	else {
		/* all parts in one file */
		ext_xml_title(d, "office:document", d->bytes);
		ext_xml_read(d, "office:document", d->bytes, &x, &o);
	}
}
