#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Print reports of our own as PDF, with what a reader must find in them.

usage: mkpdfs.py DIR [NAME...]      all of them, or those whose names begin so
       mkpdfs.py -l                 their names, and what each one is

Writes NAME.KIND.pdf.txt into DIR, and NAME.truth.tsv and NAME.findings.tsv
beside it, so that score.py takes them.  KIND is writer (LibreOffice, tables as
Word has them) or browser (Chromium); what has no such program here is left out.
The same program always prints the same words at the same places."""
import html
import os
import random
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal

from layouts import place
from mksamples import put_truth
from prose import whole
from report import Report

BODIES = ('青芷县水利局', '望川区教育局', '霁州市民政局', '苇林区审计局',
          '舒阴县司法局', '栖禾区统计局', '砚川县档案局', '鹤渚市林业局')
MARGINS = {'word': (72, 90), 'office': (104, 79), 'slim': (57, 57)}
# Widths of the columns of the table of requests, in parts of the whole.
WIDTHS = {'labels': [9, 14, 32, 6.5, 6.5, 6.5, 6.5, 6.5, 6, 6.5],
          'equal': [1] * 10,
          'narrow': [9, 14, 38, 5.5, 5.5, 5.5, 5.5, 5.5, 5, 6],
          'broad': [6, 9, 24, 8, 9, 9, 9, 9, 8, 9]}

MADE = []


class Look:
    """How a report is printed."""
    size = 12           # points, of the text in tables
    across, down = 'center', 'middle'   # where a value stands in its cell
    widths = 'labels'
    margins = 'word'
    rules = True        # lines around the cells
    split = False       # a page may end within a row
    feet = False        # page numbers
    digits = 'Liberation Serif'
    leading = 1.0
    landscape = False
    css = ''            # more of it, for a browser
    mark = None         # text laid over each page, with css for #mark

    def __init__(self, **more):
        for key, value in more.items():
            assert hasattr(self, key), key
            setattr(self, key, value)


def made(name, kind, year=2023, scale=60, mark=None, blanks='zeros',
         change=None, look_mark=None, **look):
    """Register a report: mark is what stands for a zero, None for 0 itself;
    blanks says which zeros: all of them (zeros), or some.  look_mark is laid
    over each page."""
    assert name not in [m[0] for m in MADE], name
    look['mark'] = look_mark
    MADE.append((name, kind, year, scale, mark, blanks, change, look))


def blank(r, mark, blanks):
    rng = random.Random(r.name + ' blanks')
    for key, value in list(r.val.items()):
        if value == 0 and (blanks == 'zeros' or rng.randrange(3)):
            r.val[key] = None
            r.shown[key] = mark


def blocks_of(r, disclosure=None):
    """The report's title and lines (str), and its tables (grids)."""
    grids = []

    def layout(grid):
        grids.append(grid)
        return ['\0']
    whole(r, layout, disclosure=disclosure)
    r.sections = {}     # the lines of the text are no lines of the print
    return [grids.pop(0) if x == '\0' else x for x in r.lines if x]


def report(name, year, scale, mark, blanks, change):
    r = Report(name, BODIES[sum(map(ord, name)) % len(BODIES)], year,
               scale=scale)
    if change:
        change(r)
    if mark is not None:
        blank(r, mark, blanks)
    return r


def columns(look, n):
    """Parts of the table's width for its n columns."""
    if n == 10:
        return WIDTHS[look.widths]
    return [1] * n if n == 15 or look.widths == 'equal' else [4] + [3] * (n - 1)


# LibreOffice: a flat text document.

