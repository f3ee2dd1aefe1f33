/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what libarchive opens, member by member. */
#ifndef GI_EXTRACT_SOURCE_ARCHIVE_H
#define GI_EXTRACT_SOURCE_ARCHIVE_H

#include "base/msg.h"
#include "extract/source/input.h"
#include "normalize/encoding.h"

struct ext_archive;

/* A member of an archive, or a document of a WARC. */
struct ext_member {
	const char		*name;		/* its own; raw bytes */
	struct ext_input	 in;
	enum gi_encoding	 charset;	/* what its server said, or NONE */
	bool			 lone;		/* what a mere compression holds */
	bool			 failed;	/* it cannot be read */
	enum gi_msg		 why;
	const char		*detail;
};

/*
 * Read an archive from in, which stays where it is until the archive is
 * freed.  Where it is none *error is the reason, else NULL.
 */
struct ext_archive *ext_archive_new(struct ext_input *in, const char **error);
void		 ext_archive_free(struct ext_archive *);
/*
 * The next member that is a file; name and detail are valid until the next
 * call, in is the caller's to free.  False at the end, or where the rest is
 * lost: *error is set then.
 */
bool		 ext_archive_next(struct ext_archive *, struct ext_member *,
		    const char **error);

#endif
