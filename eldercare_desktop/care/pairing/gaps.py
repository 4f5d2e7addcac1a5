"""Gaps: elders without the pairing that they should have, listed until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.pairing.kept_gaps import gap_table, holds_on, lacks, paired
from eldercare_desktop.care.pairing.need import (
    NeedReason,
    is_current,
    need_from,
    reason_columns,
    wants,
)
from eldercare_desktop.care.pairing.record import Mode
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Gap:
    """An elder, or a child, and the pairing that is missing, with every reason for it.

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
    wanted, parts = wanted or GapFilter(), _Parts(reader, today)
    conditions = [*_conditions(wanted, parts), *parts.not_beyond(reader, wanted, limit)]
    order = (
        parts.declines, not_(parts.own), g.c.number.nulls_last(), g.c.name, p.c.name, r.c.id
    )  # fmt: skip
    if limit is not None:
        # Reasons are worked out for those alone who are shown, not for all who are put in order.
        first = parts.select(r.c.id).where(*conditions).order_by(*order).limit(limit)
        conditions = [r.c.id.in_([row.id for row in reader.rows(first)])]
    statement = (
        parts.select(
            r.c.id.label("resident_id"), p.c.id.label("person_id"), p.c.name, p.c.sex, p.c.birth,
            p.c.lunar_birthday, p.c.group_id, p.c.village, p.c.phone, r.c.willingness,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
            parts.has_grid.label("has_grid"),
            *(column.label(reason) for reason, column in parts.reasons.items()),
        )
        .where(*conditions)
        .order_by(*order)
    )  # fmt: skip
    return [_gap(row, today) for row in reader.rows(statement)]


def gap_counts(reader: Reader, *, today: str, village: str | None = None) -> GapCounts:
    """How many gaps there are, by the pairing that is missing."""
    parts = _Parts(reader, today)
    kinds = (parts.declines.label("declines"), parts.own.label("own"))
    statement = parts.select(*kinds, func.count().label("n"), alone=True)
    statement = statement.group_by(parts.declines, parts.own)
    if village:
        statement = statement.where(parts.village == village)
    rows = reader.rows(statement)
    return GapCounts(
        one_to_one=sum(row.n for row in rows if row.own and not row.declines),
        grid=sum(row.n for row in rows if not row.own and not row.declines),
        declining=sum(row.n for row in rows if row.declines),
    )


class _Parts:
    """The pieces that both statements are built from: read from the table of gaps where it

    holds on the day (see `kept_gaps`), else worked out from everybody.
    """

    def __init__(self, reader: Reader, today: str) -> None:
        r, p, k = table_of(Resident), table_of(Person), gap_table.c
        self._reader, self._today = reader, today
        self.kept = holds_on(reader, today)
        self.has_grid = paired("grid", today)
        self.village: ColumnElement[str] = k.village if self.kept else p.c.village
        if self.kept:
            self.own, self.declines = k.own == 1, k.declines == 1
            self.lacking: ColumnElement[bool] = k.lacking == 1
        else:
            self.own = wants("one_to_one", self.reasons)
            self.declines = r.c.willingness == "declines"
            self.lacking = and_(is_current(r, p, today), lacks(self.reasons, today))

    @cached_property
    def reasons(self) -> dict[NeedReason, ColumnElement[bool]]:
        """A condition for every reason; who only counts needs none of them."""
        r, p = table_of(Resident), table_of(Person)
        return reason_columns(r, p, self._reader, self._today)

    def select(self, *columns: Any, alone: bool = False) -> Select[Any]:
        """A select over the elders who lack what they need; `alone`: nothing else of them."""
        r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
        if self.kept and alone:
            return select(*columns).select_from(gap_table).where(self.lacking)
        first = gap_table.join(r, r.c.id == gap_table.c.resident_id) if self.kept else r
        joined = first.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        return select(*columns).select_from(joined).where(self.lacking)

    def not_beyond(
        self, reader: Reader, wanted: GapFilter, limit: int | None
    ) -> list[ColumnElement[bool]]:
        """Who cannot be among the first so many: the index tells, without a look at anybody."""
        if not self.kept or limit is None or wanted.typed.strip() or wanted.group_id:
            return []
        k = gap_table.c
        order = (k.declines, k.own.desc())
        found = self.select(k.declines, k.own, alone=True).where(*_conditions(wanted, self))
        last = reader.rows(found.order_by(*order).offset(max(limit - 1, 0)).limit(1))
        if not last:
            return []
        if last[0].declines:
            return []
        return [k.declines == 0, *([k.own == 1] if last[0].own else [])]


def _conditions(wanted: GapFilter, parts: _Parts) -> list[ColumnElement[bool]]:
    p = table_of(Person)
    found = [matches(wanted.typed)] if wanted.typed.strip() else []
    if wanted.mode:
        found.append(parts.own if wanted.mode == "one_to_one" else not_(parts.own))
    if wanted.group_id:
        found.append(p.c.group_id == wanted.group_id)
    if wanted.village:
        found.append(parts.village == wanted.village)
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
