/* SPDX-License-Identifier: ISC */
/*
 * Whether a text is CSV, and by which delimiter.  All of its records are looked
 * at, up to the first one that no writer of CSV writes: texts with commas in
 * their prose have one within a few lines.  Then it must hold rows enough.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/block.h"
#include "base/cp.h"
#include "base/str.h"
#include "csv/csv.h"
#include "csv/field.h"
#include "csv/shape.h"
#include "gi.h"

#define LONG		60u	/* bytes of a clause of prose, at least */
#define LONG_ALONE	36u	/* the same, if its line stands alone */
#define NUMBER		4u	/* fields of a number with commas, at most */
#define ROWS		4u	/* rows that tell, */
#define BLANK_ROWS	8u	/* and where they have no number */
#define RECTANGLE	5u	/* records of a table that has nothing else */
#define FIGURES		3u	/* and numbers in them */
#define QUOTES		3u	/* texts in quotes that tell */
#define FEW		3u	/* delimiters that a text has at least */

#define HINT		5u	/* bytes of sep=; */

static const char	 delimiters[] = { ',', ';', '\t' };

/* What was seen so far. */
struct judge {
	char			 delimiter;
	struct csv_shape	 is;		/* the record that is weighed */
	size_t			 before, after;	/* fields of the records beside
						   it; 0, there is none, as for
						   is */
	size_t			 records;	/* that show something */
	size_t			 many;		/* of several fields, */
	size_t			 rows;		/* of these, with numbers or
						   blanks in them */
	size_t			 regular;	/* with as many fields as a
						   neighbour */
	size_t			 led;		/* that begin with a text and
						   its first number */
	size_t			 needed;	/* in which quotes are needed */
	size_t			 figures, texts, quoted;	/* in them, */
	size_t			 foreign;	/* texts that begin in ASCII */
	size_t			 least, most;	/* fields of a record */
	/* of the run of records with several fields: */
	size_t			 run, run_least, run_most, run_thousands;
	size_t			 thousands;	/* commas that may part them, in
						   runs that are not even */
	size_t			 odd;		/* runs of several records that
						   are not even */
	size_t			 first_most;	/* fields in the first run */
	bool			 differ;	/* some run has other fields */
	bool			 large;
	bool			 bad;
};

static void
end_run(struct judge *j)
{
	if (j->run > 0 && j->run_least < j->run_most) {
		j->thousands += j->run_thousands;
		j->odd++;
	}
	if (j->run > 0 && j->first_most == 0)
		j->first_most = j->run_most;
	j->differ = j->differ || (j->run > 0 && j->run_most != j->first_most);
	j->run = j->run_thousands = 0;
}

static void
add_run(struct judge *j, const struct csv_shape *h)
{
	if (h->fields < 2) {
		end_run(j);
		return;
	}
	if (j->run++ == 0)
		j->run_least = j->run_most = h->fields;
	if (h->fields < j->run_least)
		j->run_least = h->fields;
	if (h->fields > j->run_most)
		j->run_most = h->fields;
	j->run_thousands += h->thousands;
}

/* Whether a record reads like prose, with the delimiter in it. */
static bool
is_prose(const struct judge *j, const struct csv_shape *h, bool regular)
{
	if (h->texts < 2 || h->quoted > 0 || h->texts < h->fields)
		return false;
	return (!regular && h->longest > LONG) ||
	    (j->before < 2 && j->after < 2 &&
	    h->longest > LONG_ALONE);
}

/* Look at the record is, of which both neighbours are known. */
static void
weigh(struct judge *j)
{
	const struct csv_shape	*h = &j->is;
	bool			 regular;

	if (h->fields == 0)
		return;
	j->records++;
	if (h->fields > j->most)
		j->most = h->fields;
	if (j->least == 0 || h->fields < j->least)
		j->least = h->fields;
	if (h->fields < 2)
		return;
	regular = h->fields == j->before || h->fields == j->after;
	j->bad = j->bad || h->bad || is_prose(j, h, regular) ||
	    (h->number && h->fields <= NUMBER);
	j->many += h->filled > 0;
	j->rows += h->fields > 2 && h->filled > 1 && h->texts + h->quoted <
	    h->fields;
	j->regular += h->fields > 2 && regular;
	j->led += h->led;
	j->needed += h->needed;
	j->figures += h->figures;
	j->texts += h->texts;
	j->foreign += h->foreign;
	j->quoted += h->quoted;
	j->large = j->large || h->large;
}

