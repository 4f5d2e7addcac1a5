"""Absences: noting them, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.absence.noting import (
    AbsenceEntry,
    absences_ending,
    begin_absence,
    change_absence,
    end_absence,
    end_absences,
    withdraw_absence,
)
from eldercare_desktop.care.absence.reading import absences_of, absent_on
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Absence, Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def _refused(work: Work, entry: AbsenceEntry) -> CareError:
    with pytest.raises(CareError) as caught:
        begin_absence(work, entry)
    return caught.value


def _elder(work: Work, **values: Any) -> Resident:
    return factories.resident(work, served_since="2026-01-01", **values)


def test_who_is_away_on_a_day(store: Store) -> None:
    with store.work() as work:
        elder = _elder(work)
        begin_absence(work, AbsenceEntry(elder.id, "out", "2026-11-01", "2026-11-05"))
        now = begin_absence(work, AbsenceEntry(elder.id))
        assert (now.kind, now.since, now.until) == ("hospital", TODAY, None)
        days = ["2026-10-31", "2026-11-01", "2026-11-04", "2026-11-05", TODAY, "2030-01-01"]
        found = [absent_on(work, elder.id, day) for day in days]
        assert [one and one.kind for one in found] == [
            None, "out", "out", None, "hospital", "hospital",
        ]  # fmt: skip
        assert [one.since for one in absences_of(work, elder.id)] == [TODAY, "2026-11-01"]


def test_of_two_that_were_noted_at_once_the_longer_one_counts(store: Store) -> None:
    with store.work() as work:
        elder = _elder(work)
        for until in ("2026-12-01", None, "2026-11-25"):
            factories.absence(work, elder, since="2026-11-20", until=until)
        found = absent_on(work, elder.id, TODAY)
        assert found is not None
        assert found.until is None


def test_the_return(store: Store) -> None:
    with store.work() as work:
        elder = _elder(work)
        away = begin_absence(work, AbsenceEntry(elder.id, since="2026-11-10"))
        back = end_absence(work, away, back_on="2026-12-01")
        assert (back.until, work.label) == ("2026-12-01", "end_absence")
        assert end_absence(work, back).until == TODAY  # earlier than they thought
        with pytest.raises(CareError) as caught:
            end_absence(work, back.model_copy(update={"until": TODAY}))
        assert (caught.value.code, caught.value.params["day"]) == ("absence_over", TODAY)


def test_a_correction_and_a_mistake(store: Store) -> None:
    with store.work() as work:
        elder = _elder(work)
        away = begin_absence(work, AbsenceEntry(elder.id, since="2026-11-10"))
        moved = change_absence(work, away, since="2026-11-08", kind="with_children")
        assert (moved.since, moved.kind) == ("2026-11-08", "with_children")
        withdraw_absence(work, moved)
        assert absent_on(work, elder.id, TODAY) is None
        begin_absence(work, AbsenceEntry(elder.id, since="2026-11-09"))


@pytest.mark.parametrize(
    ("since", "until", "code"),
    [
        ("2026-11-10", "2026-11-10", "absence_ends_before"),
        ("2026-11-10", "2026-11-09", "absence_ends_before"),
        (None, TODAY, "absence_ends_before"),
        ("2026-06-01", "2026-07-02", "absence_overlaps"),
        ("2026-06-30", "2026-07-01", None),
        ("2026-06-20", None, "absence_overlaps"),
        ("2026-07-31", None, "absence_overlaps"),
        ("2026-08-01", None, None),
        ("2025-11-01", "2026-01-01", "absence_before_register"),
        ("2025-11-01", "2026-01-02", None),
        ("2028-01-01", None, "absence_far_ahead"),
        ("2026-11-01", "2062-11-02", "absence_far_ahead"),
        ("2026-13-01", None, "invalid_since"),
        ("2026-11-01", "2026-11-31", "invalid_until"),
    ],
)
def test_nonsense_is_refused(
    store: Store, since: str | None, until: str | None, code: str | None
) -> None:
    with store.work() as work:
        elder = _elder(work)
        factories.absence(work, elder, since="2026-07-01", until="2026-08-01")
        entry = AbsenceEntry(elder.id, "out", since, until)
        if code is None:
            begin_absence(work, entry)
        else:
            assert _refused(work, entry).code == code


def test_another_kind_than_those_that_are_known_is_refused(store: Store) -> None:
    with store.work() as work:
        assert _refused(work, AbsenceEntry(_elder(work).id, "moon")).code == "invalid_kind"  # type: ignore[arg-type]


def test_nothing_after_a_death_or_off_the_register(store: Store) -> None:
    with store.work() as work:
        dead = factories.person(work, life_status="deceased", death_date="2026-11-10")
        elder = _elder(work, who=dead)
        gone = _elder(work, ended_on="2026-11-10", end_reason="institution")
        for one, code in ((elder, "dated_after_death"), (gone, "absence_after_leaving")):
            assert _refused(work, AbsenceEntry(one.id, since="2026-11-11")).code == code
            begin_absence(work, AbsenceEntry(one.id, since="2026-11-05", until="2026-11-08"))
        work.delete(gone)
        assert _refused(work, AbsenceEntry(gone.id)).code == "row_gone"


def test_an_absence_is_changed_within_what_is_allowed(store: Store) -> None:
    with store.work() as work:
        elder = _elder(work)
        factories.absence(work, elder, since="2026-07-01", until="2026-08-01")
        away = factories.absence(work, elder, since="2026-09-01", until="2026-09-05")
        assert change_absence(work, away, until="2026-09-06").until == "2026-09-06"
        with pytest.raises(CareError) as caught:
            change_absence(work, away, since="2026-07-31")
        assert caught.value.params == {
            "field": "since", "since": "2026-07-01", "until": "2026-08-01",
        }  # fmt: skip


def test_a_death_ends_what_lasts_and_removes_what_had_not_begun(store: Store) -> None:
    with store.work() as work:
        elder = _elder(work)
        factories.absence(work, elder, since="2026-01-05", until="2026-01-20")
        factories.absence(work, elder, since="2026-11-01")
        factories.absence(work, elder, since="2026-11-30", until="2026-12-05")
        factories.absence(work)
        ending = absences_ending(work, elder.person_id, TODAY)
        assert {one.since for one in ending} == {"2026-11-01", "2026-11-30"}
        end_absences(work, elder.person_id, TODAY)
        left = {(one.since, one.until) for one in absences_of(work, elder.id)}
        assert left == {("2026-01-05", "2026-01-20"), ("2026-11-01", TODAY)}
        assert absences_ending(work, elder.person_id, TODAY) == []
        assert len(work.find(Absence)) == 3
