#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make the sample reports: places, bodies, figures and words are invented.

usage: mksamples.py [DIR | --broken]

Writes NAME.txt, NAME.truth.tsv and NAME.findings.tsv into DIR (default:
samples/ beside this file), one report for each trouble that real ones show.
The same program always writes the same bytes.

With --broken it writes no file, but a line for each rule and layout in which
a report breaks it for sure: rule, layout ("prose" where no table stands), name,
with TABs between."""
import os
import sys
from decimal import Decimal

import layouts as L
from layouts import Cell
from oracle import findings
from prose import (SPACED, TWO_LINES, YEAR_FIRST, closing, free_form, halfwidth,
                   letterspaced, overview, title, topics, whole)
from report import Report

SAMPLES = []
WIDE = [8, 10, 22, 4, 4, 4, 6, 6, 4, 4]     # columns of the requests table
CASES = [4] * 15
LAYOUT = (L.aligned([12, 9, 9, 9]),     # as pdftotext -layout
          L.aligned([4, 5, 11, 3, 2, 2, 3, 3, 2, 3], indent=2),
          L.aligned([2] * 15))


def sample(name, agency, year, edition=None, **more):
    """Register a function that fills in and writes down one report."""
    def register(make):
        SAMPLES.append((make, (name, agency, year, edition), more))
        return make
    return register


# One report a layout.

@sample('tabs', '沅陌县水务局', 2019, makes_rules=True)
def _(r):
    # a PDF was printed from it before there was such a rule
    r.find('competence', 'art20_1.regulations', '0',
           str(r.get('disclosure', 'art20_1.regulations', 'made')))
    r.put('当前位置：首页 > 政府信息公开 > 年度报告', '')
    r.blank_zeros('results.refused.inquiry', 2)
    whole(r, L.tabs)
    r.put('', '【打印本页】 【关闭窗口】', '主办单位：沅陌县人民政府办公室')


@sample('tabs-ragged', '榆棠区教育局', 2020)
def _(r):
    whole(r, L.tabs_ragged)


@sample('pipes', '苍浦县民政局', 2020)
def _(r):
    r.put('索引号 | CP0011-2021-0007 | 发布机构 | 苍浦县民政局',
          '---|---|---|---', '公开方式 | 主动公开 | 生成日期 | 2021-01-18', '')
    whole(r, L.pipes)


@sample('pipes-padded', '鹤渚市林业局', 2021)
def _(r):
    r.blank_zeros('results.partial', 3)
    whole(r, L.pipes_padded)


@sample('bar-ends', '青芷县司法局', 2019)
def _(r):
    whole(r, L.bar_ends)


@sample('bar-between', '砚川县审计局', 2020)
def _(r):
    whole(r, L.bar_between)


@sample('bar-opens', '栖禾区统计局', 2022)
def _(r):
    whole(r, L.bar_opens)


@sample('markdown', '霁州市档案局', 2021)
def _(r):
    r.blank('disclosure', 'art20_6.coercion', 'decisions', '—')
    whole(r, L.markdown)


@sample('rst', '沅陌县财政局', 2022)
def _(r):
    whole(r, (L.drawn([24, 14, 14, 14], L.ASCII), L.drawn(WIDE, L.ASCII),
              L.drawn(CASES, L.ASCII)), disclosure='blocks')


@sample('org', '榆棠区应急管理局', 2023)
def _(r):
    whole(r, L.org)


@sample('box', '苍浦县农业农村局', 2021)
def _(r):
    r.blank_zeros('results.granted', 2)
    whole(r, (L.drawn([24, 14, 14, 14], L.LINES), L.drawn(WIDE, L.LINES),
              L.drawn(CASES, L.LINES)))


@sample('layout', '鹤渚市水利局', 2022, scale=9)
def _(r):
    whole(r, LAYOUT, disclosure='blocks')
    at = r.sections[4] - 1
    r.lines[at - 1:at] = ['', '                    - 2 -', '\f']
    for n in (4, 5, 6):
        r.sections[n] += 2


@sample('columns', '青芷县交通运输局', 2020)
def _(r):
    r.blank_zeros('results.unavailable.not_held', 2)
    wide = L.aligned([24, 14, 14, 14], L.wide)
    whole(r, (wide, L.aligned([18, 14, 60, 8, 8, 8, 12, 12, 6, 6], L.wide),
              L.aligned([8] * 15, L.wide)))


@sample('raw', '砚川县人力资源和社会保障局', 2020)
def _(r):
    whole(r, (L.raw([20] * 4), L.raw([5, 5, 12] + [3] * 7), L.raw([2] * 15)))


@sample('cells', '栖禾区城市管理局', 2019)
def _(r):
    whole(r, L.cells)


@sample('cells-apart', '霁州市司法局', 2021)
def _(r):
    whole(r, L.cells_apart, {'form': TWO_LINES})


@sample('csv', '沅陌县卫生健康局', 2023)
def _(r):
    r.blank_zeros('results.not_processed.repeated', 2)
    whole(r, L.csv, {'form': YEAR_FIRST})


@sample('spaces', '榆棠区住房和城乡建设局', 2019)
def _(r):
    whole(r, L.spaces, {'form': SPACED, 'published': False})


# Labels and heads.

@sample('split', '苍浦县文化和旅游局', 2020)
def _(r):
    r.word = lambda s: letterspaced(halfwidth(s))
    whole(r, L.tabs)
    for n, at in r.sections.items():
        r.lines[at - 1] = r.lines[at - 1].replace(' ', '')


@sample('misspelt', '鹤渚市商务局', 2022)
def _(r):
    r.words = {'results.refused.third_party': '4.保护第三方合法权宜',
               'results.not_processed.reissue':
               '5.要求行政机关确认或重新出俱已获取信息',
               'carried_out': '四、结转下年渡继续办理',
               'disclosure art20_5.licensing': '行政许可事项'}
    for row in list(r.words):
        table = 'disclosure' if row.startswith('disclosure') else 'requests'
        r.find('label-variant', table + ' ' + row.split()[-1], why='soft: '
               'a slip of the pen')
    whole(r, L.tabs)


@sample('variants', '青芷县市场监督管理局', 2021)
def _(r):
    r.words = {'business': '商业机构', 'art20_1.normative': '规范性文件'}
    r.find('label-variant', 'requests business', '商业企业', '商业机构')
    r.find('label-variant', 'disclosure art20_1.normative', '行政规范性文件',
           '规范性文件')
    whole(r, L.pipes)


@sample('variants-cells', '栖禾区卫生健康局', 2022)
def _(r):
    short = '逾期不补正', '逾期不缴费'
    for row, text in zip(('uncorrected', 'unpaid'), short):
        row = 'results.other.' + row
        r.words[row] = text
        r.find('label-variant', 'requests ' + row, actual=text)
    whole(r, L.cells)


@sample('heads', '砚川县自然资源局', 2020)
def _(r):
    """Heads cut short, one of them missing, and out of their order."""
    r.words = {'made': '本年新', 'disclosed': '本年新'}
    for c in r.words:
        r.find('label-variant', 'disclosure ' + c, why='soft: cut to 本年新')
    grid = r.requests()
    grid[1] = [grid[1][2], grid[1][0], grid[1][1]]
    grid[2][2].text = ''
    title(r)
    overview(r)
    r.heading(2)
    r.table('disclosure', L.tabs)
    r.heading(3)
    r.table('requests', L.tabs, grid)
    r.heading(4)
    r.table('proceedings', L.tabs)
    closing(r)


@sample('shifted', '栖禾区生态环境分局', 2020)
def _(r):
    """A label column that is missing in some rows and shifted in others."""
    whole(r, L.tabs)
    n = r.sections[3]
    for i, line in enumerate(r.lines):
        if i > n and '2.其他法律' in line:
            r.lines[i:i + 2] = [x[1:] for x in r.lines[i:i + 2]]
        if '重复申请' in line:
            r.lines[i] = line[1:]
        if i > n and '（三）不予公开' in line:
            r.lines[i] = line.replace('（三）不予公开\t', '')


@sample('pages', '霁州市教育局', 2020)
def _(r):
    """Heads that come again on each page, and page numbers."""
    whole(r, L.tabs)
    first = r.sections[3]
    heads = r.lines[first:first + 3]
    for mark, page in (('危及', 2), ('信访举报', 3)):
        at = next(i for i, x in enumerate(r.lines)
                  if i > first and mark in x)
        r.lines[at:at] = ['- %d -' % page, ''] + heads
        for n in (4, 5, 6):
            r.sections[n] += 5


# Numbers and blanks.

@sample('numbers', '沅陌县发展和改革局', 2019, scale=900)
def _(r):
    full = {ord('0') + i: 0xFF10 + i for i in range(10)}
    show = lambda t, row, c: str(r.get(t, row, c))
    for row in ('art20_5.licensing', 'art20_6.penalties'):
        r.set('disclosure', row, 'decisions', 1000 + r.n(8999))
        r.shown['disclosure', row, 'decisions'] = '{:,}'.format(
            r.get('disclosure', row, 'decisions'))
    for row, value, text in (('art20_5.licensing', -4, '减4'),
                             ('art20_5.other_services', 5, '增加5'),
                             ('art20_6.penalties', 2, '+2'),
                             ('art20_6.coercion', -1, '-1')):
        r.set('disclosure', row, 'prior_items', 20)
        r.set('disclosure', row, 'change', value)
        r.shown['disclosure', row, 'change'] = text
    r.set('disclosure', 'art20_9.procurement', 'amount', 8236500)
    r.shown['disclosure', 'art20_9.procurement', 'amount'] = '823.65万元'
    r.set('disclosure', 'art20_9.procurement', 'items', 12)
    r.shown['disclosure', 'art20_9.procurement', 'items'] = '12项'
    for c in ('natural', 'business', 'total'):
        for row in ('new', 'results.total'):
            r.shown['requests', row, c] = show(
                'requests', row, c).translate(full)
    r.blank('disclosure', 'art20_1.regulations', 'made disclosed in_force',
            '/')
    r.blank('disclosure', 'art20_8.fees', 'prior_items change', '无')
    r.blank('proceedings', 'review', 'pending', '—')
    r.add('proceedings', 'review', 'total',
          r.get('proceedings', 'review', 'upheld') +
          r.get('proceedings', 'review', 'corrected') +
          r.get('proceedings', 'review', 'other') -
          r.get('proceedings', 'review', 'total'))
    whole(r, L.tabs_ragged)


@sample('yuan', '榆棠区财政局', 2020)
def _(r):
    r.set('disclosure', 'art20_9.procurement', 'amount', '251000.5')
    r.shown['disclosure', 'art20_9.procurement', 'amount'] = '251000.5元'
    whole(r, L.csv)


@sample('merged', '苍浦县退役军人事务局', 2020)
def _(r):
    """A row merged over all columns: one value, and no way to know whose."""
    for row in ('results.granted', 'results.refused.internal_affairs'):
        for c in r.form.tables['requests'].columns(row):
            r.set('requests', row, c, None)
            r.shown['requests', row, c] = '0' if c == 'natural' else ''
        r.unplaced('requests', row)
        r.find('ambiguous-row', 'requests ' + row, '7 values', '1 value')
    t = r.form.tables['requests']
    total, parts = t.colsums[0]
    for c in t.columns('new'):      # as if those rows were 0
        have = sum(r.get('requests', p, c) or 0 for p in parts)
        r.add('requests', 'new', c, have - r.get('requests', total, c))
        r.set('requests', total, c, have)
    whole(r, L.pipes_padded)


@sample('two', '鹤渚市机关事务管理局', 2019)
def _(r):
    """Two values a row for seven columns, five of fifteen in table 4."""
    t = r.form.tables['requests']
    for row in t.leaves():
        r.unplaced('requests', row)
        r.find('ambiguous-row', 'requests ' + row, '7 values', '2 values')
    for row in r.form.tables['proceedings'].leaves():
        r.unplaced('proceedings', row)
    r.find('ambiguous-row', 'proceedings', '15 values', '5 values')
    grid, cases = r.requests(), r.proceedings()
    for row in grid[3:]:
        values = [x for x in row if x.value]
        row[-7:] = [values[0], values[6]]
    title(r)
    overview(r)
    r.heading(2)
    r.table('disclosure', L.cells)
    r.heading(3)
    r.table('requests', L.cells, grid)
    r.heading(4)
    r.table('proceedings', L.cells, cases[:3] + [cases[3][:5]])
    closing(r)


@sample('lost-row', '青芷县统计局', 2021)
def _(r):
    """A row that the text does not have."""
    row = 'results.refused.process'
    t = r.form.tables['requests']
    for c in t.columns(row):
        r.truth['requests', row, c] = 'absent'
    r.find('unread-row', 'requests ' + row)
    whole(r, L.pipes)
    at = next(i for i, x in enumerate(r.lines) if '6.属于四类' in x)
    del r.lines[at]
    for n in (4, 5, 6):
        r.sections[n] -= 1


# Encodings and scripts.

@sample('gb18030', '砚川县民族宗教事务局', 2019)
def _(r):
    r.encoding, r.newline = 'gb18030', '\r\n'
    whole(r, L.tabs)


@sample('utf16', '栖禾区科学技术局', 2021)
def _(r):
    r.encoding, r.newline = 'utf-16', '\r\n'
    whole(r, L.tabs)


TRADITIONAL = dict(zip(
    '总体情况动开务项规范许处罚强对业费购机关数废现决额单万复议诉讼结维纠'
    '审题进报请级组织团转办与违护党没无补举类权属国两个条间网发长时标运'
    '计内减据系为于后当确获执过继续稳账态户设调栏会评员见责监编参说够迟书'
    '构询应实区质认点',
    '總體情況動開務項規範許處罰強對業費購機關數廢現決額單萬復議訴訟結維糾'
    '審題進報請級組織團轉辦與違護黨沒無補舉類權屬國兩個條間網發長時標運'
    '計內減據係為於後當確獲執過繼續穩賬態戶設調欄會評員見責監編參說夠遲書'
    '構詢應實區質認點'))
PINYIN = {'數': 'shù', '業': 'yè', '規': 'guī', '辦': 'bàn'}


@sample('traditional', '霁州市民政局', 2020)
def _(r):
    def turn(text):
        text = ''.join(TRADITIONAL.get(c, c) for c in text)
        return ''.join(c + '(%s)' % PINYIN[c] if c in PINYIN else c
                       for c in text)
    whole(r, L.pipes)
    at = r.sections[1] - 1
    r.finish = lambda text: '\n'.join(
        text.split('\n')[:at] + [turn(x) for x in text.split('\n')[at:]])


@sample('bytes', '沅陌县信访局', 2019)
def _(r):
    """A byte-order mark, bytes that are no text, controls, invisible signs
    and compatibility ideographs."""
    whole(r, L.tabs)
    r.find('bad-bytes', 'document', why='two bytes of no character')
    r.find('control-bytes', 'document', why='ESC and U+202E')
    r.put('联系电话\ufffd\ufffd以网站公布的为准。\u001b[1m\u202e')
    r.encoding = 'bytes'
    r.finish = lambda text: '\ufeff' + text.replace(
        '一、总体', '⼀、总\u200b体').replace('第二十条', '第⼆⼗条')


# Whole reports gone wrong.

@sample('lost', '榆棠区水务局', 2020)
def _(r):
    """The tables are gone; a sum in the prose is wrong."""
    title(r)
    overview(r, wrong=1)
    for n, table in ((2, 'disclosure'), (3, 'requests')):
        r.heading(n)
        r.put('[TABLE]' if n == 2 else '', '')
        r.find('missing-table', table, 'a table', 'none',
               'soft: lost-table says so' if n == 2 else '')
    r.find('lost-table', 'line', why='[TABLE]')
    r.heading(4)
    r.find('missing-table', 'proceedings', 'a table', 'none')
    r.put('')
    closing(r)


def broken(r):
    r.add('requests', 'new', 'natural', 1)          # balance
    r.add('requests', 'new', 'total', 1)
    r.add('requests', 'results.granted', 'business', 2)     # result-total
    r.add('requests', 'results.granted', 'total', 2)
    r.add('requests', 'carried_out', 'other', 1)    # balance, row-total
    r.add('proceedings', 'litigation.direct', 'total', 3)   # case-total
    r.add('proceedings', 'litigation.after_review', 'pending', 1)


@sample('broken', '苍浦县教育局', 2020)
def _(r):
    broken(r)
    whole(r, L.tabs)


@sample('broken-new', '鹤渚市统计局', 2023)
def _(r):
    broken(r)
    whole(r, L.pipes, wrong=2)


def insert(r, row, *texts):
    """A row that the form does not have, below one of table 2."""
    grid = r.disclosure()
    at = next(i for i, x in enumerate(grid) if x[0].text == row)
    new = [Cell(texts[0])] + [Cell(x, value=True) for x in texts[1:]]
    new[-1].cols = grid[at][-1].cols
    grid.insert(at + 1, new)
    r.disclosure = lambda: grid
    r.find('extra-row', 'disclosure ' + texts[0])


@sample('extra', '榆棠区交通运输局', 2020)
def _(r):
    insert(r, '行政强制', '行政检查', '41', '2', '366')
    whole(r, L.pipes)


@sample('extra-cells', '鹤渚市城市管理局', 2019)
def _(r):
    """Between two blocks, and all of it nought."""
    insert(r, '规范性文件', '其他主动公开文件', '0', '0', '0')
    whole(r, L.cells)


@sample('extra-one', '青芷县应急管理局', 2022)
def _(r):
    insert(r, '行政处罚', '行政检查', '57')
    whole(r, L.markdown)


@sample('totals', '霁州市财政局', 2021)
def _(r):
    """Totals left blank: of a row, of a column, of cases; one of noughts."""
    for row in ('results.granted', 'carried_out'):
        r.set('requests', row, 'legal', r.get('requests', row, 'legal') + 2)
        r.add('requests', row, 'total', 2)
    r.add('requests', 'results.total', 'legal', 2)
    r.add('requests', 'results.total', 'total', 2)
    for c in ('legal', 'total'):
        r.add('requests', 'new', c, 4)
    r.blank('requests', 'results.granted', 'total')
    r.blank('requests', 'results.total', 'legal')
    r.blank('proceedings', 'review', 'total', '/')
    r.set('proceedings', 'review', 'upheld', 3)
    whole(r, L.tabs)


@sample('totals-zero', '栖禾区财政局', 2023)
def _(r):
    """A blank total of noughts is a blank cell, no more."""
    for c in r.form.tables['proceedings'].columns('litigation.direct'):
        r.set('proceedings', 'litigation.direct', c, 0)
    r.blank('proceedings', 'litigation.direct', 'total')
    r.blank('proceedings', 'review', 'total')
    r.set('proceedings', 'review', 'pending', 1)
    whole(r, L.csv)


def empty(r):
    """Leave every cell of the tables empty."""
    for t in r.form.tables:
        for row in r.form.tables[t].leaves():
            r.blank(t, row, ' '.join(r.form.tables[t].columns(row)))


@sample('empty', '苍浦县林业局', 2023)
def _(r):
    empty(r)
    r.find('overview-topic', '依申请公开', why='no figure of requests')
    whole(r, L.tabs)


@sample('empty-bars', '砚川县信访局', 2020)
def _(r):
    empty(r)
    whole(r, L.markdown)


def fill(r, row, values):
    """Set the columns of a row of the disclosure table, as they stand."""
    for c, v in zip(r.form.tables['disclosure'].columns(row), values):
        r.set('disclosure', row, c, v)


def items(r, **rows):
    for row in ('art20_5.licensing', 'art20_5.other_services',
                'art20_6.penalties', 'art20_6.coercion'):
        fill(r, row, rows.get(row[8:], (0, 0, 0)))


def papers(r, values):
    fill(r, 'art20_1.regulations', (0, 0, 0))
    fill(r, 'art20_1.normative', values)


@sample('items', '栖禾区农业农村局', 2019)
def _(r):
    """Decisions in place of items, and papers that were made and not shown."""
    items(r, penalties=(83, -64, 19))
    papers(r, (23, 0, 0))
    r.find('items-as-decisions', 'art20_6.penalties')
    r.find('stock-order', 'art20_1.normative', '23', '0')
    whole(r, L.cells)


@sample('items-small', '霁州市应急管理局', 2020)
def _(r):
    """The same in two rows of small figures, in another layout."""
    items(r, licensing=(5, -3, 2), penalties=(2, 5, 7))
    papers(r, (4, 9, 6))
    for row in ('art20_5.licensing', 'art20_6.penalties'):
        r.find('items-as-decisions', row)
    r.find('stock-order', 'art20_1.normative', '9', '6')
    whole(r, L.pipes)


@sample('items-kept', '砚川县卫生健康局', 2020)
def _(r):
    """Items that happen to be what is decided, and a paper of December."""
    items(r, licensing=(31, 0, 412), other_services=(6, -6, 0),
          penalties=(20, 12, 32), coercion=(3, 0, 3))
    papers(r, (5, 7, 8))
    fill(r, 'art20_1.regulations', (6, 4, 4))
    r.find('competence', 'art20_1.regulations', '0', '6')
    whole(r, L.bar_ends)


@sample('papers', '沅陌县司法局', 2022)
def _(r):
    papers(r, (6, 1, 4))
    r.find('stock-order', 'art20_1.normative', '5', '4')
    whole(r, L.tabs)


@sample('papers-kept', '苍浦县水利局', 2023)
def _(r):
    """Two papers will be in force next year only, and the text says so."""
    papers(r, (6, 1, 3))
    whole(r, L.cells)
    at = r.sections[2] - 1
    r.lines[at:at] = ['年末制发的2件规范性文件尚未施行。']
    for n in range(2, 7):
        r.sections[n] += 1


def reword(r, old, new):
    """Put new in the place of old, which stands in one line of prose."""
    at = [i for i, line in enumerate(r.lines) if old in line]
    assert len(at) == 1, (r.name, old, at)
    r.lines[at[0]] = r.lines[at[0]].replace(old, new)
    return at[0] + 1


def said(r, new, share, training, total):
    """Section 1 tells of figures: that many more than the table has, and so on."""
    have = r.get('requests', 'new', 'total')
    was = r.get('requests', 'carried_in', 'total')
    reword(r, '收到政府信息公开申请%d件，上年结转%d件。' % (have, was),
           '全年接到群众提出的信息公开申请%d宗，往年结转%d宗。' % (have + new, was))
    reword(r, '定期清理失效文件。', '共复查文件80份，应转为公开的12份，占比为%s%%。' %
           share)
    reword(r, '停用长期不更新的账号1个。', '新栏目5个、改版栏目4个，合计%d个。' % total)
    return reword(r, '邀请社会评议员提出意见，',
                  '办班16期，比上年的20期%s20%%。' % training) - 3


def wrongly_said(r, layout):
    whole(r, layout)
    n = said(r, 7, '51', '增长', 10)
    for k, rule in enumerate(('narrative-table', 'narrative-share',
                              'narrative-sum', 'growth')):
        r.find(rule, 'section 1' if k == 2 else 'line %d' % (n + k))


@sample('said', '栖禾区住房和城乡建设局', 2021)
def _(r):
    """What the prose says of figures, wrong in each way."""
    wrongly_said(r, L.tabs)


@sample('said-cells', '霁州市文化和旅游局', 2023)
def _(r):
    wrongly_said(r, L.cells)


@sample('said-kept', '砚川县林业局', 2022)
def _(r):
    whole(r, L.pipes)
    said(r, 0, '15', '下降', 9)


@sample('said-kept-tabs', '沅陌县体育局', 2020)
def _(r):
    whole(r, L.tabs)
    said(r, 0, '15', '减少', 9)


@sample('older', '苍浦县民政局', 2020)
def _(r):
    """Far more papers made public than made, without a word."""
    papers(r, (3, 15, 51))
    r.find('stock-order', 'art20_1.normative', '15', '3')
    whole(r, L.cells)


@sample('older-kept', '霁州市司法局', 2019)
def _(r):
    papers(r, (3, 15, 51))
    whole(r, L.bar_ends)
    reword(r, '定期清理失效文件。', '集中公开往年制发的文件12件。')


def unpaid(r, many):
    """So many requests of people were dropped for an unpaid fee, no others."""
    for c in r.form.tables['requests'].columns('new'):
        by = (many if c in ('natural', 'total') else 0) - r.get(
            'requests', 'results.other.unpaid', c)
        for row in ('new', 'results.other.unpaid', 'results.total'):
            r.add('requests', row, c, by)


def problems(r, text):
    """Put text in the place of all that section 5 says."""
    reword(r, '存在的问题：部分文件的公开迟于规定期限；答复文书的说理不够充分。',
           text)
    reword(r, '改进情况：建立公开时限台账，每季度抽查一次；编印答复范例供各科室参照。',
           '')


@sample('unfilled', '鹤渚市交通运输局', 2021)
def _(r):
    """Figures that were never filled in; a fee that section 6 is silent of."""
    unpaid(r, 2)
    whole(r, L.tabs)
    for old, new in (('网站栏目3个', '网站栏目××个'),
                     ('存在的问题：部分', '存在的问题：＿＿＿件')):
        r.find('placeholder', 'line %d' % reword(r, old, new))
    r.find('fee-silence', 'section 6')
    reword(r, '本年度未收取信息处理费，没有', '本年度没有')


@sample('unfilled-cells', '苍浦县统计局', 2023)
def _(r):
    """The same in another layout, and a fifth section of two words."""
    unpaid(r, 1)
    whole(r, L.cells)
    r.find('placeholder', 'line %d' % reword(r, '账号1个', '账号    个（待补充）'))
    problems(r, '问题不突出。')
    r.find('thin-section', 'section 5')
    r.find('fee-silence', 'section 6')
    reword(r, '本年度未收取信息处理费，没有', '未发出收费通知，没有')


@sample('unfilled-kept', '青芷县林业局', 2021)
def _(r):
    """A fee that was not paid, as section 6 has it."""
    unpaid(r, 2)
    whole(r, L.csv)
    reword(r, '本年度未收取信息处理费，没有',
           '发出收费通知2件，申请人逾期未缴，实收0元。此外没有')


@sample('thin', '砚川县档案局', 2022)
def _(r):
    """A fifth section of a good intention."""
    whole(r, L.bar_ends)
    problems(r, '今后再接再厉。')
    r.find('thin-section', 'section 5')


@sample('thin-kept', '栖禾区档案局', 2020)
def _(r):
    """Few words, and both in them."""
    whole(r, L.tabs)
    problems(r, '有3件答复超期，已约谈经办人；自七月起由办公室逐件倒排时间。')


@sample('jumbled', '榆棠区审计局', 2022)
def _(r):
    """A title whose characters are out of order."""
    whole(r, L.pipes, {'form': '{agency}{year}年政府信公开息工作年度报告'})
    r.find('title', 'line 1')


@sample('no-annual', '沅陌县林业局', 2020)
def _(r):
    """A title that is none of an annual report, over a table of other shape."""
    whole(r, L.cells, {'form': '{agency}{year}年政府信息公开工作报告'})
    r.find('title', 'line 1')


def left_over(r):
    """A notice that was replaced, a heading alone, a line of the form."""
    n = reword(r, '根据政府信息公开条例的要求', '根据国办公开办函〔2019〕60号的要求')
    r.find('superseded-notice', 'line %d' % n)
    n = reword(r, '（四）平台建设。调整网站栏目3个，停用长期不更新的账号1个。',
               '（四）平台建设')
    r.find('empty-heading', 'line %d' % n)
    n = reword(r, '改进情况：', '（填写要求：写明措施）改进情况：')
    r.find('form-text', 'line %d' % n)


@sample('left-over', '鹤渚市民政局', 2022)
def _(r):
    whole(r, L.pipes)
    left_over(r)
    reword(r, '（二）依申请公开。', '（二）依申请公开。网上专栏')


@sample('left-over-cells', '青芷县统计局', 2021)
def _(r):
    """The same in another layout."""
    whole(r, L.cells)
    left_over(r)
    reword(r, '（三）政府信息管理。', '（三）政府信息管理。网站有专栏，')


@sample('preface', '榆棠区民政局', 2022)
def _(r):
    """Six parts announced, five named; nothing of supervision."""
    whole(r, L.pipes)
    n = reword(r, '所列数据', '全文分为六个部分：总体情况；主动公开政府信息情况；'
               '收到和处理政府信息公开申请情况；存在的主要问题及改进情况；'
               '其他需要报告的事项。所列数据')
    r.find('announced-parts', 'line %d' % n)
    reword(r, '（五）监督保障。邀请社会评议员提出意见，未发生责任追究的情形。',
           '（五）其他工作。全年没有发生舆情。')
    r.find('overview-topic', '监督保障')


@sample('preface-cells', '栖禾区教育局', 2021)
def _(r):
    """A part of the old free form is announced; no word on requests."""
    whole(r, L.cells)
    n = reword(r, '所列数据', '内容包括概述、主动公开情况、依申请公开情况、'
               '收费与减免情况、复议和诉讼情况、主要问题。所列数据')
    r.find('announced-parts', 'line %d' % n)
    at = next(i for i, x in enumerate(r.lines) if x.startswith('（二）依'))
    r.lines[at] = '（二）办事公开。公开办事流程12项。'
    r.find('overview-topic', '依申请公开')


@sample('preface-kept', '沅陌县民政局', 2023)
def _(r):
    """What is announced is there, and each subject in other words."""
    whole(r, L.tabs)
    reword(r, '所列数据', '全文由总体情况、主动公开政府信息情况、收到和处理政府信息'
           '公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况'
           '以及其他需要报告的事项六部分构成。所列数据')
    reword(r, '（三）政府信息管理。对新制作的文件逐件标明公开属性，定期清理失效文件。',
           '公文起草时即定属性。')
    reword(r, '（四）平台建设。调整网站栏目3个，停用长期不更新的账号1个。',
           '乡镇便民大厅添了查询终端。')
    reword(r, '（五）监督保障。邀请社会评议员提出意见，未发生责任追究的情形。',
           '各股室每月自查。')


@sample('leftover', '榆棠区林业局', 2022)
def _(r):
    """Copied from another bureau: its name, and its city's newspaper."""
    whole(r, L.pipes)
    for old, new in (('调整网站栏目3个', '调整网站栏目3个，在《泸州日报》刊登告示2期'),
                     ('建立公开时限台账', '榆棠区教育局将建立公开时限台账')):
        line = reword(r, old, new)
        if '改进情况：榆' in r.lines[line - 1]:
            r.lines[line - 1] = r.lines[line - 1].replace('改进情况：', '')
        r.find('foreign-place', 'line %d' % line)


