# SPDX-License-Identifier: ISC
"""Streams of records that are damaged: no stage may stop at them.

    records.py SEED STREAMS STAGE <stream

takes documents out of the stream on standard input, STREAMS times a few of
them, spoils their texts and fields, loses some of their records, and gives
them to the stage.  What is put into texts is taken from the texts of others,
or is no UTF-8.

Before those, streams without chance: a document of lines that begin and end,
or whose cells do, in every mixture of few characters and broken ones; and all
documents with such a mixture at the start or end of each field of each record,
by turns.

Fails where the stage ends by a signal, does not come to an end, gives another
number of documents than it was given, or gives JSON that is none.
"""
import itertools
import json
import random
import subprocess
import sys

DOCUMENTS = 12          # in a stream
LINES = 2000            # of a document
SECONDS = 60            # for a stage that will not end
TURNS = 24              # streams of all documents, for all mixtures

# Bytes that are no UTF-8: strays, cut characters, what no character has.
BROKEN = [b.decode('utf-8', 'surrogateescape') for b in (
    b'\x80', b'\xa1', b'\xbf\xbf\xbf\xbf', b'\xe4', b'\xe4\xbd',
    b'\xf0\xa0\x80', b'\xc2', b'\xff', b'\xc0\x80', b'\xed\xa0\x80')]
# What is sought, or dropped, at the ends of lines, cells, titles and dates.
WHOLE = [' ', '\u3000', '\u00a0', '*', '#', '`', '|', '\\t', '\\\\', ',',
         '。', '：', '一、', '1', '元', '（', ')', '总', 'a', '\u2502']
TEXTS = ['总体情况', '一、总体情况', '2021年', '2021年1月29日', '某县教育局',
         '规章', '（七）总计', '576.80', '新收12件，其中自然人3件。',
         '| 规章 | 1 | 2 |', '规章\\t1\\t2', '规章,1,2,3', '# 年度报告',
         '第 1 页', '附件1', '目录', '填报单位：某县教育局', '发布机构：',
         '上一篇：', '分享到', '\u2502规章\u25021\u2502']


def documents(data):
    docs, doc = [], []
    for record in data.split('\n'):
        doc.append(record)
        if record.startswith('end\t'):
            docs.append(doc)
            doc = []
    return docs


def mixtures():
    """Two or three pieces, of which one is broken; and many of one kind."""
    for b, w in itertools.product(BROKEN, WHOLE):
        yield from (b + w, w + b, w + b + w, b + w + b, w + w + b)
    for b in BROKEN:
        yield from (b, b * 2, b * 70)
        for other in BROKEN:
            yield b + other


def broken_lines():
    """Lines of a document, by themselves and around texts."""
    for b, text in itertools.product(BROKEN, TEXTS):
        yield from (b * 70 + text, text + b * 70, text + b * 70 + text)
    for i, m in enumerate(mixtures()):
        text = TEXTS[i % len(TEXTS)]
        cell = text.split('\\t')[0]
        yield from (m, m + text, text + m, m + text + m,
                    text[:1] + m + text[1:], f'{m}\\t{cell}{m}\\t{m}12{m}',
                    f'|{m}规章{m}|{m}1{m}|{m}|', f'{m}\u2502{m}1{m}\u25022',
                    f'{m}规章{m} {m}1{m}  {m}2{m}', f'1{m},{m}2,3')


def broken_documents():
    """They have no more cells than their size allows."""
    lines = list(broken_lines())
    for at in range(0, len(lines), LINES):
        some = lines[at:at + LINES]
        yield 'doc\tbroken\t0\tUTF-8\ttext'
        for i, text in enumerate(some):
            yield f'line\t{i + 1}\t{text}'
        yield f'end\tbroken\t{len(some)}\tok'


