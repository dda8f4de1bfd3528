from django.apps import AppConfig


class Acts(AppConfig):
    name = "zhunsheng.acts"
    label = "acts"

    def ready(self) -> None:
        from zhunsheng.acts import exceptions

        exceptions.watch()
