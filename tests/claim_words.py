#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Hold what gi-verify claims against tables of texts.

usage: claim_words.py words|texts TABLE FOLDER

words: TABLE is lib/data/claims.tsv; each word of a line stands in its example
in the place of the first, and the claims of the last clause are compared.
texts: TABLE has lines of year, text and claims.  Reports are written to FOLDER.
Prints a line for each text that claims something else.
"""
import os
import re
import subprocess
import sys


def words(table):
    """Kind, year, text, its last clause's first byte, claims."""
    for f in rows(table):
        kind, claims, year = f[0], f[5], '2021'
        if re.match(r'\d{4}: ', claims):
            year, claims = claims[:4], claims[6:]
        alike = f[3].split(' ')
        for w in alike:
            text = f[4].replace(alike[0], w, 1)
            last = re.split('[，；：]', text)[-1]
            yield (kind, year, text, len(text.encode()) - len(last.encode()),
                   claims)


def texts(table):
    for f in rows(table):
        yield 'text', f[0], f[1], 0, f[2]


def rows(table):
    for line in open(table, encoding='utf8'):
        if not line.startswith('#') and line.strip():
            yield line.rstrip('\n').split('\t')


def claims_of(doc, begin):
    """The claims on cells in the text from byte begin on."""
    got = []
    for line in doc.split('\n'):
        f = line.split('\t')
        if f[0] == 'claim' and f[4] != '\\N' and int(f[3]) > begin:
            got.append(' '.join(f[4:9]).replace(' exact', ''))
    return '; '.join(got) or '-'


def main():
    how, table, folder = sys.argv[1:]
    want = list((words if how == 'words' else texts)(table))
    names = []
    for i, (_, year, text, _, _) in enumerate(want):
        names.append(os.path.join(folder, '%04d.txt' % i))
        with open(names[-1], 'w', encoding='utf8') as f:
            f.write('青禾县水利局%s年政府信息公开工作年度报告\n一、总体情况\n%s\n'
                    % (year, text if text[-1] in '。；' else text + '。'))
    out = subprocess.run(
        ['bash', '-c', 'gi-normalize -- "$@" | gi-sections | gi-tables | '
         'gi-verify --fail-on=never', 'x'] + names,
        stdout=subprocess.PIPE, check=True).stdout.decode('utf8')
    docs = re.split(r'(?m)^doc\t', out)[1:]
    bad = abs(len(docs) - len(want))
    for (kind, _, text, begin, claims), doc in zip(want, docs):
        got = claims_of(doc, begin)
        if got != claims:
            bad += 1
            print('%s: %s: %s, not %s' % (kind, text, got, claims))
    print('%d texts, %d differ' % (len(want), bad))
    sys.exit(bad > 0)


if __name__ == '__main__':
    main()