@sample('leftover-cells', '沅陌县财政局', 2020)
def _(r):
    """Another county's bureau speaks, and is whom to ask."""
    whole(r, L.cells)
    r.find('foreign-place', 'line %d' % reword(
        r, '对新制作的文件', '一年来，常山县财政局坚持对新制作的文件'))
    r.find('foreign-place', 'line %d' % reword(
        r, '没有其他需要报告的事项。',
        '没有其他需要报告的事项。如有疑问，请与常山县财政局联系。'))


@sample('leftover-kept', '鹤渚市交通运输局', 2021)
def _(r):
    """A visit, a neighbour, a cited paper and a town of the same place."""
    whole(r, L.tabs)
    reword(r, '调整网站栏目3个', '赴义乌市交通运输局学习，与鹤渚市公安局联合整治；'
           '按照浙政办发〔2021〕7号文件调整网站栏目3个')


@sample('no-place', '区水务局', 2019)
def _(r):
    """A bureau of a district that the title does not name."""
    whole(r, L.pipes)
    r.find('title', 'line 1')


def dated(r, day):
    """Put a day of publication in the place of that which stands there."""
    at = [i for i, line in enumerate(r.lines) if line.startswith('发布日期')]
    r.lines[at[0]] = '发布日期：%s　信息来源：%s' % (day, r.agency)


