"""Legal bases (法律依据, 检查依据) as a cell of a sheet writes them, read into titles and articles."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from zhunsheng.law.words import Words
from zhunsheng.register.numerals import NUMBER, read_number, written


class Place(NamedTuple):
    """Where in a text: 第二百八十六条之一 is article 286, inserted 1."""

    article: int | None = None  # 条
    inserted: int | None = None  # 之一: an article put in later
    paragraph: int | None = None  # 款
    item: int | None = None  # 项


@dataclass(frozen=True)
class Basis:
    """One basis: a text and the place in it, as far as they are named.

    `title` is as written, without 《》, and empty where none is named; `mark` is what stands in brackets behind it, an
    edition or document number (文号).
    """

    title: str
    article: int | None = None  # 条
    inserted: int | None = None  # 之一: an article put in later
    paragraph: int | None = None  # 款
    item: int | None = None  # 项
    mark: str = ""
    wording: str = ""

    def at(self, place: Place) -> "Basis":
        """The same text at another place."""
        return replace(self, article=place.article, inserted=place.inserted, paragraph=place.paragraph, item=place.item)

    @property
    def vague(self) -> bool:
        """It does not name both a text and an article, so no one can look it up."""
        return not self.title or self.article is None

    @property
    def why(self) -> Words | None:
        """What is missing, if it is vague."""
        if not self.title:
            return Words("没有写明法律、法规或文件的名称", "names no law, regulation or document")
        return Words("只有名称，没有写到条", "a title without an article") if self.vague else None

    @property
    def place(self) -> str:
        """The place in one fixed spelling: 第八十五条第一款第（二）项; empty where no article is named."""
        if self.article is None:
            return ""
        inserted = f"之{written(self.inserted)}" if self.inserted else ""
        paragraph = f"第{written(self.paragraph)}款" if self.paragraph else ""
        item = f"第（{written(self.item)}）项" if self.item else ""
        return f"第{written(self.article)}条{inserted}{paragraph}{item}"

    @property
    def short_title(self) -> str:
        """The title without 中华人民共和国, as texts are mostly cited."""
        return self.title.removeprefix("中华人民共和国")


_QUOTED = "《(?:[^《》]|《[^《》]*》)*》"
_KINDS = "法|条例|办法|规定|规则|细则|决定|规范|标准|准则|解释"
_ONE = rf"[(]?{NUMBER}[)]?(?:条(?:之{NUMBER})?|款|项)"
_JOIN = r"(?:的?规定)?\s*(?:以及|或者|[、,;和及与或至到~—-])?\s*"
_PLACES = rf"第(?:{_ONE}|{NUMBER}(?=[、和及至]))(?:{_JOIN}第?(?:{_ONE}|{NUMBER}(?=[、和及至])))*"
_MARK = r"(?:\s*[(\[](?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*[)\]])"
_BASIS = re.compile(
    rf"(?:(?P<issuing>关于[^《》,;。、\n]{{0,12}}{_QUOTED}的(?:通知|意见|公告|决定|批复|函))|(?P<quoted>{_QUOTED})"
    rf"|(?P<same>[同该](?:{_KINDS}))(?=\s*第)"
    rf"|(?P<bare>[一-龥]{{2,30}}?(?:{_KINDS}))(?<!本法)(?<!本条例)(?<!本办法)(?<!本规定)(?=\s*{_MARK}?\s*第{NUMBER}条)"
    rf"|(?P<untitled>(?=第{NUMBER}条)))"
    rf"(?P<mark>{_MARK}*)\s*(?:的)?(?P<places>{_PLACES})?(?P<loose>(?:的|中)?(?:相关|有关)?(?:规定|要求|条款)?等?)"
)
_PLACE = re.compile(
    rf"(?P<join>{_JOIN})第?[(]?(?P<number>{NUMBER})[)]?(?P<unit>[条款项])?(?:之(?P<inserted>{NUMBER}))?"
)
_QUOTATION = re.compile(
    rf"\s*:(?:.|\n)*?(?=\n\s*(?:[(]?\d+[).、]|[一二三四五六七八九十]+、)?\s*(?:{_QUOTED}|第{NUMBER}条)|\Z)"
)
_LEAD = re.compile("^(?:依据|根据|按照|依照|违反|参照|和|及|以及|或者?|适用)+")
_BARE_TITLE = re.compile(rf"[一-龥]{{2,40}}(?:{_KINDS})")
_VAGUE = re.compile("相关|有关|其他|上级|文件|法律法规|政策|^等|等$")


def read_legal_basis(text: str) -> list[Basis]:
    """Every basis `text` names, in order, each once; what can't be looked up is there too and is vague.

    The words of an article quoted behind a colon are not read for citations. An empty cell has no basis.
    """
    plain = _plain(text)
    found: list[Basis] = []
    left, position, title, mark = [], 0, "", ""
    while match := _next(plain, position, titled=bool(title)):
        left.append(plain[position : match.start()])
        own = _title(match)
        title, mark = (own, _wide(match["mark"].strip(" ()[]"))) if own else (title, mark)
        wording = match.group().strip()
        named = Basis(title, mark=mark, wording=wording)
        found += [named.at(place) for place in _places(match["places"] or "")] or [named]
        left.append("等" if match["places"] and match["loose"].endswith("等") else "、")
        position = _behind(plain, match)
    left.append(plain[position:])
    found += _leftover("".join(left), some=bool(found))
    return list(dict.fromkeys(found))


def _plain(text: str) -> str:
    """Half width, lines kept, without blanks beside Chinese characters."""
    return re.sub(r"(?<![!-~])[^\S\n]+|[^\S\n]+(?![!-~])", "", unicodedata.normalize("NFKC", text)).strip()


def _next(plain: str, position: int, *, titled: bool) -> re.Match[str] | None:
    """The next basis; an article without a title counts at the start of a line, or where no title came before."""
    while match := _BASIS.search(plain, position):
        starts_line = not plain[: match.start()].rpartition("\n")[2].strip()
        if match["untitled"] is None or not titled or starts_line:
            return match
        position = match.end()
    return None


def _title(match: re.Match[str]) -> str:
    if match["quoted"]:
        return _wide(match["quoted"][1:-1].strip())
    return _wide(match["issuing"] or _LEAD.sub("", match["bare"] or ""))


def _wide(text: str) -> str:
    """Brackets in full width, as titles and numbers of documents are printed."""
    return text.replace("(", "（").replace(")", "）")


def _behind(plain: str, match: re.Match[str]) -> int:
    """Where reading goes on: behind the article's words if they are quoted."""
    quotation = _QUOTATION.match(plain, match.end()) if match["places"] else None
    return max(quotation.end() if quotation else match.end(), match.start() + 1)


