#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make reports by an edition that no tool has built in, one a layout.

usage: mkedition.py FORM DIR

FORM is a file as gi-forms(5) describes it: an edition much like that of 2021.
Writes NAME.txt, NAME.truth.tsv and NAME.findings.tsv into DIR, as mksamples.py
does.  Bodies, figures and words are invented."""
import sys

import layouts as L
from forms import FORMS, Form
from mksamples import LAYOUT, WIDE, made, write
from prose import whole

DRAWN = [24, 14, 14, 14]
CASES = [4] * 30        # as many columns as table 4 may have
LAYOUTS = {
    'tabs': L.tabs, 'tabs-ragged': L.tabs_ragged, 'pipes': L.pipes,
    'pipes-padded': L.pipes_padded, 'csv': L.csv, 'spaces': L.spaces,
    'markdown': L.markdown, 'org': L.org, 'cells': L.cells,
    'cells-apart': L.cells_apart, 'bar-ends': L.bar_ends,
    'bar-between': L.bar_between, 'bar-opens': L.bar_opens,
    'rst': tuple(L.drawn(x, L.ASCII) for x in (DRAWN, WIDE, CASES)),
    'box': tuple(L.drawn(x, L.LINES) for x in (DRAWN, WIDE, CASES)),
    'raw': (L.raw([20] * 4), L.raw([5, 5, 12] + [3] * 7), L.raw([2] * 30)),
    'layout': LAYOUT[:2] + (L.aligned([2] * 30),),
}
APART = 'rst', 'layout'     # the blocks of table 2 stand one by one
AGENCY = '沅陌县水利局'


def added(form, base):
    """The rows of the requests table that the edition before has not."""
    old = base.tables['requests'].leaves()
    return [r for r in form.tables['requests'].leaves() if r not in old]


def plain(layout):
    def make(r):
        for row in added(r.form, FORMS['2021']) if r.form else ():
            if r.get('requests', row, 'natural') == 0:      # never all nought
                move(r, row, 'natural', 2)
        whole(r, LAYOUTS[layout],
              **({'disclosure': 'blocks'} if layout in APART else {}))
    return make


def move(r, row, column, by):
    """Add to a cell and to all sums that it is a part of."""
    t = r.form.tables['requests']
    for at in (row, t.colsums[0][0], 'new'):
        for c in (column, t.rowsum[0]):
            r.add('requests', at, c, by)


def planted(r):
    """An error in the row that only this edition has."""
    row = added(r.form, FORMS['2021'])[0]
    move(r, row, 'legal', 4)
    r.add('requests', row, 'legal', 5)
    whole(r, L.tabs)


def main():
    path, folder = sys.argv[1:]
    form = Form(path)
    FORMS[form.edition] = form
    for name in LAYOUTS:
        write(folder, made(plain(name), (name, AGENCY, form.years[0],
                                         form.edition), {}))
    write(folder, made(planted, ('planted', AGENCY, form.years[0],
                                 form.edition), {}))
    # the edition before is still that of the reports before
    write(folder, made(plain('tabs'), ('before', AGENCY, 2022, '2021'), {}))


if __name__ == '__main__':
    main()
