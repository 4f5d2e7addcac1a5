"""Papers that came late: somebody counted as something earlier than it was typed in.

A family is granted 低保 from 1 March, and the paper comes in April. The register says what
holds now; that it held since March for the price of meals, a `MealStatus` says.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.prices.checking import ABILITY, SELF_CARE
from eldercare_desktop.care.meal.prices.line import Status
from eldercare_desktop.care.meal.prices.record import MealStatus
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.resident.record import CATEGORIES, LIVING
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, table_of
from eldercare_desktop.store.work import Work

EARLIEST = "2000-01-01"
DAYS_AHEAD = 366
"""What is granted already may begin so far ahead."""


def note_status(
    work: Work, resident_id: str, starts_on: str, status: Status, note: str | None = None
) -> MealStatus:
    """Say what somebody counts as for the price of meals from a day on.

    It holds until the register is changed later than this was said, or another such paper
    begins. Said again for the same day, it takes the place of what was said before.
    CareError: row_gone, invalid_starts_on, meal_status_start_range (`least`, `most`: days),
    dated_after_death (`name`, `day`), invalid_<field>.
    """
    work.label = "note_meal_status"
    resident = work.get(Resident, resident_id)
    if resident is None or resident.deleted:
        raise CareError("row_gone")
    _refuse_start(work, starts_on)
    _refuse_unknown(status)
    refuse_after_death(work, resident.person_id, starts_on)
    same_day = [p for p in papers_of(work, [resident_id]) if p.starts_on == starts_on]
    said: dict[str, Any] = {"self_care": status.self_care, "ability": status.ability}
    return work.insert(
        MealStatus(
            village=resident.village,
            resident_id=resident.id,
            starts_on=starts_on,
            categories=list(status.categories),
            living=list(status.living),
            recorded_at=work.now.isoformat(timespec="microseconds"),
            note=note,
            corrects_id=same_day[-1].id if same_day else None,
            **said,
        )
    )


def withdraw_status(work: Work, status_id: str) -> MealStatus:
    """Take a paper back: the register alone says it again. CareError: row_gone."""
    work.label = "withdraw_meal_status"
    paper = work.get(MealStatus, status_id)
    if paper is None or paper.id not in {p.id for p in papers_of(work, [paper.resident_id])}:
        raise CareError("row_gone")
    return work.withdraw(paper)


def papers_of(reader: Reader, residents: Collection[str]) -> list[MealStatus]:
    """The papers of residents that hold, by the day from which they do."""
    t = table_of(MealStatus)
    later: Any = t.alias()
    corrected = select(later.c.id).where(later.c.corrects_id == t.c.id).exists()
    where = (t.c.resident_id.in_(list(residents)), t.c.withdrawn == 0, ~corrected)
    return reader.find(MealStatus, *where, order_by=(t.c.starts_on, t.c.recorded_at, t.c.id))


def _refuse_start(work: Work, day: str) -> None:
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError("invalid_starts_on", field="starts_on") from problem
    latest = (date.fromisoformat(work.today) + timedelta(days=DAYS_AHEAD)).isoformat()
    if not EARLIEST <= day <= latest:
        bounds = {"least": EARLIEST, "most": latest}
        raise CareError("meal_status_start_range", field="starts_on", **bounds)


def _refuse_unknown(status: Status) -> None:
    for name, held, known in (
        ("categories", status.categories, CATEGORIES),
        ("living", status.living, LIVING),
        ("self_care", (status.self_care,), (None, *SELF_CARE)),
        ("ability", (status.ability,), (None, *ABILITY)),
    ):
        if set(held) - set(known):
            raise CareError(f"invalid_{name}", field=name)
