# SPDX-License-Identifier: ISC
"""The layouts in which a table of a report reaches us as text.

A grid is a list of rows, a row a list of Cell, as in HTML: a cell that spans
rows or columns stands where it begins.  A layout is a function from a grid to
lines of text."""
import unicodedata


class Cell:
    def __init__(self, text, cols=1, rows=1, value=False):
        self.text, self.cols, self.rows, self.value = text, cols, rows, value


def place(grid):
    """The grid as a matrix of (cell, row and column where it begins)."""
    at, width = {}, 0
    for r, row in enumerate(grid):
        c = 0
        for cell in row:
            while (r, c) in at:
                c += 1
            for i in range(cell.rows):
                for j in range(cell.cols):
                    at[r + i, c + j] = cell, r, c
            c += cell.cols
        width = max([width] + [c + 1 for _, c in at])
    empty = Cell('')
    return [[at.get((r, c), (empty, r, c)) for c in range(width)]
            for r in range(len(grid))]


def physical(grid):
    """Rows of texts as wide as the grid; what a span covers is empty."""
    return [[cell.text if (i, j) == (r, c) else ''
             for c, (cell, i, j) in enumerate(row)]
            for r, row in enumerate(place(grid))]


def cellwise(grid):
    """Rows of texts, only where cells begin."""
    return [[cell.text for cell in row] for row in grid]


def wide(text):
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in text)


def pad(text, width, measure=wide):
    return text + ' ' * (width - measure(text))


def wrap(text, width, measure=wide):
    out = ['']
    for c in text:
        if c == '\n' or measure(out[-1] + c) > width and out[-1]:
            out.append('')
        out[-1] += c.strip('\n')
    return out


def widest(text, measure):
    """What the longest line of a text needs."""
    return max(measure(line) for line in text.split('\n'))


# Delimited rows.

def tabs(grid):
    return ['\t'.join(row) for row in physical(grid)]


def tabs_ragged(grid):
    return ['\t'.join(row) for row in cellwise(grid)]


def pipes(grid):
    return [' | '.join(row) for row in cellwise(grid)]


def pipes_padded(grid):
    return ['|' + '|'.join(row) + '|' for row in physical(grid)]


def csv(grid):
    return [','.join('"%s"' % x if set(x) & set(',"') else x for x in row)
            for row in physical(grid)]


def spaces(grid):
    return [' '.join(x for x in row if x) for row in cellwise(grid)]


def markdown(grid):
    rows = physical(grid)
    lines = ['| ' + ' | '.join(row) + ' |' for row in rows]
    return lines[:1] + ['|' + '---|' * len(rows[0])] + lines[1:]


def org(grid):
    rows = physical(grid)
    width = [max(wide(row[c]) for row in rows) for c in range(len(rows[0]))]
    rule = '|-' + '-+-'.join('-' * w for w in width) + '-|'
    out = [rule]
    for row in rows:
        out.append('| ' + ' | '.join(pad(x, w) for x, w in zip(row, width))
                   + ' |')
        if not row[-1][:1].isdigit():
            out.append(rule)
    return out + [rule]


# One cell a line.

def cells(grid):
    return [x for row in cellwise(grid) for x in row]


def cells_apart(grid):
    return [y for x in cells(grid) for y in (x + ' ' if x else '\u00a0', '')]


def bar_ends(grid):
    """One cell a line, a bar behind each; a row ends with a bare line."""
    return [y for row in cellwise(grid)
            for y in [x + ' |' for x in row[:-1]] + [row[-1]]]


def bar_between(grid):
    """One cell a line, the bar on a line of its own."""
    out = []
    for row in cellwise(grid):
        for i, x in enumerate(row):
            out += ['|'] * (i > 0) + [x] * (x != '')
    return out


def bar_opens(grid):
    """Each row opened by a lone bar, one cell a line behind it."""
    return [y for row in cellwise(grid)
            for y in ['|'] + [x + ' |' for x in row]]


# Drawn and aligned.

def widths(matrix, limits, measure):
    """Column widths: as the unspanned cells need, within limits that hold
    for all but values."""
    out = []
    for c, limit in enumerate(limits[:len(matrix[0])]):
        need = [widest(row[c][0].text, measure) for row in matrix
                if row[c][0].cols == 1]
        values = [widest(row[c][0].text, measure) for row in matrix
                  if row[c][0].value]
        out.append(max([min(limit, max(need + [2]))] + values))
    return out


def boxes(matrix, width, gap, measure):
    """Each cell once: its rows, columns, wrapped lines; and row heights."""
    seen, height = {}, [1] * len(matrix)
    for row in matrix:
        for cell, r, c in row:
            room = sum(width[c:c + cell.cols]) + gap * (cell.cols - 1)
            seen[r, c] = cell, wrap(cell.text, room, measure)
    for (r, c), (cell, text) in sorted(seen.items(),
                                       key=lambda x: x[1][0].rows):
        have = sum(height[r:r + cell.rows]) + (
            (cell.rows - 1) if gap == 3 else 0)
        if len(text) > have:
            height[r + cell.rows - 1] += len(text) - have
    return seen, height


