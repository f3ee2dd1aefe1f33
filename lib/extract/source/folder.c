/* SPDX-License-Identifier: ISC */
/*
 * Folders and their files, ordered by the bytes of their names.  Folders within
 * folders stand on a stack.
 */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/source/folder.h"

/*
 * A folder that is being walked.  The name of a folder in it ends with a slash.
 */
struct open_folder {
	char	*path;
	char	**name;
	size_t	 n, room, next;
};

struct folder_stack {
	struct open_folder	*folder;
	size_t		 n, room;
	size_t		 below;		/* bytes of a path before what is below
					   the first folder */
};

/* The path of b in a, from malloc(). */
static char *
join(const char *a, const char *b)
{
	size_t	 na = strlen(a), room = gi_size_add(na, strlen(b) + 2);
	char	*s = gi_malloc(room);

	snprintf(s, room, "%s%s%s", a, na > 0 && a[na - 1] == '/' ? "" : "/",
	    b);
	return s;
}

static int
by_bytes(const void *a, const void *b)
{
	const char *const	*x = a, *const *y = b;

	return strcmp(*x, *y);
}

/*
 * What a path leads to: S_IFREG, S_IFDIR, or 0 for what is passed over.  A link
 * to a folder is passed over; a link to nothing is a file that cannot be
 * opened.
 */
static mode_t
sort_of(int dir, const char *name, struct stat *st)
{
	if (fstatat(dir, name, st, AT_SYMLINK_NOFOLLOW) == -1)
		return S_IFREG;
	if (S_ISREG(st->st_mode))
		return S_IFREG;
	if (S_ISDIR(st->st_mode))
		return S_IFDIR;
	if (!S_ISLNK(st->st_mode))
		return 0;
	if (fstatat(dir, name, st, 0) == -1 || S_ISREG(st->st_mode))
		return S_IFREG;
	return 0;
}

static void
add(struct open_folder *f, const char *name, bool is_folder)
{
	if (f->n == f->room) {
		f->room = gi_size_add(gi_size_mul(f->room, 2), 16);
		f->name = gi_realloc(f->name, f->room, sizeof(*f->name));
	}
	f->name[f->n] = gi_malloc(gi_size_add(strlen(name), 2));
	snprintf(f->name[f->n++], strlen(name) + 2, "%s%s", name,
	    is_folder ? "/" : "");
}

/* Read the names of a folder and push it.  Takes path over. */
static void
enter(struct folder_stack *s, char *path, const struct ext_folder_visitor *walk)
{
	struct open_folder	*f;
	struct dirent	*e;
	struct stat	 st;
	mode_t		 sort;
	DIR		*dir = opendir(path);

	if (dir == NULL) {
		walk->bad(walk->ctx, path, strerror(errno));
		free(path);
		return;
	}
	if (s->n == s->room) {
		s->room = gi_size_add(gi_size_mul(s->room, 2), 16);
		s->folder = gi_realloc(s->folder, s->room,
		    sizeof(*s->folder));
	}
	f = &s->folder[s->n++];
	memset(f, 0, sizeof(*f));
	f->path = path;
	while ((e = readdir(dir)) != NULL) {
		if (e->d_name[0] == '.')
			continue;
		sort = sort_of(dirfd(dir), e->d_name, &st);
		if (sort != 0)
			add(f, e->d_name, sort == S_IFDIR);
	}
	closedir(dir);
	if (f->n > 0)
		qsort(f->name, f->n, sizeof(*f->name), by_bytes);
}

static void
visit(struct folder_stack *s, const struct ext_folder_visitor *walk)
{
	struct open_folder	*f = &s->folder[s->n - 1];
	char		*name = f->name[f->next++];
	char		*path = join(f->path, name);
	struct stat	 st;
	size_t		 len = strlen(path);
	bool		 folder = path[len - 1] == '/';

	free(name);
	if (folder)
		path[len - 1] = '\0';
	if (!(folder ? ext_picks_folder : ext_picks_file)(walk->pick,
	    path + s->below)) {
		if (walk->left != NULL)
			walk->left(walk->ctx);
		free(path);
		return;
	}
	if (folder) {
		enter(s, path, walk);
		return;
	}
	walk->file(walk->ctx, path, stat(path, &st) == 0 && st.st_size > 0 ?
	    (size_t)st.st_size : 0);
	free(path);
}

void
ext_folder_walk(const char *path, const struct ext_folder_visitor *walk)
{
	struct folder_stack	 s = { .folder = NULL };
	char		*copy = gi_malloc(strlen(path) + 1);

	memcpy(copy, path, strlen(path) + 1);
	s.below = strlen(path);
	s.below += s.below > 0 && path[s.below - 1] != '/';
	enter(&s, copy, walk);
	while (s.n > 0) {
		struct open_folder	*f = &s.folder[s.n - 1];

		if (f->next < f->n) {
			visit(&s, walk);
			continue;
		}
		free(f->name);
		free(f->path);
		s.n--;
	}
	free(s.folder);
}
