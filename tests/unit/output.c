/* SPDX-License-Identifier: ISC */
/* Unit test: what was put goes out, in order, when memory runs out too. */
#include "base/arena.h"
#include "stream/put.h"

int
main(void)
{
	gi_put_type(stderr, "a");
	gi_put_end(stderr);
	gi_put_type(stdout, "b");
	gi_put_end(stdout);
	/* a sum that no memory holds ends the process */
	return gi_size_add(SIZE_MAX, 1) == 0 ? 0 : 1;
}