def drawn(limits, chars):
    """A box drawing of the grid; chars are - | and the 11 junctions by
    their arms (up 1, down 2, left 4, right 8)."""
    def draw(grid):
        matrix = place(grid)
        width = widths(matrix, limits, wide)
        seen, height = boxes(matrix, width, 3, wide)
        rows, cols = len(matrix), len(width)

        def same(a, b):
            inside = all(0 <= r < rows and 0 <= c < cols for r, c in (a, b))
            return inside and (matrix[a[0]][a[1]][1:] ==
                               matrix[b[0]][b[1]][1:])

        def outside(r, c):
            return not (0 <= r < rows and 0 <= c < cols)

        def wall(r, c):     # to the left of the cell, in its row
            return not same((r, c - 1), (r, c)) and 0 <= r < rows

        def rule(r, c):     # above the cell, in its column
            return not same((r - 1, c), (r, c)) and 0 <= c < cols

        def text(r, c, line):   # the line of a spanning cell inside row r
            cell, r0, c0 = matrix[r][c]
            at = line + sum(h + 1 for h in height[r0:r])
            lines = seen[r0, c0][1]
            room = sum(width[c0:c0 + cell.cols]) + 3 * (cell.cols - 1)
            return pad(lines[at] if at < len(lines) else '', room)

        out = []
        for r in range(rows + 1):
            s, c = '', 0
            while c <= cols:
                arms = (wall(r - 1, c) + 2 * wall(r, c) +
                        4 * rule(r, c - 1) + 8 * rule(r, c))
                s += chars.get(arms, ' ')
                if c < cols and rule(r, c):
                    s += chars[12] * (width[c] + 2)
                elif c < cols:
                    cell, r0, c0 = matrix[r][c]
                    s += ' ' + text(r, c, -1) + ' '
                    c = c0 + cell.cols - 1
                c += 1
            out.append(s)
            if r == rows:
                break
            for line in range(height[r]):
                s, c = '', 0
                while c < cols:
                    cell, r0, c0 = matrix[r][c]
                    s += chars[3] + ' ' + text(r, c, line) + ' '
                    c = c0 + cell.cols
                out.append(s + chars[3])
        return out
    return draw


ASCII = {k: '+' for k in range(16)}
ASCII.update({0: ' ', 3: '|', 12: '-'})
LINES = dict(zip((0, 3, 12, 10, 6, 9, 5, 11, 7, 14, 13, 15), ' │─┌┐└┘├┤┬┴┼'))


def aligned(limits, measure=len, indent=0):
    """Columns by blanks, as pdftotext -layout gives them: labels wrap around
    their numbers, and a group's label stands in the middle of its rows."""
    def draw(grid):
        matrix = place(grid)
        width = widths(matrix, limits, measure)
        seen, height = boxes(matrix, width, 2, measure)
        for r, row in enumerate(grid):      # numbers between label's halves
            most = max([len(seen[r, c][1]) for c in range(len(width))
                        if (r, c) in seen and seen[r, c][0].rows == 1] + [1])
            if most % 2 == 0 and any(x.value for x in row):
                height[r] += 1
        top = [sum(height[:r]) for r in range(len(height) + 1)]
        lines = [{} for _ in range(top[-1])]
        for (r, c), (cell, text) in sorted(seen.items()):
            room = top[r + cell.rows] - top[r]
            skip = room - len(text)
            for i, part in enumerate(text):
                y = top[r] + i + (skip + 1) // 2
                if len(text) % 2 == 0 and skip % 2 == 1 and i < len(text) // 2:
                    y -= 1
                if part:
                    lines[y][indent + sum(width[:c]) + 2 * c] = part
        out = []
        for line in lines:
            s = ''
            for x, part in sorted(line.items()):
                s = s + ' ' * max(x - measure(s), 1 if s else 0) + part
            out.append(s)
        return [x for x in out if x.strip()]
    return draw


def raw(limits):
    """Reading order of a PDF: a row's labels line by line, its numbers
    behind the last one, or on a line of their own where the label wraps."""
    def draw(grid):
        matrix = place(grid)
        width = widths(matrix, limits, len)
        out = []
        for row in matrix:
            labels, values = [], []
            begun = [(cell, c) for c, (cell, i, j) in enumerate(row)
                     if (i, j) == (matrix.index(row), c)]
            for cell, c in begun:
                if cell.value:
                    values.append(cell.text)
                elif cell.text:
                    room = sum(width[c:c + cell.cols])
                    labels.append(wrap(cell.text, room, len))
            values = ' '.join(x for x in values if x)
            for text in labels[:-1]:
                out += text
            last = labels[-1] if labels else []
            if len(last) == 1 and values:
                out.append(last[0] + ' ' + values)
            else:
                out += last + [values] * (values != '')
        return out
    return draw
