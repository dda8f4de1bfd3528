"""Questions to the trail, and the outbox."""

from datetime import timedelta

import pytest
from django.db.models import QuerySet

from tests.trail.entries import AT, entry
from zhunsheng.trail import chain, outbox, queries
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def numbers(events: QuerySet[Event]) -> list[int]:
    return [event.seq for event in events]


@pytest.fixture
def told() -> None:
    """A plan item drafted, changed a day later, in vain tried to be changed, and voided on the third day."""
    chain.append(
        [
            entry(after={"state": "draft", "visits": 1}),
            entry(subject="2", person="zf002", after={"state": "draft"}),
            entry(
                at=AT + DAY, before={"state": "draft", "visits": 1}, after={"state": "draft", "visits": 2}, batch="b"
            ),
            entry(at=AT + DAY, outcome="refused", once="form-7"),
            entry(at=AT + 2 * DAY, before={"state": "draft", "visits": 2}, after=None, batch="b"),
        ]
    )


@pytest.mark.usefixtures("told")
class TestAsked:
    def test_all_on_one_subject_refusals_too(self) -> None:
        assert numbers(queries.of_subject("plan_item", 1)) == [1, 3, 4, 5]

    def test_all_by_one_person(self) -> None:
        assert numbers(queries.by_person("zf002")) == [2]

    def test_all_of_one_batch_and_no_batch_is_none(self) -> None:
        assert (numbers(queries.of_batch("b")), numbers(queries.of_batch(""))) == ([3, 5], [])

    def test_the_event_of_a_token_and_no_token_is_none(self) -> None:
        found = queries.by_once("form-7")
        assert (found and found.seq, queries.by_once("")) == (4, None)

    @pytest.mark.parametrize(("days", "visits"), [(-1, None), (0, 1), (0.5, 1), (1, 2), (1.5, 2), (2, None), (9, None)])
    def test_a_row_reads_as_it_was_known_at_that_instant(self, days: float, visits: int | None) -> None:
        known = queries.as_known_at("plan_item", 1, AT + days * DAY)
        assert (known and known["visits"]) == visits

    def test_a_row_older_than_its_first_event_reads_as_that_event_found_it(self) -> None:
        chain.record(entry(subject="9", before={"state": "old"}, after={"state": "new"}))
        assert queries.as_known_at("plan_item", 9, AT - DAY) == {"state": "old"}

    def test_a_reader_of_the_outbox_goes_on_where_it_stopped(self) -> None:
        assert numbers(outbox.pending("mail", 2)) == [1, 2]
        outbox.advance("mail", 2)
        assert numbers(outbox.pending("mail")) == [3, 4, 5]
        assert numbers(outbox.pending("other", 1)) == [1]

    def test_a_reader_never_goes_back(self) -> None:
        outbox.advance("mail", 4)
        outbox.advance("mail", 2)
        assert numbers(outbox.pending("mail")) == [5]

    def test_events_after_a_number(self) -> None:
        assert numbers(outbox.since(3, 1)) == [4]
