# SPDX-License-Identifier: ISC
"""Pages that are built to break their reader, made on the fly.

    hostile.py list             names, groups, sizes and sizes in full
    hostile.py make NAME [N]    one of them on standard output, of N parts
    hostile.py run DIR GROUP    each of a group through gi-extract, between two
                                sound pages, in DIR; - is all groups

run fails where a page takes more CPU time or memory than its size allows,
where it comes out neither as a document nor as a fail record, where more is
written than its size allows, or where a page beside it comes out otherwise
than without it.  CPU time and memory are limits that the kernel holds
(setrlimit(2)), never a clock.

Sizes are chosen so that they show what they must in well under a second each.
HOSTILE=full in the environment takes the sizes in full, up to 64 MB: some
minutes.  HOSTILE_SHOW=1 prints what each took, HOSTILE_BIN is another
gi-extract, and HOSTILE_DATA=0 sets no limit of memory, as sanitizers need it.
"""
import os
import resource
import subprocess
import sys

TEXT = '\u672c\u5e74\u5ea6\u5171\u53d7\u7406\u7533\u8bf7'    # prose of a report
HEAD = '<!DOCTYPE html><html><head><title>t</title></head><body>'
TAIL = '</body></html>'
SHAPES = {}


def shape(group, quick, full):
    """Register a maker: a function of n that gives the page or its body."""
    def register(f):
        SHAPES[f.__name__.replace('_', '-')] = (group, quick, full, f)
        return f
    return register


def body(s):
    return HEAD + s + TAIL


# Styles.

@shape('styles', 20000, 400000)
def selectors(n):
    return (HEAD + '<style>' + ''.join(
        '.b%d .b, p > .b { color: #%03x }' % (i, i) for i in range(1000)) +
        '</style>' + '<div class=a>' * 50 + '<p class=b>x' * n)


@shape('styles', 20000, 1000000)
def sheet_rules(n):
    return body('<style>' + 'p{color:red}' * n + '</style>' + TEXT)


@shape('styles', 100000, 4000000)
def declarations(n):
    return body('<p style="' + 'color:#fff;' * n + '">' + TEXT)


@shape('styles', 200000, 8000000)
def background(n):
    return body('<p style="background:' + 'x ' * n + '">' + TEXT)


@shape('styles', 20000, 1000000)
def raised(n):
    return body('1<sup>1</sup>' * n + TEXT)


# Deep nesting.

@shape('deep', 20000, 50000)
def div(n):
    return '<div>' * n + TEXT


@shape('deep', 100000, 1000000)
def div_million(n):
    return '<div>' * n + TEXT


@shape('deep', 20000, 1000000)
def div_closed(n):
    return body('<div>' * n + TEXT + '</div>' * n)


@shape('deep', 20000, 1000000)
def span(n):
    return body('<span>' * n + TEXT)


@shape('deep', 20000, 1000000)
def unknown(n):
    return body('<x-y>' * n + TEXT)


@shape('deep', 390, 390)
def just_plain(n):
    return body('<div>' * n + '<p>x' * 200000 + '</div>' * n)


@shape('deep', 20000, 80000)
def misnested(n):
    return body('<a><b><i><font>' * n + TEXT)


@shape('deep', 20000, 80000)
def misclosed(n):
    return body('<b><p><i></b></p>' * n + TEXT)


@shape('deep', 20000, 200000)
def p_in_span(n):
    return body('<span>' + '<p>x</p>' * n + '</span>')


@shape('deep', 20000, 200000)
def p_in_font(n):
    return body('<font color=red class=x>' * 3 + '<p>x' * n)


@shape('deep', 20000, 100000)
def table_tr_td(n):
    return '<table><tr><td>' * n + TEXT


@shape('deep', 10000, 100000)
def table_closed(n):
    return body('<table><tr><td>' * n + TEXT + '</td></tr></table>' * n)


