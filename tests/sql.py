#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Ask a database of gi-tosql, or make a stream for one.

usage: sql.py cells DB CELLS.jsonl   the cells of each source are those that
                                     gi-tojson --cells has of it
       sql.py views DB REPORTS.jsonl the views have the numbers of the JSON
       sql.py same DB DB             both hold the same, whatever their ids
       sql.py values DB DB           both have the same in every cell, and show
                                     the same of it
       sql.py orders DIR             so do databases of the documents in DIR,
                                     each loaded in another order
       sql.py many STREAM N NAME     the documents of a stream again and again,
                                     N in all, each of a body of its own
       sql.py hostile FILE           a stream with texts that are made to harm
       sql.py texts DB               they stand there"""
import itertools
import json
import os
import re
import sqlite3
import subprocess
import sys
from decimal import Decimal

EVIL = ["'; DROP TABLE report; --", '"quoted" \'quoted\'', 'a\0b', '\x1b[31m',
        'tab\there', '%s%n', '\u202e\ufeff', '\U0001F600', 'x' * (16 << 20)]


def opened(name):
    return sqlite3.connect(name)


def number(cell):
    """Its value as it is printed, None for null."""
    return None if cell['value'] is None else str(cell['value'])


def cells(name, jsonl):
    want = {}
    for line in open(jsonl, encoding='utf-8'):
        o = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        if 'table' in o:
            line = None if o['line'] is None else int(o['line'])
            want.setdefault(o['source'], []).append(
                (o['table'], o['row'], o['column'], number(o), o['raw'],
                 o['how'], line))
    have = {}
    db = opened(name)
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


def content(name):
    """All that a database has but its ids."""
    db = opened(name)
    key = 'SELECT r.key, r.cells, '
    join = ' x JOIN report r ON r.id = x.report'
    queries = {
        'body': 'SELECT key, name, kind, code, level, place, province FROM body',
        'report': 'SELECT r.key, cells, b.key, year, edition, title, agency,'
                  ' published, hash, verdict, complete, numbers, unread,'
                  ' unplaced, errors, warnings, notes, state, counted'
                  ' FROM report r LEFT JOIN body b ON b.id = r.body',
        'source': key + 'x.name, x.hash, x.kind, x.published, x.verdict,'
                        ' x.complete, x.errors, x.reading, x.shown FROM source'
                  + join,
        'cell': key + 'p.key, value, how, line FROM cell' + join +
                ' JOIN place p ON p.id = x.place',
        'printed': key + 'p.key, scale, text, raw FROM printed' + join +
                   ' JOIN place p ON p.id = x.place',
        'stray': key + 'x.number, table_key, row_key, column_key, value, how,'
                       ' raw FROM stray' + join,
        'finding': key + 'x.number, line, severity, rule, place, expected,'
                         ' actual, message, args FROM finding' + join,
        'section': key + 'position, number, role, line, heading, text'
                         ' FROM section' + join,
        'failure': 'SELECT source, stage, message, name, hash FROM failure f'
                   ' LEFT JOIN source s ON s.id = f.origin',
    }
    return {t: sorted(db.execute(q), key=repr) for t, q in queries.items()}


def same(one, two):
    a, b = content(one), content(two)
    bad = [t for t in a if a[t] != b[t]]
    for t in bad:
        print(t, *(set(a[t]) ^ set(b[t])), sep='\n  ')
    return bool(bad) or not a['cell']


def values(one, two):
    """Compare all rows of cells, and what stands behind those of a place."""
    queries = (
        'SELECT s.name, c.* FROM cells c JOIN source s ON s.report = c.report',
        'SELECT s.name, p.key, c.value, typeof(c.value), c.how, c.line, t.scale,'
        ' t.text, t.raw FROM cell c JOIN place p ON p.id = c.place'
        ' JOIN source s ON s.report = c.report LEFT JOIN printed t'
        ' ON t.report = c.report AND t.place = c.place',
        'SELECT name, x.numbers, x.unread, x.unplaced, x.state, x.counted'
        ' FROM source s JOIN report x ON x.id = s.report')
    bad = False
    for q in queries:
        # without the report's id, which is the second of the first
        a, b = (sorted([r[:1] + r[2:] if 'c.*' in q else r
                        for r in opened(db).execute(q)], key=repr)
                for db in (one, two))
        bad = bad or a != b or not a
        if a != b:
            print(q, *(set(a) ^ set(b)), sep='\n  ')
    return bad


def load(db, documents):
    text = ''.join(documents) + 'done\t%d\n' % len(documents)
    subprocess.run(['gi-tosql', '-o', db], input=text.encode(), check=True)


def orders(folder):
    docs = [open(os.path.join(folder, f), encoding='utf-8').read()
            for f in sorted(os.listdir(folder))]
    load('first.db', docs)
    for i, order in enumerate(itertools.permutations(docs)):
        if i % 7 and i > 30:
            continue
        if os.path.exists('other.db'):
            os.remove('other.db')
        if i % 10:
            load('other.db', order)
        else:
            for d in order:
                load('other.db', [d])
        if same('first.db', 'other.db'):
            print([d.split('\t', 2)[1] for d in order])
            return True
    return False


def many(stream, n, name):
    text = open(stream, encoding='utf-8').read()
    docs = re.findall(r'^doc\t.*?^end\t[^\n]*\n', text, re.S | re.M)
    n = int(n)
    out = []
    for i in range(n):
        d = docs[i % len(docs)]
        d = re.sub(r'^(doc|end)\t[^\t]*', r'\1\t%s%d' % (name, i), d,
                   flags=re.M)
        d = re.sub(r'^(meta\t[^\t]*\tbody\t).*', r'\g<1>甲县%s%d局' % (name, i),
                   d, flags=re.M)
        out.append(d)
    sys.stdout.write(''.join(out) + 'done\t%d\n' % n)


def escape(s):
    for a, b in ('\\', '\\\\'), ('\t', '\\t'), ('\n', '\\n'), ('\r', '\\r'):
        s = s.replace(a, b)
    return s


def hostile(name):
    with open(name, 'wb') as f:
        for i, evil in enumerate(EVIL):
            e = escape(evil).encode()
            f.write(b'doc\t%s\t1\tUTF-8\t%s\t%s\n' % (
                b'd%d' % i if len(e) > 9999 else e, e, b'%d' % i))
            for k in b'title', b'agency', b'body', b'kind', b'code', b'level':
                if len(e) < 9999 or k == b'title':
                    f.write(b'meta\t\\N\t%s\t%s\n' % (k, e))
            f.write(b'meta\t\\N\tyear\t2021\nmeta\t\\N\tpublished\t2022-01-29\n')
            f.write(b'sect\t1\t1\t1\toverview\t%s\nline\t1\t%s\nline\t2\t%s\n' %
                    (e, e, e))
            f.write(b'cell\t1\trequests\tnew\ttotal\t5\t%s\texact\n' % e[:999])
            f.write(b'find\t1\terror\t%s\t%s\t1\t2\t%s\t%s\n' %
                    (e[:99], e[:99], e[:99], e[:99]))
            f.write(b'end\t%s\t2\tok\n' %
                    (b'd%d' % i if len(e) > 9999 else e))
        f.write(b'doc\tbroken\t1\tUTF-8\ttext\tff\n'
                b'meta\t\\N\ttitle\ta\xff\xfeb\xe4\xb8\n'
                b'end\tbroken\t0\tok\ndone\t%d\n' % (len(EVIL) + 1))


def texts(name):
    want = {e.replace('\0', '\ufffd') for e in EVIL}
    want.add('a\ufffd\ufffdb\ufffd')
    have = {t for t, in opened(name).execute('SELECT title FROM report')}
    if have != want:
        sys.exit([t[:99] for t in have ^ want])
    n, = opened(name).execute(
        'SELECT count(*) FROM section WHERE length(text) > 0').fetchone()
    return n != len(EVIL)


def views(name, jsonl):
    db = opened(name)
    want = {}
    for line in open(jsonl, encoding='utf-8'):
        o = json.loads(line)
        want[o['source']] = o
    shown = dict(db.execute(
        'SELECT l.report, s.name FROM latest l JOIN source s'
        ' ON s.report = l.report AND s.shown'))

    def get(report, *keys):
        o = want[shown[report]].get('tables', {})
        for k in keys:
            for part in k.split('.'):
                o = o.get(part) if isinstance(o, dict) else None
        return o

    n = 0

    def hold(view, report, have, value):
        nonlocal n
        n += have is not None
        if have != value:
            sys.exit('%s of %s: %s, not %s' % (view, shown[report], have, value))

    for r in db.execute('SELECT report, received, carried_in, granted, partly,'
                        ' answered, carried_out FROM requests_by_body_year'):
        old = get(r[0], 'statistics', 'requests') or {}
        for have, *keys in (
                (r[1], 'new'), (r[2], 'carried_in'), (r[3], 'results.granted'),
                (r[4], 'results.partial'), (r[5], 'results.total'),
                (r[6], 'carried_out')):
            value = get(r[0], 'requests', *keys, 'total')
            if value is None and keys[0] in ('new', 'results.total') and old:
                k = 'received' if keys[0] == 'new' else 'answered'
                value = old.get(k, {}).get('count')
            hold('requests', r[0], have, value)
    for report, ground, have in db.execute(
            'SELECT report, ground, number FROM results_by_ground'):
        hold('results', report, have,
             get(report, 'requests', ground, 'total'))
    names = 'upheld', 'corrected', 'other', 'pending', 'total'
    for report, row, *have in db.execute(
            'SELECT report, proceeding, upheld, corrected, other, pending,'
            ' total FROM proceedings'):
        for k, v in zip(names, have):
            hold('proceedings', report, v, get(report, 'proceedings', row, k))
    for report, row, column, have in db.execute(
            'SELECT report, item, what, number FROM disclosure'):
        hold('disclosure', report, have,
             get(report, 'disclosure', row, column))
    count = {}
    for s in shown.values():
        for f in want[s].get('findings', []):
            k = f['rule'], f['severity']
            count.setdefault(k, []).append(s)
    for rule, severity, findings, reports in db.execute(
            'SELECT rule, severity, findings, reports FROM findings_by_rule'):
        got = count.pop((rule, severity))
        if (findings, reports) != (len(got), len(set(got))):
            sys.exit('findings of %s' % rule)
    if count:
        sys.exit('no findings of %s' % list(count))
    labels, = db.execute('SELECT count(*) FROM results_by_ground'
                         ' WHERE chinese IS NULL OR english IS NULL').fetchone()
    print(n, 'numbers')
    return n < 500 or labels > 0


if __name__ == '__main__':
    sys.exit({'cells': cells, 'views': views, 'same': same, 'values': values,
              'orders': orders, 'many': many, 'hostile': hostile,
              'texts': texts}[sys.argv[1]](*sys.argv[2:]))
