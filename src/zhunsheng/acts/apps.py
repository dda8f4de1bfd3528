from django.apps import AppConfig


class Acts(AppConfig):
    name = "zhunsheng.acts"
    label = "acts"
