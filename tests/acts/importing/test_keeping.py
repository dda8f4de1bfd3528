"""Between trial and confirmation the sheet stays on the server, for its owner, for a day."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings

from tests.acts.conftest import BUREAU
from tests.acts.importing.conftest import csv_of, enterprise, of_bytes, problems
from zhunsheng.acts import importing
from zhunsheng.acts.importing import keeping
from zhunsheng.acts.importing.keeping import NotKept
from zhunsheng.acts.noun import NOUNS
from zhunsheng.register.models import Enterprise

pytestmark = pytest.mark.django_db
TOKEN = "a-token-of-its-own"
NOUN = NOUNS["enterprises"]


def kept(*rows: dict[str, object]) -> keeping.Kept:
    data = csv_of(*rows)
    keeping.keep(TOKEN, of_bytes("enterprises", data), data, "表.csv", BUREAU)
    return keeping.take(TOKEN, NOUN, BUREAU)


def test_a_trial_is_kept_with_every_remark_and_confirmed_from_there() -> None:
    trial = kept(enterprise(), enterprise("123", "乙"))
    assert trial.counts["rejected"] == 1
    assert "应为 18 位" in trial.rejections[0].reason.zh
    finished = importing.confirm(trial.plan(BUREAU), BUREAU, batch=TOKEN)
    keeping.finish(trial, finished, BUREAU)
    assert problems(finished) == [(one.row, one.column, one.reason.zh) for one in trial.rejections]
    assert Enterprise.objects.count() == 1
    assert keeping.take(TOKEN, NOUN, BUREAU).batch == TOKEN


def test_it_is_given_to_its_owner_in_the_same_role_only() -> None:
    kept(enterprise())
    for other in (replace(BUREAU, person="another"), replace(BUREAU, department="SJ-YJJ")):
        with pytest.raises(NotKept):
            keeping.take(TOKEN, NOUN, other)


def test_it_is_given_for_its_own_noun_only() -> None:
    kept(enterprise())
    with pytest.raises(NotKept):
        keeping.take(TOKEN, NOUNS["departments"], BUREAU)


def test_its_day_ends() -> None:
    kept(enterprise())
    with pytest.raises(NotKept):
        keeping.take(TOKEN, NOUN, replace(BUREAU, at=BUREAU.at + timedelta(days=1, seconds=1)))


def test_what_is_older_than_a_day_is_removed() -> None:
    kept(enterprise())
    assert keeping.sweep(BUREAU.at + timedelta(days=40_000)) >= 1
    assert not (Path(settings.MEDIA_ROOT) / "imports" / TOKEN).exists()


@pytest.mark.parametrize("token", ["../../secret_key", "a" * 200, "", "a token with spaces", "%2e%2e%2f%2e%2e%2fx"])
def test_a_token_is_never_a_path(token: str) -> None:
    with pytest.raises(NotKept):
        keeping.take(token, NOUN, BUREAU)


def test_nobody_else_on_the_machine_can_read_it() -> None:
    kept(enterprise())
    folder = Path(settings.MEDIA_ROOT) / "imports" / TOKEN
    assert folder.stat().st_mode & 0o077 == 0
