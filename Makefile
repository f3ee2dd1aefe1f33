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
LIBS	= -lunistring
READERS	= -lgumbo -larchive -lexpat -lz

BASE	= lib/base/arena.o lib/base/memory.o lib/base/str.o lib/base/utf8.o lib/base/fold.o \
	  lib/base/word.o lib/base/item.o lib/base/decimal.o lib/base/msg.o \
	  lib/base/record.o lib/base/put.o lib/base/pipe.o lib/base/doc.o \
	  lib/base/find.o lib/base/table.o lib/base/form_read.o \
	  lib/base/source.o lib/base/lines.o lib/base/operand.o \
	  lib/normalize/kind.o
NORMAL	= lib/normalize/normal.o lib/normalize/scan.o \
	  lib/normalize/encoding.o lib/normalize/gb18030.o \
	  lib/normalize/gbline.o lib/normalize/big5.o lib/normalize/broken.o \
	  lib/normalize/relay.o
TABLES	= lib/tables/union.o lib/tables/glance.o lib/tables/line.o \
	  lib/tables/bars.o lib/tables/width.o lib/tables/atom.o \
	  lib/tables/piece.o lib/tables/split.o \
	  lib/tables/box.o lib/tables/value.o lib/tables/number.o \
	  lib/tables/index.o \
	  lib/tables/term.o lib/tables/match.o lib/tables/phrase.o \
	  lib/tables/anchor.o lib/tables/chain.o \
	  lib/tables/mend.o lib/tables/head.o lib/tables/gap.o \
	  lib/tables/place.o lib/tables/align.o lib/tables/columns.o \
	  lib/tables/edge.o lib/tables/reading.o lib/tables/region.o \
	  lib/tables/emit.o lib/tables/finding.o \
	  lib/tables/likeness.o lib/tables/deduped.o
SECTION	= lib/sections/label.o lib/sections/spelling.o lib/sections/cursor.o \
	  lib/sections/scan.o lib/sections/edition.o \
	  lib/sections/section.o lib/sections/line.o lib/sections/said.o \
	  lib/sections/annex.o \
	  lib/sections/role.o lib/sections/candidate.o \
	  lib/sections/heading.o \
	  lib/sections/inside.o lib/sections/level.o \
	  lib/sections/page.o lib/sections/skip.o lib/sections/title.o \
	  lib/sections/clause.o lib/sections/agency.o lib/sections/date.o \
	  lib/sections/year.o lib/sections/published.o lib/sections/hint.o
VERIFY	= lib/verify/verify.o lib/verify/grid.o lib/verify/identity.o \
	  lib/verify/suspect.o lib/verify/count.o lib/verify/line.o \
	  lib/verify/outline.o \
	  lib/verify/present.o lib/verify/whole.o lib/verify/period.o \
	  lib/verify/prose.o lib/verify/token.o lib/verify/narrative.o \
	  lib/base/wording.o lib/base/distance.o lib/base/choice.o
JSON	= lib/json/json.o lib/json/tree.o lib/json/cells.o \
	  lib/json/places.o
LIBOBJ	= $(BASE) lib/base/form.o lib/base/cell.o lib/base/option.o \
	  lib/base/rule.o lib/base/input.o lib/base/stop.o $(NORMAL) $(SECTION) $(TABLES) \
	  $(VERIFY) $(JSON)
GEN	= lib/generate
HTML	= lib/html/html.o lib/html/page.o lib/html/gumbo.o lib/html/plain.o \
	  lib/html/open.o lib/html/start.o lib/html/end.o lib/html/token.o \
	  lib/html/entity.o lib/html/node.o lib/html/measure.o \
	  lib/html/aside.o lib/html/css.o lib/html/hidden.o \
	  lib/html/island.o lib/html/write.o lib/html/row.o lib/html/mhtml.o \
	  lib/html/wiki.o
OFFICE	= lib/office/package.o lib/office/xml.o lib/office/flow.o \
	  lib/office/count.o lib/office/numbering.o lib/office/docx.o \
	  lib/office/word.o lib/office/wordtable.o lib/office/xlsx.o \
	  lib/office/sheet.o lib/office/xlnumber.o lib/office/odt.o \
	  lib/office/odf.o lib/office/office.o lib/office/scratch.o
PDF	= lib/pdf/pdf.o lib/pdf/lay.o
SOURCE	= lib/source/source.o lib/source/input.o lib/source/archive.o \
	  lib/source/zip.o lib/source/warc.o lib/source/http.o \
	  lib/source/asset.o lib/source/folder.o lib/source/task.o \
	  lib/source/worker.o lib/source/pool.o lib/source/progress.o
