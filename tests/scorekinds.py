#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Score what mkkinds.py made, by kind and layout.

usage: scorekinds.py [-a] [-m] [-g] [-c FLOORS | -w FLOORS] DIR [COMMAND]

DIR holds KIND_LAYOUT_SHAPE.LAYOUT.txt with the truth, and .said.tsv where
there is one.  COMMAND is what the shell runs with the reports as "$@" (the
default is the whole pipe); it prints a JSON document a line.

right    the true number
missed   null or absent where the text tells a number
wrong    a number that is not the true one, or that the text does not tell
silent   missed, and no finding speaks of the cell, its row or its table
mute     what is no number there, or need not be placed, and is not spoken of
hard     numbers that need not be placed, and were not

Prints what is wrong, silent or mute, then a line a kind.  -a prints what is
missed too, -m a table of kinds by layouts, -g two tables in Markdown, English
and Chinese, grouped as accuracy.tsv says.  -w writes how
many of each kind's numbers are right to FLOORS, -c fails where it is fewer.
Exit status: 0 where nothing is wrong, silent, mute or lost, or below its floor;
else 1."""
import collections
import os
import sys
from decimal import Decimal

from score import arguments, numbers, reports, run, tsv

PIPE = 'gi-extract "$@" | gi-normalize | gi-sections | gi-tables | ' \
    'gi-verify | gi-tojson'
TABLEWIDE = {'missing-table', 'lost-table', 'second-table', 'unread-table'}
ROWWIDE = {'ambiguous-row', 'unread-row', 'unread-cell'}
ALL = {'lost-table', 'garbled', 'two-reports', 'not-a-report'}
COLUMNS = 'docs', 'right', 'missed', 'wrong', 'silent', 'mute', 'hard', 'lost'


def spoken(doc, lines):
    """Places of which a finding speaks: a table, 'table row', '*' for all,
    '=table' for cells that are there and null."""
    said = set()
    for f in doc.get('findings', []):
        rule, words = f.get('rule'), str(f.get('place', '')).split()
        if rule == 'cut-off' and (f.get('line') or 0) >= 0.9 * lines - 5 or \
                rule in ALL:
            said.add('*')
        if words:
            if rule in TABLEWIDE:
                said.add(words[0])
            if rule == 'blank-cell':
                said.add('=' + words[0])
            if rule in ROWWIDE:
                said.add(' '.join(words[:2]))
    if doc.get('complete') is False or 'fail' in doc or not doc:
        said.add('*')
    return said


def there(doc, table, row, column):
    """Whether the cell is in the document, be it null."""
    x = doc.get('tables', {}).get(table)
    for k in row.split('.'):
        x = x.get(k) if isinstance(x, dict) else None
    return isinstance(x, dict) and column in x


def verdicts(doc, truth, must, lines):
    """(verdict, key, true value, value read) of each cell."""
    said, read = spoken(doc, lines), numbers(doc)
    for *key, true in truth:
        if key[0] in ('meta', 'section'):
            continue
        key = tuple(key)
        have = read.pop(key, None)
        table, row, _ = key
        quiet = not ({'*', table, table + ' ' + row} & said) and not (
            '=' + table in said and there(doc, *key) and key not in must)
        if true == 'any' or have is None and true in ('null', 'unplaced'):
            if have is None and key in must and quiet:
                yield 'mute', key, true, have
        elif have is None:
            if key in must:
                yield 'mute' if quiet else 'hard', key, true, have
                continue
            yield 'missed', key, true, have
            if quiet:
                yield 'silent', key, true, have
        else:
            same = true not in ('null', 'unplaced') and \
                have == Decimal(true)
            yield 'right' if same else 'wrong', key, true, have
    listed = {tuple(x[:3]) for x in truth}
    for key, have in read.items():
        if key not in listed:
            yield 'wrong', key, 'not in the text', have


def score(folder, command):
    """{(kind, layout): counter}, and each verdict that is not right."""
    out, rest = collections.defaultdict(collections.Counter), []
    todo = list(reports(folder))
    docs = run(command, [path for path, _, _ in todo])
    for path, name, _ in todo:
        kind, layout, _ = name.split('_')
        count = out[kind, layout]
        count['docs'] += 1
        mine = docs.get(path, [])
        if len(mine) != 1 or 'fail' in mine[0]:
            count['lost'] += 1
            rest.append(('lost', os.path.basename(path), '', '', ''))
        base = os.path.join(folder, name)
        must = {tuple(x) for x in tsv(base + '.said.tsv')}
        lines = open(path, 'rb').read().count(b'\n') + 1
        for verdict, key, true, have in verdicts(
                mine[0] if len(mine) == 1 else {}, tsv(base + '.truth.tsv'),
                must, lines):
            count[verdict] += 1
            if verdict != 'right':
                rest.append((verdict, os.path.basename(path), ' '.join(key),
                             true, str(have)))
    return out, rest


def share(count):
    """Of the numbers that the text tells, how many thousandths are right."""
    n = count['right'] + count['missed']
    return 1000 * count['right'] // n if n else 1000


def by(scores, which):
    out = collections.defaultdict(collections.Counter)
    for key, count in scores.items():
        out[key[which]] += count
    return out


def table(scores):
    total = sum(scores.values(), collections.Counter())
    for title, counts in (('layout', by(scores, 1)), ('kind', by(scores, 0)),
                          ('', {'all': total})):
        if title:
            print('%-24s' % title + ''.join('%8s' % x for x in COLUMNS))
        for name, count in sorted(counts.items()):
            print('%-24s' % name + ''.join('%8d' % count[x] for x in COLUMNS)
                  + '%7.1f%%' % (share(count) / 10))
    return total


def matrix(scores):
    """Kinds by layouts: per cent right, ! where something is wrong, ? where
    it is silent or mute."""
    layouts = sorted({x for _, x in scores})
    print('%-24s' % '' + ''.join('%9s' % x[:8] for x in layouts))
    for kind in sorted({x for x, _ in scores}):
        line = ''
        for layout in layouts:
            c = scores.get((kind, layout))
            line += '%9s' % ('' if c is None else '%d%s%s' % (
                share(c) // 10, '!' * (c['wrong'] > 0),
                '?' * (c['silent'] + c['mute'] + c['lost'] > 0)))
        print('%-24s%s' % (kind, line))


def fits(names, name):
    """Whether a name is one of the words, or begins with one of them."""
    return any(name == w or name.startswith(w) for w in names.split())


def grouped(scores, groups, language):
    """A table in Markdown; language is 2 for Chinese, 3 for English."""
    cells, order = collections.defaultdict(collections.Counter), ([], [])
    groups = [g for g in groups if g[0][0] != '#']
    for g in groups:
        which = order[g[0] == 'layout']
        if g[language] not in which:
            which.append(g[language])

    def group(what, name, match):
        found = [g[language] for g in groups
                 if g[0] == what and match(g[1], name)]
        if not found:
            sys.exit('scorekinds.py: no group for %s %s' % (what, name))
        return found[0]

    for (kind, layout), count in scores.items():
        row = group('kind', kind, fits)
        column = group('layout', layout, lambda x, y: y in x.split())
        for key in ((row, column), (row, ''), ('', column), ('', '')):
            cells[key] += count
    rows, columns = order
    say = {2: ('各类情形', '全部'), 3: ('what is met', 'all')}[language]

    def line(row):
        return ['%.1f' % (share(cells[row, c]) / 10) if (row, c) in cells
                else '' for c in columns + ['']]

    table = [[say[0]] + columns + [say[1]],
             ['---'] + ['---:'] * (len(columns) + 1)]
    table += [[row] + line(row) for row in rows]
    table += [[say[1]] + line('')]
    return ['| ' + ' | '.join(x) + ' |' for x in table]


def main():
    flags, args, floors = arguments(('-a', '-m', '-g'))
    if not 1 <= len(args) <= 2:
        sys.exit(__doc__)
    scores, faults = score(args[0], args[1] if len(args) > 1 else PIPE)
    if not scores:
        sys.exit('scorekinds.py: no labelled reports in ' + args[0])
    for x in sorted(faults):
        if '-a' in flags or x[0] not in ('missed', 'hard'):
            print('\t'.join(x))
    total = table(scores)
    if '-m' in flags:
        matrix(scores)
    if '-g' in flags:
        groups = tsv(os.path.join(os.path.dirname(__file__), 'accuracy.tsv'))
        print('\n'.join(grouped(scores, groups, 3) + [''] +
                        grouped(scores, groups, 2)))
    bad = floors({k: c['right'] for k, c in by(scores, 0).items()})
    return 1 if bad or any(total[x] for x in (
        'wrong', 'silent', 'mute', 'lost')) else 0


if __name__ == '__main__':
    sys.exit(main())
