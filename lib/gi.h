/* SPDX-License-Identifier: ISC */
/*
 * libgi: the record stream, the statutory forms and the reading of reports.
 *
 * Ownership, for every declaration here: what a _new gave ends with the _free
 * of the same noun; what is in a document's arena ends when the next document
 * is read; a view into the line ends with the next call on the reader.
 * Nothing here exits or prints, but gi_report() and its kin, and gi_option()
 * for --help.
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
 * Exit status, by rank: a worse one never yields to a better one.
 */
enum gi_status {
	GI_OK,
	GI_FINDINGS,		/* gi-verify: a finding at or above --fail-on */
	GI_USAGE,		/* usage, or a file that could not be read */
	GI_STREAM,		/* input cut short, or not a record stream */
	GI_OUTPUT		/* output could not be written */
};

/*
 * Messages: msg.c, from data/messages.tsv.
 */
enum gi_msg {
#define GI_MESSAGE(id, status, text) GI_MSG_##id,
#include "messages.inc"
#undef GI_MESSAGE
	GI_MSG_COUNT
};

/* The tool's name as messages show it; set first in main(). */
extern const char *gi_progname;
/* Called before each message, where it is not NULL. */
extern void	 (*gi_before_report)(void);

/*
 * Write "tool: file:line: text: detail" to standard error and keep the worst
 * status.  file may be NULL, line 0, detail NULL; a file or detail that holds
 * what a terminal could take for commands is shown as $'...'.
 */
void		 gi_report(enum gi_msg, const char *file, size_t line,
		    const char *detail);
/* The text of a message, for a fail record. */
const char	*gi_message(enum gi_msg);
/* The same for a status that has no message of its own. */
void		 gi_status_raise(enum gi_status);
enum gi_status	 gi_status_worst(void);
/* Flush out; the reason of a failure is kept for gi_finish(). */
void		 gi_flush(FILE *out);
/*
 * The same, but no sooner than a read could keep a reader of the output
 * waiting: gi_flush_due() stands before each read(2) that may block.
 */
void		 gi_flush_later(FILE *out);
void		 gi_flush_due(void);
/* Whether something could not be written; not all may have been tried yet. */
bool		 gi_write_failed(const FILE *out);
/* Flush and close out, report if that failed, return the worst status. */
int		 gi_finish(FILE *out) GI_USE_RESULT;
/* Report that memory ran out and exit with GI_USAGE. */
void		 gi_out_of_memory(void) __attribute__((__noreturn__));

/*
 * Options: option.c, from data/options.tsv, which also makes --help and the
 * completions.
 */
enum gi_opt {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help) id,
#include "options.inc"
	GI_OPT_COUNT,
	GI_OPT_END = -1,	/* only operands are left */
	GI_OPT_STOP = -2	/* --help or --version was answered, or a
				   mistake reported: main() goes to its end */
};

struct gi_args {
	int		 argc;
	char		**argv;
	int		 next;		/* after GI_OPT_END: the first operand */
	const char	*value;		/* of the option just returned, or NULL */
};

/*
 * The next option of a tool.  Sets gi_progname to tool in the first call, that
 * is where next is 0.  Options may stand behind operands, which are moved to
 * the end; -- ends them.  Long options are not abbreviated.  --help and
 * --version are answered on standard output, mistakes are reported.
 */
int		 gi_option(struct gi_args *, const char *tool);
/* What --help says of a tool. */
void		 gi_help(FILE *, const char *tool);
/* The long name of an option. */
const char	*gi_option_name(int opt);

/*
 * What the first stage of a pipe is to read: operand.c.  read is called for
 * each operand, for each name in a list, or once for - where there is neither;
 * refuse for a name that cannot be read, since the list is in its place.
 */
struct gi_operands {
	const char	*list;		/* a file with names, or NULL */
	FILE		*out;		/* nothing more once this failed */
	void		(*read)(void *ctx, const char *name);
	void		(*refuse)(void *ctx, const char *name, enum gi_msg);
};

/* False, and reported, where there are both a list and operands. */
bool		 gi_operands_read(const struct gi_operands *,
		    const struct gi_args *, void *ctx);

/*
 * Memory: arena.c.  One arena a document, emptied between documents.  The
 * allocating functions do not return on failure (see gi_out_of_memory).
 */
struct gi_arena;

struct gi_arena	*gi_arena_new(void);
void		 gi_arena_free(struct gi_arena *);
void		 gi_arena_clear(struct gi_arena *);
/* Give back all that was taken since the mark. */
struct gi_mark {
	void	*block;
	size_t	 used;
	size_t	 left;
};

struct gi_mark	 gi_arena_mark(const struct gi_arena *);
void		 gi_arena_release(struct gi_arena *, struct gi_mark);
/*
 * So many bytes may be taken from now on; what is given back may be taken again.
 * Where they run out, over(ctx) is called, which must not return.  NULL:
 * no limit, as at first.
 */
void		 gi_arena_limit(struct gi_arena *, size_t bytes,
		    void (*over)(void *), void *ctx);
