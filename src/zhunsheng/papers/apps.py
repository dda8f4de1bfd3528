from django.apps import AppConfig


class Papers(AppConfig):
    name = "zhunsheng.papers"
    label = "papers"

    def ready(self) -> None:
        from zhunsheng.papers import issuing

        issuing.watch()
