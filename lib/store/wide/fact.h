/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what a row of a report says of it before its numbers, see
 * data/facts.tsv.
 */
#ifndef STORE_WIDE_FACT_H
#define STORE_WIDE_FACT_H

#include "report/report.h"

enum store_type { STORE_TEXT, STORE_NUMBER, STORE_BOOLEAN };

enum store_fact {
#define STORE_FACT(id, name, type, chinese, english) STORE_FACT_##id,
#include "facts.inc"
#undef STORE_FACT
	STORE_FACTS
};

/* Its id, and the head of its column in both languages. */
struct store_fact_names {
	const char	*id;
	enum store_type	 type;
	const char	*chinese, *english;
};

const struct store_fact_names *store_fact_names(enum store_fact);
/*
 * What a report's fact is: a text; digits, for a number; "true" or "false".  s
 * is NULL where it is not known.  In the arena, or the report's own.
 */
struct gi_str	 store_fact(const struct rep_report *, struct gi_arena *,
		    enum store_fact);

#endif