/* Another record is through; blank lines part nothing. */
static void
add(struct judge *j, const struct csv_shape *h)
{
	add_run(j, h);
	if (h->fields < 2 && h->filled == 0)
		return;
	j->after = h->fields;
	weigh(j);
	j->before = j->is.fields;
	j->is = *h;
}

/* Whether the records are those of one table that holds something. */
static bool
is_rectangle(const struct judge *j, bool foreign)
{
	return j->least == j->most && j->records >= RECTANGLE &&
	    (j->figures >= FIGURES || (j->most > 2 && !foreign));
}

/* Whether there are rows enough, of a table or of a form without figures. */
static bool
has_rows(const struct judge *j, bool foreign)
{
	if (j->figures >= FIGURES)
		return j->rows >= ROWS && j->rows * 2 >= j->many &&
		    j->regular > 1;
	return j->rows >= BLANK_ROWS && !foreign && j->regular * 2 >= j->many;
}

/* Whether what was seen is enough. */
static bool
is_enough(const struct judge *j, bool told)
{
	bool	 quoted = j->quoted >= QUOTES && j->quoted >= j->texts;
	bool	 foreign = j->foreign * 2 > j->texts;	/* code, perhaps */

	if (j->bad || j->many == 0 || (j->thousands > 0 && !j->large))
		return false;
	if (told)
		return true;
	/* what stands between the numbers of a row stands not before them */
	if (j->led * 2 > j->many)
		return false;
	if (j->delimiter == '\t')
		return j->needed > 0 || quoted;
	return (j->many >= QUOTES && quoted) || is_rectangle(j, foreign) ||
	    has_rows(j, foreign);
}

/*
 * The line in which a text first has a quote or the delimiter: whatever stands
 * before is records of one field.  j is told of these.
 */
static struct gi_str
skip_lines(struct judge *j, struct gi_str text)
{
	const char	*first = memchr(text.s, j->delimiter, text.len), *quote;
	struct gi_str	 before = text;

	if (first == NULL)
		return text;
	before.len = (size_t)(first - text.s);
	if ((quote = memchr(before.s, '"', before.len)) != NULL)
		before.len = (size_t)(quote - text.s);
	while (before.len > 0 && before.s[before.len - 1] != '\n' &&
	    before.s[before.len - 1] != '\r')
		before.len--;
	if (gi_trim(before).len > 0) {
		j->is.fields = j->is.filled = 1;
		j->is.texts = 1;
	}
	return gi_str_from(text, before.len);
}

/*
 * Look at the records of a text, coded as shape.h says.  Returns how many fields of it are numbers,
 * blanks or in quotes, and 1; or 0 where it is not CSV.
 */
static size_t
judge(struct judge *j, struct gi_str text, bool told, bool coded)
{
	struct csv_fields	 f;
	struct csv_field	 field;
	struct csv_shape	 h = { .coded = coded };
	size_t			 n = 1;

	csv_fields_begin(&f, skip_lines(j, text), j->delimiter);
	while (!j->bad && csv_fields_next(&f, &field)) {
		csv_shape_add(&h, &field, j->delimiter);
		if (!field.last)
			continue;
		add(j, &h);
		n += h.fields > 1 ? h.fields - h.texts : 0;
	}
	j->after = 0;
	weigh(j);
	end_run(j);
	return is_enough(j, told) ? n : 0;
}

/* Whether a quote begins a field behind a tab, or ends one before it. */
static bool
has_quote_at_tab(struct gi_str text)
{
	const char	*p;
	size_t		 at;

	for (; (p = memchr(text.s, '"', text.len)) != NULL;
	    text = gi_str_from(text, at + 1)) {
		at = (size_t)(p - text.s);
		if ((at > 0 && p[-1] == '\t') ||
		    (at + 1 < text.len && p[1] == '\t'))
			return true;
	}
	return false;
}

