#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Table 3 of annual reports as CSV, as one writes it in an afternoon: what
the benchmark holds gi-tables against.  It knows the labels of the form, reads
rows with tabs, bars or blanks between their values and rows of one cell a
line, and prints the rows that have seven numbers.

usage: analyst.py [FILE...]     (standard input: names ended by NUL)"""
import csv
import re
import sys
import unicodedata

LABELS = '''
本年新收政府信息公开申请数量
上年结转政府信息公开申请数量
予以公开
部分公开
属于国家秘密
其他法律行政法规禁止公开
危及“三安全一稳定”
保护第三方合法权益
属于三类内部事务信息
属于四类过程性信息
属于行政执法案卷
属于行政查询事项
本机关不掌握相关政府信息
没有现成信息需要另行制作
补正后申请内容仍不明确
信访举报投诉类申请
重复申请
要求提供公开出版物
无正当理由大量反复申请
要求行政机关确认或重新出具已获取信息
其他处理
总计
结转下年度继续办理
'''.split()
LABEL = re.compile('|'.join(map(re.escape, LABELS)))
BEGIN = re.compile(r'^三、.*申请')
END = re.compile(r'^四、.*(复议|诉讼)')
TITLE = re.compile(r'(.+?)(20\d\d)年.*政府信息公开.*报告')
NUMBER = re.compile(r'(?<![\d.])-?\d+(?![\d.、])')


def table_lines(lines):
    inside = False
    for line in lines:
        if BEGIN.match(line):
            inside = True
        elif END.match(line):
            return
        elif inside and line:
            yield line


def rows(lines):
    """(label, seven numbers) for each row."""
    label, numbers = None, []
    for line in table_lines(lines):
        m = LABEL.search(re.sub(r'\s', '', line))
        if m:
            label, numbers = m.group(), []
        text = re.sub(r'[|│\t]', ' ', line)
        numbers += [int(x) for x in NUMBER.findall(text)]
        if label and len(numbers) >= 7:
            yield label, numbers[:7]
            label, numbers = None, []


def report(name, out):
    with open(name, encoding='utf-8', errors='replace') as f:
        text = unicodedata.normalize('NFKC', f.read())
    lines = [line.strip() for line in text.splitlines()]
    title = next((m for m in map(TITLE.search, lines) if m), None)
    agency, year = title.groups() if title else ('', '')
    for label, numbers in rows(lines):
        out.writerow([name, agency, year, label] + numbers)


def main():
    names = sys.argv[1:] or sys.stdin.read().split('\0')[:-1]
    out = csv.writer(sys.stdout)
    for name in names:
        report(name, out)


if __name__ == '__main__':
    main()
