"""Where slips stand: their lines as they hold, and whether they came back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import FromClause, Select, and_, func, select
from sqlmodel import col

from eldercare_desktop.care.slip.record import Slip, SlipConfirmation, SlipLine
from eldercare_desktop.care.visit.doubled import doubled_table
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

SlipState = Literal["open", "confirmed", "cancelled"]
"""Waiting to come back; came back and was gone through; will not be taken any more."""


@dataclass(frozen=True)
class Confirmed:
    """That somebody went through a slip. `at` is local time as ISO text with its offset."""

    id: str
    by: str
    at: str
    left_out: dict[int, str]


def confirmations(reader: Reader, slip_ids: Collection[str]) -> dict[str, list[Confirmed]]:
    """Slip -> its confirmations that hold, the first one first; one, unless two laptops did."""
    table = table_of(SlipConfirmation)
    wanted = and_(table.c.slip_id.in_(list(slip_ids)), stands(table))
    order = (table.c.confirmed_at, table.c.id)
    found: dict[str, list[Confirmed]] = {}
    for row in reader.rows(select(table).where(wanted).order_by(*order)):
        # Other words than ours come from another app: they tell of no line.
        left = (part.partition(":") for part in row.left_out)
        reasons = {int(n): reason for n, _, reason in left if n.isascii() and n.isdecimal()}
        one = Confirmed(row.id, row.confirmed_by, row.confirmed_at, reasons)
        found.setdefault(row.slip_id, []).append(one)
    return found


def lines_of(reader: Reader, slip_ids: Collection[str]) -> dict[str, list[SlipLine]]:
    """Slip -> its lines as printed, by number.

    They are there as long as the slip is: when the making is undone of one that came back
    elsewhere meanwhile, the slip stays, and so does what stands on the paper.
    """
    table = table_of(SlipLine)
    order = (col(SlipLine.slip_id), col(SlipLine.number), col(SlipLine.id))
    found: dict[str, list[SlipLine]] = {}
    wanted = table.c.slip_id.in_(list(slip_ids))
    for line in reader.find(SlipLine, wanted, table.c.withdrawn == 0, order_by=order):
        found.setdefault(line.slip_id, []).append(line)
    return found


def doubled_lines(reader: Reader, slip_ids: Collection[str]) -> dict[str, int]:
    """Slip -> how many of its lines were confirmed on two laptops; none are left out."""
    lines, doubled = table_of(SlipLine), doubled_table
    joined = lines.join(doubled, doubled.c.slip_line_id == lines.c.id)
    count = func.count(lines.c.id.distinct()).label("times")
    statement: Select[Any] = select(lines.c.slip_id, count).select_from(joined)
    statement = statement.where(lines.c.slip_id.in_(list(slip_ids))).group_by(lines.c.slip_id)
    return {row.slip_id: row.times for row in reader.rows(statement)}


def state_of(slip: Slip, confirmed: Collection[Confirmed]) -> SlipState:
    """A slip that came back counts, also when somebody elsewhere had cancelled it meanwhile."""
    if confirmed:
        return "confirmed"
    return "cancelled" if slip.cancelled_on or slip.deleted else "open"


def stands(facts: FromClause) -> Any:
    """Whether a fact of a table was neither withdrawn nor corrected."""
    later = facts.alias()
    corrected = select(later.c.id).where(later.c.corrects_id == facts.c.id)
    return and_(facts.c.withdrawn == 0, ~corrected.exists())
