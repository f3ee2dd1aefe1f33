# SPDX-License-Identifier: ISC
"""What stands in one cell: numbers in pieces, marks, remarks, and what is no
number."""
from .case import kind

DELIMITED = ('bars md md-open tabs tabs-ragged html html-empty html-td csv '
             'lists docx xlsx org box')
TEXT = 'aligned right centre wide'
BREAKS = 'md html html-td html-word csv csv-quoted docx xlsx box rst lists'


def big(c, *keys, most=9000):
    """Numbers of four digits and more, the sums with them."""
    for key in keys:
        c.set(key, 1000 + c.rng.randrange(most))


def wide_rows(c, n=3):
    """Some rows whose numbers are large, so that they are broken; the keys
    that are."""
    t = c.t('requests')
    rows = c.pick(n, [r for r in c.r.rows(t) if r.startswith('results.') and
                      r != 'results.total'])
    for row in rows:
        for col in c.pick(2, t.rowsum[1]):
            c.set(('requests', row, col), 1000 + c.rng.randrange(90000))
    c.r.settle()
    return rows


def cut(text, c):
    at = 1 + c.rng.randrange(len(text) - 1)
    return text[:at], text[at:]


def parts_of(c, key, sign):
    c.show(key, sign.join(cut(str(c.r.val[key]), c)))


# Broken over lines.

@kind('broken-proved', BREAKS + ' pdf', 4)
def _(c):
    """Numbers broken over the lines of a cell, and the row's sum proves how
    they go on; in one shape its total is broken."""
    rows = wide_rows(c)
    for row in rows:
        col = 'total' if c.shape == 2 else next(
            x for x in c.t('requests').rowsum[1]
            if c.r.val['requests', row, x] >= 1000)
        key = 'requests', row, col
        parts_of(c, key, '\n')
        if c.shape == 3:        # blanks beside it
            c.blank(*[k for k in c.cells('requests') if k[1] == row and
                      c.r.val[k] == 0])
    c.report('requests')


@kind('broken-unproved', BREAKS, 4)
def _(c):
    """No identity says how it goes on, as table 2 has none, or the sum does
    not hold: the cell is not to be known, its neighbours are."""
    keys = c.pick(2, [k for k in c.cells('disclosure')
                      if k[2] not in ('amount', 'change')])
    if c.shape < 2:
        for key in keys:
            big(c, key)
            parts_of(c, key, '\n')
            c.unknown(key)
        c.report('disclosure')
        return
    rows = wide_rows(c, 2)
    for row in rows:
        key = 'requests', row, next(
            x for x in c.t('requests').rowsum[1]
            if c.r.val['requests', row, x] >= 1000)
        parts_of(c, key, '\n')
        for total in (row, 'results.total', 'new'):
            # neither the row's sum nor the column's holds
            c.r.add('requests', total, 'total', 7)
            if total != row:
                c.r.add('requests', total, key[2], 11)
        c.unknown(key)
    c.report('requests')


@kind('broken-pdf-unproved', 'pdf', 3)
def _(c):
    """The same where only lines show it.  A reader may join them; half of a
    number is none."""
    for key in c.pick(2, [k for k in c.cells('disclosure')
                          if k[2] not in ('amount', 'change')]):
        big(c, key)
        parts_of(c, key, '\n')
    c.report('disclosure')


@kind('broken-t4', BREAKS)
def _(c):
    """The same in the fourth table, which has three sums."""
    row = ('review', 'litigation.direct', 'litigation.after_review')[c.shape]
    key = 'proceedings', row, 'corrected'
    was = c.r.val[key]
    big(c, key)
    c.r.add('proceedings', row, 'total', c.r.val[key] - was)
    parts_of(c, key, '\n')
    c.report('proceedings')


# In pieces, or two.

@kind('digits-apart-proved', '%s %s' % (DELIMITED, TEXT), 3)
def _(c):
    """5 7 in a cell, which is 57 by the row's sum."""
    for row in wide_rows(c):
        key = 'requests', row, next(
            x for x in c.t('requests').rowsum[1]
            if c.r.val['requests', row, x] >= 1000)
        text = str(c.r.val[key])
        c.show(key, ' '.join(text) if c.shape == 1 else ' '.join(
            cut(text, c)))
        if c.shape == 2:
            c.blank(*[k for k in c.cells('requests') if k[1] == row and
                      c.r.val[k] == 0])
    c.report('requests')


