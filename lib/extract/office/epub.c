/* SPDX-License-Identifier: ISC */
/*
 * E-books (EPUB 2 and 3): a package of pages.  They are read as one document,
 * in the order in which a reader leafs through them, with an empty line between
 * two.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/html/html.h"
#include "extract/office/office.h"
#include "extract/package/package.h"
#include "extract/package/xml.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

#define ITEMS	((size_t)10000)	/* of a book */

struct book_item {
	const char	*id, *path;
};

struct book_reader {
	struct ext_doc		*d;
	struct ext_package	 z;
	const char		*opf;		/* path of what lists the pages;
						   or NULL */
	struct book_item	*item;
	size_t			 nitem, item_room;
	const char		**page;		/* ids, in their order */
	size_t			 npage, page_room;
	bool			 titled;	/* the book has a title */
	bool			 shown;		/* a page of it was put */
};

enum { B_NONE, B_ROOTFILE, B_ENCRYPTED, B_ITEM, B_ITEMREF };

static const char *const names[] = {
	"container:rootfile", "enc:CipherReference", "opf:item", "opf:itemref"
};

/* A reference with its escapes (%20) undone, without what stands behind #. */
static struct gi_str
unescape(struct gi_arena *a, const char *s)
{
	struct gi_text	 t = { .arena = a };

	for (; *s != '\0' && *s != '#'; s++) {
		if (*s == '%' && gi_ascii_hex(s[1]) >= 0 &&
		    gi_ascii_hex(s[2]) >= 0) {
			gi_text_byte(&t, (char)(gi_ascii_hex(s[1]) * 16 +
			    gi_ascii_hex(s[2])));
			s += 2;
		} else
			gi_text_byte(&t, *s);
	}
	return gi_text_take(&t, 0);
}

/* The path of what the list of pages refers to: it begins at its folder. */
static const char *
path_of(struct book_reader *b, const char *href)
{
	struct gi_text	 t = { .arena = b->d->arena };
	struct gi_str	 folder = gi_str(b->opf);
	struct gi_str	 to = unescape(b->d->arena, href);

	while (folder.len > 0 && folder.s[folder.len - 1] != '/')
		folder.len--;
	while (gi_ascii_begins(to, "../") && folder.len > 0) {
		to = gi_str_from(to, 3);
		folder.len--;
		while (folder.len > 0 && folder.s[folder.len - 1] != '/')
			folder.len--;
	}
	gi_text_add(&t, folder);
	gi_text_add(&t, to);
	return gi_text_take(&t, 0).s;
}

static void
add_item(struct book_reader *b, const char **attr)
{
	const char	*href = ext_attr(attr, "href");
	const char	*id = ext_attr_copy(b->d->arena, attr, "id");

	if (b->nitem == ITEMS || href == NULL || id == NULL)
		return;
	b->item = gi_grow(b->d->arena, b->item, b->nitem, &b->item_room,
	    sizeof(*b->item));
	b->item[b->nitem].id = id;
	b->item[b->nitem++].path = path_of(b, href);
}

static void
add_page(struct book_reader *b, const char **attr)
{
	const char	*id = ext_attr_copy(b->d->arena, attr, "idref");

	if (b->npage == ITEMS || id == NULL)
		return;
	b->page = gi_grow(b->d->arena, b->page, b->npage, &b->page_room,
	    sizeof(*b->page));
	b->page[b->npage++] = id;
}

/* A member is encrypted.  Fonts may be; a page must not. */
static void
encrypted(struct book_reader *b, const char **attr)
{
	const char	*s = ext_attr(attr, "URI");
	struct gi_str	 name = gi_str(s == NULL ? "" : s);

	if (gi_ascii_has(name, ".htm") || gi_ascii_has(name, ".xhtm") ||
	    gi_ascii_has(name, ".xml"))
		ext_fail(b->d, GI_MSG_PASSWORD, NULL);
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct book_reader	*b = ctx;

	if (token == B_ROOTFILE && b->opf == NULL)
		b->opf = ext_attr_copy(b->d->arena, attr, "full-path");
	else if (token == B_ENCRYPTED)
		encrypted(b, attr);
	else if (token == B_ITEM)
		add_item(b, attr);
	else if (token == B_ITEMREF)
		add_page(b, attr);
	return true;
}

/* Read a part of the package; where it must be there and is not, fail. */
static void
read_part(struct book_reader *b, const char *name, bool must)
{
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    NULL, NULL };
	struct gi_str			 bytes;

	bytes = ext_package_member(&b->z, gi_str(name));
	if (bytes.s != NULL)
		ext_xml_read(b->d, name, bytes, &x, b);
	else if (must)
		ext_fail(b->d, GI_MSG_PART, name);
}

/*
 * Drop the titles that a page calls itself by; the book has one of its own, or
 * that of its first page is it.
 */
static void
drop_titles(struct ext_doc *page)
{
	size_t	 i, to = 0;

	for (i = 0; i < page->npiece; i++) {
		if (page->piece[i].type != EXT_HINT)
			page->piece[to++] = page->piece[i];
	}
	page->npiece = to;
}

static void
put_page(struct book_reader *b, const char *id)
{
	struct ext_doc	 page;
	struct gi_str	 bytes = { NULL, 0 };
	size_t		 i;

	for (i = 0; i < b->nitem; i++) {
		if (strcmp(b->item[i].id, id) == 0)
			break;
	}
	if (i < b->nitem)
		bytes = ext_package_member(&b->z, gi_str(b->item[i].path));
	if (bytes.s == NULL)
		ext_fail(b->d, GI_MSG_PART, i < b->nitem ? b->item[i].path :
		    id);
	if (b->d->failed)
		return;
	if (b->shown)
		ext_line(b->d, gi_str(""));
	ext_part_begin(&page, b->d, bytes);
	html_read(&page);
	if (b->titled || b->shown)
		drop_titles(&page);
	b->shown = true;
	ext_part_end(b->d, &page);
}

void
ext_read_epub(struct ext_doc *d)
{
	struct book_reader	 b = { .d = d };
	size_t			 i;

	d->encoding = GI_ENC_UTF8;
	if (!ext_package_read(d, &b.z))
		return;
	read_part(&b, "META-INF/encryption.xml", false);
	read_part(&b, "META-INF/container.xml", true);
	if (b.opf == NULL) {
		ext_fail(d, GI_MSG_PART, "META-INF/container.xml");
		return;
	}
	read_part(&b, b.opf, true);
	if (d->failed)
		return;
	ext_xml_title(d, b.opf, ext_package_member(&b.z, gi_str(b.opf)));
	b.titled = d->npiece > 0;
	for (i = 0; i < b.npage && !d->failed; i++)
		put_page(&b, b.page[i]);
}
