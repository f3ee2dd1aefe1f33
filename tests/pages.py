#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Draw reports as web pages of many makes.

usage: pages.py DIR [MAKE...]           reports of our own; all makes, where
                                        none is named; kept: a few of each
       pages.py -f PAGE.html DIR [MAKE...]      the report in a plain page

Writes NAME.MAKE.txt into DIR, for the first form with NAME.truth.tsv and
NAME.findings.tsv beside it, so that score.py takes them.  Pages and bodies are
invented; the markup is of the kinds that editors and sites leave behind."""
import base64
import html
import json
import os
import quopri
import re
import sys
from html.parser import HTMLParser

import webtables as W
from layouts import Cell
from mksamples import put_truth
from prose import whole
from report import Report
from webtables import br, esc

MAKES = {}


class Page:
    """Lines (str) and tables (grids), and what the page is called."""
    def __init__(self, title, blocks):
        self.title, self.blocks = title, blocks
        year = re.search(r'20[0-9]{2}', title)
        self.year = int(year.group()) if year else 2020
        self.agency = re.sub(r'20[0-9]{2}.*', '', title)

    def draw(self, line='<p>%s</p>', table=W.plain, head=None, between='\n'):
        out = []
        for b in self.blocks:
            if isinstance(b, str):
                form = head if head and re.match('[一二三四五六]、', b) else line
                out.append(form(b) if callable(form) else form % br(b))
            else:
                out.append(table(b))
        return between.join(out)


class Reader(HTMLParser):
    """A plain page: headings, paragraphs, tables of cells that span."""
    def __init__(self):
        super().__init__()
        self.blocks, self.grid, self.text, self.title = [], None, '', ''

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == 'table':
            self.grid = []
        elif tag == 'tr':
            self.grid.append([])
        elif tag in ('td', 'th'):
            self.text = ''
            self.grid[-1].append(Cell('', int(a.get('colspan', 1)),
                                      int(a.get('rowspan', 1))))
        elif tag == 'br':
            self.text += '\n'
        elif tag in ('p', 'h1', 'div', 'title') and self.grid is None:
            self.text = ''

    def handle_data(self, data):
        self.text += data

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            cell = self.grid[-1][-1]
            cell.text = self.text
            cell.value = bool(re.fullmatch(r'[-0-9.,]+', self.text))
        elif tag == 'table':
            self.blocks.append(self.grid)
            self.grid = None
        elif tag == 'title':
            self.title = self.text
        elif tag in ('p', 'h1') and self.grid is None:
            self.blocks.append(self.text)


def make(name):
    def register(f):
        assert name not in MAKES
        MAKES[name] = f
        return f
    return register


# What stands around an article.

META = '''<meta name="SiteName" content="清溪市人民政府">
<meta name="ArticleTitle" content="{title}">
<meta name="PubDate" content="{next}-01-20 10:30">
<meta name="ContentSource" content="{agency}">
<meta name="ColumnName" content="年度报告">'''

TOP = '''<div class="top-bar"><a href="#">无障碍浏览</a><a href="#">长者模式</a>
<span id="weather">多云 3℃～11℃</span></div>
<div class="header"><div class="logo"><img src="logo.png" alt="清溪市人民政府">
</div><div class="search"><form><input type="text" value="请输入关键字">
<input type="submit" value="搜索"></form></div></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a>
</li><li><a href="/zwfw">政务服务</a></li><li><a href="/hdjl">互动交流</a></li></ul>
</div>
<div class="wz">您现在的位置：<a href="/">首页</a> &gt; <a href="#">政府信息公开</a>
&gt; <a href="#">政府信息公开年报</a></div>'''

INFO = '''<table class="xxgk_head" width="100%"><tr><td>索 引 号：</td>
<td>QX0012-0302-{next}-0003</td><td>主题分类：</td><td>政府信息公开</td></tr>
<tr><td>发布机构：</td><td>{agency}</td><td>发文日期：</td><td>{next}年1月20日</td>
</tr><tr><td>名　　称：</td><td colspan="3">{title}</td></tr></table>'''

SOURCE = '''<div class="info">发布时间：{next}-01-20 10:30　来源：{agency}　浏览次数：
<span id="hits"><script>document.write(318)</script></span> 次　字体：[<a
href="javascript:f(18)">大</a> <a href="javascript:f(16)">中</a> <a
href="javascript:f(14)">小</a>]</div>
<div class="bdsharebuttonbox"><a class="bds_more">分享到：</a><a>微信</a>
<a>微博</a></div>'''

SIDE = '''<div class="sidebar"><h3>政府信息公开</h3><ul>
<li><a href="#">政府信息公开指南</a></li><li><a href="#">政府信息公开制度</a></li>
<li><a href="#">法定主动公开内容</a></li><li><a href="#">政府信息公开年报</a></li>
<li><a href="#">依申请公开</a></li></ul></div>'''

TAIL = '''<div class="fujian">附件：<a href="1.docx">{title}.docx</a></div>
<div class="print"><a href="javascript:print()">【打印本页】</a><a href="#">【关闭窗口】
</a></div>
<div class="related"><h3>相关信息</h3><ul>
<li><a href="#">云岭区财政局2016年政府信息公开工作年度报告</a><span>2017-01-22</span>
</li><li><a href="#">清溪市2017年政府信息公开工作年度报告</a><span>2018-03-30</span>
</li></ul></div>
<div class="prev">上一篇：<a href="#">清溪市气象局2015年政府信息公开年度报告</a></div>
<div class="prev">下一篇：<a href="#">没有了</a></div>'''

FOOT = '''<div class="links"><select><option>友情链接</option><option>中国政府网
</option></select></div>
<div class="footer"><p>主办：清溪市人民政府办公室　承办：清溪市大数据中心</p>
<p>网站标识码：1234560001　清ICP备12000345号　清公网安备 12345602000123号</p>
<p>联系电话：0123-4567890　<a href="#">网站地图</a></p></div>
<script src="/js/jquery.js"></script>
<script>var _hmt = _hmt || []; (function(){{ var a = "<td>1</td>"; }})();</script>'''


def fill(text, p):
    return text.format(title=p.title, agency=p.agency, year=p.year,
                       next=p.year + 1)


def article(p, **how):
    """The article without its own title, where that stands in the page."""
    q = Page(p.title, [b for b in p.blocks if b != p.title])
    return q.draw(**how)


def site(p, body, meta=True, head=''):
    return fill('<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset='
                '"utf-8">\n<title>{title}_政府信息公开年报_清溪市人民政府</title>\n',
                p) + (fill(META, p) if meta else '') + head + \
        '</head>\n<body>\n' + TOP + '<div class="main">' + SIDE + \
        '<div class="content">' + fill(INFO, p) + \
        '<h1 class="title">%s</h1>' % p.title + fill(SOURCE, p) + \
        '<div id="zoom" class="TRS_Editor">' + body + '</div>' + \
        fill(TAIL, p) + '</div></div>' + fill(FOOT, p) + '</body></html>\n'


def bare(p, body, head='<meta charset="utf-8">'):
    return '<html><head>%s<title>%s</title></head><body>%s</body></html>\n' \
        % (head, p.title, body)


@make('plain')
def _(p):
    return bare(p, p.draw())


@make('site')
def _(p):
    return site(p, article(p))


@make('trs')
def _(p):
    style = '<style type="text/css">.TRS_Editor P{margin:0;font-size:16px}' \
        '.TRS_Editor TABLE{line-height:1.5}</style>'
    return site(p, '<div class=TRS_Editor>' + style + '<div class='
                '"Custom_UnionStyle">' + article(p, line=lambda s: (
                    '<p align="justify" style="text-indent: 2em">&nbsp;&nbsp;'
                    '<span style="font-size: 12pt">%s</span></p>' % br(s)),
                    table=lambda g: '<div align="center">%s</div>' % W.plain(
                        g, lambda s: '<p align="center">%s</p>' % br(s)))
                + '</div></div>')


@make('ueditor')
def _(p):
    return site(p, article(
        p, line='<p style="text-indent:2em;line-height:2em"><span style='
        '"font-family: 仿宋_GB2312, FangSong_GB2312;">%s</span></p>',
        head=lambda s: '<p><strong><span style="font-family:黑体">%s</span>'
        '<br/></strong></p>' % br(s), table=lambda g: W.plain(
            g, lambda s: '<p style="text-align:center"><span>%s</span></p>' %
            br(s), attrs=' data-sort="sortDisabled" class="firstRow"',
            more=' style="word-break: break-all;" valign="top"')))


@make('breaks')
def _(p):
    """One block, lines by br, blanks by &nbsp;."""
    return site(p, '<div>' + article(
        p, line='&nbsp;&nbsp;&nbsp; %s<br><br>', between='\r\n') + '</div>')


@make('divs')
def _(p):
    return site(p, article(p, line='<div>%s</div>',
                           head='<h2 style="text-align:left">%s</h2>'))


@make('span-lines')
def _(p):
    return site(p, article(p, line='<span style="display:block">%s</span>'))


NEST = '''<html><head><meta http-equiv="Content-Type" content="text/html;
charset=utf-8"><title>%(title)s</title></head>
<body bgcolor="#FFFFFF" topmargin="0"><center>
<table width="980" border="0" cellspacing="0" cellpadding="0"><tr><td>
<table width="100%%"><tr><td><img src="banner.gif"></td></tr>
<tr><td bgcolor="#0066CC"><a href="#">首页</a> | <a href="#">政务公开</a> | <a
href="#">网上办事</a></td></tr></table></td></tr>
<tr><td><table width="100%%"><tr><td width="200" valign="top" bgcolor="#EEEEEE">
<table><tr><td><font color="red">信息公开</font></td></tr>
<tr><td><a href="#">公开指南</a></td></tr><tr><td><a href="#">公开目录</a></td></tr>
<tr><td><a href="#">年度报告</a></td></tr></table></td>
<td width="10">&nbsp;</td>
<td valign="top"><table width="100%%"><tr><td height="30">当前位置：<a
href="#">首页</a> &gt;&gt; 年度报告</td></tr>
<tr><td align="center"><font size="5"><b>%(title)s</b></font></td></tr>
<tr><td align="center"><table><tr><td>发布日期：%(next)d-01-20</td><td>来源：
%(agency)s</td><td>阅读次数：211</td></tr></table></td></tr>
<tr><td><font size="3">%(body)s</font></td></tr>
<tr><td align="right">【<a href="#">关闭窗口</a>】</td></tr></table></td></tr>
</table></td></tr>
<tr><td bgcolor="#0066CC"><table align="center"><tr><td>主办单位：清溪市人民政府办公室
</td></tr><tr><td>清ICP备12000345号</td></tr></table></td></tr></table></center>
</body></html>'''


def nest(p, body):
    return NEST % {'title': p.title, 'agency': p.agency, 'next': p.year + 1,
                   'body': body}


@make('nested')
def _(p):
    return nest(p, article(p))


@make('nested-breaks')
def _(p):
    return nest(p, article(p, line='　　%s<br>'))


@make('nested-rows')
def _(p):
    """Each block of the article in a row of the layout table."""
    return nest(p, '<table>%s</table>' % article(
        p, line='<tr><td>%s</td></tr>', head='<tr><td><b>%s</b></td></tr>',
        table=lambda g: '<tr><td>%s</td></tr>' % W.plain(g)))


@make('nested-columns')
def _(p):
    """The same in a table of three columns, the outer ones to indent."""
    gap = '<td width="20">&nbsp;</td>'
    return nest(p, '<table>%s</table>' % article(
        p, line='<tr>' + gap + '<td>%s</td>' + gap + '</tr>',
        table=lambda g: '<tr>%s<td>%s</td>%s</tr>' % (gap, W.plain(g), gap)))


WORD_HEAD = '''<meta http-equiv=Content-Type content="text/html; charset=%s">
<meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties><o:Author>陆某</o:Author><o:Pages>6</o:Pages>
 </o:DocumentProperties></xml><![endif]-->
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument>
</xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";margin:0cm} --></style>
'''


def word_line(s):
    return ("<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'>"
            "%s<span lang=EN-US style='%s'><o:p></o:p></span></p>\n" %
            (W.run(s, W.WORD) or '<span lang=EN-US>&nbsp;</span>', W.WORD))


def word(p, charset):
    return ('<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:o="urn:'
            'schemas-microsoft-com:office:office"\nxmlns:w="urn:schemas-'
            'microsoft-com:office:word"\nxmlns="http://www.w3.org/TR/REC-'
            'html40">\n<head>\n' + WORD_HEAD % charset + '<title>%s</title>'
            '</head>\n<body lang=ZH-CN style=\'tab-interval:21.0pt\'>\n<div '
            'class=Section1>\n' % p.title + p.draw(word_line, W.word) +
            '<v:shape style="display:none"><v:textbox>1</v:textbox></v:shape>'
            '</div></body></html>').encode(charset, 'xmlcharrefreplace')


@make('word')
def _(p):
    return word(p, 'utf-8')


@make('word-gb')
def _(p):
    return word(p, 'gb2312') if is_gb2312(p) else word(p, 'gbk')


def is_gb2312(p):
    try:
        p.draw(word_line).encode('gb2312')
    except UnicodeEncodeError:
        return False
    return True


@make('word-pasted')
def _(p):
    return site(p, WORD_HEAD % 'utf-8' + article(p, line=word_line,
                                                 table=W.word))


@make('excel')
def _(p):
    return ('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
            '<meta charset="utf-8"><style id="s"><!--.xl65{text-align:center}'
            '--></style></head><body>' + p.draw(
                '<table><tr height=19><td colspan=9 class=xl66>%s</td></tr>'
                '</table>', W.excel) + '</body></html>')


@make('wps')
def _(p):
    return site(p, article(
        p, line='<p class="MsoNormal" style="margin-left:0.0000pt;'
        'mso-para-margin-left:0.0000gd"><span style="mso-spacerun:\'yes\';'
        'font-family:仿宋_GB2312"><font face="仿宋_GB2312">%s</font></span>'
        '<span style="mso-spacerun:\'yes\'"><o:p></o:p></span></p>',
        table=lambda g: W.plain(g, lambda s: '<p class="MsoNormal" align='
                                'center><span style="mso-spacerun:\'yes\'">'
                                '<font face="宋体">%s</font></span></p>' %
                                br(s), attrs=' class="MsoNormalTable"')))


TABLES = {
    'heads': W.heads, 'empties': W.empties, 'odd-spans': W.odd_spans,
    'groups': W.groups, 'split': W.split, 'div-style': W.div_style,
    'div-class': W.div_class, 'div-role': W.div_role, 'div-bare': W.div_bare,
    'div-spans': W.div_spans, 'lists': W.lists, 'lists-apart': W.lists_apart,
    'flow': W.flow, 'css-grid': W.css_grid, 'deflist': W.deflist,
    'inputs': W.inputs, 'inputs-mixed': W.inputs_mixed,
    'entities': W.entities, 'full-width': W.full_width,
    'thousands': W.thousands, 'notes': W.notes, 'marks': W.marks,
    'broken-inside': W.broken_inside, 'comments': W.comments,
    'outside': W.outside, 'nested-cells': W.nested_cells,
    'vertical': W.vertical, 'row-tables': W.row_tables,
    'hidden-parts': W.hidden_parts, 'bad-spans': W.bad_spans,
    'heads-again': W.heads_again, 'paragraphs': W.paragraphs,
    'lost-tags': W.lost_tags, 'in-links': W.in_links, 'custom': W.custom,
    'foot-first': lambda g: W.groups(g, True)}


def with_table(name, table):
    make(name)(lambda p: site(p, article(p, table=table)))


for _name, _table in TABLES.items():
    with_table(_name, _table)


@make('sloppy')
def _(p):
    return ('<HTML><HEAD><TITLE>%s</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>'
            '<CENTER><H1>%s</H1></CENTER><HR>' % (p.title, p.title) +
            article(p, line='<P ALIGN=left>%s', head='<P><B>%s</B>',
                    table=W.sloppy) + '</P></SPAN></TD></DIV><BR>')


def lcm_table(p):
    """All of the article's tables and headings in one table."""
    grids = [b for b in p.blocks if not isinstance(b, str)]
    widths = [len(W.place(g)[0]) for g in grids]
    full, out = 60 if max(widths) <= 20 else max(widths), []
    for b in p.blocks:
        if isinstance(b, str):
            out.append([Cell(b, full)])
            continue
        n = len(W.place(b)[0])
        ends = [full * (i + 1) // n for i in range(n)]
        at = W.place(b)
        for i, row in enumerate(b):
            line = []
            for j, (c, y, x) in enumerate(at[i]):
                if (y, x) == (i, j):
                    start = ends[x - 1] if x else 0
                    line.append(Cell(c.text, ends[min(x + c.cols, n) - 1] -
                                     start, c.rows))
            out.append(line)
    return W.plain(out)


@make('one-table')
def _(p):
    return site(p, lcm_table(p))


@make('odd-names')
def _(p):
    """An article whose frames are named like menus and feet."""
    return bare(p, '<div class="nav-content"><div class="banner-box"><header>'
                '<p>%s</p></header><aside class="share-main"><div class='
                '"row footer-wrap"><div class="col-md-9 search-result">%s'
                '</div></div></aside></div></div>' % (p.title, article(
                    p, line='<section class="menu"><p>%s</p></section>',
                    table=lambda g: '<footer>%s</footer>' % W.plain(g))))


@make('sections')
def _(p):
    """A div for each section with a div for its heading and its text."""
    return site(p, '<div>' + article(
        p, line='<div>%s</div>', head=lambda s: '</div><div><div>%s</div>' %
        br(s)) + '</div>')


@make('side-by-side')
def _(p):
    """A layout table, menu left, all of the article in one cell by br."""
    return bare(p, '<table><tr><td><a href="#">公开指南</a><br><a href="#">公开'
                '目录</a><br><a href="#">年度报告</a></td><td>%s</td></tr>'
                '</table>' % p.draw(line='%s<br>'))


@make('fieldset')
def _(p):
    return bare(p, '<form id="form1"><input type="hidden" name="__VIEWSTATE" '
                'value="/wEPDwUK<b>LTEy"><fieldset><legend>%s</legend>%s'
                '</fieldset></form>' % (p.title, article(p)))


@make('article-tag')
def _(p):
    return bare(p, '<header><h1>%s</h1><p>发布时间：%d-01-09</p></header><main>'
                '<article><figure>%s</figure></article></main><footer>主办：清溪'
                '市人民政府</footer>' % (p.title, p.year + 1, article(p)))


@make('details')
def _(p):
    out, open_ = [], False
    for b in p.blocks:
        if isinstance(b, str) and re.match('[一二三四五六]、', b):
            out.append('</details>' * open_ + '<details><summary>%s</summary>'
                       % br(b))
            open_ = True
        else:
            out.append(Page('', [b]).draw())
    return bare(p, ''.join(out) + '</details>' * open_)


@make('unclosed')
def _(p):
    """Elements left open, comments that do not end well, doubled bodies."""
    return '<html><body><div><div class=a><b><font color=red>' + p.draw(
        line="<p><b>%s<p>") .replace('<table', '<!-->x--><table', 1) + \
        '</body></html><body><p>%s</p>' % '责任编辑：办公室'


@make('font-sizes')
def _(p):
    """Old figures in a note of the same cell, shown on hover."""
    return site(p, article(p, table=lambda g: W.plain(
        g, lambda s: '<span title="上年 77" data-old="77">%s</span>' % br(s))))


@make('two-editions')
def _(p):
    """Two copies, one for telephones that only its class tells."""
    text = article(p)
    return site(p, '<div class="pc">%s</div><div class="mobile">%s</div>' %
                (text, text))


@make('mobile-hidden-xs')
def _(p):
    text = article(p)
    return site(p, '<div class="hidden-xs">%s</div><div class="visible-xs" '
                'hidden>%s</div>' % (text, text))


@make('js-joined')
def _(p):
    lines = p.draw().replace("'", "\\'").split('\n')
    return bare(p, '<div id=c></div><script>\n// don\'t\nvar h = \'\';\n%s\n'
                'document.write(h);</script>' % '\n'.join(
                    "h += '%s' +\n  '\\n';" % x for x in lines))


@make('js-write')
def _(p):
    return bare(p, '<script>%s</script>' % '\n'.join(
        'document.writeln(%s);' % json.dumps(x, ensure_ascii=False).replace(
            '</', '<\\/') for x in p.draw().split('\n')))


@make('json-escaped')
def _(p):
    """Markup written as references within a string."""
    return bare(p, '<div id=c></div><script>var c = "%s";</script>' % esc(
        p.draw()).replace('"', '&quot;').replace('\n', ''))


@make('json-twice')
def _(p):
    return bare(p, '<div id=c></div><script>var d = JSON.parse(%s);</script>' %
                json.dumps(json.dumps({'body': p.draw()})))


@make('title-apart')
def _(p):
    """The title stands in the page's head alone."""
    return fill('<html><head><meta charset="utf-8"><title>{title}-清溪市人民政府'
                '</title></head><body>', p) + article(p) + '</body></html>'


@make('title-meta')
def _(p):
    """The same in a meta element, the source in another."""
    return fill('<html><head><meta charset="utf-8"><title>清溪市人民政府</title>'
                + META + '</head><body>', p) + article(p) + '</body></html>'


@make('title-short')
def _(p):
    """A title without the agency, which a meta element names."""
    short = re.sub('^.*?(20[0-9]{2})', r'\1', p.title)
    q = Page(p.title, [b for b in p.blocks if b != p.title])
    return fill('<html><head><meta charset="utf-8"><title>%s</title>\n' % short
                + META.replace('{title}', short) + '</head><body><h1>%s</h1>'
                % short, p) + q.draw() + '</body></html>'


# Encodings.

def encoded(name, page, encoding, mark=b''):
    make(name)(lambda p: mark + page(p).encode(encoding, 'xmlcharrefreplace'))


def meta_says(charset):
    head = '<meta http-equiv="Content-Type" content="text/html; ' \
        'charset=%s">' % charset if charset else ''
    return lambda p: bare(p, TOP + p.draw() + fill(FOOT, p), head)


encoded('gb2312', meta_says('gb2312'), 'gb2312')
encoded('gbk', meta_says('GBK'), 'gbk')
encoded('gb18030', meta_says('gb18030'), 'gb18030')
encoded('gbk-says-utf8', meta_says('utf-8'), 'gbk')
encoded('utf8-says-gbk', meta_says('gb2312'), 'utf-8')
encoded('gbk-no-meta', meta_says(None), 'gbk')
encoded('says-latin1', meta_says('iso-8859-1'), 'gbk')
encoded('says-nonsense', meta_says('x-no-such//TRANSLIT'), 'utf-8')
encoded('utf8-mark', meta_says('gb2312'), 'utf-8', b'\xef\xbb\xbf')
encoded('utf16', meta_says('unicode'), 'utf-16-le', b'\xff\xfe')
encoded('utf16-be', meta_says('utf-8'), 'utf-16-be', b'\xfe\xff')


@make('gbk-bad-byte')
def _(p):
    data = meta_says('gb2312')(p).encode('gbk', 'xmlcharrefreplace')
    at = data.index(b'ICP')
    return data[:at] + b'\xff' + data[at:]


# What is hidden, or shown only by a script.

def spoilt(g):
    return [[Cell(str(int(c.text) + 7) if c.text.isdigit() else c.text,
                  c.cols, c.rows) for c in row] for row in g]


@make('phone-hidden')
def _(p):
    return site(p, article(p, table=lambda g: (
        '<div class="pc">%s</div><div class="wap" style="display:none">%s'
        '</div>' % (W.plain(g), W.plain(spoilt(g))))))


@make('phone-first')
def _(p):
    return site(p, article(p, table=lambda g: (
        '<div class="wap" style="DISPLAY: none;">%s</div><div>%s</div>' %
        (W.flow(spoilt(g)), W.plain(g)))))


@make('phone-css')
def _(p):
    return site(p, article(p, table=lambda g: (
        '<div class="wap-table">%s</div><div class="pc-table">%s</div>' %
        (W.plain(spoilt(g)), W.plain(g)))),
        head='<style>body{margin:0} .wap-table, #x { display : none; }\n'
        '@media (max-width:600px){.pc-table{display:none}'
        '.wap-table{display:block}}</style>')


@make('tabs')
def _(p):
    """A panel for each chief heading, all but the first hidden."""
    panels, shown = [[]], True
    for b in p.blocks:
        if isinstance(b, str) and re.match('[一二三四五六]、', b):
            panels.append([])
        panels[-1].append(b)
    out = ''
    for panel in panels:
        out += '<div class="tab-pane"%s>%s</div>\n' % (
            '' if shown else ' style="display:none"',
            Page(p.title, panel).draw())
        shown = False
    return site(p, out)


@make('all-hidden')
def _(p):
    return site(p, '<div id="article" style="display:none">%s</div>' %
                article(p))


@make('noscript')
def _(p):
    return bare(p, '<div id="app"></div><noscript>%s</noscript>' % p.draw())


@make('js-string')
def _(p):
    text = p.draw().replace('\\', '\\\\').replace('"', '\\"').replace(
        '\n', '\\r\\n').replace('</', '<\\/')
    return bare(p, '<div id="c"></div><script>var id = 3; var content = "%s";'
                '\ndocument.getElementById("c").innerHTML = content;</script>'
                % text)


@make('json-state')
def _(p):
    text = json.dumps({'id': 7, 'data': {'title': p.title, 'content':
                                         p.draw()}}).replace(
        '<', '\\u003c').replace('>', '\\u003E')
    return bare(p, '<div id="root"></div><script>window.__INITIAL_STATE__='
                '%s</script>' % text)


@make('json-script')
def _(p):
    text = json.dumps({'content': p.draw()}, ensure_ascii=False).replace(
        '</', '<\\/')
    return bare(p, '<div id="__nuxt"></div><script type="application/json" '
                'id="__DATA__">%s</script>' % text)


@make('template')
def _(p):
    return bare(p, '<div id="box"></div><script type="text/template">%s'
                '</script>' % p.draw())


@make('textarea')
def _(p):
    return bare(p, '<textarea id="ct" style="display:none">%s</textarea>' %
                esc(p.draw()))


@make('hidden-input')
def _(p):
    return bare(p, '<input type="hidden" id="ct" value="%s">' %
                html.escape(p.draw()))


@make('srcdoc')
def _(p):
    return site(p, '<iframe srcdoc="%s"></iframe>' % html.escape(p.draw()))


# Other wrappings.

@make('xhtml')
def _(p):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC '
            '"-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/'
            'xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3'
            '.org/1999/xhtml"><head><title>%s</title></head><body>' % p.title +
            p.draw().replace('<br>', '<br />') + '</body></html>')