/* size bytes, zeroed, aligned for any type. */
void		*gi_alloc(struct gi_arena *, size_t size);
/* The same, not zeroed. */
void		*gi_alloc_raw(struct gi_arena *, size_t size);
/* nmemb members of size bytes each, zeroed; the product is checked. */
void		*gi_alloc_array(struct gi_arena *, size_t nmemb, size_t size);
/* A copy of len bytes with a NUL after them. */
char		*gi_dup(struct gi_arena *, const char *s, size_t len);
/*
 * Room for one more member in an array of the arena: returns the array,
 * moved if need be, with *room >= n + 1.  Growth is by doubling.  What
 * gi_grow() adds is zero, what gi_grow_raw() adds is anything.
 */
void		*gi_grow(struct gi_arena *, void *array, size_t n,
		    size_t *room, size_t size);
void		*gi_grow_raw(struct gi_arena *, void *array, size_t n,
		    size_t *room, size_t size);
/* A sum or product of sizes; out of memory where it overflows. */
size_t		 gi_size_add(size_t, size_t);
size_t		 gi_size_mul(size_t, size_t);
void		*gi_malloc(size_t);
void		*gi_realloc(void *, size_t nmemb, size_t size);

/*
 * Sources: source.c.
 */
struct gi_buf {
	char	*s;
	size_t	 room;
};

/*
 * Read all of fd into buf, which is kept and grown from call to call; of what
 * is larger than max, no more than shows that: the length is max + 1 then.
 * Returns the length, or -1 with errno set.
 */
ssize_t		 gi_slurp(int fd, struct gi_buf *, size_t max);
/*
 * One read(2) of at most max bytes, behind the first len of buf, which has
 * room for 64 KiB of them.
 */
ssize_t		 gi_read_on(int fd, struct gi_buf *, size_t len, size_t max);
/* gi_slurp() where len bytes of it are in buf already. */
ssize_t		 gi_slurp_on(int fd, struct gi_buf *, size_t len, size_t max);
/*
 * Read as much of fd into buf as tells whether a record stream begins there,
 * by its first line: doc with a source and bytes, fail or done, whole.  One
 * that the end of the input cuts counts too.  Returns the length, or -1.
 */
ssize_t		 gi_look(int fd, struct gi_buf *, bool *stream);
void		 gi_buf_free(struct gi_buf *);
/* Let a pipe hold more than it does, if that can be: pipe.c. */
void		 gi_pipe_widen(int fd);

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

/* The rest of it, from byte at on; at is not behind its end. */
static inline struct gi_str
gi_str_from(struct gi_str str, size_t at)
{
	str.s += at;
	str.len -= at;
	return str;
}

/* Behind the white space at byte at of a string; at, if none is there. */
size_t		 gi_str_spaces(struct gi_str, size_t at);
/* Whether it is this but for the case of its letters; lower has no capitals. */
bool		 gi_str_is_lower(struct gi_str, const char *lower);
/* Where part, which is not empty, first stands in it; its length if nowhere. */
size_t		 gi_str_find(struct gi_str, struct gi_str part);
/* Whether it does. */
bool		 gi_str_has(struct gi_str, struct gi_str part);
/* Parse a whole non-negative decimal number that fits; false if it is none. */
bool		 gi_str_size(struct gi_str, size_t *);
#define GI_SIZE_TEXT	24		/* bytes that gi_size_format() needs */
/* Write it in decimal digits, without a NUL; returns the length. */
size_t		 gi_size_format(size_t, char buf[GI_SIZE_TEXT]);

/*
 * The lines of a text: lines.c; gi-normalize(1) says what ends one, and which
 * ends count.
 */
struct gi_lines {
	struct gi_str	 rest;		/* not yet given */
	size_t		 number;	/* of the line that comes next */
	bool		 cr;		/* CR counts */
};

void		 gi_lines_begin(struct gi_lines *, struct gi_str text);
/*
 * The next line, without its end; only where rest is not empty.  Its first at
 * bytes are known to hold no line end.
 */
struct gi_str	 gi_lines_next(struct gi_lines *, size_t at);
/* The number of the line in which byte at of text stands. */
size_t		 gi_line_at(struct gi_str text, size_t at);

/*
 * Text: utf8.c, fold.c.
 */
#define GI_REPLACEMENT	0xFFFDu

struct gi_utf8 {
	uint32_t	 cp;
	uint32_t	 n;		/* bytes that it took */
};

/* gi_utf8_decode() for all that it does not do itself. */
struct gi_utf8	 gi_utf8_rare(const char *s, size_t len);

/*
 * Decode one code point from len > 0 bytes.  Returns how many bytes it took,
 * always at least one; a broken sequence gives GI_REPLACEMENT (maximal
 * subparts, Unicode 15 section 3.9).  Nearly all that is read is ASCII or Han,
 * of three bytes.
 */