FODT = '''<?xml version="1.0" encoding="UTF-8"?>
<office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>
<style:font-face style:name="L" svg:font-family="'%(digits)s'"/>
<style:font-face style:name="C" svg:font-family="'Noto Serif CJK SC'"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:line-height="%(leading)d%%"/>
<style:text-properties style:font-name="L" style:font-name-asian="C"
 fo:font-size="16pt" style:font-size-asian="16pt" fo:language="en"
 fo:country="US" style:language-asian="zh" style:country-asian="CN"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties
 fo:page-width="%(wide)gpt" fo:page-height="%(high)gpt"
 fo:margin-top="%(top)gpt" fo:margin-bottom="%(top)gpt"
 fo:margin-left="%(side)gpt" fo:margin-right="%(side)gpt"/>
<style:footer-style>%(foot_style)s</style:footer-style>
</style:page-layout>
<style:style style:name="Lab" style:family="paragraph">
<style:paragraph-properties fo:text-align="start"/>%(font)s</style:style>
<style:style style:name="Head" style:family="paragraph">
<style:paragraph-properties fo:text-align="center"/>%(font)s</style:style>
<style:style style:name="Val" style:family="paragraph">
<style:paragraph-properties fo:text-align="%(across)s"/>%(font)s</style:style>
<style:style style:name="Mid" style:family="paragraph">
<style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Prose" style:family="paragraph">
<style:paragraph-properties fo:text-indent="32pt"/></style:style>
<style:style style:name="cell" style:family="table-cell">
<style:table-cell-properties style:vertical-align="%(down)s"
 fo:padding-left="5.4pt" fo:padding-right="5.4pt" fo:padding-top="0pt"
 fo:padding-bottom="0pt" fo:border="%(border)s"/></style:style>
<style:style style:name="row" style:family="table-row">
<style:table-row-properties fo:keep-together="%(keep)s"/></style:style>
%(styles)s
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="pm">%(foot)s
</style:master-page></office:master-styles>
<office:body><office:text>
%(body)s
</office:text></office:body></office:document>
'''


def cell_kind(cell, row):
    return 'Val' if cell.value else 'Lab' if row[-1].value else 'Head'


def fodt_table(look, grid, number, width, styles):
    rows = place(grid)
    n = len(rows[0])
    part = columns(look, n)
    out = ['<table:table table:name="t%d" table:style-name="t%d">' %
           (number, number)]
    styles.append('<style:style style:name="t%d" style:family="table">'
                  '<style:table-properties style:width="%.1fpt" '
                  'table:align="center"/></style:style>' % (number, width))
    for i in range(n):
        styles.append('<style:style style:name="t%d.%d" '
                      'style:family="table-column">'
                      '<style:table-column-properties '
                      'style:column-width="%.2fpt"/></style:style>' %
                      (number, i, width * part[i] / sum(part)))
        out.append('<table:table-column table:style-name="t%d.%d"/>' %
                   (number, i))
    for r, row in enumerate(rows):
        out.append('<table:table-row table:style-name="row">')
        for c, (cell, i, j) in enumerate(row):
            if (i, j) != (r, c):
                out.append('<table:covered-table-cell/>')
                continue
            text = ''.join('<text:p text:style-name="%s">%s</text:p>' % (
                cell_kind(cell, grid[r]), html.escape(x, False))
                for x in cell.text.split('\n'))
            out.append('<table:table-cell table:style-name="cell" '
                       'table:number-columns-spanned="%d" '
                       'table:number-rows-spanned="%d">%s'
                       '</table:table-cell>' % (cell.cols, cell.rows, text))
        out.append('</table:table-row>')
    return '\n'.join(out + ['</table:table>'])


def fodt(look, blocks):
    high, wide = (595.3, 841.9) if look.landscape else (841.9, 595.3)
    top, side = MARGINS[look.margins]
    styles, body = [], []
    for n, b in enumerate(blocks):
        if isinstance(b, str):
            body.append('<text:p text:style-name="%s">%s</text:p>' % (
                'Mid' if n == 0 else 'Prose', html.escape(b, False)))
        else:
            body.append(fodt_table(look, b, n, wide - 2 * side, styles))
    number = '- <text:page-number text:select-page="current"/> -'
    return FODT % {
        'digits': look.digits, 'leading': 100 * look.leading, 'wide': wide,
        'high': high, 'top': top, 'side': side,
        'across': {'left': 'start', 'right': 'end'}.get(look.across,
                                                        look.across),
        'down': look.down, 'keep': 'auto' if look.split else 'always',
        'border': '0.5pt solid #000000' if look.rules else 'none',
        'font': '<style:text-properties fo:font-size="%gpt" '
                'style:font-size-asian="%gpt"/>' % (look.size, look.size),
        'foot_style': '<style:header-footer-properties '
                      'fo:min-height="20pt"/>' if look.feet else '',
        'foot': '<style:footer><text:p text:style-name="Mid">%s</text:p>'
                '</style:footer>' % number if look.feet else '',
        'styles': '\n'.join(styles), 'body': '\n'.join(body)}


