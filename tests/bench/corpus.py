#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make the reports that the benchmark reads: the samples, varied.

usage: corpus.py DIR REPORTS

Each report is one of mksamples.py with figures, body and year of its own, so
of every layout and with every trouble there are as many; the same arguments
always make the same bytes.  In DIR:

utf8/, gb/          the reports, a file each, in UTF-8 and in GB18030
utf8.list, gb.list  their names, ended by NUL; one.list, two.list: halves
                    of utf8.list; names are relative to DIR
utf8.txt, gb.txt    the same as one file
pieces/, gbpieces/  the same as files of 50 reports, and their lists: for what
                    a filter does when it does not open files all the time
docs-K.list         the first K 32nds of utf8.list
one.txt             a report of middling size
big-N.txt           a report of N bytes, nearly all of it prose
stray-N.txt         a report with N lines in its third table that are no rows
sizes.tsv           for each: its bytes, documents, and the largest of them"""
import os
import sys
from multiprocessing import Pool

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                os.pardir))

import layouts as L
from mksamples import SAMPLES
from prose import closing, overview, title, topics
from report import Report

AGENCIES = [args[1] for _, args, _ in SAMPLES]
PLACES = sorted({a[:3] for a in AGENCIES})
BODIES = sorted({a[3:] for a in AGENCIES})
YEARS = {'2019': [2019, 2020], '2021': [2021, 2022, 2023, 2024]}
STEPS = 1, 2, 4, 8
BIG = 10_000_000 // 8
STRAY = 4_000 // 8
PIECE = 50


def vary(n):
    """The report number n."""
    make, (name, agency, year, edition), more = SAMPLES[n % len(SAMPLES)]
    k = n // len(SAMPLES)
    agency = PLACES[k % len(PLACES)] + BODIES[(n + k) % len(BODIES)]
    if edition is None:
        years = YEARS['2019' if year < 2021 else '2021']
        year = years[k % len(years)]
    for trial in range(1000):
        r = Report('%s.%d.%d' % (name, k, trial), agency, year, edition,
                   **more)
        try:    # some need a row that has zeros
            make(r)
        except AssertionError:
            continue
        return r.text().replace('\ufffd', '').replace('\n', r.newline)
    raise RuntimeError('no figures for ' + name)


def path(kind, n):
    return '%s/%03d/%06d.txt' % (kind, n // 1000, n)


def write(n):
    text = vary(n)
    out = []
    for kind, encoding in (('utf8', 'utf-8'), ('gb', 'gb18030')):
        data = text.encode(encoding)
        with open(path(kind, n), 'wb') as f:
            f.write(data)
        out.append(len(data))
    return out


def big(size):
    """A report of that many bytes: section 1 goes on and on."""
    r = Report('big', '沅陌县水务局', 2020)
    title(r)
    overview(r)
    more = []
    have = 6000
    while have < size:
        more.append('（%d）%s%s' % (len(more) + 6, topics(r, 40 + r.n(300)),
                                   '对新制作的文件逐件标明公开属性。'))
        have += len(more[-1].encode()) + 1
    r.put(*more)
    tables(r)
    return r


def tables(r, between=()):
    r.heading(2)
    r.table('disclosure', L.tabs)
    r.heading(3)
    r.table('requests', L.tabs)
    at = next(i for i, x in enumerate(r.lines) if '4.保护第三方' in x)
    r.lines[at:at] = between
    r.heading(4)
    r.table('proceedings', L.tabs)
    closing(r)


def stray(n):
    """A report with n lines inside of its third table that are no rows."""
    r = Report('stray', '榆棠区教育局', 2021)
    title(r)
    overview(r)
    kinds = ('第 %d 页', '注 %d', '%d', '%d\t0\t3', '见附件 %d', '— %d —',
             '\t\t小计 %d')
    tables(r, [kinds[i % len(kinds)] % i for i in range(n)])
    return r


def concatenate(name, files):
    with open(name, 'wb') as out:
        for f in files:
            with open(f, 'rb') as f:
                out.write(f.read())


def pieces(kind, name, files):
    os.makedirs(name, exist_ok=True)
    names = []
    for i in range(0, len(files), PIECE):
        names.append('%s/%06d.txt' % (name, i))
        concatenate(names[-1], files[i:i + PIECE])
    put_list(name + '.list', names)


def put_list(name, files):
    with open(name, 'w', encoding='utf-8') as f:
        f.write(''.join(x + '\0' for x in files))


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    for kind in ('utf8', 'gb'):
        for n in range(0, count, 1000):
            os.makedirs(os.path.dirname(path(kind, n)), exist_ok=True)
    with Pool() as pool:
        sizes = pool.map(write, range(count), 250)
    rows = []
    for i, kind in enumerate(('utf8', 'gb')):
        files = [path(kind, n) for n in range(count)]
        put_list(kind + '.list', files)
        concatenate(kind + '.txt', files)
        pieces(kind, 'gbpieces' if i else 'pieces', files)
        size = [x[i] for x in sizes]
        rows.append((kind, sum(size), count, max(size)))
    files = [path('utf8', n) for n in range(count)]
    put_list('one.list', files[:count // 2])
    put_list('two.list', files[count // 2:])
    for k in STEPS:
        some = max(1, count * k // 32)
        put_list('docs-%d.list' % k, files[:some])
        size = [x[0] for x in sizes[:some]]
        rows.append(('docs-%d' % k, sum(size), some, max(size)))
    made = [('one', Report('one', '沅陌县水务局', 2020))]
    title(made[0][1])
    overview(made[0][1])
    tables(made[0][1])
    made += [('big-%d' % k, big(BIG * k)) for k in STEPS]
    made += [('stray-%d' % k, stray(STRAY * k)) for k in STEPS]
    for name, r in made:
        data = r.text().encode('utf-8')
        with open(name + '.txt', 'wb') as f:
            f.write(data)
        rows.append((name, len(data), 1, len(data)))
    with open('sizes.tsv', 'w', encoding='utf-8') as f:
        f.write(''.join('%s\t%d\t%d\t%d\n' % row for row in rows))


if __name__ == '__main__':
    main()
