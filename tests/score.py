#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Hold what the pipe reads against what is known of labelled reports.

usage: score.py [-q] [-r] [-c FLOORS | -w FLOORS] DIR [COMMAND]

DIR holds NAME.txt, or NAME.ROUTE.txt for one report that came by several
routes, and NAME.truth.tsv and NAME.findings.tsv beside them.  COMMAND is what
the shell runs with the reports as "$@"; it prints a JSON document a line (the
default is the whole pipe).  Each difference is a line, then comes a table:

right   cells whose number is the true one
missed  cells that are null, though the text tells their number
wrong   cells with a number that is not theirs, or that the text does not tell
hit, miss, false   findings made, not made, made without a cause
meta    agency, year or edition not as it stands in the text

-q prints the table alone; -r counts the findings of every rule, not only of
those that follow from figures and headings.  -w writes how many cells of each
route are right to FLOORS, beside the others that stand there; -c fails where a
route has fewer.  Exit status: 0 where nothing is wrong, false, lost or below
its floor, 1 otherwise."""
import collections
import decimal
import functools
import glob
import json
import os
import subprocess
import sys

PIPE = 'gi-normalize "$@" | gi-sections | gi-tables | gi-verify | gi-tojson'
FIGURES = {'balance', 'result-total', 'row-total', 'case-total',
           'statistics-sum', 'narrative-sum', 'missing-section'}
# Rules of the document or of a line: their place is not compared.
PLACELESS = {'narrative-sum', 'cut-off', 'lost-table', 'year-mismatch',
             'bad-bytes', 'control-bytes', 'wrong-edition'}
META = 'agency', 'year', 'edition'
COLUMNS = ('docs', 'lost', 'right', 'missed', 'wrong',
           'hit', 'miss', 'false', 'meta')


def tsv(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf8') as f:
        return [line.rstrip('\n').split('\t') for line in f if line.strip()]


def reports(folder):
    """(path, name, route) of each labelled report."""
    for path in sorted(glob.glob(os.path.join(folder, '*.txt'))):
        name, _, route = os.path.basename(path)[:-4].partition('.')
        if os.path.exists(os.path.join(folder, name + '.truth.tsv')):
            yield path, name, route or '-'


def run(command, paths):
    """The documents that the command prints, by source."""
    p = subprocess.run(['sh', '-c', command, 'sh'] + paths,
                       stdout=subprocess.PIPE, check=False)
    docs = {}
    for line in p.stdout.decode('utf8').splitlines():
        doc = json.loads(line, parse_int=decimal.Decimal,
                         parse_float=decimal.Decimal)
        docs.setdefault(doc['source'], []).append(doc)
    return docs


def numbers(doc):
    """Each cell of a document that holds a number."""
    out = {}
    stack = [((), doc.get('tables', {}))]
    while stack:
        at, x = stack.pop()
        if isinstance(x, dict):
            stack += [(at + (k,), v) for k, v in x.items()]
        elif x is not None:
            out[at[0], '.'.join(at[1:-1]), at[-1]] = x
    return out


def score_cells(doc, truth):
    """(verdict, place, true value, value read) for each cell."""
    read = numbers(doc)
    for *key, true in truth:
        if key[0] in ('meta', 'section') or true == 'any':
            continue
        have = read.pop(tuple(key), None)
        unknown = true in ('null', 'unplaced')
        if have is None:
            yield 'null' if unknown else 'missed', key, true, have
        elif unknown:
            yield 'wrong', key, true, have
        else:
            same = have == decimal.Decimal(true.replace(',', ''))
            yield 'right' if same else 'wrong', key, true, have
    listed = {tuple(x[:3]) for x in truth}
    for key, have in read.items():
        if key not in listed:
            yield 'wrong', key, 'not in the text', have


def score_meta(doc, truth):
    for kind, key, _, true in truth:
        if key in META and kind == 'meta' and true not in ('null', '-', ''):
            have = str(doc.get(key))
            if have != true:
                yield 'meta', (key,), true, have


def place(rule, at):
    return rule, '' if rule in PLACELESS else at.replace('section ', '')


def score_findings(doc, labelled, rules):
    """The same for findings; a soft one is a matter of judgement."""
    soft = {place(*x[:2]) for x in labelled if x[-1].startswith('soft:')}

    def count(pairs):
        return collections.Counter(
            p for p in (place(*x) for x in pairs)
            if p not in soft and (rules is None or p[0] in rules))

    want = count(x[:2] for x in labelled)
    have = count((f['rule'], str(f['place'])) for f in doc['findings']) \
        if 'findings' in doc else collections.Counter()
    for verdict, found in (('hit', want & have), ('miss', want - have),
                           ('false', have - want)):
        for key in found.elements():
            yield verdict, key, '', ''


def score(folder, command, rules):
    """A counter for each route, and what is not right."""
    routes = collections.defaultdict(collections.Counter)
    wrongs = []
    todo = list(reports(folder))
    docs = run(command, [path for path, _, _ in todo]) if todo else {}
    for path, name, route in todo:
        mine = docs.get(path, [])
        doc = mine[0] if len(mine) == 1 else {}
        routes[route]['docs'] += 1
        base = os.path.join(folder, name)
        truth = tsv(base + '.truth.tsv')
        verdicts = list(score_cells(doc, truth))
        verdicts += score_meta(doc, truth)
        if os.path.exists(base + '.findings.tsv'):
            verdicts += score_findings(doc, tsv(base + '.findings.tsv'),
                                       rules)
        if len(mine) != 1 or 'fail' in doc:
            verdicts.append(('lost', (), 1, len(mine)))
        for verdict, key, want, have in verdicts:
            routes[route][verdict] += 1
            if verdict not in ('right', 'null', 'hit'):
                wrongs.append((verdict, os.path.basename(path),
                               ' '.join(key), str(want), str(have)))
    return routes, wrongs


def table(routes):
    total = sum(routes.values(), collections.Counter())
    rows = [('route',) + COLUMNS]
    for name, counts in sorted(routes.items()) + [('all', total)]:
        rows.append((name,) + tuple(str(counts[c]) for c in COLUMNS))
    for row in rows:
        print('%-12s' % row[0] + ''.join('%9s' % x for x in row[1:]))
    return total


def floors_write(path, have):
    """Put numbers by name into the file, which keeps its others and its
    comments."""
    lines = tsv(path)
    rest = {x[0]: int(x[1]) for x in lines if x[0][0] != '#'}
    rest.update(have)
    with open(path, 'w', encoding='utf8') as f:
        f.writelines('\t'.join(x) + '\n' for x in lines if x[0][0] == '#')
        f.writelines('%s\t%d\n' % x for x in sorted(rest.items()))


def floors_check(path, have):
    """How many of the names have less than the file says."""
    low = [(x[0], have[x[0]], int(x[1])) for x in tsv(path)
           if x[0] in have and have[x[0]] < int(x[1])]
    for x in low:
        print('below its floor: %s %d < %d' % x)
    return len(low)


def arguments(flags):
    """The flags given, the operands, and what is done with which floors."""
    args, rest, floors = [], iter(sys.argv[1:]), None
    given = set()
    for a in rest:
        if a in ('-c', '-w'):
            work = floors_check if a == '-c' else floors_write
            floors = functools.partial(work, next(rest, ''))
        elif a in flags:
            given.add(a)
        else:
            args.append(a)
    return given, args, floors or (lambda have: 0)


def main():
    given, args, floors = arguments(('-q', '-r'))
    if not 1 <= len(args) <= 2:
        sys.exit(__doc__)
    routes, wrongs = score(args[0], args[1] if len(args) > 1 else PIPE,
                           None if '-r' in given else FIGURES)
    if not routes:
        sys.exit('score.py: no labelled reports in ' + args[0])
    if '-q' not in given:
        for row in sorted(wrongs):
            print('\t'.join(row))
    total = table(routes)
    low = floors({k: c['right'] for k, c in routes.items()})
    return 1 if low or any(total[x] for x in ('wrong', 'false', 'lost')) else 0


if __name__ == '__main__':
    sys.exit(main())
