# SPDX-License-Identifier: ISC
"""Units apart from their numbers, and none that is believed too much."""
from decimal import Decimal

from layouts import Cell

from .case import kind

DELIMITED = 'bars md md-open tabs tabs-ragged html html-empty csv docx xlsx box'
ALL = DELIMITED + ' aligned wide cells cells-apart'
FEES = 'disclosure', 'art20_8.fees', 'amount'
BUYING = 'disclosure', 'art20_9.procurement', 'amount'


def money(c):
    """The cell of money that the shape's edition has, and its unit."""
    key = BUYING if c.form.edition == '2019' else FEES
    return key, '元' if key == BUYING else '万元'


FACTOR = {'元': 1, '万元': 10000, '百万元': 1000000, '亿元': 100000000,
          '万': 10000, '千元': 1000, '亿': 100000000}


def says(c, text, unit, form):
    """The cell of money shows the number text in a unit, as form puts it."""
    key, own = money(c)
    value = Decimal(text) * FACTOR[unit] / FACTOR[own]
    value = value.normalize()
    c.set(key, '{:f}'.format(value))
    c.show(key, form.format(text, unit))
    return key


@kind('unit-blank', ALL)
def _(c):
    """231.5 万元, with a blank, two, or one of full width."""
    c.begin(edition=('2019', '2021', '2019')[c.shape])
    says(c, ('231.0192', '125000', '18.6')[c.shape],
         ('万元', '元', '万元')[c.shape], ('{} {}', '{}  {}', '{}\u3000{}')[
             c.shape])
    c.report('disclosure')


@kind('unit-words', ALL, 6)
def _(c):
    """万 alone, 百万元, 亿元, 千元, brackets, ¥ before it."""
    c.begin(edition='2019' if c.shape != 5 else '2021')
    text, unit, form = (('231.5', '万', '{}{}'), ('3.25', '百万元', '{}{}'),
                        ('1.27', '亿元', '{} {}'), ('412.6', '万元', '{}（{}）'),
                        ('231500', '元', '¥{}'), ('8600', '元', '{}({})')
                        )[c.shape]
    says(c, text, unit, form)
    c.report('disclosure')


@kind('unit-next-cell', 'bars md tabs tabs-ragged html csv docx xlsx')
def _(c):
    """The unit in a cell of its own behind the number's."""
    c.begin(edition=('2019', '2021', '2019')[c.shape])
    key = says(c, ('231.0192', '125000', '3021300')[c.shape],
               ('万元', '元', '元')[c.shape], '{}')
    unit = ('万元', '元', '元')[c.shape]

    def split(grid):
        for row in grid:
            if row[0].text == c.r.label(c.t('disclosure'), key[1]):
                row[-1].cols = 1
                row.append(Cell(unit))
    c.edit('disclosure', split)
    c.report('disclosure')


@kind('unit-next-line', 'cells cells-apart bare html md csv-quoted docx box')
def _(c):
    """The unit on the line below its number."""
    c.begin(edition=('2019', '2021', '2019')[c.shape])
    key = says(c, ('231.0192', '125000', '87.6')[c.shape],
               ('万元', '元', '万元')[c.shape], '{}\n{}')
    assert key
    c.report('disclosure')


@kind('unit-head', ALL, 4)
def _(c):
    """The unit in the head, with brackets or without."""
    c.begin(edition='2019')
    head, unit = (('采购总金额 万元', '万元'), ('采购总金额：万元', '万元'),
                  ('采购总金额（单位：万元）', '万元'),
                  ('采购总金额/元', '元'))[c.shape]
    c.r.words = {'amount': head}
    says(c, ('231.0192', '56.8', '1204.55', '33600')[c.shape], unit, '{}')
    c.report('disclosure')


@kind('unit-other-than-head', ALL)
def _(c):
    """The number's own unit is nearer than the head's."""
    c.begin(edition=('2021', '2021', '2019')[c.shape])
    if c.shape == 2:
        c.r.words = {'amount': '采购总金额（元）'}
    says(c, ('125000', '36400.5', '52.4')[c.shape],
         ('元', '元', '万元')[c.shape], ('{}元', '{} 元', '{}万元')[c.shape])
    c.report('disclosure')


@kind('unit-contradicting', ALL)
def _(c):
    """Two units that cannot both be true: the amount is not to be known."""
    c.begin(edition=('2019', '2021', '2019')[c.shape])
    key, _ = money(c)
    c.show(key, ('231.5万元（元）', '12.5万元元', '231.5元万元')[c.shape])
    c.unknown(key)
    c.report('disclosure')


@kind('unit-of-counts', ALL)
def _(c):
    """Counters behind counts: 12 件, 3项."""
    form = ('{} {}', '{}{}', '{}（{}）')[c.shape]
    for key in c.cells('disclosure', 'requests'):
        if key[2] in ('amount', 'change'):
            continue
        unit = '项' if key[2] in ('prior_items', 'items') else '件'
        if key[0] == 'disclosure' or c.layout.name != 'aligned' and c.shape:
            c.show(key, form.format(c.r.val[key], unit))
    c.report('disclosure', 'requests')


@kind('unit-annex', 'bars tabs tabs-ragged html csv docx aligned cells')
def _(c):
    """Counts of the annex with their units beside them."""
    c.begin(edition='2014')
    t = c.t('statistics')
    for key in c.cells('statistics'):
        unit = next(r[2] for r in t.rows if r[0] == key[1])
        c.show(key, '%s%s%s' % (c.r.val[key], ('', ' ', '')[c.shape], unit))
    if c.shape == 2:
        key = 'statistics', 'resources.budget', 'count'
        c.set(key, '3.5')
        c.show(key, '35000元')
    c.annex()
