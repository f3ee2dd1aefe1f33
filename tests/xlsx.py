# SPDX-License-Identifier: ISC
"""Read workbooks that gi-toxlsx wrote, by what Python brings, and compare.

    xlsx.py sheets BOOK           the names of the sheets
    xlsx.py show BOOK SHEET       its cells, a line each: A1, kind, text
    xlsx.py said BOOK SHEET       its comments
    xlsx.py colours BOOK SHEET    its cells that have a ground, and which
    xlsx.py links BOOK SHEET      its links
    xlsx.py keys BOOK SHEET       the key of each column of a table
    xlsx.py table BOOK SHEET      its cells as CSV, but for heads
    xlsx.py formats BOOK SHEET    formats of the numbers in it
    xlsx.py cells BOOK JSONL ...  each cell of `gi-tojson --cells` is in the
                                  tables, and nothing else is
    xlsx.py sound BOOK            well formed, links lead somewhere, heads merge
"""

import csv
import json
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal

NS = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
REL = ('{http://schemas.openxmlformats.org/officeDocument/2006/'
       'relationships}')


def column(letters):
    n = 0
    for c in letters:
        n = n * 26 + ord(c) - 64
    return n - 1


def at(name):
    m = re.match(r'([A-Z]+)(\d+)$', name)
    return int(m[2]) - 1, column(m[1])


def name_of(row, col):
    s = ''
    col += 1
    while col:
        col, d = divmod(col - 1, 26)
        s = chr(65 + d) + s
    return '%s%d' % (s, row + 1)


def span(ref):
    a, b = (ref.split(':') + [ref])[:2]
    return at(a) + at(b)


def unescape(s):
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), s)


class Sheet:
    """cell[row, col] is (kind, text, style); kind 'n' or 's', or None: blank."""

    def __init__(self, z, path, name):
        self.name = name
        self.cell = {}
        root = ET.fromstring(z.read(path))
        self.root = root
        for c in root.iter(NS + 'c'):
            v = c.find(NS + 'v')
            kind, text = None, ''
            if c.get('t') == 'inlineStr':
                kind = 's'
                text = unescape(''.join(
                    t.text or '' for t in c.iter(NS + 't')))
            elif v is not None:
                kind, text = c.get('t', 'n'), v.text
            assert c.find(NS + 'f') is None, 'a formula in ' + c.get('r')
            assert at(c.get('r')) not in self.cell, 'twice: ' + c.get('r')
            self.cell[at(c.get('r'))] = kind, text, int(c.get('s', 0))
        self.merged = [span(m.get('ref')) for m in root.iter(NS + 'mergeCell')]
        self.over = {}
        for r, c, r2, c2 in self.merged:
            for y in range(r, r2 + 1):
                for x in range(c, c2 + 1):
                    assert (y, x) not in self.over, 'merged twice'
                    self.over[y, x] = r, c
        pane = root.find('.//%spane' % NS)
        self.head = int(pane.get('ySplit'))
        self.labels = int(pane.get('xSplit', 0))
        self.filter = root.find(NS + 'autoFilter').get('ref')
        self.links = [(h.get('ref'), h.get('location'))
                      for h in root.iter(NS + 'hyperlink')]
        self.rows = 1 + max(r for r, c in self.cell)
        self.cols = 1 + max(c for r, c in self.cell)
        self.said = {}
        rels = path.replace('sheets/', 'sheets/_rels/') + '.rels'
        if rels not in z.namelist():
            return
        for r in ET.fromstring(z.read(rels)):
            if r.get('Type').endswith('/comments'):
                for c in ET.fromstring(z.read(
                        'xl/' + r.get('Target')[3:])).iter(NS + 'comment'):
                    self.said[at(c.get('ref'))] = unescape(''.join(
                        t.text or '' for t in c.iter(NS + 't')))

    def text(self, row, col):
        return self.cell.get(self.over.get((row, col), (row, col)),
                             (None, '', 0))[1]

    def heads(self, col):
        """The heads over a column, outermost first, without the units."""
        seen = []
        for row in range(self.head - (self.labels > 1)):
            where = self.over.get((row, col), (row, col))
            if where not in seen:
                seen.append(where)
        return [self.cell[w][1] for w in seen]


class Book:
    def __init__(self, path):
        z = zipfile.ZipFile(path)
        assert z.testzip() is None
        root = ET.fromstring(z.read('xl/workbook.xml'))
        rels = {r.get('Id'): r.get('Target') for r in ET.fromstring(
            z.read('xl/_rels/workbook.xml.rels'))}
        self.zip = z
        self.root = root
        self.sheets = [
            Sheet(z, 'xl/' + rels[s.get(REL + 'id')], s.get('name'))
            for s in root.iter(NS + 'sheet')]
        styles = ET.fromstring(z.read('xl/styles.xml'))
        fills = [f.find('.//%sfgColor' % NS)
                 for f in styles.find(NS + 'fills')]
        formats = {f.get('numFmtId'): f.get('formatCode')
                   for f in styles.iter(NS + 'numFmt')}
        xfs = list(styles.find(NS + 'cellXfs'))
        self.ground = ['' if fills[int(x.get('fillId'))] is None else
                       fills[int(x.get('fillId'))].get('rgb') or ''
                       for x in xfs]
        self.format = [formats.get(x.get('numFmtId'), x.get('numFmtId'))
                       for x in xfs]
        self.by_name = {s.name: s for s in self.sheets}
        self.overview, self.findings, self.dictionary = (
            self.sheets[0], self.sheets[-2], self.sheets[-1])
        self.tables = self.sheets[1:-2]


