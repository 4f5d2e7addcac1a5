"""Who is due: one line a resident, for a village or for a whole township."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, FromClause, Select, case, func, select, true, tuple_

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import ResidentKind
from eldercare_desktop.care.search import matches
from eldercare_desktop.care.visit.standing.kept import standings
from eldercare_desktop.care.visit.tiers import TIERS, Tier, days_after
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

State = Literal["due", "overdue", "later", "soon", "declined", "paused"]
IN_ONE_STATEMENT = 500
"""Up to so many ids are named one by one; for more, all rows are read."""


@dataclass(frozen=True)
class DueHelper:
    """Somebody who looks after the elder by an active pairing."""

    helper_id: str
    person_id: str
    name: str
    mode: str


@dataclass(frozen=True)
class DueRow:
    """A resident and the next visit.

    `every_days` between visits; `last_visit` None: never visited; `due_on` None: declines
    visits, or is away and nobody knows how long; `overdue_days`: 0 on the day itself, negative
    before it. `paused_by`: the kind of the absence that pauses the visits, `paused_until` the
    day of the return where it is known. A child has a `kind` of its own.
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
    tier: Tier
    special: bool
    every_days: int
    last_visit: str | None
    due_on: str | None
    overdue_days: int | None
    helpers: tuple[DueHelper, ...] = ()
    kind: ResidentKind = "elder"
    paused_by: str | None = None
    paused_until: str | None = None


@dataclass(frozen=True)
class DueFilter:
    """Which residents are listed.

    `state`: due (today or before), overdue (before today), later (after today, within
    `ahead` days), soon (due or later), declined (listed, not scheduled), paused (away), None
    for everybody. `kinds`: elders, children of one kind, or several; none: all.
    """

    state: State | None = "due"
    tier: Tier | None = None
    group_id: str | None = None
    village: str | None = None
    helper_id: str | None = None
    typed: str = ""
    ahead: int = 7
    resident_ids: tuple[str, ...] = ()
    kinds: tuple[ResidentKind, ...] = ()


@dataclass(frozen=True)
class DueCount:
    """How many residents of one tier and group are overdue, due today, due within a week."""

    tier: Tier
    group_id: str | None
    overdue: int
    today: int
    week: int


@dataclass(frozen=True)
class DueOverview:
    """What is due, in numbers, and who comes first."""

    counts: tuple[DueCount, ...]
    first: tuple[DueRow, ...]

    def total(self, state: str, tier: Tier | None = None) -> int:
        """How many are `overdue`, due `today` or due within the `week`, perhaps of one tier."""
        return sum(getattr(c, state) for c in self.counts if tier in (None, c.tier))


def due_list(
    reader: Reader, today: str, wanted: DueFilter | None = None, *, limit: int | None = None
) -> list[DueRow]:
    """Residents by tier, day due, group and name. `today` is YYYY-MM-DD."""
    now = standings(reader, today)
    return _listed(reader, now, today, wanted or DueFilter(), limit)


def count_due(reader: Reader, today: str, wanted: DueFilter | None = None) -> int:
    """How many residents a due list has."""
    now = standings(reader, today)
    s, p = now.c, table_of(Person)
    joined = now.join(p, p.c.id == s.person_id)
    statement = select(func.count()).select_from(joined)
    return int(reader.scalar(statement.where(*_conditions(now, today, wanted or DueFilter()))))


def due_overview(
    reader: Reader, today: str, *, village: str | None = None, top: int = 8
) -> DueOverview:
    """Counts of what is due by tier and group within a week, and the most urgent `top` rows."""
    now = standings(reader, today)
    counts = tuple(
        DueCount(TIERS[row.tier_no], row.group_id, row.overdue, row.today, row.week)
        for row in reader.rows(_counting(now, today, village))
    )
    first = _listed(reader, now, today, DueFilter(village=village), top) if top else []
    return DueOverview(counts, tuple(first))


def due_of(reader: Reader, resident_id: str, *, today: str) -> DueRow | None:
    """The next visit of one resident; None for whom none is planned (gone, dead)."""
    wanted = DueFilter(state=None, resident_ids=(resident_id,))
    found = due_list(reader, today, wanted)
    return found[0] if found else None


def _counting(now: FromClause, today: str, village: str | None) -> Select[Any]:
    s = now.c

    def number(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((condition, 1), else_=0))

    statement = select(
        s.tier_no,
        s.group_id,
        number(s.due_on < today).label("overdue"),
        number(s.due_on == today).label("today"),
        number(s.due_on > today).label("week"),
    ).where(s.due_on <= days_after(today, DueFilter().ahead))
    if village:
        statement = statement.where(s.village == village)
    # A sum, so that the planner reads the index of the days, which has all that is counted, and
    # not everybody in the order of the tiers: a seventh of the time.
    return statement.group_by(s.tier_no + 0, s.group_id).order_by(s.tier_no)


def _listed(
    reader: Reader, now: FromClause, today: str, wanted: DueFilter, limit: int | None
) -> list[DueRow]:
    conditions = _conditions(now, today, wanted)
    if limit is not None:
        conditions += _not_beyond(reader, now, conditions, limit)
    rows = reader.rows(_listing(now, conditions).limit(limit))
    helpers = _helpers(reader, today, [row.resident_id for row in rows])
    return [_row(row, today, helpers.get(row.resident_id, ())) for row in rows]


