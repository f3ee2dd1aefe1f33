# SPDX-License-Identifier: ISC
"""What the identities of a form say of a set of cells: written anew, to hold
gi-verify against."""
from decimal import Decimal


def value(cells, key, total=False):
    """A Decimal; None where the identity cannot be assessed."""
    v = cells.get(key)
    if v == 'null' and not total:
        return Decimal(0)
    if v in (None, 'null', 'unplaced', 'any'):
        return None
    return Decimal(v)


def identities(form):
    """(rule, place, table, sums whose cells are on the left, on the right):
    left is what is printed, right what the parts give."""
    for t in form.tables.values():
        cols = [c[0] for c in t.cols]
        if t.rowsum:
            rule = 'case-total' if t.key == 'proceedings' else 'row-total'
            for row in t.leaves():
                yield (rule, row, t.key, [(row, t.rowsum[0])],
                       [(row, c) for c in t.rowsum[1]])
        for total, parts in t.colsums:
            for c in cols:
                annex = t.key == 'statistics'
                yield ('statistics-sum' if annex else 'result-total',
                       total if annex else c, t.key, [(total, c)],
                       [(p, c) for p in parts])
        if t.balance:
            for c in cols:
                yield ('balance', c, t.key, [(r, c) for r in t.balance[1]],
                       [(r, c) for r in t.balance[0]])


def sums(identity, cells):
    rule, _, table, left, right = identity
    totals = left + right if rule == 'balance' else left
    both = [[value(cells, (table,) + at, at in totals) for at in side]
            for side in (left, right)]
    if any(v is None for side in both for v in side):
        return None
    return sum(both[0]), sum(both[1])


def blank_totals(form, table, cells):
    """The totals of a table that are blank beside parts that are not 0."""
    if any(v in ('unplaced', 'any') for k, v in cells.items()
           if k[0] == table):
        return set()
    return {(table,) + left[0]
            for rule, _, t, left, right in identities(form)
            if t == table and rule != 'balance' and
            cells.get((t,) + left[0]) == 'null' and
            any(value(cells, (t,) + at) for at in right)}


def failing(form, cells):
    out = []
    cells = dict(cells)
    for t in form.tables:       # as parts of others they are not 0
        cells.update((k, 'any') for k in blank_totals(form, t, cells))
    for identity in identities(form):
        s = sums(identity, cells)
        if s and s[0] != s[1]:
            out.append((identity, s))
    return out


def suspects(form, table, cells):
    """The cells of a table whose change alone would satisfy all of its
    identities, with the value each would take."""
    bad = [x for x in failing(form, cells) if x[0][2] == table]
    if not bad:
        return []
    (_, _, _, left, right), (have, want) = bad[0]
    out = []
    for at in left + right:
        key = (table,) + at
        old = value(cells, key)
        new = old + (want - have if at in left else have - want)
        trial = dict(cells)
        trial[key] = str(new)
        if new >= 0 and not any(x[0][2] == table
                                for x in failing(form, trial)):
            out.append((key, new))
    return out


def findings(form, cells):
    """(rule, place, expected, actual) for the arithmetic rules."""
    out = [(i[0], i[1], str(s[1]), str(s[0]))
           for i, s in failing(form, cells)]
    for t in form.tables:
        found = suspects(form, t, cells)
        if len(found) == 1:
            key, new = found[0]
            out.append(('suspect-cell', ' '.join(key), str(new), cells[key]))
    for key, v in cells.items():
        if v in ('null', 'unplaced', 'any'):
            continue
        unit = next(c[2] for c in form.tables[key[0]].cols
                    if c[0] == key[2]) or next(
            r[2] for r in form.tables[key[0]].rows if r[0] == key[1])
        d = Decimal(v)
        if 'change' != key[2] and (d < 0 or ('元' not in unit and d % 1)):
            out.append(('not-a-count', ' '.join(key), 'a count', v))
    for t in form.tables:
        totals = blank_totals(form, t, cells)
        if totals:
            out.append(('blank-total', t, '', ''))
        blank = sum(v == 'null' for k, v in cells.items() if k[0] == t) - \
            len(totals)
        if blank:
            out.append(('blank-cell', t, '', str(blank)))
    return out
