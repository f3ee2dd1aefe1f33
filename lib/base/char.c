/* SPDX-License-Identifier: ISC */
/* The table of what each character is; see char.h. */
#include "base/block.h"
#include "chars.inc"