/* Whether a text may have that delimiter at all: most do not. */
static bool
may_part(struct gi_str text, char delimiter, bool told)
{
	const char	*p;
	size_t		 n = told ? 1 : FEW;

	if (delimiter == '\t' && !told)
		return has_quote_at_tab(text);
	while (n > 0 && (p = memchr(text.s, delimiter, text.len)) != NULL) {
		text = gi_str_from(text, (size_t)(p - text.s) + 1);
		n--;
	}
	return n == 0;
}

/* The first line, where it is sep=; or another delimiter; else empty. */
static struct gi_str
hint(struct gi_str text)
{
	size_t	 mark = gi_ascii_begins(text, GI_TEXT_BYTE_ORDER_MARK) ?
		    strlen(GI_TEXT_BYTE_ORDER_MARK) : 0;

	text = gi_str_from(text, mark);
	if (text.len > HINT && gi_ascii_begins_as(text, "sep=") &&
	    memchr(delimiters, text.s[HINT - 1], sizeof(delimiters)) != NULL &&
	    (text.s[HINT] == '\n' || text.s[HINT] == '\r'))
		text.len = HINT;
	else
		text.len = 0;
	return text;
}

/*
 * The delimiter that a file's name tells, a comma for a semicolon too; NUL where
 * it tells none.
 */
static char
named(const char *name)
{
	const char	*dot = name == NULL ? NULL : strrchr(name, '.');

	if (dot == NULL)
		return '\0';
	if (strcasecmp(dot, ".csv") == 0)
		return ',';
	return strcasecmp(dot, ".tsv") == 0 || strcasecmp(dot, ".tab") == 0 ?
	    '\t' : '\0';
}

/* Which bytes of the block at p are < , ; & or a quote. */
static inline block
marks(const char *p)
{
	block	 b = block_load(p);

	/* < and , differ by one bit, as & and the quote do */
	return (block)((b | 0x10) == '<') | (block)((b | 4) == '&') |
	    (block)(b == ';');
}

bool
csv_has_marks(struct gi_str bytes)
{
	const char	*p = bytes.s, *end = bytes.s + bytes.len;

	for (; end - p >= 4 * BLOCK; p += 4 * BLOCK) {
		if (block_bits(marks(p) | marks(p + BLOCK) |
		    marks(p + 2 * BLOCK) | marks(p + 3 * BLOCK)) != 0)
			return true;
	}
	while (p < end && (*p | 0x10) != '<' && (*p | 4) != '&' && *p != ';')
		p++;
	return p < end;
}

bool
csv_is_told(struct gi_str text, const char *name)
{
	return named(name) != '\0' || hint(text).len > 0;
}

static struct csv_verdict
verdict(struct gi_str text, const char *name, bool coded)
{
	struct csv_verdict	 v = { .hint = hint(text) };
	struct judge		 j;
	const char		 by_name = named(name);
	size_t			 i, n, best = 0;
	bool			 told;

	for (i = 0; i < sizeof(delimiters); i++) {
		told = v.hint.len > 0 || (by_name != '\0' &&
		    (by_name == '\t') == (delimiters[i] == '\t'));
		if (v.hint.len > 0 ? v.hint.s[HINT - 1] != delimiters[i] :
		    !may_part(text, delimiters[i], told))
			continue;
		j = (struct judge){ .delimiter = delimiters[i] };
		n = judge(&j, text, told, coded);
		if (n <= best)
			continue;
		best = n;
		v.delimiter = j.delimiter;
		v.apart = j.odd == 0 && j.differ;
		v.width = j.most;
	}
	return v;
}

struct csv_verdict
csv_judge(struct gi_str text, const char *name)
{
	if (!csv_has_marks(text) && !csv_is_told(text, name))
		return (struct csv_verdict){ .delimiter = '\0' };
	return verdict(text, name, false);
}

bool
csv_may_be(struct gi_str bytes, const char *name)
{
	return verdict(bytes, name, true).delimiter != '\0';
}
