#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Look into the pages of gi-tohtml.

usage: htmls.py sound PAGE...           what must hold of every page
       htmls.py cells STREAM PAGE       each cell of the stream is on the page
       htmls.py charts STREAM PAGE CHARTS.TSV
                                        the figures are those of the cells

Pages are well-formed XML, but for what stands in script and style."""
import base64
import hashlib
import json
import os
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ET

RAW = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.S)


def parse(name):
    """The tree of a page, and what stands in its scripts and styles."""
    text = open(name, encoding="utf-8").read()
    raw = [(m.group(1), m.group(2), m.group(3)) for m in RAW.finditer(text)]
    if not text.startswith("<!DOCTYPE html>\n"):
        raise ValueError("no doctype")
    text = RAW.sub(r"<\1\2></\1>", text.replace("<!DOCTYPE html>", "", 1))
    return ET.fromstring(text), raw


def sha256(text):
    digest = hashlib.sha256(text.encode()).digest()
    return "'sha256-%s'" % base64.b64encode(digest).decode()


def policy(tree, raw):
    """What is wrong with the content security policy."""
    metas = [m for m in tree.iter("meta") if
             m.get("http-equiv") == "Content-Security-Policy"]
    if len(metas) != 1:
        return "no policy"
    rules = dict(r.split(None, 1) for r in metas[0].get("content").split("; "))
    for tag, rule in ("style", "style-src"), ("script", "script-src"):
        want = [sha256(t) for n, a, t in raw if n == tag and "json" not in a]
        have = rules.get(rule, "").split()
        if want != have:
            return "%s is not of what is there" % rule
    if rules.get("default-src") != "'none'":
        return "default-src"
    return None


def ids(name, known={}):
    if name not in known:
        tree, _ = parse(name)
        known[name] = {e.get("id") for e in tree.iter()}
    return known[name]


def links(name, tree):
    """What is wrong with ids and what names them."""
    seen = set()
    for e in tree.iter():
        i = e.get("id")
        if i in seen and i is not None:
            yield "twice: " + i
        seen.add(i)
        for a in e.keys():
            if a.startswith("on") or a in ("style", "src", "srcdoc"):
                yield "%s has %s" % (e.tag, a)
    for e in tree.iter():
        for a in "headers", "aria-labelledby", "aria-describedby", "for":
            for i in (e.get(a) or "").split():
                if i not in seen:
                    yield "%s names %s" % (a, i)
        href = e.get("href")
        if href is None or href == "#":
            continue
        file, _, part = href.partition("#")
        if "/" in file or ":" in file:
            yield "leads out: " + href
            continue
        file = os.path.join(os.path.dirname(name), urllib.parse.unquote(
            file)) if file else name
        if not os.path.exists(file):
            yield "leads nowhere: " + href
        elif part and part not in (seen if file == name else ids(file)):
            yield "leads nowhere: " + href


def tables(tree):
    """What is wrong with tables: rows of different width, heads of none."""
    for t in tree.iter("table"):
        if t.find("caption") is None:
            yield "a table without a caption"
        taken, widths = {}, set()
        for y, row in enumerate(t.iter("tr")):
            x = 0
            for c in row:
                while (y, x) in taken:
                    x += 1
                if c.tag == "th" and c.get("scope") not in (
                        "col", "row", "colgroup", "rowgroup"):
                    yield "a head without a scope"
                for dy in range(int(c.get("rowspan", 1))):
                    for dx in range(int(c.get("colspan", 1))):
                        if (y + dy, x + dx) in taken:
                            yield "cells over each other"
                        taken[y + dy, x + dx] = True
        rows = len(list(t.iter("tr")))
        for y in range(rows):
            widths.add(sum(1 for k in taken if k[0] == y))
        if len(widths) > 1:
            yield "rows of different width: %s" % sorted(widths)
        if any(k[0] >= rows for k in taken):
            yield "a cell beyond the last row"


def sound(names):
    bad = 0
    for name in names:
        tree, raw = parse(name)
        faults = [f for f in [policy(tree, raw)] if f]
        faults += list(links(name, tree)) + list(tables(tree))
        if tree.get("lang") not in ("zh-CN", "en"):
            faults.append("no lang")
        for f in faults[:5]:
            print("%s: %s" % (name, f))
        bad += len(faults)
    return bad > 0


def records(stream, kind):
    for line in open(stream, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[0] == kind:
            yield f


def cells(stream, page):
    """Each cell record has a cell of its number, raw text and line."""
    want = {}
    for f in records(stream, "cell"):
        if f[7] == "unplaced":
            continue
        value = f[6] if f[5] == "\\N" and f[6] else f[5]
        key = (f[1], "" if value == "\\N" else value,
               "" if f[6] in (f[5], "\\N") else f[6])
        want[key] = want.get(key, 0) + 1
    have = {}
    tree, _ = parse(page)
    for td in tree.iter("td"):
        if td.get("data-l") is None:
            continue
        text = "".join(td.itertext())
        if "b" in (td.get("class") or "").split() and not td.get("data-r"):
            text = ""
        key = (td.get("data-l"), text, td.get("data-r") or "")
        have[key] = have.get(key, 0) + 1
    for key in sorted(set(want) | set(have)):
        if want.get(key, 0) != have.get(key, 0):
            print(key, "stream", want.get(key, 0), "page", have.get(key, 0))
    return want != have or not want


def charts(stream, page, table):
    _, raw = parse(page)
    data = json.loads(next(t for n, a, t in raw if "json" in a))
    cell = {tuple(f[2:5]): f[5] for f in records(stream, "cell")}
    own = next(f[3] for f in records(stream, "meta") if f[2] == "edition")
    want = []
    for line in open(table, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[0] != "series":
            continue
        value = None
        for way in f[2].split(" | "):
            way, _, edition = way.partition(" @")
            if edition and (edition.lstrip("!") == own) == (edition[0] == "!"):
                continue
            parts = [cell.get(tuple(k.split())) for k in way.split(" + ")]
            if None not in parts and "\\N" not in parts:
                value = sum(float(p) for p in parts)
                if way.split()[0] != f[2].split()[0]:
                    value = [value]
                break
        want.append(value)
    have = data["rows"][0][3:]
    if have != want:
        print(want, have, sep="\n")
    return have != want or all(v is None for v in want)


def main(args):
    run = {"sound": lambda a: sound(a), "cells": lambda a: cells(*a),
           "charts": lambda a: charts(*a)}
    return run[args[0]](args[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
