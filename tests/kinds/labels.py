# SPDX-License-Identifier: ISC
"""Labels that are escaped, quoted, glued, cloned; CSV as it is written; what
else a page shows."""
import layouts as L
from layouts import Cell

from .case import kind

DELIMITED = ('bars md md-open tabs tabs-ragged html html-td csv docx xlsx '
             'org box')
TEXT = 'aligned wide cells bare'


@kind('item-escaped', DELIMITED + ' ' + TEXT, 5)
def _(c):
    r"""`2\.`, `2)`, `（2）`, `2、`, and their like before a label."""
    form = ('%s\\.', '%s)', '（%s）', '%s、', '%s．')[c.shape]
    if c.shape % 2:
        c.begin(edition='2014')

    def word(text):
        head, dot, rest = text.partition('.')
        return form % head + rest if dot and head.isdigit() else text
    c.r.word = word
    if c.form.edition == '2014':
        c.annex()
    else:
        c.report('requests')


@kind('label-quoted', DELIMITED + ' ' + TEXT)
def _(c):
    """Quotes around labels, or around those in the form."""
    pair = ('“%s”', '"%s"', '「%s」')[c.shape]
    c.begin(simple=True)
    c.r.word = lambda s: pair % s
    if c.shape == 1 and 'csv' in c.layout.name:
        return False
    c.report('disclosure', 'requests')
    return True


@kind('label-marked', 'md bars tabs html docx aligned cells')
def _(c):
    """**emphasis**, a bullet, a note's mark at a label's end."""
    form = ('**%s**', '%s①', '● %s')[c.shape]
    c.begin(simple=True)
    c.r.word = lambda s: form % s
    if c.shape != 1:
        c.r.word = lambda s: form % s if '申请' in s else s
    c.report('disclosure', 'requests')


@kind('label-alike', 'bars tabs html csv docx aligned cells bare')
def _(c):
    """Labels of the annex that begin or end as others do, and some of them
    are lost: a label does not stand for its neighbour."""
    c.begin(edition='2014')
    lost = (('responses.by.press_lead', 'responses.by.interview'),
            ('responses.by.interview_lead',),
            ('review.upheld', 'litigation.corrected'))[c.shape]
    t = c.t('statistics')
    for row in lost:
        c.truth['statistics', row, 'count'] = 'absent'
    labels = [c.r.label(t, r) for r in lost]
    c.edit('statistics', lambda grid: [
        row for i, row in enumerate(grid) if not any(
            t.rows[i - 1][0] == r for r in lost) or i == 0])
    assert labels
    c.annex()


# Glued.

def glue(grid):
    """Rows as textContent gives them: cells without anything between."""
    return [''.join(row) for row in L.cellwise(grid)]


@kind('glued-zeros', 'tabs', 4)
def _(c):
    """规章000: as many digits as columns, each one digit."""
    c.begin(simple=c.shape > 1, filled=0)
    for key in c.cells('disclosure', 'requests', 'proceedings'):
        c.set(key, 0)
    if c.shape == 3:        # and some that are not 0, whose sum holds
        for row, col in (('new', 'natural'), ('results.granted', 'natural'),
                         ('results.total', 'natural')):
            c.set(('requests', row, col), 2)
            c.set(('requests', row, 'total'), 2)
    key = 'disclosure' if c.shape == 0 else 'requests'
    c.title()
    c.heading(2 if c.shape == 0 else 3)
    c.tables.append(key)
    c.lines(*glue(c.grid(key)))
    c.heading(5)
    if key == 'disclosure':     # which has no identity to prove it
        c.hard(*c.cells(key))


@kind('glued-numbers', 'tabs', 3)
def _(c):
    """行政许可1200, …数量63813602523: nobody can tell."""
    c.begin(simple=True, edition=('2019', '2021', '2019')[c.shape])
    key = 'disclosure' if c.shape == 0 else 'requests'
    for k in c.cells(key):
        if k[2] != 'change':
            c.set(k, 10 + c.r.n(900) if key == 'disclosure' else c.r.val[k])
        if k[2] == 'change':
            c.set(k, 3)
    c.title()
    c.heading(2 if c.shape == 0 else 3)
    c.tables.append(key)
    c.lines(*glue(c.grid(key)))
    c.heading(5)
    for row in c.r.rows(c.t(key)):
        mine = [k for k in c.cells(key) if k[1] == row]
        if any(len(str(c.r.val[k])) > 1 for k in mine):
            c.hard(*mine)


# Cloned.

