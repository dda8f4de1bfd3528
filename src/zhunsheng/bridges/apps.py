from django.apps import AppConfig


class Bridges(AppConfig):
    name = "zhunsheng.bridges"
    label = "bridges"
