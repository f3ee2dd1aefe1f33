/* SPDX-License-Identifier: ISC */
/*
 * Documents of other kinds within a DOCX (ECMA-376 part 1, 17.17.2.1), as what
 * exports pages to Word writes them: the whole report is a page, or a page
 * saved as a mail, and Word turns it into paragraphs when it opens the file.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/html/html.h"
#include "extract/word/docx.h"
#include "gi.h"
#include "tool/msg.h"

#define CHUNKS	((size_t)1000)		/* that are read */

struct docx_chunk {
	const char	*id, *target;
};

struct ext_docx_chunks {
	struct ext_doc			*d;
	const struct ext_package	*z;
	struct gi_str			 folder;	/* of the part, with
							   its slash */
	struct docx_chunk		*chunk;
	size_t				 n, room;
};

static bool
relation(void *ctx, int token, const char **attr)
{
	struct ext_docx_chunks	*c = ctx;
	const char		*type = ext_attr(attr, "Type"), *name;

	(void)token;
	name = type == NULL ? NULL : strrchr(type, '/');
	if (name == NULL || strcmp(name, "/aFChunk") != 0 || c->n == CHUNKS)
		return true;
	c->chunk = gi_grow(c->d->arena, c->chunk, c->n, &c->room,
	    sizeof(*c->chunk));
	c->chunk[c->n].id = ext_attr_copy(c->d->arena, attr, "Id");
	c->chunk[c->n++].target = ext_attr_copy(c->d->arena, attr, "Target");
	return true;
}

/* folder/_rels/name.rels for folder/name. */
static const char *
relations(struct gi_arena *a, struct gi_str folder, const char *part)
{
	struct gi_text	 t = { .arena = a };

	gi_text_add(&t, folder);
	gi_text_add(&t, gi_str("_rels/"));
	gi_text_add(&t, gi_str(part + folder.len));
	gi_text_add(&t, gi_str(".rels"));
	return gi_text_take(&t, 0).s;
}

struct ext_docx_chunks *
ext_docx_chunks_new(struct ext_doc *d, const struct ext_package *z,
    const char *part)
{
	static const char *const	 names[] = { "rel:Relationship" };
	static const struct ext_xml	 x = { names, 1, relation, NULL,
	    NULL };
	struct ext_docx_chunks		*c = gi_alloc(d->arena, sizeof(*c));
	const char			*slash = strrchr(part, '/'), *name;
	struct gi_str			 bytes;

	c->d = d;
	c->z = z;
	c->folder.s = part;
	c->folder.len = slash == NULL ? 0 : (size_t)(slash + 1 - part);
	name = relations(d->arena, c->folder, part);
	bytes = ext_package_member(z, gi_str(name));
	if (bytes.s != NULL)
		ext_xml_read(d, name, bytes, &x, c);
	return c;
}

static struct gi_str
find(const struct ext_docx_chunks *c, const char *target)
{
	struct gi_text	 t = { .arena = c->d->arena };

	if (*target != '/')
		gi_text_add(&t, c->folder);
	gi_text_add(&t, gi_str(*target == '/' ? target + 1 : target));
	return ext_package_member(c->z, gi_text_take(&t, 0));
}

static bool
ends_in(const char *s, const char *end)
{
	size_t	 n = strlen(s), m = strlen(end);

	return n >= m && strcasecmp(s + n - m, end) == 0;
}

/* Read a chunk as a document of its own, and take over its pieces. */
static void
put(struct ext_doc *d, struct gi_str bytes, const char *name)
{
	struct ext_doc	 own;

	ext_part_begin(&own, d, bytes);
	if (ends_in(name, ".txt"))
		ext_line(&own, ext_decode(&own, bytes));
	else if (gi_ascii_begins_as(bytes, "MIME-Version:") ||
	    gi_ascii_begins_as(bytes, "From:") || ends_in(name, ".mht"))
		html_read_mhtml(&own);
	else
		html_read(&own);
	ext_part_end(d, &own);
}

void
ext_docx_chunk_put(const struct ext_docx_chunks *c, const char *id)
{
	struct gi_str	 bytes = { NULL, 0 };
	const char	*target = NULL;
	size_t		 i;

	for (i = 0; i < c->n; i++) {
		if (c->chunk[i].id != NULL && c->chunk[i].target != NULL &&
		    strcmp(c->chunk[i].id, id) == 0)
			target = c->chunk[i].target;
	}
	if (target != NULL)
		bytes = find(c, target);
	if (bytes.s == NULL)
		ext_fail(c->d, GI_MSG_PART, target != NULL ? target : id);
	else if (gi_ascii_begins(bytes, "PK\3\4") ||
	    gi_ascii_begins(bytes, "{\\rtf"))
		ext_fail(c->d, GI_MSG_CHUNK, target);
	else
		put(c->d, bytes, target);
}
