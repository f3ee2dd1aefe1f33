/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: rows as COPY of PostgreSQL reads them, gathered in memory
 * until all of a table stand together.  Fields are put in the order of columns,
 * and a row ends with store_row_end().
 */
#ifndef STORE_POSTGRESQL_ROWS_H
#define STORE_POSTGRESQL_ROWS_H

#include "base/text.h"
#include "store/postgresql/part.h"

struct store_rows {
	struct gi_text	 t;		/* of malloc(3) */
};

/* A text, cleaned as store_clean() does; s NULL: null. */
void		 store_rows_text(struct store_rows *, struct gi_arena *,
		    struct gi_str);
/* A text that is clean and holds nothing that COPY would take otherwise. */
void		 store_rows_plain(struct store_rows *, struct gi_str);
/* A number, or null where it is not known. */
void		 store_rows_size(struct store_rows *, size_t n, bool known);
void		 store_rows_bool(struct store_rows *, bool);
void		 store_row_end(struct store_rows *);
/* Put the part that begins the COPY, and the rows, if there are any; drop them. */
void		 store_rows_put(FILE *out, enum store_part_id,
		    struct store_rows *);
void		 store_rows_free(struct store_rows *);

#endif
