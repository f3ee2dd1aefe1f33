#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make small reports of each kind that position decides.

usage: mkkinds.py [-l] DIR [KIND...]

Writes into DIR, for each kind (default: all), each of its layouts and shapes,
KIND_LAYOUT_SHAPE.LAYOUT.txt, whatever kind of file it is; .truth.tsv beside
it, the cells as a careful reader knows them from that text (null: blank, or
not to be known; unplaced: the text does not tell the column; any: not
scored); and .said.tsv, the cells that show something which is no number
there, so that a finding must speak of them.  -l lists the kinds.  The same
program always writes the same bytes."""
import os
import sys

from kinds import load
from kinds.case import KINDS, Case
from kinds.layouts import ALL


def write(folder, name, layout, shape):
    make = KINDS[name][0]
    c = Case(name, ALL[layout], shape)
    if make(c) is False:        # no such shape in this layout
        return
    base = os.path.join(folder, '%s_%s_%d' % (name, layout, shape))
    with open('%s.%s.txt' % (base, layout), 'wb') as f:
        f.write(c.bytes())
    known = c.known()
    with open(base + '.truth.tsv', 'w', encoding='utf8') as f:
        f.write('meta\tagency\t-\t%s\nmeta\tyear\t-\t%d\n' % (
            c.r.agency, c.r.year))
        for key, value in known.items():
            f.write('\t'.join(key) + '\t' + value + '\n')
    if c.said:
        with open(base + '.said.tsv', 'w', encoding='utf8') as f:
            f.writelines('\t'.join(k) + '\n' for k in sorted(c.said))


def main():
    args = [a for a in sys.argv[1:] if a != '-l']
    load()
    if '-l' in sys.argv:
        for name, (make, layouts, shapes) in KINDS.items():
            print('%-22s %d in %s' % (name, shapes, ' '.join(layouts)))
        return
    if not args:
        sys.exit(__doc__)
    os.makedirs(args[0], exist_ok=True)
    for name in args[1:] or KINDS:
        for layout in KINDS[name][1]:
            for shape in range(KINDS[name][2]):
                write(args[0], name, layout, shape)


if __name__ == '__main__':
    main()
