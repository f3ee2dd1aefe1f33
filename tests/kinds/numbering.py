# SPDX-License-Identifier: ISC
"""The row of statistical forms that numbers their columns: 甲 乙 1 2 3, between
the heads and the values."""
from layouts import Cell

from .case import kind

DELIMITED = ('bars bars-open md md-open tabs tabs-ragged tabs-trim html '
             'html-td csv docx xlsx lists org box rst')
TEXT = 'aligned right centre wide pdf'
LINES = 'cells cells-apart bar-ends'
BARE = 'bare spaces'
ROUND = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'
# What stands over the labels, and the number of a column, from 1.
SIGNS = (('甲', str), ('栏次', str), ('甲', '（{}）'.format), ('', str),
         ('甲', lambda n: chr(64 + n)), ('栏次', '({})'.format),
         ('甲', lambda n: ROUND[n - 1]), ('行次', str),
         ('甲', lambda n: '%02d' % n), ('序号', str),
         ('', '（{}）'.format), ('列次', '{}栏'.format))


def more(c):
    """Of four ways one: with a column of numbers or another row, with blanks."""
    return (c.shape + c.shape // 4) % 4


def line(c, at, first, columns):
    """Cells for a line whose labels have those widths, and its columns."""
    name, sign = SIGNS[c.shape]
    return [Cell(name, cols=first)] + [
        Cell(sign(at + i), cols=x) for i, x in enumerate(columns, 1)]


def blanks(c, table):
    if more(c) > 1:
        c.blank(*[k for k in c.cells(table) if c.r.val[k] == 0])


def serial(grid, heads):
    """行次 behind the labels; 乙 in the row of numbers, the one at heads."""
    n = 0
    for i, row in enumerate(grid):
        values = [j for j, x in enumerate(row) if x.value]
        if values:
            n += 1
            row.insert(values[0], Cell(str(n)))
        elif i in (0, heads):
            row.insert(1, Cell('乙') if i else Cell('行次', rows=heads))


@kind('numbering-t3', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE),
      len(SIGNS))
def _(c):
    """In table 3, also with a column of 行次."""
    blanks(c, 'requests')

    def add(grid):
        heads = sum(not any(x.value for x in r) for r in grid)
        n = len(c.r.columns(c.t('requests'), 'new'))
        grid.insert(heads, line(c, 0, grid[0][0].cols, [1] * n))
        if more(c) % 2:
            serial(grid, heads)
        return grid
    c.edit('requests', add)
    c.report('requests')
    c.bare_rows('requests')


@kind('numbering-t2', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE),
      len(SIGNS))
def _(c):
    """In table 2: below the heads of each block, numbered anew or on and
    on."""
    blanks(c, 'disclosure')

    def add(grid):
        out, at = [], 0
        for row in grid:
            out.append(row)
            if len(row) > 1 and not any(x.value for x in row):
                out.append(line(c, at if more(c) % 2 else 0, row[0].cols,
                                [x.cols for x in row[1:]]))
                at += len(row) - 1
        return out
    c.edit('disclosure', add)
    c.report('disclosure')
    c.bare_rows('disclosure')


@kind('numbering-t4', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE),
      len(SIGNS))
def _(c):
    """In table 4: 1 to 15 over the fifteen."""
    keys = c.cells('proceedings')
    blanks(c, 'proceedings')

    def add(grid):
        row = line(c, 0, 1, [1] * 15)[1:]
        if more(c) % 2:
            row = [Cell(SIGNS[c.shape][1](1 + i % 5)) for i in
                   range(15)]
        return grid[:-1] + [row] + grid[-1:]
    c.edit('proceedings', add)
    c.report('proceedings')
    c.bare_rows('proceedings')


@kind('numbering-annex', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE),
      len(SIGNS))
def _(c):
    """In the annex of 2014."""
    c.begin(edition='2014')
    blanks(c, 'statistics')

    def add(grid):
        name, sign = SIGNS[c.shape]
        if more(c) % 2:
            row = [Cell(name), Cell('乙'), Cell(sign(1))]
        else:
            row = [Cell(name), Cell(sign(1)), Cell(sign(2))]
        return grid[:1] + [row] + grid[1:]
    c.edit('statistics', add)
    if c.sort == 'bare':
        c.hard(*[k for k in c.cells('statistics') if c.r.val[k] is not None])
    c.annex()
