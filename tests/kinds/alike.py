# SPDX-License-Identifier: ISC
"""Labels that are nearly those of the form: what means another thing takes no
row's place; what is only worded otherwise does."""
from .case import kind

LAYOUTS = 'bars tabs html csv docx aligned wide pdf box cells bare'
# Edition, row of the form, and what stands in its place.
OTHER = {
    '2014': '''
disclosed.total	（一）依申请公开政府信息数（不同渠道和方式公开相同信息计1条）
disclosed.total	（一）主动公开政府服务数（不同渠道和方式公开相同信息计1条）
disclosed.normative	其中：主动公开会议纪要数
disclosed.normative	其中：主动公开权责清单数
disclosed.normative_made	制发一般性公文总数
disclosed.normative_made	废止规范性文件总数
channels.gazette	1.政府公告公开政府信息数
channels.gazette	1.政府公报发行份数
channels.website	2.政府网站公开办事指南数
channels.website	2.政府网站访问量
channels.weibo	3.政务抖音公开政府信息数
channels.weibo	3.政务微博关注人数
channels.wechat	4.政务热线公开政府信息数
channels.other	5.其他方式公开政府信息点击数
responses.total	（一）回应网民咨询建议数（不同方式回应同一热点或舆情计1次）
responses.by.press	1.参加或举办座谈会总次数
responses.by.press_lead	其中：主要负责同志参加政务公开培训次数
responses.by.press_lead	其中：分管负责同志参加新闻发布会次数
responses.by.interview	2.政府网站在线直播次数
responses.by.interview	2.政府网站专题访谈次数
responses.by.interview_lead	其中：主要负责同志参加电视访谈次数
responses.by.interview_lead	其中：主要负责同志参加广播热线次数
responses.by.articles	3.政策解读视频发布数
responses.by.articles	3.政策解读稿件阅读数
responses.by.weibo_wechat	4.微博微信转发事件数
responses.by.other	5.其他方式受理事件数
requests.received	（一）收到投诉数
requests.received	（一）收到申请人数
requests.received.in_person	1.当面咨询数
requests.received.in_person	1.当日申请数
requests.received.fax	2.电话申请数
requests.received.fax	2.传真投诉数
requests.received.online	3.微信申请数
requests.received.online	3.网络申请人数
requests.received.letter	4.信访申请数
requests.received.letter	4.委托申请数
requests.closed	（二）申请撤回数
requests.closed	（二）申请在办数
requests.closed	（二）申请结转数
requests.closed.on_time	1.超期办结数
requests.closed.on_time	1.即时办结数
requests.closed.extended	2.逾期办结数
requests.closed.extended	2.延期办理数
requests.answered	（三）申请答复率
requests.answered	（三）申请补正数
requests.answered.already_public	1.属于应主动公开范围数
requests.answered.already_public	1.不属于已主动公开范围数
requests.answered.granted	2.同意公开办理数
requests.answered.granted	2.同意公开复核数
requests.answered.partial	3.同意延期公开答复数
requests.answered.refused	4.不同意公开投诉数
requests.answered.refused.state_secret	其中：涉及工作秘密
requests.answered.refused.trade_secret	涉及商业广告
requests.answered.refused.privacy	涉及个人信用
requests.answered.refused.security_stability	危及国家安全、公共安全、经济安全和校园稳定
requests.answered.refused.not_information	不是《档案法》所指政府信息
requests.answered.refused.other_law	法律法规规定的豁免情形
requests.answered.not_ours	5.不属于政府信息公开数
requests.answered.not_ours	5.属于本行政机关公开数
requests.answered.nonexistent	6.申请信息不明确数
requests.answered.nonexistent	6.申请信息已存在数
requests.answered.correction	7.告知撤回申请数
requests.answered.correction	7.告知作出更改决定数
requests.answered.elsewhere	8.告知通过信访途径办理数
requests.answered.elsewhere	8.告知通过其他途径查询数
review	四、行政裁决数量
review	四、行政复议应诉数量
review.upheld	（一）撤销具体行政行为数
review.corrected	（二）被依法驳回数
review.other	（三）尚未审结数
litigation	五、行政赔偿数量
litigation	五、民事诉讼数量
litigation.upheld	（一）撤销具体行政行为或者驳回原告诉讼请求数
litigation.corrected	（二）被依法赔偿数
complaints	六、表扬感谢数量
complaints	六、信访投诉数量
fees	七、依申请公开信息减免的费用
fees	七、依申请公开信息邮寄的费用
resources.offices	（一）政府信息公开工作领导小组数
resources.reading_points	（二）设置政府信息公开意见箱数
resources.reading_points	（二）设置政府信息公开查询机数
resources.staff	（三）从事政府信息公开工作年限数
resources.staff.full_time	1.离职人员数（不包括政府公报及政府网站工作人员数）
resources.staff.full_time	1.女性人员数（不包括政府公报及政府网站工作人员数）
resources.staff.part_time	2.借调人员数
resources.budget	（四）政府信息公开培训经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）
training.meetings	（一）召开政府信息公开工作培训或座谈会数
training.meetings	（一）召开政府信息公开工作推进会或调度会数
training.courses	（二）举办各类宣传活动数
training.courses	（二）举办各类培训天数
training.people	（三）接受咨询人员数
training.people	（三）接受培训机构数
''',
    'requests': '''
new	一、上年新收政府信息公开申请数量
new	一、本年新收信访事项申请数量
new	一、本年撤回政府信息公开申请数量
new	一、本年新收政府信息公开申请人数量
carried_in	二、本年结转政府信息公开申请数量
carried_in	二、上年撤回政府信息公开申请数量
results.granted	（一）予以受理
results.granted	（一）予以公示
results.granted	（一）予以答复
results.partial	（二）部分受理（区分处理的，只计这一情形，不计其他情形）
results.partial	（二）全部公开（区分处理的，只计这一情形，不计其他情形）
results.refused.state_secret	1.属于工作秘密
results.refused.state_secret	1.不属于国家秘密
results.refused.state_secret	1.属于国家机密
results.refused.forbidden_by_law	2.其他法律行政法规允许公开
results.refused.forbidden_by_law	2.其他法律行政法规禁止转载
results.refused.security_stability	3.危及“两不愁三保障”
results.refused.security_stability	3.危及“三农一稳定”
results.refused.third_party	4.保护第三方个人隐私
results.refused.third_party	4.保护申请人合法权益
results.refused.internal_affairs	5.属于三类外部事务信息
results.refused.internal_affairs	5.属于三类内部管理信息
results.refused.process	6.属于四类决定性信息
results.refused.process	6.属于四类过程性会议
results.refused.enforcement_file	7.属于行政复议案卷
results.refused.enforcement_file	7.属于刑事执法案卷
results.refused.enforcement_file	7.属于行政执法证件
results.refused.inquiry	8.属于行政许可事项
results.refused.inquiry	8.属于历史查询事项
results.unavailable.not_held	1.本机关已掌握相关政府信息
results.unavailable.not_held	1.其他机关不掌握相关政府信息
results.unavailable.needs_creation	2.没有现成信息无需另行制作
results.unavailable.needs_creation	2.已有现成信息需要另行制作
results.unavailable.unclear	3.补正后申请内容已明确
results.unavailable.unclear	3.补正后申请材料仍不齐全
results.not_processed.petition	1.信访举报咨询类申请
results.not_processed.petition	1.表扬建议感谢类申请
results.not_processed.repeated	2.批量申请
results.not_processed.repeated	2.重复投诉
results.not_processed.published	3.要求提供内部出版物
results.not_processed.published	3.要求提供公开查询件
results.not_processed.excessive	4.有正当理由大量反复申请
results.not_processed.excessive	4.无正当理由撤回全部申请
results.not_processed.reissue	5.要求行政机关撤销或重新作出已获取决定
results.not_processed.reissue	5.要求行政机关确认或重新印发已作废文件
results.other	（六）终止处理
results.other.uncorrected	1.申请人主动撤回申请、行政机关不再处理其政府信息公开申请
results.other.uncorrected	1.申请人有正当理由逾期不补正、行政机关不再处理其政府信息公开申请
results.other.unpaid	2.申请人逾期未按收费通知要求提交材料、行政机关不再处理其政府信息公开申请
results.other.unpaid	2.申请人放弃领取答复、行政机关不再处理其政府信息公开申请
results.other.rest	3.撤回
results.total	（七）小计
carried_out	四、结转上年度继续办理
carried_out	四、结转下年度停止办理
carried_out	四、退回下年度继续办理
''',
    'disclosure': '''
art20_1.regulations	规划
art20_1.regulations	规章草案
art20_1.normative	政策性文件
art20_1.normative	废止规范性文件
art20_1.normative	规范性合同
art20_5.licensing	行政确认
art20_5.licensing	行政许可撤销
art20_5.licensing	行政给付
art20_5.other_services	其他对内管理服务事项
art20_5.other_services	其他对外投资合作事项
art20_6.penalties	行政处分
art20_6.penalties	行政奖励
art20_6.penalties	行政处罚听证
art20_6.coercion	行政裁决
art20_6.coercion	行政强拆
art20_6.coercion	行政检查
art20_8.fees	行政事业性支出
art20_8.fees	经营服务性收费
art20_8.fees	行政事业性收费减免
art20_9.procurement	政府分散采购
art20_9.procurement	政府集中办公
''',
}
# Ways in which reports word them.
VARIANT = {
    '2014': '''
disclosed.total	（一）主动公开政府信息数
disclosed.normative	其中：主动公开的规范性文件数
disclosed.normative_made	制发规范性文件数
channels.gazette	1.政府公报公开信息数
channels.website	2.政府网站公开的政府信息数
channels.weibo	3.政务微博公开政府信息数量
channels.other	5.其它方式公开政府信息数
responses.by.press	1.参加或举办的新闻发布会总次数
responses.by.interview	2.政府网站在线访谈的次数
responses.by.articles	3.政策解读稿件发布数量
responses.by.weibo_wechat	4.微博、微信回应事件数
requests.received	（一）收到的申请数
requests.received.in_person	1.当面申请数量
requests.received.online	3.网上申请数
requests.received.letter	4.信件申请数
requests.closed	（二）申请办结数量
requests.closed.on_time	1.按时办结的数量
requests.answered	（三）申请答复数（件）
requests.answered.already_public	1.属于已主动公开的范围数
requests.answered.refused.not_information	不是条例所指的政府信息
requests.answered.refused.other_law	法律、法规规定的其它情形
requests.answered.nonexistent	6.申请信息不存在的数量
requests.answered.elsewhere	8.告知通过其它途径办理数
review	四、行政复议数
review.other	（三）其它情形数
litigation.upheld	（一）维持具体行政行为或驳回原告诉讼请求数
fees	七、依申请公开政府信息收取的费用
resources.reading_points	（二）设置政府信息公开查阅点数量
resources.staff	（三）从事信息公开工作人员数
resources.staff.full_time	1.专职人员数
resources.budget	（四）政府信息公开专项经费
training.meetings	（一）召开政府信息公开工作会议或者专题会议数
''',
    'requests': '''
new	一、本年度新收政府信息公开申请数量
new	一、本年新收政府信息公开申请数
carried_in	二、上年度结转政府信息公开申请数量
carried_in	二、上年结转的政府信息公开申请数量
results.granted	（一）予以公开的
results.partial	（二）部分公开
results.partial	（二）部分公开（区分处理）
results.refused.state_secret	1.属于国家秘密的
results.refused.forbidden_by_law	2.其它法律、行政法规禁止公开
results.refused.security_stability	3.危及“三安全一稳定”的
results.refused.third_party	4.保护第三方的合法权益
results.refused.internal_affairs	5.属于三类内部事务信息的
results.refused.process	6.属于四类过程性的信息
results.refused.enforcement_file	7.属于行政执法的案卷
results.refused.inquiry	8.属于行政查询的事项
results.unavailable.not_held	1.本机关不掌握相关信息
results.unavailable.not_held	1.本行政机关不掌握相关政府信息
results.unavailable.needs_creation	2.没有现成信息需另行制作
results.unavailable.unclear	3.补正后申请内容仍然不明确
results.not_processed.petition	1.信访、举报、投诉类申请
results.not_processed.repeated	2.重复的申请
results.not_processed.published	3.要求提供公开的出版物
results.not_processed.excessive	4.无正当理由大量、反复申请
results.not_processed.reissue	5.要求行政机关确认或者重新出具已获取的信息
results.other	（六）其它处理
results.other.rest	3.其它
results.total	（七）合计
carried_out	四、结转下年继续办理
carried_out	四、结转到下年度继续办理
''',
    'disclosure': '''
art20_1.normative	行政规范性文件
art20_5.licensing	行政许可事项
art20_5.other_services	其它对外管理服务事项
art20_6.penalties	行政处罚数量
art20_8.fees	行政事业性收费项目
art20_9.procurement	政府集中采购项目
''',
}
SHAPES = 24


