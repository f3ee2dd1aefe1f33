/* SPDX-License-Identifier: ISC */
/* Where the program that runs is: what belongs to it lies near. */
#include <sys/types.h>

#include <unistd.h>

#include "tool/folder.h"

bool
gi_program_folder(char *path, size_t size)
{
	ssize_t	 got = readlink("/proc/self/exe", path, size);
	size_t	 n = got > 0 ? (size_t)got : 0;

	if (n >= size)
		return false;
	while (n > 0 && path[n - 1] != '/')
		n--;
	path[n] = '\0';
	return n > 0;
}
