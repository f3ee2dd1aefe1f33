/* SPDX-License-Identifier: ISC */
/*
 * A document: read into pieces by the reader of its kind, and written as
 * records.
 */
#include "base/arena.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/document/document.h"
#include "extract/html/html.h"
#include "extract/office/office.h"
#include "extract/pdf/pdf.h"
#include "extract/piece/piece.h"
#include "extract/sheet/xlsx.h"
#include "extract/text/json.h"
#include "extract/text/text.h"
#include "extract/word/docx.h"
#include "finding/find.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "normalize/normal.h"
#include "stream/doc.h"
#include "stream/hash.h"
#include "stream/output.h"
#include "stream/put.h"
#include "stream/source.h"
#include "tool/msg.h"

#define RUN	1024u		/* lines that are handed over at once */

static ext_reader *const reader[EXT_KINDS] = {
	[EXT_TEXT] = ext_read_text, [EXT_HTML] = html_read,
	[EXT_PDF] = ext_read_pdf, [EXT_WORDS] = ext_read_words,
	[EXT_MHTML] = html_read_mhtml,
	[EXT_DOCX] = ext_read_docx, [EXT_XLSX] = ext_read_xlsx,
	[EXT_ODT] = ext_read_odf,
	[EXT_OLE] = ext_read_office, [EXT_RTF] = ext_read_office,
	[EXT_OFFICE] = ext_read_office, [EXT_EPUB] = ext_read_epub,
	[EXT_JSON] = ext_read_json
};

/*
 * The number of a piece, where line is that of the last line of those before
 * it: lines and asides share one count.  Other pieces have none, and line is
 * returned.
 */
static size_t
count(const struct ext_piece *p, size_t line)
{
	return line + ((p->type == EXT_LINE || p->type == EXT_ASIDE) &&
	    !p->same);
}

/*
 * Write a piece that is no line as a record.  line is what count() returned for
 * it.  A page, and where cells stand, is told by the line behind it; pages are
 * counted by *page.
 */
static void
put_piece(const struct ext_piece *p, size_t line, size_t *page, FILE *out)
{
	static const char *const	type[] = {
		[EXT_LINE] = GI_NAME_REC_LINE, [EXT_ASIDE] = GI_NAME_REC_ASIDE,
		[EXT_HINT] = GI_NAME_REC_HINT, [EXT_PAGE] = GI_NAME_REC_PAGE,
		[EXT_PLACE] = GI_NAME_REC_GRID
	};

	gi_put_type(out, type[p->type]);
	if (p->type == EXT_HINT)
		gi_put_null(out);
	else
		gi_put_size(out, line + (p->type == EXT_PAGE ||
		    p->type == EXT_PLACE));
	if (p->type == EXT_PAGE) {
		gi_put_size(out, ++*page);
	} else if (p->type == EXT_PLACE) {
		gi_put_byte(out, '\t');
		gi_put_bytes(out, p->text.s, p->text.len);
	} else {
		gi_put_text(out, p->key);
		gi_put_str(out, p->text);
	}
	gi_put_end(out);
}

/*
 * Write where the cells of a line stand, if it is told.  Tables are counted by
 * *table, and *grid is that of the one before.
 */
static void
put_cells(const struct ext_cells *c, size_t line, size_t *table, size_t *grid,
    FILE *out)
{
	if (c->columns.len == 0)
		return;
	*table += c->grid != *grid;
	*grid = c->grid;
	gi_put_type(out, GI_NAME_REC_GRID);
	gi_put_size(out, line);
	gi_put_size(out, *table);
	gi_put_str(out, c->columns);
	gi_put_size(out, c->width);
	gi_put_null(out);
	gi_put_null(out);
	gi_put_end(out);
}

/*
 * Write all pieces as records; lines that stand together are handed over many
 * at once, which is faster.  Returns the number of lines.
 */
static size_t
put_pieces(const struct ext_doc *d, FILE *out)
{
	const struct ext_piece	*p = d->piece;
	struct gi_line		 run[RUN];
	size_t			 i, n = 0, line = 0, page = 0, nline = 0;
	size_t			 table = 0, grid = 0;

	for (i = 0; i < d->npiece; i++, p++) {
		line = count(p, line);
		if (p->type != EXT_LINE || p->cells != NULL || n == RUN) {
			gi_put_lines(out, run, n, d->decoded.text);
			nline += n;
			n = 0;
		}
		if (p->type != EXT_LINE) {
			put_piece(p, line, &page, out);
			continue;
		}
		if (p->cells != NULL)
			put_cells(p->cells, line, &table, &grid, out);
		run[n].number = line;
		run[n++].text = p->text;
		line += p->cells != NULL ? p->cells->more : 0;
	}
	gi_put_lines(out, run, n, d->decoded.text);
	return nline + n;
}

