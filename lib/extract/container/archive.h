/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: archives that libarchive opens, member by member. */
#ifndef GI_EXTRACT_CONTAINER_ARCHIVE_H
#define GI_EXTRACT_CONTAINER_ARCHIVE_H

#include "extract/container/input.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

struct ext_archive;

/* A member of an archive, or a document of a WARC. */
struct ext_member {
	const char		*name;		/* as the archive has it, in
						   any encoding */
	struct ext_input	 in;
	enum gi_encoding	 charset;	/* the one that its server
						   said, or NONE */
	bool			 lone;		/* the archive is a mere
						   compression of it */
	bool			 failed;	/* it cannot be read */
	enum gi_msg		 why;
	const char		*detail;
};

/*
 * Read an archive from in, which must stay where it is until the archive is
 * freed.  *error is set to the reason where it is none, else to NULL.
 */
struct ext_archive *ext_archive_new(struct ext_input *in, const char **error);
void		 ext_archive_free(struct ext_archive *);
/*
 * Go to the next member that is a file.  Its name and detail are valid until
 * the next call; its in is the caller's to free.  False at the end; or where
 * the rest is lost, in which case *error is set.
 */
bool		 ext_archive_next(struct ext_archive *, struct ext_member *,
		    const char **error);

#endif
