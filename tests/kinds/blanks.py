# SPDX-License-Identifier: ISC
"""Blanks: where a number stands is all that tells its cell."""
from .case import kind

POSITIONS = ('bars bars-open md md-open tabs tabs-ragged tabs-trim html '
             'html-empty html-td csv lists docx xlsx org box rst aligned right '
             'centre wide pdf cells cells-apart bar-ends bare')
TABLES = 'disclosure', 'requests', 'proceedings'


def zeros(c, *tables):
    return [k for k in c.cells(*tables) if c.r.val[k] == 0]


@kind('zeros-blank', POSITIONS)
def _(c):
    """Every zero is left blank."""
    c.blank(*zeros(c, *TABLES))
    c.report()
    c.bare_rows()


@kind('zeros-blank-filled', POSITIONS)
def _(c):
    """The same, and the first rows are whole."""
    rows = c.r.rows(c.t('requests'))[:1 + c.shape]
    c.blank(*[k for k in zeros(c, *TABLES) if k[1] not in rows])
    c.report()
    c.bare_rows()


@kind('inner-blanks', POSITIONS)
def _(c):
    """A blank or two inside some rows, never at an end."""
    for row in c.pick(5, c.r.rows(c.t('requests'))):
        cols = c.r.columns(c.t('requests'), row)[1:-1]
        c.blank(*[k for k in zeros(c, 'requests') if k[1] == row and
                  k[2] in cols][:1 + c.rng.randrange(2)])
    c.report('requests')
    c.bare_rows()


@kind('rows-blank', POSITIONS)
def _(c):
    """Some rows are left blank, whole."""
    t = c.t('requests')
    for row in c.r.rows(t):
        if c.rng.randrange(2) and row != 'new':
            c.blank(*[k for k in c.cells('requests') if k[1] == row])
    c.report('requests')
    c.bare_rows()


@kind('totals-blank', POSITIONS)
def _(c):
    """The column of totals is blank, the row of totals, or both."""
    if c.shape != 1:
        c.blank(*[k for k in c.cells('requests', 'proceedings')
                  if k[2] == 'total'])
    if c.shape != 0:
        c.blank(*[k for k in c.cells('requests')
                  if k[1] == 'results.total'])
    c.report('requests', 'proceedings')
    c.bare_rows()


@kind('totals-only', POSITIONS)
def _(c):
    """Only the totals are filled in."""
    keep = 'total' if c.shape != 1 else None
    c.blank(*[k for k in c.cells('requests') if k[2] != keep and (
        k[1] != 'results.total' or c.shape == 0)])
    c.blank(*[k for k in c.cells('proceedings') if k[2] != 'total'])
    c.report('requests', 'proceedings')
    c.bare_rows()


@kind('one-row', POSITIONS)
def _(c):
    """One row of each table is filled in, whole or in part."""
    t = c.t('requests')
    row = ('new', 'results.total', 'results.granted')[c.shape]
    c.blank(*[k for k in c.cells('requests') if k[1] != row])
    if c.shape == 2:
        c.blank(*[k for k in zeros(c, 'requests') if k[1] == row])
    rows = c.t('disclosure').leaves()
    row = rows[(1, 3, 4)[c.shape]]
    c.blank(*[k for k in c.cells('disclosure') if k[1] != row])
    c.report('disclosure', 'requests')
    c.bare_rows()


@kind('one-number', POSITIONS)
def _(c):
    """One number in a whole table."""
    row = ('new', 'results.granted', 'carried_out')[c.shape]
    at = ('natural', 'legal', 'other')[c.shape]
    c.blank(*[k for k in c.cells('requests') if k[1:] != (row, at)])
    c.set(('requests', row, at), 3 + c.shape)
    c.blank(*[k for k in c.cells('proceedings')
              if k[1:] != ('litigation.direct', 'other')])
    c.set(('proceedings', 'litigation.direct', 'other'), 2)
    c.r.shown.pop(('requests', row, at), None)
    c.report('requests', 'proceedings')
    c.bare_rows()


@kind('rows-short', 'html html-td csv docx xlsx tabs-trim md-open lists')
def _(c):
    """Every row ends before the last columns; what is left out is blank."""
    n = (1, 2, 3)[c.shape]
    cols = c.r.columns(c.t('requests'), 'new')
    c.blank(*[k for k in c.cells('requests') if k[2] in cols[-n:]])
    for row in c.r.rows(c.t('requests')):       # a blank inside tells that
        first = [k for k in zeros(c, 'requests') if k[1] == row and
                 k[2] in cols[1:-n - 1]]
        c.blank(*first[:1])

    def cut(grid):
        for row in grid:
            if any(x.value for x in row):
                del row[-n:]
    c.edit('requests', cut)
    c.report('requests')


@kind('marks-for-zero', POSITIONS.replace('bare', 'spaces'))
def _(c):
    """A mark stands for nothing: it is a blank cell that shows."""
    mark = ('/', '—', '-')[c.shape]
    keep = zeros(c, *TABLES)
    c.blank(*[k for k in keep if k[2] != 'change'], mark=mark)
    c.report()
