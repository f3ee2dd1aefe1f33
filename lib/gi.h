/* SPDX-License-Identifier: ISC */
/*
 * libgi: reports on government information, their records, and the forms and
 * rules by which they are read; for tools, and for programs that embed it.
 *
 * What a _new function gave ends with the _free function of the same noun;
 * what is in a document's arena, when the next document is read; a view into a
 * record, when the next is read.  Arguments are borrowed until the call ends.
 *
 * What goes wrong with an input is told on standard error (in Chinese where the
 * program has bound gettext's domain gi), and raises the status that gi_finish()
 * returns.  Out of memory, the process tells so and exits with GI_USAGE.
 *
 * One thread at a time uses the library: the buffer of output, the worst
 * status and the caches are the process's, and have no lock.  Who has several
 * processors runs processes side by side, each on its own files.
 */
#ifndef GI_H
#define GI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define GI_VERSION	"0.1.0"
#define GI_USE_RESULT	__attribute__((__warn_unused_result__))
#define GI_LEN(array)	(sizeof(array) / sizeof((array)[0]))

/* Exit status, from good to bad: the worst one counts. */
enum gi_status {
	GI_OK,
	GI_FINDINGS,		/* gi-verify: a finding at or above --fail-on */
	GI_USAGE,		/* usage, or a file that could not be read */
	GI_STREAM,		/* input cut short, or not a record stream */
	GI_OUTPUT		/* output could not be written */
};

/* A view of text: UTF-8, counted in bytes, not NUL-terminated. */
struct gi_str {
	const char	*s;
	size_t		 len;
};

/* Inlined, the length of a constant is known. */
static inline struct gi_str
gi_str(const char *s)
{
	return (struct gi_str){ s, strlen(s) };
}

bool		 gi_str_eq(struct gi_str, struct gi_str);
static inline bool
gi_str_is(struct gi_str str, const char *s)
{
	return str.len == strlen(s) &&
	    (str.len == 0 || memcmp(str.s, s, str.len) == 0);
}

/* Memory that is given back all at once, by clearing or freeing the arena. */
struct gi_arena;
struct gi_arena	*gi_arena_new(void);
void		 gi_arena_free(struct gi_arena *);
void		 gi_arena_clear(struct gi_arena *);

/* The program's name as messages show it; set first in main(). */
extern const char *gi_progname;
enum gi_status	 gi_status_worst(void);
/* Close out, report if output failed; returns gi_status_worst() for main(). */
int		 gi_finish(FILE *out) GI_USE_RESULT;

/*
 * Stages, as the tools of their names; gi_json is gi-tojson, gi_csv gi-tocsv,
 * gi_html gi-tohtml, which writes its own files.  A run of one reads inputs, one after the other,
 * and writes to out, to which nothing else is written before gi_run_free().
 *
 * gi_extract is in libgi-extract, which holds all of libgi too, and needs more
 * libraries: see pkg-config gi-extract, in place of gi.  It wants LC_CTYPE to
 * be UTF-8, for the names in archives, and starts children of its own.
 */
struct gi_stage;
struct gi_run;
extern const struct gi_stage gi_extract, gi_normalize, gi_sections, gi_tables,
    gi_verify, gi_json, gi_view, gi_html, gi_csv;

struct gi_run	*gi_run_new(const struct gi_stage *, FILE *out);
/*
 * Before the first input: set an option by its long name, as in (run, "form",
 * "2026.tsv"); value is NULL where it takes none.  False, and reported, if it
 * is none of the stage: then the run reads and writes nothing.  --null and the
 * like, which are about the tool, are none.
 */
bool		 gi_run_option(struct gi_run *, const char *name,
		    const char *value);
/* Read fd to its end, but do not close it; name is what messages call it. */
void		 gi_run_read(struct gi_run *, int fd, const char *name);
/* Read a file, "-" for standard input; gi_extract takes folders too. */
void		 gi_run_file(struct gi_run *, const char *name);
/*
 * Write what is left, such as the done record of gi_extract and gi_normalize
 * (others write one for each input), and flush out, which stays open.  Returns
 * the worst status so far; gi_finish() tells why output failed.
 */
enum gi_status	 gi_run_free(struct gi_run *);

/*
 * Records; see gi-records(5).  Types (GI_REC_SECT), numbers of fields
 * (GI_SECT_ROLE), roles of sections (GI_ROLE_ANNEX), kinds of skip
 * (GI_SKIPPED_PAGE), and names of all but fields (GI_NAME_REC_SECT):
 */
#include "records.inc"

struct gi_record {
	struct gi_str	 raw;		/* the whole record, without LF */
	enum gi_type	 type;
};

struct gi_reader;
/* Read records from fd, which is called name in messages. */
struct gi_reader *gi_reader_new(int fd, const char *name);
void		 gi_reader_free(struct gi_reader *);
/*
 * Read a record.  Returns 1, 0 at the end of the input, -1 if reading failed,
 * which is reported.  A last record without LF, which was cut, is not given.
 */
