"""Needs as lists show them: what is open, who does it, by when, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.need.names import HelperName, helper_names, shown_name
from eldercare_desktop.care.need.record import OPEN_STATES, URGENCIES, Need, Urgency
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Show = Literal["open", "discovered", "assigned", "to_follow_up", "closed", "all"]
"""`open`: nobody has met it yet; `to_follow_up`: done, not asked back; `closed`: the rest."""

RANK: Mapping[str, int] = {urgency: rank for rank, urgency in enumerate(URGENCIES)}


@dataclass(frozen=True)
class NeedRow:
    """One need with the person. `days_over`: days past `wanted_by` while it is open, else 0.

    `assigned` and `found_by` are names. `disputed`: two laptops said different things of it.
    `escalated`: it stands on the township's list. `here`: the person is on the register.
    """

    need: Need
    person_id: str
    name: str
    resident_kind: str
    age: int | None
    lunar_birthday: str | None
    group: str
    group_id: str | None
    village: str
    phone: str | None
    here: bool
    found_by: str
    assigned: str
    done_by: str
    helper_phone: str | None
    days_over: int
    escalated: bool
    disputed: bool

    @property
    def id(self) -> str:
        """The need's id."""
        return self.need.id

    @property
    def open(self) -> bool:
        """Whether the person still waits."""
        return self.need.state in OPEN_STATES


@dataclass(frozen=True)
class NeedFilter:
    """Which needs are listed; None and empty mean "whatever"."""

    show: Show = "open"
    typed: str = ""
    urgency: Urgency | None = None
    need_kind: str | None = None
    group_id: str | None = None
    village: str | None = None
    helper_id: str | None = None
    resident_id: str | None = None
    person_id: str | None = None
    overdue: bool = False
    escalated: bool = False


@dataclass(frozen=True)
class NeedCounts:
    """How many needs there are: by what a list can show, and the open ones by urgency."""

    by_show: Mapping[str, int] = field(default_factory=dict)
    by_urgency: Mapping[str, int] = field(default_factory=dict)
    overdue: int = 0
    escalated: int = 0


def find_needs(
    reader: Reader, wanted: NeedFilter | None = None, *, today: str, limit: int | None = None
) -> list[NeedRow]:
    """Needs that meet a filter: open ones by urgency and day, then the others, newest first."""
    wanted = wanted or NeedFilter()
    # Which of the overdue ones are escalated is a rule of each village: asked row by row.
    most = None if wanted.escalated else limit
    found = _rows(reader, _conditions(wanted, today), today, most)
    return [row for row in found if row.escalated or not wanted.escalated][:limit]


def needs_of(reader: Reader, resident_id: str, *, today: str) -> list[NeedRow]:
    """All needs of a resident, the open ones first."""
    return find_needs(reader, NeedFilter(show="all", resident_id=resident_id), today=today)


def need_row(reader: Reader, need_id: str, *, today: str) -> NeedRow | None:
    """One need as a list shows it; None when it is not here."""
    found = _rows(reader, [table_of(Need).c.id == need_id], today, 1)
    return found[0] if found else None


def count_needs(reader: Reader, *, today: str, village: str | None = None) -> NeedCounts:
    """How many there are of each sort."""
    shows: dict[str, int] = dict.fromkeys(("open", *OPEN_STATES, "closed", "all"), 0)
    urgencies: Counter[str] = Counter()
    overdue = escalated = 0
    book = Rulebook.of(reader, "need.escalate_days")
    for row in _groups(reader, village):
        is_open = row.state in OPEN_STATES
        for show in ("all", "open" if is_open else "closed", *([row.state] if is_open else [])):
            shows[show] += row.number
        over = _past(row.wanted_by, today) if is_open else 0
        limit = in_force(book, "need.escalate_days", today, row.village)
        urgencies[row.urgency] += row.number if is_open else 0
        overdue += row.number if over else 0
        escalated += row.number if is_escalated(over, limit) else 0
    shows["to_follow_up"] = _count(reader, NeedFilter(show="to_follow_up", village=village), today)
    return NeedCounts(shows, +urgencies, overdue, escalated)


def days_over(need: Need, today: str) -> int:
    """Days for which an open need has waited past the day by which it was wanted."""
    return _past(need.wanted_by, today) if need.state in OPEN_STATES else 0


def _past(wanted_by: str, today: str) -> int:
    try:
        wanted = date.fromisoformat(wanted_by)
    except ValueError:  # what another program sent was never looked at, and must not stop us
        return 0
    return max((date.fromisoformat(today) - wanted).days, 0)


def _count(reader: Reader, wanted: NeedFilter, today: str) -> int:
    statement = _needs(func.count()).where(*_conditions(wanted, today))
    return int(reader.scalar(statement) or 0)


def _groups(reader: Reader, village: str | None) -> Sequence[Any]:
    """How many needs there are of each state, urgency and day: what all counts follow from."""
    n = table_of(Need)
    by = (n.c.village, n.c.state, n.c.urgency, n.c.wanted_by)
    where = [n.c.village == village] if village else []
    statement = _needs(*by, func.count().label("number")).where(*where).group_by(*by)
    return reader.rows(statement)


