#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Streams for gi-tosql, and what databases hold that were loaded from them.

usage: postgresql.py many N <STREAM      its documents N times, each time of
                                         other bodies
       postgresql.py kin DIR <STREAM     files in DIR, each a stream of one
                                         document: what may become of one report
       postgresql.py state DB            all that a database has but for numbers
                                         of rows, as lines; DB is a file of
                                         SQLite where it ends in .db
       postgresql.py views DB            the rows of all views, the same way"""
import csv
import io
import os
import re
import sqlite3
import subprocess
import sys
from decimal import Decimal, InvalidOperation

VIEWS = ('latest cells latest_cells requests_by_body_year '
         'results_by_ground proceedings disclosure findings_by_rule '
         'missing').split()
REPORT = 'SELECT id, key, cells FROM report'
# What stands for the number of a row in each of these columns.
PARTS = ('stray', 'finding', 'section')
STATE = {
    'dictionary': 'SELECT * FROM dictionary',
    'rule': 'SELECT * FROM rule',
    'meta': 'SELECT * FROM meta',
    'body': 'SELECT key, name, kind, code, level, place, province FROM body',
    'place': 'SELECT key, table_key, row_key, column_key, unit, per_unit,'
             ' chinese, english FROM place',
    'report': 'SELECT r.key, r.cells, b.key AS body, year, edition, title,'
              ' agency, published, hash, verdict, complete, numbers, unread,'
              ' unplaced, errors, warnings, notes, tool, rules, state, counted'
              ' FROM report r LEFT JOIN body b ON b.id = r.body',
    'source': 'SELECT report, name, hash, kind, encoding, bytes, published,'
              ' verdict, complete, errors, warnings, notes, reading, shown'
              ' FROM source',
    'cell': 'SELECT report, key, number, printed, how, line,'
            " coalesce(raw, printed, '') AS raw FROM placed",
    'failure': 'SELECT f.source, f.stage, f.message, s.name, s.hash'
               ' FROM failure f LEFT JOIN source s ON s.id = f.origin',
}
BOOLEANS = {'t': '1', 'f': '0'}
TRUTHS = {'complete', 'counted', 'shown'}


def query(db, sql):
    """The heads and the rows of a query, as texts; None for null."""
    if db.endswith('.db'):
        got = sqlite3.connect(db).execute(sql)
        heads = [d[0] for d in got.description]
        return heads, [[None if v is None else str(v) for v in row]
                       for row in got]
    out = subprocess.run(
        ['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '--csv', '-P',
         'null=\\N', '-d', db, '-c', sql],
        check=True, stdout=subprocess.PIPE).stdout.decode('utf-8')
    rows = list(csv.reader(io.StringIO(out, newline='')))
    return rows[0], [[None if v == '\\N' else v for v in row]
                     for row in rows[1:]]


def plain(head, value):
    """A value as both engines have it."""
    if value is None:
        return 'NULL'
    if head in TRUTHS:
        return BOOLEANS.get(value, value)
    if re.fullmatch(r'-?[0-9.]+(e[-+]?[0-9]+)?', value) and '.' in value:
        try:
            return format(round(Decimal(value), 6).normalize(), 'f')
        except InvalidOperation:
            return value
    return value


def rows(db, sql, reports):
    heads, got = query(db, sql)
    drop = {i for i, h in enumerate(heads)
            if h == 'id' or h == 'place' and 'key' in heads}
    for row in got:
        yield [reports[v] if h == 'report' else plain(h, v)
               for i, (h, v) in enumerate(zip(heads, row)) if i not in drop]


def show(db, queries):
    reports = {row[0]: ' '.join(row[1:]) for row in query(db, REPORT)[1]}
    for name, sql in queries.items():
        lines = sorted(repr(row) for row in rows(db, sql, reports))
        for line in lines:
            print(name, line)


def documents(stream):
    """The documents of a stream, each a list of records."""
    doc = []
    for line in stream:
        if line.startswith(b'done\t'):
            continue
        doc.append(line)
        if line.startswith(b'end\t'):
            yield doc
            doc = []


def fields(doc, of, change):
    """The document with the fields of records of a type changed."""
    out = []
    for line in doc:
        f = line[:-1].split(b'\t')
        if f[0] == of:
            f = change(f)
        if f is not None:
            out.append(b'\t'.join(f) + b'\n')
    return out


def named(doc, name, digest):
    """The same under another name, with another hash."""
    doc = fields(doc, b'doc', lambda f: [f[0], name, *f[2:5], digest])
    return fields(doc, b'end', lambda f: [f[0], name, *f[2:]])


def meta(doc, key, value):
    """The same with something else said of it; None: nothing."""
    return fields(doc, b'meta', lambda f: f if f[2] != key else
                  None if value is None else [*f[:3], value])


def many(n):
    docs = list(documents(sys.stdin.buffer))
    out = sys.stdout.buffer
    for k in range(n):
        for doc in docs:
            name = b'%d-%s' % (k, doc[0].split(b'\t')[1])
            digest = b'%08x' % k + doc[0][:-1].split(b'\t')[5][8:]
            doc = fields(doc, b'meta', lambda f: f if f[2] != b'body' else
                         [*f[:3], f[3] + b'%d' % k])
            out.writelines(named(doc, name, digest))
    out.write(b'done\t%d\n' % (n * len(docs)))


def first_cell(doc, value):
    """The same with another value in its first cell that has one."""
    seen = []

    def change(f):
        if f[5] == b'\\N' or f[7] != b'exact' or seen:
            return f
        seen.append(f)
        return [*f[:5], value, value, *f[7:]]
    return fields(doc, b'cell', change)


def finding(doc):
    return doc[:-1] + [b'find\t1\terror\tx-y\t\\N\t\\N\t\\N\tx\t\n', doc[-1]]


def status(doc, word):
    return doc[:-1] + [b'\t'.join([*doc[-1][:-1].split(b'\t')[:3], word]) +
                       b'\n']


def hostile(doc):
    """The same with texts and numbers that an engine could stumble over."""
    bad = (b"'; DROP TABLE report; -- \\t\\n\\\\.\\n\\\\N\\r $gi$ \\\\ :gi_new "
           b'\xff\xed\xa0\x80\xc0\x80 \xf0\x9f\x98\x80 \x00 \x1b[m')
    digits = [b'0012', b'-0', b'-7', b'1.50', b'9' * 60, b'0.' + b'3' * 90,
              b'1' * 20000, b'9223372036854775808', b'none', b'+5', b'0']
    doc = meta(meta(doc, b'title', bad), b'agency', b'\\\\.')
    doc = meta(doc, b'published', b'2020-02-30')
    doc = fields(doc, b'line', lambda f: [*f[:2], f[2] + bad])

    def change(f):
        return f if f[5] == b'\\N' or not digits else (
            [*f[:5], digits[-1], digits.pop(), *f[7:]])
    return finding(fields(doc, b'cell', change))


def kin(folder):
    a = next(documents(sys.stdin.buffer))
    h = [b'%032x' % i for i in range(16)]
    a = named(a, b'a.txt', h[0])
    kind = {
        'page': a,
        'again': a,
        'word': finding(named(a, b'a.docx', h[1])),
        'reread': finding(a),
        'cut': status(a, b'incomplete'),
        'later': meta(first_cell(named(a, b'b.txt', h[2]), b'7001'),
                      b'published', b'2020-03-01'),
        'same-day': meta(first_cell(named(a, b'c.txt', h[3]), b'7002'),
                         b'published', b'2020-03-01'),
        'undated': meta(first_cell(named(a, b'd.txt', h[4]), b'7003'),
                        b'published', None),
        'partial': status(meta(first_cell(named(a, b'e.txt', h[5]), b'7004'),
                               b'published', b'2021-01-01'), b'incomplete'),
        'nobody': meta(named(a, b'f.txt', h[6]), b'body', None),
        'hostile': hostile(named(a, b"h'\\\\\\t.txt", h[8])),
        'level': meta(named(a, b'g.txt', h[7]), b'level', b'city'),
    }
    for name, doc in kind.items():
        with open(os.path.join(folder, name + '.tsv'), 'wb') as out:
            out.writelines(doc)
            out.write(b'done\t1\n')


if __name__ == '__main__':
    what, args = sys.argv[1], sys.argv[2:]
    if what == 'many':
        many(int(args[0]))
    elif what == 'kin':
        kin(args[0])
    elif what == 'state':
        show(args[0], dict(STATE, **{p: 'SELECT * FROM ' + p for p in PARTS}))
    elif what == 'views':
        show(args[0], {v: 'SELECT * FROM ' + v for v in VIEWS})
    else:
        sys.exit(__doc__)
