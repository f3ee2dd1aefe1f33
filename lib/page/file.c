/* SPDX-License-Identifier: ISC */
/*
 * The files of pages.  In a folder each report has a page, which is written as
 * it comes; in one file the reports wait in a temporary one until the index,
 * which stands before them, is known.
 */
#include <errno.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/arena.h"
#include "gi.h"
#include "page/file.h"
#include "page/markup/frame.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"
#include "tool/msg.h"

#define CHUNK	((size_t)64 * 1024)
#define MARK	"\"generator\" content=\"gi-tohtml"

static bool
ends_in(const char *s, const char *end)
{
	size_t	 n = strlen(s), m = strlen(end);

	return n > m && strcasecmp(s + n - m, end) == 0;
}

/* Begin, before the first report. */
static bool
begin(struct page_file *f)
{
	bool	 one;

	if (f->begun || f->failed)
		return f->begun;
	one = ends_in(f->name, ".html") || ends_in(f->name, ".htm");
	f->index.one = one;
	f->begun = one ? gi_whole_file(&f->whole, f->name) :
	    gi_whole_folder(&f->whole, f->name, PAGE_MAIN, MARK);
	if (f->begun && one && (f->spool = tmpfile()) == NULL) {
		gi_report(GI_MSG_CREATE, f->name, 0, strerror(errno));
		gi_whole_end(&f->whole, PAGE_MAIN, false);
		f->begun = false;
	}
	f->failed = !f->begun;
	if (f->begun)
		page_assets_make(&f->assets);
	return f->begun;
}

/* Put the page of a report into the file of all. */
static void
add_to_spool(struct page_file *f, struct page *p, const struct rep_report *r,
    struct gi_arena *a, struct rep_row *row)
{
	off_t	 end;

	p->out = f->spool;
	p->up = "#";
	snprintf(p->id, sizeof(p->id), "r%zu", row->number + 1);
	page_report(p, r, a);
	gi_flush(f->spool);
	end = lseek(fileno(f->spool), 0, SEEK_CUR);
	row->at = f->spooled;
	row->size = end - f->spooled;
	f->spooled = end;
}

/* Put the page of a report into a file of its own. */
static void
add_to_folder(struct page_file *f, struct page *p, const struct rep_report *r,
    struct gi_arena *a, struct rep_row *row)
{
	struct gi_str	 name;
	size_t		 trial = 0;

	do {
		name = page_name(a, r, trial++);
		p->out = gi_whole_in(&f->whole, name.s);
	} while (p->out == NULL && errno == EEXIST);
	if (p->out == NULL)
		return;
	p->up = PAGE_MAIN;
	page_begin(p->out, &f->assets, page_title(r, a), PAGE_NO_SCRIPT);
	page_put(p->out, "<main id=\"main\">\n");
	page_report(p, r, a);
	page_put(p->out, "</main>\n");
	page_finish(p->out, &f->assets, PAGE_NO_SCRIPT);
	gi_flush(p->out);
	if (fclose(p->out) == EOF)
		gi_status_raise(GI_OUTPUT);
	f->index.name[row->number] = (struct gi_str){
	    gi_dup(f->index.list.arena, name.s, name.len), name.len };
}

void
page_file_add(struct page_file *f, const struct rep_report *r,
    struct gi_arena *a)
{
	struct page	 p = { .out = NULL };
	struct rep_row	*row;

	if (!begin(f))
		return;
	row = page_index_add(&f->index, r);
	if (r->doc == NULL)
		return;
	if (f->spool != NULL)
		add_to_spool(f, &p, r, a, row);
	else
		add_to_folder(f, &p, r, a, row);
}

/* Copy a report from the spool. */
static bool
copy(struct page_file *f, FILE *out, const struct rep_row *row)
{
	static char	 buf[CHUNK];
	off_t		 at = row->at, end = row->at + row->size;
	size_t		 n;
	ssize_t		 did;

	for (; at < end; at += did) {
		n = end - at < (off_t)CHUNK ? (size_t)(end - at) : CHUNK;
		did = pread(fileno(f->spool), buf, n, at);
		if (did <= 0) {
			gi_report(GI_MSG_CREATE, f->name, 0, strerror(errno));
			return false;
		}
		gi_put_bytes(out, buf, (size_t)did);
	}
	return true;
}

/* Put the page of the index, and behind it all reports that have no page. */
static bool
put_index(struct page_file *f, FILE *out)
{
	enum page_scripts	 scripts = f->index.charts ?
				    PAGE_CHART_SCRIPTS : PAGE_INDEX_SCRIPT;
	bool			 ok = true;
	size_t			 i;

	page_begin(out, &f->assets, gi_str(page_index_title(&f->index)),
	    scripts);
	page_put(out, f->spool != NULL ? "<main id=\"main\" class=\"one\">\n" :
	    "<main id=\"main\">\n");
	page_index_put(out, &f->index);
	for (i = 0; i < f->index.list.n && f->spool != NULL && ok; i++)
		ok = copy(f, out, &f->index.list.row[i]);
	page_put(out, "</main>\n");
	page_index_data(out, &f->index);
	page_finish(out, &f->assets, scripts);
	gi_flush(out);
	return ok && !gi_write_failed(out);
}

void
page_file_end(struct page_file *f, bool keep)
{
	FILE	*out;

	if (!begin(f))
		return;
	out = f->spool != NULL ? f->whole.out :
	    gi_whole_in(&f->whole, PAGE_MAIN);
	if (out == NULL || !put_index(f, out))
		keep = false;
	if (out != NULL && f->spool == NULL && fclose(out) == EOF)
		keep = false;
	if (f->spool != NULL)
		fclose(f->spool);
	if (!keep)
		gi_status_raise(GI_OUTPUT);
	gi_whole_end(&f->whole, PAGE_MAIN, keep);
	page_assets_free(&f->assets);
}
