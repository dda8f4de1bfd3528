"""Chinese numerals (中文数字) as texts of law number their articles: 六十四, 一百五十四."""

DIGITS = "零一二三四五六七八九"
UNITS = {"十": 10, "百": 100}
NUMERAL = "[零〇一二三四五六七八九十百]+"  # as a pattern


def number(numeral: str) -> int:
    """64 for 六十四. Raises ValueError for what is not such a numeral."""
    total = digit = 0
    for sign in numeral.replace("〇", "零"):
        if sign in UNITS:
            total += (digit or 1) * UNITS[sign]
            digit = 0
        else:
            digit = DIGITS.index(sign)
    return total + digit


def numeral(value: int) -> str:
    """六十四 for 64; from 1 to 999."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    written = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        written += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    elif hundreds and ones:
        written += "零"
    return written + (DIGITS[ones] if ones else "")
