"""Keys of rows in addresses: whatever a code holds, its address is one segment."""

from urllib.parse import unquote

AWKWARD = frozenset("/~?#%\\;")


class KeyConverter:
    """A key in an address. What cannot stand there is written ~2F: servers undo %2F before it is read."""

    regex = "[^/]+"

    def to_python(self, value: str) -> str:
        key = unquote(value.replace("~", "%")) if "~" in value else value
        if "\0" in key:
            raise ValueError(key)  # no key holds it, and no database takes it: there is no such page
        return key

    def to_url(self, value: object) -> str:
        key = str(value)
        return key if AWKWARD.isdisjoint(key) and not set(key) <= {"."} else _written(key)


def _written(key: str) -> str:
    return "".join(f"~{ord(letter):02X}" if letter in AWKWARD or letter == "." else letter for letter in key)