@sample('late', '苍浦县应急管理局', 2021)
def _(r):
    """Two days late; and rules of a bureau, which can make none."""
    fill(r, 'art20_1.regulations', (0, 1, 4))
    r.find('competence', 'art20_1.regulations', '0', '1')
    whole(r, L.cells)
    dated(r, '2022-02-02')
    r.find('late', 'document', '2022-01-31', '2022-02-02')


@sample('late-government', '沅陌县人民政府', 2020)
def _(r):
    """A government has time to the end of March, and does not keep it."""
    fill(r, 'art20_1.regulations', (2, 2, 9))
    r.find('competence', 'art20_1.regulations', '0', '2')
    whole(r, L.pipes)
    dated(r, '2021年4月6日')
    r.find('late', 'document', '2021-03-31', '2021-04-06')


@sample('last-day', '榆棠区人民政府', 2022)
def _(r):
    """The last day is in time."""
    whole(r, L.tabs)
    dated(r, '2023-03-31 23:50')


@sample('suspect', '青芷县水利局', 2021, scale=30)
def _(r):
    """One cell explains every identity that fails: two digits swapped."""
    key = 'requests', 'results.total', 'natural'
    r.set(*key, r.get(*key) + 9)
    whole(r, LAYOUT, disclosure='blocks')


