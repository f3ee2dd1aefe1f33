#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Hold what a recipe of gi(7) shows against the cells that gi-tojson writes.

usage: figures.py CELLS KEY NAME... <SHOWN

CELLS is what gi-tojson --cells wrote, KEY the dotted key of the cell that was
asked for, NAME the figures of a line: year, reports, numbers, zeros, blanks,
mean, sum.  Of each line of SHOWN that has as many numbers, or more before them,
the last are compared, and every year must be there once."""
import collections
import decimal
import json
import re
import sys

NUMBER = r'-?\d+(?:\.\d+)?'


def figures(path, key, names):
    """The lines that there must be, as lists of decimals."""
    years = collections.defaultdict(list)
    for line in open(path, encoding='utf8'):
        cell = json.loads(line, parse_float=decimal.Decimal,
                          parse_int=decimal.Decimal)
        if '.'.join((cell['table'], cell['row'] or '',
                     cell['column'] or '')) == key:
            years[cell['year']].append(cell['value'])
    for year, values in years.items():
        numbers = [x for x in values if x is not None]
        one = {'year': year, 'reports': len(values), 'numbers': len(numbers),
               'zeros': numbers.count(0), 'blanks': values.count(None),
               'sum': sum(numbers),
               'mean': sum(numbers) / len(numbers) if numbers else None}
        yield [decimal.Decimal(one[name]) for name in names]


def shown(names):
    """The same of standard input."""
    for line in sys.stdin:
        numbers = re.findall(NUMBER, line)
        if len(numbers) >= len(names):
            yield [decimal.Decimal(x) for x in numbers[-len(names):]]


def main():
    path, key, *names = sys.argv[1:]
    want = sorted(figures(path, key, names))
    have = sorted(shown(names))
    for line in want:
        print('want', *line)
    if len(want) < 2 or want != have:
        for line in have:
            print('have', *line)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
