#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Damage web pages as editors, scripts and downloads do.

usage: tags.py DIR OUT SEED

Of each NAME.MAKE.txt in DIR writes OUT/NAME.MAKE-DAMAGE.txt, twice for each
kind, with the truth beside it: score.py OUT must say wrong 0."""
import glob
import os
import random
import re
import shutil
import sys

CELL = r'<td[^>]*>(?:(?!</td>).)*</td>'


def drop(pattern):
    def damage(text, rng):
        for _ in range(rng.randint(1, 3)):
            found = list(re.finditer(pattern, text))
            if found:
                x = rng.choice(found)
                text = text[:x.start()] + text[x.end():]
        return text
    return damage


def some(pattern, share):
    """Take what is in the middle group away, here and there."""
    def damage(text, rng):
        return re.sub(pattern, lambda m: m[1] + m[3] if rng.random() < share
                      else m[0], text)
    return damage


DAMAGES = {
    'td': drop(r'<td[^>]*>'),
    'td-end': drop('</td>'),
    'tr': drop(r'</tr>\s*<tr[^>]*>'),
    'table': drop(r'</?table[^>]*>'),
    'cell': drop(CELL),
    'nought': drop(r'<td[^>]*>\s*0\s*</td>'),
    'row': drop(r'<tr[^>]*>(?:(?!</tr>).)*</tr>'),
    'span': drop(r' (?:row|col)span="?\d+"?'),
    'rowspans': lambda t, rng: re.sub(r' rowspan="?\d+"?', '', t),
    'colspans': lambda t, rng: re.sub(r' colspan="?\d+"?', '', t),
    'labels': some(r'(<td[^>]*>)([^<]*[\u4e00-\u9fff]{4,}[^<]*)(</td>)', .06),
    'figures': some(r'(<td[^>]*>)(\d+)(</td>)', .02),
    'cut': lambda t, rng: t[:rng.randrange(len(t) // 3, len(t))],
}


def main():
    folder, out, seed = sys.argv[1:]
    rng = random.Random(int(seed))
    os.makedirs(out, exist_ok=True)
    for path in sorted(glob.glob(os.path.join(folder, '*.txt'))):
        base = os.path.basename(path)[:-len('.txt')]
        name = base.split('.')[0]
        with open(path, encoding='utf-8') as f:
            text = f.read()
        for kind, damage in DAMAGES.items():
            for i in range(2):
                to = os.path.join(out, '%s-%s-%d.txt' % (base, kind, i))
                with open(to, 'w', encoding='utf-8') as f:
                    f.write(damage(text, rng))
        shutil.copy(os.path.join(folder, name + '.truth.tsv'), out)


if __name__ == '__main__':
    main()
