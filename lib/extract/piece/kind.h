/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the kinds of documents there are. */
#ifndef GI_EXTRACT_PIECE_KIND_H
#define GI_EXTRACT_PIECE_KIND_H

enum ext_kind {
	EXT_UNKNOWN,		/* bytes that no reader knows */
	EXT_TEXT, EXT_HTML, EXT_PDF,
	EXT_WORDS,		/* the words of a PDF and their boxes, as
				   pdftotext -bbox writes them */
	EXT_MHTML,		/* a page that was saved as a mail */
	EXT_DOCX, EXT_XLSX,	/* OOXML: a ZIP with XML in it */
	EXT_ODT,		/* OpenDocument, a text or sheets */
	EXT_OLE,		/* .doc, .wps, .xls, .et: compound files */
	EXT_RTF,
	EXT_OFFICE,		/* XML of 2003, SYLK, DIF: for LibreOffice */
	EXT_XLSB,		/* OOXML with a binary workbook */
	EXT_EPUB,		/* a ZIP with pages */
	EXT_MAIL,		/* with parts that are documents */
	EXT_JSON,
	EXT_IMAGE,		/* of a page, perhaps */
	EXT_WARC,
	EXT_ARCHIVE,		/* whatever else libarchive opens */
	EXT_KINDS
};

/* The name of a kind as a doc record has it. */
const char	*ext_kind_name(enum ext_kind);

#endif
