/* SPDX-License-Identifier: ISC */
/*
 * The members of a ZIP, read into memory by libarchive.  Pictures and whatever
 * else is no text are not unpacked.  A ZIP that was cut off has no directory at
 * its end: libarchive then reads it from the front, and fails where it ends.
 */
#include <string.h>
#include <strings.h>

#include <archive.h>
#include <archive_entry.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/package/package.h"
#include "gi.h"
#include "tool/msg.h"

struct package_reader {
	struct ext_doc	*d;
	struct archive	*archive;
	size_t		 left;		/* bytes that may yet be unpacked */
};

static bool
ends_with(const char *s, size_t len, const char *end)
{
	size_t	 n = strlen(end);

	return len >= n && strcasecmp(s + len - n, end) == 0;
}

static bool
wanted(const char *name)
{
	static const char *const	ends[] = { ".xml", ".rels", ".htm",
	    ".html", ".xhtml", ".mht", ".mhtml", ".txt", ".rtf", ".docx",
	    ".opf", ".ncx" };
	size_t				len = strlen(name), i;

	for (i = 0; i < GI_LEN(ends); i++) {
		if (ends_with(name, len, ends[i]))
			return true;
	}
	return strcmp(name, "mimetype") == 0;
}

static void
damaged(struct package_reader *u)
{
	const char	*why = archive_error_string(u->archive);

	ext_fail(u->d, GI_MSG_DAMAGED, why);
}

/*
 * Unpack a member.  Room is made for the size that the directory states, and
 * for more where it was wrong.
 */
static bool
read_member(struct package_reader *u, struct archive_entry *e,
    struct gi_str *out)
{
	struct gi_text	 text = { .arena = u->d->arena };
	size_t		 room = 4096;
	ssize_t		 n = 0;

	if (archive_entry_size_is_set(e) && archive_entry_size(e) >= 0) {
		if ((uint64_t)archive_entry_size(e) > u->left) {
			ext_fail(u->d, GI_MSG_BOMB, NULL);
			return false;
		}
		room = (size_t)archive_entry_size(e) + 1;
	}
	gi_text_grow(&text, room);
	while ((n = archive_read_data(u->archive, text.s + text.len,
	    text.room - text.len)) > 0) {
		text.len += (size_t)n;
		if (text.len > u->left) {
			ext_fail(u->d, GI_MSG_BOMB, NULL);
			return false;
		}
		if (text.len == text.room)
			gi_text_grow(&text, 1);
	}
	if (n < 0)
		damaged(u);
	u->left -= text.len;
	*out = gi_text_end(&text);
	return n == 0;
}

static bool
add_member(struct package_reader *u, struct ext_package *z,
    struct archive_entry *e)
{
	const char		*name = archive_entry_pathname(e);
	struct ext_package_part	*m;
	size_t			 i, len;
	char			*copy;

	if (name == NULL || !wanted(name))
		return true;
	if (archive_entry_is_encrypted(e)) {
		ext_fail(u->d, GI_MSG_PASSWORD, NULL);
		return false;
	}
	z->member = gi_grow(u->d->arena, z->member, z->n, &z->room,
	    sizeof(*z->member));
	m = &z->member[z->n];
	len = strlen(name);
	copy = gi_dup(u->d->arena, name, len);
	for (i = 0; i < len; i++) {
		if (copy[i] == '\\')
			copy[i] = '/';
	}
	m->name.s = copy;
	m->name.len = len;
	if (!read_member(u, e, &m->bytes))
		return false;
	z->n++;
	return true;
}

static bool
members(struct package_reader *u, struct ext_package *z)
{
	struct archive_entry	*e;
	size_t			 n;
	int			 r;

	for (n = 0; (r = archive_read_next_header(u->archive, &e)) ==
	    ARCHIVE_OK || r == ARCHIVE_WARN; n++) {
		if (n == u->d->limits->members) {
			ext_fail(u->d, GI_MSG_BOMB, NULL);
			return false;
		}
		if (!add_member(u, z, e))
			return false;
	}
	if (r != ARCHIVE_EOF)
		damaged(u);
	return r == ARCHIVE_EOF;
}

/*
 * The members of a package that is one file of XML (flat OPC): each stands in
 * <pkg:part pkg:name="/word/document.xml"> between the tags <pkg:xmlData>.
 */
static bool
flat_members(struct ext_doc *d, struct ext_package *z)
{
	const struct gi_str	 part = gi_str("<pkg:part "),
	    name = gi_str("pkg:name=\"/"), data = gi_str("<pkg:xmlData"),
	    end = gi_str("</pkg:xmlData>");
	struct gi_str		 s = d->bytes, one;
	struct ext_package_part	*m;
	size_t			 at, next;

	for (; (at = gi_str_find(s, part)) < s.len; s = gi_str_from(s, next)) {
		s = gi_str_from(s, at + part.len);
		next = gi_str_find(s, part);
		one = (struct gi_str){ s.s, next };
		if ((at = gi_str_find(one, name)) == one.len)
			continue;
		z->member = gi_grow(d->arena, z->member, z->n, &z->room,
		    sizeof(*z->member));
		m = &z->member[z->n];
		one = gi_str_from(one, at + name.len);
		at = gi_str_find(one, gi_str("\""));
		m->name.s = gi_dup(d->arena, one.s, at);
		m->name.len = at;
		if ((at = gi_str_find(one, data)) == one.len)
			continue;
		one = gi_str_from(one, at + data.len);
		one = gi_str_from(one, gi_str_find(one, gi_str(">")));
		if (one.len == 0)
			continue;
		m->bytes = gi_str_from(one, 1);
		m->bytes.len = gi_str_find(m->bytes, end);
		z->n++;
	}
	return true;
}

bool
ext_package_read(struct ext_doc *d, struct ext_package *z)
{
	struct package_reader	 u = { .d = d, .left = d->limits->document };
	size_t		 most = gi_size_mul(d->bytes.len, d->limits->ratio);
	bool		 ok;

	memset(z, 0, sizeof(*z));
	if (d->bytes.len > 2 && memcmp(d->bytes.s, "PK", 2) != 0)
		return flat_members(d, z);
	if (u.left > most)
		u.left = most;
	if ((u.archive = archive_read_new()) == NULL)
		gi_out_of_memory();
	archive_read_support_format_zip(u.archive);
	ok = archive_read_open_memory(u.archive, d->bytes.s, d->bytes.len) ==
	    ARCHIVE_OK;
	if (!ok)
		damaged(&u);
	ok = ok && members(&u, z);
	archive_read_free(u.archive);
	return ok;
}

struct gi_str
ext_package_member(const struct ext_package *z, struct gi_str name)
{
	struct gi_str	 none = { NULL, 0 };
	size_t		 i;

	for (i = 0; i < z->n; i++) {
		if (gi_str_eq(z->member[i].name, name))
			return z->member[i].bytes;
	}
	return none;
}