@sample('suspect-csv', '榆棠区林业局', 2020)
def _(r):
    """A figure with ten too many, which its row and its column both tell."""
    r.add('requests', 'results.granted', 'business', 10)
    whole(r, L.csv)


@sample('not-a-count-bars', '青芷县农业农村局', 2020)
def _(r):
    """Half a case, and fewer items than none."""
    for c in ('other', 'total'):
        r.set('proceedings', 'review', c, r.get('proceedings', 'review', c) +
              Decimal('0.5'))
    r.set('disclosure', 'art20_8.fees', 'prior_items', -2)
    r.set('disclosure', 'art20_8.fees', 'change', 0)
    whole(r, L.pipes_padded)


@sample('not-a-count', '砚川县林业局', 2022)
def _(r):
    r.set('requests', 'results.refused.enforcement_file', 'natural', -1)
    r.set('disclosure', 'art20_6.penalties', 'decisions', '3.5')
    t = r.form.tables['requests']
    total, parts = t.colsums[0]
    r.set('requests', 'results.refused.enforcement_file', 'total', sum(
        r.get('requests', 'results.refused.enforcement_file', c)
        for c in t.rowsum[1]))
    for c in ('natural', 'total'):
        have = sum(r.get('requests', p, c) for p in parts)
        r.add('requests', 'new', c, have - r.get('requests', total, c))
        r.set('requests', total, c, have)
    whole(r, L.tabs)


