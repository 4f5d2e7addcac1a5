"""Helpers: persons who look after residents (结对人, volunteers, village doctors …)."""

from __future__ import annotations

from typing import Any, Literal

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.store.record import Day, OptionalText, Profile, flag, number, ref, text
from eldercare_desktop.store.work import Work

HelperKind = Literal[
    "volunteer",
    "village_doctor",
    "grid_worker",
    "cadre",
    "party_member",
    "neighbour",
    "kin",
    "social_worker",
    "care_assistant",
]


class Helper(Profile, table=True):
    """The helping role of a person; a young-old neighbour may be a resident too."""

    __tablename__ = "helper"

    person_id: str = ref("person", "Person")
    kind: HelperKind = text("Kind", default="volunteer")
    organisation: OptionalText = text("Organisation")
    available: bool = flag("Available", default=True)
    away_since: Day | None = text("Away since")
    most_elders: int | None = number("Most elders")
    note: OptionalText = text("Note", sensitive=True)


def add_helper(work: Work, helper: Helper) -> Helper:
    """Give the person `helper.person_id` the role of a helper, in that person's village.

    CareError: row_gone, person_deceased (`name`, `day`), already_helper, invalid_<field>.
    """
    work.label = "add_helper"
    person = work.get(Person, helper.person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    if person.life_status == "deceased":
        raise CareError("person_deceased", name=person.name, day=person.death_date or "")
    if work.find(Helper, col(Helper.person_id) == person.id, limit=1):
        raise CareError("already_helper", name=person.name)
    away = _away_since(helper.available, helper.away_since, work.today)
    return work.insert(helper.model_copy(update={"village": person.village, "away_since": away}))


def edit_helper(work: Work, seen: Helper, **values: Any) -> Helper:
    """Change the role. Who is not available is away since a day, by default today.

    CareError: changed_meanwhile, row_gone, invalid_<field>.
    """
    work.label = "edit_helper"
    wanted = seen.model_copy(update=values)
    if {"available", "away_since"} & values.keys():
        values["away_since"] = _away_since(wanted.available, wanted.away_since, work.today)
    return work.set(seen, **values)


def _away_since(available: bool, since: str | None, today: str) -> str | None:
    return None if available else since or today
