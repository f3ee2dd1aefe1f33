/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: WARC (ISO 28500), which crawlers write. */
#ifndef GI_EXTRACT_CONTAINER_WARC_H
#define GI_EXTRACT_CONTAINER_WARC_H

#include "extract/container/archive.h"
#include "extract/container/asset.h"
#include "tool/msg.h"

struct ext_warc;

/*
 * Read records from in, which must stay where it is until the WARC is freed.
 */
struct ext_warc	*ext_warc_new(struct ext_input *in, struct ext_left_out *);
void		 ext_warc_free(struct ext_warc *);
/*
 * Go to the next document, which is valid until the next call.  Records that
 * are none are counted as left out.  False at the end; or where the rest is
 * lost, in which case *why is set to the reason.
 */
bool		 ext_warc_next(struct ext_warc *, struct ext_member *,
		    enum gi_msg *why);

#endif
