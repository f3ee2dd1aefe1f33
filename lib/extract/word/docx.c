/* SPDX-License-Identifier: ISC */
/* DOCX: the parts of the package, the main text first. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "extract/package/tables.h"
#include "extract/word/docx.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

/* What a relationship of the package says its main part is. */
struct docx_main {
	struct ext_doc	*d;
	const char	*main;
};

static bool
relation(void *ctx, int token, const char **attr)
{
	struct docx_main	*t = ctx;
	const char	*type = ext_attr(attr, "Type"), *end;
	const char	*target = ext_attr(attr, "Target");

	(void)token;
	if (type == NULL || target == NULL ||
	    (end = strrchr(type, '/')) == NULL ||
	    strcmp(end, "/officeDocument") != 0)
		return true;
	if (*target == '/')
		target++;
	t->main = gi_dup(t->d->arena, target, strlen(target));
	return true;
}

static const char *
main_part(struct ext_doc *d, const struct ext_package *z)
{
	static const char *const	 names[] = { "rel:Relationship" };
	static const struct ext_xml	 read_relations = { names, 1, relation,
	    NULL, NULL };
	struct docx_main			 t = { d, "word/document.xml" };
	struct gi_str			 rels;

	rels = ext_package_member(z, gi_str("_rels/.rels"));
	if (rels.s != NULL)
		ext_xml_read(d, "_rels/.rels", rels, &read_relations, &t);
	return t.main;
}

/* Put the parts beside the text as asides, in the order of their names. */
static void
put_beside(const struct ext_docx *docx, const struct ext_package *z)
{
	static const struct {
		const char	*name;		/* how it begins */
		const char	*kind;
	} parts[] = {
		{ "word/header", "header" }, { "word/footer", "footer" },
		{ "word/footnotes.xml", "note" },
		{ "word/endnotes.xml", "note" },
		{ "word/comments.xml", "note" }
	};
	struct ext_doc	*d = docx->d;
	struct gi_str	 name;
	size_t		 i, j, n;

	for (i = 0; i < GI_LEN(parts); i++) {
		for (j = 0; j < z->n && !d->failed; j++) {
			name = z->member[j].name;
			if (!gi_ascii_begins(name, parts[i].name))
				continue;
			n = d->npiece;
			ext_docx_text(docx, name.s, z->member[j].bytes);
			ext_asides_from(d, n, parts[i].kind);
		}
	}
}

/* The theme of a document, whatever the number in its name. */
static struct gi_str
theme(const struct ext_package *z)
{
	struct gi_str	 none = { NULL, 0 };
	size_t		 i;

	for (i = 0; i < z->n; i++) {
		if (gi_ascii_begins(z->member[i].name, "word/theme/theme"))
			return z->member[i].bytes;
	}
	return none;
}

void
ext_read_docx(struct ext_doc *d)
{
	struct ext_docx		 docx = { .d = d };
	struct ext_theme	 inks;
	struct ext_package	 z;
	struct gi_str		 text;
	const char		*name;

	d->encoding = GI_ENC_UTF8;
	if (!ext_package_read(d, &z))
		return;
	name = main_part(d, &z);
	text = ext_package_member(&z, gi_str(name));
	if (text.s == NULL) {
		ext_fail(d, GI_MSG_PART, name);
		return;
	}
	ext_xml_title(d, "docProps/core.xml",
	    ext_package_member(&z, gi_str("docProps/core.xml")));
	ext_theme_read(d, theme(&z), &inks);
	docx.numbering = ext_numbering_new(d,
	    ext_package_member(&z, gi_str("word/numbering.xml")));
	docx.styles = ext_docx_styles_new(d,
	    ext_package_member(&z, gi_str("word/styles.xml")), &inks);
	docx.chunks = ext_docx_chunks_new(d, &z, name);
	ext_docx_text(&docx, name, text);
	docx.chunks = NULL;
	put_beside(&docx, &z);
}
