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

BASE	= lib/base/arena.o lib/base/ascii.o lib/base/cache.o lib/base/str.o lib/base/utf8.o lib/base/fold.o \
	  lib/base/word.o lib/form/item.o lib/base/decimal.o lib/base/msg.o \
	  lib/stream/record.o lib/stream/put.o lib/stream/pipe.o lib/stream/doc.o \
	  lib/finding/find.o lib/form/table.o lib/form/form_read.o \
	  lib/stream/source.o lib/base/lines.o lib/stream/operand.o \
	  lib/base/kind.o
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
	  lib/finding/wording.o lib/base/distance.o lib/finding/choice.o
JSON	= lib/json/json.o lib/json/tree.o lib/json/cells.o \
	  lib/json/places.o
LIBOBJ	= $(BASE) lib/form/form.o lib/form/cell.o lib/base/option.o \
	  lib/finding/rule.o lib/stream/input.o $(NORMAL) $(SECTION) $(TABLES) \
	  $(VERIFY) $(JSON)
GEN	= lib/generate
PIECE	= lib/extract/piece/charset.o lib/extract/piece/grid.o \
	  lib/extract/piece/kind.o lib/extract/piece/limits.o \
	  lib/extract/piece/piece.o lib/extract/piece/text.o
CHILD	= lib/extract/child/child.o lib/extract/child/spawn.o
HTML	= lib/extract/html/aside.o lib/extract/html/copy.o \
	  lib/extract/html/css.o lib/extract/html/decode.o \
	  lib/extract/html/end.o lib/extract/html/entity.o \
	  lib/extract/html/flatten.o lib/extract/html/gumbo.o \
	  lib/extract/html/hidden.o lib/extract/html/html.o \
	  lib/extract/html/island.o lib/extract/html/measure.o \
	  lib/extract/html/mhtml.o lib/extract/html/node.o \
	  lib/extract/html/open.o lib/extract/html/parse.o \
	  lib/extract/html/plain.o lib/extract/html/row.o \
	  lib/extract/html/start.o lib/extract/html/token.o \
	  lib/extract/html/write.o
PLAIN	= lib/extract/text/text.o lib/extract/text/wiki.o
OFFICE	= lib/extract/office/convert.o lib/extract/office/docx.o \
	  lib/extract/office/docxtable.o lib/extract/office/docxtext.o \
	  lib/extract/office/numbering.o lib/extract/office/numeral.o \
	  lib/extract/office/odf.o lib/extract/office/odfstyle.o \
	  lib/extract/office/package.o lib/extract/office/scratch.o \
	  lib/extract/office/sheet.o lib/extract/office/sheetnumber.o \
	  lib/extract/office/tables.o lib/extract/office/xlsx.o \
	  lib/extract/office/xml.o
PDF	= lib/extract/pdf/height.o lib/extract/pdf/layout.o lib/extract/pdf/pdf.o
DOCUMENT	= lib/extract/document/detect.o \
	  lib/extract/document/document.o lib/extract/document/task.o \
	  lib/extract/document/zip.o
SOURCE	= lib/extract/source/archive.o lib/extract/source/asset.o \
	  lib/extract/source/budget.o lib/extract/source/folder.o \
	  lib/extract/source/http.o lib/extract/source/input.o \
	  lib/extract/source/pool.o lib/extract/source/progress.o \
	  lib/extract/source/source.o lib/extract/source/warc.o \
	  lib/extract/source/worker.o
EXTRACT	= $(PIECE) $(CHILD) $(HTML) $(PLAIN) $(OFFICE) $(PDF) $(DOCUMENT) \
	  $(SOURCE)
