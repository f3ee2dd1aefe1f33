/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what a user chooses of the rules. */
#ifndef GI_FINDING_CHOICE_H
#define GI_FINDING_CHOICE_H

#include "finding/find.h"
#include "gi.h"

/*
 * What a user chooses of the rules: choice.c.  A name that is none is
 * reported, with the one that is like it, and gives false; all is every rule.
 */
struct gi_choice;

/* Every rule is on, with its own severity; in the arena. */
struct gi_choice *gi_choice_new(struct gi_arena *);
bool		 gi_choice_off(struct gi_choice *, const char *rule, bool off);
/* value is RULE=LEVEL */
bool		 gi_choice_severity(struct gi_choice *, const char *value);
/* Put the choice upon a finding; false if it is not wanted. */
bool		 gi_choice_apply(const struct gi_choice *, struct gi_find *);
/* For people: one line a rule; all about one rule. */
void		 gi_rules_list(FILE *);
void		 gi_rule_explain(FILE *, const char *rule);

#endif