static inline size_t
gi_utf8_decode(const char *s, size_t len, uint32_t *cp)
{
	const unsigned char	*u = (const unsigned char *)s;
	struct gi_utf8		 rare;
	uint32_t		 a, b;

	if (u[0] < 0x80) {
		*cp = u[0];
		return 1;
	}
	if (len >= 3 && u[0] >= 0xE1 && u[0] <= 0xEF && u[0] != 0xED) {
		a = u[1] ^ 0x80u;
		b = u[2] ^ 0x80u;
		if ((a | b) < 0x40) {
			*cp = (u[0] & 0xFu) << 12 | a << 6 | b;
			return 3;
		}
	}
	rare = gi_utf8_rare(s, len);
	*cp = rare.cp;
	return rare.n;
}

/*
 * The last code point and its bytes, both 0 if there is none.  A byte that
 * goes on from no character is GI_REPLACEMENT, whatever stands before it.
 */
static inline struct gi_utf8
gi_utf8_end(struct gi_str s)
{
	struct gi_utf8	 last = { 0, 0 };
	size_t		 back = s.len > 0;

	while (back < s.len && back < 4 && (s.s[s.len - back] & 0xC0) == 0x80)
		back++;
	if (back > 0)
		last.n = (uint32_t)gi_utf8_decode(s.s + s.len - back, back,
		    &last.cp);
	if (last.n < back) {
		last.cp = GI_REPLACEMENT;
		last.n = 1;
	}
	return last;
}

static inline uint32_t
gi_utf8_last(struct gi_str s)
{
	return gi_utf8_end(s).cp;
}

/* Bytes that begin a character: code points, of text that is not broken. */
size_t		 gi_utf8_count(struct gi_str);
/* Encode cp into up to 4 bytes; returns how many. */
size_t		 gi_utf8_encode(uint32_t cp, char *s);
/* Length in bytes of the longest prefix that is strict UTF-8. */
size_t		 gi_utf8_valid(const char *s, size_t len);
/* Columns on a terminal: 0, 1 or 2. */
int		 gi_width(uint32_t cp);
/* Bytes of the characters at its start that so many columns have room for. */
size_t		 gi_width_fit(struct gi_str, size_t columns);

/*
 * What a character is: made by mkchars.c.  A word has the classes, and the
 * bits in which the character and what it folds to differ.
 */
#define GI_CHARS	0x40000u	/* beyond there is none of interest */
#define GI_CHAR_BLOCK	64u
#define GI_CHAR_FOLD	0x3FFFFu
#define GI_CHAR_KEPT	0x40000u	/* folding keeps it */
#define GI_CHAR_HAN	0x80000u
#define GI_CHAR_SPACE	0x100000u
#define GI_CHAR_BAR	0x200000u	/* parts cells: TAB, and what draws lines */
#define GI_CHAR_STOP	0x400000u	/* U+3002, which is in prose alone */
#define GI_CHAR_OPEN	0x800000u	/* opens what may be pinyin */
#define GI_CHAR_NUMERAL	0x1000000u	/* a word of GI_WORD_NUMERAL */
#define GI_CHAR_EDGE	0x2000000u	/* sets pieces of a line apart */
#define GI_CHAR_ITEM	0x4000000u	/* may begin an item number */
#define GI_CHAR_VALUE(is)	((is) >> 27)	/* what a numeral stands for */

extern const uint8_t	 gi_char_blocks[GI_CHARS / GI_CHAR_BLOCK];
extern const uint32_t	 gi_char_table[][GI_CHAR_BLOCK];

static inline uint32_t
gi_char(uint32_t cp)
{
	return cp < GI_CHARS ? gi_char_table[gi_char_blocks[cp /
	    GI_CHAR_BLOCK]][cp % GI_CHAR_BLOCK] : 0;
}

static inline bool
gi_is_han(uint32_t cp)
{
	return (gi_char(cp) & GI_CHAR_HAN) != 0;
}

/* Any white space, NBSP too. */
static inline bool
gi_is_space(uint32_t cp)
{
	return (gi_char(cp) & GI_CHAR_SPACE) != 0;
}

/*
 * Fold one code point for comparison: Traditional characters of the forms to
 * Simplified, full width to half width, letters to lower case; white space,
 * punctuation and marks give 0, which stands for nothing.
 */
static inline uint32_t
gi_fold(uint32_t cp)
{
	uint32_t	 is = gi_char(cp);

	return (is & GI_CHAR_KEPT) != 0 ? cp ^ (is & GI_CHAR_FOLD) : 0;
}

/* Fold text into at most max code points; returns how many. */
size_t		 gi_fold_str(struct gi_str, uint32_t *out, size_t max);
/* Same, in UTF-8 in the arena. */
struct gi_str	 gi_fold_text(struct gi_arena *, struct gi_str);

/* What characters a text has: how many, and their classes together. */
struct gi_seen {
	size_t		 n;
	uint32_t	 is;
};

/*
 * Fold text into out, in UTF-8, which takes no more bytes than text; returns
 * how many.  What was seen of text is added to seen.
 */
