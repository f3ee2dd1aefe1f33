/* SPDX-License-Identifier: ISC */
/* XML by expat, with elements as numbers; see xml.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/package/xml.h"
#include "gi.h"
#include "tool/msg.h"

#define NUMBER		1000000000L	/* the most that the number of an
					   attribute means */
#define PREFIXED	((size_t)64)	/* bytes of the name of an element */

struct xml_parse {
	XML_Parser		 parser;
	const struct ext_xml	*x;
	void			*ctx;
	size_t			 depth;
	size_t			 skip;	/* depth of an element that is passed
					   over, or 0 */
	enum gi_msg		 why;
	bool			 stopped;
	short			 token[EXT_XML_DEPTH];
};

/*
 * Namespaces: ECMA-376, transitional and strict; ISO/IEC 26300; Dublin Core;
 * EPUB.
 */
static const struct {
	const char	*uri;
	const char	*prefix;
} spaces[] = {
#define OOXML		"http://schemas.openxmlformats.org/"
#define STRICT		"http://purl.oclc.org/ooxml/"
#define OPEN		"urn:oasis:names:tc:opendocument:xmlns:"
	{ OOXML "wordprocessingml/2006/main", "w" },
	{ STRICT "wordprocessingml/main", "w" },
	{ OOXML "spreadsheetml/2006/main", "x" },
	{ STRICT "spreadsheetml/main", "x" },
	{ OOXML "drawingml/2006/main", "a" },
	{ STRICT "drawingml/main", "a" },
	{ OOXML "markup-compatibility/2006", "mc" },
	{ OOXML "officeDocument/2006/math", "m" },
	{ STRICT "officeDocument/math", "m" },
	{ OOXML "package/2006/relationships", "rel" },
	{ "urn:schemas-microsoft-com:vml", "v" },
	{ "http://purl.org/dc/elements/1.1/", "dc" },
	{ "http://www.idpf.org/2007/opf", "opf" },
	{ "http://www.w3.org/2001/04/xmlenc#", "enc" },
	{ OPEN "container", "container" },
	{ OPEN "text:1.0", "text" }, { OPEN "table:1.0", "table" },
	{ OPEN "style:1.0", "style" }, { OPEN "office:1.0", "office" },
	{ OPEN "drawing:1.0", "draw" }, { OPEN "manifest:1.0", "manifest" }
};

static int
compare(const void *key, const void *member)
{
	return strcmp(key, *(const char *const *)member);
}

/*
 * The token of an element.  Expat gives its namespace, a blank, and its name.
 */
static int
find_token(const struct ext_xml *x, const char *name)
{
	const char		*blank = strrchr(name, ' ');
	const char *const	*found;
	char			 prefixed[PREFIXED];
	size_t			 len, i;
	int			 n;

	if (blank == NULL)
		return 0;
	len = (size_t)(blank - name);
	for (i = 0; i < GI_LEN(spaces); i++) {
		if (strncmp(spaces[i].uri, name, len) == 0 &&
		    spaces[i].uri[len] == '\0')
			break;
	}
	if (i == GI_LEN(spaces))
		return 0;
	n = snprintf(prefixed, sizeof(prefixed), "%s:%s", spaces[i].prefix,
	    blank + 1);
	if (n < 0 || (size_t)n >= sizeof(prefixed))
		return 0;
	found = bsearch(prefixed, x->name, x->nname, sizeof(*x->name),
	    compare);
	return found == NULL ? 0 : (int)(found - x->name) + 1;
}

static void
stop(struct xml_parse *p, enum gi_msg why)
{
	if (!p->stopped)
		p->why = why;
	p->stopped = true;
	XML_StopParser(p->parser, XML_FALSE);
}

static void
on_start(void *data, const char *name, const char **attr)
{
	struct xml_parse	*p = data;
	int		 token;

	if (p->stopped)
		return;
	if (p->depth == EXT_XML_DEPTH) {
		stop(p, GI_MSG_XML_DEEP);
		return;
	}
	token = p->skip > 0 ? 0 : find_token(p->x, name);
	p->token[p->depth++] = (short)token;
	if (token > 0 && !p->x->start(p->ctx, token, attr)) {
		p->token[p->depth - 1] = 0;
		p->skip = p->depth;
	}
}

static void
on_end(void *data, const char *name)
{
	struct xml_parse	*p = data;
	int		 token;

	(void)name;
	if (p->stopped)
		return;
	if (p->skip == p->depth)
		p->skip = 0;
	token = p->token[--p->depth];
	if (token > 0 && p->x->end != NULL)
		p->x->end(p->ctx, token);
}