def _not_beyond(
    reader: Reader, now: FromClause, conditions: Sequence[ColumnElement[bool]], limit: int
) -> list[ColumnElement[bool]]:
    """Who cannot be among the first so many, by tier and day alone: the index tells.

    Without it thousands of people would be joined and sorted to show eight. Each tier is asked
    by itself, so that its days come out of the index in their order.
    """
    s, p = now.c, table_of(Person)
    days = select(s.due_on).select_from(now.join(p, p.c.id == s.person_id))
    days = days.where(*conditions, s.due_on.is_not(None)).order_by(s.due_on)
    left = max(limit, 1)
    for tier in range(len(TIERS)):
        found = reader.rows(days.where(s.tier_no == tier).limit(left))
        if len(found) == left:
            return [tuple_(s.tier_no, s.due_on) <= (tier, found[-1].due_on)]
        left -= len(found)
    return []


def _listing(now: FromClause, conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    s, p, g = now.c, table_of(Person), table_of(VillagerGroup)
    columns: list[Any] = [
        s.resident_id, s.person_id, s.kind, s.tier_no, s.special, s.every_days, s.last_visit,
        s.due_on, s.paused_by, s.paused_until,
        p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday, p.c.group_id, p.c.village, p.c.phone,
        g.c.number.label("group_number"), g.c.name.label("group_name"),
    ]  # fmt: skip
    joined = now.join(p, p.c.id == s.person_id).outerjoin(g, g.c.id == p.c.group_id)
    return (
        select(*columns)
        .select_from(joined)
        .where(*conditions)
        .order_by(
            s.due_on.is_(None), s.tier_no, s.due_on,
            g.c.number.nulls_last(), func.coalesce(g.c.name, ""), p.c.name, s.resident_id,
        )
    )  # fmt: skip


def _conditions(now: FromClause, today: str, wanted: DueFilter) -> list[ColumnElement[bool]]:
    s = now.c
    found: list[ColumnElement[bool]] = [s.present == 1, _state(now, today, wanted)]
    if wanted.typed.strip():
        found.append(matches(wanted.typed))
    if wanted.village:
        found.append(s.village == wanted.village)
    if wanted.group_id:
        found.append(s.group_id == wanted.group_id)
    if wanted.kinds:
        found.append(s.kind.in_(wanted.kinds))
    if wanted.resident_ids:
        found.append(s.resident_id.in_(wanted.resident_ids))
    if wanted.helper_id:
        found.append(s.resident_id.in_(_elders_of(wanted.helper_id, today)))
    if wanted.tier:
        found.append(s.tier_no == TIERS.index(wanted.tier))
    return found


def _state(now: FromClause, today: str, wanted: DueFilter) -> ColumnElement[bool]:
    s, ahead = now.c, days_after(today, wanted.ahead)
    match wanted.state:
        case "overdue":
            return s.due_on < today
        case "later":
            return s.due_on.between(days_after(today, 1), ahead)
        case "soon":
            return s.due_on <= ahead
        case "declined":
            return s.declines == 1
        case "paused":
            return s.paused_by.is_not(None)
        case None:
            return true()
        case _:
            return s.due_on <= today


def _elders_of(helper_id: str, today: str) -> Select[Any]:
    a = table_of(Pairing)
    return select(a.c.resident_id).where(
        a.c.helper_id == helper_id, a.c.deleted == 0, active(a, today)
    )


def _helpers(
    reader: Reader, today: str, residents: Sequence[str]
) -> Mapping[str, tuple[DueHelper, ...]]:
    """Resident -> helpers by active pairings, a helper of one's own first."""
    if not residents:
        return {}
    a, h, p = table_of(Pairing), table_of(Helper), table_of(Person)
    statement = (
        select(a.c.resident_id, h.c.id, p.c.id.label("person_id"), p.c.name, a.c.mode)
        .select_from(a.join(h, h.c.id == a.c.helper_id).join(p, p.c.id == h.c.person_id))
        .where(a.c.deleted == 0, active(a, today), h.c.deleted == 0, p.c.deleted == 0)
        .order_by(a.c.mode.desc(), p.c.name, a.c.id)
    )
    if len(residents) <= IN_ONE_STATEMENT:
        statement = statement.where(a.c.resident_id.in_(residents))
    found: dict[str, tuple[DueHelper, ...]] = {}
    for row in reader.rows(statement):
        helper = DueHelper(row.id, row.person_id, row.name, row.mode)
        found[row.resident_id] = (*found.get(row.resident_id, ()), helper)
    return found


def _row(found: Any, today: str, helpers: tuple[DueHelper, ...]) -> DueRow:
    due = found.due_on
    late = (date.fromisoformat(today) - date.fromisoformat(due)).days if due else None
    return DueRow(
        resident_id=found.resident_id,
        person_id=found.person_id,
        name=found.name,
        sex=found.sex,
        age=age_on(found.birth, today),
        lunar_birthday=found.lunar_birthday,
        group_id=found.group_id,
        group=group_label(found.group_number, found.group_name),
        village=found.village,
        phone=found.phone,
        tier=TIERS[found.tier_no],
        special=bool(found.special),
        every_days=found.every_days,
        last_visit=found.last_visit,
        due_on=due,
        overdue_days=late,
        helpers=helpers,
        kind=found.kind,
        paused_by=found.paused_by,
        paused_until=found.paused_until,
    )
