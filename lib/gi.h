/* SPDX-License-Identifier: ISC */
/*
 * libgi: the record stream, the statutory forms and the reading of reports.
 *
 * Ownership, for every declaration here: what a _new function gave ends with
 * the _free function of the same noun; what is in a document's arena ends when
 * the next document is read; a view into a record ends when the next is read.
 *
 * What goes wrong with an input is told on standard error, and raises the
 * status that gi_finish() returns.  Where memory runs out, that is told and
 * the process exits with GI_USAGE: no function returns to say so.
 *
 * Threads: one thread at a time uses the library, so that one process never
 * reads two documents at once.  The buffer of output, the worst status and the
 * caches of what was learned of texts are the process's, and have no lock.  To
 * use several processors, run processes side by side, each on its own files.
 */
#ifndef GI_H
#define GI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

#define GI_VERSION	"0.1.0"
#define GI_USE_RESULT	__attribute__((__warn_unused_result__))
#define GI_LEN(array)	(sizeof(array) / sizeof((array)[0]))

/*
 * Exit status, from good to bad: the worst one counts.
 */
enum gi_status {
	GI_OK,
	GI_FINDINGS,		/* gi-verify: a finding at or above --fail-on */
	GI_USAGE,		/* usage, or a file that could not be read */
	GI_STREAM,		/* input cut short, or not a record stream */
	GI_OUTPUT		/* output could not be written */
};

/*
 * A view of text: UTF-8, counted in bytes, not NUL-terminated.
 */
struct gi_str {
	const char	*s;
	size_t		 len;
};

/* Inlined, the length of a constant is known. */
static inline struct gi_str
gi_str(const char *s)
{
	struct gi_str	 str = { s, strlen(s) };

	return str;
}

bool		 gi_str_eq(struct gi_str, struct gi_str);

static inline bool
gi_str_is(struct gi_str str, const char *s)
{
	return str.len == strlen(s) &&
	    (str.len == 0 || memcmp(str.s, s, str.len) == 0);
}

/*
 * Memory of one document: what is taken of an arena is given back all at once,
 * by clearing or freeing it.
 */
struct gi_arena;

struct gi_arena	*gi_arena_new(void);
void		 gi_arena_free(struct gi_arena *);
void		 gi_arena_clear(struct gi_arena *);

/* The program's name as messages show it; set first in main(). */
extern const char *gi_progname;
/*
 * Flush and close out, and report where anything could not be written.
 * Returns the worst status, which main() returns.
 */
int		 gi_finish(FILE *out) GI_USE_RESULT;

/*
 * Records; see gi-records(5).  Their types (GI_REC_SECT), the numbers of their
 * fields (GI_SECT_ROLE), the roles of sections (GI_ROLE_ANNEX), the kinds of
 * skip (GI_SKIPPED_PAGE), and the names of all but fields as they stand in a
 * record (GI_NAME_REC_SECT), made from data/records.tsv:
 */
#include "records.inc"

/* The name of a role, NULL for GI_NO_ROLE; and the role of a name. */
const char	*gi_role_name(enum gi_role);
enum gi_role	 gi_role_find(struct gi_str name);
/* The name of a kind of skip, NULL for GI_NOT_SKIPPED. */
const char	*gi_skipped_name(enum gi_skipped);

struct gi_record {
	struct gi_str	 raw;		/* the whole record, without LF */
	size_t		 number;	/* of the record in its stream, from 1 */
	enum gi_type	 type;
};

struct gi_reader;

/* Read records from fd, which is called name in messages. */
struct gi_reader *gi_reader_new(int fd, const char *name);
/* Before the first gi_read(): give it bytes read from fd already; copied. */
void		 gi_reader_begin(struct gi_reader *, struct gi_str bytes);
void		 gi_reader_free(struct gi_reader *);
/*
 * Read the next record.  Returns 1 for a record, 0 at the end of the input, -1
 * if reading failed, which is reported.  A last record without its LF was cut,
 * and is not given.
 */
int		 gi_read(struct gi_reader *, struct gi_record *) GI_USE_RESULT;
/* At the end of the input: whether there was such a record. */
bool		 gi_reader_cut(const struct gi_reader *);
const char	*gi_reader_name(const struct gi_reader *);
/*
 * With true, the record last given and all that follow stay valid; with false,
 * all but the last one may go.
 */
void		 gi_reader_hold(struct gi_reader *, bool);
/* Bytes of the stream before the record last given. */
size_t		 gi_reader_offset(const struct gi_reader *);
/* Make a record of its text, without LF, which it is a view into. */
void		 gi_record_split(struct gi_str raw, struct gi_record *);
/*
 * Field i, with its escapes; field 0 is the type.  Empty if the record has no
 * such field.  It is sought from the start of the record each time.
 */
struct gi_str	 gi_field(const struct gi_record *, size_t i);
/* The first max fields, empty where missing; returns how many are there. */
size_t		 gi_fields(const struct gi_record *, struct gi_str *field,
		    size_t max);
bool		 gi_is_null(struct gi_str field);
/* The field with its escapes resolved; a copy in the arena if it has any. */
struct gi_str	 gi_unescape(struct gi_arena *, struct gi_str field);

/*
 * Documents: doc.c.  A stage sees one document at a time, whole.
 */
struct gi_line {
	size_t		 number;	/* in the source, from 1 */
	size_t		 rec;		/* index of its record */
	struct gi_str	 text;		/* its escapes resolved, unless the
					   stage wants them; see gi_stage */
};

