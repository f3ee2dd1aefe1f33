#include "extract/pdf/layout.h"
void
ext_foot_pages(struct ext_layout *l)
{
	(void)l;
}
