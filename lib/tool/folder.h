/* SPDX-License-Identifier: ISC */
/* Internal to libgi: where the program that runs is. */
#ifndef GI_TOOL_FOLDER_H
#define GI_TOOL_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Set path, of size bytes, to the folder of the program's file, with / at its
 * end.  False where the system does not tell, or it takes more.
 */
bool		 gi_program_folder(char *path, size_t size);

#endif