EXTRACT	= lib/extract/document.o lib/extract/piece.o lib/extract/kind.o \
	  lib/extract/text.o lib/extract/grid.o lib/extract/size.o \
	  lib/extract/child.o lib/extract/spawn.o $(HTML) $(OFFICE) $(PDF) \
	  $(SOURCE)
FORMS	= lib/forms/2014.tsv lib/forms/2019.tsv lib/forms/2021.tsv
INC	= lib/messages.inc lib/options.inc lib/words.inc lib/words.range.inc \
	  lib/words.chain.inc lib/simplified.inc
TOOLS	= tools/gi-extract tools/gi-normalize tools/gi-sections tools/gi-tables \
	  tools/gi-verify tools/gi-tojson tools/gi
UNIT	= tests/unit/decimal tests/unit/option tests/unit/json \
	  tests/unit/tree tests/unit/charset tests/unit/normal \
	  tests/unit/rule tests/unit/plain tests/unit/child tests/unit/char \
	  tests/unit/word tests/unit/width tests/unit/places tests/unit/scan \
	  tests/unit/glance tests/unit/gb
MAN	= man/gi.1 man/gi-extract.1 man/gi-normalize.1 man/gi-sections.1 \
	  man/gi-tables.1 man/gi-verify.1 man/gi-tojson.1 man/gi-forms.5 \
	  man/gi-records.5 man/gi.7 man/gi-rules.7
COMPLETE = completions/gi.bash completions/_gi completions/gi.fish

all: $(TOOLS) lib/libgi.a lib/gi-installed.h $(COMPLETE) man/gi-rules.7

$(TOOLS) $(UNIT): lib/libgi.a lib/gi.h
$(LIBOBJ) $(EXTRACT) $(GEN)/mkforms.o $(GEN)/between.o $(GEN)/mkcharset.o \
  $(GEN)/mkchars.o: \
	  lib/gi.h $(INC)
lib/base/form.o: lib/forms.inc
$(TABLES) tests/unit/glance: lib/tables/tables.h lib/tables/glance.h \
	  lib/tables/term.h lib/base/memory.h
lib/base/rule.o: lib/rules.inc
lib/base/fold.o: lib/chars.inc
lib/base/utf8.o: lib/width.inc lib/base/block.h
lib/base/lines.o lib/extract/text.o lib/extract/kind.o: lib/base/block.h
lib/normalize/normal.o: lib/radicals.inc lib/radical_is.inc \
	  lib/normalize/kind.h \
	  lib/normalize/scan.h
lib/normalize/scan.o lib/normalize/relay.o: lib/normalize/scan.h lib/base/block.h
lib/base/put.o lib/normalize/gbline.o: lib/base/put.h lib/base/block.h
lib/base/record.o lib/base/doc.o: lib/base/reader.h lib/base/block.h
lib/tables/glance.o lib/tables/piece.o: lib/base/block.h
lib/normalize/kind.o: lib/normalize/kind.h
lib/normalize/encoding.o: lib/normalize/charset.h lib/base/block.h
lib/normalize/gb18030.o: lib/normalize/charset.h lib/base/block.h \
	  lib/gb18030.inc
lib/normalize/big5.o: lib/normalize/charset.h lib/big5.inc
lib/normalize/gbline.o $(GEN)/mkcharset.o: lib/normalize/charset.h
lib/base/memory.o lib/sections/said.o: lib/base/memory.h
lib/base/stop.o lib/extract/spawn.o lib/extract/child.o lib/source/pool.o \
  lib/office/office.o tools/gi tools/gi-extract: lib/base/stop.h
$(SECTION) tools/gi-sections: lib/sections/section.h
lib/sections/line.o lib/sections/said.o: lib/base/block.h
lib/sections/line.o lib/sections/said.o lib/sections/scan.o \
  lib/sections/candidate.o lib/sections/heading.o: lib/sections/said.h
lib/sections/candidate.o lib/sections/heading.o: lib/sections/candidate.h
lib/sections/cursor.o: lib/sections/parts.h lib/base/block.h
lib/sections/cursor.o lib/sections/scan.o: lib/sections/cursor.h
lib/sections/label.o lib/sections/spelling.o lib/sections/scan.o \
  lib/sections/cursor.o \
  lib/sections/section.o lib/sections/edition.o: \
	  lib/sections/label.h