def print_writer(jobs, folder):
    """Print [(path of the PDF, look, blocks)] in one run of LibreOffice."""
    names = []
    for i, (path, look, blocks) in enumerate(jobs):
        names.append(os.path.join(folder, '%d.fodt' % i))
        with open(names[-1], 'w', encoding='utf8') as f:
            f.write(fodt(look, blocks))
    subprocess.run(['soffice', '-env:UserInstallation=file://%s/profile' %
                    folder, '--headless', '--convert-to', 'pdf', '--outdir',
                    folder] + names, stdout=subprocess.DEVNULL, check=True)
    for i, (path, look, blocks) in enumerate(jobs):
        shutil.move(os.path.join(folder, '%d.pdf' % i), path)


# A browser: a page.

HTML = '''<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>
@page { size: %(wide)gpt %(high)gpt; margin: %(top)gpt %(side)gpt }
body { font: 14pt/%(leading)g '%(digits)s', 'Noto Serif CJK SC'; margin: 0 }
h1 { font-size: 20pt; text-align: center }
p { text-indent: 2em; margin: 4pt 0 }
table { border-collapse: collapse; table-layout: fixed; width: 100%%;
    font-size: %(size)gpt; page-break-inside: auto }
td { border: %(border)s; padding: 1pt 4pt; overflow-wrap: anywhere;
    vertical-align: %(down)s; text-align: left }
td.Val { text-align: %(across)s }
td.Head { text-align: center }
tr { page-break-inside: %(keep)s }
%(css)s
</style></head><body>
%(body)s
</body></html>
'''


def page_table(look, grid):
    n = len(place(grid)[0])
    part = columns(look, n)
    out = ['<div class="w%d"><table><colgroup>' % n] + ['<col style="width: %.2f%%">' %
                                   (100 * x / sum(part)) for x in part]
    for row in grid:
        out.append('<tr>' + ''.join(
            '<td class="%s" colspan="%d" rowspan="%d">%s</td>' % (
                cell_kind(cell, row), cell.cols, cell.rows,
                html.escape(cell.text, False).replace('\n', '<br>'))
            for cell in row) + '</tr>')
    return '\n'.join(out + ['</table></div>'])


def page(look, blocks):
    high, wide = (595.3, 841.9) if look.landscape else (841.9, 595.3)
    top, side = MARGINS[look.margins]
    body = ['<div id="mark">%s</div>' % look.mark] if look.mark else []
    for n, b in enumerate(blocks):
        tag = 'p' if n else 'h1'
        first = n == 1 or n > 1 and not isinstance(blocks[n - 1], str)
        last = n > 0 and (n + 1 == len(blocks) or
                          not isinstance(blocks[n + 1], str))
        if isinstance(b, str):
            body.append('%s<%s>%s</%s>%s' % (
                '<div class="prose">' * first, tag, html.escape(b, False),
                tag, '</div>' * last))
        else:
            body.append(page_table(look, b))
    return HTML % {
        'digits': look.digits, 'leading': 1.2 * look.leading, 'wide': wide,
        'high': high, 'top': top, 'side': side, 'size': look.size,
        'border': '0.5pt solid #000' if look.rules else 'none',
        'down': look.down, 'across': look.across,
        'keep': 'auto' if look.split else 'avoid', 'css': look.css,
        'body': '\n'.join(body)}


