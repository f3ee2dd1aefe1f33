# gi: see README.md.  CC, CFLAGS, LDFLAGS, HARDEN, PREFIX and DESTDIR are yours
# to set.  For GNU make.
.SUFFIXES:

CC	= cc
CFLAGS	= -O2 -g
LDFLAGS	=
AWK	= awk
OBJCOPY	= objcopy
PREFIX	= /usr/local
DESTDIR	=

OURS	= -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Wshadow \
	  -Wsign-conversion -Ilib
LIBS	= -lunistring
READERS	= -lgumbo -larchive -lexpat -lbrotlidec -lz
COMPILE	= $(CC) $(OURS) $(HARD) $(SAME) $(CFLAGS)
LINK	= $(CC) $(HARDLINK) $(CFLAGS) $(LDFLAGS)

# What makes a flaw harder to use; make HARDEN= is without.  Not all compilers
# and processors have all.  _FORTIFY_SOURCE asks for optimization, and hides
# from the sanitizers what they look for.
HARDEN	= yes
takes	= $(shell $(CC) -Werror $(1) -S -x c -o - /dev/null >/dev/null 2>&1 && \
	  echo '$(1)')
fortify	= $(if $(filter-out -O0,$(lastword $(filter -O%,$(CFLAGS)))),$(if \
	  $(findstring -fsanitize,$(CFLAGS))$(findstring \
	  _FORTIFY_SOURCE,$(CFLAGS)),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3))
ifneq ($(HARDEN),)
HARD	:= -fPIE $(call takes,-fstack-protector-strong) \
	  $(call takes,-fstack-clash-protection) \
	  $(call takes,-fcf-protection=full) $(fortify)
HARDLINK = -pie -Wl,-z,relro,-z,now
endif

# A tool that needs a library of its own, which nothing else is linked to, is
# left out where its header is not there; make SQLITE= or XLSXWRITER= leaves it
# out too.
has	= $(shell printf '\#include <$(1)>\n' | $(CC) $(CPPFLAGS) -E - \
	  >/dev/null 2>&1 && echo yes)
SQLITE := $(call has,sqlite3.h)
XLSXWRITER := $(call has,xlsxwriter.h)

# As one word of a shell, whatever stands in it.
quoted	= '$(subst ','\'',$(1))'

# The same bytes in whatever folder.
SAME	= $(call quoted,-ffile-prefix-map=$(CURDIR)=.)

# What is compiled, a folder each; a glob would take in what strayed there.
# FIRST is what the generators are linked with as well.
in	= $(patsubst %,lib/$(1)/%.o,$(2))
FIRST	= $(call in,base,arena cache char decimal fold kind lines str text \
	  utf8) $(call in,tool,folder lang msg stop) \
	  $(call in,stream,bounded doc doc_text grid output pipe put reader record source) \
	  $(call in,form,between form_read item places print table topic word)
BASE	= $(call in,base,ascii distance) $(call in,tool,option safe spool standard terminal)
STREAM	= $(call in,stream,hash operand stage tool whole)
FORM	= $(call in,form,cell form)
LABEL	= $(call in,label,cursor index label lead match other scan union vote)
BODY	= $(call in,body,chain clean fields function index kind names normal \
	  place read scan state title unknown word zone)
FINDING	= $(call in,finding,choice english find group rule said spoken wording)
CSV	= $(call in,csv,field judge row shape write)
TAGGED	= $(call in,tagged,layout reference table)
NORMAL	= $(call in,normalize,big5 broken encoding garbled gb18030 gbline \
	  normal relay scan stage table tagged togb)
SECTION	= $(call in,sections,read stage) \
	  $(call in,sections/report,aside folded line line_memo page_number \
	  report role) \
	  $(call in,sections/outline,annex heading heading_candidate \
	  heading_level inline_heading page_edge skip table_label) \
	  $(call in,sections/body,identity text_place) \
	  $(call in,sections/about,agency body_name clause date edition hint \
	  paper published second signature title \
	  title_choice title_mark title_name title_text \
	  year)
