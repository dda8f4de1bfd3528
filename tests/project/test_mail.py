"""One setting says where messages go."""

import pytest

from zhunsheng.project.mail import Mail, UnknownMail, mail


def test_without_a_server_messages_are_laid_down_as_files() -> None:
    assert mail("") == Mail(domain="mail.invalid")
    assert mail("").backend.endswith("filebased.EmailBackend")


def test_a_server_is_named_with_what_it_asks_for() -> None:
    read = mail("smtp://zhun%40zw:p%3Aw@mail.example:587/?domain=zw.example&tls=1")
    assert read == Mail("zw.example", "mail.example", 587, "zhun@zw", "p:w", tls=True)
    assert read.backend.endswith("smtp.EmailBackend")


def test_a_server_of_no_known_kind_is_refused() -> None:
    with pytest.raises(UnknownMail, match="pop3"):
        mail("pop3://mail.example")