$(HTML): lib/html/html.h lib/html/plain.h lib/html/tags.def
$(EXTRACT) tools/gi-extract: lib/extract/extract.h
lib/extract/child.o lib/extract/spawn.o lib/pdf/pdf.o lib/pdf/lay.o: \
	  lib/extract/child.h lib/pdf/lay.h
$(OFFICE): lib/office/package.h lib/office/xml.h lib/office/flow.h \
	  lib/office/word.h lib/office/xl.h lib/office/scratch.h \
	  lib/office/odf.h lib/office/wordtable.h lib/extract/child.h
$(SOURCE) tools/gi-extract: lib/source/input.h lib/source/archive.h \
	  lib/source/asset.h lib/source/source.h lib/source/task.h \
	  lib/source/warc.h lib/source/http.h lib/source/progress.h
$(VERIFY): lib/verify/verify.h lib/verify/prose.h lib/base/wording.h
lib/tables/emit.o: lib/base/put.h
lib/tables/finding.o: lib/base/wording.h
lib/json/cells.o lib/json/places.o: lib/json/cells.h
lib/json/places.o: lib/base/block.h

lib/libgi.a: $(LIBOBJ)
	rm -f $@
	$(AR) rcs $@ $(LIBOBJ)

lib/messages.inc: $(GEN)/messages.awk lib/data/messages.tsv
	$(AWK) -f $(GEN)/messages.awk lib/data/messages.tsv >$@.tmp && mv $@.tmp $@
lib/options.inc: $(GEN)/options.awk lib/data/options.tsv
	$(AWK) -f $(GEN)/options.awk lib/data/options.tsv >$@.tmp && mv $@.tmp $@
lib/words.inc: $(GEN)/words.awk lib/data/words.tsv
	LC_ALL=C $(AWK) -f $(GEN)/words.awk lib/data/words.tsv >$@.tmp && \
	    mv $@.tmp $@
lib/words.range.inc: $(GEN)/words.awk lib/data/words.tsv
	LC_ALL=C $(AWK) -v range=1 -f $(GEN)/words.awk lib/data/words.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/words.chain.inc: $(GEN)/words.awk lib/data/words.tsv
	LC_ALL=C $(AWK) -v chain=1 -f $(GEN)/words.awk lib/data/words.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/simplified.inc: $(GEN)/pairs.awk lib/data/simplified.tsv
	$(AWK) -v name=simplified -f $(GEN)/pairs.awk lib/data/simplified.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/radicals.inc: $(GEN)/pairs.awk lib/data/radicals.tsv
	$(AWK) -v name=radicals -f $(GEN)/pairs.awk lib/data/radicals.tsv \
	    >$@.tmp && mv $@.tmp $@
$(GEN)/mkchars: $(GEN)/mkchars.o
	$(CC) $(LDFLAGS) -o $@ $(GEN)/mkchars.o
lib/chars.inc: $(GEN)/mkchars
	$(GEN)/mkchars >$@.tmp && mv $@.tmp $@
lib/rules.inc: $(GEN)/rules.awk lib/data/rules.tsv
	$(AWK) -f $(GEN)/rules.awk lib/data/rules.tsv >$@.tmp && mv $@.tmp $@
$(GEN)/mkcharset: $(GEN)/mkcharset.o $(BASE)
	$(CC) $(LDFLAGS) -o $@ $(GEN)/mkcharset.o $(BASE)
$(GEN)/mkwidth: $(GEN)/mkwidth.c
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ $(GEN)/mkwidth.c -lutf8proc
$(GEN)/mkradicals: $(GEN)/mkradicals.c
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ $(GEN)/mkradicals.c -lutf8proc
lib/radical_is.inc: $(GEN)/mkradicals
	$(GEN)/mkradicals >$@.tmp && mv $@.tmp $@
lib/width.inc: $(GEN)/mkwidth
	$(GEN)/mkwidth >$@.tmp && mv $@.tmp $@
lib/gb18030.inc: $(GEN)/mkcharset
	$(GEN)/mkcharset GB18030 >$@.tmp && mv $@.tmp $@
lib/big5.inc: $(GEN)/mkcharset
	$(GEN)/mkcharset BIG5 >$@.tmp && mv $@.tmp $@
man/gi-rules.7: $(GEN)/manual.awk lib/data/rules.tsv lib/data/gi-rules.in
	LC_ALL=C $(AWK) -f $(GEN)/manual.awk lib/data/rules.tsv \
	    lib/data/gi-rules.in >$@.tmp && mv $@.tmp $@
