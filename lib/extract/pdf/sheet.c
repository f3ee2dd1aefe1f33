#include "extract/pdf/layout.h"
void
ext_sheet_page(struct ext_layout *l, struct pdf_page *p)
{
	(void)l;
	(void)p;
}
