from django.apps import AppConfig


class Web(AppConfig):
    name = "zhunsheng.web"
    label = "web"

    def ready(self) -> None:
        """Let sensitive acts ask for the password again."""
        from zhunsheng.web import reauth
        from zhunsheng.web.access import again

        reauth.provide(again.asker)
