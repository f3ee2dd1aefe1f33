/* SPDX-License-Identifier: ISC */
/*
 * Documents that only an office program reads (.doc, .wps, .xls, .et, RTF; XML
 * of Office 2003, SYLK, DIF).
 * LibreOffice converts them to DOCX or XLSX, which keep all spans and are read
 * here.
 */
#include <errno.h>
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/child/child.h"
#include "extract/child/scratch.h"
#include "extract/office/office.h"
#include "extract/sheet/xlsx.h"
#include "extract/word/docx.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"
#include "tool/stop.h"

#define ENTRY	((size_t)128)		/* bytes of an entry of a compound
					   file's directory */

/* The streams of a compound file that tell what it is ([MS-CFB] 2.6). */
static const struct cfb_stream {
	const char	*name;
	const char	*from, *to;	/* names for LibreOffice; NULL where
					   the document is encrypted */
	ext_reader	*reader;
} streams[] = {
	{ "WordDocument", "in.doc", "docx", ext_read_docx },
	{ "Workbook", "in.xls", "xlsx", ext_read_xlsx },
	{ "Book", "in.xls", "xlsx", ext_read_xlsx },
	{ "EncryptedPackage", NULL, NULL, NULL }
};

static const struct cfb_stream rtf = { NULL, "in.rtf", "docx",
    ext_read_docx };

/*
 * The other kinds: those of XML by the name of the first element, those of
 * lines by how they begin.
 */
static const struct cfb_stream others[] = {
	{ "wordDocument", "in.xml", "docx", ext_read_docx },
	{ "Workbook", "in.xml", "xlsx", ext_read_xlsx },
	{ "ID;", "in.slk", "xlsx", ext_read_xlsx },
	{ "TABLE", "in.dif", "xlsx", ext_read_xlsx }
};
#define LOOK	((size_t)4096)		/* bytes of that beginning */

/*
 * Whether the entry e of a directory has that name.  It holds the name in
 * UTF-16LE, and the length of the name in bytes.
 */
static bool
is_entry(const char *e, const char *name)
{
	size_t	 i, len = strlen(name);

	if ((unsigned char)e[64] != 2 * (len + 1) || e[65] != 0)
		return false;
	for (i = 0; i <= len; i++) {
		if (e[2 * i] != name[i] || e[2 * i + 1] != 0)
			return false;
	}
	return true;
}

static const struct cfb_stream *
find_stream(struct gi_str bytes)
{
	size_t	 at, i;

	for (at = 0; at + ENTRY <= bytes.len; at += ENTRY) {
		for (i = 0; i < GI_LEN(streams); i++) {
			if (is_entry(bytes.s + at, streams[i].name))
				return &streams[i];
		}
	}
	return NULL;
}

/*
 * The document as LibreOffice converts it, in folder; s is NULL where that
 * failed.
 */
static struct gi_str
convert(struct ext_doc *d, const struct cfb_stream *s, const char *folder)
{
	static const char	 option[] = "-env:UserInstallation=file://";
	const char		*in = ext_scratch_path(d->arena, folder,
				    s->from);
	const char		*out = ext_scratch_path(d->arena, folder,
				    strcmp(s->to, "docx") == 0 ? "in.docx" :
				    "in.xlsx");
	/* a filter that is not told reads DIF as Latin-1; 76 is UTF-8 */
	const char		*filter = strcmp(s->from, "in.dif") == 0 ?
				    "--infilter=DIF:76" : "--norestore";
	const char		*argv[] = { "soffice", "--headless", filter,
				    ext_scratch_path(d->arena, option,
				    folder + 1), "--convert-to", s->to,
				    "--outdir", folder, in, NULL };
	struct ext_child	 c = { .argv = argv,
	    .package = "libreoffice-writer-nogui libreoffice-calc-nogui",
	    .folder = folder, .seconds = d->limits->seconds,
	    .memory = d->limits->memory, .output = d->limits->document };
	struct gi_str		 bytes = { NULL, 0 };
	enum ext_end		 end;

	if (!ext_scratch_write(in, d->bytes)) {
		ext_fail(d, GI_MSG_CHILD_START, strerror(errno));
		return bytes;
	}
	end = ext_child_run(d->arena, &c);
	if (end != EXT_END_OK) {
		ext_child_fail(d, &c, end);
		return bytes;
	}
	bytes = ext_scratch_read(d->arena, out, d->limits->document);
	if (bytes.s == NULL)
		ext_fail(d, GI_MSG_OFFICE, c.complaint);
	return bytes;
}

/* The same in a folder of its own, which is removed afterwards. */
static struct gi_str
convert_aside(struct ext_doc *d, const struct cfb_stream *s)
{
	struct gi_str	 bytes = { NULL, 0 };
	const char	*folder = ext_scratch_new(d->arena);

	if (folder == NULL) {
		ext_fail(d, GI_MSG_CHILD_START, strerror(errno));
		return bytes;
	}
	bytes = convert(d, s, folder);
	ext_scratch_remove(d->arena, folder);
	return bytes;
}

/* Whether a kind is lines of text, in whatever encoding. */
static bool
is_lines(const struct cfb_stream *s)
{
	return s->from != NULL && (strcmp(s->from, "in.slk") == 0 ||
	    strcmp(s->from, "in.dif") == 0);
}

static const struct cfb_stream *
find_other(struct gi_str bytes)
{
	size_t	 i;

	if (gi_ascii_begins(bytes, GI_MARK_UTF8))
		bytes = gi_str_from(bytes, strlen(GI_MARK_UTF8));
	if (bytes.len > LOOK)
		bytes.len = LOOK;
	for (i = 0; i < GI_LEN(others); i++) {
		if (is_lines(&others[i]) ?
		    gi_ascii_begins(bytes, others[i].name) :
		    gi_ascii_has(bytes, others[i].name))
			return &others[i];
	}
	return NULL;
}

static const struct cfb_stream *
find(const struct ext_doc *d)
{
	if (d->kind == EXT_RTF)
		return &rtf;
	return d->kind == EXT_OLE ? find_stream(d->bytes) :
	    find_other(d->bytes);
}

void
ext_read_office(struct ext_doc *d)
{
	const struct cfb_stream	*s = find(d);
	struct gi_str		 bytes, was = d->bytes;
	enum gi_encoding	 encoding = GI_ENC_NONE;

	if (s == NULL || s->reader == NULL) {
		ext_fail(d, s == NULL ? GI_MSG_OLE : GI_MSG_PASSWORD, NULL);
		return;
	}
	/* LibreOffice does not ask for the encoding of lines */
	if (is_lines(s)) {
		d->bytes = ext_decode(d, d->bytes);
		encoding = d->encoding;
	}
	gi_stop_hold();
	bytes = convert_aside(d, s);
	gi_stop_let();
	if (bytes.s == NULL)
		return;
	d->bytes = bytes;
	s->reader(d);
	d->bytes = was;
	if (encoding != GI_ENC_NONE)
		d->encoding = encoding;
}
