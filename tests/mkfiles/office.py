#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make the office files of the tests, as offices write them.

usage: office.py DIR          small documents: word.docx book.xlsx ...
       office.py --edge DIR  edge.docx edge.xlsx: numbers and tables at the
                             edges of what readers tell apart
       office.py --hostile DIR    files that are made to break their readers
"""
import os
import struct
import sys
import zipfile

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
OD = 'urn:oasis:names:tc:opendocument:xmlns:'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
RELS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="r1" Type="' + REL +
        '/officeDocument" Target="%s"/></Relationships>')
DAY = (2026, 1, 1, 0, 0, 0)


def pack(path, members):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, text in members:
            z.writestr(zipfile.ZipInfo(name, DAY), text,
                       zipfile.ZIP_STORED if name == 'mimetype' else
                       zipfile.ZIP_DEFLATED)


def run(text, props=''):
    return '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (
        props and '<w:rPr>%s</w:rPr>' % props, text)


def para(content, props=''):
    if not content.startswith('<') and content:
        content = run(content)
    return '<w:p>%s%s</w:p>' % (props and '<w:pPr>%s</w:pPr>' % props,
                                content)


def cell(content='', props=''):
    if not content.startswith('<w:p') and not content.startswith('<w:tbl'):
        content = para(content)
    return '<w:tc>%s%s</w:tc>' % (props and '<w:tcPr>%s</w:tcPr>' % props,
                                  content)


def row(*cells, props=''):
    return '<w:tr>%s%s</w:tr>' % (props and '<w:trPr>%s</w:trPr>' % props,
                                  ''.join(cells))


def table(columns, *rows):
    return '<w:tbl><w:tblGrid>%s</w:tblGrid>%s</w:tbl>' % (
        '<w:gridCol w:w="100"/>' * columns, ''.join(rows))


def num(n, level=0):
    return '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (
        level, n)


def document(body):
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            '<w:document xmlns:w="%s" xmlns:mc="%s" '
            'xmlns:v="urn:schemas-microsoft-com:vml"><w:body>%s'
            '</w:body></w:document>' % (W, MC, body))


def level(i, fmt, text, more=''):
    return ('<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s'
            '<w:lvlText w:val="%s"/></w:lvl>' % (i, fmt, more, text))


NUMBERING = (
    '<w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0">%s%s%s'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1">%s</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride '
    'w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    '</w:numbering>' % (
        W, level(0, 'chineseCounting', '%1、',
                 '<w:pStyle w:val="Chief"/><w:suff w:val="nothing"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
        level(2, 'decimal', '%3.', '<w:suff w:val="space"/>'),
        level(0, 'decimal', '%1.')))

STYLES = (
    '<w:styles xmlns:w="%s"><w:style w:type="paragraph" w:styleId="Chief">'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn '
    'w:val="Chief"/></w:style><w:style w:type="character" '
    'w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>' % W)


def box(text):
    inner = '<w:txbxContent>%s</w:txbxContent>' % para(text)
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps">%s'
            '</mc:Choice><mc:Fallback><w:pict>%s</w:pict></mc:Fallback>'
            '</mc:AlternateContent></w:r>' % (inner, inner))


def word(path):
    down = '<w:vMerge w:val="restart"/>'
    on = '<w:vMerge/>'
    inner = table(2, row(cell('甲'), cell('1')), row(cell('乙'), cell('2')))
    body = ''.join((
        para('青禾县示例局2020年政府信息公开工作年度报告'),
        para(run('正文') + box('框中的字')),
        para('总体情况', '<w:pStyle w:val="Chief"/>'),
        para('主动公开', num(1, 1)), para('依申请公开', num(1, 1)),
        para('细目', num(1, 2)),
        para('收到和处理', '<w:pStyle w:val="Child"/>'),
        para('又一', num(1, 1)),
        para('不编号', '<w:pStyle w:val="Chief"/>' + num(0)),
        para('甲项', num(2)), para('乙项', num(2)), para('丙项', num(3)),
        para(run('留') + '<w:ins w:id="1">%s</w:ins>' % run('增') +
             '<w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>' +
             run('藏', '<w:vanish/>') +
             run('密', '<w:rStyle w:val="Secret"/>') +
             run('显', '<w:vanish w:val="0"/>')),
        para(run('前半'), '<w:rPr><w:del w:id="3"/></w:rPr>'), para('后半'),
        para('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
             'PAGE</w:instrText></w:r>' + run('码') +
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('3') +
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run('页')),
        para('<w:r><w:t>左</w:t><w:tab/><w:t>右</w:t><w:noBreakHyphen/>'
             '<w:sym w:font="Wingdings" w:char="F0FE"/><w:br/>'
             '<w:t>下</w:t></w:r>'),
        table(4,
              row(cell('类别', down), cell('数量', '<w:gridSpan w:val="3"/>')),
              row(cell('被盖住', on), cell(para('本年') + para('新收')),
                  cell('<w:p/>'), cell('3')),
              row(cell('跨后', '<w:gridSpan w:val="2"/>'), cell('5'),
                  props='<w:gridBefore w:val="1"/>'),
              row(cell('删行'), cell('9'), props='<w:del w:id="4"/>'),
              row(cell('无上', on), cell('6'),
                  props='<w:gridAfter w:val="2"/>')),
        table(2, row(cell('标题行'), cell('')),
              row(cell(para('表前') + inner + para('表后')), cell('旁边'))),
        table(1, row(cell(para('框内一') + para('框内二')))),
        para('完')))
    pack(path, (
        ('_rels/.rels', RELS % 'word/document.xml'),
        ('docProps/core.xml', '<p xmlns:dc="http://purl.org/dc/elements/1.1/">'
         '<dc:title>示例标题</dc:title></p>'),
        ('word/document.xml', document(body)),
        ('word/numbering.xml', NUMBERING), ('word/styles.xml', STYLES),
        ('word/header1.xml', '<w:hdr xmlns:w="%s">%s</w:hdr>' % (
            W, para('页眉'))),
        ('word/footnotes.xml', '<w:footnotes xmlns:w="%s"><w:footnote>%s'
         '</w:footnote></w:footnotes>' % (W, para('脚注')))))


def book(path):
    def c(ref, value, t='', s=0):
        return '<c r="%s" s="%d"%s><v>%s</v></c>' % (
            ref, s, t and ' t="%s"' % t, value)
    numbers = ['12', '576.79999999999995', '1.5E3', '-0.10000000000000001',
               '0.3', '1234567', '9007199254740993']
    rows = ''.join((
        '<row r="1">', c('A1', 0, 's'), c('C1', 1, 's'), '</row>',
        '<row r="2">', c('A2', 1, 's'), c('B2', 9, 'n'), '</row>',
        '<row r="5">', *(c('ABCDEFG'[i] + '5', n)
                         for i, n in enumerate(numbers)), '</row>',
        '<row r="6">', c('A6', '44225', s=1), c('B6', '0.35', s=2),
        c('C6', '5', s=3), c('D6', '3511916', s=4), c('E6', '1', 'b'),
        '<c r="F6" t="inlineStr"><is><t>内</t><rPh><t>注</t></rPh></is></c>',
        '<c r="G6" t="str"><f>1+1</f><v>二</v></c>', '</row>',
        '<row r="7" hidden="1">', c('A7', '77'), '</row>',
        '<row r="8">', c('A8', '8'), c('H8', '88'), c('I8', '89'), '</row>'))
    pack(path, (
        ('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
         '<sheet name="表二" sheetId="2" r:id="r2"/><sheet name="藏" '
         'sheetId="1" state="hidden" r:id="r1"/></sheets></workbook>' % (
             X, REL)),
        ('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.'
         'openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
         ' Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
         'Target="/xl/worksheets/sheet2.xml"/></Relationships>'),
        ('xl/sharedStrings.xml', '<sst xmlns="%s"><si><t>信息</t></si><si><r>'
         '<t>数</t></r><r><t>量</t></r></si></sst>' % X),
        ('xl/styles.xml', '<styleSheet xmlns="%s"><numFmts><numFmt '
         'numFmtId="200" formatCode="0&quot;件&quot;"/><numFmt numFmtId="201" '
         'formatCode="0!.0,&quot;万元&quot;"/></numFmts><cellStyleXfs><xf '
         'numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf '
         'numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="200"/><xf '
         'numFmtId="201"/></cellXfs></styleSheet>' % X),
        ('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData><row '
         'r="1">%s</row></sheetData></worksheet>' % (X, c('A1', 5))),
        ('xl/worksheets/sheet2.xml', '<worksheet xmlns="%s"><cols><col '
         'min="8" max="8" hidden="1"/></cols><sheetData>%s</sheetData>'
         '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/>'
         '</mergeCells></worksheet>' % (X, rows))))


def content(kind, body, styles=''):
    names = ('office', 'text', 'table', 'style')
    return '<office:document-content %s><office:automatic-styles>%s' \
        '</office:automatic-styles><office:body><office:%s>%s</office:%s>' \
        '</office:body></office:document-content>' % (
            ' '.join('xmlns:%s="%s%s:1.0"' % (n, OD, n) for n in names),
            styles, kind, body, kind)


def odf(path, kind, body, styles=''):
    pack(path, (('mimetype', 'application/vnd.oasis.opendocument.' + kind),
                ('content.xml', content(kind, body, styles))))


def text(path):
    p = '<text:p>%s</text:p>'
    item = '<text:list-item>%s%s</text:list-item>'
    lists = ('<text:list text:style-name="L"><text:list-item>%s<text:list>%s'
             '</text:list></text:list-item></text:list><text:list text:style'
             '-name="L" text:continue-numbering="true">%s</text:list>' % (
                 p % '总体', item % (p % '主动', '') + item % (p % '申请', ''),
                 item % (p % '处理', p % '不编号')))
    c = '<table:table-cell%s>%s</table:table-cell>'
    cov = '<table:covered-table-cell/>'
    t = '<table:table>%s</table:table>'
    r = '<table:table-row>%s</table:table-row>'
    span = ' table:number-columns-spanned="2"'
    inner = t % (r % (c % ('', p % '内') + c % ('', p % '1')))
    body = ('<text:tracked-changes><text:changed-region><text:deletion>%s'
            '</text:deletion></text:changed-region></text:tracked-changes>'
            % (p % '删去') + lists +
            p % ('一  二\n三<text:s text:c="2"/>四<text:tab/>五<text:line-break'
                 '/>六<text:note><text:note-citation>1</text:note-citation>'
                 '<text:note-body>%s</text:note-body></text:note><text:span '
                 'text:style-name="H">藏</text:span>' % (p % '注')) +
            t % (r % (c % (span, p % '跨') + cov + c % ('', p % '3')) +
                 r % (c % ('', p % '甲') + c % ('', '') + c % ('', p % '4'))) +
            t % (r % (c % ('', p % '前' + inner))))
    numbers = ('<text:list-level-style-number text:level="%d" '
               'style:num-format="%s" style:num-prefix="%s" '
               'style:num-suffix="%s"/>')
    odf(path, 'text', body,
        '<text:list-style style:name="L">%s%s</text:list-style><style:style '
        'style:name="H"><style:text-properties text:display="none"/>'
        '</style:style>' % (numbers % (1, '一, 二, 三, ...', '', '、'),
                            numbers % (2, '1', '（', '）')))


def sheets(path):
    c = '<table:table-cell%s><text:p>%s</text:p></table:table-cell>'
    blank = '<table:table-cell table:number-columns-repeated="%d"/>'
    r = '<table:table-row%s>%s</table:table-row>'
    many = ' table:number-rows-repeated="%d"'
    body = ('<table:table table:name="表一">%s</table:table><table:table '
            'table:name="藏" table:style-name="T">%s</table:table>' % (
                r % ('', c % ('', '信息') + c % ('', '576.80') +
                     blank % 16382) +
                r % ('', blank % 2 + c % (
                    ' table:number-columns-repeated="2"', '0')) +
                r % (many % 1000000, blank % 16384) +
                r % (many % 2, c % ('', '又') + blank % 3),
                r % ('', c % ('', '看不见'))))
    odf(path, 'spreadsheet', body,
        '<style:style style:name="T"><style:table-properties '
        'table:display="false"/></style:style>')


def rtf(path):
    def u(s):
        return ''.join('\\u%d?' % (ord(x) - 65536 if ord(x) > 32767 else
                                   ord(x)) if ord(x) > 127 else x for x in s)
    with open(path, 'w', encoding='ascii') as f:
        f.write('{\\rtf1\\ansi\\uc1 %s\\par\n\\trowd\\cellx2000\\cellx4000 '
                '\\intbl %s\\cell 3\\cell\\row\n\\pard %s\\par}\n' % (
                    u('一、总体情况'), u('规章'), u('完')))


def compound(path, name):
    entry = name.encode('utf-16-le') + b'\0\0'
    with open(path, 'wb') as f:
        f.write(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 504 +
                entry.ljust(64, b'\0') + struct.pack('<H', len(entry)) +
                b'\0' * 62)


def hostile(folder):
    def at(name):
        return os.path.join(folder, name)

    def docx(name, text):
        pack(at(name), (('word/document.xml', text),))
    docx('bomb.docx', document(para('0' * (80 << 20))))
    docx('deep.docx', document('<w:p>' * 10000 + '</w:p>' * 10000))
    docx('entity.docx', '<!DOCTYPE d [<!ENTITY a "b"><!ENTITY c "%s">]>' % (
        '&a;' * 100) + document(para('&c;')))
    docx('broken.docx', document('<w:p>'))
    docx('blank.docx', document(para('') + para('\u3000 ')))
    docx('wide.docx', document(table(1, *[row(cell(
        '9', '<w:gridSpan w:val="999999999"/>'))] * 50)))
    pack(at('count.docx'), (
        ('word/document.xml', document(para('甲', num(1)) * 2)),
        ('word/numbering.xml', NUMBERING.replace(
            '<w:start w:val="1"/>', '<w:start w:val="%d"/>' % (2**63 - 1)))))
    docx('nested.docx', document(
        '<w:tbl><w:tr><w:tc>' * 300 + para('深') +
        '</w:tc></w:tr></w:tbl>' * 300))
    pack(at('empty.docx'), (
        ('_rels/.rels', RELS % 'word/missing.xml'),
        ('word/document.xml', document(para('x')))))
    word(at('whole.docx'))
    with open(at('whole.docx'), 'rb') as f:
        whole = f.read()
    os.unlink(at('whole.docx'))
    with open(at('cut.docx'), 'wb') as f:
        f.write(whole[:len(whole) // 2])
    with open(at('crc.docx'), 'wb') as f:
        bad = bytearray(whole)
        for mark, offset in ((b'PK\1\2', 16), (b'PK\3\4', 14)):
            i = bad.find(mark)
            while i >= 0:
                bad[i + offset] ^= 1
                i = bad.find(mark, i + 4)
        f.write(bad)
    c = '<table:table-cell table:number-columns-repeated="16384"><text:p>%s' \
        '</text:p></table:table-cell>' % ('9' * 1000)
    blank = '<table:table-cell><text:p> </text:p></table:table-cell>'
    odf(at('blank.ods'), 'spreadsheet',
        '<table:table><table:table-row>%s</table:table-row></table:table>' %
        blank)
    odf(at('blank.odt'), 'text', '<text:p>\u00a0</text:p>')
    pack(at('blank.xlsx'), (
        ('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet '
         'name="表二" sheetId="1" r:id="r1"/></sheets></workbook>' % (X, REL)),
        ('xl/_rels/workbook.xml.rels', RELS % 'worksheets/sheet1.xml'),
        ('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData><row '
         'r="1"><c r="A1" t="inlineStr"><is><t> </t></is></c></row>'
         '</sheetData></worksheet>' % X)))
    odf(at('repeat.ods'), 'spreadsheet',
        '<table:table><table:table-row table:number-rows-repeated="1048576">'
        '%s</table:table-row></table:table>' % c)
    pack(at('secret.odt'), (
        ('mimetype', 'application/vnd.oasis.opendocument.text'),
        ('META-INF/manifest.xml', '<m:manifest xmlns:m="%smanifest:1.0">'
         '<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' %
         OD), ('content.xml', 'x')))
    compound(at('secret.doc'), 'EncryptedPackage')
    compound(at('none.doc'), 'Something')


def edge(folder):
    numbering = (
        '<w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0">%s%s%s'
        '</w:abstractNum><w:abstractNum w:abstractNumId="1">%s'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        '</w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '</w:numbering>' % (
            W, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)'),
            level(2, 'decimal', '%3]', '<w:lvlRestart w:val="1"/>'),
            level(0, 'chineseCounting', '%1、').replace(
                'w:start w:val="1"', 'w:start w:val="9998"')))
    wide = '<w:gridSpan w:val="2"/>'
    body = ''.join(
        [para('项', num(1, i)) for i in (0, 1, 2, 1, 2, 0, 2)] +
        [para('多', num(2))] * 3 +
        [table(2, row(cell(para('框') * n, wide)), row(cell('甲'), cell('1')))
         for n in (3, 4)])
    pack(os.path.join(folder, 'edge.docx'), (
        ('word/document.xml', document(body)),
        ('word/numbering.xml', numbering)))
    cells = ''.join(
        '<row r="%d"><c r="A%d" s="%d"><v>%s</v></c></row>' % (i, i, s, v)
        for i, (s, v) in enumerate((
            (0, '1.2345678901234501'), (1, '59'), (1, '60'), (1, '61')), 1))
    pack(os.path.join(folder, 'edge.xlsx'), (
        ('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
         '<sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>' % (
             X, REL)),
        ('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.'
         'openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
         ' Target="worksheets/sheet1.xml"/></Relationships>'),
        ('xl/styles.xml', '<styleSheet xmlns="%s"><cellXfs><xf numFmtId="0"/>'
         '<xf numFmtId="14"/></cellXfs></styleSheet>' % X),
        ('xl/worksheets/sheet1.xml', '<worksheet xmlns="%s"><sheetData>%s'
         '</sheetData></worksheet>' % (X, cells))))


def main():
    if len(sys.argv) == 3 and sys.argv[1] == '--edge':
        edge(sys.argv[2])
        return
    if len(sys.argv) == 3 and sys.argv[1] == '--hostile':
        hostile(sys.argv[2])
        return
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, make in (('word.docx', word), ('book.xlsx', book),
                       ('text.odt', text), ('book.ods', sheets),
                       ('text.rtf', rtf)):
        make(os.path.join(sys.argv[1], name))


if __name__ == '__main__':
    main()