size_t		 gi_fold_utf8(struct gi_str, char *out, struct gi_seen *seen);
/* The byte of text that byte i of the same came from; its end from its end. */
size_t		 gi_fold_from(struct gi_str text, size_t i);
/* Bytes of "(shù)", which mirrors put behind a character; 0 if none is there. */
size_t		 gi_pinyin(struct gi_str);
/*
 * A name as records may hold it: what is no UTF-8, or a control character that
 * has no escape there, shows as U+FFFD.  In the arena; source.c.
 */
struct gi_str	 gi_source_name(struct gi_arena *, const char *name);
/* n in decimal digits, in the arena. */
struct gi_str	 gi_size_text(struct gi_arena *, size_t n);
/* Drop white space at both ends. */
struct gi_str	 gi_trim(struct gi_str);

/*
 * Words: word.c, from data/words.tsv.  What reports say around the tables,
 * by class; see that file for what each class is for.
 */
enum gi_word_class {
#define GI_WORD_CLASS(id) GI_WORD_##id,
#define GI_WORD(class, text, value)
#include "words.inc"
#undef GI_WORD
#undef GI_WORD_CLASS
	GI_WORD_CLASS_COUNT
};

struct gi_word {
	struct gi_str	 text;
	struct gi_str	 value;		/* meaning depends on the class */
};

/*
 * By class and by the last eight bits of a character, the number of the first
 * word that may begin with it; 0: none does.
 */
extern const uint16_t	 gi_word_starts[GI_WORD_CLASS_COUNT][256];

/* Told by these bits: may a word of the class begin with cp? */
static inline bool
gi_word_may(enum gi_word_class class, uint32_t cp)
{
	return gi_word_starts[class][cp % 256] != 0;
}

/* The words of a class, *n of them, longest first. */
const struct gi_word *gi_words(enum gi_word_class, size_t *n);
/* The word that equals text, or that text begins or ends with, or NULL. */
const struct gi_word *gi_word_is(enum gi_word_class, struct gi_str text);
static inline const struct gi_word *
		 gi_word_start(enum gi_word_class, struct gi_str text);
const struct gi_word *gi_word_end(enum gi_word_class, struct gi_str text);
/* The first place in text where a word of the class stands; NULL if none. */
const struct gi_word *gi_word_in(enum gi_word_class, struct gi_str text,
		    size_t *at);

/* These bits of the three bytes of a character. */
static inline size_t
gi_word_key(const unsigned char *u)
{
	return u[1] % 4u * 64 + u[2] % 64u;
}

/* Number of the first word that text may begin with; 0 if there is none. */
static inline size_t
gi_word_first(enum gi_word_class class, struct gi_str text)
{
	const unsigned char	*u = (const unsigned char *)text.s;

	if (text.len > 0 && u[0] < 0x80)
		return gi_word_starts[class][u[0]];
	return text.len >= 3 ? gi_word_starts[class][gi_word_key(u)] : 0;
}

/* The first word of those that begin like word i that text begins with. */
const struct gi_word *gi_word_of(size_t i, struct gi_str text);

static inline const struct gi_word *
gi_word_start(enum gi_word_class class, struct gi_str text)
{
	size_t	 i = gi_word_first(class, text);

	return i != 0 ? gi_word_of(i, text) : NULL;
}

/*
 * Decimal numbers, exact: decimal.c.  The value is units / 10^scale.
 */
#define GI_DEC_SCALE	9		/* largest scale */
#define GI_DEC_TEXT	32		/* bytes that gi_dec_format() needs */

struct gi_dec {
	int64_t	 units;
	int	 scale;			/* digits after the point, 0..9 */
};

/* Parse digits alone, that are few; false if it is anything else. */
static inline bool
gi_dec_plain(struct gi_str s, struct gi_dec *d)
{
	int64_t	 units = 0;
	size_t	 i;

	if (s.len == 0 || s.len > 18)
		return false;
	for (i = 0; i < s.len; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		units = units * 10 + (s.s[i] - '0');
	}
	d->units = units;
	d->scale = 0;
	return true;
}

/* Parse [+-]digits[.digits]; false if it is none or does not fit. */
bool		 gi_dec_parse(struct gi_str, struct gi_dec *);
/* Times 10^shift, shift from -9 to 9; false if that does not fit. */
bool		 gi_dec_shift(struct gi_dec *, int shift);
/* gi_dec_add() where one has more digits after the point. */
bool		 gi_dec_add_unlike(struct gi_dec *sum, struct gi_dec d);
/* *sum += d; false on overflow. */
static inline bool
gi_dec_add(struct gi_dec *sum, struct gi_dec d)
{
	int64_t	 n;

	if (sum->scale != d.scale)
		return gi_dec_add_unlike(sum, d);
	if (__builtin_add_overflow(sum->units, d.units, &n))
		return false;
	sum->units = n;
	return true;
}

bool		 gi_dec_sub(struct gi_dec *sum, struct gi_dec d);
int		 gi_dec_cmp(struct gi_dec, struct gi_dec);
int		 gi_dec_sign(struct gi_dec);
bool		 gi_dec_whole(struct gi_dec);
/* Write it with the digits it has; returns the length. */
size_t		 gi_dec_format(struct gi_dec, char buf[GI_DEC_TEXT]);

/*
 * Records: record.c; see gi-records(5).
 */
