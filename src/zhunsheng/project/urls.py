"""Every address."""

from django.urls import URLPattern, URLResolver, path

from zhunsheng.api.urls import api
from zhunsheng.web.addresses import addresses

urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", api.urls), *addresses()]
handler403 = "zhunsheng.web.faults.not_allowed"
handler404 = "zhunsheng.web.faults.not_found"
handler500 = "zhunsheng.web.faults.went_wrong"
