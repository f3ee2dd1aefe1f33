# gi: see README.md.  CC, CFLAGS, LDFLAGS, PREFIX and DESTDIR are yours to set.
.POSIX:
.SUFFIXES:
.SUFFIXES: .o .c

CC	= cc
CFLAGS	= -O2 -g
LDFLAGS	=
AWK	= awk
PREFIX	= /usr/local
DESTDIR	=

OURS	= -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Wshadow \
	  -Ilib
LIBS	= -lutf8proc -lunistring

BASE	= lib/arena.o lib/str.o lib/utf8.o lib/fold.o lib/word.o lib/item.o \
	  lib/decimal.o lib/msg.o lib/record.o lib/doc.o lib/find.o \
	  lib/table.o lib/form_read.o
NORMAL	= lib/encoding.o lib/gb18030.o lib/big5.o lib/normal.o
TABLES	= lib/union.o lib/line.o lib/bars.o lib/atom.o lib/split.o lib/box.o \
	  lib/anchor.o lib/chain.o lib/mend.o lib/head.o lib/gap.o lib/align.o \
	  lib/columns.o lib/edge.o lib/reading.o lib/region.o lib/emit.o
SECTION	= lib/label.o lib/edition.o lib/section.o lib/annex.o lib/role.o \
	  lib/heading.o lib/level.o lib/skip.o lib/title.o lib/clause.o \
	  lib/agency.o lib/date.o lib/year.o lib/published.o
VERIFY	= lib/verify.o lib/grid.o lib/identity.o lib/suspect.o lib/count.o \
	  lib/outline.o lib/present.o lib/whole.o lib/period.o lib/prose.o \
	  lib/token.o lib/narrative.o lib/wording.o lib/distance.o \
	  lib/choice.o
JSON	= lib/json.o lib/tree.o lib/cells.o
LIBOBJ	= $(BASE) lib/form.o lib/option.o lib/rule.o $(NORMAL) $(SECTION) \
	  $(TABLES) $(VERIFY) $(JSON) lib/input.o
FORMS	= lib/forms/2014.tsv lib/forms/2019.tsv lib/forms/2021.tsv
INC	= lib/messages.inc lib/options.inc lib/words.inc lib/words.range.inc \
	  lib/simplified.inc
TOOLS	= tools/gi-normalize tools/gi-sections tools/gi-tables \
	  tools/gi-verify tools/gi-tojson tools/gi
UNIT	= tests/unit/option tests/unit/json tests/unit/tree \
	  tests/unit/charset tests/unit/normal tests/unit/rule

all: $(TOOLS) lib/libgi.a

$(TOOLS) $(UNIT): lib/libgi.a lib/gi.h
$(LIBOBJ) lib/mkforms.o lib/mkcharset.o: lib/gi.h $(INC)
lib/form.o: lib/forms.inc
$(TABLES): lib/tables.h
lib/rule.o: lib/rules.inc
lib/normal.o: lib/radicals.inc
lib/encoding.o: lib/charset.h
lib/gb18030.o: lib/charset.h lib/gb18030.inc
lib/big5.o: lib/charset.h lib/big5.inc
$(SECTION) tools/gi-sections: lib/section.h
lib/label.o lib/section.o lib/edition.o: lib/label.h
$(VERIFY): lib/verify.h lib/prose.h

lib/libgi.a: $(LIBOBJ)
	rm -f $@
	$(AR) rcs $@ $(LIBOBJ)

lib/messages.inc: lib/messages.awk lib/data/messages.tsv
	$(AWK) -f lib/messages.awk lib/data/messages.tsv >$@.tmp && mv $@.tmp $@
lib/options.inc: lib/options.awk lib/data/options.tsv
	$(AWK) -f lib/options.awk lib/data/options.tsv >$@.tmp && mv $@.tmp $@
lib/words.inc: lib/words.awk lib/data/words.tsv
	$(AWK) -f lib/words.awk lib/data/words.tsv >$@.tmp && mv $@.tmp $@
lib/words.range.inc: lib/words.awk lib/data/words.tsv
	$(AWK) -v range=1 -f lib/words.awk lib/data/words.tsv >$@.tmp && \
	    mv $@.tmp $@
lib/simplified.inc: lib/pairs.awk lib/data/simplified.tsv
	$(AWK) -v name=simplified -f lib/pairs.awk lib/data/simplified.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/radicals.inc: lib/pairs.awk lib/data/radicals.tsv
	$(AWK) -v name=radicals -f lib/pairs.awk lib/data/radicals.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/rules.inc: lib/rules.awk lib/data/rules.tsv
	$(AWK) -f lib/rules.awk lib/data/rules.tsv >$@.tmp && mv $@.tmp $@
lib/mkcharset: lib/mkcharset.o $(BASE)
	$(CC) $(LDFLAGS) -o $@ lib/mkcharset.o $(BASE) $(LIBS)
lib/gb18030.inc: lib/mkcharset
	lib/mkcharset GB18030 >$@.tmp && mv $@.tmp $@
lib/big5.inc: lib/mkcharset
	lib/mkcharset BIG5 >$@.tmp && mv $@.tmp $@
lib/mkforms: lib/mkforms.o $(BASE)
	$(CC) $(LDFLAGS) -o $@ lib/mkforms.o $(BASE) $(LIBS)
lib/forms.inc: lib/mkforms $(FORMS)
	lib/mkforms $(FORMS) >$@.tmp && mv $@.tmp $@

.c.o:
	$(CC) $(OURS) $(CFLAGS) -c -o $@ $<
.c:
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ $< lib/libgi.a $(LIBS)

# Tests: see tests/run; make score CORPUS=DIR scores a labelled folder.
PYTHON	= python3
CORPUS	= tests/samples

check: all $(UNIT)
	tests/run
score: all
	PATH=$$PWD/tools:$$PATH $(PYTHON) tests/score.py $(CORPUS)

clean:
	rm -f $(TOOLS) $(UNIT) lib/*.o lib/*.a lib/*.inc lib/mkforms lib/mkcharset
