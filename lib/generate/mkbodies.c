/* SPDX-License-Identifier: ISC */
/*
 * Generator: the tables of data/bodies -> bodies.inc: places and the words of
 * names of bodies, each a pool of text and an index of it.  Nothing in them is
 * a pointer.  A bad line is reported, with its number.
 *
 * usage: mkbodies FOLDER
 */
#include <stdlib.h>
#include <string.h>

#include "body/body.h"
#include "body/index.h"
#include "body/place.h"
#include "body/word.h"
#include "gi.h"

#define FIELDS		12
#define MOST		8192u		/* lines of a table, keys of an index */
#define LATE		10	/* month from which on a year is nearly over */

/* A line of a table, cut at its tabs. */
struct row {
	char	*field[FIELDS];
};

/* A text that is to be found, and one meaning of it. */
struct entry {
	const char	*text;
	unsigned	 meaning, extra;
};

struct list {
	struct entry	 entry[2 * MOST];
	size_t		 n;
};

struct pool {
	char	 s[1 << 17];
	size_t	 len;
};

static struct row	 place[MOST], function[256];
static size_t		 nplace, nfunction;
static struct list	 names, words;
static struct pool	 pool;
static const char	*text[1024];	/* values that are texts */
static size_t		 ntext;
static unsigned		 buckets, lead;	/* of the index that is sorted */

static void
fail(const char *file, size_t line, const char *what)
{
	fprintf(stderr, "%s:%zu: %s\n", file, line, what);
	exit(1);
}

static char *
path(const char *folder, const char *name)
{
	size_t	 len = strlen(folder) + strlen(name) + 2;
	char	*s = malloc(len);

	if (s == NULL)
		exit(1);
	snprintf(s, len, "%s/%s", folder, name);
	return s;
}

/* Cut a line at its tabs; fields that it lacks are empty. */
static struct row
cut(const char *line)
{
	struct row	 r;
	char		*s = strdup(line), *tab;
	size_t		 i;

	if (s == NULL)
		exit(1);
	s[strcspn(s, "\n")] = '\0';
	for (i = 0; i < FIELDS; i++) {
		r.field[i] = s;
		tab = strchr(s, '\t');
		if (tab != NULL)
			*tab = '\0';
		s = tab != NULL ? tab + 1 : s + strlen(s);
	}
	return r;
}

/* Give each line of a table that is no comment to take(). */
static void
read_table(const char *folder, const char *name,
    const char *(*take)(const struct row *))
{
	char		 line[4096], *file = path(folder, name);
	const char	*wrong;
	struct row	 r;
	size_t		 number = 0;
	FILE		*f = fopen(file, "r");

	if (f == NULL)
		fail(file, 0, "cannot be read");
	while (fgets(line, sizeof(line), f) != NULL) {
		number++;
		if (line[0] == '#' || line[0] == '\n')
			continue;
		r = cut(line);
		if ((wrong = take(&r)) != NULL)
			fail(file, number, wrong);
	}
	fclose(f);
	free(file);
}

static const char *
add(struct list *l, const char *s, unsigned meaning, unsigned extra)
{
	if (l->n == GI_LEN(l->entry))
		return "too many";
	if ((unsigned char)s[0] < 0xE0 || (unsigned char)s[0] > 0xEF)
		return "begins with no character of three bytes";
	if (strlen(s) > 255)
		return "too long";
	l->entry[l->n].text = s;
	l->entry[l->n].meaning = meaning;
	l->entry[l->n++].extra = extra;
	return NULL;
}

static const char *
take_place(const struct row *r)
{
	const char	*wrong;
	unsigned	 n = (unsigned)nplace;

	if (nplace == MOST || strlen(r->field[0]) != 6)
		return "no code of a place, or too many";
	if (nplace > 0 && strcmp(place[nplace - 1].field[0], r->field[0]) > 0)
		return "not in the order of codes";
	place[nplace++] = *r;
	if ((wrong = add(&names, r->field[1], n, BODY_FULL)) != NULL)
		return wrong;
	return r->field[2][0] == '\0' ? NULL :
	    add(&names, r->field[2], n, BODY_SHORT);
}

static const char *
take_alias(const struct row *r)
{
	const char	*wrong;
	size_t		 i, any = 0;

	for (i = 0; i < nplace; i++) {
		if (strcmp(place[i].field[0], r->field[1]) != 0)
			continue;
		any++;
		wrong = add(&names, r->field[0], (unsigned)i, BODY_ALIAS);
		if (wrong != NULL)
			return wrong;
	}
	return any > 0 ? NULL : "another name of no place";
}

static const char *
take_function(const struct row *r)
{
	const struct body_function	*f = NULL;

	if (nfunction == GI_LEN(function) || strlen(r->field[0]) >=
	    sizeof(f->key) || strlen(r->field[3]) >= sizeof(f->next))
		return "no key of a function, or too many";
	function[nfunction++] = *r;
	return NULL;
}

