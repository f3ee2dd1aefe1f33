# SPDX-License-Identifier: ISC
"""A report of one kind, in one layout and shape, and what a careful reader
knows of it from its text alone."""
import random
from decimal import Decimal

from forms import FORMS
from layouts import Cell
from report import NUMERAL, Report

BODIES = ('沅陌县水务局', '榆棠区教育局', '苍浦县民政局', '鹤渚市林业局',
          '青芷县司法局', '砚川县审计局', '栖禾区统计局', '霁州市档案局',
          '岚汀县财政局', '蒲垣区交通运输局', '汀兰市商务局', '槐序县医疗保障局')
SLIM = ('results.granted', 'results.partial', 'results.refused.state_secret',
        'results.refused.inquiry', 'results.unavailable.not_held',
        'results.not_processed.repeated')
TABLES = 'disclosure', 'requests', 'proceedings'
SECTION = {'disclosure': 2, 'requests': 3, 'proceedings': 4}


class Small(Report):
    """A report of which rows, columns and heads may be other than the form
    has them."""
    makes_rules = True      # a row of zeros would tell less of columns

    def __init__(self, name, agency, year, edition=None, slim=False,
                 flat=False, simple=False, scale=40, filled=3):
        self.slim, self.flat, self.simple = slim, flat, simple
        self.filled = filled        # of six cells, how many are no zero
        self.order = None           # of the columns of the requests table
        self.extra_heads = []
        super().__init__(name, agency, year, edition, scale)

    def rows(self, t):
        """The leaves that stand in the text."""
        if t.key != 'requests' or not self.slim:
            return t.leaves()
        return [r for r in t.leaves() if not r.startswith('results.') or
                r in SLIM or r == 'results.total']

    def columns(self, t, row):
        cols = t.columns(row)
        return [c for c in self.order or cols if c in cols] \
            if t.key == 'requests' else cols

    def make_requests(self, t):
        v = self.val
        parts = t.rowsum[1]
        total, leaves = t.colsums[0]
        for c in parts:
            for row in leaves:
                v['requests', row, c] = 1 + self.n(self.scale) if (
                    row in self.rows(t) and
                    self.rng.randrange(6) < self.filled) else 0
            v['requests', total, c] = sum(
                v['requests', row, c] for row in leaves)
            some = self.rng.randrange(6) < self.filled
            v['requests', 'carried_out', c] = 1 + self.n(9) if some else 0
            both = v['requests', total, c] + v['requests', 'carried_out', c]
            some = self.rng.randrange(6) < self.filled
            v['requests', 'carried_in', c] = min(both, 1 + self.n(5)) \
                if some else 0
            v['requests', 'new', c] = both - v['requests', 'carried_in', c]
        self.sum_rows(t)

    def make_proceedings(self, t):
        for key in t.all_cells():
            self.val[key] = self.n(9) if self.rng.randrange(6) < self.filled \
                else 0
        self.sum_rows(t)

    def make_disclosure(self, t):
        super().make_disclosure(t)
        for key in t.all_cells():
            if self.rng.randrange(6) >= self.filled and key[2] != 'in_force':
                self.val[key] = 0

    def sum_rows(self, t):
        total, parts = t.rowsum
        for row in t.leaves():
            self.val[t.key, row, total] = sum(
                self.val[t.key, row, c] for c in parts)

    def settle(self):
        """Make the totals of the requests table anew of its parts; what does
        not come out is new."""
        t, v = self.form.tables['requests'], self.val
        total, leaves = t.colsums[0]
        for c in t.rowsum[1]:
            v['requests', total, c] = sum(v['requests', r, c] for r in leaves)
            v['requests', 'new', c] = v['requests', total, c] + \
                v['requests', 'carried_out', c] - \
                v['requests', 'carried_in', c]
        self.sum_rows(t)

    # Grids.

    def request_heads(self, t):
        labels = 1 if self.simple else 3
        names = {c[0]: self.label(t, c[0]) for c in t.cols}
        order = self.columns(t, 'new')
        if self.flat or self.order:
            return [[Cell('项目' if self.simple else '', cols=labels)] +
                    [Cell(names[c]) for c in order]]
        spanned = [c for c in t.cols if c[3]]
        return [[Cell(self.word('（' + t.heads[0] + '）'), cols=labels,
                      rows=3),
                 Cell(self.word(t.heads[1]), cols=len(t.cols))],
                [Cell(names['natural'], rows=2),
                 Cell(self.word(spanned[0][3]), cols=len(spanned)),
                 Cell(names['total'], rows=2)],
                [Cell(names[c[0]]) for c in spanned]]

    def requests(self):
        t = self.form.tables['requests']
        grid, opened = self.request_heads(t), []
        leaves = self.rows(t)
        for row in leaves:
            groups = [] if self.simple else t.groups(row)
            line = [Cell(self.label(t, g),
                         rows=sum(g in t.groups(r) for r in leaves))
                    for g in groups if g not in opened]
            opened = groups
            line.append(Cell(self.label(t, row), cols=1 if self.simple else
                             3 - len(groups)))
            grid.append(line + [self.number('requests', row, c)
                                for c in self.columns(t, row)])
        return grid


