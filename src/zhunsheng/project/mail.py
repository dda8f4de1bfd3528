"""`ZHUNSHENG_MAIL` read: a mail server, or files where none is named."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

NOWHERE = "mail.invalid"  # a domain that never receives anything


class UnknownMail(ValueError):
    """The address names no mail server this product can speak to."""

    def __init__(self, scheme: str) -> None:
        super().__init__(f"ZHUNSHENG_MAIL: {scheme or '(empty)'}; smtp://user:password@host:port/?domain=…&tls=1")
        self.scheme = scheme


@dataclass(frozen=True)
class Mail:
    """Where messages go; a person's address is the account's name (工号) at `domain`."""

    domain: str = NOWHERE
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    tls: bool = False

    @property
    def backend(self) -> str:
        """Django's: the server, or files."""
        return f"django.core.mail.backends.{'smtp' if self.host else 'filebased'}.EmailBackend"


def mail(url: str) -> Mail:
    """The mail that `url` asks for; files if it is empty. Raises UnknownMail."""
    if not url:
        return Mail()
    address = urlsplit(url)
    if address.scheme != "smtp" or not address.hostname:
        raise UnknownMail(address.scheme)
    asked = parse_qs(address.query)
    return Mail(
        domain=asked.get("domain", [address.hostname])[0], host=address.hostname, port=address.port or 25,
        user=unquote(address.username or ""), password=unquote(address.password or ""),
        tls=asked.get("tls", [""])[0] == "1",
    )  # fmt: skip