/* The zones that the statistics bureau has codes for are words. */
static const char *
take_zone(const struct row *r)
{
	return add(&words, r->field[1], BODY_WORD_ZONE, 0);
}

static unsigned
text_number(const char *s)
{
	if (s[0] == '\0')
		return 0;
	if (ntext + 1 == GI_LEN(text))
		exit(1);
	text[++ntext] = s;
	return (unsigned)ntext;
}

/* The number that a value of a class is in words.tsv; -1: none. */
static int
value_of(enum body_value type, const char *s)
{
	size_t	 i;

	if (type == BODY_VALUE_TEXT)
		return (int)text_number(s);
	if (strcmp(s, "-") == 0)
		return 0;
	for (i = 0; type == BODY_VALUE_KIND && i < BODY_KIND_COUNT; i++) {
		if (strcmp(s, body_kind_name((enum body_kind)i)) == 0)
			return (int)i;
	}
	for (i = 0; type == BODY_VALUE_LEVEL && i < BODY_LEVEL_COUNT; i++) {
		if (strcmp(s, body_level_name((enum body_level)i)) == 0)
			return (int)i;
	}
	for (i = 0; type == BODY_VALUE_FUNCTION && i < nfunction; i++) {
		if (strcmp(s, function[i].field[0]) == 0)
			return (int)i + 1;
	}
	return -1;
}

static const char *
take_word(const struct row *r)
{
	static const struct {
		const char	*name;
		enum body_value	 type;
	} class[] = {
#define BODY_CLASS(id, name, value) { name, BODY_VALUE_##value },
		BODY_CLASSES(BODY_CLASS)
#undef BODY_CLASS
	};
	size_t	 i;
	int	 value;

	for (i = 0; i < GI_LEN(class); i++) {
		if (strcmp(class[i].name, r->field[0]) == 0)
			break;
	}
	if (i == GI_LEN(class))
		return "no class of words";
	if ((value = value_of(class[i].type, r->field[2])) < 0)
		return "no value of its class";
	return add(&words, r->field[1], (unsigned)i, (unsigned)value);
}

/* By bucket, then the longest first; the same text together. */
static int
order(const void *one, const void *two)
{
	const struct entry	*a = one, *b = two;
	size_t	 ka = body_bucket(a->text, lead, buckets), kb;
	size_t	 la = strlen(a->text), lb = strlen(b->text);
	int	 c;

	kb = body_bucket(b->text, lead, buckets);
	if (ka != kb)
		return ka < kb ? -1 : 1;
	if (la != lb)
		return la > lb ? -1 : 1;
	if ((c = strcmp(a->text, b->text)) != 0)
		return c;
	if (a->meaning != b->meaning)
		return a->meaning < b->meaning ? -1 : 1;
	return a->extra < b->extra ? -1 : a->extra > b->extra;
}

/* Byte of the pool where s stands; it is put there if it does not yet. */
static size_t
pooled(const char *s)
{
	char	*at = strstr(pool.s, s);

	if (at == NULL) {
		at = pool.s + pool.len;
		if (pool.len + strlen(s) + 1 >= sizeof(pool.s))
			exit(1);
		memcpy(at, s, strlen(s) + 1);
		pool.len += strlen(s);
	}
	if (at - pool.s > UINT16_MAX)
		exit(1);
	return (size_t)(at - pool.s);
}

static void
put_pool(const char *name)
{
	size_t	 i;

	printf("static const char %s_pool[] = {", name);
	for (i = 0; i < pool.len; i++)
		printf("%s%d,", i % 16 == 0 ? "\n\t" : " ",
		    (signed char)pool.s[i]);
	puts("\n};");
}

/* The index of a sorted list, but for its pool and its meanings. */
static void
put_index(const char *name, struct list *l)
{
	unsigned	*start = calloc(buckets + 1, sizeof(*start));
	size_t		 i, k, keys = 0;

	if (start == NULL)
		exit(1);
	printf("static const struct body_key %s_key[] = {\n", name);
	for (i = 0; i < l->n; i = k, keys++) {
		for (k = i + 1; k < l->n && strcmp(l->entry[k].text,
		    l->entry[i].text) == 0; k++)
			;
		printf("\t{ %zu, %zu, %zu, %zu },\n",
		    pooled(l->entry[i].text), i, strlen(l->entry[i].text),
		    k - i);
		start[body_bucket(l->entry[i].text, lead, buckets) + 1] =
		    (unsigned)keys + 1;
	}
	printf("};\nstatic const uint16_t %s_start[] = {", name);
	for (i = 0; i <= buckets; i++) {
		if (i > 0 && start[i] == 0)
			start[i] = start[i - 1];
		printf("%s%u,", i % 16 == 0 ? "\n\t" : " ", start[i]);
	}
	puts("\n};");
	free(start);
}

static unsigned
year_of(const char *month, unsigned none)
{
	return month[0] == '\0' ? none :
	    (unsigned)strtoul(month, NULL, 10) / 100;
}

