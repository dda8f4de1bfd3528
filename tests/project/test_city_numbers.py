"""A city's own file sets the numbers that no text gives, and is refused those that the law fixes."""

from datetime import date
from typing import Any

import pytest
import yaml

from zhunsheng.law.parameters import RECORDER_PERCENT, SPECIALS_YEARLY, STORAGE_DAYS
from zhunsheng.project.city import BadCity, City, city, model_city

SINCE = date(2026, 1, 1)


def with_numbers(**values: object) -> City:
    said: dict[str, Any] = yaml.safe_load(model_city())
    told = {"since": SINCE, "source": "市人民政府通知", "document": "文号"}
    return city(said | {"numbers": [{"parameter": name, "value": value, **told} for name, value in values.items()]})


def test_a_city_sets_what_no_text_numbers() -> None:
    law = with_numbers(specials_yearly=2, recorder_percent=100, storage_days=180).law()
    stands = [law.numbers.in_force(one, SINCE) for one in (SPECIALS_YEARLY, RECORDER_PERCENT, STORAGE_DAYS)]
    assert [value and (value.value, value.document) for value in stands] == [(2, "文号"), (100, "文号"), (180, "文号")]


def test_a_city_is_refused_what_the_law_fixes() -> None:
    with pytest.raises(BadCity, match="fine_days"):
        with_numbers(fine_days=20)