TABLES	= $(call in,tables,position reading repeated rows stage) \
	  $(call in,tables/text,likeness memo number phrase pieces tail term \
	  text unit) \
	  $(call in,tables/parts,row_value) \
	  $(call in,tables/line,bars line_features line_grid line_kind) \
	  $(call in,tables/cut,box bracket cell classify corner deduped end folded \
	  glued numbered open_rows piece split terminal_width unit) \
	  $(call in,tables/match,anchor chain chain_repair digit explain gap \
	  item_repair label_text numbering run_close run_sum trail) \
	  $(call in,tables/twice,agree caption caption_text choose extent leave \
	  odd part report) \
	  $(call in,tables/position,aligned apart band block fill head join \
	  serial text_columns text_heads text_line text_lone text_order) \
	  $(call in,tables/court,broken cells columns count court proceedings text \
	  text_heads text_pieces) \
	  $(call in,tables/cells,aside axis block_fill by_heads by_rows by_sums \
	  cells columns one_column row_fit trim whole) \
	  $(call in,tables/height,beside height pages pile way) \
	  $(call in,tables/place,beside cell_lines column_set head_order \
	  head_unit order_sums proved_row run_doubt shift short_row \
	  total_column whole_row) \
	  $(call in,tables/doubt,accident code column court doubt pieces stray) \
	  $(call in,tables/write,account emit extra finding noise region)
VERIFY	= $(call in,verify,check stage verdict) \
	  $(call in,verify/about,clause competence day foreign kin late self site title title_text) \
	  $(call in,verify/report,grid headings line_text report said year) \
	  $(call in,verify/cells,blank cell_faults equation identity items \
	  stock suspect suspect_cell suspect_pair suspect_shift) \
	  $(call in,verify/prose,dates narrative_sum paragraph paragraph_year part_list \
	  prose_token) \
	  $(call in,verify/section,announce announced_parts empty_heading \
	  fee_silence form_text overview placeholder section superseded \
	  thin_section) \
	  $(call in,verify/claim,failing holding meant paragraphs put saying sense \
	  share stated statement tell word zero) \
	  $(call in,verify/whole,account coded cut_off no_report sections_present \
	  tables_present trace two_reports vestige)
SHOW	= $(call in,show,checkstyle csv finding fingerprint json sarif stage \
	  summary)
JSON	= $(call in,json,about cell cells document dotted field flat json places section \
	  stage table tree)
REPORT	= $(call in,report,figure list report section target)
LOOK	= $(call in,look,across chain draw look part unit)
PIPELINE = $(call in,pipeline,pipeline)
VIEW	= $(call in,view,claims closing column detail filter findings grid \
	  heading mark overview plain row stage table) \
	  $(call in,view/screen,canvas fold pager screen)
STORE	= $(call in,store/wide,column dictionary fact) \
	  $(call in,store/csv,file long record stage wide)
BOOK	= $(call in,store/book,check dictionary file findings format head \
	  note number overview sheet spool stage tables text)
SQL	= $(call in,store/sql,body cells database load names parts \
	  reading schema state value version) \
	  $(call in,store/postgresql,document names part rows session) \
	  $(call in,store/load,stage)
PAGE	= $(call in,page,chart file index name stage) \
	  $(call in,page/markup,asset frame sha256 write) \
	  $(call in,page/report,cell clause facts finding id line prose report \
	  sheet sum)
PIECE	= $(call in,extract/piece,charset cover grid ink kind limits look mime \
	  piece raised)
CHILD	= $(call in,extract/child,child scratch spawn)
PACKAGE	= $(call in,extract/package,numeral package spans tables theme xml)
MARKUP	= $(call in,extract/markup,end entity gumbo node open parse plain \
	  start token)
HTML	= $(call in,extract/html,aside copy css decode flatten hidden html \
	  island measure mhtml prefix row style write)
TEXT	= $(call in,extract/text,json jsontext text wiki)
SHEET	= $(call in,extract/sheet,formula sheet sheetmerge sheetnumber \
	  sheetstyle sheettext xlsx)
WORD	= $(call in,extract/word,docx docxchunk docxlook docxpara docxstyle \
	  docxtable docxtext numbering)
OFFICE	= $(call in,extract/office,convert epub odf odfcolumn odflook \
	  odfpen odfstyle)
PDF	= $(call in,extract/pdf,column foot height layout line page pdf place \
	  rules sew sheet slope table turn whole)
DOCUMENT = $(call in,extract/document,detect document flat mail parts \
	  task zip)
CONTAINER = $(call in,extract/container,archive asset budget coding http \
	  input warc)