/*
 * The first year whose reports bear a name that a snapshot of that month lacks:
 * the next one, where that year was nearly over.
 */
static unsigned
first_year(const char *month)
{
	return year_of(month, 0) + (month[0] != '\0' &&
	    strtoul(month, NULL, 10) % 100 >= LATE);
}

static void
put_places(void)
{
	size_t		 i, next = 0;
	const char	*s;

	puts("static const uint32_t place_next[] = {");
	for (i = 0; i < nplace; i++) {
		if (place[i].field[9][0] != '\0')
			printf("\t%s,\n", place[i].field[9]);
	}
	puts("};\nstatic const struct body_place places[] = {");
	for (i = 0; i < nplace; i++) {
		char	*const *f = place[i].field;
		size_t	 n = f[9][0] != '\0';

		for (s = f[9]; *s != '\0'; s++)
			n += *s == ',';
		printf("\t{ %s, %s, %zu, %u, %u, %u, %zu, %zu, %zu, %zu, %d },\n",
		    f[0], f[4][0] == '\0' ? "0" : f[4], pooled(f[1]),
		    first_year(f[5]), year_of(f[8], 9999),
		    f[10][0] == '\0' ? 0 : (unsigned)strtoul(f[10], NULL, 10),
		    next, n, strlen(f[1]), strlen(f[2]),
		    value_of(BODY_VALUE_LEVEL, f[3]));
		next += n;
	}
	puts("};\n/* the place, and how it is named times 8192 */\n"
	    "static const uint16_t place_meaning[] = {");
	for (i = 0; i < names.n; i++)
		printf("\t%u,\n", names.entry[i].meaning |
		    names.entry[i].extra << 13);
	puts("};");
}

static void
put_functions(void)
{
	char	*const *f;
	size_t	 i;

	puts("static const struct body_function functions[] = {");
	for (i = 0; i < nfunction; i++) {
		f = function[i].field;
		printf("\t{ \"%s\", %s, %s, \"%s\", '%c' },\n", f[0],
		    f[1][0] == '\0' ? "0" : f[1],
		    f[2][0] == '\0' ? "9999" : f[2], f[3],
		    strcmp(f[4], "dual") == 0 ? 'd' : f[4][0]);
	}
	puts("};");
}

/* By class, a bit for each body_start() that a word of it has. */
static void
put_starts(void)
{
	static uint8_t	 bits[BODY_WORD_COUNT][BODY_STARTS / 8];
	size_t		 i, k, at;

	for (i = 0; i < words.n; i++) {
		at = body_start(words.entry[i].text);
		bits[words.entry[i].meaning][at / 8] |=
		    (uint8_t)(1u << at % 8);
	}
	puts("static const uint8_t word_starts[][BODY_STARTS / 8] = {");
	for (i = 0; i < BODY_WORD_COUNT; i++) {
		printf("\t{");
		for (k = 0; k < BODY_STARTS / 8; k++)
			printf(" %u,", bits[i][k]);
		puts(" },");
	}
	puts("};");
}

static void
put_words(void)
{
	size_t	 i;

	puts("static const struct { uint16_t text; uint8_t len; } "
	    "word_text[] = {\n\t{ 0, 0 },");
	for (i = 1; i <= ntext; i++)
		printf("\t{ %zu, %zu },\n", pooled(text[i]), strlen(text[i]));
	puts("};\nstatic const struct body_meaning word_meaning[] = {");
	for (i = 0; i < words.n; i++)
		printf("\t{ %u, %u },\n", words.entry[i].meaning,
		    words.entry[i].extra);
	puts("};");
}

/* Sort a list as an index of so many buckets, which so many bytes tell. */
static void
sort(struct list *l, unsigned nbuckets, unsigned bytes)
{
	size_t	 i;

	buckets = nbuckets;
	lead = bytes;
	for (i = 0; i < l->n; i++) {
		if (strlen(l->entry[i].text) < lead)
			fail(l->entry[i].text, 0, "too short");
	}
	memset(&pool, 0, sizeof(pool));
	qsort(l->entry, l->n, sizeof(l->entry[0]), order);
}

int
main(int argc, char *argv[])
{
	if (argc != 3) {
		fputs("usage: mkbodies FOLDER places|words\n", stderr);
		return 1;
	}
	read_table(argv[1], "places.tsv", take_place);
	read_table(argv[1], "alias.tsv", take_alias);
	read_table(argv[1], "functions.tsv", take_function);
	read_table(argv[1], "zones.tsv", take_zone);
	read_table(argv[1], "words.tsv", take_word);
	if (strcmp(argv[2], "places") == 0) {
		sort(&names, PLACE_BUCKETS, PLACE_LEAD);
		put_index("place", &names);
		put_places();
		put_pool("place");
	} else {
		sort(&words, WORD_BUCKETS, WORD_LEAD);
		put_index("word", &words);
		put_words();
		put_starts();
		put_functions();
		put_pool("word");
	}
	return fclose(stdout) != 0;
}
