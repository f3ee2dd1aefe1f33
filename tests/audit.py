#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""What gi finds in reports, against what an auditor says of them.

usage: audit.py [-u] SHARED

SHARED has the reports (seeds, real) and audit/expected.tsv, what is objected to
in them: file, line, rule, what, severity, why, certainty.  A hard objection
must be found, a soft one may be.  audit/judged.tsv has findings of an earlier
build that were read: T true, N true and of no use, F false.  A finding is that
of an objection where file and rule are the same and the line is at most two
away; or where the rule speaks of a section, a table or the document, which may
be shown by another line.

Prints a line for each rule, the objections that are missed, findings that were
judged false, and last "hard FOUND of ALL; false N; unread N".  With -u each
finding of severity error or warning too that nobody has read: it is neither
expected nor judged.  The tools are those of PATH.  Exit status 0."""
import collections
import csv
import glob
import subprocess
import sys

NEAR = 2        # lines
Finding = collections.namedtuple('Finding',
                                 'file line severity rule place message')


def rows(name):
    """The lines of a table, without comments."""
    with open(name, encoding='utf-8', newline='') as f:
        return [r for r in csv.reader(f, delimiter='\t',
                                      quoting=csv.QUOTE_NONE)
                if r and not r[0].startswith('#')]


def number(line):
    """Of a line as 12, L12 or \\N."""
    return int(line.strip('L')) if line.strip('L').isdigit() else 0


def findings(shared, files):
    """All findings of gi in these files."""
    out = subprocess.run(['gi', '--format=tsv', '--fail-on=never', '--'] +
                         [shared + '/' + f for f in files],
                         stdout=subprocess.PIPE, check=False)
    found, source = [], None
    for line in out.stdout.decode().split('\n'):
        f = line.split('\t')
        if f[0] == 'doc':
            source = f[1][len(shared) + 1:]
        elif f[0] == 'find':
            found.append(Finding(source, number(f[1]),
                                 f[2], f[3], f[4], f[7]))
    return found


def is_wide(finding):
    """Whether it speaks of a section, a table or the whole."""
    return ' ' not in finding.place or finding.place.startswith('section ')


def match(expected, found):
    """By the index of an objection: the finding of it."""
    taken, of = set(), {}
    for near in True, False:
        for i, e in enumerate(expected):
            for k, f in enumerate(found):
                if (i in of or k in taken or f.file != e[0] or
                        f.rule != e[2]):
                    continue
                if (abs(f.line - int(e[1])) <= NEAR if near else is_wide(f)):
                    of[i] = f
                    taken.add(k)
    return of


def judge(shared, found):
    """By finding: the verdict on it, for those that were read before."""
    verdict = {}
    for v, source, line, _, rule, place, *_ in rows(
            shared + '/audit/judged.tsv'):
        for f in found:
            if ((f.file, f.rule, f.place) == (source, rule, place) and
                    abs(f.line - number(line)) <= NEAR):
                verdict[f] = v
    return verdict


def main():
    """See above."""
    args = [a for a in sys.argv[1:] if a != '-u']
    if len(args) != 1:
        sys.exit(__doc__)
    shared = args[0].rstrip('/')
    expected = rows(shared + '/audit/expected.tsv')
    files = sorted(f[len(shared) + 1:] for d in ('seeds', 'real')
                   for f in glob.glob('%s/%s/*.txt' % (shared, d)))
    found = findings(shared, files)
    of = match(expected, found)
    verdict = judge(shared, found)
    table = collections.defaultdict(collections.Counter)
    for i, e in enumerate(expected):
        if e[6] == 'hard':
            table[e[2]]['found' if i in of else 'missed'] += 1
    print('%-20s %6s %6s' % ('rule', 'found', 'missed'))
    for rule in sorted(table):
        print('%-20s %6d %6d' % (rule, table[rule]['found'],
                                 table[rule]['missed']))
    for i, e in enumerate(expected):
        if e[6] == 'hard' and i not in of:
            print('missed: %s:%s %s %s' % (e[0], e[1], e[2], e[3]))
    false = [f for f in found if verdict.get(f) == 'F']
    unread = [f for f in found if f not in verdict and
              f not in of.values() and f.severity != 'note']
    for f in false:
        print('false: %s:%d %s %s' % (f.file, f.line, f.rule, f.message))
    if '-u' in sys.argv:
        for f in unread:
            print('unread: %s:%d %s %s %s' % (f.file, f.line, f.severity,
                                              f.rule, f.message))
    print('hard %d of %d; false %d; unread %d' % (
        sum(c['found'] for c in table.values()),
        sum(sum(c.values()) for c in table.values()),
        len(false), len(unread)))


main()