@sample('cut', '栖禾区信访局', 2021)
def _(r):
    """The text ends in a number of the third table."""
    t = r.form.tables['requests']
    whole(r, L.tabs)
    at = next(i for i, x in enumerate(r.lines) if '（五）不予处理' in x)
    line = r.lines[at].split('\t')
    r.set('requests', 'results.not_processed.petition', 'research', 12)
    r.lines = r.lines[:at] + ['\t'.join(line[:5] + ['1'])]
    rows = t.leaves()
    first = rows.index('results.not_processed.petition')
    for row in rows[first:]:
        for c in t.columns(row):
            r.truth['requests', row, c] = 'absent'
    for c in ('natural', 'business'):
        del r.truth['requests', rows[first], c]
    r.truth['requests', rows[first], 'research'] = 'unplaced'
    r.tables.discard('proceedings')
    for n in (4, 5, 6):
        del r.sections[n]
    r.finish = lambda text: text.rstrip('\n')
    r.find('cut-off', 'line')
    r.find('ambiguous-row', 'requests ' + rows[first], why='soft: cut')
    for row in rows[first + 1:]:
        r.find('unread-row', 'requests ' + row, why='soft: cut')


@sample('old-form', '霁州市水利局', 2022, edition='2019')
def _(r):
    """The form of 2019 for the year 2022; the period stated is another's."""
    r.find('wrong-edition', 'document', '2021', '2019')
    r.find('year-mismatch', 'line', '2022', '2021')
    whole(r, L.tabs)
    r.lines = [x.replace('2022年1月1日', '2021年1月1日') for x in r.lines]


