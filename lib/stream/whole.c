/* SPDX-License-Identifier: ISC */
/* Files and folders that are there whole or not at all. */
#include <sys/stat.h>
#include <sys/types.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "stream/output.h"
#include "stream/whole.h"
#include "tool/msg.h"
#include "tool/stop.h"

#define SUFFIX	".XXXXXX"	/* of a name that mkstemp(3) makes */
#define LINKS	8		/* that lead to a file, at most */
#define TARGET	4096		/* bytes of what a link names, at most */
#define NEAR	4096		/* bytes of a file in which its mark stands */

static bool
report(const char *name)
{
	gi_report(GI_MSG_CREATE, name, 0, strerror(errno));
	return false;
}

static char *
join(const char *a, const char *b)
{
	size_t	 n = strlen(a), m = strlen(b);
	char	*s = gi_malloc(gi_size_add(n, gi_size_add(m, 1)));

	memcpy(s, a, n);
	memcpy(s + n, b, m + 1);
	return s;
}

/* The name without slashes at its end, but for one alone. */
static char *
plain_name(const char *name)
{
	char	*s = join(name, "");
	size_t	 n = strlen(s);

	while (n > 1 && s[n - 1] == '/')
		s[--n] = '\0';
	return s;
}

/* What files and folders that are made new may be, for everyone. */
static mode_t
allowed(mode_t mode)
{
	mode_t	 mask = umask(0);

	umask(mask);
	return mode & ~mask;
}

/* What a link of that name names; NULL where it is none. */
static char *
link_target(const char *name)
{
	char		 target[TARGET], *path;
	const char	*slash = strrchr(name, '/');
	ssize_t		 n = readlink(name, target, sizeof(target) - 1);
	size_t		 folder = slash != NULL ? (size_t)(slash - name) + 1 : 0;

	if (n <= 0)
		return NULL;
	target[n] = '\0';
	if (target[0] == '/')
		folder = 0;
	path = gi_malloc(gi_size_add(folder, (size_t)n + 1));
	memcpy(path, name, folder);
	memcpy(path + folder, target, (size_t)n + 1);
	return path;
}

/* The name of the file that a name leads to, by way of links. */
static char *
real_name(const char *name)
{
	char	*real = join(name, ""), *next;
	int	 i;

	for (i = 0; i < LINKS && (next = link_target(real)) != NULL; i++) {
		free(real);
		real = next;
	}
	return real;
}

/* The next name in a folder but . and .., or NULL. */
static const char *
next_name(DIR *dir)
{
	struct dirent	*e;

	do {
		e = readdir(dir);
	} while (e != NULL && (strcmp(e->d_name, ".") == 0 ||
	    strcmp(e->d_name, "..") == 0));
	return e != NULL ? e->d_name : NULL;
}

/* Remove the folder that is not to be kept, and what is in it. */
static void
remove_folder(struct gi_whole *w)
{
	DIR		*dir = w->folder >= 0 ? fdopendir(w->folder) : NULL;
	const char	*name;

	while (dir != NULL && (name = next_name(dir)) != NULL)
		unlinkat(dirfd(dir), name, 0);
	if (dir != NULL)
		closedir(dir);
	else if (w->folder >= 0)
		close(w->folder);
	w->folder = -1;
	if (w->temp != NULL)
		rmdir(w->temp);
}

/* A signal came: leave no trace. */
static void
stopped(void *ctx)
{
	struct gi_whole	*w = ctx;

	if (w->folder >= 0)
		remove_folder(w);
	else if (w->temp != NULL && unlink(w->temp) != 0)
		rmdir(w->temp);
}

bool
gi_whole_file(struct gi_whole *w, const char *name)
{
	struct stat	 st;
	bool		 there = stat(name, &st) == 0;
	int		 fd;

	*w = (struct gi_whole){ .folder = -1 };
	gi_stop_hold();
	gi_stop_clean(stopped, w);
	if (there && !S_ISREG(st.st_mode)) {
		errno = EISDIR;
		if (!S_ISDIR(st.st_mode))
			w->out = fopen(name, "w");
		if (w->out == NULL) {
			report(name);
			gi_whole_end(w, NULL, false);
		}
		return w->out != NULL;
	}
	w->name = real_name(name);
	w->temp = join(w->name, SUFFIX);
	fd = mkstemp(w->temp);
	if (fd < 0 || fchmod(fd, there ? st.st_mode & 0777 :
	    allowed(0666)) != 0 || (w->out = fdopen(fd, "w")) == NULL) {
		report(name);
		if (fd >= 0)
			close(fd);
		gi_whole_end(w, NULL, false);
		return false;
	}
	return true;
}

