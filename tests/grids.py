#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Where the cells of tables stand, by a table model of our own.

usage: grids.py check <records      every grid record of a stream: directly
                                    before its line, an entry for each cell,
                                    within its width, from left to right
       grids.py tables SEED N DIR   N random tables in pages, N in each kind of
                                    office file, read by gi-extract, which must
                                    say of each cell what the model does

Says what is wrong, and how many records there were."""
import os
import random
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                'mkfiles'))
import office as O  # noqa: E402

ENTRY = re.compile(r'([1-9][0-9]*)(?:-([1-9][0-9]*))?(\^?)\Z')


class Bad(Exception):
    pass


def entries(columns, width):
    """The entries of a record as (from, to, above), from 0, to not included."""
    out = []
    for s in columns.split(','):
        m = ENTRY.match(s)
        if not m:
            raise Bad('entry %r' % s)
        a, b = int(m[1]) - 1, int(m[2] or m[1])
        if not a < b <= width:
            raise Bad('entry %r in %d columns' % (s, width))
        if out and out[-1][:2] != (a, b) and out[-1][1] > a:
            raise Bad('entry %r behind %r' % (s, out[-1]))
        out.append((a, b, bool(m[3])))
    return out


def rows(stream):
    """(table, width, entries, cells) of each grid record, with its line."""
    grid, last = None, {}
    for line in stream:
        f = line.rstrip('\n').split('\t')
        if grid is not None and (f[0] != 'line' or f[1] != grid[1]):
            raise Bad('no line behind %r' % grid)
        if f[0] == 'doc':
            last = {}
        elif f[0] == 'line' and grid is not None and grid[3] == '\\N':
            # words of a PDF, where they stand
            cells = f[2].split('\\t') if '\\t' in f[2] else f[2].split()
            if len(grid[5].split(',')) != len(cells):
                raise Bad('%s of %d words' % (grid[5], len(cells)))
        elif f[0] == 'line' and grid is not None:
            cells = f[2].split('\\t')
            width = int(grid[4])
            said = entries(grid[3], width)
            if len(said) != len(cells):
                raise Bad('%d entries of %d cells' % (len(said), len(cells)))
            table = int(grid[2])
            if last.setdefault(table, width) != width or table > len(last):
                raise Bad('table %d, %d columns' % (table, width))
            yield table, width, said, cells
        grid = f if f[0] == 'grid' else None


def check(stream):
    n = 0
    for _ in rows(stream):
        n += 1
    print(n)


class Table:
    """Cells in rows, as (text, rows, columns); groups: rows that begin one."""
    def __init__(self, grid, groups=()):
        self.grid, self.groups = grid, set(groups)
        self.cover = [{} for _ in grid]      # column -> (from, to, row, text)
        self.odd = set()                     # rows in which cells overlap
        ends = sorted(self.groups | {len(grid)})
        for y, row in enumerate(grid):
            end = min(e for e in ends if e > y)
            x = 0
            for text, down, right in row:
                while x in self.cover[y]:
                    x += 1
                for i in range(y, end if down == 0 else min(y + down, end)):
                    for j in range(x, x + right):
                        if j in self.cover[i]:
                            self.odd.add(i)
                        self.cover[i][j] = x, x + right, y, text
                x += right

    def row_of(self, cells):
        """The row that these are of, told by a text; None if none shows."""
        for y, row in enumerate(self.grid):
            if any(c and c in [t for t, _, _ in row] for c in cells):
                return y
        return None

    def hold(self, width, said, cells):
        """Hold a row against the model; whether it could be."""
        y = self.row_of(cells)
        if y is None or y in self.odd:
            return False
        want = [t for t, _, _ in self.grid[y] if t]
        if want != [c for c in cells if c]:
            raise Bad('cells %r, not %r' % (cells, want))
        for k, (a, b, above) in enumerate(said):
            x, to, row, text = self.cover[y].get(a, (a, a + 1, y, ''))
            if (x, min(to, width), row < y) != (a, b, above):
                raise Bad('row %d: %r is %r in %r' % (
                    y, said[k], (x, to, row < y), self.grid))
            shown = text if row == y and (
                k == 0 or said[k - 1][:2] != (a, b)) else ''
            if cells[k] != shown:
                raise Bad('row %d: %r in %r, not %r' % (
                    y, cells[k], said[k], shown))
        return True


def ragged(rnd, holes=0):
    """A table as pages have them, perhaps with cells that overlap; holes: how
    many of its rows have no cell of their own."""
    n = iter(range(10000))
    grid = [[] if rnd.random() < holes else [('c%dc' % next(n) if rnd.random() < .8 else '',
              rnd.choice((1, 1, 1, 1, 2, 3, 0)),
              rnd.choice((1, 1, 1, 2, 3)))
             for _ in range(rnd.randint(2, 6))]
            for _ in range(rnd.randint(2, 8))]
    grid[0] = [('first', 1, 2), ('second', 1, 1)]
    groups = [i for i in range(1, len(grid)) if rnd.random() < .15]
    return Table(grid, groups)


def torn(rnd):
    """A table with rows without cells, behind which nothing may be said."""
    return ragged(rnd, .2)


def tiled(rnd):
    """A table without gaps, of which a cell begins in each row."""
    width, height, n = rnd.randint(2, 7), rnd.randint(2, 8), 0
    free = {(y, x) for y in range(height) for x in range(width)}
    grid = []
    for y in range(height):
        row, x = [], 0
        while x < width:
            if (y, x) not in free:
                x += 1
                continue
            right, down = rnd.choice((1, 1, 1, 2, 3)), rnd.choice((1, 1, 2, 3))
            while not all((y, x + j) in free for j in range(right)):
                right -= 1
            down = min(down, height - y)
            if right == width:
                down = 1
            free -= {(y + i, x + j) for i in range(down)
                     for j in range(right)}
            n += 1
            row.append(('c%dc' % n if rnd.random() < .8 else '', down, right))
            x += right
        grid.append(row)
    if any(not row for row in grid):
        return tiled(rnd)
    grid[0][0] = ('first',) + grid[0][0][1:]
    return Table(grid)


def html(table):
    out = ['<table>']
    for y, row in enumerate(table.grid):
        if y in table.groups:
            out.append('<tbody>')
        out.append('<tr>%s</tr>' % ''.join(
            '<td%s%s>%s</td>' % (
                '' if right == 1 else ' colspan="%d"' % right,
                '' if down == 1 else ' rowspan=%d' % down, text)
            for text, down, right in row))
    return '<html><body><p>before</p>%s</table></body></html>' % ''.join(out)


def docx(path, table):
    body = []
    for y in range(len(table.grid)):
        cells, x = [], 0
        while x in table.cover[y]:
            a, b, top, text = table.cover[y][x]
            props = '<w:gridSpan w:val="%d"/>' % (b - a) if b > a + 1 else ''
            if top < y:
                props, text = props + '<w:vMerge/>', ''
            elif table.cover[min(y + 1, len(table.grid) - 1)].get(
                    a, (0,) * 4)[2] == y < len(table.grid) - 1:
                props += '<w:vMerge w:val="restart"/>'
            cells.append(O.cell(text, props))
            x = b
        body.append(O.row(*cells))
    O.pack(path, (('_rels/.rels', O.RELS % 'word/document.xml'),
                  ('word/document.xml', O.document(
                      O.para('before') + O.table(len(table.cover[0]), *body)))))


def letters(x):
    return 'ABCDEFGHIJ'[x]


def xlsx(path, table):
    sheet, merges = [], []
    for y, row in enumerate(table.grid):
        cells = []
        for x in sorted(table.cover[y]):
            a, b, top, text = table.cover[y][x]
            if (a, top) != (x, y):
                continue
            if text:
                cells.append('<c r="%s%d" t="inlineStr"><is><t>%s</t></is>'
                             '</c>' % (letters(x), y + 1, text))
            end = max(i for i in range(y, len(table.grid))
                      if table.cover[i].get(x, ())[2:3] == (y,) and
                      table.cover[i][x][0] == a)
            if b > a + 1 or end > y:
                merges.append('<mergeCell ref="%s%d:%s%d"/>' % (
                    letters(a), y + 1, letters(b - 1), end + 1))
        sheet.append('<row r="%d">%s</row>' % (y + 1, ''.join(cells)))
    O.pack(path, (
        ('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
         '<sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>' % (
             O.X, O.REL)),
        ('xl/_rels/workbook.xml.rels', O.RELS % 'worksheets/sheet1.xml'),
        ('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData>%s'
         '</sheetData><mergeCells>%s</mergeCells></worksheet>' % (
             O.X, ''.join(sheet), ''.join(merges)))))


def odf(path, table, kind):
    body = []
    for y in range(len(table.grid)):
        cells = []
        for x in sorted(table.cover[y]):
            a, b, top, text = table.cover[y][x]
            if (a, top) != (x, y):
                cells.append('<table:covered-table-cell/>')
                continue
            down = sum(row.get(x, ())[:1] == (a,) and row[x][2] == y
                       for row in table.cover)
            cells.append(
                '<table:table-cell table:number-columns-spanned="%d" '
                'table:number-rows-spanned="%d"><text:p>%s</text:p>'
                '</table:table-cell>' % (b - a, down, text))
        body.append('<table:table-row>%s</table:table-row>' % ''.join(cells))
    O.odf(path, kind, '<table:table>%s</table:table>' % ''.join(body))


def extract(path):
    run = subprocess.run(['gi-extract', path], stdout=subprocess.PIPE,
                         check=True, universal_newlines=True)
    return run.stdout.splitlines()


KINDS = {
    'html': ragged, 'torn.html': torn, 'docx': tiled, 'xlsx': tiled, 'odt': tiled, 'ods': tiled}


def write(path, kind, table):
    if kind.endswith('html'):
        with open(path, 'w', encoding='utf-8') as f:
            f.write(html(table))
    elif kind == 'docx':
        docx(path, table)
    elif kind == 'xlsx':
        xlsx(path, table)
    else:
        odf(path, table, 'text' if kind == 'odt' else 'spreadsheet')


def tables(seed, n, folder):
    for kind, make in KINDS.items():
        rnd, held, shown = random.Random(seed), 0, 0
        for i in range(n):
            table = make(rnd)
            path = os.path.join(folder, 't%d.%s' % (i, kind))
            write(path, kind, table)
            try:
                for _, width, said, cells in rows(extract(path)):
                    held += table.hold(width, said, cells)
            except Bad as e:
                sys.exit('%s: %s' % (path, e))
            shown += sum(any(t for t, _, _ in row) and y not in table.odd
                         for y, row in enumerate(table.grid))
            os.unlink(path)
        print('%s %d of %d' % (kind, held, shown))


def main():
    if sys.argv[1:] == ['check']:
        try:
            check(sys.stdin)
        except Bad as e:
            sys.exit(str(e))
    elif len(sys.argv) == 5 and sys.argv[1] == 'tables':
        tables(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