SOURCE	= $(call in,extract/source,folder name pick pool progress source stage \
	  worker)
LIBOBJ	= $(FIRST) $(BASE) $(STREAM) $(FORM) $(LABEL) $(BODY) $(FINDING) $(CSV) $(TAGGED) $(NORMAL) $(SECTION) \
	  $(TABLES) $(VERIFY) $(SHOW) $(JSON) $(REPORT) $(LOOK) $(VIEW) $(PAGE) $(STORE) $(PIPELINE)
READOBJ	= $(PIECE) $(CHILD) $(PACKAGE) $(MARKUP) $(HTML) $(TEXT) $(SHEET) $(WORD) $(OFFICE) $(PDF) $(DOCUMENT) \
	  $(CONTAINER) $(SOURCE)
GEN	= lib/generate
GENS	= $(GEN)/mkchars $(GEN)/mkcharset $(GEN)/mkforms $(GEN)/mklabels $(GEN)/mkradicals \
	  $(GEN)/mkwidth $(GEN)/mkbodies $(GEN)/mkpage $(GEN)/mkdictionary
FORMS	= lib/forms/2014.tsv lib/forms/2019.tsv lib/forms/2021.tsv
INC	= lib/claims.inc lib/claims.chain.inc lib/records.inc lib/messages.inc lib/said.inc lib/options.inc lib/words.inc lib/words.range.inc \
	  lib/words.chain.inc lib/simplified.inc lib/chars.names.inc lib/figures.inc lib/charts.inc \
	  lib/facts.inc lib/cells.inc lib/schema.inc lib/load.inc lib/migrate.inc lib/postgresql.inc
TOOLS	= tools/gi-extract tools/gi-normalize tools/gi-sections tools/gi-tables \
	  tools/gi-verify tools/gi-tojson tools/gi-view tools/gi-tohtml tools/gi-tocsv tools/gi
TOOLS	+= $(if $(SQLITE),tools/gi-tosql) $(if $(XLSXWRITER),tools/gi-toxlsx)
OUT	= $(strip $(if $(SQLITE),,gi-tosql:sqlite3.h) \
	  $(if $(XLSXWRITER),,gi-toxlsx:xlsxwriter.h))
UNIT	= tests/unit/decimal tests/unit/option tests/unit/json \
	  tests/unit/tree tests/unit/charset tests/unit/normal \
	  tests/unit/rule tests/unit/plain tests/unit/child tests/unit/char \
	  tests/unit/word tests/unit/width tests/unit/places tests/unit/scan \
	  tests/unit/line_features tests/unit/phrase tests/unit/gb \
	  tests/unit/label tests/unit/vote tests/unit/output \
	  tests/unit/text tests/unit/record tests/unit/grid tests/unit/body \
	  tests/unit/reports tests/unit/look tests/unit/wide
MAN	= man/gi.1 man/gi-extract.1 man/gi-normalize.1 man/gi-sections.1 \
	  man/gi-tables.1 man/gi-verify.1 man/gi-tojson.1 man/gi-view.1 man/gi-tohtml.1 man/gi-tocsv.1 man/gi-forms.5 \
	  man/gi-records.5 man/gi.7 man/gi-rules.7
MAN	+= $(if $(SQLITE),man/gi-tosql.1) $(if $(XLSXWRITER),man/gi-toxlsx.1)
# What is said in Chinese; without gettext's msgfmt all is said in English.
MSGFMT	= msgfmt
TEXTS	= $(if $(shell command -v $(MSGFMT) 2>/dev/null),po/locale/zh_CN/LC_MESSAGES/gi.mo,\
	  english)
MANZH	= man/zh_CN/gi.1 man/zh_CN/gi-view.1 man/zh_CN/gi.7 \
	  man/zh_CN/gi-rules.7
COMPLETE = completions/gi.bash completions/_gi completions/gi.fish

.PHONY: all check po check-real score accuracy pictures bench bench-check bench-update sanitize mutants lint lint-man \
	  lint-sh lint-c lint-tidy lint-style lint-loops lint-floors \
	  install uninstall clean again

# What is installed of the forms beside them: lib/dictionary.tsv.
DICTIONARY = lib/dictionary.tsv

