/* SPDX-License-Identifier: ISC */
/*
 * Numbers that Word puts before paragraphs (ECMA-376 part 1, 17.9).  A num refers
 * to an abstract list; all nums of one list share its counters, but a num may
 * have a start of its own, which it takes when it is first used.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "extract/package/numeral.h"
#include "extract/word/docx.h"
#include "gi.h"

#define LEVELS	9
#define LISTS	((size_t)2048)		/* lists or nums that are read */

struct docx_level {
	long		 start;
	long		 restart;	/* level behind which it begins anew;
					   -1 for any above, 0 for never */
	const char	*format;
	const char	*text;		/* as in %1.%2 for the numbers of two
					   levels */
	const char	*style;		/* its paragraph style, or NULL */
	const char	*suffix;
	bool		 legal;
};

struct docx_list {				/* an abstract list
						   (abstractNum) */
	long		 id;
	const char	*link;		/* the style whose list it is, or */
	const char	*linked;	/* the style that has its list; or
					   NULL */
	struct docx_level	 level[LEVELS];
	long		 count[LEVELS];
	bool		 counting[LEVELS];
};

struct docx_num {
	long		 id;
	long		 list;
	struct docx_level	*own[LEVELS];	/* levels that replace the
						   list's, or NULL */
	long		 start[LEVELS];	/* starts that do, or -1 */
};

struct ext_numbering {
	struct ext_doc	*d;
	struct docx_list	*list;
	size_t		 nlist, list_room;
	struct docx_num	*num;
	size_t		 nnum, num_room;
	struct docx_level	*level;		/* the one being read, or
						   NULL */
	long		 at;		/* the number of that level */
	bool		 in_num;
};

enum {
	W_NONE, W_ABSTRACT, W_ABSTRACT_ID, W_LEGAL, W_LVL, W_OVERRIDE,
	W_RESTART, W_TEXT, W_NUM, W_NUM_FMT, W_NUM_STYLE, W_PSTYLE, W_START,
	W_START_OVERRIDE, W_STYLE_LINK, W_SUFF
};

static const char *const names[] = {
	"w:abstractNum", "w:abstractNumId", "w:isLgl", "w:lvl",
	"w:lvlOverride", "w:lvlRestart", "w:lvlText", "w:num", "w:numFmt",
	"w:numStyleLink", "w:pStyle", "w:start", "w:startOverride",
	"w:styleLink", "w:suff"
};

static void
level_init(struct docx_level *l)
{
	memset(l, 0, sizeof(*l));
	l->restart = -1;
	l->format = "decimal";
	l->text = "";
	l->suffix = " ";
}

static bool
add_list(struct ext_numbering *n, long id)
{
	struct docx_list	*l;
	size_t		 i;

	if (n->nlist == LISTS)
		return false;
	n->list = gi_grow(n->d->arena, n->list, n->nlist, &n->list_room,
	    sizeof(*n->list));
	l = &n->list[n->nlist++];
	memset(l, 0, sizeof(*l));
	l->id = id;
	for (i = 0; i < LEVELS; i++)
		level_init(&l->level[i]);
	n->in_num = false;
	return true;
}

static bool
add_num(struct ext_numbering *n, long id)
{
	struct docx_num	*m;
	size_t		 i;

	if (n->nnum == LISTS)
		return false;
	n->num = gi_grow(n->d->arena, n->num, n->nnum, &n->num_room,
	    sizeof(*n->num));
	m = &n->num[n->nnum++];
	memset(m, 0, sizeof(*m));
	m->id = id;
	for (i = 0; i < LEVELS; i++)
		m->start[i] = -1;
	n->in_num = true;
	n->level = NULL;
	return true;
}

static bool
begin_level(struct ext_numbering *n, const char **attr)
{
	struct docx_num	*m;

	n->at = ext_attr_number(attr, "ilvl", -1);
	if (n->at < 0 || n->at >= LEVELS)
		return false;
	if (n->in_num) {
		m = &n->num[n->nnum - 1];
		n->level = m->own[n->at] = gi_alloc(n->d->arena,
		    sizeof(*n->level));
		level_init(n->level);
	} else if (n->nlist > 0)
		n->level = &n->list[n->nlist - 1].level[n->at];
	return n->level != NULL;
}

static void
level_part(struct ext_numbering *n, int token, const char **attr)
{
	struct docx_level	*l = n->level;
	const char	*s = ext_attr_copy(n->d->arena, attr, "val");

	if (l == NULL)
		return;
	if (token == W_START)
		l->start = ext_attr_number(attr, "val", 0);
	else if (token == W_RESTART)
		l->restart = ext_attr_number(attr, "val", -1);
	else if (token == W_NUM_FMT && s != NULL)
		l->format = s;
	else if (token == W_TEXT && s != NULL)
		l->text = s;
	else if (token == W_PSTYLE)
		l->style = s;
	else if (token == W_SUFF && s != NULL)
		l->suffix = strcmp(s, "nothing") == 0 ? "" : " ";
	else if (token == W_LEGAL)
		l->legal = ext_attr_on(attr, "val", true);
}