$(GEN)/mkforms.o $(GEN)/between.o: $(GEN)/between.h
$(GEN)/mkforms: $(GEN)/mkforms.o $(GEN)/between.o $(BASE)
	$(CC) $(LDFLAGS) -o $@ $(GEN)/mkforms.o $(GEN)/between.o $(BASE)
lib/forms.inc: $(GEN)/mkforms $(FORMS)
	$(GEN)/mkforms $(FORMS) >$@.tmp && mv $@.tmp $@

lib/gi-installed.h: $(GEN)/header.awk lib/gi.h $(INC)
	$(AWK) -f $(GEN)/header.awk lib/gi.h >$@.tmp && mv $@.tmp $@

COMPLETE_IN = completions/completions.awk lib/data/options.tsv \
	  lib/data/rules.tsv
completions/gi.bash: $(COMPLETE_IN)
	$(AWK) -v shell=bash -f $(COMPLETE_IN) >$@.tmp && mv $@.tmp $@
completions/_gi: $(COMPLETE_IN)
	$(AWK) -v shell=zsh -f $(COMPLETE_IN) >$@.tmp && mv $@.tmp $@
completions/gi.fish: $(COMPLETE_IN)
	$(AWK) -v shell=fish -f $(COMPLETE_IN) >$@.tmp && mv $@.tmp $@

# What reads other formats than text is linked into gi-extract alone.
lib/libextract.a: $(EXTRACT)
	rm -f $@
	$(AR) rcs $@ $(EXTRACT)
tests/unit/child: tests/unit/child.c lib/libextract.a lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tests/unit/child.c \
	    lib/libextract.a lib/libgi.a $(READERS)
tools/gi-extract: tools/gi-extract.c lib/libextract.a lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tools/gi-extract.c \
	    lib/libextract.a lib/libgi.a $(READERS)

tests/unit/plain: tests/unit/plain.c lib/libextract.a lib/libgi.a \
	  lib/html/html.h
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tests/unit/plain.c \
	    lib/libextract.a lib/libgi.a $(READERS)

.c.o:
	$(CC) $(OURS) $(CFLAGS) -c -o $@ $<
.c:
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ $< lib/libgi.a

# Only who normalizes needs tables of Unicode: the others start without them.
tools/gi-normalize: tools/gi-normalize.c lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tools/gi-normalize.c \
	    lib/libgi.a $(LIBS)
tests/unit/normal: tests/unit/normal.c lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tests/unit/normal.c \
	    lib/libgi.a $(LIBS)
tests/unit/scan tests/unit/gb tests/unit/glance: tests/unit/unlike.h
tests/unit/scan: tests/unit/scan.c lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tests/unit/scan.c \
	    lib/libgi.a $(LIBS)
tests/unit/gb: tests/unit/gb.c lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tests/unit/gb.c \
	    lib/libgi.a $(LIBS)
tests/unit/width: tests/unit/width.c lib/libgi.a
	$(CC) $(OURS) $(CFLAGS) $(LDFLAGS) -o $@ tests/unit/width.c \
	    lib/libgi.a $(LIBS) -lutf8proc

# Tests: see tests/run; make score CORPUS=DIR scores a labelled folder.
PYTHON	= python3
CORPUS	= tests/samples

check: all $(UNIT)
	tests/run
score: all
	PATH=$$PWD/tools:$$PATH $(PYTHON) tests/score.py $(CORPUS)

# Speed: see Benchmarks in README.md.
bench: all
	CC='$(CC)' PYTHON='$(PYTHON)' AWK='$(AWK)' tests/bench/bench
bench-check: all
	tests/bench/instructions check tests/bench/instructions.tsv
bench-update: all
	tests/bench/instructions update tests/bench/instructions.tsv

# Everything once more, with the sanitizers on; ends with a clean tree.
SANITIZE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
	  -fno-sanitize-recover=all
sanitize:
	$(MAKE) clean
	HOSTILE_DATA=0 $(MAKE) CFLAGS='$(SANITIZE)' LDFLAGS='$(SANITIZE)' check
	$(MAKE) clean

# Each of these must be silent; one that is not installed is passed over.
# mandoc looks for other pages where they are not installed yet.
HAVE	= have() { command -v "$$1" >/dev/null || \
	  { echo "lint: no $$1 here, passed over" >&2; false; }; }
lint: lint-man lint-sh lint-c lint-style lint-loops
lint-man: $(MAN)
	@$(HAVE); if have mandoc; then \
	    ! mandoc -Tlint $(MAN) 2>/dev/null | \
	    grep -v "referenced manual not found"; fi
