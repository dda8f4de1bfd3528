"""A foreign key points down the building, or along its own floor."""

from django.apps import apps
from django.db import models

from tests.house.source import GROUND_UP


def room(model: type[models.Model]) -> str:
    """The room a model stands in; empty for those of the framework."""
    package, _, rest = model.__module__.partition(".")
    return rest.partition(".")[0] if package == "zhunsheng" else ""


def keys() -> list[tuple[type[models.Model], str, type[models.Model]]]:
    return [
        (model, field.name, field.related_model)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and isinstance(field.related_model, type) and room(model)
    ]


def test_no_key_points_up() -> None:
    up = [
        f"{model.__name__}.{name} → {to.__name__}"
        for model, name, to in keys()
        if room(to) and GROUND_UP.index(room(to)) > GROUND_UP.index(room(model))
    ]
    assert up == []


def test_there_are_keys_between_rooms() -> None:
    assert any(room(to) and room(to) != room(model) for model, _, to in keys())
