#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Print the sample report tabs.txt as PDFs that are hard to read.

usage: oddpdf.py SAMPLE DIR

up, down, over: the text runs up the page, down, or stands on its head
aslant, tiled, steep: watermarks over the text, or below it
sheet: two pages on a sheet; sheet-up: the same on its side
numbers: page numbers laid over the table
columns: text in two columns
damaged: a page's stream is broken; blank: nothing on its page; shapes: a font
that does not tell its characters"""
import math
import sys

import pdf as P

W, H = P.PAGE


def paper(sample):
    paper = P.Paper()
    for line in open(sample, encoding='utf-8').read().split('\n'):
        cells = line.split('\t')
        if len(cells) in P.WIDTHS:
            paper.row(cells, P.WIDTHS[len(cells)])
        else:
            paper.paragraph(line)
    return paper.pages


def two_columns(sample):
    paper, text = P.Paper(), []

    def flush():
        lines = [x for t in text for x in P.wrap(t, 225)]
        text.clear()
        half = (len(lines) + 1) // 2
        paper.room(P.LEAD * half)
        for i, line in enumerate(lines):
            paper.text(60 if i < half else 310,
                       paper.y - P.LEAD * (i % half if half else 0), line)
        paper.y -= P.LEAD * half
    for n, line in enumerate(open(sample, encoding='utf-8').read()
                             .split('\n')):
        cells = line.split('\t')
        if len(cells) in P.WIDTHS:
            flush()
            paper.row(cells, P.WIDTHS[len(cells)])
        elif n < 5:
            paper.paragraph(line)
        elif line:
            text.append(line)
    flush()
    return paper.pages


def turned(matrix, ops):
    return ['q %g %g %g %g %g %g cm' % matrix] + ops + ['Q']


def mark(s, x, y, size, degrees):
    c, d = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return ['BT /F2 %g Tf %.4f %.4f %.4f %.4f %g %g Tm <%s> Tj ET' % (
        size, c, d, -d, c, x, y, s.encode('utf-16-be').hex())]


def sheets(pages):
    out = []
    for i in range(0, len(pages), 2):
        out.append([x for k, p in enumerate(pages[i:i + 2])
                    for x in turned((.707, 0, 0, .707, 421 * k, 0), p)])
    return out


def numbered(pages):
    """Without their own numbers, and with others in the table's rows."""
    return [[x for x in p if ' 30.00 Td' not in x] +
            ['BT /F1 10.5 Tf 290 %d Td <%s> Tj ET' %
             (80, str(i + 1).encode().hex())] for i, p in enumerate(pages)]


def main():
    sample, where = sys.argv[1:]
    pages = paper(sample)

    def save(name, contents, size=(W, H), fonts=P.FONTS):
        P.PAGE = size
        data = P.document(P.with_pages(
            ['\n'.join(p).encode() for p in contents],
            '/Font<</F1 3 0 R/F2 4 0 R>>' if fonts else '', fonts))
        P.PAGE = W, H
        open('%s/%s.pdf' % (where, name), 'wb').write(data)
        return data
    save('up', [turned((0, 1, -1, 0, H, 0), p) for p in pages], (H, W))
    save('down', [turned((0, -1, 1, 0, 0, W), p) for p in pages], (H, W))
    save('over', [turned((-1, 0, 0, -1, W, H), p) for p in pages])
    save('aslant', [p + mark('内部资料 2023年12月', 120, 250, 50, 45)
                    for p in pages])
    save('tiled', [sum([mark('水务局内部', 60 + 150 * i, 100 + 140 * j, 14, 30)
                        for i in range(4) for j in range(5)], []) + p
                   for p in pages])
    save('steep', [mark('样本12345', 220, 600, 60, -65) + p for p in pages])
    save('sheet', sheets(pages), (H, W))
    save('sheet-up', [turned((0, 1, -1, 0, W, 0), p) for p in sheets(pages)])
    save('numbers', numbered(pages))
    save('columns', two_columns(sample))
    data = bytearray(save('damaged', pages))
    at = data.find(b'stream\n', len(data) // 2) + 7
    data[at:at + 60] = bytes(60)
    open(where + '/damaged.pdf', 'wb').write(data)
    save('blank', [[]], fonts=[])
    shapes = (b'<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FirstChar 1'
              b'/LastChar 1/Widths[9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<<>>'
              b'/Encoding<</Type/Encoding/Differences[1/g1]>>>>')
    save('shapes', [['BT /F1 9 Tf 99 99 Td <01> Tj ET']], fonts=[shapes] * 2)


if __name__ == '__main__':
    main()
