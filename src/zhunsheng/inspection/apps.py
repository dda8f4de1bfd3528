from django.apps import AppConfig


class Inspection(AppConfig):
    name = "zhunsheng.inspection"
    label = "inspection"

    def ready(self) -> None:
        """Make the nouns and their acts known to every face."""
        from zhunsheng.inspection.compilations import noun as compilations  # noqa: F401
        from zhunsheng.inspection.plan_items import noun as plan_items  # noqa: F401
        from zhunsheng.inspection.plans import noun as plans  # noqa: F401
        from zhunsheng.inspection.special_filings import noun as special_filings  # noqa: F401