all: $(TOOLS) $(DICTIONARY) lib/libgi.a lib/libgi-extract.a lib/gi-installed.h $(COMPLETE) \
	  man/gi-rules.7 man/zh_CN/gi-rules.7 $(TEXTS) $(if $(OUT),left-out)

.PHONY: left-out
left-out:
	@for f in $(OUT); do \
	    echo "no $${f#*:} here: $${f%:*} is left out" >&2; done

# What was built with other flags is built again, but to install it.
BUILT	= lib/built
FLAGS	= $(CC) $(OURS) $(HARD) $(CFLAGS) $(LINK)
ifeq ($(filter install uninstall clean,$(MAKECMDGOALS)),)
ifneq ($(strip $(FLAGS)),$(strip $(file <$(BUILT))))
$(BUILT): again
endif
endif
$(BUILT):
	@printf '%s\n' $(call quoted,$(FLAGS)) >$@

# Which headers an object is made of, the compiler says as it makes it, in a
# file beside it.  Before it has, all of INC must be there, and whatever else
# of what is generated that file needs.
OBJECTS	= $(LIBOBJ) $(READOBJ) $(BOOK) $(SQL) $(GENS:=.o) $(TOOLS:=.o) \
	  $(UNIT:=.o)
$(OBJECTS): %.o: %.c $(BUILT) Makefile | $(INC)
	$(COMPILE) -MMD -MP -c -o $@ $<
lib/base/char.o: | lib/chars.inc
lib/stream/record.o: | lib/records.names.inc
lib/form/form.o: | lib/forms.inc
lib/label/index.o: | lib/labels.inc
lib/finding/rule.o: | lib/rules.inc
lib/body/place.o: | lib/places.inc
lib/body/word.o: | lib/bodywords.inc
lib/base/utf8.o: | lib/width.inc
lib/page/markup/asset.o: | lib/assets.inc
lib/normalize/big5.o: | lib/big5.inc
lib/normalize/gb18030.o: | lib/gb18030.inc
lib/normalize/normal.o: | lib/radicals.inc lib/radical_is.inc
-include $(OBJECTS:.o=.d)

# What the tools are made of.  What reads other formats than text is linked into
# gi-extract alone, and only who normalizes needs tables of Unicode: the others
# start without them.
lib/libparts.a: $(LIBOBJ)
	rm -f $@
	$(AR) rcsD $@ $(LIBOBJ)
lib/libread.a: $(READOBJ)
	rm -f $@
	$(AR) rcsD $@ $(READOBJ)

# What others link is one object, which shows the names of gi.h alone: libgi, or
# libgi-extract in its place, which needs the libraries of gi-extract too.
WHOLE	= $(CC) $(CFLAGS) -r -nostdlib \
	  $(if $(findstring -flto,$(CFLAGS)),-flinker-output=nolto-rel)
NAMES	= lib/public.names
$(NAMES): $(GEN)/names.awk lib/gi.h
	$(AWK) -f $(GEN)/names.awk lib/gi.h >$@.tmp && mv $@.tmp $@
lib/libgi.a: $(LIBOBJ)
lib/libgi-extract.a: $(LIBOBJ) $(READOBJ)
lib/libgi.a lib/libgi-extract.a: $(NAMES)
	rm -f $@
	$(WHOLE) -o $(@:.a=.tmp) $(filter %.o,$^)
	$(OBJCOPY) --keep-global-symbols=$(NAMES) $(@:.a=.tmp) $(@:.a=.o)
	$(AR) rcsD $@ $(@:.a=.o)
	rm -f $(@:.a=.tmp) $(@:.a=.o)

READ	= tools/gi-extract tests/unit/child tests/unit/plain
$(READ): %: %.o lib/libread.a lib/libparts.a
	$(LINK) -o $@ $< lib/libread.a lib/libparts.a $(READERS)
tools/gi-tosql: %: %.o $(SQL) lib/libparts.a
	$(LINK) -o $@ $< $(SQL) lib/libparts.a -lsqlite3
tools/gi-toxlsx: %: %.o $(BOOK) lib/libparts.a
	$(LINK) -o $@ $< $(BOOK) lib/libparts.a -lxlsxwriter -lz
OWN	= tools/gi-tosql tools/gi-toxlsx
$(filter-out $(READ) $(OWN),$(TOOLS) $(UNIT)): %: %.o lib/libparts.a
	$(LINK) -o $@ $< lib/libparts.a $(NEEDS)