class Case:
    def __init__(self, kind, layout, shape):
        self.kind, self.layout, self.shape = kind, layout, shape
        self.sort = layout.sort
        self.rng = random.Random('%s %d' % (kind, shape))
        self.doc, self.truth, self.said, self.edits = [], {}, set(), {}
        self.finish = None
        self.tables = []
        self.begin()

    def begin(self, **more):
        """The report by default: the shapes are editions and sizes."""
        shapes = (dict(edition='2021', year=2022),
                  dict(edition='2019', year=2020, slim=True),
                  dict(edition='2021', year=2023, slim=True, flat=True,
                       simple=True),
                  dict(edition='2019', year=2019, simple=True),
                  dict(edition='2021', year=2024, flat=True))
        args = dict(shapes[self.shape % len(shapes)], **more)
        if 'year' not in more:
            first, last = FORMS[args['edition']].years
            args['year'] = max(first, min(last, args['year']))
        seed = '%s %d' % (self.kind, self.shape)
        agency = BODIES[sum(map(ord, seed)) % len(BODIES)]
        self.r = Small(seed, agency, **args)
        self.form = self.r.form
        return self.r

    def pick(self, n, keys):
        keys = list(keys)
        self.rng.shuffle(keys)
        return keys[:n]

    def t(self, key):
        return self.form.tables[key]

    def cells(self, *tables):
        """The keys of the cells that the text is to have."""
        return [(k, row, c) for k in tables for row in self.r.rows(self.t(k))
                for c in self.r.columns(self.t(k), row)]

    # The text.

    def para(self, *texts):
        self.doc += [('p', x) for x in texts]

    def lines(self, *texts):
        self.doc.append(('x', list(texts)))

    def title(self):
        self.para('%s%d年政府信息公开工作年度报告' % (self.r.agency,
                                            self.r.year))

    def heading(self, n):
        self.para('%s、%s' % (NUMERAL[n - 1], self.form.sections[n]))

    def grid(self, key):
        grid = getattr(self.r, key)()
        for edit in self.edits.get(key, ()):
            grid = edit(grid) or grid
        return grid

    def table(self, key, grid=None):
        if key not in self.tables:
            self.tables.append(key)
        self.doc.append(('t', self.grid(key) if grid is None else grid))

    def edit(self, key, change):
        self.edits.setdefault(key, []).append(change)

    def report(self, *tables):
        """The whole text; each of the tables under its heading."""
        tables = tables or TABLES
        self.title()
        if self.shape % 2 == 0:
            self.heading(1)
            self.para('本单位依法公开政府信息，按时答复公开申请。')
        for key in tables:
            self.heading(SECTION[key])
            self.table(key)
        if self.shape % 2 == 0:
            self.heading(5)
            self.para('部分栏目更新不够及时，今后按月检查。')
            self.heading(6)
            self.para('没有其他需要报告的事项。')

    def annex(self, grid=None):
        self.title()
        self.para('本年度的申请均在法定期限内答复。', '附件', '政府信息公开情况统计表')
        self.table('statistics', grid)

    # What is known.

    def hard(self, *keys):
        """Ink that a reader may place rightly, and need not: a finding must
        speak of it where it is not placed."""
        self.said.update(keys)

    def unknown(self, *keys):
        """Ink whose number the text does not tell."""
        for key in keys:
            self.truth[key] = 'null'
            self.said.add(key)

    def known(self):
        out = {}
        for key in self.cells(*self.tables):
            if self.truth.get(key) == 'absent':
                continue
            value = self.r.val[key]
            out[key] = self.truth.get(key, 'null' if value is None
                                      else str(value))
        out.update((k, v) for k, v in self.truth.items() if v != 'absent')
        return out

    def blank(self, *keys, mark=''):
        for key in keys:
            self.r.blank(key[0], key[1], key[2], mark)

    def show(self, key, text):
        self.r.shown[key] = text

    def set(self, key, value):
        self.r.val[key] = value

    def bytes(self):
        data = self.layout.write(self.doc)
        return self.finish(data) if self.finish else data

    # Where nothing stands for a blank.

    def bare_rows(self, *tables):
        """In text where blanks vanish, what a row's own sum tells."""
        if self.sort != 'bare':
            return
        for key in tables or self.tables:
            t = self.t(key)
            if key == 'proceedings':
                rows = [[(r, c) for r in t.leaves() for c in t.columns(r)]]
            else:
                rows = [[(r, c) for c in self.r.columns(t, r)]
                        for r in self.r.rows(t)]
            for row in rows:
                self.bare_row(key, row)

    def bare_row(self, key, row):
        ink = [at for at in row if self.r.val[(key,) + at] is not None]
        if len(ink) in (0, len(row)):
            return
        for at in ink:
            # other rows and columns may prove a place, but in table 2
            if key == 'disclosure':
                self.truth[(key,) + at] = 'unplaced'
            self.said.add((key,) + at)


KINDS = {}      # name: (function, names of layouts, number of shapes)


def kind(name, layouts, shapes=3):
    def register(make):
        KINDS[name] = make, layouts.split(), shapes
        return make
    return register


def add_column(grid, key, where, head, text):
    """A column that the form does not have: in front of all, behind the
    labels (values) or at the end.  text is a function of the row's number,
    from 1, and its cells."""
    out, n, first = [], 0, True
    for row in grid:
        row = list(row)
        values = [i for i, c in enumerate(row) if c.value]
        group = key == 'disclosure' and row[0].text.startswith('第二十条')
        if group:
            row[0].cols += 1
            out.append(row)
            continue
        if values:
            n += 1
            cell = Cell(text(n, row))
        elif key == 'disclosure':
            cell = Cell(head)
        elif first:
            cell = Cell(head, rows=sum(not any(c.value for c in r)
                                       for r in grid))
            first = False
        else:
            out.append(row)
            continue
        at = 0 if where == 'front' else len(row) if where == 'end' else (
            values[0] if values else 1)
        row.insert(at, cell)
        out.append(row)
    return out


def number(text):
    return Decimal(str(text))
