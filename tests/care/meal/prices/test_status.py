"""What somebody counted as on a day: the register as it stood, and papers that came late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.prices.line import Status
from eldercare_desktop.care.meal.prices.papers import note_status, papers_of, withdraw_status
from eldercare_desktop.care.meal.prices.status import StatusBook
from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import CHINA, TestClock

LOW, NONE = ("low_income",), ()


def at(clock: TestClock, day: str) -> None:
    clock.now = datetime.fromisoformat(f"{day}T09:00:00").replace(tzinfo=CHINA)


def register(store: Store, clock: TestClock, day: str, elder: Resident, **values: Any) -> None:
    at(clock, day)
    with store.work() as work:
        seen = work.get(Resident, elder.id)
        assert seen is not None
        work.set(seen, **values)
        work.commit()


def paper(
    store: Store, clock: TestClock, typed: str, elder: Resident, since: str, *held: str
) -> str:
    at(clock, typed)
    with store.work() as work:
        made = note_status(work, elder.id, since, Status(tuple(held)))
        work.commit()
    return made.id


def categories(store: Store, elder: Resident, days: Sequence[str]) -> list[tuple[str, ...]]:
    with store.read() as reader:
        book = StatusBook.of(reader, [elder.id])
        return [book.on(elder.id, day).categories for day in days]


@pytest.fixture
def elder(store: Store, clock: TestClock) -> Resident:
    """Somebody who came on the register on 1 March without a category."""
    at(clock, "2026-03-01")
    with store.work() as work:
        made = factories.resident(work)
        work.commit()
    return made


def test_the_register_counts_as_it_stood_at_the_end_of_a_day(
    store: Store, clock: TestClock, elder: Resident
) -> None:
    register(store, clock, "2026-04-20", elder, categories=["low_income"], self_care="semi_care")
    register(store, clock, "2026-06-01", elder, categories=[])
    days = ("2020-01-01", "2026-04-19", "2026-04-20", "2026-05-31", "2026-06-01", "2030-01-01")
    assert categories(store, elder, days) == [NONE, NONE, LOW, LOW, NONE, NONE]
    with store.read() as reader:
        book = StatusBook.of(reader, [elder.id])
        assert book.on(elder.id, "2026-07-01") == Status((), (), "semi_care", None)
        assert book.on(elder.id, "2026-04-01") == Status()


def test_before_the_first_change_it_is_what_was_first_known(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        known = factories.resident(work, categories=["low_income"])
        work.commit()
    clock.advance(days=3)
    register(store, clock, "2026-11-24", known, categories=["disability"])
    assert categories(store, known, ("1999-01-01", "2026-11-23")) == [LOW, LOW]


def test_a_paper_counts_from_its_day_until_the_register_changes_later(
    store: Store, clock: TestClock, elder: Resident
) -> None:
    register(store, clock, "2026-04-20", elder, categories=["low_income"])
    paper(store, clock, "2026-04-21", elder, "2026-03-15", "low_income")
    register(store, clock, "2026-06-01", elder, categories=[])
    days = ("2026-03-14", "2026-03-15", "2026-04-20", "2026-05-31", "2026-06-01")
    assert categories(store, elder, days) == [NONE, LOW, LOW, LOW, NONE]


def test_a_change_of_another_field_leaves_the_paper_alone(
    store: Store, clock: TestClock, elder: Resident
) -> None:
    paper(store, clock, "2026-04-21", elder, "2026-03-15", "low_income")
    register(store, clock, "2026-06-01", elder, living=["living_alone"])
    with store.read() as reader:
        found = StatusBook.of(reader, [elder.id]).on(elder.id, "2026-06-01")
    assert found == Status(LOW, ("living_alone",))


def test_of_two_papers_the_one_that_begins_later_counts_and_of_one_day_the_last(
    store: Store, clock: TestClock, elder: Resident
) -> None:
    paper(store, clock, "2026-05-01", elder, "2026-04-01", "disability")
    paper(store, clock, "2026-05-02", elder, "2026-03-10", "low_income")
    days = ("2026-03-10", "2026-03-31", "2026-04-01")
    assert categories(store, elder, days) == [LOW, LOW, ("disability",)]
    paper(store, clock, "2026-05-03", elder, "2026-04-01")
    assert categories(store, elder, days) == [LOW, LOW, NONE]
    with store.read() as reader:
        assert [p.starts_on for p in papers_of(reader, [elder.id])] == ["2026-03-10", "2026-04-01"]


def test_a_paper_taken_back_says_nothing_any_more_and_comes_back_by_undo(
    store: Store, clock: TestClock, elder: Resident
) -> None:
    made = paper(store, clock, "2026-05-01", elder, "2026-04-01", "low_income")
    with store.work() as work:
        withdraw_status(work, made)
        done = work.commit()
    assert categories(store, elder, ["2026-04-02"]) == [NONE]
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    assert categories(store, elder, ["2026-04-02"]) == [LOW]
    with store.work() as work, pytest.raises(CareError, match="row_gone"):
        withdraw_status(work, made)


def test_a_clock_that_stands_wrong_puts_no_change_into_a_past_month(
    store: Store, clock: TestClock, elder: Resident
) -> None:
    register(store, clock, "2026-06-01", elder, categories=["low_income"])
    register(store, clock, "2020-01-01", elder, categories=[])
    days = ("2020-01-02", "2026-05-31", "2026-06-02")
    assert categories(store, elder, days) == [NONE, NONE, NONE]
    register(store, clock, "2026-07-01", elder, categories=["disability"])
    assert categories(store, elder, ["2026-07-01"]) == [("disability",)]


def test_what_a_paper_cannot_say(store: Store, clock: TestClock, elder: Resident) -> None:
    at(clock, "2026-05-01")
    with store.work() as work:
        who = work.get(Person, elder.person_id)
        assert who is not None
        work.set(who, life_status="deceased", death_date="2026-04-30")
        for day, status, code in (
            ("2026-04-31", Status(), "invalid_starts_on"),
            ("1999-12-31", Status(), "meal_status_start_range"),
            ("2027-06-01", Status(), "meal_status_start_range"),
            ("2026-05-01", Status(), "dated_after_death"),
            ("2026-04-01", Status(("rich",)), "invalid_categories"),
        ):
            with pytest.raises(CareError) as refused:
                note_status(work, elder.id, day, status)
            assert refused.value.code == code
        with pytest.raises(CareError, match="row_gone"):
            note_status(work, "0" * 32, "2026-04-01", Status())


def test_somebody_who_is_not_there_counts_as_nothing(store: Store) -> None:
    with store.read() as reader:
        assert StatusBook.of(reader, ["0" * 32]).on("0" * 32, "2026-01-01") == Status()
