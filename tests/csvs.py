#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Reports and tables as CSV, and texts that only look like it.

usage: csvs.py cells SEED N DIR    N random tables in many dialects: gi-extract
                                   and gi-normalize must read the cells that
                                   Python's csv reads, under the same lines
       csvs.py reports DIR         whole reports, one in each dialect, for
                                   score.py
       csvs.py none DIR            texts whose commas part no cells: all lines
                                   must come out as they stand, without a grid
"""
import codecs
import csv
import io
import os
import random
import re
import subprocess
import sys

import layouts as L
from mksamples import LAYOUT, put_truth
from prose import halfwidth, whole
from report import Report

END = re.compile('\r\n|\n|\r|\t')


class Dialect:
    """How a program writes: what parts and ends, what it quotes, in which
    encoding; padded: each row has as many fields as the widest."""
    def __init__(self, delimiter=',', end='\r\n', quoting=csv.QUOTE_MINIMAL,
                 encoding='utf-8', padded=False, cell=None, head=''):
        self.delimiter, self.end, self.quoting = delimiter, end, quoting
        self.encoding, self.padded, self.head = encoding, padded, head
        self.cell = cell or (lambda s: s)

    def text(self, rows):
        out = io.StringIO()
        width = max(len(r) for r in rows)
        w = csv.writer(out, delimiter=self.delimiter, quoting=self.quoting,
                       lineterminator=self.end)
        for r in rows:
            r = [self.cell(x) for x in r]
            w.writerow(r + [''] * (width - len(r)) if self.padded else r)
        return self.head + out.getvalue()

    def write(self, path, rows):
        with open(path, 'wb') as f:
            f.write(codecs.encode(self.text(rows), self.encoding))


def grouped(s):
    """12345 as 12,345, as a cell that is formatted so is saved."""
    return '{:,}'.format(int(s)) if re.fullmatch('[0-9]{4,}', s) else s


def formula(s):
    return '="%s"' % s if re.fullmatch('[0-9.]+', s) else s


def apostrophe(s):
    return "'" + s if re.fullmatch('-?[0-9.]+', s) else s


def wrapped(s):
    """Labels over two lines of their cell."""
    return s[:3] + '\n' + s[3:] if 5 < len(s) < 12 and s[0] > '\u2fff' and \
        not re.match('[一二三四五六]、', s) else s


ALL, TEXTS = csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC
DIALECTS = {
    'excel': Dialect(encoding='utf-8-sig', padded=True),
    'excel-gbk': Dialect(encoding='gb18030', padded=True, cell=grouped),
    'excel-europe': Dialect(';', padded=True),
    'excel-unicode': Dialect('\t', encoding='utf-16', padded=True,
                             cell=wrapped),
    'wps': Dialect(end='\n', padded=True, cell=wrapped),
    'python': Dialect(end='\n'),
    'quote-all': Dialect(quoting=ALL),
    'quote-tabs': Dialect('\t', end='\n', quoting=ALL),
    'formula': Dialect(end='\n', quoting=ALL, cell=formula),
    'apostrophe': Dialect(padded=True, cell=apostrophe),
    'hint': Dialect(';', head='sep=;\r\n', padded=True),
    'twice': Dialect(end='\r\r\n'),
    'mac': Dialect(end='\r'),
}


def rows_of(r):
    return [x if isinstance(x, list) else [x] for x in r.lines]


def reports(folder):
    for i, name in enumerate(sorted(DIALECTS)):
        r = Report(name.replace('-', '_'), '栖禾县农业农村局',
                   2020 + i % 4, scale=6 if i % 2 else 3000)
        whole(r, L.physical)
        DIALECTS[name].write(os.path.join(folder, r.name + '.txt'),
                             rows_of(r))
        put_truth(folder, r)


# Cells.

PIECES = ['规章', '3件', ',', ';', '"', '""', '“三公”', '（一）', ' ',
          '\n', 'a', '\\', "'", '=', '、', '总计']
QUICK = ['', '0', '1,048', '3', '57513', '-2', '8.5', '行政许可', '第二十条第（一）项']


def cell(rnd):
    if rnd.random() < .7:
        return rnd.choice(QUICK)
    return re.sub('  +', ' ', ''.join(
        rnd.choice(PIECES) for _ in range(rnd.randint(1, 5))))


def table(rnd):
    width, odd = rnd.randint(3, 9), rnd.random() < .5
    rows = [['标题']] if odd else []
    for _ in range(rnd.randint(6, 12)):
        rows.append(['标签%d' % len(rows), '“引”"'] +
                    [cell(rnd) for _ in range(width - 3)] +
                    [str(rnd.randint(0, 99999))])
        if odd and rnd.random() < .2:
            rows.append(['标题，其一'])
    return rows


def shown(s):
    """A cell as its line has it: what keeps numbers from a sheet is gone."""
    s = END.sub(' ', s)
    if re.fullmatch('="[^"]*"', s):
        s = s[2:-1]
    return s[1:] if re.fullmatch(r"'[-+.,%0-9]*[0-9][-+.,%0-9]*", s) else s


def expected(text, delimiter):
    """(number of line, cells) of each record, as Python reads them."""
    f = io.StringIO(text, newline='')
    reader, out, line = csv.reader(f, delimiter=delimiter), [], 1
    for row in reader:
        out.append((line, [shown(x) for x in row] or ['']))
        line = reader.line_num + 1
    return out


def unescape(s):
    return re.sub(r'\\(.)', lambda m: {'t': '\t', 'n': '\n', 'r': '\r'}.get(
        m[1], m[1]), s)


def lines(tool, path):
    run = subprocess.run(tool + [path], stdout=subprocess.PIPE, check=True)
    out, grid = [], None
    for s in run.stdout.decode('utf-8').splitlines():
        f = s.split('\t')
        if f[0] == 'line':
            row = unescape(f[2]).split('\t')
            if grid is None and len(row) > 1:
                raise SystemExit('%s: no grid before %r' % (path, s))
            if grid is not None and grid[3] != ','.join(
                    str(k + 1) for k in range(len(row))):
                raise SystemExit('%s: %r before %r' % (path, grid, s))
            out.append((int(f[1]), row))
        grid = f if f[0] == 'grid' else None
    return out


def cells(seed, n, folder):
    rnd = random.Random(seed)
    for i in range(n):
        rows = table(rnd)
        d = Dialect(rnd.choice(',;\t'), rnd.choice(('\n', '\r\n')),
                    rnd.choice((csv.QUOTE_MINIMAL, ALL, TEXTS)),
                    rnd.choice(('utf-8', 'utf-8-sig', 'gb18030', 'utf-16')),
                    rnd.random() < .5)
        path = os.path.join(folder, 'c%d.txt' % i)
        d.write(path, rows)
        want = expected(d.text(rows), d.delimiter)
        have = lines(['gi-extract'], path)
        if have != want:
            raise SystemExit('%s: %r, not %r' % (path, [
                x for x in have if x not in want][:2], [
                    x for x in want if x not in have][:2]))
        both = subprocess.run(
            ['sh', '-c', 'gi-extract "$0" | gi-normalize', path],
            stdout=subprocess.PIPE, check=True).stdout
        alone = subprocess.run(['gi-normalize', path], check=True,
                               stdout=subprocess.PIPE).stdout
        if both != alone:
            raise SystemExit('%s: gi-normalize alone reads it otherwise' % path)
        os.unlink(path)
    print(n)


# What is no CSV.

def with_commas(s):
    """Half-width commas in prose, thousands in numbers, as some write."""
    return re.sub('(?<![0-9.])[0-9]{4,}(?![0-9.年])',
                  lambda m: '{:,}'.format(int(m[0])), halfwidth(s))


def cell_commas(layout):
    """The layout, of a grid whose numbers have commas."""
    def make(grid):
        return layout([[L.Cell(grouped(c.text), c.cols, c.rows, c.value)
                        for c in row] for row in grid])
    return make


LAYOUTS = {
    'tabs': L.tabs, 'pipes': L.pipes, 'markdown': L.markdown,
    'spaces': L.spaces, 'cells': L.cells, 'cells-apart': L.cells_apart,
    'bar-ends': L.bar_ends, 'raw': L.raw([20] * 4), 'layout': LAYOUT}


def looks(name, r):
    """Other texts that have what CSV has."""
    text = {
        'json-lines': lambda: '\n'.join(
            '["%s", "%d", "%d", %d],' % (x, i, i * i, i)
            for i, x in enumerate(r.lines)),
        'javascript': lambda: '\n'.join(
            'f%d(a, b, %d); var x = [%d, 2, 3];' % (i, i, i)
            for i, _ in enumerate(r.lines)),
        'references': lambda: '\n'.join(
            x[:5] + '&nbsp;&nbsp;&nbsp;3' for x in r.lines),
        'one-number': lambda: '\n'.join(
            '%s\n1,048,%03d\n12,048,%03d' % (x, i, i)
            for i, x in enumerate(r.lines)),
        # rows whose writer quoted nothing, so that thousands are torn
        'torn': lambda: '\n'.join(
            '项目%d,%d,%s' % (i, i, '3,170' if i % 4 > 1 else '0')
            for i, _ in enumerate(r.lines)),
        'counted': lambda: '\n'.join(
            '新收3,183件' if i % 9 == 0 else '项目%d,%d,1000' % (i, i)
            for i, _ in enumerate(r.lines)),
        'sentence': lambda: '\n'.join(
            '受理增加,答复及时,未发生投诉。' if i % 9 == 0 else
            '项目%d,%d,0' % (i, i) for i, _ in enumerate(r.lines)),
        'few': lambda: r.text() + '规章,1,2,3\n文件,4,5,6',
        'clauses': lambda: '\n'.join(
            '因为线下受理点在维修期间关闭而使得本年度受理的申请数量有明显的下降,'
            '另有%d件' % i if i % 9 == 0 else '%s,%d,0,3' % (x[:5], i)
            for i, x in enumerate(r.lines)),
        'quotes': lambda: '\n'.join(
            '"%s"\t各科室\t%d' % (x, i) if i % 9 == 0 else x
            for i, x in enumerate(r.lines)),
        'sql': lambda: '\n'.join(
            "INSERT INTO t VALUES ('%s', %d, 0, 0);" % (x, i)
            for i, x in enumerate(r.lines)),
        # a bracket that commas divide, in rows whose commas part cells
        'labels': lambda: '\n'.join(
            '%s(区分处理的,仅计这一情形),%d,0,3' % (x[:5], i)
            for i, x in enumerate(r.lines)),
        # the same rows within prose that has commas too
        'within': lambda: '\n'.join(
            '%s,今年比去年多,原因是受理的多。' % x if i % 20 == 0 else
            '%s,%d,0,3' % (x[:5], i) for i, x in enumerate(r.lines)),
        # what stands between the numbers of a row, not behind its label
        'between': lambda: '\n'.join(
            '%s %d; 0; %d;' % (x[:5], i, i) for i, x in enumerate(r.lines)),
    }[name]
    return text() + '\n'


LOOKS = ('json-lines', 'javascript', 'references', 'one-number', 'torn',
         'counted', 'sentence', 'few', 'clauses', 'quotes', 'sql', 'labels',
         'within', 'between')


def none(folder):
    texts = {}
    for name in sorted(LAYOUTS):
        r = Report('none_' + name, '栖禾县农业农村局', 2022, scale=90000)
        layout = LAYOUTS[name]
        whole(r, tuple(cell_commas(x) for x in layout)
              if isinstance(layout, tuple) else cell_commas(layout))
        texts[name] = with_commas(r.text())
    for name in LOOKS:
        r = Report('none_' + name, '栖禾县农业农村局', 2022)
        whole(r, L.cells)
        texts[name] = looks(name, r)
    for name, text in texts.items():
        for encoding in 'utf-8', 'gb18030':
            path = os.path.join(folder, '%s.%s.txt' % (name, encoding))
            with open(path, 'wb') as f:
                f.write(text.encode(encoding))
            out = subprocess.run(['gi-extract', path], check=True,
                                 stdout=subprocess.PIPE).stdout.decode('utf-8')
            norm = subprocess.run(['gi-normalize', path], check=True,
                                  stdout=subprocess.PIPE).stdout.decode('utf-8')
            have = [unescape(s.split('\t')[2]) for s in out.splitlines()
                    if s.startswith('line\t')]
            if 'grid\t' in out + norm or have != text.split('\n')[:-1]:
                raise SystemExit('%s is taken for CSV' % path)
    print(len(texts))


def main():
    if len(sys.argv) == 5 and sys.argv[1] == 'cells':
        cells(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    elif len(sys.argv) == 3 and sys.argv[1] in ('reports', 'none'):
        {'reports': reports, 'none': none}[sys.argv[1]](sys.argv[2])
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
