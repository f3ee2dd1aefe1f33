/* SPDX-License-Identifier: ISC */
/* For scan.c, which calls a memo said: nothing else includes this. */
#ifndef GI_SECTIONS_SAID_H
#define GI_SECTIONS_SAID_H

#include "sections/report/line_memo.h"

#define sec_said	sec_memo
#define sec_said_arena	sec_memo_arena
#define said		memo

#endif
