"""Where to go after coming in: the page that was asked for, if it is one of ours."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

HOME = "/"


def asked(request: HttpRequest) -> str:
    """The address in `next`, or the home page where it is not ours."""
    said = request.POST.get("next") or request.GET.get("next") or HOME
    ours = url_has_allowed_host_and_scheme(said, {request.get_host()}, require_https=request.is_secure())
    return said if ours else HOME