static void
put_document(const struct ext_doc *d, struct gi_str source, FILE *out)
{
	size_t	 nline;

	gi_put_type(out, GI_NAME_REC_DOC);
	gi_put_str(out, source);
	gi_put_size(out, d->bytes.len);
	gi_put_text(out, gi_encoding_name(d->encoding));
	gi_put_text(out, ext_kind_name(d->kind));
	gi_put_str(out, gi_hash_text(d->arena, d->bytes));
	gi_put_end(out);
	gi_put_bad_bytes(out, d->arena, &d->decoded, d->encoding,
	    d->kind == EXT_TEXT);
	nline = put_pieces(d, out);
	gi_put_type(out, GI_NAME_REC_END);
	gi_put_str(out, source);
	gi_put_size(out, nline);
	gi_put_text(out, "ok");
	gi_put_end(out);
}

/*
 * Write the text alone, with the asides in their places, and without characters
 * that command a terminal.
 */
static void
put_plain(const struct ext_doc *d, FILE *out)
{
	struct gi_str	 s;
	size_t		 i, n;
	uint32_t	 cp;
	bool		 begun = false;

	for (i = 0; i < d->npiece; i++) {
		if (d->piece[i].type != EXT_LINE &&
		    d->piece[i].type != EXT_ASIDE)
			continue;
		if (begun)
			gi_put_byte(out, d->piece[i].same ? ' ' : '\n');
		begun = true;
		for (s = d->piece[i].text; s.len > 0; s = gi_str_from(s, n)) {
			n = gi_utf8_decode(s.s, s.len, &cp);
			if (cp == '\t' || !gi_is_control(cp))
				gi_put_bytes(out, s.s, n);
		}
	}
	if (begun)
		gi_put_byte(out, '\n');
}

/*
 * Make a document fail that holds no line with text: whoever made it, by a
 * program or a scanner, has to look at it.
 */
static void
need_text(struct ext_doc *d)
{
	static const enum gi_msg	 why[EXT_KINDS] = {
		[EXT_TEXT] = GI_MSG_BLANK, [EXT_PDF] = GI_MSG_PDF_SCAN,
		[EXT_WORDS] = GI_MSG_NO_TEXT,
		[EXT_HTML] = GI_MSG_HTML_EMPTY,
		[EXT_MHTML] = GI_MSG_HTML_EMPTY, [EXT_DOCX] = GI_MSG_NO_TEXT,
		[EXT_XLSX] = GI_MSG_NO_TEXT, [EXT_ODT] = GI_MSG_NO_TEXT,
		[EXT_OLE] = GI_MSG_NO_TEXT, [EXT_RTF] = GI_MSG_NO_TEXT,
		[EXT_OFFICE] = GI_MSG_NO_TEXT, [EXT_EPUB] = GI_MSG_NO_TEXT,
		[EXT_MAIL] = GI_MSG_NO_TEXT, [EXT_JSON] = GI_MSG_NO_TEXT
	};
	size_t				 i;

	for (i = 0; i < d->npiece; i++) {
		if (d->piece[i].type == EXT_LINE &&
		    !gi_is_blank(d->piece[i].text))
			return;
	}
	ext_fail(d, why[d->kind], NULL);
}

/*
 * Make a document fail that has more lines than a report of its size has: no
 * stage behind this one would read it.
 */
static void
need_length(struct ext_doc *d)
{
	size_t	 i, n = 0, bytes = 0;

	if (d->npiece <= GI_DOC_LINES)
		return;
	for (i = 0; i < d->npiece; i++) {
		if (d->piece[i].type != EXT_LINE)
			continue;
		bytes += d->piece[i].text.len + 1;
		if (gi_doc_is_long(++n, bytes)) {
			ext_fail(d, GI_MSG_LINES, NULL);
			return;
		}
	}
}

bool
ext_document_read(struct ext_doc *d, FILE *out)
{
	struct gi_str	 source = gi_source_name(d->arena, d->name);

	if (d->failed)
		;
	else if (reader[d->kind] != NULL) {
		reader[d->kind](d);
		need_text(d);
		if (!d->plain)
			need_length(d);
	} else if (d->kind == EXT_XLSB)
		ext_fail(d, GI_MSG_XLSB, NULL);
	else
		ext_fail(d, GI_MSG_KIND, ext_kind_name(d->kind));
	if (d->failed) {
		gi_report(d->why, d->name, 0, d->detail);
		if (!d->plain)
			gi_put_fail(out, source, d->why, d->detail);
	} else if (d->plain)
		put_plain(d, out);
	else
		put_document(d, source, out);
	return !d->failed;
}
