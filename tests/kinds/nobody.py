# SPDX-License-Identifier: ISC
"""Columns that are nobody's, whose numbers stand where the form's own are
blank."""
from layouts import Cell

from .case import kind

DELIMITED = ('bars bars-open md md-open tabs tabs-ragged tabs-trim html '
             'html-td csv docx xlsx lists org box rst')
TEXT = 'aligned right centre wide pdf'
LINES = 'cells cells-apart bar-ends'
BARE = 'bare spaces'
HEADS = ('备注', '说明', '上年', '上年同期', '上年数', '上年件数', '序号', '小计', '占比',
         '同比', '增减', '比上年增减', '去年数', '核查数', '责任科室', '数据来源',
         '差异', '累计数', '计划数', '其中：网上', '复核', '公开方式', '附注', '附件')


def insert(row, at, cell, first):
    """A cell behind the value at of a row whose values begin at first."""
    return row[:first + at] + [cell] + row[first + at:]


def t2_column(c, at, head, blocks, text):
    """A column in blocks of table 2, behind that many of their own; text is a
    function of the row's key, None where nothing stands there."""
    t = c.t('disclosure')
    rows = iter([])

    def change(grid):
        out, mine, keys = [], False, iter(c.r.rows(t))
        for row in grid:
            group = not row[-1].value and len(row) == 1
            if group:
                mine = False
                name = row[0].text
                row[0].cols += 1
                key = next(k for k in (x[0] for x in t.rows if x[3])
                           if c.r.label(t, k) == name)
                mine = key in blocks
                out.append(row)
                continue
            wide = row[-1].cols
            if not mine:
                row[-1].cols = wide + 1
                if any(x.value for x in row):
                    next(keys)
                out.append(row)
                continue
            n = len(row) - 1
            row[-1].cols = 1
            if any(x.value for x in row):
                cell = Cell(text(next(keys)), value=True)
            else:
                cell = Cell(head)
            row = insert(row, min(at, n), cell, 1)
            row[-1].cols = wide
            out.append(row)
        return out
    c.edit('disclosure', change)


def groups(c):
    t = c.t('disclosure')
    return [x[0] for x in t.rows if x[3]]


@kind('nobody-t2', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE), 8)
def _(c):
    """In table 2 a number stands under 备注 and the like, and the cells of its
    row are blank; or both are there."""
    c.begin(edition='2021', year=2021 + c.shape % 3)
    t = c.t('disclosure')
    head = HEADS[c.shape]
    blocks = [g for g in groups(c) if c.rng.randrange(3)] or groups(c)[1:]
    at = (0, 1, 3)[c.shape // 2 % 3]
    fate = {}
    for i, row in enumerate(c.r.rows(t)):
        mine = any(row.startswith(g + '.') for g in blocks)
        fate[row] = c.rng.choice(('own', 'nobody', 'nobody', 'both', 'none')
                                 ) if mine else 'own'
        if fate[row] in ('nobody', 'none'):
            c.blank(*[('disclosure', row, x) for x in c.r.columns(t, row)])
        elif len(c.r.columns(t, row)) > 1 and fate[row] == 'own' and mine:
            c.blank(*[('disclosure', row, x)
                      for x in c.pick(1, c.r.columns(t, row))])
        if fate[row] == 'nobody' and c.sort == 'bare':
            pass
    t2_column(c, at, head, blocks, lambda row: str(
        11 + c.rng.randrange(80)) if fate[row] in ('nobody', 'both') else '')
    if c.sort == 'bare':
        for row in c.r.rows(t):
            c.hard(*[('disclosure', row, x) for x in c.r.columns(t, row)
                     if c.r.val['disclosure', row, x] is not None])
    c.report('disclosure')


@kind('nobody-t3', '%s %s %s' % (DELIMITED, TEXT, LINES), 8)
def _(c):
    """The same in table 3."""
    flat = c.shape % 3 > 0
    c.begin(flat=flat, simple=c.shape % 2 == 0, edition=('2019', '2021')[
        c.shape % 2], year=(2020, 2022)[c.shape % 2], slim=c.shape % 4 < 2)
    t = c.t('requests')
    head = HEADS[(c.shape * 5 + 3) % len(HEADS)]
    n = len(c.r.columns(t, 'new'))
    at = c.rng.choice((0, 1, 3, n - 1, n)) if flat else c.rng.choice((0, n))
    c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0 and
              c.rng.randrange(4)])
    fate = {row: c.rng.randrange(3) for row in c.r.rows(t)}
    for row, x in fate.items():
        if x == 2 and c.rng.randrange(2):
            c.blank(*[('requests', row, k) for k in
                      c.pick(1 + c.rng.randrange(2), c.r.columns(t, row))])
    keys = c.r.rows(t)

    def change(grid):
        todo, first = iter(keys), True
        out = []
        for row in grid:
            values = [i for i, x in enumerate(row) if x.value]
            if values:
                cell = Cell(str(11 + c.rng.randrange(80))
                            if fate[next(todo)] else '', value=True)
                row = insert(row, at, cell, values[0])
            elif first:
                first = False
                rows = sum(not any(x.value for x in r) for r in grid)
                row = insert(row, at if flat else at and 1, Cell(
                    head, rows=rows), 1)
            out.append(row)
        return out
    c.edit('requests', change)
    c.report('requests')


@kind('nobody-annex', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE), 8)
def _(c):
    """The same in the annex of 2014."""
    c.begin(edition='2014')
    t = c.t('statistics')
    head = HEADS[(c.shape * 7 + 5) % len(HEADS)]
    at = c.rng.randrange(2)
    most = c.rng.choice((2, 4, 12))
    fate = {}
    for row in t.leaves():
        fate[row] = c.rng.choice(['nobody', 'both', 'none'] +
                                 ['own'] * most)
        if fate[row] in ('nobody', 'none'):
            c.blank(('statistics', row, 'count'))

    def change(grid):
        out, keys = [], iter(t.leaves())
        for i, row in enumerate(grid):
            if i == 0:
                cell = Cell(head)
            elif any(x.value for x in row):
                cell = Cell(str(11 + c.rng.randrange(80)) if fate[
                    next(keys)] in ('nobody', 'both') else '', value=True)
            else:
                cell = Cell('')
            out.append(insert(row, at, cell, len(row) - 1))
        return out
    c.edit('statistics', change)
    if c.sort == 'bare':
        c.hard(*[k for k in c.cells('statistics') if c.r.val[k] is not None])
    c.annex()


@kind('nobody-t4', '%s %s %s %s' % (DELIMITED, TEXT, LINES, BARE), 8)
def _(c):
    """The same in table 4: in front, at the end, or between its groups."""
    t = c.t('proceedings')
    head = HEADS[(c.shape * 11 + 7) % len(HEADS)]
    groups = c.shape % 3        # of its groups, so many stand before it
    at = 5 * (groups + c.shape % 2)
    keys = c.cells('proceedings')
    c.blank(*c.pick(c.rng.choice((0, 1, 1, 4, 9)), keys))

    def change(grid):
        row = grid[-1]
        cell = Cell(str(c.rng.randrange(9)) if c.rng.randrange(4) else '',
                    value=True)
        grid[-1] = row[:at] + [cell] + row[at:]
        if at == 10:
            grid[0][1].cols += 1
            grid[1].insert(6, Cell(head, rows=2))
        else:
            grid[0].insert({0: 0, 5: 1, 15: 2}[at], Cell(head, rows=3))
        return grid
    c.edit('proceedings', change)
    if c.sort == 'bare':
        c.hard(*[k for k in keys if c.r.val[k] is not None])
    c.report('proceedings')
