/* SPDX-License-Identifier: ISC */
/* Internal to libgi: which rules the user wants, and how severe they are. */
#ifndef GI_FINDING_CHOICE_H
#define GI_FINDING_CHOICE_H

#include "finding/find.h"
#include "gi.h"

/*
 * A choice: which rules are off, which have another severity than their own,
 * and which class is shown.  Its functions report a name that no rule has, and name the rule most
 * like it.
 */
struct gi_choice;

/* A choice in the arena: all rules on, each with its own severity. */
struct gi_choice *gi_choice_new(struct gi_arena *);
/* Turn a rule off or on; "all" stands for all rules.  False: no such rule. */
bool		 gi_choice_off(struct gi_choice *, const char *rule, bool off);
/*
 * Set the severity of a rule by "RULE=LEVEL".  False, and reported, if wrong.
 */
bool		 gi_choice_severity(struct gi_choice *, const char *value);
/*
 * Give a finding the severity chosen for its rule; false if that rule is off.
 */
bool		 gi_choice_apply(const struct gi_choice *, struct gi_find *);
/* Show the findings of one class alone; without this, of both. */
void		 gi_choice_class(struct gi_choice *, enum gi_class);
/* Whether a finding is shown.  One of an unknown rule is of either class. */
bool		 gi_choice_shows(const struct gi_choice *,
		    const struct gi_find *);
/* Write all rules for people, a line each. */
void		 gi_rules_list(FILE *);
/* Write all that is known of a rule; an unknown name is reported. */
void		 gi_rule_explain(FILE *, const char *rule);

#endif
