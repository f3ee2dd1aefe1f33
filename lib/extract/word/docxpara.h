/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: the paragraphs of WordprocessingML, and what of them
 * is shown.
 */
#ifndef GI_EXTRACT_WORD_DOCXPARA_H
#define GI_EXTRACT_WORD_DOCXPARA_H

#include "base/text.h"
#include "extract/piece/raised.h"
#include "extract/word/docx.h"
#include "extract/word/docxtable.h"

/*
 * A paragraph being read.  Below it on the stack is the one whose text box it
 * is in.
 */
struct ext_docx_para {
	size_t			 at[EXT_SHOWNS];	/* the byte at which
							   each text of it
							   begins */
	struct gi_str		 number;	/* the number that Word puts
						   before it */
	const char		*style;
	long			 num, level;	/* its list and level; -1 where
						   not given */
	bool			 properties;	/* its properties are being
						   read */
	bool			 mark;		/* and those of its end */
	bool			 unmarked;	/* its end is deleted, so the
						   next one goes on with it */
	struct ext_look		 look;		/* what its style says of its
						   text */
	long			 ground;
	struct ext_look		 run;		/* what the run says itself */
	const char		*run_style;	/* its style, or NULL */
	struct ext_raised	 raised;	/* in its text */
};

struct ext_docx_paras {
	struct ext_doc		*d;
	const struct ext_docx	*docx;
	struct ext_tables	*tables;
	struct ext_docx_tables	*rows;
	struct gi_text		 text[EXT_SHOWNS];
	struct ext_docx_para	*para;
	size_t			 npara, para_room;
	unsigned		 deleted;	/* deletions that are open */
	bool			 in_deleted;	/* deleted text is read */
	unsigned		 boxes;		/* that are open; what fills
						   them is not known */
	long			 page;		/* its colour */
	bool			 joined;	/* the last paragraph was
						   unmarked, and goes on */
};

void		 ext_docx_paras_init(struct ext_docx_paras *,
		    const struct ext_docx *, struct ext_tables *,
		    struct ext_docx_tables *);
/* The paragraph that is open, or NULL. */
struct ext_docx_para *ext_docx_para(struct ext_docx_paras *);
void		 ext_docx_para_begin(struct ext_docx_paras *);
/* The properties of a paragraph are read: find its style and its number. */
void		 ext_docx_para_known(struct ext_docx_paras *);
void		 ext_docx_para_property(struct ext_docx_paras *, int token,
		    const char **attr);
void		 ext_docx_para_end(struct ext_docx_paras *);
/*
 * End a paragraph that goes on with the next one, where there is no next one.
 */
void		 ext_docx_para_close(struct ext_docx_paras *);
/* A run begins. */
void		 ext_docx_run_begin(struct ext_docx_para *);
/*
 * Take what a run, or a paragraph, says of how it looks; name is the element's,
 * without prefix.
 */
void		 ext_docx_para_look(struct ext_docx_paras *, const char *name,
		    const char **attr);
/* Add text of the run. */
void		 ext_docx_add(struct ext_docx_paras *, struct gi_str);

#endif