struct gi_doc {
	struct gi_arena		*arena;
	const char		*name;		/* of the input, for messages */
	struct gi_str		 source;	/* escapes resolved */
	const struct gi_record	*rec;		/* from doc on, without end */
	size_t			 nrec;
	size_t			 offset;	/* bytes of the stream before
						   its doc record */
	size_t			 meta_end;	/* index behind its last meta
						   record, 0 if it has none */
	const struct gi_line	*line;		/* its line records, in order */
	size_t			 nline;
	bool			 complete;	/* end was read, and said ok */
};
/* The last value of a meta record with this key; len 0 if there is none. */
struct gi_str	 gi_doc_meta(const struct gi_doc *, const char *key);

/*
 * Forms: form.c; the tables are made from forms/ by mkforms.c.
 * Keys are as in forms/README; labels are given as published and folded.
 */
enum gi_table { GI_DISCLOSURE, GI_REQUESTS, GI_PROCEEDINGS, GI_STATISTICS,
    GI_TABLES };

#define GI_COLS		8		/* columns of a table in one edition */

struct gi_label {
	const char	*text;		/* as published */
	const uint32_t	*fold;		/* folded, without its item number */
	size_t		 len;		/* of fold */
	uint8_t		 item;		/* its item number, 0 for none */
	char		 style;		/* of the number: 1 ( c or 0; see
					   gi_item_parse() */
	bool		 variant;	/* not the statutory wording */
};

struct gi_col {
	const char		*key;
	const char		*unit;
	struct gi_label		 label;
	const struct gi_label	*variants;
	size_t			 nvariants;
};

struct gi_row {
	const char		*key;		/* dotted */
	const char		*unit;		/* where rows differ in it */
	struct gi_label		 label;
	const struct gi_label	*variants;
	size_t			 nvariants;
	bool			 group;		/* has no numbers of its own */
	int			 parent;	/* index of its group or -1 */
	uint32_t		 cols;		/* bit i: it has column i */
};

/* total = part + part ..., or a + b = c + d: indices of rows or columns. */
struct gi_identity {
	enum { GI_ROWSUM, GI_COLSUM, GI_BALANCE } kind;
	const uint8_t	*left;
	size_t		 nleft;
	const uint8_t	*right;
	size_t		 nright;
};

struct gi_tableform {
	const char			*key;
	enum gi_table			 table;
	int				 section;	/* 0: in an annex */
	const char			*title;
	const struct gi_row		*row;
	size_t				 nrow;
	const struct gi_col		*col;
	size_t				 ncol;
	const struct gi_identity	*identity;
	size_t				 nidentity;
	const struct gi_label		*head;	/* texts above the columns */
	size_t				 nhead;
	const uint16_t			*place;	/* row by row, of each column:
						   an index of gi_places() or
						   GI_NO_PLACE */
	const char			*between;	/* as place: what stands
						   before each cell in JSON
						   behind the cell before, from
						   one offset to the next; can
						   be read by blocks */
	const uint16_t			*between_at;
};

struct gi_section {
	int			 number;
	struct gi_label		 title;
	const struct gi_label	*variants;
	size_t			 nvariants;
};

struct gi_form {
	const char			*edition;	/* "2014" ... */
	const char			*source;	/* the paper that set it */
	int				 from, to;	/* years in force, 0: open */
	const struct gi_tableform	*table;
	size_t				 ntable;
	const struct gi_section		*section;
	size_t				 nsection;
};

/*
 * Before the first document: add the form that a file holds, as gi-forms(5)
 * describes it.  It takes the place of an edition of its name.  False where
 * that cannot be, which was reported.
 */
bool		 gi_form_add(const char *file) GI_USE_RESULT;
/* All editions, oldest first. */
const struct gi_form *gi_forms(size_t *n);
/*
 * The edition of that name, or the newest in force for the reports on a year,
 * or NULL.
 */
const struct gi_form *gi_form_find(struct gi_str edition);
const struct gi_form *gi_form_year(int year);
const struct gi_tableform *gi_form_table(const struct gi_form *,
		    enum gi_table);
/* Index of the row or column with that key, or -1. */
int		 gi_row_find(const struct gi_tableform *, struct gi_str key);
int		 gi_col_find(const struct gi_tableform *, struct gi_str key);

/* The key of a table, and back (GI_TABLES if it is none). */
const char	*gi_table_key(enum gi_table);
enum gi_table	 gi_table_find(struct gi_str key);

enum gi_severity { GI_NOTE, GI_WARNING, GI_ERROR };

/*
 * Rules: rule.c, from data/rules.tsv.
 */
struct gi_rule {
	const char		*id;
	enum gi_severity	 severity;
	const char		*place;		/* what a finding's place names */
	const char		*stage;		/* the tool that finds it */
	const char		*what;		/* what it checks, in English */
	const char		*text;		/* the same in Chinese */
	const char		*law;		/* the source, or "" */
	const char		*example;	/* of what breaks it */
	const char		*cure;		/* what an official does then */
	const char		*message;	/* template of its message */
};

const struct gi_rule *gi_rules(size_t *n);
const struct gi_rule *gi_rule_find(struct gi_str id);
/*
 * A rule's message with {0}, {1} ... replaced by args, in the arena.
 */
struct gi_str	 gi_rule_message(struct gi_arena *, const struct gi_rule *,
		    const struct gi_str *args, size_t nargs);

#endif
