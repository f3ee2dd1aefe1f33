# SPDX-License-Identifier: ISC
"""What a report looks like as a file.

A document is a list of blocks: ('p', text), ('t', grid) with a grid as
layouts.py has it, or ('x', lines) for text that stands as it is.  A Layout
turns one into bytes.  Its sort says what it tells of positions:

grid     each cell's column is certain
row      spans are gone, cells are not: n cells behind a label are the n
columns  blanks set the columns apart
lines    a cell a line, an empty line for an empty cell
trim     tabs, those at a line's end cut off
bare     nothing stands for a blank"""
import io
import json
import zipfile
from xml.sax.saxutils import escape

import layouts as L
import webtables as W


class Layout:
    def __init__(self, name, sort, write, breaks=False):
        self.name, self.sort, self.write = name, sort, write
        self.breaks = breaks        # a cell may hold a line break


# Text.

def text_of(table, para=lambda s: [s]):
    def write(doc):
        out = []
        for what, x in doc:
            out += para(x) if what == 'p' else x if what == 'x' else table(x)
        return ('\n'.join(out) + '\n').encode()
    return write


def trimmed(grid):
    return [line.rstrip('\t') for line in L.tabs(grid)]


def bars_open(grid):
    return [' | '.join(row) for row in L.physical(grid)]


def md_open(grid):
    rows = L.cellwise(grid)
    return [' | '.join(rows[0]), '---|' * (len(L.place(grid)[0]) - 1) + '---'
            ] + [' | '.join(row) for row in rows[1:]]


def br(lines):
    return [x.replace('\n', '<br>') for x in lines]


def markdown(grid):
    return br('\n'.join(L.markdown([[L.Cell(c.text.replace('\n', '<br>'),
                                            c.cols, c.rows, c.value)
                                     for c in row] for row in grid])
              ).split('\n'))


def bare(grid):
    return [x for row in L.cellwise(grid) for x in row if x.strip()]


def apart(grid):
    """A cell a line and an empty line behind it; an empty cell is a NBSP."""
    return [y for row in L.cellwise(grid) for x in row
            for y in (x if x else '\u00a0', '')]


def columns(measure=len, where='left', limits=None, gap=2):
    """Columns by blanks; where numbers and their heads stand in them."""
    def draw(grid):
        matrix = L.place(grid)
        width = L.widths(matrix, limits or [99] * len(matrix[0]), measure)
        seen, height = L.boxes(matrix, width, gap, measure)
        for r, row in enumerate(grid):
            most = max([len(seen[r, c][1]) for c in range(len(width))
                        if (r, c) in seen and seen[r, c][0].rows == 1] + [1])
            if limits and most % 2 == 0 and any(x.value for x in row):
                height[r] += 1
        top = [sum(height[:r]) for r in range(len(height) + 1)]
        lines = [{} for _ in range(top[-1])]
        first = min((c for _, row in enumerate(matrix)
                     for c, (x, _, _) in enumerate(row) if x.value),
                    default=0)
        for (r, c), (cell, text) in sorted(seen.items()):
            skip = top[r + cell.rows] - top[r] - len(text)
            over = sum(width[c:c + cell.cols]) + gap * (cell.cols - 1)
            for i, part in enumerate(text):
                y = top[r] + i + (skip + 1) // 2
                if len(text) % 2 == 0 and skip % 2 == 1 and i < len(text) // 2:
                    y -= 1
                x = sum(width[:c]) + gap * c
                if c >= first and where != 'left':
                    free = max(over - measure(part), 0)
                    x += free if where == 'right' else free // 2
                if part:
                    lines[y][x] = part
        out = []
        for line in lines:
            s = ''
            for x, part in sorted(line.items()):
                s += ' ' * max(x - measure(s), 1 if s else 0) + part
            out.append(s)
        return [x for x in out if x.strip()]
    return draw


# Delimited files.

def csv_cell(text, mark=',', always=False):
    if always or set(text) & set(mark + '"\n'):
        return '"%s"' % text.replace('"', '""')
    return text


def csv(mark=',', always=False, start=b'', encoding='utf-8'):
    def write(doc):
        rows = []
        for what, x in doc:
            if what == 't':
                rows += L.physical(x)
            else:
                rows += [[y] for y in ([x] if what == 'p' else x)]
        text = ''.join(mark.join(csv_cell(x, mark, always) for x in row)
                       + '\r\n' for row in rows)
        return start + text.encode(encoding)
    return write