def chosen(table, shape, shapes):
    """The rows of a shape, each but once, and what stands for them."""
    lines = [x.split('\t') for x in table.strip().split('\n')]
    return {row: text.replace('\\n', '\n')
            for row, text in lines[shape::shapes]}


def reworded(c, words):
    """The report with those labels; True if it has any."""
    plain = c.r.label

    def label(t, key):
        return words.get((t.key, key)) or plain(t, key)
    c.r.label = label


def report(c, texts):
    """An annex in every second shape, else tables 2 and 3.  Returns the rows
    that are worded otherwise."""
    half = c.shape // 2
    if c.shape % 2:
        c.begin(edition='2014')
        words = {('statistics', r): x for r, x in chosen(
            texts['2014'], half, SHAPES // 2).items()}
    else:
        c.begin(edition=('2019', '2021')[half % 2], year=(2020, 2022)[half % 2],
                simple=half % 3 == 2)
        words = {(k, r): x for k in ('disclosure', 'requests')
                 for r, x in chosen(texts[k], half, SHAPES // 2).items()
                 if r in c.r.rows(c.t(k))}
    reworded(c, words)
    if c.shape % 2:
        c.annex()
    else:
        c.report('disclosure', 'requests')
    return list(words)


@kind('label-other', LAYOUTS, SHAPES)
def _(c):
    """Labels that mean another thing than the row whose place they have: one
    word exchanged, a negation more or less, another unit that is counted."""
    for key in report(c, OTHER):
        c.unknown(*[(key[0], key[1], x)
                    for x in c.t(key[0]).columns(key[1])])


@kind('label-other-broken', 'html docx csv xlsx md pdf box cells', SHAPES)
def _(c):
    """The same over two lines."""
    def broken(text):
        middle = max(3, len(text) // 2 + c.shape % 3 - 1)
        return text[:middle] + '\n' + text[middle:]
    texts = {k: '\n'.join('%s\t%s' % (r, broken(x).replace('\n', '\\n'))
                          for r, x in (y.split('\t') for y in
                                       v.strip().split('\n')))
             for k, v in OTHER.items()}
    for key in report(c, texts):
        c.unknown(*[(key[0], key[1], x)
                    for x in c.t(key[0]).columns(key[1])])


@kind('label-variant', LAYOUTS, SHAPES)
def _(c):
    """Labels that mean the row: a particle or 政府 more or less, 其它."""
    report(c, VARIANT)


HEADS = '''
proceedings	review	行政裁决
proceedings	review	行政调解
proceedings	litigation.direct	未经复议直接上诉
proceedings	litigation.direct	未经调解直接起诉
proceedings	litigation.after_review	复议前起诉
proceedings	litigation.after_review	复议后撤诉
proceedings	litigation	民事诉讼
proceedings	litigation	行政赔偿
proceedings	upheld	结果撤销
proceedings	corrected	结果变更
proceedings	other	终止结果
proceedings	pending	尚未受理
proceedings	total	小计
requests	natural	法人
requests	business	工业企业
requests	research	教育机构
requests	nonprofit	社会救助组织
requests	legal	法律援助机构
requests	other	媒体
requests	total	小计
disclosure	made	本年新增数量
disclosure	in_force	对内公开总数量
'''.strip().split('\n')


@kind('head-other', 'bars tabs html docx aligned pdf box cells bare',
      2 * len(HEADS))
def _(c):
    """Heads that mean another thing than the column, or the row of table 4,
    whose place they have."""
    edition, year = (('2021', 2022), ('2019', 2020))[c.shape % 2]
    c.begin(edition=edition, year=year, slim=True)
    table, key, text = HEADS[c.shape // 2].split('\t')
    t = c.t(table)
    reworded(c, {(table, key): text})
    c.report('disclosure', 'requests', 'proceedings')
    cells = c.cells(table)
    if key in [x[0] for x in t.cols]:
        # its numbers may be told of as those of a column that is nobody's
        c.truth.update((k, 'null') for k in cells if k[2] == key)
    else:
        c.unknown(*[k for k in cells if (k[1] + '.').startswith(key + '.')])
