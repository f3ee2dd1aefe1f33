/* SPDX-License-Identifier: ISC */
/* gi-extract: documents of any kind in, as records; see its page. */
#include <sys/stat.h>

#include <locale.h>
#include <string.h>

#include "extract/source/folder.h"
#include "extract/source/progress.h"
#include "gi.h"
#include "stream/stage.h"
#include "tool/option.h"
#include "tool/standard.h"
#include "tool/stop.h"

static void
expect_file(void *ctx, const char *path, size_t bytes)
{
	(void)ctx;
	(void)path;
	ext_progress_expect(bytes);
}

static void
expect_bad(void *ctx, const char *path, const char *reason)
{
	(void)reason;
	expect_file(ctx, path, 0);
}

/* Count what is to be read, so that it can be told how much is left. */
static void
expect(const char *name, const struct ext_pick *pick)
{
	struct ext_folder_visitor	 walk = { .file = expect_file,
	    .bad = expect_bad, .pick = pick };
	struct stat	 st;

	if (strcmp(name, "-") == 0 || stat(name, &st) == -1)
		expect_file(NULL, name, 0);
	else if (S_ISDIR(st.st_mode))
		ext_folder_walk(name, &walk);
	else
		expect_file(NULL, name, st.st_size > 0 ?
		    (size_t)st.st_size : 0);
}

/* Options that are not the stage's. */
struct own {
	const char	*list;		/* --null, --files0-from, or NULL */
	bool		 progress;
	struct ext_pick	 pick;		/* to know how many files there are */
};

static bool
option(struct gi_run *run, struct own *own, int opt, const char *value)
{
	if (opt == GI_OPT_EXTRACT_INCLUDE)
		ext_pick_add(&own->pick.include, value);
	if (opt == GI_OPT_EXTRACT_EXCLUDE)
		ext_pick_add(&own->pick.exclude, value);
	switch (opt) {
	case GI_OPT_EXTRACT_NULL:
		own->list = "-";
		return true;
	case GI_OPT_EXTRACT_FILES0_FROM:
		own->list = value;
		return true;
	case GI_OPT_EXTRACT_PROGRESS:
		own->progress = strcmp(value, "never") != 0;
		return true;
	default:
		return gi_run_set(run, opt, value);
	}
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct gi_run	*run = gi_run_new(&gi_extract, stdout);
	struct own	 own = { .progress = true };
	int		 opt, i;

	gi_open_standard();
	while ((opt = gi_option(&args, "gi-extract")) >= 0) {
		if (!option(run, &own, opt, args.value))
			break;
	}
	if (opt == GI_OPT_END) {
		gi_stop_begin();
		/* libarchive gives names in the encoding of the locale */
		setlocale(LC_CTYPE, "C.UTF-8");
		if (own.progress)
			ext_progress_begin();
		for (i = args.next; i < argc && ext_progress_on(); i++)
			expect(argv[i], &own.pick);
	}
	ext_pick_free(&own.pick);
	return gi_tool_end(run, opt, own.list, &args);
}
