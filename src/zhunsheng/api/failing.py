"""Whatever is not done, not there or went wrong answers in one shape, with its own status."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from zhunsheng.acts.refusals import Invalid, NotDone
from zhunsheng.api.answers import STATUS, NotFound, Problem, problem
from zhunsheng.law.words import Words
from zhunsheng.web import faults

HERE = "/api/v1/"
ABSENT = Words("没有这条记录，或不在您的范围内。", "No such record within your scope.")
NOWHERE = Words("没有这个地址。", "There is nothing at this address.")
CODES = {
    400: ("bad_request", Words("请求正文读不出，应为 JSON。", "The body cannot be read; it should be JSON.")),
    401: (
        "unauthorized",
        Words(
            "令牌无效、已到期，或已没有这个角色。",
            "The token is unknown, ended or expired, or its role was taken back.",
        ),
    ),
    403: ("forbidden", Words("无权办理。", "Not allowed.")),
    405: ("method_not_allowed", Words("这个地址不接受这种方法。", "This address does not take this method.")),
}
CSRF = Words(
    "请求须带本站的 CSRF 令牌（X-CSRFToken）。", "The request must carry this site's CSRF token (X-CSRFToken)."
)

Errors = dict[str, list[str]]


class Api(NinjaAPI):
    """An API that answers in one shape whatever happens, a method that is not there included."""

    @property
    def urls(self) -> tuple[list[URLResolver | URLPattern], str, str]:
        patterns, app, namespace = super().urls
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback = _shaped(self, pattern.callback)
        return patterns, app, namespace


def register(api: NinjaAPI) -> None:
    """Let everything that is not done answer as a Problem."""
    answers: dict[type[Exception], Callable[[HttpRequest, Any], tuple[int, Problem]]] = {
        NotDone: _not_done, NotFound: _absent, Http404: _nowhere, ValidationError: _unreadable, HttpError: _guarded,
        Exception: _fault,
    }  # fmt: skip
    for kind, answer in answers.items():
        api.add_exception_handler(kind, partial(_answered, api, answer))
    faults.provide(HERE, partial(_unmet, api))


def _answered(
    api: NinjaAPI, answer: Callable[[HttpRequest, Any], tuple[int, Problem]], request: HttpRequest, error: Any
) -> HttpResponse:
    status, told = answer(request, error)
    return api.create_response(request, told, status=status)


def _unmet(api: NinjaAPI, request: HttpRequest, status: int, number: str) -> HttpResponse:
    """What no endpoint was asked: an address that is not there, or a fault outside of any."""
    told = _faulty(number) if number else Problem(code="not_found", message=NOWHERE.zh, message_en=NOWHERE.en)
    return api.create_response(request, told, status=status)


def _not_done(_request: HttpRequest, refusal: NotDone) -> tuple[int, Problem]:
    told = problem(refusal)
    if isinstance(refusal, Invalid):
        told.message, told.message_en = _where(told.errors)
    return STATUS.get(type(refusal), 422), told


def _absent(_request: HttpRequest, _error: NotFound) -> tuple[int, Problem]:
    return 404, Problem(code="not_found", message=ABSENT.zh, message_en=ABSENT.en)


def _nowhere(_request: HttpRequest, _error: Http404) -> tuple[int, Problem]:
    return 404, Problem(code="not_found", message=NOWHERE.zh, message_en=NOWHERE.en)


def _unreadable(_request: HttpRequest, wrong: ValidationError) -> tuple[int, Problem]:
    errors = _errors(wrong.errors)
    zh, en = _where(errors)
    return 422, Problem(code="invalid", message=zh, message_en=en, errors=errors)


def _errors(wrong: Sequence[Mapping[str, Any]]) -> Errors:
    """By field, as a request names it: the part of it and the name of our own parameter are left out."""
    found: Errors = {}
    for one in wrong:
        where = list(one["loc"])
        name = ".".join(map(str, where[2:] if where[:1] == ["body"] else where[1:]))
        found.setdefault(name, []).append(_why(one))
    return found


def _why(one: Mapping[str, Any]) -> str:
    known = {"missing": _("必填。"), "extra_forbidden": _("不问这一项。")}
    return known.get(str(one["type"])) or _("不能这样填（%(why)s）。") % {"why": one["msg"]}


def _guarded(_request: HttpRequest, error: HttpError) -> tuple[int, Problem]:
    """What a guard answers: a sentence in both languages where it has one of its own."""
    status = error.status_code
    code, words = CODES.get(status, ("failed", Words(str(error), str(error))))
    zh, _stop, en = str(error).partition("。 ")
    if str(error) == "CSRF":
        code, words = "csrf", CSRF
    elif en:
        words = Words(f"{zh}。", en)
    return status, Problem(code=code, message=words.zh, message_en=words.en)


def _fault(request: HttpRequest, _error: Exception) -> tuple[int, Problem]:
    return 500, _faulty(faults.incident(request))


def _faulty(number: str) -> Problem:
    zh, en = f"{number}：本次没有办成，请稍后再试。", f"{number}: not done; please try again later."
    return Problem(code="fault", message=zh, message_en=en)


def _where(errors: Errors) -> tuple[str, str]:
    """What was mistyped, named in both languages; why, the errors themselves say in the caller's (Accept-Language)."""
    named = [name for name in errors if name]
    if not named:
        return "不能这样办理，原因见 errors。", "Not done; errors says why."
    return f"不能这样填，原因见 errors：{'、'.join(named)}。", f"Not taken, errors says why: {', '.join(named)}."


def _shaped(api: NinjaAPI, view: Callable[..., Any]) -> Callable[..., Any]:
    """The view, whose plain “method not allowed” goes out as a Problem too."""

    @wraps(view)
    def shaped(request: HttpRequest, *args: Any, **named: Any) -> Any:
        answer = view(request, *args, **named)
        if answer.status_code != 405:
            return answer
        code, words = CODES[405]
        told = api.create_response(request, Problem(code=code, message=words.zh, message_en=words.en), status=405)
        told["Allow"] = answer["Allow"]
        return told

    return shaped
