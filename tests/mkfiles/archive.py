#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make archives and WARCs into the current folder, good and hostile ones.

usage: archive.py [SAMPLE]

What is in them is made here, or SAMPLE, a report in UTF-8.  The standard
library writes no RAR and no encrypted ZIP, and no names but in its own way;
so these are put together by hand, with every member stored as it is."""
import bz2
import gzip
import io
import lzma
import struct
import sys
import tarfile
import zipfile
import zlib

NAME = '报告/年报.txt'
TEXT = b'text\n'


def write(name, data):
    with open(name, 'wb') as f:
        f.write(data)


def stored(members, flag=0, extra=lambda raw: b''):
    """A ZIP of (raw name, data)."""
    body = directory = b''
    for raw, data in members:
        more = extra(raw)
        head = struct.pack('<HHHHHIIIHH', 20, flag, 0, 0, 0x21,
                           zlib.crc32(data), len(data), len(data), len(raw),
                           len(more))
        directory += (b'PK\1\2' + struct.pack('<H', 20) + head +
                      struct.pack('<HHHII', 0, 0, 0, 0, len(body)) + raw +
                      more)
        body += b'PK\3\4' + head + raw + more + data
    return body + directory + b'PK\5\6' + struct.pack(
        '<HHHHIIH', 0, 0, len(members), len(members), len(directory),
        len(body), 0)


def unicode_path(raw):
    """The extra field that tells a name's UTF-8."""
    name = NAME.encode()
    return struct.pack('<HHBI', 0x7075, 5 + len(name), 1,
                       zlib.crc32(raw)) + name


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, data in members:
            z.writestr(name, data)
    return out.getvalue()


def tarred(members, mode='w', kind=tarfile.PAX_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=kind) as t:
        for name, data in members:
            info = tarfile.TarInfo(name)
            if isinstance(data, bytes):
                info.size = len(data)
                t.addfile(info, io.BytesIO(data))
            else:
                info.type = data[0]
                info.linkname = 'one.txt'
                t.addfile(info)
    return out.getvalue()


def renamed(tar, raw):
    """The first member by another name of the same length."""
    head = raw + tar[len(raw):148] + b' ' * 8 + tar[156:512]
    return head[:148] + b'%06o\0 ' % sum(head) + head[156:] + tar[512:]


def rar(members):
    """RAR 4, members stored."""
    def block(kind, flags, fields, data=b''):
        rest = struct.pack('<BHH', kind, flags, 7 + len(fields)) + fields
        return struct.pack('<H', zlib.crc32(rest) & 0xFFFF) + rest + data
    out = b'Rar!\x1a\x07\x00' + block(0x73, 0, bytes(6))
    for name, data in members:
        fields = struct.pack('<IIBIIBBHI', len(data), len(data), 3,
                             zlib.crc32(data), 0x21, 20, 0x30, len(name),
                             0o100644) + name
        out += block(0x74, 0x8000, fields, data)
    return out + block(0x7B, 0x4000, b'')


def record(kind, fields, block, version=b'1.0'):
    head = b'WARC/' + version + b'\r\nWARC-Type: ' + kind + b'\r\n'
    for field in fields:
        head += field + b'\r\n'
    return (head + b'Content-Length: %d\r\n\r\n' % len(block) + block +
            b'\r\n\r\n')


def response(uri, body, fields=(b'Content-Type: text/plain',),
             status=b'200 OK', version=b'1.0'):
    http = b'HTTP/1.1 ' + status + b'\r\n'
    for field in fields:
        http += field + b'\r\n'
    return record(b'response', (
        b'WARC-Target-URI: ' + uri,
        b'Content-Type: application/http; msgtype=response'),
                  http + b'\r\n' + body, version)


def raw_deflate(data):
    z = zlib.compressobj(9, zlib.DEFLATED, -15)
    return z.compress(data) + z.flush()


def hidden_names():
    """A 7z whose directory is encrypted, as 7z -mhe=on writes it."""
    packed = bytes(range(32))
    aes = b'\x24\x06\xf1\x07\x01\x12\x53\x0f' + bytes(16)
    header = (b'\x17\x06\0\x01\x09' + bytes([len(packed)]) + b'\0'
              b'\x07\x0b\x01\0\x01' + aes + b'\x0c\x20\0\0')
    start = struct.pack('<QQI', len(packed), len(header), zlib.crc32(header))
    return (b'7z\xbc\xaf\x27\x1c\0\4' + struct.pack('<I', zlib.crc32(start))
            + start + packed + header)


def brotli(data):
    """A stream with data as it is, in one block (RFC 7932, 9.2)."""
    bits = 0 << 3 | (len(data) - 1) << 4 | 1 << 20    # WBITS 16, 4 nibbles
    return struct.pack('<I', bits)[:3] + data + b'\3'


def zstandard(data):
    """A frame with data as it is, in one block (RFC 8878)."""
    return (b'\x28\xb5\x2f\xfd\x20' + struct.pack('<B', len(data)) +
            struct.pack('<I', len(data) << 3 | 1)[:3] + data)


