#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Ask a database of gi-tosql.

usage: sql.py cells DB CELLS.jsonl   the cells of each source are those that
                                     gi-tojson --cells has of it"""
import json
import sqlite3
import sys
from decimal import Decimal


def number(cell):
    """Its value as it is printed, None for null."""
    return None if cell['value'] is None else str(cell['value'])


def cells(name, jsonl):
    db = sqlite3.connect(name)
    want = {}
    for line in open(jsonl, encoding='utf-8'):
        o = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        if 'table' in o:
            line = None if o['line'] is None else int(o['line'])
            want.setdefault(o['source'], []).append(
                (o['table'], o['row'], o['column'], number(o), o['raw'],
                 o['how'], line))
    have = {}
    for row in db.execute(
            'SELECT s.name, c.table_key, c.row_key, c.column_key, c.printed,'
            ' c.raw, c.how, c.line, c.number FROM source s'
            ' JOIN cells c ON c.report = s.report WHERE s.shown'):
        have.setdefault(row[0], []).append(row[1:8])
        if row[4] is not None and abs(row[8] - float(row[4])) > 1e-9:
            sys.exit('%s is not %s' % (row[8], row[4]))
    bad = 0
    for source, shown in db.execute('SELECT name, shown FROM source'):
        a, b = want.pop(source, []), have.get(source, [])
        if shown and sorted(a, key=str) != sorted(b, key=str):
            bad += 1
            print(source, *(set(a) ^ set(b)), sep='\n  ')
    if want:
        sys.exit('no source %s' % list(want))
    print(sum(map(len, have.values())), 'cells')
    return bad > 0 or not have


if __name__ == '__main__':
    sys.exit({'cells': cells}[sys.argv[1]](*sys.argv[2:]))