enum gi_type {
	GI_REC_UNKNOWN,
	GI_REC_DOC, GI_REC_LINE, GI_REC_META, GI_REC_SECT, GI_REC_CELL,
	GI_REC_FIND, GI_REC_FAIL, GI_REC_END, GI_REC_DONE,
	GI_REC_ASIDE, GI_REC_HINT, GI_REC_PAGE
};

struct gi_record {
	struct gi_str	 raw;		/* the whole record, without LF */
	size_t		 number;	/* of the record in its stream, from 1 */
	enum gi_type	 type;
};

struct gi_reader;

/* Read records from fd, which is called name in messages. */
struct gi_reader *gi_reader_new(int fd, const char *name);
/* Before the first gi_read(): bytes that were read from fd already; copied. */
void		 gi_reader_begin(struct gi_reader *, struct gi_str bytes);
void		 gi_reader_free(struct gi_reader *);
/*
 * Read the next record, a view into the line.  Returns 1 for a record, 0 at
 * the end of the input, -1 when reading failed (already reported).  A last
 * record without its LF is cut off, and not given.
 */
int		 gi_read(struct gi_reader *, struct gi_record *) GI_USE_RESULT;
/* At the end of the input: whether there was such a record. */
bool		 gi_reader_cut(const struct gi_reader *);
const char	*gi_reader_name(const struct gi_reader *);
/*
 * Whether the record last given, and those that follow, stay where they are:
 * with false, all but the last may go.
 */
void		 gi_reader_hold(struct gi_reader *, bool);
/* Bytes of the stream before the record last given. */
size_t		 gi_reader_offset(const struct gi_reader *);
/* Set a record of our own from its text, a view. */
void		 gi_record_split(struct gi_str raw, struct gi_record *);
/*
 * Field i, escaped, [0] the type; empty where the record is shorter.  It is
 * sought from the start of the record each time.
 */
struct gi_str	 gi_field(const struct gi_record *, size_t i);
/* The first max fields, empty behind those it has; returns how many it has. */
size_t		 gi_fields(const struct gi_record *, struct gi_str *field,
		    size_t max);
bool		 gi_is_null(struct gi_str field);
/* The field with its escapes resolved: itself, or a copy in the arena. */
struct gi_str	 gi_unescape(struct gi_arena *, struct gi_str field);

/*
 * Writing records: put.c.  Field by field, or a whole one as it was read.
 * They are gathered, and go out with gi_flush(), gi_finish(), or when records
 * are put to another FILE: who writes to out by other means, forks or closes
 * it calls gi_flush() before.  Errors are found by gi_finish().
 */
#define GI_GATHER	((size_t)128 * 1024)

/* What is gathered; for the functions here alone. */
struct gi_gathered {
	FILE	*to;		/* whose records these are; NULL: of none */
	size_t	 n;
	char	 s[GI_GATHER];
};

extern struct gi_gathered gi_gathered;

/* gi_put_bytes() where there is no room. */
void		 gi_put_far(FILE *, const char *, size_t);

/* Part of a record, or several; nothing is escaped. */
static inline void
gi_put_bytes(FILE *out, const char *s, size_t len)
{
	struct gi_gathered	*g = &gi_gathered;

	if (g->to != out || GI_GATHER - g->n < len) {
		gi_put_far(out, s, len);
		return;
	}
	memcpy(g->s + g->n, s, len);
	g->n += len;
}

static inline void
gi_put_byte(FILE *out, char c)
{
	struct gi_gathered	*g = &gi_gathered;

	if (g->to != out || g->n == GI_GATHER)
		gi_put_far(out, &c, 1);
	else
		g->s[g->n++] = c;
}

static inline void
gi_put_type(FILE *out, const char *type)
{
	gi_put_bytes(out, type, strlen(type));
}

static inline void
gi_put_null(FILE *out)
{
	gi_put_bytes(out, "\t\\N", 3);
}

static inline void
gi_put_end(FILE *out)
{
	gi_put_byte(out, '\n');
}

/* A record as it is, and LF. */
static inline void
gi_put_raw(FILE *out, struct gi_str raw)
{
	gi_put_bytes(out, raw.s, raw.len);
	gi_put_byte(out, '\n');
}

void		 gi_put_str(FILE *, struct gi_str);	/* escapes */
void		 gi_put_text(FILE *, const char *);	/* escapes; NULL is null */
void		 gi_put_size(FILE *, size_t);
/*
 * A line record for each of these; most of them are views into text, around
 * which they can be read.
 */
struct gi_line;
void		 gi_put_lines(FILE *, const struct gi_line *, size_t n,
		    struct gi_str text);

/*
 * Documents: doc.c.  A stage sees one document at a time, whole.
 */
struct gi_line {
	size_t		 number;	/* in the source, from 1 */
	size_t		 rec;		/* index of its record */
	struct gi_str	 text;		/* escapes resolved, unless the stage
					   takes them as they are */
};