def print_browser(jobs, folder):
    for path, look, blocks in jobs:
        name = os.path.join(folder, 'page.html')
        out = os.path.join(folder, 'page.pdf')
        with open(name, 'w', encoding='utf8') as f:
            f.write(page(look, blocks))
        subprocess.run(['chromium', '--headless', '--no-sandbox',
                        '--disable-gpu', '--no-pdf-header-footer',
                        '--user-data-dir=' + os.path.join(folder, 'browser'),
                        '--print-to-pdf=' + out, 'file://' + name],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       check=True)
        shutil.move(out, path)


PRINTERS = {'writer': ('soffice', print_writer),
            'browser': ('chromium', print_browser)}


# The reports.

def fees(r):
    r.set('disclosure', 'art20_8.fees', 'amount', Decimal('12345.67'))


def grand(most):
    """Columns of very different size, as one body and its few others."""
    def change(r):
        rng = random.Random(r.name + ' grand')
        for row in r.form.tables['requests'].leaves():
            r.val['requests', row, 'natural'] = rng.randrange(most) \
                if rng.randrange(3) else 0
        t = r.form.tables['requests']
        total, leaves = t.colsums[0]
        v = r.val
        v['requests', total, 'natural'] = sum(
            v['requests', x, 'natural'] for x in leaves)
        v['requests', 'new', 'natural'] = (
            v['requests', total, 'natural'] +
            v['requests', 'carried_out', 'natural'])
        v['requests', 'carried_in', 'natural'] = 0
        for row in t.leaves():
            v['requests', row, 'total'] = sum(
                v['requests', row, c] for c in t.rowsum[1])
    return change


