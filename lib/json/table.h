/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the cells of a document as one object, by table, row and
 * column, as in {"requests":{"new":{"total":3}}}; or, flat, as members of the
 * object that is open, and has members already: "requests.new.total":3.
 */
#ifndef GI_JSON_TABLE_H
#define GI_JSON_TABLE_H

#include "gi.h"
#include "json/dotted.h"
#include "json/json.h"

/*
 * A row that has any cell, or an unplaced number, is written with all columns
 * that its edition gives it: those that the document lacks are null.
 *
 * places.c: write the cells if all of them are of the forms, no place has two,
 * and those of each block are of one edition; nearly all documents are so.
 * False if not: then nothing was written.  They are flat where there are keys
 * for that.
 */
bool		 json_places_write(const struct gi_doc *, struct json_out *,
		    const struct json_dotted *);
/* table.c: write any cells.  Those that contradict each other are reported. */
void		 json_tables_write(const struct gi_doc *, struct json_out *,
		    bool flat);

#endif