struct gi_doc {
	struct gi_arena		*arena;
	const char		*name;		/* of the input, for messages */
	struct gi_str		 source;	/* escapes resolved */
	const struct gi_record	*rec;		/* from doc to before end */
	size_t			 nrec;
	size_t			 offset;	/* bytes of the stream before,
						   which has them in a row */
	size_t			 meta_end;	/* no meta record from here */
	const struct gi_line	*line;		/* its line records, in order */
	size_t			 nline;
	bool			 complete;	/* end was read, and said ok */
};

/*
 * What a stage does with a stream.  Records outside of documents go to other
 * (with NULL they are written through); done records are read, and where
 * out is not NULL written anew at the end with the number of documents.
 */
struct gi_stage {
	void	(*document)(struct gi_doc *, void *ctx);
	void	(*other)(const struct gi_record *, void *ctx);
	FILE	*out;
	bool	 escaped;		/* texts of lines are all that stands
					   behind their numbers, as it is */
};

/*
 * Run a stage over all documents of a reader.  Cut or malformed streams are
 * reported, their last document is given to the stage with complete false.
 */
void		 gi_stage_run(struct gi_reader *, const struct gi_stage *,
		    void *ctx);
/*
 * The same over the files that the operands name, or standard input if there
 * are none; files that cannot be read are reported.
 */
void		 gi_stage_operands(const struct gi_args *,
		    const struct gi_stage *, void *ctx);
/* Write the doc's records from index a up to, but not including, b. */
void		 gi_doc_write(const struct gi_doc *, size_t a, size_t b,
		    FILE *);
/*
 * Write the end record; the next stage has the document before more of the
 * input is waited for.
 */
void		 gi_doc_end(const struct gi_doc *, FILE *);
/* The last value of a meta record with this key; len 0 if there is none. */
struct gi_str	 gi_doc_meta(const struct gi_doc *, const char *key);

/*
 * Encodings: encoding.c.  These alone are known, whatever a document says of
 * itself.
 */
enum gi_encoding {
	GI_ENC_NONE,
	GI_ENC_UTF8, GI_ENC_GB18030, GI_ENC_BIG5,
	GI_ENC_UTF16,			/* by its mark, little-endian without */
	GI_ENC_UTF16LE, GI_ENC_UTF16BE,
	GI_ENCODINGS
};

/*
 * The encoding of that name, in either case; names of parts of an encoding
 * (GBK, GB2312) give the whole.  GI_ENC_NONE where the name is not known.
 */
enum gi_encoding gi_encoding_find(struct gi_str name);
const char	*gi_encoding_name(enum gi_encoding);
/* Whether the bytes begin with a byte order mark. */
bool		 gi_encoding_marked(struct gi_str bytes);
/* The encoding of a document; never GI_ENC_NONE, GI_ENC_UTF16 or Big5. */
enum gi_encoding gi_encoding_guess(struct gi_str bytes);

struct gi_decoded {
	struct gi_str	 text;		/* strict UTF-8 */
	size_t		 bad;		/* broken sequences, each now U+FFFD */
	size_t		 first;		/* of them: its byte in the source,
					   from 1, */
	size_t		 line;		/* and its line in text */
};

/*
 * Decode bytes into the arena; where they are strict UTF-8 and said to be,
 * the text is bytes itself.  Returns the encoding: UTF-16 has a byte order
 * then.
 */
enum gi_encoding gi_decode(struct gi_arena *, struct gi_str bytes,
		    enum gi_encoding, struct gi_decoded *);

/*
 * Normal text: normal.c; see gi-normalize(1) for what is folded.
 */
struct gi_normal {
	struct gi_line	*line;
	size_t		 nline;
	struct gi_str	 records;	/* s not NULL: these are the lines, as
					   records */
	size_t		 controls;	/* characters and sequences removed */
	size_t		 control_line;	/* where the first was, from 1 */
};

/*
 * Divide a text into lines and fold them; false where it is not strict UTF-8.
 * The lines are in the arena, those that needed no change are views into text.
 */
bool		 gi_normalize(struct gi_arena *, struct gi_str text,
		    struct gi_normal *);
/*
 * The same for bytes in that encoding, or with GI_ENC_NONE by
 * gi_encoding_guess().  Returns the encoding, as gi_decode() does; what has
 * records has no text in decoded.
 */
enum gi_encoding gi_normalize_bytes(struct gi_arena *, struct gi_str bytes,
		    enum gi_encoding, struct gi_decoded *, struct gi_normal *);
/*
 * The same for one line that is divided already: a line end in it becomes a
 * blank.  What is removed is added to the counts of out, under that number.
 * Returns line itself where it needs no change.
 */
struct gi_str	 gi_normalize_line(struct gi_arena *, struct gi_str line,
		    size_t number, struct gi_normal *out);
/* Whether its lines hold nothing that gi_is_blank() would not pass over. */
bool		 gi_normal_is_blank(struct gi_arena *,
		    const struct gi_normal *);
/* Normalize a document of records: relay.c; ctx is the FILE to write to. */
void		 gi_normalize_stage(struct gi_doc *, void *ctx);
/* Normalize a record that is outside of any document; nothing is counted. */
void		 gi_normalize_record(struct gi_arena *,
		    const struct gi_record *, FILE *);
