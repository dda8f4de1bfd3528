"""What a password must be (等保 8.1.4.1): long enough, of several classes, not the name, not a common one."""

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.register.accounts.models import Account


class Length:
    """So many characters."""

    def __init__(self, least: int) -> None:
        self.least = least

    def validate(self, password: str, user: Account | None = None) -> None:
        """Raises ValidationError."""
        if len(password) < self.least:
            raise ValidationError(self.get_help_text(), code="password_too_short")

    def get_help_text(self) -> str:
        return _("不少于%(least)s个字符。") % {"least": self.least}


class Classes:
    """So many of: small letters, capitals, digits, other characters."""

    def __init__(self, least: int) -> None:
        self.least = least

    def validate(self, password: str, user: Account | None = None) -> None:
        """Raises ValidationError."""
        tests = (str.islower, str.isupper, str.isdigit, lambda letter: not letter.isalnum())
        if sum(any(test(letter) for letter in password) for test in tests) < self.least:
            raise ValidationError(self.get_help_text(), code="password_classes")

    def get_help_text(self) -> str:
        return _("小写字母、大写字母、数字、其他符号四类中至少有%(least)s类。") % {"least": self.least}


class NotTheName:
    """A password that holds the account's own name is guessed first."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """Raises ValidationError."""
        own = [name.lower() for name in (user.username, user.name) if len(name) > 1] if user else []
        if any(name in password.lower() for name in own):
            raise ValidationError(self.get_help_text(), code="password_holds_name")

    def get_help_text(self) -> str:
        return _("不能含有自己的工号或者姓名。")


class NotCommon(CommonPasswordValidator):
    """One of the twenty thousand that are tried first."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """Raises ValidationError."""
        if password.lower().strip() in self.passwords:
            raise ValidationError(self.get_help_text(), code="password_too_common")

    def get_help_text(self) -> str:
        return _("不能是常见的密码。")