FILE *
gi_whole_output(struct gi_whole *w, const char *name, FILE *out)
{
	if (name == NULL)
		return out;
	if (w->out == NULL && !w->failed)
		w->failed = !gi_whole_file(w, name);
	return w->out;
}

/* Whether the text stands near the start of a file in a folder. */
static bool
is_marked(int folder, const char *name, const char *mark)
{
	char	 buf[NEAR];
	ssize_t	 n;
	int	 fd = openat(folder, name, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return false;
	n = read(fd, buf, sizeof(buf));
	close(fd);
	return n > 0 && gi_str_has((struct gi_str){ buf, (size_t)n },
	    gi_str(mark));
}

/* Whether a folder that is there may be taken: it is empty, or it is ours. */
static bool
may_take(const char *name, const char *main, const char *mark)
{
	DIR	*dir = opendir(name);
	bool	 may;

	if (dir == NULL)
		return errno == ENOENT || report(name);
	may = next_name(dir) == NULL || is_marked(dirfd(dir), main, mark);
	closedir(dir);
	if (!may)
		gi_report(GI_MSG_FOREIGN, name, 0, NULL);
	return may;
}

bool
gi_whole_folder(struct gi_whole *w, const char *name, const char *main,
    const char *mark)
{
	*w = (struct gi_whole){ .folder = -1 };
	if (!may_take(name, main, mark))
		return false;
	gi_stop_hold();
	gi_stop_clean(stopped, w);
	w->name = plain_name(name);
	w->temp = join(w->name, SUFFIX);
	if (mkdtemp(w->temp) == NULL) {
		free(w->temp);
		w->temp = NULL;
		report(name);
		gi_whole_end(w, NULL, false);
		return false;
	}
	w->folder = open(w->temp, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (w->folder < 0 || fchmod(w->folder, allowed(0777)) != 0) {
		report(name);
		gi_whole_end(w, NULL, false);
		return false;
	}
	return true;
}

FILE *
gi_whole_in(struct gi_whole *w, const char *name)
{
	int	 fd = openat(w->folder, name, O_WRONLY | O_CREAT | O_EXCL |
		    O_CLOEXEC, 0666);
	FILE	*out = fd >= 0 ? fdopen(fd, "w") : NULL;
	int	 why = errno;

	if (out == NULL && why != EEXIST)
		report(name);
	if (out == NULL && fd >= 0)
		close(fd);
	errno = why;
	return out;
}

/* Move the files of the new folder into the one that was there. */
static bool
move_files(struct gi_whole *w, const char *main)
{
	int		 to = open(w->name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR		*dir = to >= 0 ? opendir(w->temp) : NULL;
	const char	*name;
	bool		 ok = dir != NULL;

	while (ok && (name = next_name(dir)) != NULL) {
		if (strcmp(name, main) != 0)
			ok = renameat(w->folder, name, to, name) == 0;
	}
	ok = ok && renameat(w->folder, main, to, main) == 0;
	if (!ok)
		report(w->name);
	if (dir != NULL)
		closedir(dir);
	if (to >= 0)
		close(to);
	return ok;
}

static void
keep_folder(struct gi_whole *w, const char *main)
{
	if (rename(w->temp, w->name) == 0)
		close(w->folder);
	else if (errno == EEXIST || errno == ENOTEMPTY) {
		(void)move_files(w, main);
		remove_folder(w);
	} else {
		report(w->name);
		remove_folder(w);
	}
}

/* Write what is gathered, and all that the system holds back. */
static bool
settle(FILE *out)
{
	bool	 ok;

	gi_flush(out);
	ok = !gi_write_failed(out) && (fsync(fileno(out)) == 0 ||
	    errno == EINVAL || errno == EROFS || errno == ENOTSUP);
	return fclose(out) == 0 && ok;
}

static void
end_file(struct gi_whole *w, bool keep)
{
	if (w->out != NULL && !settle(w->out)) {
		keep = false;
		gi_status_raise(GI_OUTPUT);
	}
	if (w->temp == NULL)
		return;
	if (keep && rename(w->temp, w->name) != 0)
		keep = report(w->name);
	if (!keep && unlink(w->temp) != 0)
		rmdir(w->temp);
}

void
gi_whole_end(struct gi_whole *w, const char *main, bool keep)
{
	keep = keep && !gi_stop_came();
	if (keep && w->temp != NULL && gi_status_worst() == GI_STREAM) {
		gi_report(GI_MSG_NOT_KEPT, w->name, 0, NULL);
		keep = false;
	}
	if (w->folder < 0)
		end_file(w, keep);
	else if (keep)
		keep_folder(w, main);
	else
		remove_folder(w);
	free(w->name);
	free(w->temp);
	*w = (struct gi_whole){ .folder = -1 };
	gi_stop_clean(NULL, NULL);
	gi_stop_let();
}
