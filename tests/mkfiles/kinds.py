#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make files of kinds that are not often met, each with a table of two rows.

usage: kinds.py DIR
"""
import base64
import json
import sys

import office
from office import cell, document, pack, para, row, table, OD, REL

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PAGE = ('<html><head><title>%s</title></head><body><p>%s</p><table><tr><td>甲'
        '</td><td>3</td><td></td></tr><tr><td>乙</td><td></td><td>5</td></tr>'
        '</table></body></html>')
BODY = para('一段') + table(3, row(cell('甲'), cell('3'), cell()),
                            row(cell('乙'), cell(), cell('5')))
RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/'
             '2006/relationships">%s</Relationships>')


def write(path, text, encoding='utf-8'):
    with open(path, 'wb') as f:
        f.write(text.encode(encoding))


def chunk(path, name, data, again=''):
    """A DOCX whose text is a document of another kind."""
    rel = RELATIONS % (
        '<Relationship Id="c1" Type="%s/aFChunk" Target="%s"/>' % (REL, name))
    body = (para('前') + '<w:altChunk r:id="c1"/>' + again +
            '<w:sectPr/>').replace('r:id', 'xmlns:r="%s" r:id' % REL)
    pack(path, [('_rels/.rels', office.RELS % 'word/document.xml'),
                ('word/document.xml', document(body)),
                ('word/_rels/document.xml.rels', rel),
                ((name if name[0] != '/' else name[1:]) if name[0] == '/' else
                 'word/' + name, data)])


def mht(page):
    return ('MIME-Version: 1.0\r\nContent-Type: multipart/related; '
            'boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; '
            'charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n%s'
            '\r\n--b--\r\n' % base64.encodebytes(
                page.encode()).decode().replace('\n', '\r\n'))


def chunks(folder):
    page = PAGE % ('题', '一段')
    chunk(folder + '/chunk.docx', 'afchunk.mht', mht(page))
    chunk(folder + '/chunk-html.docx', '/word/part.htm', page)
    chunk(folder + '/chunk-twice.docx', 'a.html', page,
          '<w:altChunk r:id="c1"/>')
    chunk(folder + '/chunk-text.docx', 'a.txt', '一行\n二行\n')
    chunk(folder + '/chunk-rtf.docx', 'a.rtf', '{\\rtf1 x}')
    chunk(folder + '/chunk-lost.docx', 'a.html', page,
          '<w:altChunk r:id="c2"/>')


def flat(folder):
    part = ('<pkg:part pkg:name="%s"><pkg:xmlData>%s</pkg:xmlData></pkg:part>')
    write(folder + '/opc.xml', XML + '<?mso-application progid="Word.Document"'
          '?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/'
          '2006/xmlPackage">' + part % (
              '/_rels/.rels', office.RELS % 'word/document.xml') +
          part % ('/word/document.xml', document(BODY).split('?>')[1]) +
          '</pkg:package>')
    for kind, name in (('text', 'flat.fodt'), ('spreadsheet', 'flat.fods')):
        p = '<text:p>一段</text:p>' if kind == 'text' else ''
        c = '<table:table-cell><text:p>%s</text:p></table:table-cell>'
        t = ('<table:table table:name="t"><table:table-row>%s%s<table:table-'
             'cell/></table:table-row><table:table-row>%s<table:table-cell/>%s'
             '</table:table-row></table:table>' % (
                 c % '甲', c % '3', c % '乙', c % '5'))
        image = ('<text:p><office:binary-data>%s</office:binary-data>图下'
                 '</text:p>' % ('QUJD' * 20) if kind == 'text' else '')
        text = office.content(kind, p + t + image).replace(
            'document-content', 'document').replace(
                '<office:document ', '<office:document office:mimetype='
                '"application/vnd.oasis.opendocument.%s" ' % kind, 1)
        write(folder + '/' + name, XML + '<!-- saved -->\n' + text)
    odf = office.content('text', '<text:p>一段</text:p>')
    mime = 'application/vnd.oasis.opendocument.text'
    manifest = '<manifest:manifest xmlns:manifest="%smanifest:1.0"/>' % OD
    pack(folder + '/late.odt', [
        ('META-INF/manifest.xml', manifest), ('content.xml', odf),
        ('mimetype', mime)])
    pack(folder + '/no-type.odt', [
        ('content.xml', odf), ('META-INF/manifest.xml', manifest)])
    pack(folder + '/no-manifest.odt', [('content.xml', odf),
                                       ('mimetype', mime)])
    pack(folder + '/book.xlsb', [('[Content_Types].xml', '<x/>'),
                                 ('xl/workbook.bin', 'x')])


def epub(path, order, more=(), items=''):
    opf = ('<package xmlns="http://www.idpf.org/2007/opf" version="2.0">'
           '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>'
           '书名</dc:title></metadata><manifest><item id="a" href="t/a%%20b.'
           'xhtml"/><item id="b" href="../b.html"/><item id="c" href="c.html"/>'
           '%s</manifest><spine>%s</spine></package>' % (
               items, ''.join('<itemref idref="%s"/>' % i for i in order)))
    pack(path, [('mimetype', 'application/epub+zip'), (
        'META-INF/container.xml', '<container xmlns="%scontainer"><rootfiles>'
        '<rootfile full-path="O/x.opf"/></rootfiles></container>' % OD),
        ('O/x.opf', opf), ('b.html', PAGE % ('乙', '第二')),
        ('O/t/a b.xhtml', PAGE % ('甲', '第一')),
        ('O/c.html', PAGE % ('丙', '第三'))] + list(more))


def books(folder):
    lock = ('META-INF/encryption.xml', '<encryption xmlns:enc="http://www.w3.'
            'org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>'
            '<enc:CipherReference URI="%s"/></enc:CipherData>'
            '</enc:EncryptedData></encryption>')
    epub(folder + '/book.epub', 'ab')
    epub(folder + '/turned.epub', 'cba', [
        (lock[0], lock[1] % 'O/font.otf'), ('META-INF/manifest.xml', '<x/>'),
        ('content.xml', '<x/>')])
    epub(folder + '/locked.epub', 'ab', [(lock[0], lock[1] % 'b.html')])
    epub(folder + '/torn.epub', 'ax')


W03 = 'http://schemas.microsoft.com/office/word/2003/wordml'
X03 = 'urn:schemas-microsoft-com:office:spreadsheet'


def old(folder):
    """What LibreOffice is to read."""
    body = BODY.replace('<w:tblGrid>', '<w:tblPr/><w:tblGrid>')
    write(folder + '/word2003.xml', XML + '<?mso-application progid='
          '"Word.Document"?>\n<w:wordDocument xmlns:w="%s" xml:space="preserve"'
          '><w:body>%s<w:p/></w:body></w:wordDocument>' % (W03, body))
    data = '<Cell%s><Data ss:Type="%s">%s</Data></Cell>'
    write(folder + '/excel2003.xml', XML + '<?mso-application progid='
          '"Excel.Sheet"?>\n<Workbook xmlns="%s" xmlns:ss="%s"><Worksheet '
          'ss:Name="s"><Table><Row>%s%s</Row><Row>%s%s</Row></Table>'
          '</Worksheet></Workbook>' % (
              X03, X03, data % ('', 'String', '甲'), data % ('', 'Number', 3),
              data % ('', 'String', '乙'),
              data % (' ss:Index="3"', 'Number', 5)))
    sylk = ('ID;PWXL;N;E\r\nC;Y1;X1;K"甲"\r\nC;X2;K3\r\nC;Y2;X1;K"乙"\r\n'
            'C;X3;K5\r\nE\r\n')
    write(folder + '/sheet.slk', sylk)
    write(folder + '/gbk.slk', sylk, 'gbk')
    dif = ('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\nTUPLES\r\n0,3'
           '\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"甲"\r\n0,3'
           '\r\nV\r\n-1,0\r\nBOT\r\n1,0\r\n"乙"\r\n1,0\r\n""\r\n0,5\r\nV\r\n'
           '-1,0\r\nEOD\r\n')
    write(folder + '/sheet.dif', dif)
    write(folder + '/gbk.dif', dif, 'gbk')


def part(kind, body, *fields):
    head = ['Content-Type: ' + kind] + list(fields)
    if isinstance(body, bytes):
        head.append('Content-Transfer-Encoding: base64')
        body = base64.encodebytes(body).decode()
    return '\n'.join(head) + '\n\n' + body


def multi(kind, edge, *parts):
    return part('multipart/%s; boundary="%s"' % (kind, edge),
                'a preamble\n' + ''.join('--%s\n%s\n' % (edge, p)
                                        for p in parts) +
                '--%s--\nan epilogue\n' % edge)


def mail(path, content):
    head = ''.join('Received: from a.cn by b.cn; Thu, 1 Jan 2026 00:00:%02d\n'
                   '\t+0800 (%s)\n' % (i, 'x' * 90) for i in range(50))
    text = (head + 'From: a@b.cn\nSubject: =?UTF-8?B?5bm05oql?=\n'
            'MIME-Version: 1.0\n' + content)
    with open(path, 'wb') as f:
        f.write(text.encode('latin-1').replace(b'\n', b'\r\n'))


def mails(folder):
    gbk = (PAGE % ('题', '正文')).encode('gbk')
    plain = part('text/plain; charset=gb2312', '正文二\n'.encode('gbk'))
    page = part('text/html; charset="GBK"', gbk)
    with open(folder + '/late.odt', 'rb') as f:
        odt = f.read()
    first = part('application/octet-stream; name="x"', odt,
                 'Content-Disposition: attachment;\n filename="=?gb2312?B?%s?='
                 '\n =?gb2312?Q?=B1=A8?=.odt"' % base64.b64encode(
                     '年'.encode('gbk')).decode())
    second = part('application/x', odt, 'Content-Disposition: attachment;\n '
                  "filename*0*=UTF-8''%E4%B9; filename*1*=%99; "
                  'filename*2=".odt"')
    third = part('application/x; name="c.odt"', odt)
    image = part('image/png; name="p.png"', b'\x89PNG\r\n\x1a\n')
    both = multi('alternative', 'in=_1', plain, page)
    mail(folder + '/all.eml', multi('mixed', 'out', both, first, second, third,
                                    image))
    mail(folder + '/plain.eml', plain)
    mail(folder + '/page.eml', page)
    mail(folder + '/both.eml', both)
    mail(folder + '/letter-only.eml', multi(
        'mixed', 'o', part('text/plain', '\n \n'), third))
    mail(folder + '/none.eml', multi('mixed', 'o', part('text/plain', '\n')))
    mail(folder + '/forward.eml', multi(
        'mixed', 'o', plain, part('message/rfc822; name="f.eml"',
                                  'From: c@d.cn\nMIME-Version: 1.0\n' +
                                  multi('mixed', 'o2', page, third))))
    mail(folder + '/two-texts.eml', multi('mixed', 'o', plain, page))
    cut = multi('mixed', 'o', plain, third)
    mail(folder + '/cut.eml', cut[:-60])
    with open(folder + '/no-mail.txt', 'wb') as f:
        f.write('Subject: 一段\nMIME-Version: 1\nno head\n\n二\n'.encode())


def lists(folder):
    """JSON as crawlers and services write it."""
    page = PAGE % ('题', '一段。' * 60)
    ascii_ = json.dumps({'code': 200, 'data': {
        'title': '标题', 'content': page, 'url': 'http://a.cn/1'}})
    write(folder + '/ascii.json', ascii_)
    write(folder + '/jsonp.json', 'jQuery1_2(%s);\n' % ascii_)
    write(folder + '/within.json', json.dumps({'data': ascii_}))
    write(folder + '/entities.json', json.dumps({'c': page.replace(
        '&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}))
    rows = [['项目', '自然人', '总计'], ['一、本年新收', 3, 5], ['二', None, '12'],
            ['三', '1\t2']]
    write(folder + '/rows.json', json.dumps({'tables': [rows, rows[:2]]}))
    write(folder + '/rows.jsonl', ''.join(
        json.dumps(r, ensure_ascii=False) + '\n' for r in rows))
    write(folder + '/records.json', json.dumps([
        dict(zip(rows[0], r)) for r in rows[1:3]]))
    write(folder + '/index.json', json.dumps({
        r[0]: dict(zip(rows[0][1:], r[1:])) for r in rows[1:3]}))
    write(folder + '/paragraphs.json', json.dumps({
        'title': '题', '发布日期': '2026-01-01', 'text': ['一段', '二段'],
        'body': '三段\n四段'}, ensure_ascii=False))
    items = [{'url': 'http://a.cn/%d' % i, 'html': PAGE % (
        '题%d' % i, '一段。' * 60)} for i in range(3)]
    write(folder + '/items.jsonl', '\n'.join(json.dumps(i) for i in items))
    write(folder + '/items.json', '[\n' + ',\n'.join(
        json.dumps(i, ensure_ascii=False) for i in items) + '\n]\n')
    write(folder + '/cut.json', ascii_[:-20])
    write(folder + '/no-json.txt', '[1] 政府信息公开\n{公开}\n')


def main():
    folder = sys.argv[1]
    chunks(folder)
    flat(folder)
    books(folder)
    old(folder)
    mails(folder)
    lists(folder)


if __name__ == '__main__':
    main()
