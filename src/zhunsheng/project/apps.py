from django.apps import AppConfig


class Project(AppConfig):
    """Hands to the rooms what they must not ask for: the law of this city, its marks on papers."""

    name = "zhunsheng.project"
    label = "project"

    def ready(self) -> None:
        """Let `acts` find the law in force, and the command line what it is to set going."""
        from django.conf import settings

        from zhunsheng.acts import in_force
        from zhunsheng.cli import _works
        from zhunsheng.papers import marks
        from zhunsheng.project import city, law_in_force, works

        in_force.provide(law_in_force.current)
        marks.provide(lambda kind, region: city.read(settings.CITY).mark(kind, region))
        _works.provide(works.CityWorks())
