"""Sums of money as papers write them: 人民币伍万元整 (支付结算办法附一：正确填写票据和结算凭证的基本规定)."""

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")
LARGEST = 10**12 * 100 - 1  # fen


def capital(fen: int) -> str:
    """`fen` in capital numerals: 1640902 → 壹万陆仟肆佰零玖元零贰分. Raises ValueError below nought or above LARGEST."""
    if not 0 <= fen <= LARGEST:
        raise ValueError(fen)
    yuan, rest = divmod(fen, 100)
    jiao, cents = divmod(rest, 10)
    said = f"{_whole(yuan)}元" if yuan else ""
    if not rest:
        return f"{said or '零元'}整"
    if jiao:
        said += f"{DIGITS[jiao]}角"
    elif said:
        said += DIGITS[0]
    return said + (f"{DIGITS[cents]}分" if cents else "")


def _whole(number: int) -> str:
    """A whole number: groups of four digits, zeros in the middle said once."""
    said, gap = "", False
    groups = [number // 10 ** (4 * place) % 10_000 for place in range(len(GROUPS))]
    for place in reversed(range(len(GROUPS))):
        group = groups[place]
        if not group:
            gap = gap or bool(said)
            continue
        said += DIGITS[0] if said and (gap or group < 1_000) else ""
        said += _group(group) + GROUPS[place]
        gap = False
    return said


def _group(number: int) -> str:
    """One to 9,999."""
    said, gap = "", False
    for place in reversed(range(4)):
        digit = number // 10**place % 10
        if not digit:
            gap = gap or bool(said)
            continue
        said += (DIGITS[0] if gap else "") + DIGITS[digit] + PLACES[place]
        gap = False
    return said
