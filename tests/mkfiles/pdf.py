#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Print the sample report tabs.txt as PDF, and a locked and a scanned one.

usage: pdf.py SAMPLE DIR

The fonts are not embedded, so that the files are small and reading them needs
poppler-data, as many office programs' do.  Labels wrap, their numbers stand in
the middle of them, and figures have a font of their own."""
import sys
import zlib

PAGE = (595, 842)
LEFT, TOP, BOTTOM = 60, 780, 60
SIZE, LEAD = 10.5, 14
WIDTHS = {4: [150, 90, 90, 90], 10: [60, 66, 130, 30, 30, 30, 40, 40, 30, 30],
          15: [30] * 15}
NARROW = {' ': .278, '.': .278, '/': .278, '-': .333, '>': .584}


class Paper:
    def __init__(self):
        self.pages, self.y = [[]], TOP

    def text(self, x, y, s):
        """Runs of ASCII in Helvetica, everything else in Song."""
        ops = []
        runs = []
        for c in s:
            font = 1 if c < '\x7f' else 2
            if runs and runs[-1][0] == font:
                runs[-1][1] += c
            else:
                runs.append([font, c])
        for font, run in runs:
            ops.append('BT /F%d %g Tf %.2f %.2f Td <%s> Tj ET' % (
                font, SIZE, x, y, run.encode(
                    'ascii' if font == 1 else 'utf-16-be').hex()))
            x += width(run)
        self.pages[-1] += ops

    def room(self, height):
        if self.y - height < BOTTOM:
            self.text(280, 30, '- %d -' % len(self.pages))
            self.pages.append([])
            self.y = TOP

    def paragraph(self, s):
        for line in wrap(s, PAGE[0] - 2 * LEFT) or ['']:
            self.room(LEAD)
            self.text(LEFT, self.y, line)
            self.y -= LEAD

    def row(self, cells, widths):
        lines, x = [], LEFT
        for i, s in enumerate(cells):
            # a text may run over the empty cells behind it
            room, k = widths[i], i + 1
            while k < len(cells) and not cells[k] and not digits(s):
                room += widths[k]
                k += 1
            lines.append((x, room, wrap(s, room - 6)))
            x += widths[i]
        height = max([len(w) for _, _, w in lines] + [1]) * LEAD + 4
        self.room(height)
        for x, room, text in lines:
            y = self.y - (height - len(text) * LEAD) / 2
            for line in text:
                inset = (room - width(line)) / 2 if digits(line) else 3
                self.text(x + inset, y, line)
                y -= LEAD
        self.y -= height


def digits(s):
    return s.replace('.', '').replace('-', '').isdigit()


def width(s):
    return sum(SIZE * (NARROW.get(c, .556) if c < '\x7f' else 1) for c in s)


def wrap(s, room):
    lines, line = [], ''
    for c in s:
        if line and width(line + c) > room:
            lines.append(line)
            line = ''
        line += c
    return lines + [line] if line else lines


def document(objects, extra=''):
    out, at = b'%PDF-1.4\n', []
    for i, o in enumerate(objects):
        at.append(len(out))
        out += b'%d 0 obj\n' % (i + 1) + o + b'\nendobj\n'
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    for a in at:
        out += b'%010d 00000 n \n' % a
    return out + (b'trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n'
                  % (len(objects) + 1, extra.encode(), start))


def stream(head, data):
    z = zlib.compress(data, 9)
    return (b'<<%s/Filter/FlateDecode/Length %d>>stream\n' %
            (head.encode(), len(z)) + z + b'\nendstream')


FONTS = [
    b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica'
    b'/Encoding/WinAnsiEncoding>>',
    b'<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H'
    b'/DescendantFonts[5 0 R]>>',
    b'<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000'
    b'/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>'
    b'/FontDescriptor 6 0 R>>',
    b'<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/ItalicAngle 0'
    b'/FontBBox[-25 -254 1000 880]/Ascent 880/Descent -120/CapHeight 880'
    b'/StemV 93>>']


def with_pages(contents, resources, more):
    first = 3 + len(more)
    kids = [first + 2 * i for i in range(len(contents))]
    objects = [b'<</Type/Catalog/Pages 2 0 R>>',
               ('<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 %d %d]>>' % (
                   len(kids), ' '.join('%d 0 R' % k for k in kids),
                   *PAGE)).encode()] + more
    for k, c in zip(kids, contents):
        objects += [('<</Type/Page/Parent 2 0 R/Resources<<%s>>'
                     '/Contents %d 0 R>>' % (resources, k + 1)).encode(),
                    stream('', c)]
    return objects


def main():
    sample, where = sys.argv[1:]
    paper = Paper()
    for line in open(sample, encoding='utf-8').read().split('\n'):
        cells = line.split('\t')
        if len(cells) in WIDTHS:
            paper.row(cells, WIDTHS[len(cells)])
        else:
            paper.paragraph(line)
    objects = with_pages(['\n'.join(p).encode() for p in paper.pages],
                         '/Font<</F1 3 0 R/F2 4 0 R>>', FONTS)
    open(where + '/report.pdf', 'wb').write(document(objects))
    # nobody knows the password of this one
    lock = ('<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>' %
            ('5a' * 32, 'a5' * 32)).encode()
    open(where + '/locked.pdf', 'wb').write(document(
        objects + [lock], '/Encrypt %d 0 R/ID[<00><00>]' % (len(objects) + 1)))
    image = stream('/Type/XObject/Subtype/Image/Width 64/Height 64'
                   '/BitsPerComponent 1/ColorSpace/DeviceGray', bytes(512))
    open(where + '/scan.pdf', 'wb').write(document(with_pages(
        [b'400 0 0 400 90 200 cm /I Do'], '/XObject<</I 3 0 R>>', [image])))


if __name__ == "__main__":
    main()
