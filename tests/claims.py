#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Score the claim records of gi-verify by labelled clauses.

usage: claims.py [-v] DIR SENTENCES

DIR holds the reports that SENTENCES names, a table of file, line, clause, cell,
figure, exactness and note.  A clause is right where a claim that touches it has
its cell and figure; wrong where claims touch it and none has, or where it is of
no cell ("-") and a claim of one begins in it; else it is missed, or silent.
"""
import collections
import decimal
import os
import subprocess
import sys

SEVEN = ('claim', 'line', 'start', 'end', 'table', 'row', 'column', 'figure',
         'exactness', 'verdict')


def unescape(s):
    return s.replace('\\t', '\t').replace('\\n', '\n').replace('\\\\', '\\')


def records(path):
    """Lines by number, as bytes, and claims, of one report."""
    out = subprocess.run(
        ['bash', '-c', 'gi-extract -- "$1" | gi-normalize | gi-sections | '
         'gi-tables | gi-verify --fail-on=never', 'x', path],
        stdout=subprocess.PIPE, check=False)
    lines, claims = collections.OrderedDict(), []
    for line in out.stdout.decode('utf8', 'replace').split('\n'):
        f = line.split('\t')
        if f[0] == 'line':
            lines[int(f[1])] = unescape(f[2]).encode()
        elif f[0] == 'claim':
            claims.append(dict(zip(SEVEN, f)))
    return lines, claims


class Text:
    """The lines of a report without white space, and where these bytes are."""

    def __init__(self, lines):
        self.text, self.begin, at = b'', {}, 0
        self.seen = {}
        for k, line in lines.items():
            self.begin[k] = []
            for b in line + b'\0':
                self.begin[k].append(len(self.text) + at)
                if b not in b' \t\0':
                    at += 1
            self.text += bytes(b for b in line if b not in b' \t')
            at = 0
            self.text = self.text.replace(b'\xe3\x80\x80', b'\x00\x00\x00')

    def span(self, line, start, end):
        b = self.begin[line]
        return b[min(start, len(b) - 1)], b[min(end, len(b) - 1)]

    def place(self, line, clause, after):
        """The bytes of a clause; of several, the first behind after."""
        want = clause.replace(' ', '').encode()
        if line not in self.begin:
            line = next(iter(self.begin), None)
        for at in (max(after, self.begin[line][0]), self.begin[line][0], 0):
            i = self.text.find(want, at)
            if i >= 0:
                return i, i + len(want)
        return None


def number(s):
    try:
        return decimal.Decimal(s.rstrip('%'))
    except decimal.InvalidOperation:
        return None


def names(c, cell):
    """Whether a claim is of that cell; nought of a sum is so of each row."""
    if c['table'] == '\\N':
        return cell == '-'
    if ' '.join((c['table'], c['row'], c['column'])) == cell:
        return True
    table, row, col = cell.split(' ', 2) if cell != '-' else ('', '', '')
    return (c['exactness'] == 'zero' and c['table'] == table and
            c['column'] == col and row in c['row'].split('+'))


def main():
    args = sys.argv[1:]
    verbose = '-v' in args
    args = [a for a in args if a != '-v']
    folder, table = args
    rows = [x.rstrip('\n').split('\t') for x in open(table, encoding='utf8')
            if not x.startswith('#')]
    rows = [x for x in rows if x[1].isdigit()]
    by = collections.OrderedDict()
    for x in rows:
        by.setdefault(x[0], []).append(x)
    count = collections.Counter()
    used = 0
    for name, labels in by.items():
        lines, claims = records(os.path.join(folder, name))
        text, after = Text(lines), (0, 0)
        for c in claims:
            c['span'] = text.span(*(int(c[k]) for k in
                                    ('line', 'start', 'end')))
        for x in labels:
            cell, figure, note = x[3], x[4], x[6] if len(x) > 6 else ''
            soft = 'soft' in note or '(last year)' in cell
            exact = name.endswith('.txt')
            at = text.place(int(x[1]) if exact else 0, x[2],
                            after[0] if after[1] == x[1] else 0)
            here = []
            if at is not None:
                after = at[1], x[1]
                here = [c for c in claims
                        if c['span'][0] < at[1] and c['span'][1] > at[0]]
            if cell == '-':
                bad = [c for c in here if c['table'] != '\\N' and
                       c['span'][0] >= at[0]]
                kind = 'trapped' if bad else 'silent'
            else:
                right = [c for c in here if names(c, cell) and
                         number(c['figure']) == number(figure)]
                wrong = [c for c in here if c['table'] != '\\N']
                kind = 'right' if right else 'wrong' if wrong else 'missed'
            if soft and kind != 'right':
                kind = 'soft'
            count[kind] += 1
            used += len(here)
            if verbose and kind in ('trapped', 'wrong', 'missed'):
                print(kind, *x[:7], ' ; '.join(' '.join((
                    c['table'], c['row'], c['column'], c['figure'],
                    c['exactness'])) for c in here), sep='\t')
    asked = count['right'] + count['wrong'] + count['missed']
    print('%d clauses of a cell: right %d, missed %d, wrong %d; of none: '
          'silent %d, trapped %d; soft %d' % (
              asked, count['right'], count['missed'], count['wrong'],
              count['silent'], count['trapped'], count['soft']))


if __name__ == '__main__':
    main()
