/* SPDX-License-Identifier: ISC */
/* Formulas that a sheet shares among cells (ECMA-376 part 1, 18.3.1.40). */
#include <stdlib.h>

#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/sheet/xlsx.h"
#include "gi.h"

#define LETTERS	3u		/* of a column */

/* Add the letters of a column, from 0. */
static void
add_column(struct gi_text *t, long column)
{
	char	 buf[8];
	size_t	 n = 0;

	for (column++; column > 0 && n < sizeof(buf); column = (column - 1) /
	    26)
		buf[n++] = (char)('A' + (column - 1) % 26);
	while (n > 0)
		gi_text_byte(t, buf[--n]);
}

/*
 * The length of the reference to a cell that s begins with, such as $B12; 0
 * where it begins with none.
 */
static size_t
reference(struct gi_str s)
{
	size_t	 i = 0, from;

	i += i < s.len && s.s[i] == '$';
	for (from = i; i < s.len && s.s[i] >= 'A' && s.s[i] <= 'Z'; i++)
		;
	if (i == from || i - from > LETTERS)
		return 0;
	i += i < s.len && s.s[i] == '$';
	for (from = i; gi_ascii_digit_at(s, i); i++)
		;
	if (i == from || i - from > 7 || (i < s.len && (s.s[i] == '(' ||
	    s.s[i] == '_' || gi_ascii_letter(s.s[i]))))
		return 0;
	return i;
}

/* Add a reference that moves by so many rows and columns, but where a $ is. */
static void
add_moved(struct gi_text *t, struct gi_str s, long rows, long columns)
{
	bool	 fixed = s.s[0] == '$';
	size_t	 i = fixed;
	long	 column = 0, row;

	for (; s.s[i] >= 'A' && s.s[i] <= 'Z'; i++)
		column = column * 26 + (s.s[i] - 'A' + 1);
	if (fixed)
		gi_text_byte(t, '$');
	add_column(t, column - 1 + (fixed ? 0 : columns));
	fixed = s.s[i] == '$';
	row = strtol(s.s + i + fixed, NULL, 10);
	if (fixed)
		gi_text_byte(t, '$');
	gi_text_size(t, (size_t)(row +
	    (fixed || row + rows < 1 ? 0 : rows)));
}

struct gi_str
ext_formula_move(struct gi_arena *a, struct gi_str s, long rows, long columns)
{
	struct gi_text	 t = { .arena = a };
	size_t		 i, n;
	bool		 quoted = false, word = false;

	for (i = 0; i < s.len; i += n) {
		n = quoted || word ? 0 : reference(gi_str_from(s, i));
		if (n > 0) {
			add_moved(&t, (struct gi_str){ s.s + i, n }, rows,
			    columns);
			continue;
		}
		n = 1;
		quoted ^= s.s[i] == '"' || s.s[i] == '\'';
		word = gi_ascii_letter(s.s[i]) || gi_ascii_digit(s.s[i]) ||
		    s.s[i] == '_' || s.s[i] == '.';
		gi_text_byte(&t, s.s[i]);
	}
	return gi_text_take(&t, 0);
}
