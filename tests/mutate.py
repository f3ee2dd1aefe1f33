#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Damage labelled reports as copying, printing and scanning do.

usage: mutate.py [-p] DIR OUT SEED [TIMES]

Writes OUT/NAME.DAMAGE-N.txt for every report of DIR, kind of damage and N up
to TIMES (default 1), with the truth of the whole report beside them.  Damage
takes figures away and never makes one: a number that is read must be the
true one, wherever damage leaves any.  -p damages what tells positions:
mutate_position.py has those."""
import os
import random
import re
import shutil
import sys

from mutate_position import POSITION
from score import reports

NUMBER = re.compile(r'(?<![\d.,０-９])[0-9]+(?![\d.,、．０-９条年月日])')


# What numbers, their signs and units are made of.
VALUE = '0123456789０１２３４５６７８９.,+-增加减万元项'


class Text:
    """A report's lines, and which of them may be tables."""

    def __init__(self, path, seed):
        data = open(path, 'rb').read()
        utf16 = data[:2] in (b'\xff\xfe', b'\xfe\xff')
        for name in ('utf-16',) if utf16 else ('utf-8-sig', 'gb18030'):
            try:
                text = data.decode(name)
                break
            except UnicodeDecodeError:
                text = data.decode('utf-8-sig', 'replace')
        self.lines = text.replace('\r\n', '\n').split('\n')
        self.rng = random.Random(seed)
        self.first = next((i for i, x in enumerate(self.lines)
                           if re.match(r'二、|附件', x)), 0)
        self.last = next((i for i, x in enumerate(self.lines)
                          if re.match(r'五、存在', x)), len(self.lines))
        comma = any(x.count(',') > 5 for x in self.lines[self.first:])
        self.marks = '\t|│' + ',' * comma

    def some(self, n, has=lambda line: line.strip()):
        """Up to n line numbers of the tables, from the last to the first."""
        at = [i for i in range(self.first, self.last) if has(self.lines[i])]
        self.rng.shuffle(at)
        return sorted(at[:n], reverse=True)

    def marked(self, n):
        return self.some(n, lambda x: any(c in x for c in self.marks))

    def edit(self, change):
        """Change each line of the tables."""
        self.lines[self.first:self.last] = [
            y for x in self.lines[self.first:self.last] for y in change(x)]


def numbered(line):
    return NUMBER.search(line) and '第二' not in line


def lost_lines(t):
    for i in t.some(3):
        del t.lines[i]


def lost_stretch(t):
    for i in t.some(1):
        del t.lines[i:min(i + 8, t.last)]


def doubled_lines(t):
    for i in t.some(3):
        t.lines.insert(i, t.lines[i])


def joined_lines(t):
    for i in t.some(5):
        if i + 1 < t.last:
            t.lines[i:i + 2] = [t.lines[i] + ' ' + t.lines[i + 1]]


def broken_lines(t):
    for i in t.some(5):
        at = t.rng.randrange(len(t.lines[i]))
        while 0 < at and all(
                c in VALUE for c in t.lines[i][at - 1:at + 1]):
            at -= 1         # a number stays whole
        t.lines[i:i + 1] = [t.lines[i][:at], t.lines[i][at:]]


def moved_line(t):
    for i in t.some(1):
        line = t.lines.pop(i)
        t.lines.insert(min(t.last, len(t.lines) - 1), line)


def lost_numbers(t):
    for i in t.some(4, numbered):
        found = list(NUMBER.finditer(t.lines[i]))
        m = found[t.rng.randrange(len(found))]
        t.lines[i] = t.lines[i][:m.start()] + t.lines[i][m.end():]


def lost_cells(t):
    for i in t.marked(4):
        for mark in t.marks:
            parts = t.lines[i].split(mark)
            if len(parts) > 1:
                del parts[t.rng.randrange(len(parts))]
                t.lines[i] = mark.join(parts)
                break


def lost_marks(t):
    t.edit(lambda x: [re.sub('[%s]+' % t.marks, ' ', x)])


def lost_some_marks(t):
    for i in t.marked(6):
        at = [j for j, c in enumerate(t.lines[i]) if c in t.marks]
        j = at[t.rng.randrange(len(at))]
        t.lines[i] = t.lines[i][:j] + ' ' + t.lines[i][j + 1:]


