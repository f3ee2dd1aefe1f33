#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Hold the numbers and labels that stand in a text's tables against what
gi-tables says of them.

usage: account.py [-e] [-q] [-r] [RECORDS...]

Reads the records of gi-tables or a later stage (standard input where none is
named).  By its own means, from the line records and lib/forms/*.tsv alone, it
finds the tables of each document: a region is what stands between the first
and the last label of a row that stand near each other, and the figures behind
the last.  Prints, a line each,

number  a number of a region that is no cell, unplaced, unread or noise
inner   the same of a number beside another in its word, as 12（3.4%）
twice   a number that has more records than the line prints it
label   a row whose label stands there, and that has neither a cell nor a
        finding
empty   with -e, for records of gi-verify: a document with text of which
        nothing is said at all

and their sums, by rule.  What stands at a region's border is let pass.  -r
prints the regions, -q the sums alone.  Exit status: 0 where nothing differs,
else 1."""
import collections
import csv
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ESCAPE = {'\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\'}
WIDE = {0xFF01 + i: 0x21 + i for i in range(94)}
WIDE[0x3000] = 0x20
FIGURE = re.compile(r'(?<![\d.,A-Za-z])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])'
                    r'|(?<![A-Za-z\d.])\d+(?:\.\d+)?')
HAN = re.compile('[\u3400-\u9fff]')
# Words that may stand beside a number and leave it one.
BESIDE = re.compile('百万元|千元|万元|亿元|元|万|亿|人次|件|条|项|次|个|人|篇|份|宗|起|例|'
                    '增加|减少|增|减|约|近|超|余|多|年|月|日|注|第|页|共|占|含|零|无')
MARKS = '\\s|│┃║┆╎'
ITEM = re.compile(r'^\(?[\d一二三四五六七八九十]{1,2}\)?[.、:)]*\s*|^\(')
GAP = 20        # lines with text between two labels of one region
WIDTH = {'disclosure': 3, 'requests': 7, 'statistics': 1}
CASES = {'结果维持', '结果纠正', '其他结果', '尚未审结'}
ONCE = 'find', 'fail'


def unescape(field):
    return re.sub(r'\\[tnr\\]', lambda m: ESCAPE[m.group()], field)


def fold(text):
    """Of a label what is compared: no marks, no blanks."""
    return ''.join(c for c in text.translate(WIDE)
                   if c.isalnum() or '\u3400' <= c <= '\u9fff')


class Labels:
    """Whole labels of rows: folded text -> {(table, row)}."""

    def __init__(self):
        self.rows = collections.defaultdict(set)
        self.leaves = set()
        for name in sorted(os.listdir(os.path.join(ROOT, 'lib', 'forms'))):
            with open(os.path.join(ROOT, 'lib', 'forms', name),
                      encoding='utf8') as f:
                for line in f:
                    self.add(*(line.rstrip('\n').split('\t') + [''] * 6)[:6])
        heads = {'其他', '总计'}
        for text in list(self.rows):
            if len(text) < 2 or text in heads:
                del self.rows[text]

    def add(self, kind, table, key, label, _, parent):
        if kind == 'variant' and parent == 'row':
            kind = 'row'
        if kind != 'row' or table == 'proceedings':
            return
        self.leaves.add((table, key))
        bare = ITEM.sub('', label.translate(WIDE))
        for text in {fold(label), fold(bare),
                     fold(re.sub(r'[(（].*?[)）]', '', bare))}:
            self.rows[text].add((table, key))

    def of(self, piece):
        return self.rows.get(fold(piece)) or self.rows.get(
            fold(ITEM.sub('', piece.translate(WIDE).strip())), set())


LABELS = Labels()


def figures(text):
    """Numbers in a text, without commas of thousands."""
    return [x.replace(',', '') for x in FIGURE.findall(text.translate(WIDE))]


class Document:
    def __init__(self, source, kind):
        self.source, self.kind = source, kind
        self.lines, self.skips = {}, {}
        self.records = collections.defaultdict(list)    # line -> texts
        self.cells, self.finds, self.said = set(), [], 0
        self.next_skip = None

    def add(self, f):
        what = f[0]
        if what == 'line':
            n = int(f[1])
            self.lines[n] = unescape(f[2])
            if self.next_skip:
                self.skips[n] = self.next_skip
            self.next_skip = None
        elif what == 'skip' and f[2] not in ('table', 'heading'):
            self.next_skip = f[2]
        elif what in ('cell', 'noise'):
            self.said += 1
            line = int(f[1]) if f[1].isdigit() else 0
            raw = f[6] if what == 'cell' else f[2]
            if raw != '\\N':
                self.records[line].append((what, unescape(raw)))
            if what == 'cell':
                self.cells.add((f[2], f[3]))
        elif what in ONCE:
            self.said += 1
            if what == 'find':
                self.finds.append((f[3], f[4].split()))
        elif what in ('sect', 'meta'):
            self.said += 1

    # What stands in the text.

    def is_csv(self):
        # commas of thousands stand in numbers that blanks or bars part
        many = sum(x.count(',') > 3 and not re.search(
            r'[\t|│]|\d\s+\d', x) for x in self.lines.values())
        return many > 4

    def words(self, text):
        """The words of a line as they may be cells."""
        if self.comma and text.count(',') > 1:
            try:
                return next(csv.reader([text]))
            except (csv.Error, StopIteration):
                pass
        return [w for w in re.split('[%s]+' % MARKS, text) if w]

    def pieces(self, text):
        """Runs of words that may be a label: cells whole, words alone."""
        parts = next(csv.reader([text]), []) if self.comma else \
            re.split(r'[\t|│┃║]|\s{2,}', text)
        return parts + self.words(text)

    def labels(self, n):
        """[{(table, row)}] for each label of a line: those it may be of."""
        text = self.lines[n]
        if '。' in text or n in self.skips:
            return []
        found = []
        for x in self.pieces(text):
            keys = HAN.search(x) and LABELS.of(x)
            if keys and keys not in found:
                found.append(keys)
        return found

    def regions(self):
        """(table, its lines, {line: labels found}) of each."""
        self.comma = self.is_csv()
        full = [n for n in sorted(self.lines) if self.lines[n].strip()]
        open_at, out = {}, []
        for i, n in enumerate(full):
            if '。' in self.lines[n]:
                open_at.clear()         # prose ends a table
            labels = self.labels(n)
            for table in {t for keys in labels for t, _ in keys}:
                rows = [k for k in labels if table in {t for t, _ in k}]
                have = open_at.get(table)
                if have and i - have[1] <= GAP:
                    have[1] = i
                    have[2][n] = rows
                else:
                    open_at[table] = [i, i, {n: rows}]
                    out.append((table, open_at[table]))
        for table, (first, last, rows) in out:
            if len(rows) > 1:
                last = self.tail(full, last, WIDTH[table])
                yield table, full[first:last + 1], rows
        yield from self.case_regions(full)

    def tail(self, full, last, most):
        """The last line of figures alone behind the line at last; as many
        figures as the table is wide, with those of that line."""
        count = len(list(self.needed(self.lines[full[last]])))
        for i in range(last + 1, len(full)):
            text = self.lines[full[i]]
            if not any(c.isalnum() for c in text):
                continue
            count += len(list(self.needed(text)))
            if count > most or HAN.search(text) or not figures(text):
                break
            last = i
        return last

    def case_regions(self, full):
        """The fourth table: its heads, and fifteen figures behind them."""
        heads = [i for i, n in enumerate(full)
                 if n not in self.skips and any(
                     fold(x) in CASES for x in self.pieces(self.lines[n]))]
        while heads:
            last = 0
            while last + 1 < len(heads) and \
                    heads[last + 1] - heads[last] <= GAP:
                last += 1
            if last or sum(fold(x) in CASES for x in self.pieces(
                    self.lines[full[heads[0]]])) > 1:
                end = self.tail(full, heads[last], 15)
                yield 'proceedings', full[heads[0]:end + 1], {}
            heads = heads[last + 1:]

    # What is said of it.

    def needed(self, text):
        """(class, number) of each number of a line that must be told of."""
        words = self.words(text)
        for at, word in enumerate(words):
            if at + 1 < len(words) and re.match(r'[.、．)）]', words[at + 1]):
                continue        # an item's number, set apart from its stop
            if re.fullmatch(r'[(（]?\d{1,2}[.、．)）]', word):
                continue
            rest = BESIDE.sub('', word.translate(WIDE))
            rest, remark = re.sub(r'\([^()]*\)', '', rest), rest
            if HAN.search(rest) or LABELS.of(word) or ')' in rest:
                continue        # words: of a label, a head, a remark
            if HAN.search(remark) and not figures(rest):
                continue
            for i, x in enumerate(figures(word)):
                yield 'inner' if i else 'number', x

    def differences(self, empty=False):
        out = []
        done = set()
        for table, lines, rows in self.regions():
            for n in lines:
                if n not in done and n not in self.skips:
                    done.add(n)
                    out += self.line_differences(n)
            out += self.row_differences(table, rows)
        if empty and not self.said and any(x.strip() for x in self.lines.values()):
            out.append(('empty', 0, ''))
        return out

    def line_differences(self, n):
        have = collections.Counter()
        for what, raw in self.records[n]:
            have.update(figures(raw))
        need = collections.Counter()
        for kind, x in self.needed(self.lines[n]):
            need[x] += 1
            if need[x] > have[x]:
                if not any(x in y for y in self.joined(n)):
                    yield kind, n, x
        printed = collections.Counter(figures(self.lines[n]))
        # what was glued is cut: 规章000
        cut = ''.join(raw for what, raw in self.records[n] if what == 'cell')
        if len(cut) > 1 and cut in printed:
            return
        for x, count in have.items():
            if count > printed[x] > 0:
                yield 'twice', n, x

    def joined(self, n):
        """Numbers near a line that no line prints whole: they are of pieces
        on several lines."""
        for i in range(n - 4, n + 5):
            for _, raw in self.records.get(i, ()):
                for y in figures(re.sub(r'\s', '', raw)):
                    if y not in figures(self.lines.get(i, '')):
                        yield y

    def row_differences(self, table, rows):
        for n, labels in sorted(rows.items()):
            for keys in labels:
                mine = sorted(row for t, row in keys if t == table)
                if not any(self.row_said(table, row) for row in mine):
                    yield 'label', n, ' '.join(mine)

    def row_said(self, table, row):
        if any(t == table and (r + '.').startswith(row + '.')
               for t, r in self.cells):
            return True         # as a group, too, which it is in 2021
        for rule, place in self.finds:
            if place[:2] == [table, row] or place[:1] == [table] and \
                    rule in ('missing-table', 'unread-table', 'second-table',
                             'lost-table') or place == ['document'] and \
                    rule == 'garbled':
                return True
        return False


def documents(stream):
    doc = None
    for record in stream:
        f = record.rstrip('\n').split('\t')
        if f[0] == 'doc':
            doc = Document(unescape(f[1]), f[4] if len(f) > 4 else '')
        elif f[0] == 'end' and doc:
            yield doc
            doc = None
        elif doc:
            doc.add(f + [''] * 5)


def main():
    flags = [a for a in sys.argv[1:] if a in ('-e', '-q', '-r')]
    paths = [a for a in sys.argv[1:] if a not in flags]
    if any(a.startswith('-') and a != '-' for a in paths):
        sys.exit(__doc__)
    sums, docs = collections.Counter(), 0
    for path in paths or ['-']:
        with (sys.stdin if path == '-' else
              open(path, encoding='utf8', newline='\n')) as stream:
            for doc in documents(stream):
                docs += 1
                for table, lines, rows in doc.regions():
                    sums['regions'] += 1
                    sums['labels'] += sum(map(len, rows.values()))
                    if '-r' in flags:
                        print('%s:%d-%d: %s, %d lines with labels' % (
                            doc.source, lines[0], lines[-1], table,
                            len(rows)))
                for kind, line, what in doc.differences('-e' in flags):
                    sums[kind] += 1
                    if '-q' not in flags:
                        print('%s:%d: %s: %s: %s' % (
                            doc.source, line, kind, what,
                            doc.lines.get(line, '').strip()[:70]))
    bad = sum(sums[x] for x in ('number', 'inner', 'twice', 'label', 'empty'))
    print('%d documents: %s' % (docs, ', '.join(
        '%s %d' % (x, sums[x]) for x in (
            'regions', 'labels', 'number', 'inner', 'twice', 'label',
            'empty'))))
    return 1 if bad or not docs else 0


if __name__ == '__main__':
    sys.exit(main())
