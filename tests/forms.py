# SPDX-License-Identifier: ISC
"""The statutory forms as lib/forms/*.tsv holds them, for the tests' own
programs: a second reader of the same data, which shares no code with the
tools."""
import os

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Table:
    def __init__(self, key, section):
        self.key, self.section = key, section
        self.rows = []      # (key, label, unit, is a group), in order
        self.cols = []      # (key, label, unit, spanning head), in order
        self.cells = {}     # row -> columns, where rows differ in them
        self.heads = []
        self.rowsum = None  # (total, parts) over columns
        self.colsums = []   # (total, parts) over rows
        self.balance = None  # (left rows, right rows)

    def leaves(self):
        return [r[0] for r in self.rows if not r[3]]

    def columns(self, row):
        return self.cells.get(row) or [c[0] for c in self.cols]

    def label(self, key):
        return next(x[1] for x in self.rows + self.cols if x[0] == key)

    def groups(self, row):
        return [r[0] for r in self.rows if r[3] and row.startswith(r[0] + '.')]

    def all_cells(self):
        return [(self.key, r, c) for r in self.leaves()
                for c in self.columns(r)]


class Form:
    def __init__(self, path):
        self.tables, self.sections = {}, {}
        for line in open(path, encoding='utf8'):
            if line.strip() and line[0] != '#':
                self.read(*(line.rstrip('\n').split('\t') + [''] * 6)[:6])

    def read(self, kind, table, key, label, unit, parent):
        t = self.tables.get(table)
        if kind == 'edition':
            self.edition = key
            self.years = int(unit), int(parent or 9999)
        elif kind == 'section':
            self.sections[int(key)] = label
        elif kind == 'table':
            self.tables[table] = Table(table, key)
        elif kind in ('row', 'group'):
            t.rows.append((key, label, unit, kind == 'group'))
        elif kind == 'col':
            t.cols.append((key, label, unit, parent))
        elif kind == 'head':
            t.heads.append(label)
        elif kind == 'cell':
            t.cells[key.split()[0]] = key.split()[1:]
        elif kind in ('rowsum', 'colsum', 'balance'):
            left, right = key.split(' = ')
            left, right = left.split(' + '), right.split(' + ')
            if kind == 'rowsum':
                t.rowsum = left[0], right
            elif kind == 'colsum':
                t.colsums.append((left[0], right))
            else:
                t.balance = left, right


FORMS = {e: Form(os.path.join(ROOT, 'lib', 'forms', e + '.tsv'))
         for e in ('2014', '2019', '2021')}