EXTRACT_H = lib/extract/child/child.h lib/extract/document/detect.h \
	  lib/extract/document/document.h lib/extract/document/task.h \
	  lib/extract/document/zip.h lib/extract/html/html.h \
	  lib/extract/html/node.h lib/extract/html/plain.h \
	  lib/extract/office/docx.h lib/extract/office/docxtable.h \
	  lib/extract/office/numeral.h lib/extract/office/odfstyle.h \
	  lib/extract/office/office.h lib/extract/office/package.h \
	  lib/extract/office/scratch.h lib/extract/office/tables.h \
	  lib/extract/office/xlsx.h lib/extract/office/xml.h \
	  lib/extract/pdf/layout.h lib/extract/pdf/pdf.h \
	  lib/extract/piece/charset.h lib/extract/piece/grid.h \
	  lib/extract/piece/kind.h lib/extract/piece/limits.h \
	  lib/extract/piece/piece.h lib/extract/piece/text.h \
	  lib/extract/source/archive.h lib/extract/source/asset.h \
	  lib/extract/source/budget.h lib/extract/source/folder.h \
	  lib/extract/source/http.h lib/extract/source/input.h \
	  lib/extract/source/pool.h lib/extract/source/progress.h \
	  lib/extract/source/source.h lib/extract/source/warc.h \
	  lib/extract/source/worker.h lib/extract/text/text.h \
	  lib/extract/text/wiki.h lib/extract/html/tags.def lib/base/ascii.h
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
lib/form/form.o: lib/forms.inc
$(TABLES) tests/unit/glance: lib/tables/tables.h lib/tables/glance.h \
	  lib/tables/term.h lib/base/cache.h
lib/finding/rule.o: lib/rules.inc
lib/base/fold.o: lib/chars.inc
lib/base/utf8.o: lib/width.inc
lib/normalize/normal.o: lib/radicals.inc lib/radical_is.inc \
	  lib/base/kind.h \
	  lib/normalize/scan.h
lib/normalize/scan.o: lib/normalize/scan.h lib/base/block.h
lib/stream/put.o lib/normalize/gbline.o: lib/stream/put.h lib/base/block.h
lib/stream/record.o lib/stream/doc.o: lib/stream/reader.h lib/base/block.h
lib/tables/glance.o lib/tables/piece.o: lib/base/block.h
lib/base/kind.o: lib/base/kind.h
lib/normalize/encoding.o: lib/normalize/charset.h lib/base/block.h
lib/normalize/gb18030.o: lib/normalize/charset.h lib/base/block.h \
	  lib/gb18030.inc
lib/normalize/big5.o: lib/normalize/charset.h lib/big5.inc
lib/normalize/gbline.o $(GEN)/mkcharset.o: lib/normalize/charset.h
lib/base/cache.o lib/sections/said.o: lib/base/cache.h
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
$(EXTRACT) tools/gi-extract tests/unit/plain tests/unit/child: $(EXTRACT_H)
$(VERIFY): lib/verify/verify.h lib/verify/prose.h lib/finding/wording.h
lib/tables/emit.o: lib/stream/put.h
lib/tables/finding.o: lib/finding/wording.h
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

tests/unit/plain: tests/unit/plain.c lib/libextract.a lib/libgi.a
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
	    lib/*/*.c lib/*/*/*.c tools/*.c tests/unit/*.c; fi
	@$(HAVE); if have gcc; then for f in lib/*/*.c lib/*/*/*.c tools/*.c; do \
	    gcc $(OURS) -Werror -O1 -fanalyzer -c -o /dev/null $$f || \
	    exit 1; done; fi
lint-style:
	@LC_ALL=C $(AWK) -f tests/style.awk lib/gi.h lib/*/*.[ch] lib/*/*/*.[ch] tools/*.c \
	    tests/unit/*.c tests/bench/*.c
	@$(HAVE); if have pmccabe; then ! pmccabe lib/*/*.c lib/*/*/*.c tools/*.c | \
	    $(AWK) '$$1 > 20 { print "too many branches: " $$0 }' | grep .; fi
lint-loops: $(INC) lib/libgi.a
	@$(HAVE); if have gcc; then \
	    CPPFLAGS='$(OURS)' tests/loops lib/*/*.c lib/*/*/*.c tools/*.c; fi

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
	rm -f $(TOOLS) $(UNIT) lib/*/*.o lib/*/*/*.o lib/*.a lib/*.inc $(GEN)/mkforms \
	    $(GEN)/mkcharset $(GEN)/mkchars $(GEN)/mkwidth \
	    $(GEN)/mkradicals lib/gi-installed.h \
	    $(COMPLETE) man/gi-rules.7