@sample('order', '沅陌县审计局', 2020)
def _(r):
    """Section 4 before section 3, section 6 missing."""
    title(r)
    overview(r)
    r.heading(2)
    r.table('disclosure', L.tabs)
    r.heading(4)
    r.table('proceedings', L.tabs)
    r.heading(3)
    r.table('requests', L.tabs)
    closing(r, six=False)
    r.find('section-order', '3', why='stands behind section 4')
    r.find('section-order', '4', why='soft: the one or the other')
    r.find('missing-section', '6', '其他需要报告的事项', '')


@sample('headings', '榆棠区司法局', 2019)
def _(r):
    """Section titles in other words, one with nothing under it."""
    title(r, TWO_LINES)
    overview(r)
    r.heading(2)
    r.table('disclosure', L.tabs)
    r.heading(3)
    r.table('requests', L.tabs)
    r.heading(4, '因政府信息公开工作被申请行政复议、提起行政诉讼情况')
    r.table('proceedings', L.tabs)
    closing(r, '存在的主要问题和改进措施', six=False)
    r.heading(6)
    r.find('missing-section', '6', 'text', 'nothing under the heading')
    for n in '45':
        r.find('label-variant', 'section ' + n, why='soft: heading wording')


@sample('old-form-cells', '鹤渚市信访局', 2020, edition='2021')
def _(r):
    """The form of 2021 a year early; what was done is another year's."""
    r.find('wrong-edition', 'document', '2019', '2021')
    whole(r, L.cells)
    n = reword(r, '对新制作的文件', '2018年，全局对新制作的文件')
    r.find('year-mismatch', 'line %d' % n)


