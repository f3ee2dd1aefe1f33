/* SPDX-License-Identifier: ISC */
/* The names of the kinds of documents. */
#include "extract/piece/kind.h"

static const char *const names[EXT_KINDS] = {
	[EXT_UNKNOWN] = "unknown", [EXT_TEXT] = "text", [EXT_HTML] = "html",
	[EXT_PDF] = "pdf", [EXT_WORDS] = "words",
	[EXT_MHTML] = "mhtml", [EXT_DOCX] = "docx",
	[EXT_XLSX] = "xlsx",
	[EXT_ODT] = "odt", [EXT_OLE] = "ole", [EXT_RTF] = "rtf",
	[EXT_OFFICE] = "office", [EXT_XLSB] = "xlsb", [EXT_EPUB] = "epub",
	[EXT_MAIL] = "mail", [EXT_JSON] = "json",
	[EXT_IMAGE] = "image", [EXT_WARC] = "warc", [EXT_ARCHIVE] = "archive"
};

const char *
ext_kind_name(enum ext_kind kind)
{
	return names[kind];
}
