"""The room as Django knows it."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """留痕."""

    name = "zhunsheng.trail"
    label = "trail"
    verbose_name = "留痕"
