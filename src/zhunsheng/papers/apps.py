from django.apps import AppConfig


class Papers(AppConfig):
    name = "zhunsheng.papers"
    label = "papers"
