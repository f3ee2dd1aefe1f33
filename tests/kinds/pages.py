# SPDX-License-Identifier: ISC
"""Tables over pages, heads set apart, lines that are no rows."""
import layouts as L
import webtables as W

from .case import kind

DELIMITED = ('bars md md-open tabs tabs-ragged html html-td csv docx xlsx org '
             'box')
TEXT = 'aligned right centre wide pdf'


def zeros(c, *tables):
    if c.shape:
        c.blank(*[k for k in c.cells(*tables) if c.r.val[k] == 0])


@kind('page-break', '%s %s cells' % (DELIMITED, TEXT), 4)
def _(c):
    """The heads come again on the second page, under a page's number; each
    page has its own columns."""
    zeros(c, 'requests')
    grid = c.grid('requests')
    heads = sum(not any(x.value for x in row) for row in grid)
    top, rest = W.cut(grid, heads + (len(grid) - heads) // 2)
    again = [[L.Cell(x.text, x.cols, x.rows) for x in row]
             for row in grid[:heads]]
    c.title()
    c.heading(3)
    c.table('requests', top)
    c.para(('- 2 -', '第2页 共5页', '2 / 5', '—2—')[c.shape])
    c.table('requests', (again if c.shape != 3 else []) + rest)
    c.heading(4)
    c.table('proceedings')


@kind('heads-spaced', '%s %s cells' % (DELIMITED, TEXT))
def _(c):
    """Heads letterspaced, or broken within a word."""
    c.begin(flat=True)
    t = c.t('requests')
    zeros(c, 'requests')
    for col, label, _, _ in t.cols:
        c.r.words[col] = ' '.join(label) if c.shape != 1 or len(label) < 4 \
            else label[:2] + ' ' + label[2:]
    if c.shape == 2:
        c.r.order = c.pick(7, t.columns('new'))
    c.report('requests')


@kind('lines-between', 'bars md tabs tabs-ragged csv aligned wide cells', 3)
def _(c):
    """A line of another kind between the heads and the rows, and one behind
    the last: a unit, a date, a telephone."""
    c.begin(flat=True, simple=True)
    zeros(c, 'requests')
    first = ('单位：件', '填报日期：2023年1月12日', '计量单位：件　表号：公开03表')[c.shape]
    last = ('填表人：陆某　联系电话：0571-86542310', '审核人：何某　2024年1月18日',
            '注：1.本表由各科室填报；2.数据截至12月31日。')[c.shape]
    c.title()
    c.heading(3)
    c.para(first)
    c.table('requests')
    c.para(last)