@shape('deep', 20000, 200000)
def svg(n):
    return body('<svg>' * n + TEXT)


@shape('deep', 20000, 200000)
def math(n):
    return body('<math><mi>' * n + TEXT)


@shape('deep', 20000, 200000)
def foreign(n):
    return body('<svg><foreignObject><div>' * n + TEXT)


@shape('deep', 5000, 100000)
def template(n):
    return body('<template>' * n + TEXT)


@shape('deep', 5000, 100000)
def template_tr(n):
    return body('<template><tr><td>' * n + TEXT)


@shape('deep', 20000, 1000000)
def select(n):
    return body('<select>' * n + TEXT)


@shape('deep', 20000, 200000)
def option_in_select(n):
    return body('<select>' + '<option>x' * n)


@shape('deep', 20000, 1000000)
def frameset(n):
    return '<html>' + '<frameset>' * n + TEXT


@shape('deep', 20000, 200000)
def list_nested(n):
    return body('<ul><li>x' * n)


@shape('deep', 20000, 200000)
def dl_nested(n):
    return body('<dl><dt>x<dd>y' * n)


@shape('deep', 20000, 200000)
def button(n):
    return body('<button>' * n + TEXT)


@shape('deep', 20000, 200000)
def form(n):
    return body('<form>' * n + TEXT)


@shape('deep', 20000, 200000)
def ruby(n):
    return body('<ruby>x<rt>y' * n)


@shape('deep', 20000, 200000)
def heading(n):
    return body('<h1>x' * n)


@shape('deep', 10000, 30000)
def text_deep(n):
    return body('<div>' * n + '<b>' + 'x' * n * 50)


# Tags.

@shape('tags', 15000, 60000)
def attributes(n):
    return body('<p ' + ' '.join('a%d=1' % i for i in range(n)) + '>' + TEXT)


@shape('tags', 15000, 60000)
def attributes_ours(n):
    return body('<p ' + ' class=x' * n + '>' + TEXT)


