# SPDX-License-Identifier: ISC
"""Damage to what tells a number's cell: blanks, breaks, columns, marks.

Each function changes a Text of mutate.py, or says False where the report has
nothing to change.  The truth of the whole report holds for what is read:
columns move with their heads, what is added is no cell of the form."""
import re

FIGURE = re.compile(r'(?<![\w.,+%①-⑳\\-])\d+(?![\w.,%、．])')
CELLS = re.compile('[\t|│]')
SOLE = '行政许可', '行政处罚', '行政强制', '行政事业性收费'


def delimited(t):
    """The numbers of the lines whose cells have marks between them."""
    mark = '\t' if any('\t' in x for x in t.lines) else ','
    if not any(',' in m for m in t.marks) and mark == ',':
        mark = '|'
    last = min(t.last, len(t.lines) - 1)    # a text may end in a number
    at = [i for i in range(t.first, last) if t.lines[i].count(mark) > 0]
    return at, mark


def fields(t, change, few=2):
    """Change the fields of each line that has more than few of them."""
    at, mark = delimited(t)
    done = False
    for i in at:
        parts = t.lines[i].split(mark)
        if len(parts) > few and '"' not in t.lines[i] and \
                not re.search('-{3}', t.lines[i]):
            new = change(parts)
            if new is not None:
                t.lines[i] = mark.join(new)
                done = True
    return done


def is_value(text):
    return re.fullmatch(r'\s*\d+\s*', text) is not None


def blanked_zeros(t):
    """Every zero left blank, its place kept."""
    return fields(t, lambda parts: [
        x.replace('0', ' ') if x.strip() == '0' else x for x in parts])


def blanked_cells(t):
    """Numbers left blank at random, their places kept."""
    return fields(t, lambda parts: [
        re.sub(r'\d', ' ', x) if is_value(x) and t.rng.random() < 0.3 else x
        for x in parts])


def blanked_totals(t):
    """The last number of each row left blank."""
    def change(parts):
        values = [i for i, x in enumerate(parts) if is_value(x)]
        if len(values) > 4:
            parts[values[-1]] = ' '
            return parts
        return None
    return fields(t, change)


def trimmed(t):
    """Nothing behind a line's last number, nor the marks of blanks."""
    if not blanked_cells(t):
        return False
    marks = t.marks
    t.edit(lambda x: [x.rstrip(marks + ' ')])
    return True


def broken_digits(t):
    """A number on two lines of its column, as narrow cells break it."""
    done = False
    for i in t.some(60, lambda x: re.search(r'\d\d', x)):
        line = t.lines[i]
        found = [m for m in FIGURE.finditer(line) if len(m.group()) > 1]
        if not found or '年' in line or '第' in line:
            continue
        m = found[t.rng.randrange(len(found))]
        a, b = m.group()[:-1], m.group()[-1]
        if any(c in line for c in t.marks):
            if '|' not in line and '│' not in line:
                continue
            new = [line[:m.start()] + a + '<br>' + b + line[m.end():]]
        elif line.strip() == m.group():
            new = [a, b]
        elif re.search(r'\d {2,}\d', line):
            new = [line[:m.start()] + a + ' ' + line[m.end():],
                   ' ' * m.start() + b]
        else:
            continue
        t.lines[i:i + 1] = new
        t.last += len(new) - 1
        done = True
        if t.rng.random() < 0.4:
            break
    return done


def spaced_digits(t):
    """5 7 for 57 in a cell."""
    return fields(t, lambda parts: [
        re.sub(r'(\d)(?=\d)', r'\1 ', x) if is_value(x) and
        len(x.strip()) > 1 and t.rng.random() < 0.2 else x for x in parts])


def requests_lines(t):
    """The lines of the third table, where all have as many fields."""
    at, mark = delimited(t)
    first = next((i for i in range(t.first, t.last)
                  if re.match('三、收到', t.lines[i])), None)
    end = next((i for i in range(t.first, t.last)
                if re.match('四、政府', t.lines[i])), None)
    if first is None or end is None:
        return [], mark
    at = [i for i in at if first < i < end]
    counts = {t.lines[i].count(mark) for i in at}
    if len(counts) != 1 or not 9 <= min(counts) <= 11 or \
            any('"' in t.lines[i] for i in at):
        return [], mark
    return at, mark


def values_of(line, mark):
    """Index of the first and behind the last field of the seven values."""
    n = line.count(mark) + 1
    end = n - 1 if line.rstrip().endswith(mark) else n
    return end - 7, end


def moved_columns(t):
    """Two kinds of legal persons change places, with their heads."""
    at, mark = requests_lines(t)
    if not at:
        return False
    first, _ = values_of(t.lines[at[0]], mark)
    order = list(range(1, 6))
    t.rng.shuffle(order)
    for i in at:
        parts = t.lines[i].split(mark)
        if '法人或其他组织' in t.lines[i]:
            continue
        parts[first + 1:first + 6] = [parts[first + j] for j in order]
        t.lines[i] = mark.join(parts)
    return True


