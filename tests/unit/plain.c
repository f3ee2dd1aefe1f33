/* SPDX-License-Identifier: ISC */
/*
 * Pages, each a file of UTF-8, by both parsers.  For each a line: same, left
 * (the faster one gave up) or differs; and how many of each.  Fails where any
 * differs.  With -n N: N damaged copies of each page as well, by a generator
 * that always makes the same.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "extract/html/html.h"
#include "gi.h"
#include "stream/source.h"

static size_t	 same, left, differs;

/* White space at line ends is all one to both; texts that touch are one. */
static void
put_text(FILE *out, struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '\r' && i + 1 < s.len && s.s[i + 1] == '\n')
			continue;
		putc(s.s[i] == '\r' ? '\n' : s.s[i], out);
	}
}

static void
put_open(FILE *out, const struct html_node *n)
{
	const char	*name = html_tag_name(n->tag);
	enum html_attr_name	 i;
	struct gi_str	 value;

	fprintf(out, "<%s", name != NULL ? name : "other");
	for (i = 0; i < HTML_ATTRS; i++) {
		value = html_attr(n, i);
		if (value.s == NULL)
			continue;
		fprintf(out, " %d=", (int)i);
		put_text(out, value);
	}
	fputs(">", out);
}

/* The tree as text. */
static char *
dump(struct html_node *root, size_t *len)
{
	char			*buf;
	FILE			*out = open_memstream(&buf, len);
	struct html_node	*n = root;

	if (out == NULL)
		exit(2);
	for (;;) {
		if (n->tag == HTML_TEXT)
			put_text(out, n->text);
		else if (n->tag == HTML_COMMENT) {
			fputs("<!--", out);
			put_text(out, n->text);
			fputs("-->", out);
		} else
			put_open(out, n);
		if (n->first != NULL) {
			n = n->first;
			continue;
		}
		for (;;) {
			if (n->tag >= HTML_OTHER)
				fputs("</>", out);
			if (n == root || n->next != NULL)
				break;
			n = n->parent;
		}
		if (n == root)
			break;
		n = n->next;
	}
	fclose(out);
	return buf;
}

/* 's', 'l' or 'd' */
static char
compare(struct gi_arena *a, struct gi_str page, bool show)
{
	struct ext_doc		 d = { .arena = a, .limits = &ext_limits };
	struct html_node	*plain, *gumbo;
	char			*x, *y, result;
	size_t			 n, m, i;

	gi_arena_clear(a);
	plain = html_plain(a, page);
	if (plain == NULL)
		return 'l';
	gumbo = html_gumbo(&d, page);
	if (gumbo == NULL)
		return 'l';
	x = dump(plain, &n);
	y = dump(gumbo, &m);
	result = n == m && memcmp(x, y, n) == 0 ? 's' : 'd';
	if (result == 'd' && show) {
		for (i = 0; i < n && i < m && x[i] == y[i]; i++)
			;
		i = i > 60 ? i - 60 : 0;
		printf("plain: %.*s\ngumbo: %.*s\n", 160, x + i, 160, y + i);
	}
	free(x);
	free(y);
	return result;
}

static void
count(char result, const char *name)
{
	same += result == 's';
	left += result == 'l';
	differs += result == 'd';
	if (name != NULL)
		printf("%s\t%s\n", name, result == 's' ? "same" :
		    result == 'l' ? "left" : "differs");
}

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* Some places of a page cut, doubled, or overwritten by a piece of it. */
static size_t
damage(char *buf, const char *page, size_t len, uint32_t *seed)
{
	static const char *const	bits[] = { "<p>", "</p>", "<td>",
	    "</td>", "<div>", "</div>", "<table>", "</table>", "<b>", "</b>",
	    "<a>", "</a>", "<li>", "</li>", "<tr>", "</tr>", "<span>",
	    "</span>", "&nbsp;", "&", "<", "<br/>", "<ul>", "</ul>", "<o:p>",
	    "</o:p>", "<!--", "-->", "<form>", "</form>", "</body>", "<h1>",
	    "</h1>", "<select>", "<option>", "</select>", "<center>", " ",
	    "<tbody>", "</tbody>", "<col>", "x", "<dl><dt>", "<dd>", "</dl>",
	    "<button>", "</button>", "</html>", "<pre>\n", "</pre>" };
	size_t				 at, n, i, edits = next(seed) % 4 + 1;
	const char			*bit;

	memcpy(buf, page, len);
	for (i = 0; i < edits; i++) {
		at = next(seed) % len;
		if (next(seed) % 4 > 0) {
			while (at > 0 && buf[at] != '<')
				at--;
		}
		n = next(seed) % 12;
		if (next(seed) % 3 == 0 && at + n < len) {
			memmove(buf + at, buf + at + n, len - at - n);
			len -= n;
			continue;
		}
		bit = bits[next(seed) % GI_LEN(bits)];
		n = strlen(bit);
		memmove(buf + at + n, buf + at, len - at);
		memcpy(buf + at, bit, n);
		len += n;
	}
	return gi_utf8_valid(buf, len);
}

int
main(int argc, char *argv[])
{
	struct gi_arena	*a = gi_arena_new();
	struct gi_buf	 file = { NULL, 0 };
	struct gi_str	 page;
	char		*buf;
	uint32_t	 seed = 1;
	long		 copies = 0, k;
	int		 i, fd;
	ssize_t		 n;

	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-n") == 0 && i + 1 < argc) {
			copies = strtol(argv[++i], NULL, 10);
			continue;
		}
		if ((fd = open(argv[i], O_RDONLY)) < 0 ||
		    (n = gi_slurp(fd, &file, 0, ext_limits.document)) <= 0)
			return 2;
		close(fd);
		page.s = file.s;
		page.len = (size_t)n;
		count(compare(a, page, true), argv[i]);
		buf = gi_malloc(page.len + 256);
		for (k = 0; k < copies; k++) {
			struct gi_str	 other = { buf, 0 };
			uint32_t	 was = seed;

			other.len = damage(buf, page.s, page.len, &seed);
			n = (ssize_t)differs;
			count(compare(a, other, true), NULL);
			if ((size_t)n == differs)
				continue;
			printf("seed %u: %.*s\n", (unsigned)was,
			    (int)other.len, other.s);
			break;
		}
		free(buf);
	}
	printf("%zu same, %zu left, %zu differ\n", same, left, differs);
	gi_arena_free(a);
	gi_buf_free(&file);
	return differs > 0;
}
