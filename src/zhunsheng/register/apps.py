from django.apps import AppConfig


class Register(AppConfig):
    name = "zhunsheng.register"
    label = "register"

    def ready(self) -> None:
        """Make the nouns and their acts known to every face, and the heads who approve reasons."""
        from zhunsheng.acts import grounds
        from zhunsheng.register import nouns  # noqa: F401
        from zhunsheng.register.accounts import approvers

        grounds.provide(approvers.of)
