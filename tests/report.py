# SPDX-License-Identifier: ISC
"""A made report: figures that keep the identities, its tables as grids, its
text, and what a careful reader must find in it."""
import random
from decimal import Decimal

from forms import FORMS
from layouts import Cell

NUMERAL = '一二三四五六七八九十'


def rowsum(report, t):
    for row in t.leaves():
        total, parts = t.rowsum
        report.val[t.key, row, total] = sum(
            report.val[t.key, row, c] for c in parts)


class Report:
    makes_rules = False     # whether the body can make 规章

    def __init__(self, name, agency, year, edition=None, scale=6,
                 makes_rules=False):
        self.makes_rules = makes_rules or self.makes_rules
        self.name, self.agency, self.year = name, agency, year
        self.edition = edition or ('2019' if year < 2021 else '2021')
        self.form = FORMS.get(self.edition)
        self.rng = random.Random(name)
        self.scale = scale
        self.val = {}       # (table, row, column): what stands in the cell
        self.shown = {}     # the same key: the text that shows it
        self.truth = {}     # the same key: what a reader can know, if other
        self.words = {}     # key of a row, column or head: its wording
        self.word = lambda s: s     # applied to every label
        self.tables = set()         # those whose cells stand in the text
        self.layouts = set()        # names of the layouts that they are in
        self.lines, self.sections, self.findings = [], {}, []
        self.encoding, self.newline = 'utf-8', '\n'
        self.finish = None          # applied to the text as a whole
        for t in (self.form.tables.values() if self.form else ()):
            getattr(self, 'make_' + t.key)(t)

    def n(self, most):
        return self.rng.randrange(most + 1)

    # Figures.

    def make_disclosure(self, t):
        for key in t.all_cells():
            self.val[key] = self.n(self.scale * 3)
        for _, row, c in t.all_cells():
            if c == 'in_force':
                self.val['disclosure', row, c] += self.scale * 6
            if c == 'change':
                self.val['disclosure', row, c] = self.n(4) - min(
                    2, self.val['disclosure', row, 'prior_items'])
            if c == 'amount':
                self.val['disclosure', row, c] = Decimal(
                    self.n(999999) + 10000) / 100
            if c == 'disclosed':
                # papers of last December, at most
                made = self.val['disclosure', row, 'made']
                self.val['disclosure', row, c] = min(
                    self.val['disclosure', row, c], made + 2)
            if row == 'art20_1.regulations' and not self.makes_rules:
                self.val['disclosure', row, c] = 0

    def make_requests(self, t):
        v = self.val
        parts = t.rowsum[1]
        total, leaves = t.colsums[0]
        for c in parts:
            for row in leaves:
                some = self.rng.randrange(3) == 0
                v['requests', row, c] = self.n(self.scale) if some else 0
            v['requests', total, c] = sum(
                v['requests', row, c] for row in leaves)
            v['requests', 'carried_out', c] = self.n(self.scale // 2)
            both = v['requests', total, c] + v['requests', 'carried_out', c]
            v['requests', 'carried_in', c] = self.n(min(both, 2))
            v['requests', 'new', c] = both - v['requests', 'carried_in', c]
        rowsum(self, t)

    def make_proceedings(self, t):
        for key in t.all_cells():
            self.val[key] = self.n(3)
        rowsum(self, t)

    def make_statistics(self, t):
        for key in t.all_cells():
            self.val[key] = self.n(self.scale)
        for row in ('fees', 'resources.budget'):
            self.val['statistics', row, 'count'] = Decimal(self.n(99)) / 10
        for row in ('press_lead', 'interview_lead'):
            self.val['statistics', 'responses.by.' + row, 'count'] = 0
        for row in ('total', 'normative_made'):
            self.val['statistics', 'disclosed.' + row, 'count'] += 9 * self.scale
        for _ in range(3):      # sums of sums
            for total, parts in t.colsums:
                self.val['statistics', total, 'count'] = sum(
                    self.val['statistics', p, 'count'] for p in parts)

    def get(self, table, row, column):
        return self.val[table, row, column]

    def set(self, table, row, column, value):
        self.val[table, row, column] = value

    def add(self, table, row, column, by):
        self.val[table, row, column] += by

    def blank(self, table, row, columns, mark=''):
        for c in columns.split():
            self.val[table, row, c] = None
            self.shown[table, row, c] = mark

    def blank_zeros(self, row, most, mark=''):
        """Leave up to most of a row's zeros out, so that sums still hold."""
        zero = [c for c in self.form.tables['requests'].rowsum[1]
                if self.val['requests', row, c] == 0]
        assert zero, (self.name, row)
        self.blank('requests', row, ' '.join(zero[:most]), mark)

    def unplaced(self, table, row, columns=None):
        for c in columns.split() if columns else \
                self.form.tables[table].columns(row):
            self.truth[table, row, c] = 'unplaced'

    # Tables as grids.

    def label(self, t, key):
        text = self.words.get(key, self.words.get(t.key + ' ' + key))
        return self.word(t.label(key) if text is None else text)

    def number(self, table, row, column):
        value = self.val[table, row, column]
        text = self.shown.get((table, row, column))
        return Cell(str(value) if text is None else text, value=True)

    def blocks(self):
        """The blocks of the disclosure table, a grid each."""
        t = self.form.tables['disclosure']
        out, head = [], None
        for group in [r[0] for r in t.rows if r[3]]:
            rows = [r for r in t.leaves() if r.startswith(group + '.')]
            cols = t.columns(rows[0])
            grid = [[Cell(self.label(t, group), cols=1 + len(cols))]]
            grid.append([Cell(self.word(t.heads[0]))] + [
                Cell(self.label(t, c)) for c in cols])
            for row in rows:
                grid.append([Cell(self.label(t, row))] + [
                    self.number('disclosure', row, c) for c in cols])
            out.append(grid)
        return out

    def disclosure(self):
        """The same as one grid: narrow blocks span the rest of the width."""
        blocks = self.blocks()
        most = max(len(b[1]) for b in blocks)
        for b in blocks:
            b[0][0].cols = most
            for row in b[1:]:
                row[-1].cols = most - len(row) + 1
        return [row for b in blocks for row in b]

    def request_heads(self, t):
        names = {c[0]: self.label(t, c[0]) for c in t.cols}
        spanned = [c for c in t.cols if c[3]]
        return [[Cell(self.word('（' + t.heads[0] + '）'), cols=3, rows=3),
                 Cell(self.word(t.heads[1]), cols=len(t.cols))],
                [Cell(names['natural'], rows=2),
                 Cell(self.word(spanned[0][3]), cols=len(spanned)),
                 Cell(names['total'], rows=2)],
                [Cell(names[c[0]]) for c in spanned]]

    def requests(self):
        t = self.form.tables['requests']
        grid, open_groups = self.request_heads(t), []
        leaves = t.leaves()
        for row in leaves:
            groups = t.groups(row)
            line = [Cell(self.label(t, g),
                         rows=sum(g in t.groups(r) for r in leaves))
                    for g in groups if g not in open_groups]
            open_groups = groups
            line.append(Cell(self.label(t, row), cols=3 - len(groups)))
            grid.append(line + [self.number('requests', row, c[0])
                                for c in t.cols])
        return grid

    def proceedings(self):
        t = self.form.tables['proceedings']
        heads = lambda rows: [Cell(self.label(t, c[0]), rows=rows)
                              for c in t.cols]
        names = {r[0]: self.label(t, r[0]) for r in t.rows}
        most = len(t.cols)
        courts = [r for r in t.leaves() if t.groups(r)]
        return [[Cell(names['review'], cols=most),
                 Cell(names['litigation'], cols=most * len(courts))],
                heads(2) + [Cell(names[r], cols=most) for r in courts],
                [x for _ in courts for x in heads(1)],
                [self.number('proceedings', r, c[0])
                 for r in t.leaves() for c in t.cols]]

    def statistics(self):
        t = self.form.tables['statistics']
        grid = [[Cell(self.word(h)) for h in t.heads + ['统计数']]]
        for key, _, unit, group in t.rows:
            grid.append([Cell(self.label(t, key)), Cell(unit)] +
                        ([Cell('')] if group else
                         [self.number('statistics', key, 'count')]))
        return grid

    # Text.

    def put(self, *lines):
        self.lines += lines

    def heading(self, number, text=None, printed=None):
        self.sections[printed or number] = len(self.lines) + 1
        self.put(self.word('%s、%s' % (
            NUMERAL[(printed or number) - 1],
            text or self.form.sections[number])))

    def table(self, key, layout, grid=None):
        self.tables.add(key)
        self.layouts.add(layout.__qualname__.split('.')[0])
        self.put(*layout(grid or getattr(self, key)()))

    def find(self, rule, at, expected='', actual='', why=''):
        self.findings.append((rule, at, str(expected), str(actual), why))

    def text(self):
        text = '\n'.join(self.lines) + '\n'
        return self.finish(text) if self.finish else text

    # What must be found.

    def known(self):
        """Each cell that the text holds, as a reader can know it."""
        out = {}
        for t in (self.form.tables.values() if self.form else ()):
            for key in t.all_cells() if t.key in self.tables else ():
                value = self.val[key]
                value = self.truth.get(key, 'null' if value is None
                                       else str(value))
                if value != 'absent':
                    out[key] = value
        return out
