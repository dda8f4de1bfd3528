from django.apps import AppConfig


class Project(AppConfig):
    """Hands to the rooms what they must not ask for: the law of this city."""

    name = "zhunsheng.project"
    label = "project"

    def ready(self) -> None:
        """Let `acts` find the law in force, and the trail the rows it watches."""
        from zhunsheng.acts import in_force
        from zhunsheng.project import law_in_force

        in_force.provide(law_in_force.current)
