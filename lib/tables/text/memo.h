/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what is kept from document to document. */
#ifndef GI_TABLES_TEXT_MEMO_H
#define GI_TABLES_TEXT_MEMO_H


/*
 * To be called before the first text of a document: forgets all terms and
 * phrases where too many are kept.
 */
void	 tbl_memo_begin(void);

#endif
