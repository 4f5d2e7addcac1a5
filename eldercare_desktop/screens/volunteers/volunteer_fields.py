"""The fields of a volunteer: skills, the week, how much of it, a guardian's consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.needs.need_form import CHILD_KINDS, ELDER_KINDS
from eldercare_desktop.screens.volunteers.phrases import PARTS_OF_DAY
from eldercare_desktop.screens.wording import choices, weekday_short, word
from eldercare_desktop.screens.words.time_credit import clock_of, minutes_of

translate = QCoreApplication.translate

SKILLS = tuple(dict.fromkeys((*ELDER_KINDS[:-1], *CHILD_KINDS[:-1], "other")))
CONSENT = ("consent_by", "consent_relation", "consent_on")


def volunteer_fields() -> list[Field]:
    """What a volunteer can do, when, and how much."""
    return [
        Field(
            "kind", translate("VolunteerForm", "Kind"), "choice", required=True,
            choices=choices("volunteer_kind"),
        ),
        Field(
            "skills", translate("VolunteerForm", "What they can do"), "choices",
            choices=choices("need_kind", only=SKILLS),
        ),
        *_week_fields(),
        Field(
            "weekly", translate("VolunteerForm", "Hours a week at most"), width=5,
            hint=translate("VolunteerForm", "Leave it empty for the usual number."),
            check=check_hours,
        ),
    ]  # fmt: skip


def last_fields() -> list[Field]:
    """Since when, and what else there is to say."""
    return [
        Field(
            "registered_on", translate("VolunteerForm", "Registered on"), "date", required=True,
            width=10,
        ),
        Field("note", translate("VolunteerForm", "Note"), "lines", longest=500),
    ]  # fmt: skip


def consent_fields(show_if: Any = None) -> list[Field]:
    """The guardian of somebody under 18."""
    return [
        Field(
            "consent_by", translate("VolunteerForm", "Guardian who agrees"), longest=40,
            hint=translate("VolunteerForm", "Under 18, they serve with a guardian's consent only."),
            show_if=show_if,
        ),
        Field(
            "consent_relation", translate("VolunteerForm", "Relation"), longest=20, width=8,
            show_if=show_if,
        ),
        Field(
            "consent_on", translate("VolunteerForm", "Agreed on"), "date", width=10,
            show_if=show_if,
        ),
    ]  # fmt: skip


def _week_fields() -> list[Field]:
    days = [(day, weekday_short(day - 1)) for day in range(1, 8)]
    return [
        Field(
            part, translate("VolunteerForm", "Free: {part}").format(part=word("part_of_day", part)),
            "choices", choices=days, chips_up_to=7,
        )
        for part in PARTS_OF_DAY
    ]  # fmt: skip


def check_hours(value: Any, values: Mapping[str, Any]) -> str:
    """The sentence for something that is no number of hours."""
    if value is None or minutes_of(value) is not None:
        return ""
    return translate("VolunteerForm", "Please write hours like 2, 2.5 or 2:30.")


def shown_values(seen: Any) -> dict[str, Any]:
    """What the fields hold of a volunteer."""
    names = ("kind", "skills", "registered_on", "note", *CONSENT)
    values = {name: getattr(seen, name) for name in names}
    for part in PARTS_OF_DAY:
        values[part] = [day for day in range(1, 8) if f"{day}{part}" in seen.free_times]
    weekly = seen.weekly_minutes
    return values | {"weekly": None if weekly is None else clock_of(weekly)}


def read_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the use case takes, from all that the fields hold."""
    plain = {k: v for k, v in values.items() if k not in (*PARTS_OF_DAY, "weekly")}
    if "weekly" in values:
        plain["weekly_minutes"] = minutes_of(values["weekly"])
    if any(part in values for part in PARTS_OF_DAY):
        plain["free_times"] = free_times({part: values[part] for part in PARTS_OF_DAY})
    return plain


def free_times(week: Mapping[str, Sequence[int]]) -> list[str]:
    """The days of each part of the day, as the record names them."""
    return sorted(f"{day}{part}" for part in PARTS_OF_DAY for day in week[part])