def _needs(*columns: Any) -> Select[Any]:
    n, r, p, g = (table_of(kind) for kind in (Need, Resident, Person, VillagerGroup))
    joined = n.join(r, r.c.id == n.c.resident_id).join(p, p.c.id == r.c.person_id)
    return (
        select(*columns)
        .select_from(joined.outerjoin(g, g.c.id == p.c.group_id))
        .where(n.c.deleted == 0, r.c.deleted == 0, p.c.deleted == 0)
    )


def _rows(
    reader: Reader, where: Iterable[ColumnElement[bool]], today: str, limit: int | None
) -> list[NeedRow]:
    n, r, p, g = (table_of(kind) for kind in (Need, Resident, Person, VillagerGroup))
    statement = (
        _needs(
            n, p.c.id.label("person_id"), p.c.name, r.c.kind.label("resident_kind"), p.c.group_id,
            g.c.number.label("group_number"), g.c.name.label("group_name"), p.c.phone,
            p.c.birth, p.c.lunar_birthday, _here().label("here"),
        )
        .where(*where)
        .order_by(*_pressing())
        .limit(limit)
    )  # fmt: skip
    found = reader.rows(statement)
    needs = [Need(**{c.name: row._mapping[c] for c in n.columns}) for row in found]
    ids = {i for need in needs for i in (need.helper_id, need.found_by_id, need.done_by_id)}
    book = Rulebook.of(reader, "need.escalate_days")
    known = _Known(helper_names(reader, ids), _in_conflict(reader), book, today)
    return [_row(row, need, known) for row, need in zip(found, needs, strict=True)]


def _pressing() -> list[Any]:
    """The order of a list: open by urgency and the day wanted, then what is over, newest first."""
    n = table_of(Need)
    is_open = n.c.state.in_(OPEN_STATES)
    rank = case(dict(RANK), value=n.c.urgency, else_=len(RANK))
    return [
        case((is_open, rank), else_=len(RANK) + 1),
        case((is_open, n.c.wanted_by), else_=""),
        n.c.discovered_on.desc(),
        n.c.id.desc(),
    ]


@dataclass(frozen=True)
class _Known:
    names: dict[str, HelperName]
    in_conflict: set[str]
    book: Rulebook
    today: str


def _row(row: Any, need: Need, known: _Known) -> NeedRow:
    over, names = days_over(need, known.today), known.names
    helper = names.get(need.helper_id or "")
    escalate_days = in_force(known.book, "need.escalate_days", known.today, need.village)
    return NeedRow(
        need=need,
        person_id=row.person_id,
        name=row.name,
        resident_kind=row.resident_kind,
        age=age_on(row.birth, known.today),
        lunar_birthday=row.lunar_birthday,
        group=group_label(row.group_number, row.group_name),
        group_id=row.group_id,
        village=need.village,
        phone=row.phone,
        here=bool(row.here),
        found_by=shown_name(names, need.found_by_id, need.found_by),
        assigned=shown_name(names, need.helper_id, need.provider),
        done_by=shown_name(names, need.done_by_id, need.done_by),
        helper_phone=helper.phone if helper else None,
        days_over=over,
        escalated=is_escalated(over, escalate_days),
        disputed=need.id in known.in_conflict or _doubly_assigned(need),
    )


def is_escalated(over: int, escalate_days: int) -> bool:
    """Whether a need that is so many days over stands on the township's list."""
    return over > 0 and over >= escalate_days


def _doubly_assigned(need: Need) -> bool:
    """Two laptops assigned it at the same time, one to a helper and one to a name."""
    return need.state in OPEN_STATES and need.helper_id is not None and need.provider is not None


def _in_conflict(reader: Reader) -> set[str]:
    return {row_id for table, row_id in reader.rows_in_conflict() if table == "need"}


def _here() -> ColumnElement[bool]:
    r, p = table_of(Resident), table_of(Person)
    return and_(
        r.c.deleted == 0, p.c.deleted == 0, r.c.ended_on.is_(None), p.c.life_status == "living"
    )


def _conditions(wanted: NeedFilter, today: str) -> list[ColumnElement[bool]]:
    n, r, p = table_of(Need), table_of(Resident), table_of(Person)
    found = _shown(wanted.show)
    if wanted.overdue or wanted.escalated:
        found += [n.c.state.in_(OPEN_STATES), n.c.wanted_by < today]
    if wanted.typed.strip():
        # What was asked for is searched as it was written; a name also by its pinyin.
        words = n.c.what.contains(wanted.typed.strip(), autoescape=True)
        found.append(or_(matches(wanted.typed), words))
    for column, value in (
        (n.c.urgency, wanted.urgency),
        (n.c.kind, wanted.need_kind),
        (n.c.village, wanted.village),
        (n.c.helper_id, wanted.helper_id),
        (n.c.resident_id, wanted.resident_id),
        (p.c.group_id, wanted.group_id),
        (r.c.person_id, wanted.person_id),
    ):
        if value:
            found.append(column == value)
    return found


def _shown(show: Show) -> list[ColumnElement[bool]]:
    state = table_of(Need).c.state
    match show:
        case "open":
            return [state.in_(OPEN_STATES)]
        case "discovered" | "assigned":
            return [state == show]
        case "to_follow_up":
            return [state == "done", _here()]
        case "closed":
            return [state.not_in(OPEN_STATES)]
        case "all":
            return []
