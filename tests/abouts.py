#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Texts and what gi-sections must tell of them.

usage: abouts.py titles FILE    each title before a report that says no more
       abouts.py texts FILE     whole texts
       abouts.py editions FORMS reports whose tables are of the forms in FORMS
Shows what differs; exit status 1 then.
"""
import os
import subprocess
import sys

REPORT = '''一、总体情况
本年度认真贯彻落实有关规定，较好完成了各项任务。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
公开的内容还不够丰富，将继续改进，加大公开的力度。
六、其他需要报告的事项
无其他需要报告的事项。
'''


def told(texts):
    """What is told of each text, by keys of meta records, and roles."""
    names = []
    for i, t in enumerate(texts):
        names.append('%04d.txt' % i)
        with open(names[-1], 'w', encoding='utf-8') as f:
            f.write(t)
    p = subprocess.run(
        ['sh', '-c', 'gi-normalize "$@" | gi-sections', 'sh'] + names,
        stdout=subprocess.PIPE, check=True)
    out = {}
    doc = None
    for line in p.stdout.decode('utf-8').split('\n'):
        f = line.split('\t')
        if f[0] == 'doc':
            doc = out.setdefault(f[1], {'roles': 0})
        elif f[0] == 'meta':
            doc[f[2]] = f[3]
        elif f[0] == 'sect' and f[2] == '1' and f[4] != '\\N':
            doc['roles'] += 1
    return [out[n] for n in names]


def rows(name):
    with open(name, encoding='utf-8') as f:
        for line in f:
            if line.strip() and ('\t' in line or line[0] != '#'):
                yield line.rstrip('\n').split('\t')


def compare(cases):
    """cases: name, text, what is wanted.  How many are not so."""
    bad = 0
    for (name, text, want), got in zip(cases, told([c[1] for c in cases])):
        for key, value in want.items():
            have = str(got.get(key, '-'))
            if value != '*' and have not in value.split('|'):
                print('%s: %s: %s, not %s' % (name, key, have, value))
                bad += 1
    print(len(cases), 'texts')
    return bad


def titles(name):
    # a Markdown heading begins with # and a blank too
    return [(f[0], f[0].replace('\\n', '\n') + '\n' + REPORT,
             dict(zip(('title', 'agency', 'year'), f[1:])))
            for f in rows(name)]


def texts(name):
    return [(f[0], f[2].replace('\\n', '\n') + '\n',
             dict(w.split('=', 1) for w in f[1].split(';')))
            for f in rows(name)]


def labels(forms, edition, table):
    """The labels of a table in an edition, a line each; nothing for None."""
    if edition is None:
        return ''
    with open(os.path.join(forms, edition + '.tsv'), encoding='utf-8') as f:
        r = [line.rstrip('\n').split('\t') for line in f]
    return ''.join(x[3] + '\n' for x in r if x[0] in
                   ('row', 'group', 'col', 'head') and x[1] == table)


def report(forms, year, two, three, four, prose=''):
    """A report on a year, whose tables 2, 3 and 4 are of these editions."""
    lines = REPORT.split('\n')
    return '\n'.join(
        ['青芷县水利局%d年政府信息公开工作年度报告' % year] + lines[:2] +
        [prose + lines[2], labels(forms, two, 'disclosure') + lines[3],
         labels(forms, three, 'requests') + lines[4],
         labels(forms, four, 'proceedings') + lines[5]] + lines[6:])


def editions(forms):
    def of(year, *tables):
        return report(forms, year, *tables)

    free = '青芷县水利局2016年政府信息公开工作年度报告\n一、概述\n公开。\n'
    lost = (None, None, None)
    new, old = ('2021',) * 3, ('2019',) * 3
    cases = [
        ('tables lost', of(2021, *lost), '2021'),
        ('tables lost', of(2020, *lost), '2019'),
        ('the form of its year', of(2021, *new), '2021'),
        ('an older form', of(2022, *old), '2019'),
        ('a newer form', of(2020, *new), '2021'),
        ('one table of an older form', of(2021, '2021', '2019', '2021'),
         '2021'),
        ('the other tables lost', of(2021, '2019', None, None), '2019'),
        ('table 2 lost', of(2021, None, '2021', '2021'), '2021'),
        ('one head of an older form',
         of(2022, *lost, '本年新制作数量\t0\n'), '2021'),
        ('one row of a newer form',
         of(2020, *lost, '本年制发件数\t0\n'), '2019'),
        ('the annex', free + labels(forms, '2014', 'statistics'), '2014'),
        ('one label of a later form', free + '本年新制作数量\t0\n', 'free'),
        ('no table', free, 'free'),
        ('two reports', of(2019, *old) + of(2022, *new), '2019'),
        ('two reports', of(2022, *new) + of(2019, *old), '2021'),
        ('two reports, one without tables', of(2022, *lost) +
         of(2019, *old), '2021'),
    ]
    return [(n, t, {'edition': e}) for n, t, e in cases]


def main(args):
    make = {'titles': titles, 'texts': texts, 'editions': editions}
    if len(args) != 2 or args[0] not in make:
        sys.exit(__doc__)
    return 1 if compare(make[args[0]](args[1])) else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