def lists(doc):
    """A list of lists, as a crawler dumps what it took out of a page."""
    rows = []
    for what, x in doc:
        rows += L.physical(x) if what == 't' else [[x]] if what == 'p' else \
            [[y] for y in x]
    return (json.dumps(rows, ensure_ascii=False) + '\n').encode()


# Pages and office files.

def page(table, para='<p>%s</p>'):
    def write(doc):
        body = [table(x) if what == 't' else '\n'.join(
            para % W.br(y) for y in ([x] if what == 'p' else x))
            if what != 'h' else x for what, x in doc]
        title = next(x for what, x in doc if what == 'p')
        return ('<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>%s'
                '</title></head>\n<body>\n%s\n</body></html>\n' % (
                    W.esc(title), '\n'.join(body))).encode()
    return write


def raw_or_br(text):
    """Markup that a kind put into a cell, or text."""
    return text if '<sup>' in text or '<div' in text else W.br(text)


def spanned(grid):
    return W.plain(grid, raw_or_br)


def nested_p(grid):
    """A td a line, its text in paragraphs and spans."""
    return W.plain(grid, lambda s: '\n<div><p style="text-align:center">'
                   '<span>%s</span></p></div>\n' % raw_or_br(s) if s else
                   '\n<p>&nbsp;</p>\n', more=' style="border:1px solid"')


W_NS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.'
         'openxmlformats.org/package/2006/content-types"><Default Extension='
         '"rels" ContentType="application/vnd.openxmlformats-package.'
         'relationships+xml"/><Default Extension="xml" ContentType='
         '"application/xml"/>%s</Types>')
RELS = ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://'
        'schemas.openxmlformats.org/package/2006/relationships">%s'
        '</Relationships>')
REL = ('<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/'
       'officeDocument/2006/relationships/%s" Target="%s"/>')
OVER = ('<Override PartName="%s" ContentType="application/vnd.openxmlformats-'
        'officedocument.%s+xml"/>')


def pack(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, text in members:
            z.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text)
    return out.getvalue()


def w_run(text):
    """Text as runs; <sup>x</sup> is raised, a line end a break."""
    out = ''
    for i, part in enumerate(text.replace('</sup>', '<sup>').split('<sup>')):
        for j, line in enumerate(part.split('\n')):
            out += '<w:r><w:br/></w:r>' * (j > 0)
            if line:
                out += '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (
                    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                    if i % 2 else '', escape(line))
    return out


def w_para(text):
    return '<w:p>%s</w:p>' % w_run(text)


def w_table(grid):
    out = []
    for r, row in enumerate(L.place(grid)):
        cells, c = '', 0
        while c < len(row):
            cell, r0, _ = row[c]
            props = '<w:gridSpan w:val="%d"/>' % cell.cols * (cell.cols > 1)
            if cell.rows > 1:
                props += '<w:vMerge w:val="restart"/>' if r == r0 else \
                    '<w:vMerge/>'
            cells += '<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>' % (
                props, w_para(cell.text if r == r0 else ''))
            c += cell.cols
        out.append('<w:tr>%s</w:tr>' % cells)
    return '<w:tbl><w:tblPr/><w:tblGrid>%s</w:tblGrid>%s</w:tbl>' % (
        '<w:gridCol w:w="900"/>' * len(L.place(grid)[0]), ''.join(out))


def docx(doc):
    body = ''.join(w_table(x) if what == 't' else ''.join(
        w_para(y) for y in ([x] if what == 'p' else x)) for what, x in doc)
    main = OVER % ('/word/document.xml', 'wordprocessingml.document.main')
    return pack([
        ('[Content_Types].xml', TYPES % main),
        ('_rels/.rels', RELS % (REL % (1, 'officeDocument',
                                       'word/document.xml'))),
        ('word/document.xml', '<?xml version="1.0" encoding="UTF-8"?>'
         '<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (
             W_NS, body))])