def break_fields(docs, turn):
    """All documents; the mixtures go around the fields of their records."""
    mix = itertools.cycle(mixtures())
    for m in itertools.islice(mix, turn * 61):
        pass
    for doc in docs:
        yield doc[0]
        for kind, n in (('hint', 'title'), ('hint', 'agency'),
                        ('hint', 'published'), ('aside', 'header')):
            number = '\\N' if kind == 'hint' else '1'
            yield f'{kind}\t{number}\t{n}\t{next(mix)}2021年1月29日{next(mix)}'
        for i, record in enumerate(doc[1:-1]):
            fields = record.split('\t')
            first = 2 if fields[0] == 'line' else 1
            k = first + (i + turn) % max(1, len(fields) - first)
            if k < len(fields) and i % 3 != turn % 3:
                m = next(mix)
                fields[k] = [m + fields[k], fields[k] + m,
                             m + fields[k] + m, m][(i + turn // 3) % 4]
            yield '\t'.join(fields)
        yield doc[-1]


def spoil_text(rng, text, others):
    for _ in range(rng.randint(1, 4)):
        at, kind = rng.randint(0, len(text)), rng.random()
        if kind < .4:
            other = rng.choice(others)
            a = rng.randint(0, len(other))
            text = text[:at] + other[a:a + rng.randint(1, 6)] + text[at:]
        elif kind < .5:
            broken = rng.choice(BROKEN) * rng.choice((1, 1, 1, 2, 50))
            text = text[:at] + broken + text[at:]
        elif kind < .6:
            text = text[:at] + text[at + 1:]
        elif kind < .75:
            text = text[:at]
        elif kind < .85:
            text = text[at:] + text[:at]
        else:
            a = rng.randint(0, len(text))
            text = text[:at] + text[a:a + 6] + text[at:]
    return text


def spoil(rng, doc, others):
    cut = rng.randint(1, len(doc) - 1) if rng.random() < .2 else len(doc)
    for i, record in enumerate(doc):
        fields = record.split('\t')
        if fields[0] in ('doc', 'end'):
            yield record
            continue
        if i > cut or rng.random() < .01:
            continue
        if fields[0] == 'line' and rng.random() < .15:
            fields[2] = spoil_text(rng, fields[2], others)
        elif fields[0] != 'line' and rng.random() < .03:
            k = rng.randrange(1, len(fields))
            fields[k] = rng.choice(['', '\\N', '0', '7', 'x', fields[k] + '1'])
            if rng.random() < .2:
                fields = fields[:k]
        yield '\t'.join(fields)


def given(stage, out):
    """How many documents there are; fewer than any where JSON is none."""
    if stage != 'gi-tojson':
        return out.count(b'\ndoc\t') + out.startswith(b'doc\t')
    try:
        return sum('tables' in json.loads(line.decode('utf-8'))
                   for line in out.splitlines())
    except ValueError as e:
        print(e)
        return -1


def holds(stage, name, records, documents):
    """Whether the stage gives all documents of the stream; kept if not."""
    stream = '\n'.join(records) + f'\ndone\t{documents}\n'
    stream = stream.encode('utf-8', 'surrogateescape')
    try:
        run = subprocess.run([stage], input=stream, capture_output=True,
                             timeout=SECONDS)
        rc, n = run.returncode, given(stage, run.stdout)
    except subprocess.TimeoutExpired:
        rc, n = 'never', 0      # and no other stream is tried
    known = (0, 1, 3) if stage == 'gi-verify' else (0, 3)
    if rc in known and n == documents:
        return True
    with open(f'{stage}-{name}.rec', 'wb') as f:
        f.write(stream)
    print(f'{stage}-{name}.rec: exit {rc}, {n} of {documents} documents')
    if rc == 'never':
        sys.exit(1)
    return False


def main():
    sys.stdin.reconfigure(encoding='utf-8', errors='surrogateescape')
    rng = random.Random(int(sys.argv[1]))
    stage = sys.argv[3]
    docs = documents(sys.stdin.read())
    others = [r.split('\t')[2] for d in docs for r in d
              if r.startswith('line\t')]
    broken = list(broken_documents())
    good = holds(stage, 'lines', broken,
                 sum(r.startswith('doc\t') for r in broken))
    for turn in range(TURNS):
        good &= holds(stage, f'fields-{turn}', break_fields(docs, turn),
                      len(docs))
    for n in range(int(sys.argv[2])):
        some = rng.sample(docs, DOCUMENTS)
        good &= holds(stage, n, (r for d in some
                                 for r in spoil(rng, d, others)), DOCUMENTS)
    return not good


sys.exit(main())