tools/gi-normalize tools/gi-view tests/unit/gb tests/unit/normal tests/unit/scan: \
	  NEEDS = $(LIBS)
tests/unit/width: NEEDS = $(LIBS) -lutf8proc

$(GEN)/mkchars: $(GEN)/mkchars.o
	$(LINK) -o $@ $(GEN)/mkchars.o
$(GEN)/mkcharset: $(GEN)/mkcharset.o $(FIRST)
	$(LINK) -o $@ $(GEN)/mkcharset.o $(FIRST)
$(GEN)/mkforms: $(GEN)/mkforms.o $(FIRST)
	$(LINK) -o $@ $(GEN)/mkforms.o $(FIRST)
MKLABELS = $(GEN)/mklabels.o $(call in,form,form) $(call in,label,label)
$(GEN)/mklabels: $(MKLABELS) $(FIRST)
	$(LINK) -o $@ $(MKLABELS) $(FIRST)
$(GEN)/mkbodies: $(GEN)/mkbodies.o lib/body/names.o
	$(LINK) -o $@ $(GEN)/mkbodies.o lib/body/names.o
$(GEN)/mkpage: $(GEN)/mkpage.o
	$(LINK) -o $@ $(GEN)/mkpage.o
$(GEN)/mkdictionary: $(GEN)/mkdictionary.o lib/libparts.a
	$(LINK) -o $@ $< lib/libparts.a
$(GEN)/mkradicals $(GEN)/mkwidth: %: %.o
	$(LINK) -o $@ $< -lutf8proc

lib/records.inc: $(GEN)/records.awk lib/data/records.tsv
	$(AWK) -f $(GEN)/records.awk lib/data/records.tsv >$@.tmp && mv $@.tmp $@
lib/records.names.inc: $(GEN)/records.awk lib/data/records.tsv
	$(AWK) -v names=1 -f $(GEN)/records.awk lib/data/records.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/chars.names.inc: $(GEN)/chars.awk lib/data/chars.tsv
	$(AWK) -f $(GEN)/chars.awk lib/data/chars.tsv >$@.tmp && mv $@.tmp $@
lib/messages.inc: $(GEN)/messages.awk lib/data/messages.tsv
	$(AWK) -f $(GEN)/messages.awk lib/data/messages.tsv >$@.tmp && mv $@.tmp $@
lib/said.inc: $(GEN)/said.awk lib/data/said.tsv
	$(AWK) -f $(GEN)/said.awk lib/data/said.tsv >$@.tmp && mv $@.tmp $@
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
lib/figures.inc: $(GEN)/figures.awk lib/data/figures.tsv
	$(AWK) -f $(GEN)/figures.awk lib/data/figures.tsv >$@.tmp && mv $@.tmp $@
lib/facts.inc: $(GEN)/facts.awk lib/data/facts.tsv
	$(AWK) -f $(GEN)/facts.awk lib/data/facts.tsv >$@.tmp && mv $@.tmp $@
lib/cells.inc: $(GEN)/facts.awk lib/data/cells.tsv
	$(AWK) -f $(GEN)/facts.awk lib/data/cells.tsv >$@.tmp && mv $@.tmp $@
lib/schema.inc: $(GEN)/schema.awk lib/data/schema.sql
	$(AWK) -f $(GEN)/schema.awk lib/data/schema.sql >$@.tmp && mv $@.tmp $@
lib/migrate.inc: $(GEN)/migrate.awk lib/data/migrate.sql
	$(AWK) -f $(GEN)/migrate.awk lib/data/migrate.sql >$@.tmp && mv $@.tmp $@
lib/load.inc: $(GEN)/statements.awk lib/data/load.sql
	$(AWK) -f $(GEN)/statements.awk lib/data/load.sql >$@.tmp && mv $@.tmp $@
lib/postgresql.inc: $(GEN)/statements.awk lib/data/postgresql.sql
	$(AWK) -f $(GEN)/statements.awk lib/data/postgresql.sql >$@.tmp && mv $@.tmp $@
lib/charts.inc: $(GEN)/charts.awk lib/data/charts.tsv
	$(AWK) -f $(GEN)/charts.awk lib/data/charts.tsv >$@.tmp && mv $@.tmp $@
