# SPDX-License-Identifier: ISC
"""Columns: in another order, missing, or nobody's; the annex of 2014."""
from layouts import Cell

from .case import add_column, kind

DELIMITED = ('bars md md-open tabs tabs-ragged html html-empty html-td csv '
             'lists docx xlsx org box')
TEXT = 'aligned right centre wide pdf'
LINES = 'cells cells-apart bar-ends'


def blank_some(c, *tables):
    """Zeros left blank in two shapes of three: counting is no way out."""
    if c.shape:
        c.blank(*[k for k in c.cells(*tables) if c.r.val[k] == 0])


# Order.

@kind('head-order', '%s %s cells bare spaces' % (DELIMITED, TEXT), 4)
def _(c):
    """The columns stand in another order, and their heads say so."""
    c.begin(flat=True, simple=c.shape % 2 == 0)
    cols = c.t('requests').columns('new')
    c.r.order = (cols[1:6] + cols[:1] + cols[6:], cols[6:] + cols[:6],
                 cols[::-1], c.pick(7, cols))[c.shape]
    if c.sort != 'bare' and c.shape in (1, 3):
        blank_some(c, 'requests')
    c.report('requests')


@kind('heads-shifted', '%s %s %s' % (DELIMITED, TEXT, LINES), 8)
def _(c):
    """A span in the heads is one too many, or one too few, so that all heads
    stand a column from their values; the rows' sums say where the total is.
    In one shape the first head stands there twice; in half of them zeros are left
    blank."""
    c.begin(flat=True, simple=c.shape % 2 == 0)

    if c.shape > 3:
        c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])

    def shift(grid):
        heads = grid[0]
        if c.shape % 4 < 2:
            heads[0].cols += 1
        elif c.shape % 4 == 2:
            heads.insert(1, Cell(heads[1].text))
        else:
            heads[0].cols -= 1
            heads.append(Cell(''))
        if c.shape % 4 < 3:
            for row in grid[1:]:
                row.append(Cell(''))
    c.edit('requests', shift)
    c.report('requests')


@kind('t2-head-order', '%s %s cells' % (DELIMITED, TEXT))
def _(c):
    """The same in the blocks of the second table."""
    c.begin(edition='2019', year=2020)
    order = ((2, 0, 1), (1, 0, 2), (2, 1, 0))[c.shape]

    def turn(grid):
        for row in grid:
            if len(row) > 1:
                n = len(row) - 1
                wide = row[-1].cols
                row[-1].cols = 1
                row[1:] = [row[1 + i] for i in order if i < n]
                row[-1].cols = wide
    c.edit('disclosure', turn)
    c.report('disclosure')


@kind('column-missing', '%s %s cells bare' % (DELIMITED, TEXT), 4)
def _(c):
    """A column of the form is not in the table."""
    c.begin(flat=c.shape != 1)
    lost = [('legal',), ('research',), ('legal', 'nonprofit'),
            ('other',)][c.shape]
    t = c.t('requests')
    for row in t.leaves():
        for col in lost:
            c.r.val['requests', row, col] = 0
    c.r.settle()
    if c.r.flat:
        c.r.order = [x for x in t.columns('new') if x not in lost]
    else:
        def drop(grid):
            names = [c.r.label(t, x) for x in lost]
            at = [i for i, x in enumerate(t.columns('new')) if x in lost]
            grid[0][1].cols -= len(lost)
            grid[1][1].cols -= len(lost)
            grid[2] = [x for x in grid[2] if x.text not in names]
            for row in grid[3:]:
                values = [x for x in row if x.value]
                row[:] = [x for x in row if not x.value] + [
                    x for i, x in enumerate(values) if i not in at]
        c.edit('requests', drop)
        for k in c.cells('requests'):
            if k[2] in lost:
                c.truth[k] = 'absent'
    c.report('requests')


# Nobody's columns.

def nobody(c, key, where, head, text):
    c.edit(key, lambda grid: add_column(grid, key, where, head, text))


