"""行政许可法: inspecting the holder of a licence."""

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, kept

ELSEWHERE = {"outside_licence_area": True, "licence_holder": True}
TOLD = (
    broken("没有抄告", **ELSEWHERE, licensing_agency_told=False),
    kept("已抄告", **ELSEWHERE, licensing_agency_told=True),
)

QUESTIONS = (
    Question(
        Paper.SINGLE,
        "1766",
        "D",
        "异地违法抄告许可机关什么",
        "licensing_agency_told",
        "第六十四条",
        TOLD,
        says="办结（2026年5月29日）时没有抄告许可机关",
    ),
    Question(
        Paper.MULTIPLE,
        "1896",
        "AB",
        "异地违法抄告许可机关什么",
        "licensing_agency_told",
        "第六十四条",
        TOLD,
        says="办结（2026年5月29日）时没有抄告许可机关",
    ),
)
