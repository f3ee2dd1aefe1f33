#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Run a command on a terminal: terminal.py COLUMNS LINES KEYS COMMAND...

What it writes goes to standard output.  KEYS are typed once it writes no more;
its status is ours."""
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios


def main():
    columns, lines = int(sys.argv[1]), int(sys.argv[2])
    keys, command = sys.argv[3].encode(), sys.argv[4:]
    ready, go = os.pipe()
    pid, fd = pty.fork()
    if pid == 0:
        os.read(ready, 1)               # until the size is set
        os.execvp(command[0], command)
    fcntl.ioctl(fd, termios.TIOCSWINSZ,
                struct.pack('HHHH', lines, columns, 0, 0))
    os.write(go, b'.')
    out, quiet = b'', 0
    while True:
        if select.select([fd], [], [], 0.3)[0]:
            quiet = 0
            try:
                got = os.read(fd, 65536)
            except OSError:             # all that had it open ended
                break
            if not got:
                break
            out += got
            continue
        quiet += 1
        if keys and quiet > 2 and out:
            os.write(fd, keys)
            keys = b''
        if quiet > 60:
            os.kill(pid, signal.SIGKILL)
            break
    sys.stdout.buffer.write(out.replace(b'\r\n', b'\n'))
    sys.stdout.flush()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    sys.exit(status if status >= 0 else 128 - status)


main()
