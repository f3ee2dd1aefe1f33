# SPDX-License-Identifier: ISC
"""Tables 2 and 4 in other shapes, rows alone, more than one table, torn
text."""
from layouts import Cell

from .case import NUMERAL, kind

DELIMITED = ('bars md md-open tabs tabs-ragged html html-empty html-td csv '
             'lists docx xlsx org box')
TEXT = 'aligned right centre wide pdf'
LINES = 'cells cells-apart bar-ends'
FEW = 'bars md tabs tabs-ragged html csv docx xlsx aligned cells box'


def numbers(c, *rows):
    return [c.r.number('proceedings', row, col) for row in rows
            for col in c.t('proceedings').columns(row)]


def names(c):
    t = c.t('proceedings')
    heads = [Cell(c.r.label(t, x[0])) for x in t.cols]
    return heads, {r[0]: c.r.label(t, r[0]) for r in t.rows}


COURTS = 'review', 'litigation.direct', 'litigation.after_review'


def some_blank(c, key):
    if c.shape:
        c.blank(*[k for k in c.cells(key) if c.r.val[k] == 0 and
                  (c.shape == 1 or c.rng.randrange(2))])


# The fourth table.

@kind('t4-blanks', '%s %s %s' % (DELIMITED, TEXT, LINES), 4)
def _(c):
    """Its one row of fifteen, zeros blank; totals blank; all but one."""
    if c.shape < 2:
        c.blank(*[k for k in c.cells('proceedings') if c.r.val[k] == 0])
    elif c.shape == 2:
        c.blank(*[k for k in c.cells('proceedings') if k[2] == 'total'])
    else:
        c.blank(*[k for k in c.cells('proceedings')
                  if k[1:] != ('litigation.after_review', 'upheld')])
        key = 'proceedings', 'litigation.after_review', 'upheld'
        c.set(key, 4)
        c.r.shown.pop(key, None)
    c.report('proceedings')


@kind('t4-three-rows', '%s %s %s' % (DELIMITED, TEXT, LINES))
def _(c):
    """A row for each of the three groups."""
    heads, name = names(c)
    some_blank(c, 'proceedings')
    grid = [[Cell(('', '类别', '项目')[c.shape])] + heads]
    for row in COURTS:
        label = name[row]
        if c.shape == 1 and row != 'review':
            label = '行政诉讼' + label
        grid.append([Cell(label)] + numbers(c, row))
    c.title()
    c.heading(4)
    c.table('proceedings', grid)


@kind('t4-three-groups', DELIMITED)
def _(c):
    """The same, 行政诉讼 over its two in a cell that spans them."""
    heads, name = names(c)
    some_blank(c, 'proceedings')
    grid = [[Cell('', cols=2)] + heads,
            [Cell(name['review'], cols=2)] + numbers(c, 'review'),
            [Cell(name['litigation'], rows=2), Cell(name[COURTS[1]])] +
            numbers(c, COURTS[1]),
            [Cell(name[COURTS[2]])] + numbers(c, COURTS[2])]
    c.title()
    c.heading(4)
    c.table('proceedings', grid)


@kind('t4-three-tables', '%s %s %s bare' % (DELIMITED, TEXT, LINES))
def _(c):
    """A table for each group, its name in the table or above it."""
    heads, name = names(c)
    if c.sort != 'bare':
        some_blank(c, 'proceedings')
    c.title()
    c.heading(4)
    for i, row in enumerate(COURTS):
        label = name[row] if i == 0 else '行政诉讼（%s）' % name[row]
        if c.shape == 1:
            c.para('（%s）%s' % (NUMERAL[i], label))
            c.table('proceedings', [heads, numbers(c, row)])
        else:
            c.table('proceedings', [[Cell(label, cols=5)], heads,
                                    numbers(c, row)])


@kind('t4-glued-heads', 'bars md md-open tabs tabs-ragged aligned bare')
def _(c):
    """Its heads glued, one row of fifteen below them."""
    if c.shape and c.sort != 'bare':
        some_blank(c, 'proceedings')
    c.title()
    c.heading(4)
    heads = '结果维持结果纠正其他结果尚未审结总计'
    if c.shape == 0:
        c.lines('行政复议行政诉讼')
    elif c.shape == 1:
        c.lines('行政复议行政诉讼', heads + '未经复议直接起诉复议后起诉',
                heads * 2)
    else:
        c.lines('行政复议', heads, '行政诉讼', '未经复议直接起诉', heads,
                '复议后起诉', heads)
    c.table('proceedings', [numbers(c, *COURTS)])


@kind('t4-heads-lines', 'bars md tabs tabs-ragged csv aligned bare')
def _(c):
    """Each head on a line of its own, the numbers in one row."""
    if c.shape == 1 and c.sort != 'bare':
        some_blank(c, 'proceedings')
    heads, name = names(c)
    heads = [x.text for x in heads]
    c.title()
    c.heading(4)
    c.lines(name['review'], name['litigation'], *heads, name[COURTS[1]],
            name[COURTS[2]], *heads, *heads)
    c.table('proceedings', [numbers(c, *COURTS)])