def _places(text: str) -> list[Place]:
    """Articles, paragraphs and items of 第三十一条第一款、第二款 and 第三十二至三十五条, one by one."""
    done: list[Place] = []
    for join, unit, number, inserted in _steps(text):
        through = re.search("[至到~—-]", join) is not None
        before = getattr(done[-1], unit) if done and through else None
        for each in _through(before, number):
            if unit == "article":
                done.append(Place(each, inserted))
            elif done:
                _deepen(done, unit, each)
    return done


def _steps(text: str) -> Iterator[tuple[str, str, int, int | None]]:
    """Each number with its unit; one without takes that of the next (第三十二、三十三条)."""
    names = {"条": "article", "款": "paragraph", "项": "item"}
    parts = list(_PLACE.finditer(text))
    for index, part in enumerate(parts):
        unit = next((later["unit"] for later in parts[index:] if later["unit"]), "条")
        number = read_number(part["number"])
        if number:
            yield part["join"], names[unit], number, read_number(part["inserted"]) if part["inserted"] else None


def _through(first: int | None, last: int) -> range:
    return range(last if first is None or not first < last <= first + 100 else first + 1, last + 1)


def _deepen(done: list[Place], unit: str, number: int) -> None:
    """A paragraph or item of the last place, or, if that has one already, a further place beside it."""
    last = done[-1]
    deeper = last._replace(item=number) if unit == "item" else last._replace(paragraph=number, item=None)
    if getattr(last, unit) is None and last.item is None:
        done[-1] = deeper
    else:
        done.append(deeper)


def _leftover(text: str, *, some: bool) -> Iterator[Basis]:
    """What stands between the citations: titles without 《》, and words such as 相关规定 that name nothing."""
    pieces = [_LEAD.sub("", piece).strip(" 的。.") for piece in re.split("[、,;。:\n]", text)]
    if not some and text.strip() and not any(_BARE_TITLE.fullmatch(piece) for piece in pieces):
        yield Basis("", wording=text.strip())
        return
    for piece in pieces:
        if _VAGUE.search(piece) and len(piece) <= 25:
            yield Basis("", wording=piece)
        elif _BARE_TITLE.fullmatch(piece):
            yield Basis(piece, wording=piece)
