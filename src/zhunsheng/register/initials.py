"""Pinyin initials (拼音首字母) of names, for search: 中卫沙坡头商贸有限公司 is found by `zwsptsmyxgs`."""

import re
import unicodedata

PHRASES = {
    "银行": "yh", "商行": "sh", "车行": "ch", "药行": "yh", "典当行": "ddh", "拍卖行": "pmh", "洋行": "yh",
    "五金行": "wjh", "果行": "gh", "茶行": "ch", "布行": "bh", "米行": "mh", "粮行": "lh", "石材行": "sch",
    "行业": "hy", "行家": "hj", "总行": "zh", "分行": "fh", "支行": "zh", "同行": "th", "重庆": "cq", "重新": "cx",
    "校长": "xz", "成长": "cz", "生长": "sz", "增长": "zz", "会长": "hz", "院长": "yz", "店长": "dz", "家长": "jz",
    "音乐": "yy", "乐器": "yq", "乐团": "yt", "乐府": "yf", "乐清": "yq", "厦门": "xm", "大厦": "ds", "调料": "tl",
    "调味": "tw", "空调": "kt", "调理": "tl", "调解": "tj", "调剂": "tj", "西藏": "xz", "藏族": "zz", "藏药": "zy",
    "人参": "rs", "海参": "hs", "党参": "ds", "六安": "la", "大夫": "df", "会计": "kj", "自行车": "zxc", "单县": "sx",
    "校对": "jd", "便宜": "py", "弹簧": "th", "蔚县": "yx", "尉犁": "yl", "荥经": "yj", "铅山": "ys",
}  # fmt: skip
"""Words in which a character is not read as it mostly is (多音字), as they occur in names of enterprises and places."""

COMMONEST = {"长": "c"}
"""The initial of a character in names where the dictionary puts a rarer reading first: 长城, 长兴, not 校长."""

_PHRASE = re.compile("|".join(sorted(PHRASES, key=len, reverse=True)))


class _Initials(dict[int, str]):
    """Each character's initial, looked up once."""

    def __missing__(self, point: int) -> str:
        initial = self[point] = _initial(chr(point))
        return initial


def initials(name: str) -> str:
    """Lower-case initials of `name`: digits and Latin letters kept, punctuation and blanks dropped.

    A character of several readings takes its commonest one unless it stands in a word of PHRASES; one without a
    known reading is dropped.
    """
    plain = unicodedata.normalize("NFKC", name)
    return _PHRASE.sub(lambda word: PHRASES[word.group()], plain).translate(_KNOWN)


def _initial(character: str) -> str:
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    from pypinyin import Style, lazy_pinyin  # takes 0.2 s: only who searches pays

    return "".join(lazy_pinyin(character, style=Style.FIRST_LETTER, errors="ignore")).lower()[:1]


_KNOWN = _Initials({ord(character): initial for character, initial in COMMONEST.items()})
