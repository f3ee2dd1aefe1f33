/* SPDX-License-Identifier: ISC */
/* A temporary folder; see scratch.h. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/child/scratch.h"
#include "gi.h"

#define TRIES	20		/* attempts to remove a folder, NAP apart */
#define NAP	((long)10 * 1000 * 1000)	/* nanoseconds */

/* Paths of these characters are URLs as they are, which LibreOffice wants. */
static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";

const char *
ext_scratch_path(struct gi_arena *a, const char *folder, const char *name)
{
	size_t	 n = strlen(folder), len = strlen(name);
	char	*path = gi_alloc(a, gi_size_add(n, len + 2));

	memcpy(path, folder, n);
	path[n] = '/';
	memcpy(path + n + 1, name, len);
	return path;
}

const char *
ext_scratch_new(struct gi_arena *a)
{
	const char	*dir = getenv("TMPDIR");
	char		*path;

	if (dir == NULL || *dir != '/' || dir[strspn(dir, plain)] != '\0')
		dir = "/tmp";
	dir = ext_scratch_path(a, dir, "gi-XXXXXX");
	path = gi_dup(a, dir, strlen(dir));
	return mkdtemp(path);
}

bool
ext_scratch_write(const char *path, struct gi_str s)
{
	int	 fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	ssize_t	 n = 0;

	if (fd < 0)
		return false;
	for (; s.len > 0 && n >= 0; s = gi_str_from(s, n < 0 ? 0 : (size_t)n))
		n = write(fd, s.s, s.len);
	return close(fd) == 0 && s.len == 0;
}

struct gi_str
ext_scratch_read(struct gi_arena *a, const char *path, size_t max)
{
	struct gi_str	 out = { NULL, 0 };
	struct stat	 st;
	int		 fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	size_t		 size, len = 0;
	ssize_t		 n = 1;
	char		*s;

	if (fd < 0)
		return out;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
	    (uintmax_t)st.st_size <= max) {
		size = (size_t)st.st_size;
		s = gi_alloc(a, size);
		while (len < size && (n = read(fd, s + len, size - len)) > 0)
			len += (size_t)n;
		if (len == size) {
			out.s = s;
			out.len = len;
		}
	}
	close(fd);
	return out;
}

/* A folder that is being emptied, and the one that it is in. */
struct scratch_folder {
	const char	*path;
	struct scratch_folder	*up;
};

/* Unlink the files in a folder.  Returns the first folder in it, or NULL. */
static struct scratch_folder *
empty(struct gi_arena *a, struct scratch_folder *at)
{
	DIR		*dir = opendir(at->path);
	struct dirent	*e;
	struct scratch_folder	*below;
	const char	*path, *folder = NULL;

	while (dir != NULL && folder == NULL && (e = readdir(dir)) != NULL) {
		if (strcmp(e->d_name, ".") == 0 ||
		    strcmp(e->d_name, "..") == 0)
			continue;
		path = ext_scratch_path(a, at->path, e->d_name);
		if (unlink(path) != 0 && (errno == EISDIR || errno == EPERM))
			folder = path;
	}
	if (dir != NULL)
		closedir(dir);
	if (folder == NULL)
		return NULL;
	below = gi_alloc(a, sizeof(*below));
	below->path = folder;
	below->up = at;
	return below;
}

void
ext_scratch_remove(struct gi_arena *a, const char *folder)
{
	struct scratch_folder	 root = { folder, NULL }, *at = &root, *below;
	struct timespec		 nap = { 0, NAP };
	unsigned		 tries = TRIES;

	while (at != NULL) {
		if ((below = empty(a, at)) != NULL) {
			at = below;
			continue;
		}
		/* a killed program may still write for a moment */
		if (rmdir(at->path) != 0) {
			if (errno != ENOTEMPTY || tries-- == 0)
				break;
			nanosleep(&nap, NULL);
			continue;
		}
		at = at->up;
	}
}
