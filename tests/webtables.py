# SPDX-License-Identifier: ISC
"""Tables of a report as the editors of web pages write them.

Each function takes a grid (see layouts.py) and returns markup; a line end in
a cell's text is a line break."""
import html
import re

from layouts import Cell, place

DIGITS = re.compile(r'[0-9]+')


def esc(text):
    return html.escape(text, quote=False)


def br(text):
    return '<br>'.join(esc(x) for x in text.split('\n'))


def spans(cell, quote='"'):
    return ''.join(' %s=%s%d%s' % (k, quote, n, quote) for k, n in (
        ('colspan', cell.cols), ('rowspan', cell.rows)) if n > 1)


def plain(grid, cell=br, td='td', attrs=' border="1"', more=''):
    rows = ['<tr>%s</tr>' % ''.join('<%s%s%s>%s</%s>' % (
        td, spans(c), more, cell(c.text), td) for c in row) for row in grid]
    return '<table%s>\n%s\n</table>' % (attrs, '\n'.join(rows))


def nested_cells(grid):
    """Each value in a table of its own, as some editors centre it."""
    return plain(grid, lambda s: '<table><tr><td>%s</td></tr></table>' % br(s)
                 if s.isdigit() else br(s))


def heads(grid):
    """th for every label."""
    return '<table class="table table-bordered"><caption>单位：件</caption>%s' \
        '</table>' % ''.join('<tr>%s</tr>' % ''.join(
            '<{0}{1}>{2}</{0}>'.format('td' if c.value else 'th', spans(c),
                                       br(c.text)) for c in row)
            for row in grid)


def groups(grid, foot_first=False):
    """thead, a tbody for each group of rows, tfoot."""
    parts, until = [[]], 0
    for i, row in enumerate(grid):
        if i >= until and parts[-1]:
            parts.append([])
        parts[-1].append(row)
        until = max([until] + [i + c.rows for c in row])
    body = ['<tr>%s</tr>' % '</tr><tr>'.join(''.join(
        '<td%s>%s</td>' % (spans(c), br(c.text)) for c in row)
        for row in part) for part in parts]
    head, foot = '<thead>%s</thead>' % body[0], ''
    if len(body) > 2:
        foot = '<tfoot>%s</tfoot>' % body.pop()
    rest = ''.join('<tbody>%s</tbody>' % x for x in body[1:])
    return '<table>%s</table>' % (head + foot + rest if foot_first else
                                  head + rest + foot)


