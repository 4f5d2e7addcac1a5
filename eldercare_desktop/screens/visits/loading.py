"""What the page reads, in a worker: plain values out, no widget touched.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.photos.loading import Shown, of_visit

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueRow
    from eldercare_desktop.care.visit.history import VisitRow
    from eldercare_desktop.care.visit.rates import MonthElder, MonthRate
    from eldercare_desktop.care.visit.times import Entered
    from eldercare_desktop.care.visit.warnings import VisitWarning

MOST_LINES = 500
"""A list longer than this is filtered, not read."""
MOST_HITS = 6
DRAFT = "visit_draft"
"""Store setting: the visit that was being written, kept should the laptop stop."""
ASIDE = "visit_drafts_aside"
"""Store setting: visits that were begun and put aside, the oldest first."""
BESIDES = ("photos", "need", "incident")
"""What a draft holds besides the visit itself."""


@dataclass(frozen=True)
class DueLines:
    """Lines of the due list, how many there are in each state, and the groups (id, label).

    `by_phone`: ids of those at high risk whom nobody has seen for `phone_days` days, only called.
    """

    rows: list[DueRow]
    counts: dict[str, int]
    groups: list[tuple[str, str]]
    by_phone: frozenset[str]
    phone_days: int


@dataclass(frozen=True)
class Hit:
    """Somebody on the register who could be meant, with what tells them apart."""

    resident_id: str
    person_id: str
    name: str
    group: str
    age: int | None
    lunar_birthday: str | None
    life_status: str = "living"
    kind: str = "elder"

    @classmethod
    def of_due(cls, row: DueRow) -> Hit:
        """Somebody of the due list."""
        known = (row.resident_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)
        return cls(*known, kind=row.kind)


@dataclass(frozen=True)
class Found:
    """Who could be meant; `card` says how it stands with a card that was typed or scanned."""

    hits: list[Hit]
    card: str = ""


@dataclass(frozen=True)
class Draft:
    """A visit that is not saved: of whom, and what was answered, as `VisitEntry` and `BESIDES`."""

    hit: Hit
    values: dict[str, Any]


@dataclass(frozen=True)
class Drafts:
    """The draft in the form, and those put aside, the oldest first."""

    current: Draft | None
    aside: list[Draft]


@dataclass(frozen=True)
class Known:
    """What helps at the door: the plan (None for a child), the last visit, who may have come.

    `helpers` are (helper id, name), those of the elder's own pairings first.
    """

    hit: Hit
    plan: DueRow | None
    last: VisitRow | None
    helpers: list[tuple[str, str]]


@dataclass(frozen=True)
class Looked:
    """A visit of the history with its month: day -> mark, and the person.

    `entries`: what was typed in about it, the first entry first; `joined`: there is a county
    to receive it.
    """

    row: VisitRow
    month: str
    marks: dict[str, str]
    hit: Hit
    photos: list[Shown]
    entries: list[Entered]
    joined: bool


@dataclass(frozen=True)
class MonthLines:
    """A month's rate and its roster."""

    rate: MonthRate
    rows: list[MonthElder]


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def due(read: Any, wanted: dict[str, Any]) -> DueLines:
    """Lines of the due list; `wanted` as `DueFilter`."""
    from eldercare_desktop.care.register import groups_of
    from eldercare_desktop.care.visit.due import DueFilter, count_due, due_list, due_overview
    from eldercare_desktop.care.visit.tiers import VisitRules
    from eldercare_desktop.care.visit.warnings import by_phone_alone

    overview = due_overview(read, today(), top=0)
    counts = {name: overview.total(name) for name in ("overdue", "today", "week")}
    counts["due"] = counts["overdue"] + counts["today"]
    counts["declined"] = count_due(read, today(), DueFilter(state="declined"))
    counts["paused"] = count_due(read, today(), DueFilter(state="paused"))
    rows = due_list(read, today(), DueFilter(**wanted), limit=MOST_LINES)
    groups = _places(read, groups_of(read))
    days = VisitRules.of(read, today()).special_days
    at_risk = [row.resident_id for row in rows if row.tier == "high_risk"]
    called = by_phone_alone(read, at_risk, today=today(), days=days)
    return DueLines(rows, counts, groups, called, days)


VILLAGE = "village:"
"""Before the code of a village, among the groups to choose from."""


def village_choice(code: str) -> str:
    """The choice of a whole village, on the laptop of a township."""
    return VILLAGE + code


def place(chosen: str | None) -> dict[str, str | None]:
    """What was chosen among groups and villages, as `DueFilter` takes it."""
    if chosen and chosen.startswith(VILLAGE):
        return {"village": chosen.removeprefix(VILLAGE)}
    return {"group_id": chosen}


def _places(read: Any, groups: list[Any]) -> list[tuple[str, str]]:
    """The groups to choose from; where there are several villages, these first."""
    from eldercare_desktop.care.area import area_names, level_of

    if level_of(str(read.setting("village", ""))) == "village":
        return [(group.id, group.label()) for group in groups]
    names = area_names(read)
    codes = sorted({group.village for group in groups})
    villages = [(village_choice(code), names.get(code, code)) for code in codes]
    labels = [(g.id, f"{names.get(g.village, g.village)} {g.label()}") for g in groups]
    return villages + labels


