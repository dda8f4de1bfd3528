"""The numbers of GB/T 9704-2012 (公文格式) that both printed forms keep; lengths in millimetres, type in points."""

PAGE = (210.0, 297.0)
TOP, LEFT, WIDTH, HEIGHT = 37.0, 28.0, 156.0, 225.0  # 天头, 订口, 版心
RIGHT, BOTTOM = PAGE[0] - LEFT - WIDTH, PAGE[1] - TOP - HEIGHT
LINES, CHARACTERS = 22, 28  # of a full page
BODY, TITLE, SMALL, NUMBER, TABLE = 16.0, 22.0, 14.0, 14.0, 10.5  # 3号, 2号, 4号, 4号, 5号
PITCH = 28.95  # from line to line
TRACK = WIDTH / 25.4 * 72 / CHARACTERS - BODY  # between characters: twenty-eight fill the width
MARK, MARK_LEAST = 42.0, 22.0  # the organ's name in red; of a long one
MARK_BELOW = 35.0  # from the top of the text
SEAL = 42.0  # across
ROOM = (
    SEAL / 2 / 25.4 * 72 - PITCH / 2
)  # between text and name: a seal centred on name and day begins half a line below it
FOOT = 7.0  # the page number, under the text
RED = "FF0000"

FANG, KAI, HEI, BIAO, SONG = "仿宋", "楷体", "黑体", "方正小标宋简体", "宋体"
FACES = {1: HEI, 2: KAI}  # of numbered levels


def mark(organ: str) -> float:
    """The size of an organ's name in red: in one line, where it is not too small for that."""
    return max(MARK_LEAST, min(MARK, round(WIDTH / 25.4 * 72 / max(len(organ), 1) - 0.5)))
