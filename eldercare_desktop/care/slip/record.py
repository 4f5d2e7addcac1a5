"""The records of a slip: the paper itself, its lines as printed, and that it came back."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Index

from eldercare_desktop.care.token import TokenKind
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    Names,
    OptionalText,
    Profile,
    names,
    number,
    ref,
    table_of,
    text,
)

SLIP_CODE = TokenKind("ES:", mark=7)
"""The code of a slip. It holds nothing of a person, and is never one of a resident card."""

SHEET_CODE = TokenKind("ES:", mark=13)
"""The code of a meal's sheet. To an app that knows no such sheets it is no number of a slip: it

would take the sheet for a visit slip, and log a visit for every meal."""

SlipKind = Literal["week", "round", "meals", "meal_route"]
VISIT_KINDS = ("week", "round")
SHEET_KINDS = ("meals", "meal_route")
KINDS: tuple[str, ...] = (*VISIT_KINDS, *SHEET_KINDS)

CancelReason = Literal["replaced", "lost", "not_needed"]
CANCEL_REASONS: tuple[CancelReason, ...] = ("replaced", "lost", "not_needed")


class Slip(Profile, table=True):
    """One paper for one helper: of a week (from its Monday), of a round, or of a meal.

    A meal (`site_id`, `day`, `period`) has its sign-in sheet, and one for each route.

    Without a helper it is the assistant's own. Printed again it stays the same slip with the
    same lines; only a slip that is cancelled makes room for another.
    """

    __tablename__ = "slip"

    kind: str = text("Kind of paper", default="week")
    helper_id: str | None = ref("helper", "For the helper", required=False)
    week: Day | None = text("Week from Monday", index=True)
    round_id: str | None = ref("round", "Round", required=False)
    site_id: str | None = ref("site", "Site", required=False, index=False)
    day: Day | None = text("Meals of the day")
    period: OptionalText = text("Meal")
    route_id: str | None = ref("meal_route", "Route", required=False, index=False)
    token: str = text("Token", required=True, index=True)
    issued_on: Day = text("Made on", required=True)
    printed_on: Day | None = text("Printed on")
    cancelled_on: Day | None = text("Cancelled on")
    cancel_reason: OptionalText = text("Why it was cancelled")


def code_of(kind: str) -> TokenKind:
    """The code of a kind of paper."""
    return SHEET_CODE if kind in SHEET_KINDS else SLIP_CODE


def read_code(typed: str) -> str | None:
    """The token of any paper of ours in what was typed or scanned (see `TokenKind.read`)."""
    return SLIP_CODE.read(typed) or SHEET_CODE.read(typed)


class SlipLine(Fact, table=True):
    """A line of a slip, as it was printed: nothing changes it any more.

    `look_at`: what the helper is asked to look at, see `lines.py`. `due_on` None: nothing was
    due by itself, as on the slip of a round.
    """

    __tablename__ = "slip_line"

    slip_id: str = ref("slip", "Slip")
    number: int = number("Number", required=True)
    resident_id: str = ref("resident", "Resident")
    due_on: Day | None = text("Due on")
    look_at: Names = names("To look at")
    round_entry_id: str | None = ref("round_entry", "Line of a round", required=False, index=False)
    corrects_id: str | None = ref("slip_line", "Corrects", required=False, index=False)


class SlipConfirmation(Fact, table=True):
    """A slip came back and was gone through. What was ticked are the visits of its lines.

    `left_out`: "number:reason" of every line of which no visit came. Two laptops that both
    confirm a slip without knowing of each other leave two of these; of the visits of a line
    only the first counts (see `care/visit/doubled.py`).
    """

    __tablename__ = "slip_confirmation"

    slip_id: str = ref("slip", "Slip")
    confirmed_at: str = text("Confirmed at", required=True)
    confirmed_by: CleanText = text("Confirmed by", required=True)
    left_out: Names = names("Left out")
    corrects_id: str | None = ref("slip_confirmation", "Corrects", required=False, index=False)


for _kind in (SlipLine, SlipConfirmation):
    _corrects = table_of(_kind).c.corrects_id
    Index(
        f"ix_{table_of(_kind).name}_corrects_id",
        _corrects,
        sqlite_where=_corrects.is_not(None),
    )
