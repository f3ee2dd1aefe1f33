#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make documents in which some text is not shown, or is raised.

usage: look.py DIR    look.docx look.odt look.ods look.xlsx, dark.docx whose
                      heads are white on a dark ground, and calc.xlsx, which
                      is to be calculated when it is opened

Each row of the tables has a name, a cell in which one thing stands that is
no text, and a cell 7 that must stay where it is.
"""
import sys

import office
from office import cell, document, pack, para, row, run, table, OD, REL, W, X

SUP = '<w:vertAlign w:val="superscript"/>'
WHITE = '<w:color w:val="FFFFFF"/>'


def shd(fill, more=''):
    return '<w:shd w:val="clear" w:color="auto" w:fill="%s"%s/>' % (fill, more)


STYLES = (
    '<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:color w:val="333333"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr>'
    '</w:style><w:style w:type="character" w:styleId="Pale"><w:rPr>'
    '<w:color w:val="FFFFFF"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Paler"><w:basedOn w:val="Pale"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:dstrike/>'
    '</w:rPr></w:style><w:style w:type="paragraph" w:styleId="Night"><w:pPr>'
    '%s</w:pPr></w:style><w:style w:type="character" w:styleId="Up"><w:rPr>%s'
    '</w:rPr></w:style><w:style w:type="table" w:styleId="Dark">'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>%s</w:tcPr>'
    '</w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:tcPr>%s</w:tcPr>'
    '</w:tblStylePr></w:style></w:styles>'
    % (W, shd('112233'), SUP, shd('003366'), shd('DDEEFF')))

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" '
    'lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"'
    '/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr '
    'val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1>'
    '</a:clrScheme></a:themeElements></a:theme>')


def words(path):
    two = run('6', '%s') + run('0')
    ways = [
        ('strike', cell(two % '<w:strike/>')),
        ('double strike', cell(two % '<w:dstrike w:val="true"/>')),
        ('strike off', cell(two % '<w:strike w:val="0"/>')),
        ('strike by style', cell(two % '<w:rStyle w:val="Gone"/>')),
        ('strike by paragraph', cell(
            para(run('6'), '<w:pStyle w:val="Old"/>') + para('0'))),
        ('white', cell(two % WHITE)),
        ('nearly white', cell(two % '<w:color w:val="FDFDFD"/>')),
        ('grey', cell(two % '<w:color w:val="A6A6A6"/>')),
        ('white by theme', cell(two % '<w:color w:val="000000" '
                                'w:themeColor="background1"/>')),
        ('grey by theme', cell(two % '<w:color w:val="000000" w:themeColor='
                               '"background1" w:themeShade="A6"/>')),
        ('white by style', cell(two % '<w:rStyle w:val="Paler"/>')),
        ('white on a dark cell', cell(two % WHITE, shd('203040'))),
        ('dark on a dark cell', cell(two % '<w:color w:val="203040"/>',
                                     shd('203040'))),
        ('accent on accent', cell(two % '<w:color w:val="auto" w:themeColor='
                                  '"accent1"/>', shd('4F81BD'))),
        ('white on a dark paragraph', cell(
            para(two % WHITE, '<w:pStyle w:val="Night"/>'))),
        ('white on dark text', cell(two % (WHITE + shd('000000')))),
        ('black under a marker', cell(
            two % '<w:highlight w:val="black"/><w:color w:val="000000"/>')),
        ('automatic', cell(two % '<w:color w:val="auto"/>', shd('000000'))),
        ('vanish', cell(two % '<w:vanish/>')),
        ('deleted', cell('<w:p><w:del w:id="1"><w:r><w:delText>6</w:delText>'
                         '</w:r></w:del>%s</w:p>' % run('0'))),
        ('deleted cell', cell(run('6'), '<w:cellDel w:id="2"/>')),
        ('raised', cell(run('12') + run('1', SUP))),
        ('raised twice', cell(run('12') + run('1', SUP) + run(',2', SUP))),
        ('raised by style', cell(run('12') + run(
            '1', '<w:rStyle w:val="Up"/>'))),
        ('raised by place', cell(run('12') + run(
            '1', '<w:position w:val="6"/>'))),
        ('raised before', cell(run('1', SUP) + run('12'))),
        ('raised circle', cell(run('12') + run('①', SUP))),
        ('raised star', cell(run('12') + run('*', SUP))),
        ('raised bracket', cell(run('12') + run('[1]', SUP))),
        ('raised word', cell(run('12') + run('注1', SUP))),
        ('behind a unit', cell(run('12件') + run('1', SUP))),
        ('all raised', cell(run('12', SUP))),
        ('lowered', cell(run('12') + run(
            '1', '<w:vertAlign w:val="subscript"/>'))),
    ]
    body = (para(run('8') + run('0', '<w:strike/>') + run('km') + run(
        '2', SUP) + run('，计3') + run('1', SUP) + run('次')) +
        table(3, *(row(cell(n), c, cell('7')) for n, c in ways)) +
        para(run('白字', WHITE)))
    pack(path, [('_rels/.rels', office.RELS % 'word/document.xml'),
                ('word/document.xml', document(body)),
                ('word/theme/theme1.xml', THEME),
                ('word/styles.xml', STYLES)])


def dark(path):
    head = row(cell(run('头', WHITE)), cell(run('数', WHITE)))
    body = ('<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/><w:tblLook '
            'w:val="0420"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/>'
            '</w:tblGrid>' + head + row(cell('甲'), cell(
                run('6', WHITE) + run('1'))) +
            row(cell('乙'), cell(run('6', '<w:color w:val="DDEEFF"/>') +
                                 run('2'))) + '</w:tbl>' + para('完') +
            '<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/><w:tblLook '
            'w:firstRow="0" w:noHBand="1"/></w:tblPr><w:tblGrid><w:gridCol/>'
            '<w:gridCol/></w:tblGrid>' + row(cell('丙'), cell(
                run('6', WHITE) + run('3'))) + '</w:tbl>' +
            para(office.box('%s') % ((run('框', WHITE),) * 2)))
    pack(path, [('_rels/.rels', office.RELS % 'word/document.xml'),
                ('word/document.xml', document(body)),
                ('word/styles.xml', STYLES)])


def style(family, name, props, more=''):
    return ('<style:style style:family="%s" style:name="%s"%s>%s'
            '</style:style>' % (family, name, more, props))


def prop(kind, attr):
    return '<style:%s-properties %s/>' % (kind, attr)


OPEN_STYLES = (
    '<style:default-style style:family="paragraph">%s</style:default-style>' %
    prop('text', 'fo:color="#000000"') +
    style('text', 'Gone', prop('text', 'style:text-line-through-style="solid"'
                               )) +
    style('text', 'Goner', '', ' style:parent-style-name="Gone"') +
    style('text', 'Type', prop('text', 'style:text-line-through-type="double"'
                               )) +
    style('text', 'Kept', prop('text', 'style:text-line-through-style="none"'
                               )) +
    style('text', 'Pale', prop('text', 'fo:color="#ffffff"')) +
    style('text', 'Grey', prop('text', 'fo:color="#999999"')) +
    style('text', 'Lit', prop('text', 'fo:color="#ffffff" '
                              'fo:background-color="#202020"')) +
    style('text', 'Off', prop('text', 'text:display="none"')) +
    style('text', 'Up', prop('text', 'style:text-position="super 58%"')) +
    style('text', 'Higher', prop('text', 'style:text-position="33% 66%"')) +
    style('text', 'Down', prop('text', 'style:text-position="sub 58%"')) +
    style('text', 'Level', prop('text', 'style:text-position="0% 100%"')) +
    style('paragraph', 'Pale', prop('text', 'fo:color="#fefefe"')) +
    style('paragraph', 'Night', prop('paragraph',
                                     'fo:background-color="#112233"')) +
    style('paragraph', 'Old', prop('text',
                                   'style:text-line-through-style="solid"')) +
    style('table-cell', 'Dark', prop('table-cell',
                                     'fo:background-color="#112233"')) +
    style('table-cell', 'Clear', prop('table-cell',
                                      'fo:background-color="transparent"')) +
    style('table-cell', 'White', prop('text', 'fo:color="#ffffff"')) +
    style('table-cell', 'Struck', prop(
        'text', 'style:text-line-through-style="solid"')) +
    style('table-cell', 'Both', prop('table-cell',
                                     'fo:background-color="#112233"') +
          prop('text', 'fo:color="#ffffff"')) +
    style('table-row', 'Row', prop('table-row',
                                   'fo:background-color="#112233"')))


def span(text, name):
    return '<text:span text:style-name="%s">%s</text:span>' % (name, text)


def opar(text, name=''):
    return '<text:p%s>%s</text:p>' % (
        name and ' text:style-name="%s"' % name, text)


def ocell(text, name='', more=''):
    if not text.startswith('<text:p'):
        text = opar(text)
    return '<table:table-cell%s%s>%s</table:table-cell>' % (
        name and ' table:style-name="%s"' % name, more, text)


def orow(*cells, more=''):
    return '<table:table-row%s>%s</table:table-row>' % (more, ''.join(cells))


def otable(columns, *rows):
    return '<table:table table:name="t">%s%s</table:table>' % (
        columns, ''.join(rows))


def odf(path, kind, body):
    text = office.content(kind, body, OPEN_STYLES).replace(
        ' ', ' xmlns:fo="%sxsl-fo-compatible:1.0" ' % OD, 1)
    pack(path, (('mimetype', 'application/vnd.oasis.opendocument.' + kind),
                ('content.xml', text)))


def open_text(path):
    ways = [(n, ocell(span('6', n) + '0')) for n in (
        'Gone', 'Goner', 'Type', 'Kept', 'Pale', 'Grey', 'Lit', 'Off')]
    ways += [
        ('pale paragraph', ocell(opar('6', 'Pale') + opar('0'))),
        ('old paragraph', ocell(opar('6', 'Old') + opar('0'))),
        ('pale in a dark cell', ocell(span('6', 'Pale') + '0', 'Dark')),
        ('pale in a clear cell', ocell(span('6', 'Pale') + '0', 'Clear')),
        ('pale in the night', ocell(opar(span('6', 'Pale') + '0', 'Night'))),
        ('within', ocell(span('6' + span('5', 'Kept'), 'Pale') + '0')),
        ('up', ocell('12' + span('1', 'Up'))),
        ('higher', ocell('12' + span('1', 'Higher'))),
        ('down', ocell('12' + span('1', 'Down'))),
        ('level', ocell('12' + span('1', 'Level'))),
        ('circle', ocell('12' + span('①', 'Up'))),
        ('before', ocell(span('1', 'Up') + '12')),
    ]
    dark = orow(ocell('dark row'), ocell(span('6', 'Pale') + '0'), ocell('7'),
                more=' table:style-name="Row"')
    body = (opar('8km' + span('2', 'Up')) + otable(
        '<table:table-column table:number-columns-repeated="3"/>', dark,
        *(orow(ocell(n), c, ocell('7')) for n, c in ways)) +
        '<text:section text:name="a" text:display="none">%s</text:section>'
        '<text:section text:name="b" text:display="true">%s</text:section>' %
        (opar('藏节'), opar('明节')) +
        opar('<text:hidden-paragraph text:is-hidden="true"/>藏段') +
        opar('白字', 'Pale'))
    odf(path, 'text', body)


def open_sheet(path):
    columns = ('<table:table-column/><table:table-column '
               'table:visibility="collapse" '
               'table:number-columns-repeated="2"/><table:table-column '
               'table:default-cell-style-name="Both"/><table:table-column '
               'table:default-cell-style-name="White"/><table:table-column/>')

    def line(name, text, style, more=''):
        return orow(ocell(name), ocell('5'), ocell('5'), ocell('3'),
                    ocell('4'), ocell(text, style), ocell('7'), more=more)

    rows = (line('plain', '6', ''), line('white', '6', 'White'),
            line('struck', '6', 'Struck'), line('white on dark', '6', 'Both'),
            line('part', span('6', 'Gone') + '0', ''),
            line('raised', '12' + span('1', 'Up'), ''),
            line('hidden', '6', '', ' table:visibility="filter"'))
    odf(path, 'spreadsheet', otable(columns, *rows))


FONTS = ('<font/>', '<font><strike/></font>',
         '<font><color rgb="FFFFFFFF"/></font>',
         '<font><color theme="0"/></font>',
         '<font><color indexed="9"/></font>',
         '<font><color theme="1" tint="0.99"/></font>',
         '<font><color theme="0" tint="-0.5"/></font>',
         '<font><strike val="0"/><color auto="1"/></font>')
FILLS = ('<fill><patternFill/></fill>',
         '<fill><patternFill patternType="gray125"/></fill>',
         '<fill><patternFill patternType="solid"><fgColor rgb="FF1F497D"/>'
         '</patternFill></fill>',
         '<fill><patternFill patternType="solid"><fgColor theme="0"/>'
         '</patternFill></fill>')
FORMATS = (';;;', '0;-0;;@', 'General;-General;""', '0;;', '0"件"')
# what each row of the sheet has: name, style (font, fill, format), cell
PLAIN = [(0, 0, 0)]
SHEET = [('font %d' % i, (i, 0, 0), '<v>6</v>') for i in range(1, 8)]
SHEET += [('white on blue', (2, 2, 0), '<v>6</v>'),
          ('white on white', (3, 3, 0), '<v>6</v>'),
          ('white on a pattern', (2, 1, 0), '<v>6</v>')]
SHEET += [('format %d of %s' % (i, v), (0, 0, 100 + i), '<v>%s</v>' % v)
          for i in range(5) for v in ('6', '0', '-6')]
SHEET += [('format 0 of text', (0, 0, 100), 'inline<is><t>六</t></is>'),
          ('format 1 of text', (0, 0, 101), 'inline<is><t>六</t></is>')]


def rich(props, font='', kind='inline'):
    return '%s<is>%s<r>%s<t>6</t></r><r><t>0</t></r></is>' % (
        kind, font, props and '<rPr>%s</rPr>' % props)


SHEET += [('run struck', (0, 0, 0), rich('<strike/>')),
          ('run white', (0, 0, 0), rich('<color rgb="FFFFFFFF"/>')),
          ('run white on blue', (0, 2, 0), rich('<color rgb="FFFFFFFF"/>')),
          ('run plain in a struck font', (1, 0, 0), rich('<sz val="9"/>')),
          ('raised', (0, 0, 0), 'inline<is><r><t>12</t></r><r><rPr><vertAlign '
           'val="superscript"/></rPr><t>1</t></r></is>'),
          ('shared', (0, 0, 0), 'shared<v>0</v>'),
          ('shared raised', (0, 0, 0), 'shared<v>1</v>'),
          ('formula', (0, 0, 0), '<f>SUM(B1:B3)</f><v></v>'),
          ('formula counted', (0, 0, 0), '<f>SUM(B1:B3)</f><v>18</v>'),
          ('formula of naught', (0, 0, 0), '<f>SUM(B1:B3)</f><v>0</v>'),
          ('formula of text', (0, 0, 0), 'str<f>IF(1,"")</f><v></v>'),
          ('formula for others', (0, 0, 0), '<f t="shared" ref="B1:B9" si="0">'
           'SUM($B$1:B2,"A1",C1)</f>'),
          ('formula of others', (0, 0, 0), '<f t="shared" si="0"/>')]
TYPES = (('inline', 'inlineStr'), ('shared', 's'), ('str', 'str'))


def sheet_cell(ref, style, text):
    kind = ''
    for word, name in TYPES:
        if text.startswith(word):
            text = text[len(word):]
            kind = ' t="%s"' % name
    return '<c r="%s" s="%d"%s>%s</c>' % (ref, style, kind, text)


def sheet(rows, view='', columns=''):
    return '<worksheet xmlns="%s">%s%s<sheetData>%s</sheetData></worksheet>' \
        % (X, view, columns, ''.join(rows))


def book(path, calc=''):
    styles = sorted({s for _, s, _ in SHEET} | set(PLAIN))
    rows = ['<row r="%d">%s%s%s</row>' % (
        i, sheet_cell('A%d' % i, styles.index((0, 0, 0)),
                      'inline<is><t>%s</t></is>' % name),
        sheet_cell('B%d' % i, styles.index(style), text),
        sheet_cell('C%d' % i, styles.index((0, 0, 0)), '<v>7</v>'))
        for i, (name, style, text) in enumerate(SHEET, 1)]
    zeros = ['<row r="1"%s><c r="A1"><v>0</v></c><c r="B1"><v>5</v></c>'
             '<c r="C1"><v>10</v></c></row>' % '',
             '<row r="2" ht="0" customHeight="1"><c r="A2"><v>4</v></c></row>',
             '<row r="3" ht="0.75"><c r="A3"><v>3</v></c></row>']
    part = 'http://schemas.openxmlformats.org/package/2006/relationships'
    pack(path, [
        ('_rels/.rels', office.RELS % 'xl/workbook.xml'),
        ('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet '
         'name="a" r:id="r1"/><sheet name="b" r:id="r2"/></sheets>%s'
         '</workbook>' % (X, REL, calc)),
        ('xl/_rels/workbook.xml.rels', '<Relationships xmlns="%s">'
         '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
         '<Relationship Id="r2" Target="worksheets/sheet2.xml"/>'
         '</Relationships>' % part),
        ('xl/theme/theme1.xml', THEME),
        ('xl/styles.xml', '<styleSheet xmlns="%s"><numFmts>%s</numFmts><fonts>'
         '%s</fonts><fills>%s</fills><cellXfs>%s</cellXfs><dxfs><dxf><font>'
         '<strike/></font></dxf></dxfs></styleSheet>' % (
             X, ''.join('<numFmt numFmtId="%d" formatCode="%s"/>' % (
                 100 + i, f.replace('"', '&quot;'))
                 for i, f in enumerate(FORMATS)), ''.join(FONTS),
             ''.join(FILLS), ''.join(
                 '<xf fontId="%d" fillId="%d" numFmtId="%d"/>' % s
                 for s in styles))),
        ('xl/sharedStrings.xml', '<sst xmlns="%s"><si>%s</si><si>%s</si></sst>'
         % (X, rich('<strike/>')[10:-5], '<r><t>8</t></r><r><rPr><vertAlign '
            'val="superscript"/></rPr><t>②</t></r>')),
        ('xl/worksheets/sheet1.xml', sheet(rows)),
        ('xl/worksheets/sheet2.xml', sheet(
            zeros, '<sheetViews><sheetView showZeros="0"/></sheetViews>',
            '<cols><col min="2" max="2" width="0"/></cols>'))])


def main():
    folder = sys.argv[1]
    book(folder + '/look.xlsx')
    book(folder + '/calc.xlsx', '<calcPr fullCalcOnLoad="1"/>')
    open_text(folder + '/look.odt')
    open_sheet(folder + '/look.ods')
    words(folder + '/look.docx')
    dark(folder + '/dark.docx')


if __name__ == '__main__':
    main()
