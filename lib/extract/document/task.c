/* SPDX-License-Identifier: ISC */
/* An item, read by the reader of its kind and written. */
#include "extract/document/document.h"
#include "extract/document/task.h"
#include "gi.h"
#include "tool/msg.h"

bool
ext_task_do(const struct ext_task *task, struct gi_arena *arena,
    const struct ext_item *item, FILE *out)
{
	struct ext_doc	 d = { .arena = arena, .name = item->name,
	    .bytes = item->bytes, .kind = item->kind,
	    .encoding = task->encoding, .charset = item->charset,
	    .limits = task->limits, .plain = task->plain };

	gi_arena_clear(arena);
	if (item->note) {
		gi_report(item->why, item->name, 0, item->detail);
		return false;
	}
	if (item->failed)
		ext_fail(&d, item->why, item->detail);
	return ext_document_read(&d, out);
}
