# SPDX-License-Identifier: ISC
"""The words around the tables of the sample reports."""

TWO_LINES = '{agency}\n{year}年政府信息公开工作年度报告'
YEAR_FIRST = '{year}年{agency}政府信息公开工作年度报告'
SPACED = '{agency} {year} 年政府信息公开工作年度报告'
TOPICS = ('部门文件', '财政信息', '人事信息', '招标公告', '工作动态',
          '政策问答', '办事指南', '规划计划')


def topics(r, total, wrong=0):
    """共 N 条，其中…: a sum in prose, kept or missed by wrong."""
    start = r.rng.randrange(len(TOPICS) - 3)
    a, b = total // 3, total // 4
    parts = [a, b, total - a - b]
    text = '、'.join('%s%d条' % x for x in
                     zip(TOPICS[start:start + 3], parts))
    if wrong:
        r.find('narrative-sum', 'section 1', total, total + wrong,
               '+'.join(map(str, parts)) + ' = %d' % total)
    return '全年在门户网站主动公开政府信息%d条，其中%s。' % (total + wrong, text)


def title(r, form='{agency}{year}年政府信息公开工作年度报告', published=True):
    r.put(*form.format(agency=r.agency, year=r.year).split('\n'))
    if published:
        r.put('', '发布日期：%d-01-%02d　信息来源：%s' % (
            r.year + 1, 8 + r.n(20), r.agency))
    r.put('')


def overview(r, wrong=0):
    new, old = (r.val.get(('requests', row, 'total'))
                for row in ('new', 'carried_in'))
    r.put('根据政府信息公开条例的要求，%s编制了%d年政府信息公开工作年度报告。'
          '所列数据的统计期限为%d年1月1日至12月31日。' % (
              r.agency, r.year, r.year), '')
    r.heading(1)
    r.put('（一）主动公开。' + topics(r, 40 + r.n(300), wrong))
    if new is not None and isinstance(new, int):
        r.put('（二）依申请公开。收到政府信息公开申请%d件，上年结转%d件。' % (
            new, old))
    r.put('（三）政府信息管理。对新制作的文件逐件标明公开属性，定期清理失效文件。',
          '（四）平台建设。调整网站栏目3个，停用长期不更新的账号1个。',
          '（五）监督保障。邀请社会评议员提出意见，未发生责任追究的情形。', '')


def closing(r, five=None, six=True):
    r.heading(5, five)
    r.put('存在的问题：部分文件的公开迟于规定期限；答复文书的说理不够充分。',
          '改进情况：建立公开时限台账，每季度抽查一次；编印答复范例供各科室参照。', '')
    if six:
        r.heading(6)
        r.put('本年度未收取信息处理费，没有其他需要报告的事项。')


def whole(r, layout, heads=None, wrong=0, disclosure=None, six=True):
    """A report in the layout, its six sections in order."""
    layouts = layout if isinstance(layout, tuple) else (layout,) * 3
    title(r, **(heads or {}))
    overview(r, wrong)
    r.heading(2)
    if disclosure == 'blocks':
        for block in r.blocks():
            r.put('')
            r.table('disclosure', layouts[0], block)
    else:
        r.table('disclosure', layouts[0])
    r.put('')
    r.heading(3)
    r.table('requests', layouts[1])
    r.put('')
    r.heading(4)
    r.table('proceedings', layouts[2])
    r.put('')
    closing(r, six=six)


def halfwidth(s):
    return s.translate(str.maketrans('（），：', '(),:'))


def letterspaced(s):
    """结 果 维 持, 三 、 本 年 度: words torn by blanks."""
    return ' '.join(s) if len(s) < 10 else s[:6] + ' ' + s[6:]


def free_form(r, prose):
    title(r)
    r.put('本报告由%s依据政府信息公开条例编制。' % r.agency, '',
          '一、概述', '%d年，局机关指定一名工作人员专门负责信息公开。' % r.year,
          '', '二、主动公开政府信息情况', prose, '',
          '三、依申请公开政府信息情况', '本年度的申请均在法定期限内答复。', '',
          '四、存在的问题和改进措施', '栏目更新不够及时，拟实行按月检查。', '')
