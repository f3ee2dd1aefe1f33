#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Draw what a program wrote to a terminal as a picture in SVG.

usage: screen.py [TITLE] <OUTPUT >PICTURE

OUTPUT is text with the colours that a terminal takes (SGR); each run of
characters is put where a terminal puts it, wide ones over two columns, so
that columns stand in line whatever fonts the reader has.  The same text
always gives the same picture."""
import re
import sys
import unicodedata
from xml.sax.saxutils import escape

W, H, PAD, BAR = 8.4, 19, 14, 30        # of a column, a line; around; on top
COLOURS = {30: '#3b4252', 31: '#e06c75', 32: '#98c379', 33: '#e5c07b',
           34: '#61afef', 35: '#c678dd', 36: '#56b6c2', 37: '#dcdfe4'}
PLAIN = '#dcdfe4'
FONT = ("ui-monospace,'DejaVu Sans Mono','Noto Sans Mono CJK SC',"
        "'Sarasa Mono SC',Menlo,Consolas,'PingFang SC','Microsoft YaHei',"
        'monospace')


def width(c):
    if unicodedata.combining(c):
        return 0
    return 2 if unicodedata.east_asian_width(c) in 'WF' else 1


class Style:
    def __init__(self):
        self.colour, self.bold, self.dim = PLAIN, False, False

    def set(self, codes):
        for code in (int(x or 0) for x in codes.split(';')):
            if code == 0:
                self.__init__()
            elif code == 1:
                self.bold = True
            elif code == 2:
                self.dim = True
            elif code == 22:
                self.bold = self.dim = False
            elif code == 39:
                self.colour = PLAIN
            elif code % 60 in COLOURS and code < 100:
                self.colour = COLOURS[code % 60]

    def attributes(self):
        return ''.join((
            '' if self.colour == PLAIN else ' fill="%s"' % self.colour,
            ' font-weight="bold"' if self.bold else '',
            ' opacity=".65"' if self.dim else ''))


def runs(text):
    """(column, text) of each run whose characters are equally wide."""
    column = start = 0
    run = ''
    for c in text:
        w = width(c)
        if run and (w == 2) != (width(run[0]) == 2) or c == ' ':
            if run.strip():
                yield start, run
            run, start = '', column
        if c != ' ':
            if not run:
                start = column
            run += c
        column += w
    if run.strip():
        yield start, run


def draw(lines, title):
    style, out, widest = Style(), [], 0
    for n, line in enumerate(lines):
        y = BAR + PAD + n * H + H * .72
        column = 0
        for i, part in enumerate(re.split(r'\033\[([0-9;]*)m', line)):
            if i % 2:
                style.set(part)
                continue
            for at, run in runs(part):
                long = sum(map(width, run)) * W
                out.append(
                    '<text x="%.1f" y="%.1f" textLength="%.1f"%s%s>%s</text>' %
                    (PAD + (column + at) * W, y, long,
                     ' font-size="16"' if width(run[0]) == 2 else '',
                     style.attributes(), escape(run)))
            column += sum(map(width, part))
        widest = max(widest, column)
    w, h = 2 * PAD + widest * W, BAR + 2 * PAD + len(lines) * H
    dots = ''.join('<circle cx="%d" cy="15" r="5" fill="%s"/>' % (
        18 + 18 * i, c) for i, c in enumerate(('#e06c75', '#e5c07b', '#98c379')))
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" '
            'viewBox="0 0 %d %d" role="img" aria-label="%s" font-family="%s" '
            'font-size="14" fill="%s"><rect width="100%%" height="100%%" '
            'rx="6" fill="#22262e"/>%s<text x="50%%" y="20" '
            'text-anchor="middle" font-size="12" opacity=".7">%s</text>\n'
            '%s\n</svg>\n' % (w, h, w, h, escape(title, {'"': '&quot;'}), FONT,
                              PLAIN, dots, escape(title), '\n'.join(out)))


def main():
    title = sys.argv[1] if len(sys.argv) > 1 else ''
    lines = sys.stdin.read().rstrip('\n').split('\n')
    if any(re.search('\033(?!\\[[0-9;]*m)|[\0-\x08\x0b-\x1a]', x)
           for x in lines):
        sys.exit('screen.py: control characters that are no colours')
    sys.stdout.write(draw(lines, title))


if __name__ == '__main__':
    main()
