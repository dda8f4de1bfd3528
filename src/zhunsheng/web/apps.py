from django.apps import AppConfig


class Web(AppConfig):
    name = "zhunsheng.web"
    label = "web"
