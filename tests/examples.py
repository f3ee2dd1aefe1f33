#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Run the examples that stand in the pages and in the README.

usage: examples.py PAGE...

An example is a literal display (.Bd -literal to .Ed, or a ```console block of
Markdown) with a line that begins with "$ ", or a .Dl line that does.  The
command goes on to the next line as long as the shell would ask for more; what
stands behind it is its output, where "..." stands for any lines.  Commands of
one page run one after the other in the same folder, the current one, which
should hold the reports they name.  A command may exit with 0 or 1; one whose
page shows no output must write nothing to standard error."""
import os
import re
import subprocess
import sys

MANY = '...'


def roff(line):
    """The text of a line of mdoc."""
    for escape, text in (('\\&', ''), ('\\-', '-'), ('\\(dq', '"'),
                         ('\\(aq', "'"), ('\\e', '\\')):
        line = line.replace(escape, text)
    return line


def displays(path):
    """The literal displays of a page, each a list of lines."""
    block = None
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if re.match(r'\.Bd -literal|```console', line):
            block = []
        elif re.match(r'\.Ed|```', line) and block is not None:
            yield block
            block = None
        elif block is not None:
            block.append(roff(line) if path[-3:] != '.md' else line)
        elif line.startswith('.Dl $ '):
            yield [roff(line[4:])]


def whole(command):
    """Whether the shell would run this, or wait for more."""
    p = subprocess.run(['bash', '-n', '-c', command], check=False,
                       stderr=subprocess.DEVNULL)
    return p.returncode == 0 and not re.search(r'(\||\\|&&)\s*$', command)


def examples(block):
    """(command, lines of output that the page shows)"""
    found = []
    for line in block:
        if line.startswith('$ '):
            found.append([line[2:], []])
        elif found and not found[-1][1] and not whole(found[-1][0]):
            found[-1][0] += '\n' + line
        elif found:
            found[-1][1].append(line)
    return found


def match(want, have):
    """Compare lines, where MANY in want is any number of lines."""
    pattern = ''.join('(?:.*\n)*' if x.strip() in (MANY, '…') else
                      re.escape(x) + '\n' for x in want)
    return re.fullmatch(pattern, have) is not None


def run(path):
    bad = n = 0
    if not os.path.exists(path):
        print('no page ' + path)
        return 0, 1
    for block in displays(path):
        for command, want in examples(block):
            n += 1
            p = subprocess.run(['bash', '-c', command], check=False,
                               stdin=subprocess.DEVNULL, encoding='utf8',
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            ok = p.returncode <= 1 and (
                match(want, p.stdout) if want else not p.stderr)
            if not ok:
                bad += 1
                print('%s: exit %d\n$ %s\n%s%s--- the page shows:\n%s\n' % (
                    path, p.returncode, command, p.stdout[-2000:],
                    p.stderr[-1000:], '\n'.join(want)))
    return n, bad


def main():
    n = bad = 0
    for path in sys.argv[1:]:
        some, wrong = run(path)
        n, bad = n + some, bad + wrong
    print('%d examples, %d fail' % (n, bad))
    return 1 if bad or not n else 0


if __name__ == '__main__':
    sys.exit(main())
