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
LIBOBJ	= $(BASE) lib/form.o lib/option.o lib/json.o lib/tree.o \
	  lib/cells.o lib/input.o
FORMS	= lib/forms/2014.tsv lib/forms/2019.tsv lib/forms/2021.tsv
INC	= lib/messages.inc lib/options.inc lib/words.inc lib/words.range.inc \
	  lib/simplified.inc
TOOLS	= tools/gi-tojson
UNIT	= tests/unit/option tests/unit/json tests/unit/tree

all: $(TOOLS) lib/libgi.a

$(TOOLS) $(UNIT): lib/libgi.a lib/gi.h
$(LIBOBJ) lib/mkforms.o: lib/gi.h $(INC)
lib/form.o: lib/forms.inc

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
lib/simplified.inc: lib/simplified.awk lib/data/simplified.tsv
	$(AWK) -f lib/simplified.awk lib/data/simplified.tsv >$@.tmp && \
	    mv $@.tmp $@
lib/mkforms: lib/mkforms.o $(BASE)
	$(CC) $(LDFLAGS) -o $@ lib/mkforms.o $(BASE) $(LIBS)
lib/forms.inc: lib/mkforms $(FORMS)
	lib/mkforms $(FORMS) >$@.tmp && mv $@.tmp $@

.c.o:
	$(CC) $(OURS) $(CFLAGS) -c -o $@ $<
.c:
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ $< lib/libgi.a $(LIBS)

clean:
	rm -f $(TOOLS) $(UNIT) lib/*.o lib/*.a lib/*.inc lib/mkforms
