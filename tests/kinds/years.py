# SPDX-License-Identifier: ISC
"""A table of another year than the report's, alone."""
from layouts import Cell

from .case import SECTION, TABLES, kind

LAYOUTS = ('bars md tabs tabs-ragged html html-td csv docx xlsx aligned wide pdf '
           'box cells bare')
CAPTIONS = ('%d年度情况', '（一）%d年度', '附：%d年统计表', '%d年', '上年度', '上一年度情况',
            '%d年度数据如下：', '下表为%d年度数据。', '表：%d年度', '（%d年1月1日至%d年12月31日）',
            '%d年度政府信息公开情况表', '以下是上年度的数据：', '统计年度：%d年', '%d年数据')


def year_of(c, text, year):
    return text.replace('%d', str(year))


@kind('lone-other-year', LAYOUTS, len(CAPTIONS))
def _(c):
    """The year stands above the table."""
    key = TABLES[c.shape % 3]
    year = c.r.year - 1 - c.shape % 2
    c.unknown(*c.cells(key))
    c.title()
    for k in TABLES:
        if k == key:
            c.heading(SECTION[k])
            c.para(year_of(c, CAPTIONS[c.shape], year))
            c.table(k)
        elif c.shape % 2:
            c.heading(SECTION[k])
            c.table(k)


@kind('lone-own-year', LAYOUTS, len(CAPTIONS))
def _(c):
    """The report's own year stands there: it is read."""
    key = TABLES[c.shape % 3]
    text = CAPTIONS[c.shape].replace('上年度', '本年度').replace(
        '上一年度', '本年度')
    c.title()
    for k in TABLES:
        if k == key:
            c.heading(SECTION[k])
            c.para(year_of(c, text, c.r.year))
            c.table(k)
        elif c.shape % 2:
            c.heading(SECTION[k])
            c.table(k)


@kind('lone-year-cell', LAYOUTS.replace(' bare', ''), 12)
def _(c):
    """A cell over the heads says it."""
    key = TABLES[c.shape % 3]
    year = c.r.year - 1
    c.unknown(*c.cells(key))
    text = year_of(c, ('%d年度', '上年度', '%d年', '%d年度情况')[c.shape // 3], year)

    def over(grid):
        wide = max(sum(x.cols for x in row) for row in grid)
        return [[Cell(text, cols=wide)]] + grid
    c.edit(key, over)
    c.title()
    c.heading(SECTION[key])
    c.table(key)