def good(sample):
    write('names-gb.zip', stored([(NAME.encode('gb18030'), TEXT)]))
    write('names-utf8.zip', stored([(NAME.encode(), TEXT)]))
    write('names-flag.zip', stored([(NAME.encode(), TEXT)], 0x800))
    write('names-extra.zip', stored([(b'x.txt', TEXT)], 0, unicode_path))
    write('names-odd.zip', stored([
        (b'../../up.txt', TEXT), (b'/root.txt', TEXT), (b'a\tb\nc', TEXT),
        (b'\x1b[2Jx', TEXT), (b'\xff\xff', TEXT)]))
    gb = tarred([('x' * len(NAME.encode('gb18030')), TEXT)],
                kind=tarfile.USTAR_FORMAT)
    write('names-gb.tar', renamed(gb, NAME.encode('gb18030')))
    write('names-pax.tar', tarred([(NAME, TEXT)]))
    members = [('one.txt', b'one\n'), ('d/two.txt', b'two\n')]
    write('plain.zip', zipped(members))
    write('plain.tar', tarred(members))
    write('plain.tar.gz', tarred(members, 'w:gz'))
    write('plain.tar.bz2', tarred(members, 'w:bz2'))
    write('plain.tar.xz', tarred(members, 'w:xz'))
    write('plain.rar', rar([(n.encode(), d) for n, d in members]))
    write('others.tar', tarred([
        ('d', (tarfile.DIRTYPE,)), ('one.txt', b'one\n'),
        ('soft', (tarfile.SYMTYPE,)), ('hard', (tarfile.LNKTYPE,)),
        ('fifo', (tarfile.FIFOTYPE,)), ('null', (tarfile.CHRTYPE,))]))
    write('report.txt.gz', gzip.compress(b'one\n'))
    write('report.txt.bz2', bz2.compress(b'one\n'))
    write('report.txt.xz', lzma.compress(b'one\n'))
    write('two-parts.gz', gzip.compress(b'one\n') + gzip.compress(b'two\n'))
    inner = tarred([('c.txt', b'deep\n')], 'w:gz')
    write('nested.zip', zipped([('b.tar.gz', inner), ('z.txt', b'last\n')]))
    # a document that is itself a ZIP, lying unpacked in an archive
    docx = stored([(b'[Content_Types].xml', b'<x/>'),
                   (b'word/document.xml', b'<x/>')])
    write('holds-docx.zip', stored([(b'a.docx', docx), (b'b.txt', TEXT)]))
    write('names.7z', hidden_names())
    write('crawl.zip', zipped([
        ('index.txt', b'one\n'), ('a/site.css', b'p {}'), ('b.js', b'x()'),
        ('c.js', b'y()'), ('favicon.ico', b'\0\0\1\0'), ('f.woff2', b'wOF2'),
        ('__MACOSX/._index.txt', b'\0\5\x16\7'), ('.DS_Store', b'\0\0\0\1'),
        ('x/Thumbs.db', b'\xd0\xcf'), ('s.png', b'\x89PNG\r\n\x1a\n')]))
    write('sample.zip', zipped([('a.txt', sample), ('b.txt', sample)]))


