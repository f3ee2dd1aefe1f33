/* SPDX-License-Identifier: ISC */
/* The rows of the tables of a reading, from their anchors to their cells. */
#include "gi.h"
#include "tables/court/court.h"
#include "tables/match/match.h"
#include "tables/parts/reading.h"
#include "tables/place/place.h"
#include "tables/position/position.h"
#include "tables/tables.h"

void
tbl_rows_read(struct tbl_reading *r)
{
	tbl_chain_choose(r);
	tbl_chain_repair(r);
	tbl_column_sets_find(r);
	tbl_serials_strip(r);
	tbl_rows_place_proved(r);
	tbl_rows_place_by_position(r);
	tbl_court_place(r);
	tbl_rows_place_whole(r);
	tbl_court_count(r);
	tbl_rows_place_short(r);
	tbl_rows_place_total(r);
	tbl_cells_join(r);
}