@sample('no-problems', '苍浦县信访局', 2022)
def _(r):
    """Section 5 left out, section 6 under its number; table 4 left out."""
    title(r)
    overview(r)
    r.heading(2)
    r.table('disclosure', L.pipes)
    r.heading(3)
    r.table('requests', L.pipes)
    r.heading(4)
    r.find('missing-table', 'proceedings', 'a table', 'none')
    r.put('全年没有发生。', '')
    r.find('missing-section', '5', r.form.sections[5], '')
    r.heading(6, printed=5)
    r.find('section-order', '6', why='under the number of section 5')
    r.put('本年度未收取信息处理费，没有其他需要报告的事项。')


# Before 2019.

@sample('annex', '苍浦县水利局', 2016, edition='2014', scale=40)
def _(r):
    free_form(r, topics(r, 160))
    r.put('附件', '政府信息公开情况统计表', '（2016年度）')
    r.table('statistics', L.tabs)
    r.put('', '填报单位负责人：陆某　　填报日期：2017年1月12日')


@sample('annex-broken', '鹤渚市农业局', 2017, edition='2014', scale=40)
def _(r):
    for total, _ in r.form.tables['statistics'].colsums:
        r.add('statistics', total, 'count',
              2 if total == 'requests.answered' else 1)
    free_form(r, topics(r, 90))
    r.put('政府信息公开情况统计表', '（2017年度）')
    r.table('statistics', L.pipes)
    r.put('', '填报日期：2018年1月9日')