def register():
    n = 0
    for down in ('middle', 'top'):
        for size in (10.5, 12, 14, 16):
            for widths in ('labels', 'equal', 'narrow'):
                n += 1
                made('w%02d' % n, 'writer', year=2018 + n % 7 + 1, down=down,
                     size=size, widths=widths, scale=(6, 60, 400)[n % 3],
                     mark=(None, '', '-')[n // 3 % 3],
                     across=('center', 'center', 'left', 'right')[n % 4])
    # blanks, and large numbers, where cells stand in other ways
    for i, (across, down, widths, size, scale) in enumerate((
            ('center', 'middle', 'labels', 12, 4000),
            ('center', 'top', 'narrow', 12, 4000),
            ('left', 'top', 'equal', 10.5, 4000),
            ('right', 'middle', 'narrow', 14, 400),
            ('center', 'bottom', 'labels', 14, 400),
            ('left', 'bottom', 'narrow', 12, 400),
            ('center', 'middle', 'broad', 10.5, 4000),
            ('center', 'middle', 'broad', 16, 400))):
        made('b%02d' % (i + 1), 'writer', year=2019 + i % 5, across=across,
             down=down, widths=widths, size=size, scale=scale,
             mark=('', '', '/', '')[i % 4], blanks=('zeros', 'some')[i % 2],
             feet=i % 2 == 0)
    for i, (down, widths, size) in enumerate((
            ('middle', 'labels', 12), ('top', 'labels', 14),
            ('middle', 'narrow', 12), ('top', 'equal', 16),
            ('middle', 'equal', 14), ('middle', 'labels', 16))):
        made('g%02d' % (i + 1), 'writer', year=2020 + i % 4, down=down,
             widths=widths, size=size, scale=20, mark=('-', '', None)[i % 3],
             change=grand((2000, 9000)[i % 2]), split=i % 2 == 1)
    made('x01', 'writer', rules=False, mark='', scale=60)
    made('x02', 'writer', landscape=True, scale=4000, mark='', size=14)
    made('x03', 'writer', digits='Noto Serif CJK SC', scale=400, mark='')
    made('x04', 'writer', leading=1.5, scale=400, size=14, split=True)
    made('x05', 'writer', margins='office', scale=400, size=12, feet=True,
         split=True, mark='')
    made('x06', 'writer', margins='slim', widths='equal', scale=4000, mark='',
         change=fees)
    for i, (across, down, widths, size, scale, mark) in enumerate((
            ('center', 'middle', 'labels', 12, 60, ''),
            ('center', 'middle', 'narrow', 12, 400, None),
            ('center', 'top', 'narrow', 14, 400, ''),
            ('left', 'top', 'equal', 10.5, 4000, ''),
            ('right', 'middle', 'narrow', 12, 4000, '-'),
            ('center', 'bottom', 'labels', 14, 400, ''),
            ('center', 'middle', 'equal', 16, 400, None),
            ('left', 'middle', 'labels', 10.5, 6, ''),
            ('center', 'top', 'broad', 10.5, 60, ''),
            ('center', 'middle', 'broad', 14, 6, None),
            ('right', 'top', 'labels', 12, 400, ''),
            ('center', 'middle', 'labels', 16, 4000, '')) * 1):
        made('c%02d' % (i + 1), 'browser', year=2019 + i % 6, across=across,
             down=down, widths=widths, size=size, scale=scale, mark=mark,
             split=i % 3 == 0, rules=i != 8)
    # marks aslant; text on its side; two pages on a sheet; two columns;
    # digits that are drawn apart
    for i, (text, css) in enumerate((
            ('内部资料 严禁外传', 'font-size: 52pt; top: 300pt; left: 20pt;'
             ' transform: rotate(-35deg)'),
            ('样本 2023', 'font-size: 90pt; top: 250pt; left: 80pt;'
             ' transform: rotate(45deg)'),
            ('青芷县水利局办公室', 'font-size: 28pt; top: 300pt; left: 60pt;'
             ' transform: rotate(-60deg)'))):
        made('m%02d' % (i + 1), 'browser', year=2020 + i, scale=(60, 400)[i % 2],
             mark=('', None)[i % 2], look_mark=text, css='#mark { position: '
             'fixed; white-space: nowrap; color: #ccc; %s }' % css)
    for i, mode in enumerate(('sideways-lr', 'vertical-rl')):
        made('s%02d' % (i + 1), 'browser', year=2021 + i, scale=(60, 400)[i],
             mark=('', '-')[i], css='.w10 { break-before: page; break-after: '
             'page; writing-mode: %s; text-orientation: sideways; height: '
             '690pt } .w10 table { inline-size: 100%%; width: auto; '
             'font-size: 7pt }' % mode)
    for i, size in enumerate((9, 10.5)):
        made('t%02d' % (i + 1), 'browser', year=2020 + i, landscape=True,
             margins='slim', size=size, scale=60, mark=('', None)[i],
             css='body { columns: 2; column-gap: 114pt; font-size: 10.5pt }'
             ' h1 { font-size: 15pt }')
    made('k01', 'browser', year=2022, scale=60, mark='',
         css='.prose { columns: 2; column-gap: 24pt; font-size: 11pt } '
         '.prose + div { margin-top: 6pt }')
    for i, gap in enumerate(('.35em', '.6em')):
        made('d%02d' % (i + 1), 'browser', year=2021, scale=(60, 400)[i],
             mark=('', None)[i], widths='broad', size=10.5,
             css='td.Val { letter-spacing: %s }' % gap)


def main():
    register()
    if sys.argv[1:] == ['-l']:
        for name, kind, *more in MADE:
            print(name, kind, *more, sep='\t')
        return
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder, want = sys.argv[1], tuple(sys.argv[2:])
    os.makedirs(folder, exist_ok=True)
    jobs = {}
    for name, kind, year, scale, mark, blanks, change, look in MADE:
        if want and not name.startswith(want):
            continue
        r = report(name, year, scale, mark, blanks, change)
        blocks = blocks_of(r)
        if not shutil.which(PRINTERS[kind][0]):
            continue
        put_truth(folder, r)
        path = os.path.join(folder, '%s.%s.pdf.txt' % (name, kind))
        jobs.setdefault(kind, []).append((path, Look(**look), blocks))
    for kind, todo in jobs.items():
        with tempfile.TemporaryDirectory() as scratch:
            PRINTERS[kind][1](todo, scratch)


if __name__ == '__main__':
    main()
