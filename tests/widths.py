#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Print the width of each line of standard input on a terminal, a line each."""
import sys
import unicodedata


def width(text):
    n = 0
    for c in text:
        if unicodedata.combining(c) or c in '\u200b\u200d\ufe0f':
            continue
        n += 2 if unicodedata.east_asian_width(c) in 'WF' else 1
    return n


for line in sys.stdin:
    print(width(line.rstrip('\n')))