static void
num_part(struct ext_numbering *n, int token, const char **attr)
{
	struct docx_num	*m;

	if (!n->in_num)
		return;
	m = &n->num[n->nnum - 1];
	if (token == W_ABSTRACT_ID)
		m->list = ext_attr_number(attr, "val", -1);
	else if (token == W_OVERRIDE)
		n->at = ext_attr_number(attr, "ilvl", -1);
	else if (n->at >= 0 && n->at < LEVELS)
		m->start[n->at] = ext_attr_number(attr, "val", -1);
}

static bool
numbering_start(void *ctx, int token, const char **attr)
{
	struct ext_numbering	*n = ctx;

	switch (token) {
	case W_ABSTRACT:
		return add_list(n, ext_attr_number(attr, "abstractNumId", -1));
	case W_NUM:
		return add_num(n, ext_attr_number(attr, "numId", -1));
	case W_LVL:
		return begin_level(n, attr);
	case W_NUM_STYLE:
	case W_STYLE_LINK:
		if (n->nlist > 0 && token == W_NUM_STYLE)
			n->list[n->nlist - 1].linked =
			    ext_attr_copy(n->d->arena, attr, "val");
		else if (n->nlist > 0)
			n->list[n->nlist - 1].link =
			    ext_attr_copy(n->d->arena, attr, "val");
		return true;
	case W_ABSTRACT_ID:
	case W_OVERRIDE:
	case W_START_OVERRIDE:
		num_part(n, token, attr);
		return true;
	default:
		level_part(n, token, attr);
		return true;
	}
}

struct ext_numbering *
ext_numbering_new(struct ext_doc *d, struct gi_str bytes)
{
	static const struct ext_xml	 x = { names, GI_LEN(names),
	    numbering_start, NULL, NULL };
	struct ext_numbering		*n = gi_alloc(d->arena, sizeof(*n));

	n->d = d;
	if (bytes.s != NULL)
		ext_xml_read(d, "word/numbering.xml", bytes, &x, n);
	return n;
}

/*
 * The list of a num.  Where it refers to a style, the list is that of the
 * style's name.
 */
static struct docx_list *
find_list(struct ext_numbering *n, const struct docx_num *m)
{
	struct docx_list	*l = NULL;
	size_t		 i;

	for (i = 0; i < n->nlist; i++) {
		if (n->list[i].id == m->list)
			l = &n->list[i];
	}
	for (i = 0; l != NULL && l->linked != NULL && i < n->nlist; i++) {
		if (n->list[i].link != NULL &&
		    strcmp(n->list[i].link, l->linked) == 0)
			return &n->list[i];
	}
	return l;
}

static const struct docx_level *
level_of(const struct docx_list *l, const struct docx_num *m, long i)
{
	return m->own[i] != NULL ? m->own[i] : &l->level[i];
}

/* Count one more at a level; the levels below begin anew. */
static void
step(struct docx_list *l, struct docx_num *m, long level)
{
	const struct docx_level	*v;
	long			 i;

	for (i = 0; i <= level; i++) {
		v = level_of(l, m, i);
		if (m->start[i] >= 0) {
			l->count[i] = m->start[i];
			m->start[i] = -1;
		} else if (!l->counting[i])
			l->count[i] = v->start;
		else if (i == level)
			l->count[i]++;
		l->counting[i] = true;
	}
	for (; i < LEVELS; i++) {
		v = level_of(l, m, i);
		if (v->restart < 0 || level < v->restart)
			l->counting[i] = false;
	}
}

static struct gi_str
render(struct ext_numbering *n, const struct docx_list *l,
    const struct docx_num *m, long level)
{
	const struct docx_level	*v = level_of(l, m, level);
	struct gi_text		 t = { .arena = n->d->arena };
	struct gi_str		 one = { NULL, 1 };
	const char		*s;
	long			 i;

	for (s = v->text; *s != '\0'; s++) {
		i = s[1] - '1';
		if (*s != '%' || i < 0 || i >= LEVELS) {
			one.s = s;
			gi_text_add(&t, one);
			continue;
		}
		s++;
		ext_numeral(&t, v->legal && i < level ? "decimal" :
		    level_of(l, m, i)->format, l->count[i]);
	}
	if (t.len > 0)
		gi_text_add(&t, gi_str(v->suffix));
	return gi_text_take(&t, 0);
}

struct gi_str
ext_numbering_next(struct ext_numbering *n, long num, long level,
    const char *style)
{
	struct docx_num	*m = NULL;
	struct docx_list	*l;
	size_t		 i;

	for (i = 0; num > 0 && i < n->nnum && m == NULL; i++) {
		if (n->num[i].id == num)
			m = &n->num[i];
	}
	if (m == NULL || (l = find_list(n, m)) == NULL)
		return gi_str("");
	for (i = 0; level < 0 && style != NULL && i < LEVELS; i++) {
		if (l->level[i].style != NULL &&
		    strcmp(l->level[i].style, style) == 0)
			level = (long)i;
	}
	if (level < 0)
		level = 0;
	if (level >= LEVELS)
		return gi_str("");
	if (strcmp(level_of(l, m, level)->format, "bullet") == 0)
		return gi_str("");
	step(l, m, level);
	return render(n, l, m, level);
}
