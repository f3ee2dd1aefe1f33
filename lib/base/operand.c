/* SPDX-License-Identifier: ISC */
/* What a first stage is to read: operands, a list of names, standard input. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "gi.h"

/* The names of the list, each ended by a NUL. */
static void
read_list(const struct gi_operands *o, void *ctx)
{
	bool	 is_stdin = strcmp(o->list, "-") == 0;
	FILE	*in = is_stdin ? stdin : fopen(o->list, "r");
	char	*name = NULL;
	size_t	 room = 0;

	if (in == NULL) {
		gi_report(GI_MSG_OPEN, o->list, 0, strerror(errno));
		return;
	}
	errno = 0;
	while (!ferror(o->out) && getdelim(&name, &room, '\0', in) > 0) {
		if (is_stdin && strcmp(name, "-") == 0)
			o->refuse(ctx, name, GI_MSG_LIST);
		else
			o->read(ctx, name);
		errno = 0;
	}
	if (ferror(in))
		gi_report(GI_MSG_READ, o->list, 0, strerror(errno));
	free(name);
	if (!is_stdin)
		fclose(in);
}

bool
gi_operands_read(const struct gi_operands *o, const struct gi_args *args,
    void *ctx)
{
	int	 i;

	if (o->list != NULL && args->next < args->argc) {
		gi_report(GI_MSG_LIST_OPERANDS, args->argv[args->next], 0,
		    NULL);
		return false;
	}
	if (o->list != NULL)
		read_list(o, ctx);
	else if (args->next >= args->argc)
		o->read(ctx, "-");
	for (i = args->next; i < args->argc && !ferror(o->out); i++)
		o->read(ctx, args->argv[i]);
	return true;
}
