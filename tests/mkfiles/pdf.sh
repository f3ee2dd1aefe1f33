#!/bin/sh
# SPDX-License-Identifier: ISC
# Make the PDF files of the tests: report.pdf, locked.pdf, scan.pdf, and those
# in pdf/ that are hard to read.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
to=${1:-$here/files}
mkdir -p "$to/pdf"
python3 "$here/mkfiles/pdf.py" "$here/samples/tabs.txt" "$to"
python3 "$here/mkfiles/oddpdf.py" "$here/samples/tabs.txt" "$to/pdf"
