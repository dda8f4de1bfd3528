"""The second factor: a code of thirty seconds from the holder's own device (TOTP), or one of ten recovery codes."""

import base64
import hashlib
import secrets
from datetime import datetime
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db import transaction
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from zhunsheng.acts.roles import ADMINISTRATORS, SIGNERS
from zhunsheng.register.accounts.grants import fitness
from zhunsheng.register.accounts.models import Account, RecoveryCode

CODES = 10  # recovery codes made at once
ISSUER = "准绳"
DIGITS = 6


def forced(account: Account) -> bool:
    """Whether the account may not do without: administrators and whoever signs papers, outside the demo."""
    return not settings.DEMO and bool(fitness.held(account) & (ADMINISTRATORS | SIGNERS))


def enrolled(account: Account) -> bool:
    """Whether a device has been enrolled and confirmed."""
    return bool(TOTPDevice.objects.filter(user=account, confirmed=True).exists())


def new_key() -> str:
    """A secret of 160 bits in hex, to be shared with the device."""
    return secrets.token_hex(20)


def letters(key: str) -> str:
    """The key as a person types it into a device, in groups of four."""
    text = base64.b32encode(bytes.fromhex(key)).decode()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def address(key: str, account: Account) -> str:
    """What the QR code says: otpauth://totp/…"""
    secret = base64.b32encode(bytes.fromhex(key)).decode()
    asked = urlencode({"secret": secret, "issuer": ISSUER, "algorithm": "SHA1", "digits": DIGITS, "period": 30})
    return f"otpauth://totp/{quote(f'{ISSUER}:{account.username}')}?{asked}"


def enrol(account: Account, key: str, code: str, at: datetime) -> tuple[str, ...]:
    """Enrol the device that shows `code` for `key`, in place of any other: new recovery codes, () for a wrong code."""
    totp = TOTP(bytes.fromhex(key))
    totp.time = at.timestamp()
    if not _digits(code) or not totp.verify(int(code), tolerance=1):
        return ()
    with transaction.atomic():
        drop(account)
        TOTPDevice.objects.create(user=account, name="totp", key=key, drift=totp.drift, last_t=totp.t())
        return new_codes(account)


def check(account: Account, code: str, at: datetime) -> str:
    """How the account proved itself: "totp", "recovery", or "" for a wrong or used code."""
    typed = "".join(code.split()).replace("-", "").upper()
    if _digits(typed):
        return "totp" if _totp(account, typed) else ""
    unused = RecoveryCode.objects.filter(account=account, known_by=_known_by(typed), used_at=None)
    return "recovery" if unused.update(used_at=at) == 1 else ""


def left(account: Account) -> int:
    """Recovery codes not used yet."""
    return RecoveryCode.objects.filter(account=account, used_at=None).count()


def new_codes(account: Account) -> tuple[str, ...]:
    """Ten recovery codes in place of all before; shown once, kept only as what they are known by."""
    made = tuple(base64.b32encode(secrets.token_bytes(10)).decode() for _code in range(CODES))  # 80 bits: 16 letters
    with transaction.atomic():
        RecoveryCode.objects.filter(account=account).delete()
        RecoveryCode.objects.bulk_create(RecoveryCode(account=account, known_by=_known_by(code)) for code in made)
    return tuple("-".join(code[at : at + 4] for at in range(0, len(code), 4)) for code in made)


def drop(account: Account) -> None:
    """Take the device and the recovery codes away."""
    TOTPDevice.objects.filter(user=account).delete()
    RecoveryCode.objects.filter(account=account).delete()


def _totp(account: Account, typed: str) -> bool:
    """Whether the device shows it; under a lock, so that a code sent twice at once is taken once."""
    with transaction.atomic():
        device = TOTPDevice.objects.select_for_update().filter(user=account, confirmed=True).first()
        return device is not None and bool(device.verify_token(typed))


def _digits(code: str) -> bool:
    return len(code) == DIGITS and code.isascii() and code.isdigit()


def _known_by(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()  # 80 bits of chance need no salt