def letters(n):
    return (letters(n // 26 - 1) if n >= 26 else '') + chr(65 + n % 26)


def x_cell(text, at):
    if text.isascii() and text.isdigit():
        return '<c r="%s"><v>%s</v></c>' % (at, text)
    return '<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is>' \
        '</c>' % (at, escape(text)) if text else ''


def xlsx(doc):
    rows, merged, n = [], [], 0
    for what, x in doc:
        grid = x if what == 't' else [[L.Cell(y)] for y in (
            [x] if what == 'p' else x)]
        for r, row in enumerate(L.place(grid)):
            cells = ''
            for c, (cell, r0, c0) in enumerate(row):
                if (r, c) != (r0, c0):
                    continue
                at = letters(c) + str(n + 1)
                cells += x_cell(cell.text, at)
                if cell.cols > 1 or cell.rows > 1:
                    merged.append('<mergeCell ref="%s:%s%d"/>' % (
                        at, letters(c + cell.cols - 1), n + cell.rows))
            n += 1
            rows.append('<row r="%d">%s</row>' % (n, cells))
    ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return pack([
        ('[Content_Types].xml', TYPES % (
            OVER % ('/xl/workbook.xml', 'spreadsheetml.sheet.main') +
            OVER % ('/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'))),
        ('_rels/.rels', RELS % (REL % (1, 'officeDocument',
                                       'xl/workbook.xml'))),
        ('xl/workbook.xml', head + '<workbook xmlns="%s" xmlns:r="http://'
         'schemas.openxmlformats.org/officeDocument/2006/relationships">'
         '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>'
         '</workbook>' % ns),
        ('xl/_rels/workbook.xml.rels', RELS % (REL % (
            1, 'worksheet', 'worksheets/sheet1.xml'))),
        ('xl/worksheets/sheet1.xml', head + '<worksheet xmlns="%s"><sheetData>'
         '%s</sheetData>%s</worksheet>' % (ns, ''.join(rows), (
             '<mergeCells count="%d">%s</mergeCells>' % (
                 len(merged), ''.join(merged)) if merged else '')))])


PDF = [12, 8, 12, 4, 4, 4, 6, 6, 4, 6] + [6] * 10
WIDE = [16, 12, 26, 6, 8, 8, 12, 12, 6, 6] + [8] * 10

ALL = {x.name: x for x in (
    Layout('bars', 'grid', text_of(L.pipes_padded)),
    Layout('bars-open', 'grid', text_of(bars_open)),
    Layout('md', 'grid', text_of(markdown), True),
    Layout('md-open', 'row', text_of(md_open)),
    Layout('tabs', 'grid', text_of(L.tabs)),
    Layout('tabs-ragged', 'row', text_of(L.tabs_ragged)),
    Layout('tabs-trim', 'trim', text_of(trimmed)),
    Layout('html', 'grid', page(spanned), True),
    Layout('html-empty', 'grid', page(W.empties), True),
    Layout('html-td', 'grid', page(nested_p), True),
    Layout('html-word', 'grid', page(W.word), True),
    Layout('csv', 'grid', csv(), True),
    Layout('csv-quoted', 'grid', csv(';', True, b'\xef\xbb\xbf'), True),
    Layout('lists', 'grid', lists, True),
    Layout('docx', 'grid', docx, True),
    Layout('xlsx', 'grid', xlsx, True),
    Layout('org', 'grid', text_of(L.org)),
    Layout('box', 'grid', text_of(
        lambda g: L.drawn([24] * 3 + [14] * 20, L.LINES)(g)), True),
    Layout('rst', 'grid', text_of(
        lambda g: L.drawn([20] * 3 + [12] * 20, L.ASCII)(g)), True),
    Layout('aligned', 'columns', text_of(columns())),
    Layout('right', 'columns', text_of(columns(where='right'))),
    Layout('centre', 'columns', text_of(columns(where='centre', gap=3))),
    Layout('wide', 'columns', text_of(columns(L.wide))),
    Layout('pdf', 'columns', text_of(columns(
        where='centre', limits=PDF, gap=3)), True),
    Layout('cells', 'lines', text_of(L.cells)),
    Layout('cells-apart', 'lines', text_of(apart)),
    Layout('bar-ends', 'lines', text_of(L.bar_ends)),
    Layout('bare', 'bare', text_of(bare)),
    Layout('spaces', 'bare', text_of(L.spaces)))}