@make('fragment')
def _(p):
    return '<p align="center"><b>%s</b></p>\n' % p.title + article(p)


@make('fragment-font')
def _(p):
    return article(Page('', p.blocks), line='<FONT size=4>%s</FONT><BR>')


@make('text-first')
def _(p):
    return '文件名称：年度报告\n' + bare(p, p.draw())


@make('http-head')
def _(p):
    return 'HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; ' \
        'charset=utf-8\r\n\r\n' + bare(p, p.draw())


@make('comment-first')
def _(p):
    return '<!-- saved from url=(0042)http://www.qingxi.example/ -->\n' + \
        site(p, article(p))


@make('pre')
def _(p):
    def table(g):
        return '<pre>\n%s</pre>' % ''.join('\t'.join(
            t for t, _, _ in row) + '\n' for row in W.rows_of(g))
    return site(p, article(p, table=table))


@make('svg')
def _(p):
    return site(p, '<svg width="9"><style>.a{}</style><title>图标 2</title>'
                '<text x="1">7</text></svg>' + article(p))


@make('mht')
def _(p):
    return mht(p, 'quoted-printable', 'utf-8')


@make('mht-base64')
def _(p):
    return mht(p, 'base64', 'gb18030')


def mht(p, how, charset):
    data = bare(p, p.draw(), '').encode(charset, 'xmlcharrefreplace')
    body = (quopri.encodestring(data) if how[0] == 'q' else
            base64.encodebytes(data)).replace(b'\n', b'\r\n')
    css = b'Content-Type: text/css\r\nContent-Transfer-Encoding: ' \
        b'quoted-printable\r\n\r\ntd { color: red }\r\n'
    edge = '----MultipartBoundary--x3Qk'
    return ('From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\n'
            'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype='
            '"text/html";\r\n\tboundary="%s"\r\n\r\n\r\n--%s\r\nContent-Type: '
            'text/html; charset="%s"\r\nContent-Transfer-Encoding: %s\r\n'
            'Content-Location: http://www.qingxi.example/1.html\r\n\r\n' %
            (edge, edge, charset, how)).encode() + body + (
                '\r\n--%s\r\n' % edge).encode() + css + (
                    '\r\n--%s--\r\n' % edge).encode()


