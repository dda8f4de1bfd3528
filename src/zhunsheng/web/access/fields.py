"""Fields that a browser may fill in by itself, each told what it is."""

from typing import Any

from django import forms

LONGEST = 128  # characters of a password


def text(filled_with: str, *, first: bool = False) -> forms.TextInput:
    """A line of text; `filled_with` as HTML names it; `first`: where one begins to type."""
    return forms.TextInput(_said(filled_with) | ({"autofocus": True} if first else {}))


class Password(forms.CharField):
    """A password: blanks at its ends are part of it."""

    def __init__(self, label: Any, filled_with: str = "current-password") -> None:
        super().__init__(label=label, max_length=LONGEST, strip=False, widget=forms.PasswordInput(_said(filled_with)))


def _said(filled_with: str) -> dict[str, Any]:
    return {"autocomplete": filled_with, "autocapitalize": "none", "spellcheck": "false"}