def added(where, head, text):
    def damage(t):
        at, mark = requests_lines(t)
        if not at:
            return False
        first, end = values_of(t.lines[at[0]], mark)
        place = {'front': first - 3, 'labels': first, 'end': end}[where]
        n, headed = 0, False
        for i in at:
            parts = t.lines[i].split(mark)
            new = ''
            if re.search('-{3}', t.lines[i]):
                new = '---'
            elif any(is_value(x) for x in parts):
                n += 1
                new = text(n, t.rng)
            elif not headed:
                new, headed = head, True
            parts.insert(place, new)
            t.lines[i] = mark.join(parts)
        return True
    return damage


serial_column = added('front', '序号', lambda n, _: str(n))
line_column = added('labels', '行次', lambda n, _: str(n))
code_column = added('labels', '代码', lambda n, _: '%03d' % n)
last_year_column = added('end', '上年同期', lambda n, r: str(r.randrange(99)))
share_column = added('end', '占比', lambda n, r: '%d.%d%%' % (
    r.randrange(99), n % 10))
remark_column = added('end', '备注', lambda n, r: '含上年转来3件' * (n == 4))
for name in ('serial', 'line', 'code', 'last_year', 'share', 'remark'):
    globals()[name + '_column'].__name__ = name + '_column'


def note_marks(t):
    """A mark of a note behind numbers."""
    mark = ('①', '*', '[1]', '（注）')[t.rng.randrange(4)]
    return fields(t, lambda parts: [
        x.rstrip() + mark if is_value(x) and t.rng.random() < 0.1 else x
        for x in parts])


def shares(t):
    """A share behind numbers, in brackets."""
    return fields(t, lambda parts: [
        '%s（%d.%d%%）' % (x.rstrip(), t.rng.randrange(99), t.rng.randrange(9))
        if is_value(x) and t.rng.random() < 0.3 else x for x in parts])


def no_numbers(t):
    """In place of a number, something that is none."""
    signs = '12→13', '约5', '2I', '？', '○', '3-5'
    return fields(t, lambda parts: [
        signs[t.rng.randrange(len(signs))]
        if is_value(x) and t.rng.random() < 0.05 else x for x in parts])


def cloned_cells(t):
    """Narrow blocks of table 2 with their one value in each place."""
    def change(parts):
        texts = [i for i, x in enumerate(parts) if x.strip()]
        if len(texts) == 2 and parts[texts[0]].strip() in SOLE:
            for i in range(texts[1], len(parts) - (not parts[-1].strip() and
                                                   not parts[0].strip())):
                parts[i] = parts[texts[1]]
            return parts
        return None
    return fields(t, change)


def numbered_lines(t):
    """Each line with its number before it, as nl writes it."""
    t.lines = ['%6d\t%s' % (i + 1, x) for i, x in enumerate(t.lines)]


def lost_row_labels(t):
    """Rows whose label is blank."""
    at = t.some(3, lambda x: len(re.findall(r'\d+', x)) > 4 and
                any(c in x for c in t.marks))
    for i in at:
        t.lines[i] = re.sub(r'[^\t|│,\d ]', '', re.sub(
            r'\d[.、．]', '', t.lines[i]))
    return bool(at)


def torn_rows(t):
    """The labels of some rows stand together, their figures after them."""
    rows = [i for i in range(t.first, t.last - 2) if all(
        len(re.findall(r'(?<!\d)\d+', t.lines[j])) > 6
        for j in range(i, i + 3))]
    if not rows:
        return False
    i = rows[t.rng.randrange(len(rows))]
    labels, figures = [], []
    for line in t.lines[i:i + 3]:
        m = re.search(r'(?:[\t|│, ]+\d+){5,}', line)
        if not m:
            return False
        labels.append(line[:m.start()])
        figures.append(line[m.start():].strip())
    t.lines[i:i + 3] = labels + figures
    return True


def glued(t):
    """Rows as textContent gives them, nothing between their cells."""
    done = False
    for i in t.some(8, lambda x: re.search(r'\d', x) and
                    any(c in x for c in t.marks)):
        t.lines[i] = re.sub('[%s ]' % re.escape(t.marks), '', t.lines[i])
        done = True
    return done


def escaped_items(t):
    r"""2\. and 2) for 2. before labels."""
    new = (r'\1\\.', r'\1)', r'（\1）')[t.rng.randrange(3)]
    t.edit(lambda x: [re.sub(r'(?<!\d)([1-8])[.．、](?=[\u4e00-\u9fff])', new,
                             x)])


def last_year_table(t):
    """The third table of the year before, with other figures, in front."""
    first = next((i for i in range(t.first, t.last)
                  if re.match('三、收到', t.lines[i])), None)
    end = next((i for i in range(t.first, t.last)
                if re.match('四、政府', t.lines[i])), None)
    year = re.search(r'20\d\d', t.lines[0])
    if first is None or end is None or not year:
        return False
    table = t.lines[first + 1:end]
    year = int(year.group())
    other = [FIGURE.sub(lambda m: str(int(m.group()) * 3 + 1), x)
             for x in table]
    t.lines[first + 1:end] = (['附：%d年统计表' % (year - 1)] + other +
                              ['%d年统计表' % year] + table)
    return True


POSITION = [blanked_zeros, blanked_cells, blanked_totals, trimmed,
            broken_digits, spaced_digits, moved_columns, serial_column,
            line_column, code_column, last_year_column, share_column,
            remark_column, note_marks, shares, no_numbers, cloned_cells,
            numbered_lines, lost_row_labels, torn_rows, glued, escaped_items,
            last_year_table]