def run(text, style):
    """A span around every run of digits or of anything else, as in Word."""
    out = []
    for part in re.findall(r'[0-9.]+|[^0-9.\n]+|\n', text):
        if part == '\n':
            out.append('<br>')
        elif part[0].isdigit():
            out.append('<span lang=EN-US style=\'%s\'>%s</span>' %
                       (style, part))
        else:
            half = max(1, len(part) // 2)
            out += ["<span\nstyle='%s'>%s</span>" % (style, esc(x))
                    for x in (part[:half], part[half:]) if x]
    return ''.join(out)


WORD = 'font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体'


def word_cell(text):
    inner = run(text, WORD) or '<span lang=EN-US>&nbsp;</span>'
    return ("<p class=MsoNormal align=center style='text-align:center;\n"
            "mso-pagination:widow-orphan'>%s<span lang=EN-US><o:p></o:p>"
            "</span></p>" % inner)


def word(grid):
    width = len(place(grid)[0])
    rows = []
    for i, row in enumerate(grid):
        rows.append(" <tr style='mso-yfti-irow:%d;height:19.85pt'>%s\n </tr>" %
                    (i, ''.join("\n  <td width=%d%s style='border:solid "
                                "windowtext 1.0pt;\n  padding:0cm'>\n  %s\n"
                                "  </td>" % (40 * c.cols, spans(c, ''),
                                             word_cell(c.text)) for c in row)))
    rows.append(' <![if !supportMisalignedColumns]>\n <tr height=0>\n%s\n'
                ' </tr>\n <![endif]>' % '\n'.join(
                    "  <td width=40 style='border:none'></td>"
                    for _ in range(width)))
    return ("<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0"
            "\n style='border-collapse:collapse;mso-table-layout-alt:fixed'>"
            "\n%s\n</table>" % '\n'.join(rows))


def excel(grid):
    width = len(place(grid)[0])
    rows = []
    for row in grid:
        cells = ''
        for c in row:
            cells += '  <td%s height=19 class=xl%d%s>%s</td>\n' % (
                spans(c, ''), 65 + c.cols % 3, ' x:num' if c.text.isdigit()
                else ' x:str', br(c.text).replace('<br>', '<br>\n    '))
        rows.append(" <tr height=19 style='height:14.25pt'>\n%s </tr>" % cells)
    cols = " <col width=72 span=%d style='width:54pt'>\n" % width
    return ("<table x:str border=0 cellpadding=0 cellspacing=0 width=720 "
            "style='border-collapse:collapse;table-layout:fixed'>\n%s%s\n"
            " <![if supportMisalignedColumns]>\n <tr height=0 style="
            "'display:none'>\n%s </tr>\n <![endif]>\n</table>" % (
                cols, '\n'.join(rows),
                "  <td width=72 style='width:54pt'></td>\n" * width))


def sloppy(grid):
    """Upper case, no quotes, no end tags, forms between rows."""
    return '<TABLE BORDER=1 WIDTH=100%%><FORM NAME=f ACTION=#>%s' \
        '</TABLE></DIV>' % ''.join('<TR BGCOLOR=#FFFFFF>' + ''.join(
            '<TD ALIGN=center%s><P>%s' % (spans(c, '').upper(), br(c.text))
            for c in row) + ('<form></form>' if i % 5 == 0 else '')
            for i, row in enumerate(grid))


def empties(grid):
    """Cells that a span covers stand there, empty."""
    return '<table border=1>%s</table>' % ''.join(
        '<tr>%s</tr>' % ''.join('<td>%s</td>' % (
            br(c.text) if (i, j) == (y, x) else '&nbsp;')
            for j, (c, y, x) in enumerate(row))
        for i, row in enumerate(place(grid)))


def odd_spans(grid):
    """Last cells span more columns than there are."""
    out = [[Cell(c.text, c.cols, c.rows) for c in row] for row in grid]
    for row in out:
        if row[-1].cols > 1:
            row[-1].cols += 5
    return plain(out)


def cut(grid, at):
    """Two grids; what spans the cut goes on, its label not repeated."""
    top = [[Cell(c.text, c.cols, min(c.rows, at - i)) for c in row]
           for i, row in enumerate(grid[:at])]
    rest = [list(row) for row in grid[at:]]
    over = [Cell('', c.cols, c.rows - (at - i)) for i, row in
            enumerate(grid[:at]) for c in row if i + c.rows > at]
    rest[0] = over + rest[0]
    return top, rest


def split(grid):
    """A long table goes on in another on the next page."""
    if len(grid) < 12:
        return plain(grid)
    return '\n<p>&nbsp;</p>\n'.join(plain(g) for g in
                                    cut(grid, len(grid) // 2))


def rows_of(grid, drop=False):
    """Rows of (text, columns, is a value), covered places empty."""
    for i, row in enumerate(place(grid)):
        if drop:
            yield [(c.text, c.cols, c.value) for c in grid[i]]
        else:
            yield [(c.text if (i, j) == (y, x) else '', 1, c.value)
                   for j, (c, y, x) in enumerate(row)]


def drawn(grid, table, row, cell, drop=False):
    return table % ''.join(row % ''.join(
        cell % br(text) for text, _, _ in r) for r in rows_of(grid, drop))


def div_style(grid):
    return drawn(grid, '<div style="display: table; width:100%%">\n%s</div>',
                 '<div style="display: table-row">\n%s</div>\n',
                 '<div style="display: table-cell; padding: 2px">%s</div>\n')


def div_class(grid):
    return drawn(grid, '<div class="table">%s</div>',
                 '<div class="tr clearfix">%s</div>',
                 '<div class="td fl">%s</div>')


def div_role(grid):
    return drawn(grid, '<div role="table" aria-label="统计"><div role='
                 '"rowgroup">%s</div></div>', '<div role="row">%s</div>',
                 '<span role="cell"><p>%s</p></span>')


def div_bare(grid):
    return drawn(grid, '<div>%s</div>', '<div>%s</div>\n', '<div>%s</div>\n')


def div_spans(grid):
    return drawn(grid, '<div class="form-list">%s</div>',
                 '<div class="row" style="display:flex">%s</div>\n',
                 '<span class="td col">%s</span>\n')


def lists(grid):
    return drawn(grid, '<ul class="tab">%s</ul>', '<li><ul>%s</ul></li>',
                 '<li>%s</li>')


def lists_apart(grid):
    return drawn(grid, '<div class="tab">%s</div>', '<ul>%s</ul>\n',
                 '<li style="float:left">%s</li>')


def flow(grid):
    """Covered places left out, as flex rows do."""
    return drawn(grid, '<div class="tbl">%s</div>',
                 '<div class="tbl-row">%s</div>',
                 '<div class="tbl-cell">%s</div>', drop=True)


def css_grid(grid):
    """Rows of CSS cells with the spans of a grid."""
    return '<div class="grid">%s</div>' % ''.join(
        '<div style="display:table-row">%s</div>' % ''.join(
            '<div style="display:table-cell;grid-column:span %d;'
            'grid-row: span %d">%s</div>' % (c.cols, c.rows, br(c.text))
            for c in row) for row in grid)


def deflist(grid):
    return '<div>%s</div>' % ''.join('<dl><dt>%s</dt>%s</dl>\n' % (
        br(r[0][0]), ''.join('<dd>%s</dd>' % br(t) for t, _, _ in r[1:]))
        for r in rows_of(grid))


def inputs(grid):
    return plain(grid, lambda s: '<input type="text" class="ipt" readonly '
                 'value="%s" size="4">' % s if s.isdigit() else br(s))


def inputs_mixed(grid):
    return plain(grid, lambda s: '<input value=%s>' % s if s.isdigit() and
                 int(s) % 2 else '<textarea rows=1>%s</textarea>' % s
                 if s.isdigit() else br(s))


def entities(grid):
    return plain(grid, lambda s: DIGITS.sub(lambda m: ''.join(
        '&#%d;' % ord(c) if ord(c) % 2 else '&#x%X;' % ord(c)
        for c in m.group()), br(s)))


def full_width(grid):
    wide = {ord('0') + i: 0xFF10 + i for i in range(10)}
    return plain(grid, lambda s: s.translate(wide) if s.isdigit() else br(s))


def thousands(grid):
    return plain(grid, lambda s: '{:,}'.format(int(s)) if s.isdigit()
                 else br(s))


def notes(grid):
    """Footnote marks, and old figures struck out."""
    def cell(s):
        if not s.isdigit() or int(s) % 3:
            return br(s)
        return ('<s>%d</s>%s' if int(s) % 2 else
                '<del>%d</del> %s<sup>[1]</sup>') % (int(s) + 1, s)
    return plain(grid, cell)


def marks(grid):
    """Bare raised digits behind numbers, line-through by style."""
    def cell(s):
        if not s.isdigit() or int(s) % 3:
            return br(s)
        if int(s) % 2:
            return s + '<sup>1</sup>'
        return '<span style="color:red; text-decoration: line-through">' \
            '%d</span>%s' % (int(s) + 1, s)
    return plain(grid, cell)


def broken_inside(grid):
    """Line breaks and tags within labels and between digits' spans."""
    def cell(s):
        if s.isdigit() and len(s) > 1:
            return '<font>%s</font><font>%s</font>' % (s[0], s[1:])
        text = br(s)
        return text[:4] + '<br />\n   ' + text[4:] if len(text) > 8 and \
            '<' not in text and not text[0].isdigit() else '\n    %s\n  ' % text
    return plain(grid, cell)


def comments(grid):
    old = plain([[Cell('9' * len(c.text) if c.text.isdigit() else c.text,
                       c.cols, c.rows) for c in row] for row in grid])
    return '<!-- %s -->\n%s' % (old, plain(
        grid, lambda s: '<!--旧 7-->' + br(s) + '<!--9-->'))


def outside(grid):
    """Text of the table outside its cells, which browsers put before it."""
    return plain(grid).replace('<table border="1">', '<table border="1">'
                               '<tbody>单位：件').replace(
                                   '</tr>\n<tr>', '</tr>&nbsp;\n<tr>')


def vertical(grid):
    """Heads written a sign a line; blanks of all kinds around and within."""
    def cell(s):
        if s.isdigit():
            return '&nbsp;%s&nbsp;&#8203;' % s
        if not s:
            return '&emsp;'
        if len(s) <= 4 and not DIGITS.search(s):
            return '<br/>'.join(esc(c) for c in s)
        return '&ensp;' + br(s) + '　'
    return plain(grid, cell)


def row_tables(grid):
    """Each row a table of its own, one below the other."""
    return '\n'.join('<table><tr>%s</tr></table>' % ''.join(
        '<td width="%d">%s</td>' % (60, br(t)) for t, _, _ in row)
        for row in rows_of(grid))


def hidden_parts(grid):
    """Hidden rows and cells of an editor's making."""
    rows = []
    for i, row in enumerate(grid):
        cells = ''.join('<td%s><span style="display:none">4</span>%s</td>' % (
            spans(c), br(c.text)) for c in row)
        rows.append('<tr>%s<td style="display:none">6</td></tr>' % cells)
        if i % 4 == 3 and all(i + 1 >= j + c.rows for j in range(i + 1)
                              for c in grid[j]):
            rows.append('<tr style="display:none"><td>隐藏</td>%s</tr>' %
                        ('<td>8</td>' * 6))
    return '<table>%s</table>' % ''.join(rows)


def bad_spans(grid):
    """Spans with units, signs, or longer than the table."""
    def span(c, last):
        out = ''
        if c.cols > 1:
            out += ' colspan="%d "' % c.cols
        if c.rows > 1:
            out += ' rowspan=" %dpx"' % (c.rows + (9 if last else 0))
        return out
    n = len(grid)
    return '<table>%s</table>' % ''.join('<tr>%s</tr>' % ''.join(
        '<td colspan="0"%s>%s</td>' % (span(c, i + c.rows >= n), br(c.text))
        if c.cols == 1 else '<td%s>%s</td>' % (span(c, False), br(c.text))
        for c in row) for i, row in enumerate(grid))


def heads_again(grid):
    """The heads come again where a page was broken."""
    top = 1
    while any(i + c.rows > top for i, r in enumerate(grid[:top]) for c in r):
        top += 1
    at = next((i for i in range(top + 4, len(grid) - 3) if not any(
        j + c.rows > i for j, r in enumerate(grid[:i]) for c in r)), None)
    if at is None:
        return plain(grid)
    return plain(grid[:at] + grid[:top] + grid[at:])


def paragraphs(grid):
    """A label's parts in paragraphs, a unit behind each number."""
    def cell(s):
        if s.isdigit():
            return '<p><span>%s</span><span>&nbsp;件</span></p>' % s
        half = len(s) // 2
        return '<p>%s</p>\n<p>%s</p>' % (br(s[:half]), br(s[half:])) \
            if half > 6 and '\n' not in s else '<p>%s</p>' % br(s)
    return plain(grid, cell)


def lost_tags(grid):
    """td without tr, rows without table ends."""
    return '<table border=1><tbody>%s</table>' % '<tr>'.join(
        ''.join('<td%s>%s' % (spans(c), br(c.text)) for c in row)
        for row in grid)


def in_links(grid):
    return '<div class="table-responsive">%s</div>' % plain(
        grid, lambda s: '<a href="javascript:;">%s</a>' % br(s))


def custom(grid):
    """Elements of a framework's own."""
    return '<el-table>%s</el-table>' % ''.join('<div class="el-row">%s</div>' %
        ''.join('<div class="el-col el-col-4"><div class="cell">%s</div></div>'
                % br(t) for t, _, _ in row) for row in rows_of(grid))