lib/claims.inc: $(GEN)/claims.awk lib/data/claims.tsv
	LC_ALL=C $(AWK) -f $(GEN)/claims.awk lib/data/claims.tsv >$@.tmp && \
	    mv $@.tmp $@
lib/claims.chain.inc: $(GEN)/claims.awk lib/data/claims.tsv
	LC_ALL=C $(AWK) -v chain=1 -f $(GEN)/claims.awk lib/data/claims.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/simplified.inc: $(GEN)/pairs.awk lib/data/simplified.tsv
	$(AWK) -v name=simplified -f $(GEN)/pairs.awk lib/data/simplified.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/radicals.inc: $(GEN)/pairs.awk lib/data/radicals.tsv
	$(AWK) -v name=radicals -f $(GEN)/pairs.awk lib/data/radicals.tsv \
	    >$@.tmp && mv $@.tmp $@
lib/chars.inc: $(GEN)/mkchars
	$(GEN)/mkchars >$@.tmp && mv $@.tmp $@
RULES	= lib/data/rules.en.tsv lib/data/rules.tsv
lib/rules.inc: $(GEN)/rules.awk $(RULES)
	$(AWK) -f $(GEN)/rules.awk $(RULES) >$@.tmp && mv $@.tmp $@
lib/radical_is.inc: $(GEN)/mkradicals
	$(GEN)/mkradicals >$@.tmp && mv $@.tmp $@
lib/width.inc: $(GEN)/mkwidth
	$(GEN)/mkwidth >$@.tmp && mv $@.tmp $@
lib/gb18030.inc: $(GEN)/mkcharset
	$(GEN)/mkcharset GB18030 >$@.tmp && mv $@.tmp $@
lib/big5.inc: $(GEN)/mkcharset
	$(GEN)/mkcharset BIG5 >$@.tmp && mv $@.tmp $@
man/gi-rules.7: $(GEN)/manual.awk $(RULES) lib/data/gi-rules.in
	LC_ALL=C $(AWK) -f $(GEN)/manual.awk $(RULES) \
	    lib/data/gi-rules.in >$@.tmp && mv $@.tmp $@
man/zh_CN/gi-rules.7: $(GEN)/manual.awk po/zh_CN.po $(RULES) \
	  lib/data/gi-rules.zh_CN.in
	LC_ALL=C $(AWK) -f $(GEN)/manual.awk po/zh_CN.po $(RULES) \
	    lib/data/gi-rules.zh_CN.in >$@.tmp && mv $@.tmp $@
lib/labels.inc: $(GEN)/mklabels
	$(GEN)/mklabels >$@.tmp && mv $@.tmp $@
BODIES	= $(patsubst %,lib/data/bodies/%.tsv,places alias functions zones words)
lib/places.inc: $(GEN)/mkbodies $(BODIES)
	$(GEN)/mkbodies lib/data/bodies places >$@.tmp && mv $@.tmp $@
lib/bodywords.inc: $(GEN)/mkbodies $(BODIES)
	$(GEN)/mkbodies lib/data/bodies words >$@.tmp && mv $@.tmp $@
lib/forms.inc: $(GEN)/mkforms $(FORMS)
	$(GEN)/mkforms $(FORMS) >$@.tmp && mv $@.tmp $@

$(DICTIONARY): $(GEN)/mkdictionary
	$(GEN)/mkdictionary >$@.tmp && mv $@.tmp $@

ASSETS	= style lib/page/page.css plot lib/page/vendor/plot.min.js \
	  index lib/page/index.js
lib/assets.inc: $(GEN)/mkpage $(filter lib/%,$(ASSETS))
	$(GEN)/mkpage $(ASSETS) >$@.tmp && mv $@.tmp $@

lib/gi-installed.h: $(GEN)/header.awk lib/gi.h $(INC)
	$(AWK) -f $(GEN)/header.awk lib/gi.h >$@.tmp && mv $@.tmp $@

po/locale/%/LC_MESSAGES/gi.mo: po/%.po
	mkdir -p $(@D)
	$(MSGFMT) -o $@.tmp $< && mv $@.tmp $@
.PHONY: english
english:
	@echo "no $(MSGFMT) here: the tools speak English alone" >&2
# The translations, by what C and the tables say now.
po:
	po/template >po/gi.pot
	msgmerge -q -U --backup=none --no-fuzzy-matching po/zh_CN.po po/gi.pot