@make('markdown-html')
def _(p):
    return article(Page('', p.blocks), line='%s\n', head='## %s\n')


@make('markdown-indented')
def _(p):
    return '# %s\n\n' % p.title + article(
        p, line='%s\n', head='**%s**\n', table=lambda g: re.sub(
            '(?m)^', '  ', W.heads(g).replace('<tr>', '\n<tr>').replace(
                '<td', '\n<td').replace('<th', '\n<th')) + '\n')


# A few that are kept, by turns of one report and the other.
KEPT = ('nested', 'excel', 'sloppy', 'wps', 'div-role', 'lists', 'flow',
        'one-table', 'phone-css', 'tabs', 'js-string', 'json-twice',
        'gbk-says-utf8', 'utf16', 'mht-base64', 'markdown-html')


def own(folder, makes):
    """Reports as those of mksamples.py, in all makes or those named."""
    for i, (name, agency, year) in enumerate((('shuyin', '舒阴县水利局', 2021),
                               ('weilin', '苇林区教育局', 2019))):
        r = Report(name, agency, year)
        if i == 1:      # what does not add up is found in every make
            r.add('requests', 'new', 'natural', 1)
            r.add('requests', 'new', 'total', 1)
        grids = []

        def layout(grid, grids=grids):
            grids.append(grid)
            return ['\0']
        whole(r, layout)
        blocks = [grids.pop(0) if x == '\0' else x for x in r.lines if x]
        p = Page(r.lines[0], blocks)
        put_truth(folder, r)
        save(folder, name, p, KEPT[i::2] if makes == ['kept'] else makes)


def save(folder, name, p, makes):
    for m in makes or MAKES:
        data = MAKES[m](p)
        if isinstance(data, str):
            data = data.encode('utf-8')
        with open(os.path.join(folder, '%s.%s.txt' % (name, m)), 'wb') as f:
            f.write(data)


def main():
    args = sys.argv[1:]
    if args[:1] == ['-f']:
        r = Reader()
        with open(args[1], encoding='utf8') as f:
            r.feed(f.read())
        name = os.path.basename(args[1]).split('.')[0]
        save(args[2], name, Page(r.title, r.blocks), args[3:])
    elif args:
        own(args[0], args[1:])
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