@kind('t4-bar15', 'bars md tabs csv html docx xlsx')
def _(c):
    """One row of fifteen, and no head at all in the table."""
    if c.shape == 1:
        some_blank(c, 'proceedings')
    c.title()
    c.heading(4)
    if c.shape != 2:
        c.para('行政复议、行政诉讼（未经复议直接起诉、复议后起诉）各五项依次为：')
    c.table('proceedings', [numbers(c, *COURTS)])


# The second table, rows alone.

@kind('t2-order', '%s %s %s bare' % (DELIMITED, TEXT, LINES))
def _(c):
    """Its blocks in another order."""
    if c.sort != 'bare' and c.shape:
        some_blank(c, 'disclosure')
    blocks = c.r.blocks()
    n = len(blocks)
    order = (list(range(1, n)) + [0], list(range(n))[::-1],
             [2, 3, 0] + [1] + list(range(4, n)))[c.shape]
    most = max(len(b[1]) for b in blocks)
    for b in blocks:
        b[0][0].cols = most
        for row in b[1:]:
            row[-1].cols = most - len(row) + 1
    c.title()
    c.heading(2)
    c.table('disclosure', [row for i in order for row in blocks[i]])


@kind('t2-blocks', '%s %s' % (DELIMITED, TEXT))
def _(c):
    """Each block a table of its own, zeros blank."""
    some_blank(c, 'disclosure')
    c.title()
    c.heading(2)
    for block in c.r.blocks():
        if c.shape == 1:
            c.para(block[0][0].text)
            block = block[1:]
        c.table('disclosure', block)


def alone(c, rows):
    """Only those rows of the requests table."""
    for row in c.r.rows(c.t('requests')):
        if row not in rows:
            for col in c.t('requests').columns(row):
                c.truth['requests', row, col] = 'absent'


@kind('lone-row', 'bars md md-open tabs tabs-ragged html csv docx xlsx spaces '
      'aligned bare')
def _(c):
    """One row, with its heads or without."""
    c.begin(flat=True, simple=True)
    row = ('new', 'results.total', 'carried_out')[c.shape]
    alone(c, [row])

    def cut(grid):
        label = c.r.label(c.t('requests'), row)
        return (grid[:1] if c.shape == 1 else []) + [
            x for x in grid if x[0].text == label]
    c.title()
    c.heading(3)
    c.table('requests', cut(c.r.requests()))


@kind('orphan-row', '%s aligned spaces' % FEW.replace(' cells', ''))
def _(c):
    """A row whose label is lost, between rows that have theirs.  Where it
    stands may tell it; a neighbour's row it is not."""
    t = c.t('requests')
    row = c.pick(1, [r for r in c.r.rows(t) if r.startswith('results.') and
                     r != 'results.total'])[0]

    def drop(grid):
        for line in grid:
            for cell in line:
                if cell.text == c.r.label(t, row):
                    cell.text = ''
    c.edit('requests', drop)
    c.hard(*[k for k in c.cells('requests') if k[1] == row])
    if c.shape and c.layout.name != 'spaces':
        c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0 and
                  k[1] != row])
    c.report('requests')


@kind('other-single', '%s %s %s bare' % (DELIMITED, TEXT, LINES))
def _(c):
    """（六）其他处理 as one row in a form of 2021."""
    c.begin(edition='2021', year=2021 + c.shape, slim=False,
            simple=c.shape == 2)
    t = c.t('requests')
    three = [r for r in t.leaves() if r.startswith('results.other.')]
    for col in t.columns('new'):
        c.r.val['requests', 'results.other', col] = sum(
            c.r.val['requests', r, col] for r in three)
    for row in three:
        for col in t.columns(row):
            c.truth['requests', row, col] = 'absent'
    if c.shape and c.sort != 'bare':
        c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])
    for col in t.columns('new'):
        value = c.r.val['requests', 'results.other', col]
        c.truth['requests', 'results.other', col] = str(value)
        if c.shape and value == 0 and c.sort != 'bare':
            c.r.blank('requests', 'results.other', col)
            c.truth['requests', 'results.other', col] = 'null'

    def one(grid):
        labels = [c.r.label(t, r) for r in three]
        out = []
        for line in grid:
            mine = [x for x in line if x.text in labels]
            if mine and mine[0].text != labels[0]:
                continue
            for cell in line:
                if cell.text == c.r.label(t, 'results') and cell.rows > 1:
                    cell.rows -= 2
            if mine:
                line = [Cell(c.r.label(t, 'results.other'),
                             cols=1 if c.r.simple else 2)] + [
                    c.r.number('requests', 'results.other', x)
                    for x in t.columns('new')]
            out.append(line)
        return out
    c.edit('requests', one)
    c.report('requests')


