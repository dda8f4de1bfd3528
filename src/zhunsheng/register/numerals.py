"""Chinese numerals (中文数字) as offices write them: 十二, 一百零九, 二〇二六."""

from functools import cache

DIGITS = "零一二三四五六七八九"
NUMBER = r"(?:\d+|[零〇一二两三四五六七八九十百千]+)"
LARGEST = 9999
_PLACES = ((1000, "千"), (100, "百"), (10, "十"))
_ONE_SPELLING = str.maketrans("两〇", "二零")


def written(number: int) -> str:
    """`number` from 1 to 9999 in Chinese numerals: 109 is 一百零九, 12 is 十二."""
    text, gap = "", False
    for size, place in _PLACES:
        digit, number = divmod(number, size)
        if digit:
            text += ("零" if gap else "") + DIGITS[digit] + place
            gap = False
        else:
            gap = bool(text)
    if number:
        text += ("零" if gap else "") + DIGITS[number]
    return text.removeprefix("一") if text.startswith("一十") else text


def read_number(text: str) -> int | None:
    """The number `text` writes, in ASCII digits or Chinese numerals up to 9999; None if it writes none.

    Digits in a row are read as such (二〇二六). Spoken short forms (一百九 for 190) can mean two numbers: None.
    """
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= 6 else None
    spelled = text.translate(_ONE_SPELLING)
    if len(spelled) >= 2 and all(character in DIGITS for character in spelled):
        return int("".join(str(DIGITS.index(character)) for character in spelled)) if len(spelled) <= 6 else None
    if spelled == "零":
        return 0
    return _numbers().get("十" + spelled[2:] if spelled.startswith("一十") else spelled)


@cache
def _numbers() -> dict[str, int]:
    return {written(number): number for number in range(1, LARGEST + 1)}
