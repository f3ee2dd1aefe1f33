# SPDX-License-Identifier: ISC
"""Small reports of each kind that position decides; see mkkinds.py."""
import importlib

MODULES = ('blanks', 'columns', 'numbers', 'units', 'tables', 'pages',
           'second', 'labels', 'alike', 'nobody', 'years', 'numbering')


def load():
    """Register every kind, in the order of the modules."""
    for name in MODULES:
        importlib.import_module('.' + name, __name__)