lint-sh: completions/gi.bash
	@$(HAVE); if have shellcheck; then \
	    shellcheck -e SC2016,SC2034 bootstrap .ci/run tests/run tests/loops \
	    tests/bench/bench tests/bench/instructions tests/helper.bash && \
	    shellcheck -s bash completions/gi.bash; fi
lint-c: all
	@$(HAVE); if have cppcheck; then cppcheck -q --std=c11 -Ilib \
	    --enable=warning,portability --suppress=arrayIndexThenCheck \
	    --error-exitcode=1 \
	    lib/*/*.c tools/*.c tests/unit/*.c; fi
	@$(HAVE); if have gcc; then for f in lib/*/*.c tools/*.c; do \
	    gcc $(OURS) -Werror -O1 -fanalyzer -c -o /dev/null $$f || \
	    exit 1; done; fi
lint-style:
	@LC_ALL=C $(AWK) -f tests/style.awk lib/gi.h lib/*/*.[ch] tools/*.c \
	    tests/unit/*.c tests/bench/*.c
	@$(HAVE); if have pmccabe; then ! pmccabe lib/*/*.c tools/*.c | \
	    $(AWK) '$$1 > 20 { print "too many branches: " $$0 }' | grep .; fi
lint-loops: $(INC) lib/libgi.a
	@$(HAVE); if have gcc; then \
	    CPPFLAGS='$(OURS)' tests/loops lib/*/*.c tools/*.c; fi

# The library is static; gi.h is installed without its generated parts.
BINDIR	= $(DESTDIR)$(PREFIX)/bin
LIBDIR	= $(DESTDIR)$(PREFIX)/lib
INCDIR	= $(DESTDIR)$(PREFIX)/include
SHARE	= $(DESTDIR)$(PREFIX)/share
BASHDIR	= $(SHARE)/bash-completion/completions
ZSHDIR	= $(SHARE)/zsh/site-functions
FISHDIR	= $(SHARE)/fish/vendor_completions.d

install: all
	mkdir -p $(BINDIR) $(LIBDIR)/pkgconfig $(INCDIR) $(SHARE)/gi \
	    $(SHARE)/man/man1 $(SHARE)/man/man5 $(SHARE)/man/man7 \
	    $(BASHDIR) $(ZSHDIR) $(FISHDIR)
	install -m 755 $(TOOLS) $(BINDIR)
	install -m 644 lib/libgi.a $(LIBDIR)
	install -m 644 lib/gi-installed.h $(INCDIR)/gi.h
	version=$$(sed -n 's/^#define GI_VERSION.*"\(.*\)"$$/\1/p' lib/gi.h) && \
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBS@|$(LIBS)|' \
	    -e "s|@VERSION@|$$version|" lib/gi.pc.in \
	    >$(LIBDIR)/pkgconfig/gi.pc
	install -m 644 lib/gi.schema.json $(SHARE)/gi
	for f in $(MAN); do \
	    install -m 644 $$f $(SHARE)/man/man$${f##*.} || exit 1; done
	install -m 644 completions/_gi $(ZSHDIR)
	install -m 644 completions/gi.bash $(BASHDIR)/gi
	install -m 644 completions/gi.fish $(FISHDIR)
	for f in $(TOOLS); do case $$f in tools/gi) ;; *) \
	    ln -sf gi $(BASHDIR)/$${f##*/} && \
	    ln -sf gi.fish $(FISHDIR)/$${f##*/}.fish || exit 1 ;; esac; done

uninstall:
	for f in $(TOOLS); do f=$${f##*/} && \
	    rm -f $(BINDIR)/$$f $(BASHDIR)/$$f $(FISHDIR)/$$f.fish; done
	for f in $(MAN); do \
	    rm -f $(SHARE)/man/man$${f##*.}/$${f##*/}; done
	rm -f $(LIBDIR)/libgi.a $(LIBDIR)/pkgconfig/gi.pc $(INCDIR)/gi.h \
	    $(SHARE)/gi/gi.schema.json $(ZSHDIR)/_gi
	[ ! -d $(SHARE)/gi ] || rmdir $(SHARE)/gi

clean:
	rm -f $(TOOLS) $(UNIT) lib/*/*.o lib/*.a lib/*.inc $(GEN)/mkforms \
	    $(GEN)/mkcharset $(GEN)/mkchars $(GEN)/mkwidth \
	    $(GEN)/mkradicals lib/gi-installed.h \
	    $(COMPLETE) man/gi-rules.7