int		 gi_read(struct gi_reader *, struct gi_record *) GI_USE_RESULT;
/* At the end of the input: whether there was such a record. */
bool		 gi_reader_cut(const struct gi_reader *);
/*
 * Field i, with its escapes; field 0 is the type.  Empty if the record has no
 * such field.  It is sought from the start of the record each time.
 */
struct gi_str	 gi_field(const struct gi_record *, size_t i);
/* The first n fields, empty where missing; returns how many are there. */
size_t		 gi_fields(const struct gi_record *, struct gi_str *, size_t n);
bool		 gi_is_null(struct gi_str field);
/* The field with its escapes resolved; a copy in the arena if it has any. */
struct gi_str	 gi_unescape(struct gi_arena *, struct gi_str field);

/* Documents, each whole, with its records as views into what was read. */
struct gi_line {
	uint32_t	 number;	/* in the source, from 1 */
	uint32_t	 rec;		/* index of its record */
	struct gi_str	 text;		/* as gi_filter.escaped has it */
};

struct gi_doc {
	struct gi_arena		*arena;
	const char		*name;		/* of the input, for messages */
	struct gi_str		 source;	/* escapes resolved */
	const struct gi_record	*rec;		/* from doc on, without end */
	size_t			 nrec;
	size_t			 number;	/* of rec[0] in its stream, from 1;
						   the others follow it */
	size_t			 offset;	/* bytes of the stream before */
	size_t			 meta_end;	/* behind the last meta, or 0 */
	const struct gi_line	*line;		/* its line records, in order */
	size_t			 nline;
	bool			 complete;	/* end was read, and said ok */
	bool			 escaped;	/* as its filter: see gi_doc_text() */
	uint32_t		 types;		/* for gi_doc_has() */
};
/* The last value of a meta record with this key; len 0 if there is none. */
struct gi_str	 gi_doc_meta(const struct gi_doc *, const char *key);

/* What is done with the documents of a stream. */
struct gi_filter {
	/* called for each document; what it writes takes the place of that */
	void	(*document)(struct gi_doc *, void *ctx);
	/* for each record outside of documents but done; NULL: it is copied */
	void	(*other)(const struct gi_record *, void *ctx);
	FILE	*out;			/* gets copies, and done; or NULL */
	bool	 escaped;		/* the text of a line is all that is
					   behind its number, as it stands */
	bool	 bounded;		/* in memory, up to gi_doc_settled() */
};
/* Give it all documents; false, and reported: something is missing. */
bool	 gi_filter_run(struct gi_reader *, const struct gi_filter *, void *ctx);

/* Forms: the editions of the report, and what gi-forms(5) says of them. */
enum gi_table { GI_DISCLOSURE, GI_REQUESTS, GI_PROCEEDINGS, GI_STATISTICS,
    GI_TABLES };
#define GI_COLS		8		/* columns of a table in one edition */

struct gi_label {
	const char	*text;		/* as published */
	const uint32_t	*fold;		/* folded, without its item number */
	size_t		 len;		/* of fold */
	uint8_t		 item;		/* its item number, 0 for none */
	char		 style;		/* of the number: '1', '(', 'c' or 0 */
	bool		 variant;	/* not the statutory wording */
	uint16_t	 english;	/* text + english is its English; 0: none */
};

struct gi_col {
	const char		*key, *unit;
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
	const char			*title, *english; /* or NULL */
	const struct gi_row		*row;
	size_t				 nrow;
	const struct gi_col		*col;
	size_t				 ncol;
	const struct gi_identity	*identity;
	size_t				 nidentity;
	const struct gi_label		*head;	/* texts above the columns */
	size_t				 nhead;
	const uint16_t			*place;	/* from here on: form/form.h */
	const char			*between;
	const uint16_t			*between_at;
	const struct gi_print		*print;
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
 * Before the first document: add the form in a file, in the place of an edition
 * of its name.  False, and reported, where that cannot be.
 */
bool		 gi_form_add(const char *file) GI_USE_RESULT;
/* All editions, oldest first; *n is set to how many there are. */
const struct gi_form *gi_forms(size_t *n);
/* The edition of that name, or the newest for reports on a year, or NULL. */
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
enum gi_class { GI_CLASS_REPORT, GI_CLASS_TEXT };
/* Rules, which findings name; see gi-rules(7). */
struct gi_rule {
	const char		*id;
	enum gi_severity	 severity;
	enum gi_class		 of;		/* the report, or its text */
	const char		*place;		/* what a finding's place names */
	const char		*stage;		/* the tool that finds it */
	const char		*what;		/* what it checks, in English */
	const char		*text;		/* the same in Chinese */
	const char		*law;		/* the source, or "" */
	const char		*example;	/* of what breaks it */
	const char		*cure;		/* what an official does then */
	const char	*message, *message_en, *law_en, *example_en, *cure_en;
};

/* All rules; *n is set to how many there are. */
const struct gi_rule *gi_rules(size_t *n);
/* The rule of that name, or NULL. */
const struct gi_rule *gi_rule_find(struct gi_str id);

#endif
