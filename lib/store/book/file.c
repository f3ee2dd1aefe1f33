/* SPDX-License-Identifier: ISC */
/* The file of the workbook: reports are kept, then written. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/place.h"
#include "store/book/book.h"
#include "store/book/check.h"
#include "store/book/sheets.h"
#include "tool/lang.h"
#include "tool/msg.h"
#include "tool/spool.h"
#include "tool/stop.h"

#define LARGE	((off_t)512 << 20)	/* bytes of a spool whose sheets may be
					   too large for a plain ZIP */
#define CREATED	315532800		/* the day of the workbook and of all in
					   it, where SOURCE_DATE_EPOCH names no
					   other: the first of 1980 */

/* Begin, before the first report. */
static bool
begin(struct store_book *b)
{
	size_t	 n;

	if (b->begun || b->failed)
		return b->begun;
	b->begun = gi_whole_file(&b->whole, b->name);
	if (b->begun && (b->spool = gi_spool_open()) == NULL) {
		gi_whole_end(&b->whole, NULL, false);
		b->begun = false;
	}
	b->failed = !b->begun;
	if (b->begun) {
		b->arena = gi_arena_new();
		gi_places(&n);
		b->occurs = gi_alloc_array(b->arena, n, sizeof(*b->occurs));
	}
	return b->begun;
}

void
store_book_add(struct store_book *b, const struct rep_report *r,
    struct gi_arena *a)
{
	struct store_note	 n;
	const struct gi_form	*form;
	size_t			 i, all;

	if (!begin(b))
		return;
	store_note_make(&n, r, a);
	for (i = 0; i < n.ncell; i++)
		b->occurs[n.cell[i].place] |= n.cell[i].value.s != NULL ||
		    n.cell[i].unread;
	for (i = 0; i < GI_TABLES; i++)
		b->table[i] |= n.table[i];
	form = gi_forms(&all);
	if (r->form != NULL)
		b->editions |= 1u << (r->form - form);
	store_note_put(b->spool, &n, a);
	b->nreport++;
}

/* When the workbook was made, as it says. */
static time_t
created(void)
{
	const char	*epoch = getenv("SOURCE_DATE_EPOCH");
	size_t		 n;

	if (epoch == NULL || !gi_str_size(gi_str(epoch), &n) || n == 0)
		return CREATED;
	return (time_t)n;
}

static void
set_properties(lxw_workbook *book)
{
	lxw_doc_properties	 p = { .created = created() };

	workbook_set_properties(book, &p);
}

static bool
spool_failed(struct store_book *b)
{
	b->spooled = fflush(b->spool) == 0 ? ftello(b->spool) : -1;
	if (b->spooled >= 0 && !ferror(b->spool) &&
	    fseeko(b->spool, 0, SEEK_SET) == 0)
		return false;
	gi_report(GI_MSG_SPOOL, NULL, 0, strerror(errno));
	return true;
}

/* Put all reports into their sheets; false: not all could be read. */
static bool
put_reports(struct store_book *b, struct store_sheets *ss)
{
	struct store_note	 n;
	size_t			 i;

	for (i = 0; i < b->nreport; i++) {
		gi_stop_due();
		gi_arena_clear(ss->pen->scratch);
		errno = 0;
		if (!store_note_get(b->spool, &n, ss->pen->scratch)) {
			gi_report(GI_MSG_SPOOL, NULL, 0, errno != 0 ?
			    strerror(errno) : NULL);
			return false;
		}
		store_overview_put(ss, &n);
		store_tables_put(ss, &n);
		store_findings_put(ss, &n);
	}
	return true;
}

static void
put_sheets(struct store_book *b, struct store_sheets *ss, bool *ok)
{
	int	 t;

	store_overview_begin(ss);
	store_tables_begin(ss, b);
	store_findings_begin(ss);
	*ok = put_reports(b, ss);
	store_sheet_end(&ss->overview);
	for (t = 0; t < GI_TABLES; t++) {
		if (ss->table[t].there)
			store_sheet_end(&ss->table[t].sheet);
	}
	store_sheet_end(&ss->findings);
	store_dictionary_put(ss);
}

/* Say what Excel had no room for. */
static void
tell(const struct store_book *b, const struct store_pen *p)
{
	if (p->left > 0)
		gi_report(GI_MSG_BOOK_ROWS, b->name, 0, NULL);
	if (p->unlinked > 0)
		gi_report(GI_MSG_BOOK_LINKS, b->name, 0, NULL);
	if (p->uncommented > 0)
		gi_report(GI_MSG_BOOK_COMMENTS, b->name, 0, NULL);
	if (p->cut > 0)
		gi_report(GI_MSG_BOOK_TEXT, b->name, 0, NULL);
}

static bool
report(const struct store_book *b, lxw_error e)
{
	gi_report(GI_MSG_CREATE, b->name, 0, errno != 0 ? strerror(errno) :
	    lxw_strerror(e));
	return false;
}

/* Write the workbook into the file of that name. */
static bool
write_book(struct store_book *b, const char *name)
{
	lxw_workbook_options	 o = { .constant_memory = LXW_TRUE,
	    .use_zip64 = b->spooled > LARGE };
	struct store_pen	 p = { .comments = STORE_COMMENTS,
	    .english = gi_lang() != GI_LANG_ZH, .arena = b->arena,
	    .scratch = gi_arena_new() };
	struct store_sheets	 ss = { .pen = &p };
	struct store_check	 want = { 0 };
	lxw_error		 e;
	bool			 ok = false;

	p.book = workbook_new_opt(name, &o);
	if (p.book == NULL)
		gi_out_of_memory();
	store_formats_begin(&p.formats, p.book);
	set_properties(p.book);
	put_sheets(b, &ss, &ok);
	store_check_want(&want, p.book);
	want.comments = STORE_COMMENTS - p.comments;
	errno = 0;
	e = workbook_close(p.book);
	if (ok && p.error != LXW_NO_ERROR)
		e = p.error;
	if (ok && e != LXW_NO_ERROR)
		ok = report(b, e);
	else if (ok && b->whole.temp != NULL && !store_check(&want, name)) {
		gi_report(GI_MSG_SPOOL, NULL, 0, NULL);
		ok = false;
	}
	if (ok)
		tell(b, &p);
	gi_arena_free(p.scratch);
	return ok;
}

void
store_book_end(struct store_book *b)
{
	bool	 ok;

	if (!begin(b))
		return;
	ok = !spool_failed(b) && write_book(b, b->whole.temp != NULL ?
	    b->whole.temp : b->name);
	fclose(b->spool);
	if (!ok)
		gi_status_raise(GI_OUTPUT);
	gi_whole_end(&b->whole, NULL, ok);
	gi_arena_free(b->arena);
}
