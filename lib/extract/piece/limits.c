/* SPDX-License-Identifier: ISC */
/* The limits of documents, where none are given. */
#include "extract/piece/limits.h"
#include "gi.h"

const struct ext_limits ext_limits = {
	.document = (size_t)64 << 20,
	.members = 100000,
	.ratio = 1000,
	.total = (size_t)8 << 30,
	.depth = 4,
	.seconds = 60,
	.memory = (size_t)2 << 30
};
