/* SPDX-License-Identifier: ISC */
/* What is found of a document as a whole while it is decoded. */
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "normalize/normal.h"

void
gi_put_bad_bytes(FILE *out, struct gi_arena *a, const struct gi_decoded *d,
    enum gi_encoding e, bool lines)
{
	struct gi_str	 args[] = {
		gi_size_text(a, d->bad), gi_str(gi_encoding_name(e)),
		gi_size_text(a, d->line), gi_size_text(a, d->first)
	};

	if (d->bad > 0)
		gi_put_document_find(out, a, "bad-bytes", lines ? d->line : 0,
		    args, GI_LEN(args));
}

void
gi_put_controls(FILE *out, struct gi_arena *a, const struct gi_normal *text)
{
	struct gi_str	 args[] = {
		gi_size_text(a, text->controls),
		gi_size_text(a, text->control_line)
	};

	if (text->controls > 0)
		gi_put_document_find(out, a, "control-bytes",
		    text->control_line, args, GI_LEN(args));
}