def look_up(read: Any, typed: str) -> Found:
    """Elders and children that match what was typed; the living first."""
    from eldercare_desktop.care.card import find_by_token, read_token
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return Found([])
    if read_token(typed):
        card = find_by_token(read, typed)
        wanted = PeopleFilter(person_ids=(card.person_id or "",), life_status=None)
        return Found(_hits(find_people(read, wanted, today=today())), card.outcome)
    hits = []
    for status in ("living", "deceased", "moved_away"):
        wanted = PeopleFilter(typed=typed, life_status=status)
        hits += _hits(find_people(read, wanted, today=today(), limit=3 * MOST_HITS))
    return Found(hits[:MOST_HITS])


def hit_of(read: Any, *, person_id: str = "", resident_id: str = "") -> Hit | None:
    """Somebody by id, whatever their status; None if they are not on the register."""
    from eldercare_desktop.care.register import person_row
    from eldercare_desktop.care.resident import Resident

    if resident_id:
        resident = read.get(Resident, resident_id)
        person_id = resident.person_id if resident else ""
    row = person_row(read, person_id, today=today()) if person_id else None
    return next(iter(_hits([row] if row else [])), None)


def known(read: Any, hit: Hit) -> Known:
    """What is known of somebody before the visit is written."""
    from eldercare_desktop.care.pairing.loads import helper_loads
    from eldercare_desktop.care.visit.due import due_of
    from eldercare_desktop.care.visit.history import VisitFilter, find_visits

    plan = due_of(read, hit.resident_id, today=today())
    own = [(helper.helper_id, helper.name) for helper in plan.helpers] if plan else []
    others = [(load.helper_id, load.name) for load in helper_loads(read, today=today())]
    last = find_visits(read, VisitFilter(resident_id=hit.resident_id), limit=1)
    helpers = list(dict.fromkeys([*own, *others]))
    return Known(hit, plan, last[0] if last else None, helpers)


def warnings(
    read: Any, values: dict[str, Any], correcting: str | None = None
) -> list[VisitWarning]:
    """What speaks against a visit that is being written; `values` as `VisitEntry`."""
    from eldercare_desktop.care.visit.log import VisitEntry
    from eldercare_desktop.care.visit.warnings import visit_warnings

    entry = VisitEntry(**of_visit_alone(values))
    return visit_warnings(read, entry, today=today(), correcting=correcting)


def of_visit_alone(values: dict[str, Any]) -> dict[str, Any]:
    """Of a draft, what `VisitEntry` holds."""
    return {name: value for name, value in values.items() if name not in BESIDES}


def pictures_of_drafts(read: Any) -> list[str]:
    """Digests of the pictures that visits name which are not saved yet."""
    kept = [read.setting(DRAFT), *(read.setting(ASIDE) or [])]
    return [photo["sha256"] for one in kept if one for photo in one.get("photos") or ()]


def drafts(read: Any) -> Drafts:
    """The visit that was being written when the app ended, and those that were put aside."""

    def whose(kept: dict[str, Any] | None) -> Draft | None:
        hit = hit_of(read, resident_id=kept["resident_id"]) if kept else None
        return Draft(hit, kept) if kept and hit else None

    aside = [whose(kept) for kept in read.setting(ASIDE) or []]
    return Drafts(whose(read.setting(DRAFT)), [one for one in aside if one])


def history(read: Any, wanted: dict[str, Any]) -> list[VisitRow]:
    """Visits, the newest first; `wanted` as `VisitFilter`."""
    from eldercare_desktop.care.visit.history import VisitFilter, find_visits

    return find_visits(read, VisitFilter(**wanted), limit=MOST_LINES)


def looked_at(read: Any, visit_id: str) -> Looked | None:
    """One visit; None if it was corrected or taken back meanwhile."""
    from eldercare_desktop.care.visit.history import month_marks, visit_row
    from eldercare_desktop.care.visit.times import entries_of

    row = visit_row(read, visit_id)
    hit = hit_of(read, resident_id=row.resident_id) if row else None
    if row is None or hit is None:
        return None
    month = row.visited_on[:7]
    marks = month_marks(read, row.resident_id, month)
    joined = bool(read.setting("membership"))
    entries = entries_of(read, visit_id)
    return Looked(row, month, marks, hit, of_visit(read, visit_id), entries, joined)


def month(read: Any, month: str) -> MonthLines:
    """The rate of a month (YYYY-MM) and the names behind it."""
    from eldercare_desktop.care.visit.rates import month_roster, rate_of

    roster = month_roster(read, month, today=today())
    return MonthLines(rate_of(month, roster), roster)


def _hits(rows: list[Any]) -> list[Hit]:
    return [
        Hit(
            row.resident_id,
            row.person_id,
            row.name,
            row.group,
            row.age,
            row.lunar_birthday,
            row.life_status,
            row.resident_kind or "elder",
        )
        for row in rows
        if row.resident_id
    ]
