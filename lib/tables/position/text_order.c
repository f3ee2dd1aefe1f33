/* SPDX-License-Identifier: ISC */
/* In which order columns stand that whole rows show. */
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_order.h"

/* The column whose head alone stands over stretch k, and over no other. */
static int
head_over(const struct tbl_text_columns *cols, const struct tbl_text_heads *l,
    size_t k)
{
	size_t	 i, c, found = l->n;

	for (i = 0; i < l->n; i++) {
		if (!tbl_spans_meet(l->head[i].at, cols->at[k]))
			continue;
		if (found != l->n)
			return TBL_COLUMN_UNKNOWN;
		found = i;
	}
	if (found == l->n)
		return TBL_COLUMN_UNKNOWN;
	for (c = 0; c < cols->n; c++) {
		if (c != k && tbl_spans_meet(l->head[found].at, cols->at[c]))
			return TBL_COLUMN_UNKNOWN;
	}
	return l->head[found].column;
}

/* The columns are what the heads say, in the order in which these stand. */
static void
order_of_heads(struct tbl_text_columns *cols, const struct tbl_text_heads *l)
{
	size_t	 i, k, at;

	for (i = 0; i < l->n; i++) {
		for (k = 0, at = 0; k < l->n; k++)
			at += l->head[k].at.from < l->head[i].at.from;
		cols->of[at] = (int8_t)l->head[i].column;
	}
}

static void
order_of_form(struct tbl_text_columns *cols)
{
	size_t	 k;

	for (k = 0; k < cols->n; k++)
		cols->of[k] = (int8_t)k;
}

bool
tbl_text_order_find(struct tbl_text_columns *cols,
    const struct tbl_text_heads *l, size_t n)
{
	bool	 seen[GI_COLS] = { false };
	size_t	 k, said = 0, nobody = 0, against = 0;
	int	 c;

	for (k = 0; k < cols->n; k++) {
		c = head_over(cols, l, k);
		cols->of[k] = (int8_t)c;
		nobody += c == TBL_COLUMN_NOBODY;
		if (c >= 0 && !seen[c]) {
			seen[c] = true;
			said++;
			against += c != (int)k;
		} else if (c != TBL_COLUMN_UNKNOWN) {
			against++;
		}
	}
	if (said < n || said + nobody < cols->n) {
		if (l->n == cols->n && l->named == n &&
		    tbl_text_heads_in_line(l))
			order_of_heads(cols, l);
		else if (cols->n > n || ((against > 0 || l->named == n) &&
		    !tbl_text_heads_in_order(l, n)))
			return false;
		else
			order_of_form(cols);
	}
	for (k = 0; k < n; k++)
		cols->has[k] = true;
	return true;
}
