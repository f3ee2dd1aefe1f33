/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what crawlers keep (WARC, ISO 28500). */
#ifndef GI_EXTRACT_SOURCE_WARC_H
#define GI_EXTRACT_SOURCE_WARC_H

#include "base/msg.h"
#include "extract/source/archive.h"
#include "extract/source/asset.h"

struct ext_warc;

/* Read records from in, which stays where it is until the WARC is freed. */
struct ext_warc	*ext_warc_new(struct ext_input *in, struct ext_left_out *);
void		 ext_warc_free(struct ext_warc *);
/*
 * The next document; what it holds is valid until the next call.  What no
 * document is is passed over and counted.  False at the end, or where the
 * rest is lost: *why is set then.
 */
bool		 ext_warc_next(struct ext_warc *, struct ext_member *,
		    enum gi_msg *why);

#endif
