"""What the page reads, in a worker: plain values out, no widget touched.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.draft import PairingWarning
    from eldercare_desktop.care.pairing.gaps import Gap
    from eldercare_desktop.care.pairing.loads import HelperLoad
    from eldercare_desktop.care.pairing.record import Pairing
    from eldercare_desktop.care.pairing.rows import PairingRow
    from eldercare_desktop.care.register import PersonRow

MOST_LINES = 500
"""A list longer than this is searched, not read."""

MOST_HITS = 5


@dataclass(frozen=True)
class Counts:
    """The numbers beside the three parts of the page."""

    gaps: int
    pairings: int
    helpers: int
    over: int


@dataclass(frozen=True)
class Someone:
    """An elder or a helper to choose, by the id of the role."""

    id: str
    person_id: str
    name: str
    group: str
    age: int | None
    lunar_birthday: str | None
    kind: str | None = None
    elders: int | None = None
    limit: int | None = None
    presence: str = "here"
    child: bool = False


@dataclass(frozen=True)
class GapDetail:
    """What helps to close a gap: who could help, and who has helped."""

    gap: Gap
    suggested: list[HelperLoad]
    history: list[PairingRow]


@dataclass(frozen=True)
class PairingDetail:
    """One pairing, as it was read for editing, and the elder's other pairings."""

    row: PairingRow
    seen: Pairing
    others: list[PairingRow]


@dataclass(frozen=True)
class HelperDetail:
    """A helper with the elders of today and before."""

    load: HelperLoad
    pairings: list[PairingRow]


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def counts(read: Any) -> Counts:
    """The numbers of the whole page."""
    from eldercare_desktop.care.pairing.gaps import gap_counts
    from eldercare_desktop.care.pairing.loads import helper_loads
    from eldercare_desktop.care.pairing.reading import ledger_counts

    loads = helper_loads(read, today=today())
    return Counts(
        gaps=gap_counts(read, today=today()).open,
        pairings=ledger_counts(read, today=today()).active,
        helpers=len(loads),
        over=sum(load.over for load in loads),
    )


def gaps(read: Any, typed: str) -> list[Gap]:
    """The gaps, at most `MOST_LINES`."""
    from eldercare_desktop.care.pairing.gaps import GapFilter, find_gaps

    return find_gaps(read, GapFilter(typed=typed), today=today(), limit=MOST_LINES)


def gap_detail(read: Any, gap: Gap) -> GapDetail:
    """What helps to close one gap."""
    from eldercare_desktop.care.pairing.reading import pairings_of_resident
    from eldercare_desktop.care.pairing.suggesting import suggest_helpers

    return GapDetail(
        gap,
        suggest_helpers(read, gap.resident_id, today=today()),
        pairings_of_resident(read, gap.resident_id, today=today()),
    )


def pairings(read: Any, wanted: dict[str, Any]) -> list[PairingRow]:
    """Lines of the ledger, at most `MOST_LINES`; `wanted` as `PairingFilter`."""
    from eldercare_desktop.care.pairing.reading import find_pairings
    from eldercare_desktop.care.pairing.rows import PairingFilter

    return find_pairings(read, PairingFilter(**wanted), today=today(), limit=MOST_LINES)


def pairing_detail(read: Any, pairing_id: str) -> PairingDetail | None:
    """One pairing; None if it was removed meanwhile."""
    from eldercare_desktop.care.pairing.reading import pairing_row, pairings_of_resident
    from eldercare_desktop.care.pairing.record import Pairing

    row = pairing_row(read, pairing_id, today=today())
    seen = read.get(Pairing, pairing_id)
    if row is None or seen is None:
        return None
    history = pairings_of_resident(read, row.resident.role_id, today=today())
    return PairingDetail(row, seen, [other for other in history if other.id != pairing_id])


def helpers(read: Any, typed: str, only: str | None) -> list[HelperLoad]:
    """Helpers with their load; `only` is over, away or free."""
    from eldercare_desktop.care.pairing.loads import HelperFilter, helper_loads

    wanted = HelperFilter(typed=typed, only=only)  # type: ignore[arg-type]
    return helper_loads(read, wanted, today=today())


def helper_detail(read: Any, helper_id: str) -> HelperDetail | None:
    """One helper; None if there is none such."""
    from eldercare_desktop.care.pairing.loads import helper_load
    from eldercare_desktop.care.pairing.reading import pairings_of_helper

    load = helper_load(read, helper_id, today=today())
    if load is None:
        return None
    return HelperDetail(load, pairings_of_helper(read, helper_id, today=today()))


def look_up_residents(read: Any, typed: str) -> list[Someone]:
    """Elders, and then children, who match what was typed."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return []
    found = []
    for role in ("elder", "child"):
        wanted = PeopleFilter(typed=typed, role=role)
        found += find_people(read, wanted, today=today(), limit=MOST_HITS)
    return [_resident(row) for row in found[:MOST_HITS]]


def _resident(row: PersonRow) -> Someone:
    """A resident to choose."""
    told = (row.person_id, row.name, row.group, row.age, row.lunar_birthday)
    return Someone(row.resident_id or "", *told, child=row.resident_kind != "elder")


def guardian_name(read: Any, person_id: str) -> str | None:
    """Who signs for a child: the guardian, the one who lives with it first."""
    from eldercare_desktop.care.pairing.with_children import guardians_of

    return next((contact.name for contact in guardians_of(read, person_id)), None)


def look_up_helpers(read: Any, typed: str, resident_id: str | None) -> list[Someone]:
    """Helpers who match what was typed; who could help an elder, if nothing was typed."""
    from eldercare_desktop.care.pairing.loads import HelperFilter, helper_loads
    from eldercare_desktop.care.pairing.suggesting import suggest_helpers

    if resident_id:
        found = suggest_helpers(read, resident_id, today=today(), typed=typed, most=MOST_HITS)
    elif typed.strip():
        found = helper_loads(read, HelperFilter(typed=typed), today=today())[:MOST_HITS]
    else:
        found = []
    return [helper_of(load) for load in found]


def helper_of(load: HelperLoad) -> Someone:
    """A helper to choose, from their load."""
    return Someone(
        load.helper_id,
        load.person_id,
        load.name,
        load.group,
        load.age,
        load.lunar_birthday,
        load.kind,
        load.elders,
        load.limit,
        load.presence,
    )


def roles_of(read: Any, person_id: str) -> tuple[Someone | None, Someone | None]:
    """Somebody as an elder (or child) and as a helper; None for a role they do not have."""
    from eldercare_desktop.care.pairing.loads import helper_load
    from eldercare_desktop.care.register import person_row

    row = person_row(read, person_id, today=today())
    if row is None:
        return None, None
    elder = None
    if row.resident_id and row.life_status == "living":
        elder = _resident(row)
    load = helper_load(read, row.helper_id, today=today()) if row.helper_id else None
    return elder, helper_of(load) if load else None


def elder_of(read: Any, resident_id: str) -> Someone | None:
    """An elder by the resident's id; None if there is none such."""
    from eldercare_desktop.care.resident import Resident

    resident = read.get(Resident, resident_id)
    return roles_of(read, resident.person_id)[0] if resident else None


def warnings(read: Any, values: dict[str, Any]) -> list[PairingWarning]:
    """What speaks against a pairing that is being written; CareError if it cannot be written."""
    from eldercare_desktop.care.pairing.checks import check_pairing
    from eldercare_desktop.care.pairing.draft import PairingDraft

    return check_pairing(read, PairingDraft(**values), today=today())
