/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: documents as rows. */
#ifndef STORE_POSTGRESQL_DOCUMENT_H
#define STORE_POSTGRESQL_DOCUMENT_H

#include "store/postgresql/rows.h"
#include "store/sql/reading.h"

enum store_copied {
	STORE_COPY_DOC, STORE_COPY_CELL, STORE_COPY_STRAY, STORE_COPY_FINDING,
	STORE_COPY_SECTION, STORE_COPY_FAILURE,
	STORE_COPIED
};

/* Rows of each table. */
struct store_copy {
	struct store_rows	 rows[STORE_COPIED];
};

/* Add a document, the nth of these rows. */
void		 store_document_add(struct store_copy *, size_t n,
		    const struct store_reading *);
/* Add the failure of a document, or of none where g is NULL. */
void		 store_failure_add(struct store_copy *, size_t n,
		    const struct store_reading *g, const struct rep_report *,
		    struct gi_arena *);

#endif
