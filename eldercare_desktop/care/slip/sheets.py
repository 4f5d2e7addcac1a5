"""The slips of a week as a list: one row a slip, and one for who has none yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.slip.making import Bearer, due_by_bearer, not_on_paper
from eldercare_desktop.care.slip.record import VISIT_KINDS, Slip, SlipLine
from eldercare_desktop.care.slip.states import (
    Confirmed,
    confirmations,
    doubled_lines,
    lines_of,
    state_of,
)
from eldercare_desktop.care.visit.due import DueRow
from eldercare_desktop.store.reader import Reader

SheetState = Literal["none", "open", "confirmed", "cancelled"]


@dataclass(frozen=True)
class Sheet:
    """A slip of a week, or that one could be made (`slip_id` None, state `none`).

    `name` is the helper's, empty on the assistant's own; `lines`: how many are, or would be,
    on it; `missing`: who is due since and on no slip of this bearer that counts;
    `doubled`: lines that two laptops confirmed, each counted once.
    """

    bearer: Bearer
    name: str
    phone: str | None
    state: SheetState
    lines: int
    missing: tuple[DueRow, ...] = ()
    slip_id: str | None = None
    token: str | None = None
    issued_on: str | None = None
    printed_on: str | None = None
    cancelled_on: str | None = None
    cancel_reason: str | None = None
    confirmed: tuple[Confirmed, ...] = ()
    doubled: int = 0

    @property
    def key(self) -> str:
        """What tells it from the other rows of the week."""
        return self.slip_id or f"{self.bearer.helper_id or ''}@{self.bearer.village}"


def week_sheets(reader: Reader, monday: str, today: str) -> list[Sheet]:
    """All slips of the week that begins on `monday`, and who has none but elders due.

    By name of the helper, the assistant's own last; slips of one bearer the newest first.
    """
    slips = reader.find(Slip, col(Slip.week) == monday, order_by=(col(Slip.id).desc(),))
    due = due_by_bearer(reader, monday, today)
    book = _Book.of(reader, slips, [*due, *map(_bearer, slips)])
    sheets = [book.sheet(slip) for slip in slips]
    for bearer, rows in due.items():
        mine = [s for s in slips if _bearer(s) == bearer]
        missing = not_on_paper(reader, mine, rows)
        sheets = _with_missing(sheets, bearer, tuple(missing), book)
    return sorted(sheets, key=lambda s: (not s.name, s.name, s.bearer.village))


def open_slips(reader: Reader) -> list[Slip]:
    """All visit slips that are out and have not come back, the oldest week first.

    The sheets of meals are no visit slips: see `care/meal/sheets`.
    """
    order = (col(Slip.week).nulls_last(), col(Slip.issued_on), col(Slip.id))
    where = (col(Slip.cancelled_on).is_(None), col(Slip.kind).in_(VISIT_KINDS))
    slips = reader.find(Slip, *where, order_by=order)
    back = confirmations(reader, [slip.id for slip in slips])
    return [slip for slip in slips if slip.id not in back]


def bearer_names(reader: Reader, bearers: Sequence[Bearer]) -> dict[str, tuple[str, str | None]]:
    """Helper -> name and phone."""
    ids = {bearer.helper_id for bearer in bearers if bearer.helper_id}
    helpers = reader.find(Helper, col(Helper.id).in_(ids), deleted=True)
    persons = [helper.person_id for helper in helpers]
    found = {p.id: p for p in reader.find(Person, col(Person.id).in_(persons), deleted=True)}
    known = {h.id: found[h.person_id] for h in helpers if h.person_id in found}
    return {helper_id: (person.name, person.phone) for helper_id, person in known.items()}


@dataclass(frozen=True)
class _Book:
    """What is known of the slips of a week."""

    lines: Mapping[str, Sequence[SlipLine]]
    confirmed: Mapping[str, Sequence[Confirmed]]
    doubled: Mapping[str, int]
    names: Mapping[str, tuple[str, str | None]]

    @classmethod
    def of(cls, reader: Reader, slips: Sequence[Slip], bearers: Sequence[Bearer]) -> _Book:
        ids = [slip.id for slip in slips]
        return cls(
            lines_of(reader, ids),
            confirmations(reader, ids),
            doubled_lines(reader, ids),
            bearer_names(reader, bearers),
        )

    def sheet(self, slip: Slip) -> Sheet:
        confirmed = tuple(self.confirmed.get(slip.id, ()))
        name, phone = self.names.get(slip.helper_id or "", ("", None))
        return Sheet(
            bearer=_bearer(slip),
            name=name,
            phone=phone,
            state=state_of(slip, confirmed),
            lines=len(self.lines.get(slip.id, ())),
            slip_id=slip.id,
            token=slip.token,
            issued_on=slip.issued_on,
            printed_on=slip.printed_on,
            cancelled_on=slip.cancelled_on,
            cancel_reason=slip.cancel_reason,
            confirmed=confirmed,
            doubled=self.doubled.get(slip.id, 0),
        )

    def unmade(self, bearer: Bearer, rows: tuple[DueRow, ...]) -> Sheet:
        name, phone = self.names.get(bearer.helper_id or "", ("", None))
        return Sheet(bearer, name, phone, "none", len(rows), rows)


def _with_missing(
    sheets: list[Sheet], bearer: Bearer, missing: tuple[DueRow, ...], book: _Book
) -> list[Sheet]:
    """Says on the open slip who is not on it; without one, they could have a slip."""
    if not missing:
        return sheets
    for place, sheet in enumerate(sheets):
        if sheet.bearer == bearer and sheet.state == "open":
            return [*sheets[:place], replace(sheet, missing=missing), *sheets[place + 1 :]]
    return [*sheets, book.unmade(bearer, missing)]


def _bearer(slip: Slip) -> Bearer:
    return Bearer(slip.helper_id, slip.village)
