#!/bin/sh
# SPDX-License-Identifier: ISC
# Make the PDF files of the tests: report.pdf, locked.pdf, scan.pdf.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
python3 "$here/mkfiles/pdf.py" "$here/samples/tabs.txt" \
    "${1:-$here/files}"
