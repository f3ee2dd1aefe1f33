/* SPDX-License-Identifier: ISC */
/*
 * vote FORM: which edition wins by which labels, without and with that form,
 * which is to be nearly that of 2021, in force from 2026, with a row more.
 */
#include <stdlib.h>
#include <string.h>

#include "gi.h"
#include "label/label.h"
#include "label/scan.h"

static int		 bad;
static struct gi_arena	*arena;
static struct gi_votes	*votes;
static size_t		 line;		/* of the next label */

/* The bits of editions by their names, one behind the other. */
static unsigned
bits_of(const char *names)
{
	const struct gi_form	*form;
	size_t			 i, n;
	unsigned		 bits = 0;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		if (strstr(names, form[i].edition) != NULL)
			bits |= 1u << i;
	}
	return bits;
}

/* Does a label count, if it is of this kind? */
static bool
is_kind(const struct gi_index_label *l, const char *kind)
{
	if (strcmp(kind, "short") == 0)
		return l->len == 3;
	return l->len >= 4 &&
	    (strcmp(kind, "group") == 0) == (l->values != l->editions);
}

/* Vote by so many labels that just these editions have, each on a line. */
static void
vote(const char *names, size_t n, const char *kind)
{
	const struct gi_label_index	*index = gi_label_index();
	size_t				 i;

	for (i = 1; i <= index->n && n > 0; i++) {
		if (index->label[i].editions != bits_of(names) ||
		    !is_kind(&index->label[i], kind))
			continue;
		gi_vote(votes, i, line);
		gi_vote(votes, i, line + 100);
		line++;
		n--;
	}
	if (n > 0) {
		printf("%s: %zu %s labels are lacking\n", names, n, kind);
		bad = 1;
	}
}

static void
begin(void)
{
	votes = gi_votes_new(arena);
	line = 7;
}

/* Who wins in a year, and by which line first. */
static void
wins(const char *what, int year, const char *want, size_t want_line)
{
	const struct gi_form	*form;
	size_t			 at = 0;

	form = gi_votes_winner(votes, SIZE_MAX, year, &at);
	if (strcmp(form == NULL ? "none" : form->edition, want) == 0 &&
	    (form == NULL || at == want_line))
		return;
	printf("%s, %d: %s wins by line %zu, not %s by line %zu\n", what,
	    year, form == NULL ? "none" : form->edition, at, want, want_line);
	bad = 1;
}

/* What holds with the form, and without. */
static void
check_all(const char *new)
{
	char	 both[16], all[16];

	snprintf(both, sizeof(both), "2021%s", new);
	snprintf(all, sizeof(all), "2019 2021%s", new);
	begin();
	wins("no label", 2022, "none", 0);
	vote(all, 3, "value");
	wins("what all reports have", 2022, "none", 0);
	wins("what all reports have", 0, "none", 0);
	vote(both, 1, "value");
	wins("one of 2021", 2022, "2021", 10);
	wins("one of 2021", 2020, "2019", 7);
	wins("one of 2021", 0, "2021", 10);
	begin();
	vote("2019", 1, "value");
	wins("one of 2019", 2022, "none", 0);
	wins("one of 2019", 0, "2019", 7);
	vote(both, 2, "value");
	wins("two of 2021, one of 2019", 2019, "2019", 7);
	wins("two of 2021, one of 2019", 0, "2021", 8);
	vote("2019", 3, "value");
	/* with the form no label is of 2021 alone */
	wins("two of 2021, three of 2019", 2022, "2021",
	    *new != '\0' ? 7 : 8);
	wins("two of 2021, three of 2019", 2018, "2019", 7);
	vote("2019", 4, "value");
	wins("two of 2021, four of 2019", 2022, "2019", 7);
	begin();
	vote("2014", 1, "value");
	wins("one of the annex", 2016, "none", 0);
	vote("2014", 2, "value");
	wins("two of the annex", 2016, "2014", 7);
	begin();
	vote("2014", 4, "group");
	wins("groups of the annex", 2016, "none", 0);
	begin();
	vote("2014", 1, "short");
	vote("2014", 1, "value");
	wins("a short one and one more", 2016, "none", 0);
}

/* What only holds with the form. */
static void
check_new(void)
{
	begin();
	vote("2021 2026", 5, "value");
	wins("no label of 2026 alone", 2024, "2021", 7);
	wins("no label of 2026 alone", 2026, "2026", 7);
	wins("no label of 2026 alone", 2031, "2026", 7);
	wins("no label of 2026 alone", 2018, "2021", 7);
	vote("2026", 1, "value");
	wins("a label of 2026", 2026, "2026", 12);
	wins("a label of 2026", 2022, "2021", 7);
	wins("a label of 2026", 0, "2026", 12);
	begin();
	vote("2026", 1, "value");
	vote("2019", 2, "value");
	wins("a label of 2026, two of 2019", 2026, "2026", 7);
	wins("a label of 2026, two of 2019", 0, "2019", 8);
}

int
main(int argc, char *argv[])
{
	arena = gi_arena_new();
	check_all("");
	if (argc < 2 || !gi_form_add(argv[1]))
		return 1;
	check_all(" 2026");
	check_new();
	gi_arena_free(arena);
	if (!bad)
		puts("votes are right");
	return bad;
}