def cloned(grid):
    """What a span covers repeats its text."""
    return [[Cell(x.text, value=x.value) for x, _, _ in row]
            for row in L.place(grid)]


@kind('cloned', 'bars md tabs csv lists html docx xlsx box')
def _(c):
    """Merged cells repeated in each place that they cover."""
    if c.shape:
        c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])
    for key in ('disclosure', 'requests', 'proceedings'):
        c.edit(key, cloned)
    c.report()


@kind('cloned-values', 'bars md tabs csv lists html docx xlsx')
def _(c):
    """The same in table 2, whose narrow blocks hold 97 | 97 | 97; in one
    shape the clones of one differ, and that cell is not to be known."""
    c.begin(edition='2021', year=2022)
    for key in c.cells('disclosure'):
        c.set(key, 1 + c.r.n(900))

    def break_one(grid):
        for row in grid:
            if c.shape == 2 and row[0].text == '行政处罚':
                row[2].text = str(int(row[2].text) + 5)
        return grid
    c.edit('disclosure', cloned)
    c.edit('disclosure', break_one)
    if c.shape == 2:
        c.unknown(('disclosure', 'art20_6.penalties', 'decisions'))
    c.report('disclosure')


# CSV.

def csv_kind(name, change, shapes=3):
    @kind(name, 'csv', shapes)
    def _(c):
        """A CSV as programs write it."""
        if c.shape:
            c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])
        c.report()
        change(c)


def rows_of(c):
    rows = []
    for what, x in c.doc:
        rows += L.physical(x) if what == 't' else [[x]]
    return rows


def in_two(text):
    half = len(text) // 2
    return text[:half] + '\n' + text[half:] if half > 3 else text


def as_csv(c, mark, cell, start=b'', encoding='utf-8', end='\r\n'):
    data = start + ''.join(mark.join(cell(x) for x in row) + end
                           for row in rows_of(c)).encode(encoding)
    c.finish = lambda _: data


def quote(text):
    return '"%s"' % text.replace('"', '""')


csv_kind('csv-delimiter', lambda c: as_csv(
    c, ';\t;'[c.shape], lambda x: x if c.shape == 0 else quote(x)))
csv_kind('csv-formula', lambda c: as_csv(
    c, ',', lambda x: '="%s"' % x if x.isdigit() and c.shape != 1 else
    "'" + x if x.isdigit() else quote(x)))
csv_kind('csv-encoding', lambda c: as_csv(
    c, ',', quote, (b'', b'\xef\xbb\xbf', b'\xff\xfe')[c.shape],
    ('gb18030', 'utf-8', 'utf-16-le')[c.shape]))
csv_kind('csv-breaks', lambda c: as_csv(
    c, ',', lambda x: quote(in_two(x) if '（' in x and '、' not in x else x),
    end=('\r\n', '\n', '\r\n')[c.shape]))


@kind('commas-no-csv', 'aligned right wide cells spaces', 2)
def _(c):
    """Numbers with commas of thousands, many of them: no CSV."""
    c.begin(scale=9000, filled=6)
    for key in c.cells('disclosure', 'requests', 'proceedings'):
        if isinstance(c.r.val[key], int) and c.r.val[key] >= 1000:
            c.show(key, '{:,}'.format(c.r.val[key]))
    c.report()


# Elsewhere on a page.

@kind('slider', 'html html-td', 4)
def _(c):
    """The digits of a slider or a pager beside the tables."""
    some = ('<ul class="hd"><li class="on">1</li><li>2</li><li>3</li><li>4'
            '</li></ul>', '<div class="pages">1 2 3 4 5 下一页</div>',
            '<ol>%s</ol>' % ''.join('<li>%d</li>' % i for i in range(1, 8)),
            '<div><span>1</span>/<span>3</span></div>')[c.shape]
    c.blank(*[k for k in c.cells('requests') if c.r.val[k] == 0])
    c.report()
    at = [i for i, (what, _) in enumerate(c.doc) if what == 't']
    for i in reversed(at[:1 + c.shape % 3]):
        c.doc.insert(i + c.shape % 2, ('h', some))


@kind('pager-text', 'cells bare aligned tabs', 3)
def _(c):
    """The same in text: 1 2 3 4 on lines of their own, before a table or
    behind the last."""
    c.report('requests')
    at = next(i for i, (what, _) in enumerate(c.doc) if what == 't')
    digits = (['1', '2', '3', '4'], ['1 2 3 4 5'], ['‹', '1', '2', '3', '›'])
    c.doc.insert(at - 1 if c.shape != 1 else len(c.doc),
                 ('x', digits[c.shape]))


