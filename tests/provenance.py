#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Account for every number of the tables in a record stream.

usage: provenance.py [-q] [RECORDS [FOLDER]]

Reads the records of gi-tables or a later stage (standard input where none is
named).  For each document it checks that a cell's raw text stands at its
line, in the stream and, where the document is at hand in FOLDER (default:
where doc says), in the document; that no two cells share a printed number;
and that each number printed in a table is a cell, unplaced, or noise (page
numbers, item numbers, dates).  Prints what is amiss, then the sums.  Exit
status: 0 where nothing is amiss, 1 otherwise."""
import collections
import os
import re
import sys
import unicodedata

NUMBER = r'[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?'
SIGN = '增加|减少|增|减|減少|減'
UNIT = '万元|亿元|元|件|条|項|项|次|篇|人次|人|个|宗|起|份|例'
VALUE = re.compile('(?:%s)?%s(?:%s)?$' % (SIGN, NUMBER, UNIT))
PAGE = re.compile(r'\s*(?:[-—–]\s*\d+\s*[-—–]|第\s*\d+\s*页.*|\d+\s*/\s*\d+)\s*$')
ESCAPE = {'\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\'}


def unescape(field):
    return re.sub(r'\\[tnr\\]', lambda m: ESCAPE[m.group()], field)


def fold(text):
    """As gi-normalize may have changed it: widths, blanks and signs aside."""
    text = unicodedata.normalize('NFKC', text)
    return ''.join(c for c in text if not c.isspace() and
                   unicodedata.category(c) not in ('Cf', 'Cc'))


def printed(text, comma):
    """The values that a line of a table prints: numbers that make up a cell,
    or a word between blanks, and are no item number of a label."""
    words = re.split(r'[\s|│┃║]+' + ('|,' if comma else ''), text)
    words = [w.strip('"') for w in words if w]
    return [w for i, w in enumerate(words) if VALUE.match(w) and not (
        i + 1 < len(words) and re.match(r'[.、．)）]', words[i + 1])) and not (
        i > 0 and re.search('[(（第]$', words[i - 1]))]


class Document:
    def __init__(self, source):
        self.source = source
        self.lines, self.tables = {}, set()
        self.cells, self.noise = [], []
        self.heads = set()          # lines with a heading: they hold text too

    def add(self, f):
        if f[0] == 'line':
            self.lines[int(f[1])] = unescape(f[2])
        elif f[0] == 'skip' and f[2] == 'table':
            self.tables.add(int(f[1]))
        elif f[0] == 'sect':
            self.heads.add(int(f[1]))
        elif f[0] == 'cell':
            self.cells.append(f)
        elif f[0] == 'noise':
            self.noise.append(f)

    def original(self, folder):
        """The document's lines, decoded as doc says; None if not at hand."""
        path = unescape(self.source[1])
        if folder:
            path = os.path.join(folder, os.path.basename(path))
        if not os.path.isfile(path):
            return None
        data = open(path, 'rb').read()
        name = self.source[3].lower()
        name = {'gbk': 'gb18030', 'gb2312': 'gb18030',
                'utf-8': 'utf-8-sig'}.get(name, name)
        text = data.decode(name, 'replace').lstrip('\ufeff')
        return re.split('\r\n|\n|\r', text)

    def check(self, folder):
        """(what is amiss, at which line) and the sums."""
        sums, amiss = collections.Counter(), []
        original = self.original(folder)
        used = collections.Counter()
        for _, line, table, row, col, value, raw, how in \
                (f[:8] for f in self.cells):
            line, raw = int(line) if line.isdigit() else 0, unescape(raw)
            sums[how] += 1
            text = self.lines.get(line)
            what = ' '.join((table, row, col, raw))
            if text is None:
                amiss.append((line, 'no such line: ' + what))
            elif raw not in ('', '\\N') and raw not in text:
                amiss.append((line, 'not at its line: ' + what))
            elif original and fold(raw) not in fold(
                    original[line - 1] if line <= len(original) else ''):
                amiss.append((line, 'not in the document: ' + what))
            if value != '\\N':
                used[line, raw] += 1
        for (line, raw), n in used.items():
            have = len(re.findall(r'(?<![\d.])%s(?![\d.]*\d)'
                                  % re.escape(raw), self.lines[line]))
            if n > have:
                amiss.append((line, '%d cells share one %s' % (n, raw)))
        if not self.tables and any(int(f[1]) not in self.heads
                                   for f in self.cells):
            amiss.append((0, 'cells, and no line of a table'))
        self.account(used, sums, amiss)
        return sums, amiss

    def told(self):
        """By line: numbers that have no value, and those that are noise."""
        told = collections.defaultdict(collections.Counter)
        for f in self.cells:
            if f[5] == '\\N' and f[7] == 'unread':
                told[int(f[1])].update(printed(unescape(f[6]), False))
        for f in self.noise:
            told[int(f[1])].update(printed(unescape(f[2]), False))
        return told

    def account(self, used, sums, amiss):
        told = self.told()
        comma = sum(self.lines[i].count(',') > 4
                    for i in self.tables if i in self.lines) > 4
        for i in sorted(self.tables):
            text = self.lines.get(i, '')
            have = collections.Counter(printed(text, comma))
            for (line, raw), n in used.items():
                if line == i:   # a unit may stand apart: 4662366 元
                    have[raw.split()[0]] -= n
            have.subtract(told.get(i, {}))
            rest = sum(n for n in have.values() if n > 0)
            if rest and PAGE.match(text):
                sums['noise'] += rest
            elif rest:
                sums['unaccounted'] += rest
                amiss.append((i, 'unaccounted: ' + text.strip()[:60]))


def documents(stream):
    doc = None
    for record in stream:
        f = record.rstrip('\n').split('\t')
        if f[0] == 'doc':
            doc = Document(f)
        elif f[0] == 'end' and doc:
            yield doc
            doc = None
        elif doc:
            doc.add(f)


def main():
    args = [a for a in sys.argv[1:] if a != '-q']
    stream = open(args[0] if args else 0, encoding='utf8', newline='\n',
                  errors='replace')
    total, bad, n = collections.Counter(), 0, 0
    for doc in documents(stream):
        n += 1
        sums, amiss = doc.check(args[1] if len(args) > 1 else None)
        total += sums
        bad += len(amiss)
        if '-q' not in sys.argv:
            for line, what in amiss:
                print('%s:%d: %s' % (unescape(doc.source[1]), line, what))
    print('%d documents: %s; %d amiss' % (n, ', '.join(
        '%s %d' % x for x in sorted(total.items())) or 'no cells', bad))
    return 1 if bad or not n else 0


if __name__ == '__main__':
    sys.exit(main())