@kind('editions-mixed', '%s aligned cells bare' % DELIMITED)
def _(c):
    """A block of table 2 as the form before has it, its own heads over it,
    in a report whose other tables are of the form of 2021."""
    from forms import FORMS
    c.begin(edition='2021', year=2021, slim=c.shape == 1)
    old = FORMS['2019'].tables['disclosure']
    group = ('art20_5', 'art20_6', 'art20_8')[c.shape]
    rows = [r for r in old.leaves() if r.startswith(group + '.')]
    blocks = c.r.blocks()
    at = [b[0][0].text for b in blocks].index(old.label(group))
    block = [[Cell(old.label(group))],
             [Cell('信息内容')] + [Cell(old.label(x)) for x in
                               old.columns(rows[0])]]
    for key in c.cells('disclosure'):
        if key[1].startswith(group + '.'):
            c.truth[key] = 'absent'
    for row in rows:
        line = [Cell(old.label(row))]
        for col in old.columns(row):
            n = c.r.n(99)
            c.truth['disclosure', row, col] = str(n)
            line.append(Cell(str(n), value=True))
        block.append(line)
    blocks[at] = block
    most = max(len(b[1]) for b in blocks)
    for b in blocks:
        b[0][0].cols = most
        for row in b[1:]:
            row[-1].cols = most - len(row) + 1
    c.title()
    c.heading(2)
    c.table('disclosure', [row for b in blocks for row in b])
    c.heading(3)
    c.table('requests')


# Rows that the form does not have.

@kind('row-extra', '%s %s cells bare' % (DELIMITED, TEXT))
def _(c):
    """行政检查, 行政确认 under 其他对外管理服务事项: no row of the form."""
    if c.sort not in ('bare', 'lines'):
        some_blank(c, 'disclosure')
    t = c.t('disclosure')
    behind = ('art20_6.coercion', 'art20_5.other_services',
              'art20_5.licensing')[c.shape]
    extra = (['行政检查'], ['其中：行政检查', '行政确认'], ['行政确认', '行政奖励']
             )[c.shape]

    def add(grid):
        at = [r[0].text for r in grid].index(c.r.label(t, behind)) + 1
        like = grid[at - 1]
        for i, label in enumerate(extra):
            grid.insert(at + i, [Cell(label)] + [
                Cell(str(70 + 3 * i + j), x.cols, value=True)
                for j, x in enumerate(like[1:])])
    c.edit('disclosure', add)
    c.report('disclosure')


@kind('row-merged', 'bars bars-open md html html-empty html-td docx xlsx csv '
      'tabs tabs-ragged cells')
def _(c):
    """One value over all cells of a row: whose it is, nobody knows.  Where
    spans are lost it stands in the first, and may be read so."""
    t = c.t('requests')
    rows = c.pick(2, c.r.rows(t))
    spans = c.sort != 'grid' or c.layout.name in ('html', 'html-td', 'docx',
                                                  'xlsx')
    for row in rows:
        for i, col in enumerate(c.r.columns(t, row)):
            key = 'requests', row, col
            c.truth[key] = 'unplaced' if spans else 'null' if i else 'any'
            if i == 0:
                c.said.add(key)

    def merge(grid):
        labels = [c.r.label(t, r) for r in rows]
        for line in grid:
            if any(x.text in labels for x in line):
                keep = [x for x in line if not x.value]
                line[:] = keep + [Cell(('0', '3', '12')[c.shape], cols=7,
                                       value=True)]
    c.edit('requests', merge)
    c.report('requests')


# Torn text.

@kind('torn-columns', 'bare cells', 3)
def _(c):
    """Labels first, then the figures, column by column or all together: what
    can be told of them is nothing."""
    grid = c.r.requests() if c.shape < 2 else c.r.disclosure()
    key = 'requests' if c.shape < 2 else 'disclosure'
    labels = [x.text for row in grid for x in row if not x.value and x.text]
    rows = [[x.text for x in row if x.value] for row in grid
            if any(x.value for x in row)]
    if c.shape == 0:
        width = len(rows[0])
        figures = [row[i] for i in range(width) for row in rows]
    else:
        figures = [x for row in rows for x in row]
    c.title()
    c.heading(2 if key == 'disclosure' else 3)
    c.tables.append(key)
    if c.shape == 1:
        c.lines(*figures, *labels)
    else:
        c.lines(*labels, *figures)
    c.hard(*c.cells(key))


@kind('torn-rows', 'bare', 4)
def _(c):
    """A stretch of rows whose labels stand together before their figures."""
    t = c.t('requests')
    c.begin(simple=True, flat=True)
    grid = c.r.requests()
    at, n = 3 + c.shape, 2 + c.shape % 2
    torn = grid[at:at + n]
    c.title()
    c.heading(3)
    c.tables.append('requests')
    out = [x.text for row in grid[:at] for x in row]
    out += [row[0].text for row in torn]
    out += [x.text for row in torn for x in row[1:]]
    out += [x.text for row in grid[at + n:] for x in row]
    c.lines(*out)
    rows = c.r.rows(t)[at - 1:at - 1 + n]
    c.hard(*[k for k in c.cells('requests') if k[1] in rows])


