#!/usr/bin/env python3
# SPDX-License-Identifier: ISC
"""Write texts that were decoded by the wrong encoding, and texts that only
look odd, into the current folder: bad-*.txt and good-*.txt."""

TEXT = ('青禾县水利局2024年政府信息公开工作年度报告\n一、总体情况。我局按照条例规'
        '定做好主动公开和依申请公开，完善信息管理、平台建设和监督保障，全年新收'
        '政府信息公开申请3件。\n')
GOOD = {
    'chinese': TEXT,
    'traditional': '國務院辦公廳關於政府資訊公開工作開展情況的報告，關鍵詞鐵路鍾'
                   '鏡闢閱讀閒聞隨險隱難離靜項順須領頻題顏類顯風飛食飲館馬駐驗'
                   '體魚鳥鳴鹽麗麥麵黃點黨鼓齊齒龍龜龐龔',
    'metals': '鏡鐘鑑鐵鑽鑼鎖鎮鏈錢錄錦鍋鍵' * 10,
    'rare': '镕瑀璟锜铚钜钰钭铓銶鋆鑫垚堃喆甯翀昉暕翯旻' * 6,
    'japanese': '令和六年度における情報公開制度の運用状況について、行政文書の開示'
                '請求件数は次のとおりです。鐘鏡闇閣関陽隊',
    'korean': '안녕하세요 정부 정보 공개 연례 보고서입니다 감사합니다',
    'english': 'The annual report — “naïve café”, façade, coöperation, señor, '
               'résumé, El Niño — of the office. ' * 6,
    'german': 'Größe, Übung, Straße, Äpfel, Öl, müde, schön, für, über ' * 6,
    'russian': 'Ежегодный доклад об открытости информации правительства. ' * 3,
    'about': '有的网页写着鏀垮簻淇℃伅，那是“政府信息”四字的乱码，因为网页以错误的'
             '编码读入；请从原件重新取得，再行核对，以免误把乱码当作报告的正文。',
}


def windows(data):
    return ''.join(chr(c) if c in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else
                   bytes([c]).decode('cp1252') for c in data)


def main():
    utf8, gbk = TEXT.encode(), TEXT.encode('gbk')
    bad = {
        'UTF-8 GBK': utf8.decode('gbk', 'replace'),
        'UTF-8 GBK 2': utf8.decode('gbk', 'ignore'),
        'UTF-8 GBK 3': utf8.decode('gb18030', 'replace'),
        'UTF-8 GBK twice': utf8.decode('gbk', 'replace').encode().decode(
            'gbk', 'replace'),
        'UTF-8 GBK lost': ('\ufffd' * 90).encode().decode('gbk', 'replace'),
        'UTF-8 Windows-1252': windows(utf8),
        'UTF-8 Windows-1252 Latin-1': utf8.decode('latin-1'),
        'UTF-8 Windows-1252 twice': windows(windows(utf8).encode()),
        'UTF-8 Windows-1252 mixed': windows(utf8).encode().decode('latin-1'),
        'GBK Windows-1252': windows(gbk),
        'GBK Windows-1252 Latin-1': gbk.decode('latin-1'),
    }
    for kind, texts in (('bad', bad), ('good', GOOD)):
        for name, text in texts.items():
            with open('%s-%s.txt' % (kind, name), 'w') as f:
                f.write(text)


if __name__ == '__main__':
    main()