def merged_marks(t):
    t.edit(lambda x: [re.sub(r'([%s])\1+' % t.marks, r'\1', x)])


def cells_on_lines(t):
    t.edit(lambda x: re.split('[%s]' % t.marks, x))


def squeezed(t):
    t.edit(lambda x: [re.sub(r' +', ' ', x.strip(' '))])


def no_blank_lines(t):
    t.edit(lambda x: [x] if x.strip() else [])


def more_blank_lines(t):
    t.edit(lambda x: [x, ''])


def page_numbers(t):
    for i in t.some(3):
        n = t.rng.randrange(2, 9)
        t.lines.insert(i, ('- %d -', '—%d—', '第%d页', '%d / 9')[i % 4] % n)


def bare_page_numbers(t):
    for i in t.some(2):
        t.lines.insert(i, str(t.rng.randrange(2, 9)))


def running_heads(t):
    for i in t.some(3):
        t.lines.insert(i, t.lines[0])


def scan_errors(t):
    for i in t.some(12, lambda x: re.search('[\u4e00-\u9fff]', x)):
        han = [j for j, c in enumerate(t.lines[i]) if '\u4e00' <= c <= '\u9fff']
        j = han[t.rng.randrange(len(han))]
        new = '口曰未己人入干夭'[t.rng.randrange(8)]
        t.lines[i] = t.lines[i][:j] + new + t.lines[i][j + 1:]


def lost_labels(t):
    for i in t.some(3, lambda x: numbered(x) and
                    not re.search(r'[增加减]\d|\d[万元项]', x)):
        t.lines[i] = re.sub('[\u4e00-\u9fff]', '', t.lines[i])


def cut(t):
    text = '\n'.join(t.lines)
    first = len('\n'.join(t.lines[:t.first]))
    t.lines = text[:t.rng.randrange(first, len(text))].split('\n')


def repeated_table(t):
    t.lines[t.last:t.last] = t.lines[t.first:t.last]


def repeated_report(t):
    t.lines += t.lines


def each_line_once(t):
    seen = set()
    t.lines = [x for x in t.lines
               if not x.strip() or not (x in seen or seen.add(x))]


def one_line(t):
    t.lines[t.first:t.last] = [' '.join(t.lines[t.first:t.last])]


def no_heads(t):
    t.edit(lambda x: [] if re.search('自然人|本年新|结果维持|上一年', x)
           else [x])


def no_items(t):
    t.edit(lambda x: [re.sub(r'(?<!\d)[1-8][.、．](?=[\u4e00-\u9fff])', '', x)])


def without_marks_of_none(t):
    t.edit(lambda x: [re.sub('[/—无]', '', x)])


DAMAGE = [lost_lines, lost_stretch, doubled_lines, joined_lines, broken_lines,
          moved_line, lost_numbers, lost_cells, lost_marks, lost_some_marks,
          merged_marks, cells_on_lines, squeezed, no_blank_lines,
          more_blank_lines, page_numbers, bare_page_numbers, running_heads,
          scan_errors, lost_labels, cut, repeated_table, repeated_report,
          each_line_once, one_line, no_heads, no_items,
          without_marks_of_none]


def main():
    args = [a for a in sys.argv[1:] if a != '-p']
    if not 3 <= len(args) <= 4:
        sys.exit(__doc__)
    folder, out, seed = args[:3]
    times = int(args[3]) if len(args) > 3 else 1
    os.makedirs(out, exist_ok=True)
    for path, name, route in reports(folder):
        for n in range(times):
            for damage in POSITION if '-p' in sys.argv else DAMAGE:
                key = '%s %s %s %s %d' % (seed, name, route,
                                          damage.__name__, n)
                t = Text(path, key)
                if damage(t) is False:      # no such thing in this report
                    continue
                kind = damage.__name__.replace('_', '-')
                with open(os.path.join(out, '%s.%s-%s-%d.txt' % (
                        name, kind, route, n)), 'w', encoding='utf8',
                        newline='') as f:
                    f.write('\n'.join(t.lines))
        shutil.copy(os.path.join(folder, name + '.truth.tsv'), out)


if __name__ == '__main__':
    main()
