/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: the stage, which is in no library, as it needs one of its
 * own.
 */
#ifndef STORE_LOAD_STAGE_H
#define STORE_LOAD_STAGE_H

#include "stream/stage.h"

extern const struct gi_stage	 store_sql;

#endif
