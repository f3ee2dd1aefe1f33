# SPDX-License-Identifier: ISC
"""A table twice, and two reports."""
from .case import SECTION, Case, kind

LAYOUTS = ('bars md tabs tabs-ragged html html-td csv docx xlsx aligned box '
           'cells')


def other(c, key='requests', keep=0):
    """The same table with other figures; about keep of five cells agree."""
    seed = Case(c.kind + ' other', c.layout, c.shape)
    args = dict(edition=c.form.edition, year=c.r.year - 1, slim=c.r.slim,
                flat=c.r.flat, simple=c.r.simple)
    seed.begin(**args)
    if keep:
        for k in seed.cells(key):
            if c.rng.randrange(5) < keep:
                seed.r.val[k] = c.r.val[k]
    return seed


def differing(c, second, key='requests'):
    """Cells on which two tables agree are known, the others are not."""
    for k in c.cells(key):
        if second.r.val[k] != c.r.val[k]:
            c.unknown(k)


@kind('second-last-year', LAYOUTS, 4)
def _(c):
    """Last year's table beside this year's, each under its caption."""
    second = other(c)
    y = c.r.year
    this = ('%d年统计表', '（一）%d年度', '%d年度情况', '本年度')[c.shape]
    last = ('附：%d年统计表（供对比）', '（二）%d年度', '%d年度情况', '上年度')[
        c.shape]
    c.title()
    c.heading(3)
    pair = [(this % y if '%' in this else this, c),
            (last % (y - 1) if '%' in last else last, second)]
    for caption, x in pair if c.shape % 2 else pair[::-1]:
        c.para(caption)
        c.table('requests', x.grid('requests'))


@kind('second-corrected', LAYOUTS)
def _(c):
    """The table before a correction and after it."""
    second = other(c, keep=4)
    before, after = (('更正前', '更正后'), ('原表：', '更正后的表：'),
                     ('（更正前）', '（更正后）'))[c.shape]
    c.title()
    c.heading(3)
    for caption, x in ((before, second), (after, c)):
        c.para(caption)
        c.table('requests', x.grid('requests'))


@kind('second-bodies', LAYOUTS)
def _(c):
    """The table of another body: a place's, a subordinate's."""
    second = other(c)
    theirs = ('榆溪镇人民政府', '县农业技术推广站', '滨河街道办事处')[c.shape]
    pair = [(c.r.agency + '统计表', c), (theirs + '统计表', second)]
    c.title()
    c.heading(3)
    for caption, x in pair if c.shape % 2 else pair[::-1]:
        c.para(caption)
        c.table('requests', x.grid('requests'))


@kind('second-same', LAYOUTS)
def _(c):
    """The same table twice: nothing is in doubt."""
    key = ('requests', 'disclosure', 'proceedings')[c.shape]
    c.title()
    c.heading(SECTION[key])
    c.table(key)
    if c.shape == 1:
        c.para('附表')
    c.table(key)


@kind('second-differing', LAYOUTS)
def _(c):
    """Twice with figures that differ in some cells, and no caption."""
    key = ('requests', 'requests', 'disclosure')[c.shape]
    second = other(c, key, keep=4 if c.shape else 3)
    differing(c, second, key)
    c.title()
    c.heading(SECTION[key])
    c.table(key)
    c.table(key, second.grid(key))


@kind('two-reports', LAYOUTS)
def _(c):
    """Another whole report behind it: another year's, or another body's.
    The first is the one that is read, and a finding names the line of the
    other; where neither is more meant than the other, null is right too."""
    second = other(c)
    if c.shape == 1:
        second.r.year = c.r.year
        second.r.agency = '汐见县民政局'
    c.report()
    second.report()
    c.doc += second.doc
    for k in c.cells('requests', 'disclosure', 'proceedings'):
        if second.r.val.get(k) != c.r.val[k]:
            c.said.add(k)
