"""Gaps: elders without the pairing that they should have, listed until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.need import (
    NeedReason,
    is_current_elder,
    need_from,
    reason_columns,
    wants,
)
from eldercare_desktop.care.pairing.record import Mode, Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Gap:
    """An elder and the pairing that is missing, with every reason that asks for it.

    `has_grid`: looked after by grid, but a helper of their own is needed. `declines`: does
    not wish to be visited; stays listed, and nobody is sent.
    """

    resident_id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group_id: str | None
    group: str
    village: str
    phone: str | None
    mode: Mode
    reasons: tuple[NeedReason, ...]
    has_grid: bool
    declines: bool

    @property
    def reason(self) -> NeedReason:
        """The strongest reason."""
        return self.reasons[0]


@dataclass(frozen=True)
class GapFilter:
    """Which gaps a list shows. `declining` None shows those who decline as well, last."""

    typed: str = ""
    mode: Mode | None = None
    group_id: str | None = None
    village: str | None = None
    declining: bool | None = None


@dataclass(frozen=True)
class GapCounts:
    """How many gaps are open; who declines is counted apart."""

    one_to_one: int
    grid: int
    declining: int

    @property
    def open(self) -> int:
        """The gaps that somebody can close."""
        return self.one_to_one + self.grid


def find_gaps(
    reader: Reader, wanted: GapFilter | None = None, *, today: str, limit: int | None = None
) -> list[Gap]:
    """The gaps: one_to_one before grid, by group and name, those who decline last."""
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    parts = _Parts(reader, today)
    statement = (
        parts.select(
            r.c.id.label("resident_id"), p.c.id.label("person_id"), p.c.name, p.c.sex, p.c.birth,
            p.c.lunar_birthday, p.c.group_id, p.c.village, p.c.phone, r.c.willingness,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
            parts.has_grid.label("has_grid"),
            *(column.label(reason) for reason, column in parts.reasons.items()),
        )
        .where(*_conditions(wanted or GapFilter(), parts))
        .order_by(
            parts.declines, not_(parts.own), g.c.number.nulls_last(), g.c.name, p.c.name, r.c.id
        )
        .limit(limit)
    )  # fmt: skip
    return [_gap(row, today) for row in reader.rows(statement)]


def gap_counts(reader: Reader, *, today: str, village: str | None = None) -> GapCounts:
    """How many gaps there are, by the pairing that is missing."""
    parts = _Parts(reader, today)

    def number(condition: ColumnElement[bool]) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    willing = not_(parts.declines)
    statement = parts.select(
        number(and_(willing, parts.own)), number(and_(willing, not_(parts.own))),
        number(parts.declines),
    ).where(*_conditions(GapFilter(village=village), parts))  # fmt: skip
    return GapCounts(*(int(n) for n in reader.rows(statement)[0]))


class _Parts:
    """The pieces that both statements are built from."""

    def __init__(self, reader: Reader, today: str) -> None:
        r, p = table_of(Resident), table_of(Person)
        self.reasons = reason_columns(r, p, reader, today)
        self.own = wants("one_to_one", self.reasons)
        self.has_own = r.c.id.in_(_paired("one_to_one", today))
        self.has_grid = r.c.id.in_(_paired("grid", today))
        self.declines = r.c.willingness == "declines"
        self.current = is_current_elder(r, p, today)

    def select(self, *columns: Any) -> Select[Any]:
        """A select over the elders who lack what they need."""
        r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
        grid = and_(wants("grid", self.reasons), not_(self.has_grid))
        lacking = and_(or_(self.own, grid), not_(self.has_own))
        joined = r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        return select(*columns).select_from(joined).where(self.current, lacking)


def _paired(mode: Mode, today: str) -> Select[Any]:
    """The residents with an active pairing of this kind, by a helper who lives here.

    Sets to look an elder up in, not joins: SQLite then reads each table once, in its order.
    """
    a, h, p = table_of(Pairing), table_of(Helper), table_of(Person)
    there = (
        select(h.c.id)
        .select_from(h.join(p, p.c.id == h.c.person_id))
        .where(h.c.deleted == 0, p.c.deleted == 0, p.c.life_status == "living")
    )
    return select(a.c.resident_id).where(
        a.c.deleted == 0, a.c.mode == mode, active(a, today), a.c.helper_id.in_(there)
    )


def _conditions(wanted: GapFilter, parts: _Parts) -> list[ColumnElement[bool]]:
    p = table_of(Person)
    found = [matches(wanted.typed)]
    if wanted.mode:
        found.append(parts.own if wanted.mode == "one_to_one" else not_(parts.own))
    if wanted.group_id:
        found.append(p.c.group_id == wanted.group_id)
    if wanted.village:
        found.append(p.c.village == wanted.village)
    if wanted.declining is not None:
        found.append(parts.declines if wanted.declining else not_(parts.declines))
    return found


def _gap(row: Any, today: str) -> Gap:
    need = need_from(row._mapping)
    assert need is not None, "a gap has a reason"
    return Gap(
        resident_id=row.resident_id,
        person_id=row.person_id,
        name=row.name,
        sex=row.sex,
        age=age_on(row.birth, today),
        lunar_birthday=row.lunar_birthday,
        group_id=row.group_id,
        group=group_label(row.group_number, row.group_name),
        village=row.village,
        phone=row.phone,
        mode=need.mode,
        reasons=need.reasons,
        has_grid=bool(row.has_grid),
        declines=row.willingness == "declines",
    )