@kind('column-serial', '%s %s %s' % (DELIMITED, TEXT, LINES), 4)
def _(c):
    """序号 or 行次 in front of the labels or behind them, counting up, or
    skipping a row; in one shape without a head."""
    head = ('序号', '行次', '', '序号')[c.shape]
    where = ('front', 'labels', 'front', 'front')[c.shape]
    text = lambda n, row: str(n + (n > 3 and c.shape == 3))
    if c.sort != 'lines':
        blank_some(c, 'disclosure', 'requests')
    for key in ('disclosure', 'requests'):
        nobody(c, key, where, head, text)
    c.report('disclosure', 'requests')


@kind('column-code', '%s %s' % (DELIMITED, TEXT))
def _(c):
    """代码 or 编号 behind the labels."""
    head = ('代码', '编号', '指标代码')[c.shape]
    text = (lambda n, row: '%02d' % n, lambda n, row: 'A%d' % n,
            lambda n, row: str(100 + 10 * n))[c.shape]
    blank_some(c, 'requests')
    nobody(c, 'requests', 'labels', head, text)
    c.report('requests')


@kind('column-unit', '%s %s %s' % (DELIMITED, TEXT, LINES))
def _(c):
    """单位, 计量单位: a unit in each row."""
    where = ('labels', 'end', 'labels')[c.shape]
    if c.sort != 'lines':
        blank_some(c, 'disclosure', 'requests')
    for key in ('disclosure', 'requests'):
        nobody(c, key, where, ('单位', '计量单位', '单位')[c.shape],
               lambda n, row: '万元' if '收费' in row[0].text and
               c.form.edition == '2021' else '元' if '采购' in row[0].text
               else '件')
    c.report('disclosure', 'requests')


@kind('column-remark', '%s %s' % (DELIMITED, TEXT))
def _(c):
    """备注 at the end, empty but in some rows, some with numbers."""
    words = ('', '', '含2021年转来3件', '', '见附件2', '')
    blank_some(c, 'disclosure', 'requests')
    for key in ('disclosure', 'requests'):
        nobody(c, key, 'end', ('备注', '说明', '备注')[c.shape],
               lambda n, row: words[n % 6])
    c.report('disclosure', 'requests')


@kind('column-last-year', '%s %s cells' % (DELIMITED, TEXT))
def _(c):
    """上年同期 beside this year's total; beside each number of table 2."""
    head = ('上年同期', '上年数', '2019年总计')[c.shape]
    if c.sort != 'lines':
        blank_some(c, 'requests')
    for key in ('disclosure', 'requests'):
        nobody(c, key, 'end', head, lambda n, row: str(7 * n % 50))
    c.report('disclosure', 'requests')


@kind('column-subtotal', '%s %s cells' % (DELIMITED, TEXT))
def _(c):
    """小计 of the legal persons, before the total or before its parts."""
    c.begin(flat=c.shape != 0)
    head = ('小计', '小计', '合计')[c.shape]

    def add(grid):
        for i, row in enumerate(grid):
            values = [x for x in row if x.value]
            if values:
                s = sum(int(x.text or 0) for x in values[1:6])
                at = len(row) - (1 if c.shape < 2 else 6)
                row.insert(at, Cell(str(s)))
            elif c.r.flat:
                row.insert(len(row) - (1 if c.shape < 2 else 6), Cell(head))
        if not c.r.flat:
            grid[0][1].cols += 1
            grid[1][1].cols += 1
            grid[2].append(Cell(head))
    c.edit('requests', add)
    c.report('requests')


@kind('column-share', '%s %s' % (DELIMITED, TEXT))
def _(c):
    """占比 at the end: a share in per cent, or a bare number under it."""
    blank_some(c, 'requests')
    text = (lambda n, row: '%d.%d%%' % (n * 3, n), lambda n, row: '%d%%' % n,
            lambda n, row: '%d.%02d' % (n, n * 7 % 100))[c.shape]
    nobody(c, 'requests', 'end', ('占比', '占比', '占比（%）')[c.shape], text)
    c.report('requests')


