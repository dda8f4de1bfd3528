from django.apps import AppConfig


class Register(AppConfig):
    name = "zhunsheng.register"
    label = "register"

    def ready(self) -> None:
        """Make the nouns and their acts known to every face."""
        from zhunsheng.register import nouns  # noqa: F401
