#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Units of the one cell of money, in every layout: what stands there, and what
it must be read as.

usage: units.py

A shape is the head of the amount, the cells of the row, lines above the table,
and the amount in the unit of the form; None for one that is not to be known,
of which a finding must speak, or the layouts in which that is so.  The tools
are those of PATH.  Prints what is read otherwise; exit status 1 then."""
import subprocess
import sys
import unicodedata

PIPE = 'gi-extract /dev/stdin | gi-normalize | gi-sections | gi-tables'
LAYOUTS = 'bars md tabs ragged html aligned spaces cells'.split()

BUYING = [      # 2019: the form has yuan
    ('采购总金额', ['12', '231.0192 万元'], [], '2310192'),
    ('采购总金额', ['12', '231.0192\u3000万元'], [], '2310192'),
    ('采购总金额', ['12', '231.5万'], [], '2315000'),
    ('采购总金额', ['12', '2.5百万元'], [], '2500000'),
    ('采购总金额', ['12', '0.3千万元'], [], '3000000'),
    ('采购总金额', ['12', '1.2 亿元'], [], '120000000'),
    ('采购总金额', ['12', '1.2亿'], [], '120000000'),
    ('采购总金额', ['12', '8千元'], [], '8000'),
    ('采购总金额', ['12', '231.5萬元'], [], '2315000'),
    ('采购总金额', ['12', '412.6（万元）'], [], '4126000'),
    ('采购总金额', ['12', '412.6(单位：万元)'], [], '4126000'),
    ('采购总金额', ['12', '231,500.00元'], [], '231500.00'),
    ('采购总金额', ['12', '231500元整'], [], '231500'),
    ('采购总金额', ['12', '231.5万元人民币'], [], '2315000'),
    ('采购总金额', ['12', '¥231500'], [], '231500'),
    ('采购总金额', ['12', '￥ 231500'], [], '231500'),
    ('采购总金额', ['12', '-¥5'], [], '-5'),
    ('采购总金额', ['12', 'RMB231500'], [], '231500'),
    ('采购总金额', ['12', '人民币231.5万元'], [], '2315000'),
    ('采购总金额', ['12', '人民币 231.5 万元'], [], '2315000'),
    ('采购总金额', ['12项', '231元'], [], '231'),
    ('采购总金额', ['12 项', '231 元'], [], '231'),
    ('采购总金额', ['12', '231.5', '万元'], [], '2315000'),
    ('采购总金额', ['12', '项', '231.5', '万元'], [], '2315000'),
    ('采购总金额', ['12', '231.5', '（万元）'], [], '2315000'),
    ('采购总金额', ['12', '231.5', '', '万元'], [], '2315000'),
    ('采购总金额', ['12', '231.5', '万', '元'], [], '2315000'),
    ('采购总金额', ['12', '231.5元万元'], [], None),
    ('采购总金额', ['12', '231.5万元（元）'], [], None),
    ('采购总金额', ['12', '231.5（元/万元）'], [], None),
    ('采购总金额', ['12', '12.5万元元'], [], None),
    ('采购总金额', ['12', '231.5', '元', '万元'], [], None),
    ('采购总金额', ['12', '万元', '231.5'], [], None),
    ('采购总金额', ['12', '3.5万件'], [], None),
    ('采购总金额', ['12项', '5件'], [], None),
    ('采购总金额', ['7万元', '12'], [], None),
    ('采购总金额', ['0元', '12'], [], None),
    ('采购总金额万元', ['12', '231.5'], [], '2315000'),
    ('采购总金额 万元', ['12', '231.5'], [], '2315000'),
    ('采购总金额：万元', ['12', '231.5'], [], '2315000'),
    ('采购总金额，单位万元', ['12', '231.5'], [], '2315000'),
    ('采购总金额（单位：百万元）', ['12', '2.5'], [], '2500000'),
    ('采购总金额（人民币万元）', ['12', '2.5'], [], '25000'),
    ('采购总金额（万）', ['12', '231.5'], [], '2315000'),
    ('采购总金额/元', ['12', '231500'], [], '231500'),
    ('采购总金额元', ['12', '231500'], [], '231500'),
    ('采购总金额（元）', ['12', '52.4万元'], [], '524000'),
    ('采购总金额（方元）', ['12', '231.5'], [], None),
    ('采购总金额（元）万元', ['12', '231.5'], [], None),
    ('采购总金额（元/万元）', ['12', '231.5'], [], None),
    ('采购总金额（含税）', ['12', '231.5'], [], None),
    ('采购总金额（万元）', ['12', '¥231.5'], [], None),
    ('采购总金额（万元）', ['12', '-¥5'], [], None),
    ('采购总金额', ['12', '¥12件'], [], None),
    ('采购总金额', ['12', '231.5万元/年'], [], 'bars tabs aligned spaces'),
    ('采购总金额', ['12', '231.5 万元左右'], [], 'aligned spaces'),
    ('采购总金额', ['12', '231.5 万元。'], [], '2315000'),
    ('采购总金额', ['万元', '12', '231.5'], [], None),
    ('采购总金额', ['12', '231.5'], ['单位：万元'], '2315000'),
    ('采购总金额', ['12', '231.5'], ['（单位：万元）'], '2315000'),
    ('采购总金额', ['12', '231.5'], ['金额单位：人民币万元'], '2315000'),
    ('采购总金额', ['12', '231.5'], ['单位：件、万元'], '2315000'),
    ('采购总金额', ['12', '52.4万元'], ['单位：元'], '524000'),
    ('采购总金额（元）', ['12', '231.5'], ['单位：万元'], None),
    ('采购总金额', ['12', '231.5'], ['单位：元、万元'], None),
]
FEES = [        # 2021: the form has ten thousands of yuan
    ('本年收费金额（单位：万元）', ['125000元'], [], '12.5'),
    ('本年收费金额（单位：万元）', ['125000 元'], [], '12.5'),
    ('本年收费金额（单位：万元）', ['125000', '元'], [], '12.5'),
    ('本年收费金额（单位：万元）', ['0.5亿元'], [], '5000'),
    ('本年收费金额（单位：万元）', ['12.5万'], [], '12.5'),
    ('本年收费金额单位万元', ['12.5'], [], '12.5'),
    ('本年收费金额万元', ['12.5'], [], '12.5'),
    ('本年收费金额：万元', ['12.5'], [], '12.5'),
    ('本年收费金额', ['125000元'], [], '12.5'),
    ('本年收费金额', ['12.5'], ['单位：万元'], '12.5'),
    ('本年收费金额（单位：元）', ['125000元'], [], '12.5'),
    ('本年收费金额（单位：元）', ['125000'], [], None),
    ('本年收费金额（单位：万元）', ['¥125000'], [], None),
    ('本年收费金额（单位：万元）', ['12.5万元元'], [], None),
    ('本年收费金额（单位：万元）', ['12件'], [], None),
    ('本年收费金额（单位：万元）', ['15.23015元'], [], None),
    ('本年收费金额（单位：万元）', ['12.5'], ['单位：元'], None),
]


def width(s):
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in s)


def lay(rows, layout):
    n = max(map(len, rows))
    full = [r + [''] * (n - len(r)) for r in rows]
    if layout == 'bars':
        return ['|%s|' % '|'.join(r) for r in full]
    if layout == 'md':
        return ['| %s |' % ' | '.join(r) for r in full]
    if layout == 'tabs':
        return ['\t'.join(r) for r in full]
    if layout == 'ragged':
        return ['\t'.join(r) for r in rows]
    if layout == 'html':
        return ['<table>'] + ['<tr>%s</tr>' % ''.join(
            '<td>%s</td>' % c for c in r) for r in full] + ['</table>']
    if layout == 'aligned':
        w = [max(width(r[i]) for r in full) + 3 for i in range(n)]
        return [''.join(c + ' ' * (w[i] - width(c)) for i, c in
                        enumerate(r)).rstrip() for r in full]
    if layout == 'spaces':
        return [' '.join(filter(None, r)) for r in rows]
    return [c for r in rows for c in r if c]


def report(kind, shape, layout):
    head, cells, above, _ = shape
    if kind == 'buying':
        year, rows = 2020, [
            ['信息内容', '上一年项目数量', '本年增/减'],
            ['行政事业性收费', '4', '0'],
            ['信息内容', '采购项目数量', head], ['政府集中采购'] + cells]
    else:
        year, rows = 2022, [
            ['信息内容', '本年处理决定数量'], ['行政处罚', '7'],
            ['行政强制', '3'], ['信息内容', head], ['行政事业性收费'] + cells]
    lines = ['青禾县水利局%d年政府信息公开工作年度报告' % year,
             '二、主动公开政府信息情况'] + above + lay(rows, layout) + [
                 '三、收到和处理政府信息公开申请情况', '无。']
    if layout == 'html':
        lines = [x if x.startswith('<') else '<p>%s</p>' % x for x in lines]
    return '\n'.join(lines) + '\n'


def read(text, row):
    """The amount that is read, and whether a finding speaks of its row."""
    out = subprocess.run(['sh', '-c', PIPE], input=text.encode(),
                         capture_output=True, check=True).stdout.decode()
    value, said = None, False
    for line in out.split('\n'):
        f = line.split('\t')
        if f[0] == 'cell' and f[3:5] == [row, 'amount'] and f[5] != '\\N':
            value = f[5]
        said |= f[0] == 'find' and f[3] in ('unread-cell', 'ambiguous-row') \
            and row in f[4]
    return value, said


def main():
    bad = n = 0
    for kind, row, shapes in (('buying', 'art20_9.procurement', BUYING),
                              ('fees', 'art20_8.fees', FEES)):
        for shape in shapes:
            want = shape[3]
            some = want.split() if want and want[0].isalpha() else LAYOUTS
            want = None if some != LAYOUTS else want
            for layout in some:
                value, said = read(report(kind, shape, layout), row)
                n += 1
                if value == want and (value is not None or said):
                    continue
                bad += 1
                print(kind, layout, shape, 'is read as', value,
                      '' if value or said else 'in silence')
    print('%d of %d wrong' % (bad, n))
    return bad > 0


if __name__ == '__main__':
    sys.exit(main())
