/* SPDX-License-Identifier: ISC */
/*
 * An identity that does not hold, opened up: each side with its terms, where
 * they stand, and what they make.
 */
#include "base/decimal.h"
#include "form/place.h"
#include "gi.h"
#include "look/look.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"

static const struct rep_cell *
term_cell(const struct page *p, const struct rep_target *g, uint8_t term)
{
	const struct gi_place	*place = rep_term(g, term);

	return place != NULL ? rep_at(p->r, place) : NULL;
}

static bool
is_zero(const struct rep_cell *c)
{
	struct gi_dec	 d;

	return !gi_dec_parse(c->value, &d) || gi_dec_sign(d) == 0;
}

/* "49 + 0 = 49", but for zeros among more than two. */
static void
put_formula(struct page *p, const struct rep_target *g, const uint8_t *term,
    size_t n, struct gi_dec sum)
{
	const struct rep_cell	*c;
	size_t			 i, k = 0;

	for (i = 0; i < n; i++) {
		c = term_cell(p, g, term[i]);
		if (n > 2 && is_zero(c))
			continue;
		page_put(p->out, k++ > 0 ? " + " : "");
		if (c->value.s != NULL)
			page_text(p->out, c->value);
		else
			page_put(p->out, "0");
	}
	if (n == 1)
		return;
	page_put(p->out, k > 0 ? " = " : "0 = ");
	page_dec(p->out, sum);
}

static void
put_term(struct page *p, const struct rep_target *g, uint8_t term)
{
	const struct gi_label	*label = g->identity->kind == GI_ROWSUM ?
				    &g->form->col[term].label :
				    &g->form->row[term].label;
	const struct rep_cell	*c = term_cell(p, g, term);
	size_t			 n, at;

	at = (size_t)(rep_term(g, term) - gi_places(&n));
	page_put(p->out, "<tr><th scope=\"row\">");
	page_string(p->out, look_text(label, p->english));
	page_put(p->out, "</th><td><a");
	page_link(p, 'c', at);
	page_put(p->out, ">");
	if (c->value.s != NULL)
		page_text(p->out, c->value);
	else
		page_string(p->out, gi_text("blank"));
	page_put(p->out, "</a></td></tr>\n");
}

static void
put_side(struct page *p, const struct rep_target *g, const uint8_t *term,
    size_t n, struct gi_dec sum)
{
	size_t	 i, zeros = 0;

	page_put(p->out, "<tbody>\n");
	for (i = 0; i < n; i++) {
		if (n > 4 && is_zero(term_cell(p, g, term[i])))
			zeros++;
		else
			put_term(p, g, term[i]);
	}
	if (zeros > 0) {
		page_put(p->out, "<tr class=\"o\"><th scope=\"row\">");
		page_say(p->out, gi_text_n("%zu other term, which is 0",
		    "%zu other terms, which are 0", zeros), zeros);
		page_put(p->out, "</th><td>0</td></tr>\n");
	}
	if (n > 1) {
		page_put(p->out, "<tr class=\"total\"><th scope=\"row\">");
		page_string(p->out, gi_text("together"));
		page_put(p->out, "</th><td>");
		page_dec(p->out, sum);
		page_put(p->out, "</td></tr>\n");
	}
	page_put(p->out, "</tbody>\n");
}

void
page_sum(struct page *p, const struct rep_target *g)
{
	const struct gi_identity	*id = g->identity;
	bool				 forward = id->kind == GI_BALANCE;
	FILE				*out = p->out;

	page_put(out, "<p class=\"formula\"><span>");
	put_formula(p, g, forward ? id->left : id->right,
	    forward ? id->nleft : id->nright, forward ? g->left : g->right);
	page_put(out, "</span> <b>&#8800;</b> <span>");
	put_formula(p, g, forward ? id->right : id->left,
	    forward ? id->nright : id->nleft, forward ? g->right : g->left);
	page_put(out, "</span></p>\n<table class=\"sum\">\n<caption>");
	page_string(out, gi_text("The sum, term by term"));
	page_put(out, "</caption>\n");
	put_side(p, g, forward ? id->left : id->right,
	    forward ? id->nleft : id->nright, forward ? g->left : g->right);
	put_side(p, g, forward ? id->right : id->left,
	    forward ? id->nright : id->nleft, forward ? g->right : g->left);
	page_put(out, "</table>\n");
}