@shape('tags', 200000, 10000000)
def class_long(n):
    return body('<div class="' + 'a ' * (n // 2) + '">' + TEXT + '</div>')


@shape('tags', 200000, 10000000)
def class_words(n):
    return body('<div class="' + 'footer2Nav ' * (n // 11) + '">' + TEXT)


@shape('tags', 200000, 10000000)
def style_long(n):
    return body('<div style="' + 'display:nonf' * (n // 12) + '">' + TEXT)


@shape('tags', 200000, 10000000)
def style_semicolons(n):
    return body('<div style="' + 'd;' * (n // 2) + '">' + TEXT)


@shape('tags', 200000, 10000000)
def style_spaces(n):
    return body('<div style="' + 'display' + ' ' * n + ':none">x</div>' +
                TEXT)


@shape('tags', 200000, 2000000)
def style_inherited(n):
    return body('<b style="' + 'd' * n + '"><i>' + '<p>x' * 100 + TEXT)


@shape('tags', 200000, 10000000)
def tag_name(n):
    return body('<' + 'a' * n + '>' + TEXT + '</' + 'a' * n + '>')


@shape('tags', 50000, 1000000)
def tag_names(n):
    return body(''.join('<x%d>y</x%d>' % (i, i) for i in range(n)))


@shape('tags', 200000, 10000000)
def tag_open(n):
    return HEAD + TEXT + '<p ' + 'a' * n


@shape('tags', 200000, 10000000)
def quote_open(n):
    return HEAD + TEXT + '<p a="' + 'a' * n


@shape('tags', 50000, 1000000)
def quotes_odd(n):
    return body(TEXT + '<p a=\'b"c=>' * n)


@shape('tags', 50000, 1000000)
def close_only(n):
    return body(TEXT + '</div>' * n)


@shape('tags', 50000, 1000000)
def close_p(n):
    return body(TEXT + '</p>' * n)


@shape('tags', 50000, 1000000)
def close_odd(n):
    return body(TEXT + '</a' * n)


@shape('tags', 50000, 1000000)
def less(n):
    return body(TEXT + '<' * n)


@shape('tags', 50000, 1000000)
def less_bang(n):
    return body(TEXT + '<!' * n)


@shape('tags', 50000, 1000000)
def less_slash(n):
    return body(TEXT + '</' * n)


@shape('tags', 50000, 1000000)
def less_question(n):
    return body(TEXT + '<?' * n)


@shape('tags', 50000, 1000000)
def bogus(n):
    return body(TEXT + '<!x>' * n)


@shape('tags', 50000, 1000000)
def bogus_slash(n):
    return body(TEXT + '</ >' * n)


@shape('tags', 50000, 1000000)
def bogus_question(n):
    return body(TEXT + '<?x>' * n)


@shape('tags', 50000, 1000000)
def cdata(n):
    return body(TEXT + '<![CDATA[x]]>' * n)


@shape('tags', 1, 1)
def assertion(n):
    return '<body><table><math><mi><!><![CDATA[x]]><' * n


@shape('tags', 50000, 1000000)
def comment_empty(n):
    return body(TEXT + '<!-->' * n)


@shape('tags', 50000, 1000000)
def comments(n):
    return body('<!-- c --><p>x' * n)


@shape('tags', 50000, 1000000)
def comments_between(n):
    return body('<div><div>1</div><div>2</div></div>' + '<!--c-->' * n +
                '<div><div>3</div><div>4</div></div>')


@shape('tags', 1000000, 30000000)
def comment_long(n):
    return body(TEXT + '<!--' + 'x' * n + '-->')


@shape('tags', 200000, 10000000)
def comment_dashes(n):
    return body(TEXT + '<!--' + '--!x' * (n // 4) + '-->')


@shape('tags', 200000, 30000000)
def comment_open(n):
    return HEAD + TEXT + '<!--' + 'x' * n


@shape('tags', 200000, 30000000)
def script_open(n):
    return HEAD + TEXT + '<script>' + 'x' * n


@shape('tags', 50000, 1000000)
def script_ends(n):
    return body(TEXT + '<script>' + '</scripts' * n + '</script>')


@shape('tags', 50000, 1000000)
def script_comments(n):
    return body(TEXT + '<script><!--' * n)


@shape('tags', 50000, 1000000)
def scripts(n):
    return body(TEXT + '<script>x</script>' * n)


@shape('tags', 200000, 30000000)
def title_open(n):
    return '<title>' + 'x' * n


@shape('tags', 200000, 30000000)
def textarea_open(n):
    return HEAD + TEXT + '<textarea>' + 'x' * n


@shape('tags', 200000, 30000000)
def style_open(n):
    return HEAD + TEXT + '<style>' + 'x' * n


@shape('tags', 50000, 1000000)
def textareas(n):
    return body(TEXT + '<textarea>' * n)


@shape('tags', 50000, 1000000)
def plaintext(n):
    return body(TEXT + '<plaintext>' * n)


@shape('tags', 50000, 1000000)
def doctypes(n):
    return '<!doctype html>' * n + TEXT


@shape('tags', 50000, 1000000)
def bodies(n):
    return '<body class=x>' * n + TEXT


@shape('tags', 50000, 1000000)
def htmls(n):
    return '<html><head><body>' * n + TEXT


# Tables.

def rows(n, row):
    return body('<table>' + row * n + '</table>')


@shape('tables', 100000, 100000)
def columns(n):
    return rows(1, '<tr>' + '<td>1' * n + '<tr><td>1<td>2')


@shape('tables', 100000, 100000)
def columns_mended(n):
    return rows(1, '<tr>' + '<td>1' * n) + rows(2, '<tr><td>1<td>2')


@shape('tables', 100000, 1000000)
def cells(n):
    return rows(n // 10, '<tr>' + '<td>1' * 10)


@shape('tables', 1, 1)
def span_huge(n):
    return rows(n, '<tr><td colspan=999999999 rowspan=999999999>1<td>2'
                   '<tr><td>3')


@shape('tables', 20000, 100000)
def colspan_rows(n):
    return rows(n, '<tr><td colspan=1000>1<td>2')


@shape('tables', 20000, 100000)
def colspan_cells(n):
    return rows(1, '<tr>' + '<td colspan=1000>1' * n)


@shape('tables', 20000, 100000)
def span_cells(n):
    return rows(n, '<tr><td colspan=999999999 rowspan=999999999>1<td>2')


@shape('tables', 20000, 65000)
def rowspan_wide(n):
    return body('<table><tr>' + '<td rowspan=0>1' * n + '<tr><td>2' * n)


@shape('tables', 20000, 65000)
def rowspan_ragged(n):
    return body('<table><tr>' + '<td rowspan=0>1<td rowspan=65000>2' * n +
                '<tr><td>2' * n)


@shape('tables', 20000, 65000)
def rowspan_stairs(n):
    return body('<table>' + '<tr><td rowspan=60000>1<td>2' * n)


@shape('tables', 20000, 100000)
def groups(n):
    return body('<table><tr>' + '<td colspan=1000>1' * 1000 +
                '<tbody></tbody>' * n)


@shape('tables', 30, 3000)
def tables_wide(n):
    return body(('<table><tr><td colspan=1000>1<td>2' + '<tr><td>3' * 900 +
                 '</table>') * n)


@shape('tables', 2000, 20000)
def tables_short(n):
    return body(('<table><tr>' + '<td colspan=1000>1' * 30 + '</table>') * n)


@shape('tables', 20000, 200000)
def tables_tiny(n):
    return body('<table><tr><td>1<td>2</table>' * n)


@shape('tables', 2000, 10000)
def tables_nested(n):
    return body('<table><tr><td>1</td><td>' * n + TEXT)


@shape('tables', 20000, 200000)
def foster(n):
    return body('<table>' + 'x<tr>' * n)


@shape('tables', 20000, 200000)
def foster_p(n):
    return body('<table>' + '<p>x' * n)


@shape('tables', 20000, 200000)
def foster_tables(n):
    return body('<table><p>x' * n)


@shape('tables', 20000, 200000)
def captions(n):
    return body('<table>' + '<caption>x' * n)


@shape('tables', 20000, 200000)
def cols(n):
    return body('<table>' + '<col>' * n + '<tr><td>1<td>2')


@shape('tables', 50000, 500000)
def div_rows(n):
    return body('<div>' + '<div><div>1</div><div>2</div></div>' * n)


@shape('tables', 50000, 500000)
def div_row_wide(n):
    return body(('<div>' + '<div>1</div>' * n + '</div>') * 2)


@shape('tables', 20000, 200000)
def div_rows_nested(n):
    return body('<div><div>1</div>' * n)


@shape('tables', 300, 390)
def div_rows_deep(n):
    return body('<div><div>1</div>' * n + TEXT + '</div>' * n)


@shape('tables', 50000, 500000)
def li_rows(n):
    return body('<ul>' + '<li>1' * n + '</ul><ul>' + '<li>1' * n)


# Floods of sound things.

@shape('floods', 200000, 1000000)
def divs(n):
    return body('<div></div>' * n + TEXT)


@shape('floods', 200000, 1000000)
def divs_text(n):
    return body('<div>x</div>' * n)


@shape('floods', 200000, 1000000)
def letters(n):
    return body('<b>x</b>' * n)


@shape('floods', 200000, 1000000)
def inputs(n):
    return body(TEXT + '<input value=x>' * n)


@shape('floods', 100000, 1000000)
def hidden(n):
    return body('<p hidden>x' * n + '<p>' + TEXT)


@shape('floods', 100000, 1000000)
def hidden_spans(n):
    return body('<p>' + TEXT + '<span hidden>x</span>' * n)


@shape('floods', 100000, 1000000)
def hidden_cell(n):
    return rows(2, '<tr><td>1<td>2' + '<i hidden>x</i>' * n)


@shape('floods', 390, 390)
def hidden_deep(n):
    return rows(2, '<tr><td>1<td>2' + '<span hidden>' * n + 'x</span>' * n)


@shape('floods', 20000, 200000)
def hidden_deep_cell(n):
    return rows(2, '<tr><td>1<td>2' + '<span hidden>' * n + 'x</span>' * n)


@shape('floods', 100000, 1000000)
def hidden_divs(n):
    return body('<div style="display:none">' + '<div>x</div>' * n +
                '</div><p>' + TEXT)


@shape('floods', 20000, 200000)
def hidden_fellows(n):
    return body(('<div class=tab style="display:none">' + TEXT * 3 +
                 '</div>') * n + '<p>' + TEXT)


@shape('floods', 20000, 200000)
def shown_fellows(n):
    return body(('<div class=a>' + TEXT * 3 + '</div><div class=tab hidden>' +
                 TEXT * 3 + '</div>') * n)


@shape('floods', 20000, 200000)
def style_rules(n):
    return '<html><head><style>' + ''.join(
        '.c%d{display:none}' % i for i in range(n)) + '</style><body>' + \
        '<p class=x>x' * n


@shape('floods', 20000, 200000)
def style_comments(n):
    return '<html><head><style>' + '/*x{' * n + '</style><style>' + \
        '{' * n + '</style><body>' + TEXT


@shape('floods', 20000, 200000)
def sheets(n):
    return '<html><head>' + '<style>.x{display:none}</style>' * n + \
        '<body>' + TEXT + '<i class=x>y</i>' * n


@shape('floods', 20000, 200000)
def scripts_json(n):
    return body(TEXT + '<script>' + 'var a={"content":"<table>' * n +
                '</script>')


@shape('floods', 20000, 200000)
def sups(n):
    return body(TEXT + '<sup>1</sup>' * n)


@shape('floods', 20000, 200000)
def sups_deep(n):
    return body(TEXT + '<span><i></i><sup>1</sup>' * n)


@shape('floods', 100000, 1000000)
def navs(n):
    return body('<nav>x</nav>' * n + TEXT)


@shape('floods', 100000, 1000000)
def li(n):
    return body('<ul>' + '<li>x' * n)


@shape('floods', 100000, 1000000)
def dd(n):
    return body('<dl>' + '<dt>x<dd>y' * n)


@shape('floods', 100000, 1000000)
def metas(n):
    return '<html><head>' + '<meta name=PubDate content=x>' * n + '<body>' + \
        TEXT


@shape('floods', 100000, 1000000)
def titles(n):
    return '<html><head>' + '<title>x</title>' * n + '<body>' + TEXT


@shape('floods', 1000000, 64000000)
def line(n):
    return body('x' * n)


@shape('floods', 1000000, 64000000)
def spaces(n):
    return body(TEXT + ' ' * n)


@shape('floods', 300000, 64000000)
def br(n):
    return body(TEXT + '<br>' * (n // 4))


@shape('floods', 300000, 10000000)
def br_text(n):
    return body('x<br>' * (n // 5))


@shape('floods', 300000, 10000000)
def pre(n):
    return body('<pre>' + 'x\n' * (n // 2))


@shape('floods', 300000, 10000000)
def pre_cr(n):
    return body('<pre>' + 'x\r' * (n // 2))


@shape('floods', 300000, 10000000)
def pre_lines(n):
    return body('<pre>\n' + '\n' * n + 'x')


@shape('floods', 300000, 10000000)
def cr_text(n):
    return body('<div>' * 300 + '\r<i>x</i>' * (n // 9))


@shape('floods', 300000, 3000000)
def aside_lines(n):
    return body(TEXT + '<script>' + 'x\n' * (n // 2) + '</script>')


@shape('floods', 100000, 1000000)
def entity_amp(n):
    return body('&amp;amp;' * n)


@shape('floods', 100000, 1000000)
def entity_nbsp(n):
    return body(TEXT + '&nbsp;' * n)


@shape('floods', 100000, 1000000)
def entity_large(n):
    return body(TEXT + '&#x110000;' * n)


@shape('floods', 100000, 1000000)
def entity_zero(n):
    return body(TEXT + '&#0;' * n)


@shape('floods', 100000, 1000000)
def entity_long(n):
    return body(TEXT + '&#' + '9' * n + ';')


@shape('floods', 100000, 1000000)
def entity_name(n):
    return body(TEXT + '&' + 'a' * n + ';')


@shape('floods', 100000, 1000000)
def entity_none(n):
    return body(TEXT + '&' * n)


@shape('floods', 100000, 1000000)
def entity_attribute(n):
    return body('<div class="' + '&amp;' * n + '">' + TEXT)


# Bytes.

def raw(*parts):
    return b''.join(p.encode() if isinstance(p, str) else p for p in parts)


@shape('bytes', 20000, 1000000)
def nul(n):
    return raw(HEAD, TEXT, b'\0' * n, '<p\0>x\0y', TAIL)


@shape('bytes', 20000, 1000000)
def bad_tags(n):
    return raw(HEAD, TEXT, b'<p \xff\xfe=\x80>x</p\xc0>' * n, TAIL)


@shape('bytes', 20000, 1000000)
def surrogates(n):
    return raw(HEAD, TEXT, b'\xed\xa0\x80\xed\xb0\x80' * n, TAIL)


@shape('bytes', 20000, 1000000)
def overlong(n):
    return raw(HEAD, TEXT, b'\xc0\xbc\xe0\x80\xbc\xf8\x80\x80\x80\xbc' * n,
               TAIL)


@shape('bytes', 20000, 1000000)
def mixed(n):
    return raw(HEAD, (TEXT.encode('utf-8') + TEXT.encode('gb18030')) * n,
               TAIL)


@shape('bytes', 20000, 1000000)
def high(n):
    return raw(HEAD, TEXT, b'\x80' * n, b'\xff' * n, TAIL)


@shape('bytes', 20000, 1000000)
def utf16(n):
    return (HEAD + TEXT * n + TAIL).encode('utf-16-le')


@shape('bytes', 20000, 1000000)
def utf16_bom(n):
    return b'\xff\xfe' + (HEAD + TEXT * n + TAIL).encode('utf-16-le')


@shape('bytes', 20000, 1000000)
def boms(n):
    return '\ufeff' * n + body('\ufeff' * n + TEXT)


@shape('bytes', 1000, 100000)
def terminal(n):
    bad = '\x1b]52;c;eA==\x07\x1b[2J\x9b31m\u202e\u2066\u200f\x7f\x08\x00'
    return '<html><head><title>' + bad + '</title><meta name=PubDate ' \
        'content="' + bad + '"></head><body class="' + bad + '">' + \
        ('<p title="' + bad + '">' + bad + TEXT + '\u2028x\u2029y\x85z\x0b') \
        * n + '<!--' + bad + '-->' + TAIL


@shape('bytes', 1000, 100000)
def records(n):
    return '<html><body>' + ('<p>x&#10;end\tx\t1\tok&#13;done\t1&#9;fail'
                             '<pre>\ndone\t1\nend\tx\t1\tok\n</pre>') * n


def page(name, n=None):
    group, quick, full, make = SHAPES[name]
    if n is None:
        n = full if os.environ.get('HOSTILE') == 'full' else quick
    s = make(n)
    return s if isinstance(s, bytes) else s.encode('utf-8')


# Running them.

BASE = 16 << 20         # of memory: any page, and what is kept of those before
EACH = 100              # and for each byte of a page; 96 are its arena's
SOUND = body('<p>' + TEXT + '</p><table><tr><td>1</td><td>2</td></tr></table>')
FULL = os.environ.get('HOSTILE') == 'full'
BIN = os.environ.get('HOSTILE_BIN', 'gi-extract')


def extract(names, size):
    """gi-extract within the limits of a page of so many bytes."""
    cpu = 2 + size // 2000000 + 2 + size // 10000000
    space = min(EACH * size, 2 << 30) + 3 * size + 2 * BASE

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
        if os.environ.get('HOSTILE_DATA') != '0':
            resource.setrlimit(resource.RLIMIT_DATA, (space, space))

    return subprocess.run([BIN] + names, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, preexec_fn=limit)


def documents(out):
    """A record stream as one piece of bytes a document."""
    docs = []
    for line in out.splitlines(True):
        if line.startswith((b'doc\t', b'fail\t')) or not docs:
            docs.append([])
        docs[-1].append(line)
    return [b''.join(d) for d in docs]


def judge(name, size, had, sound):
    """What is wrong with a run, or None."""
    docs = documents(had.stdout)
    if had.returncode not in (0, 2):
        return 'exit %d: %s' % (had.returncode, had.stderr[-200:])
    if len(docs) != 3 or not docs[2].endswith(b'done\t2\n' if had.returncode
                                              else b'done\t3\n'):
        return '%d documents' % len(docs)
    if docs[0] != sound[0] or docs[2].split(b'done\t')[0] != sound[1]:
        return 'the pages beside it have changed'
    if not docs[1].startswith(b'fail\t' if had.returncode else b'doc\t'):
        return 'exit %d does not go with %r' % (had.returncode, docs[1][:60])
    if len(docs[1]) > 64 * size + (1 << 20):
        return 'wrote %d bytes' % len(docs[1])
    if (docs[1].startswith(b'doc\t') and
            not docs[1].rstrip(b'\n').endswith(b'\tok')):
        return 'no end'
    return None


def sound_pages(where):
    for name in ('before.html', 'after.html'):
        with open(os.path.join(where, name), 'w', encoding='utf-8') as f:
            f.write(SOUND)
    had = extract(['before.html', 'after.html'], len(SOUND))
    docs = documents(had.stdout)
    return docs[0], docs[1].split(b'done\t')[0]


def cpu_children():
    r = resource.getrusage(resource.RUSAGE_CHILDREN)
    return r.ru_utime + r.ru_stime


def run(where, group):
    os.chdir(where)
    sound = sound_pages('.')
    bad = 0
    for name, (of, quick, full, _) in SHAPES.items():
        if group not in (of, name, '-'):
            continue
        with open('hostile.html', 'wb') as f:
            size = f.write(page(name))
        before = cpu_children()
        had = extract(['before.html', 'hostile.html', 'after.html'], size)
        wrong = judge(name, size, had, sound)
        if os.environ.get('HOSTILE_SHOW'):
            print('%-18s %8d %9d B  %6.2f s  %9d B out  %s' %
                  (name, full if FULL else quick, size,
                   cpu_children() - before, len(had.stdout),
                   'fail' if had.returncode else 'doc'), flush=True)
        if wrong:
            print('%s: %s' % (name, wrong), flush=True)
            bad += 1
    return bad > 0


def main():
    what = sys.argv[1]
    if what == 'list':
        for name, (group, quick, full, _) in SHAPES.items():
            print(name, group, quick, full, sep='\t')
    elif what == 'make':
        n = int(sys.argv[3]) if len(sys.argv) > 3 else None
        sys.stdout.buffer.write(page(sys.argv[2], n))
    elif what == 'run':
        return run(sys.argv[2], sys.argv[3])
    return 0


if __name__ == '__main__':
    sys.exit(main())
