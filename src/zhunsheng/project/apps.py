from django.apps import AppConfig


class Project(AppConfig):
    """Hands to the rooms what they must not ask for: the law of this city."""

    name = "zhunsheng.project"
    label = "project"

    def ready(self) -> None:
        """Let `acts` find the law in force, and the command line what it is to set going."""
        from zhunsheng.acts import in_force
        from zhunsheng.cli import _works
        from zhunsheng.project import law_in_force, works

        in_force.provide(law_in_force.current)
        _works.provide(works.CityWorks())
