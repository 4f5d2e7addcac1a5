"""Who is due: one line an elder, for a village or for a whole township."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, and_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.need import is_current_elder
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.care.visit.schedule import NEVER, Schedule, last_visit
from eldercare_desktop.care.visit.tiers import TIERS, Tier, days_after, due_day
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

State = Literal["due", "overdue", "later", "soon", "declined"]
Planned = tuple[str, Any]
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
    """An elder and the next visit.

    `every_days` between visits; `last_visit` None: never visited; `due_on` None: declines
    visits and is not scheduled; `overdue_days`: 0 on the day itself, negative before it.
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


@dataclass(frozen=True)
class DueFilter:
    """Which elders are listed.

    `state`: due (today or before), overdue (before today), later (after today, within
    `ahead` days), soon (due or later), declined (listed, not scheduled), None for every elder.
    """

    state: State | None = "due"
    tier: Tier | None = None
    group_id: str | None = None
    village: str | None = None
    helper_id: str | None = None
    typed: str = ""
    ahead: int = 7
    resident_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class DueCount:
    """How many elders of one tier and group are overdue, due today, due within a week."""

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
    """Elders by tier, day due, group and name. `today` is YYYY-MM-DD."""
    return _rows(reader, today, _planned(reader, today, wanted or DueFilter())[:limit])


def due_overview(
    reader: Reader, today: str, *, village: str | None = None, top: int = 8
) -> DueOverview:
    """Counts of what is due by tier and group within a week, and the most urgent `top` rows."""
    planned = _planned(reader, today, DueFilter(state="soon", village=village))
    counts: dict[tuple[Tier, str | None], list[int]] = {}
    for due, found in planned:
        of_group = counts.setdefault((TIERS[found.tier_no], found.group_id), [0, 0, 0])
        of_group[0 if due < today else 1 if due == today else 2] += 1
    first = [(due, found) for due, found in planned if due <= today][:top]
    return DueOverview(
        tuple(DueCount(*key, *numbers) for key, numbers in counts.items()),
        tuple(_rows(reader, today, first)),
    )


def due_of(reader: Reader, resident_id: str, *, today: str) -> DueRow | None:
    """The next visit of one elder; None for whom none is planned (a child, gone, dead)."""
    wanted = DueFilter(state=None, resident_ids=(resident_id,))
    found = due_list(reader, today, wanted)
    return found[0] if found else None


def _listing(reader: Reader, wanted: DueFilter, today: str) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    plan = Schedule(reader, today)
    columns: list[Any] = [
        r.c.id.label("resident_id"), r.c.served_since, plan.declines.label("declines"),
        plan.tier_no.label("tier_no"), plan.special.label("special"),
        plan.every.label("every_days"), last_visit(r, today).label("last_visit"),
        p.c.id.label("person_id"), p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday,
        p.c.group_id, p.c.village, p.c.phone,
        g.c.number.label("group_number"), g.c.name.label("group_name"),
    ]  # fmt: skip
    joined = r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
    statement = select(*columns).select_from(joined)
    return statement.where(is_current_elder(r, p, today), *_conditions(plan, wanted))


def _conditions(plan: Schedule, wanted: DueFilter) -> list[ColumnElement[bool]]:
    r, p = table_of(Resident), table_of(Person)
    found: list[ColumnElement[bool]] = []
    if wanted.typed.strip():
        found.append(matches(wanted.typed))
    if wanted.village:
        found.append(p.c.village == wanted.village)
    if wanted.group_id:
        found.append(p.c.group_id == wanted.group_id)
    if wanted.resident_ids:
        found.append(r.c.id.in_(wanted.resident_ids))
    if wanted.helper_id:
        found.append(r.c.id.in_(_elders_of(wanted.helper_id, plan.today)))
    if wanted.tier:
        found.append(plan.tier_no == TIERS.index(wanted.tier))
    if wanted.state:  # the last visit is what takes time: for those who are left
        found.append(_state(plan, wanted))
    return found


def _state(plan: Schedule, wanted: DueFilter) -> ColumnElement[bool]:
    today = plan.today
    match wanted.state:
        case "overdue":
            return plan.due_by(days_after(today, -1))
        case "later":
            return and_(plan.due_by(days_after(today, wanted.ahead)), ~plan.due_by(today))
        case "soon":
            return plan.due_by(days_after(today, wanted.ahead))
        case "declined":
            return plan.declines
        case _:
            return plan.due_by(today)


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


def _planned(reader: Reader, today: str, wanted: DueFilter) -> list[Planned]:
    """Day due ("" for who declines) and what was read, the most urgent first."""
    planned: list[Planned] = []
    for found in reader.rows(_listing(reader, wanted, today)):
        due = ""
        if not found.declines:
            since = (found.last_visit, found.served_since)
            due = due_day(found.every_days, bool(found.special), *since, today)
        planned.append((due, found))
    return sorted(planned, key=_urgency)


def _urgency(planned: Planned) -> tuple[object, ...]:
    due, found = planned
    number = found.group_number if found.group_number is not None else NEVER
    group = (number, found.group_name or "")
    return (not due, found.tier_no, due, *group, found.name, found.resident_id)


def _rows(reader: Reader, today: str, planned: Sequence[Planned]) -> list[DueRow]:
    helpers = _helpers(reader, today, [found.resident_id for _, found in planned])
    return [_row(*one, today, helpers.get(one[1].resident_id, ())) for one in planned]


def _row(due: str, found: Any, today: str, helpers: tuple[DueHelper, ...]) -> DueRow:
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
        due_on=due or None,
        overdue_days=late,
        helpers=helpers,
    )
