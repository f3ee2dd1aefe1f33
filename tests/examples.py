#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Run the examples that stand in the pages and in the README.

usage: examples.py [--below=HEADING...] [--not-below=HEADING]
       [--list | --shown] PAGE...

An example is a literal display (.Bd -literal to .Ed, or a ```console block of
Markdown) with a line that begins with "$ ", or a .Dl line that does.  The
command goes on to the next line as long as the shell would ask for more; what
stands behind it is its output, where "..." stands for any lines.  Commands of
one page run one after the other as if typed: each where the one before left
off, in its folder and with its variables, the first in the current folder,
which should hold the reports they name.  A command may exit with 0 or 1; one
whose page shows no output must write nothing to standard error.

With --below only the displays below a heading of one of these names (.Sh or
.Ss) run, with --not-below only the others.  With --list the commands are
written, and none runs; with --shown what the page says they write."""
import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile

MANY = '...'


def roff(line):
    """The text of a line of mdoc."""
    for escape, text in (('\\&', ''), ('\\-', '-'), ('\\(dq', '"'),
                         ('\\(aq', "'"), ('\\e', '\\')):
        line = line.replace(escape, text)
    return line


def displays(path):
    """The literal displays of a page: its headings, the lines."""
    block = None
    heads = ['', '']
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if re.match(r'\.Bd -literal|```console', line):
            block = []
        elif re.match(r'\.Ed|```', line) and block is not None:
            yield heads, block
            block = None
        elif block is not None:
            block.append(roff(line) if path[-3:] != '.md' else line)
        elif line.startswith('.Dl $ '):
            yield heads, [roff(line[4:])]
        elif line.startswith('.Sh '):
            heads = [line[4:], '']
        elif line.startswith('.Ss '):
            heads = [heads[0], line[4:]]


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


class Shell:
    """Runs commands one after the other, each where the last left off."""

    def __init__(self):
        self.env = dict(os.environ, PWD=os.getcwd())
        self.left = tempfile.NamedTemporaryFile()

    def run(self, command):
        p = subprocess.run(
            ['bash', '-c', 'trap %s EXIT\n%s' % (
                shlex.quote('env -0 >' + self.left.name), command)],
            check=False, cwd=self.env['PWD'], env=self.env,
            stdin=subprocess.DEVNULL, encoding='utf8',
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with open(self.left.name, encoding='utf8') as f:
            self.env = dict(x.split('=', 1) for x in f.read().split('\0') if x)
        return p


def wanted(path, args):
    """The examples of a page's displays that were asked for."""
    if not os.path.exists(path):
        sys.exit('no page ' + path)
    for heads, block in displays(path):
        if args.not_below not in heads and (
                not args.below or set(heads) & set(args.below)):
            yield from examples(block)


def run(path, args):
    """(examples run, examples that fail)"""
    bad = n = 0
    shell = Shell()
    for command, want in wanted(path, args):
        n += 1
        p = shell.run(command)
        ok = p.returncode <= 1 and (
            match(want, p.stdout) if want else not p.stderr)
        if not ok:
            bad += 1
            print('%s: exit %d\n$ %s\n%s%s--- the page shows:\n%s\n' % (
                path, p.returncode, command, p.stdout[-2000:],
                p.stderr[-1000:], '\n'.join(want)))
    return n, bad


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--below', action='append')
    parser.add_argument('--not-below')
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--shown', action='store_true')
    parser.add_argument('pages', nargs='+')
    args = parser.parse_args()
    n = bad = 0
    for path in args.pages:
        if args.list or args.shown:
            for command, want in wanted(path, args):
                print('\n'.join(want if args.shown else [command]))
            continue
        some, wrong = run(path, args)
        n, bad = n + some, bad + wrong
    if args.list or args.shown:
        return 0
    print('%d examples, %d fail' % (n, bad))
    return 1 if bad or not n else 0


if __name__ == '__main__':
    sys.exit(main())
