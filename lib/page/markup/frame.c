/* SPDX-License-Identifier: ISC */
/*
 * The frame of a page.  Its policy lets a browser run and apply what we put
 * there, known by its hash, and nothing else; nor load anything at all.
 */
#include "gi.h"
#include "page/markup/asset.h"
#include "page/markup/frame.h"
#include "page/markup/write.h"
#include "stream/output.h"
#include "tool/lang.h"

static void
put_hash(FILE *out, const struct page_asset *a)
{
	page_put(out, " 'sha256-");
	page_put(out, a->hash);
	page_put(out, "'");
}

static void
put_policy(FILE *out, const struct page_assets *a, enum page_scripts scripts)
{
	page_put(out, "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; base-uri 'none'; form-action 'none'; "
	    "style-src");
	put_hash(out, &a->style);
	put_hash(out, &a->words);
	if (scripts != PAGE_NO_SCRIPT)
		page_put(out, "; script-src");
	if (scripts == PAGE_CHART_SCRIPTS)
		put_hash(out, &a->plot);
	if (scripts != PAGE_NO_SCRIPT)
		put_hash(out, &a->index);
	page_put(out, "\"/>\n");
}

static void
put_element(FILE *out, const char *tag, const struct page_asset *a)
{
	page_put(out, "<");
	page_put(out, tag);
	page_put(out, ">");
	gi_put_bytes(out, a->text.s, a->text.len);
	page_put(out, "</");
	page_put(out, tag);
	page_put(out, ">\n");
}

void
page_begin(FILE *out, const struct page_assets *a, struct gi_str title,
    enum page_scripts scripts)
{
	page_put(out, "<!DOCTYPE html>\n<html lang=\"");
	page_put(out, gi_lang() == GI_LANG_ZH ? "zh-CN" : "en");
	page_put(out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n");
	put_policy(out, a, scripts);
	page_put(out, "<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\"/>\n"
	    "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
	    "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
	    "<meta name=\"generator\" content=\"gi-tohtml " GI_VERSION "\"/>\n"
	    "<title>");
	page_text(out, title);
	page_put(out, "</title>\n");
	put_element(out, "style", &a->style);
	put_element(out, "style", &a->words);
	page_put(out, "</head>\n<body>\n<a class=\"skip\" href=\"#main\">");
	page_string(out, gi_text("Skip to the content"));
	page_put(out, "</a>\n");
}

void
page_finish(FILE *out, const struct page_assets *a, enum page_scripts scripts)
{
	if (scripts == PAGE_CHART_SCRIPTS)
		put_element(out, "script", &a->plot);
	if (scripts != PAGE_NO_SCRIPT)
		put_element(out, "script", &a->index);
	page_put(out, "</body>\n</html>\n");
}