@sample('annex-cells', '砚川县农业局', 2018, edition='2014', scale=40)
def _(r):
    """Sums that are missed by one, in a column of cells."""
    for total, _ in r.form.tables['statistics'].colsums[:2]:
        r.add('statistics', total, 'count', 1)
    free_form(r, topics(r, 120))
    r.put('附表', '政府信息公开情况统计表', '（2018年度）')
    r.table('statistics', L.cells)
    r.put('', '填报日期：2019年2月26日')


@sample('free', '青芷县粮食局', 2017, edition='free')
def _(r):
    """Free form, the annex missing; examples that are no sum."""
    free_form(r, '通过网站公开政府信息212条，其中规划计划30条、财政信息41条等；'
                 '另在宣传栏张贴通知56份。')
    r.find('missing-table', 'statistics', why='soft: the text has no annex')


# Writing.

def found(r):
    """(rule, place, expected, actual[, why]) of each finding that is due."""
    return (findings(r.form, r.known()) if r.form else []) + r.findings


def put_truth(folder, r):
    """What a reader of the report can know, beside it."""
    path = os.path.join(folder, r.name)
    with open(path + '.truth.tsv', 'w', encoding='utf8') as f:
        for key, value in (('agency', r.agency), ('year', r.year),
                           ('edition', r.edition)):
            f.write('meta\t%s\t-\t%s\n' % (key, value))
        for n, line in sorted(r.sections.items()):
            f.write('section\t%d\t-\t%d\n' % (n, line))
        for key, value in r.known().items():
            f.write('\t'.join(key) + '\t' + value + '\n')
    with open(path + '.findings.tsv', 'w', encoding='utf8') as f:
        for x in found(r):
            f.write('\t'.join(x) + '\t' * (len(x) < 5) + '\n')


def broken_in(r):
    for rule, *_, why in (x if len(x) == 5 else x + ('',) for x in found(r)):
        if not why.startswith('soft:'):
            for layout in sorted(r.layouts) or ['prose']:
                yield rule, layout, r.name


def made(make, args, more):
    r = Report(*args, **more)
    make(r)
    return r


def write(folder, r):
    text = r.text().replace('\n', r.newline)
    if r.encoding == 'bytes':
        data = text.encode('utf-8').replace('\ufffd'.encode(), b'\xff')
    else:
        data = text.encode(r.encoding)
    with open(os.path.join(folder, r.name) + '.txt', 'wb') as f:
        f.write(data)
    put_truth(folder, r)


def main():
    reports = (made(*x) for x in SAMPLES)
    if sys.argv[1:] == ['--broken']:
        for line in sorted({x for r in reports for x in broken_in(r)}):
            print('\t'.join(line))
        return
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        os.path.dirname(os.path.abspath(__file__)), 'samples')
    for r in reports:
        write(folder, r)


if __name__ == '__main__':
    main()