COMPLETE_IN = completions/completions.awk lib/data/options.tsv \
	  lib/data/rules.tsv
completions/gi.bash: $(COMPLETE_IN)
	$(AWK) -v shell=bash -f $(COMPLETE_IN) >$@.tmp && mv $@.tmp $@
completions/_gi: $(COMPLETE_IN)
	$(AWK) -v shell=zsh -f $(COMPLETE_IN) >$@.tmp && mv $@.tmp $@
completions/gi.fish: $(COMPLETE_IN)
	$(AWK) -v shell=fish -f $(COMPLETE_IN) >$@.tmp && mv $@.tmp $@

# Tests: see tests/run; make score CORPUS=DIR scores a labelled folder.
PYTHON	= python3
CORPUS	= tests/samples

check: all $(UNIT)
	tests/run
# What needs programs of others that users have: these must be there.
check-real: all $(UNIT)
	REAL=1 TAGS=real tests/run
score: all
	PATH=$$PWD/tools:$$PATH $(PYTHON) tests/score.py $(CORPUS)

# How well what tests/mkkinds.py makes is read, into both READMEs.
accuracy: all
	PYTHON='$(PYTHON)' tests/accuracy

# The pictures of the READMEs.
pictures: all
	PYTHON='$(PYTHON)' tests/pictures

# Speed: see tests/bench/README.md.
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

# Do the tests see it where one comparison or number is another?  No part of
# check: 60 changes take some 15 minutes.
SEED	= 1
CHANGES	= 60
CHANGED	= lib/tables
mutants: all $(UNIT)
	$(PYTHON) tests/mutants $(SEED) $(CHANGES) $(CHANGED)

# Each of these must be silent; one that is not installed is passed over.
# mandoc looks for other pages where they are not installed yet.
HAVE	= have() { command -v "$$1" >/dev/null || \
	  { echo "lint: no $$1 here, passed over" >&2; false; }; }