/*
 * What no name may hold that a terminal shows: what gi_normalize() removes and
 * counts, bidi controls too, and whatever ends a line or is a TAB.
 */
bool		 gi_is_control(uint32_t cp);
/*
 * Whether a reader sees nothing of a text: white space of any kind, line ends,
 * and what gi_normalize() removes.
 */
bool		 gi_is_blank(struct gi_str text);

/*
 * Findings, as records: find.c.
 */
enum gi_severity { GI_NOTE, GI_WARNING, GI_ERROR };

struct gi_find {
	size_t			 line;		/* 0: no line, written as null */
	enum gi_severity	 severity;
	const char		*rule;
	struct gi_str		 place;
	struct gi_str		 expected;	/* s NULL: null */
	struct gi_str		 actual;
	struct gi_str		 message;
};

void		 gi_put_find(FILE *, const struct gi_find *);
/* A fail record: what gi_report() said of the source, by gi_progname. */
void		 gi_put_fail(FILE *, struct gi_str source, enum gi_msg,
		    const char *detail);
/* A finding of a rule about the document as a whole: args[0] is actual. */
void		 gi_put_document_find(FILE *, struct gi_arena *,
		    const char *rule, size_t line, const struct gi_str *args,
		    size_t nargs);
/*
 * The finding of what could not be decoded, if anything; lines: those of the
 * text are those of the records.
 */
void		 gi_put_bad_bytes(FILE *, struct gi_arena *,
		    const struct gi_decoded *, enum gi_encoding, bool lines);
/* The finding of what gi_normalize() removed, if anything. */
void		 gi_put_controls(FILE *, struct gi_arena *,
		    const struct gi_normal *);
const char	*gi_severity_name(enum gi_severity);
bool		 gi_severity_find(struct gi_str name, enum gi_severity *);

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

/*
 * What a user chooses of the rules: choice.c.  A name that is none is
 * reported, with the one that is like it, and gives false; all is every rule.
 */
struct gi_choice;

/* Every rule is on, with its own severity; in the arena. */
struct gi_choice *gi_choice_new(struct gi_arena *);
bool		 gi_choice_off(struct gi_choice *, const char *rule, bool off);
/* value is RULE=LEVEL */
bool		 gi_choice_severity(struct gi_choice *, const char *value);
/* Put the choice upon a finding; false if it is not wanted. */
bool		 gi_choice_apply(const struct gi_choice *, struct gi_find *);
/* For people: one line a rule; all about one rule. */
void		 gi_rules_list(FILE *);
void		 gi_rule_explain(FILE *, const char *rule);

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
						   GI_NO_PLACE; NULL in a form
						   that is not built in */
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

/* All editions, oldest first. */
const struct gi_form *gi_forms(size_t *n);
/* The edition of that name, or in force for the reports on a year, or NULL. */
const struct gi_form *gi_form_find(struct gi_str edition);
const struct gi_form *gi_form_year(int year);
const struct gi_tableform *gi_form_table(const struct gi_form *,
		    enum gi_table);
/* Index of the row or column with that key, or -1. */
int		 gi_row_find(const struct gi_tableform *, struct gi_str key);
int		 gi_col_find(const struct gi_tableform *, struct gi_str key);
/*
 * Read a form as TSV into the arena, as gi-forms(5) describes it.  NULL where
 * a line is no form line: reported with name and line.
 */
struct gi_form	*gi_form_read(struct gi_arena *, FILE *, const char *name);

#define GI_EDITIONS	3		/* that are built in */
#define GI_NO_PLACE	UINT16_MAX
#define GI_PLACE_KEYS	64		/* bytes of the keys, those behind 0 */

/*
 * The keys of a cell that some edition has, and of each row with no column:
 * those of an unplaced number.  Such rows are groups in no edition.
 */
struct gi_place {
	char		 keys[GI_PLACE_KEYS];
					/* "table TAB row TAB column" */
	uint8_t		 len;
	enum gi_table	 table;
	uint8_t		 line;		/* from 0, by table and row */
	uint8_t		 block;		/* from 0, by table and the first name
					   of the row */
	uint8_t		 fits;		/* bit e: edition e has this cell */
	int8_t		 row[GI_EDITIONS], col[GI_EDITIONS];
					/* in its table there, or -1 */
	bool		 whole;		/* no column */
};

/* All of them, the newest edition first, in the order of the form. */
const struct gi_place *gi_places(size_t *n);
/* The place with these keys, or NULL. */
const struct gi_place *gi_place_find(struct gi_str keys);

/*
 * Cell records: cell.c.
 */
enum { GI_CELL_LINE = 1, GI_CELL_TABLE, GI_CELL_ROW, GI_CELL_COLUMN,
    GI_CELL_VALUE, GI_CELL_RAW, GI_CELL_HOW };

struct gi_cell {
	const struct gi_place	*place;	/* NULL: in no form */
	struct gi_str		 field[GI_CELL_HOW + 1];
					/* from line on; the keys only where
					   place is NULL */
	bool			 whole;	/* no field is missing */
};