@kind('digits-apart-unproved', DELIMITED, 3)
def _(c):
    """The same where nothing proves it."""
    for key in c.pick(2, [k for k in c.cells('disclosure')
                          if k[2] not in ('amount', 'change')]):
        big(c, key)
        parts_of(c, key, ' ')
        c.unknown(key)
    c.report('disclosure')


@kind('digits-apart-all', TEXT + ' pdf', 2)
def _(c):
    """Every number of table 2 letterspaced, as the whole text is: with one
    blank inside and two or more between there is one reading."""
    for key in c.cells('disclosure'):
        if key[2] not in ('amount', 'change'):
            if c.rng.randrange(2):
                big(c, key)
            c.show(key, ' '.join(str(c.r.val[key])))
    c.report('disclosure')


@kind('two-in-cell', DELIMITED, 4)
def _(c):
    """Two numbers in a cell: not two cells, and no sum says that they are
    one; the neighbour on the right may be blank."""
    t = c.t('requests')
    for row in c.pick(4, c.r.rows(t)):
        cols = c.r.columns(t, row)[1:-1]
        i = c.rng.randrange(len(cols) - 1)
        a, b = ('requests', row, cols[i]), ('requests', row, cols[i + 1])
        c.show(a, '%d%s%d' % (1 + c.r.n(8), (' ', '、', '/', '  ')[c.shape],
                              1 + c.r.n(8)))
        c.unknown(a)
        # the sum holds with neither, nor with them together
        c.r.add('requests', row, 'total', 101)
        if c.shape % 2 == 0:
            c.blank(b)
    c.report('requests')


# Marks and remarks.

@kind('note-mark', '%s aligned' % DELIMITED, 5)
def _(c):
    """A mark of a note behind the one number of a cell."""
    mark = ('①', '[1]', '（注1）', '*', '②')[c.shape]
    keys = c.pick(4, c.cells('requests')) + c.pick(2, c.cells('disclosure'))
    for i, key in enumerate(keys):
        c.show(key, '%s%s' % (c.r.val[key], mark * (1 + (i == 3 and
                                                          mark == '*'))))
    c.report('disclosure', 'requests')
    c.para('注：%s' % ('含上级机关转来的申请。', '为当年数。', '数据来自业务系统。',
                     '不含撤回的。', '见附件。')[c.shape])


@kind('note-row', DELIMITED)
def _(c):
    """Every number of a row has the mark."""
    mark = ('①', '[2]', '*')[c.shape]
    for row in c.pick(2, c.r.rows(c.t('requests'))):
        for key in c.cells('requests'):
            if key[1] == row:
                c.show(key, '%s%s' % (c.r.val[key], mark))
    c.report('requests')


@kind('note-superscript', 'html html-td docx')
def _(c):
    """The mark is raised: 5 with a 1 above it is no 51."""
    for i, key in enumerate(c.pick(5, c.cells('requests'))):
        c.show(key, '%s<sup>%s</sup>' % (c.r.val[key], (
            '1', '[1]', '①')[c.shape]))
    c.report('requests')


@kind('note-superscript-sign', DELIMITED, 2)
def _(c):
    """Raised digits as characters: 5¹."""
    for key in c.pick(5, c.cells('requests')):
        c.show(key, '%s%s' % (c.r.val[key], '¹²'[c.shape]))
    c.report('requests')


@kind('share-in-cell', '%s aligned' % DELIMITED, 4)
def _(c):
    """12（3.4%）: the number, and its share."""
    form = ('%s（%d.%d%%）', '%s (%d.%d%%)', '%s(%d.%d%%)', '%s（占%d.%d%%）'
            )[c.shape]
    rows = c.pick(4, c.r.rows(c.t('requests')))
    for key in c.cells('requests'):
        if key[1] in rows or c.shape == 0:
            n = c.rng.randrange(100)
            c.show(key, form % (c.r.val[key], n, n % 10))
    if 'aligned' in c.layout.name and c.shape == 1:
        return False        # a blank inside a cell is one between cells
    c.report('requests')
    return True