@kind('index-nl', 'bars md-open tabs tabs-ragged csv aligned wide cells box')
def _(c):
    """Each line has its number before it, as nl and cat -n write it, or a
    pager's."""
    if c.sort == 'lines' and c.shape:
        return False
    blank_some(c, 'requests')
    c.report('disclosure', 'requests')

    def number(data):
        lines = data.decode().replace('\r\n', '\n').rstrip('\n').split('\n')
        form = ('%6d\t%s', '%4d: %s', '%d\t%s')[c.shape]
        return '\n'.join(form % (i + 1, x) for i, x in
                         enumerate(lines)).encode() + b'\n'
    c.finish = number
    return True


@kind('index-pandas', 'csv tabs bars xlsx lists html-empty')
def _(c):
    """A data frame written down: a row of columns' numbers, an index in
    front, NaN for what is empty in one shape; cells of a span repeated."""
    c.begin(simple=True, flat=True, slim=c.shape != 0)
    blank_some(c, 'requests')

    def frame(key, grid):
        import layouts as L
        place = L.place(grid)
        for row in grid:
            for cell in row:
                assert cell.rows == 1
        rows = [[x[0].text or ('NaN' if c.shape == 2 else '') for x in row]
                for row in place]
        top = [[Cell('')] + [Cell(str(i)) for i in range(len(rows[0]))]]
        skip = c.shape == 1
        return top + [[Cell(str(i + (i > 5) * skip))] + [
            Cell(x, value=grid and i > 0 and j > 0)
            for j, x in enumerate(row)] for i, row in enumerate(rows)]
    for key in ('disclosure', 'requests'):
        c.edit(key, lambda grid, key=key: frame(key, grid))
    c.report('disclosure', 'requests')


# The annex of 2014.

def annex(c, fill, extra=None):
    c.begin(edition='2014')
    if fill == 'blank':
        c.blank(*c.cells('statistics'))
    elif fill == 'some':
        c.blank(*[k for i, k in enumerate(c.cells('statistics'))
                  if (i * 7 + c.shape) % 5 == 0])
    if extra:
        c.edit('statistics', extra)
    c.annex()


def front(head, text):
    def add(grid):
        return [[Cell(head if i == 0 else text(i))] + row
                for i, row in enumerate(grid)]
    return add


def behind(head, text, at=1):
    def add(grid):
        return [row[:at] + [Cell(head if i == 0 else text(i))] + row[at:]
                for i, row in enumerate(grid)]
    return add


SERIAL = (front('序号', str), behind('行次', str), front('序号', lambda i:
                                                    '%d.' % i))
CODE = (behind('代码', lambda i: '%02d' % i), front('编号', lambda i: str(
    100 + i)), behind('代码', lambda i: 'B%02d' % i, 2))
ANNEX = ('bars md md-open tabs tabs-ragged html html-td csv docx xlsx lists '
         'aligned wide box cells cells-apart')

for name, more in (('serial', SERIAL), ('code', CODE)):
    for fill in ('blank', 'some', 'full'):
        @kind('annex-%s-%s' % (name, fill), ANNEX)
        def _(c, more=more, fill=fill):
            """The annex with numbers of rows that are no counts."""
            annex(c, fill, more[c.shape])


@kind('annex-blanks', ANNEX + ' bar-ends tabs-trim pdf')
def _(c):
    """Some counts are blank."""
    annex(c, 'some')


@kind('annex-narrow', ANNEX + ' bare')
def _(c):
    """No column of units, or the units in brackets behind the labels."""
    def drop(grid):
        return [[Cell(row[0].text + ('（%s）' % row[1].text if c.shape and i
                                     and row[1].text else ''))] + row[2:]
                for i, row in enumerate(grid)]
    if c.sort == 'bare' or c.shape == 2:
        annex(c, 'full', drop)
    else:
        annex(c, 'some', drop)


@kind('annex-last-year', ANNEX)
def _(c):
    """统计数 of this year and of the year before, in either order."""
    now, then = '本年统计数', '上年统计数'

    def add(grid):
        out = []
        for i, row in enumerate(grid):
            mine, old = row[-1], Cell(str(i * 5 % 60) if any(
                x.value for x in row) else '')
            if i == 0:
                mine, old = Cell(now), Cell(then)
            out.append(row[:-1] + ([old, mine] if c.shape == 1 else
                                   [mine, old]))
        return out
    annex(c, 'some' if c.shape else 'full', add)