/*
 * Read a cell record, behind which some bytes can be read, as they can behind
 * those of a reader; last is the place of the one before, or NULL.
 */
void		 gi_cell_read(struct gi_cell *, const struct gi_record *,
		    const struct gi_place *last);

/* The key of a table, and back (GI_TABLES if it is none). */
const char	*gi_table_key(enum gi_table);
enum gi_table	 gi_table_find(struct gi_str key);

/*
 * An item number at the start of text: 1. 1、 (1) (一) 一、 第一部分.
 * Returns the bytes it takes, 0 if there is none; *style is '1' for 1., '('
 * for (1), 'c' for 一、, 'p' for （一）, 's' for 第一部分.
 */
size_t		 gi_item_parse(struct gi_str, unsigned *number, char *style);

/*
 * Verification: verify.c and what it calls.
 */
struct gi_verdict {
	const struct gi_find	*find;		/* in the document's arena */
	size_t			 nfind;
	size_t			 assessed;	/* identities that could be
						   computed */
};

/* Check a document by all rules that are gi-verify's. */
void		 gi_verify(struct gi_doc *, struct gi_verdict *);
/*
 * Levenshtein's distance between the n bytes at a, and b: what is meant by a
 * word that nobody knows.
 */
size_t		 gi_distance(const char *a, size_t n, const char *b);

/*
 * Which edition a text is of, judged by labels that one edition alone has:
 * NULL if it has none of them, or as many of two editions.
 */
const struct gi_form *gi_form_vote(const struct gi_doc *);

/*
 * The stage of gi-tables: reading.c.  ctx is the FILE to write to.
 */
void		 gi_tables_stage(struct gi_doc *, void *ctx);

/*
 * JSON: json.c.  An emitter; set out and pretty, and zero the rest.  Commas
 * and indentation are its own affair.
 */
#define GI_JSON_BUF	((size_t)16 * 1024)

struct gi_json {
	FILE		*out;
	bool		 pretty;	/* over several lines, indented */
	unsigned	 depth;
	bool		 more;		/* a comma must come first */
	bool		 keyed;		/* a key is waiting for its value */
	bool		 quoted;	/* inside a string */
	size_t		 len;		/* of what out has not got yet */
	char		 buf[GI_JSON_BUF];
};

void		 gi_json_open(struct gi_json *, char bracket);
void		 gi_json_close(struct gi_json *, char bracket);
void		 gi_json_key(struct gi_json *, struct gi_str);
/* The same for a name of which no character needs an escape. */
void		 gi_json_name(struct gi_json *, const char *);
/* The same, and an object is opened. */
void		 gi_json_group(struct gi_json *, struct gi_str name);
/* A string; broken UTF-8 becomes U+FFFD. */
void		 gi_json_str(struct gi_json *, struct gi_str);
/* A string in parts: quote, any number of texts, quote. */
void		 gi_json_quote(struct gi_json *);
void		 gi_json_text(struct gi_json *, struct gi_str);
/* Whether s is [+-]digits[.digits], of any length. */
bool		 gi_json_is_number(struct gi_str);
/* Such a number with the digits it has; false, and null, if it is none. */
bool		 gi_json_number(struct gi_json *, struct gi_str);
/* Where n bytes, at most GI_JSON_BUF, can be written as they are; */
char		*gi_json_room(struct gi_json *, size_t n);
/* they were, up to end: it is behind a value, or the ':' of a key. */
void		 gi_json_used(struct gi_json *, const char *end);
void		 gi_json_size(struct gi_json *, size_t);
void		 gi_json_bool(struct gi_json *, bool);
void		 gi_json_null(struct gi_json *);
/* End the line after a whole value, and flush it. */
void		 gi_json_end(struct gi_json *);
/* Give out what is held; out is flushed by gi_flush(). */
void		 gi_json_flush(struct gi_json *);

/*
 * Trees: tree.c.  Numbers under dotted keys, for nested objects of JSON; in
 * the arena, borrowing keys and values.
 */
enum gi_leaf {
	GI_LEAF_NONE,
	GI_LEAF_KEPT,			/* a place that may yet be set */
	GI_LEAF_SET
};

struct gi_tree;

struct gi_tree	*gi_tree_new(struct gi_arena *);
/*
 * Put a value, with s NULL for null, under the dotted keys of path, one
 * behind the other.  False if that place is set already, or is an object,
 * or has a value above it: then nothing changes.
 */
bool		 gi_tree_put(struct gi_tree *, const struct gi_str *path,
		    size_t npath, enum gi_leaf, struct gi_str value);
void		 gi_tree_write(const struct gi_tree *, struct gi_json *);

/* Whether a cell record is whole, with keys where keys must be. */
bool		 gi_cell_valid(const struct gi_record *);
/*
 * Write the cells of a document as an object by table, row and column.  A row
 * that has any cell, or an unplaced number, has all columns that its edition
 * gives it.  Cells that contradict each other are reported.
 */
void		 gi_doc_cells(const struct gi_doc *, struct gi_json *);

#endif
