/* SPDX-License-Identifier: ISC */
/*
 * Which nodes are rows of a table.  Many pages stand in a table as a whole, and
 * some make tables of other elements; so a row is what reads like one.
 */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "gi.h"

#define LETTERS	300u	/* characters of a cell of several lines */
#define SHORT	120u	/* characters of a cell that is no td or th */
#define BREAKS	6u	/* blocks and br in such a cell */
#define SPAN	6u	/* digits of a span that are read */

/* Whether all of a node may be one cell. */
static bool
is_flat(const struct html_node *n)
{
	if (n->tables > 0 || n->heads > 0)
		return false;
	return n->breaks < 2 ||
	    (n->letters <= LETTERS && n->stops < HTML_STOPS &&
	    (n->breaks <= BREAKS || n->linked * 2 < n->letters));
}

/* Whether the table that a row is in has more than one column. */
static bool
is_wide(const struct html_node *row)
{
	while (row->tag != HTML_TABLE && row->parent != NULL)
		row = row->parent;
	return row->width > 1;
}

static bool
is_table_row(struct html_node *row)
{
	struct html_node	*c;
	size_t			 cells = 0;
	bool			 flat = true;

	for (c = row->first; c != NULL; c = c->next) {
		cells += html_is_cell(c);
		flat = flat && (!html_is_cell(c) || is_flat(c));
	}
	return flat && cells > 0 && (cells > 1 || is_wide(row));
}

/*
 * Whether word is one of the words of a class, which anything but letters
 * parts.
 */
static bool
has_word(struct gi_str s, const char *word)
{
	size_t	 len = strlen(word), i;

	for (i = 0; i + len <= s.len; i++) {
		if (strncasecmp(s.s + i, word, len) == 0 &&
		    (i == 0 || !gi_ascii_letter(s.s[i - 1])) &&
		    (i + len == s.len || !gi_ascii_letter(s.s[i + len])))
			return true;
	}
	return false;
}

/*
 * Whether a style has the declaration name: value, in either case and with
 * blanks anywhere.
 */
static bool
style_has(struct gi_str style, const char *name, const char *value)
{
	const char	*want = name;
	size_t		 i;
	bool		 behind = false;	/* name and its colon were
						   found */

	for (i = 0; i < style.len; i++) {
		if (strchr(" \t\r\n", style.s[i]) != NULL)
			continue;
		if (gi_ascii_lower(style.s[i]) == *want) {
			want++;
			if (*want == '\0' && behind)
				return true;
		} else if (*want == '\0' && style.s[i] == ':') {
			behind = true;
			want = value;
		} else {
			behind = false;
			want = name;
			while (i < style.len && style.s[i] != ';')
				i++;
		}
	}
	return false;
}

/* Whether a node calls itself a row: by its role, its style or its class. */
static bool
says_row(const struct html_node *n)
{
	struct gi_str	 role, class;

	if (n->attr == NULL)
		return false;
	role = html_attr(n, HTML_AT_ROLE);
	if (role.s != NULL && gi_str_is(role, "row"))
		return true;
	if (style_has(html_attr(n, HTML_AT_STYLE), "display", "table-row"))
		return true;
	class = html_attr(n, HTML_AT_CLASS);
	return has_word(class, "tr") || has_word(class, "row");
}

/*
 * The number of elements below row if they look like cells side by side: short,
 * all of one kind, without lines of their own or text between them; else 0.
 * said: the node calls itself a row, and prose and other elements may be cells
 * too.
 */
static size_t
like_cells(struct html_node *row, bool said)
{
	struct html_node	*c;
	size_t			 cells = 0;

	if (row->tag < HTML_OTHER || row->tables > 0 || row->aside != NULL)
		return 0;
	for (c = row->first; c != NULL; c = c->next) {
		if (c->tag == HTML_COMMENT)
			continue;
		if (c->tag == HTML_TEXT) {
			if (c->letters > 0)
				return 0;
			continue;
		}
		if (c->letters > SHORT || c->breaks > BREAKS || c->heads > 0 ||
		    (!said && c->stops > 0))
			return 0;
		if (!said && c->tag != HTML_DIV && c->tag != HTML_LI)
			return 0;
		cells++;
	}
	return cells;
}

/*
 * Whether a sibling beside row has as many such elements, so that both are
 * rows.
 */
static bool
has_peer(struct html_node *row, size_t cells)
{
	struct html_node	*n = html_element(row->next), *before;

	for (before = row->prev; before != NULL; before = before->prev) {
		if (before->tag >= HTML_OTHER)
			break;
	}
	return (n != NULL && like_cells(n, false) == cells) ||
	    (before != NULL && like_cells(before, false) == cells);
}

bool
html_is_row(struct html_node *n)
{
	size_t	 cells;

	if (n->tag == HTML_TR)
		return is_table_row(n);
	if (n->tag < HTML_OTHER || n->first == NULL)
		return false;
	if (says_row(n) && like_cells(n, true) > 0)
		return true;
	if (n->tag != HTML_DIV && n->tag != HTML_UL && n->tag != HTML_LI)
		return false;
	cells = like_cells(n, false);
	return cells > 1 && has_peer(n, cells);
}

/*
 * The number of columns or rows that the style of a cell says it spans, as in
 * grid-column: span 3; empty where it says none.
 */
static struct gi_str
style_span(const struct html_node *cell, enum html_attr_name name)
{
	const char	*key = name == HTML_AT_COLSPAN ? "grid-column" :
	    "grid-row";
	struct gi_str	 s = html_attr(cell, HTML_AT_STYLE), none = { NULL, 0 };
	size_t		 len = strlen(key), i;

	for (i = 0; i + len < s.len; i++) {
		if (memcmp(s.s + i, key, len) != 0)
			continue;
		for (i += len; i < s.len && strchr(": \t", s.s[i]) != NULL; i++)
			;
		if (i + 4 < s.len && memcmp(s.s + i, "span", 4) == 0)
			return gi_trim(gi_str_from(s, i + 4));
		break;
	}
	return none;
}

static size_t
span(const struct html_node *cell, enum html_attr_name name)
{
	struct gi_str	 s = gi_trim(html_attr(cell, name));
	size_t		 n = 0, i;

	if (s.s == NULL)
		s = style_span(cell, name);
	for (i = 0; i < s.len && i < SPAN && gi_ascii_digit(s.s[i]); i++)
		n = n * 10 + (size_t)(s.s[i] - '0');
	return i == 0 || (n == 0 && name == HTML_AT_COLSPAN) ? 1 : n;
}

void
html_put_row(struct ext_doc *d, struct ext_grid *g, struct html_node *row)
{
	struct html_node	*c;

	ext_grid_row(g);
	for (c = row->first; c != NULL; c = c->next) {
		if (c->tag < HTML_OTHER || c->aside != NULL ||
		    (row->tag == HTML_TR && !html_is_cell(c)))
			html_flatten(d, c);
		else
			ext_grid_cell(g, html_flatten(d, c),
			    span(c, HTML_AT_ROWSPAN), span(c, HTML_AT_COLSPAN));
	}
}
