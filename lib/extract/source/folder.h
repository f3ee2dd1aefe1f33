/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the files of a folder. */
#ifndef GI_EXTRACT_SOURCE_FOLDER_H
#define GI_EXTRACT_SOURCE_FOLDER_H

#include "extract/source/pick.h"
#include "gi.h"

struct ext_folder_visitor {
	/* Called for a file of so many bytes. */
	void	(*file)(void *ctx, const char *path, size_t bytes);
	/* Called for a folder that could not be read, with the reason. */
	void	(*bad)(void *ctx, const char *path, const char *reason);
	/* Called for a file or folder that is not to be read; or NULL. */
	void	(*left)(void *ctx);
	const struct ext_pick *pick;
	void	*ctx;
};

/*
 * Visit the files of a folder and of the folders in it, ordered by the bytes
 * of their paths.  Hidden ones, links to folders, and what is no file (a pipe,
 * a device) are passed over.
 */
void		 ext_folder_walk(const char *path,
		    const struct ext_folder_visitor *);

#endif