def warcs():
    gb = '报告'.encode('gb2312') + b'\n'
    big5 = '報告'.encode('big5') + b'\n'
    plain = (b'Content-Type: text/plain',)
    records = [
        record(b'warcinfo', (), b'software: x\r\n'),
        response(b'http://a.cn/gb.txt', gb),
        response(b'http://a.cn/big5.txt', big5,
                 (b'Content-Type: text/plain; charset="Big5"',)),
        response(b'http://a.cn/gzip', gzip.compress(b'gzip\n'),
                 plain + (b'content-encoding: gzip',)),
        response(b'http://a.cn/gone', b'undone before\n',
                 plain + (b'Content-Encoding: gzip',)),
        response(b'http://a.cn/deflate', zlib.compress(b'zlib\n'),
                 plain + (b'Content-Encoding: deflate',)),
        response(b'http://a.cn/raw', raw_deflate(b'raw deflate\n'),
                 plain + (b'Content-Encoding: deflate',)),
        response(b'http://a.cn/chunks', b'4\r\none \r\n4;x=y\r\ntwo\n\r\n'
                 b'0\r\n\r\n', plain + (b'Transfer-Encoding: chunked',)),
        response(b'http://a.cn/joined', b'joined before\n',
                 plain + (b'Transfer-Encoding: chunked',)),
        response(b'http://a.cn/br', brotli(b'brotli\n'),
                 plain + (b'Content-Encoding: br',)),
        response(b'http://a.cn/nobr', b'undone brotli\n',
                 plain + (b'Content-Encoding: br',)),
        response(b'http://a.cn/badbr', brotli(b'brotli\n')[:6],
                 plain + (b'Content-Encoding: br',)),
        response(b'http://a.cn/zstd', zstandard(b'zstd\n'),
                 plain + (b'Content-Encoding: zstd',)),
        response(b'http://a.cn/badzstd', zstandard(b'zstd\n')[:12],
                 plain + (b'Content-Encoding: zstd',)),
        response(b'http://a.cn/both', gzip.compress(brotli(b'both\n')),
                 plain + (b'Content-Encoding: br, gzip',)),
        response(b'http://a.cn/odd', b'odd\n',
                 plain + (b'Content-Encoding: odd',)),
        response(b'http://a.cn/404', b'none', status=b'404 Not Found'),
        response(b'http://a.cn/x.css', b'p {}', (b'Content-Type: text/css',)),
        response(b'http://a.cn/x.js?v=1', b'x()'),
        response(b'http://a.cn/x', b'GIF8', (b'Content-Type: image/gif',)),
        record(b'request', (b'WARC-Target-URI: http://a.cn/gb.txt',),
               b'GET / HTTP/1.1\r\n\r\n'),
        record(b'revisit', (b'WARC-Target-URI: http://a.cn/gb.txt',),
               b'HTTP/1.1 200 OK\r\n\r\n'),
        record(b'metadata', (), b'x: y\r\n'),
        record(b'response', (b'WARC-Target-URI: dns:a.cn',
                             b'Content-Type: text/dns'), b'a.cn 1.2.3.4\n'),
        record(b'resource', (b'WARC-Target-URI: <file:///r.txt>',
                             b'Content-Type: text/plain'), b'resource\n',
               b'1.1'),
        record(b'conversion', (b'WARC-Target-URI: http://a.cn/c',
                               b'Content-Type: text/plain'), b'converted\n'),
        response(b'http://a.cn/z.zip', stored([(b'in.txt', TEXT)]),
                 (b'Content-Type: application/zip',), version=b'1.1')]
    whole = b''.join(records)
    write('crawl.warc', whole)
    write('crawl.warc.gz', b''.join(gzip.compress(r) for r in records))
    write('crawl-once.warc.gz', gzip.compress(whole))
    first = response(b'http://a.cn/1', b'first\n')
    write('cut.warc', first + response(b'http://a.cn/2', b'second\n')[:-8])
    write('no-record.warc', first + b'<html>what is this?</html>\n')
    write('no-length.warc', first + b'WARC/1.0\r\nWARC-Type: response\r\n\r\n')
    write('huge-length.warc', first + record(
        b'response', (b'WARC-Target-URI: http://a.cn/2',), b'x').replace(
            b'Length: 1', b'Length: 1152921504606846976'))
    write('endless-head.warc', first + b'WARC/1.0\r\n' + b'x' * 200000)
    write('no-http.warc', record(b'response', (
        b'WARC-Target-URI: http://a.cn/1',
        b'Content-Type: application/http'), b'nothing') + first)
    write('bad-coding.warc', response(
        b'http://a.cn/1', gzip.compress(b'first\n' * 99)[:-20],
        plain + (b'Content-Encoding: gzip',)) + response(
            b'http://a.cn/2', b'6\r\nabc', plain +
            (b'Transfer-Encoding: chunked',)) + first)
    write('bomb.warc', response(
        b'http://a.cn/1', gzip.compress(b'a' * (80 << 20)),
        plain + (b'Content-Encoding: gzip',)) + first)


def hostile(sample):
    write('encrypted.zip', stored([(b'one.txt', b'?' * 17)], 1))
    whole = zipped([('one.txt', b'one\n'), ('two.txt', sample)])
    write('cut.zip', whole[:len(whole) * 3 // 4])
    tar = tarred([('one.txt', b'one\n'), ('two.txt', sample * 40)])
    write('cut.tar', tar[:len(tar) // 2])
    packed = gzip.compress(tar)
    write('cut.tar.gz', packed[:len(packed) * 3 // 4])
    write('cut.txt.gz', gzip.compress(sample)[:-200])
    bad = bytearray(stored([(b'one.txt', b'one\n'), (b'two.txt', TEXT)]))
    bad[bad.index(b'one\n')] ^= 1
    write('bad-sum.zip', bytes(bad))
    write('nothing.zip', b'PK\3\4 nothing at all, and no ZIP either')
    write('empty.zip', zipped([]))
    blank = [('none.txt', b''), ('white.txt', '\ufeff\u3000\n'.encode()),
             ('text.txt', TEXT)]
    write('blank.zip', zipped(blank))
    write('blank.tar', tarred(blank))
    write('blank.warc', b''.join(
        response(name.encode(), data) for name, data in blank))
    write('many.tar', tarred([('m%d' % i, b'm\n') for i in range(300)]))
    write('bomb.bz2', bz2.compress(b'a' * (200 << 20)))
    write('bomb.zip', zipped([('a.txt', b'a' * (100 << 20)),
                              ('b.txt', b'after\n')]))
    data = b'leaf\n'
    for level in range(7):
        data = zipped([('%d-%x.zip' % (level, i) if level else 'leaf.txt',
                        data) for i in range(2 if level else 1)])
    write('deep.zip', data)
    lone = b'core\n'
    for _ in range(7):
        lone = gzip.compress(lone)
    write('deep.gz', lone)


def main():
    sample = TEXT * 2000
    if len(sys.argv) > 1:
        with open(sys.argv[1], 'rb') as f:
            sample = f.read()
    good(sample)
    warcs()
    hostile(sample)


if __name__ == '__main__':
    main()