SOURCES	= $(sort $(wildcard lib/*/*.c lib/*/*/*.c tools/*.c tests/unit/*.c \
	  tests/bench/*.c))
# What follows is a shell's, for each of them, on two processors.
EACH	= printf '%s\n' $(SOURCES) | xargs -P 2 -n 4 sh -c
lint: lint-man lint-sh lint-c lint-tidy lint-style lint-loops lint-floors
# What mandoc says of headings in any language but English.
CHINESE	= zh_CN/.*\(first section is not\|outside NAME\|trailing delimiter\)
lint-man: $(MAN) $(MANZH)
	@$(HAVE); if have mandoc; then \
	    ! mandoc -Tlint $(MAN) $(MANZH) 2>/dev/null | \
	    grep -v -e "referenced manual not found" -e "$(CHINESE)"; fi
lint-sh: completions/gi.bash
	@$(HAVE); if have shellcheck; then \
	    shellcheck -e SC2016,SC2034 bootstrap .ci/run tests/run tests/accuracy tests/pictures tests/loops \
	    tests/floors po/template tests/bench/bench tests/bench/instructions \
	    tests/helper.bash && \
	    shellcheck -s bash completions/gi.bash; fi
lint-c: all
	@$(HAVE); if have cppcheck; then cppcheck -q -j 2 --std=c11 -Ilib \
	    --enable=warning,portability --error-exitcode=1 $(SOURCES); fi
	@$(HAVE); if have gcc; then $(EACH) 'for f; do \
	    gcc $(OURS) -Werror -O1 -fanalyzer -S -o - "$$f" >/dev/null || \
	    exit 1; done' lint; fi
lint-tidy: all
	@$(HAVE); if have clang-tidy; then $(EACH) 'clang-tidy --quiet "$$@" -- \
	    $(OURS) 2>/dev/null || { echo "in $$*"; exit 1; }' lint; fi
lint-style:
	@LC_ALL=C $(AWK) -f tests/style.awk lib/gi.h lib/*/*.[ch] lib/*/*/*.[ch] tools/*.c \
	    tests/unit/*.c tests/bench/*.c
	@$(HAVE); if have pmccabe; then ! pmccabe $(SOURCES) | \
	    $(AWK) '$$1 > 20 { print "too many branches: " $$0 }' | grep .; fi
lint-loops: $(INC) lib/libparts.a
	@$(HAVE); if have gcc; then \
	    CPPFLAGS='$(OURS)' tests/loops lib/*/*.c lib/*/*/*.c tools/*.c; fi
lint-floors: all
	@tests/floors

# The libraries are static; gi.h is installed with its generated parts in place.
TO	= $(call quoted,$(DESTDIR)$(PREFIX))
BINDIR	= $(TO)/bin
LIBDIR	= $(TO)/lib
INCDIR	= $(TO)/include
SHARE	= $(TO)/share
BASHDIR	= $(SHARE)/bash-completion/completions
ZSHDIR	= $(SHARE)/zsh/site-functions
FISHDIR	= $(SHARE)/fish/vendor_completions.d

install: all
	mkdir -p $(BINDIR) $(LIBDIR)/pkgconfig $(INCDIR) $(SHARE)/gi \
	    $(SHARE)/man/man1 $(SHARE)/man/man5 $(SHARE)/man/man7 \
	    $(BASHDIR) $(ZSHDIR) $(FISHDIR)
	install -m 755 $(TOOLS) $(BINDIR)
	install -m 644 lib/libgi.a lib/libgi-extract.a $(LIBDIR)
	install -m 644 lib/gi-installed.h $(INCDIR)/gi.h
	version=$$(sed -n 's/^#define GI_VERSION.*"\(.*\)"$$/\1/p' lib/gi.h) && \
	for lib in gi gi-extract; do \
	    case $$lib in gi) libs='$(LIBS)' ;; *) libs='$(READERS) $(LIBS)' ;; \
	    esac && sed -e $(call quoted,s|@PREFIX@|$(PREFIX)|) -e "s|@LIBS@|$$libs|" \
	    -e "s|@VERSION@|$$version|" -e "s|@LIB@|$$lib|" lib/gi.pc.in \
	    >$(LIBDIR)/pkgconfig/$$lib.pc || exit 1; done
	mkdir -p $(SHARE)/gi/forms
	install -m 644 lib/gi.schema.json $(DICTIONARY) $(SHARE)/gi
	install -m 644 $(FORMS) $(SHARE)/gi/forms
	for f in $(MAN); do \
	    install -m 644 $$f $(SHARE)/man/man$${f##*.} || exit 1; done
	mkdir -p $(SHARE)/man/zh_CN/man1 $(SHARE)/man/zh_CN/man7
	for f in $(MANZH); do to=$(SHARE)/man/zh_CN/man$${f##*.}/$${f##*/} && \
	    LC_ALL=C $(AWK) -f $(GEN)/breaks.awk $$f >"$$to" && \
	    chmod 644 "$$to" || exit 1; done
	for f in po/locale/*/LC_MESSAGES; do [ ! -f $$f/gi.mo ] || { \
	    mkdir -p $(SHARE)/$${f#po/} && \
	    install -m 644 $$f/gi.mo $(SHARE)/$${f#po/}; } || exit 1; done
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
	for f in $(MANZH); do \
	    rm -f $(SHARE)/man/zh_CN/man$${f##*.}/$${f##*/}; done
	rm -f $(LIBDIR)/libgi.a $(LIBDIR)/libgi-extract.a \
	    $(LIBDIR)/pkgconfig/gi.pc $(LIBDIR)/pkgconfig/gi-extract.pc \
	    $(INCDIR)/gi.h $(SHARE)/gi/gi.schema.json $(SHARE)/gi/dictionary.tsv \
	    $(patsubst lib/%,$(SHARE)/gi/%,$(FORMS)) $(ZSHDIR)/_gi
	rm -f $(SHARE)/locale/*/LC_MESSAGES/gi.mo
	for d in $(SHARE)/gi/forms $(SHARE)/gi; do \
	    [ ! -d "$$d" ] || rmdir "$$d" || exit 1; done

clean:
	rm -f $(TOOLS) $(OWN) $(UNIT) $(GENS) $(BUILT) $(NAMES) $(DICTIONARY) lib/gi-installed.h \
	    $(COMPLETE) man/gi-rules.7 \
	    man/zh_CN/gi-rules.7 po/gi.pot
	rm -rf po/locale
	find lib tools $(wildcard tests/unit) \( -name '*.[ado]' -o -name '*.inc' \) \
	    -exec rm -f {} +