@kind('remark-in-cell', '%s aligned' % DELIMITED, 4)
def _(c):
    """7241（含不予许可12件）."""
    forms = ('%s（含不予许可%d件）', '%s(其中简易程序%d件)', '%s（上年为%d件）',
             '%s（较上年增加%d）')
    for key in c.pick(3, [k for k in c.cells('disclosure')
                          if k[2] not in ('amount', 'change')]):
        c.show(key, forms[c.shape] % (c.r.val[key], 1 + c.r.n(30)))
    for key in c.pick(2, c.cells('requests')):
        c.show(key, forms[c.shape] % (c.r.val[key], 1 + c.r.n(30)))
    c.report('disclosure', 'requests')


@kind('zero-words', '%s aligned cells' % DELIMITED)
def _(c):
    """零 and 〇 alone are zero, as ０ is."""
    word = '零〇０'[c.shape]
    for key in c.cells('disclosure', 'requests', 'proceedings'):
        if c.r.val[key] == 0 and c.rng.randrange(3):
            c.show(key, word)
    c.report()


@kind('unread', '%s aligned cells' % DELIMITED, 5)
def _(c):
    """What is no number that can be read; the cells beside it are."""
    signs = (('12→13', '约5', '2I'), ('○', 'O', '？'), ('?', '3-5', '>7'),
             ('l2', '近10', '5/6'), ('十几', '若干', '8~9'))[c.shape]
    t = c.t('requests')
    rows = c.pick(3, c.r.rows(t))
    for sign, row in zip(signs, rows):
        col = c.r.columns(t, row)[c.rng.randrange(6)]
        key = 'requests', row, col
        c.show(key, sign)
        c.unknown(key)
    key = c.pick(1, [k for k in c.cells('disclosure')
                     if k[2] not in ('change', 'amount')])[0]
    c.show(key, signs[0])
    c.unknown(key)
    c.report('disclosure', 'requests')


@kind('unread-blanks', '%s aligned' % DELIMITED)
def _(c):
    """The same in a table whose zeros are blank."""
    t = c.t('requests')
    c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])
    for row in c.pick(3, c.r.rows(t)):
        key = 'requests', row, c.r.columns(t, row)[c.rng.randrange(6)]
        c.show(key, ('？', '12→13', '约5')[c.shape])
        c.set(key, 1)
        c.unknown(key)
    c.report('requests')


@kind('thousands', '%s aligned right' % DELIMITED)
def _(c):
    """1,234 with commas of both widths."""
    rows = wide_rows(c, 4)
    for key in c.cells('requests'):
        if c.r.val[key] >= 1000:
            text = '{:,}'.format(c.r.val[key])
            c.show(key, text if c.shape != 1 else text.replace(',', '，'))
    assert rows
    c.report('requests')


# Numbers in words.

@kind('label-number', '%s aligned cells' % DELIMITED)
def _(c):
    """Numbers in the words of a label are none."""
    c.r.words = (
        {'results.partial': '（二）部分公开（区分处理的，只计这1种情形）',
         'disclosure art20_6.penalties': '行政处罚（含简易程序12件）',
         'new': '一、本年新收政府信息公开申请数量（含2021年转来3件）'},
        {'disclosure art20_5.licensing': '行政许可（共15个事项）',
         'carried_out': '四、结转下年度继续办理（2021年1月办结）'},
        {'results.refused.state_secret': '1.属于国家秘密（第14条）',
         'disclosure art20_1.normative': '行政规范性文件（截至12月31日）'},
    )[c.shape]
    if c.sort != 'lines' and c.shape:
        c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])
    c.report('disclosure', 'requests')


@kind('label-number-annex', 'bars tabs tabs-ragged html csv docx aligned '
      'cells cells-apart')
def _(c):
    """计1条 in a label, and nothing behind it."""
    c.begin(edition='2014')
    for key in c.cells('statistics'):
        if '计1' in c.r.label(c.t('statistics'), key[1]) or \
                c.shape and c.rng.randrange(3) == 0:
            c.blank(key)
    c.annex()
