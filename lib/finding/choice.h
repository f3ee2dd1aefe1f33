/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what a user chooses of the rules. */
#ifndef GI_FINDING_CHOICE_H
#define GI_FINDING_CHOICE_H

#include "finding/find.h"
#include "gi.h"

/*
 * Which rules are off, and which have another severity than their own.  A name
 * that no rule has is reported, with the rule that is like it.
 */
struct gi_choice;

/* A choice in the arena: all rules on, each with its own severity. */
struct gi_choice *gi_choice_new(struct gi_arena *);
/* Turn a rule, or all of them by the name "all", off or on; false: no such. */
bool		 gi_choice_off(struct gi_choice *, const char *rule, bool off);
/* Set a severity by "RULE=LEVEL"; false, and reported, if that is wrong. */
bool		 gi_choice_severity(struct gi_choice *, const char *value);
/* Set a finding's severity to the one chosen; false if its rule is off. */
bool		 gi_choice_apply(const struct gi_choice *, struct gi_find *);
/* Write all rules for people, a line each. */
void		 gi_rules_list(FILE *);
/* Write all that is known of a rule. */
void		 gi_rule_explain(FILE *, const char *rule);

#endif
