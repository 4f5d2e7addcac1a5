"""The record of one visit."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import ColumnElement, FromClause, Index, and_, select

from eldercare_desktop.care.visit.doubled import doubled_table
from eldercare_desktop.store.record import (
    Day,
    Fact,
    Names,
    OptionalText,
    names,
    number,
    ref,
    table_of,
    text,
)

Method = Literal["in_person", "phone", "video"]
Finding = Literal["well", "concern", "not_checked"]

METHODS = ("in_person", "phone", "video")
FINDINGS = ("well", "concern", "not_checked")
ELDER_CHECKS = ("health", "mind", "safety", "hygiene", "housing")
"""健康 (表达/行动/疾病), 精神, 安全 (燃气/水暖/用电), 卫生, 居住."""
CHILD_CHECKS = ("health", "mind", "safety", "study", "care")
"""健康, 心理, 安全 (交通/防溺水/用火用电), 学习, 照料 (谁在照看)."""
CHECKS = (*ELDER_CHECKS, "study", "care")
"""All that a visit can say; which of them are asked depends on whom it was to."""

ELDER_SERVICES = (
    "meal",
    "medical",
    "cleaning",
    "bathing",
    "shopping",
    "recreation",
    "emergency_aid",
    "mobility",
    "home_care",
    "medicine_delivery",
    "errands",
    "farm_help",
    "companionship",
    "rescue",
)
CHILD_SERVICES = (
    *("homework_help", "companionship", "safety_reminder", "family_call", "school_contact"),
    *("meal", "medical", "recreation", "shopping", "emergency_aid"),
)
"""学业辅导 心理陪伴 安全提醒 亲情连线 家校联系, and what a child needs as an elder does."""
VISIT_SERVICES = tuple(dict.fromkeys((*ELDER_SERVICES, *CHILD_SERVICES)))


class Visit(Fact, table=True):
    """A visit. Three times are kept apart: `visited_on` (happened), `recorded_at` (typed in),
    and the county's receipt (in the change log)."""

    __tablename__ = "visit"

    resident_id: str = ref("resident", "Resident", index=False)
    helper_id: str | None = ref("helper", "Helper", required=False)
    visitor: OptionalText = text("Visited by")
    visited_on: Day = text("Visited on", required=True, index=True)
    recorded_at: str = text("Recorded at", required=True)
    method: Method = text("Method", default="in_person")
    health: Finding = text("Health", default="not_checked", sensitive=True)
    mind: Finding = text("Mind", default="not_checked", sensitive=True)
    safety: Finding = text("Safety", default="not_checked")
    hygiene: Finding = text("Hygiene", default="not_checked")
    housing: Finding = text("Housing", default="not_checked")
    study: Finding = text("Study", default="not_checked")
    care: Finding = text("Care at home", default="not_checked")
    services: Names = names("Services")
    minutes: int | None = number("Minutes")
    note: OptionalText = text("Note", sensitive=True)
    round_entry_id: str | None = ref("round_entry", "Line of a round", required=False, index=False)
    slip_line_id: str | None = ref("slip_line", "Line of a slip", required=False, index=False)
    corrects_id: str | None = ref("visit", "Corrects", required=False, index=False)


def checks_of(kind: str) -> tuple[str, ...]:
    """The five checks of a kind of resident: an elder's, or a child's."""
    return ELDER_CHECKS if kind == "elder" else CHILD_CHECKS


def services_of(kind: str) -> tuple[str, ...]:
    """The services that a form offers for a kind of resident."""
    return ELDER_SERVICES if kind == "elder" else CHILD_SERVICES


# The last visit of each of 20,000 elders is read from the first index alone, without a look
# at the rows. Corrections are few: only they are in the second.
_columns = table_of(Visit).c
Index(
    "ix_visit_resident_id_visited_on",
    _columns.resident_id,
    _columns.visited_on,
    _columns.withdrawn,
    _columns.id,
)
Index(
    "ix_visit_corrects_id",
    _columns.corrects_id,
    sqlite_where=_columns.corrects_id.is_not(None),
)

Index(
    "ix_visit_round_entry_id",
    _columns.round_entry_id,
    sqlite_where=_columns.round_entry_id.is_not(None),
)

Index(
    "ix_visit_slip_line_id",
    _columns.slip_line_id,
    sqlite_where=_columns.slip_line_id.is_not(None),
)


_CORRECTION = table_of(Visit).alias("correction")


def is_current_visit(visit: FromClause) -> ColumnElement[bool]:
    """Whether a visit of the table, or of an alias of it, still says something.

    It was neither withdrawn nor corrected by a later one, and it is not the second one that
    came of the same line of a slip (see `doubled.py`).
    """
    doubled = select(doubled_table.c.visit_id).where(doubled_table.c.visit_id == visit.c.id)
    return and_(is_uncorrected(visit), ~doubled.correlate_except(doubled_table).exists())


def is_uncorrected(visit: FromClause) -> ColumnElement[bool]:
    """Whether a visit was neither withdrawn nor corrected: it may be a second one of a line."""
    # Only the indexed column is named, so that the index alone answers.
    by = _CORRECTION.c.corrects_id
    corrected = select(by).where(by == visit.c.id).correlate_except(_CORRECTION)
    return and_(visit.c.withdrawn == 0, ~corrected.exists())