static void
on_text(void *data, const char *s, int len)
{
	struct xml_parse	*p = data;
	struct gi_str	 text = { s, (size_t)len };

	if (!p->stopped && p->skip == 0 && p->x->text != NULL)
		p->x->text(p->ctx, text);
}

static void
on_doctype(void *data, const char *name, const char *system,
    const char *public, int internal)
{
	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	stop(data, GI_MSG_XML_DOCTYPE);
}

static void
report(struct ext_doc *d, const struct xml_parse *p, const char *part)
{
	char	 detail[256];

	snprintf(detail, sizeof(detail), "%s:%lu: %s", part,
	    (unsigned long)XML_GetCurrentLineNumber(p->parser),
	    XML_ErrorString(XML_GetErrorCode(p->parser)));
	if (p->stopped)
		ext_fail(d, p->why, part);
	else
		ext_fail(d, GI_MSG_XML, detail);
}

bool
ext_xml_read(struct ext_doc *d, const char *part, struct gi_str bytes,
    const struct ext_xml *x, void *ctx)
{
	struct xml_parse	 p = { .x = x, .ctx = ctx };
	size_t		 n;
	bool		 ok = true;

	if (d->failed)
		return false;
	if ((p.parser = XML_ParserCreateNS(NULL, ' ')) == NULL)
		gi_out_of_memory();
	XML_SetUserData(p.parser, &p);
	XML_SetElementHandler(p.parser, on_start, on_end);
	XML_SetCharacterDataHandler(p.parser, on_text);
	XML_SetStartDoctypeDeclHandler(p.parser, on_doctype);
	do {
		n = bytes.len < 1 << 20 ? bytes.len : 1 << 20;
		ok = XML_Parse(p.parser, bytes.s, (int)n, n == bytes.len) ==
		    XML_STATUS_OK;
		bytes = gi_str_from(bytes, n);
	} while (ok && bytes.len > 0);
	if (!ok)
		report(d, &p, part);
	XML_ParserFree(p.parser);
	return ok;
}

struct xml_title {
	struct gi_text	 text;
	bool		 in;
};

static bool
title_start(void *ctx, int token, const char **attr)
{
	(void)token;
	(void)attr;
	((struct xml_title *)ctx)->in = true;
	return true;
}

static void
title_end(void *ctx, int token)
{
	(void)token;
	((struct xml_title *)ctx)->in = false;
}

static void
title_text(void *ctx, struct gi_str s)
{
	struct xml_title	*t = ctx;

	if (t->in)
		gi_text_add(&t->text, s);
}

void
ext_xml_title(struct ext_doc *d, const char *part, struct gi_str bytes)
{
	static const char *const	 names[] = { "dc:title" };
	static const struct ext_xml	 x = { names, 1, title_start,
	    title_end, title_text };
	struct xml_title		 t = { .text.arena = d->arena };
	struct gi_str			 text;

	if (bytes.s == NULL || !ext_xml_read(d, part, bytes, &x, &t))
		return;
	text = gi_trim(gi_text_take(&t.text, 0));
	if (text.len > 0 && memchr(text.s, '\n', text.len) == NULL)
		ext_hint(d, "title", text);
}

const char *
ext_attr(const char **attr, const char *name)
{
	const char	*blank;

	for (; *attr != NULL; attr += 2) {
		blank = strrchr(attr[0], ' ');
		if (strcmp(blank == NULL ? attr[0] : blank + 1, name) == 0)
			return attr[1];
	}
	return NULL;
}

const char *
ext_attr_copy(struct gi_arena *a, const char **attr, const char *name)
{
	const char	*s = ext_attr(attr, name);

	return s == NULL ? NULL : gi_dup(a, s, strlen(s));
}

long
ext_attr_number(const char **attr, const char *name, long otherwise)
{
	const char	*s = ext_attr(attr, name);
	char		*end;
	long		 n;

	if (s == NULL || *s == '\0')
		return otherwise;
	n = strtol(s, &end, 10);
	if (*end != '\0')
		return otherwise;
	return n > NUMBER ? NUMBER : n < -NUMBER ? -NUMBER : n;
}

bool
ext_attr_on(const char **attr, const char *name, bool otherwise)
{
	static const char *const	 off[] = { "0", "false", "off",
	    "none" };
	const char			*s = ext_attr(attr, name);
	size_t				 i;

	if (s == NULL)
		return otherwise;
	for (i = 0; i < GI_LEN(off); i++) {
		if (strcmp(s, off[i]) == 0)
			return false;
	}
	return true;
}