def is_in(part, whole):
    it = iter(whole)
    return all(p in it for p in part)


def keys_of(book, sheet):
    """{column: 'table.row.column'} of a table's sheet, by the dictionary."""
    d = book.dictionary
    entries, columns = [], {}
    for r in range(1, d.rows):
        field = [d.text(r, c) for c in range(11)]
        if field[5] and not field[4]:
            columns.setdefault((field[0], field[3]), []).append(field)
        if field[4] and field[5]:
            entries.append(field)
    keys = {}
    for col in range(3, sheet.cols - 1):
        heads = [re.sub(r'(（\d+格式(：[^）]*）?)?）)+$|'
                        r'( \(form of \d+(: .*)?\))+$', '', h)
                 for h in sheet.heads(col)]
        edition = re.search(r'（(\d+)格式）$| \(form of (\d+)\)$',
                            sheet.heads(col)[-1])
        found = set()
        for e in entries:
            for path in e[7], e[8]:
                labels = path.split(' / ')
                if not labels[0].startswith(sheet.name[:20]):
                    continue
                if len(columns[e[0], e[3]]) == 1:
                    labels.pop()
                if labels[-1] == heads[-1] and is_in(labels[1:], heads) and (
                        not edition or e[0] in edition.groups()):
                    found.add((len(labels), e[2]))
        best = max(n for n, k in found)
        found = {k for n, k in found if n == best}
        assert len(found) == 1, (sheet.name, heads, found)
        keys[col] = found.pop()
    assert len(set(keys.values())) == len(keys), 'a key twice'
    return keys


def is_exact(value):
    return len(value.lstrip('-+0.').replace('.', '')) <= 15


def compare_cell(sheet, row, col, want):
    kind, text, style = sheet.cell.get((row, col), (None, '', 0))
    where = '%s!%s' % (sheet.name, name_of(row, col))
    if want is None:
        assert kind is None, '%s: %r, not blank' % (where, text)
    elif not is_exact(want):
        assert (kind, text) == ('s', want), where
        assert (row, col) in sheet.said, where
    else:
        assert kind == 'n', '%s: %r, not %r' % (where, text, want)
        assert float(text) == float(want), (where, text, want)
        assert Decimal('%.15g' % float(text)) == Decimal(want), where


def cells(book, jsonl):
    want, n = {}, 0
    for line in open(jsonl, encoding='utf-8'):
        c = json.loads(line, parse_float=str, parse_int=str)
        if c.get('how', 'unplaced') == 'unplaced' or not c.get('column'):
            continue
        key = '.'.join((c['table'], c['row'], c['column']))
        want.setdefault((c['source'], key), c)
    for sheet in book.tables:
        keys = keys_of(book, sheet)
        for row in range(sheet.head, sheet.rows):
            source = sheet.text(row, sheet.cols - 1)
            for col, key in keys.items():
                c = want.pop((source, key), None)
                compare_cell(sheet, row, col, c and c['value'])
                n += 1
                if c and c['how'] == 'unread':
                    assert c['raw'].strip() in sheet.said[row, col], c
    assert not want, list(want)[:5]
    print(n, 'cells')


def sound(book):
    for s in book.sheets:
        for row in range(s.head):
            for col in range(s.cols):
                assert s.over.get((row, col), (row, col)) in s.cell, (
                    s.name, row, col)
        r, c, r2, c2 = span(s.filter)
        assert (r, c, c2) == (s.head - 1, 0, s.cols - 1), s.filter
        assert r2 >= max(r for r, c in s.cell) - 1
        for ref, location in s.links:
            sheet, cell = re.match(r"'(.*)'!(\w+)$", location).groups()
            assert at(cell)[0] < book.by_name[sheet].rows, location
    titles = [n.text for n in book.root.iter(NS + 'definedName')
              if n.get('name') == '_xlnm.Print_Titles']
    assert len(titles) == len(book.sheets)


def main(what, path, *rest):
    book = Book(path)
    if what == 'sheets':
        print('\n'.join(s.name for s in book.sheets))
    elif what == 'show':
        for (r, c), (kind, text, _) in sorted(
                book.by_name[rest[0]].cell.items()):
            if kind:
                print(name_of(r, c), kind, text)
    elif what == 'said':
        for (r, c), text in sorted(book.by_name[rest[0]].said.items()):
            print(name_of(r, c), text.replace('\n', '|'))
    elif what in ('colours', 'formats'):
        s = book.by_name[rest[0]]
        for (r, c), (kind, text, style) in sorted(s.cell.items()):
            if r < s.head:
                continue
            if what == 'colours' and book.ground[style]:
                print(name_of(r, c), book.ground[style][2:])
            elif what == 'formats' and kind == 'n' and c >= s.labels:
                print(name_of(r, c), book.format[style], text)
    elif what == 'links':
        for ref, location in book.by_name[rest[0]].links:
            print(ref, location)
    elif what == 'keys':
        for col, key in keys_of(book, book.by_name[rest[0]]).items():
            print(name_of(0, col)[:-1], key)
    elif what == 'table':
        s, out = book.by_name[rest[0]], csv.writer(
            sys.stdout, lineterminator='\n')
        for r in range(s.head, s.rows):
            out.writerow(
                '%.15g' % float(t) if k == 'n' else t.replace('\n', ' ')
                for k, t, _ in (s.cell.get((r, c), (None, '', 0))
                                for c in range(s.cols)))
    elif what == 'cells':
        cells(book, *rest)
    else:
        sound(book)


main(*sys.argv[1:])
