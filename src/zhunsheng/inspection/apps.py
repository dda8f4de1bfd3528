from django.apps import AppConfig


class Inspection(AppConfig):
    name = "zhunsheng.inspection"
    label = "inspection"

    def ready(self) -> None:
        """Make the nouns and their acts known to every face."""
        from zhunsheng.inspection.plan_items import noun  # noqa: F401
