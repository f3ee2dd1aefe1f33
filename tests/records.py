# SPDX-License-Identifier: ISC
"""Streams of records that are damaged at random: no stage may stop at them.

    records.py SEED STREAMS STAGE <stream

takes documents out of the stream on standard input, STREAMS times a few of
them, spoils their texts and fields, loses some of their records, and gives
them to the stage.  What is put into texts is taken from the texts of others.
Fails where the stage ends by a signal, does not come to an end, or gives
another number of documents than it was given.
"""
import random
import subprocess
import sys

DOCUMENTS = 12          # in a stream
SECONDS = 60            # for a stage that will not end


def documents(data):
    docs, doc = [], []
    for record in data.split('\n'):
        doc.append(record)
        if record.startswith('end\t'):
            docs.append(doc)
            doc = []
    return docs


def spoil_text(rng, text, others):
    for _ in range(rng.randint(1, 4)):
        at, kind = rng.randint(0, len(text)), rng.random()
        if kind < .4:
            other = rng.choice(others)
            a = rng.randint(0, len(other))
            text = text[:at] + other[a:a + rng.randint(1, 6)] + text[at:]
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
        yield '\t'.join(fields)


def given(stage, out):
    if stage == 'gi-tojson':
        return sum(line.startswith('{') for line in out)
    return sum(line.startswith('doc\t') for line in out)


def main():
    rng = random.Random(int(sys.argv[1]))
    stage = sys.argv[3]
    docs = documents(sys.stdin.read())
    others = [r.split('\t')[2] for d in docs for r in d
              if r.startswith('line\t')]
    bad = 0
    for n in range(int(sys.argv[2])):
        some = rng.sample(docs, DOCUMENTS)
        stream = '\n'.join(r for d in some for r in spoil(rng, d, others))
        stream += f'\ndone\t{DOCUMENTS}\n'
        run = subprocess.run([stage], input=stream, capture_output=True,
                             encoding='utf-8', timeout=SECONDS)
        out = run.stdout.split('\n')
        if run.returncode < 0 or given(stage, out) != DOCUMENTS:
            bad += 1
            name = f'{stage}-{n}.rec'
            with open(name, 'w', encoding='utf-8') as f:
                f.write(stream)
            print(f'{name}: exit {run.returncode}, {given(stage, out)} of '
                  f'{DOCUMENTS} documents')
    return bad > 0


sys.exit(main())
