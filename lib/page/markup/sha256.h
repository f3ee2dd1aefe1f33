/* SPDX-License-Identifier: ISC */
/* Internal to lib/page: SHA-256, as FIPS 180-4 has it. */
#ifndef PAGE_SHA256_H
#define PAGE_SHA256_H

#include "gi.h"

#define PAGE_SHA256	32		/* bytes of a digest */
#define PAGE_SHA256_BASE64	45	/* of its text in base64, with a NUL */

/* A text that is hashed piece by piece. */
struct page_sha256 {
	uint32_t	 h[8];
	uint64_t	 bytes;		/* so far */
	uint8_t		 block[64];	/* what does not fill one yet */
};

void		 page_sha256_begin(struct page_sha256 *);
void		 page_sha256_add(struct page_sha256 *, struct gi_str);
void		 page_sha256_end(struct page_sha256 *, uint8_t digest[PAGE_SHA256]);
/* End it; the digest in base64, as a content security policy names it. */
void		 page_sha256_base64(struct page_sha256 *,
		    char text[PAGE_SHA256_BASE64]);

#endif
