#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Send a signal to a command when what it starts is there.

usage: stopped.py [group] [nohup] [frozen] SIGNAL MARK N COMMAND...

Waits until N processes have MARK in their arguments, sends SIGNAL to the
command alone, or to its whole process group, and writes how it ended as
subprocess does, -15 for SIGTERM, and which of these processes are left.  With
nohup, SIGHUP is ignored and sent first, and nothing may end by it.  With
frozen, all that the command itself started is stopped first, as by SIGSTOP."""
import os
import signal
import subprocess
import sys
import time


def marked(mark):
    found = []
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/%s/cmdline' % pid, 'rb') as f:
                args = f.read().split(b'\0')
        except OSError:
            continue
        if mark.encode() in args and int(pid) != os.getpid():
            found.append(int(pid))
    return found


def children(pid):
    found = []
    for p in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open('/proc/%s/stat' % p, encoding='utf-8') as f:
                if int(f.read().rsplit(')', 1)[1].split()[1]) == pid:
                    found.append(int(p))
        except OSError:
            continue
    return found


def until(true):
    end = time.monotonic() + 20
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    return true()


def sweep(p, mark):
    if p.poll() is None:
        p.kill()
    for pid in marked(mark):
        print('left:', pid)
        os.kill(pid, signal.SIGKILL)


def main():
    args = sys.argv[1:]
    how = []
    while args[0] in ('group', 'nohup', 'frozen'):
        how.append(args.pop(0))
    number = getattr(signal, 'SIG' + args[0])
    mark, n, command = args[1], int(args[2]), args[3:]

    def ready():
        for s in signal.SIGTERM, signal.SIGINT, signal.SIGHUP:
            signal.signal(s, signal.SIG_DFL)
        if 'nohup' in how:
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

    send = os.killpg if 'group' in how else os.kill
    p = subprocess.Popen(command, stdin=subprocess.PIPE,
                         stdout=subprocess.DEVNULL, start_new_session=True,
                         preexec_fn=ready)
    if not until(lambda: len(marked(mark)) == n):
        print('%d of %d were started' % (len(marked(mark)), n))
        sweep(p, mark)
        sys.exit(1)
    if 'nohup' in how:
        send(p.pid, signal.SIGHUP)
        time.sleep(0.2)
        if p.poll() is not None or len(marked(mark)) != n:
            print('ended by a signal that is ignored')
    if 'frozen' in how:
        for pid in children(p.pid):
            os.kill(pid, signal.SIGSTOP)
    send(p.pid, number)
    try:
        print(p.wait(timeout=20))
    except subprocess.TimeoutExpired:
        print('does not end')
    # what was killed a moment ago is gone as soon as the system is through
    until(lambda: not marked(mark))
    sweep(p, mark)


if __name__ == '__main__':
    main()
